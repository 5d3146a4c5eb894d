import Model

/// A roll in cells, whatever their order: marks before the names or after, columns of crosses under
/// their heads, weights, bodies and who stands for them, lists under 'Presenti:' and 'Non partecipano:'.
///
/// It asks that every cell of a row have its place in a roll, and goes on over heads of columns told
/// again, rules and totals.
struct CellRoll {
  let text: TokenizedText

  func read(_ lines: Range<Int>) -> Roll? {
    let marks = RollMarks(legendIn: lines, of: text)
    var best: Block?
    var block = Block()
    var lead: Presence?
    var leadLine = -9
    var misses = 0
    var unmarked: Row?
    for line in lines where !marks.legendLines.contains(line) {
      if let told = self.lead(line) {
        if !block.rows.isEmpty, told.presence?.isAttending != false, !block.isOpen {
          keep(&block, in: &best)
        }
        lead = told.presence
        leadLine = line
        block.isOpen = true
        block.lines.insert(line)
        misses = 0
        continue
      }
      // Most lines are prose far from any roll: they are not even cut.
      if block.isEmpty, !mayHaveCells(line, marks) {
        lead = nil
        continue
      }
      var cells = CellLine(line, marks: block.marks(marks), in: text)
      if let head = block.head { cells.count(under: head.places.map(\.column), in: text) }
      if let head = head(line, cells, marks) {
        block.head = head
        block.lines.insert(line)
        misses = 0
        continue
      }
      if let row = row(line, cells, after: block, lead: lead, isLed: line - leadLine <= 2) {
        if let bare = unmarked, bare.line == line - 1 {
          block.rows.append(bare)
          block.lines.insert(bare.line)
        }
        block.rows.append(row)
        block.lines.insert(line)
        block.isOpen = false
        leadLine = line
        misses = 0
        continue
      }
      if isRule(line) || isTotal(line), !block.rows.isEmpty || block.head != nil || block.isOpen {
        block.lines.insert(line)
        continue
      }
      if !block.rows.isEmpty, isLabel(line, cells) || isHead(cells) {
        block.lines.insert(line)
        continue
      }
      if block.isOpen, cells.cells.count > 1, text.lines[line].end - text.lines[line].first <= 16 {
        block.lines.insert(line)
        leadLine = line
        continue
      }
      unmarked = row(unmarked: line, cells, in: block)
      misses += 1
      // The head and the foot of a page may stand between rows under columns.
      if misses > (block.head == nil && !block.isBoxed(text) ? 0 : 4) {
        keep(&block, in: &best)
        lead = nil
        misses = 0
      }
    }
    keep(&block, in: &best)
    return best.flatMap { roll(of: $0) }
  }

  // MARK: Blocks

  /// Rows that follow one another, and what heads them.
  private struct Block {
    var rows: [Row] = []
    var head: Head?
    var lines: Set<Int> = []
    /// A lead was read and no row of it yet.
    var isOpen = false

    /// Nothing is under way: no row, no head, no lead.
    var isEmpty: Bool { rows.isEmpty && head == nil && !isOpen }

    /// How many names its rows hold.
    var names: Int {
      rows.reduce(0) { sum, row in
        sum + row.cells.count { if case .name = $0.kind { true } else { false } }
      }
    }

    /// Whether bars wall its last row.
    func isBoxed(_ text: TokenizedText) -> Bool {
      rows.last.map { text.isMark(text.lines[$0.line].first, .pipe) } ?? false
    }

    func marks(_ all: RollMarks) -> RollMarks { head?.marks ?? all }
  }

  /// A sentence that opens a list, and whether those in it are there; nil where marks tell.
  private struct Lead {
    let presence: Presence?
  }

  private struct Row {
    let line: Int
    let cells: [CellLine.Cell]
    let lead: Presence?
  }

  /// The heads of the columns of a roll.
  private struct Head {
    /// Where a cross means what.
    var places: [(mark: RollMark, column: Int)] = []
    /// Where who stands for another is named.
    var proxy: Int?
    var marks: RollMarks
  }

  private func keep(_ block: inout Block, in best: inout Block?) {
    if block.rows.count > 1, block.names > (best?.names ?? 2) { best = block }
    block = Block()
  }

  // MARK: Lines

