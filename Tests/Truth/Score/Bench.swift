/// Everything that was tried, added up.
struct Bench: Sendable {
  private(set) var clean = 0
  private(set) var faulty = 0
  private(set) var fields = FieldScore()
  private(set) var rules = RuleScore()
  private(set) var worst = WorstCases()
  /// Fields by layout.
  private(set) var layouts: [String: Count] = [:]
  /// Every mistake, a line each.
  private(set) var mistakes: [String] = []
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
    for count in trial.score.counts.values { layouts[trial.layout.name, default: Count()] += count }
    let head = "\(trial.seed)\t\(trial.layout.name)\t\(trial.minutes.organ.sort)\t\(trial.faults.map(\.rule).joined(separator: "+"))\t"
    mistakes += trial.score.mistakes.map { "\(head)\($0.field)\t\($0.wanted)\t\($0.got)" }
    mistakes += trial.rules.missed.map { "\(head)NON TROVATO\t\($0.rule)\t\($0.line)" }
    mistakes += trial.rules.alarms.map { "\(head)FALSO ALLARME\t\($0.rule)\t\($0.line): \($0.message)" }
    let first = trial.faults.first?.rule ?? ""
    for check in Published.allCases where trial.reading.held.contains(where: check.objects) {
      published[first, default: [:]][check, default: 0] += 1
    }
  }
}
