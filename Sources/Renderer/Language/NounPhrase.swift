/// A name with the article and the prepositions that Italian joins to it.
struct NounPhrase: Sendable {
  /// Masculine or feminine, singular.
  enum Gender { case masculine, feminine }

  /// The name as written.
  let name: String
  /// Nil where its first word tells nothing.
  let gender: Gender?

  /// Reads the gender off the first word.
  init(_ name: String) {
    self.name = name
    let first = name.prefix { !$0.isWhitespace && $0 != "'" && $0 != "’" }.lowercased()
    gender = Self.gender(of: first)
  }

  /// `l'Assemblea dei Sindaci`, `il Consiglio comunale`; the bare name where the gender is unknown.
  var withArticle: String { joined(masculine: "il ", before: "lo ", feminine: "la ", elided: "l’") }

  /// `L'Assemblea dei Sindaci`: with its article, at the head of a sentence.
  var asSubject: String {
    let phrase = withArticle
    let article = phrase.dropLast(name.count)
    if !name.contains(where: { $0.isLowercase }) { return article.uppercased() + name }
    return phrase.prefix(1).uppercased() + phrase.dropFirst()
  }

  /// `dell'Assemblea`, `del Consiglio`, `della Giunta`; `di …` where the gender is unknown.
  var of: String {
    joined(
      masculine: "del ", before: "dello ", feminine: "della ", elided: "dell’", unknown: "di ")
  }

  /// A participle that agrees: `riunito` or `riunita`.
  func agreeing(_ stem: String) -> String { stem + (gender == .feminine ? "a" : "o") }

  private func joined(
    masculine: String, before: String, feminine: String, elided: String, unknown: String = ""
  ) -> String {
    guard let gender else { return unknown + name }
    if startsWithVowel { return elided + name }
    switch gender {
    case .feminine: return feminine + name
    case .masculine: return (takesLo ? before : masculine) + name
    }
  }

  private var startsWithVowel: Bool {
    name.first.map { "aeiouàèéìòùAEIOUÀÈÉÌÒÙ".contains($0) } ?? false
  }

  private var takesLo: Bool {
    let letters = name.lowercased()
    guard let first = letters.first, let second = letters.dropFirst().first else { return false }
    if "zxy".contains(first) { return true }
    return (first == "s" && !"aeiouàèéìòù".contains(second))
      || ["gn", "ps", "pn"].contains { letters.hasPrefix($0) }
  }

  private static func gender(of word: String) -> Gender? {
    if feminine.contains(word) { return .feminine }
    if masculine.contains(word) { return .masculine }
    if word.hasSuffix("zione") || word.hasSuffix("ssione") || word.hasSuffix("tà") {
      return .feminine
    }
    if word.hasSuffix("a") { return .feminine }
    return word.hasSuffix("o") ? .masculine : nil
  }

  private static let feminine: Set<String> = [
    "unione", "comunità", "comunita", "autorità", "autorita", "sede", "torre", "sezione",
    "delegazione", "rsu",
  ]
  private static let masculine: Set<String> = [
    "comitato", "consiglio", "collegio", "consorzio", "bureau", "ente", "direttivo", "senato",
    "ufficio", "municipio", "palazzo", "teatro", "centro", "auditorium", "salone", "locale",
    "plesso", "piano",
  ]
}
