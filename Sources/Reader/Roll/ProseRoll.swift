import Model

/// A roll in sentences: 'Sono presenti i consiglieri: A, B, C. Assenti: D.'
struct ProseRoll {
  let text: TokenizedText

  func read(_ lines: Range<Int>) -> Roll? {
    guard !lines.isEmpty else { return nil }
    var roll = Roll()
    var hasPresent = false
    var hasAbsent = false
    var manner = Manner()
    let end = text.lines[lines.upperBound - 1].end
    var position = text.lines[lines.lowerBound].first
    while position < end {
      if countsNobodyAbsent(position) {
        hasAbsent = true
        position += 1
        continue
      }
      // '…, mentre è assente Rossi; per Alba il Sindaco Neri': the next group goes on with who is there.
      if hasPresent, let first = startOfGroup(position) {
        let group = Trigger(
          presence: .present, listStart: first, isRemote: false, isPlain: true, besides: nil)
        let list = readList(group, before: end, &manner, into: &roll)
        for line in text.lineIndex(of: position)...text.lineIndex(of: max(position, list.end - 1)) {
          if !holdsVote(line) { roll.lines.insert(line) }
        }
        position = max(list.end, position + 1)
        continue
      }
      guard let trigger = trigger(at: position, before: end),
        isNear(position, roll) || isLabel(position)
      else {
        position += 1
        continue
      }
      if let subject = trigger.listEnd,
        !isNear(position, roll, within: 3) || subject < position - 60
      {
        position += 1
        continue
      }
      if trigger.isGuest {
        var aside = Roll()
        let list = readList(trigger, before: end, &manner, into: &aside)
        roll.guests += aside.entries
        position = max(list.end, position + 1)
        continue
      }
      if trigger.isLost {
        let last = text.sentenceEnd(position, notAfter: end)
        roll.entries.removeAll()
        lose(position..<last, "le parole che dicono chi è presente e chi è assente", into: &roll)
        break
      }
      if trigger.presence.isAttending, roll.entries.isEmpty {
        readChairs(above: position, &manner, into: &roll)
      }
      let before = roll.entries.count
      let list = readList(trigger, before: trigger.listEnd ?? end, &manner, into: &roll)
      if !trigger.presence.isAttending, isNobody(trigger.listStart) { hasAbsent = true }
      if roll.entries.count > before || list.isLost {
        if trigger.presence.isAttending { hasPresent = true } else { hasAbsent = true }
        let first = min(position, trigger.listStart)
        for line in text.lineIndex(of: first)...text.lineIndex(of: max(position, list.end - 1)) {
          if !holdsVote(line) { roll.lines.insert(line) }
        }
      }
      if list.isLost {
        roll.style = .columnsLost
        roll.notes.append(
          ReadingNote(
            kind: .namesLost,
            message: "nell'elenco delle presenze mancano dei nomi: le virgole restano, i nomi no",
            range: text.range(position, list.end)))
      }
      position = max(list.end, position + 1)
    }
    putBodiesFirst(&roll)
    putGroupsBack(&roll)
    roll.unite()
    guard !roll.entries.isEmpty || !roll.guests.isEmpty || roll.style == .columnsLost else {
      return nil
    }
    if roll.style != .columnsLost, !roll.entries.isEmpty {
      // Marks beside the names tell who is absent, too.
      hasAbsent = hasAbsent || roll.namesAbsent
      roll.style = hasPresent && hasAbsent ? .complete : hasPresent ? .presentOnly : .absentOnly
    }
    return roll
  }

  /// 'Presidenza:', 'Vicepresidenza:', 'Scrutatori:' over 'Presenti:': members too, each list under
  /// its label.
  private func readChairs(above position: Int, _ manner: inout Manner, into roll: inout Roll) {
    let last = text.lineIndex(of: position)
    guard text.lines[last].first == position, text.isMark(position + 1, .colon) else { return }
    var labels: [Int] = []
    var line = last - 1
    while line >= max(0, last - 12), text.lines[line].end - text.lines[line].first <= 16 {
      if isChairs(text.lines[line].first) { labels.append(line) }
      line -= 1
    }
    guard labels.contains(where: { text.lexeme(text.lines[$0].first) == .scrutatore }),
      let top = labels.last,
      (top..<last).allSatisfy({ line in
        labels.contains(line) || labels.contains { $0 < line && line - $0 <= 2 }
      })
    else { return }
    for label in labels.reversed() {
      let first = text.lines[label].first + 2
      let end = text.lines[labels.last { $0 > label } ?? last].first
      let trigger = Trigger(
        presence: .present, listStart: first, isRemote: false, besides: nil, listEnd: end)
      _ = readList(trigger, before: end, &manner, into: &roll)
      roll.lines.formUnion(label..<text.lineIndex(of: end))
    }
  }

  private func isChairs(_ first: Int) -> Bool {
    text.isMark(first + 1, .colon) && text.tokens[first].isCapital
      && (text.lexeme(first) == .scrutatore || text.lexeme(first) == .presidenza
        || text.folded(first) == "vicepresidenza")
  }

  /// Says that names stand there which nothing tells to be present or absent.
  private func lose(_ tokens: Range<Int>, _ what: String, into roll: inout Roll) {
    roll.style = .columnsLost
    for line in text.lineIndex(of: tokens.lowerBound)...text.lineIndex(of: tokens.upperBound - 1)
    where !holdsVote(line) { roll.lines.insert(line) }
    roll.notes.append(
      ReadingNote(
        kind: .namesLost,
        message: "nell'elenco delle presenze \(what) sono staccate dai nomi: non si può dire chi è "
          + "presente e chi è assente",
        range: text.range(tokens.lowerBound, tokens.upperBound)))
  }

  /// 'PRESENTI ASSENTI' and nothing else on the line: the heads of two columns.
  private func headsColumns(_ position: Int) -> Bool {
    let line = text.lines[text.lineIndex(of: position)]
    return line.end - line.first == 2
      && Set([text.lexeme(line.first), text.lexeme(line.first + 1)]) == [.presente, .assente]
  }

  /// 'Presidenza: Scrutatori: Presenti: Assenti scusati: ROSSI Anna …': the labels of lists whose
  /// names went elsewhere.
  private func areLabelsHeaped(_ position: Int) -> Bool {
    guard text.tokens[position].isCapital, text.isMark(position + 1, .colon),
      position + 2 < text.tokens.count, !text.tokens[position + 2].startsLine
    else { return false }
    let next = position + 2
    guard text.lexeme(next) == .assente || text.lexeme(next) == .presente,
      text.tokens[next].isCapital
    else { return false }
    return (next + 1..<min(text.tokens.count, next + 3)).contains { text.isMark($0, .colon) }
      && text.isMark(position - 1, .colon)
  }

