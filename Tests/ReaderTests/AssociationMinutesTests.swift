import Model
import Testing

@testable import Reader

/// Ways in which associations, committees and working groups write.
@Suite struct AssociationMinutesTests {
  private func sitting(_ words: String, roll: String? = nil) -> Sitting {
    Reading.sitting(
      """
      CIRCOLO LE QUERCE
      Verbale del Consiglio direttivo

      Il Consiglio direttivo dell'associazione si è riunito oggi 4 maggio 2021 alle ore 19.00.
      \(roll ?? "Presenti: Anna Riva, Ugo Neri, Pia Serra, Carlo Conti.")

      \(words)

      Alle ore 20.00 la riunione è sciolta.
      """)
  }

  private func votes(_ words: String) -> [Vote] { sitting(words).items.flatMap(\.votes) }

  @Test(arguments: [
    "Il Consiglio, sentito il maestro, istituisce all'unanimità la scuola di canto.",
    "Il Consiglio direttivo fissa all’unanimità la quota in venti euro.",
    "Il Consiglio all'unanimità affida a Pia Serra la cura del coro.",
  ]) func whatTheBodyDoesUnanimously(_ words: String) {
    #expect(votes(words).map(\.isUnanimous) == [true])
  }

  @Test(arguments: [
    "Il Consiglio ringrazia all'unanimità il maestro.",
    "La rivista all'unanimità loda il coro.",
  ]) func whatIsNoDecision(_ words: String) {
    #expect(votes(words).isEmpty)
  }

  @Test(arguments: [
    "Proposta approvata a maggioranza. Contraria Pia Serra.",
    "Proposta approvata a maggioranza. Il voto contrario di Pia Serra è motivato con la spesa.",
    "Proposta approvata a maggioranza. Contrari: Pia Serra.",
  ]) func theDissentAfterTheMajority(_ words: String) {
    let read = votes(words)
    #expect(read.map { $0.against?.value } == [1])
    #expect(read.map { $0.againstNames.map(\.value) } == [["Pia Serra"]])
  }

  @Test func figuresInBracketsAfterUnanimity() {
    let read = votes(
      """
      Il verbale della riunione precedente è approvato all'unanimità dei presenti (UN).
                                  (4 favorevoli, 0 astenuti, 0 contrari)
      """)
    #expect(read.map { $0.inFavour?.value } == [4])
    #expect(read.map(\.isUnanimous) == [true])
  }

  @Test func aRuleQuotedIsNoVote() {
    let read = Reading.council(
      """
      IL CONSIGLIO COMUNALE VISTO l'art. 38 del T.U.E.L., il quale stabilisce che il funzionamento è \
      disciplinato dal regolamento approvato a maggioranza assoluta; ritenuto di provvedere;

      il regolamento è approvato con 12 voti favorevoli.
      """)
    #expect(read.items.flatMap(\.votes).map { $0.inFavour?.value } == [12])
  }

  @Test func aChoiceInTheOpenWithItsCandidates() {
    let read = votes(
      """
      Essendovi due candidature si procede al voto palese tra i presenti (4 votanti).

         •   Anna Riva: 3 voti

         •   Ugo Neri: 1 voto

      Viene eletta Presidente Anna Riva.
      """)
    #expect(read.count == 1)
    #expect(read.first?.voters?.value == 4)
  }

  @Test func aPartOfThoseCountedIsNamed() {
    let read = sitting(
      "Si discute del coro.",
      roll: """
        Sono presenti alla sessione n. 18 partecipanti totali, di cui 13 genitori e 3 referenti uscenti:

           •   Anna Riva (Presidente)

           •   Ugo Neri (Tesoriere)

           •   Pia Serra (Referente Plesso Alfieri)
        """)
    #expect(read.presentCount == 18)
    #expect(read.members.map(\.name.value) == ["Anna Riva", "Ugo Neri", "Pia Serra"])
    #expect(read.members.last?.role?.value == "Referente Plesso Alfieri")
    #expect(read.notes.isEmpty)
  }

  @Test func whoIsThereForTheCircle() {
    let read = sitting(
      "Il coro è approvato all'unanimità.",
      roll: """
        Presenti all'assemblea n. 27 persone, come da fogli firme agli atti.

        Presenti per conto del Circolo Fotografico Le Querce:

        * La Presidente: Avv. Anna Riva,
        * il Consigliere: Ugo Neri.
        """)
    #expect(read.presentCount == 27)
    #expect(read.members.map(\.name.value) == ["Anna Riva", "Ugo Neri"])
  }

