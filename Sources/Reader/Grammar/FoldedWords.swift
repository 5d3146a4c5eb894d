/// Words folded to ASCII lower case, for comparing titles and offices.
enum FoldedWords {
  /// The words of a text: letters and digits, accents gone, apostrophes dividing.
  static func of(_ string: String) -> [String] {
    var result: [String] = []
    var word: [UInt8] = []
    func close() {
      if !word.isEmpty { result.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    var bytes = Array(string.utf8)[...]
    while let byte = bytes.popFirst() {
      switch byte {
      case 0x41...0x5A: word.append(byte | 0x20)
      case 0x61...0x7A, 0x30...0x39: word.append(byte)
      case 0xC3:
        guard let second = bytes.popFirst() else { break }
        switch second & 0x1F {
        case 0x00...0x06: word.append(0x61)
        case 0x07: word.append(0x63)
        case 0x08...0x0B: word.append(0x65)
        case 0x0C...0x0F: word.append(0x69)
        case 0x11: word.append(0x6E)
        case 0x12...0x16, 0x18: word.append(0x6F)
        case 0x19...0x1C: word.append(0x75)
        default: close()
        }
      default: close()
      }
    }
    close()
    return result
  }
}