  /// A roll that has been read is not taken up again far below, among what is said of the points.
  private func isNear(_ position: Int, _ roll: Roll, within reach: Int = 24) -> Bool {
    guard roll.entries.count > 1, let last = roll.lines.max() else {
      return reach > 3 || roll.entries.isEmpty
    }
    return text.lineIndex(of: position) <= last + reach
  }

  /// 'Assenti:' at the head of a line.
  private func isLabel(_ position: Int) -> Bool {
    let first = text.lines[text.lineIndex(of: position)].first
    return position - first <= 2 && text.tokens[first].isCapital
      && (position + 1..<min(text.tokens.count, position + 4)).contains { text.isMark($0, .colon) }
  }

  /// 'Assente: Neri Ugo (Alba)', after 'per il Comune di Alba: …': the place groups, here too.
  private func putGroupsBack(_ roll: inout Roll) {
    let groups = roll.entries.compactMap { $0.body == nil ? $0.role : nil }
      .filter { FoldedWords.of($0.value).first == "comune" }
    guard !groups.isEmpty else { return }
    for index in roll.entries.indices {
      guard let body = roll.entries[index].body, roll.entries[index].person != nil,
        roll.entries[index].role == nil,
        let group = groups.first(where: {
          FoldedWords.of($0.value).suffix(FoldedWords.of(body.value).count).elementsEqual(
            FoldedWords.of(body.value))
        })
      else { continue }
      roll.entries[index].body = nil
      roll.entries[index].role = Located(group.value, at: body.range)
    }
  }

  /// 'Alba (Rossi Anna); Cuneo (Neri Ugo)': where most brackets hold a person and what stands before
  /// them is none, the bodies are before the brackets.
  private func putBodiesFirst(_ roll: inout Roll) {
    let isPerson = { (name: Located<String>) in
      NameKey(name.value).words.contains { GivenNames.contains($0) }
    }
    let isBodyFirst = { (entry: RollEntry) -> Bool? in
      guard let body = entry.body, let person = entry.person, isPerson(body) != isPerson(person)
      else { return nil }
      let first = (body.range?.lower ?? 0) < (person.range?.lower ?? 0) ? body : person
      return !isPerson(first)
    }
    let told = roll.entries.compactMap(isBodyFirst)
    let bodiesFirst = told.filter { $0 }.count
    guard bodiesFirst >= 2, bodiesFirst * 2 > told.count else { return }
    for index in roll.entries.indices {
      guard let body = roll.entries[index].body, let person = roll.entries[index].person,
        (person.range?.lower ?? 0) < (body.range?.lower ?? 0)
      else { continue }
      roll.entries[index].body = person
      roll.entries[index].person = body
    }
  }

  /// 'Assenti: nessuno', 'Assenti: //'.
  private func isNobody(_ position: Int) -> Bool {
    text.lexeme(position) == .nessuno || text.lexeme(position) == .zero
      || text.isMark(position, .slash) || text.isMark(position, .dash)
      || text.isMark(position, .underscore)
  }

  /// 'Assenti n. 0': there is no list of them, and everybody else is there.
  private func countsNobodyAbsent(_ position: Int) -> Bool {
    guard text.lexeme(position) == .assente else { return false }
    let count = text.afterNumberSign(position + 1, before: text.tokens.count)
    // 'Assenti N. /'
    return text.number(at: count) == 0 || count > position + 1 && text.isMark(count, .slash)
  }

  /// A line that gives presence and a vote together is read again for the vote.
  private func holdsVote(_ line: Int) -> Bool {
    text.contains(
      .favorevole, .contrario, .astenuto, .unanime, .unanimita,
      in: text.lines[line].first..<text.lines[line].end)
  }

  private struct Trigger {
    let presence: Presence
    let listStart: Int
    let isRemote: Bool
    /// 'Sono inoltre presenti: …', 'Partecipano senza diritto di voto: …': people who are no members.
    var isGuest = false
    /// 'Sono presenti i Comuni di: Alba (Rossi Anna)': what is listed are bodies, with who stands
    /// for them in brackets.
    var areBodies = false
    /// 'Presenti:', 'Assenti:', and not 'presenti e assenti:' or 'tutti, tranne'.
    var isPlain = false
    /// 'oltre al Presidente X': somebody counted besides the list.
    let besides: NameGrammar.Reading?
    /// Whether the names that follow cannot be told to be there or not.
    var isLost = false
    /// Where the list ends, when it stands before the word: 'I consiglieri A, B e C sono presenti'.
    var listEnd: Int?
  }

  /// How the lists are written, as those read so far tell it.
  private struct Manner {
    /// Each entry has a line of its own, with a mark or a number before it.
    var isMarked = false
    var dashDivides = false
  }

  /// 'pres.:', 'ass.:', 'ass. giust.:' at the head of a line.
  static func isShortened(_ position: Int, in text: TokenizedText) -> Bool {
    let token = text.tokens[position]
    guard token.isWord, 3...4 ~= token.end - token.start, token.startsLine,
      text.isMark(position + 1, .period), ["pres", "ass"].contains(text.folded(position))
    else { return false }
    return (position + 2..<min(text.tokens.count, position + 6)).contains {
      text.isMark($0, .colon)
    }
  }

