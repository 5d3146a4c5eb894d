/// Tables: columns as wide as they need, thin lines, heads repeated on every page.
struct TableLayout {
  private struct Row {
    var cells: [TableCell]
    var leastHeight: Double
    var keep: BoxStyle.Keep
    var isHead: Bool
    var isLastOfGroup: Bool
  }

  private let composer: Composer
  private let style: BoxStyle
  private var rows: [Row] = []
  private var count = 0
  private var widths: [Double] = []
  private var place: PageFlow.Place

  /// Lays a table out.
  static func add(
    _ table: Element, path: ElementPath, style: BoxStyle, to flow: inout PageFlow,
    in place: PageFlow.Place
  ) {
    let node = flow.composer.tree.add("Table", in: place.node)
    addCaption(of: table, path: path, style: style, to: &flow, in: place.owned(by: node))
    var layout = TableLayout(
      composer: flow.composer, style: style, place: place.owned(by: node))
    layout.collect(table, path: path)
    guard layout.count > 0 else { return }
    layout.widths = ColumnWidths.of(
      layout.rows.flatMap(\.cells), count: layout.count, within: place.width,
      isFull: style.isFullWidth)
    layout.draw(in: &flow)
  }

  private init(composer: Composer, style: BoxStyle, place: PageFlow.Place) {
    self.composer = composer
    self.style = style
    self.place = place
  }

  /// A caption that is not printed is still read aloud.
  private static func addCaption(
    of table: Element, path: ElementPath, style: BoxStyle, to flow: inout PageFlow,
    in place: PageFlow.Place
  ) {
    for (index, caption) in table.elements.enumerated() where caption.name == "caption" {
      let inner = path.entering(caption, index: index, of: table.elements.count)
      if flow.composer.sheet.style(of: inner, in: style).isHidden {
        let text = PDFText.string(InlineText.of(caption))
        flow.composer.tree.annotate(place.node, "/A<</O/Table/Summary\(text)>>")
        continue
      }
      let node = flow.composer.tree.add("Caption", in: place.node)
      flow.addCaption(caption, path: inner, outer: style, in: place.owned(by: node))
    }
  }

  // MARK: Cells

  private mutating func collect(_ table: Element, path: ElementPath) {
    var taken: [Int: Int] = [:]
    let groups = table.elements
    for (index, group) in groups.enumerated() {
      let inner = path.entering(group, index: index, of: groups.count)
      let groupStyle = composer.sheet.style(of: inner, in: style)
      if groupStyle.isHidden { continue }
      switch group.name {
      case "tr":
        addRow(group, path: inner, outer: style, in: place.node, isHead: false, taken: &taken)
      case "thead", "tbody", "tfoot":
        let role = group.name == "thead" ? "THead" : group.name == "tfoot" ? "TFoot" : "TBody"
        let node = composer.tree.add(role, in: place.node)
        let start = rows.count
        for (line, row) in group.elements.enumerated() where row.name == "tr" {
          addRow(
            row, path: inner.entering(row, index: line, of: group.elements.count),
            outer: groupStyle, in: node, isHead: group.name == "thead", taken: &taken)
        }
        for line in start..<max(start, rows.count - 1) {
          rows[line].keep = max(rows[line].keep, groupStyle.keepInside)
        }
      default: break
      }
    }
    fillGaps()
  }

