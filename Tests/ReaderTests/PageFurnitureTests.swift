import Model
import Testing

@testable import Reader

/// Letterheads and page numbers that come again on every page.
@Suite struct PageFurnitureTests {
  private let letterhead = """
    ORIGINALE
    Via dei Tigli 4 - 00000 Roccamora (RM) - Tel. 06.000000
    PEC: protocollo@pec.roccamora.example
    """

  /// Three pages: the second begins in the middle of the roll, the third in a list of names.
  private var minutes: String {
    """
    \(letterhead)
    COMUNE DI ROCCAMORA
    VERBALE DEL CONSIGLIO COMUNALE
    Il giorno 6 maggio 2025, alle ore 18:00, nella sala consiliare si è riunito il Consiglio comunale.
    All'appello risultano:
    Arrighi Elena, Sindaca     Presente
    Baldi Marco                Presente
    Conti Dario                Presente
    De Luca Irene              Assente
    Pag. 1 di 3
    \(letterhead)
    Ferri Paolo                Presente
    Gallo Sara                 Presente
    Neri Anna                  Presente
    La Sindaca, constatato il numero legale, dichiara aperta la seduta alle ore 18:05.
    1. Approvazione del regolamento per l'uso delle palestre
    Illustra il punto l'assessore Baldi, che ricorda le ragioni della proposta e le osservazioni delle
    società sportive. Il consigliere Conti chiede quanto costerà la sorveglianza degli impianti.
    Si passa alla votazione: voti favorevoli 3, contrari nessuno, astenuti 3 (Conti Dario, Ferri
    Pag. 2 di 3
    \(letterhead)
    Paolo e Neri Anna).
    Il regolamento è approvato.
    La seduta è chiusa alle ore 19:30.
    La Sindaca
    Elena Arrighi
    Pag. 3 di 3
    """
  }

  @Test func rollAndNamesGoOnOverThePage() {
    let sitting = Reading.sitting(minutes)
    #expect(sitting.members.count == 7)
    #expect(sitting.body.authority?.value == "COMUNE DI ROCCAMORA")
    let votes = sitting.votes.map(\.vote)
    #expect(votes.count == 1)
    #expect(votes.first?.abstained?.value == 3)
    #expect(
      votes.first?.abstainedNames.map(\.value) == ["Conti Dario", "Ferri Paolo", "Neri Anna"])
  }

  @Test func noWordOfItIsLostOrRead() {
    let sitting = Reading.sitting(minutes)
    let passages = sitting.preamble + sitting.items.flatMap(\.passages) + sitting.conclusion
    let aside = passages.filter { $0.kind == .furniture }.map(\.text)
    #expect(aside.filter { $0.hasPrefix("Pag.") } == ["Pag. 1 di 3", "Pag. 2 di 3", "Pag. 3 di 3"])
    #expect(aside.filter { $0.contains("Tigli") }.count == 3)
    let told = passages.filter { $0.kind != .furniture }.map(\.text)
    #expect(!told.contains { $0.contains("Tigli") || $0.contains("Pag.") })
  }

  /// 'ASSEMBLEA DEI COMUNI          Pag. 2 di 3' in the middle of a list, a rule under it.
  @Test func theNumberOfThePageBesideTheName() {
    let head = { (page: Int) in
      """
      UNIONE DELLE TERRE ALTE                                             Pag. \(page) di 3
      Verbale n. 3 del 6 maggio 2025
      ________________________________________________________________________________
      """
    }
    let talk = (1...9).map { "Il consigliere Conti espone la ragione numero \($0)." }
      .joined(separator: "\n")
    let sitting = Reading.sitting(
      """
      \(head(1))
      VERBALE DEL CONSIGLIO DELL'UNIONE
      Il giorno 6 maggio 2025, alle ore 18:00, nella sala consiliare si è riunito il Consiglio.
      Presenti: Arrighi Elena, Baldi Marco, Conti Dario.
      Assenti: Neri Anna.
      Il Presidente, Elena Arrighi, constatato il numero legale, apre la seduta.
      Ordine del giorno:
      1. Verbale della seduta precedente
      2. Nomina del revisore
      \(head(2))
      3. Adesione di due Comuni

      1. Verbale della seduta precedente
      \(talk)
      Il verbale è approvato all'unanimità.
      2. Nomina del revisore
      \(head(3))
      La nomina è approvata all'unanimità.
      3. Adesione di due Comuni
      Si prende atto.
      La seduta è chiusa alle ore 19:30.
      """)
    #expect(
      sitting.agenda.map(\.title.value) == [
        "Verbale della seduta precedente", "Nomina del revisore", "Adesione di due Comuni",
      ])
    #expect(sitting.items.map(\.agendaNumber) == [1, 2, 3])
  }

  /// Acts bound together each begin with their letterhead: it opens them, it cuts nothing.
  @Test func letterheadOfAnotherActStays() {
    let act = { (day: Int, number: Int) in
      """
      COMUNE DI ROCCAMORA
      Via dei Tigli 4 - Tel. 06.000000
      DELIBERAZIONE DELLA GIUNTA COMUNALE N. \(number)
      L'anno 2025 il giorno \(day) del mese di maggio alle ore 12:00 si è riunita la Giunta comunale.
      Sono presenti:
      Arrighi Elena, Sindaca     Presente
      Baldi Marco, Assessore     Presente
      Conti Dario, Assessore     Presente
      OGGETTO: Concessione di un contributo
      LA GIUNTA COMUNALE
      Vista la proposta dell'ufficio;
      Con voti unanimi favorevoli
      DELIBERA
      di concedere il contributo.
      Letto, approvato e sottoscritto.
      La Sindaca
      Elena Arrighi
      """
    }
    let text = [act(6, 10), act(13, 11), act(20, 12)].joined(separator: "\n\n")
    let sittings = MinutesReader().sittings(in: SourceText(name: "prova", text: text))
    #expect(sittings.map { $0.date?.value.day } == [6, 13, 20])
    #expect(sittings.allSatisfy { $0.body.authority?.value == "COMUNE DI ROCCAMORA" })
  }
}
