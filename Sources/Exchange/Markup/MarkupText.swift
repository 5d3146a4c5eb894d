import Model

/// The words of a block with every escape undone, and where each stands in the file.
struct MarkupText {
  /// The words.
  private(set) var bytes: [UInt8] = []
  /// Bytes of the file that are marks and no words.
  private(set) var hidden: [SourceRange] = []
  /// The words between asterisks: who speaks.
  private(set) var speaker: Range<Int>?
  private var segments: [(text: Int, file: Int)] = []

  /// The words as text.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Reads lines, joined by one blank.
  init(_ lines: [SourceRange], in source: SourceText, faults: inout MarkupFaults) {
    var opening: (text: Int, file: Int)?
    for (index, line) in lines.enumerated() {
      if index > 0 {
        segments.append((bytes.count, max(0, line.lower - 1)))
        bytes.append(0x20)
      }
      var place = line.lower
      segments.append((bytes.count, place))
      while place < line.upper {
        let byte = source.bytes[place]
        switch byte {
        case 0x5C where place + 1 < line.upper:
          hidden.append(SourceRange(place, place + 1))
          place += 1
          segments.append((bytes.count, place))
          switch source.bytes[place] {
          case 0x6E: bytes.append(0x0A)
          case 0x72: bytes.append(0x0D)
          default: bytes.append(source.bytes[place])
          }
        case 0x2A:
          hidden.append(SourceRange(place, place + 1))
          if let start = opening {
            speaker = start.text..<bytes.count
            opening = nil
          } else if speaker == nil {
            opening = (bytes.count, place)
          } else {
            faults.add(
              place, "chi parla è indicato due volte nello stesso capoverso",
              "comincia un capoverso nuovo; se l'asterisco fa parte delle parole, scrivi «\\*»")
          }
          segments.append((bytes.count, place + 1))
        default: bytes.append(byte)
        }
        place += 1
      }
    }
    if let opening {
      faults.add(
        opening.file, "l'asterisco si apre e non si chiude",
        "chiudi con un altro asterisco il nome di chi parla; se fa parte delle parole, scrivi «\\*»"
      )
    }
  }

  /// The place in the file of a stretch of the words.
  func place(of range: Range<Int>) -> SourceRange {
    guard !range.isEmpty else {
      let at = offset(range.lowerBound)
      return SourceRange(at, at)
    }
    return SourceRange(offset(range.lowerBound), offset(range.upperBound - 1) + 1)
  }

  private func offset(_ text: Int) -> Int {
    var low = 0
    var high = segments.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].text <= text { low = middle } else { high = middle }
    }
    guard segments.indices.contains(low) else { return 0 }
    return segments[low].file + text - segments[low].text
  }

  /// Words with everything escaped that would be read as a mark, in lines of some width.
  static func written(_ words: String, speaker: Range<Int>? = nil, first indent: Int = 0) -> String
  {
    var raw: [UInt8] = []
    let bytes = Array(words.utf8)
    for (index, byte) in bytes.enumerated() {
      if let speaker, !speaker.isEmpty, index == speaker.lowerBound || index == speaker.upperBound {
        raw.append(0x2A)
      }
      switch byte {
      case 0x5C, 0x2A: raw += [0x5C, byte]
      case 0x0A: raw += [0x5C, 0x6E]
      case 0x0D: raw += [0x5C, 0x72]
      case 0x20, 0x09:
        if index == 0 || index == bytes.count - 1 { raw.append(0x5C) }
        raw.append(byte)
      default: raw.append(byte)
      }
    }
    if let speaker, !speaker.isEmpty, speaker.upperBound == bytes.count { raw.append(0x2A) }
    if indent == 0 {
      switch MarkupBlock.mark(of: raw) {
      case nil, .list, .table: break
      default: raw.insert(0x5C, at: 0)
      }
    }
    return wrapped(raw, indent: indent)
  }

  private static let width = 100

  /// Breaks at single blanks where what follows cannot be taken for a mark.
  private static func wrapped(_ raw: [UInt8], indent: Int) -> String {
    var result: [UInt8] = []
    var lineStart = -indent
    var column = 0
    var lastBreak: Int?
    for (index, byte) in raw.enumerated() {
      result.append(byte)
      if byte & 0xC0 != 0x80 { column += 1 }
      if byte == 0x20, index > 0, index + 1 < raw.count, raw[index - 1] > 0x20,
        raw[index - 1] != 0x5C, raw[index + 1] > 0x20,
        MarkupBlock.mark(of: raw[(index + 1)..<min(raw.count, index + 40)]) == nil
      {
        if column > width, let place = lastBreak, place > lineStart {
          result[place] = 0x0A
          lineStart = place
          column = String(decoding: result[(place + 1)...], as: UTF8.self).unicodeScalars.count
        }
        lastBreak = index
      }
    }
    if column > width, let place = lastBreak, place > lineStart { result[place] = 0x0A }
    return String(decoding: result, as: UTF8.self)
  }
}
