import Model
import Secretariat
import Synchronization

/// Says aloud which presets the bodies' names chose, each once, and which minutes name another
/// institution than the letterhead they would go out on.
final class RegulationAnnouncement: Sendable {
  private let choice: RegulationChoice
  private let chosen = Mutex<[String: String]>([:])
  private let strangers = Mutex<Set<String>>([])

  init(_ choice: RegulationChoice) {
    self.choice = choice
  }

  /// Takes note of a sitting's regulation.
  func note(_ sitting: Sitting) {
    let regulation = choice(sitting)
    if let ours = regulation.letterhead?.authority,
      let theirs = sitting.body.authority.map({ Spacing.tidy($0.value) }),
      !NameKey(ours).matches(NameKey(theirs))
    {
      strangers.withLock {
        _ = $0.insert("la carta intestata è di «\(ours)», ma il testo nomina «\(theirs)»")
      }
    }
    guard choice.isAutomatic else { return }
    chosen.withLock { $0[regulation.id] = regulation.title }
  }

  /// Tells.
  func tell(_ session: Session) {
    for words in strangers.withLock({ $0.sorted() }) {
      session.complain("verbale: attenzione: \(words)\n")
    }
    let names = chosen.withLock { $0.keys.sorted() }
    guard !names.isEmpty else { return }
    session.complain(
      "verbale: regolamento scelto dal nome dell'organo: \(names.joined(separator: ", ")) "
        + "(per indicarne un altro: --regolamento)\n")
  }
}
