import ArgumentParser
import NoticeBoard
import Secretariat
import Validator

/// `verbale spiega`: what a rule is about, why, and how it looks.
struct Explain: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "spiega",
    abstract: "Spiega una regola: il motivo, la fonte, un esempio sbagliato e uno giusto.",
    usage: "verbale spiega REGOLA…",
    aliases: ["explain"])

  @Argument(
    help: ArgumentHelp(
      "Il nome della regola, come appare fra parentesi quadre accanto ai rilievi.",
      valueName: "regola"),
    completion: Completion.rule)
  var names: [String]

  func execute(in session: Session) async throws -> ExitStatus {
    for (index, name) in names.enumerated() {
      let page: String
      if let rule = RuleList.rule(name) {
        page = RulePage(rule.about).text
      } else if let rule = PrivacyRuleList.rule(name) {
        page = PrivacyPages.page(rule.about)
      } else {
        throw Self.unknown(name)
      }
      try session.write((index > 0 ? "\n" : "") + page)
    }
    return .clean
  }

  private static func unknown(_ name: String) -> ProgramFault {
    let ids = RuleList.all.map { $0.about.id } + PrivacyRuleList.all.map { $0.about.id }
    let near = Spelling.nearest(to: name, among: ids).map { "; forse '\($0)'" } ?? ""
    return .usage("regola sconosciuta '\(name)'\(near); per l'elenco: verbale regole")
  }
}
