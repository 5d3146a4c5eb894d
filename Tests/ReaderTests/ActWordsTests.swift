import Model
import Testing

@testable import Reader

/// The words of an act stay in it: the written clauses of a resolution, and the sentences that stand
/// among the names of a roll.
@Suite struct ActWordsTests {
  private static let act = """
    I Consiglieri presenti sono n. 9.

    IL CONSIGLIO COMUNALE

    DATO per letto il verbale n. 61 della seduta del 17 dicembre 2024;

    Con votazione unanime, favorevole, espressa in forma palese

    D E L I B E R A

    1)   di approvare il verbale n. 61, con la correzione del nome a pagina 3;

    2)   di darne avviso agli interessati.

    """

  @Test func writtenClausesAreTheResolutionWithNoSubject() throws {
    let item = try #require(Reading.sitting(Self.act).items.first)
    let words = try #require(item.resolution?.value)
    #expect(words.contains("con la correzione del nome a pagina 3"))
    #expect(words.hasSuffix("di darne avviso agli interessati."))
    #expect(item.votes.count == 1)
  }

  @Test(arguments: [
    "Rivalba, 21 gennaio 2025",
    "Rivalba, lì 21.01.2025",
    "Si esprime parere favorevole in ordine alla regolarità tecnica della proposta.",
  ]) func clausesEndWhereAnotherThingBegins(_ words: String) throws {
    let item = try #require(Reading.sitting(Self.act + words + "\n").items.first)
    #expect(item.resolution?.value.hasSuffix("di darne avviso agli interessati.") == true)
    #expect(item.passages.contains { $0.text.contains(words.prefix(8)) })
  }

  @Test func theVerbInSmallLettersOnALineOfItsOwn() throws {
    let item = try #require(
      Reading.council(
        """
        Il Consiglio, a voti unanimi palesemente espressi, presenti e votanti n. 12,

                                 delibera

        di approvare la terza variazione nel testo allegato.

        Alle ore 19:10 esce Neri.
        """
      ).items.first)
    #expect(
      item.resolution?.value == "di approvare la terza variazione nel testo allegato.")
  }

  @Test func indentedProseIsNoTable() {
    let sitting = Reading.council(
      """
           Il Segretario ricorda che la prima
           stesura del testo fu respinta, che
           la seconda non fu mai discussa, e
           che questa è la terza.
      """)
    #expect(!sitting.items.flatMap(\.passages).contains { $0.kind == .tableRow })
  }

  @Test func pointsOfATranscriptKeepTheirResolutions() throws {
    let sitting = Reading.sitting(
      """
      Il Consiglio comunale vota l'approvazione del piano delle opere.
      Con votazione unanime
      DELIBERA
      di approvare il piano delle opere.

      Il Consiglio comunale vota l'approvazione del regolamento edilizio.
      Con votazione unanime
      DELIBERA
      di approvare il regolamento edilizio.
      """)
    let words = sitting.items.compactMap(\.resolution?.value)
    #expect(words.contains { $0.contains("piano delle opere") })
    #expect(words.contains { $0.contains("regolamento edilizio") } || sitting.items.count == 1)
  }

  @Test func sentencesAmongNamesAreTold() {
    let sitting = Reading.sitting(
      """
      VERBALE DEL CONSIGLIO DI QUARTIERE
      Il giorno 6 maggio 2025, alle ore 18:00, si è riunito il Consiglio di quartiere.

      Sono presenti: Elena Arrighi, Marco Baldi, Dario Conti, Irene De Luca, mentre fuori della porta
      una piccola folla chiedeva a gran voce di poter seguire il dibattito anche dalla strada.
      Assente: Ugo Valle.

      1. Tariffe

      Il punto è approvato all'unanimità.
      """)
    let told = sitting.preamble.filter { $0.kind == .narrative }.map(\.text).joined(separator: " ")
    #expect(told.contains("una piccola folla chiedeva a gran voce"))
    #expect(sitting.presentCount == 4)
  }

  @Test func listsOfNamesAreNotToldAgain() {
    let sitting = Reading.sitting(
      """
      VERBALE DEL CONSIGLIO DI QUARTIERE
      Il giorno 6 maggio 2025, alle ore 18:00, si è riunito il Consiglio di quartiere.

      Risultano presenti i signori consiglieri: Elena Arrighi, Marco Baldi, Dario Conti, Irene De Luca.
      Risulta assente giustificato il consigliere Ugo Valle.

      1. Tariffe

      Il punto è approvato all'unanimità.
      """)
    #expect(
      !sitting.preamble.contains { $0.kind != .furniture && $0.text.contains("Dario Conti") })
  }

  @Test func theSentenceThatLeadsToTheListIsWhole() {
    let sitting = Reading.sitting(
      """
      VERBALE DEL COLLEGIO DEI DOCENTI
      Il giorno 6 maggio 2025, alle ore 15:00, si è riunito il Collegio dei docenti.
      Sono presenti sessanta docenti su sessantadue. Verbalizza il prof. Ivo Riva. La Dirigente,
      verificata la validità della riunione, passa alla trattazione dei punti
      all'ordine del giorno:
      1. Verbale
      2. Piano annuale

      1. Verbale

      Il Collegio approva all'unanimità.
      """)
    #expect(
      sitting.preamble.contains {
        $0.kind != .furniture
          && $0.text.hasSuffix("trattazione dei punti all'ordine del giorno:")
      })
    #expect(sitting.quorumStatement?.value.contains("validità della riunione") == true)
  }

  @Test func theTitleOfAnAnnexIsWhole() {
    let sitting = Reading.sitting(
      """
      VERBALE DEL CONSIGLIO COMUNALE DEL 6 MAGGIO 2025
      Sono presenti: Elena Arrighi, Marco Baldi, Dario Conti.

      1. Tariffe

      Il punto è approvato all'unanimità.

      La seduta è chiusa alle ore 19:00.

      Il Presidente
      Elena Arrighi

      Allegati: A) bilancio; B) relazione dell'organo di revisione; C) schema
      di convenzione.
      """)
    #expect(sitting.annexes.first?.title.value.hasSuffix("schema di convenzione.") == true)
  }

  @Test func aTableDrawnWithLinesIsReadBack() {
    let sitting = Reading.sitting(
      """
      VERBALE DEL CONSIGLIO COMUNALE DEL 6 MAGGIO 2025

      Appello
      ┌────┬──────────────────┬──────────────┬──────────────┬────────────┐
      │ N. │ Componente       │ Carica       │ Appello      │ Note       │
      ╞════╪══════════════════╪══════════════╪══════════════╪════════════╡
      │  1 │ Arrighi Elena    │ Sindaca      │ presente     │            │
      │  2 │ De Luca Irene    │ Vice -       │ presente     │ esce alle  │
      │    │ Maria            │ Presidente   │              │ 20:50      │
      │  3 │ Baldi Marco      │ Consigliere  │ assente      │            │
      │    │                  │              │ giustificato │            │
      │  4 │ Conti Dario      │ Consigliere  │ presente     │            │
      └────┴──────────────────┴──────────────┴──────────────┴────────────┘

      1. Tariffe

      Il punto è approvato all'unanimità.
      """)
    #expect(sitting.members.count == 4)
    #expect(sitting.presentCount == 3)
    #expect(sitting.members.map(\.name.value).contains("De Luca Irene Maria"))
    #expect(sitting.members.compactMap(\.role?.value).contains("Vice - Presidente"))
    #expect(sitting.members.last?.presence?.value == .present)
  }
}
