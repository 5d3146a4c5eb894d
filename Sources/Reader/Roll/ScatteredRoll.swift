import Model

/// A roll whose cells came out of the page one a line: names with the mark on the line below, or all
/// the names, then all the offices, then what is left of the marks.
struct ScatteredRoll {
  let text: TokenizedText

  private enum Cell {
    case name(RollEntry)
    case mark(RollMark)
    /// 'Nominativo', 'Ruolo', 'Consigliere', 'Rappresentanti dei docenti:'.
    case label
    case total(Located<Int>)
  }

  private struct Block {
    var cells: [(line: Int, cell: Cell)] = []
    var names = 0
    var marks = 0
  }

  func read(_ lines: Range<Int>) -> Roll? {
    let marks = RollMarks(legendIn: lines.lowerBound..<lines.lowerBound, of: text)
    var best: Block?
    var block = Block()
    var misses = 0
    func keep() {
      if block.names >= 3, block.marks >= 2, block.names > best?.names ?? 0 { best = block }
      block = Block()
      misses = 0
    }
    for line in lines {
      guard let cell = cell(line, marks) else {
        misses += 1
        if misses > 1 { keep() }
        continue
      }
      misses = 0
      switch cell {
      case .name: block.names += 1
      case .mark: block.marks += 1
      case .label, .total: break
      }
      block.cells.append((line, cell))
    }
    keep()
    guard var found = best else { return nil }
    trim(&found)
    return roll(of: found)
  }

  /// What stands before the first head or name, or after the last cell that is no label, is none of it.
  private func trim(_ block: inout Block) {
    while let last = block.cells.last, case .label = last.cell { block.cells.removeLast() }
  }

  // MARK: Cells

  private func cell(_ index: Int, _ marks: RollMarks) -> Cell? {
    let line = text.lines[index]
    let range = line.first..<line.end
    guard range.count <= 12, !text.isMark(line.end - 1, .semicolon),
      !range.dropFirst().contains(where: { text.tokens[$0].shape.contains(.column) })
    else { return nil }
    if range.count <= 4, !text.isMark(line.end - 1, .colon),
      let mark = marks.mark(of: range, in: text)
    {
      return .mark(mark)
    }
    // 'X X X', 'Presenti Assenti': several cells of one column, or its heads.
    if range.allSatisfy({ text.lexeme($0) == .x || text.isMark($0, .star) }) {
      return .mark(RollMark(presence: .present, isPlaced: true))
    }
    if range.allSatisfy({ [.presente, .assente, .giustificato].contains(text.lexeme($0)) }) {
      return .label
    }
    if let total = total(range) { return .total(total) }
    if isLabel(range) { return .label }
    return name(range).map { .name($0) }
  }

  /// 'Tot. 12'
  private func total(_ range: Range<Int>) -> Located<Int>? {
    guard text.lexeme(range.lowerBound) == .totale, range.count <= 4,
      let figure = range.first(where: { text.tokens[$0].isNumber }), figure == range.upperBound - 1,
      text.tokens[figure].value < 5000
    else { return nil }
    return Located(Int(text.tokens[figure].value), at: text.range(figure, figure + 1))
  }

  private func isLabel(_ range: Range<Int>) -> Bool {
    let words = range.filter { text.tokens[$0].isWord }
    guard let first = words.first, words.count <= 8,
      range.allSatisfy({
        text.tokens[$0].isWord || text.isMark($0, .colon) || text.isMark($0, .period)
      })
    else { return false }
    if words.allSatisfy({ Self.heads.contains(text.folded($0)) || text.lexeme($0).isFunctionWord })
    {
      return true
    }
    let isOffice = words.allSatisfy {
      text.lexeme($0).isOffice || text.lexeme($0).isFunctionWord || text.lexeme($0).isBodyNoun
        || text.folded($0) == "vice" || EntryGrammar.groups.contains(text.folded($0))
    }
    if isOffice { return true }
    // 'da eleggere', 'Professori fuori ruolo', 'Rappresentanti dei Ricercatori:'
    if words.count <= 3, !text.tokens[first].isCapital { return true }
    return text.isMark(range.upperBound - 1, .colon)
      && !words.contains { GivenNames.contains(text.folded($0)) }
      || words.count > 1 && !words.dropFirst().contains { text.tokens[$0].isCapital }
        && words.count <= 4 && !text.lexeme(first).isFunctionWord
  }

