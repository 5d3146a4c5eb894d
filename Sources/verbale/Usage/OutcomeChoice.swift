import ArgumentParser
import Model

/// What became of the act.
enum OutcomeChoice: String, ExpressibleByArgument, CaseIterable {
  case approvata
  case respinta
  case rinviata
  case presaAtto = "presa-d-atto"

  var outcome: Outcome {
    switch self {
    case .approvata: .approved
    case .respinta: .rejected
    case .rinviata: .deferred
    case .presaAtto: .noted
    }
  }
}
