/// The words of an OpenDocument text, each paragraph under its named style.
struct ODTContent {
  private let flow: Flow
  private var styles: ODTAutomaticStyles
  private var tables = 0

  init(_ flow: Flow) {
    self.flow = flow
    styles = ODTAutomaticStyles(page: flow.page)
  }

  /// The whole part.
  mutating func write() -> String {
    var body = XMLText.part
    writeBlocks(&body)
    var xml = XMLText()
    xml.element("office:document-content", ODTNames.root) { xml in
      ODTNames.writeFonts(OfficeTheme(flow.style), to: &xml)
      xml.element("office:automatic-styles") { xml in
        xml.line()
        xml.put(styles.xml)
      }
      xml.line()
      xml.element("office:body") { xml in
        xml.element("office:text") { xml in
          xml.line()
          xml.put(body)
        }
      }
    }
    return xml.text
  }

  private mutating func writeBlocks(_ xml: inout XMLText) {
    var index = 0
    while index < flow.blocks.count {
      switch flow.blocks[index] {
      case .table(let table):
        write(table, &xml)
        index += 1
      case .paragraph(let paragraph):
        let items = self.items(from: index)
        if items.isEmpty {
          write(paragraph, &xml)
          index += 1
        } else {
          writeList(items, &xml)
          index += items.count
        }
      }
      xml.line()
    }
  }

  /// The items of one list that follow one another from some block on.
  private func items(from start: Int) -> [FlowParagraph] {
    var items: [FlowParagraph] = []
    for block in flow.blocks[start...] {
      guard case .paragraph(let paragraph) = block, let item = paragraph.item,
        items.first?.item.map({ $0.list == item.list && $0.level == item.level }) ?? true
      else { break }
      items.append(paragraph)
    }
    return items
  }

  private mutating func writeList(_ items: [FlowParagraph], _ xml: inout XMLText) {
    guard let first = items.first, let level = first.item?.level else { return }
    var list = XMLText.part
    list.element("text:list", ["text:style-name": level == 0 ? OfficeList(first).odt : nil]) {
      xml in
      for (index, paragraph) in items.enumerated() {
        // The first says its number: the list may go on after something else.
        let number = index == 0 ? paragraph.item?.number.map(String.init) : nil
        xml.element("text:list-item", ["text:start-value": number]) { write(paragraph, &$0) }
      }
    }
    for outer in (0..<level).reversed() {
      var wrapped = XMLText.part
      wrapped.element(
        "text:list", ["text:style-name": outer == 0 ? OfficeList(first).odt : nil]
      ) { xml in
        xml.element("text:list-item") { $0.put(list) }
      }
      list = wrapped
    }
    xml.put(list)
  }

  private mutating func write(_ paragraph: FlowParagraph, _ xml: inout XMLText) {
    let style = styles.name(of: paragraph)
    let level = paragraph.style.headingLevel
    xml.element(
      level == nil ? "text:p" : "text:h",
      ["text:style-name": style, "text:outline-level": level.map(String.init)]
    ) { xml in
      for run in paragraph.runs { write(run, &xml) }
    }
  }

  private func write(_ run: FlowRun, _ xml: inout XMLText) {
    switch run {
    case .picture(let picture): write(picture, &xml)
    case .lineBreak: xml.element("text:line-break")
    case .tab: xml.element("text:tab")
    case .words(let words, let traits):
      Self.write(words, in: CharacterStyle.styles(of: traits)[...], &xml)
    }
  }

  private func write(_ picture: FlowPicture, _ xml: inout XMLText) {
    guard let shown = flow.pictures[picture.name] else { return }
    let size = OfficeTheme.size(of: shown, for: PictureUse(name: picture.name), on: flow.page)
    xml.element(
      "draw:frame",
      [
        "draw:name": "Immagine \(picture.number)", "text:anchor-type": "as-char",
        "svg:width": Length.points(size.width), "svg:height": Length.points(size.height),
      ]
    ) { xml in
      xml.element(
        "draw:image",
        [
          "xlink:href": "Pictures/\(picture.name).png", "xlink:type": "simple",
          "xlink:show": "embed",
          "xlink:actuate": "onLoad",
        ])
      xml.element("svg:title", words: picture.alternative)
    }
  }

  private static func write(
    _ words: String, in styles: ArraySlice<CharacterStyle>, _ xml: inout XMLText
  ) {
    guard let style = styles.first else { return xml.words(words) }
    xml.element("text:span", ["text:style-name": style.odt]) {
      write(words, in: styles.dropFirst(), &$0)
    }
  }

  private mutating func write(_ table: FlowTable, _ xml: inout XMLText) {
    tables += 1
    let name = "Tabella\(tables)"
    styles.addTable(table, name: name)
    xml.element("table:table", ["table:name": name, "table:style-name": name]) { xml in
      if !table.description.isEmpty {
        xml.element("table:title", words: table.description)
      }
      xml.line()
      writeColumns(of: table, name: name, &xml)
      let head = table.headCount
      if head > 0 {
        xml.element("table:table-header-rows") { writeRows(0..<head, of: table, &$0) }
        xml.line()
      }
      writeRows(head..<table.rows.count, of: table, &xml)
    }
  }

  private func writeColumns(of table: FlowTable, name: String, _ xml: inout XMLText) {
    func column(_ index: Int, _ xml: inout XMLText) {
      xml.element("table:table-column", ["table:style-name": "\(name).\(index + 1)"])
    }
    let hasHeadings = table.hasRowHeadings && table.widths.count > 1
    if hasHeadings { xml.element("table:table-header-columns") { column(0, &$0) } }
    for index in table.widths.indices.dropFirst(hasHeadings ? 1 : 0) { column(index, &xml) }
    xml.line()
  }

  private mutating func writeRows(_ rows: Range<Int>, of table: FlowTable, _ xml: inout XMLText) {
    for row in rows {
      xml.element("table:table-row", ["table:style-name": styles.row(of: table.kind)]) { xml in
        writeCells(of: table, row: row, &xml)
      }
      xml.line()
    }
  }

  private mutating func writeCells(of table: FlowTable, row: Int, _ xml: inout XMLText) {
    for slot in table.slots(ofRow: row) {
      switch slot {
      case .cell(let cell):
        write(cell, of: table, row: row, &xml)
        // A cell over several columns hides those beside it.
        for _ in 1..<cell.columns { xml.element("table:covered-table-cell") }
      case .covered(_, let columns):
        for _ in 0..<columns { xml.element("table:covered-table-cell") }
      case .missing: xml.element("table:table-cell")
      }
    }
  }

  private mutating func write(
    _ cell: FlowTable.Cell, of table: FlowTable, row: Int, _ xml: inout XMLText
  ) {
    xml.element(
      "table:table-cell",
      [
        "table:style-name": styles.name(ofCell: table.look(row: row, cell: cell)),
        "office:value-type": "string",
        "table:number-columns-spanned": cell.columns > 1 ? String(cell.columns) : nil,
        "table:number-rows-spanned": cell.rows > 1 ? String(cell.rows) : nil,
      ]
    ) { xml in
      for var paragraph in cell.paragraphs {
        if table.keeps(row: row) { paragraph.place.keepsWithNext = true }
        write(paragraph, &xml)
      }
      if cell.paragraphs.isEmpty {
        xml.element("text:p", ["text:style-name": FlowStyle.tableText.names.odt])
      }
    }
  }
}
