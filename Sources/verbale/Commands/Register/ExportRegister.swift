import ArgumentParser
import Model
import Register
import Renderer

/// `verbale registro esporta`: the register for printing and for other programs.
struct ExportRegister: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "esporta",
    abstract: "Esporta il registro: stampa per anno, CSV, JSON.",
    usage: "verbale registro esporta [--anno N] [--organo NOME] [--formato html|testo|csv|json]",
    discussion: """
      In html e testo è il registro da stampare, una pagina per organo e per anno. Se una \
      parte del file è danneggiata esporta tutto il resto, e dice che cosa manca.

      Esempi:
        verbale registro esporta --anno 2025 -o registro-2025.html
        verbale registro esporta --formato csv -o registro.csv
      """,
    aliases: ["export"])

  /// How to write it.
  enum Format: String, OutputFormat {
    static let usual = Format.testo

    case testo
    case html
    case csv
    case json
  }

  @Option(
    name: .customLong("anno"), help: ArgumentHelp("Solo quest'anno.", valueName: "anno"))
  var year: Int?

  @Option(
    name: .customLong("organo"),
    help: ArgumentHelp("Solo il registro di quest'organo.", valueName: "nome"))
  var body: String?

  @Option(name: .customLong("formato"), help: Format.help)
  var format: Format?

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  func execute(in session: Session) async throws -> ExitStatus {
    let store = try register.open(session, .reading)
    let run = ExportRun(store: store, year: year, body: body)
    let outlet = try Outlet(output.file, session)
    let lost = try RegisterFault.translating {
      switch Format.chosen(format, for: output) {
      case .csv: try run.csv(outlet)
      case .json: try run.json(outlet)
      case .html: try run.book(outlet, as: .html)
      case .testo: try run.book(outlet, as: .text)
      }
    }
    try outlet.close()
    guard let lost = run.complaint(lost) else { return .clean }
    session.complain(lost)
    return .failure
  }
}
