/// Every rule, by family: the order of `verbale regole`.
///
/// Written by hand; a test compares it with the files in `Rules`, so that none is forgotten.
public enum RuleList {
  /// All of them.
  public static let all: [any Rule.Type] =
    reading + quorum + votes + presence + chronology + agenda + form + amounts + acrossSittings

  /// Lettura.
  static let reading: [any Rule.Type] = []

  /// Numero legale.
  static let quorum: [any Rule.Type] = []

  /// Voti.
  static let votes: [any Rule.Type] = []

  /// Presenze.
  static let presence: [any Rule.Type] = []

  /// Cronologia.
  static let chronology: [any Rule.Type] = []

  /// Ordine del giorno.
  static let agenda: [any Rule.Type] = []

  /// Forma.
  static let form: [any Rule.Type] = []

  /// Importi.
  static let amounts: [any Rule.Type] = []

  /// Fra sedute.
  static let acrossSittings: [any Rule.Type] = []

  /// The rule with an id.
  public static func rule(_ id: String) -> (any Rule.Type)? {
    all.first { $0.about.id == id }
  }
}
