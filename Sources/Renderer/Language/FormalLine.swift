import Model

/// Lines that acts are made of: the organ's name alone, the verb alone, the opening of a premise.
enum FormalLine {
  /// `DELIBERA`, `D E L I B E R A`, and nothing else.
  static func isBareVerb(_ text: String) -> Bool {
    // A paragraph is told from a verb by its first words.
    guard text.lazy.filter(\.isLetter).prefix(13).count <= 12 else { return false }
    return verbs.contains(text.lowercased().filter { $0.isLetter })
  }

  /// `IL CONSIGLIO COMUNALE`, and nothing else.
  static func names(_ text: String, body: String?) -> Bool {
    func letters(_ text: String) -> String { text.lowercased().filter { $0.isLetter } }
    let names = body.map { [letters(NounPhrase($0).withArticle), letters($0)] } ?? []
    // A paragraph is told from a name by its first words.
    let most = names.map(\.count).max() ?? 0
    if text.lazy.filter(\.isLetter).prefix(most + 1).count <= most, names.contains(letters(text)) {
      return true
    }
    guard !text.contains(where: \.isLowercase),
      text.split(whereSeparator: { !$0.isLetter }).count <= 4
    else { return false }
    let line = letters(text)
    return organs.contains(where: line.hasSuffix)
  }

  /// `Visto il parere…`, `Premesso che…`.
  static func opensPremise(_ text: String) -> Bool {
    let first = text.drop { !$0.isLetter }.prefix { $0.isLetter }.lowercased()
    return openings.contains(first)
  }

  /// Whether words tell of a separate vote for urgency.
  static func speaksOfEnforceability(_ text: String) -> Bool {
    let words = text.lowercased()
    return ["eseguibil", "separata", "urgenza"].contains { words.firstRange(of: $0) != nil }
  }

  private static let verbs: Set<String> = [
    "delibera", "decide", "approva", "prendeatto", "decisione", "dispone", "determina",
    "nonapprova",
  ]
  private static let organs = [
    "consiglio", "consigliocomunale", "giunta", "giuntacomunale", "assemblea",
    "assembleadeisindaci",
    "collegio", "commissione", "consigliodistituto", "collegiodeidocenti", "conferenza",
  ]
  private static let openings: Set<String> = [
    "visto", "vista", "visti", "viste", "premesso", "premessa", "considerato", "considerata",
    "considerati", "considerate", "richiamato", "richiamata", "richiamati", "richiamate",
    "ritenuto",
    "ritenuta", "dato", "acquisito", "acquisita", "acquisiti", "preso", "sentito", "sentita",
    "sentiti", "udito", "udita", "uditi", "atteso", "attesa", "rilevato", "rilevata", "constatato",
    "constatata", "esaminato", "esaminata", "accertato", "accertata", "tenuto",
  ]
}
