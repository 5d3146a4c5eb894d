import ArgumentParser
import Model
import NoticeBoard
import Register
import Secretariat

/// `verbale albo scadenze`: what is due today and tomorrow.
struct BoardDeadlines: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "scadenze",
    abstract: "Dice che cosa scade oggi e domani: inizi, fini, certificazioni, esecutività.",
    usage: "verbale albo scadenze [--al GIORNO]",
    discussion: """
      Esempio:
        verbale albo scadenze
      """,
    aliases: ["due"])

  @Option(
    name: .customLong("al"),
    help: ArgumentHelp("Il giorno da cui si guarda (senza: oggi).", valueName: "giorno"))
  var day: DayArgument?

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  func execute(in session: Session) async throws -> ExitStatus {
    let store = try register.open(session, .reading)
    let today = day?.date ?? OfficeClock.moment(session.now()).day
    let tomorrow = CalendarDate(dayNumber: today.dayNumber + 1)
    let text = try RegisterFault.translating {
      let board = try Board(store)
      let now = board.deadlines(on: today)
      // A certificate due today is not told again tomorrow.
      let next = board.deadlines(on: tomorrow).filter { $0.kind != .toCertify || !now.contains($0) }
      var unpublished = RegisterQuery()
      unpublished.isPublished = false
      let waiting = try store.find(unpublished, limit: BoardWords.waitingShown).map(\.entry)
      let count = try store.count(unpublished).count
      return BoardWords.deadlines("Oggi, \(ItalianDate.figures(today))", now, session.width)
        + BoardWords.deadlines("Domani, \(ItalianDate.figures(tomorrow))", next, session.width)
        + BoardWords.waiting(waiting, of: count, session.width)
    }
    let outlet = try Outlet(output.file, session)
    try outlet.write(text)
    try outlet.close()
    return .clean
  }
}
