import ArgumentParser

/// A command line that asks for help or for the version, and its answer in Italian.
enum HelpRequest {
  static let words: Set<String> = ["--help", "-h", "--aiuto", "-help"]
  private static let commands: Set<String> = ["help", "aiuto"]
  private static let versions: Set<String> = ["--version", "--versione"]

  /// The answer, when the words ask for it.
  static func answer(to arguments: [String]) -> String? {
    let words = arguments.prefix { $0 != "--" }
    guard let first = words.first else { return help(for: []) }
    if versions.contains(first) { return "verbale \(Verbale.configuration.version)\n" }
    if commands.contains(first) { return help(for: Array(words.dropFirst())) }
    if words.contains(where: { Self.words.contains(String($0.prefix { $0 != "=" })) }) {
      return help(for: words.filter { !$0.hasPrefix("-") })
    }
    // A group of commands by itself does nothing: it tells what it holds.
    let (command, path) = CommandNames.path(words)
    if path.count == words.count, !command.configuration.subcommands.isEmpty {
      return help(for: path)
    }
    return nil
  }

  /// The page of the command that the first words name.
  private static func help(for words: [String]) -> String? {
    guard let first = words.first else {
      return ItalianUsage.help(Verbale.helpMessage(columns: ItalianUsage.unwrapped))
    }
    guard CommandNames.command(first) != nil else { return nil }
    return ItalianUsage.help(
      Verbale.helpMessage(for: CommandNames.path(words).command, columns: ItalianUsage.unwrapped))
  }
}
