import Model
import XML

/// How a document is identified: as a work, in its Italian expression, as a file.
struct AkomaIdentity {
  /// `debate`, `statement` or `documentCollection`.
  let document: String
  /// What it is for us: 'verbale', 'deliberazione', 'raccolta'.
  let subtype: String
  /// Organo.
  let body: String
  let date: CalendarDate?
  let number: String?
  /// References to who answers for it.
  let author: String
  let editor: String
  /// The day on which a version with words left out was published; nil for the whole document.
  var redactedOn: CalendarDate? = nil

  /// The address of the work.
  var uri: String {
    let parts = [
      "/akn/it", document, subtype, AkomaSlug.slug(body), day, number.map(AkomaSlug.slug),
    ]
    return parts.compactMap { $0 }.joined(separator: "/")
  }

  /// The schema wants a day: one that nobody can take for true where none is known.
  private var day: String { date?.description ?? "0001-01-01" }

  func write(to writer: inout XMLWriter) {
    writer.start("identification", [("source", editor)])
    let whole = uri + "/ita@" + day
    let expression = redactedOn.map { uri + "/ita@\($0)/omissis" } ?? whole
    level("FRBRWork", this: uri + "/!main", uri: uri, author: author, &writer) { writer in
      writer.element("FRBRcountry", [("value", "it")])
      writer.element("FRBRsubtype", [("value", subtype)])
      if let number { writer.element("FRBRnumber", [("value", XMLText.collapsed(number))]) }
    }
    level(
      "FRBRExpression", this: expression + "/!main", uri: expression, author: editor,
      version: redactedOn, &writer
    ) { writer in
      if redactedOn != nil {
        writer.element("FRBRversionNumber", [("value", "omissis")])
        writer.element(
          "FRBRmasterExpression",
          [("eId", "integrale"), ("href", whole), ("showAs", "Testo integrale")])
      }
      writer.element("FRBRlanguage", [("language", "ita")])
    }
    level(
      "FRBRManifestation", this: expression + "/!main.xml", uri: expression + ".akn",
      author: editor, version: redactedOn, &writer
    ) { _ in }
    writer.end()
  }

  private func level(
    _ name: String, this: String, uri: String, author: String, version: CalendarDate? = nil,
    _ writer: inout XMLWriter, _ rest: (inout XMLWriter) -> Void
  ) {
    writer.start(name)
    writer.element("FRBRthis", [("value", this)])
    writer.element("FRBRuri", [("value", uri)])
    writer.element(
      "FRBRdate",
      version.map { [("date", $0.description), ("name", "pubblicazione")] }
        ?? [("date", day), ("name", date == nil ? "data-non-indicata" : "seduta")])
    writer.element("FRBRauthor", [("href", author)])
    rest(&writer)
    writer.end()
  }
}
