import Model
import Testing

@testable import Reader

/// Entries and exits that minutes of other secretaries showed to be lost or made up.
@Suite struct MovementsFoundInUnseenTests {
  private func who(_ words: String) -> [String] {
    Reading.council(words + "\n\nLa proposta è approvata all'unanimità.").movements.map {
      let name = $0.person?.value ?? $0.body?.value ?? "?"
      return ($0.kind == .enters ? "+" : "-") + name.prefix { $0 != " " }
    }
  }

  @Test(arguments: [
    ("Alle ore 18:20 escono la Sindaca e la consigliera Neri.", ["-Sindaca", "-Neri"]),
    (
      "Il consigliere Gallo, non soddisfatto, abbandona l'aula con i consiglieri Riva e Pace.",
      ["-Gallo", "-Riva", "-Pace"]
    ),
    ("Alle ore 18:40 esce Orsi, chiamato in Questura.", ["-Orsi"]),
    ("Alle ore 18:40 Orsi, socio della ditta Elettra, lascia la seduta.", ["-Orsi"]),
    ("Alle ore 18:20 rientra Riva M. Ore 18.30: esce Neri.", ["+Riva", "-Neri"]),
    ("Non è rientrato in aula il consigliere Gallo.", []),
    ("Alle ore 19:05 lasciano l'assemblea alcuni uditori: i voti scendono a 10.", []),
    ("Alle ore 18:50 Gallo chiede se siano arrivati i fondi regionali.", []),
  ])
  func whoMoves(words: String, expected: [String]) {
    #expect(who(words) == expected)
  }

  @Test func theHourMayStandInTheNextSentence() {
    let movements = Reading.council(
      "Il consigliere Gallo abbandona l'aula. Sono le ore 18:25.\n\nSi approva all'unanimità."
    ).movements
    #expect(movements.map { $0.time?.value } == [ClockTime(hour: 18, minute: 25)])
  }

  @Test func theOfficeAloneIsTheMemberWhoHoldsIt() {
    let sitting = Reading.council("Alle ore 18:20 escono la Sindaca e la consigliera Neri.")
    #expect(
      sitting.movements.compactMap { $0.memberIndex.map { sitting.members[$0].name.value } }
        == ["Arrighi Elena", "Neri Anna"])
  }
}
