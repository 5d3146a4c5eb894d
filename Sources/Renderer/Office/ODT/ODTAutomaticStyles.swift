/// What a paragraph, table or cell has beyond its named style, under names made as they are met.
struct ODTAutomaticStyles {
  private(set) var xml = XMLText.part
  private let page: FlowPage
  private var paragraphs: [Departure: String] = [:]
  private var cells: [CellLook: String] = [:]
  private var rows: [Bool: String] = [:]

  init(page: FlowPage) {
    self.page = page
  }

  /// What sets a paragraph apart from its style.
  private struct Departure: Hashable {
    let style: FlowStyle
    let alignment: FlowAlignment?
    let place: FlowPlace
  }

  /// The style of a paragraph: its named one, or one that comes from it.
  mutating func name(of paragraph: FlowParagraph) -> String {
    var place = paragraph.place
    if place.frame == .check {
      // The box is a matter of the named style.
      place.opensFrame = false
      place.closesFrame = false
    }
    place.frame = nil
    if paragraph.style.look.keepsWithNext == true { place.keepsWithNext = false }
    let isPlain = place == FlowPlace() && paragraph.alignment == nil
    guard !isPlain else { return paragraph.style.names.odt }
    let departure = Departure(
      style: paragraph.style, alignment: paragraph.alignment, place: place)
    if let name = paragraphs[departure] { return name }
    let name = "P\(paragraphs.count + 1)"
    paragraphs[departure] = name
    write(departure, name: name)
    return name
  }

  private mutating func write(_ departure: Departure, name: String) {
    let place = departure.place
    let style = departure.style
    let isRuled =
      place.hasRuleBelow && (style == .signatureName || style == .signatureOffice)
    xml.element(
      "style:style",
      [
        "style:name": name, "style:family": "paragraph",
        "style:parent-style-name": departure.style.names.odt,
      ]
    ) { xml in
      let dark = "0.75pt solid #\(Rule.dark)"
      let light = "0.6pt solid #\(Rule.middle)"
      xml.element(
        "style:paragraph-properties",
        [
          "fo:text-align": departure.alignment.map(ODTStyles.name),
          "fo:break-before": place.startsPage ? "page" : nil,
          "fo:keep-with-next": place.keepsWithNext ? "always" : nil,
          "fo:margin-left": Length.points(
            isRuled ? OfficeTheme.signatureMargin : style.measure(\.indent)),
          "fo:margin-right": Length.points(isRuled ? OfficeTheme.signatureMargin : 0),
          "fo:text-indent": Length.points(style.measure(\.firstLine)),
          "fo:margin-top": Length.points(
            place.opensFrame ? OfficeTheme.frameMargin : style.measure(\.before)),
          "fo:margin-bottom": Length.points(
            place.closesFrame || place.hasRuleBelow
              ? OfficeTheme.frameMargin : style.measure(\.after)),
          "fo:border-top": place.opensFrame ? dark : nil,
          "fo:border-bottom": place.closesFrame || isRuled
            ? dark : place.hasRuleBelow ? light : nil,
          "fo:padding-top": place.opensFrame ? "5pt" : nil,
          "fo:padding-bottom": isRuled
            ? Length.points(OfficeTheme.signingRoom)
            : place.closesFrame || place.hasRuleBelow ? "6pt" : nil,
          "style:join-border": place.opensFrame || place.closesFrame ? "false" : nil,
        ])
    }
    xml.line()
  }

  /// The styles of a table and its columns, by its name.
  mutating func addTable(_ table: FlowTable, name: String) {
    let indent = table.indent
    let room = page.textWidth - indent
    let taken = table.widths.reduce(0, +)
    let isAtRight = table.kind == .signatures && table.widths.count == 1
    xml.element("style:style", ["style:name": name, "style:family": "table"]) { xml in
      xml.element(
        "style:table-properties",
        [
          "style:width": Length.points(room * taken),
          "table:align": isAtRight ? "right" : "left",
          "fo:margin-left": indent > 0 ? Length.points(indent) : nil,
          "fo:margin-top": table.kind == .signatures ? "16pt" : nil,
          "fo:margin-bottom": "8pt",
          "fo:break-before": table.place.startsPage ? "page" : nil,
          "fo:keep-with-next": table.place.keepsWithNext ? "always" : nil,
          "style:may-break-between-rows": table.isWhole ? "false" : nil,
        ])
    }
    xml.line()
    for (index, width) in table.widths.enumerated() {
      xml.element(
        "style:style", ["style:name": "\(name).\(index + 1)", "style:family": "table-column"]
      ) {
        $0.element(
          "style:table-column-properties", ["style:column-width": Length.points(room * width)])
      }
    }
    xml.line()
  }

  /// The style of the rows of a kind of table: none is split over two pages.
  mutating func row(of kind: FlowTable.Kind) -> String {
    // A form leaves room to write in.
    let isForm = kind == .register
    if let name = rows[isForm] { return name }
    let name = "R\(rows.count + 1)"
    rows[isForm] = name
    xml.element("style:style", ["style:name": name, "style:family": "table-row"]) {
      $0.element(
        "style:table-row-properties",
        [
          "fo:keep-together": "always",
          "style:min-row-height": isForm ? "28pt" : nil,
        ])
    }
    xml.line()
    return name
  }

  /// The style of a cell.
  mutating func name(ofCell look: CellLook) -> String {
    if let name = cells[look] { return name }
    let name = "C\(cells.count + 1)"
    cells[look] = name
    xml.element("style:style", ["style:name": name, "style:family": "table-cell"]) { xml in
      xml.element(
        "style:table-cell-properties",
        [
          "style:vertical-align": look.isAtBottom ? "bottom" : look.isInMiddle ? "middle" : "top",
          "fo:padding-left": Length.points(look.left),
          "fo:padding-right": Length.points(look.right),
          "fo:padding-top": "0pt", "fo:padding-bottom": "0pt",
          "fo:border-left": Self.border(look.sides), "fo:border-right": Self.border(look.sides),
          "fo:border-top": Self.border(look.above), "fo:border-bottom": Self.border(look.below),
        ])
    }
    xml.line()
    return name
  }

  private static func border(_ line: CellLook.Line) -> String {
    switch line {
    case .none: "none"
    case .faint: "0.5pt solid #\(Rule.faint)"
    case .middle: "0.5pt solid #\(Rule.middle)"
    case .dark: "0.75pt solid #\(Rule.dark)"
    }
  }
}
