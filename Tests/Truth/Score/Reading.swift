import Model
import Reader
import Regulations
import Validator

/// What the product makes of texts: reading and checking as the command does.
struct Reading: Sendable {
  /// The sittings of the last text.
  let held: [HeldSitting]
  let found: [Diagnostic]

  /// Several texts given together, under the presets that fit them with a change.
  init(
    _ documents: [(text: String, name: String)],
    change: @escaping @Sendable (inout Regulation) -> Void
  ) {
    var sittings: [Sitting] = []
    var last: [Sitting] = []
    for document in documents {
      last =
        (try? DocumentReader().sittings(in: Array(document.text.utf8), name: document.name)) ?? []
      sittings += last
    }
    let choose: @Sendable (Sitting) -> Regulation = { sitting in
      var regulation = RegulationLoader.choosePreset(for: sitting).regulation
      change(&regulation)
      return regulation
    }
    held = last.map { HeldSitting($0, regulation: choose($0)) }
    found = Checker(regulation: choose).check(sittings).flatMap(\.diagnostics)
  }
}
