import ArgumentParser
import Model
import NoticeBoard
import Secretariat

/// `verbale albo elenca`: what is, or was, on the albo.
struct ListPublications: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "elenca",
    abstract: "Elenca le pubblicazioni, per numero di repertorio.",
    usage: "verbale albo elenca [--anno N] [--al GIORNO] [-o USCITA]",
    discussion: """
      Esempio:
        verbale albo elenca --al 15/01/2025
      """,
    aliases: ["list"])

  @Option(
    name: .customLong("anno"), help: ArgumentHelp("Solo quelle di quest'anno.", valueName: "anno"))
  var year: Int?

  @Option(
    name: .customLong("al"),
    help: ArgumentHelp("Solo quelle in pubblicazione in questo giorno.", valueName: "giorno"))
  var day: DayArgument?

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  func execute(in session: Session) async throws -> ExitStatus {
    let store = try register.open(session, .reading)
    let board = try RegisterFault.translating { try Board(store, year: year) }
    let entries = board.entries.filter { entry in
      day.map { entry.period.contains($0.date) && entry.isVisible(on: $0.date) } ?? true
    }
    var text = ""
    for entry in entries { text += BoardWords.entry(entry, width: session.width) }
    if entries.isEmpty { text = "Nessuna pubblicazione.\n" }
    let outlet = try Outlet(output.file, session)
    try outlet.write(text)
    try outlet.close()
    return .clean
  }
}
