import Model

/// A stretch of the markup that stands by itself: a heading, a paragraph, a line of data, an annex.
struct MarkupBlock: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    /// `# words`, with how many marks.
    case heading(Int)
    /// `= key: data`: data about the words above.
    case data
    /// `Key: data` where the key is one of ``MarkupBlock/lightKeys``: words and data at once.
    case light
    /// A paragraph, an entry of a list, a row of a table.
    case words
    /// `> words`: words of the text that are in no paragraph.
    case kept
    /// The text of an annex, as it is.
    case annex
  }

  var kind: Kind
  /// The lines without their mark and the blanks at their ends; one range for an annex.
  var lines: [SourceRange]
  /// From the mark to the last word.
  var range: SourceRange

  /// What a line may begin with to be words and data at once.
  static let lightKeys = [
    "Votazione", "Entra", "Entrano", "Esce", "Escono", "Sospensione", "Ripresa", "Numero legale",
    "Deserta", "Firma", "Esito", "Verbale approvato",
  ]

  /// The mark with which a line begins.
  enum Mark: Hashable {
    case heading(Int)
    case data
    case comment
    case fence
    case decoration
    case kept
    case light
    case list
    case table
    /// `---`.
    case rule
    /// `#` with no blank after it.
    case badHeading
  }

  /// The mark at the start of a line, whose leading blanks are gone; nil for plain words.
  static func mark(of line: some RandomAccessCollection<UInt8>) -> Mark? {
    guard let first = line.first else { return nil }
    func byte(_ offset: Int) -> UInt8? { line.dropFirst(offset).first }
    func isBlank(_ byte: UInt8?) -> Bool { byte == nil || byte == 0x20 || byte == 0x09 }
    switch first {
    case 0x23:
      let level = line.prefix { $0 == 0x23 }.count
      return level <= 2 && isBlank(byte(level)) ? .heading(level) : .badHeading
    case 0x3D: return .data
    case 0x25: return .comment
    case 0x60: return line.prefix { $0 == 0x60 }.count >= 3 ? .fence : nil
    case 0x7B: return .decoration
    case 0x7C: return .table
    case 0x3E: return isBlank(byte(1)) ? .kept : nil
    case 0x2D:
      if line.prefix(3).allSatisfy({ $0 == 0x2D }), line.prefix(4).count >= 3 { return .rule }
      return isBlank(byte(1)) ? .list : nil
    case 0xE2: return line.starts(with: [0xE2, 0x80, 0xA2]) && isBlank(byte(3)) ? .list : nil
    case 0x30...0x39:
      let digits = line.prefix(4).prefix { (0x30...0x39).contains($0) }.count
      guard digits <= 3, let close = byte(digits), close == 0x2E || close == 0x29 else {
        return nil
      }
      return isBlank(byte(digits + 1)) ? .list : nil
    default:
      if (0x61...0x7A).contains(first), byte(1) == 0x29, isBlank(byte(2)) { return .list }
      return lightKey(of: line) == nil ? nil : .light
    }
  }

  /// The key of a line that is words and data at once.
  static func lightKey(of line: some RandomAccessCollection<UInt8>) -> String? {
    guard let colon = line.prefix(24).firstIndex(of: 0x3A) else { return nil }
    let head = line[..<colon]
    return lightKeys.first { key in
      key.utf8.count == head.count && zip(key.utf8, head).allSatisfy { $0 | 0x20 == $1 | 0x20 }
    }
  }

  /// Cuts the body of a sitting into blocks, in order.
  static func blocks(
    of source: SourceText, in body: SourceRange, faults: inout MarkupFaults
  ) -> [MarkupBlock] {
    var result: [MarkupBlock] = []
    var isOpen = false
    var lines = MarkupLines(source, body)
    while let line = lines.next() {
      let content = source.bytes[line.lower..<line.upper]
      guard !content.isEmpty else {
        isOpen = false
        continue
      }
      let mark = mark(of: content)
      switch mark {
      case .comment: continue
      case .heading(let level):
        let words = lines.trimmed(SourceRange(line.lower + level, line.upper))
        result.append(MarkupBlock(kind: .heading(level), lines: [words], range: line))
        isOpen = false
        if level == 1, MarkupSection(source.text(in: words)) == .annex {
          result.append(annex(&lines, in: source, after: line, faults: &faults))
        }
      case .badHeading:
        faults.add(
          line.lower, "un titolo comincia con «# » o «## », con uno spazio dopo il segno",
          "metti lo spazio; se il segno fa parte delle parole, scrivi «\\#»")
      case .rule:
        faults.add(
          line.lower, "la riga «---» apre o chiude solo la testa di una seduta",
          "togli la riga; se fa parte delle parole, scrivi «\\---»")
      case .fence:
        faults.add(
          line.lower, "la riga «```» racchiude solo il testo di un allegato",
          "mettila dopo un titolo «# Allegato»; se fa parte delle parole, scrivi «\\```»")
      case .data:
        let words = lines.trimmed(SourceRange(line.lower + 1, line.upper))
        result.append(MarkupBlock(kind: .data, lines: [words], range: line))
        isOpen = false
      case .light:
        result.append(MarkupBlock(kind: .light, lines: [line], range: line))
        isOpen = true
      case .kept:
        let words = lines.trimmed(SourceRange(line.lower + 1, line.upper))
        result.append(MarkupBlock(kind: .kept, lines: [words], range: line))
        isOpen = true
      case .list, .table, .decoration:
        result.append(MarkupBlock(kind: .words, lines: [line], range: line))
        isOpen = mark != .table
      case nil:
        if isOpen, !result.isEmpty {
          result[result.count - 1].lines.append(line)
          result[result.count - 1].range.upper = line.upper
        } else {
          result.append(MarkupBlock(kind: .words, lines: [line], range: line))
          isOpen = true
        }
      }
    }
    return result
  }

  /// The lines of an annex: between two fences, or up to the next heading.
  private static func annex(
    _ lines: inout MarkupLines, in source: SourceText, after heading: SourceRange,
    faults: inout MarkupFaults
  ) -> MarkupBlock {
    let start = lines.position
    var end: Int?
    while let line = lines.next() {
      let content = source.bytes[line.lower..<line.upper]
      if content.isEmpty { continue }
      let run = content.prefix { $0 == 0x60 }.count
      if end == nil, run >= 3, run == content.count {
        return fenced(&lines, run: run, in: source, opening: line, faults: &faults)
      }
      if case .heading = mark(of: content) {
        lines.position = lines.lineStart
        break
      }
      end = line.upper
    }
    let upper = end ?? start
    var lower = start
    while lower < upper, source.bytes[lower] <= 0x20 { lower += 1 }
    let range = SourceRange(lower, upper)
    return MarkupBlock(kind: .annex, lines: [range], range: range)
  }

  private static func fenced(
    _ lines: inout MarkupLines, run: Int, in source: SourceText, opening: SourceRange,
    faults: inout MarkupFaults
  ) -> MarkupBlock {
    let start = lines.position
    while let line = lines.next() {
      let content = source.bytes[line.lower..<line.upper]
      guard content.count == run, content.allSatisfy({ $0 == 0x60 }) else { continue }
      let range = SourceRange(start, max(start, lines.lineStart - 1))
      return MarkupBlock(kind: .annex, lines: [range], range: range)
    }
    faults.add(
      opening.lower, "l'allegato si apre e non si chiude",
      "metti dopo l'ultima riga dell'allegato una riga con gli stessi segni")
    let range = SourceRange(start, lines.position)
    return MarkupBlock(kind: .annex, lines: [range], range: range)
  }
}

