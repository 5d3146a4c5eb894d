import ArgumentParser
import Model
import Register
import Renderer
import Secretariat

/// `verbale registro esporta`: the register for printing and for other programs.
struct ExportRegister: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "esporta",
    abstract: "Esporta il registro: stampa per anno, CSV, JSON.",
    usage: "verbale registro esporta [--anno N] [--organo NOME] [--formato F]",
    discussion: """
      In testo, html, pdf, odt e docx è il registro da stampare, una pagina per organo e per anno. Se una \
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
    case pdf
    case odt
    case docx
    case csv
    case json

    /// As a printed register; nil for tables of data.
    var act: ActFormat? {
      switch self {
      case .testo: .text
      case .html: .html
      case .pdf: .pdf
      case .odt: .odt
      case .docx: .docx
      case .csv, .json: nil
      }
    }
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
    let format = Format.chosen(format, for: output)
    if output.file == nil, format.act?.isBinary ?? false, session.isTerminal {
      throw ProgramFault.usage(
        "il formato \(format.rawValue) non si legge a schermo: indicare con -o un file")
    }
    let store = try register.open(session, .reading)
    let run = ExportRun(store: store, year: year, body: body)
    let outlet = try Outlet(output.file, session)
    let lost = try RegisterFault.translating {
      if let act = format.act { return try run.book(outlet, as: act) }
      return format == .csv ? try run.csv(outlet) : try run.json(outlet)
    }
    try outlet.close()
    guard let lost = run.complaint(lost) else { return .clean }
    session.complain(lost)
    return .failure
  }
}
