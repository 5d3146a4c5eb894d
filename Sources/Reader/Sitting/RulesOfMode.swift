/// Whether a word for a link tells what some rules are about: 'ai sensi del regolamento per lo svolgimento
/// delle sedute in modalità telematica'.
struct RulesOfMode {
  let text: TokenizedText

  func tell(of index: Int) -> Bool {
    switch text.lexeme(index) {
    case .mista, .online, .telematico, .videoconferenza: break
    default: return false
    }
    for before in (max(0, index - 16)..<index).reversed() {
      if Self.rules.contains(text.folded(before)) { return true }
      switch text.lexeme(before) {
      case .riunito, .convocato, .tenuto, .presente, .collegato: return false
      default:
        if text.isMark(before, .semicolon) || text.isMark(before, .colon)
          || text.isMark(before, .comma) || text.isMark(before, .closeParenthesis)
          || text.folded(before) == "tiene" || text.folded(before) == "svolge"
        {
          return false
        }
      }
    }
    return false
  }

  private static let rules: Set<String> = [
    "regolamento", "regolamentazione", "disciplinare", "disciplina", "guida", "decreto", "criteri",
    "disposizioni", "statuto",
  ]
}