/// What a heading with one mark opens.
enum MarkupSection: Hashable {
  case preamble
  case roll
  case participants
  case agenda
  case conclusion
  case annex
  case item

  init(_ words: String) {
    switch MarkupTerm.folded(words) {
    case "premessa": self = .preamble
    case "appello": self = .roll
    case "partecipanti": self = .participants
    case "ordine del giorno": self = .agenda
    case "chiusura": self = .conclusion
    case "allegato": self = .annex
    case let folded where folded.hasPrefix("allegato:"): self = .annex
    default: self = .item
    }
  }
}

/// The lines of a stretch of a text, one after the other.
struct MarkupLines {
  /// Where the next line begins.
  var position: Int
  /// Where the line given last begins.
  private(set) var lineStart: Int
  private let source: SourceText
  private let end: Int

  init(_ source: SourceText, _ range: SourceRange) {
    self.source = source
    position = range.lower
    lineStart = range.lower
    end = min(range.upper, source.bytes.count)
  }

  /// The next line without the blanks at its ends; nil after the last.
  mutating func next() -> SourceRange? {
    guard position < end else { return nil }
    lineStart = position
    var stop = position
    while stop < end, source.bytes[stop] != 0x0A { stop += 1 }
    position = min(end, stop + 1)
    return trimmed(SourceRange(lineStart, stop))
  }

  /// A range without the blanks at its ends; an escaped blank stays.
  func trimmed(_ range: SourceRange) -> SourceRange {
    var lower = range.lower
    var upper = range.upper
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    while lower < upper, isBlank(source.bytes[lower]) { lower += 1 }
    while upper > lower, isBlank(source.bytes[upper - 1]) {
      var slashes = 0
      while upper - 2 - slashes >= lower, source.bytes[upper - 2 - slashes] == 0x5C { slashes += 1 }
      if slashes % 2 == 1 { break }
      upper -= 1
    }
    return SourceRange(lower, upper)
  }
}

/// Everything wrong met while a file is read.
struct MarkupFaults {
  private(set) var all: [MarkupError.Fault] = []
  private let source: SourceText
  /// A file that is no markup at all would give as many faults as lines.
  private static let most = 50

  init(_ source: SourceText) { self.source = source }

  mutating func add(_ offset: Int, _ message: String, _ advice: String) {
    guard all.count < Self.most else { return }
    let position = source.position(of: offset)
    all.append(
      MarkupError.Fault(
        line: position.line, column: position.column, message: message, advice: advice))
  }
}