  private mutating func addRow(
    _ row: Element, path: ElementPath, outer: BoxStyle, in parent: Int, isHead: Bool,
    taken: inout [Int: Int]
  ) {
    let rowStyle = composer.sheet.style(of: path, in: outer)
    if rowStyle.isHidden { return }
    let node = composer.tree.add("TR", in: parent)
    var column = 0
    var cells: [TableCell] = []
    let all = row.elements
    var left = taken
    for (index, cell) in all.enumerated() where cell.name == "td" || cell.name == "th" {
      while left[column, default: 0] > 0 { column += 1 }
      let inner = path.entering(cell, index: index, of: all.count)
      let span = TextRow.span(cell, "colspan")
      let height = TextRow.span(cell, "rowspan")
      cells.append(
        TableCell(
          cell, path: inner, style: composer.sheet.style(of: inner, in: rowStyle),
          node: composer.tree.add(
            cell.name == "th" ? "TH" : "TD", in: node,
            entries: Self.attributes(of: cell, span: span, rows: height, isHead: isHead)),
          column: column, span: span, rows: height, in: composer))
      for covered in column..<column + span where height > 1 { left[covered] = height }
      column += span
    }
    taken = left.mapValues { $0 - 1 }.filter { $0.value > 0 }
    count = max(count, column)
    rows.append(
      Row(
        cells: cells, leastHeight: rowStyle.leastHeight, keep: rowStyle.keepInside,
        isHead: isHead, isLastOfGroup: taken.isEmpty))
  }

  private static func attributes(
    of cell: Element, span: Int, rows: Int, isHead: Bool
  ) -> String {
    var entries = ""
    if cell.name == "th" {
      let isRow = cell["scope"].map { $0.hasPrefix("row") } ?? !isHead
      entries += "/Scope/\(isRow ? "Row" : "Column")"
    }
    if span > 1 { entries += "/ColSpan \(span)" }
    if rows > 1 { entries += "/RowSpan \(rows)" }
    return entries.isEmpty ? "" : "/A<</O/Table\(entries)>>"
  }

  /// Gives rows that are too short the cells they lack, so that every row has as many.
  private mutating func fillGaps() {
    var taken: [Int: Int] = [:]
    for index in rows.indices {
      let own = rows[index].cells.reduce(0) { $0 + $1.span }
      let above = taken.values.count { $0 > 0 }
      if let last = rows[index].cells.last, own + above < count {
        let parent = composer.tree.nodes[last.node].parent
        for _ in own + above..<count { _ = composer.tree.add("TD", in: parent) }
      }
      taken = taken.mapValues { $0 - 1 }.filter { $0.value > 0 }
      for cell in rows[index].cells where cell.rows > 1 {
        for column in cell.column..<cell.column + cell.span { taken[column] = cell.rows - 1 }
      }
    }
  }

  // MARK: Drawing

  private func draw(in flow: inout PageFlow) {
    let firstBody = rows.firstIndex { !$0.isHead } ?? rows.count
    let heads = firstBody < rows.count ? groups(in: 0..<firstBody).flatMap(pieces) : []
    var table: Int?
    if !heads.isEmpty, heads.reduce(0, { $0 + $1.height }) < composer.wholeLimit * 0.6 {
      table = flow.addHead(heads)
    }
    for var head in heads {
      head.keep = .tight
      flow.append(head)
    }
    let start = heads.isEmpty ? 0 : firstBody
    for group in groups(in: start..<rows.count) {
      for var piece in pieces(group) {
        piece.table = table
        flow.append(piece)
      }
    }
  }

