import Model
import XML

/// Writes the words of a sitting, marked up.
struct AkomaBody {
  private let sitting: Sitting
  let prefix: String
  private let marks: [AkomaMark]
  var references: AkomaReferences
  private var ids: AkomaIDs
  /// Where each vote stands, by its place in the text.
  private(set) var statements: [(range: SourceRange, id: String)] = []
  /// The section of each item.
  private(set) var sections: [Int: String] = [:]
  private(set) var rollID: String?

  init(_ sitting: Sitting, prefix: String) {
    self.sitting = sitting
    self.prefix = prefix
    references = AkomaReferences(prefix: prefix)
    ids = AkomaIDs(prefix: prefix)
    marks = AkomaMark.all(in: sitting, &references)
  }

  mutating func write(to writer: inout XMLWriter) {
    var blocks = AkomaSegment.blocks(AkomaSegment.all(in: sitting))
    if let first = blocks.first, first[0].zone == .preface {
      plain("preface", first, &writer)
      blocks.removeFirst()
    }
    var annexes: [[AkomaSegment]] = []
    while let last = blocks.last, case .annex = last[0].zone {
      annexes.insert(blocks.removeLast(), at: 0)
    }
    var conclusion: [AkomaSegment]?
    if let last = blocks.last, last[0].zone == .conclusion { conclusion = blocks.removeLast() }
    writer.start("debateBody")
    if blocks.isEmpty {
      writer.start("debateSection", [("name", "seduta"), ("eId", ids.next("dbsect"))])
      writer.element("p")
      writer.end()
    }
    for block in blocks { section(block, &writer) }
    writer.end()
    if let conclusion { plain("conclusions", conclusion, &writer) }
    if !annexes.isEmpty {
      writer.start("attachments")
      for annex in annexes {
        let id = ids.next("att")
        writer.start("attachment", [("eId", id)])
        writer.start("interstitial", [("eId", ids.next("interstitial", in: id))])
        for segment in annex { paragraph("p", segment.range, in: id, &writer) }
        writer.end()
        writer.end()
      }
      writer.end()
    }
  }

  private mutating func plain(
    _ name: String, _ block: [AkomaSegment], _ writer: inout XMLWriter
  ) {
    writer.start(name)
    for segment in block { paragraph("p", segment.range, in: nil, &writer) }
    writer.end()
  }

  private mutating func section(_ block: [AkomaSegment], _ writer: inout XMLWriter) {
    let id: String
    switch block[0].zone {
    case .roll:
      id = ids.next("rollCall")
      if rollID == nil { rollID = id }
      writer.start("rollCall", [("eId", id)])
    case .item(let index):
      id = ids.next("dbsect")
      if sections[index] == nil { sections[index] = id }
      writer.start("debateSection", [("name", "punto"), ("eId", id)])
    case .preface, .opening, .conclusion, .annex:
      id = ids.next("dbsect")
      writer.start("debateSection", [("name", Self.name(block[0].zone)), ("eId", id)])
    }
    for (index, segment) in block.enumerated() {
      write(segment, isFirst: index == 0, in: id, &writer)
    }
    writer.end()
  }

  private static func name(_ zone: AkomaSegment.Zone) -> String {
    switch zone {
    case .preface: "intestazione"
    case .roll: "appello"
    case .opening: "apertura"
    case .item: "punto"
    case .conclusion: "chiusura"
    case .annex: "allegato"
    }
  }

  private mutating func write(
    _ segment: AkomaSegment, isFirst: Bool, in parent: String, _ writer: inout XMLWriter
  ) {
    switch segment.kind {
    case .heading: paragraph(isFirst ? "heading" : "p", segment.range, in: parent, &writer)
    case .speech: speech(segment, in: parent, &writer)
    case .movement: paragraph("scene", segment.range, in: parent, &writer)
    case .narrative: paragraph("narrative", segment.range, in: parent, &writer)
    case .vote:
      let id = paragraph("summary", segment.range, in: parent, &writer)
      statements.append((segment.range, id))
    case .listEntry, .tableRow, .decision, .furniture, .opinion, .closing:
      paragraph("p", segment.range, in: parent, &writer)
    }
  }

  private mutating func speech(
    _ segment: AkomaSegment, in parent: String, _ writer: inout XMLWriter
  ) {
    guard let speaker = segment.speaker else {
      paragraph("p", segment.range, in: parent, &writer)
      return
    }
    let id = ids.next("speech", in: parent)
    let isChair = sitting.chair.map { NameKey($0.name.value).equals(NameKey(speaker.value)) }
    writer.start(
      "speech",
      [
        ("by", references.reference(.person, speaker.value)),
        ("as", isChair == true ? references.reference(.role, "Presidente") : nil), ("eId", id),
      ])
    var rest = segment.range
    // The name leads: what comes before it is at most a title.
    if let range = speaker.range, range.lower >= rest.lower, range.upper <= rest.upper,
      range.lower - rest.lower < 60
    {
      let name = SourceRange(rest.lower, range.upper)
      writer.start("from", [("eId", ids.next("from", in: id))])
      words(name, in: id, &writer)
      writer.end()
      rest = SourceRange(range.upper, rest.upper)
    }
    paragraph("p", rest, in: id, &writer)
    writer.end()
  }

  @discardableResult
  private mutating func paragraph(
    _ name: String, _ range: SourceRange, in parent: String?, _ writer: inout XMLWriter
  ) -> String {
    let id = ids.next(name, in: parent)
    writer.start(name, [("eId", id)])
    words(range, in: id, &writer)
    writer.end()
    return id
  }

  /// The words of a range, with what is marked inside.
  private mutating func words(
    _ whole: SourceRange, in parent: String, _ writer: inout XMLWriter
  ) {
    writer.beginWords()
    var range = whole
    let bytes = sitting.source.bytes
    while range.lower < range.upper, bytes[range.lower] <= 0x20 { range.lower += 1 }
    while range.upper > range.lower, bytes[range.upper - 1] <= 0x20 { range.upper -= 1 }
    var place = range.lower
    var index = firstMark(from: range.lower)
    while index < marks.count, marks[index].range.lower < range.upper {
      let mark = marks[index]
      index += 1
      guard mark.range.upper <= range.upper else { continue }
      lines(SourceRange(place, mark.range.lower), &writer)
      writer.start(mark.element, mark.attributes + [("eId", ids.next(mark.element, in: parent))])
      writer.beginWords()
      lines(mark.range, &writer)
      writer.end()
      place = mark.range.upper
    }
    lines(SourceRange(place, range.upper), &writer)
  }

  private func firstMark(from offset: Int) -> Int {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].range.lower < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func lines(_ range: SourceRange, _ writer: inout XMLWriter) {
    let text = sitting.source.text(in: range)
    for (index, line) in text.split(
      separator: "\n", omittingEmptySubsequences: false
    ).enumerated() {
      if index > 0 { writer.element("eol") }
      writer.text(String(line))
    }
  }
}
