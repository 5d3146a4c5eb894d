import XML

/// Lays blocks out as a page in XHTML that says what the document says, and carries nothing else of it.
struct PageLayout {
  let title: String

  /// The page.
  func page(of blocks: [Block]) -> String {
    var writer = XMLWriter(isIndented: false, declaration: false, characters: .replaced)
    writer.start("html", [("lang", "it")])
    writer.start("head")
    writer.element("title", text: title)
    writer.end()
    writer.start("body", [("class", "atto")])
    var hasHeading = false
    append(blocks, &hasHeading, &writer)
    writer.end()
    writer.end()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func append(_ blocks: [Block], _ hasHeading: inout Bool, _ writer: inout XMLWriter) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        let words = paragraph.line
        guard !words.isEmpty else { continue }
        writer.start(paragraph.isHeading ? (hasHeading ? "h2" : "h1") : "p")
        hasHeading = hasHeading || paragraph.isHeading
        lines(words, &writer)
        writer.end()
      case .table(let table): append(table, &hasHeading, &writer)
      }
    }
  }

  private func append(_ table: Table, _ hasHeading: inout Bool, _ writer: inout XMLWriter) {
    let pieces = TableLayout(table).pieces()
    // What only stood in a table for the page's sake.
    let loose = pieces.compactMap { if case .blocks(let blocks) = $0 { blocks } else { nil } }
    if loose.count == pieces.count {
      for blocks in loose { append(blocks, &hasHeading, &writer) }
      return
    }
    let columns = table.rows.map { $0.reduce(0) { $0 + max(1, $1.span) } }.max() ?? 0
    writer.start("table", [("class", "dati")])
    writer.start("tbody")
    for row in table.rows where !row.isEmpty {
      writer.start("tr")
      var filled = 0
      for (index, cell) in row.enumerated() {
        // A row that is short of columns ends with a cell as wide as what is missing.
        let isLast = index + 1 == row.count
        let span = isLast ? max(1, columns - filled) : max(1, cell.span)
        filled += span
        writer.start("td", [("colspan", span > 1 ? String(span) : nil)])
        lines(Self.words(of: cell.blocks), &writer)
        writer.end()
      }
      writer.end()
    }
    writer.end()
    writer.end()
  }

  private static func words(of blocks: [Block]) -> String {
    blocks.map { block in
      switch block {
      case .paragraph(let paragraph): paragraph.line
      case .table: PlainTextLayout.text(of: [block]).trimmingBlanks
      }
    }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func lines(_ words: String, _ writer: inout XMLWriter) {
    writer.beginWords()
    for (index, line) in words.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 { writer.element("br") }
      writer.text(String(line).replacing("\t", with: " "))
    }
  }
}
