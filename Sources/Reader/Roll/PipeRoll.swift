import Model

/// A roll in a table whose cells are divided by bars or tabs, under a line that names the columns.
struct PipeRoll {
  let text: TokenizedText

  private enum Column {
    case number, body, person, role, mark, present, absent, excused, remote, weight, other
  }

  func read(_ lines: Range<Int>) -> Roll? {
    for header in lines {
      guard let divider = divider(of: header) else { continue }
      let heads = cells(of: header, divider).map { column($0) }
      guard heads.contains(where: { $0 == .person || $0 == .body }),
        heads.contains(where: { $0 == .mark || $0 == .present || $0 == .absent })
      else { continue }
      if let roll = read(after: header, columns: heads, divider: divider, in: lines) { return roll }
    }
    return nil
  }

  private enum Divider {
    case pipe
    case tab
  }

  private func divider(of line: Int) -> Divider? {
    let current = text.lines[line]
    guard current.end - current.first <= 40 else { return nil }
    var pipes = 0
    for index in current.first..<current.end where text.isMark(index, .pipe) { pipes += 1 }
    if pipes >= 2 { return .pipe }
    var tabs = 0
    for byte in text.source.bytes[current.start..<current.stop] where byte == 0x09 { tabs += 1 }
    return tabs >= 1 ? .tab : nil
  }

  /// The cells of a line, empty ones included, as token ranges.
  private func cells(of line: Int, _ divider: Divider) -> [Range<Int>] {
    let current = text.lines[line]
    var result: [Range<Int>] = []
    var first = current.first
    switch divider {
    case .pipe:
      if text.isMark(first, .pipe) { first += 1 }
      for index in first..<current.end where text.isMark(index, .pipe) {
        result.append(first..<index)
        first = index + 1
      }
      if first < current.end { result.append(first..<current.end) }
    case .tab:
      var position = current.start
      for index in current.first..<current.end {
        let start = Int(text.tokens[index].start)
        for byte in text.source.bytes[position..<max(position, start)] where byte == 0x09 {
          result.append(first..<index)
          first = index
        }
        position = Int(text.tokens[index].end)
      }
      result.append(first..<current.end)
    }
    return result
  }

  private func column(_ cell: Range<Int>) -> Column {
    for index in cell {
      switch text.lexeme(index) {
      case .comune, .ente: return .body
      case .nominativo, .rappresentante, .consigliere, .socio, .componente: return .person
      case .none where Self.seats.contains(text.folded(index)): return .person
      case .presente, .p:
        return cell.contains { text.lexeme($0) == .assente } ? .mark : .present
      case .presenza, .appello: return .mark
      case .giustificato, .ag: return .excused
      case .assente, .ai: return .absent
      case .remoto: return .remote
      case .quota, .millesimi: return .weight
      case .n: return .number
      default: break
      }
      switch text.folded(index) {
      case "carica", "ruolo", "qualifica", "funzione": return .role
      case "nome", "consigliera": return .person
      case "consorziato", "comuni": return .body
      case "abitanti", "rappresentanza", "voti", "carature": return .weight
      case "pres": return .present
      case "assen", "ass": return .absent
      case "a": return .absent
      default: break
      }
      if text.isMark(index, .percent) { return .weight }
    }
    return .other
  }

  /// Who sits and who takes their place.
  private static let seats: Set<String> = ["titolare", "titolari", "effettivo", "effettivi"]
  private static let substitutes: WordSet = ["supplente", "supplenti", "sostituto", "sostituti"]

  private func read(
    after header: Int, columns: [Column], divider: Divider, in lines: Range<Int>
  ) -> Roll? {
    var roll = Roll()
    roll.style = .complete
    var line = header + 1
    var misses = 0
    let stands = substitutes(cells(of: header, divider), columns)
    var grammar = EntryGrammar(text)
    let body = (line..<lines.upperBound).prefix { text.lines[$0].blanksBefore == 0 || $0 == line }
    grammar.dashDivides = EntryGrammar.dashDivides(body.filter { !text.isRule($0) }, in: text)
    while line < lines.upperBound, misses < 3 {
      defer { line += 1 }
      if text.isRule(line) {
        roll.lines.insert(line)
        continue
      }
      let row = cells(of: line, divider)
      if goesOn(row, columns: columns), !roll.entries.isEmpty, roll.lines.contains(line - 1),
        !text.isRule(line - 1)
      {
        extend(&roll.entries[roll.entries.count - 1], with: row, columns: columns)
        roll.lines.insert(line)
        continue
      }
      guard row.count >= 2, let entry = seat(row, columns, stands, grammar) else {
        misses += 1
        continue
      }
      misses = 0
      roll.entries.append(entry)
      roll.lines.insert(line)
    }
    roll.lines.insert(header)
    // 'Assenti, i soli che il verbale nomina': nobody sits where all are away.
    if roll.entries.allSatisfy({ $0.presence?.value.isAttending == false }) {
      roll.style = .absentOnly
    }
    return roll.score >= 2 ? roll : nil
  }

