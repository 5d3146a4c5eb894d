import Model

/// The outcome that the words around a vote state.
struct OutcomeGrammar {
  let text: TokenizedText

  func outcome(around context: VoteContext) -> Located<Outcome>? {
    let limit = min(context.ceiling, context.cluster.end + 60)
    let after = context.cluster.end..<max(context.cluster.end, limit)
    // 'Delibera 12.c - Pratica 34: rinviata' begins another decision.
    let next = after.first {
      text.tokens[$0].startsLine && $0 > context.cluster.end
        && (text.lexeme($0) == .delibera || text.lexeme($0) == .deliberazione)
        && !text.tokens[$0].isCapitals && text.number(at: $0 + 1) != nil
    }
    let rest = after.lowerBound..<(next ?? after.upperBound)
    // The vote's own sentence first: 'è respinta: due a favore, sette contrari. Il testo è approvato.'
    let own = rest.clamped(to: context.sentenceAfter)
    let found =
      outcome(in: own) ?? passive(in: context.sentenceBefore) ?? outcome(in: rest)
      ?? outcome(in: context.sentenceBefore)
      ?? outcome(in: max(context.cluster.first, context.cluster.end - 12)..<context.cluster.end)
      ?? decided(in: own, context)
    guard let found, isOnRefusal(context.sentenceBefore), !tellsOfProposal(found) else {
      return found
    }
    // To vote for not accepting is to reject: what is told is how the request ended.
    switch found.value {
    case .rejected: return Located(.approved, at: found.range)
    case .approved where isAccepted(found): return Located(.rejected, at: found.range)
    default: return found
    }
  }

  /// 'è respinta:', 'sono respinti con', 'risulta approvato con': how it ended, right before the figures.
  private func passive(in window: Range<Int>) -> Located<Outcome>? {
    let reach = max(window.lowerBound, window.upperBound - 8)..<window.upperBound
    // 'La proposta di rinvio è accolta con 12 voti': what is accepted is to put off.
    guard !text.contains(.rinvia, .ritira, in: window) else { return nil }
    for index in reach.reversed() {
      switch text.lexeme(index) {
      case .approva, .respinge, .accetta, .adotta, .ratifica: break
      default: continue
      }
      let isTold =
        ["e", "sono", "viene", "vengono"].contains(text.folded(index - 1))
        || text.lexeme(index - 1) == .risulta
      guard isTold else { continue }
      return outcome(in: index..<index + 1).map { found in
        isNegated(index, from: window.lowerBound) && found.value == .approved
          ? Located(.rejected, at: found.range) : found
      }
    }
    return nil
  }

  /// 'I presenti, con voto unanime, autorizzano il Presidente': what all of them decide in one sentence.
  private func decided(in own: Range<Int>, _ context: VoteContext) -> Located<Outcome>? {
    guard context.cluster.atom(.unanimity) != nil else { return nil }
    let finite: Set<String> = [
      "autorizza", "autorizzano", "nomina", "nominano", "decide", "decidono", "dispone",
      "dispongono", "determina", "determinano", "incarica", "incaricano", "designa", "designano",
      "conferisce", "conferiscono", "stabilisce", "stabiliscono",
    ]
    return own.first { finite.contains(text.folded($0)) && text.lexeme($0 - 1) != .la }
      .map { Located(.approved, at: text.range($0, $0 + 1)) }
  }

  /// 'Votazione sulla proposta di non accogliere l'osservazione n. 1:'.
  private func isOnRefusal(_ lead: Range<Int>) -> Bool {
    lead.contains { index in
      guard text.lexeme(index) == .proposta, text.lexeme(index + 1) == .di else { return false }
      if text.lexeme(index + 2) == .non {
        return ["accogliere", "accoglimento", "approvare", "accettare"].contains(
          text.folded(index + 3))
      }
      return ["respingere", "rigettare", "rigetto", "reiezione", "diniego"].contains(
        text.folded(index + 2))
    }
  }

  private func tellsOfProposal(_ outcome: Located<Outcome>) -> Bool {
    guard let range = outcome.range else { return false }
    let word = text.token(atByte: range.lower)
    return text.contains(
      .proposta, in: text.sentenceStart(word, notBefore: 0, reach: 8)..<word)
  }

