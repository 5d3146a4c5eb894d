/// White space as an act wants it.
public enum Spacing {
  /// One space between words, none at the ends; no-break spaces stay.
  public static func tidy(_ text: String) -> String {
    var text = text
    return text.withUTF8 { quickly(tidying: $0) } ?? slowly(tidying: text)
  }

  /// By characters, as any text may be.
  private static func slowly(tidying text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    var waiting = false
    for character in text {
      if character.isWhitespace, character != "\u{A0}", character != "\u{202F}" {
        waiting = !result.isEmpty
      } else {
        if waiting { result.append(" ") }
        waiting = false
        result.append(character)
      }
    }
    return result
  }

  /// By bytes, where every character is one scalar and no white space but ASCII's is taken away, as in
  /// nearly all minutes; nil elsewhere.
  private static func quickly(tidying bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard isPlain(bytes) else { return nil }
    return String(unsafeUninitializedCapacity: bytes.count) { room in
      var count = 0
      var waiting = false
      for byte in bytes {
        if isBlank(byte) {
          waiting = count > 0
        } else {
          if waiting {
            room[count] = 0x20
            count += 1
          }
          waiting = false
          room[count] = byte
          count += 1
        }
      }
      return count
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// Whether a text holds nothing beyond ASCII but letters of the West, marks and quotes: no accent
  /// that combines with what comes before, no other white space than a no-break space.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case 0x00...0xC1, 0xC3...0xCB: continue
      // All of Latin-1 but U+0085, a line end.
      case 0xC2:
        guard place < bytes.count, bytes[place] != 0x85 else { return false }
      case 0xE2:
        guard place + 1 < bytes.count else { return false }
        // From U+2010 to U+2027, dashes and quotes, and the sign of the euro.
        let isMark = bytes[place] == 0x80 && (0x90...0xA7).contains(bytes[place + 1])
        guard isMark || bytes[place] == 0x82 && bytes[place + 1] == 0xAC else { return false }
      default: return false
      }
    }
    return true
  }
}
