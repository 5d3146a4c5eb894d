import Model

/// The name of an officer and the office told with it: 'il Presidente, dott. Ugo Riva'.
struct OfficerGrammar {
  let text: TokenizedText

  func officer(after index: Int, before end: Int, role: Int?) -> Officer? {
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
        !token.lexeme.isOffice,
        // The words that are looked through may end in the midst of a name.
        let name = names.person(at: position, before: min(limit + 2, text.tokens.count)),
        name.first < limit
      {
        // 'la Presidente della Comunità Montana, Marisa Neri': the name of the body, then hers.
        let isPlace =
          !isGiven(name.first..<name.end) && text.lexeme(name.first - 1).isInstitution
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

  /// 'la Sindaca di Campora, Arianna Trevi': the first name is that of the place.
  func holder(of office: NameGrammar.Reading, before limit: Int) -> Officer? {
    guard text.contains(.di, .del, in: (office.officeFirst ?? office.first)..<office.first),
      text.isMark(office.end, .comma) || text.lexeme(office.end) == .title
        || text.lexeme(office.end) == .signor,
      !isGiven(office.first..<office.end),
      let name = NameGrammar(text: text).person(
        at: text.isMark(office.end, .comma) ? office.end + 1 : office.end, before: limit),
      // 'della Polisportiva, sig. Riva Sauro': a title goes before persons.
      isGiven(name.first..<name.end)
        || name.first > office.end + 1 && name.end - name.first > 1,
      var holder = made(name)
    else { return nil }
    if holder.role == nil { holder.role = made(office)?.role }
    return holder
  }

  /// The last person named before a verb: 'la Presidente … Flavia Bigoni, alle ore 17.40 apre la seduta'.
  func officerBefore(_ verb: Int, from start: Int) -> Officer? {
    let names = NameGrammar(text: text)
    var position = start
    var found: Officer?
    while position < verb {
      let token = text.tokens[position]
      if token.lexeme.isOffice, let reading = names.officeAndPerson(at: position, before: verb) {
        // 'Sindaco di Brenzate' names a place.
        let isPlace =
          text.lexeme(reading.first - 1) == .di && !isGiven(reading.first..<reading.end)
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

  func roleBefore(_ index: Int, from start: Int) -> Located<String>? {
    for back in stride(from: index - 1, through: start, by: -1) where text.lexeme(back).isOffice {
      return Located(text.string(back, back + 1), at: text.range(back, back + 1))
    }
    return nil
  }

  /// The officer that a name and the office before it tell.
  func made(_ reading: NameGrammar.Reading) -> Officer? {
    guard reading.first < reading.end else { return nil }
    var role: Located<String>?
    if let first = reading.officeFirst, let end = reading.officeEnd, first < end {
      role = Located(text.string(first, end), at: text.range(first, end))
    }
    // 'la DS Anna Riva': the initials of an office.
    let isInitialled =
      reading.end - reading.first > 2 && text.tokens[reading.first].isCapitals
      && text.tokens[reading.first].lexeme == .none
      && (2...3).contains(text.tokens[reading.first].end - text.tokens[reading.first].start)
      && !text.tokens[reading.first + 1].isCapitals
    let first = isInitialled ? reading.first + 1 : reading.first
    return Officer(
      name: Located(
        NameGrammar(text: text).written(first, reading.end), at: text.range(first, reading.end)),
      role: role)
  }

  /// 'C. d.A.' and 'DEL' are nobody's name.
  func isSound(_ reading: NameGrammar.Reading) -> Bool {
    isSound(reading.first..<reading.end)
  }

  func isSound(_ range: Range<Int>) -> Bool {
    range.contains {
      let token = text.tokens[$0]
      return token.isWord && token.end - token.start > 1 && !token.lexeme.isFunctionWord
    }
      && (isGiven(range) || !NameGrammar(text: text).isComplement(range.lowerBound))
  }

  /// Whether a given name stands among the words.
  func isGiven(_ range: Range<Int>) -> Bool {
    range.contains { GivenNames.contains(text.folded($0)) }
  }

  /// The tokens of a name found.
  func tokens(of range: SourceRange) -> Range<Int> {
    let line = text.lines[text.lineIndex(ofByte: range.lower)]
    let first = (line.first..<line.end).first { Int(text.tokens[$0].start) >= range.lower }
    guard let first else { return line.first..<line.first }
    var end = first
    while end < text.tokens.count, Int(text.tokens[end].start) < range.upper { end += 1 }
    return first..<end
  }
}
