import Archive
import Foundation
import Model
import Testing

@testable import Spreadsheet

/// What the file of a workbook holds, read from the file itself.
@Suite struct WorkbookTests {
  private let layout = SheetLayout(
    name: "Atti", title: "Registro & allegati",
    columns: [.init("N.", 7), .init("Data", 11), .init("Oggetto", 40), .init("Quota", 10)],
    printed: 3)

  /// The parts of a workbook, by name.
  private func parts(
    _ rows: [[Cell]], rowLimit: Int = Workbook.rowLimit, created: Int = 1_700_000_000
  ) throws -> (parts: [String: String], bytes: [UInt8]) {
    let path = NSTemporaryDirectory() + "foglio-\(UUID().uuidString).xlsx"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let workbook = try Workbook(path: path, rowLimit: rowLimit)
    let sheet = try workbook.add(layout)
    for row in rows { try workbook.add(row, to: sheet) }
    try workbook.close(title: "Registro", company: "Comune di Prova", created: created)
    let bytes = Array(try Data(contentsOf: URL(filePath: path)))
    let archive = try ArchiveReader(bytes)
    var parts: [String: String] = [:]
    for name in archive.names {
      parts[name] = String(decoding: try archive.bytes(of: name) ?? [], as: UTF8.self)
    }
    return (parts, bytes)
  }

  private func sheet(_ rows: [[Cell]]) throws -> String {
    try #require(try parts(rows).parts["xl/worksheets/sheet1.xml"])
  }

  @Test func numbersAndDaysAreWhatTheyAre() throws {
    let day = CalendarDate(year: 2025, month: 3, day: 6)
    let xml = try sheet([[.number(12), Cell(day), .text("Convenzione"), .decimal(41.25)]])
    #expect(xml.contains(#"<v>12</v>"#))
    // 6 March 2025, in days since the beginning of 1900.
    #expect(xml.contains("<v>45722</v>"))
    #expect(xml.contains(">Convenzione</t>"))
    #expect(xml.contains("<v>41.25</v>"))
    let styles = try #require(
      try parts([[.empty, Cell(day)]]).parts["xl/styles.xml"])
    #expect(styles.contains(#"formatCode="dd/mm/yyyy""#))
  }

  /// No text is a formula, nor an instruction of the format.
  @Test(arguments: ["=1+1", "+39 02", "-5", "@SUM(A1)", "'=A1", "<b>&amp;</b>", "{=A1}"])
  func textStaysText(_ text: String) throws {
    let xml = try sheet([[.empty, .empty, .text(text), .empty]])
    #expect(!xml.contains("<f>"))
    #expect(xml.contains("inlineStr"))
    let shown = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;")
    #expect(xml.contains(">\(shown)</t>"), "\(xml.suffix(400))")
  }

  @Test func whatACellCannotHoldIsSeen() throws {
    let xml = try sheet([
      [.empty, .empty, .text("uno\u{0}due\u{1B}tre\r\nquattro\tcinque _x000D_ _xyz_"), .empty]
    ])
    #expect(xml.contains("uno\u{FFFD}due\u{FFFD}tre\nquattro cinque _x005F_x000D_ _xyz_"))
    let long = String(repeating: "è", count: 40_000)
    let text = CellText.admitted(long)
    #expect(text.utf16.count == CellText.limit)
    #expect(text.hasSuffix("è […]"))
  }

  @Test func printsOnA4WithItsHeading() throws {
    let (parts, _) = try parts([[.number(1), .empty, .text("a"), .empty]])
    let xml = try #require(parts["xl/worksheets/sheet1.xml"])
    for piece in [
      #"state="frozen""#, #"paperSize="9""#, #"orientation="landscape""#,
      #"<autoFilter ref="A1:D2"/>"#, "Registro &amp;&amp; allegati", "Pagina &amp;P di &amp;N",
    ] {
      #expect(xml.contains(piece), "\(piece)")
    }
    let book = try #require(parts["xl/workbook.xml"])
    #expect(book.contains("Atti!$1:$1"))
    #expect(book.contains("Atti!$A$1:$C$2"))
  }

  @Test func sameRowsSameBytes() throws {
    let rows: [[Cell]] = [[.number(1), .empty, .text("a"), .decimal(0.5)]]
    #expect(try parts(rows).bytes == parts(rows).bytes)
    let core = try #require(try parts(rows).parts["docProps/core.xml"])
    #expect(core.contains("2023-11-14T22:13:20Z"))
  }

  /// A sheet takes about a million rows; the others go on in the next.
  @Test func goesOnInAnotherSheet() throws {
    let path = try parts((1...5).map { [.number($0)] }, rowLimit: 3).parts
    let book = try #require(path["xl/workbook.xml"])
    #expect(book.contains(#"name="Atti""#))
    #expect(book.contains(#"name="Atti (2)""#))
    #expect(book.contains(#"name="Atti (3)""#))
    #expect(path["xl/worksheets/sheet3.xml"]?.contains("<v>5</v>") ?? false)
  }

  @Test func daysBeforeTheCalendarAreWords() throws {
    let xml = try sheet([[.empty, Cell(CalendarDate(year: 1861, month: 3, day: 17))]])
    #expect(xml.contains("17/03/1861"))
  }

  @Test func aFolderThatIsNotThereIsTold() throws {
    let workbook = try Workbook(path: "/manca/davvero/a.xlsx")
    _ = try workbook.add(layout)
    #expect(throws: SpreadsheetFault.self) {
      try workbook.close(title: "", company: nil, created: 1)
    }
  }
}
