import Model
import Testing

@testable import Reader

/// Entries and exits that other secretaries tell in a table, at the end of a long sentence, or with
/// verbs that were not known.
@Suite struct MovementsInOtherHandsTests {
  private func told(_ words: String) -> [String] {
    Reading.council(words + "\n\nLa proposta è approvata all'unanimità.").movements.map {
      let name = $0.person?.value ?? $0.body?.value ?? "?"
      let time = $0.time.map { " \($0.value)" } ?? ""
      return ($0.kind == .enters ? "+" : "-") + name + time
    }
  }

  @Test(arguments: [
    ("Ore 18.30 Orsi deve andare.", ["-Orsi 18:30"]),
    ("Alle 18.40 il consigliere Gallo (Alba Sup.) deve andarsene.", ["-Gallo 18:40"]),
    ("Verso le 18.30 è andata via Anna Neri, che aveva il turno.", ["-Anna Neri 18:30"]),
    ("Sopragg. h. 18,35 il cons. Valle.", ["+Valle 18:35"]),
    ("Alle ore 18.20 esce anche il Consigliere Presente.", ["-Presente 18:20"]),
    (
      "Le tariffe sono unite come allegato A e allegato B. Il consigliere Orsi esce durante la discussione.",
      ["-Orsi"]
    ),
    ("Alle 18.30 Gallo dice che la strada deve andare rifatta.", []),
    (
      "Anna Neri (Colle Alto di Sotto) esce durante la discussione del punto all'esame.",
      ["-Anna Neri"]
    ),
    (
      "Alle 18.40, rifatto l'appello, mancano Gallo e Pace, che si sono allontanate alle 18.35.",
      ["-Gallo 18:35", "-Pace 18:35"]
    ),
    ("Ore 18.40: Gallo rientra al lavoro. Presenti 11.", ["-Gallo 18:40"]),
    ("Orsi esce perché Pace è sua moglie (18 e 35).", ["-Orsi 18:35"]),
    (
      "Alle 18.35 escono, perché attesi in questura, i consiglieri Orsi e Pace.",
      ["-Orsi 18:35", "-Pace 18:35"]
    ),
    ("Alle 18,35 Orsi saluta, perché ha il turno di notte.", ["-Orsi 18:35"]),
    ("Alle 18,35 la Sindaca saluta e ringrazia il pubblico.", []),
    (
      "Il consigliere Orsi dichiara di essere cugino di Rita Pace: esce pertanto dalla sala alle ore 18:55.",
      ["-Orsi 18:55"]
    ),
    (
      "Gallo fa presente di essere sorella del gestore e di non partecipare; esce alle ore 18.10.",
      ["-Gallo 18:10"]
    ),
    ("VARIE\n4.1 Alle ore 19:05 il consigliere Orsi lascia la riunione.", ["-Orsi 19:05"]),
    ("Orsi propone di anticipare il punto, in quanto deve allontanarsi entro le ore 20:00.", []),
  ])
  func whoMoves(words: String, expected: [String]) {
    #expect(told(words) == expected)
  }

  @Test func whoOpensTheSentenceGoesOutAtItsEnd() {
    #expect(
      told(
        """
        Prima che si cominci, l'Assessore Baldi fa presente che la presidenza della Polisportiva è tenuta \
        dal coniuge; richiamato pertanto l'art. 78, comma 2, del D.Lgs. n. 267/2000, si allontana alle \
        ore 18:50.
        """) == ["-Baldi 18:50"])
  }

  @Test func aTableOfEntriesAndExits() {
    let sitting = Reading.council(
      """
      Movimenti dei consiglieri durante la seduta
      +------------------+---------+--------+----------+
      | consigliere      | entra   | esce   | presenti |
      +------------------+---------+--------+----------+
      | Valle Ugo        | 18.20   |        | 13       |
      | Orsi Tullio      |         | 18.45  | 12       |
      | Orsi Tullio      | 18.55   |        | 13       |
      +------------------+---------+--------+----------+
      """)
    #expect(
      sitting.movements.map { movement in
        (movement.kind == .enters ? "+" : "-")
          + (movement.memberIndex.map { sitting.members[$0].name.value } ?? "?")
          + (movement.time.map { " \($0.value)" } ?? "")
      } == ["+Valle Ugo 18:20", "-Orsi Tullio 18:45", "+Orsi Tullio 18:55"])
  }

  @Test func aTableInColumnsWithNoBars() {
    let sitting = Reading.council(
      """
      Componente         Entrata      Uscita
      Valle Ugo          18.20
      Orsi Tullio                     18.45
      """)
    #expect(
      sitting.movements.map {
        ($0.kind == .enters ? "+" : "-") + ($0.time.map { "\($0.value)" } ?? "")
      } == ["+18:20", "-18:45"])
  }
}
