import Foundation
import Model
import Templates
import Testing

@testable import Renderer

@Suite("Templates of a body's own") struct TemplateTests {
  private func draw(
    _ files: [String: String], as format: ActFormat = .text
  ) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("modelli-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    return try ActRenderer(templates: .folder(folder.path)).text(
      .minutes, of: [ExampleSitting.make()], under: { _ in ExampleRegulation.make() }, as: format)
  }

  private func page(_ body: String) -> [String: String] {
    ["verbale.mustache": "<html lang=\"it\"><body>\n\(body)\n</body></html>\n"]
  }

  @Test func ownTemplateIsUsed() throws {
    #expect(try draw(page("<p>{{titolo}}</p>")).hasPrefix("Verbale – Assemblea"))
  }

  @Test func unknownFieldIsNamedWithItsLine() {
    #expect(throws: ActError.unknownField(template: "verbale", line: 3, field: "oggeto")) {
      try draw(page("<p>ciao</p>\n<p>{{oggeto}}</p>"))
    }
  }

  /// A field that the program's own templates use elsewhere is sought first where the body wrote.
  @Test func whatTheBodyWroteIsSuspectedFirst() throws {
    let shipped = try #require(Templates.act(named: "firme.mustache"))
    let own = shipped + "<p>{{testo}}</p>\n"
    let error = #expect(throws: ActError.self) { try draw(["firme.mustache": own]) }
    let line = shipped.count { $0 == "\n" } + 1
    #expect(error == .unknownField(template: "firme", line: line, field: "testo"))
  }

  @Test func noTemplateCallsItself() {
    let itself = ActError.templateSyntax(
      template: "firme", line: 2, reason: "il modello richiama sé stesso")
    #expect(throws: itself) { try draw(["firme.mustache": "<p>a</p>\n{{> firme}}"]) }
    let inTurn = ActError.templateSyntax(
      template: "firme", line: 1,
      reason: "«verbale» a sua volta richiama questo modello, senza fine")
    #expect(throws: inTurn) {
      try draw(["firme.mustache": "{{#sedute}}{{>verbale}}{{/sedute}}"])
    }
  }

  /// Each calls the next twice: a few lines that would come to a million.
  @Test func templatesDoNotMultiply() {
    var files = page("{{>m0}}")
    for number in 0..<20 { files["m\(number).mustache"] = "{{>m\(number + 1)}}{{>m\(number + 1)}}" }
    files["m20.mustache"] = "<p>a</p>"
    let error = #expect(throws: ActError.self) { try draw(files) }
    #expect(error?.description.contains("troppe volte") == true)
  }

  @Test func sectionsStandOneInTheOtherWithinReason() {
    let deep = { (count: Int) in
      page(
        String(repeating: "{{#sedute}}", count: count)
          + String(repeating: "{{/sedute}}", count: count))
    }
    #expect(throws: Never.self) { try draw(deep(50)) }
    #expect(
      throws: ActError.templateSyntax(
        template: "verbale", line: 2,
        reason: "«{{#sedute}}» sta dentro altre 50 sezioni: sono troppe")
    ) { try draw(deep(10_000)) }
  }

  @Test func whatIsNotAdmittedIsPlaced() {
    #expect(throws: ActError.notAdmitted(template: "verbale", line: 3, name: "<script>")) {
      try draw(page("<p>uno</p>\n<script src=\"x\">x</script>"))
    }
    #expect(throws: ActError.notAdmitted(template: "verbale", line: 2, name: "style=")) {
      try draw(page("<p style = 'color: red'>uno</p>"))
    }
  }

  /// A style sheet cannot end the element that holds it, whatever stands after the stroke.
  @Test func theStyleSheetStaysInItsElement() throws {
    let page = try draw(["atti.css": "p {}</style><i>x</\u{301}</"], as: .html)
    #expect(page.contains("<style>\np {}<\\/style><i>x<\\/\u{301}<\\/"))
    #expect(page.split(separator: "</style").count == 2)
  }

  /// As Windows saves it.
  @Test func marksOfEditorsAreNoWords() throws {
    let text = page("<p>{{titolo}}</p>")["verbale.mustache"] ?? ""
    let plain = try draw(["verbale.mustache": text])
    let marked = try draw([
      "verbale.mustache": "\u{FEFF}" + text.replacing("\n", with: "\r\n")
    ])
    #expect(marked == plain)
  }

  @Test func aFolderWithNothingForUsIsTold() {
    let folder = FileManager.default.temporaryDirectory.path + "/manca-\(UUID().uuidString)"
    #expect(throws: ActError.noTemplates(folder: folder)) {
      try TemplateSource.folder(folder).check()
    }
  }

  @Test func fieldOutOfPlaceIsNamed() {
    #expect(throws: ActError.unknownField(template: "verbale", line: 2, field: "oratore")) {
      try draw(page("<p>{{oratore}}</p>"))
    }
  }

  @Test func openSectionIsNamed() {
    let error = #expect(throws: ActError.self) { try draw(page("<p>{{#sedute}}</p>")) }
    #expect(
      error?.description == "modello «verbale», riga 2: la sezione «sedute» non è mai chiusa")
  }

  @Test func crossedSectionsAreNamed() {
    let error = #expect(throws: ActError.self) {
      try draw(page("{{#sedute}}\n{{#punti}}\n{{/sedute}}\n{{/punti}}"))
    }
    #expect(error?.description.contains("riga 4") ?? false)
  }

  @Test func unclosedElementIsPlaced() {
    let error = #expect(throws: ActError.self) { try draw(page("<p>uno\n<p>due</p>")) }
    guard case .malformed(let template, let line, _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(template == "verbale")
    #expect(line == 4)
  }

  @Test func missingPartIsNamed() {
    #expect(throws: ActError.templateMissing(template: "piede", neededBy: "verbale")) {
      try draw(page("{{> piede}}"))
    }
  }

  @Test func partInAFolderIsUsed() throws {
    let files = page("{{> piede}}").merging(["piede.mustache": "<p>in calce</p>"]) { $1 }
    #expect(try draw(files) == "in calce\n")
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "<img src=\"x\"/>", "<p onclick=\"x()\">x</p>",
    "<p style=\"color: red\">x</p>", "<?php x ?>",
  ]) func whatActsDoNotHaveIsRefused(body: String) {
    #expect(throws: ActError.self) { try draw(page(body)) }
  }

  @Test func doctypeAndEntitiesAreRefused() {
    let bomb = "<!DOCTYPE html [<!ENTITY a \"x\">]><html><body>&a;</body></html>"
    #expect(throws: ActError.self) { try draw(["verbale.mustache": bomb]) }
    let error = #expect(throws: ActError.self) { try draw(page("<p>a&nbsp;b</p>")) }
    #expect(error?.description.contains("nbsp") ?? false)
  }

  @Test func marksOfTheMinutesAreNoMarks() throws {
    var sitting = ExampleSitting.make()
    let hostile = "</p><script>x</script> & \"q\" {{titolo}} <\u{301}b> \u{0} ]]> 'a'"
    sitting.items[2].passages = [
      Passage(kind: .narrative, text: hostile, range: sitting.items[2].range)
    ]
    let html = try ActRenderer().text(
      .minutes, of: [sitting], under: { _ in ExampleRegulation.make() }, as: .html)
    #expect(!html.contains("<script"))
    #expect(!html.contains("<\u{301}b"))
    #expect(html.contains("{{titolo}}"))
    let text = try ActRenderer().text(
      .minutes, of: [sitting], under: { _ in ExampleRegulation.make() }, as: .text)
    #expect(text.contains("</p><script>x</script> & \"q\" {{titolo}}"))
  }

  @Test(arguments: Act.allCases) func pagesAreSelfContained(act: Act) throws {
    let html = try ActRenderer().text(
      act, of: [ExampleSitting.make()], under: { _ in ExampleRegulation.make() }, as: .html
    )
    // The name of a vocabulary and the patterns of the page's own drawings load nothing.
    .replacing("xmlns=\"http://www.w3.org/2000/svg\"", with: "").replacing("url(#", with: "(#")
    for mark in ["http://", "https://", "url(", "@import", "<script", "<link", "src="] {
      #expect(!html.contains(mark), "\(mark)")
    }
    #expect(html.contains("<html lang=\"it\">"))
    #expect(html.split(separator: "<h1").count == 2, "one h1")
  }

  @Test(arguments: Act.allCases) func linesFitEightyColumns(act: Act) throws {
    let text = try ActRenderer().text(
      act, of: [ExampleSitting.make()], under: { _ in ExampleRegulation.make() }, as: .text)
    for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test func aVoteThatIsNotThereIsRefused() {
    #expect(throws: ActError.noSuchVote(number: 9, available: 3)) {
      try ActRenderer().text(
        .disputeSheet, of: [ExampleSitting.make()], under: { _ in ExampleRegulation.make() },
        as: .html, options: ActOptions(vote: 9))
    }
  }
}

