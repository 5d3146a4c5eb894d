/// Keeps the words of the minutes apart from the marks of the template.
///
/// Mustache escapes by grapheme and would let through a `<` that a combining accent follows. The four
/// characters that XML reads as marks therefore travel through the template as noncharacters, which no
/// text may contain, and become themselves again in the tree.
enum Markup {
  private static let marks: [Unicode.Scalar] = ["<", ">", "&", "\"", "'", "{", "}"]
  private static let firstDisguise: UInt32 = 0xFDD0

  /// Disguises marks, and puts the replacement character for what XML cannot hold.
  static func guarded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let index = marks.firstIndex(of: scalar),
        let disguise = Unicode.Scalar(firstDisguise + UInt32(index))
      {
        result.append(disguise)
      } else {
        result.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return String(result)
  }

  /// Turns the marks back into themselves.
  static func revealed(_ text: String) -> String {
    func index(_ scalar: Unicode.Scalar) -> Int? {
      guard scalar.value >= firstDisguise else { return nil }
      let index = Int(scalar.value - firstDisguise)
      return marks.indices.contains(index) ? index : nil
    }
    guard text.unicodeScalars.contains(where: { index($0) != nil }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(index(scalar).map { marks[$0] } ?? scalar)
    }
    return String(result)
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20, 0xFDD0...0xFDEF, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
