import Model

/// A roll in columns kept by blanks, one table or two side by side, cells running over lines.
struct GridRoll {
  let text: TokenizedText

  private enum Role {
    case number
    case body
    case person
    case office
    case mark
    case absence
    case attender
    case weight
  }

  private struct Column {
    let role: Role
    let start: Int
  }

  func read(_ lines: Range<Int>) -> Roll? {
    for header in lines {
      guard let columns = columns(of: header) else { continue }
      if let roll = read(after: header, columns: columns, in: lines) { return roll }
    }
    return nil
  }

  /// The columns a header line names, when there are two tables on it.
  private func columns(of index: Int) -> [Column]? {
    let line = text.lines[index]
    guard line.end - line.first >= 3, line.end - line.first <= 30 else { return nil }
    guard (line.first..<line.end).contains(where: { text.tokens[$0].shape.contains(.column) }),
      (line.first..<line.end).contains(where: { isHeadWord(text.lexeme($0)) })
    else { return nil }
    var result: [Column] = []
    for token in line.first..<line.end {
      guard let role = role(of: token) else { continue }
      let start = text.column(of: token, in: line)
      if let last = result.last, last.role == role, start - last.start < 12 { continue }
      result.append(Column(role: role, start: start))
    }
    let marks = result.filter { $0.role == .mark }.count
    let names = result.filter { $0.role == .body || $0.role == .person }.count
    guard marks >= 2, names >= 2,
      text.tokens[line.first..<line.end].contains(where: {
        $0.shape.contains(.column)
      })
    else { return nil }
    return result
  }

  /// A word one of which heads the columns of every such table.
  private func isHeadWord(_ lexeme: Lexeme) -> Bool {
    switch lexeme {
    case .comune, .ente, .rappresentante, .nominativo, .presente, .presenza, .intervenuto, .quota,
      .millesimi:
      true
    default: false
    }
  }

  private func role(of token: Int) -> Role? {
    switch text.lexeme(token) {
    case .comune, .ente: return .body
    case .rappresentante, .nominativo: return .person
    case .presente, .presenza: return .mark
    case .intervenuto: return .attender
    case .assente, .assenza: return .absence
    case .n: return .number
    case .quota, .millesimi: return .weight
    default: break
    }
    switch text.folded(token) {
    case "pres", "presenza", "pr": return .mark
    case "as": return .absence
    case "carica", "ruolo", "qualifica": return .office
    case "cognome", "nome": return .person
    case "consorziato": return .body
    case "abitanti", "popolazione": return .weight
    default: return nil
    }
  }

  private func read(after header: Int, columns: [Column], in lines: Range<Int>) -> Roll? {
    var roll = Roll()
    roll.style = .complete
    // Each table's columns, left to right; a repeated role begins the next table.
    var tables: [[Column]] = [[]]
    for column in columns {
      if tables[tables.count - 1].contains(where: { $0.role == column.role }) { tables.append([]) }
      tables[tables.count - 1].append(column)
    }
    var entries = [[Int: [Range<Int>]]](repeating: [:], count: tables.count)
    var finished: [[[Int: [Range<Int>]]]] = Array(repeating: [], count: tables.count)
    var index = header + 1
    var used: [Int] = [header]
    var misses = 0
    while index < lines.upperBound, misses < 2 {
      let line = text.lines[index]
      let hasRows = finished.contains { !$0.isEmpty } || entries.contains { !$0.isEmpty }
      if hasRows, line.blanksBefore > 0, !text.tokens[line.first].isNumber { break }
      if !hasColumn(line), line.end - line.first > 5 { break }
      guard let placed = placedCells(of: line, tables: tables), !isSentence(line), !isTotal(line)
      else {
        misses += 1
        if line.blanksBefore > 0 { break }
        index += 1
        continue
      }
      used.append(index)
      for table in tables.indices {
        let here = placed.filter { $0.table == table }.map { ($0.cell, $0.column) }
        guard !here.isEmpty else { continue }
        let numbered = tables[table].contains { $0.role == .number || $0.role == .mark }
        let startsEntry = here.contains { cell, column in
          tables[table][column].role == .number
            || (tables[table][column].role == .mark || tables[table][column].role == .absence)
              && tables[table].allSatisfy { $0.role != .number } && isMarkCell(cell)
            || !numbered && tables[table][column].role == .body
        }
        if startsEntry, !entries[table].isEmpty {
          finished[table].append(entries[table])
          entries[table] = [:]
        }
        for (cell, column) in here { entries[table][column, default: []].append(cell) }
      }
      index += 1
    }
    for table in tables.indices where !entries[table].isEmpty {
      finished[table].append(entries[table])
    }
    for (table, rows) in finished.enumerated() {
      for row in rows {
        if let entry = entry(row, columns: tables[table]) { roll.entries.append(entry) }
      }
    }
    roll.lines = Set(used)
    let hasAbsent = roll.entries.contains { $0.presence.map { !$0.value.isAttending } ?? false }
    if !columns.contains(where: { $0.role == .mark }), !hasAbsent { roll.style = .presentOnly }
    return roll.score >= 4 ? roll : nil
  }

