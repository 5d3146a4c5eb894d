import ArgumentParser
import NoticeBoard
import Register
import Secretariat

/// `verbale albo referta`: the certificate of publication.
struct CertifyPublication: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "referta",
    abstract: "Certifica che un atto è stato pubblicato per i giorni dovuti.",
    usage: "verbale albo referta N/ANNO --responsabile NOME [--formato html|testo|…] [-o USCITA]",
    discussion: """
      Il numero è quello di repertorio. Si certifica quando l'ultimo giorno è trascorso; la \
      certificazione resta nel registro, e il documento si può scrivere di nuovo.

      Esempio:
        verbale albo referta 3/2025 --responsabile "Anna Rossi" -o referta-3-2025.html
      """,
    aliases: ["certify"])

  @Argument(help: ArgumentHelp("Il numero di repertorio, come 3/2025.", valueName: "n/anno"))
  var reference: ReferenceArgument

  @OptionGroup var certificate: CertificateOptions
  @OptionGroup var register: RegisterOptions
  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: OutputOptions

  func execute(in session: Session) async throws -> ExitStatus {
    let run = try CertificateRun(
      session, register, office, certificate, output, number: reference.number,
      year: reference.year)
    return try run.certify(.publication)
  }
}
