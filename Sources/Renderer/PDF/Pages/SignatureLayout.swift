/// Signatories two by two, each over a line to sign on.
enum SignatureLayout {
  /// Lays the block out.
  static func add(
    _ block: Element, path: ElementPath, style: BoxStyle, to flow: inout PageFlow,
    in place: PageFlow.Place
  ) {
    let composer = flow.composer
    let group = composer.tree.add("Div", in: place.node)
    let width = min(BoxStyle.mm(75), (place.width - BoxStyle.mm(10)) / 2)
    let all = block.elements
    let columns = all.enumerated().map { index, signatory in
      let inner = path.entering(signatory, index: index, of: all.count)
      let isRight = index % 2 == 1 || all.count == 1
      let x = isRight ? place.x + place.width - width : place.x
      let node = composer.tree.add("Div", in: group)
      return (
        x,
        Column(composer) { flow in
          let style = composer.sheet.style(of: inner, in: style)
          flow.addBlocks(
            signatory, path: inner, style: style,
            in: PageFlow.Place(x: x, width: width, node: node, isNarrow: true))
        }
      )
    }
    for start in stride(from: 0, to: columns.count, by: 2) {
      let pair = columns[start..<min(start + 2, columns.count)]
      let height = (pair.map { $0.1.height }.max() ?? 0) + BoxStyle.mm(12)
      var piece = Piece(height: height)
      for (x, column) in pair {
        piece.marks += column.marks(from: 0)
        piece.marks.append(
          .rule(
            from: .init(x: x, y: height), to: .init(x: x + width, y: height),
            .init(width: 0.6, colour: .dark)))
      }
      if start > 0 { flow.leave(BoxStyle.mm(8)) }
      if height > composer.wholeLimit {
        flow.append(pair.map(\.1), limit: composer.wholeLimit)
      } else {
        flow.append(piece)
      }
    }
  }
}
