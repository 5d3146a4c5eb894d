/// Lays blocks out as the plain text that a careful secretary would type.
///
/// Guarantees: 1. every word of the blocks stands in the text, in order; 2. a heading or a table has a
/// blank line on both sides; 3. paragraphs of prose are parted by a blank line and folded so that no
/// line begins with a figure or a capital that might pass for a new entry; 4. short lines (lists,
/// rolls, letterheads) follow one another; 5. texts whose lines are paragraphs keep their own lines.
struct PlainTextLayout {
  /// Lines longer than this are prose.
  private static let longLine = 62
  /// No line of a page set by hand is longer.
  private static let pageWidth = 130
  private var lines: [String] = []
  /// Whether the last line announces what follows: 'Sono presenti:'.
  private var announces: Bool { lines.last?.hasSuffix(":") ?? false }
  private var hasHardLines = false
  private var keepsLongLines = false

  /// The text of some blocks; ends with a line end unless empty.
  static func text(of blocks: [Block]) -> String {
    var layout = PlainTextLayout()
    layout.hasHardLines = hasHardLines(blocks)
    layout.keepsLongLines = layout.hasHardLines || isCollapsed(blocks)
    layout.append(blocks)
    while layout.lines.last?.isEmpty == true { layout.lines.removeLast() }
    return layout.lines.isEmpty ? "" : layout.lines.joined(separator: "\n") + "\n"
  }

  private enum Shape {
    case empty
    case heading
    case entry
    case short
    case prose
    case table
  }

  private mutating func append(_ blocks: [Block]) {
    var previous = Shape.empty
    for block in blocks {
      let shape: Shape
      switch block {
      case .table(let table):
        let laid = TableLayout(table).pieces()
        guard !laid.isEmpty else { continue }
        part()
        for piece in laid {
          switch piece {
          case .lines(let rows): lines += rows
          case .blocks(let inner): append(inner)
          }
          part()
        }
        previous = .table
        continue
      case .paragraph(let paragraph):
        shape = Self.shape(of: paragraph)
        if shape == .empty {
          lines.append("")
          previous = .empty
          continue
        }
        if parts(previous, shape) { part() }
        append(paragraph, shape: shape)
      }
      previous = shape
    }
  }

  private static func shape(of paragraph: Paragraph) -> Shape {
    if paragraph.isEmpty { return .empty }
    if paragraph.isHeading { return .heading }
    if !paragraph.label.isEmpty || hasTypedLabel(paragraph.text) { return .entry }
    let line = paragraph.line
    if line.contains("\t") || line.contains("...") { return .short }
    // A short sentence is prose; a name in a list ends with no full stop.
    if line.hasSuffix("."), line.split(separator: " ").count > 3 { return .prose }
    if line.contains("\n") {
      return line.split(separator: "\n").contains { $0.utf8.count > longLine } ? .prose : .short
    }
    return line.utf8.count > longLine ? .prose : .short
  }

  /// Whether somebody typed the label of an entry: '1.', 'a)', '-', '•'.
  private static func hasTypedLabel(_ text: String) -> Bool {
    let head = text.trimmingBlanks.prefix { $0 != " " && $0 != "\t" }
    guard let last = head.last, head.count <= 5 else { return false }
    if head == "-" || head == "–" || head == "•" || head == "·" { return true }
    guard last == "." || last == ")" || last == "°" else { return false }
    let core = head.dropLast()
    return !core.isEmpty && (core.allSatisfy(\.isNumber) || core.count == 1 && last == ")")
  }

  /// Whether a blank line parts two neighbours.
  private func parts(_ previous: Shape, _ next: Shape) -> Bool {
    switch (previous, next) {
    case (.empty, _): false
    case (.heading, _), (_, .heading), (.table, _), (_, .table): true
    case _ where hasHardLines || announces: false
    case (.entry, .entry), (.short, .short): false
    case (.short, .entry): false
    case (.entry, .short), (.prose, _), (_, .prose): true
    default: false
    }
  }

  /// Ends what came before with a blank line.
  private mutating func part() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  private mutating func append(_ paragraph: Paragraph, shape: Shape) {
    let width = keepsLongLines ? Int.max : shape == .prose ? 100 : 300
    for line in paragraph.line.split(separator: "\n", omittingEmptySubsequences: false) {
      lines += LineFolding.fold(String(line).trimmingLineEnd, width: width)
    }
  }

  /// Whether each paragraph is only a line of a text, as when a text file was pasted: prose that never
  /// runs past the width of a page, and sentences that break off at the end of a line.
  private static func hasHardLines(_ blocks: [Block]) -> Bool {
    var long = 0
    var beyond = 0
    var broken = 0
    var previous: Substring = ""
    for case .paragraph(let paragraph) in blocks {
      let text = paragraph.text.trimmingBlanks[...]
      defer { previous = text }
      if text.utf8.count > longLine { long += 1 }
      if text.utf8.count > pageWidth { beyond += 1 }
      guard previous.utf8.count > longLine, let end = previous.last, !".;:!?".contains(end) else {
        continue
      }
      if text.first != nil { broken += 1 }
    }
    return broken >= 3 && broken * 3 >= long && beyond * 8 <= long
  }

  /// Whether nearly all the words stand in one paragraph, as some extractions give a document.
  private static func isCollapsed(_ blocks: [Block]) -> Bool {
    var longest = 0
    var total = 0
    for case .paragraph(let paragraph) in blocks {
      longest = max(longest, paragraph.text.utf8.count)
      total += paragraph.text.utf8.count
    }
    return longest > 1500 && longest * 2 > total
  }
}

extension String {
  /// Without blanks at the end.
  var trimmingLineEnd: String {
    guard let last = lastIndex(where: { $0 != " " && $0 != "\t" && $0 != "\u{A0}" }) else {
      return ""
    }
    return String(self[...last])
  }
}
