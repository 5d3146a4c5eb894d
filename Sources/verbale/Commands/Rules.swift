import ArgumentParser
import Secretariat
import Validator

/// `verbale regole`: every rule, family by family.
struct Rules: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "regole",
    abstract: "Elenca le regole applicate da 'controlla'.",
    usage: "verbale regole",
    aliases: ["rules"])

  func execute(in session: Session) async throws -> ExitStatus {
    try session.write(RuleTable().text + PrivacyPages.table)
    return .clean
  }
}
