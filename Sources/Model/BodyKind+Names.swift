extension BodyKind {
  /// The sort that the names of an organ tell.
  ///
  /// - Parameters:
  ///   - organ: The words of its name, in order, in lower case and without accents.
  ///   - beside: The words that stand around it: the institution, the head of the minutes.
  public init(organ: [String], beside: Set<String>) {
    let words = Set(organ)
    switch organ.first {
    case "giunta": self = .executive
    case "consiglio":
      if !words.isDisjoint(with: Self.councils) {
        self = .council
      } else if words.contains("unione") {
        self = .union
      } else if organ.count == 1, beside.contains("comune") || beside.contains("citta") {
        self = .council
      } else {
        self = .college
      }
    case "assemblea", "conferenza":
      if words.contains("unione") {
        self = .union
      } else if words.contains("sindaci") {
        self = .mayorsAssembly
      } else if !words.isDisjoint(with: Self.shares) || beside.contains("consorzio") {
        self = .weightedAssembly
      } else {
        self = .other
      }
    case "collegio", "commissione", "comitato": self = .college
    default: self = .other
    }
  }

  private static let councils: Set<String> = [
    "comunale", "provinciale", "metropolitano", "circoscrizione", "municipale",
  ]
  private static let shares: Set<String> = [
    "consortile", "soci", "ato", "consorzio", "autorita", "consorziati", "condomini",
    "condominiale",
  ]
}
