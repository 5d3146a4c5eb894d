/// A text reduced to its words for searching: lower case, without accents, one space between words and
/// at both ends.
public struct FoldedText: Sendable, Hashable {
  /// The words, a space before each and after the last; empty where there is no word.
  public private(set) var bytes: [UInt8] = []

  /// Folds a text.
  public init(_ text: some StringProtocol) {
    bytes.reserveCapacity(text.utf8.count + 2)
    var isInside = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": add(UInt8(truncatingIfNeeded: scalar.value), &isInside)
      case "A"..."Z": add(UInt8(truncatingIfNeeded: scalar.value + 32), &isInside)
      // What joins the halves of a word, or stands over a letter, is no letter.
      case "\u{AD}", "\u{200B}"..."\u{200D}", "\u{FEFF}", "\u{300}"..."\u{36F}": continue
      default:
        if let folded = NameKey.fold(scalar) {
          for byte in folded.utf8 { add(byte, &isInside) }
        } else if scalar.value > 0x7F, scalar.properties.isAlphabetic {
          for byte in String(scalar).lowercased().utf8 { add(byte, &isInside) }
        } else {
          isInside = false
        }
      }
    }
    if !bytes.isEmpty { bytes.append(Self.space) }
  }

  private static let space = UInt8(ascii: " ")

  private mutating func add(_ byte: UInt8, _ isInside: inout Bool) {
    if !isInside { bytes.append(Self.space) }
    isInside = true
    bytes.append(byte)
  }

  /// Whether some words stand in it one after the other; where they are a beginning, the last of them may
  /// go on.
  public func contains(_ words: FoldedText, isBeginning: Bool = false) -> Bool {
    guard !words.bytes.isEmpty else { return false }
    return Self.contains(bytes, isBeginning ? words.bytes.dropLast() : words.bytes[...])
  }

  /// Whether bytes hold others.
  static func contains(_ bytes: [UInt8], _ pattern: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      pattern.withUnsafeBufferPointer { pattern in
        guard pattern.count > 1, bytes.count >= pattern.count else { return false }
        // Every pattern begins with the space before a word: its letter tells more.
        let letter = pattern[1]
        for start in 0...(bytes.count - pattern.count) where bytes[start + 1] == letter {
          var place = 0
          while place < pattern.count, bytes[start + place] == pattern[place] { place += 1 }
          if place == pattern.count { return true }
        }
        return false
      }
    }
  }
}
