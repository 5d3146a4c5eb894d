import ArgumentParser
import Model
import Secretariat
import Validator

/// `verbale controlla`: every inconsistency, with the line it stands on.
struct Check: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "controlla",
    abstract: "Controlla i verbali e segnala ogni incongruenza con la riga in cui si trova.",
    usage:
      "verbale controlla FILE… [--regolamento R] [--formato testo|json|jsonl|sarif] [-o USCITA]",
    discussion: """
      Più verbali dati insieme sono controllati anche l'uno con l'altro, e con le sedute degli stessi \
      organi che sono nel registro delle deliberazioni, se c'è.

      Per un archivio di migliaia di file c'è il formato jsonl: una riga per documento, scritta appena \
      pronta, nell'ordine dei percorsi; ogni documento è controllato da solo. Ciò che non si legge ha \
      la sua riga, con il motivo, e non ferma il resto. Con --riprendi un lavoro interrotto continua \
      da dove era: i documenti nuovi, cambiati da quando il lavoro cominciò o non letti si controllano \
      di nuovo, le righe di quelli tolti spariscono.

      Esempi:
        verbale controlla verbale.txt
        verbale controlla verbali/ --formato json -o rilievi.json
        verbale controlla archivio/ -o rilievi.jsonl --riprendi
      """,
    aliases: ["check"])

  /// How to say what is found.
  enum Format: String, OutputFormat {
    static let usual = Format.testo

    case testo
    case json
    case jsonl
    case sarif
  }

  @OptionGroup var documents: DocumentOptions

  @Option(name: .customLong("formato"), help: Format.help)
  var format: Format?

  @Flag(
    name: .customLong("riprendi"),
    help: "Con il formato jsonl e -o, continua il lavoro che un'esecuzione interrotta ha lasciato.")
  var isResuming = false

  @OptionGroup var comparison: ComparisonOptions
  @OptionGroup var regulation: RegulationOptions
  @OptionGroup var output: OutputOptions

  func execute(in session: Session) async throws -> ExitStatus {
    let format = Format.chosen(format, for: output)
    if format == .jsonl { return try await checkArchive(session) }
    guard !isResuming else {
      throw ProgramFault.usage("--riprendi vale per il formato jsonl; aggiungere --formato jsonl")
    }
    let batch = try documents.batch(session)
    let gathered = try await CheckRun(
      regulation: regulation.choice(), register: comparison.register(session)
    ).report(batch)
    let report = gathered.report
    if !report.files.isEmpty {
      let outlet = try Outlet(output.file, session)
      try outlet.write(text(report, as: format, for: session))
      try outlet.close()
    }
    return max(gathered.status, report.counts.errors > 0 ? .faultsFound : .clean)
  }

  private func checkArchive(_ session: Session) async throws -> ExitStatus {
    guard comparison.named == nil else {
      throw ProgramFault.usage(
        "con il formato jsonl ogni documento è controllato da solo: --registro non vale")
    }
    let run = try ArchiveRun(
      documents.names, atOnce: documents.processes(session), under: regulation, session: session)
    if let path = output.file { return try await run.run(into: path, isResuming: isResuming) }
    guard !isResuming else {
      throw ProgramFault.usage("--riprendi vuole il file da continuare: indicarlo con -o")
    }
    return try await run.run()
  }

  private func text(_ report: CheckReport, as format: Format, for session: Session) -> String {
    switch format {
    case .testo:
      if output.file == nil {
        TerminalPrinter(colour: session.hasColour, width: session.width).text(report)
      } else {
        TerminalPrinter().text(report)
      }
    case .json: JSONWriter().text(report.json) + "\n"
    case .jsonl: report.files.map { JSONWriter(indentation: 0).text($0.json) + "\n" }.joined()
    case .sarif:
      JSONWriter().text(report.sarif(version: Verbale.configuration.version)) + "\n"
    }
  }
}
