import ArgumentParser
import Model
import Secretariat
import Validator

/// `verbale controlla`: every inconsistency, with the line it stands on.
struct Check: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "controlla",
    abstract: "Controlla i verbali e segnala ogni incongruenza con la riga in cui si trova.",
    usage: "verbale controlla FILE… [--regolamento R] [--formato testo|json|sarif] [-o USCITA]",
    discussion: """
      Più verbali dati insieme sono controllati anche l'uno con l'altro, e con le sedute degli stessi \
      organi che sono nel registro delle deliberazioni, se c'è.

      Esempi:
        verbale controlla verbale.txt
        verbale controlla verbali/ --formato json -o rilievi.json
      """,
    aliases: ["check"])

  /// How to say what is found.
  enum Format: String, OutputFormat {
    static let usual = Format.testo

    case testo
    case json
    case sarif
  }

  @OptionGroup var documents: DocumentOptions

  @Option(name: .customLong("formato"), help: Format.help)
  var format: Format?

  @OptionGroup var comparison: ComparisonOptions
  @OptionGroup var regulation: RegulationOptions
  @OptionGroup var output: OutputOptions

  func execute(in session: Session) async throws -> ExitStatus {
    let batch = try documents.batch(session)
    let gathered = try await CheckRun(
      regulation: regulation.choice(), register: comparison.register(session)
    ).report(batch)
    let report = gathered.report
    if !report.files.isEmpty {
      let outlet = try Outlet(output.file, session)
      try outlet.write(text(report, for: session))
      try outlet.close()
    }
    return max(gathered.status, report.counts.errors > 0 ? .faultsFound : .clean)
  }

  private func text(_ report: CheckReport, for session: Session) -> String {
    switch Format.chosen(format, for: output) {
    case .testo:
      if output.file == nil {
        TerminalPrinter(colour: session.hasColour, width: session.width).text(report)
      } else {
        TerminalPrinter().text(report)
      }
    case .json: JSONWriter().text(report.json) + "\n"
    case .sarif:
      JSONWriter().text(report.sarif(version: Verbale.configuration.version)) + "\n"
    }
  }
}
