/// A table of a Word document.
struct DOCXTable {
  private let table: FlowTable
  private let body: DOCXBody
  private let widths: [Double]

  init(_ table: FlowTable, in body: DOCXBody, page: FlowPage) {
    self.body = body
    self.table = table
    widths = table.widths.map { $0 * (page.textWidth - table.indent) }
  }

  /// The table, its head said again on every page.
  func write(_ xml: inout XMLText) {
    xml.element("w:tbl") { xml in
      xml.element("w:tblPr") { writeProperties(&$0) }
      xml.element("w:tblGrid") { xml in
        for width in widths { xml.element("w:gridCol", ["w:w": Length.twips(width)]) }
      }
      for row in table.rows.indices {
        xml.line()
        write(row: row, &xml)
      }
    }
  }

  private func writeProperties(_ xml: inout XMLText) {
    xml.element("w:tblStyle", ["w:val": table.kind.docx])
    xml.element(
      "w:tblW", ["w:w": Length.twips(widths.reduce(0, +)), "w:type": "dxa"])
    if table.kind == .signatures, widths.count == 1 { xml.element("w:jc", ["w:val": "right"]) }
    if table.indent > 0 {
      xml.element("w:tblInd", ["w:w": Length.twips(table.indent), "w:type": "dxa"])
    }
    xml.element("w:tblLayout", ["w:type": "fixed"])
    xml.element(
      "w:tblLook",
      [
        "w:val": table.headCount > 0
          ? (table.hasRowHeadings ? "04A0" : "0420")
          : (table.hasRowHeadings ? "0480" : "0400"),
        "w:firstRow": table.headCount > 0 ? "1" : "0", "w:lastRow": "0",
        "w:firstColumn": table.hasRowHeadings ? "1" : "0", "w:lastColumn": "0",
        "w:noHBand": "0", "w:noVBand": "1",
      ])
    if !table.description.isEmpty {
      xml.element("w:tblCaption", ["w:val": table.description])
    }
  }

  private func write(row: Int, _ xml: inout XMLText) {
    xml.element("w:tr") { xml in
      xml.element("w:trPr") { xml in
        xml.element("w:cantSplit")
        if table.kind == .register, !table.rows[row].isHead, !table.rows[row].isFoot {
          xml.element("w:trHeight", ["w:val": "560", "w:hRule": "atLeast"])
        }
        if table.rows[row].isHead { xml.element("w:tblHeader") }
      }
      for slot in table.slots(ofRow: row) {
        switch slot {
        case .cell(let cell): write(cell, row: row, &xml)
        case .covered(let column, let columns):
          writeHidden(row: row, column: column, columns: columns, isCovered: true, &xml)
        case .missing(let column):
          writeHidden(row: row, column: column, columns: 1, isCovered: false, &xml)
        }
      }
    }
  }

  private func write(_ cell: FlowTable.Cell, row: Int, _ xml: inout XMLText) {
    xml.element("w:tc") { xml in
      xml.element("w:tcPr") { xml in
        writeWidth(cell.column, cell.columns, &xml)
        if cell.rows > 1 { xml.element("w:vMerge", ["w:val": "restart"]) }
        write(table.look(row: row, cell: cell), &xml)
      }
      for var paragraph in cell.paragraphs {
        if table.keeps(row: row) { paragraph.place.keepsWithNext = true }
        if table.place.startsPage, row == 0 { paragraph.place.startsPage = true }
        body.write(paragraph, &xml)
      }
      if cell.paragraphs.isEmpty { writeEmpty(row: row, &xml) }
    }
  }

  private func writeHidden(
    row: Int, column: Int, columns: Int, isCovered: Bool, _ xml: inout XMLText
  ) {
    let above = table.rows[..<row].indices.last { above in
      table.rows[above].cells.contains { $0.column == column && above + $0.rows > row }
    }
    xml.element("w:tc") { xml in
      xml.element("w:tcPr") { xml in
        writeWidth(column, columns, &xml)
        if isCovered { xml.element("w:vMerge") }
        if let above, let cell = table.rows[above].cells.first(where: { $0.column == column }) {
          write(table.look(row: above, cell: cell), &xml)
        }
      }
      writeEmpty(row: row, &xml)
    }
  }

  /// A cell must hold a paragraph, be it empty.
  private func writeEmpty(row: Int, _ xml: inout XMLText) {
    body.write(
      FlowParagraph(table.rows[row].isHead ? .tableHeading : .tableText, []), &xml)
  }

  private func writeWidth(_ column: Int, _ columns: Int, _ xml: inout XMLText) {
    let end = min(widths.count, column + columns)
    xml.element(
      "w:tcW",
      ["w:w": Length.twips(widths[min(column, end)..<end].reduce(0, +)), "w:type": "dxa"])
    if end - column > 1 { xml.element("w:gridSpan", ["w:val": String(end - column)]) }
  }

  private func write(_ look: CellLook, _ xml: inout XMLText) {
    let sides: [(String, CellLook.Line)] = [
      ("w:top", look.above), ("w:left", look.sides), ("w:bottom", look.below),
      ("w:right", look.sides),
    ]
    let drawn = sides.filter { $0.1 != .none }
    if !drawn.isEmpty {
      xml.element("w:tcBorders") { xml in
        for (side, line) in drawn {
          xml.element(
            side,
            [
              "w:val": "single", "w:sz": line == .dark ? "6" : "4", "w:space": "0",
              "w:color": Self.colour(line),
            ])
        }
      }
    }
    if look.isAtBottom || look.isInMiddle {
      xml.element("w:vAlign", ["w:val": look.isAtBottom ? "bottom" : "center"])
    }
  }

  private static func colour(_ line: CellLook.Line) -> String {
    switch line {
    case .none, .faint: Rule.faint
    case .middle: Rule.middle
    case .dark: Rule.dark
    }
  }
}
