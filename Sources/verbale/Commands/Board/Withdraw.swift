import ArgumentParser
import NoticeBoard
import Register
import Secretariat

/// `verbale albo ritira`: an act comes down before its time.
struct Withdraw: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "ritira",
    abstract: "Ritira un atto dall'albo prima del termine, dicendone la ragione.",
    usage: "verbale albo ritira N/ANNO --motivo TESTO --responsabile NOME [-o USCITA]",
    discussion: """
      La pubblicazione resta nel registro con il suo numero, e con il ritiro accanto. Una \
      deliberazione ritirata prima del termine non diviene esecutiva finché non è ripubblicata.

      Esempio:
        verbale albo ritira 3/2025 --motivo "pubblicata con un allegato errato" \\
          --responsabile "Anna Rossi"
      """,
    aliases: ["withdraw"])

  @Argument(help: ArgumentHelp("Il numero di repertorio, come 3/2025.", valueName: "n/anno"))
  var reference: ReferenceArgument

  @Option(
    name: .customLong("motivo"), help: ArgumentHelp("Perché si ritira.", valueName: "testo"))
  var reason: String

  @OptionGroup var certificate: CertificateOptions
  @OptionGroup var register: RegisterOptions
  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: OutputOptions

  func execute(in session: Session) async throws -> ExitStatus {
    let reason = try Reason.required(reason, "--motivo")
    let run = try CertificateRun(
      session, register, office, certificate, output, number: reference.number,
      year: reference.year)
    return try run.certify(.withdrawal(reason: reason))
  }
}
