import ArgumentParser

/// The names under which the subcommands answer.
enum CommandNames {
  /// The subcommand with a name or an alias.
  static func command(_ name: String) -> (any ParsableCommand.Type)? {
    Verbale.configuration.subcommands.first { names(of: $0).contains(name) }
  }

  /// The Italian names, in the order of the help.
  static var italian: [String] {
    Verbale.configuration.subcommands.compactMap { $0.configuration.commandName }
  }

  private static func names(of command: any ParsableCommand.Type) -> [String] {
    [command.configuration.commandName].compactMap { $0 } + command.configuration.aliases
  }
}
