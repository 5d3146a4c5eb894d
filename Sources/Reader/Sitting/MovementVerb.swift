import Model

/// Verbs of going in and out, and the nouns that tell the same: which way each one goes.
struct MovementVerb {
  let text: TokenizedText

  /// Which way a verb goes; nil when the token is no verb of movement.
  func kind(at index: Int) -> Movement.Kind? {
    // Most tokens are no such verb: nothing is looked at around them.
    guard LineFacts.isMovement(text.lexeme(index)) else { return nil }
    if text.lexeme(index - 1) == .non { return nil }
    // 'un'azione per chi rientra da un'assenza': nobody in the room.
    if text.folded(index - 1) == "chi", text.lexeme(index - 2) == .per { return nil }
    // 'chiede se siano arrivati i fondi'
    if text.containsWord(
      ["sia", "siano", "fosse", "fossero", "saranno"], in: max(0, index - 3)..<index)
    {
      return nil
    }
    // 'Non è rientrato Rossi': who has not come back does not come in.
    if text.lexeme(index - 2) == .non,
      ["e", "sono", "ha", "hanno", "era", "erano", "essendo"].contains(text.folded(index - 1))
    {
      return nil
    }
    if isOfThing(index) { return nil }
    let isReflexive =
      text.lexeme(index - 1) == .si || text.lexeme(index - 1) == .e && text.lexeme(index - 2) == .si
      || ["e", "sono", "era", "erano"].contains(text.folded(index - 1))
        && text.lexeme(index - 2) == .si
    let word = text.folded(index)
    // 'deve andarsene', 'deve andare.'
    if text.lexeme(index) == .va, word.hasPrefix("and") {
      let isAlone =
        word == "andarsene" || index + 1 == text.tokens.count
        || text.tokens[index + 1].kind == .mark
      return isAlone && isCompelled(index) ? .leaves : nil
    }
    if word.hasSuffix("are") || word.hasSuffix("arsi") {
      return isCompelled(index) && (word.hasSuffix("arsi") || leavesRoom(index)) ? .leaves : nil
    }
    switch text.lexeme(index) {
    // 'torna al suo posto', 'si congeda'
    case .torna:
      if word.hasPrefix("conged") { return isReflexive ? .leaves : nil }
      if word == "ritorno", !isMade(index), !isRecorded(index) { return nil }
      let object = index + 1..<min(text.tokens.count, index + 5)
      if word.hasPrefix("occup") {
        return text.containsWord(["scranno", "seggio", "posto"], in: object)
          && text.containsWord(["proprio", "suo", "propri", "loro"], in: object) ? .enters : nil
      }
      return text.contains(.aula, .sala, .seduta, in: object)
        || text.containsWord(["posto"], in: object)
        || ["subito", "poco"].contains(text.folded(index + 1)) && text.lexeme(index + 2) == .dopo
        ? .enters : nil
    // 'Alle 22,05 Rossi saluta, perché ha il turno': goes before the others.
    case .saluta:
      let next = text.isMark(index + 1, .comma) ? index + 2 : index + 1
      let isEarly =
        text.lexeme(next) == .perche || text.folded(next) == "dovendo"
        || text.folded(next) == "siccome"
      return isEarly && isTimed(before: index) ? .leaves : nil
    case .presente, .intervenuto, .aula, .sala, .richiamato:
      return MovementIdioms(text: text).kind(at: index)
    // 'si ritira dalla sala', not 'ritira la mozione'
    case .ritira:
      let reach = index + 1..<min(text.tokens.count, index + 5)
      return isReflexive && word.hasPrefix("ritira")
        && (reach.isEmpty || text.tokens[index + 1].kind == .mark
          || text.contains(.aula, .sala, .seduta, .riunione, in: reach))
        ? .leaves : nil
    case .riprende:
      return (index + 1..<min(text.tokens.count, index + 4)).contains {
        text.folded($0) == "posto"
      } ? .enters : nil
    // 'se ne va', 'saluta e va'
    case .va:
      let isGone =
        text.folded(index - 1) == "ne" && text.folded(index - 2) == "se"
        || text.lexeme(index - 1) == .e && ["saluta", "salutano"].contains(text.folded(index - 2))
      return isGone ? .leaves : nil
    // 'Cosa c'entra'
    case .entra where text.folded(index - 1) == "c": return nil
    case .entra:
      let next = text.lexeme(index + 1)
      if next == .nel,
        ["merito", "dettaglio", "vivo", "sistema", "patrimonio"].contains(text.folded(index + 2))
      {
        return nil
      }
      if next == .inside, text.lexeme(index + 2) != .aula, text.lexeme(index + 2) != .sala,
        text.lexeme(index + 2) != .seduta
      {
        return nil
      }
      return isNoun(index) ? nil : .enters
    case .arriva, .sopraggiunge, .raggiunge, .giunge: return .enters
    // 'rientra al lavoro', 'rientra in classe': goes back to what was left for the sitting.
    case .rientra where isElsewhere(index + 1): return .leaves
    case .rientra:
      // 'rientra nel merito', 'rientra fra le competenze'
      if text.lexeme(index + 1) == .nel || text.lexeme(index + 1) == .tra,
        !text.contains(
          .aula, .sala, .seduta, .riunione, .assemblea, .adunanza, .collegato,
          in: index + 2..<min(text.tokens.count, index + 4))
      {
        return nil
      }
      return word == "rientro" && !isMade(index) && !isRecorded(index) ? nil : .enters
    case .prende:
      // 'prende posto al banco della presidenza': goes to another seat of the same room.
      if text.folded(index + 1) == "posto",
        text.containsWord(
          ["presidenza", "giunta", "segreteria"],
          in: index + 2..<min(text.tokens.count, index + 8))
      {
        return nil
      }
      return text.folded(index + 1) == "posto" || MovementIdioms(text: text).takesPart(index)
        ? .enters : nil
    case .collega: return isReflexive ? .enters : nil
    case .ingresso:
      return text.contains(.aula, .sala, .seduta, in: index..<min(text.tokens.count, index + 5))
        || isMade(index) || isRecorded(index) ? .enters : nil
    case .esce: return isNoun(index) ? nil : .leaves
    case .scollega: return .leaves
    // 'va via', 'è andata via', 'deve andare via'
    case .via where ["va", "vanno"].contains(text.folded(index - 1)): return .leaves
    case .via where ["andato", "andata", "andati", "andate"].contains(text.folded(index - 1)):
      return ["e", "sono", "era", "erano"].contains(text.folded(index - 2)) ? .leaves : nil
    case .via where text.folded(index - 1) == "andare":
      return isCompelled(index - 1) ? .leaves : nil
    case .collegato where ["perde", "interrompe", "cade"].contains(text.folded(index - 2)):
      return .leaves
    // Whoever presides closes it for everybody.
    case .collegato where text.folded(index - 2) == "chiude":
      let start = text.sentenceStart(index, notBefore: 0)
      return text.contains(.presidente, .segretario, in: start..<index) ? nil : .leaves
    case .collegato
    where text.folded(index - 1) == "nuovo" && text.lexeme(index - 2) == .di
      || ["riprende", "ripristina"].contains(text.folded(index - 2)):
      return .enters
    // 'il collegamento riprende alle 17:31', 'il collegamento si interrompe'
    case .collegato where word == "collegamento":
      return MovementIdioms(text: text).connection(index)
    case .allontana, .assenta:
      return isReflexive || word.hasSuffix("ato") || word.hasSuffix("ata")
        || word.hasSuffix("ati") || word.hasSuffix("ate") ? .leaves : nil
    case .lascia, .abbandona: return leavesRoom(index) ? .leaves : nil
    default: return nil
    }
  }