  private func isMarkCell(_ cell: Range<Int>) -> Bool {
    switch text.lexeme(cell.lowerBound) {
    case .si, .no, .presente, .assente, .x, .p, .ag: true
    default: false
    }
  }

  private func hasColumn(_ line: Line) -> Bool {
    (line.first..<line.end).contains { text.tokens[$0].shape.contains(.column) }
  }

  private func isTotal(_ line: Line) -> Bool { text.lexeme(line.first) == .totale }

  private func isSentence(_ line: Line) -> Bool {
    (line.first..<line.end).contains {
      text.lexeme($0) == .che || text.lexeme($0) == .apre || text.lexeme($0) == .dichiara
    }
  }

  /// The cells of a line with the table and column each stands in; nil when one stands in none.
  private func placedCells(
    of line: Line, tables: [[Column]]
  ) -> [(cell: Range<Int>, table: Int, column: Int)]? {
    let flat = tables.enumerated().flatMap { table, columns in
      columns.enumerated().map { (table: table, column: $0.offset, start: $0.element.start) }
    }
    var result: [(cell: Range<Int>, table: Int, column: Int)] = []
    for token in line.first..<line.end {
      let start = text.column(of: token, in: line)
      let isFree = text.tokens[token].shape.contains(.column) || token == line.first
      let nearest = flat.min { abs($0.start - start) < abs($1.start - start) }
      let found =
        isFree && nearest.map { abs($0.start - start) <= 5 } == true
        ? nearest : flat.last { $0.start <= start }
      guard let place = found else { return nil }
      // A wide gap begins a cell; a word may also run up to the next column with one blank.
      if let last = result.last, last.table == place.table, last.column == place.column,
        !text.tokens[token].shape.contains(.column) || token == line.first
      {
        result[result.count - 1].cell = last.cell.lowerBound..<(token + 1)
      } else if let last = result.last, last.cell.upperBound == token,
        !text.tokens[token].shape.contains(.column), !isColumnHeadWord(token, start, place.start)
      {
        result[result.count - 1].cell = last.cell.lowerBound..<(token + 1)
      } else {
        result.append((token..<(token + 1), place.table, place.column))
      }
    }
    return result
  }

  /// A word one blank after its neighbour still begins a cell when it stands right under a head.
  private func isColumnHeadWord(_ token: Int, _ start: Int, _ head: Int) -> Bool {
    abs(start - head) <= 1
      && (text.tokens[token - 1].isNumber || text.tokens[token].isNumber
        || text.lexeme(token) == .si || text.lexeme(token) == .no)
  }

