import Model

/// A roll in one table whose columns blanks or tabs keep apart and a line names: 'Ente, Millesimi,
/// Intervenuto', 'Cognome, Nome, Gruppo, Presenza'.
struct TableRoll {
  let text: TokenizedText

  private enum Role {
    case body, person, office, mark, inPerson, attender, weight, proxy, other
  }

  /// A cell and the column, in characters, where it begins.
  private struct Cell {
    var tokens: Range<Int>
    let start: Int
  }

  func read(_ lines: Range<Int>) -> Roll? {
    var best: Roll?
    for line in lines {
      guard let head = head(line) else { continue }
      let lead = lead(line, lines)
      guard let roll = rows(below: line, head: head, lead: lead, before: lines.upperBound) else {
        continue
      }
      if roll.score > (best?.score ?? 0) { best = roll }
    }
    return best
  }

  // MARK: Head

  private func head(_ index: Int) -> [(role: Role, start: Int)]? {
    let line = text.lines[index]
    guard line.end - line.first <= 24 else { return nil }
    let cells = cells(of: line)
    guard cells.count >= 2 else { return nil }
    var head = cells.map { (role: role($0.tokens), start: $0.start) }
    // 'Condomino   Presenza   Delegato': the last is who stands for another.
    if let last = cells.last, text.lexeme(last.tokens.lowerBound) == .delegato,
      head.contains(where: { $0.role == .mark }),
      head.dropLast().contains(where: { $0.role == .person || $0.role == .body })
    {
      head[head.count - 1].role = .proxy
    }
    // 'Socio   Quota   Intervenuto': who holds it, then who came for him.
    if head.contains(where: { $0.role == .attender }),
      !head.contains(where: { $0.role == .body }),
      head.count(where: { $0.role == .person }) == 1,
      let holder = head.firstIndex(where: { $0.role == .person })
    {
      head[holder].role = .body
    }
    // 'Componente   Nome e cognome   Presenza': the first is what they are, parents or teachers.
    if head.count > 2, text.lexeme(cells[0].tokens.lowerBound) == .componente,
      cells[0].tokens.count == 1, head[1].role == .person
    {
      head[0].role = .office
    }
    // 'in persona   per delega a': who stands in neither is away.
    if head.contains(where: { $0.role == .inPerson }),
      let proxy = cells.firstIndex(where: { text.contains(.delega, .delegato, in: $0.tokens) })
    {
      head[proxy].role = .proxy
    }
    // The names' own column may have no head.
    if head[0].start > 8, !head.contains(where: { $0.role == .body || $0.role == .person }),
      index + 1 < text.lines.count,
      text.column(of: text.lines[index + 1].first, in: text.lines[index + 1]) < 5
    {
      head.insert((.person, 0), at: 0)
    }
    let roles = head.map(\.role)
    let marks = roles.filter { $0 == .mark || $0 == .inPerson }.count
    if roles.contains(.inPerson), !roles.contains(.proxy) { return nil }
    let named = roles.filter { $0 == .body || $0 == .person }.count
    // 'Presente' and 'Assente' as two columns, or two tables side by side, are read elsewhere.
    guard marks <= 1, named >= 1, named <= 2,
      !cells.contains(where: {
        // 'Presente/Delega/Assente': one column for all of them.
        text.contains(.assente, .assenza, in: $0.tokens)
          && !text.contains(.presente, .presenza, in: $0.tokens)
      }),
      marks > 0 || roles.contains(.attender) || named == 2 || roles.contains(.weight)
    else { return nil }
    return head
  }

  private func role(_ cell: Range<Int>) -> Role {
    if RollMarks.isLegend(cell.filter { text.tokens[$0].isWord }.map { text.folded($0) }) {
      return .mark
    }
    if cell.count <= 3, text.containsWord(["persona", "proprio"], in: cell) { return .inPerson }
    // 'Comune di elezione': where who is named in the row comes from.
    if cell.contains(where: { text.isWord($0, in: Self.origins) }) { return .office }
    for token in cell {
      switch text.lexeme(token) {
      case .comune, .ente, .consorzio: return .body
      case .rappresentante, .nominativo, .delegato, .consigliere, .componente, .membro:
        return .person
      case .presente, .presenza: return .mark
      case .intervenuto: return .attender
      case .quota, .millesimi: return .weight
      default: break
      }
      switch text.folded(token) {
      case "consorziato", "consorziata", "amministrazione", "azienda", "societa": return .body
      case "cognome", "nome", "condomino", "condomini", "socio", "soci", "azionista", "azionisti":
        return .person
      case "pres", "partecipazione", "partecipa": return .mark
      case "carica", "ruolo", "qualifica", "gruppo", "lista": return .office
      case "abitanti", "mill", "millesimi", "popolazione", "residenti", "carature", "azioni":
        return .weight
      case "partecipato", "intervenuti", "delegato": return .attender
      default: break
      }
    }
    return .other
  }

