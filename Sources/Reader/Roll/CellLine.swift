import Model

/// A line of a roll cut into its cells: at two blanks or more, at dots that lead, at a rule.
struct CellLine {
  /// What one cell says.
  enum Kind {
    /// Where presence stands: 'P', 'in aula', 'assente giust.', 'X'.
    case mark(RollMark)
    /// 'Riva Carla', 'Sindaca Riva Carla', 'Comune di Trelle'.
    case name(RollEntry)
    /// 'Sindaca', 'i Consiglieri'.
    case office
    /// 'associazioni agricole', 'scala B': what somebody belongs to.
    case belonging
    /// '1.200', '212/1000', 'quota € 6.000', '10,00%'.
    case weight(Located<Double>)
    /// '12' or '12)' at the head of the row.
    case number
    /// 'per delega al Sindaco di Trelle', 'con delega', 'anche per Neri Ugo'.
    case proxy(Located<String>?)
    /// A box with no cross, a dash.
    case blank
    /// Any words that have no place in a roll.
    case other
  }

  struct Cell {
    let tokens: Range<Int>
    /// Where it begins on its line.
    let column: Int
    var kind: Kind
  }

  var cells: [Cell]

  init(_ index: Int, marks: RollMarks, in text: TokenizedText) {
    let line = text.lines[index]
    var cuts = Self.cuts(line, in: text)
    if cuts.count == 1 { cuts = Self.commas(cuts[0], marks, in: text) ?? cuts }
    cuts = cuts.flatMap { Self.withoutAside($0, marks, in: text) }
    cells = cuts.map {
      Cell(tokens: $0, column: text.column(of: $0.lowerBound, in: line), kind: .other)
    }
    for place in cells.indices {
      let isFirst = place == 0 || isNumbered(place, text)
      cells[place].kind = Self.kind(of: cells[place].tokens, isFirst: isFirst, marks, text)
    }
    if cells.count > 1 || marks.sign(opening: line.first..<line.end, in: text) != nil {
      separateMarks(marks, text, line)
    }
    takeBody(text)
    takeBelonging(text)
  }

  /// 'Riva Carla   comunità scientifica   X': small letters between a name and its mark.
  private mutating func takeBelonging(_ text: TokenizedText) {
    guard
      let name = cells.firstIndex(where: { if case .name = $0.kind { true } else { false } }),
      let mark = cells.lastIndex(where: { if case .mark = $0.kind { true } else { false } }),
      name + 1 < mark
    else { return }
    for place in name + 1..<mark where cells[place].tokens.count <= 4 {
      let isPlain = cells[place].tokens.allSatisfy {
        text.tokens[$0].isWord && !text.tokens[$0].isCapital
      }
      switch cells[place].kind {
      case .other where isPlain, .name where isPlain: cells[place].kind = .belonging
      default: break
      }
    }
  }

  /// ' 1 Rossi Anna  P   11 Neri Ugo  A': the second entry of a line is counted as the first is.
  private func isNumbered(_ place: Int, _ text: TokenizedText) -> Bool {
    let cell = cells[place].tokens
    return cell.count > 1 && text.tokens[cells[0].tokens.lowerBound].isNumber
      && Self.isNumber(cell.lowerBound..<cell.lowerBound + 1, text)
      && cell.dropFirst().first { text.tokens[$0].kind != .mark }
        .map { text.tokens[$0].isWord && text.tokens[$0].isCapital } == true
  }

  /// 'Agenzia per il lavoro Stella', 'F.lli Riva s.n.c.' beside a mark: what opens the row is who it is
  /// about, whole.
  private mutating func takeBody(_ text: TokenizedText) {
    guard cells.count > 1,
      cells.contains(where: { if case .mark = $0.kind { true } else { false } }),
      let place = cells.indices.first(where: {
        if case .number = cells[$0].kind { false } else { true }
      })
    else { return }
    let cell = cells[place].tokens
    let isPart: Bool
    switch cells[place].kind {
    case .other: isPart = true
    case .name: isPart = Self.endsWithInitials(cell, text)
    default: isPart = false
    }
    guard isPart, text.tokens[cell.lowerBound].isWord, text.tokens[cell.lowerBound].isCapital,
      2...10 ~= cell.count,
      !cell.contains(where: {
        text.isMark($0, .colon) || text.isMark($0, .semicolon) || text.isMark($0, .equals)
          || text.isMark($0, .comma) || text.tokens[$0].isNumber
          || text.tokens[$0].startsLine
            && $0 > cell.lowerBound
      })
    else { return }
    cells[place].kind = .name(Self.whole(cell, text))
  }

