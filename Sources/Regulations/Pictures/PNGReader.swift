import Model

/// Checks a PNG from end to end and keeps only what draws: words and places that a camera or a program
/// wrote into it stay out of the acts.
enum PNGReader {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  private static let mostBytes = 4_000_000
  private static let longestSide = 5_000
  private static let kept: Set<String> = [
    "IHDR", "PLTE", "tRNS", "IDAT", "IEND", "gAMA", "cHRM", "sRGB", "iCCP", "pHYs", "sBIT",
  ]

  static func read(_ bytes: [UInt8], alternative: String) throws(PictureFault) -> Picture {
    guard bytes.count <= mostBytes else {
      throw PictureFault(
        message: "l'immagine supera i 4 MB",
        advice: "riducila: per uno stemma bastano 600 punti di altezza")
    }
    var picture = signature
    var size: (width: Int, height: Int)?
    var hasData = false
    var place = signature.count
    while place + 12 <= bytes.count {
      let length = number(bytes, at: place)
      guard length <= bytes.count - place - 12 else { throw damaged }
      let end = place + 12 + length
      let type = String(decoding: bytes[place + 4..<place + 8], as: UTF8.self)
      guard checksum(bytes[place + 4..<end - 4]) == UInt32(number(bytes, at: end - 4)) else {
        throw damaged
      }
      if size == nil {
        guard type == "IHDR", length == 13 else { throw damaged }
        size = (number(bytes, at: place + 8), number(bytes, at: place + 12))
      }
      if kept.contains(type) {
        picture += bytes[place..<end]
      } else if type.first?.isUppercase ?? true {
        throw damaged
      }
      if type == "IDAT" { hasData = true }
      if type == "IEND" {
        guard let size, hasData else { throw damaged }
        return try checked(picture, size, alternative)
      }
      place = end
    }
    throw damaged
  }

  private static func checked(
    _ bytes: [UInt8], _ size: (width: Int, height: Int), _ alternative: String
  ) throws(PictureFault) -> Picture {
    guard size.width > 0, size.height > 0 else { throw damaged }
    guard max(size.width, size.height) <= longestSide else {
      throw PictureFault(
        message: "l'immagine misura \(size.width) × \(size.height) punti",
        advice: "riducila: il lato maggiore può essere di \(longestSide) punti")
    }
    return try PictureShape.checked(
      Picture(
        format: .png, bytes: bytes, width: Double(size.width), height: Double(size.height),
        alternative: alternative))
  }

  private static var damaged: PictureFault {
    PictureFault(message: "l'immagine PNG è guasta o incompleta", advice: "salvala di nuovo")
  }

  private static func number(_ bytes: [UInt8], at place: Int) -> Int {
    bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  /// CRC-32, as PNG has it.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    ~bytes.reduce(~0) { (sum: UInt32, byte) in
      table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ sum >> 8
    }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1
    }
  }
}
