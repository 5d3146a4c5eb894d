import Foundation

/// A text of minutes taken apart as a word processor would hold it: paragraphs, lists, tables.
struct MinutesPieces {
  enum Piece: Equatable {
    case paragraph(String)
    case heading(String)
    /// Entries numbered '1.' and on; each without its number.
    case numbered([String])
    case bullets([String])
    /// Rows of cells, the first naming the columns or not.
    case table([[String]])
  }

  private(set) var pieces: [Piece] = []

  init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0.reversed().drop { $0 == " " }.reversed())
    }
    var index = 0
    while index < lines.count {
      if lines[index].isEmpty {
        index += 1
        continue
      }
      let end = lines[index...].firstIndex { $0.isEmpty } ?? lines.count
      read(Array(lines[index..<end]))
      index = end
    }
  }

  /// Reads lines with no blank one among them.
  private mutating func read(_ run: [String]) {
    if let rows = table(run) {
      pieces.append(.table(rows))
      return
    }
    var lines = run[...]
    while let line = lines.first {
      let rest = lines.dropFirst()
      if let entries = entries(lines) {
        pieces.append(entries.piece)
        lines = lines.dropFirst(entries.lines)
        continue
      }
      var whole = line.drop { $0 == " " }[...]
      var words = String(whole)
      var taken = 0
      var last = line
      // A line as wide as the page goes on in the next one.
      while last.count > 80, let next = rest.dropFirst(taken).first {
        words += " " + next.drop { $0 == " " }
        last = next
        taken += 1
      }
      whole = words[...]
      let isHeading = run.count == 1 && line.count < 90 && (line.first?.isNumber ?? false)
      pieces.append(isHeading ? .heading(words) : .paragraph(words))
      lines = rest.dropFirst(taken)
    }
  }

  /// Three entries or more, counted '1.', '2.' … or led by dashes, and how many lines they take.
  private func entries(_ lines: ArraySlice<String>) -> (piece: Piece, lines: Int)? {
    var numbered: [String] = []
    var bullets: [String] = []
    var taken = 0
    for line in lines {
      let number = "\(numbered.count + 1). "
      if bullets.isEmpty, line.hasPrefix(number) {
        numbered.append(String(line.dropFirst(number.count)))
      } else if numbered.isEmpty, line.hasPrefix("- ") {
        bullets.append(String(line.dropFirst(2)))
      } else {
        break
      }
      taken += 1
    }
    if numbered.count > 2 { return (.numbered(numbered), taken) }
    if bullets.count > 2 { return (.bullets(bullets), taken) }
    return nil
  }

  // MARK: Tables

  /// The cells of lines that all keep to columns.
  private func table(_ lines: [String]) -> [[String]]? {
    if lines[0].hasPrefix("|") {
      return lines.filter { $0.contains { $0.isLetter } }.map { line in
        line.dropFirst().dropLast(line.hasSuffix("|") ? 1 : 0)
          .split(separator: "|", omittingEmptySubsequences: false)
          .map { $0.trimmingCharacters(in: .whitespaces) }
      }
    }
    guard lines.count > 1, lines.filter({ hasGap($0) }).count * 3 > lines.count * 2 else {
      return nil
    }
    let padded = lines.map { Array($0.padding(toLength: 140, withPad: " ", startingAt: 0)) }
    var columns: [Range<Int>] = []
    var start: Int?
    for place in 0...140 {
      let isBlank = place == 140 || padded.allSatisfy { $0[place] == " " }
      if isBlank, let first = start {
        // One blank may stand within a cell; only after a narrow number does it part columns.
        if let last = columns.last, first - last.upperBound < 2, last.count > 3 {
          columns[columns.count - 1] = last.lowerBound..<place
        } else {
          columns.append(first..<place)
        }
        start = nil
      } else if !isBlank, start == nil {
        start = place
      }
    }
    guard columns.count > 1 else { return nil }
    var rows: [[String]] = []
    for line in padded {
      let cells = columns.map { String(line[$0]).trimmingCharacters(in: .whitespaces) }
      let filled = cells.filter { !$0.isEmpty }.count
      if cells[0].isEmpty, rows.count > 1, filled * 3 < cells.count * 2 {
        // Cells that ran over the line.
        for (index, cell) in cells.enumerated() where !cell.isEmpty {
          rows[rows.count - 1][index] += (rows[rows.count - 1][index].isEmpty ? "" : " ") + cell
        }
      } else {
        rows.append(cells)
      }
    }
    return rows
  }

  private func hasGap(_ line: String) -> Bool {
    line.drop { $0 == " " }.firstRange(of: "  ") != nil
  }
}
