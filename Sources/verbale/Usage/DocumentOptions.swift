import ArgumentParser
import Secretariat

/// The documents to read, as every command takes them.
struct DocumentOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "I verbali: file, cartelle, modelli come '*.txt', oppure - per l'ingresso standard.",
      valueName: "file"),
    completion: .file())
  var names: [String]

  @Option(
    name: .customLong("processi"),
    help: ArgumentHelp(
      "Quanti file trattare insieme (predefinito: uno per processore).", valueName: "n"))
  var atOnce: Int?

  @Flag(name: .customLong("verboso"), help: "Dice via via che cosa viene letto.")
  var isVerbose = false

  /// The work on what the names stand for.
  func batch(_ session: Session) throws -> Batch {
    let atOnce = try processes(session)
    var session = session
    session.diary = Diary(isVerbose: isVerbose, complain: session.complain)
    let files = try InputList.expand(names)
    return Batch(files: files, atOnce: atOnce, session: session)
  }

  /// How many files to work on at once.
  func processes(_ session: Session) throws -> Int {
    if let atOnce, atOnce < 1 {
      throw ProgramFault.usage("--processi vuole un numero da 1 in su")
    }
    return atOnce ?? session.processors
  }
}
