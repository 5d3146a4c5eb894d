import Model
import XML

/// Writes a resolution of a sitting as a `statement`.
struct AkomaStatement {
  private let decision: Decision
  private let sitting: Sitting
  private let body: String
  private let prefix: String

  init(_ decision: Decision, of sitting: Sitting, body: String, prefix: String) {
    self.decision = decision
    self.sitting = sitting
    self.body = body
    self.prefix = prefix
  }

  func write(to writer: inout XMLWriter) {
    let item = decision.item
    var references = AkomaReferences(prefix: prefix)
    let author = references.reference(.organization, body)
    writer.start("statement", [("name", "deliberazione")])
    writer.start("meta")
    AkomaIdentity(
      document: "statement", subtype: "deliberazione", body: body, date: sitting.date?.value,
      number: item.resolutionNumber?.value ?? item.agendaNumber.map { "punto-\($0)" },
      author: author, editor: author
    ).write(to: &writer)
    references.write(to: &writer, source: author)
    writer.end()
    var ids = AkomaIDs(prefix: prefix)
    preface(&ids, &writer)
    let decided = item.resolution?.range ?? item.decision?.range
    let before = item.passages.filter { passage in
      passage.kind != .heading && decided.map { passage.range.lower < $0.lower } ?? false
    }
    if !before.isEmpty {
      writer.start("preamble")
      for passage in before { paragraph(sitting.text(passage.range), &ids, &writer) }
      writer.end()
    }
    writer.start("mainBody")
    let words = decided ?? item.votes.map(\.range).reduce(item.range) { _, last in last }
    for line in sitting.text(words).split(whereSeparator: \.isNewline) {
      paragraph(String(line), &ids, &writer)
    }
    if sitting.text(words).allSatisfy(\.isWhitespace) { writer.element("p") }
    writer.end()
    writer.end()
  }

  private func preface(_ ids: inout AkomaIDs, _ writer: inout XMLWriter) {
    let item = decision.item
    guard item.title != nil || item.resolutionNumber != nil || sitting.date != nil else { return }
    writer.start("preface")
    writer.start("p", [("eId", ids.next("p"))])
    writer.beginWords()
    writer.text("Deliberazione")
    if let number = item.resolutionNumber {
      writer.text(" n. ")
      writer.element("docNumber", text: XMLText.collapsed(number.value))
    }
    if let date = sitting.date {
      writer.text(" del ")
      writer.element(
        "docDate", [("date", date.value.description)], text: Self.words(date.value))
    }
    writer.end()
    if let title = item.title {
      writer.start("p", [("eId", ids.next("p"))])
      writer.beginWords()
      writer.element("docTitle", text: XMLText.collapsed(title.value))
      writer.end()
    }
    writer.end()
  }

  private static func words(_ date: CalendarDate) -> String {
    return "\(date.day) \(CalendarDate.monthNames[date.month - 1]) \(date.year)"
  }

  private func paragraph(_ words: String, _ ids: inout AkomaIDs, _ writer: inout XMLWriter) {
    guard words.contains(where: { !$0.isWhitespace }) else { return }
    writer.element("p", [("eId", ids.next("p"))], text: XMLText.collapsed(words))
  }
}