  /// 'Hanno risposto in otto:', 'Non partecipano:', 'All'appello risultano:' – nil when it leads nothing.
  private func lead(_ line: Int) -> Lead? {
    let range = text.lines[line].first..<text.lines[line].end
    guard text.isMark(range.upperBound - 1, .colon), range.count <= 60 else { return nil }
    let start = text.sentenceStart(range.upperBound - 1, notBefore: 0, reach: 40)
    let clause = start..<range.upperBound
    let isAbsent = text.contains(.assente, .assenza, in: clause)
    let isPresent =
      text.contains(
        .presente, .intervenuto, .risponde, .partecipa, .interviene, .convenuto, in: clause)
      || text.containsWord(["rappresentati", "rappresentate"], in: clause)
    if isAbsent, isPresent { return Lead(presence: nil) }
    if isAbsent {
      return Lead(presence: text.contains(.giustificato, in: clause) ? .excused : .absent)
    }
    if isPresent {
      return Lead(presence: text.contains(.non, in: clause) ? .absent : .present)
    }
    return text.contains(.appello, .risulta, in: clause) ? Lead(presence: nil) : nil
  }

  /// Whether a line is divided by blanks, by dots, or by commas before a mark.
  private func mayHaveCells(_ line: Int, _ marks: RollMarks) -> Bool {
    let range = text.lines[line].first..<text.lines[line].end
    return range.dropFirst().contains {
      text.tokens[$0].shape.contains(.column) || text.isMark($0, .underscore)
        || text.isMark($0, .period) && text.isMark($0 + 1, .period)
    } || CellLine.endsWithMark(range, marks, in: text)
      || marks.sign(opening: range, in: text) != nil
  }

  /// Heads of columns: words that mean presence in cells of their own, and no name.
  private func head(_ line: Int, _ cells: CellLine, _ marks: RollMarks) -> Head? {
    guard cells.cells.count >= 1, text.lines[line].end - text.lines[line].first <= 24,
      // The columns of boxes need not stand where those of their head do.
      !(text.lines[line].first..<text.lines[line].end).contains(where: { text.isMark($0, .pipe) })
    else { return nil }
    var head = Head(marks: marks)
    for cell in cells.cells {
      let words = cell.tokens.filter { text.tokens[$0].isWord }.map { text.folded($0) }
      guard !words.isEmpty else { continue }
      switch cell.kind {
      case .mark(let mark) where !mark.isPlaced: head.places.append((mark, middle(cell)))
      default:
        // 'P/D/A', 'P  AG  A' told in one cell.
        if RollMarks.isLegend(words) {
          for (place, word) in words.enumerated() where word == "d" {
            head.marks.learn(word, RollMark(presence: .present, isProxy: place > 0))
          }
          head.places.append((RollMark(presence: .present), cell.column))
          continue
        }
        if let places = places(in: cell, on: text.lines[line], marks) {
          head.places += places
          continue
        }
        // 'Delegato', 'Nome del delegato'; not 'Assessore Rossi, delegato', which is a row.
        if words.contains(where: { $0.hasPrefix("delegat") || $0 == "delega" }),
          isHead(cell) || words[0].hasPrefix("deleg")
        {
          head.proxy = cell.column
        }
      }
    }
    let isSpread = head.places.count >= 2 && !isTwiceTold(head.places.map(\.mark), cells)
    guard isSpread || head.proxy != nil && !head.places.isEmpty,
      !cells.cells.contains(where: { cell in
        if case .name(let entry) = cell.kind { return names(entry) }
        return false
      })
    else { return nil }
    return head
  }

  /// 'Rossi Anna   IN AULA   IN AULA': a row of two days, though nobody knows the name.
  private func isTwiceTold(_ marks: [RollMark], _ cells: CellLine) -> Bool {
    let names = cells.cells.filter { if case .name = $0.kind { !isHead($0) } else { false } }
    return names.count == 1 && names[0].tokens.count > 1
      && marks.dropFirst().allSatisfy { $0 == marks[0] }
  }

