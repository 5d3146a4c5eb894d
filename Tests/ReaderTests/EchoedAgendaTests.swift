import Model
import Testing

@testable import Reader

/// Orders of the day under words of every sort, known by the headings that repeat their entries.
@Suite struct EchoedAgendaTests {
  private func minutes(_ list: String, _ points: String) -> Sitting {
    Reading.sitting(
      """
      CONSORZIO DELLE ACQUE
      Verbale della riunione del 6 maggio 2025

      Alle ore 18:05 la Presidente Carla Riva apre la seduta. Sono presenti: Carla Riva, Ivo Moro,
      Anna Neri. Assente: Ugo Valle. Verbalizza Luca Sala.

      \(list)

      \(points)

      La seduta è chiusa alle ore 19:30.
      """)
  }

  private static let text = "Si discute brevemente. La proposta è approvata all'unanimità."

  private static let titles = [
    "Manutenzione delle fontane", "Tariffe per l'anno 2026", "Quesiti dei soci",
  ]

  @Test(arguments: [
    ["Sono all'esame:", "  punto 4.1  ", "  punto 4.2  ", "  punto 4.3  ", "4.1 ", "4.2 ", "4.3 "],
    ["Temi", "A. ", "B. ", "C. ", "A. ", "B. ", "C. "],
    ["Si parla di:", "A) ", "B) ", "C) ", "PUNTO A) ", "PUNTO B) ", "PUNTO C) "],
    ["Che cosa si discute:", "> ", "> ", "> ", "> ", "> ", "> "],
    ["Punti iscritti", "P.1  ", "P.2  ", "P.3  ", "P.1  ", "P.2  ", "P.3  "],
    ["Da vedere insieme:", "1 · ", "2 · ", "3 · ", "1 · ", "2 · ", "3 · "],
    ["Fascicoli", " I   ", " II  ", " III ", "I - ", "II - ", "III - "],
    ["Materie:", "Primo  - ", "Secondo - ", "Terzo  - ", "Primo - ", "Secondo - ", "Terzo - "],
    ["I temi", "71) ", "72) ", "73) ", "OGGETTO 71) - ", "OGGETTO 72) - ", "OGGETTO 73) - "],
    [
      "Elenco", "  340   ", "  341   ", "  345   ", "PROPOSTA 340 - ", "PROPOSTA 341 - ",
      "PROPOSTA 345 - ",
    ],
    ["Si tratta di:", "1° ", "2° ", "3° ", "--- 1°) ", "--- 2°) ", "--- 3°) "],
  ]) func whateverStandsOverTheList(_ written: [String]) {
    let list = zip(written[1...3], Self.titles).map { $0 + $1 }
    let points = zip(written[4...6], Self.titles).map { $0 + $1 + "\n" + Self.text }
    let sitting = minutes(
      ([written[0]] + list).joined(separator: "\n"), points.joined(separator: "\n\n"))
    #expect(sitting.agenda.map(\.title.value) == Self.titles)
    #expect(sitting.items.map { $0.title?.value } == Self.titles)
    #expect(sitting.items.map(\.votes.count) == [1, 1, 1])
  }

  @Test func pointOfTheListThatIsNotTreated() {
    let sitting = minutes(
      "Materie:\n I   Fontane pubbliche\n II  Tariffe\n III Varie",
      "I - Fontane pubbliche\n\(Self.text)\n\nIII - Varie\nNiente da dire.")
    #expect(sitting.agenda.map(\.number) == [1, 2, 3])
    #expect(sitting.items.map(\.agendaNumber) == [1, 3])
  }

  @Test func entryThatTheMarginBreaksElsewhere() {
    let sitting = minutes(
      """
      Temi della serata:
        a) Manutenzione delle fontane di piazza e dei lavatoi
           della frazione alta;
        b) Tariffe.
      """,
      """
      Sul punto a) dell'ordine del giorno - Manutenzione delle fontane di piazza e dei
      lavatoi della frazione alta
      \(Self.text)

      Sul punto b) dell'ordine del giorno - Tariffe
      \(Self.text)
      """)
    #expect(
      sitting.items.map { $0.title?.value } == [
        "Manutenzione delle fontane di piazza e dei lavatoi della frazione alta", "Tariffe",
      ])
  }

  @Test func labelOverItsTitle() {
    let sitting = minutes(
      "Sono iscritti:\n  n. 1   Fontane pubbliche\n  n. 2   Tariffe idriche",
      "OGGETTO N. 1\nFontane pubbliche\n\n\(Self.text)\n\nOGGETTO N. 2\nTariffe idriche\n\n\(Self.text)"
    )
    #expect(sitting.items.map { $0.title?.value } == ["Fontane pubbliche", "Tariffe idriche"])
    #expect(sitting.items.allSatisfy { $0.passages.first?.text.hasPrefix("OGGETTO N.") == true })
  }

  @Test func whoSpeaksIsNoPoint() {
    let sitting = minutes(
      "Sono in sala:\n- Ivo Moro\n- Anna Neri",
      "- Ivo Moro\nChiede dei costi.\n\n- Anna Neri\nRisponde.")
    #expect(sitting.agenda.isEmpty)
  }

  @Test func listOfBulletsEndsWhereItBeginsAgain() {
    let sitting = minutes(
      "ORDINE DEL GIORNO\n• Fontane pubbliche\n• Tariffe idriche",
      "• FONTANE PUBBLICHE\n\(Self.text)\n\n• TARIFFE IDRICHE\n\(Self.text)")
    #expect(sitting.agenda.map(\.title.value) == ["Fontane pubbliche", "Tariffe idriche"])
  }

  @Test func initialsKeepTheirLastStop() {
    let sitting = minutes(
      "Ordine del giorno:\n1. Convenzione con Acque S.p.A.\n2. Varie.",
      "1. Convenzione con Acque S.p.A.\n\(Self.text)\n\n2. Varie\nNiente.")
    #expect(sitting.agenda.map(\.title.value) == ["Convenzione con Acque S.p.A.", "Varie"])
  }

  @Test func titleThatEndsAsAVerbDoes() {
    let sitting = minutes(
      "La riunione prosegue.",
      "A) CASSA\nTutto torna.\n\nB) CANTIERE DEL PONTE\nI lavori procedono.\n\nC) PARERE SUL PIANO\nSi tace."
    )
    #expect(sitting.items.map(\.agendaNumber) == [1, 2, 3])
  }
}
