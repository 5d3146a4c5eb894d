import Model
import Reader
import Testing

@testable import Validator

/// A mend is offered only where it is certain: written, it silences the diagnostic that offered it and
/// wakes no other.
@Suite(.enabled(if: RuleExample.areReadable)) struct MendTests {
  @Test func everyMendMends() {
    var offering: Set<String> = []
    for example in RuleExample.all where example.isFailing && example.example.registered == 0 {
      let mends = example.diagnostics().compactMap { found in
        found.mend.map { (rule: found.rule, mend: $0) }
      }
      guard !mends.isEmpty else { continue }
      let text = example.marked.text
      let before = Self.found(in: text, example)
      for (rule, mend) in mends {
        offering.insert(rule)
        var bytes = Array(text.utf8)
        bytes.replaceSubrange(mend.range.lower..<mend.range.upper, with: mend.replacement.utf8)
        let after = Self.found(in: String(decoding: bytes, as: UTF8.self), example)
        #expect(after.count < before.count && !after.contains(rule), "\(rule): \(after)")
        #expect(Set(after).isSubset(of: before), "\(rule): \(after)")
      }
    }
    #expect(
      offering == [
        "eseguibilita-comma-errato", "giorno-della-settimana-errato", "percentuale-errata",
      ])
  }

  private static func found(in text: String, _ example: RuleExample) -> [String] {
    let sittings = MinutesReader().sittings(in: SourceText(name: "esempio.txt", text: text))
    let checker = Checker {
      TestRegulations.regulation(for: $0, named: example.example.regulation)
    }
    return checker.check(sittings).flatMap(\.diagnostics).map(\.rule)
  }
}
