import Archive
import Foundation
import Model
import Reader
import Testing
import XML

@testable import Renderer

@Suite("Acts as office files") struct OfficeFileTests {
  static let formats: [ActFormat] = [.odt, .docx]
  static let all = Act.allCases.flatMap { act in formats.map { (act, $0) } }

  private func file(
    _ act: Act, _ format: ActFormat, of sitting: Sitting = ExampleSitting.make(),
    under regulation: Regulation = ExampleRegulation.make()
  ) throws -> OfficeFile {
    try OfficeFile(
      try ActRenderer().render(act, of: [sitting], under: { _ in regulation }, as: format))
  }

  /// The words of the tree and those of either file are the same, in the same order.
  private func expectSameWords(
    _ act: Act, of sittings: [Sitting], under regulation: Regulation
  ) throws {
    let held = sittings.map { HeldSitting($0, regulation: regulation) }
    let tree = try ActRenderer().document(act, of: held, options: ActOptions())
    let wanted = WordsKeptTests.words(tree.root.drawnText)
    for format in Self.formats {
      let bytes = try ActRenderer().write(
        tree, as: format, about: ActProperties(act, of: held))
      let written = WordsKeptTests.words(
        try OfficeFile(bytes).paragraphs(format).joined(separator: "\n"))
      let strange = zip(written, wanted).first { $0.0 != $0.1 }
      #expect(strange == nil, "\(act) \(format)")
      #expect(written.count == wanted.count, "\(act) \(format)")
    }
  }

  @Test(arguments: SampleActTests.samples) func everyWordOfTheActIsThere(path: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let sittings = try MinutesReader().sittings(in: Array(data), name: path)
    let silent = Regulation(id: "muto", title: "Regolamento muto", kind: sittings[0].body.kind)
    for act in Act.allCases { try expectSameWords(act, of: sittings, under: silent) }
  }

  @Test(arguments: Act.allCases) func everyWordIsThereOnALetterhead(act: Act) throws {
    try expectSameWords(
      act, of: [ExampleSitting.make()], under: LetterheadActTests.regulation())
  }

  @Test(arguments: all) func theSameActGivesTheSameBytes(act: Act, format: ActFormat) throws {
    let sitting = ExampleSitting.make()
    let renderer = ActRenderer()
    let first = try renderer.render(
      act, of: [sitting], under: { _ in LetterheadActTests.regulation() }, as: format)
    let second = try renderer.render(
      act, of: [sitting], under: { _ in LetterheadActTests.regulation() }, as: format)
    #expect(first == second)
  }

  @Test(arguments: formats) func wordsAreAsAccepted(format: ActFormat) throws {
    let file = try file(.minutes, format)
    try Golden.expect(
      file.text(OfficeFile.body(of: format)), equals: "verbale.\(format.rawValue).xml")
  }

