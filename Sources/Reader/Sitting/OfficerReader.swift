import Model

/// Finds who presides, who keeps the minutes, who counts the ballots.
struct OfficerReader {
  let minutes: MinutesText
  private var text: TokenizedText { minutes.text }
  private var officers: OfficerGrammar { OfficerGrammar(text: text) }
  private var chairs: ChairGrammar { ChairGrammar(text: text) }
  private var secretaries: SecretaryGrammar { SecretaryGrammar(text: text) }
  private var writers: WriterReader { WriterReader(minutes: minutes) }
  private var appointed: AppointedOfficers { AppointedOfficers(minutes: minutes) }

  func read(
    head lines: Range<Int>, roll: Roll, agenda: Set<Int>, into sitting: inout Sitting
  ) {
    sitting.chair = roll.chair
    // 'Comunicazioni della presidenza' on the order of the day names nobody.
    let titles = TitleLines(agenda.isEmpty ? [] : sitting.agenda, in: text)
    for line in lines
    where minutes.facts[line].contains(.officer) || minutes.facts[line].contains(.opening) {
      var range = minutes.tokens(line)
      if agenda.contains(line) {
        // '… 9. Varie Presiede la Dirigente': what follows the last title in the same line.
        guard let title = titles.end(on: line) else { continue }
        range = min(range.upperBound, max(range.lowerBound, title))..<range.upperBound
      }
      let place = Place(line: line, range: range, head: lines)
      for index in range where !isOffice(ofState: index) {
        readChair(at: index, place, roll: roll, into: &sitting)
        readSecretary(at: index, place, roll: roll, into: &sitting)
      }
    }
    let others = lines.filter { !agenda.contains($0) }
    writers.read(in: others, into: &sitting)
    appointed.read(in: others, into: &sitting)
  }

  /// A line of the head that tells of an officer.
  private struct Place {
    let line: Int
    /// Its tokens, without those of the order of the day.
    let range: Range<Int>
    let head: Range<Int>
  }

  private func readChair(
    at index: Int, _ place: Place, roll: Roll, into sitting: inout Sitting
  ) {
    let range = place.range
    let end = text.lines[min(place.head.upperBound, place.line + 3) - 1].end
    switch text.lexeme(index) {
    // 'Chi presiede dà lettura' names nobody.
    case .presiede where text.folded(index - 1) != "chi":
      let told =
        chairs.subject(before: index, from: range.lowerBound)
        ?? chairs.byOffice(after: chairs.skipObject(index + 1), members: sitting.members)
        ?? officers.officer(after: index + 1, before: end, role: nil).map(chairs.withOfficeAfter)
      if sitting.chair == nil || isAnother(told, than: roll.chair, sitting.members) {
        sitting.chair = told
      }
    case _ where sitting.chair != nil: return
    // 'un elenco custodito dalla presidenza, …' names nobody.
    case .presidenza
    where (!text.isMark(index + 1, .comma) || text.lexeme(index - 2) == .assume)
      // 'Presidenza: Vicepresidenza: Scrutatori:', labels of columns that were lost.
      && !(text.isMark(index + 1, .colon) && text.isMark(index + 3, .colon)):
      sitting.chair = chairs.presiding(index, from: range.lowerBound, before: end, sitting.members)
    case .apre, .dichiara, .aperto:
      let subject = text.sentenceStart(index, notBefore: range.lowerBound)..<index
      if !subject.contains(where: { chairs.isOfState($0) }),
        text.contains(
          .presidente, .sindaco, .vicesindaco, .dirigente, .vicepresidente, in: subject)
          || chairs.opens(index)
      {
        sitting.chair = chairs.opener(
          at: index, notBefore: text.lines[place.head.lowerBound].first, before: end)
      }
    case .presidente where !roll.lines.contains(place.line):
      sitting.chair = chairs.conductor(at: index, before: end)
      if sitting.chair == nil, isLabel(index, range) {
        sitting.chair = officers.officer(after: index, before: end, role: index)
      }
    default: break
    }
  }

  /// 'Presidente: Ilaria Corsi, Sindaca', or a line that is the office and the name, no more.
  private func isLabel(_ index: Int, _ range: Range<Int>) -> Bool {
    isNamed(by: index)
      || (text.tokens[index].isCapitals || index == range.lowerBound + 1
        || index == range.lowerBound) && range.count <= 16 && !text.contains(.dichiara, in: range)
  }

  /// 'Presidente: Ilaria Corsi, Sindaca', where a line or a sentence begins.
  private func isNamed(by index: Int) -> Bool {
    guard text.isMark(index + 1, .colon) else { return false }
    return text.tokens[index].startsLine || text.tokens[index].shape.contains(.column)
      || text.endsSentence(index - 1)
      || (text.lexeme(index - 1) == .il || text.lexeme(index - 1) == .la)
        && (text.tokens[index - 1].startsLine || text.endsSentence(index - 2))
  }

