/// A piece of a document as people see it, whatever the format it was kept in.
indirect enum Block: Sendable, Hashable {
  /// Words that stand together.
  case paragraph(Paragraph)
  /// Rows of cells.
  case table(Table)
}

extension Block {
  /// A footnote, as a paragraph of its own: '[nota 1: …]'.
  static func note(_ number: String, _ blocks: [Block]) -> Block {
    let words = blocks.map { block in
      switch block {
      case .paragraph(let paragraph): paragraph.line
      case .table: PlainTextLayout.text(of: [block]).trimmingBlanks
      }
    }
    let text = words.joined(separator: " ").trimmingBlanks
    return .paragraph(Paragraph(text: "[nota \(number): \(text)]"))
  }
}

/// A paragraph: its words, with the label that its list or heading shows.
struct Paragraph: Sendable, Hashable {
  /// What stands before the words: '1.', 'a)', '•'; empty for none.
  var label = ""
  /// The words; a tab and a line break stay what they are.
  var text = ""
  /// Whether it is styled as a heading.
  var isHeading = false

  /// Label and words, blanks at both ends left out.
  var line: String {
    let words = text.trimmingBlanks
    guard !label.isEmpty else { return words }
    return words.isEmpty ? label : label + " " + words
  }

  /// Whether nothing of it can be seen.
  var isEmpty: Bool { label.isEmpty && text.trimmingBlanks.isEmpty }
}

/// A table, row by row.
struct Table: Sendable, Hashable {
  /// Its rows.
  var rows: [[Cell]] = []

  /// One cell, as wide as the columns it covers.
  struct Cell: Sendable, Hashable {
    /// What it holds.
    var blocks: [Block] = []
    /// How many columns it covers.
    var span = 1

    /// Whether it may be repeated as often as a file says: tables in repeated tables, or long words in
    /// them, would come to more than any memory holds.
    var isShort: Bool {
      blocks.count <= 4
        && blocks.allSatisfy { block in
          if case .paragraph(let paragraph) = block {
            paragraph.text.utf8.count <= 200
          } else {
            false
          }
        }
    }
  }
}

extension String {
  /// Without blanks, tabs and line ends at either end.
  var trimmingBlanks: String {
    let isBlank = { (character: Character) in
      character == " " || character == "\t" || character.isNewline || character == "\u{A0}"
    }
    guard let first = firstIndex(where: { !isBlank($0) }),
      let last = lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(self[first...last])
  }
}
