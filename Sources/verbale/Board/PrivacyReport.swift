import NoticeBoard
import Secretariat

/// What was found in an act, each thing in its sentence.
struct PrivacyReport {
  let width: Int

  /// The findings, and how many.
  func text(_ act: ReviewedSubject) -> String {
    if act.isOpaque {
      return "\(act.name): il file non contiene testo leggibile; va riletto da una persona.\n"
    }
    var text = ""
    for finding in act.findings {
      let word = finding.gravity == .error ? "errore" : "avviso"
      text += WrappedLines.make(
        "\(finding.message) [\(finding.rule)]", lead: "\(word): ", width: width)
      text += "  --> \(act.name), \(act.place(finding))\n"
      text += WrappedLines.make("«\(finding.sentence)»", lead: "    ", width: width)
      text += WrappedLines.make(finding.source, lead: "    = fonte: ", width: width)
      text += WrappedLines.make(advice(finding, act), lead: "    = aiuto: ", width: width) + "\n"
    }
    return text + Self.summary(act.findings, name: act.name)
  }

  private func advice(_ finding: PrivacyFinding, _ act: ReviewedSubject) -> String {
    if finding.isDoubt { return "se è la stessa persona, va omesso anche qui, a mano" }
    return act.canOmit
      ? "con --ometti «\(finding.words)» diviene \(Omission.mark)"
      : "va omesso nel documento da cui questo file nasce"
  }

  /// `3 rilievi: 2 errori, 1 avviso.`
  static func summary(_ findings: [PrivacyFinding], name: String = "atto") -> String {
    guard !findings.isEmpty else { return "Nessun dato personale da omettere: \(name).\n" }
    let errors = findings.count { $0.gravity == .error }
    let warnings = findings.count - errors
    let count = findings.count == 1 ? "1 rilievo" : "\(findings.count) rilievi"
    return "\(count): \(errors) \(errors == 1 ? "errore" : "errori"), "
      + "\(warnings) \(warnings == 1 ? "avviso" : "avvisi").\n"
  }
}
