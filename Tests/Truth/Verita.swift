import Foundation

/// Writes sittings whose truth is known, reads and checks them, and says how much was got right.
///
///     verita [--semi 100] [--dal 1]      the tables; the worst cases go to .build/verita
///     verita --mostra 17                 one clean text with what was made of it
///     verita --mostra 17 --regola R      the same with a fault, or with two (R+S)
@main
enum Verita {
  static let folder = ".build/verita"

  static func main() async throws {
    var seeds = 100
    var first = 1
    var shown: Int?
    var rule: String?
    var arguments = Array(CommandLine.arguments.dropFirst())
    while let argument = arguments.first {
      arguments.removeFirst()
      let number = arguments.first.flatMap { Int($0) }
      switch argument {
      case "--semi": seeds = max(1, number ?? seeds)
      case "--dal": first = number ?? first
      case "--mostra": shown = number
      case "--regola": rule = arguments.first
      default: break
      }
    }
    if let shown { return show(shown, rule) }
    let bench = await Bench.run(first...first + seeds - 1)
    for line in Report(bench: bench).lines() { print(line) }
    try bench.worst.write(to: folder)
    try bench.mistakes.joined(separator: "\n")
      .write(toFile: folder + "/errori.tsv", atomically: false, encoding: .utf8)
    print("\nI casi peggiori sono in \(folder): \(bench.worst.cases.count) specie.")
  }

  private static func show(_ seed: Int, _ rule: String?) {
    let rules = rule?.split(separator: "+").map(String.init) ?? []
    let faults = rules.compactMap { rule in Fault.all.first { $0.rule == rule } }
    let trial = faults.isEmpty ? Trial.clean(seed: seed) : Trial.faulty(seed: seed, faults)
    guard let trial else { return print("nessuna seduta con questo difetto") }
    print(trial.text)
    print(trial.account)
  }
}