  private func isAccepted(_ outcome: Located<Outcome>) -> Bool {
    guard let range = outcome.range else { return false }
    return text.lexeme(text.token(atByte: range.lower)) == .accetta
  }

  /// 'la deliberazione è dichiarata immediatamente eseguibile': how a vote on enforceability ends well.
  func enforceability(around context: VoteContext) -> Located<Outcome>? {
    let after = context.cluster.end..<min(context.ceiling, context.cluster.end + 40)
    return enforceability(in: after) ?? enforceability(in: context.sentenceBefore)
  }

  /// The same, in a stretch of text.
  func enforceability(in window: Range<Int>) -> Located<Outcome>? {
    for index in window
    where text.lexeme(index) == .dichiara || text.lexeme(index) == .rende
      || ["reso", "resa"].contains(text.folded(index)) && text.folded(index - 1) == "e"
    {
      let reach = index..<min(window.upperBound, index + 9)
      let isInfinitive = text.folded(index).hasSuffix("re")
      guard !isInfinitive, !isNegated(index, from: window.lowerBound),
        let word = reach.first(where: { text.lexeme($0) == .eseguibile })
      else { continue }
      return Located(.approved, at: text.range(index, word + 1))
    }
    return nil
  }

  /// The first statement of an outcome in a stretch.
  func outcome(in window: Range<Int>) -> Located<Outcome>? {
    guard window.lowerBound < window.upperBound else { return nil }
    for index in window {
      // 'proposta approvata (ricavato dai voti)': an act that says what its minutes did not.
      if text.isMark(index + 1, .openParenthesis), text.folded(index + 2) == "ricavato" { continue }
      if isRemembered(index, in: window) { continue }
      let here = text.range(index, index + 1)
      switch text.lexeme(index) {
      case .approva, .delibera, .adotta, .ratifica, .accetta, .elegge, .conferma:
        if isNegated(index, from: window.lowerBound) {
          return Located(.rejected, at: text.range(max(0, index - 2), index + 1))
        }
        if text.lexeme(index) == .delibera, !isDecisionVerb(index) { continue }
        if refusesEnforceability(after: index, before: window.upperBound) {
          return Located(.rejected, at: here)
        }
        return Located(.approved, at: here)
      // 'non raggiunge la maggioranza', 'non passa'
      case .maggioranza where isMissed(index, from: window.lowerBound):
        return Located(.rejected, at: here)
      case .none where text.folded(index) == "passa" || text.folded(index) == "passano":
        if text.lexeme(index - 1) == .non { return Located(.rejected, at: here) }
        // 'Passa.', a sentence of its own
        if text.tokens[index].isCapital, index + 1 < text.tokens.count,
          text.tokens[index + 1].kind == .mark, text.endsSentence(index - 1)
        {
          return Located(.approved, at: here)
        }
        if text.lexeme(index - 1) == .proposta || text.lexeme(index - 1) == .emendamento
          || ["mozione", "mozioni"].contains(text.folded(index - 1))
        {
          return Located(.approved, at: here)
        }
      case .proclama, .dichiara:
        if let found = proclaimed(index, before: window.upperBound) { return found }
      case .respinge:
        if isNegated(index, from: window.lowerBound) { continue }
        return Located(.rejected, at: here)
      case .prende where text.lexeme(index + 1) == .atto:
        return Located(.noted, at: text.range(index, index + 2))
      case .rinvia, .ritira:
        if isPutOff(index, in: window) { return Located(.deferred, at: here) }
      case .eletto where ["e", "sono"].contains(text.folded(index - 1)):
        return Located(.approved, at: here)
      // 'R E S P I N G E' on a line of its own
      case _ where spaced(index) != nil:
        return spaced(index)
      case .none where text.folded(index - 1) == "e":
        // 'La vendita è autorizzata', 'la deroga è accordata'.
        if ["autorizzat", "accordat", "convalidat"].contains(where: text.folded(index).hasPrefix),
          !isNegated(index, from: window.lowerBound)
        {
          return Located(.approved, at: here)
        }
      default: break
      }
    }
    return nil
  }

