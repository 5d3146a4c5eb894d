import Model
import Testing

@testable import Reader

/// Rolls as real offices write them, and the words like those of a roll that open none.
@Suite struct RollsInRealMinutesTests {
  private func sitting(_ words: String) -> Sitting { Reading.sitting(words) }

  /// Each member with presence, as 'Rossi Anna: present'.
  private func members(_ sitting: Sitting) -> [String] {
    sitting.members.map {
      "\($0.name.value): \($0.presence?.value.rawValue ?? "nil")"
    }
  }

  /// Who sent somebody votes too; who audits the company does not.
  @Test func proxiesCountedOnALineOfTheirOwn() {
    let sitting = Reading.sitting(
      """
      COOPERATIVA DEL TELAIO
      Assemblea dei soci del 6 maggio 2025, ore 18:00

      La Presidente informa che:
      - i soci con diritto di voto sono n. 52;
      - sono presenti in proprio n. 21 soci;
      - sono presenti per delega n. 9 soci;
      - è presente il Sindaco unico dott. Ugo Riva.

      1. Tariffe

      Approvate con 30 voti favorevoli.
      """)
    #expect(sitting.declaredPresent?.value == 30)
    #expect(sitting.members.isEmpty)
  }

  /// Only who carries that name is the auditor: the others of the same line are members.
  @Test func theAuditorNamedAmongMembersIsTheOnlyGuest() {
    let sitting = Reading.sitting(
      """
      COOPERATIVA DEL TELAIO
      Assemblea dei soci del 6 maggio 2025, ore 18:00

      Sono presenti i soci: Anna Berti, il Sindaco unico dott. Ugo Riva, Carlo Dossi, Elena Fusi.

      1. Tariffe

      Approvate con 3 voti favorevoli.
      """)
    #expect(sitting.members.map(\.name.value) == ["Anna Berti", "Carlo Dossi", "Elena Fusi"])
  }

