import ArgumentParser

/// Where the document goes.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("uscita")],
    help: ArgumentHelp(
      "Il file in cui scrivere, o la cartella se i verbali sono più d'uno (senza: a schermo).",
      valueName: "uscita"))
  var path: String?
}
