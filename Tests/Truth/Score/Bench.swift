import Foundation

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

  /// Tries so many seeds, on every core; what comes of them does not depend on how many there are.
  static func run(_ seeds: ClosedRange<Int>) async -> Bench {
    let workers = max(1, min(ProcessInfo.processInfo.activeProcessorCount, 8))
    let outcomes = await withTaskGroup(of: [Int: Outcome].self) { group in
      for worker in 0..<workers {
        group.addTask {
          var done: [Int: Outcome] = [:]
          for seed in seeds where seed % workers == worker { done[seed] = Outcome(seed: seed) }
          return done
        }
      }
      return await group.reduce(into: [Int: Outcome]()) { $0.merge($1) { first, _ in first } }
    }
    var bench = Bench()
    for seed in seeds { if let outcome = outcomes[seed] { bench.add(outcome) } }
    return bench
  }

  /// What comes of one seed: a clean sitting and one with a fault, every fourth with two.
  private struct Outcome: Sendable {
    let trials: [Trial]
    let unplanted: String?

    init(seed: Int) {
      // A stride that is prime to their number takes faults of every family from the first seeds on.
      let fault = Fault.all[seed * 37 % Fault.all.count]
      var faults = [fault]
      if seed % 4 == 0, fault.plant != nil, fault.companion == nil, !fault.rule.contains("desert"),
        !Fault.forms.contains(where: { $0.rule == fault.rule })
      {
        // Two at once, of two families, so that one does not hide the other.
        faults.append(Fault.forms[seed / 4 % Fault.forms.count])
      }
      let faulty = Trial.faulty(seed: seed, faults) ?? Trial.faulty(seed: seed, [fault])
      unplanted = faulty == nil ? fault.rule : nil
      trials = [Trial.clean(seed: seed), faulty].compactMap { $0 }
    }
  }

  private mutating func add(_ outcome: Outcome) {
    if let rule = outcome.unplanted { unplanted[rule, default: 0] += 1 }
    for trial in outcome.trials { add(trial) }
  }

  private mutating func add(_ trial: Trial) {
    if trial.faults.isEmpty { clean += 1 } else { faulty += 1 }
    fields.add(trial.score)
    rules.add(trial.rules)
    worst.consider(trial)
    for count in trial.score.counts.values { layouts[trial.layout.name, default: Count()] += count }
    let head =
      "\(trial.seed)\t\(trial.layout.name)\t\(trial.minutes.organ.sort)\t\(trial.faults.map(\.rule).joined(separator: "+"))\t"
    mistakes += trial.score.mistakes.map { "\(head)\($0.field)\t\($0.wanted)\t\($0.got)" }
    mistakes += trial.rules.missed.map { "\(head)NON TROVATO\t\($0.rule)\t\($0.line)" }
    mistakes += trial.rules.alarms.map {
      "\(head)FALSO ALLARME\t\($0.rule)\t\($0.line): \($0.message)"
    }
    let first = trial.faults.first?.rule ?? ""
    for check in Published.allCases where trial.reading.held.contains(where: check.objects) {
      published[first, default: [:]][check, default: 0] += 1
    }
  }
}
