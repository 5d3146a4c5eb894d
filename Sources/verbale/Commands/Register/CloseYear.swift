import ArgumentParser
import Model
import Register
import Secretariat

/// `verbale registro chiudi`: the yearly closing, with its totals.
struct CloseYear: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "chiudi",
    abstract: "Chiude il registro di un anno con i totali e chi li sottoscrive.",
    usage: "verbale registro chiudi ANNO --firma NOME [--organo NOME]",
    discussion: """
      Dopo la chiusura nell'anno non si iscrive più nulla; si può ancora annotare. Il \
      foglio che ne esce si stampa e si firma.

      Esempio:
        verbale registro chiudi 2025 --firma "Il Segretario comunale, dott.ssa Anna Rossi"
      """,
    aliases: ["close"])

  @Argument(help: ArgumentHelp("L'anno.", valueName: "anno"))
  var year: Int

  @Option(
    name: .customLong("firma"), help: ArgumentHelp("Chi sottoscrive i totali.", valueName: "nome"))
  var signature: String

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
    let signature = try Reason.required(signature, "--firma")
    let reason = try Reason.checked(reason)
    let store = try register.open(session, .writing)
    let closed = try RegisterFault.translating {
      try store.close(
        year, body: body, signature: signature, at: OfficeClock.moment(session.now()),
        reason: reason)
    }
    let pages = try RegisterFault.translating {
      try closed.map { try page($0.body, $0.closing, store) }
    }
    let outlet = try Outlet(output.file, session)
    try outlet.write(pages.joined(separator: "\n\n"))
    try outlet.close()
    return .clean
  }

  private func page(
    _ body: RegisteredBody, _ closing: YearClosing, _ store: RegisterStore
  ) throws -> String {
    let head = try store.record(closing.seq)
    var text = body.title + "\n"
    text += "Registro delle deliberazioni – anno \(closing.year)\n\nCHIUSURA\n\n"
    text += WrappedLines.make(
      "Il registro dell'anno \(closing.year) è chiuso il \(ItalianDate.figures(closing.at.day)) "
        + "con \(ClosingWords.numbers(closing)).", lead: "", width: 80)
    text += WrappedLines.make("Totali: \(closing.totals).", lead: "", width: 80)
    if let head {
      text += "\nImpronta dell'ultimo anello prima della chiusura:\n  \(head.previous)\n"
      text += "Impronta della chiusura:\n  \(head.digest)\n"
    }
    text += "\n\(closing.signature)\n\n________________________________________\n"
    return text
  }
}
