extension CheckReport {
  /// The line that sums up: '1 errore, 2 avvisi in 3 documenti', or the all-clear.
  public var closingLine: String {
    let counts = counts
    guard counts.total > 0 else { return allClear }
    var parts: [String] = []
    if counts.errors > 0 { parts.append(Wording.counted(counts.errors, "errore", "errori")) }
    if counts.warnings > 0 { parts.append(Wording.counted(counts.warnings, "avviso", "avvisi")) }
    if counts.notes > 0 { parts.append(Wording.counted(counts.notes, "nota", "note")) }
    return parts.joined(separator: ", ") + " in "
      + Wording.counted(files.count, "documento", "documenti") + regulations
  }

  /// Which regulations were applied: whoever reads must know by what rules nothing was wrong.
  private var regulations: String {
    let ids = Set(files.flatMap { $0.sittings.map(\.regulation) }).sorted()
    guard !ids.isEmpty else { return "" }
    return " (\(ids.count == 1 ? "regolamento" : "regolamenti"): \(ids.joined(separator: ", ")))"
  }

  private var allClear: String {
    let sittings = files.reduce(0) { $0 + $1.sittings.count }
    let documents = Wording.counted(files.count, "documento", "documenti")
    guard sittings > 0 else { return "Nessuna seduta riconosciuta in \(documents)." }
    let votes = files.reduce(0) { $0 + $1.sittings.reduce(0) { $0 + $1.voteCount } }
    let verified =
      votes == 0
      ? "nessuna votazione" : Wording.counted(votes, "votazione verificata", "votazioni verificate")
    return "Nessun rilievo: \(Wording.counted(files.count, "verbale", "verbali")), "
      + "\(Wording.counted(sittings, "seduta", "sedute")), \(verified)\(regulations)."
  }
}