  /// Rows that cells of several rows hold together.
  private func groups(in range: Range<Int>) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where rows[index].isLastOfGroup || index == range.upperBound - 1 {
      groups.append(start..<index + 1)
      start = index + 1
    }
    return groups
  }

  private func x(of column: Int) -> Double {
    place.x + widths[..<min(column, widths.count)].reduce(0, +)
  }

  private func width(of cell: TableCell) -> Double {
    widths[min(cell.column, widths.count)..<min(widths.count, cell.column + cell.span)]
      .reduce(0, +)
  }

  private func pieces(_ group: Range<Int>) -> [Piece] {
    let columns = group.map { index in
      rows[index].cells.map {
        $0.column(x: x(of: $0.column), width: width(of: $0), in: composer)
      }
    }
    var heights = zip(group, columns).map { index, columns in
      zip(rows[index].cells, columns).reduce(rows[index].leastHeight) { height, pair in
        pair.0.rows > 1 && group.count > 1
          ? height : max(height, pair.1.height + Self.edges(pair.0.style))
      }
    }
    guard group.count > 1 else {
      return heights[0] <= composer.wholeLimit
        ? [whole(group, columns, heights)] : slices(of: rows[group.lowerBound], columns[0])
    }
    for (line, index) in group.enumerated() {
      for (cell, column) in zip(rows[index].cells, columns[line]) where cell.rows > 1 {
        let last = min(line + cell.rows, heights.count)
        let room = heights[line..<last].reduce(0, +)
        let wanted = column.height + Self.edges(cell.style)
        if wanted > room { heights[last - 1] += wanted - room }
      }
    }
    if heights.reduce(0, +) <= composer.wholeLimit * 1.5 {
      return [whole(group, columns, heights)]
    }
    return zip(group, columns).flatMap { index, columns in slices(of: rows[index], columns) }
  }

  private static func edges(_ style: BoxStyle) -> Double {
    style.padding.top + style.padding.bottom
  }

  /// Rows in one piece.
  private func whole(_ group: Range<Int>, _ columns: [[Column]], _ heights: [Double]) -> Piece {
    var piece = Piece(height: heights.reduce(0, +))
    piece.keep = rows[group.upperBound - 1].keep
    var top = 0.0
    for (line, index) in group.enumerated() {
      for (cell, column) in zip(rows[index].cells, columns[line]) {
        let last = min(line + cell.rows, heights.count)
        let height = heights[line..<max(line + 1, last)].reduce(0, +)
        let style = cell.style
        let free = height - column.height - Self.edges(style)
        let shift = style.padding.top + (style.isAtBottom ? free : 0)
        piece.marks += rules(of: cell, from: top, to: top + height, isFirst: true, isLast: true)
        piece.marks += column.marks(from: top + shift)
      }
      top += heights[line]
    }
    return piece
  }

  /// A row too high to be kept whole, line by line.
  private func slices(of row: Row, _ columns: [Column]) -> [Piece] {
    let count = columns.map(\.slices.count).max() ?? 0
    let top = row.cells.map(\.style.padding.top).max() ?? 0
    let bottom = row.cells.map(\.style.padding.bottom).max() ?? 0
    return (0..<max(1, count)).map { index in
      let isFirst = index == 0
      let isLast = index + 1 >= count
      let slices = columns.compactMap { $0.slices.indices.contains(index) ? $0.slices[index] : nil }
      let shift = isFirst ? top : 0
      let height = (slices.map(\.height).max() ?? 0) + shift + (isLast ? bottom : 0)
      var piece = Piece(height: height)
      for cell in row.cells {
        piece.marks += rules(of: cell, from: 0, to: height, isFirst: isFirst, isLast: isLast)
      }
      for slice in slices {
        piece.marks += Piece(height: 0, marks: slice.marks).marks(movedBy: 0, shift)
      }
      if isFirst || index + 2 == count { piece.keep = .tight }
      if isLast { piece.keep = row.keep }
      return piece
    }
  }

  private func rules(
    of cell: TableCell, from top: Double, to bottom: Double, isFirst: Bool, isLast: Bool
  ) -> [Piece.Mark] {
    let left = x(of: cell.column)
    return Frame(
      outer: nil, x: left, width: width(of: cell), background: cell.style.background,
      border: cell.style.border
    ).marks(from: top, to: bottom, isFirst: isFirst, isLast: isLast)
  }
}

extension PageFlow {
  /// Lays out the printed caption of a table.
  mutating func addCaption(
    _ caption: Element, path: ElementPath, outer: BoxStyle, in place: Place
  ) {
    let style = composer.sheet.style(of: path, in: outer)
    let start = pieces.count
    framed(style, in: place) { flow, place in
      flow.addText(caption.children, path: path, style: style, in: place)
    }
    keep(from: start, to: pieces.count, .tight)
  }
}