  /// '… S.r.l.', '… s.n.c.': letters with their full stops.
  static func endsWithInitials(_ cell: Range<Int>, _ text: TokenizedText) -> Bool {
    var letters = 0
    for index in cell.reversed() {
      if text.isMark(index, .period) { continue }
      guard text.tokens[index].isWord, text.tokens[index].end - text.tokens[index].start == 1 else {
        break
      }
      letters += 1
    }
    return letters >= 2 && letters + 1 < cell.count
  }

  /// Whether every cell has its place in a roll, and one is a name.
  var isRow: Bool {
    guard cells.count <= 14 else { return false }
    var names = 0
    for cell in cells {
      switch cell.kind {
      case .name: names += 1
      case .other: return false
      default: break
      }
    }
    return names > 0
  }

  /// '1' under 'PRESENTI' or 'ASSENTI': a mark in a column that is added up below.
  mutating func count(under columns: [Int], in text: TokenizedText) {
    guard columns.count > 1, let place = cells.indices.dropFirst().last,
      Self.isOne(cells[place].tokens, text),
      columns.contains(where: { abs($0 - cells[place].column) <= 6 }),
      cells.allSatisfy({
        if case .mark = $0.kind { Self.isShortOffice($0.tokens, text) } else { true }
      })
    else { return }
    cells[place].kind = .mark(RollMark(presence: .present, isPlaced: true))
    takeOffices(text)
  }

  private static func isOne(_ cell: Range<Int>, _ text: TokenizedText) -> Bool {
    cell.count == 1 && text.tokens[cell.lowerBound].isNumber
      && text.tokens[cell.lowerBound].value == 1
  }

  /// 'pres.', 'ass.' in small letters: a mark or an office.
  private static func isShortOffice(_ cell: Range<Int>, _ text: TokenizedText) -> Bool {
    ["pres", "ass"].contains(text.folded(cell.lowerBound))
      && !text.tokens[cell.lowerBound].isCapital
  }

  /// 'pres. Riva Carla' beside a mark: there 'pres.' and 'ass.' are offices.
  private mutating func takeOffices(_ text: TokenizedText) {
    guard
      let mark = cells.lastIndex(where: { if case .mark = $0.kind { true } else { false } })
    else { return }
    for place in cells.indices.dropLast().reversed() where place + 1 < mark {
      guard case .mark = cells[place].kind, case .name(var entry) = cells[place + 1].kind,
        cells[place].tokens.upperBound == cells[place + 1].tokens.lowerBound,
        Self.isShortOffice(cells[place].tokens, text)
      else { continue }
      let tokens = cells[place].tokens.lowerBound..<cells[place + 1].tokens.upperBound
      let office = text.range(cells[place].tokens.lowerBound, cells[place].tokens.upperBound)
      entry.role = entry.role ?? Located(text.clean(office), at: office)
      entry.range = text.range(tokens.lowerBound, tokens.upperBound)
      cells[place] = Cell(tokens: tokens, column: cells[place].column, kind: .name(entry))
      cells.remove(at: place + 1)
    }
  }

  // MARK: Cutting

