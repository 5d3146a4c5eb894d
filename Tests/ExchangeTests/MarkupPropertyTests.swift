import Model
import Testing

@testable import Exchange

/// Sittings that no text was read from come back too, whatever they hold.
@Suite struct MarkupPropertyTests {
  @Test func builtSittingsComeBack() throws {
    for seed in UInt64(1)...150 {
      var random = RandomSitting(seed: seed)
      let sitting = random.sitting()
      let text = MarkupWriter().text([sitting])
      do {
        let again = try MarkupReader().sittings(in: SourceText(name: "prova", text: text))
        let difference = Dump.difference(sitting, again.first ?? sitting)
        #expect(again.count == 1, "seed \(seed)")
        #expect(difference == [], "seed \(seed)")
        if !difference.isEmpty || again.count != 1 { return }
      } catch {
        Issue.record("seed \(seed): \(error)\n\(text)")
        return
      }
    }
  }

  @Test func damagedMarkupNeverCrashes() {
    for seed in UInt64(1)...80 {
      var random = RandomSitting(seed: seed)
      var bytes = Array(MarkupWriter().text([random.sitting()]).utf8)
      var state = seed
      for _ in 0..<12 where !bytes.isEmpty {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let place = Int(state >> 33) % bytes.count
        switch state % 3 {
        case 0: bytes.remove(at: place)
        case 1: bytes[place] = [0x22, 0x28, 0x7B, 0x2A, 0x5C, 0x0A, 0x7C, 0x3D, 0x23][place % 9]
        default: bytes.insert(bytes[place], at: place)
        }
      }
      let text = String(decoding: bytes, as: UTF8.self)
      _ = try? MarkupReader().sittings(in: SourceText(name: "prova", text: text))
    }
  }
}
