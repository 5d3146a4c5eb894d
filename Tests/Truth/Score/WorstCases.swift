import Foundation

/// The shortest texts on which each field was misread and each rule was wrong.
struct WorstCases: Sendable {
  private static let most = 3
  private(set) var cases: [String: [Trial]] = [:]

  mutating func consider(_ trial: Trial) {
    for field in Set(trial.score.mistakes.map(\.field)) { keep(trial, "campo " + field) }
    for rule in Set(trial.rules.missed.map(\.rule)) { keep(trial, "non trovata " + rule) }
    for rule in Set(trial.rules.alarms.map(\.rule)) { keep(trial, "falso allarme " + rule) }
  }

  private mutating func keep(_ trial: Trial, _ why: String) {
    var kept = cases[why] ?? []
    kept.append(trial)
    kept.sort { ($0.text.utf8.count, $0.seed) < ($1.text.utf8.count, $1.seed) }
    cases[why] = Array(kept.prefix(Self.most))
  }

  /// Writes each as a text beside what was expected of it and what came out.
  func write(to folder: String) throws {
    try? FileManager.default.removeItem(atPath: folder)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (why, trials) in cases {
      for (index, trial) in trials.enumerated() {
        let name = why.map { $0 == " " || $0 == "/" ? "-" : $0 }
        let path = "\(folder)/\(String(name))-\(index + 1)"
        try trial.text.write(toFile: path + ".txt", atomically: false, encoding: .utf8)
        try trial.account.write(toFile: path + ".esito.txt", atomically: false, encoding: .utf8)
      }
    }
  }
}

extension Trial {
  /// What was planted, what was expected, what was read and found.
  var account: String {
    var lines = ["seme \(seed), impaginazione «\(layout.name)»"]
    for one in expected { lines.append("piantato: \(one.rule), riga \(one.line)") }
    for one in rules.missed { lines.append("NON TROVATO: \(one.rule), riga \(one.line)") }
    for found in rules.alarms {
      lines.append("FALSO ALLARME: \(found.rule), riga \(found.line): \(found.message)")
    }
    for mistake in score.mistakes {
      lines.append("\(mistake.field): atteso \(mistake.wanted); letto \(mistake.got)")
    }
    for found in reading.found {
      lines.append("rilievo: \(found.rule), riga \(found.line): \(found.message)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