  /// Words that open a list of names: 'presenti', 'assenti', 'intervenuti', 'partecipano'.
  private func trigger(at position: Int, before end: Int) -> Trigger? {
    let token = text.tokens[position]
    // 'si astengono, perché assenti quel giorno, Rossi e Verdi' tells why, not who is here.
    if text.lexeme(position - 1) == .perche || text.lexeme(position - 2) == .perche { return nil }
    // 'non è più presente Rossi', 'nel frattempo intervenuto Verdi': they come and go.
    if MovementIdioms(text: text).kind(at: position) != nil { return nil }
    // 'Alla ripresa risultano assenti Rossi e Verdi'
    if token.lexeme == .assente,
      (text.sentenceStart(position, notBefore: 0, reach: 8)..<position).contains(where: {
        text.folded($0) == "ripresa"
      })
    {
      return nil
    }
    let word = PresenceWord(text: text, position: position)
    if token.lexeme == .presente || token.lexeme == .assente, !word.mayOpenRoll { return nil }
    var presence: Presence
    switch token.lexeme {
    case .presente, .intervenuto, .convenuto: presence = .present
    case .assente: presence = .absent
    // 'Hanno risposto SÌ: Rossi, Verdi' is a vote.
    case .risponde
    where text.lexeme(position + 1) != .si && text.lexeme(position + 1) != .no
      && answersCall(position):
      let isNegated = text.lexeme(position - 1) == .non || text.lexeme(position - 2) == .non
      presence = isNegated ? .absent : .present
    case .collegato
    where text.folded(position - 1) == "sono"
      || text.folded(position - 1) == "e" && text.tokens[position - 1].isCapital:
      presence = text.lexeme(position - 2) == .non ? .absent : .present
    // 'Collegati da remoto: Rossi, Verdi'
    case .collegato
    where token.isCapital && text.lexeme(position + 1) == .da
      && text.lexeme(position + 2) == .remoto && text.isMark(position + 3, .colon):
      presence = .present
    case .eccezione where !isOfVote(position): presence = .absent
    case .assenza:
      guard text.lexeme(position - 1) == .la || text.lexeme(position - 1) == .lo,
        text.lexeme(position - 2) == .giustificato
          || ["comunicato", "giustificato", "annunciato", "scusano", "scusa", "scusato"].contains(
            text.folded(position - 2))
      else { return nil }
      presence = .excused
    // 'Consiglieri scusati: Rossi, Neri'
    case .none
    where text.isMark(position + 1, .colon)
      && ["scusati", "scusate", "scusato", "scusata"].contains(text.folded(position))
      && position - text.lines[text.lineIndex(of: position)].first <= 3:
      guard text.lexeme(position - 1) != .assente else { return nil }
      presence = .excused
    // 'constatata la presenza dei consiglieri: Rossi, Verdi'
    case .presenza where text.lexeme(position + 1) == .del && text.lexeme(position + 2).isOffice:
      guard
        (position + 3..<min(end, position + 7)).contains(where: { text.isMark($0, .colon) })
      else { return nil }
      presence = .present
    // 'con la partecipazione dei membri del Consiglio Signori:' over a list
    case .none where text.folded(position) == "partecipazione":
      guard
        let colon = (position + 2..<min(end, position + 16)).first(where: {
          text.isMark($0, .colon) || text.isMark($0, .comma) || text.isMark($0, .period)
        }), text.isMark(colon, .colon), colon + 1 < end, text.tokens[colon + 1].startsLine,
        (position + 2..<colon).contains(where: { text.lexeme($0).isOffice })
      else { return nil }
      return Trigger(
        presence: .present, listStart: colon + 1, isRemote: false, isPlain: true, besides: nil)
    // 'hanno partecipato il Presidente Rossi, i Consiglieri Verdi e Neri'
    case .partecipa where namesPartakers(position): presence = .present
    case .partecipa where token.isCapital: presence = .present
    // 'Alla riunione prendono parte la Presidente …'
    case .prende where text.folded(position + 1) == "parte": presence = .present
    // 'Manca Rossi', 'Mancavano Verdi e Neri': never 'manca il numero legale'.
    case .manca where isNameStart(afterAside(position + 1), before: end):
      return Trigger(
        presence: isExcusedAside(position + 1) ? .excused : .absent,
        listStart: afterAside(position + 1), isRemote: false, isPlain: true, besides: nil)
    // 'Hanno comunicato di non poter intervenire Rossi e Verdi'
    case .none where isExcuse(position), .interviene where isExcuse(position):
      guard isNameStart(position + 1, before: end) else { return nil }
      return Trigger(
        presence: .excused, listStart: position + 1, isRemote: false, isPlain: true, besides: nil)
    // 'Sono in sala: …'
    case .sala, .aula:
      guard text.lexeme(position - 1) == .inside, text.folded(position - 2) == "sono",
        text.isMark(position + 1, .colon)
      else { return nil }
      presence = .present
    // 'Siamo in otto su nove: …', 'Eravamo in nove: …'
    case .none where ["siamo", "eravamo"].contains(text.folded(position)):
      guard text.lexeme(position + 1) == .inside, text.number(at: position + 2) != nil else {
        return nil
      }
      presence = .present
    // 'Intervengono:' over a list
    case .interviene where token.isCapital && text.isMark(position + 1, .colon): presence = .present
    case .none where Self.isShortened(position, in: text):
      presence = text.folded(position) == "pres" ? .present : .absent
    case .giustificato where text.lexeme(position - 1) != .assente: return nil
    default: return nil
    }
    if text.lexeme(position - 1) == .inside || text.lexeme(position - 1) == .il,
      !token.isCapital, text.lexeme(position - 1) == .il
    {
      return nil
    }
    if isMarkOfEntry(position, before: end) { return nil }
    if presence == .present, word.isNegated, token.lexeme == .presente {
      // 'non sono presenti Rossi e Neri', and not 'non essendo presenti candidati'.
      let isNamed =
        isNameStart(position + 1, before: end)
        || [.il, .la, .lo].contains(text.lexeme(position + 1)) && text.lexeme(position + 2).isOffice
      guard isNamed else { return nil }
      presence = .absent
    }
    if headsColumns(position) { return nil }
    if areLabelsHeaped(position) {
      return Trigger(
        presence: presence, listStart: position + 2, isRemote: false, besides: nil, isLost: true)
    }
    if let subject = subject(of: position) {
      return Trigger(
        presence: presence, listStart: subject.lowerBound, isRemote: false, besides: nil,
        listEnd: subject.upperBound)
    }
    // The head of a tally: 'Presenti n. 12 - Voti favorevoli n. 9'.
    let sentence = text.sentenceEnd(position, notAfter: min(end, position + 14))
    if text.contains(.favorevole, .contrario, .votante, .scheda, in: position..<sentence) {
      return nil
    }
    // 'Sono inoltre presenti', 'Altri presenti', 'Partecipa inoltre': guests, not members.
    var isGuest = false
    for back in max(0, position - 3)..<position {
      if text.lexeme(back) == .oltre
        || ["altri", "altresi", "anche", "esterni", "esterne", "invitati", "uditori"].contains(
          text.folded(back))
      {
        isGuest = true
      }
    }
    if text.lexeme(position + 1) == .oltre && text.lexeme(position + 2) != .al
      || ["altresi", "anche"].contains(text.folded(position + 1))
      || text.folded(position + 1) == "senza"
        && text.contains(
          .voto, in: position..<min(end, position + 5))
    {
      isGuest = true
    }
    var next = position + 1
    var isExcused = false
    var isRemote = false
    var besides: NameGrammar.Reading?
    var sawColon = false
    var sawNumber = false
    let window = min(end, position + 40)
    while next < window {
      let word = text.tokens[next]
      if word.isMark(.colon) {
        sawColon = true
        next += 1
        if text.lexeme(next) == .tutti, text.isMark(next + 1, .openParenthesis) { next += 2 }
        if isBareCount(next, before: end) { return nil }
        break
      }
      if word.isMark(.period), text.endsSentence(next) {
        if next > position,
          Self.isShortened(position, in: text) && next <= position + 4
            || text.lexeme(next - 1) == .title || text.lexeme(next - 1) == .signor
            || text.lexeme(next - 1) == .abbreviation || text.lexeme(next - 1) == .n
        {
          next += 1
          continue
        }
        return nil
      }
      // 'sono presenti in aula; il consigliere Sala è assente': another clause, another list.
      if word.isMark(.semicolon) { return nil }
      if word.lexeme == .eccezione, next + 1 < end {
        if isOfVote(next) { return nil }
        return Trigger(presence: .absent, listStart: next + 1, isRemote: false, besides: nil)
      }
      // 'tutti gli eletti sono presenti, con la sola esclusione di Neri'
      if text.folded(next) == "esclusione", !isOfVote(next),
        text.lexeme(next + 1) == .di || text.lexeme(next + 1) == .del, next + 2 < end
      {
        return Trigger(presence: .absent, listStart: next + 2, isRemote: false, besides: nil)
      }
      if word.isNumber { sawNumber = true }
      if sawNumber, word.startsLine, endsCount(next, before: end) { return nil }
      if word.lexeme == .none, text.folded(next) == "giust" { isExcused = true }
      switch word.lexeme {
      case .giustificato: isExcused = text.lexeme(next - 1) != .non
      case .ingiustificato: isExcused = false
      case .remoto, .videoconferenza, .online, .telematico: isRemote = true
      case .none where text.folded(next) == "distanza": isRemote = true
      case .oltre:
        if let reading = NameGrammar(text: text).officeAndPerson(at: next + 2, before: end) {
          besides = reading
          next = reading.end
          continue
        }
      default: break
      }
      if word.isWord, word.isCapital, isNameStart(next, before: end) { break }
      if word.isMark(.openParenthesis), presence == .present,
        let close = (next..<min(end, next + 9)).first(where: { text.isMark($0, .closeParenthesis) }
        ),
        text.isMark(close + 1, .colon)
      {
        if text.contains(.remoto, .videoconferenza, .online, in: next..<close) { isRemote = true }
        next = close + 1
        continue
      }
      if word.isMark(.openParenthesis), presence == .present {
        // '9 consiglieri effettivi (Rossi, Verdi, …) su 15'
        let isCounted =
          sawNumber && (text.lexeme(next - 1).isOffice || text.lexeme(next - 2).isOffice)
          && isNameStart(next + 1, before: end)
        guard text.lexeme(next - 1) == .tutti || isCounted else { return nil }
        next += 1
        sawColon = true
        break
      }
      next += 1
    }
    guard next < end, sawColon || isNameStart(next, before: end), next < window || sawColon else {
      return nil
    }
    if sawNumber, !sawColon, presence.isAttending { return nil }
    // 'È presente il Segretario generale, dott. Rossi': he assists, he is no member.
    if !sawColon, text.folded(position) == "presente",
      text.contains(.segretario, .direttore, in: position + 1..<next)
    {
      return nil
    }
    // 'risulta assente il Sindaco effettivo dott. Rossi': of the auditors.
    if (max(position, next - 4)..<next).contains(where: {
      text.lexeme($0) == .revisore || ["effettivo", "effettiva"].contains(text.folded($0))
    }) {
      return nil
    }
    // 'presenti n. 41 soci ed assenti n. 20, come da prospetto che segue:' heads the roll of all.
    if sawNumber, presence == .absent,
      text.containsWord(["prospetto", "elenco", "tabella", "segue"], in: position..<next),
      text.contains(.presente, in: text.sentenceStart(position, notBefore: 0)..<position)
    {
      return nil
    }
    // 'Per il Municipio sono presenti: …', 'Membri della Giunta presenti:' beside the council.
    if sawColon, presence == .present, isExecutive(position) {
      return Trigger(
        presence: presence, listStart: next, isRemote: isRemote, isGuest: true, besides: nil)
    }
    // 'Per il Collegio sindacale sono presenti il dott. Riva e la dott.ssa Horvat.'
    let isAuditors = text.containsWord(
      ["sindacale", "revisori", "revisione"],
      in: text.sentenceStart(position, notBefore: 0, reach: 12)..<position)
    if isGuest || isAuditors {
      guard sawColon || isAuditors, presence == .present else { return nil }
      return Trigger(
        presence: presence, listStart: next, isRemote: isRemote, isGuest: true, besides: nil)
    }
    // 'Partecipa con funzioni consultive il Segretario …' calls no roll.
    if token.lexeme == .partecipa, !sawColon, !namesPartakers(position) { return nil }
    if presence == .absent, isExcused {
      return Trigger(
        presence: .excused, listStart: next, isRemote: false,
        areBodies: namesBodies(before: next, from: position), isPlain: true, besides: nil)
    }
    // 'prendono parte la Presidente, dott.ssa Riva, …': the office before the first name is hers.
    if token.lexeme == .prende || token.lexeme == .partecipa && !sawColon {
      while next > position + 2,
        text.tokens[next - 1].kind == .mark || text.lexeme(next - 1) == .title
          || text.lexeme(next - 1).isOffice || text.lexeme(next - 1).isFunctionWord
          || text.lexeme(next - 1) == .signor || ["ssa", "ra"].contains(text.folded(next - 1))
      { next -= 1 }
    }
    // 'sono presenti ed assenti i Signori: Rossi Neri …': only marks could tell who is which.
    if sawColon, text.folded(position) == "presenti",
      text.lexeme(position + 1) == .e || ["ed", "o"].contains(text.folded(position + 1)),
      text.lexeme(position + 2) == .assente, !text.tokens[next].startsLine,
      NameRun(text: text).startsRun(at: next)
    {
      return Trigger(
        presence: presence, listStart: next, isRemote: false, besides: nil, isLost: true)
    }
    let isPlain =
      token.lexeme == .presente && !text.contains(.assente, in: position..<next)
      || token.lexeme == .assente && !text.contains(.presente, in: max(0, position - 3)..<next)
    return Trigger(
      presence: presence, listStart: next, isRemote: isRemote,
      areBodies: namesBodies(before: next, from: position), isPlain: isPlain, besides: besides)
  }

