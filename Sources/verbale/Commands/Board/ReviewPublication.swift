import ArgumentParser
import Foundation
import Model
import NoticeBoard
import Register
import Renderer
import Secretariat

/// `verbale albo verifica`: personal data in what is to be published; a package that must be whole.
struct ReviewPublication: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "verifica",
    abstract: "Cerca dati personali in un atto; oppure controlla un pacchetto di versamento.",
    usage: "verbale albo verifica N/ANNO | FILE | PACCHETTO [--ometti -o USCITA]",
    discussion: """
      Ogni dato trovato è mostrato nella sua frase, con la norma. Di un pacchetto (cartella o \
      .zip) dice se un byte è cambiato, se un file manca o è in più.

      Esempi:
        verbale albo verifica 12/2025
        verbale albo verifica avviso.txt --ometti -o avviso-pubblicato.txt
        verbale albo verifica pacchetto-2025.zip
      """,
    aliases: ["verify"])

  @Argument(
    help: ArgumentHelp(
      "La deliberazione (12/2025), il file o il pacchetto.", valueName: "atto"),
    completion: .file())
  var subject: String

  @Option(
    name: .customLong("organo"),
    help: ArgumentHelp("L'organo, se più d'uno ha quel numero.", valueName: "nome"))
  var body: String?

  @Flag(name: .customLong("ometti"), help: "Scrive l'atto come sarebbe pubblicato.")
  var omits = false

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  func execute(in session: Session) async throws -> ExitStatus {
    if let files = try PackageFiles.read(subject) { return try checkPackage(files, session) }
    let act = try reviewed(session)
    if omits {
      let bytes = try act.omitted(output.suffix)
      let outlet = try Outlet(output.file, session)
      try outlet.write(bytes)
      try outlet.close()
      if let caution = act.caution { session.complain("verbale: avviso: \(caution)\n") }
      session.complain(PrivacyReport.summary(act.findings))
      return .clean
    }
    let outlet = try Outlet(output.file, session)
    try outlet.write(PrivacyReport(width: session.width).text(act))
    try outlet.close()
    return act.findings.contains { $0.gravity == .error } ? .faultsFound : .clean
  }

  private func reviewed(_ session: Session) throws -> ReviewedSubject {
    if !FileManager.default.fileExists(atPath: subject), subject != "-",
      let reference = ReferenceArgument(argument: subject)
    {
      let store = try register.open(session, .reading)
      return try RegisterFault.translating {
        let seq = try store.seq(of: reference.reference(body))
        guard let entry = try store.resolution(seq) else {
          throw RegisterError.refused("la deliberazione non è leggibile")
        }
        return try ReviewedSubject(entry)
      }
    }
    let file = InputFile(name: subject)
    return try ReviewedSubject(name: file.displayName, bytes: try file.bytes(session))
  }

  private func checkPackage(_ files: [BoardFile], _ session: Session) throws -> ExitStatus {
    let faults = BoardPackage.faults(in: files)
    var text = ""
    for fault in faults { text += "errore: \(subject): \(fault)\n" }
    if faults.isEmpty {
      text =
        "Pacchetto integro: \(files.count - 1) file, tutti con l'impronta del giorno in cui fu "
        + "formato.\n"
    }
    let outlet = try Outlet(output.file, session)
    try outlet.write(text)
    try outlet.close()
    return faults.isEmpty ? .clean : .faultsFound
  }
}
