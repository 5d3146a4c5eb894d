import Model

/// A roll with the body on one line and who sits for it on the next.
struct PairRoll {
  let text: TokenizedText

  func read(_ lines: Range<Int>) -> Roll? {
    var best: Roll?
    for start in lines where isHeading(start, in: lines) {
      guard let roll = read(after: start, in: lines) else { continue }
      if best.map({ roll.score > $0.score }) ?? true { best = roll }
    }
    return best
  }

  private func read(after start: Int, in lines: Range<Int>) -> Roll? {
    var roll = Roll()
    roll.style = .complete
    let grammar = EntryGrammar(text)
    var pendingBody: Int?
    var pendingOffice: Int?
    var annotated = 0
    let areBlocks = areBlocks(after: start, in: lines)
    var index = start + 1
    while index < lines.upperBound, isListLine(index) {
      let line = text.lines[index]
      if isOfficeLine(line) {
        pendingOffice = index
        flush(&pendingBody, into: &roll)
        index += 1
        continue
      }
      if let office = pendingOffice {
        if var guest = grammar.entry(from: line.first, to: line.end) {
          let range = text.lines[office]
          guest.role = Located(
            text.string(range.first, range.end), at: text.range(range.first, range.end))
          roll.guests.append(guest)
          roll.lines.formUnion([office, index])
        }
        pendingOffice = nil
        index += 1
        continue
      }
      if areBlocks, isBlock(index, in: lines) {
        flush(&pendingBody, into: &roll)
        append(body: index, person: index + 1, with: grammar, into: &roll)
        if hasAnnotation(text.lines[index + 1]) { annotated += 1 }
        index += 2
        continue
      }
      if isAbsence(line) || isPersonLine(line) {
        if hasAnnotation(line) { annotated += 1 }
        if let body = pendingBody {
          append(body: body, person: index, with: grammar, into: &roll)
          pendingBody = nil
        } else {
          orphan(index, into: &roll)
        }
      } else if let body = pendingBody {
        // Two lines that look like bodies: the second may be a person with an uncommon name.
        if nextIsBodyLike(after: index, in: lines) {
          append(body: body, person: index, with: grammar, into: &roll)
          pendingBody = nil
        } else {
          flush(&pendingBody, into: &roll)
          pendingBody = index
        }
      } else {
        pendingBody = index
      }
      index += 1
    }
    flush(&pendingBody, into: &roll)
    guard roll.entries.count >= 4, annotated >= 1 || roll.entries.count >= 6 else { return nil }
    roll.lines.insert(start)
    readOffices(before: start, from: lines.lowerBound, with: grammar, into: &roll)
    return roll
  }

  /// 'Presidente / Rossi Anna', 'Vice-Presidente / Bianchi Luca da remoto' right above the list: the
  /// chair, and offices of those who sit for a body below.
  private func readOffices(
    before start: Int, from lowest: Int, with grammar: EntryGrammar, into roll: inout Roll
  ) {
    var line = start - 1
    while line - 1 >= lowest, isOfficeLine(text.lines[line - 1]), isListLine(line),
      let person = grammar.entry(from: text.lines[line].first, to: text.lines[line].end),
      let name = person.person
    {
      let range = text.lines[line - 1]
      let office = Located(
        text.string(range.first, range.end), at: text.range(range.first, range.end))
      let key = NameKey(name.value)
      let own = roll.entries.firstIndex {
        $0.person.map { NameKey($0.value).matches(key) } ?? false
      }
      if let own {
        roll.entries[own].role = roll.entries[own].role ?? office
      } else if text.lexeme(range.first) == .presidente {
        roll.chair = Officer(name: name, role: office)
      } else {
        break
      }
      roll.lines.formUnion([line - 1, line])
      line -= 2
    }
  }