  /// 'l'acqua esce dal tombino', 'i fondi arrivano', 'la proposta entra nel merito': what moves is no one.
  private func isOfThing(_ verb: Int) -> Bool {
    let article = text.lexeme(verb - 2)
    guard verb > 1, article == .il || article == .la || article == .lo,
      Self.things.contains(text.folded(verb - 1))
    else { return false }
    return true
  }

  private static let things: Set<String> = [
    "acqua", "acque", "fondi", "soldi", "denaro", "contributo", "contributi", "pioggia", "gas",
    "fumo", "traffico", "strada", "fogna", "fiume", "torrente", "rifiuti", "pratica", "pratiche",
    "lettera", "legge", "norma", "decreto", "treno", "autobus", "bollette", "bolletta",
  ]

  /// 'al lavoro', 'in servizio', 'a casa', 'nella propria classe'.
  private func isElsewhere(_ first: Int) -> Bool {
    switch text.lexeme(first) {
    case .al, .a, .inside, .nel: break
    default: return false
    }
    let next =
      ["propria", "proprio", "sua", "suo"].contains(text.folded(first + 1)) ? first + 2 : first + 1
    return ["lavoro", "servizio", "ufficio", "classe", "casa", "reparto"].contains(
      text.folded(next))
  }

  /// 'Alle 22,05 Rossi': the hour opens the sentence.
  private func isTimed(before verb: Int) -> Bool {
    let start = text.sentenceStart(verb, notBefore: 0, reach: 12)
    return TimeGrammar(text: text).time(at: start, before: verb) != nil
  }

