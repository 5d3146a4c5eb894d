import Model
import Regulations
import Validator

/// What a careful clerk would ask about some sittings, as the program prints it.
func check(_ sittings: [Sitting], rules: [any Rule.Type] = RuleList.all) -> String {
  let checker = Checker(rules: rules) { RegulationLoader.choosePreset(for: $0).regulation }
  let found = checker.check(sittings).flatMap(\.diagnostics)
  let printer = TerminalPrinter(colour: false, width: 80)
  return found.map { printer.text($0) }.joined(separator: "\n\n")
}
