import Model

/// Points each of which bears the number 1: what is left of a numbered list when a page on the web, or a
/// text pasted out of a word processor, begins it anew at every point.
struct RepeatedNumbers {
  let minutes: MinutesText
  let agenda: [AgendaItem]

  private var text: TokenizedText { minutes.text }

  /// The headings, numbered by their order; nil where there are fewer than three of them, where another
  /// number stands among them or where they are the entries of a list with nothing between.
  func headings(
    in lines: [Int], besides found: [PointHeading]
  ) -> [PointHeading]? {
    guard agenda.isEmpty, found.count <= 1 else { return nil }
    var result: [PointHeading] = []
    for line in lines {
      let range = minutes.tokens(line)
      guard let marker = ListMarker.at(range.lowerBound, before: range.upperBound, in: text),
        marker.style == .number
      else { continue }
      guard marker.value == 1 else { return nil }
      guard let title = title(from: marker.end, to: range.upperBound, on: line) else { continue }
      result.append(
        PointHeading(
          line: line, end: line + 1, number: result.count + 1, title: title, isExplicit: true))
    }
    guard result.count >= 3,
      zip(result, result.dropFirst()).count(where: { $1.line > $0.end }) * 2 >= result.count - 1
    else { return nil }
    return result
  }

  /// A short line of its own, set apart by a blank one.
  private func title(from first: Int, to end: Int, on line: Int) -> Located<String>? {
    guard first < end, end - first <= 25, text.tokens[first].isCapital,
      text.lines[line].blanksBefore > 0,
      !text.isMark(end - 1, .semicolon), !text.isMark(end - 1, .comma)
    else { return nil }
    let stop = text.isMark(end - 1, .period) || text.isMark(end - 1, .colon) ? end - 1 : end
    guard first < stop, !(first..<stop).contains(where: { text.endsSentence($0) }) else {
      return nil
    }
    return Located(text.string(first, stop), at: text.range(first, stop))
  }
}
