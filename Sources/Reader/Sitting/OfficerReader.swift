import Model

/// Finds who presides, who keeps the minutes, who counts the ballots.
struct OfficerReader {
  let minutes: MinutesText

  private var text: TokenizedText { minutes.text }

  func read(
    head lines: Range<Int>, roll: Roll, agenda: Set<Int>, into sitting: inout Sitting
  ) {
    sitting.chair = roll.chair
    // 'Comunicazioni della presidenza' on the order of the day names nobody.
    for line in lines
    where !agenda.contains(line)
      && (minutes.facts[line].contains(.officer) || minutes.facts[line].contains(.opening))
    {
      let range = minutes.tokens(line)
      let end = text.lines[min(lines.upperBound, line + 3) - 1].end
      for index in range {
        switch text.lexeme(index) {
        // 'Chi presiede dà lettura' names nobody.
        case .presiede where text.folded(index - 1) != "chi":
          let told =
            byOffice(after: index + 1, members: sitting.members)
            ?? officer(after: index + 1, before: end, role: nil)
          if sitting.chair == nil || isAnother(told, than: roll.chair, sitting.members) {
            sitting.chair = told
          }
        case .presidenza:
          if sitting.chair == nil {
            sitting.chair =
              text.lexeme(index - 1) == .la && text.lexeme(index - 2) == .assume
              ? byOffice(after: index + 1, members: sitting.members) ?? officer(
                after: index + 1, before: min(end, index + 14), role: nil)
                ?? officerBefore(index - 2, from: range.lowerBound)
              : officer(after: index + 1, before: min(end, index + 16), role: nil)
          }
        case .apre, .dichiara, .aperto:
          if sitting.chair == nil,
            text.contains(
              .presidente, .sindaco, .vicesindaco, .dirigente, .vicepresidente,
              in: text.sentenceStart(index, notBefore: range.lowerBound)..<index) || opens(index)
          {
            sitting.chair = officerBefore(
              index, from: text.sentenceStart(index, notBefore: text.lines[lines.lowerBound].first))
          }
        case .segretario, .verbalizzante, .verbalizza, .funge:
          if sitting.secretary == nil { sitting.secretary = secretary(at: index, before: end) }
        case .presidente where !roll.lines.contains(line):
          if sitting.chair == nil,
            isNamed(by: index)
              || (text.tokens[index].isCapitals || index == range.lowerBound + 1
                || index == range.lowerBound) && isLabel(index, range)
          {
            sitting.chair = officer(after: index, before: end, role: index)
          }
        default: break
        }
      }
    }
    readWriter(in: lines.filter { !agenda.contains($0) }, into: &sitting)
  }

  /// 'Scrive Lia Pagan.', 'Ha scritto il verbale Ivo Riva', 'affida la penna alla socia Mara Neri',
  /// 'chiama a verbalizzare la dott.ssa Sala': who keeps the minutes, with no word of an office.
  func readWriter(in lines: [Int], into sitting: inout Sitting) {
    guard sitting.secretary == nil else { return }
    for line in lines {
      for index in minutes.tokens(line) {
        let isWriter: Bool
        switch text.folded(index) {
        case "scrive": isWriter = text.tokens[index].isCapital || text.lexeme(index + 2) == .verbale
        case "scritto", "steso": isWriter = text.lexeme(index + 2) == .verbale
        case "penna": isWriter = text.lexeme(index - 1) == .la && text.lexeme(index + 1) == .al
        case "verbalizzare": isWriter = text.lexeme(index - 1) == .a
        case "appunti", "nota":
          isWriter = text.lexeme(index - 1) == .prende
        case "segreteria":
          isWriter = (index + 1...index + 2).contains { text.isMark($0, .colon) }
        default: isWriter = false
        }
        guard isWriter else { continue }
        let after = text.lexeme(index + 2) == .verbale ? index + 3 : index + 1
        guard
          let writer = officer(after: after, before: min(text.tokens.count, after + 8), role: nil),
          let range = writer.name.range, isNamed(tokens(of: range))
        else { continue }
        sitting.secretary = writer
        return
      }
    }
  }