  /// A line that opens a list of bodies with those who sit for them.
  private func isHeading(_ index: Int, in lines: Range<Int>) -> Bool {
    let line = text.lines[index]
    let isLead = text.isMark(line.end - 1, .colon)
    guard isLead || line.end - line.first <= 16 && line.stop - line.start < 140 else {
      return false
    }
    let hasBodies = (line.first..<line.end).contains {
      text.lexeme($0) == .comune || text.lexeme($0) == .ente || text.lexeme($0) == .sindaco
        || text.lexeme($0) == .rappresentante || text.lexeme($0) == .presenza
    }
    guard hasBodies, isLead || line.end - line.first <= 8 else {
      return false
    }
    return (index + 1..<min(lines.upperBound, index + 7)).filter { isListLine($0) }.count >= 4
  }

  /// A short line of capitalised words, no sentence and no numbered entry.
  private func isListLine(_ index: Int) -> Bool {
    let line = text.lines[index]
    guard line.end - line.first <= 16, line.stop - line.start <= 110 else { return false }
    let first = text.tokens[line.first]
    guard first.isWord, first.isCapital || first.lexeme == .assente else { return false }
    // 'Presente', 'X', 'Da remoto': what is left of columns whose names stand elsewhere.
    if line.end - line.first <= 2,
      [.presente, .x, .p, .si].contains(first.lexeme)
        || first.lexeme == .da && text.lexeme(line.first + 1) == .remoto
    {
      return false
    }
    // A sentence, or the heading of what follows.
    if text.isMark(line.end - 1, .period) || text.isMark(line.end - 1, .colon)
      || text.isMark(line.end - 1, .semicolon)
    {
      return false
    }
    return !(line.first..<line.end).contains {
      switch text.lexeme($0) {
      case .verbale, .apre, .ordine, .odg, .che, .risulta, .dichiara, .totale, .presiede,
        .presidenza, .verbalizza, .partecipa:
        true
      default: false
      }
    }
  }

  /// Whether blank lines divide the list, each body from the next: the second line of two is then
  /// who sits for it, whatever the name.
  private func areBlocks(after start: Int, in lines: Range<Int>) -> Bool {
    let list = (start + 1..<lines.upperBound).prefix { isListLine($0) }
    let firsts = list.filter { $0 == start + 1 || text.lines[$0].blanksBefore > 0 }
    let blocks = firsts.filter { isBlock($0, in: lines) }
    return blocks.count >= 4 && blocks.count * 5 >= firsts.count * 4
  }

  /// Two lines with blank ones around them.
  private func isBlock(_ index: Int, in lines: Range<Int>) -> Bool {
    guard index + 1 < lines.upperBound, isListLine(index + 1) else { return false }
    let isFirst = text.lines[index].blanksBefore > 0 || !isListLine(index - 1)
    let isLast = index + 2 >= lines.upperBound || text.lines[index + 2].blanksBefore > 0
    return isFirst && text.lines[index + 1].blanksBefore == 0 && isLast
  }

  private func isAbsence(_ line: Line) -> Bool {
    text.lexeme(line.first) == .assente || text.lexeme(line.first) == .nessuno
  }

  private func isPersonLine(_ line: Line) -> Bool {
    if hasAnnotation(line) { return true }
    let names = NameGrammar(text: text)
    let first = names.skipTitles(from: line.first, before: line.end)
    if first > line.first || hasCapitalSurname(line) { return true }
    // 'Luca Pendezza': a given name, then a surname; 'Bianca' alone could be a place.
    guard line.end - first >= 2 else { return false }
    return GivenNames.contains(text.folded(first)) && text.tokens[first + 1].isCapital
      && !Self.placeWords.contains(text.folded(first + 1))
  }

  /// 'FEDELE Andrea', 'DAL POZZO Maria Luisa': a surname in capitals, then a given name that is not.
  private func hasCapitalSurname(_ line: Line) -> Bool {
    let first = text.tokens[line.first]
    guard first.isCapitals, first.end - first.start > 1, !first.lexeme.isBodyNoun else {
      return false
    }
    let given = (line.first..<line.end).first { !text.tokens[$0].isCapitals }
    return given.map { GivenNames.contains(text.folded($0)) } ?? false
  }

  /// What follows a name in that of a place: 'Bruno Alto' is a village.
  private static let placeWords: Set<String> = [
    "alto", "alta", "basso", "bassa", "superiore", "inferiore", "maggiore", "minore", "vecchio",
    "vecchia", "nuovo", "nuova", "marina", "terme", "lido", "sul", "in", "di", "al",
  ]

