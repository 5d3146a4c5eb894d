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
    (
      "Alle 18:20 si interrompe il collegamento della consigliera Neri; il collegamento riprende alle 18:31 e la consigliera viene identificata.",
      ["-Neri", "+Neri"]
    ),
    (
      "Alle 18:20 il collegamento di Gallo cade; il collegamento viene ripristinato alle 18:25.",
      ["-Gallo", "+Gallo"]
    ),
    ("I consiglieri arrivati quest'anno (4) non prendono parte al voto.", []),
    (
      "Alle ore 18:20 si allontana la consigliera Neri, socia della banda \"La Concordia\".",
      ["-Neri"]
    ),
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

  /// Whoever answers a roll called again is there from then on, and whoever does not is gone.
  @Test func theRollIsCalledAgain() throws {
    let sitting = Reading.council(
      """
      Alle ore 18:20 escono i consiglieri Gallo, Neri e Pace. Alle ore 18:25 la Sindaca, venuto meno il numero
      legale, sospende la seduta per un'ora.

      Alle ore 19:25, alla ripresa dei lavori, il Segretario procede a nuovo appello. Rispondono i consiglieri
      Arrighi, Baldi, Conti, De Luca, Ferri, Gallo, Martini, Neri e Riva (n. 9). La Sindaca dichiara riaperta la
      seduta.

      La proposta è approvata all'unanimità.
      """)
    let told = sitting.movements.compactMap { movement in
      movement.memberIndex.map {
        (movement.kind == .enters ? "+" : "-") + sitting.members[$0].name.value
          + (movement.time.map { " \($0.value)" } ?? "")
      }
    }
    #expect(
      told == [
        "-Gallo Sara 18:20", "-Neri Anna 18:20", "-Pace Rita 18:20", "+Gallo Sara 19:25",
        "+Neri Anna 19:25", "-Orsi Tullio 19:25", "-Testa Olga 19:25",
      ])
    let suspension = try #require(sitting.suspensions.first)
    #expect(sitting.suspensions.count == 1)
    #expect(suspension.until?.value == ClockTime(hour: 19, minute: 25))
  }

  /// Who takes the place of a member that has gone is one from then on, and was not there before.
  @Test func whoTakesThePlaceOfAMember() throws {
    let sitting = Reading.council(
      """
      Si procede alla surroga del consigliere dimissionario con la dott.ssa Lia Zeni, prima dei non eletti. La
      surroga è approvata con 12 voti favorevoli.

      Alle ore 18:30 la dott.ssa Zeni prende posto fra i consiglieri. Presenti 13.
      """)
    #expect(sitting.members.map(\.name.value).last == "Lia Zeni")
    #expect(sitting.members.count == 14)
    #expect(sitting.presentCount == 12)
    #expect(sitting.absentCount == 1)
    #expect(sitting.movements.map(\.memberIndex) == [13])
  }

  /// Where the number after the names is not theirs, some were not read, and nobody is moved.
  @Test func aRollCalledAgainThatWasNotReadWhole() {
    let sitting = Reading.council(
      "Alle ore 19:00 si procede a nuovo appello. Sono presenti Arrighi, Baldi e Conti (n. 4).")
    #expect(sitting.movements.isEmpty)
  }
}
