import ArgumentParser
import Secretariat

/// Which regulation the bodies are under.
struct RegulationOptions: ParsableArguments {
  @Option(
    name: .customLong("regolamento"),
    help: ArgumentHelp(
      "Il regolamento: un nome (consiglio-comunale, giunta-comunale, …) o un file .yaml "
        + "(senza: scelto dal nome dell'organo).",
      valueName: "regolamento"),
    completion: Completion.regulation)
  var name: String?

  /// The regulation of each sitting.
  func choice() throws -> RegulationChoice { try RegulationChoice(name) }
}
