import Model
import Testing

@testable import Reader

/// Points whose numbers, headings or votes do not follow one another as in the list.
@Suite struct PointsApartTests {
  private func told(_ sitting: Sitting) -> [String] {
    sitting.items.map { item in
      let votes = item.votes.map { String($0.inFavour?.value ?? -1) }.joined(separator: ",")
      let act = item.resolutionNumber.map { " (\($0.value))" } ?? ""
      return "\(item.agendaNumber ?? 0) \(item.title?.value ?? "?"): \(votes)\(act)"
    }
  }

  @Test func everyPointNumberedOne() {
    let sitting = Reading.sitting(
      """
      Estratto del verbale Consiglio Direttivo del 19/03/2022

      Presenti n. 5 Consiglieri

        1. Approvazione del verbale della seduta precedente.

      Il verbale viene approvato con 5 voti favorevoli.

        1. Comunicazioni del presidente

      Il presidente riferisce sull'incontro con il Comune.

        1. Bilancio consuntivo 2021

      Il bilancio viene approvato con 4 voti favorevoli e 1 contrario.
      """)
    #expect(sitting.date?.value == CalendarDate(year: 2022, month: 3, day: 19))
    #expect(
      told(sitting) == [
        "1 Approvazione del verbale della seduta precedente: 5", "2 Comunicazioni del presidente: ",
        "3 Bilancio consuntivo 2021: 4",
      ])
  }

  @Test func numeralsAndNoTitles() {
    let sitting = Reading.sitting(
      """
      PROVINCIA DI VALLE
      VERBALE DEL CONSIGLIO PROVINCIALE

      Il giorno 30 marzo 2023, alle ore 10, presso la sede, si è riunito il Consiglio provinciale.
      Presenti: Anna Rossi (Presidente), Luca Bianchi, Carla Verdi, Piero Neri.

      ORDINE DEL GIORNO
      I.   Comunicazioni del Presidente
      II.  Approvazione verbale seduta del 16 febbraio 2023
      III. Manutenzione delle strade

      I. Il Presidente dà notizia dei cantieri aperti.

      II. Il verbale del 16 febbraio è approvato con 4 voti favorevoli.

      III. Relaziona il consigliere Bianchi. La proposta è approvata con 3 voti favorevoli e 1 contrario.

      La seduta è tolta alle ore 11:30.
      """)
    #expect(
      told(sitting) == [
        "1 Comunicazioni del Presidente: ", "2 Approvazione verbale seduta del 16 febbraio 2023: 4",
        "3 Manutenzione delle strade: 3",
      ])
  }

  private let council = """
    # Comune di Roccamora

    ## Verbale della seduta consiliare n. 12 del 19 dicembre 2024

    Presenti: Anna Rossi (Sindaca), Luca Bianchi, Carla Verdi, Piero Neri, Rosa Gallo, Lia Scarpa.

    ### Ordine del giorno

    1. Comunicazioni
    2. Documento unico di programmazione 2025-2027, nota di aggiornamento
    3. Bilancio di previsione finanziario 2025-2027

    """

  @Test func discussedTogetherAndVotedApart() {
    let sitting = Reading.sitting(
      council + """
        ### 1. Comunicazioni

        La Sindaca porge gli auguri.

        ### 2. Documento unico di programmazione 2025-2027, nota di aggiornamento
        ### 3. Bilancio di previsione finanziario 2025-2027

        Discussione congiunta, votazioni distinte. Il consigliere Neri interviene.

        Votazione sul punto 2:

        > - Favorevoli: 4
        > - Contrari: 2 (Neri, Gallo)

        Approvato (delibera 90).

        Votazione sul punto 3:

        > - Favorevoli: 5
        > - Contrari: 1 (Neri)

        Approvato (delibera 91). Immediata eseguibilità: favorevoli 5, contrari 1.

        La seduta termina alle 21:25.
        """)
    #expect(sitting.body.kind == .council)
    #expect(
      told(sitting) == [
        "1 Comunicazioni: ",
        "2 Documento unico di programmazione 2025-2027, nota di aggiornamento: 4 (90)",
        "3 Bilancio di previsione finanziario 2025-2027: 5,5 (91)",
      ])
  }

  @Test func aPointAddedBelowTheList() {
    let sitting = Reading.sitting(
      council + """
        **Iscrizione d'urgenza.** La Sindaca chiede di aggiungere un argomento. Si vota: 6 favorevoli su 6. È quindi iscritto il punto:

        4. Osservazioni alla variante del tracciato ferroviario

        ### 1. Comunicazioni

        La Sindaca porge gli auguri.

        ### 4. Osservazioni alla variante del tracciato ferroviario

        Favorevoli 6. Approvato (delibera 88).

        ### 2. Documento unico di programmazione 2025-2027, nota di aggiornamento

        Favorevoli 5, contrari 1 (Neri). Approvato (delibera 89).

        ### 3. Bilancio di previsione finanziario 2025-2027

        Favorevoli 5, contrari 1 (Neri). Approvato (delibera 90).

        La seduta termina alle 21:25.
        """)
    #expect(sitting.agenda.map(\.number) == [1, 2, 3, 4])
    #expect(sitting.items.map(\.agendaNumber) == [nil, 1, 4, 2, 3])
    #expect(
      sitting.items.map { $0.resolutionNumber?.value } == [nil, nil, "88", "89", "90"])
    #expect(sitting.items.first?.votes.first?.inFavour?.value == 6)
  }

  @Test func broughtForwardAsInSicily() {
    let change = Reading.council(
      "Il consigliere Conti propone il prelievo del punto 2 all'ordine del giorno."
    ).agendaChanges.first
    #expect(change?.kind == .broughtForward)
    #expect(change?.numbers == [2])
    #expect(
      Reading.council("Si discute del prelievo dal fondo di riserva per il punto acqua.")
        .agendaChanges.isEmpty)
  }

  /// The last entry of a list ends with a full stop, however short the lines under it.
  @Test func theLastEntryIsNoPartOfTheVote() {
    let sitting = Reading.council(
      """
      Le risorse, pari a € 20.000,00, sono così ripartite:
      - 50,00% delle risorse, pari a € 10.000,00, per gli arredi;
      - 25,00% delle risorse, pari a € 5.000,00, per i servizi;
      - 25,00% delle risorse, pari a € 5.000,00, per gli imprevisti.
      Il punto è approvato all'unanimità, con voti favorevoli n. 12.
      """)
    #expect(sitting.breakdowns.map(\.parts.count) == [3])
  }

  @Test func theActsNumberInSquareBrackets() {
    let sitting = Reading.council("Favorevoli 12: la proposta è approvata. [Deliberazione n. 63]")
    #expect(sitting.items.first?.resolutionNumber?.value == "63")
  }
}
