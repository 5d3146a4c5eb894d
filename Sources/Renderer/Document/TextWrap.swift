/// Breaks words into lines of a given width.
enum TextWrap {
  /// Lines of at most `width` characters; a longer word is cut only where there is no other way.
  static func lines(_ text: String, width: Int) -> [String] {
    let width = max(1, width)
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      line($0, width: width)
    }
  }

  private static func line(_ text: Substring, width: Int) -> [String] {
    var lines: [String] = []
    var current = ""
    var length = 0
    func flush() {
      lines.append(current)
      current = ""
      length = 0
    }
    for word in text.split(separator: " ") {
      var rest = word
      var count = rest.count
      if length > 0, length + 1 + count > width { flush() }
      while count > width {
        if length > 0 { flush() }
        lines.append(String(rest.prefix(width)))
        rest = rest.dropFirst(width)
        count -= width
      }
      if count == 0 { continue }
      if length > 0 {
        current.append(" ")
        length += 1
      }
      current += rest
      length += count
    }
    if length > 0 || lines.isEmpty { flush() }
    return lines
  }

  /// Text in the middle of a width.
  static func centred(_ line: String, width: Int) -> String {
    let space = (width - line.count) / 2
    return space > 0 ? String(repeating: " ", count: space) + line : line
  }

  /// Text padded on the right, or on the left.
  static func padded(_ line: String, width: Int, toRight: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - line.count))
    return toRight ? space + line : line + space
  }
}
