import Model

/// Ties movements to the roll and makes one of a fact that roll and text both tell.
struct PeopleReader {
  let minutes: MinutesText

  private var text: TokenizedText { minutes.text }

  func resolve(roll: Roll, agenda: AgendaReader.Reading, into sitting: inout Sitting) {
    readGuests(into: &sitting)
    let directory = MemberDirectory(sitting.members)
    for index in sitting.movements.indices
    where sitting.movements[index].memberIndex == nil && !sitting.movements[index].isParticipant {
      resolve(
        &sitting.movements[index], directory: directory, participants: sitting.participants,
        members: sitting.members)
    }
    setGuestsApart(&sitting)
    resolveOffices(&sitting)
    merge(&sitting)
  }

  /// 'l'arch. Poli lascia la sala', 'escono i tecnici Tosi e Poli': whoever came to report, where the
  /// roll names all the members and none is alike.
  private func setGuestsApart(_ sitting: inout Sitting) {
    guard sitting.rollStyle == .complete, sitting.members.count > 1 else { return }
    let known = Set(
      sitting.members.flatMap { member in
        NameKey(member.name.value).words
          + (member.representative.map { NameKey($0.value).words } ?? [])
      }.map { $0.prefix(3) })
    var announced: [NameKey]?
    for index in sitting.movements.indices
    where sitting.movements[index].memberIndex == nil && sitting.movements[index].origin == .text {
      guard let person = sitting.movements[index].person, let range = person.range,
        !NameKey(person.value).words.contains(where: { known.contains($0.prefix(3)) })
      else { continue }
      if isGuest(range) {
        sitting.movements[index].isParticipant = true
        continue
      }
      let guests = announced ?? announcedGuests(in: sitting.range)
      announced = guests
      let key = NameKey(person.value)
      if guests.contains(where: { $0.matches(key) }) {
        sitting.movements[index].isParticipant = true
      }
    }
  }

  /// 'È presente il dott. Carlo Motta, geologo', 'Partecipa la dott.ssa Neri, dirigente dell'ufficio':
  /// who is told to be there, with what he does.
  private func announcedGuests(in range: SourceRange) -> [NameKey] {
    let names = NameGrammar(text: text)
    var result: [NameKey] = []
    let first = text.token(atByte: range.lower)
    let end = text.token(atByte: range.upper)
    for index in first..<end {
      switch text.lexeme(index) {
      case .presente where ["e", "sono"].contains(text.folded(index - 1)): break
      case .partecipa, .interviene, .intervenuto: break
      default: continue
      }
      let sentence = text.sentenceEnd(index, notAfter: end, reach: 40)
      var next = index + 1
      while next < min(sentence, index + 8) {
        guard text.tokens[next].isCapital, !text.lexeme(next).isOffice,
          let name = names.person(at: next, before: sentence)
        else {
          next += 1
          continue
        }
        if text.isMark(name.end, .comma), name.end + 1 < sentence,
          text.tokens[name.end + 1].isWord, !text.tokens[name.end + 1].isCapital
        {
          result.append(NameKey(text.string(name.first, name.end)))
        }
        break
      }
    }
    return result
  }

  /// A trade before the name, or what somebody is after it, and no office of members.
  private func isGuest(_ range: SourceRange) -> Bool {
    let first = text.token(atByte: range.lower)
    let end = text.token(atByte: range.upper)
    let start = text.sentenceStart(first, notBefore: 0, reach: 16)
    let lead = start..<first
    // 'l'assessore esterno Neri' sits, and is no member.
    if ["esterno", "esterna"].contains(text.folded(first - 1)) { return true }
    if lead.suffix(4).contains(where: { Self.memberOffices.contains(text.lexeme($0)) }) {
      return false
    }
    if lead.suffix(3).contains(where: { Self.trades.contains(text.folded($0)) }) { return true }
    if lead.contains(where: { Self.guests.contains(text.folded($0)) }) { return true }
    guard text.isMark(end, .comma) else { return false }
    let after = text.lexeme(end + 1).isFunctionWord ? end + 2 : end + 1
    return [.revisore, .dirigente, .responsabile].contains(text.lexeme(after))
      || Self.callings.contains(text.folded(after))
  }

  private static let memberOffices: Set<Lexeme> = [
    .consigliere, .assessore, .sindaco, .vicesindaco, .presidente, .vicepresidente, .socio,
    .componente, .capogruppo, .rappresentante, .delegato, .membro, .docente,
  ]
  private static let trades: Set<String> = [
    "arch", "architetto", "ing", "ingegner", "ingegnere", "geom", "geometra", "notaio",
  ]
  private static let guests: Set<String> = [
    "tecnici", "progettisti", "professionisti", "consulenti", "funzionari", "relatori", "esperti",
  ]
  private static let callings: Set<String> = [
    "tecnico", "consulente", "progettista", "funzionario", "funzionaria", "esperto", "comandante",
    "redattore", "relatore",
  ]

