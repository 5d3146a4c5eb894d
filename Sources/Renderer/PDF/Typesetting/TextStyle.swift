/// How letters look.
struct TextStyle: Hashable, Sendable {
  /// Font families in order of preference, with commas between them.
  var families: String
  /// In points.
  var size: Double
  /// 400 is plain, 600 semibold, 700 bold.
  var weight = 400
  var isItalic = false
  var hasSmallCaps = false
  /// Space added after each letter, in ems.
  var letterSpacing = 0.0
  /// OpenType features, such as figures of one width.
  var features = ""
  var colour = PrintColour.dark
}

/// A colour of sRGB, each part from 0 to 1.
struct PrintColour: Hashable, Sendable {
  var red: Double
  var green: Double
  var blue: Double

  /// From six hexadecimal digits.
  init(_ hexadecimal: UInt32) {
    red = Double(hexadecimal >> 16 & 255) / 255
    green = Double(hexadecimal >> 8 & 255) / 255
    blue = Double(hexadecimal & 255) / 255
  }

  /// What text is printed in.
  static let dark = PrintColour(0x1a1a1a)
}