  private static let origins: WordSet = [
    "elezione", "residenza", "nascita", "provenienza", "appartenenza",
  ]

  /// Whether the sentence above says that those in the table are there.
  private func lead(_ line: Int, _ lines: Range<Int>) -> Bool {
    guard line > lines.lowerBound else { return false }
    let above = text.lines[line - 1]
    return text.isMark(above.end - 1, .colon)
      && text.contains(
        .presente, .intervenuto, .convenuto, .risponde, .collegato, in: above.first..<above.end)
      && !text.contains(.assente, .non, in: above.first..<above.end)
  }

  // MARK: Rows

  private func rows(
    below head: Int, head columns: [(role: Role, start: Int)], lead: Bool, before limit: Int
  ) -> Roll? {
    var roll = Roll()
    roll.style = .complete
    roll.lines = [head]
    let isSplit = columns.contains { $0.role == .inPerson }
    let hasMarks = isSplit || columns.contains { $0.role == .mark || $0.role == .attender }
    guard hasMarks || lead else { return nil }
    var line = head + 1
    var dashed: [Int] = []
    while line < limit {
      let current = text.lines[line]
      if current.blanksBefore > 0, line > head + 1 { break }
      if text.contains(.totale, in: current.first..<current.end) { break }
      // A rule under the heads.
      if (current.first..<current.end).allSatisfy({ text.tokens[$0].kind == .mark }) {
        line += 1
        continue
      }
      if isDivision(current) {
        roll.lines.insert(line)
        line += 1
        continue
      }
      let cells = cells(of: current)
      if cells.count == 1, !roll.entries.isEmpty, cells[0].start > columns[0].start + 8 {
        goOn(cells[0].tokens, in: &roll)
        roll.lines.insert(line)
        line += 1
        continue
      }
      guard cells.count >= 2, cells.count <= columns.count else { break }
      if var entry = entry(cells, columns: columns, line: current, lead: lead && !hasMarks) {
        if isSplit, entry.presence == nil {
          entry.presence = Located(
            entry.delegation == nil ? .absent : .present, at: entry.range,
            inferred: entry.delegation == nil)
        }
        if isDashed(cells, columns: columns) { dashed.append(roll.entries.count) }
        roll.entries.append(entry)
      }
      roll.lines.insert(line)
      line += 1
    }
    settleDashes(dashed, in: &roll)
    guard roll.entries.count >= 3,
      roll.entries.filter({ $0.presence != nil || $0.from != nil }).count * 4 >= roll.entries.count
        * 3
    else { return nil }
    if !hasMarks, !roll.namesAbsent { roll.style = .presentOnly }
    settleBodies(&roll)
    return roll
  }

  /// '-- Scala A ------', 'Presenti scala A   400,00': rows of a group go before or after.
  private func isDivision(_ line: Line) -> Bool {
    let rules = (line.first..<line.end).count {
      text.isMark($0, .dash) || text.isMark($0, .underscore) || text.isMark($0, .equals)
        || text.isMark($0, .star)
    }
    if rules >= 4, line.end - line.first - rules <= 4 { return true }
    let isCount =
      text.lexeme(line.first) == .presente || text.lexeme(line.first) == .assente
      || ["subtotale", "parziale"].contains(text.folded(line.first))
    return isCount && line.end - line.first <= 12 && text.tokens[line.end - 1].isNumber
  }

  /// An absent body is represented by nobody.
  private func settleBodies(_ roll: inout Roll) {
    roll.settleSharedBodies()
    roll.settleGroupedBodies()
    for index in roll.entries.indices
    where roll.entries[index].body != nil
      && roll.entries[index].presence?.value.isAttending == false
    {
      roll.entries[index].person = nil
    }
  }

  /// A cell that runs over: 'Vicesindaco Ivan Riva,' and 'delegato' below it.
  private func goOn(_ cell: Range<Int>, in roll: inout Roll) {
    let last = roll.entries.count - 1
    let range = text.range(cell.lowerBound, cell.upperBound)
    if text.contains(.delegato, .delega, in: cell), roll.entries[last].delegation == nil {
      roll.entries[last].delegation = Located(text.clean(range), at: range)
    } else if text.contains(.remoto, in: cell) {
      roll.entries[last].isRemote = true
    }
    roll.entries[last].range = roll.entries[last].range.union(range)
  }

