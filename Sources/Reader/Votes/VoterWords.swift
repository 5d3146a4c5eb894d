/// The words for those who vote and for what they do.
struct VoterWords {
  let text: TokenizedText

  /// 'Votano a favore', 'hanno votato contro', 'si esprimono a favore'.
  func isVoting(_ index: Int) -> Bool {
    switch text.lexeme(index) {
    case .votare, .votato, .esprime, .risponde: true
    default: false
    }
  }

  /// 'consorziati', 'enti', 'condomini': a noun for those who vote, which is no office.
  func isNoun(_ index: Int) -> Bool { Self.nouns.contains(text.folded(index)) }

  private static let nouns: Set<String> = [
    "consorziati", "consorziato", "comuni", "comune", "enti", "sindaci", "condomini", "presenti",
    "ente", "consorziata", "condomino", "delegati", "commissari", "persone", "azionisti",
    "associati", "espressi", "validi", "socia", "socie", "utenti", "utente", "azionista",
    "quotisti", "votanti", "complessivi", "palesi", "resi",
  ]
}
