import ArgumentParser
import Model
import NoticeBoard
import Register
import Secretariat

/// `verbale albo esecutive`: what has become enforceable, and why.
struct Enforceable: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "esecutive",
    abstract: "Dice quali deliberazioni divengono esecutive in un giorno, e perché.",
    usage: "verbale albo esecutive [--al GIORNO] [--tutte] | --certifica N/ANNO [-o USCITA]",
    discussion: """
      Con --tutte elenca ogni deliberazione pubblicata e dice se in quel giorno è esecutiva. \
      Con --certifica scrive il certificato di esecutività della pubblicazione di quel numero \
      di repertorio.

      Esempi:
        verbale albo esecutive --al 21/01/2025
        verbale albo esecutive --certifica 3/2025 --responsabile "Anna Rossi" -o certificato.html
      """,
    aliases: ["enforceable"])

  @Option(
    name: .customLong("al"),
    help: ArgumentHelp("Il giorno (senza: oggi).", valueName: "giorno"))
  var day: DayArgument?

  @Flag(name: .customLong("tutte"), help: "Elenca tutte le deliberazioni pubblicate.")
  var all = false

  @Option(
    name: .customLong("certifica"),
    help: ArgumentHelp("Il numero di repertorio da certificare.", valueName: "n/anno"))
  var reference: ReferenceArgument?

  @OptionGroup var certificate: CertificateOptions
  @OptionGroup var register: RegisterOptions
  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: OutputOptions

  func execute(in session: Session) async throws -> ExitStatus {
    if let reference { return try certify(reference, session) }
    let store = try register.open(session, .reading)
    let today = day?.date ?? OfficeClock.moment(session.now()).day
    let text = try RegisterFault.translating { try list(store, today, session.width) }
    let outlet = try Outlet(output.file, session)
    try outlet.write(text)
    try outlet.close()
    return .clean
  }

  private func list(_ store: RegisterStore, _ today: CalendarDate, _ width: Int) throws -> String {
    let board = try Board(store)
    let resolutions = board.entries.filter { $0.enforceability != nil }
    var text = ""
    for entry in resolutions where all || entry.enforceability?.day == today {
      text += BoardWords.enforceability(entry, on: today, width: width)
    }
    var immediate = RegisterQuery()
    immediate.isPublished = false
    immediate.enforceability = .carried
    immediate.outcome = .approved
    if !all {
      immediate.from = today
      immediate.to = today
    }
    try store.find(immediate) { text += BoardWords.immediate($0.entry, width: width) }
    guard text.isEmpty else { return text }
    return all
      ? "Nessuna deliberazione pubblicata.\n"
      : "Nessuna deliberazione diviene esecutiva il \(ItalianDate.figures(today)).\n"
  }

  private func certify(_ reference: ReferenceArgument, _ session: Session) throws -> ExitStatus {
    let run = try CertificateRun(
      session, register, office, certificate, output, number: reference.number,
      year: reference.year)
    return try run.certify(.enforceability)
  }
}
