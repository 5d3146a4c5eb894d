import ArgumentParser
import Model
import NoticeBoard
import Register
import Secretariat

/// `verbale albo pubblica`: an act goes up, with its repertory number and its days.
struct Publish: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "pubblica",
    abstract: "Pubblica una deliberazione del registro, o un altro atto dato come file.",
    usage: "verbale albo pubblica N/ANNO | --file FILE --tipo TIPO --oggetto TESTO [--ometti]",
    discussion: """
      Prima di pubblicare l'atto è riletto in cerca di dati personali: se ve ne sono che non \
      si possono diffondere non è pubblicato. Con --ometti la versione pubblicata porta \
      [omissis] al loro posto, e quella integrale resta nel registro.

      I tipi: \(ActType.all.map(\.word).joined(separator: ", ")); oppure un codice come D.01.

      Esempi:
        verbale albo pubblica 12/2025 --responsabile "Anna Rossi"
        verbale albo pubblica --file avviso.pdf --tipo avviso \\
          --oggetto "Chiusura degli uffici" --ente "Comune di Valdombra" --giorni 10
      """,
    aliases: ["publish"])

  @Argument(help: ArgumentHelp("La deliberazione, come 12/2025.", valueName: "n/anno"))
  var reference: ReferenceArgument?

  @Option(
    name: .customLong("organo"),
    help: ArgumentHelp("L'organo, se più d'uno ha quel numero.", valueName: "nome"))
  var body: String?

  @Option(
    name: .customLong("file"),
    help: ArgumentHelp("Il file di un atto che non è nel registro.", valueName: "file"),
    completion: .file())
  var file: String?

  @Option(name: .customLong("tipo"), help: ArgumentHelp("Il tipo di atto.", valueName: "tipo"))
  var type: String?

  @Option(
    name: .customLong("oggetto"), help: ArgumentHelp("L'oggetto dell'atto.", valueName: "testo"))
  var subject: String?

  @Option(
    name: .customLong("ente"),
    help: ArgumentHelp("L'ente o l'ufficio di cui è l'atto.", valueName: "nome"))
  var authority: String?

  @Option(
    name: .customLong("numero"), help: ArgumentHelp("Il numero dell'atto.", valueName: "n"))
  var actNumber: String?

  @Option(
    name: .customLong("data"), help: ArgumentHelp("La data dell'atto.", valueName: "giorno"))
  var actDate: DayArgument?

  @Option(
    name: .customLong("dal"),
    help: ArgumentHelp("Il primo giorno di pubblicazione (senza: oggi).", valueName: "giorno"))
  var start: DayArgument?

  @Option(
    name: .customLong("giorni"),
    help: ArgumentHelp(
      "Per quanti giorni (senza: quelli del regolamento, di norma 15).", valueName: "n"))
  var days: Int?

  @Option(
    name: .customLong("responsabile"),
    help: ArgumentHelp(
      "Chi risponde della pubblicazione (senza: quello del file dei dati dell'ente).",
      valueName: "nome"))
  var officer: String?

  @Flag(name: .customLong("ometti"), help: "Pubblica senza i dati personali trovati.")
  var omits = false

  @Option(
    name: .customLong("mantieni"),
    help: ArgumentHelp(
      "Una regola di riservatezza che per quest'atto non vale, come dato-nascita.",
      valueName: "regola"))
  var kept: [String] = []

  @Flag(
    name: .customLong("ripubblica"),
    help: "Pubblica di nuovo un atto già all'albo; vuole --motivo.")
  var isAgain = false

  @Option(
    name: .customLong("motivo"),
    help: ArgumentHelp(
      "Perché si ripubblica, o si pubblica nonostante i rilievi: resta nel registro.",
      valueName: "testo"))
  var reason: String?

  @OptionGroup var regulation: RegulationOptions
  @OptionGroup var register: RegisterOptions
  @OptionGroup var office: OfficeOptions

  func execute(in session: Session) async throws -> ExitStatus {
    guard (reference == nil) != (file == nil) else {
      throw ProgramFault.usage(
        "indicare una deliberazione (N/ANNO) oppure un file (--file), non entrambi")
    }
    if let days, days < 1 { throw ProgramFault.usage("--giorni vuole un numero da 1 in su") }
    for rule in kept where PrivacyRuleList.rule(rule) == nil {
      throw ProgramFault.usage(
        "la regola «\(rule)» non esiste; le regole sono: "
          + PrivacyRuleList.all.map { $0.about.id }.joined(separator: ", "))
    }
    let reason = try Reason.checked(reason)
    if isAgain, reason == nil {
      throw ProgramFault.usage("--ripubblica vuole la ragione: --motivo \"…\"")
    }
    let store = try register.open(session, reference == nil ? .creating : .writing)
    let data = try office.read(beside: store.path)
    guard let officer = officer ?? data?.officer else {
      throw ProgramFault.usage("manca chi risponde della pubblicazione: --responsabile \"…\"")
    }
    let run = PublishRun(
      session: session, store: store, regulation: try regulation.choice().fixed,
      officer: try Reason.required(officer, "--responsabile"), reason: reason, omits: omits,
      kept: Set(kept), isAgain: isAgain, start: start?.date, days: days)
    if let reference {
      return try run.publish(reference.reference(body))
    }
    return try run.publish(try foreignAct(session, data))
  }

  private func foreignAct(_ session: Session, _ data: BoardOffice?) throws -> ForeignAct {
    guard let file else { throw ProgramFault.usage("manca --file") }
    guard let word = type else {
      throw ProgramFault.usage("manca il tipo di atto: --tipo avviso, ordinanza, bando, …")
    }
    guard let type = ActType.named(word) else {
      throw ProgramFault.usage(
        "il tipo «\(word)» non esiste; i tipi sono: "
          + ActType.all.map(\.word).joined(separator: ", "))
    }
    guard let subject else { throw ProgramFault.usage("manca l'oggetto: --oggetto \"…\"") }
    guard let authority = authority ?? data?.name else {
      throw ProgramFault.usage("manca l'ente di cui è l'atto: --ente \"…\"")
    }
    let input = InputFile(name: file)
    return ForeignAct(
      name: input.lastName, bytes: try input.bytes(session), type: type,
      subject: try Reason.required(subject, "--oggetto"),
      authority: try Reason.required(authority, "--ente"), number: actNumber, date: actDate?.date)
  }
}
