/// Numbers with Italian thousands points and decimal comma: '1.000', '83,812', '269'.
struct DecimalGrammar {
  let text: TokenizedText

  /// The number at a token and the token after it.
  func decimal(at index: Int, before limit: Int) -> (value: Double, end: Int)? {
    guard index < limit, text.tokens[index].isNumber else { return nil }
    var value = Double(text.tokens[index].value)
    var position = index + 1
    while position + 1 < limit, text.isMark(position, .period), !text.tokens[position].isSpaced,
      text.tokens[position + 1].isNumber, !text.tokens[position + 1].isSpaced,
      text.tokens[position + 1].end - text.tokens[position + 1].start == 3
    {
      value = value * 1000 + Double(text.tokens[position + 1].value)
      position += 2
    }
    if position + 1 < limit, text.isMark(position, .comma), !text.tokens[position].isSpaced,
      text.tokens[position + 1].isNumber, !text.tokens[position + 1].isSpaced
    {
      let token = text.tokens[position + 1]
      var scale = 1.0
      for _ in token.start..<token.end { scale *= 10 }
      value += Double(token.value) / scale
      position += 2
    }
    // Nobody's share: only figures run together come to this.
    return value < 1e15 ? (value, position) : nil
  }
}
