/// One thing that a document says, in reading order.
public enum XMLEvent: Sendable, Equatable {
  /// A start tag: the element as yet empty.
  case start(XMLElement)
  /// Words; neighbouring ones come as one.
  case text(String, line: Int)
  /// The end of the innermost element open; where its end tag ends.
  case end(offset: Int, line: Int)
}
