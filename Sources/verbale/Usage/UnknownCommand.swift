import Foundation
import Secretariat

/// A first word that is no command: what was probably meant.
enum UnknownCommand {
  static func fault(in arguments: [String]) -> ProgramFault? {
    guard let word = arguments.first else { return nil }
    if CommandNames.command(word) != nil { return inGroup(arguments) }
    if HelpRequest.answer(to: arguments) != nil { return nil }
    if word.hasPrefix("-"), word != "-" {
      return .usage("il comando va scritto prima delle opzioni; scrivere 'verbale --help'")
    }
    if word == "-" || FileManager.default.fileExists(atPath: word) {
      return .usage("manca il comando; per controllare il file: verbale controlla \(word)")
    }
    if let near = Spelling.nearest(to: word, among: CommandNames.italian) {
      return .usage("comando sconosciuto '\(word)'; forse si intendeva: verbale \(near)")
    }
    let names = CommandNames.italian.joined(separator: ", ")
    return .usage("comando sconosciuto '\(word)'; i comandi sono: \(names)")
  }

  /// The same inside a group of commands: 'verbale registro elnca'.
  private static func inGroup(_ arguments: [String]) -> ProgramFault? {
    let (command, path) = CommandNames.path(arguments)
    guard !command.configuration.subcommands.isEmpty, arguments.count > path.count,
      HelpRequest.answer(to: arguments) == nil
    else { return nil }
    let word = arguments[path.count]
    let group = path.joined(separator: " ")
    if word.hasPrefix("-") {
      return .usage("dopo '\(group)' va scritto il comando; scrivere 'verbale \(group) --help'")
    }
    let names = CommandNames.italian(of: command)
    if let near = Spelling.nearest(to: word, among: names) {
      return .usage("comando sconosciuto '\(word)'; forse si intendeva: verbale \(group) \(near)")
    }
    return .usage(
      "comando sconosciuto '\(word)'; i comandi di '\(group)' sono: "
        + names.joined(separator: ", "))
  }
}
