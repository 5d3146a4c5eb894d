import Model

/// One of the data of a line: `contrari 3 «tre» (Rossi, Bianchi)`.
struct MarkupEntry {
  /// A run of words, what follows it said of it.
  struct Piece {
    /// The words; nil where only «words» are given.
    var text: String?
    var isQuoted = false
    /// Each bare word with its place.
    var words: [(text: String, place: SourceRange)] = []
    var hint: MarkupHint?
    var isInferred = false
    var place: SourceRange
  }

  var pieces: [Piece] = []
  var children: [MarkupEntry] = []
  var place: SourceRange

  /// The place of the first piece, which a fault points to.
  var start: Int { pieces.first?.place.lower ?? place.lower }

  /// Bare or quoted text of the whole entry.
  var text: String { pieces.compactMap(\.text).joined(separator: " ") }
}

/// Reads the data of a line.
struct MarkupEntryParser {
  private let source: SourceText
  private var position: Int
  private let end: Int

  init(_ source: SourceText, _ range: SourceRange) {
    self.source = source
    position = range.lower
    end = range.upper
  }

  /// The entries, in order; empty ones too, for they may mean something by their place.
  mutating func entries(faults: inout MarkupFaults) -> [MarkupEntry] {
    var result = list(isNested: false, faults: &faults)
    if result.count == 1, result[0].pieces.isEmpty, result[0].children.isEmpty { result = [] }
    return result
  }

  /// The words between the key and its colon, where given; the colon is passed.
  mutating func leadingHint(faults: inout MarkupFaults) -> MarkupHint? {
    var result: MarkupHint?
    while position < end {
      let byte = source.bytes[position]
      if byte == 0x3A {
        position += 1
        return result
      } else if byte == 0xC2, position + 1 < end, source.bytes[position + 1] == 0xAB {
        position += 1
        result = hint(faults: &faults)
      } else if byte == 0x7B {
        let opening = position
        let text = delimited(by: [0x7D], faults: &faults)
        if let rank = Int(text), rank > 0 {
          result?.rank = rank
        } else {
          faults.add(opening, "«{\(text)}» non è un numero", "togli le graffe")
        }
      } else if byte <= 0x20 {
        position += 1
      } else {
        faults.add(
          position, "prima dei due punti non va altro", "metti i due punti dopo il nome del dato")
        return result
      }
    }
    return result
  }

