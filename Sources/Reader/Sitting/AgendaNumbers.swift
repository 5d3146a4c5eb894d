/// Which numbers at the beginning of a line are those of the points of a list.
struct AgendaNumbers {
  let text: TokenizedText

  /// Whether a line that looks like one of the roll is the next entry: 'c) Elezione dei componenti …'
  /// after 'b) …;'.
  func goesOn(_ line: Int, after value: Int, _ style: ListMarker.Style?) -> Bool {
    guard value > 0, text.lines[line].blanksBefore == 0,
      text.isMark(text.lines[line].first - 1, .semicolon),
      let marker = ListMarker.at(text.lines[line].first, before: text.lines[line].end, in: text)
    else { return false }
    return marker.style == style && marker.value == value + 1
  }

  /// A number that the list has already given, to a point of its own: '2.' again after '3.', and not
  /// the heading of a point that is listed.
  func isMisnumbered(
    _ marker: ListMarker, on line: Int, after highest: Int, _ list: AgendaReader.Reading
  ) -> Bool {
    guard let value = marker.value, (2...max(2, highest)).contains(value), highest > 1,
      marker.style == .number || marker.style == .roman
        || marker.style == .letter && value == highest
          && text.isMark(text.lines[line].first - 1, .semicolon),
      text.lines[line].blanksBefore == 0,
      marker.end < text.lines[line].end, text.tokens[marker.end].isCapital
    else { return false }
    // A lower number comes where the list goes on: after a semicolon, or on the very next line.
    guard value == highest || text.isMark(text.lines[line].first - 1, .semicolon) else {
      return false
    }
    guard list.items.count <= 200 else { return false }
    let own = FoldedWords.of(text.string(marker.end, text.lines[line].end))
    return !list.items.contains { item in
      let words = FoldedWords.of(item.title.value)
      return words.starts(with: own) || own.starts(with: words)
    }
  }

  /// '1 approv. verbale' with no mark and no capital, where the numbers go on from line to line.
  func bareNumber(_ line: Int, after value: Int) -> ListMarker? {
    guard let own = bareNumber(on: line), own == value + 1,
      own > 1 || line + 1 < text.lines.count && bareNumber(on: line + 1) == 2
    else { return nil }
    return ListMarker(style: .number, value: own, end: text.lines[line].first + 1)
  }

  /// 'Primo: bilancio', 'Secondo) permuta': the numbers of the list in words.
  func ordinal(_ range: Range<Int>) -> ListMarker? {
    guard range.count > 2, let value = text.ordinal(at: range.lowerBound),
      text.isMark(range.lowerBound + 1, .colon)
        || text.isMark(range.lowerBound + 1, .closeParenthesis)
    else { return nil }
    return ListMarker(style: .number, value: value, end: range.lowerBound + 2)
  }

  private func bareNumber(on line: Int) -> Int? {
    let first = text.lines[line].first
    guard first + 1 < text.lines[line].end, text.tokens[first + 1].isWord,
      text.tokens[first + 1].isSpaced
    else { return nil }
    if text.tokens[first].isNumber { return Int(text.tokens[first].value) }
    // 'III  Bilancio': a numeral in a column of its own.
    guard text.tokens[first].isWord, text.tokens[first + 1].shape.contains(.column) else {
      return nil
    }
    return NumberWords.roman(text.word(first))
  }
}
