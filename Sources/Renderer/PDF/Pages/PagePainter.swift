/// Draws pages, and takes note of which stretch of each belongs to which structure element.
struct PagePainter {
  private let flow: PageFlow
  private let format: PageFormat
  private let pageCount: Int
  private(set) var bookmarks = Bookmarks()

  init(_ flow: PageFlow, format: PageFormat, pageCount: Int) {
    self.flow = flow
    self.format = format
    self.pageCount = pageCount
  }

  /// The line at the foot of a page; to be set before fonts are cut.
  func foot(ofPage index: Int) -> GlyphLine? {
    var style = flow.composer.sheet.base.text
    style.size = 9
    style.colour = PrintColour(0x4a4a4a)
    let paragraph = Paragraph(lines: [
      [.init(text: "Pagina \(index + 1) di \(pageCount)", style: style, node: nil)]
    ])
    return flow.composer.typesetter.lines(
      of: paragraph, width: nil, fit: .ragged, for: flow.composer.typefaces
    ).first
  }

  /// The drawing operators of a page.
  mutating func draw(
    _ page: Paginator.Page, number: Int, foot: GlyphLine?, fonts: EmbeddedFonts
  ) -> [UInt8] {
    var stream = ContentStream()
    let left = format.margin.side
    let top = format.height - format.margin.top
    let head = repeatedHead(of: page)

    // Frames first, then lines, so that nothing covers a word.
    var drawings = FrameMarks.of(page.placed, pieces: flow.pieces, frames: flow.frames)
    for placed in page.placed {
      drawings += flow.pieces[placed.index].marks(movedBy: 0, placed.top)
    }
    drawings += head
    draw(drawings, x: left, y: top, on: &stream)

    for placed in page.placed {
      let piece = flow.pieces[placed.index]
      if let bookmark = piece.bookmark {
        bookmarks.add(
          .init(
            title: bookmark.title, level: bookmark.level, page: number,
            height: top - placed.top + 4))
      }
      for mark in piece.marks(movedBy: 0, placed.top) {
        switch mark {
        case .text(let line, let x, let baseline, let node):
          write(line, x: left + x, y: top - baseline, node: node, page: number, on: &stream, fonts)
        case .picture(let name, let x, let y, let width, let height, let node):
          own(node, page: number, on: &stream)
          stream.picture(name, x: left + x, y: top - y - height, width: width, height: height)
        case .drawing(let drawing, let x, let y, let node):
          draw(drawing, x: left + x, y: top - y, node: node, page: number, on: &stream, fonts)
        case .rule, .fill: continue
        }
      }
    }
    owner = nil
    stream.beginArtifact("/Type/Pagination")
    for case .text(let line, let x, let baseline, _) in head {
      show(line, x: left + x, y: top - baseline, on: &stream, fonts)
    }
    stream.beginArtifact("/Type/Pagination/Subtype/Footer")
    if let foot {
      let x = (format.width - foot.width) / 2
      let y = max(18, format.margin.bottom / 2 - 3)
      show(foot, x: x, y: y, on: &stream, fonts)
    }
    stream.endMark()
    return stream.bytes
  }

  private func repeatedHead(of page: Paginator.Page) -> [Piece.Mark] {
    guard let table = page.head else { return [] }
    var top = 0.0
    return flow.heads[table].flatMap { piece in
      defer { top += piece.height }
      return piece.marks(movedBy: 0, top)
    }
  }

  private func draw(
    _ marks: [Piece.Mark], x left: Double, y top: Double, on stream: inout ContentStream
  ) {
    stream.beginArtifact("/Type/Layout")
    for mark in marks {
      switch mark {
      case .text, .picture, .drawing: continue
      case .fill(let x, let y, let width, let height, let colour):
        stream.fill(x: left + x, y: top - y - height, width: width, height: height, colour)
      case .rule(let from, let to, let border):
        stream.rule(left + from.x, top - from.y, left + to.x, top - to.y, border)
      }
    }
    stream.endMark()
  }

  /// The element whose content is being written, and on which page.
  private var owner: (node: Int, page: Int)?

  /// Writes a line that nobody reads aloud.
  private func show(
    _ line: GlyphLine, x: Double, y: Double, on stream: inout ContentStream,
    _ fonts: EmbeddedFonts
  ) {
    for run in line.runs {
      stream.show(run, run.glyphs.indices, x: x, y: y, fonts: fonts)
    }
  }

  private mutating func write(
    _ line: GlyphLine, x: Double, y: Double, node: Int, page: Int, on stream: inout ContentStream,
    _ fonts: EmbeddedFonts
  ) {
    for run in line.runs {
      let wanted = run.node ?? node
      var start = 0
      for spoken in run.spoken {
        if start < spoken.range.lowerBound {
          own(wanted, page: page, on: &stream)
          stream.show(run, start..<spoken.range.lowerBound, x: x, y: y, fonts: fonts)
        }
        // What the font cannot tell is told by an element of its own.
        let span = flow.composer.tree.addFloating(
          "Span", in: wanted, entries: "/ActualText\(PDFText.string(spoken.text))")
        own(span, page: page, on: &stream)
        stream.show(run, spoken.range, x: x, y: y, fonts: fonts)
        start = spoken.range.upperBound
      }
      if start < run.glyphs.count {
        own(wanted, page: page, on: &stream)
        stream.show(run, start..<run.glyphs.count, x: x, y: y, fonts: fonts)
      }
    }
  }

  /// Draws a figure; `y` is that of its upper side.
  private mutating func draw(
    _ drawing: SetDrawing, x: Double, y: Double, node: Int, page: Int,
    on stream: inout ContentStream, _ fonts: EmbeddedFonts
  ) {
    var lines = drawing.lines.makeIterator()
    for shape in drawing.drawing.parts.flatMap(\.shapes) {
      own(node, page: page, on: &stream)
      guard case .words(let words) = shape else {
        stream.draw(shape, scale: drawing.scale, x: x, y: y)
        continue
      }
      guard let set = lines.next(), let line = set else { continue }
      let start = drawing.start(of: words, line)
      write(
        line, x: x + start, y: y - words.at.y * drawing.scale, node: node, page: page, on: &stream,
        fonts)
    }
  }

  /// Begins the content of an element, unless it is being written already.
  private mutating func own(_ node: Int, page: Int, on stream: inout ContentStream) {
    if let owner, owner == (node, page) { return }
    let id = flow.composer.tree.mark(node, page: page)
    stream.beginContent(flow.composer.tree.nodes[node].role, id: id)
    owner = (node, page)
  }
}