@Suite("Pages anybody can read") struct AccessibilityTests {
  private func elements(_ element: Element) -> [Element] {
    [element] + element.elements.flatMap(elements)
  }

  private func page(_ act: Act) throws -> [Element] {
    let html = try ActRenderer().text(
      act, of: [ExampleSitting.make()], under: { _ in ExampleRegulation.make() }, as: .html)
    let body = try #require(html.split(separator: "</head>").last)
    var inner = body.replacing("</html>", with: "").replacing("<br>", with: "<br/>")
    while let start = inner.firstRange(of: "<svg"), let end = inner.firstRange(of: "</svg>") {
      inner.removeSubrange(start.lowerBound..<end.upperBound)
    }
    return elements(try DocumentParser.parse(String(inner)))
  }

  @Test(arguments: Act.allCases) func tablesAreNamedAndHeaded(act: Act) throws {
    for table in try page(act).filter({ $0.name == "table" }) {
      #expect(table.first("caption") != nil)
      for cell in elements(table).filter({ $0.name == "th" }) {
        #expect(cell["scope"] != nil, "\(cell.text)")
      }
    }
  }

  @Test(arguments: Act.allCases) func headingsGoDownOneByOne(act: Act) throws {
    var level = 0
    for heading in try page(act) where ["h1", "h2", "h3", "h4"].contains(heading.name) {
      let next = Int(heading.name.dropFirst()) ?? 0
      #expect(next <= level + 1, "\(heading.text)")
      level = next
    }
  }

  @Test(arguments: Act.allCases) func thereIsOneMain(act: Act) throws {
    #expect(try page(act).count { $0.name == "main" } == 1)
  }
}
