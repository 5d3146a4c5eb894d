import ArgumentParser
import Register
import Secretariat

/// `verbale registro annota`: a correction, an annulment or a link, beside the act.
struct AnnotateResolution: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "annota",
    abstract: "Annota una deliberazione: rettifica, annullamento o collegamento.",
    usage: "verbale registro annota N/ANNO --tipo TIPO --testo TESTO --autore NOME",
    discussion: """
      L'atto resta com'è: l'annotazione gli sta accanto, con chi, quando e perché.

      Esempi:
        verbale registro annota 12/2025 --tipo rettifica --autore "Anna Rossi" \\
          --testo "Nell'oggetto leggasi 2026 in luogo di 2025."
        verbale registro annota 12/2025 --tipo collegamento --con 3/2024 \\
          --autore "Anna Rossi" --testo "Modifica la deliberazione collegata."
      """,
    aliases: ["annotate"])

  /// What the annotation does.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case rettifica
    case annullamento
    case collegamento

    var kind: Annotation.Kind {
      switch self {
      case .rettifica: .correction
      case .annullamento: .annulment
      case .collegamento: .link
      }
    }
  }

  @Argument(help: ArgumentHelp("La deliberazione, come 12/2025.", valueName: "n/anno"))
  var reference: ReferenceArgument

  @Option(
    name: .customLong("tipo"),
    help: ArgumentHelp("Che cosa fa: rettifica, annullamento o collegamento.", valueName: "tipo"))
  var kind: Kind

  @Option(
    name: .customLong("testo"), help: ArgumentHelp("Perché, e con quale atto.", valueName: "testo"))
  var text: String

  @Option(name: .customLong("autore"), help: ArgumentHelp("Chi annota.", valueName: "nome"))
  var author: String

  @Option(
    name: .customLong("con"),
    help: ArgumentHelp("La deliberazione a cui si collega, come 3/2024.", valueName: "n/anno"))
  var target: ReferenceArgument?

  @Option(
    name: .customLong("documento"),
    help: ArgumentHelp(
      "Un documento, come l'atto firmato, del quale si conserva l'impronta.", valueName: "file"),
    completion: .file())
  var document: String?

  @Option(
    name: .customLong("organo"),
    help: ArgumentHelp("L'organo, se più d'uno ha quel numero.", valueName: "nome"))
  var body: String?

  @Option(
    name: .customLong("motivo"),
    help: ArgumentHelp(
      "Perché si annota nonostante l'orologio da chiarire: resta nel registro.",
      valueName: "testo"))
  var reason: String?

  @OptionGroup var register: RegisterOptions

  func execute(in session: Session) async throws -> ExitStatus {
    if kind == .collegamento, target == nil {
      throw ProgramFault.usage("un collegamento vuole l'altra deliberazione: --con N/ANNO")
    }
    let text = try Reason.required(text, "--testo")
    let author = try Reason.required(author, "--autore")
    let reason = try Reason.checked(reason)
    let mark = try document.map { try SignedDocument.mark($0, session) }
    let store = try register.open(session, .writing)
    let entered = try RegisterFault.translating {
      try store.annotate(
        reference.reference(body), kind: kind.kind, text: text, author: author,
        linkedTo: target?.reference(body), document: mark, at: OfficeClock.moment(session.now()),
        reason: reason)
    }
    let name = ResolutionWords.reference(entered.resolution.number, entered.resolution.year)
    let subject = entered.resolution.resolution.subject.map { " («\($0)»)" } ?? ""
    try session.write(
      WrappedLines.make(
        "Annotata la deliberazione \(name)\(subject): \(kind.rawValue), anello \(entered.seq).",
        lead: "", width: session.width))
    return .clean
  }
}
