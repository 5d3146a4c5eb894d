/// Parts the points of a list that stand on one line.
struct PointSplitter {
  let text: TokenizedText

  /// '1. Comunicazioni 2. Verbali 3. Varie' between two tokens.
  func split(_ marker: ListMarker, to end: Int) -> [(Int?, Range<Int>)] {
    if marker.style == .bullet, text.isMark(marker.end - 1, .dash) {
      return splitDashes(from: marker.end, to: end)
    }
    guard let value = marker.value, marker.style == .number || marker.style == .letter else {
      return [(marker.value, marker.end..<end)]
    }
    var result: [(Int?, Range<Int>)] = []
    var number = value
    var start = marker.end
    var position = marker.end
    while position < end {
      if position > start, let next = point(at: position, after: number, marker.style, before: end),
        let value = next.value
      {
        result.append((number, start..<position))
        number = value
        start = next.end
        position = next.end
      } else {
        position += 1
      }
    }
    result.append((number, start..<end))
    return result
  }

  /// The number of the next point, inside a line.
  private func point(
    at position: Int, after number: Int, _ style: ListMarker.Style, before end: Int
  ) -> ListMarker? {
    let token = text.tokens[position]
    let previous = text.tokens[position - 1]
    // 'Linee guida4. Varie': the number lost the blank before it.
    guard
      token.isSpaced || token.startsLine
        || token.isNumber && previous.isWord && text.isMark(position + 1, .period)
          && position + 2 < end && text.tokens[position + 2].isSpaced,
      let next = ListMarker.at(position, before: end, in: text), next.style == style,
      let value = next.value,
      // After a semicolon a number wrong by little is another point, wrongly numbered.
      value == number + 1
        || previous.isMark(.semicolon) && (2...number + 3).contains(value) && number > 1
          && next.end > position + 1 && next.end < end && text.tokens[next.end].isCapital,
      next.end > position + 1 || text.tokens[next.end].isCapital,
      !previous.lexeme.isFunctionWord, previous.lexeme != .abbreviation, previous.lexeme != .n,
      !(previous.isMark(.period)
        && (text.lexeme(position - 2) == .n || text.lexeme(position - 2) == .abbreviation)),
      next.end < end, text.tokens[next.end].isWord || text.tokens[next.end].isMark(.quote)
    else { return nil }
    return next
  }

  /// '* bilancio * varie' on one line: stars and dots, not dashes, which titles have inside.
  func bullets(
    from first: Int, marker: ListMarker, to stop: Int
  ) -> [(Int?, Range<Int>)] {
    if text.isMark(first, .dash) { return splitDashes(from: marker.end, to: stop) }
    var parts: [(Int?, Range<Int>)] = []
    var start = marker.end
    for index in marker.end..<stop
    where text.tokens[index].kind == .mark && text.tokens[index].value == text.tokens[first].value
      && text.tokens[index].isSpaced && index + 1 < stop
      && (text.tokens[index + 1].isSpaced || text.tokens[index + 1].startsLine)
    {
      parts.append((nil, start..<index))
      start = index + 1
    }
    parts.append((nil, start..<stop))
    return parts
  }

  /// '- Verbali; - Comunicazioni': only after a semicolon.
  private func splitDashes(from first: Int, to end: Int) -> [(Int?, Range<Int>)] {
    var parts: [(Int?, Range<Int>)] = []
    var start = first
    for index in first..<max(first, end)
    where text.isMark(index, .dash) && text.isMark(index - 1, .semicolon) && index > start {
      parts.append((nil, start..<index))
      start = index + 1
    }
    parts.append((nil, start..<end))
    return parts
  }
}
