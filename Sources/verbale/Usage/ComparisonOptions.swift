import ArgumentParser
import Foundation
import Register
import Secretariat

/// Which register to hold minutes against, where there is one.
struct ComparisonOptions: ParsableArguments {
  @Option(
    name: .customLong("registro"),
    help: ArgumentHelp(
      "Il registro con cui confrontare i verbali (senza: quello della variabile "
        + "\(RegisterOptions.variable), altrimenti quello dell'utente, se c'è).",
      valueName: "file"),
    completion: .file())
  var named: String?

  @Flag(
    name: .customLong("senza-registro"), help: "Non confronta i verbali con il registro.")
  var isLeftOut = false

  /// The register that is named, or the usual one where it is there.
  func register(_ session: Session) throws -> RegisterComparison? {
    if let named {
      guard !isLeftOut else {
        throw ProgramFault.usage("--registro e --senza-registro non vanno insieme")
      }
      guard !named.isEmpty else { throw ProgramFault.usage("il valore di --registro è vuoto") }
      return try RegisterComparison(named: named)
    }
    guard !isLeftOut, let path = RegisterOptions.usualPath(session),
      RegisterStore.isOnServer(path) || FileManager.default.fileExists(atPath: path)
    else { return nil }
    return RegisterComparison(usual: path)
  }
}
