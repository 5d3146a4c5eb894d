/// Words compared and cleaned.
enum XMLText {
  /// Words with each run of blanks as one space, and none at the ends.
  static func collapsed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// What makes two writings the same words: all but blanks, hyphens at line ends and the marks of
  /// bold, italics and headings, which readers take away.
  static func essence(_ text: String) -> String {
    var essence = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isMark(scalar) && !isBlank(scalar) {
      essence.append(scalar)
    }
    return String(essence)
  }

  /// Whether the words of one writing all stand in another, in their order.
  static func stands(_ words: String, in text: String) -> Bool {
    var rest = essence(text).unicodeScalars[...]
    for scalar in essence(words).unicodeScalars {
      guard let place = rest.firstIndex(of: scalar) else { return false }
      rest = rest[rest.index(after: place)...]
    }
    return true
  }

  /// All but blanks.
  static func solid(_ text: some Sequence<Unicode.Scalar>) -> String {
    var solid = String.UnicodeScalarView()
    for scalar in text where !isBlank(scalar) { solid.append(scalar) }
    return String(solid)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar.value <= 0x20 : scalar.properties.isWhitespace
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "\u{AD}", "\u{2010}", "*", "_", "#", "|", "`", ">": true
    default: false
    }
  }
}
