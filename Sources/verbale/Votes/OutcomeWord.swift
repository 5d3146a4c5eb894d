import Model

/// An outcome in Italian.
enum OutcomeWord {
  static func of(_ outcome: Outcome?) -> String? {
    switch outcome {
    case .approved: "approvato"
    case .rejected: "respinto"
    case .deferred: "rinviato"
    case .noted: "preso atto"
    case nil: nil
    }
  }
}
