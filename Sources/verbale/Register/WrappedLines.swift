/// Text broken at a width, with what follows the first line set in.
enum WrappedLines {
  /// Lines ended by a line feed; `lead` stands before the first, blanks of the same width before the
  /// others.
  static func make(_ text: String, lead: String, width: Int) -> String {
    let margin = String(repeating: " ", count: lead.count)
    let room = max(20, width - lead.count)
    var lines: [String] = []
    var line = ""
    var length = 0
    for word in text.split(whereSeparator: \.isWhitespace) {
      let count = word.count
      if !line.isEmpty, length + 1 + count > room {
        lines.append(line)
        line = String(word)
        length = count
      } else {
        line += (line.isEmpty ? "" : " ") + word
        length += (length == 0 ? 0 : 1) + count
      }
    }
    lines.append(line)
    return lines.enumerated().map { ($0 == 0 ? lead : margin) + $1 + "\n" }.joined()
  }
}