  /// Whether a line holds only the rest of the cells above: its number is blank, where all the rows
  /// have one, and so is its mark.
  private func goesOn(_ row: [Range<Int>], columns: [Column]) -> Bool {
    guard columns.first == .number, row.count == columns.count, row[0].isEmpty,
      !row.contains(where: { cell in cell.contains { text.lexeme($0) == .totale } })
    else { return false }
    return zip(row, columns).allSatisfy { cell, column in
      switch column {
      case .mark, .present, .absent, .excused, .weight: cell.isEmpty || isRestOfMark(cell)
      default: true
      }
    } && row.contains { !$0.isEmpty }
  }

  /// 'giustificato' under 'assente'.
  private func isRestOfMark(_ cell: Range<Int>) -> Bool {
    [.giustificato, .ingiustificato, .remoto, .delega, .inside, .videoconferenza].contains(
      text.lexeme(cell.lowerBound))
  }

  /// Adds to an entry the words of its cells that stand on the next line.
  private func extend(_ entry: inout RollEntry, with row: [Range<Int>], columns: [Column]) {
    func joined(_ first: Located<String>?, _ cell: Range<Int>) -> Located<String>? {
      let here = text.range(cell.lowerBound, cell.upperBound)
      let rest = Located(text.string(cell.lowerBound, cell.upperBound), at: here)
      guard let first, let range = first.range else { return rest }
      return Located(first.value + " " + rest.value, at: range.union(here))
    }
    for (cell, column) in zip(row, columns) where !cell.isEmpty {
      switch column {
      case .person: entry.person = joined(entry.person, cell)
      case .body: entry.body = joined(entry.body, cell)
      case .role: entry.role = joined(entry.role, cell)
      case .mark where text.contains(.giustificato, in: cell):
        entry.presence = Located(.excused, at: entry.presence?.range ?? entry.range)
      case .mark where text.contains(.remoto, .videoconferenza, in: cell): entry.isRemote = true
      case .other: readNote(cell, into: &entry)
      default: break
      }
      entry.range = entry.range.union(text.range(cell.lowerBound, cell.upperBound))
    }
  }

  /// 'entra alle 20:50' under 'Note'.
  private func readNote(_ cell: Range<Int>, into entry: inout RollEntry) {
    let told = EntryGrammar(text).annotations(in: cell)
    entry.from = entry.from ?? told.from
    entry.until = entry.until ?? told.until
    entry.gap = entry.gap ?? told.gap
  }

  /// 'Titolare | Presenza | Supplente | Presenza': where the columns of the substitutes begin.
  private func substitutes(_ heads: [Range<Int>], _ columns: [Column]) -> Int? {
    guard
      let place = heads.firstIndex(where: { head in
        head.contains { text.isWord($0, in: Self.substitutes) }
      }), place < columns.count, columns[..<place].contains(where: { isMark($0) }),
      columns[..<place].contains(.person), columns[place...].contains(where: { isMark($0) })
    else { return nil }
    return place
  }

  private func isMark(_ column: Column) -> Bool { column == .mark || column == .present }

  /// Who holds a seat: the substitute where only the substitute is there.
  private func seat(
    _ row: [Range<Int>], _ columns: [Column], _ stands: Int?, _ grammar: EntryGrammar
  ) -> RollEntry? {
    guard let stands, row.count > stands else { return entry(row, columns: columns, with: grammar) }
    let holder = entry(Array(row[..<stands]), columns: columns, with: grammar)
    if holder?.presence?.value.isAttending == true { return holder }
    var heads = Array(columns[stands...])
    heads[0] = .person
    guard let other = entry(Array(row[stands...]), columns: heads, with: grammar),
      other.presence?.value.isAttending == true
    else { return holder }
    return other
  }