  /// 'Rispondono all'appello', 'Hanno risposto in otto:', and not 'Risponde l'assessora Alpi: …'.
  private func answersCall(_ position: Int) -> Bool {
    let word = text.folded(position)
    if word == "rispondono" || text.folded(position - 1) == "hanno" { return true }
    return text.contains(
      .appello, .presente, .non, in: max(0, position - 6)..<min(text.tokens.count, position + 7))
  }

  /// 'All'adunanza hanno partecipato il Presidente Rossi, …', 'Hanno partecipato i Consiglieri …'.
  private func namesPartakers(_ position: Int) -> Bool {
    guard text.folded(position) == "partecipato", text.folded(position - 1) == "hanno",
      text.lexeme(position - 2) != .che, text.lexeme(position - 2) != .non
    else { return false }
    return text.lexeme(position + 1) == .il && text.lexeme(position + 2).isOffice
      || text.isMark(position + 1, .colon)
  }

  /// The names before the verb: 'I consiglieri Rossi, Neri e Galli sono presenti in aula'.
  private func subject(of position: Int) -> Range<Int>? {
    let verb = position - 1
    guard ["sono", "e", "risulta", "risultano"].contains(text.folded(verb)), verb > 2,
      !text.tokens[position].isCapital, !text.isMark(position + 1, .colon),
      text.tokens[verb - 1].isWord, text.tokens[verb - 1].isCapital || text.isMark(verb - 1, .comma)
    else { return nil }
    let start = text.sentenceStart(verb - 1, notBefore: 0, reach: 60)
    let first = (start..<verb).last { text.lexeme($0) == .mentre }.map { $0 + 1 } ?? start
    guard text.lexeme(first) == .il || text.lexeme(first) == .la || text.lexeme(first) == .lo,
      text.lexeme(first + 1) == .consigliere || text.lexeme(first + 1) == .assessore
        || text.lexeme(first + 1) == .componente || text.lexeme(first + 1) == .membro
        || text.lexeme(first + 1) == .socio
    else { return nil }
    // Nothing but names.
    let isList = (first + 2..<verb).allSatisfy {
      let token = text.tokens[$0]
      return token.isWord && token.isCapital || token.isMark(.comma) || token.lexeme == .e
        || token.lexeme == .particle || token.lexeme == .di || token.lexeme == .title
    }
    return isList ? first + 2..<verb : nil
  }

