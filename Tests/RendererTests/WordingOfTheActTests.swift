import Model
import Reader
import Testing

@testable import Renderer

/// How the act sets what the minutes say: whole sentences, labels of the text's own, nothing twice.
@Suite struct WordingOfTheActTests {
  private func drawn(_ text: String, _ format: ActFormat = .text) throws -> String {
    let sittings = try MinutesReader().sittings(in: Array(text.utf8), name: "prova.txt")
    let regulation = { (sitting: Sitting) in
      Regulation(id: "muto", title: "Regolamento muto", kind: sitting.body.kind)
    }
    return try ActRenderer().text(.minutes, of: sittings, under: regulation, as: format)
  }

  private static let minutes = """
    COMUNE DI PIEVALTA
    CONSIGLIO COMUNALE

    VERBALE DELLA SEDUTA DEL 9 OTTOBRE 2024

    Il giorno 9 ottobre 2024, alle ore 18:00, nella sala civica, si è riunito il Consiglio comunale.
    Risultano assenti i consiglieri: Bonvini, Carletti.
    Sono presenti 9 consiglieri su 11, come da foglio allegato.

    Presiede il Sindaco, Elio Drago. Verbalizza la dott.ssa Fiamma Greppi. Il
    Sindaco, verificata la validità della riunione, passa alla trattazione dei punti all'ordine del giorno:

    1 - Piano delle opere
    2 - Elezione del revisore

    1 - Piano delle opere

    La consigliera Hofer arriva in aula alle
    ore 18:20 e chiede notizie del ponte; il Sindaco risponde che il cantiere riapre lunedì alle
    ore 8:30.

    Il consigliere Weiss propone di:
    a) rifare i ponti;
    b) darne avviso sul sito.

    Il piano è approvato con 8 voti favorevoli e 1 contrario (Hofer).

    2 - Elezione del revisore

    Si vota a scrutinio segreto mediante schede:
    presenti: 9
    votanti: 9
    Ivo Lanza: voti 7
    schede bianche: 2
    schede nulle: 0
    È eletto Ivo Lanza.

    La seduta è chiusa alle ore 19:10.

    Il Sindaco Elio Drago     Il Segretario Fiamma Greppi

    Allegati: A) piano delle opere; B) elenco dei ponti e delle
    passerelle.
    """

  @Test func aSentenceCutByTheAgendaIsWhole() throws {
    let act = try drawn(Self.minutes).replacing("\n", with: " ")
    #expect(act.contains("Il Sindaco, verificata la validità della riunione, passa alla"))
    #expect(!act.contains("Constatazione del numero legale: __"))
  }

  @Test func theTitleIsNotToldAgain() throws {
    #expect(!(try drawn(Self.minutes).contains("VERBALE DELLA SEDUTA DEL 9")))
  }

  @Test func anEntryKeepsItsLabelAndGetsNoOther() throws {
    let act = try drawn(Self.minutes)
    #expect(act.contains("\n  a) rifare i ponti;\n  b) darne avviso sul sito.\n"), "\(act)")
  }

  @Test func aBallotIsOneLineACandidate() throws {
    let act = try drawn(Self.minutes)
    #expect(act.contains("– presenti: 9\n"), "\(act)")
    #expect(act.contains("– schede nulle: 0\n"), "\(act)")
    #expect(act.contains("\nÈ eletto Ivo Lanza.\n"), "\(act)")
  }

  @Test(
    arguments: [
      ("presenti: 9 votanti: 9", ["presenti: 9", "votanti: 9"]),
      (
        "Schede bianche: n. 2 schede nulle: 0 Nessuno è eletto.",
        ["Schede bianche: n. 2", "schede nulle: 0"]
      ),
      ("presenti: 9, votanti: 9, astenuti: 1", nil),
      ("presenti: 9 su 11 e votanti: 8 in tutto", nil),
      ("presenti: 9", nil),
      ("La seduta inizia alle ore 18:10 e presenti: 9.", nil),
    ] as [(String, [String]?)])
  func ballots(_ text: String, _ lines: [String]?) {
    let passage = Passage(kind: .narrative, text: text, range: SourceRange(0, 1))
    let parts = BallotLines.split(passage)
    #expect(parts?.filter(\.isLine).map(\.text) == lines)
    if let parts { #expect(parts.map(\.text).joined(separator: " ") == text) }
  }

  @Test func anHourAtTheEndOfALineIsNoBallot() throws {
    let act = try drawn(Self.minutes).replacing("\n", with: " ")
    #expect(act.contains("chiede notizie del ponte; il Sindaco risponde"), "\(act)")
    #expect(act.contains("riapre lunedì alle ore 8:30."), "\(act)")
  }

  @Test func theListOfAnnexesIsWhole() throws {
    let act = try drawn(Self.minutes)
    #expect(act.contains("  A) piano delle opere\n"), "\(act)")
    #expect(act.contains("  B) elenco dei ponti e delle passerelle\n"), "\(act)")
  }

  @Test func aRollOfTheAbsentSaysSo() throws {
    let act = try drawn(Self.minutes, .html)
    #expect(act.contains("<caption>Assenti, i soli che il verbale nomina</caption>"))
  }

  @Test(
    arguments: [
      ("Hofer chiede notizie", "Hofer", nil, "Hofer", "chiede notizie"),
      ("Hofer: chiede notizie", "Hofer", nil, "Hofer:", "chiede notizie"),
      ("Hofer, assessora, chiede", "Hofer", nil, "Hofer,", "assessora, chiede"),
      ("La cons. Hofer chiede notizie", "Hofer", "La cons.", "Hofer", "chiede notizie"),
      ("Chiede notizie del ponte", "Hofer", nil, "Hofer:", "Chiede notizie del ponte"),
      ("Hoferlin chiede notizie", "Hofer", nil, "Hofer:", "Hoferlin chiede notizie"),
      (
        "Apre la discussione. Hofer chiede", "Hofer", nil, "Hofer:",
        "Apre la discussione. Hofer chiede"
      ),
    ] as [(String, String, String?, String, String)])
  func whoSpeaksStandsOut(
    _ text: String, _ name: String, _ introduction: String?, _ speaker: String, _ words: String
  ) {
    let spoken = SpokenWords(
      Passage(
        kind: .speech, speaker: Located(name, at: SourceRange(0, 1)), text: text,
        range: SourceRange(0, 1)))
    #expect(spoken.introduction == introduction)
    #expect(spoken.speaker == speaker)
    #expect(spoken.words == words)
  }

  @Test(arguments: ["1.", "12)", "(3)", "1°)", "a)", "b.", "iv)", "II)", "ii."])
  func labels(_ label: String) {
    #expect(EntryLabel.split(label + " di approvare")?.label == label)
  }

  @Test(arguments: ["A. Rossi interviene", "2024) anno", "con. altro", "di approvare", "1.", "– 1"])
  func noLabels(_ entry: String) {
    #expect(EntryLabel.split(entry) == nil)
  }

  @Test func aSubjectThatTheTitleHasSaidIsNotRepeated() {
    #expect(SubjectPhrase.adds(nothing: "Il piano", to: "Piano delle opere"))
    #expect(!SubjectPhrase.adds(nothing: "L'emendamento n. 2", to: "Piano delle opere"))
  }
}