  /// 'Pres. Ass.' one blank apart: two heads in one cell; 'Presenze del 3/5': the head of a day.
  private func places(
    in cell: CellLine.Cell, on line: Line, _ marks: RollMarks
  ) -> [(mark: RollMark, column: Int)]? {
    let words = cell.tokens.filter { text.tokens[$0].isWord }
    if text.lexeme(words[0]) == .presenza,
      cell.tokens.contains(where: { text.tokens[$0].isNumber }),
      words.dropFirst().allSatisfy({
        text.lexeme($0).isFunctionWord || text.lexeme($0) == .month || text.lexeme($0) == .seduta
          || ["giorno", "giornata"].contains(text.folded($0))
      })
    {
      return [(RollMark(presence: .present), middle(cell))]
    }
    guard 2...3 ~= words.count,
      cell.tokens.allSatisfy({ text.tokens[$0].isWord || text.isMark($0, .period) })
    else { return nil }
    var places: [(mark: RollMark, column: Int)] = []
    for word in words {
      let length = Int(text.tokens[word].end - text.tokens[word].start)
      guard length > 2, let mark = marks.mark(of: word..<word + 1, in: text), !mark.isPlaced,
        !mark.isYes
      else { return nil }
      places.append((mark, text.column(of: word, in: line) + length / 2))
    }
    return places
  }

  /// Whether an entry names a person with a given name, as no head of a column does.
  private func names(_ entry: RollEntry) -> Bool {
    [entry.person, entry.body].compactMap { $0 }.contains { name in
      NameKey(name.value).words.contains { GivenNames.contains($0) }
    }
  }

  private func row(
    _ line: Int, _ cells: CellLine, after block: Block, lead: Presence?, isLed: Bool
  ) -> Row? {
    guard cells.isRow, !text.isMark(text.lines[line].end - 1, .colon) else { return nil }
    if isTotal(line) || isHead(cells) { return nil }
    let hasMark = cells.cells.contains { if case .mark = $0.kind { true } else { false } }
    if hasMark { return Row(line: line, cells: cells.cells, lead: lead) }
    guard isLed, let lead else { return nil }
    let tells = cells.cells.contains { cell in
      if case .name(let entry) = cell.kind {
        entry.presence != nil || entry.delegation != nil
      } else {
        false
      }
    }
    if cells.cells.count > 1 || tells { return Row(line: line, cells: cells.cells, lead: lead) }
    // A name alone goes on under those above it.
    guard let name = cells.cells.first, isBareName(name.tokens),
      block.isOpen || isUnder(block.rows.last, name)
    else { return nil }
    return Row(line: line, cells: cells.cells, lead: lead)
  }

  /// A name in the column of the names, with nothing under the heads: what it means nobody can tell.
  private func row(unmarked line: Int, _ cells: CellLine, in block: Block) -> Row? {
    guard block.head != nil, let last = block.rows.last, last.line == line - 1,
      text.lines[line].blanksBefore == 0, cells.cells.count == 1, let name = cells.cells.first,
      case .name(let entry) = name.kind, entry.presence == nil, isBareName(name.tokens),
      name.tokens.count > 1, let first = last.cells.first, first.column == name.column
    else { return nil }
    return Row(line: line, cells: cells.cells, lead: nil)
  }

  /// 'componente pubblica', 'Gruppo "Insieme"': what follows belongs to it.
  private func isLabel(_ line: Int, _ cells: CellLine) -> Bool {
    guard cells.cells.count == 1, text.lines[line].end - text.lines[line].first <= 8,
      case .office = cells.cells[0].kind
    else { return false }
    return true
  }

  /// 'Comune   Abitanti   Rappresentante': words that head columns, and no others.
  private func isHead(_ cells: CellLine) -> Bool {
    cells.cells.count > 1
      && cells.cells.allSatisfy { cell in
        if case .mark(let mark) = cell.kind { return !mark.isPlaced }
        return isHead(cell)
      }
  }

  private func isHead(_ cell: CellLine.Cell) -> Bool {
    cell.tokens.allSatisfy {
      text.tokens[$0].kind == .mark || text.lexeme($0).isFunctionWord
        || text.lexeme($0).isOffice || Self.heads.contains(text.folded($0))
        // 'Quota/1000'
        || text.tokens[$0].isNumber && $0 > cell.tokens.lowerBound
          && text.isMark($0 - 1, .slash)
    }
  }

  private static let heads: Set<String> = [
    "comune", "comuni", "ente", "enti", "abitanti", "popolazione", "quota", "quote", "millesimi",
    "rappresentante", "nome", "cognome", "nominativo", "carica", "ruolo", "qualifica", "delegato",
    "delega", "socio", "soci", "n", "num", "voti", "percentuale", "residenti", "gruppo", "lista",
    "condomino", "membri", "membro", "componente", "componenti", "rappresentato", "commissario",
    "appello", "int", "interno", "firma", "note", "consorziato", "capitale", "azioni", "presenza",
    "modalita", "titolo", "lettera", "elezione", "residenza", "provenienza", "appartenenza",
  ]

