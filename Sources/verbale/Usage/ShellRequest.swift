import ArgumentParser

/// What shells and packagers ask for: the script that completes words, the words themselves, the
/// commands as data. No help names it: whoever installs the program asks.
enum ShellRequest {
  /// The answer, when the first word asks for it.
  static func answer(to arguments: [String]) -> String? {
    switch arguments.first {
    case "--generate-completion-script":
      guard arguments.count == 2, let shell = CompletionShell(rawValue: arguments[1]) else {
        return nil
      }
      return script(for: shell)
    case "---completion":
      return words(arguments)
    case "--experimental-dump-help":
      return ItalianUsage.words(Verbale._dumpHelp()) + "\n"
    default:
      return nil
    }
  }

  private static func script(for shell: CompletionShell) -> String {
    let script = ItalianUsage.words(Verbale.completionScript(for: shell)) + "\n"
    guard shell == .bash else { return script }
    // Where an option does not tell what it takes, the names of files are a fair offer.
    return script.replacing("complete -o filenames -F", with: "complete -o filenames -o default -F")
  }

  /// What may stand where the cursor is, told by the parser as if it were an error.
  private static func words(_ arguments: [String]) -> String {
    do {
      _ = try Verbale.parseAsRoot(arguments)
      return ""
    } catch {
      return Verbale.exitCode(for: error).isSuccess ? Verbale.message(for: error) + "\n" : ""
    }
  }
}