  private mutating func list(isNested: Bool, faults: inout MarkupFaults) -> [MarkupEntry] {
    var result: [MarkupEntry] = []
    var entry = MarkupEntry(place: SourceRange(position, position))
    var isSplit = true
    func close(_ entry: MarkupEntry) -> MarkupEntry {
      var entry = entry
      if let first = entry.pieces.first, let last = entry.pieces.last {
        entry.place = first.place.union(last.place)
      }
      return entry
    }
    while position < end {
      let byte = source.bytes[position]
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      case 0x2C, 0x3B:
        result.append(close(entry))
        position += 1
        entry = MarkupEntry(place: SourceRange(position, position))
        isSplit = true
      case 0x28:
        let opening = position
        position += 1
        if isNested {
          faults.add(
            opening, "una parentesi si apre dentro un'altra",
            "metti il testo con le parentesi fra virgolette")
          continue
        }
        entry.children = list(isNested: true, faults: &faults)
        if position < end {
          position += 1
        } else {
          faults.add(opening, "la parentesi si apre e non si chiude", "aggiungi «)»")
        }
        if entry.children.count == 1, entry.children[0].pieces.isEmpty { entry.children = [] }
        isSplit = true
      case 0x29:
        if isNested {
          result.append(close(entry))
          return result
        }
        faults.add(position, "la parentesi si chiude e non si apre", "togli «)»")
        position += 1
      case 0x22:
        let start = position
        let text = delimited(by: [0x22], faults: &faults)
        entry.pieces.append(
          .init(text: text, isQuoted: true, place: SourceRange(start, position)))
        isSplit = true
      case 0xC2 where position + 1 < end && source.bytes[position + 1] == 0xAB:
        let start = position
        position += 1
        let hint = hint(faults: &faults)
        if entry.pieces.last?.hint == nil, !entry.pieces.isEmpty {
          entry.pieces[entry.pieces.count - 1].hint = hint
        } else {
          entry.pieces.append(.init(text: nil, hint: hint, place: SourceRange(start, position)))
        }
        isSplit = true
      case 0x7B:
        flag(&entry, faults: &faults)
        isSplit = true
      default:
        let word = word()
        if isSplit || entry.pieces.isEmpty {
          entry.pieces.append(.init(text: word.text, words: [word], place: word.place))
        } else {
          let last = entry.pieces.count - 1
          entry.pieces[last].text = (entry.pieces[last].text.map { $0 + " " } ?? "") + word.text
          entry.pieces[last].words.append(word)
          entry.pieces[last].place.upper = word.place.upper
        }
        isSplit = false
      }
    }
    result.append(close(entry))
    return result
  }

  private mutating func word() -> (text: String, place: SourceRange) {
    let start = position
    var bytes: [UInt8] = []
    while position < end {
      let byte = source.bytes[position]
      if byte <= 0x20 || [0x3B, 0x28, 0x29, 0x22, 0x7B].contains(byte) { break }
      if byte == 0x2C {
        // A comma between two figures belongs to a number.
        let before = position > start && (0x30...0x39).contains(source.bytes[position - 1])
        let after = position + 1 < end && (0x30...0x39).contains(source.bytes[position + 1])
        if !before || !after { break }
      }
      if byte == 0xC2, position + 1 < end, source.bytes[position + 1] == 0xAB { break }
      if byte == 0x5C, position + 1 < end { position += 1 }
      bytes.append(source.bytes[position])
      position += 1
    }
    if position == start { position += 1 }
    return (String(decoding: bytes, as: UTF8.self), SourceRange(start, position))
  }

  /// Reads up to a closing mark, escapes undone.
  private mutating func delimited(by mark: [UInt8], faults: inout MarkupFaults) -> String {
    let opening = position
    position += 1
    var bytes: [UInt8] = []
    while position < end {
      if source.bytes[position..<end].starts(with: mark) {
        position += mark.count
        return String(decoding: bytes, as: UTF8.self)
      }
      if source.bytes[position] == 0x5C, position + 1 < end {
        position += 1
        switch source.bytes[position] {
        case 0x6E: bytes.append(0x0A)
        case 0x72: bytes.append(0x0D)
        default: bytes.append(source.bytes[position])
        }
      } else {
        bytes.append(source.bytes[position])
      }
      position += 1
    }
    faults.add(opening, "le virgolette si aprono e non si chiudono", "chiudile dopo il testo")
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `«first words … last words»`, from the second byte of the opening mark.
  private mutating func hint(faults: inout MarkupFaults) -> MarkupHint {
    let start = position
    let ellipsis = Array(" … ".utf8)
    var parts: [[UInt8]] = [[]]
    position += 1
    while position < end {
      let rest = source.bytes[position..<end]
      if rest.starts(with: [0xC2, 0xBB]) {
        position += 2
        let words = parts.map { String(decoding: $0, as: UTF8.self) }
        return MarkupHint(words: words[0], end: words.count > 1 ? words[1] : nil)
      }
      if rest.starts(with: ellipsis), parts.count == 1 {
        parts.append([])
        position += ellipsis.count
        continue
      }
      if source.bytes[position] == 0x5C, position + 1 < end {
        position += 1
        switch source.bytes[position] {
        case 0x6E: parts[parts.count - 1].append(0x0A)
        case 0x72: parts[parts.count - 1].append(0x0D)
        default: parts[parts.count - 1].append(source.bytes[position])
        }
      } else {
        parts[parts.count - 1].append(source.bytes[position])
      }
      position += 1
    }
    faults.add(
      start - 1, "le virgolette «» si aprono e non si chiudono", "aggiungi «»» dopo il testo")
    return MarkupHint(words: String(decoding: parts[0], as: UTF8.self))
  }

  /// `{2}` or `{dedotto}` after a datum.
  private mutating func flag(_ entry: inout MarkupEntry, faults: inout MarkupFaults) {
    let opening = position
    let text = MarkupTerm.folded(delimited(by: [0x7D], faults: &faults))
    guard let last = entry.pieces.indices.last else {
      faults.add(opening, "«{\(text)}» non segue alcun dato", "toglilo")
      return
    }
    if text == "dedotto" {
      entry.pieces[last].isInferred = true
    } else if let rank = Int(text), rank > 0 {
      var hint = entry.pieces[last].hint ?? MarkupHint()
      hint.rank = rank
      entry.pieces[last].hint = hint
    } else {
      faults.add(
        opening, "«{\(text)}» non è noto", "fra graffe può stare «dedotto» o un numero")
    }
  }
}

/// Writes data as they are read.
enum MarkupData {
  /// A text, in quotes only where it would be misread.
  static func text(_ text: String) -> String {
    let special: Set<Unicode.Scalar> = [
      ",", ";", "(", ")", "«", "»", "\"", "{", "}", "\\", "…", "\n", "\r", "\t",
    ]
    let isBare =
      !text.isEmpty && !text.hasPrefix(" ") && !text.hasSuffix(" ") && !text.contains("  ")
      && !text.unicodeScalars.contains { special.contains($0) || $0.value < 0x20 }
    return isBare ? text : quoted(text)
  }

  /// A text in quotes.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "\"": result += "\\" + String(scalar)
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
