/// Everything that was tried, added up.
struct Bench: Sendable {
  private(set) var clean = 0
  private(set) var faulty = 0
  private(set) var fields = FieldScore()
  private(set) var rules = RuleScore()
  private(set) var worst = WorstCases()
  /// Of the faults of each rule, how many each published check sees; under "" its false alarms.
  private(set) var published: [String: [Published: Int]] = [:]
  /// Faults that no sitting made up could hold.
  private(set) var unplanted: [String: Int] = [:]

  /// Tries so many seeds: each a clean sitting and one with a fault, every fourth with two.
  mutating func run(_ seeds: ClosedRange<Int>) {
    for seed in seeds {
      if let trial = Trial.clean(seed: seed) { add(trial) }
      let fault = Fault.all[seed % Fault.all.count]
      var faults = [fault]
      if seed % 4 == 0 {
        // Two at once: of two families, so that one does not hide the other.
        let other = Fault.forms[seed / 4 % Fault.forms.count]
        if other.rule != fault.rule, !Fault.forms.contains(where: { $0.rule == fault.rule }) {
          faults.append(other)
        }
      }
      if let trial = Trial.faulty(seed: seed, faults) ?? Trial.faulty(seed: seed, [fault]) {
        add(trial)
      } else {
        unplanted[fault.rule, default: 0] += 1
      }
    }
  }

  private mutating func add(_ trial: Trial) {
    if trial.faults.isEmpty { clean += 1 } else { faulty += 1 }
    fields.add(trial.score)
    rules.add(trial.rules)
    worst.consider(trial)
    let first = trial.faults.first?.rule ?? ""
    for check in Published.allCases where trial.reading.held.contains(where: check.objects) {
      published[first, default: [:]][check, default: 0] += 1
    }
  }
}
