/// How wide words can be, whatever roman typeface a machine has: a little more than most need.
enum LabelWidth {
  /// The room that words of a size take.
  static func of(_ text: String, size: Double, isBold: Bool = false) -> Double {
    let units = text.unicodeScalars.reduce(0.0) { $0 + width(of: $1) }
    return units * size * (isBold ? 1.18 : 1.1) / 1000
  }

  /// The words cut to a room, with an ellipsis where some are left out.
  static func fit(_ text: String, size: Double, isBold: Bool = false, into room: Double) -> String {
    if of(text, size: size, isBold: isBold) <= room { return text }
    var short = text
    while !short.isEmpty, of(short + "…", size: size, isBold: isBold) > room { short.removeLast() }
    return short.trimmed() + "…"
  }

  /// The words in lines that fit a room; a word wider than the room is cut.
  static func lines(_ text: String, size: Double, isBold: Bool = false, into room: Double)
    -> [String]
  {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      var word = String(word)
      let longer = line.isEmpty ? word : line + " " + word
      if of(longer, size: size, isBold: isBold) <= room {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      while of(word, size: size, isBold: isBold) > room, word.count > 1 {
        var part = word
        while of(part, size: size, isBold: isBold) > room, part.count > 1 { part.removeLast() }
        lines.append(part)
        word = String(word.dropFirst(part.count))
      }
      line = word
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// In thousandths of the size.
  private static func width(of scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "'", "’", "|", ".", ",", ":", ";", " ", "·": 280
    case "f", "r", "t", "(", ")", "-", "I", "ì": 350
    case "a", "c", "e", "s", "z", "à", "è", "é": 450
    case "0"..."9": 510
    case "m", "M", "W", "—", "…": 900
    case "w", "A"..."Z": 720
    case "\u{300}"..."\u{36F}": 0
    default: scalar.value > 0x2E80 ? 1000 : 560
    }
  }
}
