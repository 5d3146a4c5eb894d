import Model

/// A stretch of the minutes with the part of the document that it belongs to.
///
/// The segments of a sitting are a partition of its text: every word stands in one, and in one only.
struct AkomaSegment {
  /// The parts of a document.
  enum Zone: Hashable {
    case preface
    case roll
    case opening
    case item(Int)
    case conclusion
    case annex(Int)
  }

  var zone: Zone
  var kind: Passage.Kind
  var speaker: Located<String>?
  var range: SourceRange

  /// The segments of a sitting, in reading order.
  static func all(in sitting: Sitting) -> [AkomaSegment] {
    let roll = rollRange(in: sitting)
    var known = placed(in: sitting, roll).filter { $0.range.upper > $0.range.lower }
    // What begins earlier comes first; of two that begin together, the longer.
    known.sort {
      ($0.range.lower, $1.range.upper) < ($1.range.lower, $0.range.upper)
    }
    var segments: [AkomaSegment] = []
    var place = sitting.range.lower
    for var segment in known {
      let lower = max(segment.range.lower, place)
      let upper = min(segment.range.upper, sitting.range.upper)
      guard lower < upper else { continue }
      var gap = SourceRange(place, lower)
      if !sitting.source.hasWord(in: gap) {
        // Marks of bold and the like go with the words on their line.
        let breaks = sitting.source.breaks(in: gap)
        if let last = segments.indices.last {
          gap.lower = breaks.first ?? gap.upper
          segments[last].range.upper = gap.lower
        }
        gap.upper = max(gap.lower, breaks.last ?? gap.lower)
      }
      segments.append(
        AkomaSegment(
          zone: zone(of: gap, after: segments.last?.zone ?? segment.zone, roll), kind: .furniture,
          speaker: nil, range: gap))
      segment.range = SourceRange(gap.upper, upper)
      segments.append(segment)
      place = upper
    }
    if place < sitting.range.upper {
      segments.append(
        AkomaSegment(
          zone: zone(
            of: SourceRange(place, sitting.range.upper), after: segments.last?.zone ?? .preface,
            roll), kind: .furniture, speaker: nil, range: SourceRange(place, sitting.range.upper)))
    }
    return segments.filter { segment in
      sitting.source.bytes[segment.range.lower..<segment.range.upper].contains { $0 > 0x20 }
    }
  }

  private static func rollRange(in sitting: Sitting) -> SourceRange? {
    let ranges = sitting.members.compactMap { $0.range ?? $0.name.range }
    return ranges.dropFirst().reduce(ranges.first) { $0?.union($1) }
  }

  /// The roll is not always in passages: rows of tables are known as members only.
  private static func zone(
    of range: SourceRange, after zone: Zone, _ roll: SourceRange?
  ) -> Zone {
    guard let roll, zone == .preface || zone == .roll || zone == .opening else { return zone }
    if range.upper <= roll.lower { return zone }
    return range.lower < roll.upper ? .roll : .opening
  }

  private static func placed(in sitting: Sitting, _ roll: SourceRange?) -> [AkomaSegment] {
    let head = sitting.preamble.map {
      AkomaSegment(zone(of: $0.range, after: .preface, roll), $0)
    }
    let items = sitting.items.enumerated().flatMap { index, item in
      item.passages.map { AkomaSegment(.item(index), $0) }
    }
    let annexes = sitting.annexes.enumerated().map { index, annex in
      AkomaSegment(zone: .annex(index), kind: .furniture, speaker: nil, range: annex.range)
    }
    return head + items + sitting.conclusion.map { AkomaSegment(.conclusion, $0) } + annexes
  }

  private init(_ zone: Zone, _ passage: Passage) {
    self.init(zone: zone, kind: passage.kind, speaker: passage.speaker, range: passage.range)
  }

  init(zone: Zone, kind: Passage.Kind, speaker: Located<String>?, range: SourceRange) {
    self.zone = zone
    self.kind = kind
    self.speaker = speaker
    self.range = range
  }

  /// Segments that follow one another in one part, together.
  static func blocks(_ segments: [AkomaSegment]) -> [[AkomaSegment]] {
    var blocks: [[AkomaSegment]] = []
    for segment in segments {
      if let last = blocks.last, last.last?.zone == segment.zone {
        blocks[blocks.count - 1].append(segment)
      } else {
        blocks.append([segment])
      }
    }
    return blocks
  }
}

extension SourceText {
  /// Whether a stretch has a letter or a figure.
  fileprivate func hasWord(in range: SourceRange) -> Bool {
    text(in: range).contains { $0.isLetter || $0.isNumber }
  }

  /// Where lines end in a stretch.
  fileprivate func breaks(in range: SourceRange) -> [Int] {
    bytes[range.lower..<range.upper].indices.filter { bytes[$0] == 0x0A }
  }
}
