/// How much a document may ask of who reads it: beyond, it is refused.
public struct XMLLimits: Sendable, Hashable {
  /// Elements one inside the other.
  public var depth: Int
  /// Bytes of one text.
  public var text: Int
  /// Bytes of one attribute's value.
  public var attribute: Int

  /// Sets the limits.
  public init(depth: Int = 256, text: Int = 64 << 20, attribute: Int = 1 << 20) {
    self.depth = depth
    self.text = text
    self.attribute = attribute
  }

  /// Wide enough for every honest document.
  public static let standard = XMLLimits()
}