  private func entry(_ row: [Int: [Range<Int>]], columns: [Column]) -> RollEntry? {
    let all = row.values.flatMap { $0 }
    guard let first = all.map(\.lowerBound).min() else {
      return nil
    }
    var entry = RollEntry(range: text.range(first, first + 1))
    for (index, cells) in row.sorted(by: { $0.key < $1.key }) {
      let words = cells.map { text.string($0.lowerBound, $0.upperBound) }.joined(separator: " ")
      guard let head = cells.first else { continue }
      let range = text.range(head.lowerBound, head.upperBound)
      entry.range = entry.range.lower < range.lower ? entry.range.union(range) : range
      switch columns[index].role {
      case .number: break
      case .body: entry.body = Located(words, at: range)
      case .person, .office, .weight: readPerson(cells, columns[index].role, into: &entry)
      case .attender: readAttender(cells, into: &entry)
      case .mark: readMark(cells, into: &entry)
      case .absence:
        if entry.presence == nil, let cell = cells.first {
          entry.presence = Located(.absent, at: text.range(cell.lowerBound, cell.upperBound))
        }
      }
    }
    if entry.presence == nil, !columns.contains(where: { $0.role == .mark }), entry.person != nil {
      entry.presence = Located(.present, at: entry.range)
    }
    if entry.presence?.value == .absent { entry.person = entry.body == nil ? entry.person : nil }
    return entry.presence == nil || entry.body == nil && entry.person == nil ? nil : entry
  }

  private func readPerson(_ cells: [Range<Int>], _ role: Role, into entry: inout RollEntry) {
    let grammar = EntryGrammar(text)
    for cell in cells {
      if role == .weight {
        if let (value, end) = DecimalGrammar(text: text).decimal(
          at: cell.lowerBound, before: cell.upperBound)
        {
          entry.weight = Located(value, at: text.range(cell.lowerBound, end))
        }
        continue
      }
      if role == .office {
        let office = OfficeCell(cell, in: text)
        entry.role = office.role
        entry.delegation = entry.delegation ?? office.delegation
        continue
      }
      guard let part = grammar.entry(from: cell.lowerBound, to: cell.upperBound) else {
        // '(Sindaco)', '(Ass. delegata)' on a line of its own.
        if text.isMark(cell.lowerBound, .openParenthesis) {
          let inside = text.string(cell.lowerBound + 1, cell.upperBound - 1)
          entry.role = Located(inside, at: text.range(cell.lowerBound, cell.upperBound))
          let hasDelegate = cell.contains {
            text.lexeme($0) == .delegato || text.lexeme($0) == .delega
          }
          if hasDelegate {
            entry.delegation = Located(inside, at: text.range(cell.lowerBound, cell.upperBound))
          }
        } else if text.contains(.delegato, .delega, in: cell) {
          // 'Ezio Tassi,' and under it 'su delega'.
          let here = text.range(cell.lowerBound, cell.upperBound)
          entry.delegation =
            entry.delegation ?? Located(text.string(cell.lowerBound, cell.upperBound), at: here)
        }
        continue
      }
      if entry.person == nil { entry.person = part.person ?? part.body }
      if entry.role == nil { entry.role = part.role }
      if entry.delegation == nil { entry.delegation = part.delegation }
    }
  }

  /// Under 'Intervenuto': who came, or 'assente'.
  private func readAttender(_ cells: [Range<Int>], into entry: inout RollEntry) {
    if let cell = cells.first, text.contains(.assente, in: cell) {
      entry.presence = Located(.absent, at: text.range(cell.lowerBound, cell.upperBound))
      return
    }
    readPerson(cells, .person, into: &entry)
  }

  private func readMark(_ cells: [Range<Int>], into entry: inout RollEntry) {
    for cell in cells {
      for index in cell {
        let here = text.range(index, index + 1)
        switch text.lexeme(index) {
        case .si, .presente, .x, .p:
          if entry.presence == nil { entry.presence = Located(.present, at: here) }
        case .no, .assente: if entry.presence == nil { entry.presence = Located(.absent, at: here) }
        case .ag, .giustificato: entry.presence = Located(.excused, at: here)
        case .remoto, .videoconferenza:
          entry.isRemote = true
          if entry.presence == nil { entry.presence = Located(.present, at: here) }
        case .none where text.folded(index) == "sede" || text.folded(index) == "presenza":
          if entry.presence == nil { entry.presence = Located(.present, at: here) }
        default: break
        }
      }
    }
  }
}