  @Test func aTableOfContentsIsNoAgenda() {
    let read = Reading.sitting(
      """
      Verbale esterno del 7 marzo 2025

      Indice
      1 Informazioni ......................... 3
      1.1 Durata e luogo ..................... 3
      2 Contenuto della riunione ............. 3
      2.1 Ordine del giorno .................. 3

      1 Informazioni
      1.1 Durata e luogo
         • Inizio: 11:30
         • Fine: 12:00
      2 Contenuto della riunione
      2.1 Ordine del giorno
         1. Prove di accettazione
         2. Mostra del catalogo

      2.2 Riassunto
      Si discutono le prove.
      """)
    #expect(read.agenda.map(\.title.value) == ["Prove di accettazione", "Mostra del catalogo"])
  }

  @Test func bulletsAloneOnTheirLines() {
    let read = Reading.sitting(
      """
      Verbale del Consiglio di Amministrazione del 30/05/2026
      Il giorno 30/05/2026, alle ore 11:00, si è riunito il Consiglio della FONDAZIONE LE QUERCE, per
      discutere e deliberare in merito al seguente
      ORDINE DEL GIORNO
      \u{F0B7}

      Bilancio dell'esercizio 2025;

      \u{F0B7}

      Relazione del revisore.

      Assume la presidenza Anna Riva, che constata
      \u{F0B7}

      che sono presenti tutti i componenti in carica:

      - Anna Riva, Presidente
      - Ugo Neri, Consigliere

      Il Consiglio all'unanimità approva il bilancio.
      """)
    #expect(
      read.agenda.map(\.title.value) == ["Bilancio dell'esercizio 2025", "Relazione del revisore"])
    #expect(read.presentCount == 2)
  }

  @Test func theOnlyPointInAParagraph() {
    let read = Reading.sitting(
      """
      CONSIGLIO DIRETTIVO
      VERBALE DEL 14 MARZO 2024

      Oggi 14.03.2024 alle ore 20.30 presso la sede sono presenti: Anna Riva, Ugo Neri, Pia Serra, come
      da convocazione dell'8.3.2024 sul seguente ordine del giorno:

      Modalità di iscrizione al corso di canto che comincerà
      il 21.04.2024.

      Il direttivo, dopo ampio confronto, così dispone:

      - le iscrizioni si chiudono il 30 marzo.
      """)
    #expect(
      read.agenda.map(\.title.value) == [
        "Modalità di iscrizione al corso di canto che comincerà il 21.04.2024"
      ])
  }

  @Test func linesSetInDoubleSpacingAreOneParagraph() {
    let lines = [
      "VERBALE DELL'ASSEMBLEA DEL CIRCOLO LE QUERCE",
      "Oggi 4 maggio 2021 alle ore 19.00 si è riunita nella sala grande della parrocchia",
      "l'assemblea del circolo. Sono presenti i consiglieri Anna Riva, Ugo Neri, Pia Serra e",
      "altri due che la Presidente chiama a tenere il conto delle tessere. La Presidente espone la",
      "situazione della cassa e ricorda che nell'assemblea del marzo passato si era discusso a lungo",
      "della sede nuova, e che molti avevano chiesto di attendere il preventivo del falegname per il",
      "palco. Segue una discussione alla quale prendono parte tutti; si tiene conto di quanto fu scritto",
      "nella relazione della passata gestione, e delle spese che il circolo ha affrontato per rifare il",
      "tetto e la cucina. Considerato tutto questo e sentito il parere di chi cura la cassa, il circolo",
      "all'unanimità",
      "DELIBERA",
      "di rifare il palco con la spesa di mille euro, e di chiedere al falegname di finire i lavori",
      "prima della festa d'autunno, quando il coro della parrocchia vi canterà per la prima volta nella",
      "sua nuova formazione.",
    ]
    let text = Reading.tokens(lines.joined(separator: "\n\n"))
    #expect(text.lines.allSatisfy { $0.blanksBefore == 0 })
    let single = Reading.tokens(lines.joined(separator: "\n"))
    #expect(single.lines.allSatisfy { $0.blanksBefore == 0 })
  }
}
