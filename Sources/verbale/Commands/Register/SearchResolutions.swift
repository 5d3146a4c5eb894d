import ArgumentParser
import Model
import Register
import Secretariat

/// `verbale registro cerca`: acts by words, days, organ, outcome and member.
struct SearchResolutions: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "cerca",
    abstract: "Cerca fra le deliberazioni per parole, date, organo, esito e componente.",
    usage: "verbale registro cerca [PAROLA…] [--dal G] [--al G] [--componente NOME [--voto V]]",
    discussion: """
      Le parole si cercano nell'oggetto e nel testo, senza badare ad accenti, maiuscole e \
      articoli con l'apostrofo: devono esserci tutte. Fra virgolette valgono in \
      quell'ordine; con l'asterisco in fondo vale l'inizio della parola.

      Esempi:
        verbale registro cerca bilancio --dal 01/01/2025
        verbale registro cerca --componente Rossi --voto contrario
        verbale registro cerca '"piano di zona"' 'convenzion*'
      """,
    aliases: ["search"])

  @Argument(help: ArgumentHelp("Le parole da cercare.", valueName: "parola"))
  var words: [String] = []

  @OptionGroup var period: PeriodOptions

  @Option(
    name: .customLong("organo"),
    help: ArgumentHelp("Solo quelle di quest'organo.", valueName: "nome"))
  var body: String?

  @Option(
    name: .customLong("esito"),
    help: ArgumentHelp(
      "L'esito: approvata, respinta, rinviata o presa-d-atto.", valueName: "esito"))
  var outcome: OutcomeChoice?

  @Option(
    name: .customLong("componente"),
    help: ArgumentHelp("Quelle a cui ha preso parte un componente.", valueName: "nome"))
  var member: String?

  @Option(
    name: .customLong("voto"),
    help: ArgumentHelp(
      "Quelle in cui quel componente è stato favorevole, contrario, astenuto o non-votante.",
      valueName: "voto"))
  var vote: VoteChoice?

  @Option(name: .customLong("formato"), help: FoundFormat.help)
  var format: FoundFormat?

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  func execute(in session: Session) async throws -> ExitStatus {
    guard vote == nil || member != nil else {
      throw ProgramFault.usage("--voto vuole anche --componente")
    }
    var query = RegisterQuery()
    query.words = words.isEmpty ? nil : words.joined(separator: " ")
    query.from = period.from?.date
    query.to = period.to?.date
    query.body = body
    query.outcome = outcome?.outcome
    query.member = member
    query.choice = vote?.choice
    guard query != RegisterQuery() else {
      throw ProgramFault.usage(
        "indicare che cosa cercare: parole, date, organo, esito o componente; per vedere tutto: "
          + "verbale registro elenca")
    }
    return try FoundFormat.chosen(format, for: output).show(
      query, of: try register.open(session, .reading), to: output, session,
      none: "Nessuna deliberazione trovata.\n")
  }
}