  private func entry(
    _ cells: [Cell], columns: [(role: Role, start: Int)], line: Line, lead: Bool
  ) -> RollEntry? {
    var entry = RollEntry(range: text.range(line.first, line.end))
    for (index, cell) in cells.enumerated() {
      let place =
        cells.count == columns.count
        ? index
        : columns.indices.min {
          abs(columns[$0].start - cell.start) < abs(columns[$1].start - cell.start)
        } ?? index
      fill(cell.tokens, as: columns[place].role, into: &entry)
    }
    guard entry.body != nil || entry.person != nil else { return nil }
    // 'Vicepresidente, con delega P': the mark one blank after a long cell.
    if entry.presence == nil, columns.last?.role == .mark, let last = cells.last?.tokens,
      last.count > 1, text.tokens[last.upperBound - 1].isCapital,
      text.tokens[last.upperBound - 1].end - text.tokens[last.upperBound - 1].start <= 2
    {
      mark(last.upperBound - 1..<last.upperBound, into: &entry)
    }
    if entry.presence == nil, lead {
      entry.presence = Located(.present, at: entry.range, inferred: true)
    }
    return entry
  }

  private func fill(_ cell: Range<Int>, as role: Role, into entry: inout RollEntry) {
    let here = text.range(cell.lowerBound, cell.upperBound)
    switch role {
    case .body:
      guard text.tokens[cell.lowerBound].isWord else { return }
      entry.body = Located(text.clean(here), at: here)
    case .person: person(cell, into: &entry)
    case .office:
      guard text.tokens[cell.lowerBound].isWord else { return }
      let office = OfficeCell(cell, in: text)
      entry.role = office.role
      entry.delegation = entry.delegation ?? office.delegation
    case .weight:
      if let (value, end) = DecimalGrammar(text: text).decimal(
        at: cell.lowerBound, before: cell.upperBound)
      {
        entry.weight = Located(value, at: text.range(cell.lowerBound, end))
      }
    case .mark, .inPerson: mark(cell, into: &entry)
    case .attender:
      if let presence = presence(cell), !presence.isAttending || !opensName(cell) {
        entry.presence = Located(presence, at: here)
      } else {
        person(cell, into: &entry)
        if entry.person != nil { entry.presence = Located(.present, at: here) }
      }
    case .proxy:
      if let name = EntryGrammar(text).entry(from: cell.lowerBound, to: cell.upperBound)?.person {
        entry.delegation = name
      }
    // Under a head that says nothing, a mark still tells.
    case .other:
      // 'X   remoto', under 'PRES.   MODO'.
      if cell.count <= 3, presence(cell) == .remote { entry.isRemote = true }
      if cell.count == 1, entry.presence == nil, let presence = presence(cell),
        text.lexeme(cell.lowerBound) != .x
      {
        entry.presence = Located(presence, at: here)
      }
    }
  }

  /// 'Sindaco Ugo Neri', and not 'In proprio', 'Sì'.
  private func opensName(_ cell: Range<Int>) -> Bool {
    let first = cell.lowerBound
    guard text.tokens[first].isWord else { return false }
    return text.lexeme(first).isOffice || text.lexeme(first) == .title
      || text.tokens[first].isCapital && text.lexeme(first) == .none
  }

  private func person(_ cell: Range<Int>, into entry: inout RollEntry) {
    // 'Serravecchia   assente': nobody stands where the name would.
    if text.lexeme(cell.lowerBound) == .assente, !isOffice(cell.lowerBound, in: cell) {
      return mark(cell, into: &entry)
    }
    // 'avv. Anna Neri': a title may be in lower case.
    let first = NameGrammar(text: text).skipTitles(from: cell.lowerBound, before: cell.upperBound)
    guard first < cell.upperBound, text.tokens[first].isWord, text.tokens[first].isCapital else {
      return
    }
    let whole = text.range(cell.lowerBound, cell.upperBound)
    // Surname and given name in columns of their own.
    if let surname = entry.person, let range = surname.range {
      let both = range.union(whole)
      entry.person = Located(surname.value + " " + text.clean(whole), at: both)
      return
    }
    // 'F.lli Riva s.n.c.': who owns may be a firm.
    if CellLine.endsWithInitials(cell, text) {
      entry.person = Located(text.clean(whole), at: whole)
      return
    }
    guard let part = EntryGrammar(text).entry(from: cell.lowerBound, to: cell.upperBound) else {
      return
    }
    entry.person = part.person ?? part.body
    entry.role = entry.role ?? part.role
    entry.delegation = entry.delegation ?? part.delegation
    if part.isRemote { entry.isRemote = true }
    // A lone letter after a name may be an office as well as a mark.
    if text.contains(.assente, .giustificato, in: cell) {
      entry.presence = entry.presence ?? part.presence
    }
    entry.from = entry.from ?? part.from
    entry.until = entry.until ?? part.until
    entry.gap = entry.gap ?? part.gap
    entry.during = entry.during ?? part.during
  }

