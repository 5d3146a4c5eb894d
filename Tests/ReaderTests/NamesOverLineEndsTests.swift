import Model
import Testing

@testable import Reader

/// Names that the margin breaks, and surnames that are words of the trade.
struct NamesOverLineEndsTests {
  @Test func aParticleEndsNoName() {
    let sitting = Reading.sitting(
      """
      CIRCOLO DELLE RANE - Verbale dell'assemblea del 6 maggio 2025
      Il giorno 6 maggio 2025 alle ore 20:30 si è riunita l'assemblea dei soci.
      Sono presenti i soci: Anna Berti, Carlo Dossi, Elena Fusi.
      Presiede la seduta Anna Berti, Presidente; redige il verbale il Direttore generale Ivo Lo
      Bianco. La Presidente dichiara aperta la seduta alle ore 20:40.
      1. Rendiconto
      Il rendiconto è approvato all'unanimità.
      """)
    #expect(sitting.secretary?.name.value == "Ivo Lo Bianco")
  }

  @Test func aListGoesOnWithASurnameThatBeginsWithAnArticle() {
    let sitting = Reading.sitting(
      """
      CIRCOLO DELLE RANE - Verbale dell'assemblea del 6 maggio 2025
      Il giorno 6 maggio 2025 alle ore 20:30 si è riunita l'assemblea dei soci.
      Sono presenti i soci: Anna Berti, Carlo Dossi, Elena Fusi, Dario
      Lo Bianco, Sara Valle, Ugo Riva.
      Risultano assenti: Nives Sala.
      1. Rendiconto
      Il rendiconto è approvato all'unanimità.
      """)
    #expect(
      sitting.members.map(\.name.value) == [
        "Anna Berti", "Carlo Dossi", "Elena Fusi", "Dario Lo Bianco", "Sara Valle", "Ugo Riva",
        "Nives Sala",
      ])
  }

  @Test func aCandidateOverTwoLines() {
    let sitting = Reading.sitting(
      """
      COMUNE DI CAMPO - CONSIGLIO COMUNALE
      Verbale della seduta del 6 maggio 2025. Presenti n. 10.
      1. Nomina del revisore
      Si procede a scrutinio segreto. Eseguito lo spoglio, risultano: presenti n. 10,
      votanti n. 10; hanno ottenuto voti: Villa Giorgio voti n. 7; Sala Maria
      Grazia voti n. 3; schede bianche n. 0, schede nulle n. 0.
      """)
    #expect(
      sitting.items.last?.votes.last?.candidates.map(\.name.value) == [
        "Villa Giorgio", "Sala Maria Grazia",
      ])
  }

  @Test func surnamesThatAreWords() {
    let sitting = Reading.sitting(
      """
      ISTITUTO COMPRENSIVO DI CAMPO - COLLEGIO DEI DOCENTI
      Verbale della seduta del 6 maggio 2025. Presenti: 7. Assenti: 3.
      Risultano assenti giustificati gli insegnanti Arnaldi, Boccia e Fusi.
      1. Piano annuale
      Voti favorevoli n. 5 - Voti contrari n. 1 (Quaranta) - Astenuti n. 1 (Dossi).
      """)
    #expect(sitting.members.map(\.name.value) == ["Arnaldi", "Boccia", "Fusi"])
    let vote = sitting.items.last?.votes.last
    #expect(vote?.againstNames.map(\.value) == ["Quaranta"])
    #expect(vote?.against?.value == 1)
  }

  @Test func aTallyThatTheMarginBrokeIsNoOrderOfTheDay() {
    let sitting = Reading.sitting(
      """
      COMUNE DI CAMPO - CONSIGLIO COMUNALE
      Verbale della seduta del 6 maggio 2025. Presenti n. 8.

      Punto n. 1: Aliquote dell'imposta

      L'emendamento, messo ai voti in forma palese, è approvato (fav. 5; contr.
      1: Anna Berti; ast. 2: Carlo Dossi, Ugo Riva).

      Punto n. 2: Mozione sul trasporto

      Il Consiglio, all'unanimità, approva.
      """)
    #expect(!sitting.agenda.contains { $0.title.value.contains("Berti") })
  }

  @Test func anArticleBeforeAnOfficeIsNobody() {
    let sitting = Reading.sitting(
      """
      COMUNE DI CAMPO - CONSIGLIO COMUNALE
      Verbale della seduta del 6 maggio 2025
      Presenti: Anna Berti, Carlo Dossi, Elena Fusi. Assenti: Ugo Riva.
      PUNTO 1 - Rendiconto
      PRESIDENTE. La Commissaria Fusi è uscita alle 11.20.
      Votazione: favorevoli 2, contrari 0.
      """)
    #expect(sitting.movements.map { $0.person?.value ?? "-" } == ["Fusi"])
  }
}
