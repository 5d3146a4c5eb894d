/// The named styles of words inside a paragraph.
enum CharacterStyle: String, CaseIterable {
  case strong, emphasis, small, label, blank

  /// The styles that traits ask for, the outermost first.
  static func styles(of traits: FlowTraits) -> [CharacterStyle] {
    allCases.filter { traits.contains($0.trait) }
  }

  private var trait: FlowTraits {
    switch self {
    case .strong: .strong
    case .emphasis: .emphasis
    case .small: .small
    case .label: .label
    case .blank: .blank
    }
  }

  /// The identifier in an ODT.
  var odt: String {
    odtShown.split(separator: " ").joined(separator: "_20_")
  }

  /// The name shown from an ODT.
  var odtShown: String {
    switch self {
    case .strong: "Strong Emphasis"
    case .emphasis: "Emphasis"
    default: shown
    }
  }

  /// The identifier in a DOCX.
  var docx: String {
    switch self {
    case .strong: "Enfasigrassetto"
    case .emphasis: "Enfasicorsivo"
    default: shown.split(separator: " ").joined()
    }
  }

  /// The name in a DOCX.
  var shown: String {
    switch self {
    case .strong: "Strong"
    case .emphasis: "Emphasis"
    case .small: "Testo piccolo"
    case .label: "Etichetta"
    case .blank: "Da completare"
    }
  }

  /// Its colour, where it has one.
  var ink: Ink? {
    switch self {
    case .label: .accent
    case .blank: .grey
    default: nil
    }
  }
}