  /// Whether those said to be there are the executive's, who have no vote in the council.
  private func isExecutive(_ position: Int) -> Bool {
    let start = text.sentenceStart(position, notBefore: 0, reach: 9)
    let words = start..<position
    guard
      let unit = words.first(where: {
        text.lexeme($0) == .giunta || ["municipio", "municipali"].contains(text.folded($0))
      })
    else { return false }
    if text.folded(unit) == "municipali" { return unit == start }
    return words.contains { text.lexeme($0) == .per || text.lexeme($0) == .membro }
      && text.lexeme(start) != .la && text.lexeme(start) != .il
  }

  /// 'Presenti: 6' on a line of its own: how many, not who.
  private func isBareCount(_ position: Int, before end: Int) -> Bool {
    let next = text.afterNumberSign(position, before: end)
    guard next < end, text.tokens[next].isNumber, !text.tokens[next].startsLine else {
      return false
    }
    let after = next + 1
    return after >= end || text.tokens[after].startsLine && !isNameStart(after, before: end)
  }

  /// 'non poter intervenire', of whoever wrote so.
  private func isExcuse(_ position: Int) -> Bool {
    text.lexeme(position - 2) == .non
      && ["intervenire", "partecipare"].contains(text.folded(position))
      && ["poter", "potere"].contains(text.folded(position - 1))
  }

  /// The name after ', giustificata,' or ', che si è scusato,'.
  private func afterAside(_ position: Int) -> Int {
    guard text.isMark(position, .comma),
      let end = (position + 1..<min(text.tokens.count, position + 6)).first(where: {
        text.isMark($0, .comma)
      })
    else { return position }
    return end + 1
  }

  private func isExcusedAside(_ position: Int) -> Bool {
    text.contains(.giustificato, in: position..<max(position, afterAside(position)))
  }

  /// Whether a line ends 'Presenti n. 4 - Assenti n. 1' and tells something else.
  private func endsCount(_ position: Int, before end: Int) -> Bool {
    if text.lines[text.lineIndex(of: position)].blanksBefore > 0 { return true }
    let token = text.tokens[position]
    return token.isWord && token.isCapital && !token.lexeme.isOffice
      && !isNameStart(position, before: end)
  }

  /// 'i Comuni di:', 'gli Enti:' right before a list.
  private func namesBodies(before list: Int, from trigger: Int) -> Bool {
    var index = list - 1
    if text.isMark(index, .colon) { index -= 1 }
    let isOf = text.lexeme(index) == .di
    if isOf { index -= 1 }
    guard index > trigger, ["comuni", "enti"].contains(text.folded(index)) else { return false }
    return isOf
      || !(trigger..<index).contains {
        text.lexeme($0).isOffice || text.lexeme($0) == .rappresentante
      }
  }

  /// Whether 'presente' or 'assente' tells of the name before it, and opens no list.
  private func isMarkOfEntry(_ position: Int, before end: Int) -> Bool {
    guard ["presente", "assente"].contains(text.folded(position)) else { return false }
    let token = text.tokens[position]
    let next = text.tokens[min(position + 1, text.tokens.count - 1)]
    if !token.isCapital {
      // 'Bosio Carlo presente, Cairo Devis presente'
      if next.kind == .mark, !next.isMark(.colon) { return true }
      // 'Bosio Carlo ........ presente'
      if text.isMark(position - 1, .period) || token.shape.contains(.column) { return position > 0 }
    }
    // '- Rossi Anna (Sindaca): PRESENTE'
    return position + 1 < end && !token.startsLine && next.startsLine
      && (text.isMark(position - 1, .colon) || text.isMark(position - 1, .dash))
  }

  /// 'approvato da tutti i presenti tranne Rossi, che si astiene' calls no roll.
  private func isOfVote(_ position: Int) -> Bool {
    let start = text.sentenceStart(position, notBefore: 0, reach: 40)
    let end = text.sentenceEnd(position, notAfter: text.tokens.count, reach: 40)
    return text.contains(
      .approva, .favorevole, .contrario, .astenuto, .astiene, .voto, .votazione, .delibera,
      .respinge, .votare, in: start..<end)
  }

