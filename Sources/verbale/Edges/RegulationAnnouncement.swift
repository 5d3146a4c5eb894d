import Model
import Synchronization

/// Says aloud which presets the bodies' names chose, each once.
final class RegulationAnnouncement: Sendable {
  private let choice: RegulationChoice
  private let chosen = Mutex<[String: String]>([:])

  init(_ choice: RegulationChoice) {
    self.choice = choice
  }

  /// Takes note of a sitting's regulation.
  func note(_ sitting: Sitting) {
    guard choice.isAutomatic else { return }
    let regulation = choice(sitting)
    chosen.withLock { $0[regulation.id] = regulation.title }
  }

  /// Tells.
  func tell(_ session: Session) {
    let names = chosen.withLock { $0.keys.sorted() }
    guard !names.isEmpty else { return }
    session.complain(
      "verbale: regolamento scelto dal nome dell'organo: \(names.joined(separator: ", ")) "
        + "(per indicarne un altro: --regolamento)\n")
  }
}