  /// Whether a row above has no mark and a name that begins in the same column.
  private func isUnder(_ row: Row?, _ name: CellLine.Cell) -> Bool {
    guard let row else { return false }
    return !row.cells.contains { if case .mark = $0.kind { true } else { false } }
      && row.cells.contains { abs($0.column - name.column) <= 2 }
  }

  /// A name with its titles and office, and what a bracket adds; no sentence.
  private func isBareName(_ cell: Range<Int>) -> Bool {
    guard !text.tokens[cell.lowerBound].isNumber || text.isMark(cell.upperBound - 1, .semicolon)
    else { return false }
    let bracket = cell.first { text.isMark($0, .openParenthesis) } ?? cell.upperBound
    return bracket - cell.lowerBound <= 8
      && (cell.lowerBound..<bracket).allSatisfy {
        let token = text.tokens[$0]
        return token.kind == .mark || token.isCapital || token.lexeme.isOffice
          || token.lexeme == .title || token.lexeme == .signor || token.end - token.start <= 3
      }
  }

  private func isRule(_ line: Int) -> Bool {
    (text.lines[line].first..<text.lines[line].end).allSatisfy { text.tokens[$0].kind != .word }
  }

  private func isTotal(_ line: Int) -> Bool {
    let range = text.lines[line].first..<text.lines[line].end
    if text.lexeme(range.lowerBound) == .totale || text.folded(range.lowerBound) == "totali" {
      return true
    }
    // 'Assegnati n. 13   In carica n. 13   Assenti n. 2   Presenti n. 11'
    if TotalsGrammar(text: text).isCount(range) { return true }
    // 'Enti presenti   7      Abitanti rappresentati   10.942'
    return range.count <= 16
      && text.containsWord(["rappresentati"], in: range)
      && range.contains { text.tokens[$0].isNumber }
  }

  // MARK: Entries

  private func roll(of block: Block) -> Roll? {
    var roll = Roll()
    var marked = 0
    let order = order(of: block)
    for row in block.rows {
      let entries = entries(of: row, head: block.head, order: order)
      for entry in entries where !NameKey((entry.body ?? entry.person)?.value ?? "").words.isEmpty {
        roll.entries.append(entry)
      }
      if row.cells.contains(where: { if case .mark = $0.kind { true } else { false } }) {
        marked += 1
      }
    }
    // A name a line is no table: body and person may stand on lines of their own.
    guard roll.score >= 3, roll.score * 10 >= roll.entries.count * 8,
      block.rows.contains(where: { $0.cells.count > 1 })
    else { return nil }
    for entry in roll.entries where entry.presence == nil {
      guard let name = entry.person ?? entry.body else { continue }
      roll.notes.append(
        ReadingNote(
          kind: .rollLineUnread,
          message: "nell'elenco delle presenze «\(name.value)» non ha accanto alcun segno: la "
            + "presenza non si può leggere",
          range: name.range ?? entry.range))
    }
    roll.lines = block.lines.filter { $0 <= block.rows.last?.line ?? 0 || isTotal($0) }
    roll.style = roll.namesAbsent || marked * 2 > block.rows.count ? .complete : .presentOnly
    return roll
  }

  /// What two names of a row are.
  private enum NameOrder {
    case bodyFirst
    /// The person, then the place.
    case personFirst
    /// Surname and given name, kept apart.
    case surnameFirst
    /// The body, in the row of the first of those who sit for it, then the person.
    case groupFirst
  }

  private func order(of block: Block) -> NameOrder {
    if isGrouped(block) { return .groupFirst }
    var first = 0
    var second = 0
    var given = 0
    for row in block.rows {
      let names = row.cells.compactMap { cell -> RollEntry? in
        if case .name(let entry) = cell.kind { entry } else { nil }
      }
      guard names.count > 1 else { continue }
      if self.names(names[0]) { first += 1 }
      if self.names(names[1]) { second += 1 }
      if isGiven(names[1]), !self.names(names[0]) { given += 1 }
    }
    if given * 2 > block.rows.count { return .surnameFirst }
    return first > second ? .personFirst : .bodyFirst
  }

