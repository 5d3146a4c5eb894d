import ArgumentParser
import Renderer
import Secretariat

/// How a certificate is made.
struct CertificateOptions: ParsableArguments {
  @Option(
    name: .customLong("responsabile"),
    help: ArgumentHelp(
      "Chi certifica (senza: quello del file dei dati dell'ente).", valueName: "nome"))
  var officer: String?

  @Option(
    name: .customLong("qualifica"),
    help: ArgumentHelp(
      "L'ufficio di chi certifica, come \"Il Segretario comunale\" (senza: il responsabile della "
        + "pubblicazione).", valueName: "ufficio"))
  var role: String?

  @Option(
    name: .customLong("formato"),
    help: ArgumentHelp(
      "Il formato del documento: \(ActFormat.allCases.map(\.rawValue).joined(separator: ", ")) "
        + "(senza: quello del nome dopo -o, altrimenti html).", valueName: "formato"),
    completion: .list(ActFormat.allCases.map(\.rawValue)))
  var format: String?

  /// The format asked for, or told by a name's ending.
  func chosen(_ output: OutputOptions) throws -> ActFormat {
    if let format {
      guard let chosen = ActFormat(rawValue: format) else {
        throw ProgramFault.usage(
          "il valore '\(format)' non è ammesso per --formato: usare "
            + ActFormat.allCases.map(\.rawValue).joined(separator: ", "))
      }
      return chosen
    }
    return output.suffix.flatMap { ActFormat(rawValue: $0 == "txt" ? "testo" : $0) } ?? .html
  }
}
