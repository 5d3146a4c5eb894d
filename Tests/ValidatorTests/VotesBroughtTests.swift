import Model
import Reader
import Testing

@testable import Validator

/// Votes in which each of those named brings the votes of a group.
@Suite struct VotesBroughtTests {
  private func found(_ votes: String) -> [String] {
    let text = ExampleMinutes.council(
      """
      1. Piano delle opere pubbliche

      Ciascuno porta i voti del proprio gruppo. Si vota: \(votes). Il Consiglio approva.
      """)
    let rules: [any Rule.Type] = [
      InFavourNamesDiffer.self, AgainstNamesDiffer.self, VotesExceedPresent.self,
      VotesFewerThanPresent.self,
    ]
    let checker = Checker(rules: rules) { TestRegulations.regulation(for: $0, named: nil) }
    return checker.check(MinutesReader().sittings(in: SourceText(name: "prova", text: text)))
      .flatMap(\.diagnostics).map(\.message)
  }

  @Test func votesThatAddUpAreSilent() {
    #expect(
      found("favorevoli 20 (Rossi 11, Bianchi 6, Verdi 3), contrari 4 (Neri 4), astenuti 0").isEmpty
    )
  }

  @Test func votesThatDoNotAddUpAreAFault() {
    #expect(
      found("favorevoli 21 (Rossi 11, Bianchi 6, Verdi 3), contrari 4 (Neri 4), astenuti 0") == [
        "21 favorevoli dichiarati, ma i voti di chi è nominato sono 20"
      ])
  }
}
