/// Text broken at a width, with what follows the first line set in.
enum WrappedLines {
  /// Lines ended by a line feed; `lead` stands before the first, blanks of the same width before the
  /// others.
  static func make(_ text: String, lead: String, width: Int) -> String {
    let margin = String(repeating: " ", count: lead.count)
    let room = max(20, width - lead.count)
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      if !line.isEmpty, line.count + 1 + word.count > room {
        lines.append(line)
        line = String(word)
      } else {
        line += (line.isEmpty ? "" : " ") + word
      }
    }
    lines.append(line)
    return lines.enumerated().map { ($0 == 0 ? lead : margin) + $1 + "\n" }.joined()
  }
}
