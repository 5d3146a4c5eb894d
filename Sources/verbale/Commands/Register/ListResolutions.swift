import ArgumentParser
import Model
import Register
import Secretariat

/// `verbale registro elenca`: what is in the register.
struct ListResolutions: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "elenca",
    abstract: "Elenca le deliberazioni iscritte.",
    usage: "verbale registro elenca [--anno N] [--organo NOME] [--formato testo|json]",
    discussion: """
      Esempio:
        verbale registro elenca --anno 2025 --organo giunta
      """,
    aliases: ["list"])

  @Option(
    name: .customLong("anno"), help: ArgumentHelp("Solo quelle di quest'anno.", valueName: "anno"))
  var year: Int?

  @Option(
    name: .customLong("organo"),
    help: ArgumentHelp("Solo quelle di quest'organo.", valueName: "nome"))
  var body: String?

  @Option(name: .customLong("formato"), help: FoundFormat.help)
  var format: FoundFormat?

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  func execute(in session: Session) async throws -> ExitStatus {
    var query = RegisterQuery()
    query.year = year
    query.body = body
    return try FoundFormat.chosen(format, for: output).show(
      query, of: try register.open(session, .reading), to: output, session,
      none: "Il registro non ha deliberazioni"
        + (year == nil && body == nil ? "" : " come quelle chieste") + ".\n")
  }
}
