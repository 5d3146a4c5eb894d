/// Organo: the college that sits, by its names as written.
public struct Body: Sendable, Hashable {
  /// The organ: 'Consiglio comunale', 'Assemblea dei Sindaci del Piano di Zona'.
  public var name: Located<String>?
  /// The institution it belongs to, where the text names one: 'Comune di Avella'.
  public var authority: Located<String>?
  /// What sort of organ it is, which chooses the preset regulation.
  public var kind: BodyKind

  /// Names an organ.
  public init(
    name: Located<String>? = nil, authority: Located<String>? = nil, kind: BodyKind = .other
  ) {
    self.name = name
    self.authority = authority
    self.kind = kind
  }

  /// Whether it is a collegiate body of a school: consiglio di istituto, di circolo, di classe, collegio
  /// dei docenti (D.Lgs. 297/1994, artt. 5-11).
  public var isOfSchool: Bool {
    // 'Consiglio d'istituto': the apostrophe parts the words.
    let name = (name?.value.lowercased() ?? "").split { !$0.isLetter }.map(String.init)
    guard let first = name.first else { return false }
    let words = Set(name)
    switch first {
    case "collegio": return words.contains("docenti")
    case "consiglio":
      return !words.isDisjoint(with: [
        "istituto", "circolo", "classe", "interclasse", "intersezione", "scolastica",
      ])
    default: return false
    }
  }
}

/// The sorts of organ that law and custom treat differently.
public enum BodyKind: String, Sendable, Hashable, CaseIterable, Codable {
  /// Consiglio comunale, provinciale, di circoscrizione.
  case council
  /// Giunta.
  case executive
  /// Assemblea o conferenza dei sindaci.
  case mayorsAssembly
  /// Unione di comuni, comunità montana.
  case union
  /// Assembly whose members weigh by shares, quotas or inhabitants.
  case weightedAssembly
  /// School and university colleges, commissions, boards.
  case college
  /// Not recognised.
  case other
}

/// Convocazione.
public enum Call: Int, Sendable, Hashable, Codable {
  case first = 1
  case second = 2
}

/// How the members take part.
public enum Mode: String, Sendable, Hashable, Codable {
  case inPerson
  case online
  case mixed
}
