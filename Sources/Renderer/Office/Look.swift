/// How a named style looks; what is nil is as in the style it comes from. Measures in points.
struct Look: Sendable {
  /// The style it comes from.
  var parent: FlowStyle?
  /// The style of the paragraph typed after it, where that is another.
  var next: FlowStyle?
  /// The size of its letters, in sizes of the running text.
  var scale: Double?
  var isBold: Bool?
  var isItalic: Bool?
  var isSmallCaps: Bool?
  /// What is added between letters.
  var tracking: Double?
  var colour: Ink?
  var alignment: FlowAlignment?
  var before: Double?
  var after: Double?
  var indent: Double?
  /// How far the first line stands in, or out if negative.
  var firstLine: Double?
  /// Whether no page may end after it.
  var keepsWithNext: Bool?
  /// Whether no page may end inside it.
  var keepsLines: Bool?
  /// Whether words are cut at the end of a line.
  var hyphenates: Bool?
  /// A rule on its left side.
  var hasBar: Bool?
  /// Rules on every side, round all the paragraphs of the style that follow one another.
  var hasBox: Bool?
}

extension FlowStyle {
  /// How its lines stand.
  var alignment: FlowAlignment { look.alignment ?? look.parent?.alignment ?? .left }

  /// A measure of its look, its own or that of the style it comes from; 0 where none says it.
  ///
  /// Files say the room on both sides and both indents at once: LibreOffice takes one said alone to mean
  /// that the other is nothing.
  func measure(_ path: KeyPath<Look, Double?>) -> Double {
    look[keyPath: path] ?? look.parent?.measure(path) ?? 0
  }
}

/// A colour by what it is for.
enum Ink: Sendable, Hashable {
  case black, grey, accent
}

/// The rules drawn round and between things.
enum Rule {
  static let dark = "1A1A1A"
  static let middle = "8A8A8A"
  static let faint = "C9C9C9"
}