  /// An ODT says what it is in its first bytes, and lists all that it holds.
  @Test func odtIsPackedAsTheStandardWants() throws {
    let bytes = try ActRenderer().render(
      .minutes, of: [ExampleSitting.make()], under: { _ in LetterheadActTests.regulation() },
      as: .odt)
    #expect(String(decoding: bytes[30..<38], as: UTF8.self) == "mimetype")
    #expect(
      String(decoding: bytes[38..<77], as: UTF8.self) == "application/vnd.oasis.opendocument.text")
    let file = try OfficeFile(bytes)
    let listed = try file.tree("META-INF/manifest.xml").all(["file-entry"])
      .compactMap { $0["full-path"] }
    #expect(
      Set(listed)
        == Set(file.names).subtracting(["mimetype", "META-INF/manifest.xml"]).union(["/"]))
    #expect(file.names.contains("Pictures/stemma.png"))
  }

  /// Every part of a DOCX has a kind, and every relation leads to a part.
  @Test func docxIsPackedAsTheStandardWants() throws {
    let file = try file(.minutes, .docx, under: LetterheadActTests.regulation())
    let types = try file.tree("[Content_Types].xml")
    let endings = Set(types.all(["Default"]).compactMap { $0["Extension"] })
    let parts = Set(types.all(["Override"]).compactMap { $0["PartName"] })
    for name in file.names where name != "[Content_Types].xml" {
      let ending = String(name.split(separator: ".").last ?? "")
      #expect(parts.contains("/" + name) || (endings.contains(ending) && ending != "xml"))
    }
    for part in parts { #expect(file.names.contains(String(part.dropFirst()))) }
    for (folder, relations) in [("", "_rels/.rels"), ("word/", "word/_rels/document.xml.rels")] {
      for relation in try file.tree(relations).all(["Relationship"]) {
        #expect(file.names.contains(folder + (relation["Target"] ?? "")))
      }
    }
    #expect(file.names.contains("word/media/stemma.png"))
  }

  /// Every style, list and numbering that a paragraph asks for is there.
  @Test(arguments: Act.allCases) func docxNamesOnlyWhatItHas(act: Act) throws {
    let file = try file(act, .docx)
    let styles = Set(
      try file.tree("word/styles.xml").all(["style"]).compactMap { $0["styleId"] })
    let numberings = Set(
      try file.tree("word/numbering.xml").all(["num"]).compactMap { $0["numId"] })
    let body = try file.tree("word/document.xml")
    for element in body.everything {
      switch element.name {
      case "pStyle", "rStyle", "tblStyle": #expect(styles.contains(element["val"] ?? ""))
      case "numId": #expect(numberings.contains(element["val"] ?? ""))
      default: break
      }
    }
  }

  /// Word refuses a file whose elements are out of order.
  @Test(arguments: Act.allCases) func docxKeepsTheOrderOfTheSchema(act: Act) throws {
    let file = try file(act, .docx, under: LetterheadActTests.regulation())
    for part in ["word/document.xml", "word/styles.xml", "word/footer1.xml"] {
      for element in try file.tree(part).everything {
        guard let order = SchemaOrder.of[element.name] else { continue }
        let places = element.elements.map { order.firstIndex(of: $0.name) }
        #expect(!places.contains(nil), "\(element.name): \(element.elements.map(\.name))")
        let known = places.compactMap { $0 }
        #expect(known == known.sorted(), "\(element.name): \(element.elements.map(\.name))")
      }
      // A cell ends with a paragraph, and two tables never touch.
      for element in try file.tree(part).everything {
        if element.name == "tc" { #expect(element.elements.last?.name == "p") }
        for (one, next) in zip(element.elements, element.elements.dropFirst()) {
          #expect(!(one.name == "tbl" && next.name == "tbl"))
        }
      }
    }
  }

  /// Every row of a table covers every column once.
  @Test(arguments: all) func rowsAreWhole(act: Act, format: ActFormat) throws {
    let file = try file(act, format)
    for table in try file.tree(OfficeFile.body(of: format)).all(["table", "tbl"]) {
      if format == .odt {
        let columns = table.all(["table-column"]).count
        for row in table.all(["table-row"]) { #expect(row.elements.count == columns) }
      } else {
        let columns = table.all(["gridCol"]).count
        for row in table.all(["tr"]) {
          let covered = row.all(["tc"]).map { cell in
            cell.first("gridSpan")?["val"].flatMap(Int.init) ?? 1
          }
          #expect(covered.reduce(0, +) == columns)
        }
      }
    }
  }

  /// Headings are headings, from the first level on, and the roll says its head on every page.
  @Test(arguments: formats) func structureIsReal(format: ActFormat) throws {
    let file = try file(.minutes, format)
    let body = try file.tree(OfficeFile.body(of: format))
    if format == .odt {
      let levels = body.all(["h"]).compactMap { $0["outline-level"] }
      #expect(levels.first == "1")
      #expect(levels.contains("2"))
      #expect(body.first("table-header-rows") != nil)
      let styles = file.text("styles.xml")
      #expect(styles.contains("text:page-number") && styles.contains("text:page-count"))
    } else {
      let styles = body.all(["p"]).compactMap { $0.first("pStyle")?["val"] }
      #expect(styles.contains("Titolo1") && styles.contains("Titolo2"))
      #expect(body.first("tblHeader") != nil)
      let footer = file.text("word/footer1.xml")
      #expect(footer.contains(" PAGE ") && footer.contains(" NUMPAGES "))
    }
  }

  /// Where the heading of the first level is not seen, those below rise: none is skipped.
  @Test func headingsBeginAtTheFirstLevel() throws {
    let body = try file(.resolutions, .odt).tree("content.xml")
    #expect(body.all(["h"]).first?["outline-level"] == "1")
  }

  @Test func propertiesSayWhatTheActIs() throws {
    let odt = try file(.minutes, .odt).tree("meta.xml")
    #expect(
      odt.first("title")?.text
        == "Verbale – Assemblea dei Sindaci dell'Ambito Valle Chiara – 4 dicembre 2024")
    #expect(odt.first("subject")?.text == "Verbale di seduta")
    #expect(odt.first("creator")?.text == "Assemblea dei Sindaci dell'Ambito Valle Chiara")
    let named = odt.all(["user-defined"]).map { "\($0["name"] ?? "")=\($0.text)" }
    #expect(named == ["Atto=Verbale di seduta", "Data della seduta=2024-12-04"])
    let docx = try file(.minutes, .docx)
    #expect(try docx.tree("docProps/core.xml").first("language")?.text == "it-IT")
    #expect(docx.text("docProps/custom.xml").contains("<vt:lpwstr>2024-12-04</vt:lpwstr>"))
  }

  /// The signatures stay with what they sign.
  /// Old texts carry control characters, which no XML holds: the drawing of the votes is made all the
  /// same.
  @Test(arguments: formats) func controlCharactersKeepNoActFromBeing(format: ActFormat) throws {
    var sitting = ExampleSitting.make()
    for member in sitting.members.indices {
      sitting.members[member].name.value += "\u{E}\u{FFFF}"
    }
    let paragraphs = try file(.voteTable, format, of: sitting).paragraphs(format)
    #expect(paragraphs.contains { $0.contains("\u{FFFD}\u{FFFD}") })
  }

  @Test func signaturesNeverStandAlone() throws {
    let held = HeldSitting(ExampleSitting.make(), regulation: ExampleRegulation.make())
    let flow = FlowReader.read(
      try ActRenderer().document(.minutes, of: [held], options: ActOptions()))
    let index = try #require(
      flow.blocks.lastIndex {
        if case .table(let table) = $0 { table.kind == .signatures } else { false }
      })
    #expect(flow.blocks[index - 1].place.keepsWithNext)
  }

  /// Each vote is one frame, whole on a page, with what it follows from.
  @Test func votesAreKeptTogether() throws {
    let held = HeldSitting(ExampleSitting.make(), regulation: ExampleRegulation.make())
    let flow = FlowReader.read(
      try ActRenderer().document(.minutes, of: [held], options: ActOptions()))
    let frames = flow.blocks.filter { $0.place.frame == .vote }
    #expect(frames.count { $0.place.opensFrame } == 3)
    #expect(frames.count { $0.place.closesFrame } == 3)
    for (index, block) in flow.blocks.enumerated() where block.place.frame != nil {
      if !block.place.closesFrame { #expect(block.place.keepsWithNext) }
      if block.place.opensFrame { #expect(flow.blocks[index - 1].place.keepsWithNext) }
    }
  }
}

extension XMLElement {
  /// The element and all inside it.
  fileprivate var everything: [XMLElement] { [self] + elements.flatMap(\.everything) }
}

/// The order in which the schema of Office Open XML wants the elements that acts use.
private enum SchemaOrder {
  static let of: [String: [String]] = [
    "pPr": [
      "pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "numPr", "pBdr", "shd",
      "tabs", "suppressAutoHyphens", "spacing", "ind", "contextualSpacing", "jc", "outlineLvl",
      "rPr", "sectPr",
    ],
    "rPr": [
      "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "noProof", "color",
      "spacing", "sz", "szCs", "lang",
    ],
    "pBdr": ["top", "left", "bottom", "right"],
    "tblPr": [
      "tblStyle", "tblW", "jc", "tblInd", "tblBorders", "tblLayout", "tblCellMar", "tblLook",
      "tblCaption", "tblDescription",
    ],
    "tcPr": ["tcW", "gridSpan", "vMerge", "tcBorders", "shd", "vAlign"],
    "tcBorders": ["top", "left", "bottom", "right"],
    "tbl": ["tblPr", "tblGrid", "tr"],
    "sectPr": ["footerReference", "type", "pgSz", "pgMar", "cols"],
    "style": ["name", "basedOn", "next", "uiPriority", "qFormat", "pPr", "rPr", "tblPr"],
  ]
}
