import ArgumentParser
import Model
import Register
import Secretariat

/// `verbale registro mostra`: one act as it was entered, with its annotations.
struct ShowResolution: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "mostra",
    abstract: "Mostra una deliberazione com'è iscritta, con le annotazioni.",
    usage: "verbale registro mostra N/ANNO [--organo NOME] [-o USCITA]",
    discussion: """
      Esempio:
        verbale registro mostra 12/2025
      """,
    aliases: ["show"])

  @Argument(help: ArgumentHelp("La deliberazione, come 12/2025.", valueName: "n/anno"))
  var reference: ReferenceArgument

  @Option(
    name: .customLong("organo"),
    help: ArgumentHelp("L'organo, se più d'uno ha quel numero.", valueName: "nome"))
  var body: String?

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  func execute(in session: Session) async throws -> ExitStatus {
    let store = try register.open(session, .reading)
    let text = try RegisterFault.translating { try page(store) }
    let outlet = try Outlet(output.file, session)
    try outlet.write(text)
    try outlet.close()
    return .clean
  }

  private func page(_ store: RegisterStore) throws -> String {
    let seq = try store.seq(of: reference.reference(body))
    guard let entry = try store.resolution(seq), let record = try store.record(seq),
      let minutes = try store.minutes(entry.minutes)
    else {
      throw RegisterError.damaged(path: store.path, detail: "manca una parte della deliberazione")
    }
    let name = try store.bodies().first { $0.id == entry.body }?.title ?? ""
    var lines = [
      "\(name), \(ResolutionWords.reference(entry.number, entry.year))",
      "Iscritta il \(ItalianDate.figures(record.at.day)) alle \(record.at.clock), anello "
        + "\(record.seq), impronta \(record.digest)",
      "Verbale: \(minutes.source.name), impronta \(minutes.source.digest)",
    ]
    if let signed = minutes.signed {
      lines.append("Firmato: \(signed.name), impronta \(signed.digest)")
    }
    if let proposer = entry.resolution.proposer { lines.append("Proponente: \(proposer)") }
    if let reason = record.reason {
      let errors = minutes.errors
      lines.append(
        "Iscritta per il motivo: \(reason)"
          + (errors == 0 ? "" : errors == 1 ? " (un errore)" : " (\(errors) errori)"))
    }
    for annotation in try store.annotations(on: seq) {
      let target = try annotation.annotation.target.flatMap { try store.resolution($0) }.map {
        ResolutionWords.reference($0.number, $0.year)
      }
      lines.append("Annotazione: \(ResolutionWords.annotation(annotation, linkedTo: target))")
    }
    return lines.joined(separator: "\n") + "\n\n" + entry.act.text
  }
}
