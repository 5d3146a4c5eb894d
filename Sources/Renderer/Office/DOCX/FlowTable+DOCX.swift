extension FlowTable.Kind: CaseIterable {
  static let allCases: [FlowTable.Kind] = [.data, .register, .tally, .facts, .signatures]

  /// The name of its style.
  var shown: String {
    switch self {
    case .data: "Tabella dell’atto"
    case .register: "Tabella del registro"
    case .tally: "Tabella della votazione"
    case .facts: "Tabella dei dati"
    case .signatures: "Tabella delle firme"
    }
  }

  /// The identifier of its style in a DOCX.
  var docx: String {
    shown.split { !$0.isLetter }.joined()
  }

  /// What stands between the sides of its cells and their words.
  var cellMargins: (left: Double, right: Double) {
    switch self {
    case .data, .facts: (0, 6)
    case .register: (4, 4)
    case .tally: (0, 14)
    case .signatures: (0, 0)
    }
  }
}
