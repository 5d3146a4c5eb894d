import ArgumentParser
import Register
import Secretariat

/// `verbale registro iscrivi`: the resolutions of checked minutes get their numbers.
struct EnterResolutions: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "iscrivi",
    abstract: "Iscrive nel registro le deliberazioni dei verbali controllati.",
    usage: "verbale registro iscrivi FILE… [--registro FILE] [--motivo TESTO] [--prova]",
    discussion: """
      Le deliberazioni di una seduta sono iscritte tutte o nessuna, con il numero che segue \
      l'ultimo dell'organo e dell'anno; un numero scritto nel verbale deve coincidere. Un \
      verbale con errori non è iscritto, salvo che si indichi il motivo, che resta nel registro. \
      Un verbale già iscritto è riconosciuto.

      Esempi:
        verbale registro iscrivi verbale.txt --prova
        verbale registro iscrivi verbale.txt
        verbale registro iscrivi verbale.txt --primo-numero 12
      """,
    aliases: ["enter"])

  @OptionGroup var documents: DocumentOptions
  @OptionGroup var register: RegisterOptions

  @Option(
    name: .customLong("motivo"),
    help: ArgumentHelp(
      "Perché si iscrive nonostante errori o date da chiarire: resta nel registro.",
      valueName: "testo"))
  var reason: String?

  @Option(
    name: .customLong("primo-numero"),
    help: ArgumentHelp(
      "Il numero del primo atto dell'anno, quando il registro comincia ad anno avviato.",
      valueName: "n"))
  var firstNumber: Int?

  @Option(
    name: .customLong("organo"),
    help: ArgumentHelp(
      "L'organo del registro a cui il verbale appartiene, quando il verbale non basta a dirlo.",
      valueName: "nome"))
  var body: String?

  @Option(
    name: .customLong("firmato"),
    help: ArgumentHelp(
      "Il documento firmato, del quale si conserva l'impronta.", valueName: "file"),
    completion: .file())
  var signed: String?

  @Flag(name: .customLong("prova"), help: "Mostra che cosa sarebbe iscritto, senza iscrivere.")
  var isRehearsal = false

  @OptionGroup var regulation: RegulationOptions

  func execute(in session: Session) async throws -> ExitStatus {
    if let firstNumber, firstNumber < 1 {
      throw ProgramFault.usage("--primo-numero vuole un numero da 1 in su")
    }
    let batch = try documents.batch(session)
    let choice = try regulation.choice()
    let mark = try signed.map { try SignedDocument.mark($0, session) }
    let path = try register.path(session)
    let store =
      isRehearsal
      ? try RegisterFault.translating { try RegisterStore.rehearsal(path: path) }
      : try register.open(session, .creating)
    let run = EnterRun(
      batch: batch, choice: choice, store: store, reason: try Reason.checked(reason),
      firstNumber: firstNumber, bodyChoice: body, signed: mark, isRehearsal: isRehearsal)
    return try await run.run()
  }
}

/// A document whose digest the register keeps.
enum SignedDocument {
  static func mark(_ path: String, _ session: Session) throws -> DocumentMark {
    let file = InputFile(name: path)
    return DocumentMark(name: file.lastName, digest: Digest(of: try file.bytes(session)))
  }
}

/// A reason, which must say something.
enum Reason {
  static func checked(_ text: String?) throws -> String? {
    guard let text else { return nil }
    return try required(text, "--motivo")
  }

  /// Words that may not be missing.
  static func required(_ text: String, _ option: String) throws -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty else { throw ProgramFault.usage("il valore di \(option) è vuoto") }
    return words
  }
}
