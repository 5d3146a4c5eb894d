/// How an element looks on paper; lengths are points.
struct BoxStyle: Sendable {
  /// Where lines stand between the margins.
  enum Alignment: Sendable { case left, centre, right, justified }

  /// How much a page break is to be avoided after something.
  enum Keep: Int, Sendable, Comparable {
    case free, loose, tight
    static func < (one: Keep, other: Keep) -> Bool { one.rawValue < other.rawValue }
  }

  /// What stands before each entry of a list.
  enum Marker: Sendable { case none, dash, number }

  /// A line along an edge.
  struct Border: Hashable, Sendable {
    var width: Double
    var colour: PrintColour
    var isDashed = false
  }

  /// A value for each side.
  struct Sides<Value: Sendable>: Sendable {
    var top: Value
    var right: Value
    var bottom: Value
    var left: Value
  }

  // What elements inside take over.
  var text: TextStyle
  /// Times the size of the letters.
  var lineHeight = 1.4
  var alignment = Alignment.left
  var isHyphenated = false
  var marker = Marker.dash

  // What concerns the element alone.
  /// The size of the letters round it, from which its own is reckoned.
  var outerSize = 0.0
  var margin = Sides(top: 0.0, right: 0.0, bottom: 0.0, left: 0.0)
  var padding = Sides(top: 0.0, right: 0.0, bottom: 0.0, left: 0.0)
  var border = Sides<Border?>(top: nil, right: nil, bottom: nil, left: nil)
  var background: PrintColour?
  var keepNext = Keep.free
  var keepPrevious = Keep.free
  var keepInside = Keep.free
  var startsPage = false
  var isHidden = false
  var isBalanced = false
  var isCapitalised = false
  var columns = 1
  /// Whether a table is as wide as its place.
  var isFullWidth = false
  var isUnbroken = false
  var isAtBottom = false
  /// A part of the width of the table.
  var share: Double?
  var leastWidth = 0.0
  var leastHeight = 0.0
  /// Whether adjoining cells share their borders.
  var isGrid = false

  /// The style an element begins with inside this one.
  var inherited: BoxStyle {
    var style = BoxStyle(text: text)
    style.lineHeight = lineHeight
    style.alignment = alignment
    style.isHyphenated = isHyphenated
    style.marker = marker
    style.outerSize = text.size
    return style
  }

  /// Sets the size of the letters in relation to those around.
  mutating func scale(_ factor: Double) { text.size = outerSize * factor }

  /// Millimetres in points.
  static func mm(_ value: Double) -> Double { value * 72 / 25.4 }
}
