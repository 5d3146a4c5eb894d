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
    var known = placed(in: sitting).filter { $0.range.upper > $0.range.lower }
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
      if place < lower {
        segments.append(
          AkomaSegment(
            zone: segments.last?.zone ?? segment.zone, kind: .furniture, speaker: nil,
            range: SourceRange(place, lower)))
      }
      segment.range = SourceRange(lower, upper)
      segments.append(segment)
      place = upper
    }
    if place < sitting.range.upper {
      segments.append(
        AkomaSegment(
          zone: segments.last?.zone ?? .preface, kind: .furniture, speaker: nil,
          range: SourceRange(place, sitting.range.upper)))
    }
    return segments.filter { segment in
      sitting.source.bytes[segment.range.lower..<segment.range.upper].contains { $0 > 0x20 }
    }
  }

  private static func placed(in sitting: Sitting) -> [AkomaSegment] {
    let roll = sitting.members.compactMap { $0.range ?? $0.name.range }
    let first = roll.map(\.lower).min()
    let last = roll.map(\.upper).max()
    let head = sitting.preamble.map { passage in
      let zone: Zone =
        if let first, let last, passage.range.upper > first {
          passage.range.lower < last ? .roll : .opening
        } else {
          .preface
        }
      return AkomaSegment(zone, passage)
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
