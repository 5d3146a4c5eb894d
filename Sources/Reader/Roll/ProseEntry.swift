import Model

/// An entry of a roll as the words of a sentence tell it.
struct ProseEntry {
  let text: TokenizedText

  /// Adds the entry that some words tell, the place it is grouped under kept for those after it.
  func add(
    _ start: Int, _ end: Int, _ trigger: RollTrigger, _ grammar: EntryGrammar,
    group: inout Located<String>?, into roll: inout Roll
  ) {
    var first = afterArticle(standIn(start, end) ?? afterGroup(start, end) ?? start, before: end)
    // 'per il Comune di X: Rossi Mario, Neri Ugo;': the place groups its councillors, it is no member.
    if text.lexeme(first) == .comune,
      let colon = (first..<end).first(where: { text.isMark($0, .colon) }),
      colon + 1 < end, text.tokens[colon + 1].isCapital
    {
      group = Located(text.string(first, colon), at: text.range(first, colon))
      first = colon + 1
    }
    // 'ATA Nardi': what somebody is in a school's council.
    var belonging: Located<String>?
    if first + 1 < end, text.tokens[first].isCapitals, text.tokens[first + 1].isCapital,
      !text.tokens[first + 1].isCapitals, EntryGrammar.groups.contains(text.folded(first))
    {
      belonging = Located(text.string(first, first + 1), at: text.range(first, first + 1))
      first += 1
    }
    // 'Anna Neri per l'azienda sanitaria': whom a guest stands for.
    let office = trigger.isGuest ? (first..<end).first { text.lexeme($0) == .per } : nil
    guard first < end, var entry = grammar.entry(from: first, to: office ?? end) else { return }
    if let office, entry.role == nil {
      entry.role = Located(text.string(office, end), at: text.range(office, end))
    }
    if let group, entry.role == nil { entry.role = group }
    if let belonging, entry.role == nil { entry.role = belonging }
    // 'i Consiglieri Rossi, Verdi e Neri': all of them, not the first.
    if let role = entry.role, Self.plurals.contains(role.value.lowercased()) { entry.role = nil }
    putBody(into: &entry, first..<end, areBodies: trigger.areBodies)
    if entry.body == nil, let person = entry.person { entry.person = withoutSentence(person) }
    if entry.presence == nil {
      entry.presence = Located(trigger.presence, at: entry.range)
    }
    entry.isListedApart = trigger.isPlain
    if trigger.isRemote, trigger.presence == .present { entry.isRemote = true }
    if let bearer = bearer(of: entry, first..<end) { roll.entries.append(bearer) }
    roll.entries.append(entry)
  }

  /// 'per Alba il Sindaco Neri': whom he stands for groups the names, it is no member.
  private func standIn(_ first: Int, _ end: Int) -> Int? {
    guard text.lexeme(first) == .per, first + 1 < end, text.tokens[first + 1].isCapital else {
      return nil
    }
    return (first + 2..<max(first + 2, end - 1)).first {
      (text.lexeme($0) == .il || text.lexeme($0) == .la) && text.lexeme($0 + 1).isOffice
    }
  }

  /// 'in rappresentanza delle associazioni agricole i signori Rossi Anna': where the first name begins.
  private func afterGroup(_ first: Int, _ end: Int) -> Int? {
    guard [.inside, .per, .tra].contains(text.lexeme(first)), !text.tokens[first].isCapital,
      let call = (first + 1..<max(first + 1, min(end - 1, first + 14))).first(where: {
        text.lexeme($0) == .signor
      }),
      (first..<call).allSatisfy({ text.tokens[$0].isWord && !text.tokens[$0].isCapital })
    else { return nil }
    return text.isMark(call + 1, .period) ? call + 2 : call + 1
  }

  /// 'per il Comune di X il Sindaco Y'.
  private func afterArticle(_ index: Int, before end: Int) -> Int {
    let names = NameGrammar(text: text)
    var first = index
    while first < end, !names.opensSurname(first, before: end), !names.isInitial(first),
      [.per, .il, .la, .lo, .al].contains(text.lexeme(first)) || text.isMark(first, .colon)
    {
      first += 1
    }
    // 'la sottoscritta Carla Riva'
    if first + 1 < end, text.lexeme(first) == .sottoscritto, !text.tokens[first].isCapital {
      return first + 1
    }
    return first
  }

