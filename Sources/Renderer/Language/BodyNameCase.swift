/// The name of a body as a sentence writes it: 'ASSEMBLEA CONSORTILE' of a title is 'Assemblea consortile'.
enum BodyNameCase {
  /// The name with one capital, where it is all in capitals and of words that name no place; as it is
  /// otherwise, for nobody can tell the capitals of 'CONSIGLIO DELLA VAL MERULA' in small letters.
  static func inSentence(_ name: String) -> String {
    guard !name.contains(where: { $0.isLowercase }) else { return name }
    let words = name.lowercased().split { !$0.isLetter }.map(String.init)
    guard words.count > 1, words.allSatisfy({ common.contains($0) }) else { return name }
    return name.prefix(1) + name.dropFirst().lowercased()
  }

  private static let common: Set<String> = [
    "consiglio", "assemblea", "giunta", "collegio", "comitato", "commissione", "conferenza",
    "comunale", "provinciale", "regionale", "metropolitano", "metropolitana", "consortile",
    "direttivo", "generale", "intercomunale", "ordinaria", "straordinaria", "permanente",
    "amministrazione", "circoscrizione", "quartiere", "istituto", "docenti", "soci", "sindaci",
    "associati", "condomini", "revisori", "conti", "dipartimento", "consiliare", "esecutivo",
    "pastorale", "di", "dei", "degli", "del", "della", "delle", "d", "dell",
  ]
}
