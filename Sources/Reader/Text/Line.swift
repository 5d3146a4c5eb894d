/// A line of the text, or a stretch of an over-long one that stands for a line.
struct Line: Sendable {
  /// Its first token.
  var first: Int
  /// The token after its last.
  var end: Int
  /// Its first byte.
  var start: Int
  /// The byte after its last, line end excluded.
  var stop: Int
  /// How many blank lines stand before it.
  var blanksBefore: Int
  /// True when it begins in the middle of a written line.
  var isContinuation: Bool
}
