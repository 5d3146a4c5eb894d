import Model
import Testing

@testable import Reader

@Suite struct TextDecoderTests {
  private let words = "Perché l’unanimità è già detta: n. 7 sì."

  private func decode(_ bytes: [UInt8]) throws -> TextDecoder.Decoded {
    try TextDecoder.decode(bytes, name: "verbale.txt")
  }

  private func sixteenBits(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return bigEndian ? bytes : bytes.reversed()
    }
  }

  @Test func keepsUTF8ByteForByte() throws {
    let decoded = try decode(Array(words.utf8))
    #expect(decoded.source.bytes == Array(words.utf8))
    #expect(decoded.source.name == "verbale.txt")
    #expect(decoded.note == nil)
  }

  @Test func dropsTheByteOrderMark() throws {
    let decoded = try decode([0xEF, 0xBB, 0xBF] + Array(words.utf8))
    #expect(decoded.source.bytes == Array(words.utf8))
    #expect(decoded.note == nil)
  }

  @Test(arguments: [true, false], [true, false])
  func convertsUTF16(bigEndian: Bool, hasMark: Bool) throws {
    let mark: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    // With no mark the zeros tell the order, and typographic marks have none.
    let text = hasMark ? words : "Verbale della seduta: 7 favorevoli, unanimità."
    let decoded = try decode((hasMark ? mark : []) + sixteenBits(text, bigEndian: bigEndian))
    #expect(String(decoding: decoded.source.bytes, as: UTF8.self) == text)
    let note = try #require(decoded.note)
    #expect(note.kind == .encodingConverted)
    #expect(note.message == "il testo non è in UTF-8: è stato letto come UTF-16")
  }

  @Test func convertsWindows1252WithANote() throws {
    let bytes = Array("Perch".utf8) + [0xE9, 0x20, 0x6C, 0x92] + Array("unanimit".utf8) + [0xE0]
    let decoded = try decode(bytes + [0x3A, 0x20, 0x80, 0x20, 0x93, 0x73, 0xEC, 0x94])
    #expect(String(decoding: decoded.source.bytes, as: UTF8.self) == "Perché l’unanimità: € “sì”")
    let note = try #require(decoded.note)
    #expect(note.kind == .encodingConverted)
    #expect(note.message == "il testo non è in UTF-8: è stato letto come Windows-1252")
  }

  @Test func noteOfTheConversionReachesTheSitting() throws {
    let bytes = Array("Verbale della seduta\nUnanimit".utf8) + [0xE0, 0x2E]
    let sittings = try MinutesReader().sittings(in: bytes, name: "v.txt")
    #expect(sittings.first?.notes.first?.kind == .encodingConverted)
  }

  /// Every byte that Windows-1252 knows becomes exactly one character.
  @Test func everyByteOfWindows1252IsACharacter() throws {
    let bytes = Array("testo con abbastanza lettere ".utf8) + (0x80...0xFF).map { UInt8($0) }
    let text = String(decoding: try decode(bytes).source.bytes, as: UTF8.self)
    #expect(text.unicodeScalars.count == bytes.count)
  }

  @Test(arguments: ["", " ", "\n\n\t \r\n", "\u{FEFF}", "\u{FEFF}  \n"])
  func refusesWhatIsEmpty(_ text: String) {
    #expect(throws: ReadingError.empty(name: "verbale.txt")) { try decode(Array(text.utf8)) }
    #expect(
      ReadingError.empty(name: "verbale.txt").description
        == "verbale.txt: il file è vuoto; indicare il file che contiene il testo del verbale")
  }

  @Test(
    arguments: [
      (Array("%PDF-1.7\n1 0 obj".utf8), "documento PDF"),
      ([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], "documento di videoscrittura o archivio ZIP"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "documento Word del vecchio formato"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "immagine PNG"),
      ([0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10], "immagine JPEG"),
      ([0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00], "archivio compresso"),
      (Array("{\\rtf1\\ansi Verbale}".utf8), "documento RTF"),
      ((0..<60).map { UInt8($0 % 8 + 1) }, "file binario"),
      (Array("Verbale della seduta del Consiglio".utf8) + [0], "contiene byte nulli"),
    ] as [([UInt8], String)])
  func refusesWhatIsNoText(_ bytes: [UInt8], _ kind: String) {
    #expect(throws: ReadingError.notText(name: "verbale.txt", kind: kind)) { try decode(bytes) }
    #expect(
      ReadingError.notText(name: "verbale.txt", kind: kind).description
        == "verbale.txt: non è un testo (\(kind)); salvare il verbale come testo semplice "
        + "(.txt, UTF-8) e riprovare")
  }
}
