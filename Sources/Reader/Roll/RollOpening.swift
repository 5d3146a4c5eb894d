import Model

/// The words that open a list of names: 'presenti', 'assenti', 'intervenuti', 'partecipano'.
struct RollOpening {
  let text: TokenizedText
  private var rollWords: RollWord { RollWord(text: text) }
  private var context: RollContext { RollContext(text: text) }
  private var leads: RollLeadGrammar { RollLeadGrammar(text: text) }
  private var subjects: RollSubject { RollSubject(text: text) }
  private var starts: NameStart { NameStart(text: text) }

  /// The list that a word opens; nil where it opens none.
  func trigger(at position: Int, before end: Int) -> RollTrigger? {
    guard rollWords.mayTell(position), !isToldOtherwise(position) else { return nil }
    let token = text.tokens[position]
    let word = PresenceWord(text: text, position: position)
    if token.lexeme == .presente || token.lexeme == .assente, !word.mayOpenRoll { return nil }
    var presence: Presence
    switch rollWords.reading(at: position, before: end) {
    case .presence(let told): presence = told
    case .list(let trigger): return trigger
    case nil: return nil
    }
    if text.lexeme(position - 1) == .il, !token.isCapital { return nil }
    if context.isMarkOfEntry(position, before: end) { return nil }
    if presence == .present, word.isNegated, token.lexeme == .presente {
      // 'non sono presenti Rossi e Neri', and not 'non essendo presenti candidati'.
      let isNamed =
        starts.isName(position + 1, before: end)
        || [.il, .la, .lo].contains(text.lexeme(position + 1)) && text.lexeme(position + 2).isOffice
      guard isNamed else { return nil }
      presence = .absent
    }
    if context.headsColumns(position) { return nil }
    if context.areLabelsHeaped(position) {
      return RollTrigger(presence: presence, listStart: position + 2, isLost: true)
    }
    if let subject = subjects.subject(of: position) {
      return RollTrigger(
        presence: presence, listStart: subject.lowerBound, listEnd: subject.upperBound)
    }
    if context.headsTally(position, before: end) { return nil }
    guard let lead = leads.lead(from: position, as: presence, before: end) else { return nil }
    if let exception = lead.exception {
      return RollTrigger(presence: .absent, listStart: exception)
    }
    return trigger(at: position, as: presence, after: lead, before: end)
  }

  /// Whether the word tells of a reason, of who comes and goes, or of another moment.
  private func isToldOtherwise(_ position: Int) -> Bool {
    // 'si astengono, perché assenti quel giorno, Rossi e Verdi' tells why, not who is here.
    if text.lexeme(position - 1) == .perche || text.lexeme(position - 2) == .perche { return true }
    // 'con 44 soci presenti, tutti intervenuti di persona, la presidente Riva': those counted before.
    if text.lexeme(position) == .intervenuto,
      text.lexeme(position - 1) == .tutti || text.lexeme(position - 2) == .tutti,
      !(position + 1..<min(text.tokens.count, position + 8)).contains(where: {
        text.isMark($0, .colon)
      })
    {
      return true
    }
    // 'non è più presente Rossi', 'nel frattempo intervenuto Verdi': they come and go.
    if MovementIdioms(text: text).kind(at: position) != nil { return true }
    // 'Alla ripresa risultano assenti Rossi e Verdi'
    return text.lexeme(position) == .assente
      && (text.sentenceStart(position, notBefore: 0, reach: 8)..<position).contains {
        text.folded($0) == "ripresa"
      }
  }

  /// The list after the words that lead to it.
  private func trigger(
    at position: Int, as presence: Presence, after lead: RollLeadGrammar.Reading, before end: Int
  ) -> RollTrigger? {
    let token = text.tokens[position]
    if countsOthers(position, as: presence, lead) { return nil }
    // 'Per il Municipio sono presenti: …', 'Membri della Giunta presenti:' beside the council.
    let isExecutive = lead.sawColon && presence == .present && context.isExecutive(position)
    let isAuditors = context.areAuditors(position)
    if isExecutive || isAuditors || context.areGuests(position, before: end) {
      guard lead.sawColon || isAuditors, presence == .present else { return nil }
      return RollTrigger(
        presence: presence, listStart: lead.end, isRemote: lead.isRemote, isGuest: true)
    }
    // 'Partecipa con funzioni consultive il Segretario …' calls no roll.
    if token.lexeme == .partecipa, !lead.sawColon, !rollWords.namesPartakers(position) {
      return nil
    }
    if presence == .absent, lead.isExcused {
      return RollTrigger(
        presence: .excused, listStart: lead.end,
        areBodies: namesBodies(before: lead.end, from: position), isPlain: true)
    }
    var first = lead.end
    if token.lexeme == .prende || token.lexeme == .partecipa && !lead.sawColon {
      first = officeStart(before: first, after: position + 2)
    }
    if lead.sawColon, context.areHeaped(position, before: first) {
      return RollTrigger(presence: presence, listStart: first, isLost: true)
    }
    let isPlain =
      token.lexeme == .presente && !text.contains(.assente, in: position..<first)
      || token.lexeme == .assente && !text.contains(.presente, in: max(0, position - 3)..<first)
    return RollTrigger(
      presence: presence, listStart: first, isRemote: lead.isRemote || token.lexeme == .collegato,
      areBodies: namesBodies(before: first, from: position), isPlain: isPlain,
      besides: lead.besides ?? leads.besides(before: position))
  }

  /// Whether the words before the names count the members, or tell of somebody who is none.
  private func countsOthers(_ position: Int, as presence: Presence, _ lead: RollLeadGrammar.Reading)
    -> Bool
  {
    let words = position..<lead.end
    if lead.sawNumber, !lead.sawColon, presence.isAttending { return true }
    // 'con 44 soci presenti (assenti 17), la presidente Riva dichiara': the bracket is closed.
    if lead.sawNumber, text.isMark(position - 1, .openParenthesis),
      words.contains(where: { text.isMark($0, .closeParenthesis) })
    {
      return true
    }
    // 'È presente il Segretario generale, dott. Rossi': he assists, he is no member.
    if !lead.sawColon, text.folded(position) == "presente",
      text.contains(.segretario, .direttore, in: position + 1..<lead.end)
    {
      return true
    }
    // 'risulta assente il Sindaco effettivo dott. Rossi': of the auditors.
    if words.suffix(4).contains(where: {
      text.lexeme($0) == .revisore || ["effettivo", "effettiva"].contains(text.folded($0))
        || text.lexeme($0) == .sindaco && presence == .absent && context.sitsWithAuditors(position)
    }) {
      return true
    }
    // 'presenti n. 41 soci ed assenti n. 20, come da prospetto che segue:' heads the roll of all.
    return lead.sawNumber && presence == .absent
      && text.containsWord(["prospetto", "elenco", "tabella", "segue"], in: words)
      && text.contains(.presente, in: text.sentenceStart(position, notBefore: 0)..<position)
  }

  /// 'prendono parte la Presidente, dott.ssa Riva, …': the office before the first name is hers.
  private func officeStart(before name: Int, after floor: Int) -> Int {
    var first = name
    while first > floor,
      text.tokens[first - 1].kind == .mark || text.lexeme(first - 1) == .title
        || text.lexeme(first - 1).isOffice || text.lexeme(first - 1).isFunctionWord
        || text.lexeme(first - 1) == .signor || ["ssa", "ra"].contains(text.folded(first - 1))
    { first -= 1 }
    return first
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
}
