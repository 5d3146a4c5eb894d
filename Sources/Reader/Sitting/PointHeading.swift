import Model

/// What heads a point as it is treated.
struct PointHeading {
  /// The line it begins on.
  var line: Int
  /// The line after its last.
  var end: Int
  /// The point's number.
  var number: Int?
  /// The title without its number; nil when the heading has none.
  var title: Located<String>?
  /// The number of the resolution, where the heading gives it before the title.
  var resolution: Located<String>?
  /// True when it says outright that it heads a point ('Punto n. 3', 'Primo punto').
  var isExplicit: Bool
  /// True when it is a sentence that moves on to a point ('si passa al punto 3').
  var isTransition = false
}
