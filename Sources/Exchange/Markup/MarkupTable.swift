import Model

/// The tables of the roll and of those who attend.
enum MarkupTable {
  /// What a column holds.
  enum Column: CaseIterable {
    case name, representative, role, presence, delegation, weight, note

    /// Its heading, and the other headings it answers to.
    var titles: [String] {
      switch self {
      case .name:
        ["Componente", "Nome", "Nominativo", "Cognome e nome", "Consigliere", "Ente", "Comune"]
      case .representative: ["Rappresentante", "Rappresentato da"]
      case .role: ["Carica", "Ruolo", "Qualifica"]
      case .presence: ["Presenza", "Presente", "Presenti"]
      case .delegation: ["Delega"]
      case .weight: ["Quota", "Quote", "Peso", "Voti", "Millesimi"]
      case .note: ["Note", "Annotazioni"]
      }
    }

    /// The column with a heading.
    static func titled(_ title: String) -> Column? {
      let folded = MarkupTerm.folded(title)
      return allCases.first { $0.titles.contains { MarkupTerm.folded($0) == folded } }
    }
  }

  /// One cell: its text, its place, whether it was deduced.
  struct Cell {
    var text: String
    var place: SourceRange
    var isInferred: Bool
  }

  // MARK: Reading

  /// The cells of a row.
  static func cells(_ row: SourceRange, in source: SourceText) -> [Cell] {
    let lines = MarkupLines(source, row)
    var result: [Cell] = []
    var index = row.lower + 1
    while index < row.upper {
      var end = index
      var isQuoted = false
      var hasWords = false
      while end < row.upper, isQuoted || source.bytes[end] != 0x7C {
        let byte = source.bytes[end]
        if byte == 0x22, isQuoted || !hasWords { isQuoted.toggle() }
        if byte > 0x20 { hasWords = true }
        end += byte == 0x5C && end + 1 < row.upper ? 2 : 1
      }
      end = min(end, row.upper)
      result.append(cell(lines.trimmed(SourceRange(index, end)), in: source))
      index = end + 1
    }
    return result
  }

  private static func cell(_ range: SourceRange, in source: SourceText) -> Cell {
    var place = range
    var isInferred = false
    let mark = Array("{dedotto}".utf8)
    if source.bytes[place.lower..<place.upper].reversed().starts(with: mark.reversed()) {
      isInferred = true
      place.upper -= mark.count
      while place.upper > place.lower, source.bytes[place.upper - 1] <= 0x20 { place.upper -= 1 }
    }
    var bytes = Array(source.bytes[place.lower..<place.upper])
    if bytes.count > 1, bytes.first == 0x22, bytes.last == 0x22 {
      bytes = Array(bytes.dropFirst().dropLast())
      place = SourceRange(place.lower + 1, place.upper - 1)
    }
    var text: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x5C, index + 1 < bytes.count {
        index += 1
        text.append(bytes[index] == 0x6E ? 0x0A : bytes[index] == 0x72 ? 0x0D : bytes[index])
      } else {
        text.append(bytes[index])
      }
      index += 1
    }
    return Cell(text: String(decoding: text, as: UTF8.self), place: place, isInferred: isInferred)
  }

  /// `|---|:--|`: the line under the headings.
  static func isRule(_ row: SourceRange, in source: SourceText) -> Bool {
    let bytes = source.bytes[row.lower..<row.upper]
    return bytes.contains(0x2D)
      && bytes.allSatisfy { [0x7C, 0x2D, 0x3A, 0x20, 0x09].contains($0) }
  }

  // MARK: Writing

  /// A text as a cell holds it; an empty cell for nil.
  static func written(_ text: String?, inferred: Bool = false) -> String {
    guard let text else { return "" }
    let needsQuotes =
      text.isEmpty || text.first == "\"" || text.first == " " || text.last == " "
      || text.unicodeScalars.contains {
        ["|", "{", "\\", "\n", "\r"].contains($0) || $0.value < 0x20
      }
    return (needsQuotes ? MarkupData.quoted(text) : text) + (inferred ? " {dedotto}" : "")
  }

  /// A table with its columns in line; columns with nothing in them are left out.
  static func text(
    _ columns: [Column], _ rows: [[String]], keepsEmpty: Bool = false
  ) -> String {
    let kept = columns.indices.filter { column in
      keepsEmpty || columns[column] == .name || rows.contains { !$0[column].isEmpty }
    }
    let titles = kept.map { columns[$0].titles[0] }
    let widths = kept.enumerated().map { place, column in
      max(3, titles[place].count, rows.map { $0[column].count }.max() ?? 0)
    }
    func line(_ cells: [String]) -> String {
      let padded = zip(cells, widths).map { cell, width in
        cell + String(repeating: " ", count: max(0, width - cell.count))
      }
      return "| " + padded.joined(separator: " | ") + " |\n"
    }
    let rule = "|" + widths.map { String(repeating: "-", count: $0 + 2) }.joined(separator: "|")
    return line(titles) + rule + "|\n" + rows.map { row in line(kept.map { row[$0] }) }.joined()
  }
}
