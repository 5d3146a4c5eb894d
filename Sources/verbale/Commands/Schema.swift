import ArgumentParser
import Secretariat

/// `verbale schema`: the schemas of what the program writes for other programs.
struct Schema: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Stampa lo schema di ciò che il programma scrive per altri programmi.",
    usage: "verbale schema [NOME]",
    discussion: """
      Senza NOME elenca gli schemi. Per esempio 'verbale schema xsd' stampa lo schema XML delle \
      sedute, 'verbale schema json' quello di 'converti --a json'.
      """)

  @Argument(
    help: ArgumentHelp("Lo schema da stampare.", valueName: "nome"),
    completion: .list(Schema.all.map(\.name)))
  var name: String?

  func execute(in session: Session) async throws -> ExitStatus {
    guard let name else {
      try session.write(
        Self.all.map { "\($0.name.padding(to: 10))  \($0.subject)\n" }.joined())
      return .clean
    }
    guard let schema = Self.all.first(where: { $0.name == name }) else {
      let near =
        Spelling.nearest(to: name, among: Self.all.map(\.name)).map { "; forse '\($0)'" } ?? ""
      throw ProgramFault.usage(
        "schema sconosciuto '\(name)'\(near); per l'elenco: verbale schema")
    }
    try session.writeBytes(schema.bytes)
    return .clean
  }

  /// A schema, and what it describes.
  struct Entry: Sendable {
    let name: String
    let subject: String
    let bytes: [UInt8]
  }

  static let all = [
    Entry(
      name: "json", subject: "le sedute, come le scrive 'converti --a json' (JSON Schema)",
      bytes: PackageResources.converti_schema_json),
    Entry(
      name: "xsd", subject: "le sedute, come le scrive 'converti --a xml' (XML Schema)",
      bytes: PackageResources.seduta_xsd),
    Entry(
      name: "rng", subject: "le sedute, come le scrive 'converti --a xml' (RelaxNG)",
      bytes: PackageResources.seduta_rng),
    Entry(
      name: "allegato5",
      subject: "i metadati dell'allegato 5, come li scrive 'albo esporta' (XML Schema)",
      bytes: PackageResources.allegato5_xsd),
    Entry(
      name: "controlla",
      subject: "i rilievi di 'controlla --formato json', e le righe di jsonl (JSON Schema)",
      bytes: PackageResources.controlla_schema_json),
    Entry(
      name: "cerca", subject: "i punti trovati da 'cerca --formato json' (JSON Schema)",
      bytes: PackageResources.cerca_schema_json),
    Entry(
      name: "voti", subject: "le votazioni di 'voti --formato json' (JSON Schema)",
      bytes: PackageResources.voti_schema_json),
    Entry(
      name: "presenze", subject: "le presenze di 'presenze --formato json' (JSON Schema)",
      bytes: PackageResources.presenze_schema_json),
  ]
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