  @Test func wordsLikeThoseOfARollOpenNone() {
    let read = sitting(
      """
      VERBALE DELL'ASSEMBLEA DEI SOCI
      Il giorno 6 giugno 2025 alle ore 20.30 si è riunita l'assemblea dei soci del Circolo La Rocca.
      Sono presenti: Anna Berti, Carlo Dossi, Elena Fusi.
      Ordine del giorno:
      1. Lavori in piazza
      1. Lavori in piazza
      Berti fa presente che Mario Sabelli ha promesso un contributo.
      Un socio chiede l'inserimento della presente osservazione nel registro del Ministero.
      Fusi risponde a uno dei presenti, Ivo Conti, e parla dei dati oggi presenti nell'archivio di Roma.
      Alla festa (200 persone presenti) ha suonato il gruppo Tom Martini.
      Il capogruppo Rino Valle sarà assente per qualche tempo; lo sostituirà Nina Moro.
      Non essendo presenti candidati, i soci propongono Carlo Dossi.
      La seduta è tolta alle ore 22.00.
      """)
    #expect(
      members(read) == ["Anna Berti: present", "Carlo Dossi: present", "Elena Fusi: present"])
    let told = read.items.flatMap(\.passages).map(\.text).joined(separator: " ")
    #expect(told.contains("ha promesso un contributo"))
    #expect(told.contains("candidati"))
  }

  @Test func aHeadOfNothingButLetters() {
    let read = sitting(
      """
      COMUNE DI ROCCABRUNA
      VERBALE DEL CONSIGLIO COMUNALE
      Il giorno 10 febbraio 2026 alle ore 18.00 si è riunito il Consiglio.

                                P    A
      MORO ANNA                 X
      CONTI UGO                 X
      SALA DARIO                     X
                                2    1

      1. Bilancio
      Voti favorevoli 2, contrari 0. Il Consiglio approva.
      """)
    #expect(members(read) == ["MORO ANNA: present", "CONTI UGO: present", "SALA DARIO: absent"])
  }

  @Test func twoAnswersUnderTwoHeads() {
    let read = sitting(
      """
      COMUNE DI SELVANERA
      Verbale di deliberazione della Giunta Comunale n. 7
      L'anno duemilaventicinque addì 9 del mese di maggio alle ore 11,00 si è riunita la Giunta, nelle persone:

      Pres. Ass.

      1. – MORO MARIO Sindaco SI

      2. – CONTI PIERO V.S. Assessore SI

      3. – SALA MARTA Assessore NO SI

      Presiede il Sindaco.
      OGGETTO: VARIAZIONE DI BILANCIO
      """)
    #expect(members(read) == ["MORO MARIO: present", "CONTI PIERO: present", "SALA MARTA: absent"])
    #expect(read.members.last?.role?.value == "Assessore")
  }

  @Test func marksOutweighTheSentenceAbove() {
    let read = sitting(
      """
      CONFERENZA DEGLI ENTI DELL'AMBITO
      Verbale n. 3 - Seduta del 9 luglio 2026, ore 14.45
      Sono presenti o rappresentati per delega:

      ENTE                    QUOTA %   RAPPRESENTANTE    IN QUALITÀ DI                P/A
      Provincia di Rocca       40,00    Moro Anna         Consigliera                  P
      Comune di Selva          30,00    Conti Ugo         Vicepresidente, con delega P
      Comune di Piana          20,00    -                 -                            A
      Comune di Fonte          10,00    Sala Lino         Sindaco                      P

      1. Tariffa
      Si prende atto.
      """)
    #expect(
      members(read) == [
        "Provincia di Rocca: present", "Comune di Selva: present", "Comune di Piana: absent",
        "Comune di Fonte: present",
      ])
  }

  @Test func bodiesThatAnswerWithADash() {
    let read = sitting(
      """
      VERBALE DELL'ASSEMBLEA DELLE SEZIONI
      Il giorno 27 novembre 2025, alle ore 10.40, si apre l'assemblea. Si procede all'appello delle
      sezioni:
      Alba – Moro per delega
      Bra – assente
      Capo Nero- Andrea Conti
      Dronero - Sala per delega –
      Est Nord – Fusi
      Fossano: assente
      Totale 6 sezioni, presenti 4.
      """)
    #expect(
      members(read) == [
        "Alba: present", "Bra: absent", "Capo Nero: present", "Dronero: present",
        "Est Nord: present", "Fossano: absent",
      ])
    #expect(read.members.map(\.isDelegate) == [true, false, false, true, false, false])
    #expect(read.declaredPresent?.value == 4)
    #expect(read.declaredMembers?.value == 6)
  }

  @Test func oneNameInAGroupAndBrackets() {
    let read = sitting(
      """
      CONSIGLIO DI ISTITUTO - Verbale n. 9
      Il giorno 19 maggio 2026, alle ore 18:00, si riunisce il Consiglio di Istituto.
      Risultano presenti:
       Dirigente Scolastico: prof.ssa Marina Moro
       Componente docenti: Conti Laura, Sala Giuseppe, Fusi Chiara, Dossi Ambrogio, Berti
       Alberto, Valle Ada
       Componente ATA: Riva Cinzia
       Componente genitori: Testa Davide (Presidente), Gallo Elisa
      Risulta assente:
       Denti Simone (genitore)
      1. Conto consuntivo. Il Consiglio approva all'unanimità.
      """)
    #expect(read.presentCount == 10)
    #expect(read.absentCount == 1)
    #expect(read.members.contains { $0.name.value == "Marina Moro" })
    #expect(read.members.first { $0.name.value == "Testa Davide" }?.role?.value == "Presidente")
  }

  @Test func namesWithNothingBetweenThem() {
    let read = sitting(
      """
      Verbale n. 47 della seduta pubblica del 28 luglio 2025
      Il giorno 28 luglio 2025, alle ore 10.20, si è riunito il Consiglio del Municipio di Borgo Nuovo.

      Eseguito l'appello risultano presenti i seguenti Consiglieri:

      MORO CATERINA CONTI GUIDO SALA VALENTINA

      FUSI VALERIO DOSSI FABIO BERTI ELISABETTA

      VALLE PAOLA

      Risultano assenti la Presidente del Municipio Francesca Del Rio e i seguenti Consiglieri:

      Riva Giorgio, Testa Sandra A., Gallo Gianluca.

      Il Presidente constata che il numero è legale.
      """)
    #expect(read.presentCount == 7)
    #expect(
      members(read).suffix(4) == [
        "Francesca Del Rio: absent", "Riva Giorgio: absent", "Testa Sandra A.: absent",
        "Gallo Gianluca: absent",
      ])
  }

  @Test func theExecutiveIsNoMember() {
    let read = sitting(
      """
      VERBALE DEL CONSIGLIO COMUNALE DEL 30.09.2025
      Presidenza:
      MORO Mattia
      Vicepresidenza:
      CONTI Giovanni
      Scrutatori:
      SALA Simone, FUSI Bruno
      Presenti:
      BERTI Alberto, DOSSI Magda,
      Assenti scusati:
      GALLO Roberto, RIVA Tommaso,
      Membri del Municipio presenti:
      Carla VALLE, sindaco
      ---ooo---
      Alla presenza di 6 consiglieri il Presidente dichiara aperta la seduta.
      """)
    #expect(read.presentCount == 6)
    #expect(read.absentCount == 2)
    #expect(read.declaredPresent?.value == 6)
    #expect(read.participants.map(\.name.value) == ["Carla VALLE"])
  }

  @Test func heapedLabelsTellNothing() {
    let read = sitting(
      """
      VERBALE DELLA SEDUTA DEL CONSIGLIO COMUNALE DEL 23 NOVEMBRE 2025 Presidenza: Scrutatori: Presenti: Assenti scusati: MORO Barbara CONTI Ivo SALA Martina, FUSI Simone Alla presenza di 5 consiglieri la Presidente dichiara aperta la seduta.
      """)
    #expect(read.members.isEmpty)
    #expect(read.presentCount == 5)
    #expect(read.notes.contains { $0.kind == .namesLost })
  }

  @Test func declaredTotalsWhereFewAreNamed() {
    let read = sitting(
      """
      VERBALE DELL'ASSEMBLEA DEL 3 APRILE 2025
      Alle ore 20.30 si è riunita l'assemblea del Comitato.
      Presenti all'assemblea nr. 50 persone, come da fogli firme agli atti.
      Presenti per il Comitato promotore: Anna Moro, Carlo Conti.
      1. Relazione
      Si discute.
      """)
    #expect(read.presentCount == 50)
    let counted = sitting(
      """
      VERBALE CONSIGLIO DIRETTIVO
      Alle ore 21.00 del 7 febbraio 2025 si è riunito il Consiglio Direttivo. Risultano presenti, come da foglio presenze, 3 consiglieri effettivi (Moro Cristina, Conti Carlo, Sala Paolo) su 5.
      """)
    #expect(counted.presentCount == 3)
    #expect(counted.memberCount == 5)
  }

  @Test func whoTookPart() {
    let read = sitting(
      """
      VERBALE N. 49 DELL'ADUNANZA DEL 24 DICEMBRE 2025
      All'adunanza hanno partecipato il Presidente Mauro Moro, il Consigliere Segretario Pietro Conti nonché i Consiglieri Alessandro Sala, Livia Fusi.
      Il Presidente fa presente che il numero degli Iscritti alla data odierna è pari a 955.
      """)
    #expect(
      members(read) == [
        "Mauro Moro: present", "Pietro Conti: present", "Alessandro Sala: present",
        "Livia Fusi: present",
      ])
    let other = sitting(
      """
      CONSIGLIO DELL'ORDINE
      Verbale della seduta del 27 settembre 2025
      Il Presidente, constatata la presenza dei consiglieri: Moro, Conti, D'Oro, Sala
      alle ore 19.30 dà inizio alla seduta.
      Ha comunicato l'assenza il Consigliere Fusi
      """)
    #expect(
      members(other) == [
        "Moro: present", "Conti: present", "D'Oro: present", "Sala: present", "Fusi: excused",
      ])
  }

  @Test func initialsAndTitles() {
    let read = sitting(
      """
      VERBALE DELL'ASSEMBLEA
      Il giorno 27 marzo 2025 alle ore 15.00 si è riunita l'Assemblea.
      Sono presenti 5 Soci: S. De Rossi, L. Conti, M. Conti, Sr. Magda Sala, p. Lamberto Fusi.
      Scusano l'assenza: G.L. Vacca, A. Testa
      1) Saluti
      Si ricordano i Soci.
      """)
    #expect(
      members(read) == [
        "S. De Rossi: present", "L. Conti: present", "M. Conti: present", "Magda Sala: present",
        "Lamberto Fusi: present", "G.L. Vacca: excused", "A. Testa: excused",
      ])
  }

  @Test func aSpeechIsNoRow() {
    let read = sitting(
      """
      Verbale del Consiglio comunale del 10 febbraio 2026, ore 20.30
      Rispondono all'appello i Signori: Moro Anna (Sindaco), Alpi Donatella, Conti Ugo.
      Sono assenti: Galli Rita (giustificata), Piazza Vittorio, Zoli Marta.
      PUNTO 1 - Interpellanza sul ponte
      Risponde l'assessora Alpi: la Provincia ha aggiudicato i lavori il 9 luglio.
      PUNTO 2 - Varie
      Nulla.
      """)
    #expect(
      members(read) == [
        "Moro Anna: present", "Alpi Donatella: present", "Conti Ugo: present",
        "Galli Rita: excused", "Piazza Vittorio: absent", "Zoli Marta: absent",
      ])
  }

  @Test func whoComesIntoTheRoom() {
    let read = sitting(
      """
      Verbale del Consiglio comunale del 10 febbraio 2026, ore 20.30
      Rispondono all'appello i Signori: Moro Anna (Sindaco), Alpi Donatella, Conti Ugo.
      Sono assenti: Galli Rita (giustificata), Piazza Vittorio, Zoli Marta.
      PUNTO 1 - Bilancio
      Il Sindaco illustra.
      Alle 20.52 si presenta in aula il consigliere Piazza; i presenti salgono a 4.
      Votazione: favorevoli 3, contrari 1 (Piazza). Il Consiglio approva.
      """)
    #expect(read.movements.map(\.kind) == [.enters])
    #expect(read.movements.first?.memberIndex == 4)
  }

  @Test func namesBeforeTheVerb() {
    let read = sitting(
      """
      Verbale della Commissione del 4 marzo 2026, ore 18.00
      I consiglieri Moro, Conti, Sala e Fusi sono presenti in aula; il consigliere Gallo è assente per malattia.
      1. Varie
      Nulla.
      """)
    #expect(
      members(read) == [
        "Moro: present", "Conti: present", "Sala: present", "Fusi: present", "Gallo: absent",
      ])
  }

  @Test func proxiesInAColumn() {
    let read = sitting(
      """
      CONDOMINIO "LE ROSE" - VERBALE DI ASSEMBLEA DEL 21/04/2026
      Il giorno 21/04/2026, alle ore 20:45, si è riunita l'assemblea.

      Unità   Condomino                 Millesimi   Presenza        Delegato
       1      Moro Franco                  400,00   in proprio
       2      Conti Nerina                 300,00   per delega      Moro Franco
       3      Sala Ivo                     100,00   assente
       4      Fusi Lidia                   200,00   per delega      Sala Ivo
      Totale millesimi edificio          1.000,00
      Presenti in proprio e per delega      900,00

      1. Rendiconto
      Si approva.
      """)
    #expect(
      members(read) == [
        "Moro Franco: present", "Conti Nerina: present", "Sala Ivo: absent", "Fusi Lidia: present",
      ])
    #expect(read.members[3].delegation?.value == "Sala Ivo")
    #expect(read.declaredTotalWeight?.value == 1000)
    #expect(read.declaredPresentWeight?.value == 900)
  }

  @Test func marksBesideNamesInASentence() {
    let read = sitting(
      """
      Verbale della Commissione del 4 marzo 2026, ore 18.00
      Appello: Moro Anna (presente), Conti Ugo (presente), Sala Dario (assente).
      1. Varie
      Nulla.
      """)
    #expect(members(read) == ["Moro Anna: present", "Conti Ugo: present", "Sala Dario: absent"])
  }

  @Test func bodiesWithNobody() {
    let read = sitting(
      """
      VERBALE DELL'ASSEMBLEA DEI SINDACI DEL 05/05/2026, ore 17:00
      Presenti:
      Comune di Alba: Silvia Moro, Sindaca
      Comune di Bra: nessuno
      Comune di Cuneo: nessuno (ha giustificato)
      Comune di Dronero: Ivan Conti, Sindaco

      1. Varie
      Nulla.
      """)
    #expect(
      members(read) == [
        "Comune di Alba: present", "Comune di Bra: absent", "Comune di Cuneo: excused",
        "Comune di Dronero: present",
      ])
  }

  @Test func aProvinceAndItsTown() {
    let read = sitting(
      """
      CONFERENZA DEGLI ENTI
      Verbale della seduta del 9 luglio 2026, ore 14.45
      Sono presenti: Provincia di Rocca (Moro Anna), Comune di Rocca (Conti Ugo), Comune di Selva (Sala Ivo).
      1. Varie
      Nulla.
      """)
    #expect(read.members.count == 3)
  }

  @Test func totalsWithNoWord() {
    let read = sitting(
      """
      COMUNE DI ROCCABRUNA
      VERBALE DELLA GIUNTA COMUNALE
      Il giorno 10 febbraio 2026 alle ore 18.00 si è riunita la Giunta.

                                Presenti   Assenti
      MORO ANNA                    X
      CONTI UGO                    X
      SALA DARIO                              X
      Totali                       2          1

      OGGETTO: Bilancio
      Con voti unanimi la Giunta approva.
      """)
    #expect(read.declaredPresent?.value == 2)
    #expect(read.declaredAbsent?.value == 1)
  }

  @Test func marksInSquareBrackets() {
    let read = sitting(
      """
      COMUNE DI ROCCABRUNA
      VERBALE DEL CONSIGLIO COMUNALE
      Il giorno 10 febbraio 2026 alle ore 18.00 si è riunito il Consiglio.
      Appello:
      MORO ANNA       Sindaca        [P]
      CONTI UGO       Consigliere    [P]
      SALA DARIO      Consigliere    [AG]
      FUSI NINA       Consigliera    [A]

      1. Bilancio
      Si prende atto.
      """)
    #expect(
      members(read) == [
        "MORO ANNA: present", "CONTI UGO: present", "SALA DARIO: excused", "FUSI NINA: absent",
      ])
  }

  @Test func anOpeningBeforeTheThirdCall() {
    let read = sitting(
      """
      VERBALE N. 59
      L'anno duemilaventicinque, il giorno di mercoledì ventotto del mese di maggio, alle ore 9,35, nel Palazzo civico, si è adunata l'Assemblea Cittadina.
      (OMISSIS)
      Alla ripresa dei lavori – sono le ore 11,13 – la Presidente dispone il terzo appello.
      Eseguito l'appello, risultano presenti i seguenti Consiglieri:
      Moro Anna, Conti Ugo, Sala Dario.
      """)
    #expect(read.openedAt?.value.description == "09:35")
  }

  @Test func theHeadOfAnExtractIsNoSitting() {
    let text = """
      Deliberazione n. 27
      ESTRATTO DAL VERBALE DELLE DELIBERAZIONI
      DELL'ASSEMBLEA CITTADINA
      Anno 2025
      VERBALE N. 59
      Seduta pubblica del 28 maggio 2025
      L'anno duemilaventicinque, il giorno di mercoledì ventotto del mese di maggio, alle ore 9,35, nel
      Palazzo civico, si è adunata l'Assemblea Cittadina in seduta pubblica.
      Sono presenti: Moro Anna, Conti Ugo, Sala Dario.
      """
    let read = MinutesReader().sittings(in: SourceText(name: "prova", text: text))
    #expect(read.count == 1)
  }
}
