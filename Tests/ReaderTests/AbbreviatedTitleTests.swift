import Model
import Testing

@testable import Reader

/// Titles with abbreviations: a full stop inside them ends nothing.
@Suite struct AbbreviatedTitleTests {
  private static let titles = [
    "Contributo economico al sig. Rossi Mario",
    "Richiesta dei sigg. Rossi e Bianchi",
    "Incarico alla dott.ssa Gialli Pia, ai sensi dell'art. 7 del d.lgs. 165/2001",
    "Acquisto di quote di Beta S.p.A. Approvazione",
    "Nota prot. N. 1234 del Min. Interno",
    "Modifica dell'art. 5 del cod. civ. Presa d'atto",
    "Lavori in loc. Piano di S. Rocco",
    "Convenzione con la soc. Delta e la coop. Sole",
    "Incarico al per. ind. Verdi Ugo",
    "Ratifica della del. G.C. n. 5",
    "Intitolazione al gen. C. A. Dalla Chiesa",
    "Rinnovo del c.c. Postale e del mutuo pos. N. 455",
  ]

  /// The title stands in the line of what is told of it.
  @Test(arguments: titles) func inTheLineOfItsTreatment(_ title: String) {
    let sitting = giunta(
      """
      Primo punto all'ordine del giorno: \(title). Il Sindaco illustra la proposta.
      Voti favorevoli 3, contrari 0, astenuti 0. La proposta è approvata all'unanimità.
      """)
    #expect(sitting.items.map { $0.title?.value } == [title])
  }

  /// The list stands in one line, and what the reader finds last is its end.
  @Test(arguments: titles) func lastOfAListInOneLine(_ title: String) {
    let sitting = giunta(
      """
      ORDINE DEL GIORNO: 1) Approvazione del verbale; 2) \(title).

      PUNTO N. 2 – \(title)

      Voti favorevoli 3, contrari 0, astenuti 0. La proposta è approvata all'unanimità.
      """)
    #expect(sitting.agenda.map(\.title.value) == ["Approvazione del verbale", title])
    #expect(sitting.items.last?.title?.value == title)
  }

  /// A year before the stop does not hide that somebody takes the floor.
  @Test func yearBeforeWhoSpeaks() {
    let sitting = giunta(
      """
      Primo punto all'ordine del giorno: Bilancio di previsione 2025. L'assessore riferisce.
      Secondo punto all'ordine del giorno: Rendiconto 2024. Il Sindaco illustra la proposta.
      Voti favorevoli 3, contrari 0, astenuti 0. La proposta è approvata all'unanimità.
      """)
    #expect(
      sitting.items.map { $0.title?.value } == ["Bilancio di previsione 2025", "Rendiconto 2024"])
  }

  /// A sitting of one point: what all those present approve is no line of the roll.
  @Test func voteOfAllThosePresentIsNoMember() {
    let sitting = giunta(
      """
      ORDINE DEL GIORNO
      1. Convenzione per la biblioteca

      1. Convenzione per la biblioteca

      Illustra la Sindaca.

      La proposta è approvata all'unanimità dei presenti.
      """,
      roll: """
        1. Rossi Anna - Sindaca - Presente
        2. Bianchi Luca - Consigliere - Presente
        3. Verdi Carla - Consigliere - Presente
        4. Neri Piero - Consigliere - Presente
        """)
    #expect(sitting.members.count == 4)
    #expect(sitting.votes.count == 1)
  }

  private func giunta(
    _ words: String,
    roll: String =
      "Presenti: Rossi Mario, sindaco; Bianchi Anna, assessore; Verdi Carlo, assessore."
  ) -> Sitting {
    Reading.sitting(
      """
      COMUNE DI VALDOMBRA
      VERBALE DELLA GIUNTA COMUNALE

      Il giorno 18 aprile 2024, alle ore 15:00, nella sede comunale si è riunita la Giunta comunale.

      \(roll)
      Assenti: nessuno.

      Presiede il Sindaco Rossi Mario. Verbalizza il segretario dott. Neri Paolo.

      \(words)

      La seduta è chiusa alle ore 16:00.
      """)
  }
}