  /// 'Alba   Riva Carla   P' over '       Neri Ugo   A': rows that begin with a name in the column where
  /// others have their second.
  private func isGrouped(_ block: Block) -> Bool {
    let columns = block.rows.map { row in
      row.cells.compactMap { cell -> Int? in
        if case .name = cell.kind { cell.column } else { nil }
      }
    }
    let heads = columns.filter { $0.count > 1 }
    guard let head = heads.first, heads.count > 1 else { return false }
    let under = columns.count {
      $0.count == 1 && abs($0[0] - head[1]) <= 1 && $0[0] > head[0] + 3
    }
    return under >= heads.count && under + heads.count == columns.count
  }

  /// Whether an entry is given names and nothing else.
  private func isGiven(_ entry: RollEntry) -> Bool {
    guard entry.body == nil, let words = entry.person.map({ NameKey($0.value).words }) else {
      return false
    }
    return !words.isEmpty && words.allSatisfy { GivenNames.contains($0) }
  }

  /// The entries of a row: one, or as many as it has marks.
  private func entries(of row: Row, head: Head?, order: NameOrder) -> [RollEntry] {
    let marks = row.cells.filter { isMarked($0) }.count
    guard marks > 1 else {
      return [entry(of: row.cells, lead: row.lead, head: head, order: order)]
        .compactMap { $0 }
    }
    var groups: [[CellLine.Cell]] = []
    var group: [CellLine.Cell] = []
    let marksFirst =
      row.cells.first { cell in
        switch cell.kind {
        case .mark, .name: true
        default: false
        }
      }.map { if case .mark = $0.kind { true } else { false } } ?? false
    for cell in row.cells {
      if case .mark = cell.kind {
        if marksFirst {
          if !group.isEmpty { groups.append(group) }
          group = [cell]
        } else {
          groups.append(group + [cell])
          group = []
        }
        continue
      }
      group.append(cell)
      if !marksFirst, isMarked(cell) {
        groups.append(group)
        group = []
      }
    }
    if marksFirst {
      groups.append(group)
    } else if !group.isEmpty, let last = groups.indices.last {
      groups[last] += group
    }
    return groups.compactMap { group in
      // '1  Rossi Anna  X   4  Neri Ugo  X': the number of the second entry.
      let isNumbered = group.count > 1 && isNumber(group[0]) && isNumber(row.cells[0])
      let cells = isNumbered ? Array(group.dropFirst()) : group
      return entry(of: cells, lead: row.lead, head: head, order: .bodyFirst)
    }
  }

  private func isNumber(_ cell: CellLine.Cell) -> Bool {
    switch cell.kind {
    case .number: true
    case .weight:
      text.tokens[cell.tokens.lowerBound].isNumber && cell.tokens.count <= 2
    default: false
    }
  }

  /// A mark, or a name that has one a single blank after it.
  private func isMarked(_ cell: CellLine.Cell) -> Bool {
    switch cell.kind {
    case .mark: true
    case .name(let entry):
      entry.presence != nil && text.tokens[cell.tokens.upperBound - 1].isWord
        && text.tokens[cell.tokens.upperBound - 1].isCapitals
        || entry.presence != nil && text.lexeme(cell.tokens.upperBound - 1) == .p
    default: false
    }
  }

