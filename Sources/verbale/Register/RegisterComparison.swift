import Model
import Register
import Secretariat

/// The register that minutes are held against.
///
/// One that the user names must be sound. The usual one is a help: where it cannot be read that is
/// said, and the minutes are checked without it.
struct RegisterComparison: Sendable {
  private let path: String
  private let isNamed: Bool

  /// The register that the user names, which must open.
  init(named path: String) throws {
    self.path = path
    isNamed = true
    _ = try RegisterFault.translating { try open() }
  }

  /// The register that is there anyway.
  init(usual path: String) {
    self.path = path
    isNamed = false
  }

  /// The sittings of the register that bear on those under examination.
  func sittings(
    beside examined: [Sitting], under choice: RegulationChoice, _ session: Session
  ) throws -> [Sitting] {
    guard !examined.isEmpty else { return [] }
    do {
      return try RegisterSittings(open(), under: choice).beside(examined)
    } catch RegisterError.missing where !isNamed {
      // On a server one cannot see beforehand whether it is there.
      return []
    } catch let error as RegisterError {
      guard !isNamed else { return try RegisterFault.translating { throw error } }
      session.complain(
        "verbale: nota: i verbali non sono stati confrontati con il registro, perché "
          + "\(error.description) (per non usarlo: --senza-registro)\n")
      return []
    }
  }

  /// Nobody waits long for what was not asked for.
  private func open() throws -> RegisterStore {
    try RegisterStore(path: path, access: .reading, patience: isNamed ? 30 : 2)
  }
}
