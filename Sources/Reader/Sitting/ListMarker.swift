import Model

/// The number, letter or numeral that opens an entry of a list: '1.', '2)', 'a)', 'III –', '4 –'.
struct ListMarker {
  enum Style {
    case number
    case letter
    case roman
    case bullet
  }

  let style: Style
  /// The place in the list; nil for a bullet.
  let value: Int?
  /// The first token of the entry's words.
  let end: Int

  /// The marker at a token.
  ///
  /// - Parameter highest: the highest number of an entry; the points of a year's acts go beyond 99.
  static func at(
    _ index: Int, before limit: Int, in text: TokenizedText, upTo highest: Int = 99
  ) -> ListMarker? {
    guard index < limit else { return nil }
    let token = text.tokens[index]
    if isBullet(token) || token.isMark(.equals) {
      // Bullets may stand one within the other, but a line of them is a rule, not a list.
      var inner = index + 1
      while inner < limit, inner < index + 100,
        isBullet(text.tokens[inner]) || text.tokens[inner].isMark(.equals)
      {
        inner += 1
      }
      if inner < index + 100, let marker = at(inner, before: limit, in: text),
        marker.style != .bullet
      {
        return marker
      }
      if token.isMark(.equals) { return nil }
      return index + 1 < limit ? ListMarker(style: .bullet, value: nil, end: index + 1) : nil
    }
    var position = index
    if token.lexeme == .n, text.isMark(index + 1, .period) || text.isMark(index + 1, .degree) {
      position += 2
    } else if token.isMark(.openParenthesis), index + 2 < limit, text.tokens[index + 1].isNumber,
      text.isMark(index + 2, .closeParenthesis)
    {
      // '(1) Titolo'
      position += 1
    }
    guard position < limit else { return nil }
    let head = text.tokens[position]
    if head.isNumber, head.value > 0, head.value <= highest {
      guard position + 1 < limit else { return nil }
      let next = text.tokens[position + 1]
      var end = position + 1
      while end < limit, isSeparator(end, text) { end += 1 }
      if end > position + 1 {
        // '1.2024', '04/12', '3,5' are figures.
        if end < limit, text.tokens[end].isNumber, !text.tokens[end].isSpaced { return nil }
        // '1° febbraio 2025' is a day.
        if end + 1 < limit, text.lexeme(end) == .month, text.isMark(end - 1, .degree),
          text.tokens[end + 1].isNumber
        {
          return nil
        }
        return ListMarker(style: .number, value: Int(head.value), end: end)
      }
      // '1 Comunicazioni': a bare number at the start of a line.
      if next.isWord, next.isCapital, head.startsLine, next.isSpaced {
        return ListMarker(style: .number, value: Int(head.value), end: position + 1)
      }
      return nil
    }
    guard head.isWord, position == index else { return nil }
    if head.end - head.start == 1, position + 1 < limit,
      !(head.isCapital && NumberWords.roman(text.word(position)) != nil),
      text.isMark(position + 1, .closeParenthesis),
      let letter = text.folded(position).utf8.first
    {
      return ListMarker(style: .letter, value: Int(letter) - 0x60, end: position + 2)
    }
    if head.end - head.start == 1, head.startsLine, position + 2 < limit,
      text.isMark(position + 1, .period), text.tokens[position + 2].isCapital,
      text.tokens[position + 2].isSpaced, let letter = text.folded(position).utf8.first,
      !head.isCapital || NumberWords.roman(text.word(position)) == nil
    {
      return ListMarker(style: .letter, value: Int(letter) - 0x60, end: position + 2)
    }
    if head.isCapital, head.end - head.start <= 5, position + 1 < limit,
      isSeparator(position + 1, text),
      let value = NumberWords.roman(text.word(position))
    {
      var end = position + 1
      while end < limit, isSeparator(end, text) { end += 1 }
      return ListMarker(style: .roman, value: value, end: end)
    }
    return nil
  }

  private static func isBullet(_ token: Token) -> Bool {
    token.isMark(.bullet) || token.isMark(.star) || token.isMark(.dash) || token.isMark(.greater)
  }

  private static func isSeparator(_ index: Int, _ text: TokenizedText) -> Bool {
    text.isMark(index, .slash) && index + 1 < text.tokens.count
      && text.tokens[index + 1].isCapital && text.tokens[index + 1].isSpaced
      || text.isMark(index, .period) || text.isMark(index, .closeParenthesis)
      || text.isMark(index, .dash)
      || text.isMark(index, .degree) || text.isMark(index, .colon)
  }
}
