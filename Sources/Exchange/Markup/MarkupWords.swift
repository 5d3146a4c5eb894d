import Model

/// The words of a sitting in the order written, as one line: where data find the words they come from.
struct MarkupWords {
  private(set) var bytes: [UInt8] = []

  /// How far back from the end words are looked for.
  static let reach = 65_536
  /// More places than this for the same words are not told apart.
  private static let mostPlaces = 400

  /// Adds a paragraph; its place.
  mutating func append(_ text: String) -> Range<Int> {
    let start = bytes.count
    bytes += text.utf8
    let range = start..<bytes.count
    bytes.append(0x20)
    return range
  }

  /// The words of a range.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The places that fit, the likeliest first: within `span` before elsewhere.
  ///
  /// - Parameter cues: Parts of words near which a figure is likelier to stand.
  func places(
    _ hint: MarkupHint?, forms: [String], cues: [String], in span: Range<Int>
  ) -> [Range<Int>] {
    let span = span.clamped(to: 0..<bytes.count)
    guard let hint, let head = hint.words else {
      var found: [Range<Int>] = []
      for form in forms { found += places(of: Array(form.utf8), in: span, wholeWords: true) }
      return ranked(found, cues: cues, in: span)
    }
    let window = max(0, bytes.count - Self.reach)..<bytes.count
    let start = Array(head.utf8)
    var all = places(of: start, in: window, wholeWords: false)
    if let end = hint.end {
      let tail = Array(end.utf8)
      all = all.compactMap { first in
        firstPlace(of: tail, in: first.upperBound..<window.upperBound).map {
          first.lowerBound..<$0.upperBound
        }
      }
    }
    let inside = all.filter { $0.lowerBound >= span.lowerBound && $0.upperBound <= span.upperBound }
    let outside = all.filter {
      !($0.lowerBound >= span.lowerBound && $0.upperBound <= span.upperBound)
    }
    return ranked(inside, cues: cues, in: span) + outside.reversed()
  }

  /// The place that a hint means; nil when the words are not there.
  func place(
    _ hint: MarkupHint?, forms: [String], cues: [String] = [], in span: Range<Int>
  ) -> Range<Int>? {
    let places = places(hint, forms: forms, cues: cues, in: span)
    let rank = (hint?.rank ?? 1) - 1
    return places.indices.contains(rank) ? places[rank] : nil
  }

  /// The shortest hint that leads to a place; `.some(nil)` where none is needed, nil where none does.
  func hint(
    to target: Range<Int>, forms: [String], cues: [String] = [], in span: Range<Int>,
    needsWords: Bool = false
  ) -> MarkupHint?? {
    guard !target.isEmpty, target.upperBound <= bytes.count else { return nil }
    if !needsWords, let rank = rank(of: target, nil, forms: forms, cues: cues, in: span) {
      return .some(rank == 1 ? nil : MarkupHint(words: nil, rank: rank))
    }
    let words = text(target)
    var drafts: [MarkupHint] = []
    if words.utf8.count > 60 {
      for count in [3, 6, 12] {
        if let draft = MarkupHint.abbreviated(words, keeping: count) { drafts.append(draft) }
      }
    }
    drafts.append(MarkupHint(words: words))
    for draft in drafts {
      guard let rank = rank(of: target, draft, forms: forms, cues: cues, in: span) else { continue }
      var result = draft
      result.rank = rank
      return .some(result)
    }
    return nil
  }

  private func rank(
    of target: Range<Int>, _ hint: MarkupHint?, forms: [String], cues: [String], in span: Range<Int>
  ) -> Int? {
    places(hint, forms: forms, cues: cues, in: span).firstIndex(of: target).map { $0 + 1 }
  }

  private func ranked(
    _ places: [Range<Int>], cues: [String], in span: Range<Int>
  ) -> [Range<Int>] {
    var unique: [Range<Int>] = []
    let sorted = places.sorted { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) }
    for place in sorted where unique.last != place { unique.append(place) }
    guard unique.count > 1, !cues.isEmpty else { return unique }
    let marks = cues.flatMap { self.places(of: Array($0.utf8), in: span, wholeWords: false) }
    func distance(_ place: Range<Int>) -> Int {
      marks.map {
        $0.lowerBound >= place.upperBound
          ? $0.lowerBound - place.upperBound : max(0, place.lowerBound - $0.upperBound)
      }.min() ?? 0
    }
    return unique.map { (distance($0), $0) }
      .sorted { ($0.0, $0.1.lowerBound) < ($1.0, $1.1.lowerBound) }.map(\.1)
  }

  private func places(
    of needle: [UInt8], in range: Range<Int>, wholeWords: Bool
  ) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var from = range.lowerBound
    while result.count < Self.mostPlaces,
      let place = firstPlace(of: needle, in: from..<range.upperBound)
    {
      if !wholeWords || isWhole(place) { result.append(place) }
      from = place.lowerBound + 1
    }
    return result
  }

  private func firstPlace(of needle: [UInt8], in range: Range<Int>) -> Range<Int>? {
    guard let first = needle.first, range.count >= needle.count else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      var index = range.lowerBound
      let last = range.upperBound - needle.count
      while index <= last {
        if buffer[index] == first, needle.indices.allSatisfy({ buffer[index + $0] == needle[$0] }) {
          return index..<(index + needle.count)
        }
        index += 1
      }
      return nil
    }
  }

  private func isWhole(_ place: Range<Int>) -> Bool {
    func isWord(_ index: Int) -> Bool {
      guard bytes.indices.contains(index) else { return false }
      let byte = bytes[index]
      // Beyond ASCII, letters but not the typographic marks.
      return byte >= 0x80 && byte != 0xE2 || (0x30...0x39).contains(byte)
        || (0x41...0x5A).contains(byte & 0xDF)
    }
    return !isWord(place.lowerBound - 1) && !isWord(place.upperBound)
  }
}

/// Where the words of a datum stand: the words themselves, or their first and last ones.
struct MarkupHint: Sendable, Hashable {
  /// The words, or the first of them.
  var words: String?
  /// The last words, where those between are left out.
  var end: String?
  /// Which of the places that fit, from 1.
  var rank = 1

  /// First and last words of a long stretch; nil when it has too few.
  static func abbreviated(_ words: String, keeping count: Int) -> MarkupHint? {
    let parts = words.split(separator: " ", omittingEmptySubsequences: true)
    guard parts.count > count * 2 + 1, let first = parts.first, let last = parts.last else {
      return nil
    }
    return MarkupHint(
      words: String(words[first.startIndex..<parts[count - 1].endIndex]),
      end: String(words[parts[parts.count - count].startIndex..<last.endIndex]))
  }

  /// As written after the datum.
  var text: String {
    var result = ""
    if let words {
      result += "«" + Self.escaped(words)
      if let end { result += " … " + Self.escaped(end) }
      result += "»"
    }
    if rank > 1 { result += "{\(rank)}" }
    return result
  }

  private static func escaped(_ words: String) -> String {
    var result = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\\", "»", "…": result += "\\" + String(scalar)
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