  /// 'il Sindaco', 'la Presidente': the only member who holds that office.
  private func resolveOffices(_ sitting: inout Sitting) {
    for index in sitting.movements.indices
    where sitting.movements[index].memberIndex == nil && sitting.movements[index].body == nil {
      guard let word = sitting.movements[index].person.map({ $0.value.lowercased() }),
        ["sindac", "vicesindac", "president", "vicepresident", "tesorier", "vicari"].contains(
          String(word.dropLast()))
      else { continue }
      let holders = sitting.members.indices.filter { member in
        guard let role = sitting.members[member].role?.value.lowercased() else { return false }
        return role == word || role.hasPrefix(String(word.dropLast())) && role.count == word.count
      }
      if holders.count == 1 { sitting.movements[index].memberIndex = holders[0] }
      // 'La Presidente lascia l'aula': she who presides, where the roll gives nobody that office.
      if holders.isEmpty, word.hasPrefix("president"), let chair = sitting.chair,
        case .one(let member) = MemberDirectory(sitting.members).find(chair.name.value)
      {
        sitting.movements[index].memberIndex = member
      }
    }
  }

  private func resolve(
    _ movement: inout Movement, directory: MemberDirectory, participants: [Participant],
    members: [Member]
  ) {
    for words in [movement.body?.value, movement.person?.value].compactMap({ $0 }) {
      if case .one(let member) = directory.find(words), canMove(movement, members[member]) {
        movement.memberIndex = member
        return
      }
    }
    for holder in (movement.person ?? movement.body)?.range.map(withoutPlace) ?? [] {
      if case .one(let member) = directory.find(holder.value), canMove(movement, members[member]) {
        movement.memberIndex = member
        movement.person = holder
        movement.body = nil
        return
      }
    }
    if let (member, name) = withOffice(movement, directory, members) {
      movement.memberIndex = member
      movement.person = name
      return
    }
    if let member = initialed(movement, members) ?? shortened(movement, members) {
      movement.memberIndex = member
      return
    }
    if let person = movement.person?.value {
      let key = NameKey(person)
      if participants.contains(where: { NameKey($0.name.value).matches(key) }) {
        movement.isParticipant = true
      }
    }
  }

  /// 'il Sottopriore Riva' where the roll has 'Riva Carla, Sottopriore': an office that only the roll tells.
  private func withOffice(
    _ movement: Movement, _ directory: MemberDirectory, _ members: [Member]
  ) -> (Int, Located<String>)? {
    guard let person = movement.person, let range = person.range else { return nil }
    let words = FoldedWords.of(person.value)
    guard words.count > 1, case let first = text.token(atByte: range.lower) + 1,
      case let end = text.token(atByte: range.upper), first < end
    else { return nil }
    let name = Located(text.string(first, end), at: text.range(first, end))
    guard case .one(let member) = directory.find(name.value), canMove(movement, members[member]),
      let role = members[member].role, FoldedWords.of(role.value).contains(words[0])
    else { return nil }
    return (member, name)
  }

  /// 'AR lascia la riunione': the only member whose initials these are.
  private func initialed(_ movement: Movement, _ members: [Member]) -> Int? {
    guard let letters = (movement.person ?? movement.body)?.value, 2...5 ~= letters.count
    else { return nil }
    let alike = members.indices.filter { Initials.areInitials(letters, of: members[$0].name.value) }
    return alike.count == 1 ? alike[0] : nil
  }

  /// 'i rappresentanti di Pieve Superiore', where the roll has 'PIEVE SUP.': the only body whose words
  /// begin those told.
  private func shortened(_ movement: Movement, _ members: [Member]) -> Int? {
    guard let told = (movement.body ?? movement.person)?.value else { return nil }
    let words = FoldedWords.of(told).filter { $0 != "comune" && $0 != "di" }
    guard words.count > 1 else { return nil }
    let alike = members.indices.filter { index in
      let name = members[index].name.value
      guard name.contains(".") else { return false }
      let own = FoldedWords.of(name)
      return own.count == words.count
        && zip(own, words).allSatisfy { $0.count > 1 && $1.hasPrefix($0) }
    }
    return alike.count == 1 ? alike[0] : nil
  }

