import Model

/// Entries and exits told by who is there, with no verb of going: 'risulta presente anche Rossi', 'non è
/// più presente', 'è di nuovo in aula'.
struct MovementIdioms {
  let text: TokenizedText

  /// Which way the words around a token tell that somebody went; nil when they do not.
  func kind(at index: Int) -> Movement.Kind? {
    switch text.lexeme(index) {
    case .presente:
      // 'non è più presente il consigliere Rossi'
      if text.folded(index - 1) == "piu" {
        return text.contains(.non, in: max(0, index - 4)..<index) ? .leaves : nil
      }
      if isAgain(index - 1) { return .enters }
      return isLate(index) ? .enters : nil
    // 'essendo nel frattempo intervenuto il consigliere Rossi'
    case .intervenuto:
      return text.containsWord(["frattempo"], in: max(0, index - 3)..<index) ? .enters : nil
    // 'è di nuovo in aula'
    case .aula, .sala:
      guard text.lexeme(index - 1) == .inside else { return nil }
      // 'si presenta in aula'
      if ["presenta", "presentano"].contains(text.folded(index - 2)) {
        return text.lexeme(index - 3) == .si ? .enters : nil
      }
      return isAgain(index - 2) ? .enters : nil
    // 'la Presidente viene richiamata in sala'
    case .richiamato:
      return text.lexeme(index + 1) == .inside
        && (text.lexeme(index + 2) == .aula || text.lexeme(index + 2) == .sala) ? .enters : nil
    default: return nil
    }
  }

  /// 'il collegamento riprende', 'il collegamento viene ripristinato', 'il collegamento si interrompe'.
  func connection(_ index: Int) -> Movement.Kind? {
    for verb in index + 1..<min(text.tokens.count, index + 5) where text.tokens[verb].isWord {
      if Self.restored.holds(verb, of: text) { return .enters }
      if Self.lost.holds(verb, of: text) { return .leaves }
      if text.lexeme(verb) == .non { return nil }
    }
    return endsWithSomebody(index) ? .leaves : nil
  }

  /// 'il collegamento con l'assessora Neri si conclude alle 11 e 20', 'termina il collegamento di Neri'.
  private func endsWithSomebody(_ index: Int) -> Bool {
    switch text.lexeme(index + 1) {
    case .con, .di, .del: break
    default: return false
    }
    let reach =
      index
      + 2..<max(
        index + 2, min(text.sentenceEnd(index, notAfter: text.tokens.count, reach: 14), index + 10))
    guard reach.contains(where: { text.tokens[$0].isWord && text.tokens[$0].isCapital }) else {
      return false
    }
    if let verb = reach.first(where: { Self.ended.holds($0, of: text) }) {
      return text.lexeme(verb - 1) == .si || text.folded(verb).hasPrefix("termin")
    }
    let start = text.sentenceStart(index, notBefore: 0, reach: 8)
    return (start..<index).contains { Self.ended.holds($0, of: text) }
  }

  private static let ended: WordSet = ["conclude", "chiude", "termina", "interrompe"]

  private static let restored: WordSet = [
    "riprende", "ripristinato", "ristabilito", "riattivato", "ritorna", "torna",
  ]
  private static let lost: WordSet = ["interrompe", "interrotto", "cade", "caduto", "perso"]

  /// 'prende parte alla seduta dalle ore 18.10'.
  func takesPart(_ index: Int) -> Bool {
    let object = index + 2..<min(text.tokens.count, index + 6)
    return text.folded(index + 1) == "parte" && text.lexeme(index + 2) == .al
      && text.contains(.seduta, .riunione, .adunanza, .assemblea, in: object)
      && text.contains(.dalle, in: index..<min(text.tokens.count, index + 8))
  }

  private func isAgain(_ index: Int) -> Bool {
    text.folded(index) == "nuovamente"
      || text.folded(index) == "nuovo" && text.lexeme(index - 1) == .di
  }

  /// 'Alle ore 18.10 risulta presente anche il consigliere Rossi'.
  private func isLate(_ index: Int) -> Bool {
    guard ["anche", "altresi"].contains(text.folded(index + 1)) else { return false }
    let start = text.sentenceStart(index, notBefore: max(0, index - 8), reach: 8)
    guard text.lexeme(index - 1) == .risulta || ["e", "sono"].contains(text.folded(index - 1)),
      text.contains(.alle, .dalle, .ore, in: start..<index)
    else { return false }
    let times = TimeGrammar(text: text)
    return (start..<index).contains { times.time(at: $0, before: index) != nil }
  }
}
