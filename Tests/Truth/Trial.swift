import Model
import Regulations

/// One sitting made up from a seed, faults planted in it, written in a layout, read and checked.
struct Trial: Sendable {
  let seed: Int
  let layout: Layout
  let minutes: Minutes
  let faults: [Fault]
  let text: String
  let told: Set<Told>
  /// What must be found: the rule, and the line where it is.
  let expected: [(rule: String, line: Int)]
  let reading: Reading
  let score: FieldScore
  let rules: RuleScore

  /// A sitting with nothing wrong.
  static func clean(seed: Int) -> Trial? {
    var dice = Dice(seed: UInt64(seed))
    return Trial(seed: seed, faults: [], &dice)
  }

  /// A sitting with faults: sittings are made up until one has what the faults break.
  static func faulty(seed: Int, _ faults: [Fault]) -> Trial? {
    var dice = Dice(seed: UInt64(seed))
    for _ in 0..<200 {
      if let trial = Trial(seed: seed, faults: faults, &dice) { return trial }
    }
    return nil
  }

  private init?(seed: Int, faults: [Fault], _ dice: inout Dice) {
    let layout = Layout.all[
      (seed + (faults.isEmpty ? 0 : dice.number(0...Layout.all.count - 1))) % Layout.all.count]
    var minutes: Minutes
    // Some layouts are for few bodies: whoever asks for one gets it in the end.
    repeat {
      minutes = Planner.minutes(dice.pick(Organ.Sort.allCases), dice.apart())
    } while !layout.suits(minutes)
    var places: [(String, Anchor)] = []
    var isRuled: [Fault] = []
    for fault in faults {
      if fault.regulation != nil { isRuled.append(fault) }
      guard let plant = fault.plant else { continue }
      guard let anchor = plant(&minutes, &dice) else { return nil }
      places.append((fault.rule, anchor))
    }
    guard layout.suits(minutes) else { return nil }
    var page = Page(minutes, dice.apart())
    layout.write(&page)
    var (text, lines) = page.finished()
    var expected = places.map { (rule: $0.0, line: lines[$0.1] ?? 0) }
    for fault in faults {
      guard fault.needs.isSubset(of: page.told), fault.lacks.isDisjoint(with: page.told) else {
        return nil
      }
      guard let damage = fault.damage else { continue }
      guard let damaged = damage(text, minutes, &dice) else { return nil }
      text = damaged.text
      expected.append((fault.rule, damaged.line))
    }
    self.seed = seed
    self.layout = layout
    self.minutes = minutes
    self.faults = faults
    self.text = text
    self.expected = expected
    told = page.told
    var documents: [(text: String, name: String)] = []
    for fault in faults {
      guard let make = fault.companion else { continue }
      guard let companion = make(minutes, &dice) else { return nil }
      var page = Page(companion, dice.apart())
      layout.write(&page)
      documents.append((page.finished().text, "seme-\(seed)-prima.txt"))
    }
    let changes = isRuled.compactMap(\.regulation)
    let name = "seme-\(seed).txt"
    reading = Reading(documents + [(text, name)]) { regulation in
      for change in changes { change(&regulation) }
    }
    score =
      faults.contains { $0.damage != nil }
      ? FieldScore() : Comparison.score(reading.held, minutes, told)
    rules = RuleScore(
      found: reading.found, expected: expected,
      also: faults.reduce(into: []) { $0.formUnion($1.also) })
  }
}
