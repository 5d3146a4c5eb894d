import Model

/// What a partner holds, told after the name: ', titolare di una quota di euro 40.500,00 pari al 45%'.
struct Holding {
  let text: TokenizedText

  /// The weight that some words after a name give; nil where they tell of no holding.
  func weight(in words: Range<Int>) -> Located<Double>? {
    words.prefix(2).contains(where: { isHolder($0) }) ? figure(in: words) : nil
  }

  /// The share that some words tell, else their first figure: that of the votes, not of the seat.
  func figure(in words: Range<Int>) -> Located<Double>? {
    let grammar = DecimalGrammar(text: text)
    var told: Located<Double>?
    var index = words.lowerBound
    while index < words.upperBound {
      guard text.tokens[index].isNumber,
        let (value, end) = grammar.decimal(at: index, before: words.upperBound)
      else {
        index += 1
        continue
      }
      let located = Located(value, at: text.range(index, end))
      // Of a nominal value and its share the share counts votes for everybody alike.
      if text.isMark(end, .percent) { return located }
      told = told ?? located
      index = end
    }
    return told
  }

  /// Whether a word says that a holding follows.
  func isHolder(_ index: Int) -> Bool {
    [
      "titolare", "titolari", "portatore", "portatrice", "proprietario", "proprietaria",
      "intestatario", "intestataria", "possessore", "detentore", "detentrice",
    ].contains(text.folded(index))
  }

  /// Whether a mark stands inside a figure: '40.500,00'.
  func isInsideFigure(_ index: Int) -> Bool {
    (text.isMark(index, .period) || text.isMark(index, .comma)) && index > 0
      && index + 1 < text.tokens.count && text.tokens[index - 1].isNumber
      && text.tokens[index + 1].isNumber && !text.tokens[index].isSpaced
      && !text.tokens[index + 1].isSpaced && !text.tokens[index + 1].startsLine
  }
}
