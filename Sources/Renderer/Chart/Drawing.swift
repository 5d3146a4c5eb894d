/// A drawing made of few plain things, so that every format can draw it the same.
struct Drawing: Sendable, Equatable {
  /// How wide, in units of its own.
  var width: Double
  /// How high.
  var height: Double
  /// What it is, in a few words.
  var title: String
  /// What it shows, for those who cannot see it.
  var summary: String
  /// What is drawn, what comes later over what comes before.
  var parts: [Part]

  /// Some things that belong together.
  struct Part: Sendable, Equatable {
    /// What they are, for style sheets and scripts.
    var name: String
    /// The vote they belong to, from 1.
    var vote: Int?
    var shapes: [Shape]
  }

  /// A place, right and down from the top left corner.
  struct Point: Sendable, Equatable {
    var x: Double
    var y: Double

    init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// A thing drawn.
  enum Shape: Sendable, Equatable {
    case box(x: Double, y: Double, width: Double, height: Double, Look)
    case line([Point], Look)
    case polygon([Point], Look)
    case disc(Point, radius: Double, Look)
    case words(Words)
  }

  /// Ink and line of a thing.
  struct Look: Sendable, Equatable {
    var fill: Ink?
    var line: Ink?
    var weight = 1.0
    var dash: Dash = .none
    /// Stripes of the line's ink over the fill.
    var isHatched = false
  }

  /// How a line is broken.
  enum Dash: Sendable, Equatable {
    case none
    case short
    case long
    case dotted
  }

  /// The inks; told apart by their darkness too.
  enum Ink: Sendable, Equatable, CaseIterable {
    case black
    case grey
    case rule
    case faint
    case veil
    case white
    case bar
    case alarm

    /// As a number of six hexadecimal digits.
    var code: UInt32 {
      switch self {
      case .black: 0x1a1a1a
      case .grey: 0x4a4a4a
      case .rule: 0x8a8a8a
      case .faint: 0xc9c9c9
      case .veil: 0xf1ede4
      case .white: 0xffffff
      case .bar: 0x6f8296
      case .alarm: 0xa80f1c
      }
    }
  }

  /// A line of words.
  struct Words: Sendable, Equatable {
    enum Anchor: Sendable, Equatable {
      case start
      case middle
      case end
    }

    var text: String
    /// Where the words begin, have their middle or end, on the base line.
    var at: Point
    var size: Double
    var anchor = Anchor.start
    var ink = Ink.black
    var isBold = false
    var isItalic = false
  }

  /// Draws under another drawing, with some room between; the wider one gives the width.
  mutating func add(below other: Drawing, gap: Double) {
    let shift = height + gap
    parts += other.parts.map { $0.moved(down: shift) }
    width = max(width, other.width)
    height = shift + other.height
    summary += " " + other.summary
  }
}

extension Drawing.Part {
  func moved(down shift: Double) -> Self {
    var part = self
    part.shapes = shapes.map { $0.moved(down: shift) }
    return part
  }
}

extension Drawing.Shape {
  func moved(down shift: Double) -> Self {
    func move(_ point: Drawing.Point) -> Drawing.Point { .init(point.x, point.y + shift) }
    switch self {
    case .box(let x, let y, let width, let height, let look):
      return .box(x: x, y: y + shift, width: width, height: height, look)
    case .line(let points, let look): return .line(points.map(move), look)
    case .polygon(let points, let look): return .polygon(points.map(move), look)
    case .disc(let centre, let radius, let look):
      return .disc(move(centre), radius: radius, look)
    case .words(var words):
      words.at = move(words.at)
      return .words(words)
    }
  }
}
