import Model

/// Which passages after the last item are told in words: all but the closing and the signatures,
/// which the act draws up anew.
enum ConclusionFilter {
  /// The sentences of the conclusion.
  static func kept(_ sitting: Sitting) -> [Passage] {
    let signed = sitting.signatures.flatMap { [$0.role?.range, $0.name?.range] }.compactMap { $0 }
    return sitting.conclusion.filter { passage in
      if passage.kind == .furniture || signed.contains(where: { $0.overlaps(passage.range) }) {
        return false
      }
      if let closing = sitting.closing, closing.overlaps(passage.range) {
        return tellsMore(passage.text)
      }
      return passage.kind != .closing || isSentence(passage.text)
    }
  }

  /// `Letto, confermato e sottoscritto`, in any wording.
  static func isSigningFormula(_ text: String) -> Bool {
    text.lowercased().firstRange(of: "sottoscri") != nil
  }

  /// Whether the sentence that closes the sitting tells something else too, which the act's own
  /// closing does not.
  private static func tellsMore(_ text: String) -> Bool {
    let words = Set(text.split { !$0.isLetter }.filter { $0.count > 3 }).filter { word in
      word.first?.isLowercase == true && !closingWords.contains(String(word))
    }
    return words.count >= 7
  }

  private static let closingWords: Set<String> = [
    "null", "nulla", "altro", "altri", "essendovi", "essendoci", "esserci", "essendo", "avendo",
    "punti", "punto", "argomenti", "argomento", "ordine", "giorno", "trattare", "deliberare",
    "discutere", "presidente", "sindaco", "sindaca", "dichiara", "chiude", "chiusa", "tolta",
    "sciolta", "levata", "seduta", "riunione", "adunanza", "lavori", "assemblea", "consiglio",
    "conferenza", "collegio", "commissione", "comitato", "termina", "terminata", "termine", "alle",
    "minuti", "esauriti", "esaurita", "esaurito", "conclusa", "conclusi", "conclude", "temi",
    "trattazione", "quindi", "pertanto", "della", "delle", "dello", "degli", "dalla", "nella",
    "redatto", "presente", "verbale", "letto", "confermato", "approvato", "sottoscritto", "viene",
    "previa", "lettura", "redazione", "approvazione", "iscritti", "posti", "dell", "alla", "stata",
    "stato", "sono", "dopo", "avere", "aver", "discussione", "come", "segue", "ringrazia",
    "partecipazione", "presenti", "tutti", "intervenuti",
  ]

  private static func isSentence(_ text: String) -> Bool {
    isSigningFormula(text) || (text.hasSuffix(".") && text.split(separator: " ").count >= 5)
  }
}
