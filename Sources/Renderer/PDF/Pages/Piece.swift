/// A part of a document that no page break divides: a line, a row of a table, the edge of a box.
struct Piece {
  /// Something drawn, with its place from the top left of the piece.
  enum Mark {
    case text(GlyphLine, x: Double, baseline: Double, node: Int)
    case rule(from: Point, to: Point, BoxStyle.Border)
    case fill(x: Double, y: Double, width: Double, height: Double, PrintColour)
    case picture(String, x: Double, y: Double, width: Double, height: Double, node: Int)
    case drawing(SetDrawing, x: Double, y: Double, node: Int)
  }

  /// A place, right and down from some corner.
  struct Point {
    var x: Double
    var y: Double
  }

  /// A heading for the outline.
  struct Bookmark {
    var title: String
    var level: Int
  }

  var height: Double
  /// Free space above, except at the top of a page.
  var before = 0.0
  var keep = BoxStyle.Keep.free
  var marks: [Mark] = []
  /// The innermost box it is in.
  var box: Int?
  /// The table whose head is repeated above it at the top of a page.
  var table: Int?
  var startsPage = false
  var bookmark: Bookmark?

  /// The piece drawn somewhat lower and further right.
  func marks(movedBy x: Double, _ y: Double) -> [Mark] {
    marks.map { mark in
      switch mark {
      case .text(let line, let left, let baseline, let node):
        .text(line, x: left + x, baseline: baseline + y, node: node)
      case .rule(let from, let to, let border):
        .rule(
          from: Point(x: from.x + x, y: from.y + y), to: Point(x: to.x + x, y: to.y + y), border)
      case .fill(let left, let top, let width, let height, let colour):
        .fill(x: left + x, y: top + y, width: width, height: height, colour)
      case .picture(let name, let left, let top, let width, let height, let node):
        .picture(name, x: left + x, y: top + y, width: width, height: height, node: node)
      case .drawing(let drawing, let left, let top, let node):
        .drawing(drawing, x: left + x, y: top + y, node: node)
      }
    }
  }
}

/// A frame, a rule or a veil round pieces that follow one another.
struct Frame {
  /// The frame around this one.
  var outer: Int?
  var x: Double
  var width: Double
  var background: PrintColour?
  var border: BoxStyle.Sides<BoxStyle.Border?>

  /// What is drawn from one height to another; the ends are drawn where the frame ends.
  func marks(from top: Double, to bottom: Double, isFirst: Bool, isLast: Bool) -> [Piece.Mark] {
    var marks: [Piece.Mark] = []
    if let background {
      marks.append(.fill(x: x, y: top, width: width, height: bottom - top, background))
    }
    func rule(_ border: BoxStyle.Border?, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) {
      guard let border else { return }
      marks.append(.rule(from: .init(x: x1, y: y1), to: .init(x: x2, y: y2), border))
    }
    if isFirst { rule(border.top, x, top, x + width, top) }
    if isLast { rule(border.bottom, x, bottom, x + width, bottom) }
    let inset = (border.left?.width ?? 0) / 2
    rule(border.left, x + inset, top, x + inset, bottom)
    rule(border.right, x + width, top, x + width, bottom)
    return marks
  }
}
