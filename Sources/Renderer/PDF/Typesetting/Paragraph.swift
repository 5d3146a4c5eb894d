/// Text to set, with the look and the owner of each stretch.
struct Paragraph: Sendable {
  /// A stretch of text of one look.
  struct Run: Sendable {
    var text: String
    var style: TextStyle
    /// The structure element it belongs to; nil for that of the paragraph.
    var node: Int?
  }

  /// The runs of each line that the writer asked for with `<br/>`; most paragraphs have one.
  var lines: [[Run]] = [[]]
  /// Whether words may be divided at line ends.
  var isHyphenated = false

  /// Whether there is nothing to see.
  var isEmpty: Bool { lines.allSatisfy { $0.allSatisfy(\.text.isEmpty) } }

  /// All the words.
  var text: String { lines.map { $0.map(\.text).joined() }.joined(separator: " ") }
}
