import ArgumentParser
import Model
import Register
import Renderer
import Secretariat

/// `verbale registro chiudi`: the yearly closing, with its totals.
struct CloseYear: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "chiudi",
    abstract: "Chiude il registro di un anno con i totali e chi li sottoscrive.",
    usage: "verbale registro chiudi ANNO --firma NOME [--organo NOME] [--formato F] [-o USCITA]",
    discussion: """
      Dopo la chiusura nell'anno non si iscrive più nulla; si può ancora annotare. Il \
      foglio che ne esce si stampa e si firma; con --ristampa si riscrive quello di una chiusura \
      già fatta.

      Esempi:
        verbale registro chiudi 2025 --firma "Il Segretario comunale, dott.ssa Anna Rossi"
        verbale registro chiudi 2025 --ristampa -o chiusura-2025.pdf
      """,
    aliases: ["close"])

  /// How to write the sheet.
  enum Format: String, OutputFormat {
    static let usual = Format.testo

    case testo
    case html
    case pdf
    case odt
    case docx
    case md

    /// The same, as acts know it.
    var act: ActFormat {
      switch self {
      case .testo: .text
      case .html: .html
      case .pdf: .pdf
      case .odt: .odt
      case .docx: .docx
      case .md: .markdown
      }
    }
  }

  @Argument(help: ArgumentHelp("L'anno.", valueName: "anno"))
  var year: Int

  @Option(
    name: .customLong("firma"),
    help: ArgumentHelp(
      "Chi sottoscrive i totali: la carica, una virgola e il nome.", valueName: "nome"))
  var signature: String?

  @Flag(
    name: .customLong("ristampa"),
    help: "Riscrive il foglio di una chiusura già fatta, senza aggiungere nulla al registro.")
  var isReprint = false

  @Option(name: .customLong("formato"), help: Format.help)
  var format: Format?

  @Option(
    name: .customLong("organo"),
    help: ArgumentHelp("Solo il registro di quest'organo.", valueName: "nome"))
  var body: String?

  @Option(
    name: .customLong("motivo"),
    help: ArgumentHelp(
      "Perché si chiude nonostante l'orologio da chiarire: resta nel registro.",
      valueName: "testo"))
  var reason: String?

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  func execute(in session: Session) async throws -> ExitStatus {
    let format = Format.chosen(format, for: output)
    try output.refuseScreen(format.rawValue, isBinary: format.act.isBinary, session)
    let store = try register.open(session, isReprint ? .reading : .writing)
    let outlet = try Outlet(output.file, session)
    let sheets = try RegisterFault.translating {
      let closings = isReprint ? try made(store) : try close(store, session)
      return try closings.map { try sheet($0.body, $0.closing, store) }
    }
    do {
      try outlet.write(try ActRenderer().render(sheets, as: format.act))
    } catch let error as ActError {
      throw ProgramFault.output(error.description)
    }
    try outlet.close()
    return .clean
  }

  private func close(
    _ store: RegisterStore, _ session: Session
  ) throws -> [(body: RegisteredBody, closing: YearClosing)] {
    guard let signature else {
      throw ProgramFault.usage("manca chi sottoscrive i totali: --firma \"…\"")
    }
    return try store.close(
      year, body: body, signature: try Reason.required(signature, "--firma"),
      at: OfficeClock.moment(session.now()), reason: try Reason.checked(reason))
  }

  /// The sheets of closings made before.
  private func made(_ store: RegisterStore) throws -> [(body: RegisteredBody, closing: YearClosing)]
  {
    let bodies = try store.bodies(chosenBy: body)
    let made = try store.closings().filter { $0.year == year }.compactMap { closing in
      bodies.first { $0.id == closing.body }.map { (body: $0, closing: closing) }
    }
    guard !made.isEmpty else {
      let name = body.map { " di «\($0)»" } ?? ""
      throw RegisterError.refused("il registro \(year)\(name) non è stato ancora chiuso")
    }
    return made
  }

  private func sheet(
    _ body: RegisteredBody, _ closing: YearClosing, _ store: RegisterStore
  ) throws -> ClosingSheet {
    var digests: [BoardCertificate.Fact] = []
    if let ring = try store.record(closing.seq) {
      digests = [
        .init("Impronta SHA-256 dell’anello che precede la chiusura", ring.previous.description),
        .init("Impronta SHA-256 della chiusura, anello n. \(ring.seq)", ring.digest.description),
      ]
    }
    var numbers: ClosedRange<Int>?
    if let first = closing.firstNumber, let last = closing.lastNumber, first <= last {
      numbers = first...last
    }
    return ClosingSheet(
      authority: body.authority, body: body.name, year: closing.year, date: closing.at.day,
      count: closing.count, numbers: numbers, totals: closing.totals, digests: digests,
      signature: closing.signature)
  }
}
