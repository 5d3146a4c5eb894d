import Model

/// A place as the opening formula names it.
enum PlacePhrase {
  /// `presso la Sala consiliare`; with its own preposition where the minutes give one.
  static func locative(_ words: String) -> String {
    let place = Spacing.tidy(words)
    let first = place.prefix { $0.isLetter }.lowercased()
    if prepositions.contains(first) { return place }
    if articles.contains(first) { return "presso \(place)" }
    let phrase = NounPhrase(place)
    return phrase.gender == nil || !rooms.contains(first)
      ? "in \(place)" : "presso \(phrase.withArticle)"
  }

  private static let prepositions: Set<String> = [
    "presso", "in", "nel", "nella", "nello", "nell", "nei", "nelle", "negli", "a", "al", "alla",
    "allo", "all", "su", "sul", "sulla", "con", "mediante", "tramite", "attraverso", "da",
  ]
  private static let articles: Set<String> = ["il", "lo", "la", "l", "i", "gli", "le"]
  /// Nouns that take an article after 'presso'; anything else is taken for a town.
  private static let rooms: Set<String> = [
    "sala", "aula", "sede", "residenza", "casa", "municipio", "palazzo", "ufficio", "teatro",
    "centro", "auditorium", "salone", "biblioteca", "scuola", "palestra", "comunità", "unione",
    "consorzio", "istituto", "plesso", "torre", "villa", "provincia", "saletta", "locale",
    "stanza", "piattaforma", "segreteria", "direzione", "presidenza",
  ]
}
