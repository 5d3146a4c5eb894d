/// Lists: each entry with its label in the margin, in one column or several.
enum ListLayout {
  /// Lays a list out.
  static func add(
    _ list: Element, path: ElementPath, style: BoxStyle, to flow: inout PageFlow,
    in place: PageFlow.Place
  ) {
    let numbering =
      switch style.marker {
      case .number: "/A<</O/List/ListNumbering/Decimal>>"
      case .dash, .none: ""
      }
    let composer = flow.composer
    let node = composer.tree.add("L", in: place.node, entries: numbering)
    let items = list.elements
    let inside = place.owned(by: node)
    var number = list["start"].flatMap(Int.init) ?? 1
    if style.columns > 1 {
      addColumns(items, path: path, style: style, to: &flow, in: inside)
      return
    }
    let hang = labelWidth(items, path: path, style: style, start: number, composer)
    for (index, item) in items.enumerated() {
      // No entry is left alone at the head or the foot of a page.
      if index > 0, index == 1 || index == items.count - 1, !flow.pieces.isEmpty {
        flow.keep(from: flow.pieces.count - 1, to: flow.pieces.count, .loose)
      }
      add(
        item, path: path.entering(item, index: index, of: items.count), outer: style,
        number: number, hang: hang, to: &flow, in: inside)
      number += 1
    }
  }

  /// One entry.
  private static func add(
    _ item: Element, path: ElementPath, outer: BoxStyle, number: Int, hang: Double,
    to flow: inout PageFlow, in place: PageFlow.Place
  ) {
    let composer = flow.composer
    let style = composer.sheet.style(of: path, in: outer)
    if style.isHidden { return }
    let start = flow.pieces.count
    flow.leave(style.margin.top)
    let node = composer.tree.add("LI", in: place.node)
    let (label, contents) = parts(of: item)
    let indent = label == nil ? style.padding.left : max(style.padding.left, hang)
    let inner = place.inset(left: indent, right: 0)
    let mark = marker(style.marker, number: number, label: label, path: path)
    var labelLine: GlyphLine?
    var labelNode = node
    if let mark {
      labelNode = composer.tree.add("Lbl", in: node)
      labelLine = line(of: mark, path: path, style: style, node: labelNode, composer)
    }
    let body = composer.tree.add("LBody", in: node)
    var entry = item
    entry.children = contents
    if PageFlow.holdsBlocks(entry) {
      flow.addBlocks(entry, path: path, style: style, in: inner.owned(by: body))
    } else {
      flow.addText(contents, path: path, style: style, in: inner.owned(by: body))
    }
    if flow.pieces.count == start, labelLine != nil {
      flow.append(Piece(height: style.text.size * style.lineHeight))
    }
    guard flow.pieces.count > start else { return }
    if let labelLine {
      let x: Double =
        if label != nil {
          place.x
        } else if style.marker == .number {
          // Figures end at the same distance from the text.
          inner.x - labelLine.width - style.text.size * 0.45
        } else {
          inner.x - max(labelLine.width + 4, style.text.size * 1.15)
        }
      flow.addLabel(labelLine, x: max(place.x - 60, x), node: labelNode, to: start, style: style)
    }
    flow.leave(style.margin.bottom)
    flow.keep(from: start, to: flow.pieces.count - 1, style.keepInside)
    flow.keep(from: flow.pieces.count - 1, to: flow.pieces.count, style.keepNext)
  }

  /// The number that an entry brings along in a span of class `n`, and the rest.
  private static func parts(of item: Element) -> (label: Element?, contents: [DocumentNode]) {
    for (index, child) in item.children.enumerated() {
      switch child {
      case .text(let text) where text.allSatisfy(\.isWhitespace): continue
      case .element(let element) where element.name == "span" && element.has(class: "n"):
        return (element, Array(item.children[(index + 1)...]))
      default: return (nil, item.children)
      }
    }
    return (nil, item.children)
  }

  private static func marker(
    _ marker: BoxStyle.Marker, number: Int, label: Element?, path: ElementPath
  ) -> [DocumentNode]? {
    if let label { return [.element(label)] }
    return switch marker {
    case .none: nil
    case .dash: [.text("–")]
    case .number: [.text("\(number).")]
    }
  }

