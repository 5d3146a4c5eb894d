/// Characters that a text may hold and no page may show.
enum PrintableText {
  /// The text with the private signs of office programs made the public ones they look like.
  static func of(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isPrivate) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xF0FC: result.append("✓")
      case 0xF0E0, 0xF0D8: result.append("→")
      case 0xF020...0xF0FF: result.append("•")
      default: result.append(isPrivate(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return String(result)
  }

  private static func isPrivate(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .privateUse || scalar.value == 0xFFFE
      || scalar.value == 0xFFFF || scalar.value == 0xFEFF
  }
}
