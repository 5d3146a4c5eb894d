/// Terms with what is said of each: two columns.
enum DefinitionLayout {
  /// Lays a list of terms out.
  static func add(
    _ list: Element, path: ElementPath, style: BoxStyle, to flow: inout PageFlow,
    in place: PageFlow.Place
  ) {
    let node = flow.composer.tree.add("L", in: place.node)
    let inside = place.owned(by: node)
    let count = list.elements.count
    var loose: [(Element, ElementPath)] = []
    for (index, element) in list.elements.enumerated() {
      let inner = path.entering(element, index: index, of: count)
      if element.name == "div" {
        addRows(loose, outer: style, to: &flow, in: inside)
        loose = []
        let rowStyle = flow.composer.sheet.style(of: inner, in: style)
        let parts = element.elements.enumerated().map { place, part in
          (part, inner.entering(part, index: place, of: element.elements.count))
        }
        flow.framed(rowStyle, in: inside) { flow, place in
          addRows(parts, outer: rowStyle, to: &flow, in: place)
        }
      } else {
        loose.append((element, inner))
      }
    }
    addRows(loose, outer: style, to: &flow, in: inside)
  }

  /// Each term beside what follows it up to the next.
  private static func addRows(
    _ parts: [(element: Element, path: ElementPath)], outer: BoxStyle, to flow: inout PageFlow,
    in place: PageFlow.Place
  ) {
    var index = 0
    while index < parts.count {
      var terms: [(Element, ElementPath)] = []
      var values: [(Element, ElementPath)] = []
      while index < parts.count, parts[index].element.name == "dt" {
        terms.append(parts[index])
        index += 1
      }
      while index < parts.count, parts[index].element.name != "dt" {
        values.append(parts[index])
        index += 1
      }
      addRow(terms, values, outer: outer, to: &flow, in: place)
    }
  }

  private static func addRow(
    _ terms: [(Element, ElementPath)], _ values: [(Element, ElementPath)], outer: BoxStyle,
    to flow: inout PageFlow, in place: PageFlow.Place
  ) {
    let composer = flow.composer
    let item = composer.tree.add("LI", in: place.node)
    let left = min(BoxStyle.mm(38), place.width * 0.35)
    let gap = BoxStyle.mm(3)
    func column(_ parts: [(Element, ElementPath)], _ role: String, _ x: Double, _ width: Double)
      -> Column
    {
      Column(composer) { inner in
        for (element, path) in parts {
          let node = composer.tree.add(role, in: item)
          let style = composer.sheet.style(of: path, in: outer)
          let cell = PageFlow.Place(x: x, width: width, node: node, isNarrow: true)
          if PageFlow.holdsBlocks(element) {
            inner.addBlocks(element, path: path, style: style, in: cell)
          } else {
            inner.addText(element.children, path: path, style: style, in: cell)
          }
        }
      }
    }
    let columns = [
      column(terms, "Lbl", place.x, left),
      column(values, "LBody", place.x + left + gap, place.width - left - gap),
    ]
    flow.append(columns, limit: composer.wholeLimit)
  }
}

extension PageFlow {
  /// Adds columns side by side: in one piece, or line by line when they are too high for that.
  mutating func append(_ columns: [Column], limit: Double) {
    let height = columns.map(\.height).max() ?? 0
    guard height > 0 else { return }
    if height <= limit {
      append(Piece(height: height, marks: columns.flatMap { $0.marks(from: 0) }))
      return
    }
    for index in 0..<(columns.map(\.slices.count).max() ?? 0) {
      let slices = columns.compactMap { $0.slices.indices.contains(index) ? $0.slices[index] : nil }
      append(
        Piece(
          height: slices.map(\.height).max() ?? 0, keep: index == 0 ? .tight : .free,
          marks: slices.flatMap(\.marks)))
    }
  }
}
