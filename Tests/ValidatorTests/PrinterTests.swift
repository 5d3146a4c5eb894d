import Model
import Testing

@testable import Validator

/// Two places of a short text, as the printers show them.
enum Printed {
  static let text = """
    Verbale della seduta del 4 marzo 2025
    Anna Rossi (Alba) esce alle 19:13.


    Si vota il punto 2.
    - 18 voti favorevoli;
    - 0 contrari;
    - 1 astenuto (Alba);
    """

  static let about = RuleDescription(
    id: "prova", title: "Una prova", family: .voti, severity: .error,
    sources: [.law("D.Lgs. 267/2000, art. 38, c. 2"), .consistency],
    rationale: "Serve a provare la stampa.", passing: [Example("bene")], failing: [Example("▸male")]
  )

  static let regulation = Regulation(id: "prova", title: "Prova", kind: .council)

  static func range(of words: String, in source: SourceText) -> SourceRange {
    let bytes = Array(words.utf8)
    let lower =
      (0...(source.bytes.count - bytes.count)).first {
        source.bytes[$0..<($0 + bytes.count)].elementsEqual(bytes)
      } ?? 0
    return SourceRange(lower, lower + bytes.count)
  }

  static func diagnostic(
    _ text: String, mark: String, label: String? = nil, hint: String? = nil,
    related: [(String, String)] = [], severity: Severity? = nil,
    data: [String: DiagnosticValue] = [:]
  ) -> Diagnostic {
    let source = SourceText(name: "prova.txt", text: text)
    let violation = Violation(
      at: range(of: mark, in: source), "il fatto, «\(text.prefix(7))»", label: label, hint: hint,
      related: related.map { RelatedPlace(range(of: $0.0, in: source), $0.1) },
      severity: severity, data: data)
    return Diagnostic(violation, of: about, in: source, regulation: regulation)
  }

  static let report = CheckReport(files: [
    FileReport(
      file: "prova.txt",
      sittings: [
        SittingReport(
          document: "prova.txt", date: CalendarDate(year: 2025, month: 3, day: 4),
          regulation: "consiglio-comunale", voteCount: 1,
          diagnostics: [
            diagnostic(
              text, mark: "18 voti favorevoli;\n- 0 contrari;\n- 1 astenuto (Alba)",
              label: "18 + 0 + 1 = 19", hint: "controlla i conteggi",
              data: ["present": .int(20), "counted": .int(19)]),
            diagnostic(
              text, mark: "Alba);", label: "vota dopo l'uscita",
              related: [("Anna Rossi (Alba) esce alle 19:13.", "uscita annotata qui")],
              severity: .warning, data: ["names": .strings(["Alba"]), "share": .double(0.5)]),
          ])
      ])
  ])
}

@Suite struct PrinterTests {
  @Test func terminal() throws {
    try expectGolden(TerminalPrinter().text(Printed.report), "terminal.txt")
  }

  @Test func json() throws {
    try expectGolden(JSONWriter().text(Printed.report.json) + "\n", "report.json")
  }

  @Test func sarif() throws {
    let log = Printed.report.sarif(version: "1.0")
    try expectGolden(JSONWriter().text(log) + "\n", "report.sarif")
  }

  @Test func colourOnlyWhenAsked() {
    #expect(!TerminalPrinter().text(Printed.report).contains("\u{1B}"))
    let painted = TerminalPrinter(colour: true).text(Printed.report)
    #expect(painted.contains("\u{1B}[1;31merrore\u{1B}[0m"))
    var plain = painted
    plain.replace(#/\u{1B}\[[0-9;]*m/#, with: "")
    #expect(plain == TerminalPrinter().text(Printed.report))
  }

  @Test func longLinesAreCutRoundTheMarks() throws {
    let filler = String(repeating: "parole è così lunghe ", count: 100_000)
    let text = filler + "con 18 voti favorevoli e altro " + filler + "esce Rossi " + filler
    let diagnostic = Printed.diagnostic(
      text, mark: "18 voti", label: "qui", related: [("esce Rossi", "uscita")])
    try expectGolden(TerminalPrinter().text(diagnostic), "long-line.txt")
  }

  @Test func tabsAndWideLettersAreAligned() throws {
    let text = "a\t漢字è\tvoti 5\u{1B}[31m\u{202E}"
    try expectGolden(
      TerminalPrinter().text(Printed.diagnostic(text, mark: "voti", label: "qui")), "wide.txt")
  }

  @Test func anEmptyDocumentHasAPlaceToo() {
    let source = SourceText(name: "vuoto.txt", bytes: [])
    let diagnostic = Diagnostic(
      Violation(at: SourceRange(0, 5), "non c'è nulla"), of: Printed.about, in: source,
      regulation: Printed.regulation)
    #expect(diagnostic.line == 1)
    #expect(TerminalPrinter().text(diagnostic).contains(" --> vuoto.txt:1:1\n"))
  }

  @Test func closingLine() {
    #expect(
      Printed.report.closingLine
        == "1 errore, 1 avviso in 1 documento (regolamento: consiglio-comunale)")
    let clean = SittingReport(
      document: "a", date: nil, regulation: "x", voteCount: 6, diagnostics: [])
    #expect(
      CheckReport(files: [FileReport(file: "a", sittings: [clean])]).closingLine
        == "Nessun rilievo: 1 verbale, 1 seduta, 6 votazioni verificate (regolamento: x).")
    #expect(
      CheckReport(files: [FileReport(file: "a", sittings: [])]).closingLine
        == "Nessuna seduta riconosciuta in 1 documento.")
  }

  @Test func positionsAreTheSameInAnyOrder() {
    let source = SourceText(name: "x", text: "però\ncosì è\n\nfine à\n")
    var counter = PositionCounter(source)
    let offsets = Array(0...source.bytes.count)
    for offset in offsets + offsets.reversed() + [12, 3, 14, 8, 0, 20] {
      #expect(counter.position(of: offset) == source.position(of: offset))
    }
  }

  @Test func pathsBecomeURIs() {
    #expect(CheckReport.uri("/a b/è.txt") == "file:///a%20b/%C3%A8.txt")
  }

  @Test func rulePage() throws {
    try expectGolden(RulePage(Printed.about).text, "rule-page.txt")
  }
}
