/// A cell of a table, before its column has a width.
struct TableCell {
  let element: Element
  let path: ElementPath
  let style: BoxStyle
  let node: Int
  let column: Int
  let span: Int
  let rows: Int
  /// The lines as long as they come, for a cell with nothing but text.
  private let lines: [GlyphLine]?
  private let paragraph: Paragraph?
  /// The least width that breaks no word, and the width on one line, edges included.
  let least: Double
  let most: Double

  init(
    _ element: Element, path: ElementPath, style: BoxStyle, node: Int, column: Int, span: Int,
    rows: Int, in composer: Composer
  ) {
    self.element = element
    self.path = path
    self.style = style
    self.node = node
    self.column = column
    self.span = span
    self.rows = rows
    let edges = style.padding.left + style.padding.right
    guard !PageFlow.holdsBlocks(element) else {
      lines = nil
      paragraph = nil
      let widths = Self.widths(of: element, path: path, style: style, in: composer)
      least = widths.least + edges
      most = widths.most + edges
      return
    }
    let text = InlineContent.paragraph(
      of: element.children, path: path, style: style, node: node, joins: false, in: composer)
    let set = composer.typesetter.lines(
      of: text, width: nil, fit: .ragged, for: composer.typefaces)
    paragraph = text
    lines = set
    let widest = set.map(\.width).max() ?? 0
    most = max(style.leastWidth, widest + edges)
    least = max(
      style.leastWidth, style.isUnbroken ? most : (set.map(\.widestWord).max() ?? 0) + edges)
  }

  /// The cell laid out in a column.
  func column(x: Double, width: Double, in composer: Composer) -> Column {
    let inner = width - style.padding.left - style.padding.right
    return Column(composer) { flow in
      let place = PageFlow.Place(
        x: x + style.padding.left, width: max(4, inner), node: node, isNarrow: true)
      if let lines, let paragraph {
        let widest = lines.map(\.width).max() ?? 0
        if widest <= inner + 0.01 {
          flow.add(lines, style: style, in: place)
        } else {
          var style = style
          style.isUnbroken = false
          flow.add(paragraph, style: style, in: place)
        }
      } else {
        flow.addBlocks(element, path: path, style: style, in: place)
      }
    }
  }

  /// What the blocks inside ask for.
  private static func widths(
    of element: Element, path: ElementPath, style: BoxStyle, in composer: Composer
  ) -> (least: Double, most: Double) {
    // The structure elements made while measuring are thrown away.
    let tree = composer.tree
    defer { composer.tree = tree }
    let column = Column(composer) { flow in
      flow.addBlocks(
        element, path: path, style: style,
        in: PageFlow.Place(x: 0, width: 4000, node: StructureTree.root, isNarrow: true))
    }
    var least = 0.0
    var most = 0.0
    for mark in column.slices.flatMap(\.marks) {
      if case .text(let line, let x, _, _) = mark {
        least = max(least, line.widestWord + min(x, 40))
        most = max(most, line.width + min(x, 40))
      }
    }
    return (least, most)
  }
}
