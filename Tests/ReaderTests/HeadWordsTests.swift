import Model
import Testing

@testable import Reader

/// Where a sitting is held, how, and who signs: small words that used to go astray.
@Suite struct HeadWordsTests {
  private let hybrid = Reading.sitting(
    """
    UNIONE DEI COMUNI DEL POGGIO
    VERBALE DELLA GIUNTA DELL'UNIONE

    Il giorno 9 settembre 2025, alle ore 15:10, presso la sede di Poggio Alto e in collegamento
    audio-video, si è riunita la Giunta dell'Unione.

    Presenti: Nadia Corbelli, Ivo Landucci, Gino Mattioli. Assenti: nessuno.

    La Presidente Nadia Corbelli apre la seduta.

    1) Variazione di bilancio

    La Giunta approva all'unanimità.

    La seduta termina alle 16:05.

    La Presidente     N. Corbelli
    Il Segretario     E. Pagani
    """)

  @Test func placeEndsBeforeTheLink() {
    #expect(hybrid.place?.value == "sede di Poggio Alto")
    #expect(hybrid.mode?.value == .mixed)
  }

  @Test func initialsSign() {
    #expect(hybrid.signatures.map { $0.name?.value } == ["N. Corbelli", "E. Pagani"])
    #expect(hybrid.signatures.map { $0.role?.value } == ["La Presidente", "Il Segretario"])
  }

  @Test func placeEndsBeforeThePlatformAndNamesStandBesideTheirOffices() {
    let sitting = Reading.sitting(
      """
      ISTITUTO COMPRENSIVO DEL POGGIO
      VERBALE DEL CONSIGLIO D'ISTITUTO

      Il giorno 27 maggio 2025, alle ore 17:30, in modalità mista (presso l'aula magna e sulla
      piattaforma Meet), si riunisce il Consiglio d'Istituto.

      Presenti: Bini Laura, Carli Sandra, Orlandi Fabio (Presidente). Assenti: nessuno.

      1. Conto consuntivo

      Il Consiglio approva all'unanimità.

      La seduta si chiude alle 18:55.

      Il Segretario  Laura Bini        Il Presidente  Fabio Orlandi
      """)
    #expect(sitting.place?.value == "aula magna")
    #expect(sitting.signatures.map { $0.name?.value } == ["Laura Bini", "Fabio Orlandi"])
    #expect(sitting.signatures.map { $0.role?.value } == ["Il Segretario", "Il Presidente"])
    // Who votes is not what is voted on.
    #expect(sitting.votes.map(\.vote).map { $0.subject?.value } == [nil])
  }

  /// The result told in one sentence, the blank papers in the next.
  @Test func candidatesOfTheSentenceBefore() throws {
    let sitting = Reading.council(
      """
      Si vota a scrutinio segreto. Schede distribuite 12. Hanno ottenuto voti: Gallo 8, Neri 3. Schede
      bianche 1. È eletta Gallo Sara.
      """)
    let vote = try #require(sitting.votes.map(\.vote).first)
    #expect(vote.candidates.map(\.name.value) == ["Gallo", "Neri"])
    #expect(vote.candidates.map { $0.votes?.value } == [8, 3])
    #expect(vote.blank?.value == 1)
    #expect(vote.elected.map(\.value) == ["Gallo Sara"])
  }

  @Test func subjectIsWhatIsVoted() throws {
    let sitting = Reading.council(
      "Non essendovi osservazioni, il verbale è approvato con 11 voti favorevoli e 1 astenuto.")
    let vote = try #require(sitting.votes.map(\.vote).first)
    #expect(vote.subject?.value == "il verbale")
  }

  /// A point of the dispositivo that repeats a title is no heading; a heading may give two numbers.
  @Test func pointsAndTheirResolutions() {
    let sitting = Reading.sitting(
      """
      COMUNE DI ROCCAMORA
      VERBALE DELLA GIUNTA COMUNALE

      Il giorno 6 maggio 2025, alle ore 12:00, si è riunita la Giunta comunale.
      Presenti: Elena Arrighi, Marco Baldi, Dario Conti. Assenti: nessuno.

      La Sindaca apre la seduta e invita a trattare gli argomenti seguenti:

      - Punto 1: Adesione alla rete delle biblioteche.
      - Punto 2: Contributo alla banda musicale.

      Punto 1 – Deliberazione n. 30 – Adesione alla rete delle biblioteche

      Con voti unanimi la Giunta

      DELIBERA

      1. di aderire alla rete delle biblioteche;
      2. di incaricare l'ufficio degli adempimenti.

      Punto 2 – Deliberazione n. 31 – Contributo alla banda musicale

      Con voti unanimi la Giunta

      DELIBERA

      1. di concedere il contributo.

      La seduta è chiusa alle ore 12:40.
      """)
    #expect(sitting.agenda.map(\.number) == [1, 2])
    #expect(
      sitting.items.map { $0.title?.value } == [
        "Adesione alla rete delle biblioteche", "Contributo alla banda musicale",
      ])
    #expect(sitting.items.map { $0.resolutionNumber?.value } == ["30", "31"])
  }
}