  /// A name with its number, its titles and what a bracket adds, and nothing else.
  private func name(_ range: Range<Int>) -> RollEntry? {
    let grammar = EntryGrammar(text)
    let first = grammar.skipNumber(from: range.lowerBound, to: range.upperBound)
    guard let name = NameGrammar(text: text).person(at: first, before: range.upperBound),
      name.first - first <= 4,
      (name.first..<name.end).count(where: { text.tokens[$0].isCapital }) >= 2,
      !(name.first..<name.end).contains(where: { Self.institutions.contains(text.folded($0)) })
    else { return nil }
    let rest = name.end..<range.upperBound
    let isClosed =
      rest.isEmpty || text.isMark(rest.lowerBound, .openParenthesis)
      || text.isMark(rest.lowerBound, .comma) && text.lexeme(rest.lowerBound + 1).isOffice
    guard isClosed, var entry = grammar.entry(from: first, to: range.upperBound), entry.body == nil
    else { return nil }
    entry.presence = nil
    entry.isRemote = false
    return entry
  }

  // MARK: The roll

  private func roll(of block: Block) -> Roll? {
    var roll = Roll()
    roll.style = .complete
    for (line, _) in block.cells { roll.lines.insert(line) }
    let totals = block.cells.compactMap {
      if case .total(let value) = $0.cell { value } else { nil }
    }
    if totals.count == 2 { roll.totals = (totals[0], totals[1]) }
    var marks: [[RollMark]] = []
    var heads = 0
    var above: [Located<String>?] = []
    var below: [Located<String>?] = []
    var office: Located<String>?
    var isAfterName = false
    for (line, cell) in block.cells {
      switch cell {
      case .name(let entry):
        roll.entries.append(entry)
        marks.append([])
        above.append(office)
        below.append(nil)
      case .mark(let mark):
        if marks.isEmpty {
          heads += mark.isPlaced ? 0 : 1
        } else {
          marks[marks.count - 1].append(mark)
        }
      case .label, .total: break
      }
      office = nil
      if case .label = cell {
        let here = text.range(text.lines[line].first, text.lines[line].end)
        office = Located(text.clean(here), at: here)
        if isAfterName { below[below.count - 1] = office }
      }
      if case .name = cell { isAfterName = true } else { isAfterName = false }
    }
    tellOffices(above: above, below: below, in: &roll)
    // 'Presenti' over names and 'Assenti' over others are two lists, and no marks.
    let told = marks.reduce(0) { $0 + $1.count }
    guard roll.entries.count >= 3, told * 2 >= roll.entries.count || told == 0 && heads >= 2 else {
      return nil
    }
    if !alternate(marks, heads: heads, in: &roll) { deal(marks, into: &roll) }
    guard let unknown = roll.entries.first(where: { $0.presence == nil }) else { return roll }
    roll.notes.append(
      ReadingNote(
        kind: .columnsLost,
        message: "nell'elenco delle presenze le colonne sono andate perdute: "
          + "non si può dire chi è presente e chi è assente",
        range: roll.entries.reduce(unknown.range) { $0.union($1.range) }))
    return roll
  }

  /// The cell beside each name is an office where all have one on that side.
  private func tellOffices(
    above: [Located<String>?], below: [Located<String>?], in roll: inout Roll
  ) {
    let count = { (side: [Located<String>?]) in side.count { $0 != nil } }
    let offices = count(above) >= count(below) ? above : below
    guard count(offices) * 5 >= offices.count * 4 else { return }
    for index in offices.indices {
      roll.entries[index].role = roll.entries[index].role ?? offices[index]
    }
  }

  /// Each name with its mark below: a cross says something where there was one column to stand in.
  private func alternate(_ marks: [[RollMark]], heads: Int, in roll: inout Roll) -> Bool {
    guard marks.count(where: { $0.count == 1 }) * 10 >= marks.count * 9,
      marks.allSatisfy({ $0.count <= 1 })
    else { return false }
    for (index, mark) in marks.enumerated() {
      guard let mark = mark.first, !mark.isPlaced || heads == 1 else { continue }
      roll.entries[index].presence = Located(mark.presence, at: roll.entries[index].range)
      roll.entries[index].isRemote = mark.isRemote
    }
    return true
  }

  /// All the names, then as many marks one after the other: in their order.
  private func deal(_ marks: [[RollMark]], into roll: inout Roll) {
    guard let last = marks.last, marks.dropLast().allSatisfy(\.isEmpty),
      last.allSatisfy({ !$0.isPlaced }), last.count == marks.count
    else { return }
    for (index, mark) in last.enumerated() {
      roll.entries[index].presence = Located(mark.presence, at: roll.entries[index].range)
      roll.entries[index].isRemote = mark.isRemote
    }
  }

  private static let institutions: Set<String> = [
    "universita", "studi", "facolta", "dipartimento", "ministero", "regione", "istituto", "scuola",
  ]
  private static let heads: Set<String> = [
    "nominativo", "nome", "cognome", "ruolo", "carica", "qualifica", "presenza", "presenze",
    "componente", "componenti", "cognomi", "nomi", "nominativi", "gruppo", "lista", "note", "firma",
  ]
}
