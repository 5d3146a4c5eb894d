import ArgumentParser

/// A command line that asks for help or for the version, and its answer in Italian.
enum HelpRequest {
  static let words: Set<String> = ["--help", "-h", "--aiuto", "-help"]
  private static let commands: Set<String> = ["help", "aiuto"]
  private static let versions: Set<String> = ["--version", "--versione"]

  /// The answer, when the words ask for it.
  static func answer(to arguments: [String]) -> String? {
    let words = arguments.prefix { $0 != "--" }
    guard let first = words.first else { return help(for: nil) }
    if versions.contains(first) { return "verbale \(Verbale.configuration.version)\n" }
    if commands.contains(first) { return help(for: words.dropFirst().first) }
    if words.contains(where: { Self.words.contains(String($0.prefix { $0 != "=" })) }) {
      return help(for: words.first { !$0.hasPrefix("-") })
    }
    return nil
  }

  private static func help(for name: String?) -> String? {
    guard let name else {
      return ItalianUsage.help(Verbale.helpMessage(columns: ItalianUsage.unwrapped))
    }
    guard let command = CommandNames.command(name) else { return nil }
    return ItalianUsage.help(Verbale.helpMessage(for: command, columns: ItalianUsage.unwrapped))
  }
}