  private func isNameStart(_ position: Int, before end: Int) -> Bool {
    let names = NameGrammar(text: text)
    let first = names.skipTitles(from: position, before: end)
    guard first < end else { return false }
    // 'PRESENTI DA REMOTO:' in capitals.
    if text.lexeme(first) == .da, text.lexeme(first + 1) == .remoto { return false }
    switch text.lexeme(first) {
    case .comune, .provincia:
      // 'rispondono n. 6 Comuni su n. 9' counts them.
      return text.tokens[first].isCapital && text.folded(first) != "comuni"
        && !(first > 0 && text.tokens[first - 1].isNumber)
    default: break
    }
    guard text.tokens[first].isCapital, !text.tokens[first].lexeme.isOffice else { return false }
    return names.person(at: first, before: end) != nil && names.isNameWord(first)
  }

  private func readList(
    _ trigger: Trigger, before end: Int, _ manner: inout Manner, into roll: inout Roll
  ) -> (end: Int, isLost: Bool) {
    var grammar = EntryGrammar(text)
    if let besides = trigger.besides {
      var none: Located<String>?
      append(besides.first, besides.end, trigger, grammar, group: &none, into: &roll)
    }
    if let end = readLines(trigger, before: end, grammar, &manner, into: &roll) {
      return (end, false)
    }
    grammar.linesDivide = false
    var position = trigger.listStart
    var segment = position
    var depth = 0
    var empties = 0
    var names = 0
    var group: Located<String>?
    let holding = Holding(text: text)
    func flush(_ to: Int) {
      if segment < to {
        let before = roll.entries.count
        if before > 0, let weight = holding.weight(in: segment..<to) {
          roll.entries[before - 1].weight = roll.entries[before - 1].weight ?? weight
          return
        }
        for name in NameRun(text: text).split(segment..<to) ?? [segment..<to] {
          append(
            name.lowerBound, name.upperBound, trigger, grammar, group: &group, into: &roll)
        }
        if roll.entries.count > before { names += 1 }
      } else {
        empties += 1
      }
    }
    loop: while position < end {
      let token = text.tokens[position]
      if token.isMark(.openParenthesis) { depth += 1 }
      if token.isMark(.closeParenthesis) {
        if depth == 0 { break loop }
        depth -= 1
      }
      if depth == 0, !holding.isInsideFigure(position) {
        if endsList(position, from: segment, before: end) { break loop }
        if opensPoint(position, after: trigger.listStart) { break loop }
        if !trigger.presence.isAttending, opensGroup(position) { break loop }
        if token.isMark(.comma) || token.isMark(.semicolon) || token.isMark(.bullet)
          || token.isMark(.dash) && (token.isSpaced || token.startsLine)
        {
          // 'Rossi Mario, sindaco di X; …': a comma before an office or a delegation goes on.
          if token.isMark(.comma),
            isOfficeAlone(segment, position) || continuesEntry(position + 1, before: end)
              || trigger.isGuest && !isNameStart(position + 1, before: end)
          {
            position += 1
            continue
          }
          flush(position)
          segment = position + 1
          if token.isMark(.semicolon) { group = nil }
        } else if token.isMark(.colon), opensFollowing(segment, position) {
          // '… e i seguenti Consiglieri: Rossi, Neri'
          segment = position + 1
        } else if token.lexeme == .e, !token.isCapital, position > segment {
          flush(position)
          segment = position + 1
        } else if token.startsLine, position > segment, text.tokens[position].isCapital,
          startsNewEntry(position, from: segment, before: end)
        {
          flush(position)
          segment = position
        }
      }
      position += 1
    }
    if segment < position { flush(position) }
    return (position, names > 0 && empties > names && empties >= 3)
  }

  /// '1. Bilancio' under a list whose names have no number.
  private func opensPoint(_ position: Int, after list: Int) -> Bool {
    let token = text.tokens[position]
    guard token.isNumber, token.startsLine, position > list, !text.tokens[list].isNumber,
      !Holding(text: text).isInsideFigure(position + 1),
      text.isMark(position + 1, .period) || text.isMark(position + 1, .closeParenthesis)
    else { return false }
    return !(list > 1 && text.tokens[list - 1].kind == .mark && text.tokens[list - 2].isNumber)
  }

  /// 'i seguenti Consiglieri', before a colon.
  private func opensFollowing(_ first: Int, _ end: Int) -> Bool {
    2...5 ~= end - first
      && (first..<end).allSatisfy {
        text.lexeme($0).isFunctionWord || text.lexeme($0).isOffice
          || ["seguenti", "signori", "altri"].contains(text.folded($0))
          || text.lexeme($0) == .signor
      }
  }

  /// A list with a name on every line; nil when the names run on.
  ///
  /// After a list like that above, 'ASSENTI:' and one line marked as an entry hold a list too.
  private func readLines(
    _ trigger: Trigger, before end: Int, _ grammar: EntryGrammar, _ manner: inout Manner,
    into roll: inout Roll
  ) -> Int? {
    guard trigger.listStart < end, text.tokens[trigger.listStart].startsLine else { return nil }
    var line = text.lineIndex(of: trigger.listStart)
    let first = line
    var entries: [RollEntry] = []
    var hasRuns = false
    var grammar = grammar
    let list = first..<listEnd(first, before: end)
    grammar.dashDivides =
      EntryGrammar.dashDivides(list, in: text)
      || manner.dashDivides && EntryGrammar.hasDividingDash(first, in: text)
    while line < text.lines.count, text.lines[line].first < end {
      let current = text.lines[line]
      if entries.isEmpty, line == first, isTableHead(current) {
        line += 1
        continue
      }
      if line > first, opensPoint(current.first, after: trigger.listStart) { break }
      let run = NameRun(text: text).split(current.first..<current.end)
      // Names one after the other go on over the blank lines that part their rows.
      if line > first, current.blanksBefore > 0, run == nil && !(hasRuns && isPair(current)),
        // Bullets set wide.
        !(current.blanksBefore == 1 && text.isMark(current.first, .bullet)
          && text.isMark(text.lines[first].first, .bullet))
      {
        break
      }
      if run != nil { hasRuns = true }
      for name in run ?? [] {
        guard var entry = grammar.entry(from: name.lowerBound, to: name.upperBound) else {
          continue
        }
        entry.presence = Located(trigger.presence, at: entry.range)
        entry.isListedApart = trigger.isPlain
        entries.append(entry)
      }
      if run != nil {
        line += 1
        continue
      }
      guard isEntryLine(current) || isTableRow(current) else { break }
      guard var entry = grammar.entry(from: current.first, to: current.end) else { break }
      if entry.presence == nil { entry.presence = Located(trigger.presence, at: entry.range) }
      entry.isListedApart = trigger.isPlain
      if trigger.isRemote, trigger.presence == .present { entry.isRemote = true }
      entries.append(entry)
      line += 1
      // 'ELMI Eva.' ends the list.
      if text.isMark(current.end - 1, .period), text.tokens[current.end - 2].isWord,
        !text.tokens[current.end - 2].isAbbreviated, current.end - current.first > 2
      {
        break
      }
    }
    guard
      entries.count >= 2
        || entries.count == 1 && (grammar.dashDivides || manner.isMarked && isMarked(first))
    else { return nil }
    manner.dashDivides = grammar.dashDivides
    manner.isMarked = isMarked(first)
    roll.entries += entries
    return text.lines[line - 1].end
  }

