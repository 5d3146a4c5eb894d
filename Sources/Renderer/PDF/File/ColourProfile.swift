import Foundation

/// An sRGB profile, made here from the published numbers: nobody's file, nobody's licence.
enum ColourProfile {
  /// The bytes of an ICC version 2 display profile with matrix and curve.
  static let sRGB: [UInt8] = make()

  private static func make() -> [UInt8] {
    // Colorants adapted to D50 and white point, as in the sRGB specification.
    let tags: [(String, [UInt8])] = [
      ("desc", description("sRGB")),
      ("cprt", four("text") + zeros(4) + Array("CC0".utf8) + [0]),
      ("wtpt", xyz(0.9642, 1.0, 0.8249)),
      ("rXYZ", xyz(0.43607, 0.22249, 0.01392)),
      ("gXYZ", xyz(0.38515, 0.71687, 0.09708)),
      ("bXYZ", xyz(0.14307, 0.06061, 0.71410)),
      ("rTRC", curve()),
    ]
    let tableSize = 4 + 12 * (tags.count + 2)
    var table: [UInt8] = number(UInt32(tags.count + 2))
    var data: [UInt8] = []
    for (name, bytes) in tags {
      let offset = 128 + tableSize + data.count
      let entry = number(UInt32(offset)) + number(UInt32(bytes.count))
      table += four(name) + entry
      if name == "rTRC" { table += four("gTRC") + entry + four("bTRC") + entry }
      data += bytes + zeros((4 - bytes.count % 4) % 4)
    }
    var head: [UInt8] = number(UInt32(128 + tableSize + data.count)) + zeros(4)
    head += number(0x0210_0000) + four("mntr") + four("RGB ") + four("XYZ ")
    head += [2024, 1, 1, 0, 0, 0].flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    head += four("acsp") + zeros(4) + zeros(4) + zeros(4) + zeros(4) + zeros(8) + zeros(4)
    head += fixed(0.9642) + fixed(1.0) + fixed(0.8249)
    head += zeros(128 - head.count)
    return head + table + data
  }

  private static func curve() -> [UInt8] {
    let steps = 1024
    var bytes = four("curv") + zeros(4) + number(UInt32(steps))
    for step in 0..<steps {
      let value = Double(step) / Double(steps - 1)
      let linear = value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
      let rounded = UInt16((linear * 65535).rounded())
      bytes += [UInt8(rounded >> 8), UInt8(rounded & 255)]
    }
    return bytes
  }

  private static func description(_ text: String) -> [UInt8] {
    let letters = Array(text.utf8) + [0]
    return four("desc") + zeros(4) + number(UInt32(letters.count)) + letters + zeros(8 + 2 + 1 + 67)
  }

  private static func xyz(_ x: Double, _ y: Double, _ z: Double) -> [UInt8] {
    four("XYZ ") + zeros(4) + fixed(x) + fixed(y) + fixed(z)
  }

  private static func fixed(_ value: Double) -> [UInt8] {
    number(UInt32(bitPattern: Int32((value * 65536).rounded())))
  }

  private static func number(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  private static func four(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static func zeros(_ count: Int) -> [UInt8] { Array(repeating: 0, count: count) }
}
