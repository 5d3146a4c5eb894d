import ArgumentParser
import Model

/// The days between which a search looks.
struct PeriodOptions: ParsableArguments {
  @Option(
    name: .customLong("dal"),
    help: ArgumentHelp("Dal giorno, come 01/03/2025.", valueName: "giorno"))
  var from: DayArgument?

  @Option(
    name: .customLong("al"),
    help: ArgumentHelp("Fino al giorno, come 31/12/2025.", valueName: "giorno"))
  var to: DayArgument?
}
