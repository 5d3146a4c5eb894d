import Model

/// Turns the bytes of a file into UTF-8 text, telling what it had to assume.
///
/// Guarantees: 1. the result is valid UTF-8; 2. a UTF-8 text is kept byte for byte, but for a byte
/// order mark; 3. UTF-16 and Windows-1252 are recognised and converted, with a note; 4. anything else
/// is refused.
enum TextDecoder {
  /// A text, and the note about its conversion when there was one.
  struct Decoded {
    let source: SourceText
    let note: ReadingNote?
  }

  static func decode(_ bytes: [UInt8], name: String) throws(ReadingError) -> Decoded {
    guard !bytes.isEmpty else { throw .empty(name: name) }
    guard bytes.count < Int(Int32.max) else { throw .tooLarge(name: name) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return try decode(Array(bytes.dropFirst(3)), name: name)
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return try sixteenBits(bytes.dropFirst(2), bigEndian: false, name: name)
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return try sixteenBits(bytes.dropFirst(2), bigEndian: true, name: name)
    }
    if let kind = binaryKind(bytes) { throw .notText(name: name, kind: kind) }
    let sample = bytes.prefix(4096)
    let zeros = sample.reduce(into: 0) { $0 += $1 == 0 ? 1 : 0 }
    if zeros * 5 > sample.count {
      let evenZeros = stride(from: 0, to: sample.count, by: 2).reduce(into: 0) {
        $0 += sample[$1] == 0 ? 1 : 0
      }
      return try sixteenBits(bytes[...], bigEndian: evenZeros * 2 > zeros, name: name)
    }
    if bytes.contains(0) { throw .notText(name: name, kind: "contiene byte nulli") }
    let (controls, isValid) = bytes.withUnsafeBufferPointer { bytes in
      (bytes.reduce(0) { $0 &+ (isControl($1) ? 1 : 0) }, isValidUTF8(bytes))
    }
    if controls * 20 > bytes.count { throw .notText(name: name, kind: "file binario") }
    let text = isValid ? bytes : windows1252(bytes)
    guard text.contains(where: { $0 > 0x20 }) else { throw .empty(name: name) }
    let source = SourceText(name: name, bytes: text)
    return Decoded(
      source: source,
      note: isValid ? nil : conversionNote("Windows-1252", source))
  }

  private static func conversionNote(_ encoding: String, _ source: SourceText) -> ReadingNote {
    ReadingNote(
      kind: .encodingConverted,
      message: "il testo non è in UTF-8: è stato letto come \(encoding)",
      range: SourceRange(0, source.rangeOfLine(1).upper))
  }

  private static func sixteenBits(
    _ bytes: ArraySlice<UInt8>, bigEndian: Bool, name: String
  ) throws(ReadingError) -> Decoded {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      units.append(bigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    let text = Array(String(decoding: units, as: UTF16.self).utf8)
    let controls = text.reduce(into: 0) { $0 += isControl($1) || $1 == 0 ? 1 : 0 }
    if controls * 20 > text.count { throw .notText(name: name, kind: "file binario") }
    guard text.contains(where: { $0 > 0x20 }) else { throw .empty(name: name) }
    let source = SourceText(name: name, bytes: text)
    return Decoded(source: source, note: conversionNote("UTF-16", source))
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D && byte != 0x0C
  }

  /// What a file is by its first bytes, for those that users take for a text.
  private static func binaryKind(_ bytes: [UInt8]) -> String? {
    let signatures: [([UInt8], String)] = [
      (Array("%PDF".utf8), "documento PDF"),
      ([0x50, 0x4B, 0x03, 0x04], "documento di videoscrittura o archivio ZIP"),
      ([0xD0, 0xCF, 0x11, 0xE0], "documento Word del vecchio formato"),
      ([0x89, 0x50, 0x4E, 0x47], "immagine PNG"),
      ([0xFF, 0xD8, 0xFF], "immagine JPEG"),
      ([0x1F, 0x8B], "archivio compresso"),
      (Array("{\\rtf".utf8), "documento RTF"),
    ]
    return signatures.first { bytes.starts(with: $0.0) }?.1
  }

  private static func isValidUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      let length: Int
      switch byte {
      case 0xC2...0xDF: length = 2
      case 0xE0...0xEF: length = 3
      case 0xF0...0xF4: length = 4
      default: return false
      }
      guard index + length <= count else { return false }
      for offset in 1..<length where bytes[index + offset] & 0xC0 != 0x80 { return false }
      if byte == 0xE0, bytes[index + 1] < 0xA0 { return false }
      if byte == 0xED, bytes[index + 1] > 0x9F { return false }
      if byte == 0xF0, bytes[index + 1] < 0x90 { return false }
      if byte == 0xF4, bytes[index + 1] > 0x8F { return false }
      index += length
    }
    return true
  }

  private static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      if byte < 0x80 {
        result.append(byte)
      } else {
        let scalar = byte < 0xA0 ? high[Int(byte) - 0x80] : UInt32(byte)
        if let unicode = Unicode.Scalar(scalar) {
          result.append(contentsOf: Array(String(Character(unicode)).utf8))
        }
      }
    }
    return result
  }

  /// Windows-1252's own 0x80-0x9F; what it leaves undefined becomes U+FFFD.
  private static let high: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
