/// Damages texts at random, the same way for the same seed.
struct Mutator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  /// One of the texts, damaged in one to eight places.
  mutating func damaged(_ originals: [[UInt8]]) -> [UInt8] {
    var bytes = originals[below(originals.count)]
    // Long texts are cut, so that many are tried; now and then a whole one is.
    if bytes.count > 20_000, below(10) > 0 {
      let start = below(bytes.count - 10_000)
      bytes = Array(bytes[start..<start + 10_000])
    }
    for _ in 0...below(8) { damage(&bytes, originals) }
    return bytes
  }

  private mutating func damage(_ bytes: inout [UInt8], _ originals: [[UInt8]]) {
    guard !bytes.isEmpty else { return }
    let place = below(bytes.count)
    switch below(12) {
    case 0: bytes[place] = UInt8(below(256))
    case 1: bytes.remove(at: place)
    case 2: bytes.insert(Self.telling[below(Self.telling.count)], at: place)
    case 3: bytes.removeSubrange(place..<min(bytes.count, place + below(200)))
    case 4: bytes = Array(bytes[..<place])
    case 5: bytes.insert(contentsOf: Self.words[below(Self.words.count)].utf8, at: place)
    case 6:
      let other = originals[below(originals.count)]
      let start = below(max(1, other.count))
      bytes.insert(contentsOf: other[start..<min(other.count, start + below(600))], at: place)
    case 7:
      let end = min(bytes.count, place + below(300))
      bytes.insert(contentsOf: bytes[place..<end], at: below(bytes.count))
    case 8: bytes = bytes.map { $0 == 0x0A ? 0x20 : $0 }
    case 9: replaceDigits(&bytes, from: place)
    case 10: dropLines(&bytes)
    default: swapLines(&bytes)
    }
  }

  /// Another figure in the place of the next one: huge, zero, or merely wrong.
  private mutating func replaceDigits(_ bytes: inout [UInt8], from place: Int) {
    guard let start = bytes[place...].firstIndex(where: { (0x30...0x39).contains($0) }) else {
      return
    }
    let end = bytes[start...].firstIndex { !(0x30...0x39).contains($0) } ?? bytes.count
    let figures = ["0", "99", "18446744073709551616", "00000", "1", "2147483648"]
    bytes.replaceSubrange(start..<end, with: Array(figures[below(figures.count)].utf8))
  }

  private mutating func dropLines(_ bytes: inout [UInt8]) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for _ in 0...below(5) where lines.count > 1 { lines.remove(at: below(lines.count)) }
    bytes = Array(lines.joined(separator: [0x0A]))
  }

  private mutating func swapLines(_ bytes: inout [UInt8]) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for _ in 0...below(5) { lines.swapAt(below(lines.count), below(lines.count)) }
    bytes = Array(lines.joined(separator: [0x0A]))
  }

  private mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(max(1, bound)))
  }

  private static let telling: [UInt8] = Array("()[]*|#-–:;,.\n\t \"'’«»\u{0}\u{C}€%<>&{}".utf8)
  private static let words = [
    "Presenti n. ", "favorevoli", "contrari ", "astenuti (", "all'unanimità", "ASSENTE",
    "ore 25:99",
    "alle ore 24.00", "31/02/2024", "29 febbraio 2023", "esce", "entra alle ", "DELIBERA",
    "immediatamente eseguibile", "scrutinio segreto", "Ordine del giorno", "\n\n1) ", "| Sì | No |",
    "{{nome}}", "<script>", "]]>", "\u{202E}", "🏛️", "é", "\u{0301}",
  ]
}