  private func entry(
    of cells: [CellLine.Cell], lead: Presence?, head: Head?, order: NameOrder
  ) -> RollEntry? {
    var names: [(entry: RollEntry, cell: CellLine.Cell)] = []
    var mark: (mark: RollMark, cell: CellLine.Cell)?
    var weight: Located<Double>?
    var proxy: Located<String>?
    var office: Located<String>?
    for cell in cells {
      switch cell.kind {
      case .name(let entry): names.append((entry, cell))
      case .mark(let found): mark = (found, cell)
      case .weight(let found): weight = weight ?? found
      case .proxy(let found): proxy = found
      case .office
      where text.lexeme(cell.tokens.lowerBound).isOffice
        || text.folded(cell.tokens.lowerBound) == "vice":
        let here = text.range(cell.tokens.lowerBound, cell.tokens.upperBound)
        office = office ?? Located(text.clean(here), at: here)
      case .belonging:
        let here = text.range(cell.tokens.lowerBound, cell.tokens.upperBound)
        office = office ?? Located(text.clean(here), at: here)
      default: break
      }
    }
    guard var result = names.first?.entry, let first = cells.first, let last = cells.last else {
      return nil
    }
    result.range = text.range(first.tokens.lowerBound, last.tokens.upperBound)
    if names.count > 1 {
      join(names, head: head, mark: mark?.mark, order: order, into: &result)
    }
    if let mark {
      let isPlaced =
        mark.mark.isPlaced
        || mark.mark.isYes && head?.places.contains { !$0.mark.presence.isAttending } == true
      let found = isPlaced ? placed(mark.cell, head).map { mark.mark.placed(under: $0) } : mark.mark
      // 'PRESENTE Bruni in rappresentanza dell'Ente'
      let words = mark.cell.tokens
      let isTold =
        mark.mark.isProxy && words.count > 1 && text.lexeme(words.lowerBound) == .presente
      let here = text.range(isTold ? words.lowerBound + 1 : words.lowerBound, words.upperBound)
      guard let found else { return nil }
      result.presence = Located(found.presence, at: here)
      result.isRemote = found.isRemote
      if found.isProxy, result.delegation == nil {
        result.delegation = Located(text.clean(here), at: here)
      }
    } else if let told = names.compactMap({ $0.entry.presence }).first(where: {
      !$0.value.isAttending
    }) {
      result.presence = told
    } else if result.presence == nil, let lead {
      result.presence = Located(lead, at: result.range)
    }
    // Who is named beside a body that is absent stands for nobody.
    if result.body != nil, result.presence?.value.isAttending == false { result.person = nil }
    result.weight = result.weight ?? weight
    if let proxy, result.delegation == nil { result.delegation = proxy }
    result.role = result.role ?? office
    result.isListedApart = mark == nil
    if let role = result.role, Self.plurals.contains(role.value.lowercased()) { result.role = nil }
    return result
  }

  /// Two names: surname and given name kept apart, a body and who stands for it, or who gives a proxy
  /// and to whom.
  private func join(
    _ names: [(entry: RollEntry, cell: CellLine.Cell)], head: Head?, mark: RollMark?,
    order: NameOrder, into result: inout RollEntry
  ) {
    guard let first = names.first, let second = names.dropFirst().first,
      let name = second.entry.person ?? second.entry.body
    else { return }
    if let surname = first.entry.person, first.entry.body == nil, first.entry.role == nil,
      !self.names(first.entry), second.cell.tokens.count <= 3,
      order == .surnameFirst || isGiven(second.entry), let from = surname.range,
      let to = name.range
    {
      let whole = from.union(to)
      result.person = Located(text.clean(whole), at: whole)
      return
    }
    guard result.body == nil || result.person == nil else { return }
    if order == .groupFirst {
      result.body = nil
      result.person = name
      result.role = second.entry.role ?? result.role
      return
    }
    // 'Riva Carla   Pontelungo   sì': the person, then the place.
    if order == .personFirst, mark?.isProxy != true {
      result.role = result.role ?? name
      return
    }
    result.body = result.body ?? result.person
    result.person = name
    result.role = result.role ?? second.entry.role
    result.delegation = result.delegation ?? second.entry.delegation
    result.from = result.from ?? second.entry.from
    result.until = result.until ?? second.entry.until
    result.gap = result.gap ?? second.entry.gap
    result.during = result.during ?? second.entry.during
    if result.delegation == nil, let proxy = head?.proxy, abs(second.cell.column - proxy) <= 8,
      mark?.isProxy == true
    {
      result.delegation = Located(name.value, at: name.range)
    }
  }

  /// What a cross means, by the head nearest to it.
  private func placed(_ cell: CellLine.Cell, _ head: Head?) -> RollMark? {
    guard let places = head?.places, !places.isEmpty else { return nil }
    // 'X (da remoto)': the cross stands in the column, the note reaches out of it.
    let note = cell.tokens.dropFirst().first { text.isMark($0, .openParenthesis) }
    let middle = middle(cell.column, cell.tokens.lowerBound..<(note ?? cell.tokens.upperBound))
    return places.min { abs($0.column - middle) < abs($1.column - middle) }?.mark
  }

  /// The column at the middle of a cell.
  private func middle(_ cell: CellLine.Cell) -> Int { middle(cell.column, cell.tokens) }

  private func middle(_ column: Int, _ tokens: Range<Int>) -> Int {
    let first = text.tokens[tokens.lowerBound]
    let last = text.tokens[tokens.upperBound - 1]
    return column + Int(last.end - first.start) / 2
  }

  private static let plurals: Set<String> = [
    "consiglieri", "assessori", "sindaci", "soci", "membri",
  ]
}