  /// 'il Sindaco di Ponte Trelle Ulivi': what may be the name that follows the place, with no comma
  /// between.
  private func withoutPlace(_ range: SourceRange) -> [Located<String>] {
    let first = text.token(atByte: range.lower)
    guard first < text.tokens.count, Int(text.tokens[first].start) == range.lower,
      text.lexeme(first - 1) == .di, text.lexeme(first - 2).isOffice,
      let last = (first..<text.tokens.count).first(where: {
        Int(text.tokens[$0].end) >= range.upper
      })
    else { return [] }
    return (first..<last).map {
      Located(text.string($0 + 1, last + 1), at: text.range($0 + 1, last + 1))
    }
  }

  /// One who is absent does not leave: a name that shares no word with such a member's is
  /// somebody else's.
  private func canMove(_ movement: Movement, _ member: Member) -> Bool {
    guard movement.kind == .leaves, let presence = member.presence?.value, !presence.isAttending
    else {
      return true
    }
    let own = Set(
      NameKey(member.name.value).words
        + (member.representative.map { NameKey($0.value).words } ?? []))
    return [movement.body?.value, movement.person?.value].compactMap { $0 }.contains { words in
      NameKey(words).words.contains { $0.count > 2 && own.contains($0) }
    }
  }

  /// One movement for a fact that roll and text both tell; the text gives the place, the roll the hour
  /// where the text has none.
  private func merge(_ sitting: inout Sitting) {
    var result = sitting.movements.filter { $0.origin == .text }
    let told = result
    for movement in sitting.movements where movement.origin != .text {
      if movement.origin == .roll, let twin = told.firstIndex(where: { isSame($0, movement) }),
        told[twin].time?.value == movement.time?.value || told[twin].time == nil
      {
        if told[twin].time == nil { result[twin].time = movement.time }
        continue
      }
      result.append(movement)
    }
    sitting.movements = result.sorted { left, right in
      if let first = left.time?.value, let second = right.time?.value, first != second {
        return first < second
      }
      return left.range.lower < right.range.lower
    }
  }

  private func isSame(_ told: Movement, _ listed: Movement) -> Bool {
    guard told.kind == listed.kind else { return false }
    if let member = told.memberIndex { return member == listed.memberIndex }
    guard told.isParticipant, listed.isParticipant, let first = told.person?.value,
      let second = listed.person?.value
    else { return false }
    return NameKey(first).matches(NameKey(second))
  }

  /// Officials and guests the text names beside the roll: 'Responsabile Ufficio di Piano: Dott.ssa …',
  /// 'Sono inoltre presenti: …'.
  private func readGuests(into sitting: inout Sitting) {
    let names = NameGrammar(text: text)
    for passage in sitting.preamble {
      let range = minutes.tokens(text.lineIndex(ofByte: passage.range.lower))
      guard let colon = range.first(where: { text.isMark($0, .colon) }),
        colon - range.lowerBound <= 10,
        text.tokens[range.lowerBound].isCapital,
        let last = range.last(where: { text.isMark($0, .colon) }),
        (range.lowerBound..<last).contains(where: {
          text.lexeme($0).isOffice || text.tokens[$0].isCapitals
        }),
        !text.contains(.presente, .assente, .oggetto, .ordine, .odg, in: range.lowerBound..<colon)
      else { continue }
      // 'Azienda: Amministratore Unico: Dott. Rossi': the name follows the last colon.
      guard
        let name = names.person(at: last + 1, before: range.upperBound)
          ?? names.person(at: colon + 1, before: range.upperBound)
      else { continue }
      let located = Located(text.string(name.first, name.end), at: text.range(name.first, name.end))
      guard
        !sitting.participants.contains(where: {
          NameKey($0.name.value).matches(NameKey(located.value))
        }),
        case .none = MemberDirectory(sitting.members).find(located.value)
      else { continue }
      let isAbsent = text.contains(.assente, in: name.end..<range.upperBound)
      let label =
        name.first > last
        ? ownLabel(colon, last) ?? range.lowerBound..<colon
        : range.lowerBound..<colon
      sitting.participants.append(
        Participant(
          name: located,
          role: Located(
            text.string(label.lowerBound, label.upperBound),
            at: text.range(label.lowerBound, label.upperBound)),
          presence: isAbsent ? Located(.absent, at: located.range) : nil))
    }
  }

  /// 'Presidente: Rossi Anna.    Segretario: Ugo Neri': the label of the second name, where a sentence or
  /// a column begins between the two colons.
  private func ownLabel(_ colon: Int, _ last: Int) -> Range<Int>? {
    guard colon < last,
      let first = (colon + 2..<max(colon + 2, last)).last(where: {
        text.tokens[$0].shape.contains(.column) || text.endsSentence($0 - 1)
      })
    else { return nil }
    return first..<last
  }
}
