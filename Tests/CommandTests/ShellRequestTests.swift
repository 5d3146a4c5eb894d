import Foundation
import Testing

@testable import verbale

/// What shells and packagers ask for. How bash takes it is tried with the built program.
struct ShellRequestTests {
  @Test(arguments: ["bash", "zsh", "fish"])
  func aScriptForEachShell(_ shell: String) async {
    let run = await Run(["--generate-completion-script", shell])
    #expect(run.status == .clean)
    #expect(run.complaints.isEmpty)
    for words in ["verbale", "controlla", "registro", "--regolamento", "sarif"] {
      #expect(run.output.contains(words))
    }
    for words in ["Show ", "help information", "OVERVIEW"] {
      #expect(!run.output.contains(words))
    }
  }

  @Test func anUnknownShellIsNoShell() async {
    let run = await Run(["--generate-completion-script", "cmd"])
    #expect(run.status == .wrongInput)
    #expect(run.output.isEmpty)
  }

  @Test func theProgramOffersWhatOnlyItKnows() async {
    let regulations = await Run(
      ["---completion", "controlla", "--", "--regolamento", "2", "0", "verbale", "controlla"])
    #expect(regulations.output.contains("consiglio-comunale\n"))
    let rules = await Run(
      ["---completion", "spiega", "--", "positional@0", "1", "0", "verbale", "spiega"])
    #expect(rules.output.contains("assente-astenuto\n"))
    let nothing = await Run(["---completion", "controlla", "--", "--manca", "1", "0"])
    #expect(nothing.output.isEmpty)
  }

  @Test func theCommandsAsDataAreInItalian() async throws {
    let run = await Run(["--experimental-dump-help"])
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let document = try #require(object as? [String: Any])
    #expect((document["command"] as? [String: Any])?["commandName"] as? String == "verbale")
    #expect(!run.output.contains("Show "))
    #expect(!run.output.contains("help information"))
  }

  /// An option whose value is told to be a file says so to the shell too.
  @Test func namesOfFilesAreOffered() async throws {
    let run = await Run(["--experimental-dump-help"])
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let root = try #require((object as? [String: Any])?["command"] as? [String: Any])
    var commands = [root]
    while let command = commands.popLast() {
      commands += command["subcommands"] as? [[String: Any]] ?? []
      for argument in command["arguments"] as? [[String: Any]] ?? [] {
        guard let value = argument["valueName"] as? String,
          ["file", "uscita", "cartella", "regolamento"].contains(value)
        else { continue }
        #expect(
          argument["completionKind"] != nil,
          "\(command["commandName"] ?? ""): <\(value)> says nothing to the shell")
      }
    }
  }
}
