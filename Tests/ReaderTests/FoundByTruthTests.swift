import Model
import Testing

@testable import Reader

/// Wordings that made-up minutes of known truth showed to be misread.
@Suite struct FoundByTruthTests {
  private func assembly(_ roll: String) -> Sitting {
    Reading.sitting(
      """
      AMBITO TERRITORIALE DI VAL SERENA
      VERBALE DELL'ASSEMBLEA DEI SINDACI

      Il giorno 6 maggio 2025, alle ore 18:00, nella sala consiliare, si è riunita l'Assemblea.

      \(roll)

      Presiede il Presidente Carla Riva; redige il verbale il Direttore generale Ugo Sala. Il
      Presidente dichiara aperta la seduta alle ore 18:05.

      1. Riparto delle spese

      Il punto è approvato all'unanimità.

      La seduta è chiusa alle ore 19:30.
      """)
  }

  private func roll(_ sitting: Sitting) -> [String] {
    sitting.members.map { member in
      [
        member.name.value, member.representative?.value, member.presence?.value.rawValue,
        member.weight.map { String(Int($0.value)) }, member.delegation == nil ? nil : "delega",
      ].compactMap { $0 }.joined(separator: " / ")
    }
  }

  @Test(arguments: [
    """
    Acquanera - Carla Riva, Sindaca - quote 120 ............ presente
    Ponteverde - Ivo Moro, Assessore delegato - quote 80 ... presente da remoto
    Villa d'Orba - Marco Villa, Sindaco - quote 50 ......... assente
    """,
    """
    1. Acquanera - Carla Riva - Sindaca - quote 120 - Presente
    2. Ponteverde - Ivo Moro - Assessore, su delega - quote 80 - Da remoto
    3. Villa d'Orba - Marco Villa - Sindaco - quote 50 - Assente
    """,
    """
    Sono presenti i Comuni di: Acquanera (Carla Riva, 120 quote).
    Sono collegati da remoto i Comuni di: Ponteverde (Ivo Moro, su delega, 80 quote).
    Risultano assenti i Comuni di: Villa d'Orba (Marco Villa, 50 quote).
    Presenti n. 2 - Assenti n. 1
    """,
    """
    | Ente e rappresentante | Carica | Quote | Presenza |
    |---|---|---|---|
    | Acquanera - Carla Riva | Sindaca | 120 | Presente |
    | Ponteverde - Ivo Moro | Assessore (su delega) | 80 | Da remoto |
    | Villa d'Orba - Marco Villa | Sindaco | 50 | Assente |
    """,
  ]) func bodiesAndWhoSitsForThem(_ written: String) {
    #expect(
      roll(assembly(written)) == [
        "Acquanera / Carla Riva / present / 120",
        "Ponteverde / Ivo Moro / remote / 80 / delega",
        "Villa d'Orba / Marco Villa / absent / 50",
      ])
  }

  @Test func weightsOfMembersAreNoTotal() {
    let sitting = assembly(
      """
      Sono presenti i Comuni di: Acquanera (Carla Riva, 120 quote), Ponteverde (Ivo Moro, 80 quote).
      Sono rappresentate 200 quote su 250.
      """)
    #expect(sitting.declaredPresentWeight?.value == 200)
    #expect(sitting.declaredTotalWeight?.value == 250)
  }

  @Test func whoPresidesAfterATotalOfNoneAbsentIsPresent() {
    let sitting = assembly(
      "Sono presenti i componenti: Carla Riva, Ivo Moro, Anna Neri.\nPresenti n° 3 - Assenti n° 0")
    #expect(roll(sitting) == ["Carla Riva / present", "Ivo Moro / present", "Anna Neri / present"])
  }

  @Test func capitalSignBeforeATotalIsNobody() {
    let sitting = assembly(
      """
      Carla Riva, Sindaca .......... presente
      Ivo Moro, Assessore .......... presente

      Sono pertanto presenti N. 2 componenti e assenti N. 0.
      """)
    #expect(roll(sitting) == ["Carla Riva / present", "Ivo Moro / present"])
    #expect(sitting.secretary?.name.value == "Ugo Sala")
  }

  @Test(arguments: [
    ("la Responsabile dell'Ufficio di Piano Paola Gatti", "Paola Gatti"),
    ("la Segretaria DI MARZO Elena", "DI MARZO Elena"),
    ("il Segretario comunale LO PRESTI Ugo", "LO PRESTI Ugo"),
  ]) func secretaryByOffice(_ written: String, _ name: String) {
    let sitting = Reading.sitting(
      """
      COMUNE DI ROCCAMORA
      VERBALE DELLA GIUNTA COMUNALE

      Il giorno 6 maggio 2025 si è riunita la Giunta. Sono presenti: Carla Riva, Ivo Moro.

      Presiede il Sindaco Carla Riva; partecipa, con funzioni di verbalizzante, \(written). Il Sindaco
      dichiara aperta la seduta alle ore 18:05.

      1. Tariffe

      La proposta è approvata all'unanimità.

      La seduta è chiusa alle ore 19:30.
      """)
    #expect(sitting.secretary?.name.value == name)
  }

  private func vote(_ words: String) -> Vote? {
    Reading.council(words).items.first?.votes.first
  }

  @Test func votesInShort() {
    let told = vote(
      "La proposta è approvata (pres. 6; vot. 5; fav. 3; contr. 2: Gallo, Riva; ast. 1: Neri).")
    #expect(told?.statedPresent?.value == 6)
    #expect(told?.voters?.value == 5)
    #expect(told?.inFavour?.value == 3)
    #expect(told?.against?.value == 2)
    #expect(told?.againstNames.map(\.value) == ["Gallo", "Riva"])
    #expect(told?.abstained?.value == 1)
    #expect(told?.abstainedNames.map(\.value) == ["Neri"])
  }

  @Test func votesInColumns() {
    let told = vote(
      """
      Si procede alla votazione:

          Presenti        6
          Favorevoli      3  quote 166
          Contrari        2  quote 581   Gallo, Riva
          Astenuti        1  quote 232   Neri
      """)
    #expect(told?.against?.value == 2)
    #expect(told?.weightAgainst?.value == 581)
    #expect(told?.againstNames.map(\.value) == ["Gallo", "Riva"])
    #expect(told?.weightAbstained?.value == 232)
    #expect(told?.abstainedNames.map(\.value) == ["Neri"])
  }

  @Test func eachVoteHasItsOwnMethod() {
    let votes =
      Reading.council(
        """
        Il Consiglio, con 5 voti favorevoli e 1 contrario (Gallo), espressi per alzata di mano, approva.

        Con separata votazione, all'unanimità per appello nominale, il Consiglio dichiara la \
        deliberazione immediatamente eseguibile.
        """
      ).items.first?.votes ?? []
    #expect(votes.map { $0.method?.value } == [.showOfHands, .rollCall])
    #expect(votes.map(\.isImmediateEnforceability) == [false, true])
  }

  @Test func votesOnAnAmendment() {
    #expect(vote("Il Consiglio, ad unanimità di voti, approva l'emendamento.")?.isAmendment == true)
    #expect(
      vote("Posto ai voti il testo come modificato dall'emendamento: favorevoli 6, contrari 0.")?
        .isAmendment == true)
  }

  @Test(arguments: [
    "Non partecipa al voto Sara Gallo.\nIl Consiglio, con 5 voti favorevoli, approva.",
    "Sara Gallo dichiara di non partecipare al voto. La proposta ottiene favorevoli 5, contrari 0.",
  ]) func whoTakesNoPart(_ words: String) {
    #expect(vote(words)?.notVotingNames.map(\.value) == ["Sara Gallo"])
    #expect(vote(words)?.notVoting?.value == 1)
  }

  @Test(arguments: [
    "Alle ore 18:20 la consigliera Gallo prende posto in aula.",
    "La consigliera Gallo fa il suo ingresso alle ore 18:20.",
    "Alle 18:20 la consigliera Gallo fa rientro in aula.",
    "Si registra, alle ore 18.20, l'ingresso di Gallo.",
  ]) func entries(_ words: String) {
    let movements = Reading.council(words + "\n\nLa proposta è approvata all'unanimità.").movements
    #expect(movements.map(\.kind) == [.enters])
    #expect(movements.first?.time?.value == ClockTime(hour: 18, minute: 20))
  }

  /// 'Angelo' and 'Marco' are no given names in 'D'Angelo' and 'Di Marco'.
  @Test func surnamesWithAParticleAreNotCut() {
    let read = Reading.sitting(
      """
      COMUNE DI ACQUANERA
      Verbale del Consiglio comunale del 6 maggio 2025

      Presenti: Maria Grazia D'Angelo; D'ANGELO Pier Luigi; Maria Luisa Di Marco; Pace Pier Luigi.
      Assenti: Ugo Sala.

      1. Tariffe

      Il Consiglio approva all'unanimità.
      """)
    #expect(
      read.members.map(\.name.value) == [
        "Maria Grazia D'Angelo", "D'ANGELO Pier Luigi", "Maria Luisa Di Marco", "Pace Pier Luigi",
        "Ugo Sala",
      ])
  }

  @Test func theRowsOfAVoteNumberNoPoints() {
    let read = Reading.sitting(
      """
      AZIENDA SPECIALE VAL SERENA
      Verbale del Consiglio di amministrazione del 6 maggio 2025

      Presenti: Anna Berti, Carlo Dossi, Elena Fusi, Ugo Sala, Ivo Moro.

      Ordine del giorno:
        1  Contratto di servizio
        2  Piano delle assunzioni
        3  Bilancio di esercizio 2024

      PRIMO PUNTO ALL'ORDINE DEL GIORNO: Contratto di servizio

      La documentazione è stata depositata nei termini.

      La Presidente pone in votazione il punto:

          Favorevoli      4
          Contrari        1
          Astenuti        0

      Il Consiglio approva.

      SECONDO PUNTO ALL'ORDINE DEL GIORNO: Piano delle assunzioni

      Il punto è approvato all'unanimità.

      TERZO PUNTO ALL'ORDINE DEL GIORNO: Bilancio di esercizio 2024

      Il punto è approvato all'unanimità.
      """)
    #expect(
      read.agenda.map(\.title.value) == [
        "Contratto di servizio", "Piano delle assunzioni", "Bilancio di esercizio 2024",
      ])
    #expect(read.items.first?.votes.first?.against?.value == 1)
  }

  @Test func theTitleAnnouncedIsThatOfThePoint() {
    let read = Reading.sitting(
      """
      COMUNE DI ACQUANERA
      Verbale del Consiglio comunale del 6 maggio 2025
      Presenti: Anna Berti, Carlo Dossi, Elena Fusi.
      Ordine del giorno: 1. Verbale della seduta precedente; 2. Piano di zona 2025/2027; 3. Tariffe.

      Si passa al primo punto all'ordine del giorno: relaziona la Sindaca.
      Approvato all'unanimità.

      Si passa al secondo punto all'ordine del giorno: Piano di zona 2025/2028
      Approvato all'unanimità.
      """)
    #expect(
      read.items.compactMap(\.title?.value) == [
        "Verbale della seduta precedente", "Piano di zona 2025/2028",
      ])
  }

  /// Whoever takes no part is told of the vote called right after, whatever stands over its figures.
  @Test func whoTakesNoPartInTheVoteCalledAfter() {
    let votes =
      Reading.council(
        """
        Il Consiglio, all'unanimità, con voti favorevoli n. 6, approva l'emendamento.

        Non partecipa al voto Neri.
        Si procede alla votazione, con il seguente risultato.

        ESITO DELLA VOTAZIONE
        Favorevoli n. 4
        Contrari n. 0
        Astenuti n. 1 (Gallo)

        La proposta è approvata.
        """
      ).items.first?.votes ?? []
    #expect(votes.map { $0.notVotingNames.map(\.value) } == [[], ["Neri"]])
  }

  /// After a vote on an amendment too, the first vote on the point is on the point.
  @Test func enforceabilityDeclaredAfterAnAmendedPoint() {
    let votes =
      Reading.council(
        """
        Si vota l'emendamento presentato:
        Favorevoli: 2
        Contrari: 4
        L'emendamento è respinto.

        La votazione, tenuta per appello nominale, dà questo esito:
        Favorevoli: 5
        Contrari: 1 (Gallo)
        La proposta è approvata.

        La presente deliberazione è dichiarata immediatamente eseguibile.
        """
      ).items.first?.votes ?? []
    #expect(votes.map(\.isAmendment) == [true, false])
    #expect(votes.map(\.isImmediateEnforceability) == [false, false])
  }
}
