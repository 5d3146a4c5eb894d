import ArgumentParser

/// The names under which the subcommands answer.
enum CommandNames {
  /// The subcommand with a name or an alias.
  static func command(_ name: String) -> (any ParsableCommand.Type)? {
    command(name, of: Verbale.self)
  }

  /// The subcommand of a command with a name or an alias.
  static func command(
    _ name: String, of parent: any ParsableCommand.Type
  ) -> (any ParsableCommand.Type)? {
    parent.configuration.subcommands.first { names(of: $0).contains(name) }
  }

  /// The command that the first words name, as deep as they go, and the Italian words for it.
  static func path(
    _ words: some Sequence<String>
  ) -> (command: any ParsableCommand.Type, words: [String]) {
    var command: any ParsableCommand.Type = Verbale.self
    var path: [String] = []
    for word in words {
      guard let next = self.command(word, of: command) else { break }
      command = next
      path.append(next.configuration.commandName ?? word)
    }
    return (command, path)
  }

  /// The Italian names, in the order of the help.
  static var italian: [String] { italian(of: Verbale.self) }

  /// The Italian names of a command's subcommands.
  static func italian(of parent: any ParsableCommand.Type) -> [String] {
    parent.configuration.subcommands.compactMap { $0.configuration.commandName }
  }

  private static func names(of command: any ParsableCommand.Type) -> [String] {
    [command.configuration.commandName].compactMap { $0 } + command.configuration.aliases
  }
}