  private func hasAnnotation(_ line: Line) -> Bool {
    (line.first..<line.end).contains {
      switch text.lexeme($0) {
      case .remoto, .delega, .delegato, .videoconferenza, .entra, .esce, .arriva, .assente,
        .collegato:
        true
      case .fino: text.lexeme($0 + 1) == .alle
      default: false
      }
    }
  }

  /// 'Responsabile UdP', 'ASST Bergamo Est': an office or institution that heads a guest.
  private func isOfficeLine(_ line: Line) -> Bool {
    if hasAnnotation(line) { return false }
    let first = text.tokens[line.first]
    if text.folded(line.first) == "vice" { return !hasGivenName(line) }
    switch first.lexeme {
    case .responsabile, .direttore, .segretario, .dirigente, .coordinatore, .presidente,
      .vicepresidente, .verbalizzante, .revisore, .ufficio, .azienda:
      return !hasGivenName(line)
    default: break
    }
    let length = first.end - first.start
    return first.isCapitals && length >= 2 && length <= 5 && line.end - line.first <= 6
      && first.lexeme == .none && !hasCapitalSurname(line)
  }

  private func hasGivenName(_ line: Line) -> Bool {
    (line.first..<line.end).contains { GivenNames.contains(text.folded($0)) }
  }

  private func nextIsBodyLike(after index: Int, in lines: Range<Int>) -> Bool {
    guard index + 1 < lines.upperBound, isListLine(index + 1) else { return true }
    let line = text.lines[index + 1]
    return !isAbsence(line) && !isPersonLine(line)
  }

  private func append(body: Int, person: Int, with grammar: EntryGrammar, into roll: inout Roll) {
    let bodyLine = text.lines[body]
    let personLine = text.lines[person]
    let range = text.range(bodyLine.first, bodyLine.end).union(
      text.range(personLine.first, personLine.end))
    var entry =
      grammar.entry(from: personLine.first, to: personLine.end) ?? RollEntry(range: range)
    entry.range = range
    entry.body = Located(
      text.string(bodyLine.first, bodyLine.end), at: text.range(bodyLine.first, bodyLine.end))
    let place = text.range(personLine.first, personLine.end)
    if isAbsence(personLine) {
      entry.presence = entry.presence ?? Located(.absent, at: place)
      entry.person = nil
    } else if entry.presence == nil {
      entry.presence = Located(entry.isRemote ? .remote : .present, at: place)
    }
    if text.lexeme(personLine.end - 1) == .e {
      roll.notes.append(
        ReadingNote(
          kind: .namesLost,
          message: "la riga di «\(entry.body?.value ?? "")» finisce con la congiunzione «e»: "
            + "un nome può essere andato perduto",
          range: text.range(personLine.first, personLine.end)))
    }
    roll.entries.append(entry)
    roll.lines.formUnion([body, person])
  }

  private func flush(_ body: inout Int?, into roll: inout Roll) {
    guard let index = body else { return }
    body = nil
    let line = text.lines[index]
    let range = text.range(line.first, line.end)
    roll.notes.append(
      ReadingNote(
        kind: .rollLineUnread,
        message: "nell'elenco delle presenze «\(text.string(line.first, line.end))» non ha "
          + "accanto chi lo rappresenta: la presenza non si può leggere",
        range: range))
    roll.entries.append(
      RollEntry(body: Located(text.string(line.first, line.end), at: range), range: range))
    roll.lines.insert(index)
  }

  private func orphan(_ index: Int, into roll: inout Roll) {
    let line = text.lines[index]
    let name =
      NameGrammar(text: text).person(at: line.first, before: line.end).map {
        text.string($0.first, $0.end)
      } ?? text.string(line.first, line.end)
    roll.notes.append(
      ReadingNote(
        kind: .orphanPerson,
        message: "nell'elenco delle presenze «\(name)» non ha un ente da rappresentare",
        range: text.range(line.first, line.end)))
    roll.lines.insert(index)
  }
}
