import Model
import Reader
import Testing

@testable import Validator

@Suite struct RollOffsetTests {
  private func found(_ votes: [Int]) -> [Diagnostic] {
    let items = votes.enumerated().map { index, inFavour in
      """
      \(index + 1). Argomento di prova numero \(index + 1)

      Si vota: favorevoli \(inFavour), contrari 0, astenuti 0. Il Consiglio approva.
      """
    }
    let text = ExampleMinutes.council(items.joined(separator: "\n\n"))
    let checker = Checker(rules: [VotesFewerThanPresent.self, VotesExceedPresent.self]) {
      TestRegulations.regulation(for: $0, named: nil)
    }
    let source = SourceText(name: "prova", text: text)
    return checker.check(MinutesReader().sittings(in: source)).flatMap(\.diagnostics)
  }

  @Test func aRollThatIsAlwaysOffIsAskedAboutOnce() {
    let diagnostics = found([6, 6, 6])
    #expect(diagnostics.map(\.severity) == [.warning])
    #expect(diagnostics.first?.message.contains("in tutte le 3 votazioni") == true)
  }

  @Test func oneVoteThatDoesNotFitIsAFault() {
    let diagnostics = found([7, 6, 7])
    #expect(diagnostics.map(\.severity) == [.error])
  }

  /// Most of the names were lost, and the votes differ among themselves.
  @Test func aRollOfWhichMostWasLostIsAskedAboutOnce() {
    let diagnostics = found([29, 30, 29])
    #expect(diagnostics.map(\.severity) == [.warning])
  }

  @Test func votesThatFitAreSilent() {
    #expect(found([7, 7]).isEmpty)
  }
}