  private func tokens(of range: SourceRange) -> Range<Int> {
    let line = text.lines[text.lineIndex(ofByte: range.lower)]
    let first = (line.first..<line.end).first { Int(text.tokens[$0].start) >= range.lower }
    guard let first else { return line.first..<line.first }
    var end = first
    while end < text.tokens.count, Int(text.tokens[end].start) < range.upper { end += 1 }
    return first..<end
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

  /// 'Presidente: Ilaria Corsi, Sindaca', where a line or a sentence begins.
  private func isNamed(by index: Int) -> Bool {
    guard text.isMark(index + 1, .colon) else { return false }
    return text.tokens[index].startsLine || text.tokens[index].shape.contains(.column)
      || text.endsSentence(index - 1)
      || (text.lexeme(index - 1) == .il || text.lexeme(index - 1) == .la)
        && (text.tokens[index - 1].startsLine || text.endsSentence(index - 2))
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

  /// 'Viene chiamato a presiedere il sig. Moretti', where the assembly chooses its chair first of all.
  func readChosenChair(in lines: Range<Int>, into sitting: inout Sitting) {
    let chosen: Set<String> = ["chiamat", "nominat", "elett", "designat", "indicat"]
    for line in lines.prefix(24) {
      for index in minutes.tokens(line) where text.folded(index) == "presiedere" {
        guard
          (max(0, index - 6)..<index).contains(where: {
            chosen.contains(String(text.folded($0).dropLast()))
          }),
          let chair = officer(
            after: index + 1, before: min(text.tokens.count, index + 14), role: nil)
        else { continue }
        sitting.chair = chair
        return
      }
    }
    readChosenOfficers(in: lines.prefix(12), into: &sitting)
  }

  /// 'Presidente il sig. Rocco Neri, segretario l'amministratore Ugo Sala.', with no verb.
  private func readChosenOfficers(in lines: Range<Int>.SubSequence, into sitting: inout Sitting) {
    guard sitting.chair == nil else { return }
    for line in lines {
      let first = minutes.tokens(line).lowerBound
      guard text.lexeme(first) == .presidente, text.tokens[first].isCapital,
        text.lexeme(first + 1) == .il || text.lexeme(first + 1) == .la,
        let chair = officer(
          after: first + 1, before: min(text.tokens.count, first + 9), role: nil),
        let range = chair.name.range, isNamed(tokens(of: range))
      else { continue }
      sitting.chair = chair
      let end = tokens(of: range).upperBound
      guard sitting.secretary == nil, text.isMark(end, .comma),
        text.lexeme(end + 1) == .segretario,
        text.lexeme(end + 2) == .il || text.lexeme(end + 2) == .la
      else { return }
      sitting.secretary = officer(
        after: end + 2, before: min(text.tokens.count, end + 12), role: nil)
      return
    }
  }

  /// From the signatures, where the head said nothing.
  func complete(from signatures: [Signature], into sitting: inout Sitting) {
    // Two who presided in turn sign both: neither is the chair for sure.
    let chairs = Set(
      signatures.filter {
        let words = FoldedWords.of($0.role?.value ?? "")
        return words.contains("presidente") && !words.contains("vice")
      }.compactMap { $0.name.map { FoldedWords.of($0.value) } })
    for signature in signatures {
      guard let role = signature.role, let name = signature.name else { continue }
      let words = FoldedWords.of(role.value)
      if sitting.chair == nil, chairs.count < 2,
        words.contains("presidente") && (chairs.isEmpty || !words.contains("vice"))
          || words.contains("sindaco") || words.contains("sindaca")
          || words.contains("vicesindaco")
      {
        sitting.chair = Officer(name: name, role: role)
      }
      if sitting.secretary == nil,
        words.contains(where: {
          $0.hasPrefix("segretari") || $0.hasPrefix("verbalizz") || $0.hasPrefix("vicesegretari")
        })
      {
        sitting.secretary = Officer(name: name, role: role)
      }
    }
  }

  private func opens(_ index: Int) -> Bool {
    (index..<min(text.tokens.count, index + 5)).contains {
      text.lexeme($0) == .seduta || text.lexeme($0) == .adunanza || text.lexeme($0) == .assemblea
        || text.lexeme($0) == .lavori
    }
  }

  /// A line or phrase that is the office and the name, no more.
  private func isLabel(_ index: Int, _ range: Range<Int>) -> Bool {
    range.count <= 16 && !text.contains(.dichiara, in: range)
  }

  private func officer(after index: Int, before end: Int, role: Int?) -> Officer? {
    let names = NameGrammar(text: text)
    var position = role ?? index
    let limit = min(end, index + 18)
    var office: Located<String>?
    while position < limit {
      if text.isMark(position, .period), text.endsSentence(position) { return nil }
      if text.isMark(position, .semicolon) { return nil }
      if let reading = names.officeAndPerson(at: position, before: limit), reading.first < limit {
        if isSound(reading) { return holder(of: reading, before: limit) ?? made(reading) }
        // 'il presidente del C.d.A. dott. Spanò': the initials are the body's.
        if let from = reading.officeFirst {
          office = Located(text.string(from, from + 1), at: text.range(from, from + 1))
        }
        position = reading.end
        continue
      }
      let token = text.tokens[position]
      if token.isWord, token.isCapital || token.lexeme == .title || token.lexeme == .signor,
        !token.lexeme.isOffice, let name = names.person(at: position, before: limit),
        name.first < limit
      {
        // 'la Presidente della Comunità Montana, Marisa Neri': the name of the body, then hers.
        let isPlace =
          !isNamed(name.first..<name.end) && text.lexeme(name.first - 1).isInstitution
        if isSound(name), !isPlace, var officer = made(name) {
          officer.role = officer.role ?? office
          return officer
        }
        position = name.end
        continue
      }
      position += 1
    }
    return nil
  }

  /// 'C. d.A.' and 'DEL' are nobody's name.
  private func isSound(_ reading: NameGrammar.Reading) -> Bool {
    isSound(reading.first..<reading.end)
  }

  private func isSound(_ range: Range<Int>) -> Bool {
    range.contains {
      let token = text.tokens[$0]
      return token.isWord && token.end - token.start > 1 && !token.lexeme.isFunctionWord
    }
  }

  /// 'la Sindaca di Campora, Arianna Trevi': the first name is that of the place.
  private func holder(of office: NameGrammar.Reading, before limit: Int) -> Officer? {
    guard text.contains(.di, .del, in: (office.officeFirst ?? office.first)..<office.first),
      text.isMark(office.end, .comma), !isNamed(office.first..<office.end),
      let name = NameGrammar(text: text).person(at: office.end + 1, before: limit),
      isNamed(name.first..<name.end), var holder = made(name)
    else { return nil }
    if holder.role == nil { holder.role = made(office)?.role }
    return holder
  }

  private func isNamed(_ range: Range<Int>) -> Bool {
    range.contains { GivenNames.contains(text.folded($0)) }
  }

  /// 'Presiede il Sindaco;': the office alone, whose holder is on the roll.
  private func byOffice(after index: Int, members: [Member]) -> Officer? {
    var position = index
    while position < text.tokens.count,
      text.lexeme(position) == .il || text.lexeme(position) == .la
        || text.isMark(position, .colon) && position == index
    {
      position += 1
    }
    let first = position
    guard text.lexeme(first).isOffice, text.lexeme(first) != .consigliere else { return nil }
    guard
      position + 1 >= text.tokens.count || text.tokens[position + 1].kind == .mark
        || text.tokens[position + 1].startsLine
    else { return nil }
    // 'il Sindaco, dott. Rossi' goes on with the name.
    if text.isMark(position + 1, .comma),
      NameGrammar(text: text).person(at: position + 2, before: min(text.tokens.count, position + 8))
        != nil
    {
      return nil
    }
    let word = text.folded(first)
    let stem =
      word.hasSuffix("o") || word.hasSuffix("a") || word.hasSuffix("e")
      ? String(word.dropLast()) : word
    let holders = members.filter { member in
      guard let role = member.role, member.presence?.value.isAttending ?? false else {
        return false
      }
      let words = FoldedWords.of(role.value)
      return words.first.map { $0.hasPrefix(stem) } ?? false
    }
    guard holders.count == 1, let holder = holders.first else { return nil }
    return Officer(
      name: holder.representative ?? holder.name,
      role: Located(text.string(first, first + 1), at: text.range(first, first + 1)))
  }

  private func made(_ reading: NameGrammar.Reading) -> Officer? {
    guard reading.first < reading.end else { return nil }
    var role: Located<String>?
    if let first = reading.officeFirst, let end = reading.officeEnd, first < end {
      role = Located(text.string(first, end), at: text.range(first, end))
    }
    return Officer(
      name: Located(
        text.string(reading.first, reading.end), at: text.range(reading.first, reading.end)),
      role: role)
  }

  /// The last person named before a verb: 'la Presidente … Flavia Bigoni, alle ore 17.40 apre la seduta'.
  private func officerBefore(_ verb: Int, from start: Int) -> Officer? {
    let names = NameGrammar(text: text)
    var position = start
    var found: Officer?
    while position < verb {
      let token = text.tokens[position]
      if token.lexeme.isOffice, let reading = names.officeAndPerson(at: position, before: verb) {
        // 'Sindaco di Brenzate' names a place.
        let isPlace =
          text.lexeme(reading.first - 1) == .di && !isNamed(reading.first..<reading.end)
        if !isPlace { found = made(reading) }
        position = reading.end
        continue
      }
      if token.isWord, token.isCapital, !token.lexeme.isFunctionWord, !token.lexeme.isBodyNoun,
        names.isNameWord(position), let name = names.person(at: position, before: verb),
        (name.first..<name.end).contains(where: { GivenNames.contains(text.folded($0)) })
      {
        let role = found?.role ?? roleBefore(position, from: start)
        found = made(name)
        if found?.role == nil { found?.role = role }
        position = name.end
        continue
      }
      position += 1
    }
    return found
  }

  private func roleBefore(_ index: Int, from start: Int) -> Located<String>? {
    for back in stride(from: index - 1, through: start, by: -1) where text.lexeme(back).isOffice {
      return Located(text.string(back, back + 1), at: text.range(back, back + 1))
    }
    return nil
  }

  private func secretary(at index: Int, before end: Int) -> Officer? {
    switch text.lexeme(index) {
    case .segretario, .verbalizzante:
      // 'Livio Sala (segretario), Miriam Data': the office is that of the name before it.
      if text.isMark(index - 1, .openParenthesis), text.isMark(index + 1, .closeParenthesis) {
        return officerBefore(index - 1, from: text.lines[text.lineIndex(of: index)].first)
      }
      let names = NameGrammar(text: text)
      // The office, then commas and complements, then the name.
      var position = index
      let limit = min(end, index + 14)
      // 'con funzioni di verbalizzante, il Segretario comunale Ugo Sala': the office is the second.
      if text.isMark(index + 1, .comma),
        text.lexeme(index + 2) == .il || text.lexeme(index + 2) == .la,
        let reading = names.officeAndPerson(at: index + 2, before: limit)
      {
        return made(reading)
      }
      if isOfficeOfTheOneBefore(index) {
        return officerBefore(index - 1, from: text.sentenceStart(index, notBefore: 0, reach: 40))
      }
      if let reading = names.officeAndPerson(at: index, before: limit), isSound(reading) {
        return holder(of: reading, before: limit) ?? made(reading)
      }
      while position < limit {
        if text.isMark(position, .period), text.endsSentence(position) { return nil }
        // 'Bruno Sala, Segretario; Carla Riva': the next name is another's.
        if text.isMark(position, .semicolon) { return nil }
        // '…, coadiuvato dalla dott.ssa Zurlo': she helps.
        if ["coadiuvato", "coadiuvata", "assistito", "assistita"].contains(text.folded(position)) {
          return officerBefore(index, from: text.sentenceStart(index, notBefore: 0, reach: 40))
        }
        // 'chiamati dal Segretario, risultano:' over a table.
        if position > index, text.tokens[position].startsLine,
          text.lines[text.lineIndex(of: position)].blanksBefore > 0
        {
          return nil
        }
        if text.tokens[position].isCapital || text.lexeme(position) == .title
          || text.lexeme(position) == .signor, !text.lexeme(position).isOffice,
          let name = names.person(at: position, before: limit)
        {
          guard isSound(name) else {
            position = name.end
            continue
          }
          guard var officer = made(name) else { return nil }
          officer.role = Located(text.string(index, index + 1), at: text.range(index, index + 1))
          return officer
        }
        position += 1
      }
      return nil
    case .verbalizza where text.folded(index) != "verbalizza":
      // 'redige il verbale', not 'redige il bilancio'.
      guard text.contains(.verbale, in: index..<min(end, index + 4)) else { return nil }
      return officer(after: index + 1, before: min(end, index + 14), role: nil)
    // 'Per l'Ufficio di Piano: Sara Icardi, che verbalizza.'
    case .verbalizza where text.lexeme(index - 1) == .che:
      return officerBefore(index - 1, from: text.sentenceStart(index, notBefore: 0, reach: 20))
    default: return officer(after: index + 1, before: min(end, index + 14), role: nil)
    }
  }

  /// 'il Direttore dott. Sala, con funzione di segretario verbalizzante': no name follows at once.
  private func isOfficeOfTheOneBefore(_ index: Int) -> Bool {
    // 'Stefano Sala, Segretario' at the end of its line in a list.
    if text.isMark(index - 1, .comma), index + 1 < text.tokens.count,
      text.tokens[index + 1].startsLine,
      text.tokens[index + 1].isCapital
        || text.tokens[index + 1].kind == .mark,
      let name = officerBefore(index - 1, from: text.lines[text.lineIndex(of: index)].first)
    {
      return isSound(tokens(of: name.name.range ?? SourceRange(0, 0)))
    }
    guard text.lexeme(index - 1) == .di || text.lexeme(index - 1) == .da,
      ["funzione", "funzioni", "veste", "qualita"].contains(text.folded(index - 2))
    else { return false }
    var next = index + 1
    while next < text.tokens.count, text.lexeme(next) == .verbalizzante { next += 1 }
    return next >= text.tokens.count
      || text.tokens[next].kind == .mark
        && !(text.isMark(next, .comma) || text.isMark(next, .colon))
      || text.isMark(next, .comma)
        && ["coadiuvato", "coadiuvata", "assistito", "assistita", "che"].contains(
          text.folded(next + 1))
  }

  private func tellers(after index: Int, before end: Int, into sitting: inout Sitting) {
    var start = index + 1
    let limit = min(end, text.sentenceEnd(index, notAfter: end))
    while start < limit,
      text.tokens[start].kind == .mark || text.lexeme(start) == .il || text.lexeme(start).isOffice
        || text.lexeme(start) == .signor
    { start += 1 }
    guard start < limit else { return }
    sitting.tellers = NameListGrammar(text: text).names(from: start, to: limit).names
  }
}