  /// 'lascia la seduta', 'abbandona definitivamente l'aula'.
  private func leavesRoom(_ index: Int) -> Bool {
    text.contains(
      .aula, .seduta, .sala, .riunione, .lavori, .assemblea, .adunanza, .collegato,
      in: index..<min(text.tokens.count, index + 6))
      || text.containsWord(
        ["stanza", "saletta", "salone", "tavolo"],
        in: index..<min(text.tokens.count, index + 4))
  }

  /// 'deve lasciare', 'sono costretti ad assentarsi': what is told as done, where 'chiede di
  /// assentarsi' is not.
  private func isCompelled(_ index: Int) -> Bool {
    let lead = max(0, index - 3)..<index
    // 'in quanto deve allontanarsi entro le ore 20' tells what is to come.
    let before = max(0, index - 14)..<index
    if text.containsWord(["entro"], in: index..<min(text.tokens.count, index + 4))
      || before.contains(where: { text.lexeme($0) == .inside && text.folded($0 + 1) == "quanto" })
    {
      return false
    }
    return !text.contains(.non, .quando, .perche, in: max(0, index - 4)..<index)
      && text.containsWord(
        [
          "deve", "devono", "dovendo", "dovuto", "costretto", "costretta", "costretti", "costrette",
        ],
        in: lead)
  }

  /// 'fa ingresso', 'fanno il loro ingresso', 'fa rientro'.
  private func isMade(_ noun: Int) -> Bool {
    (max(0, noun - 3)..<noun).contains { ["fa", "fanno"].contains(text.folded($0)) }
  }

  /// 'Si registra, alle ore 18.40, l'uscita di Neri': whose, and who writes it down.
  private func isRecorded(_ noun: Int) -> Bool {
    var of = noun + 1
    // 'dell'uscita dall'aula del consigliere'
    if [.da, .dalle, .inside, .nel].contains(text.lexeme(of)),
      [.aula, .sala, .seduta, .riunione].contains(text.lexeme(of + 1))
    {
      of += 2
    }
    guard text.lexeme(of) == .di || text.lexeme(of) == .del else { return false }
    let start = text.sentenceStart(noun, notBefore: 0, reach: 20)
    return
      (text.containsWord(
        ["registra", "registrano", "annota", "annotano", "verbalizza"], in: start..<noun)
      || text.contains(.atto, in: start..<noun))
      && !MovedPeople(text: text).people(from: of, to: min(text.tokens.count, of + 6)).isEmpty
  }

  /// 'previsioni di entrata', 'le uscite correnti': money, not people.
  private func isNoun(_ index: Int) -> Bool {
    let word = text.folded(index)
    guard ["entrata", "entrate", "uscita", "uscite"].contains(word), !isRecorded(index) else {
      return false
    }
    // 'è entrata', 'sono uscite'
    let auxiliary = text.folded(index - 1)
    return !(auxiliary == "e" || auxiliary == "sono" || auxiliary == "era")
  }
}