  /// A surname and a given name alone, as under rows of several.
  private func isPair(_ line: Line) -> Bool {
    2...3 ~= line.end - line.first
      && (line.first..<line.end).allSatisfy { text.tokens[$0].isWord && text.tokens[$0].isCapital }
      && (line.first..<line.end).contains { GivenNames.contains(text.folded($0)) }
  }

  /// Whether a line begins with the mark or the number of an entry, and holds one name.
  private func isMarked(_ line: Int) -> Bool {
    let line = text.lines[line]
    return EntryGrammar(text).skipNumber(from: line.first, to: line.end) > line.first
      && !(line.first..<line.end - 1).contains {
        text.isMark($0, .comma) && text.tokens[$0 + 1].isCapital
          && !text.lexeme($0 + 1).isOffice
      }
  }

  /// 'S O C I  P R E S E N T I': a title whose letters stand apart.
  private func isSpacedOut(_ line: Line) -> Bool {
    let letters = (line.first..<line.end).filter {
      text.tokens[$0].isWord && text.tokens[$0].end - text.tokens[$0].start == 1
    }
    return letters.count >= 5 && letters.count * 3 >= (line.end - line.first) * 2
  }

  /// The line after the last of a list: where a blank one follows.
  private func listEnd(_ first: Int, before end: Int) -> Int {
    var line = first + 1
    while line < text.lines.count, text.lines[line].first < end, text.lines[line].blanksBefore == 0
    {
      line += 1
    }
    return line
  }

  /// A line that holds one name with its office and annotations, not several names.
  private func isEntryLine(_ line: Line) -> Bool {
    guard line.end - line.first <= 26, !isSpacedOut(line) else { return false }
    let names = NameGrammar(text: text)
    var first = EntryGrammar(text).skipNumber(from: line.first, to: line.end)
    first = names.skipTitles(from: first, before: line.end)
    guard first < line.end, text.tokens[first].isCapital else { return false }
    guard
      names.person(at: first, before: line.end) != nil
        || names.officeAndPerson(at: first, before: line.end) != nil
        || [.comune, .provincia, .unione, .comunita].contains(text.lexeme(first))
    else { return false }
    if text.contains(.assente, .risulta, .presiede, .assiste, in: line.first..<line.end) {
      return false
    }
    // 'Rossi Anna, Sindaca; Verdi Carla; Neri': names that run on.
    if (line.first..<line.end - 1).contains(where: { text.isMark($0, .semicolon) }) { return false }
    var commas = 0
    for index in line.first..<line.end
    where text.isMark(index, .comma) && index + 1 < line.end && text.tokens[index + 1].isCapital
      && !text.lexeme(index + 1).isOffice
    { commas += 1 }
    return commas < 2
  }

  /// 'Comune   Abitanti   Rappresentante': the heads of columns, no name among them.
  private func isTableHead(_ line: Line) -> Bool {
    let cells = (line.first..<line.end).filter {
      $0 == line.first || text.tokens[$0].shape.contains(.column)
    }
    return cells.count >= 2
      && cells.allSatisfy {
        Self.columnHeads.contains(text.folded($0)) || text.lexeme($0).isOffice
          || text.lexeme($0) == .nominativo
      }
  }

  private static let columnHeads: Set<String> = [
    "comune", "comuni", "ente", "enti", "abitanti", "popolazione", "quota", "quote", "millesimi",
    "rappresentante", "nome", "cognome", "carica", "ruolo", "qualifica", "delegato", "socio",
    "n", "num", "voti", "percentuale", "residenti",
  ]

  /// A row of cells that begins with a name: 'Acquaviva   24.310   Riva Carla, sindaca'.
  private func isTableRow(_ line: Line) -> Bool {
    guard line.end - line.first <= 26, text.tokens[line.first].isCapital,
      !text.lexeme(line.first).isFunctionWord
    else { return false }
    return (line.first + 1..<line.end).contains { text.tokens[$0].shape.contains(.column) }
      && !text.contains(.totale, .favorevole, .contrario, .astenuto, in: line.first..<line.end)
  }

  private func startsNewEntry(_ position: Int, from segment: Int, before end: Int) -> Bool {
    // A line of its own for each name: the one before is complete (two words at least).
    let line = text.lines[text.lineIndex(of: position)]
    return position == line.first && position - segment >= 2 && text.tokens[segment].startsLine
      && line.end - line.first <= 10
  }

  /// '; per Alba', after which come the office and the name of who is there for it.
  private func opensGroup(_ position: Int) -> Bool {
    text.isMark(position, .semicolon) && text.lexeme(position + 1) == .per
      && position + 2 < text.tokens.count && text.tokens[position + 2].isCapital
  }

  /// Where the names of a group begin: after '; per', or '- per il Comune di Alba (3 seggi):'.
  private func startOfGroup(_ position: Int) -> Int? {
    if opensGroup(position) { return position + 1 }
    guard text.isMark(position, .dash) || text.isMark(position, .bullet),
      text.tokens[position].startsLine, text.lexeme(position + 1) == .per
    else { return nil }
    let colon = (position + 2..<min(text.tokens.count, position + 16)).first {
      text.isMark($0, .colon)
    }
    return colon.map { $0 + 1 }
  }