  /// Which of the words are a body, and which are the person who stands for it.
  private func putBody(into entry: inout RollEntry, _ words: Range<Int>, areBodies: Bool) {
    let first = words.lowerBound
    if entry.body != nil, entry.person == nil, let split = personAfterBody(first, words.upperBound)
    {
      entry.body = Located(text.string(first, split.bodyEnd), at: text.range(first, split.bodyEnd))
      entry.person = Located(
        text.string(split.name.first, split.name.end),
        at: text.range(split.name.first, split.name.end))
      if let from = split.name.officeFirst, let to = split.name.officeEnd {
        entry.role = Located(text.string(from, to), at: text.range(from, to))
      }
    }
    // 'San Nazario (Landi Sara)': a body, though its name is a given name too.
    if areBodies, entry.body == nil, let body = entry.person, let person = entry.role,
      let bracket = words.first(where: { text.isMark($0, .openParenthesis) }),
      person.range?.lower ?? 0 > Int(text.tokens[bracket].start),
      body.range?.lower ?? .max < Int(text.tokens[bracket].start),
      FoldedWords.of(person.value).contains(where: { GivenNames.contains($0) })
    {
      entry.body = body
      entry.person = person
      entry.role = nil
    }
    if let body = entry.body, let person = entry.person,
      areBodies
        ? person.range?.lower ?? 0 < body.range?.lower ?? 0
        : text.string(first, words.upperBound).hasPrefix(body.value)
          && body.range?.lower ?? 0 > person.range?.lower ?? 0
    {
      swap(&entry.body, &entry.person)
    }
  }

  /// 'Carla Riva (quest'ultima con delega di Dino Sala)': she is there for herself, too.
  private func bearer(of entry: RollEntry, _ words: Range<Int>) -> RollEntry? {
    guard let person = entry.person, let absent = entry.body, entry.delegation != nil,
      FoldedWords.of(absent.value).contains(where: { GivenNames.contains($0) }),
      let start = person.range?.lower, start < absent.range?.lower ?? 0,
      words.contains(where: {
        text.lexeme($0) == .delega && text.lexeme($0 + 1) == .di
          && (text.lexeme($0 - 1) == .con || text.lexeme($0 - 2) == .con
            || text.folded($0 - 2) == "anche")
      })
    else { return nil }
    var bearer = entry
    bearer.body = nil
    bearer.delegation = nil
    bearer.range = person.range ?? entry.range
    return bearer
  }

  /// 'Grassi alle ore': the sentence goes on after the last name of a list.
  private func withoutSentence(_ name: Located<String>) -> Located<String> {
    guard let range = name.range else { return name }
    let first = text.token(atByte: range.lower)
    var index = first
    while index < text.tokens.count, Int(text.tokens[index].end) <= range.upper {
      let token = text.tokens[index]
      let isParticle =
        token.lexeme == .particle || token.lexeme == .di || token.lexeme == .del
        || token.lexeme == .la || token.lexeme == .lo || token.lexeme == .da
        || token.lexeme == .inside || token.lexeme == .e || token.lexeme == .title
        || token.lexeme == .signor || ["d", "ved", "detto", "detta"].contains(text.folded(index))
      // 'A. Vacca' and, on the next line, 'Dopo i saluti …'.
      if index > first, token.startsLine, token.isWord, !NameGrammar(text: text).isNameWord(index) {
        return Located(text.string(first, index), at: text.range(first, index))
      }
      if index > first, token.isWord, !token.isCapital, !isParticle,
        text.tokens[index - 1].isWord, text.tokens[index - 1].isCapital
      {
        return Located(text.string(first, index), at: text.range(first, index))
      }
      index += 1
    }
    return name
  }

  /// 'Comune di X il Sindaco Y': where the body ends and the person stands.
  private func personAfterBody(
    _ first: Int, _ end: Int
  ) -> (bodyEnd: Int, name: NameGrammar.Reading)? {
    let names = NameGrammar(text: text)
    for index in (first + 2)..<max(first + 2, end)
    where text.lexeme(index) == .il || text.lexeme(index) == .la || text.lexeme(index).isOffice {
      guard let name = names.officeAndPerson(at: index, before: end) else { continue }
      // The sentence goes on over the end of a line, and the name with it.
      var last = name.end
      while last < end, text.tokens[last].isWord, text.tokens[last].isCapital,
        names.isNameWord(last)
      { last += 1 }
      return (
        index,
        NameGrammar.Reading(
          first: name.first, end: last, officeFirst: name.officeFirst, officeEnd: name.officeEnd)
      )
    }
    return nil
  }

  private static let plurals: Set<String> = [
    "consiglieri", "assessori", "sindaci", "componenti", "membri", "soci", "delegati",
    "rappresentanti", "commissari", "signori",
  ]
}
