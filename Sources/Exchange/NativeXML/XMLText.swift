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
