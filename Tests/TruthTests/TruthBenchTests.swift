import Foundation
import Testing

@testable import verita

/// The bench of made-up sittings, on a few fixed seeds.
struct TruthBenchTests {
  /// A few seconds' worth; the whole bench is `make verita`.
  static let seeds = 1...50

  @Test("the same seed makes the same text")
  func oneSeedOneText() throws {
    for seed in [3, 17, 44] {
      let first = try #require(Trial.clean(seed: seed))
      let second = try #require(Trial.clean(seed: seed))
      #expect(first.text == second.text)
    }
    let faults = [try #require(Fault.all.first)]
    #expect(Trial.faulty(seed: 5, faults)?.text == Trial.faulty(seed: 5, faults)?.text)
  }

  @Test("no mark of the writer is left in a text")
  func textsAreClean() {
    for seed in 1...Layout.all.count {
      guard let trial = Trial.clean(seed: seed) else { continue }
      #expect(!trial.text.unicodeScalars.contains { (0xE000...0xF8FF).contains($0.value) })
      #expect(!trial.text.contains(" ,"), "\(trial.layout.name)")
      #expect(!trial.text.contains("nil"), "\(trial.layout.name)")
    }
  }

  /// Floors are those that the golden lists, and 0,99 for whatever it does not: a fall is a fault of
  /// the product, or a change of the generator that must be looked at.
  @Test("precision and recall of every field and every rule hold their floors")
  func floorsHold() async throws {
    let bench = await Bench.run(Self.seeds)
    let reached = Floors(bench)
    let file = Floors.file
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try reached.text.write(to: file, atomically: true, encoding: .utf8)
    }
    let pinned = try Floors(text: String(contentsOf: file, encoding: .utf8))
    for fall in reached.falls(under: pinned) { Issue.record(Comment(rawValue: fall)) }
  }
}