  /// A full stop that ends no abbreviation, a new sentence, or a word that opens something else.
  private func endsList(_ position: Int, from segment: Int, before end: Int) -> Bool {
    let token = text.tokens[position]
    if token.isMark(.period) {
      if NameGrammar(text: text).skipTitles(from: segment, before: end) > position { return false }
      let before = text.tokens[position - 1]
      if before.lexeme == .title || before.lexeme == .signor || before.lexeme == .abbreviation {
        return false
      }
      if before.end - before.start == 1, before.isCapital { return false }
      return true
    }
    switch token.lexeme {
    case .presente, .intervenuto:
      return true
    case .assente:
      return true
    case .totale, .risulta, .assiste, .presiede, .partecipa, .funge, .verbalizza, .apre:
      return true
    case .il, .la, .lo, .con, .per:
      return token.startsLine && token.isCapital && token.lexeme != .per
    // 'Alle ore 20:14 esce il consigliere Neri', 'Esce Neri'
    case .alle, .ora, .esce, .entra, .rientra, .arriva:
      return token.startsLine && token.isCapital
    case .inside:
      return token.startsLine && text.lexeme(position + 1) == .totale
    default:
      if token.startsLine, position > segment || position > 0 {
        let line = text.lines[text.lineIndex(of: position)]
        if line.blanksBefore > 0, position > segment { return true }
        if token.isNumber,
          text.isMark(position + 1, .period) || text.isMark(position + 1, .closeParenthesis)
        {
          return false
        }
      }
      return false
    }
  }

  /// 'la Presidente, dott.ssa Riva': the name is still to come.
  private func isOfficeAlone(_ first: Int, _ end: Int) -> Bool {
    first < end && end - first <= 4 && (first..<end).contains { text.lexeme($0).isOffice }
      && (first..<end).allSatisfy {
        text.lexeme($0).isOffice || text.lexeme($0).isFunctionWord || text.folded($0) == "vice"
      } && isNameStart(end + 1, before: text.tokens.count)
  }

  private func continuesEntry(_ position: Int, before end: Int) -> Bool {
    guard position < end else { return false }
    switch text.lexeme(position) {
    case .delegato, .sindaco, .vicesindaco, .assessore, .consigliere, .presidente:
      return !text.tokens[position].isCapital || text.isMark(position + 1, .comma)
        || text.isMark(position + 1, .semicolon) || text.isMark(position + 1, .period)
        || position + 1 >= end || text.tokens[position + 1].startsLine
        || text.lexeme(position + 1) == .da
        || text.lexeme(position + 1) == .del
    case .inside: return true
    case .su, .per: return text.lexeme(position + 1) == .delega
    default: return false
    }
  }

  private static let plurals: Set<String> = [
    "consiglieri", "assessori", "sindaci", "componenti", "membri", "soci", "delegati",
    "rappresentanti", "commissari", "signori",
  ]

  private func append(
    _ first: Int, _ end: Int, _ trigger: Trigger, _ grammar: EntryGrammar,
    group: inout Located<String>?, into roll: inout Roll
  ) {
    var first = first
    // 'per Alba il Sindaco Neri': whom he stands for groups the names, it is no member.
    if text.lexeme(first) == .per, first + 1 < end, text.tokens[first + 1].isCapital,
      let office = (first + 2..<max(first + 2, end - 1)).first(where: {
        (text.lexeme($0) == .il || text.lexeme($0) == .la) && text.lexeme($0 + 1).isOffice
      })
    {
      first = office
    }
    // 'per il Comune di X il Sindaco Y'.
    while first < end, !NameGrammar(text: text).opensSurname(first, before: end),
      !NameGrammar(text: text).isInitial(first),
      text.lexeme(first) == .per || text.lexeme(first) == .il
        || text.lexeme(first) == .la || text.lexeme(first) == .lo || text.lexeme(first) == .al
        || text.isMark(first, .colon)
    {
      first += 1
    }
    // 'per il Comune di X: Rossi Mario, Neri Ugo;': the place groups its councillors, it is no member.
    if text.lexeme(first) == .comune,
      let colon = (first..<end).first(where: { text.isMark($0, .colon) }),
      colon + 1 < end, text.tokens[colon + 1].isCapital
    {
      group = Located(text.string(first, colon), at: text.range(first, colon))
      first = colon + 1
    }
    // 'Anna Neri per l'azienda sanitaria': whom a guest stands for.
    let office = trigger.isGuest ? (first..<end).first { text.lexeme($0) == .per } : nil
    guard first < end, var entry = grammar.entry(from: first, to: office ?? end) else { return }
    if let office, entry.role == nil {
      entry.role = Located(text.string(office, end), at: text.range(office, end))
    }
    if let group, entry.role == nil { entry.role = group }
    // 'i Consiglieri Rossi, Verdi e Neri': all of them, not the first.
    if let role = entry.role, Self.plurals.contains(role.value.lowercased()) { entry.role = nil }
    if entry.body != nil, entry.person == nil, let split = personAfterBody(first, end) {
      entry.body = Located(text.string(first, split.bodyEnd), at: text.range(first, split.bodyEnd))
      entry.person = Located(
        text.string(split.name.first, split.name.end),
        at: text.range(split.name.first, split.name.end))
      if let from = split.name.officeFirst, let to = split.name.officeEnd {
        entry.role = Located(text.string(from, to), at: text.range(from, to))
      }
    }
    // 'San Nazario (Landi Sara)': a body, though its name is a given name too.
    if trigger.areBodies, entry.body == nil, let body = entry.person, let person = entry.role,
      let bracket = (first..<end).first(where: { text.isMark($0, .openParenthesis) }),
      person.range?.lower ?? 0 > Int(text.tokens[bracket].start),
      body.range?.lower ?? .max < Int(text.tokens[bracket].start),
      FoldedWords.of(person.value).contains(where: { GivenNames.contains($0) })
    {
      entry.body = body
      entry.person = person
      entry.role = nil
    }
    if let body = entry.body, let person = entry.person,
      trigger.areBodies
        ? person.range?.lower ?? 0 < body.range?.lower ?? 0
        : text.string(first, end).hasPrefix(body.value)
          && body.range?.lower ?? 0 > person.range?.lower ?? 0
    {
      swap(&entry.body, &entry.person)
    }
    if entry.body == nil, let person = entry.person { entry.person = withoutSentence(person) }
    if entry.presence == nil {
      entry.presence = Located(trigger.presence, at: entry.range)
    }
    entry.isListedApart = trigger.isPlain
    if trigger.isRemote, trigger.presence == .present { entry.isRemote = true }
    if let bearer = bearer(of: entry, first..<end) { roll.entries.append(bearer) }
    roll.entries.append(entry)
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
}
