import Model

/// Under which regulation each sitting is: the one the user names, or the preset that fits the body.
struct RegulationChoice: Sendable {
  private let named: Regulation?

  /// - Parameter name: A preset's name or the path of a YAML file; nil lets each body's name choose.
  init(_ name: String?) throws {
    named = nil
  }

  /// The regulation of a sitting.
  func callAsFunction(_ sitting: Sitting) -> Regulation {
    named ?? Regulation(id: "organo-collegiale", title: "Organo collegiale", kind: .college)
  }

  /// Whether the bodies' names choose.
  var isAutomatic: Bool { named == nil }
}
