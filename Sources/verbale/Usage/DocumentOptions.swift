import ArgumentParser

/// The documents to read, as every command takes them.
struct DocumentOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "I verbali: file, cartelle, modelli come '*.txt', oppure - per l'ingresso standard.",
      valueName: "file"))
  var names: [String]

  @Option(
    name: .customLong("processi"),
    help: ArgumentHelp(
      "Quanti file trattare insieme (predefinito: uno per processore).", valueName: "n"))
  var atOnce: Int?

  /// What the names stand for.
  func files() throws -> [InputFile] {
    if let atOnce, atOnce < 1 {
      throw ProgramFault.usage("--processi vuole un numero da 1 in su")
    }
    return try InputList.expand(names)
  }

  /// How many files to work on at once.
  func cores(_ session: Session) -> Int { atOnce ?? session.processors }
}
