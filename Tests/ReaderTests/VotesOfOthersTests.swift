import Model
import Testing

@testable import Reader

/// Figures of votes that the body of the minutes did not cast, and what the same sentences look like
/// when it did.
@Suite struct VotesOfOthersTests {
  private func votes(_ words: String) -> [String] {
    Reading.council(words).items.flatMap(\.votes).map { vote in
      [vote.inFavour, vote.against, vote.abstained]
        .map { $0.map { String($0.value) } ?? "?" }.joined(separator: "-")
        + (vote.unanimity == nil ? "" : " U")
    }
  }

  @Test(arguments: [
    "La Sindaca ricorda che la deliberazione n. 18 fu approvata con 7 voti favorevoli e 4 contrari.",
    "Nel referendum i favorevoli furono 912 e i contrari 377.",
    "L'assemblea dei pescatori approvò lo statuto con 38 voti favorevoli e 3 astenuti.",
    "Il Consiglio di circolo ha espresso parere contrario con 8 voti contrari e 5 favorevoli.",
    "Il Consiglio comunale di Ponteverde ha approvato la convenzione con 9 voti favorevoli.",
    "Nella scorsa legislatura, su 15 membri, 9 favorevoli e 6 contrari decisero il distacco.",
    "Rispetto al programma del 2021, approvato con 8 voti favorevoli e 3 astenuti, le opere sono due.",
    "Alle elezioni del 9 giugno la lista civica ha ottenuto 812 voti contro i 640 dell'altra.",
    "Lo schema, esaminato dalla Commissione, è stato licenziato con tre voti favorevoli e uno contrario.",
    "Nel biennio precedente il canone fu di 9 euro e fu approvato con 8 voti favorevoli e 2 contrari.",
    "Baldi dice che in commissione il testo ha avuto 4 favorevoli e 2 contrari.",
  ])
  func areNotRead(words: String) {
    #expect(votes(words).isEmpty)
  }

  @Test(arguments: [
    ("Il Consiglio comunale ha approvato la proposta con 9 voti favorevoli e 3 contrari.", "9-3-?"),
    ("La Sindaca ricorda che si vota per alzata di mano: favorevoli 9, contrari 3.", "9-3-?"),
    ("La proposta, già esaminata in commissione, riceve 9 voti favorevoli e 3 contrari.", "9-3-?"),
    ("Il piano del 2025 è approvato con 9 voti favorevoli e 3 astenuti.", "9-?-3"),
    ("La proposta ottiene 9 voti contro 3.", "9-3-?"),
  ])
  func butThoseOfTheBodyAre(words: String, expected: String) {
    #expect(votes(words) == [expected])
  }

  @Test func unanimityAfterFiguresOfACommissionIsTheCouncils() {
    #expect(
      votes(
        "Neri dice che in commissione il testo ha avuto 4 favorevoli e 2 contrari. Il Consiglio "
          + "approva all'unanimità.") == ["?-?-? U"])
  }
}