  private func mark(_ cell: Range<Int>, into entry: inout RollEntry) {
    // 'delega a Rossi Anna', 'per delega': somebody stands for them.
    if text.contains(.delega, .delegato, in: cell), !text.contains(.assente, in: cell) {
      let here = text.range(cell.lowerBound, cell.upperBound)
      entry.delegation = entry.delegation ?? Located(text.clean(here), at: here)
      entry.presence = Located(.present, at: here)
      return
    }
    guard let presence = presence(cell) else {
      // 'entra alle 18.25' where the mark would be.
      let told = EntryGrammar(text).annotations(in: cell)
      entry.from = entry.from ?? told.from
      entry.until = entry.until ?? told.until
      return
    }
    entry.presence = Located(presence, at: text.range(cell.lowerBound, cell.upperBound))
  }

  /// '-' in the column where the others have a cross: who is not there.
  private func settleDashes(_ rows: [Int], in roll: inout Roll) {
    guard !rows.isEmpty,
      roll.entries.allSatisfy({ $0.presence?.value.isAttending ?? true })
    else { return }
    for row in rows where roll.entries[row].presence == nil {
      roll.entries[row].presence = Located(.absent, at: roll.entries[row].range)
    }
  }

  /// Whether a cell of marks alone, '-' or '/', stands where the presence would.
  private func isDashed(_ cells: [Cell], columns: [(role: Role, start: Int)]) -> Bool {
    guard let mark = columns.firstIndex(where: { $0.role == .mark }) else { return false }
    return cells.contains { cell in
      cell.tokens.count <= 3
        && cell.tokens.allSatisfy { text.isMark($0, .dash) || text.isMark($0, .slash) }
        && columns.indices.min {
          abs(columns[$0].start - cell.start) < abs(columns[$1].start - cell.start)
        } == mark
    }
  }

  private func presence(_ cell: Range<Int>) -> Presence? {
    // 'non intervenuto', 'non presente'
    if text.lexeme(cell.lowerBound) == .non, cell.count <= 3,
      text.contains(.intervenuto, .presente, .partecipa, .convenuto, in: cell)
        || text.containsWord(["rappresentato", "rappresentata", "comparso", "comparsa"], in: cell)
    {
      return .absent
    }
    if cell.contains(where: { text.lexeme($0) == .assente && !isOffice($0, in: cell) }) {
      let isExcused =
        text.contains(.giustificato, in: cell) || text.folded(cell.upperBound - 1) == "g"
      return isExcused ? .excused : .absent
    }
    if text.contains(.remoto, .online, .videoconferenza, .telematico, .collegato, in: cell) {
      return .remote
    }
    switch text.lexeme(cell.lowerBound) {
    case .presente, .si, .x, .p: return .present
    case .no: return text.contains(.giustificato, in: cell) ? .excused : .absent
    case .ag, .giustificato: return .excused
    case .ai: return .absent
    default: break
    }
    if cell.count == 1, text.folded(cell.lowerBound) == "a" { return .absent }
    return text.contains(.presenza, .aula, .sala, in: cell)
      || text.containsWord(["sede", "proprio", "persona"], in: cell)
      ? .present : nil
  }

  /// 'Ass. Riva Carla': the councillor's office, no absence.
  private func isOffice(_ index: Int, in cell: Range<Int>) -> Bool {
    text.folded(index) == "ass" && text.isMark(index + 1, .period) && index + 2 < cell.upperBound
      && text.tokens[index + 2].isCapital
  }

  // MARK: Cells

  private func cells(of line: Line) -> [Cell] {
    var result: [Cell] = []
    for token in line.first..<line.end {
      if token > line.first, !text.tokens[token].shape.contains(.column) {
        result[result.count - 1].tokens = result[result.count - 1].tokens.lowerBound..<(token + 1)
      } else {
        result.append(Cell(tokens: token..<(token + 1), start: text.column(of: token, in: line)))
      }
    }
    return result
  }
}