  private func isOffice(ofState index: Int) -> Bool {
    [.presidente, .segretario, .presidenza].contains(text.lexeme(index))
      && NameGrammar(text: text).isOfState(index)
  }

  private func readSecretary(
    at index: Int, _ place: Place, roll: Roll, into sitting: inout Sitting
  ) {
    guard sitting.secretary == nil,
      [.segretario, .verbalizzante, .verbalizza, .funge].contains(text.lexeme(index))
    else { return }
    if roll.lines.contains(place.line) {
      let told =
        listed(at: index, on: place.line, members: sitting.members)
        ?? secretaries.secretary(at: index, before: place.range.upperBound)
      // 'Segretario   Rossi Anna   assente': somebody else writes.
      if let told, !isAway(told, sitting.members) { sitting.secretary = told }
    } else {
      let end = text.lines[min(place.head.upperBound, place.line + 3) - 1].end
      sitting.secretary = secretaries.secretary(at: index, before: end)
    }
  }

  private func isAway(_ officer: Officer, _ members: [Member]) -> Bool {
    let key = NameKey(officer.name.value)
    return members.contains {
      NameKey(($0.representative ?? $0.name).value).equals(key)
        && $0.presence?.value.isAttending == false
    }
  }

  /// 'rag. Sala   Segretario   presente': on a row of the roll the office is that of its own name.
  private func listed(at index: Int, on line: Int, members: [Member]) -> Officer? {
    let span = text.range(minutes.tokens(line).lowerBound, index)
    let own = members.filter {
      let range = ($0.representative ?? $0.name).range
      return range.map { $0.lower >= span.lower && $0.upper <= Int(text.tokens[index].start) }
        ?? false
    }
    guard own.count == 1, let member = own.first,
      (member.representative ?? member.name).value.split(separator: " ").count <= 5
    else { return nil }
    return Officer(
      name: member.representative ?? member.name,
      role: Located(text.word(index), at: text.range(index, index + 1)))
  }

  /// Whether the words that say who presides name another of the present than the roll's chair.
  private func isAnother(_ told: Officer?, than chair: Officer?, _ members: [Member]) -> Bool {
    guard let told, let chair else { return false }
    let directory = MemberDirectory(members)
    guard case .one(let member) = directory.find(told.name.value),
      members[member].presence?.value.isAttending ?? false
    else { return false }
    return directory.find(chair.name.value) != .one(member)
  }

  /// Who opens the sitting under its first point, where the head named nobody.
  func readOpener(in lines: Range<Int>, into sitting: inout Sitting) {
    guard sitting.chair == nil else { return }
    for line in lines where minutes.facts[line].contains(.opening) {
      let end = text.lines[min(lines.upperBound, line + 3) - 1].end
      for index in minutes.tokens(line)
      where text.lexeme(index) == .apre && chairs.opens(index)
        && ![.discussione, .votazione].contains(text.lexeme(index + 2))
      {
        sitting.chair = chairs.opener(
          at: index, notBefore: text.lines[lines.lowerBound].first, before: end)
        if sitting.chair != nil { return }
      }
    }
  }

  /// Those named to count the ballots, in the head or where a point tells it: 'Sono nominati
  /// scrutatori …'.
  func readTellers(in lines: Range<Int>, into sitting: inout Sitting) {
    for line in lines where sitting.tellers.isEmpty && minutes.facts[line].contains(.officer) {
      let end = text.lines[min(lines.upperBound, line + 3) - 1].end
      for index in minutes.tokens(line) where text.lexeme(index) == .scrutatore {
        if sitting.tellers.isEmpty { tellers(after: index, before: end, into: &sitting) }
      }
    }
  }

  private func tellers(after index: Int, before end: Int, into sitting: inout Sitting) {
    var start = index + 1
    var limit = min(end, text.sentenceEnd(index, notAfter: end))
    // 'Scrutatori: Rossi Anna, Neri Ugo' over 'Presenti: …'
    if let roll = (start..<max(start, limit)).first(where: {
      [.presente, .assente, .nominativo].contains(text.lexeme($0))
    }) {
      limit = roll
    }
    while start < limit,
      text.tokens[start].kind == .mark || text.lexeme(start) == .il || text.lexeme(start).isOffice
        || text.lexeme(start) == .signor
    { start += 1 }
    guard start < limit else { return }
    sitting.tellers = NameListGrammar(text: text).names(from: start, to: limit).names
  }
}
