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