  private static func line(
    of contents: [DocumentNode], path: ElementPath, style: BoxStyle, node: Int,
    _ composer: Composer
  ) -> GlyphLine? {
    let paragraph = InlineContent.paragraph(
      of: contents, path: path, style: style, node: node, joins: false, in: composer)
    return composer.typesetter.lines(
      of: paragraph, width: nil, fit: .ragged, for: composer.typefaces
    ).first
  }

  /// How much room the widest number takes.
  private static func labelWidth(
    _ items: [Element], path: ElementPath, style: BoxStyle, start: Int, _ composer: Composer
  ) -> Double {
    var longest: Element?
    for item in items {
      guard let label = parts(of: item).label else { continue }
      if label.text.count > (longest?.text.count ?? 0) { longest = label }
    }
    guard let longest else { return 0 }
    let width =
      line(
        of: [.text(longest.text)], path: path, style: style, node: StructureTree.root, composer)?
      .width ?? 0
    return width + style.text.size * 0.5
  }

  /// Entries in columns of about the same height, read down each.
  private static func addColumns(
    _ items: [Element], path: ElementPath, style: BoxStyle, to flow: inout PageFlow,
    in place: PageFlow.Place
  ) {
    let composer = flow.composer
    let gap = BoxStyle.mm(5)
    let count = style.columns
    let width = (place.width - gap * Double(count - 1)) / Double(count)
    let columns = items.enumerated().map { index, item in
      Column(composer) { inner in
        add(
          item, path: path.entering(item, index: index, of: items.count), outer: style,
          number: index + 1, hang: 0, to: &inner,
          in: PageFlow.Place(x: 0, width: width, node: place.node, isNarrow: true))
      }
    }
    let limit = composer.wholeLimit
    var start = 0
    while start < columns.count {
      var end = start
      var total = 0.0
      while end < columns.count,
        end == start || total + columns[end].height <= limit * Double(count)
      {
        total += columns[end].height
        end += 1
      }
      addBand(Array(columns[start..<end]), width: width + gap, count: count, to: &flow, in: place)
      start = end
    }
  }

  private static func addBand(
    _ columns: [Column], width: Double, count: Int, to flow: inout PageFlow,
    in place: PageFlow.Place
  ) {
    let heights = columns.map(\.height)
    let tallest = heights.max() ?? 0
    guard tallest <= flow.composer.wholeLimit else {
      // An entry higher than half a page: its lines one below another.
      for column in columns {
        for slice in column.slices {
          flow.append(
            Piece(
              height: slice.height,
              marks: Piece(height: 0, marks: slice.marks).marks(movedBy: place.x, 0)))
        }
      }
      return
    }
    var height = max(tallest, heights.reduce(0, +) / Double(count))
    while columnsNeeded(heights, height) > count { height *= 1.02 }
    var piece = Piece(height: 0)
    var column = 0
    var top = 0.0
    for item in columns {
      if top > 0, top + item.height > height + 0.01 {
        column += 1
        top = 0
      }
      let x = place.x + Double(column) * width
      piece.marks += Piece(height: 0, marks: item.marks(from: top)).marks(movedBy: x, 0)
      top += item.height
      piece.height = max(piece.height, top)
    }
    flow.append(piece)
  }

  private static func columnsNeeded(_ heights: [Double], _ height: Double) -> Int {
    var count = 1
    var top = 0.0
    for item in heights {
      if top > 0, top + item > height + 0.01 {
        count += 1
        top = 0
      }
      top += item
    }
    return count
  }
}

extension PageFlow {
  /// Writes a label beside the first line of an entry.
  mutating func addLabel(
    _ line: GlyphLine, x: Double, node: Int, to index: Int, style: BoxStyle
  ) {
    let metrics = composer.typesetter.metrics(of: style.text)
    let height = style.text.size * style.lineHeight
    var baseline = (height - metrics.ascent - metrics.descent) / 2 + metrics.ascent
    if case .text(_, _, let other, _)? = pieces[index].marks.first { baseline = other }
    insert(.text(line, x: x, baseline: baseline, node: node), at: index)
  }
}
