import Foundation
import Reader
import Testing
import Validator

/// The code of the tutorial, which stands in the catalogue of the documentation, does what it says.
@Suite struct TutorialTests {
  private static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
  private static let council = package + "/Samples/consiglio-comunale.txt"

  @Test func aSittingIsDescribed() throws {
    let sittings = try readSittings(at: Self.council)
    #expect(
      sittings.map(describe) == ["CONSIGLIO COMUNALE, 2024-04-18: 13 componenti, 6 punti"])
  }

  @Test func aDocumentIsReportedOn() throws {
    #expect(
      try report(on: Self.council) == """
        CONSIGLIO COMUNALE, 2024-04-18: 13 componenti, 6 punti
        riga 48: Approvazione del verbale della seduta del 29 febbraio 2024 (10, 0, 1): 11 presenti, torna
        riga 81: Rendiconto della gestione per l'esercizio 2023: approvazione (8, 3, 1): 12 presenti, torna
        riga 88: Rendiconto della gestione per l'esercizio 2023: approvazione (8, 3, 1): 12 presenti, torna
        riga 105: Regolamento per l'uso degli impianti sportivi comunali: approvazione (10, 0, 2): 12 presenti, torna
        riga 122: Convenzione con il Comune di Soraval per il servizio di biblioteca: approvazione (–, –, –): 11 presenti, torna
        Nessun rilievo.
        """)
  }

  @Test func aRuleOfOnesOwnIsRunWithTheOthers() throws {
    let text = try String(contentsOfFile: Self.council, encoding: .utf8)
      .replacing("alle ore 22.05", with: "alle ore 23.20")
    let sittings = try DocumentReader().sittings(in: Array(text.utf8), name: "tardi.txt")
    #expect(check(sittings) == "")
    let found = check(sittings, rules: RuleList.all + [EndsLate.self])
    #expect(
      found.hasPrefix("avviso: la seduta è chiusa alle 23:20, dopo le 23:00 [chiusura-tardiva]\n"))
    #expect(found.contains("--> tardi.txt:"))
    #expect(found.contains("regolamento del Consiglio comunale di Valdombra, art. 30"))
  }

  @Test func theMinutesAreDrafted() throws {
    let path = NSTemporaryDirectory() + "tutorial-\(UUID().uuidString).pdf"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try draftMinutes(of: readSittings(at: Self.council), to: path)
    #expect(try Data(contentsOf: URL(filePath: path)).starts(with: Data("%PDF-".utf8)))
  }

  /// Every file of code is a step of the tutorial.
  @Test func everyFileIsShown() throws {
    let catalogue = Self.package + "/Sources/Documentation/Verbale.docc"
    let tutorial = try String(
      contentsOfFile: catalogue + "/Tutorials/Check-Minutes.tutorial", encoding: .utf8)
    for folder in ["Code", "Package"] {
      for file in try FileManager.default.contentsOfDirectory(atPath: catalogue + "/" + folder) {
        #expect(tutorial.contains("file: \"\(file)\""), "\(file)")
      }
    }
  }
}
