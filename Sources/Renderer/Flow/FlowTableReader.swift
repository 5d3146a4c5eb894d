/// Reads tables, and what is laid out as one, out of the document tree.
struct FlowTableReader {
  /// Gives the paragraphs of a cell, in a style.
  typealias CellReader = (Element, FlowStyle) -> [FlowParagraph]

  let page: FlowPage

  /// A table element; nil when it has no cells.
  func table(_ table: Element, cell: CellReader) -> FlowTable? {
    var rows: [FlowTable.Row] = []
    var unseen: [String] = []
    let isTally = table.has(class: "conteggio")
    for group in table.elements where group.name != "caption" {
      let lines = group.name == "tr" ? [group] : group.elements.filter { $0.name == "tr" }
      if FlowReader.isUnseen(group) {
        if group.name == "thead" {
          unseen = TextHead.flattened(lines).last?.expanded ?? []
        }
        continue
      }
      for (index, line) in lines.enumerated() where !FlowReader.isUnseen(line) {
        rows.append(
          row(
            line, in: group, isLast: index == lines.count - 1,
            figure: isTally ? .tallyFigure : .tableFigure,
            cell: cell))
      }
    }
    rows = placed(rows)
    let columns = rows.flatMap(\.cells).map { $0.column + $0.columns }.max() ?? 0
    guard columns > 0 else { return nil }
    if isTally { for index in rows.indices.dropLast() { rows[index].keepsWithNext = true } }
    return FlowTable(
      kind: isTally ? .tally : table.has(class: "registro") ? .register : .data,
      description: table.first("caption").map { InlineText.of($0) } ?? "",
      unseenHeadings: unseen, rows: rows,
      widths: FlowColumns(page: page).widths(of: table, columns: columns, fillsPage: !isTally))
  }

  private func row(
    _ line: Element, in group: Element, isLast: Bool, figure: FlowStyle, cell: CellReader
  ) -> FlowTable.Row {
    let isHead = group.name == "thead"
    let isFoot = group.name == "tfoot"
    let cells = line.elements.filter { $0.name == "th" || $0.name == "td" }.map { element in
      let isNumber = element.has(class: "num")
      let style: FlowStyle =
        isHead
        ? .tableHeading
        : isFoot
          ? .tableTotal
          : line.has(class: "nomi") ? .tableNames : isNumber ? figure : .tableText
      var paragraphs = cell(element, style)
      if isHead, isNumber {
        for index in paragraphs.indices { paragraphs[index].alignment = .right }
      }
      return FlowTable.Cell(
        column: 0, columns: TextRow.span(element, "colspan"),
        rows: TextRow.span(element, "rowspan"), isHeading: element.name == "th",
        paragraphs: paragraphs)
    }
    // Rows in a body of their own tell of one thing.
    let isBound = group.name == "tbody" && !isLast && line.has(class: "voto")
    return FlowTable.Row(
      cells: cells, isHead: isHead, isFoot: isFoot, keepsWithNext: isBound)
  }

  /// The rows with every cell told its column, round the cells that reach down from above.
  private func placed(_ rows: [FlowTable.Row]) -> [FlowTable.Row] {
    var taken: [Int: Set<Int>] = [:]
    return rows.enumerated().map { line, row in
      var row = row
      var column = 0
      for index in row.cells.indices {
        while taken[line]?.contains(column) ?? false { column += 1 }
        row.cells[index].column = column
        row.cells[index].rows = min(row.cells[index].rows, rows.count - line)
        for below in 1..<max(1, row.cells[index].rows) {
          taken[line + below, default: []]
            .formUnion(column..<column + row.cells[index].columns)
        }
        column += row.cells[index].columns
      }
      return row
    }
  }

  /// A list of terms, each with what is said of it.
  func facts(_ list: Element, cell: CellReader) -> FlowTable? {
    var rows: [FlowTable.Row] = []
    for element in list.elements.flatMap({ $0.name == "div" ? $0.elements : [$0] })
    where !FlowReader.isUnseen(element) {
      let paragraphs = cell(element, .tableText)
      if element.name == "dt" || rows.isEmpty {
        rows.append(
          FlowTable.Row(cells: [
            .init(
              column: 0, isHeading: true, paragraphs: element.name == "dt" ? paragraphs : []),
            .init(column: 1, paragraphs: element.name == "dt" ? [] : paragraphs),
          ]))
      } else {
        rows[rows.count - 1].cells[1].paragraphs += paragraphs
      }
    }
    guard !rows.isEmpty else { return nil }
    return FlowTable(kind: .facts, description: "Dati", rows: rows, widths: [0.24, 0.76])
  }

  /// The line to sign on runs below the name.
  private func signed(_ paragraphs: [FlowParagraph]) -> [FlowParagraph] {
    var paragraphs = paragraphs
    if !paragraphs.isEmpty { paragraphs[paragraphs.count - 1].place.hasRuleBelow = true }
    return paragraphs
  }

  /// Signatories, two by two.
  func signatures(_ element: Element, cell: CellReader) -> FlowTable? {
    let signatories = element.elements.filter { !FlowReader.isUnseen($0) }
      .map { signed(cell($0, .signatureName)) }.filter { !$0.isEmpty }
    guard !signatories.isEmpty else { return nil }
    let columns = min(2, signatories.count)
    let rows = stride(from: 0, to: signatories.count, by: columns).map { start in
      FlowTable.Row(
        cells: (0..<columns).map { column in
          let isThere = start + column < signatories.count
          return .init(
            column: column, paragraphs: isThere ? signatories[start + column] : [])
        }, keepsWithNext: start + columns < signatories.count)
    }
    return FlowTable(
      kind: .signatures, description: "Firme", rows: rows,
      widths: Array(repeating: 0.5, count: columns))
  }
}
