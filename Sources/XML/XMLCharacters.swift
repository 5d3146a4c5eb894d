/// Characters that XML 1.0 cannot hold, and how they are written nevertheless.
///
/// Old texts carry form feeds and other control characters. In documents of our own each is written
/// as U+F8FE, a code for private use, followed by the picture of the control character (U+000C
/// becomes U+F8FE U+240C '␌'); for U+FFFE and U+FFFF U+2427 and U+2428 follow, and U+F8FE itself is
/// doubled. ``restored(_:)`` gives back the very text.
public enum XMLCharacters: Sendable, Hashable {
  /// Write them marked, so that nothing is lost.
  case marked
  /// Put U+FFFD in their place: for documents that other programs read.
  case replaced

  private static let mark: Unicode.Scalar = "\u{F8FE}"
  private static let pictures: UInt32 = 0x2400

  /// A text that XML can hold.
  public func admitted(_ text: String) -> String {
    let isAdmitted = text.unicodeScalars.allSatisfy { Self.admits($0) && $0 != Self.mark }
    guard !isAdmitted else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch (self, Self.picture(scalar)) {
      case (_, nil): result.append(scalar)
      case (.replaced, _): result.append(Self.admits(scalar) ? scalar : "\u{FFFD}")
      case (.marked, let picture?):
        result.append(Self.mark)
        result.append(picture)
      }
    }
    return String(result)
  }

  /// The text that was written marked.
  public static func restored(_ text: String) -> String {
    guard text.unicodeScalars.contains(mark) else { return text }
    var result = String.UnicodeScalarView()
    var isMarked = false
    for scalar in text.unicodeScalars {
      if isMarked {
        result.append(character(scalar) ?? scalar)
        isMarked = false
      } else if scalar == mark {
        isMarked = true
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether XML 1.0 can hold a character.
  public static func admits(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  private static func picture(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xFFFE, 0xFFFF: Unicode.Scalar(scalar.value - 0xFFFE + pictures + 0x27)
    case mark.value: mark
    default: admits(scalar) ? nil : Unicode.Scalar(scalar.value + pictures)
    }
  }

  private static func character(_ picture: Unicode.Scalar) -> Unicode.Scalar? {
    switch picture.value {
    case pictures..<pictures + 0x20: Unicode.Scalar(picture.value - pictures)
    case pictures + 0x27, pictures + 0x28:
      Unicode.Scalar(picture.value - pictures - 0x27 + 0xFFFE)
    default: nil
    }
  }
}
