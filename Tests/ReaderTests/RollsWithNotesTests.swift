import Model
import Testing

@testable import Reader

/// Rolls whose marks, offices and totals say more than who is there.
@Suite struct RollsWithNotesTests {
  private func sitting(_ roll: String) -> Sitting {
    Reading.sitting(
      """
      CONSORZIO DEL LAGO DI MEZZO
      VERBALE DELL'ASSEMBLEA

      Il giorno 6 maggio 2025, alle ore 18:00, nella sede di via Roma 4, si è riunita l'Assemblea.

      \(roll)

      Il Presidente dichiara aperta la seduta alle ore 18:05.

      1. Tariffe

      L'Assemblea approva all'unanimità.
      """)
  }

  private func members(_ roll: String) -> [String] {
    sitting(roll).members.map { member in
      [
        member.name.value, member.representative?.value, member.role?.value,
        member.presence?.value.rawValue, member.delegation?.value,
      ].compactMap { $0 }.joined(separator: " / ")
    }
  }

  @Test func notesInBracketsAfterTheCrosses() {
    #expect(
      members(
        """
                                                 PRESENTE    ASSENTE
        BARALE     Pier Luigi    Sindaco            Sì
        DUTTI      Elena         Vice Sindaco       Sì
        OCCELLI    Marco         Assessore                      Sì (giust.)
        RINALDI    Silvia        Assessore       Sì (in videoconferenza)
        """) == [
          "BARALE Pier Luigi / Sindaco / present", "DUTTI Elena / Vice Sindaco / present",
          "OCCELLI Marco / Assessore / excused", "RINALDI Silvia / Assessore / remote",
        ])
  }

  @Test func crossesAfterTabs() {
    #expect(
      members(
        """
        Cognome\tNome\tCarica\tPresente\tAssente
        BARALE\tPier Luigi\tSindaco\tX\t
        DUTTI\tElena\tVicesindaco\tX\t
        OCCELLI\tMarco\tAssessore\t\tX (giustificato)
        RINALDI\tSilvia\tAssessore\tX (in videoconferenza)\t
        """) == [
          "BARALE Pier Luigi / Sindaco / present", "DUTTI Elena / Vicesindaco / present",
          "OCCELLI Marco / Assessore / excused", "RINALDI Silvia / Assessore / remote",
        ])
  }

  /// A long note reaches out of its column: the cross stands in it.
  @Test func theCrossTellsTheColumn() {
    #expect(
      members(
        """
                                        Presente   Assente
        BARALE   Piero    Sindaco           X
        DUTTI    Elena    Vicesindaco       X (in videoconferenza)
        OCCELLI  Marco    Assessore                   X
        """) == [
          "BARALE Piero / Sindaco / present", "DUTTI Elena / Vicesindaco / remote",
          "OCCELLI Marco / Assessore / absent",
        ])
  }

  /// Crosses at the end of their head are nearer to it than to the first letter of the next.
  @Test func crossesBetweenTheHeads() {
    #expect(
      members(
        """
                                       Presente   Assente
        BARALE   Piero    Sindaco              X
        DUTTI    Elena    Vicesindaco          X
        OCCELLI  Marco    Assessore                 X
        """) == [
          "BARALE Piero / Sindaco / present", "DUTTI Elena / Vicesindaco / present",
          "OCCELLI Marco / Assessore / absent",
        ])
  }

  @Test func answersWithNotes() {
    #expect(
      members(
        """
        Cognome        Nome           Carica          Presenza
        Barale         Piero          Presidente      sì
        Dutti          Elena          Consigliere     no (giustificata)
        Rinaldi        Silvia         Consigliere     sì (collegata da remoto)
        """) == [
          "Barale Piero / Presidente / present", "Dutti Elena / Consigliere / excused",
          "Rinaldi Silvia / Consigliere / remote",
        ])
  }

  @Test(arguments: ["Presente/Delega/Assente", "Presente / Assente / Delega"])
  func oneHeadForAllTheMarks(_ head: String) {
    let read = sitting(
      """
      Condomino                   Millesimi   \(head)
      Abate Gennaro                  192,40   presente
      Bianco Concetta                178,10   per delega: Coppi Vincenzo
      Coppi Vincenzo                 185,30   presente
      De Sanctis Maria               210,25   assente
      Esposti Ciro                   233,95   delega ad Abate
      TOTALE MILLESIMI              1000,00

      Presenti, in proprio o per delega, n. 4 condomini su 5 per mill. 789,75. Assenti n. 1 per mill. 210,25.
      """)
    #expect(read.members.map(\.name.value).first == "Abate Gennaro")
    #expect(read.members.compactMap(\.weight?.value) == [192.4, 178.1, 185.3, 210.25, 233.95])
    #expect(
      read.members.map { $0.presence?.value } == [.present, .present, .present, .absent, .present])
    #expect(
      read.members.filter(\.isDelegate).map(\.name.value) == ["Bianco Concetta", "Esposti Ciro"])
    #expect(read.declaredPresent?.value == 4)
    #expect(read.declaredMembers?.value == 5)
    #expect(read.declaredPresentWeight?.value == 789.75)
    #expect(read.declaredAbsentWeight?.value == 210.25)
  }

  @Test func thousandthsAfterTheVotes() {
    let read = Reading.council(
      "Favorevoli n. 8 per mill. 698,05; contrari n. 1 (Baldi) per mill. 71,60; astenuti nessuno.")
    let vote = read.items.first?.votes.first
    #expect(vote?.weightInFavour?.value == 698.05)
    #expect(vote?.weightAgainst?.value == 71.6)
    #expect(vote?.againstNames.map(\.value) == ["Baldi"])
  }

  @Test(arguments: ["   ", "\t"]) func officesBeforeTheNames(_ gap: String) {
    #expect(
      members(
        [
          ["Presidente", "dott. agr. Ceccone Roberto", "presente"],
          ["Vice Presidente", "dott.ssa Ometti Francesca", "presente"],
          ["Segretaria", "per. agr. Contini Bruna", "assente giustificata"],
          ["Tesoriere", "agr. Ferri Davide", "presente da remoto"],
          ["Consigliere", "pian. iunior Fabbri Nora", "presente"],
        ].map { $0.joined(separator: gap) }.joined(separator: "\n")) == [
          "Ceccone Roberto / Presidente / present", "Ometti Francesca / Vice Presidente / present",
          "Contini Bruna / Segretaria / excused", "Ferri Davide / Tesoriere / remote",
          "Fabbri Nora / Consigliere / present",
        ])
  }

  /// The secretary on the roll is away: another writes.
  @Test func theSecretaryOfTheRollIsAway() {
    let read = sitting(
      """
      Presidente         Ceccone Roberto      presente
      Segretario         Contini Bruna        assente giustificata
      Consigliere        Ferri Davide         presente
      Consigliere        Neri Ada             presente

      Presiede il Presidente Ceccone Roberto; verbalizza il consigliere Ferri Davide.
      """)
    #expect(read.secretary?.name.value == "Ferri Davide")
  }

  @Test(arguments: ["1", "X"]) func shortenedOfficesBeforeTheNames(_ mark: String) {
    #expect(
      members(
        """
        COMPONENTI                RAPPRESENTANTE              PRESENTI     ASSENTI

        Provincia di Alba         cons. Di Paola Mirella         \(mark)
        Unione Montana            pres. Colanti Ezio             \(mark)
        Cinerina                  sind. Rosati Alba              \(mark)
        Aia Nuova                 ass. Mancino Guido                          \(mark)
        Borgo Faggio              v.sind. Pacelli Luciano        \(mark)
        Castel Torto              ass. Iafolli Gemma             \(mark)

                                               TOTALE            5            1
        """) == [
          "Provincia di Alba / Di Paola Mirella / cons. / present",
          "Unione Montana / Colanti Ezio / pres. / present",
          "Cinerina / Rosati Alba / sind. / present", "Aia Nuova / ass. / absent",
          "Borgo Faggio / Pacelli Luciano / v.sind. / present",
          "Castel Torto / Iafolli Gemma / ass. / present",
        ])
  }

  @Test(arguments: [
    "Legenda: P = presente; PT = presente in collegamento telematico; G = assente giustificato; A = assente.",
    "P: presente - PT: presente da remoto - G: assente giustificato - A: assente",
  ]) func lettersThatALegendExplains(_ legend: String) {
    #expect(
      members(
        """
        \(legend)

        Professori di prima fascia
        Berti Carlo (Direttore) P
        Colonna Ada PT
        Fiorucci Massimo G
        Studenti
        Leoni Marta P
        Ricci Omar A
        """) == [
          "Berti Carlo / Direttore / present", "Colonna Ada / remote", "Fiorucci Massimo / excused",
          "Leoni Marta / present", "Ricci Omar / absent",
        ])
  }

  @Test(arguments: [
    ("Componenti 5 - Presenti 3 (di cui 1 in collegamento) - Giustificati 1 - Assenti 1", 2),
    ("Presenti 3, assenti giustificati n. 1, assenti ingiustificati n. 1", 2),
    ("Presenti 3 - Assenti 1 - Giustificati 1", 2),
    ("Presenti 3 - Assenti 2 - Giustificati 1", 2),
    ("Presenti 3, assenti 2 (di cui 1 giustificato)", 2),
    ("Presenti 3 - Giustificati 1 - Assenti 3", 4),
  ]) func totalsOfTheAbsentInParts(_ totals: String, _ absent: Int) {
    let read = sitting(
      """
      Berti Carlo          presente
      Colonna Ada          presente da remoto
      Fiorucci Massimo     assente giustificato
      Leoni Marta          presente
      Ricci Omar           assente

      \(totals)
      """)
    #expect(read.members.count == 5)
    #expect(read.declaredPresent?.value == 3)
    #expect(read.declaredAbsent?.value == absent)
  }

  @Test(arguments: [
    "Ricci è collegato ai sensi dell'art. 4 del regolamento per lo svolgimento delle sedute in modalità telematica.",
    "Visto il disciplinare delle riunioni in modalità telematica, Ricci è collegato e riconosciuto.",
  ]) func rulesOnSittingsOnline(_ words: String) {
    let read = sitting(
      """
      Berti Carlo          presente
      Colonna Ada          presente
      Ricci Omar           presente da remoto

      \(words)
      """)
    #expect(read.mode?.value != .online)
  }
}
