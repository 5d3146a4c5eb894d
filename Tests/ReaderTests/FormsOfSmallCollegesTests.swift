import Model
import Testing

@testable import Reader

/// Heads, totals and tables as associations, unions, schools and consortia of owners write them.
@Suite struct FormsOfSmallCollegesTests {
  private func sitting(_ head: String, _ point: String = "Approvato all'unanimità.") -> Sitting {
    Reading.sitting(
      """
      ENTE DELLA VAL BRENNA
      VERBALE DELLA RIUNIONE

      \(head)

      Ordine del giorno
      1. Programma dell'anno
      2. Varie

      1. Programma dell'anno
      \(point)

      2. Varie
      Nulla.

      Si chiude alle ore 22:30.
      """)
  }

  private func members(_ sitting: Sitting) -> [String] {
    sitting.members.map { member in
      [
        member.name.value, member.representative?.value, member.presence?.value.rawValue,
        member.weight.map { "\($0.value)" },
      ].compactMap { $0 }.joined(separator: " | ")
    }
  }

  @Test func aTownInTheRowOfTheFirstWhoSitsForIt() {
    let read = sitting(
      """
      Il giorno 6 maggio 2025, alle ore 18:00, si riunisce il Consiglio dell'Unione.

      COMUNE          CONSIGLIERE          QUALIFICA        PRES./ASS.
      Borgolieto      Arrighi Elena        Sindaca          presente
                      Baldi Marco          maggioranza      presente
                      Conti Dario          minoranza        assente
      Castelmoro      Testa Olga           Sindaca          presente
                      Riva Carla           maggioranza      presente
                      Neri Anna            minoranza        presente
      """)
    #expect(
      members(read) == [
        "Arrighi Elena | present", "Baldi Marco | present", "Conti Dario | absent",
        "Testa Olga | present", "Riva Carla | present", "Neri Anna | present",
      ])
  }

  @Test func aLegendInBracketsIsNoRow() {
    let read = sitting(
      """
      Data: 6 maggio 2025        Inizio: 17.30

      PRESENZE                    (P presente, AG assente giustificato)
      Docenti     Baldi Marco     P      Conti Dario     AG
                  Testa Olga      P      Riva Carla      P
      Genitori    Neri Anna       P      Pace Rita       P
      """)
    #expect(
      members(read) == [
        "Baldi Marco | present", "Conti Dario | excused", "Testa Olga | present",
        "Riva Carla | present", "Neri Anna | present", "Pace Rita | present",
      ])
  }

  @Test func officesInAColumnUnderThoseWhoAreThere() {
    let read = sitting(
      """
      6 maggio 2025, ore 18.00, sede dell'Ordine.

      PRESENTI
      Presidente    dott. Elena Arrighi
      Segretario    dott. Marco Baldi
      Consiglieri   dott. Dario Conti, dott. Olga Testa, dott. Carla
                    Riva, dott. Anna Neri
      ASSENTI
      Consiglieri   dott. Rita Pace (giustificata), dott. Ugo Valle
      Presenti 6 su 8, assenti 2.

      La Presidente apre la seduta alle 18.10. Verbalizza il Segretario.
      """)
    #expect(
      members(read) == [
        "Elena Arrighi | present", "Marco Baldi | present", "Dario Conti | present",
        "Olga Testa | present", "Carla Riva | present", "Anna Neri | present",
        "Rita Pace | excused", "Ugo Valle | absent",
      ])
  }

  @Test func votesOfEachBesideWhoComes() {
    let read = sitting(
      """
      Il 6 maggio 2025, alle ore 18:00, si riunisce l'assemblea dei consorziati.

        Ditta consorziata               voti      interviene
        --------------------------------------------------------
        Arrighi Elena                     18      di persona
        Cascina Lunga s.s.                40      di persona (Baldi Marco)
        Conti Dario                        9      non intervenuto
        Comune di Borgolieto              12      di persona (assessora Testa Olga)
        Riva Carla                        31      di persona
        --------------------------------------------------------
        totale del comprensorio          110
        totale intervenuti               101

      Intervengono dunque 4 ditte su 5.
      """)
    #expect(
      members(read) == [
        "Arrighi Elena | present | 18.0", "Cascina Lunga s.s. | Baldi Marco | present | 40.0",
        "Conti Dario | absent | 9.0", "Comune di Borgolieto | Testa Olga | present | 12.0",
        "Riva Carla | present | 31.0",
      ])
    #expect(read.declaredPresent?.value == 4 && read.declaredMembers?.value == 5)
    #expect(read.declaredPresentWeight?.value == 101)
  }

  @Test func countsAfterAnAside() {
    for words in [
      "Gli associati con diritto di voto sono 90; ne sono presenti, in proprio, 41; non vi sono deleghe.",
      "I lavoratori aventi diritto sono 90; i presenti, contati alla porta, sono 41.",
      "I soci iscritti sono 90; sono presenti di persona 30 soci e per delega scritta 11 soci, in tutto 41.",
    ] {
      let read = sitting("Il 6 maggio 2025, alle ore 21:00, si tiene l'assemblea. \(words)")
      #expect(read.presentCount == 41, Comment(rawValue: words))
      #expect(read.memberCount == 90, Comment(rawValue: words))
    }
  }

  @Test func thoseWithoutAVoteAreNoRoll() {
    let read = sitting(
      """
      giorno: 6/5/2025       luogo: mensa aziendale      turno: ore 14,00

      Presiede Riva Carla; verbalizza Manca Piero (RSU). Per i sindacati sono presenti Baldi e Conti, che non
      votano. Gli aventi diritto sono 90; i presenti, contati all'ingresso, sono 41.
      """)
    #expect(read.members.isEmpty)
    #expect(read.presentCount == 41)
    #expect(read.place?.value == "mensa aziendale")
  }

  @Test func surnameThatIsABodyInAList() {
    let read = sitting(
      """
      6 maggio 2025, venerdi, ore 21:00 circa: ci si ritrova in sede.
      Si inizia alle 21:10.

      presenti: Riva Calogero (presidente), Baldi Totò, Conti Enza (tesoriera),
      Giunta Salvo, Neri Marilena (segretaria)
      assenti: Pace Ninni, Valle Rosalia
      """)
    #expect(members(read).contains("Giunta Salvo | present"))
    #expect(read.members.count == 7)
    #expect(read.openedAt?.value == ClockTime(hour: 21, minute: 10))
  }

  @Test func whoPresidesAfterTheNameOfTheBody() {
    let read = sitting(
      """
      Il 6 maggio 2025, alle ore 21:00, si tiene l'assemblea. Presiede il presidente della Polisportiva, sig.
      Bellini Sauro; segretaria la sig.ra Conti Morena.
      """)
    #expect(read.chair?.name.value == "Bellini Sauro")
  }

  @Test func waterThatComesOutIsNobody() {
    let read = sitting(
      "Il 6 maggio 2025, alle ore 21:00, in sede. Presenti: Riva Carla, Conti Dario, Neri Anna.",
      "Alle Fontanelle da mesi l'acqua esce dalla sala delle pompe. Approvato all'unanimità.")
    #expect(read.movements.isEmpty)
  }

  @Test func whoWentIsNamedInTheClauseBefore() {
    let read = sitting(
      "Il 6 maggio 2025, alle ore 21:00, in sede. Presenti: Riva Carla, Conti Dario, Neri Anna.",
      """
      PRESIDENTE. Riprendiamo. La consigliera Riva mi ha avvisato di dover andare via: la ringrazio, è uscita alle \
      21.20. Siamo dunque in due. Approvato all'unanimità.
      """)
    #expect(read.movements.map(\.memberIndex) == [0])
    #expect(read.movements.map { $0.time?.value } == [ClockTime(hour: 21, minute: 20)])
  }

  @Test func weekdayAfterADateWithNoYear() {
    let read = sitting(
      """
      L'anno duemilaventicinque, il giorno sei (6) del mese di maggio, lunedì, alle ore 18 e minuti 30, si è \
      riunito il Consiglio.
      """)
    #expect(read.dateStatements.compactMap(\.weekday) == [.monday])
  }
}