  private func entry(
    _ row: [Range<Int>], columns: [Column], with grammar: EntryGrammar
  ) -> RollEntry? {
    guard let first = row.first(where: { !$0.isEmpty })?.lowerBound, let last = row.last?.upperBound
    else { return nil }
    if row.prefix(2).contains(where: { cell in cell.contains { text.lexeme($0) == .totale } }) {
      return nil
    }
    var entry = RollEntry(range: text.range(first, last))
    for (index, cell) in row.enumerated() where index < columns.count && !cell.isEmpty {
      let here = text.range(cell.lowerBound, cell.upperBound)
      switch columns[index] {
      case .number: break
      case .other: readNote(cell, into: &entry)
      case .body:
        // 'Alba - Rossi Anna' under 'Ente e rappresentante'.
        if grammar.dashDivides, !columns.contains(.person),
          let part = grammar.entry(from: cell.lowerBound, to: cell.upperBound),
          part.body != nil, part.person != nil
        {
          entry.body = part.body
          entry.person = part.person
        } else if text.tokens[cell.lowerBound].isWord {
          entry.body = Located(text.string(cell.lowerBound, cell.upperBound), at: here)
        }
      case .person:
        if let part = grammar.entry(from: cell.lowerBound, to: cell.upperBound) {
          // 'Alba - Rossi Anna' in one cell.
          if grammar.dashDivides, entry.body == nil, part.person != nil { entry.body = part.body }
          let name = part.person ?? part.body
          if let first = entry.person, let second = name, let from = first.range,
            let to = second.range
          {
            entry.person = Located(first.value + " " + second.value, at: from.union(to))
          } else {
            entry.person = name ?? entry.person
          }
          entry.role = entry.role ?? part.role
          entry.delegation = entry.delegation ?? part.delegation
          entry.presence = entry.presence ?? part.presence
          entry.isRemote = entry.isRemote || part.isRemote
        }
      case .role:
        entry.weight = entry.weight ?? EntryGrammar(text).annotations(in: cell).weight
        let office = OfficeCell(cell, in: text)
        entry.role = office.role
        entry.delegation = entry.delegation ?? office.delegation
      case .mark, .present: readMark(cell, marked: .present, into: &entry)
      case .absent: readMark(cell, marked: .absent, into: &entry)
      case .excused: readMark(cell, marked: .excused, into: &entry)
      case .remote:
        if !text.contains(.no, in: cell),
          cell.contains(where: { text.tokens[$0].isWord || text.isMark($0, .star) })
        {
          entry.isRemote = true
        }
      case .weight:
        if let (value, end) = DecimalGrammar(text: text).decimal(
          at: cell.lowerBound, before: cell.upperBound)
        {
          entry.weight = Located(value, at: text.range(cell.lowerBound, end))
        }
      }
    }
    guard entry.body != nil || entry.person != nil else { return nil }
    return entry
  }

  /// A cell under 'Presente' or 'Assente': a word says its own meaning, anything else the column's.
  private func readMark(_ cell: Range<Int>, marked: Presence, into entry: inout RollEntry) {
    let here = text.range(cell.lowerBound, cell.upperBound)
    if cell.contains(where: {
      text.lexeme($0) == .remoto || text.lexeme($0) == .videoconferenza
        || text.lexeme($0) == .online
    }) {
      entry.isRemote = true
    }
    let beside = EntryGrammar(text).annotations(in: cell)
    entry.from = entry.from ?? beside.from
    entry.until = entry.until ?? beside.until
    entry.gap = entry.gap ?? beside.gap
    switch text.lexeme(cell.lowerBound) {
    case .no: if marked == .present { entry.presence = Located(.absent, at: here) }
    case .assente, .ai:
      entry.presence = Located(
        text.contains(.giustificato, in: cell) ? .excused : .absent, at: here)
    case .ag, .giustificato: entry.presence = Located(.excused, at: here)
    case .presente, .si, .p: entry.presence = Located(marked, at: here)
    default:
      let word = text.folded(cell.lowerBound)
      if word == "a" {
        entry.presence = Located(.absent, at: here)
      } else if word == "g" {
        entry.presence = Located(.excused, at: here)
      } else if text.isMark(cell.lowerBound, .dash) || text.isMark(cell.lowerBound, .slash) {
        return
      } else if entry.presence == nil {
        entry.presence = Located(marked, at: here)
      }
    }
  }
}
