/// Text as a cell can hold it.
enum CellText {
  /// The longest text that a cell takes, in UTF-16 units.
  static let limit = 32_767
  private static let more = " […]"

  /// The same words without what the format forbids: control characters become a visible mark, and what
  /// looks like the format's own way of writing them is kept as it is.
  static func admitted(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
      switch scalar.value {
      case 0x0A: result.append(scalar)
      case 0x09: result.append(" ")
      case 0x0D, 0x2028, 0x2029: result.append("\n")
      case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return cut(escaped(String(result)))
  }

  /// How many lines the longest text of a row takes in some columns, about.
  static func lines(of row: [Cell], in columns: ArraySlice<SheetLayout.Column>) -> Int {
    zip(row, columns).map { cell, column in
      guard case .text(let text) = cell else { return 1 }
      return lines(text, width: max(4, column.width - 3))
    }.max() ?? 1
  }

  private static func lines(_ text: String, width: Double) -> Int {
    var count = 0
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      count += 1
      var taken = 0.0
      for word in paragraph.split(separator: " ") {
        // Capitals are wider than figures, by which columns are measured.
        let length = word.reduce(0) { $0 + ($1.isUppercase ? 1.25 : 1) }
        if taken > 0, taken + 1 + length > width {
          count += 1
          taken = 0
        }
        taken += (taken > 0 ? 1 : 0) + length
        while taken > width {
          count += 1
          taken -= width
        }
      }
    }
    return count
  }

  /// `_x000D_` written out would be read as a carriage return.
  private static func escaped(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    let letters = Array(text)
    var result = ""
    for (index, letter) in letters.enumerated() {
      result.append(letter)
      guard letter == "_", index + 6 < letters.count, letters[index + 1] == "x",
        letters[index + 6] == "_",
        letters[index + 2...index + 5].allSatisfy({ $0.isASCII && $0.isHexDigit })
      else { continue }
      result += "x005F_"
    }
    return result
  }

  /// Cut with a sign that it goes on.
  private static func cut(_ text: String) -> String {
    guard text.utf16.count > limit else { return text }
    var length = 0
    var end = text.startIndex
    while end < text.endIndex {
      length += text[end].utf16.count
      guard length + more.utf16.count <= limit else { break }
      end = text.index(after: end)
    }
    return text[..<end] + more
  }
}
