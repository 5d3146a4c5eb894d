import Model

/// The lines of the source that a diagnostic speaks of, with marks under the words.
struct Excerpt {
  /// One line of the output.
  enum Row: Equatable {
    /// A line of the source, or a window of one too long to show.
    case source(line: Int, text: String)
    /// Marks under the row above: how far in, how many, and a label.
    case marks(indent: Int, count: Int, label: String?, isPrimary: Bool)
    /// Lines left out.
    case gap
  }

  /// The rows, top to bottom.
  let rows: [Row]

  private struct Mark {
    var line: Int
    var range: SourceRange
    var label: String?
    var isPrimary: Bool
  }

  /// Cuts the excerpt of a diagnostic; source lines wider than `width` are windowed round the marks.
  init(_ diagnostic: Diagnostic, width: Int) {
    let document = diagnostic.document
    var marks = Self.marks(
      document, diagnostic.range, label: diagnostic.label, isPrimary: true)
    for place in diagnostic.related {
      marks += Self.marks(document, place.range, label: place.label, isPrimary: false)
    }
    marks.sort {
      ($0.line, $0.range.lower, $0.isPrimary ? 0 : 1) < (
        $1.line, $1.range.lower, $1.isPrimary ? 0 : 1
      )
    }
    var rows: [Row] = []
    var previous: Int?
    var index = 0
    while index < marks.count {
      let line = marks[index].line
      var end = index
      while end < marks.count, marks[end].line == line { end += 1 }
      if let previous { rows += Self.between(previous, line, document, width) }
      rows += Self.rows(document, Array(marks[index..<end]), width: width)
      previous = line
      index = end
    }
    self.rows = rows
  }

  /// Up to two lines between marked ones are shown; more are left out.
  private static func between(
    _ above: Int, _ below: Int, _ document: SourceText, _ width: Int
  ) -> [Row] {
    let skipped = (above + 1)..<max(above + 1, below)
    if skipped.count > 2 { return [.gap] }
    return skipped.map { line in
      let whole = document.rangeOfLine(line)
      return .source(
        line: line, text: window(document, whole, SourceRange(whole.lower, whole.lower), width).text
      )
    }
  }

  /// One mark for each line that a range touches; of many lines the first and the last.
  private static func marks(
    _ document: SourceText, _ range: SourceRange, label: String?, isPrimary: Bool
  ) -> [Mark] {
    let first = document.line(of: range.lower)
    let last = document.line(
      of: max(range.lower, range.upper - (range.upper > range.lower ? 1 : 0)))
    var lines = Array(first...last)
    if lines.count > 12 { lines = Array(first..<(first + 6)) + Array((last - 5)...last) }
    var marks: [Mark] = lines.compactMap { line in
      let whole = document.rangeOfLine(line)
      let part = document.trimmed(
        SourceRange(max(whole.lower, range.lower), min(whole.upper, range.upper)))
      guard part.upper > part.lower || first == last else { return nil }
      return Mark(line: line, range: part, label: nil, isPrimary: isPrimary)
    }
    if marks.count > 5 { marks = marks.prefix(3) + marks.suffix(2) }
    if !marks.isEmpty { marks[marks.count - 1].label = label }
    return marks
  }

  private static func rows(_ document: SourceText, _ marks: [Mark], width: Int) -> [Row] {
    guard let first = marks.first, let last = marks.map(\.range.upper).max() else { return [] }
    let whole = document.rangeOfLine(first.line)
    let all = SourceRange(first.range.lower, last)
    if marks.count > 1, whole.upper - whole.lower > width, all.upper - all.lower > width - 20 {
      return marks.flatMap { Self.rows(document, [$0], width: width) }
    }
    let shown = window(document, whole, all, width)
    var rows: [Row] = [.source(line: first.line, text: shown.text)]
    for mark in marks {
      let lower = shown.column(of: mark.range.lower)
      let upper = shown.column(of: mark.range.upper)
      rows.append(
        .marks(
          indent: lower, count: max(1, upper - lower),
          label: mark.label.map(DisplayText.clean), isPrimary: mark.isPrimary))
    }
    return rows
  }

  /// A line as shown, with the columns of its bytes.
  private struct Shown {
    var text: String
    var layout: DisplayText
    var shift: Int

    func column(of offset: Int) -> Int { layout.column(of: offset) + shift }
  }

  /// The part of a line around some words that fits in `width` bytes, with `…` where it is cut.
  private static func window(
    _ document: SourceText, _ line: SourceRange, _ words: SourceRange, _ width: Int
  ) -> Shown {
    guard line.upper - line.lower > width else {
      let layout = DisplayText(document, line)
      if layout.width <= width { return Shown(text: layout.text, layout: layout, shift: 0) }
      return cut(document, line, words, width / 2)
    }
    return cut(document, line, words, width)
  }

  private static func cut(
    _ document: SourceText, _ line: SourceRange, _ words: SourceRange, _ width: Int
  ) -> Shown {
    let spare = max(20, width - (words.upper - words.lower))
    var lower = max(line.lower, words.lower - spare / 2)
    var upper = min(line.upper, max(lower + width, words.lower + 1))
    // What is not needed on one side goes to the other.
    if upper == line.upper { lower = max(line.lower, min(words.lower, upper - width)) }
    lower = boundary(document, lower, notAfter: words.lower, in: line)
    upper = boundary(document, upper, notBefore: min(words.upper, upper), in: line)
    let layout = DisplayText(document, SourceRange(lower, upper))
    let before = lower > line.lower ? "…" : ""
    let after = upper < line.upper ? "…" : ""
    return Shown(text: before + layout.text + after, layout: layout, shift: before.isEmpty ? 0 : 1)
  }

  /// The start of the next word from an offset, or at least of a character.
  private static func boundary(
    _ document: SourceText, _ offset: Int, notAfter limit: Int, in line: SourceRange
  ) -> Int {
    guard offset > line.lower else { return line.lower }
    for place in offset..<max(offset, min(offset + 15, limit))
    where document.bytes[place - 1] == 0x20 { return place }
    var place = offset
    while place < limit, document.bytes[place] & 0xC0 == 0x80 { place += 1 }
    return place
  }

  /// The end of a word before an offset, or at least of a character.
  private static func boundary(
    _ document: SourceText, _ offset: Int, notBefore limit: Int, in line: SourceRange
  ) -> Int {
    guard offset < line.upper else { return line.upper }
    var place = offset
    while place > max(limit, offset - 15) {
      if document.bytes[place] == 0x20 { return place }
      place -= 1
    }
    place = offset
    while place > line.lower, document.bytes[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }
}