  private static func cuts(_ line: Line, in text: TokenizedText) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var first = line.first
    var index = line.first
    func close(_ end: Int) {
      var end = end
      while end > first, text.isMark(end - 1, .dash), text.tokens[end - 1].isSpaced { end -= 1 }
      if first < end { result.append(first..<end) }
    }
    while index < line.end {
      // The full stop of 'S.r.l. ......' is not one of those that lead.
      let endsWord =
        index > first && !text.tokens[index].isSpaced && text.isMark(index + 1, .period)
        && index + 1 < line.end && text.tokens[index + 1].isSpaced
      if !endsWord, text.isMark(index, .period) || text.isMark(index, .underscore) {
        var end = index + 1
        while end < line.end, text.isMark(end, .period) || text.isMark(end, .underscore) {
          end += 1
        }
        if end - index > 2 || text.isMark(index, .underscore) {
          close(index)
          first = end
          index = end
          continue
        }
      }
      // '| Rossi Anna | P |   | Neri Ugo | A |': the walls of the boxes.
      if text.isMark(index, .pipe) {
        close(index)
        first = index + 1
        index = first
        continue
      }
      if index > first, text.tokens[index].shape.contains(.column) {
        close(index)
        first = index
      }
      index += 1
    }
    close(line.end)
    return result
  }

  /// 'Manci Quinto, carati 240, c'è': commas divide the cells, where the last or the one before it is a
  /// mark.
  private static func commas(
    _ line: Range<Int>, _ marks: RollMarks, in text: TokenizedText
  ) -> [Range<Int>]? {
    guard endsWithMark(line, marks, in: text) else { return nil }
    var result: [Range<Int>] = []
    var first = line.lowerBound
    for index in line.dropLast() where isCut(index, text) {
      if first < index { result.append(first..<index) }
      first = index + 1
    }
    if first < line.upperBound { result.append(first..<line.upperBound) }
    return result.count > 1 ? result : nil
  }

  /// 'di persona (Riva Carla)': a mark, and apart from it who came.
  private static func withoutAside(
    _ cell: Range<Int>, _ marks: RollMarks, in text: TokenizedText
  ) -> [Range<Int>] {
    guard 4...16 ~= cell.count, text.isMark(cell.upperBound - 1, .closeParenthesis),
      marks.mark(of: cell, in: text) == nil,
      let open = cell.dropFirst().first(where: { text.isMark($0, .openParenthesis) }),
      marks.mark(of: cell.lowerBound..<open, in: text) != nil,
      (open + 1..<cell.upperBound).contains(where: { text.tokens[$0].isCapital })
    else { return [cell] }
    return [cell.lowerBound..<open, open..<cell.upperBound]
  }

  /// Whether what stands after the last comma of a line, or before it, is a mark.
  static func endsWithMark(
    _ line: Range<Int>, _ marks: RollMarks, in text: TokenizedText
  ) -> Bool {
    var end = line.upperBound
    var parts = 0
    for index in line.dropLast().reversed() where isCut(index, text) {
      if index + 1 < end, marks.mark(of: index + 1..<end, in: text) != nil { return true }
      parts += 1
      end = index
      if parts == 2 { return false }
    }
    return parts == 1 && line.lowerBound < end
      && marks.mark(of: line.lowerBound..<end, in: text) != nil
  }

  private static func isCut(_ index: Int, _ text: TokenizedText) -> Bool {
    text.isMark(index, .comma) && text.tokens[index + 1].isSpaced
  }

  /// 'P Rossi Ada', 'pres. Ugo Neri': a mark and a name within one cell.
  private mutating func separateMarks(_ marks: RollMarks, _ text: TokenizedText, _ line: Line) {
    var result: [Cell] = []
    for cell in cells {
      guard case .other = cell.kind, let lead = marks.lead(of: cell.tokens, in: text),
        case .name(let entry) = Self.kind(
          of: afterOffice(lead.end..<cell.tokens.upperBound, marks, text), isFirst: false, marks,
          text)
      else {
        result.append(cell)
        continue
      }
      result.append(
        Cell(
          tokens: cell.tokens.lowerBound..<lead.end, column: cell.column, kind: .mark(lead.mark)))
      result.append(
        Cell(
          tokens: lead.end..<cell.tokens.upperBound, column: text.column(of: lead.end, in: line),
          kind: .name(entry)))
    }
    cells = result
    if cells.count(where: { if case .mark = $0.kind { true } else { false } }) > 1 {
      takeOffices(text)
    }
  }

  /// 'pres. pres. Lina Neri': there, the president.
  private func afterOffice(
    _ cell: Range<Int>, _ marks: RollMarks, _ text: TokenizedText
  ) -> Range<Int> {
    var first = marks.lead(of: cell, in: text)?.end ?? cell.lowerBound
    // 'sind. Ugo Neri'
    while first + 2 < cell.upperBound, text.tokens[first].isWord, !text.tokens[first].isCapital,
      text.isMark(first + 1, .period)
    { first += 2 }
    return first..<cell.upperBound
  }

  // MARK: Kinds

  private static func kind(
    of cell: Range<Int>, isFirst: Bool, _ marks: RollMarks, _ text: TokenizedText
  ) -> Kind {
    if cell.allSatisfy({ text.tokens[$0].kind == .mark }),
      !cell.contains(where: { text.isMark($0, .checked) || text.isMark($0, .star) })
    {
      return .blank
    }
    if let mark = marks.mark(of: cell, in: text) { return .mark(mark) }
    if let aside = aside(cell, isFirst: isFirst, marks, text) { return aside }
    if let proxy = proxy(cell, text) { return proxy }
    if isStandIn(cell, text) { return .mark(RollMark(presence: .present, isProxy: true)) }
    if isInPerson(cell, text) { return .mark(RollMark(presence: .present)) }
    if isFirst, isNumber(cell, text) { return .number }
    if let weight = weight(of: cell, text) { return .weight(weight) }
    if marks.lead(of: cell, in: text) != nil { return .other }
    let names = NameGrammar(text: text)
    let grammar = EntryGrammar(text)
    var first =
      isFirst ? grammar.skipNumber(from: cell.lowerBound, to: cell.upperBound) : cell.lowerBound
    if text.lexeme(first) != .signor {
      first = names.skipArticles(from: first, before: cell.upperBound)
    }
    first = names.skipTitles(from: first, before: cell.upperBound)
    guard first < cell.upperBound, cell.count <= 16 else { return .other }
    if let office = ShortOffice(at: first, before: cell.upperBound, in: text),
      case .name(var entry) = kind(of: office.end..<cell.upperBound, isFirst: false, marks, text),
      entry.body == nil
    {
      entry.role = entry.role ?? office.located(in: text)
      return .name(entry)
    }
    if isOffice(first..<cell.upperBound, text) { return .office }
    // 'Personale ATA'
    if GroupLabel(text: text).names(first, to: cell.upperBound) { return .office }
    if ["gruppo", "componente"].contains(text.folded(first))
      || text.folded(first) == "lista" && text.isMark(first + 1, .quote)
    {
      return .office
    }
    // 'C.N.A.', whose last letter is no mark.
    if cell.count > 2,
      cell.allSatisfy({
        text.isMark($0, .period)
          || text.tokens[$0].isWord && text.tokens[$0].end - text.tokens[$0].start == 1
      })
    {
      return .name(whole(first..<cell.upperBound, text))
    }
    // 'eredi Neri'
    if households.contains(text.folded(first)), 2...8 ~= cell.upperBound - first,
      text.tokens[first + 1].isCapital || text.isMark(first + 1, .period)
    {
      return .name(whole(first..<cell.upperBound, text))
    }
    guard text.tokens[first].isWord,
      text.tokens[first].isCapital || text.lexeme(first).isOffice || text.lexeme(first) == .title,
      !(first..<cell.upperBound).contains(where: {
        text.isMark($0, .colon) || text.isMark($0, .semicolon) || text.isMark($0, .equals)
      })
    else { return .other }
    if let body = body(first..<cell.upperBound, text) { return .name(body) }
    guard let entry = grammar.entry(from: first, to: cell.upperBound) else { return .other }
    return .name(entry)
  }

  /// '(Riva Piero, socio)' in a cell of its own: who comes for a firm, or a note.
  private static func aside(
    _ cell: Range<Int>, isFirst: Bool, _ marks: RollMarks, _ text: TokenizedText
  ) -> Kind? {
    guard !isFirst, 3...12 ~= cell.count, text.isMark(cell.lowerBound, .openParenthesis),
      text.isMark(cell.upperBound - 1, .closeParenthesis)
    else { return nil }
    let inner = cell.lowerBound + 1..<cell.upperBound - 1
    // '(lista A)', '(gruppo misto)': what the member belongs to.
    if ["lista", "gruppo", "sigla", "sez", "sezione", "plesso"].contains(
      text.folded(inner.lowerBound))
    {
      return .blank
    }
    let end = inner.first { text.isMark($0, .comma) } ?? inner.upperBound
    guard inner.lowerBound < end else { return .blank }
    if case .name(let entry) = kind(of: inner.lowerBound..<end, isFirst: false, marks, text) {
      return .name(entry)
    }
    return inner.contains { text.tokens[$0].isNumber } ? nil : .blank
  }

  /// 'Unione "Terre di Luna"', 'Lista Porto': a name that is no person's, taken whole.
  private static func body(_ cell: Range<Int>, _ text: TokenizedText) -> RollEntry? {
    let first = cell.lowerBound
    let isQuoted = text.tokens[first].isCapital && cell.contains { text.isMark($0, .quote) }
    let isList = text.folded(first) == "lista" && text.tokens[first].isCapital && cell.count > 1
    guard cell.count <= 8, isQuoted || isList,
      !cell.contains(where: { text.tokens[$0].isNumber || text.isMark($0, .comma) })
    else { return nil }
    return whole(cell, text)
  }

  /// An entry that is a body and nothing else, all the words its name.
  private static func whole(_ words: Range<Int>, _ text: TokenizedText) -> RollEntry {
    var entry = RollEntry(range: text.range(words.lowerBound, words.upperBound))
    entry.body = Located(text.clean(entry.range), at: entry.range)
    return entry
  }

  private static func proxy(_ cell: Range<Int>, _ text: TokenizedText) -> Kind? {
    let first = cell.lowerBound
    switch text.lexeme(first) {
    case .per, .con, .su:
      guard text.lexeme(first + 1) == .delega, cell.count <= 12 else { return nil }
      let here = text.range(first, cell.upperBound)
      return .proxy(Located(text.clean(here), at: here))
    default:
      return text.folded(first) == "anche" && text.lexeme(first + 1) == .per && cell.count <= 8
        ? .proxy(nil) : nil
    }
  }

  /// 'PRESENTE Bruni in rappresentanza dell'Ente' under 'Presente': there through somebody named.
  private static func isStandIn(_ cell: Range<Int>, _ text: TokenizedText) -> Bool {
    guard 2...14 ~= cell.count else { return false }
    // 'tramite delega a Riva'
    if text.lexeme(cell.lowerBound + 1) == .delega,
      ["tramite", "mediante"].contains(text.folded(cell.lowerBound))
    {
      return true
    }
    // 'delega all'avv. Riva', 'rappresentato da Carla Riva'
    if text.lexeme(cell.lowerBound) == .delega
      || ["rappresentato", "rappresentata", "rappr"].contains(text.folded(cell.lowerBound))
    {
      let next = cell.lowerBound + (text.isMark(cell.lowerBound + 1, .period) ? 2 : 1)
      return ["a", "ad", "al", "all", "alla", "da", "dal", "dall", "dalla"]
        .contains(text.folded(next))
        && cell.dropFirst(2).contains { text.tokens[$0].isWord && text.tokens[$0].isCapital }
    }
    return text.folded(cell.lowerBound) == "presente"
      && cell.contains {
        text.lexeme($0) == .delega || text.lexeme($0) == .sostituisce
          || text.folded($0) == "rappresentanza"
      }
  }

  /// 'in persona del l.r. Carla Riva', 'in proprio e per delega di Neri': somebody came.
  private static func isInPerson(_ cell: Range<Int>, _ text: TokenizedText) -> Bool {
    guard 3...14 ~= cell.count, text.lexeme(cell.lowerBound) == .inside else { return false }
    switch text.folded(cell.lowerBound + 1) {
    case "persona":
      return [.di, .del].contains(text.lexeme(cell.lowerBound + 2))
        && cell.dropFirst(3).contains { text.tokens[$0].isWord && text.tokens[$0].isCapital }
    case "proprio":
      return text.lexeme(cell.lowerBound + 2) == .e && text.contains(.delega, in: cell)
    default: return false
    }
  }

  /// What opens the name of several who own together, in small letters.
  private static let households: Set<String> = [
    "eredi", "fam", "famiglia", "coniugi", "ditta", "studio", "condominio", "soc", "societa",
    "impresa",
  ]

  private static func isNumber(_ cell: Range<Int>, _ text: TokenizedText) -> Bool {
    text.tokens[cell.lowerBound].isNumber && text.tokens[cell.lowerBound].value < 1000
      && cell.dropFirst().allSatisfy { text.tokens[$0].kind == .mark }
      && !cell.contains { text.isMark($0, .percent) }
  }

  /// A figure with its unit, if any, and nothing else.
  private static func weight(of cell: Range<Int>, _ text: TokenizedText) -> Located<Double>? {
    guard let first = cell.first(where: { text.tokens[$0].isNumber }), cell.count <= 12,
      (cell.lowerBound..<first).allSatisfy({
        text.tokens[$0].kind == .mark || [.quota, .millesimi, .n].contains(text.lexeme($0))
          || units.contains(text.folded($0))
      }),
      let (value, end) = DecimalGrammar(text: text).decimal(at: first, before: cell.upperBound),
      (end..<cell.upperBound).allSatisfy({
        text.tokens[$0].kind == .mark || text.tokens[$0].isNumber
          || [.quota, .millesimi, .voto].contains(text.lexeme($0))
          || units.contains(text.folded($0))
      })
    else { return nil }
    return Located(value, at: text.range(first, end))
  }

  private static let units: Set<String> = [
    "mm", "euro", "carati", "azioni", "abitanti", "ab", "seggi", "voti", "kw", "kwp", "ettari",
  ]

  private static func isOffice(_ cell: Range<Int>, _ text: TokenizedText) -> Bool {
    cell.contains { text.lexeme($0).isOffice }
      && cell.allSatisfy {
        text.lexeme($0).isOffice || text.lexeme($0).isFunctionWord || text.tokens[$0].kind == .mark
          || !text.tokens[$0].isCapital || ["vice", "capo"].contains(text.folded($0))
      }
  }
}