  /// 'A P P R O V A', 'R E S P I N G E': a line of single capitals that make the verb.
  func spaced(_ index: Int) -> Located<Outcome>? {
    guard text.tokens[index].startsLine, text.tokens[index].end - text.tokens[index].start == 1,
      text.tokens[index].isCapital
    else { return nil }
    let line = text.lines[text.lineIndex(of: index)]
    guard line.end - line.first >= 6, line.end - line.first <= 10,
      (line.first..<line.end).allSatisfy({ text.tokens[$0].end - text.tokens[$0].start == 1 })
    else { return nil }
    let here = text.range(line.first, line.end)
    switch (line.first..<line.end).map({ text.folded($0) }).joined() {
    case "approva", "adotta", "ratifica": return Located(.approved, at: here)
    case "respinge", "rigetta": return Located(.rejected, at: here)
    default: return nil
    }
  }

  /// 'delibera di non dichiarare il presente atto immediatamente eseguibile'.
  private func refusesEnforceability(after index: Int, before limit: Int) -> Bool {
    var position = index + 1
    while position < limit, text.tokens[position].kind == .mark || text.tokens[position].isNumber {
      position += 1
    }
    return position + 2 < limit && text.lexeme(position) == .di
      && text.lexeme(position + 1) == .non && text.lexeme(position + 2) == .dichiara
  }

  /// 'non raggiunge la maggioranza', 'non ha ottenuto la maggioranza richiesta'.
  private func isMissed(_ index: Int, from floor: Int) -> Bool {
    let lead = max(floor, index - 5)..<index
    return text.contains(.non, in: lead)
      && (text.contains(.raggiunto, .raggiunge, .riporta, in: lead)
        || text.containsWord(["consegue", "conseguito", "raggiunta"], in: lead))
  }

  /// 'era stato respinto', 'aveva approvato': an outcome of another time.
  private func isRemembered(_ index: Int, in window: Range<Int>) -> Bool {
    let start = text.sentenceStart(index, notBefore: window.lowerBound, reach: 4)
    return text.containsWord(["era", "erano", "aveva", "avevano"], in: start..<index)
  }

  /// 'Il punto è rinviato', 'Rinviata.', 'il Consiglio rinvia la proposta'; not 'il Tribunale ha
  /// rinviato l'udienza', nor 'il rinvio chiesto da Rossi'.
  private func isPutOff(_ index: Int, in window: Range<Int>) -> Bool {
    let word = text.folded(index)
    let start = text.sentenceStart(index, notBefore: window.lowerBound)
    let end = text.sentenceEnd(index, notAfter: text.tokens.count)
    if word == "rinvio" || word == "ritiro" {
      // 'La proposta di rinvio è accolta'
      return text.lexeme(index - 1) == .di
        && (text.lexeme(index - 2) == .proposta || text.folded(index - 2) == "richiesta")
        && text.contains(.approva, .accetta, in: index..<end)
    }
    if word == "rinviare" || word == "ritirare" { return false }
    return index - start <= 3
      || text.contains(
        .punto, .argomento, .proposta, .trattazione, .discussione, .emendamento, .oggetto,
        in: start..<end)
      || (start..<index).contains { text.lexeme($0).isBodyNoun }
      || text.containsWord(
        ["mozione", "interrogazione", "pratica", "tutto", "voto"], in: start..<end)
  }

  private func isNegated(_ index: Int, from floor: Int) -> Bool {
    for back in max(floor, index - 3)..<index {
      if text.lexeme(back) == .non { return true }
    }
    return false
  }

  /// 'DELIBERA', 'il Consiglio delibera', not 'la delibera n. 22'.
  private func isDecisionVerb(_ index: Int) -> Bool {
    if text.tokens[index].isCapitals { return true }
    let before = text.lexeme(index - 1)
    if before == .la || before == .del || before == .al || before == .nel || before == .su {
      return false
    }
    return !text.tokens[index + 1 < text.tokens.count ? index + 1 : index].isNumber
  }

  private func proclaimed(_ index: Int, before limit: Int) -> Located<Outcome>? {
    // 'dichiara concessa l'autorizzazione'
    if text.lexeme(index - 1) != .non, index + 1 < limit,
      ["concess", "autorizzat", "accordat", "rilasciat"].contains(
        where: text.folded(index + 1).hasPrefix)
    {
      return Located(.approved, at: text.range(index, index + 2))
    }
    for next in index..<min(limit, index + 8) {
      switch text.lexeme(next) {
      case .eletto: return Located(.approved, at: text.range(index, next + 1))
      default: break
      }
    }
    return nil
  }
}
