import ArgumentParser
import Model
import Register
import Renderer
import Secretariat

/// `verbale registro esporta`: the register for printing and for other programs.
struct ExportRegister: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "esporta",
    abstract: "Esporta il registro: stampa per anno, foglio di calcolo, CSV, JSON.",
    usage: "verbale registro esporta [--anno N] [--organo NOME] [--formato F]",
    discussion: """
      In testo, html, pdf, odt e docx è il registro da stampare, una pagina per organo e per anno, con le \
      pubblicazioni all'albo già avvenute. In xlsx è un foglio di calcolo, che si apre con Calc o Excel: \
      una riga per atto, e in un secondo foglio il voto di ciascun componente. Se una parte del file è \
      danneggiata esporta tutto il resto, e dice che cosa manca.

      Esempi:
        verbale registro esporta --anno 2025 -o registro-2025.html
        verbale registro esporta -o registro.xlsx
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
    case xlsx
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
      case .xlsx, .csv, .json: nil
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
    let format = try chosenFormat()
    try output.refuseScreen(
      format.rawValue, isBinary: format.act?.isBinary ?? (format == .xlsx), session)
    let store = try register.open(session, .reading)
    let run = ExportRun(
      store: store, year: year, body: body, on: OfficeClock.moment(session.now()).day)
    let outlet = try Outlet(output.file, session)
    let lost = try RegisterFault.translating {
      if let act = format.act { return try run.book(outlet, as: act) }
      switch format {
      case .xlsx: return try run.workbook(outlet)
      case .csv: return try run.csv(outlet)
      default: return try run.json(outlet)
      }
    }
    try outlet.close()
    guard let lost = run.complaint(lost, showsAlbo: format != .csv && format != .json) else {
      return .clean
    }
    session.complain(lost)
    return .failure
  }

  /// A file whose name promises another format is refused, not filled with this one.
  private func chosenFormat() throws -> Format {
    if format == nil, let suffix = output.suffix, suffix != "txt", Format(rawValue: suffix) == nil {
      throw ProgramFault.usage(
        "il registro non si esporta in .\(suffix): i formati sono "
          + Format.allCases.map(\.rawValue).joined(separator: ", ")
          + " (per un foglio di calcolo xlsx, che si apre anche con LibreOffice); indicarne uno con "
          + "--formato o con il nome dopo -o")
    }
    return Format.chosen(format, for: output)
  }
}
