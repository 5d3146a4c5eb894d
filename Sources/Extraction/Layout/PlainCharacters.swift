/// Turns the characters that only typesetting needs into those of a plain text.
enum PlainCharacters {
  /// No-break blanks become blanks, no-break hyphens hyphens; soft hyphens and marks of no width go;
  /// what cannot stand in a text becomes a blank.
  static func plain(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isSpecial($0) }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: continue
      case 0xA0, 0x202F, 0x2007: result.append(" ")
      case 0x2011: result.append("-")
      case 0xF0B7, 0xF0A7, 0xF0D8, 0xF0FC: result.append("•")
      case 0x85, 0x2028, 0x2029: result.append("\n")
      case 0x09, 0x0A: result.append(scalar)
      case 0..<0x20, 0x7F..<0xA0: result.append(" ")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xA1..<0xAD, 0xAE..<0x2000: false
    case 0x2010, 0x2012...0x2027, 0x2030...0x205F: false
    case 0x2065..<0xE000: false
    default: true
    }
  }

  /// A text in which blanks and line ends only part words, as in HTML and ODF.
  static func collapsed(_ text: String) -> String {
    var result = ""
    var isBlank = false
    for scalar in text.unicodeScalars {
      if scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" {
        if !isBlank { result.unicodeScalars.append(" ") }
        isBlank = true
      } else {
        result.unicodeScalars.append(scalar)
        isBlank = false
      }
    }
    return result
  }
}
