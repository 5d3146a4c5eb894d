import Model
import Testing

@testable import Renderer

@Suite("Acts against their goldens") struct ActGoldenTests {
  static let all = Act.allCases.flatMap { act in ActFormat.texts.map { (act, $0) } }

  @Test(arguments: all) func actIsAsAccepted(act: Act, format: ActFormat) throws {
    let text = try ActRenderer().text(
      act, of: [ExampleSitting.make()], under: { _ in ExampleRegulation.make() }, as: format)
    // The style sheet is a file of its own, read as such.
    let page = text.split(separator: "<style>").enumerated().map { part, words in
      part == 0 ? String(words) : words.split(separator: "</style>").dropFirst().joined()
    }.joined(separator: "<style></style>")
    try Golden.expect(page, equals: "\(act.rawValue).\(format.suffix)")
  }
}

enum ExampleRegulation {
  /// Half of the members for the quorum, more than half of the voters to approve.
  static func make() -> Regulation {
    var regulation = Regulation(
      id: "esempio", title: "Regolamento dell'Assemblea (esempio)", kind: .mayorsAssembly)
    regulation.hasEnforceability = true
    regulation.abstainersAreVoters = false
    regulation.ordinaryMajority = Requirement(
      conditions: [
        Condition(measure: .heads, base: .voters, numerator: 1, denominator: 2, isStrict: true)
      ], source: "art. 6")
    return regulation
  }
}
