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
    guard line.end - line.first >= 4, line.end - line.first <= 30 else { return nil }
    var result: [Column] = []
    for token in line.first..<line.end {
      guard let role = role(of: token) else { continue }
      let start = column(of: token, line: line)
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

  private func role(of token: Int) -> Role? {
    switch text.lexeme(token) {
    case .comune, .ente: return .body
    case .rappresentante, .nominativo: return .person
    case .presente, .presenza: return .mark
    case .n: return .number
    case .quota, .millesimi: return .weight
    default: break
    }
    switch text.folded(token) {
    case "pres", "presenza": return .mark
    case "carica", "ruolo", "qualifica": return .office
    case "cognome", "nome": return .person
    default: return nil
    }
  }

  private func column(of token: Int, line: Line) -> Int {
    let start = Int(text.tokens[token].start)
    var count = 0
    for byte in text.source.bytes[line.start..<start] where byte & 0xC0 != 0x80 { count += 1 }
    return count
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
      guard line.blanksBefore < 2 || finished.allSatisfy(\.isEmpty) else { break }
      let cells = cells(of: line)
      let placed = cells.map { cell in (cell, place(cell, line: line, tables: tables)) }
      if placed.contains(where: { $0.1 == nil }) || cells.isEmpty || isSentence(line) {
        misses += 1
        if line.blanksBefore > 0 { break }
        index += 1
        continue
      }
      used.append(index)
      for table in tables.indices {
        let here = placed.compactMap { item in
          item.1.flatMap { $0.table == table ? (item.0, $0.column) : nil }
        }
        guard !here.isEmpty else { continue }
        let startsEntry = here.contains { cell, column in
          tables[table][column].role == .number
            || tables[table][column].role == .mark
              && tables[table].allSatisfy { $0.role != .number } && isMarkCell(cell)
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
    return roll.score >= 4 ? roll : nil
  }

  private func isMarkCell(_ cell: Range<Int>) -> Bool {
    switch text.lexeme(cell.lowerBound) {
    case .si, .no, .presente, .assente, .x, .p, .ag: true
    default: false
    }
  }

  private func isSentence(_ line: Line) -> Bool {
    (line.first..<line.end).contains {
      text.lexeme($0) == .che || text.lexeme($0) == .apre || text.lexeme($0) == .dichiara
    }
  }

  /// Cells of a line: runs of tokens with no wide gap inside.
  private func cells(of line: Line) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var first = line.first
    for index in (line.first + 1)..<max(line.first + 1, line.end)
    where text.tokens[index].shape.contains(.column) {
      result.append(first..<index)
      first = index
    }
    if first < line.end { result.append(first..<line.end) }
    return result
  }

  private func place(
    _ cell: Range<Int>, line: Line, tables: [[Column]]
  ) -> (table: Int, column: Int)? {
    let start = column(of: cell.lowerBound, line: line)
    var best: (table: Int, column: Int)?
    var distance = 7
    for table in tables.indices {
      for column in tables[table].indices {
        let gap = abs(tables[table][column].start - start)
        if gap < distance {
          distance = gap
          best = (table, column)
        }
      }
    }
    return best
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
      case .mark: readMark(cells, into: &entry)
      }
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
        entry.role = Located(
          text.string(cell.lowerBound, cell.upperBound),
          at: text.range(cell.lowerBound, cell.upperBound))
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
        }
        continue
      }
      if entry.person == nil { entry.person = part.person ?? part.body }
      if entry.role == nil { entry.role = part.role }
      if entry.delegation == nil { entry.delegation = part.delegation }
    }
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
        case .remoto, .videoconferenza: entry.isRemote = true
        default: break
        }
      }
    }
  }
}
