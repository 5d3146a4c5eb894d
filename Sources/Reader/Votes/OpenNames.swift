import Model

/// A list of names in no bracket: 'contrari: Rossi, Verdi e Neri (3)'.
struct OpenNames {
  let text: TokenizedText
  private var voters: VoterWords { VoterWords(text: text) }
  private var introductions: NameIntroduction { NameIntroduction(text: text) }
  private var listEnds: OpenListEnd { OpenListEnd(text: text) }
  private var weights: VoteWeights { VoteWeights(text: text) }
  private var decimals: DecimalGrammar { DecimalGrammar(text: text) }

  /// The names that begin at a token, with the weight after them and their number.
  func read(
    from start: Int, into atom: inout VoteAtom, keyword: Int, before limit: Int
  ) {
    // 'contrari 3, astenuti 1: rispettivamente Rossi, …' tells of both.
    guard text.folded(start) != "rispettivamente" else { return }
    guard let whole = listEnds.end(from: start, before: limit), whole > start else { return }
    var end = whole
    if let before = readWeightAtEnd(of: start..<end, into: &atom) { end = before }
    if let before = readFiguresInBracket(endingAt: end, from: start, into: &atom) { end = before }
    let reading = NameListGrammar(text: text).names(
      from: start, to: end, offices: introductions.isToldByNames(keyword))
    guard !reading.names.isEmpty, reading.isPlausible, atom.value?.value != 0 else { return }
    atom.names = reading.names
    atom.reason = reading.rest.map { Located(text.clean($0), at: $0) }
    atom.end = atom.weight == nil ? end : whole
    readCount(after: &atom, before: limit)
  }

  /// 'Alba, Borgo, per 373 quote': the weight after the names, and where they end.
  private func readWeightAtEnd(of list: Range<Int>, into atom: inout VoteAtom) -> Int? {
    let start = list.lowerBound
    guard let unit = list.last(where: { weights.isUnit($0) }), unit > start + 2,
      text.lexeme(unit - 2) == .per,
      let weight = decimals.decimal(at: unit - 1, before: unit)
    else { return nil }
    atom.weight = Located(weight.value, at: text.range(unit - 1, unit))
    var end = unit - 2
    while end > start, text.isMark(end - 1, .comma) { end -= 1 }
    return end
  }

  /// 'Alba, Borgo e Dego (quote 79,5)': the figures in the bracket after the names, and where they end.
  private func readFiguresInBracket(
    endingAt end: Int, from start: Int, into atom: inout VoteAtom
  ) -> Int? {
    guard text.isMark(end - 1, .closeParenthesis), atom.weight == nil,
      let open = (start..<end).last(where: { text.isMark($0, .openParenthesis) }),
      weights.isUnit(open + 1) || text.tokens[open + 1].isNumber
        || voters.isNoun(open + 1) && text.tokens[open + 2].isNumber
    else { return nil }
    // 'Alba e Borgo (enti 2, abitanti 7.002)'
    var figure = text.tokens[open + 1].isNumber ? open + 1 : open + 2
    if !weights.isUnit(figure - 1), !text.tokens[open + 1].isNumber {
      atom.value = Located(Int(text.tokens[figure].value), at: text.range(figure, figure + 1))
      figure = (figure..<end).first { weights.isUnit($0) }.map { $0 + 1 } ?? end
    }
    weights.readBracket(from: figure, to: end - 1, into: &atom)
    return atom.weight == nil ? nil : open
  }

  /// 'Contrari: Rossi e Verdi (2)': the figure after the names.
  private func readCount(after atom: inout VoteAtom, before limit: Int) {
    var open = atom.end
    if !text.isMark(open, .openParenthesis), open > atom.first {
      // The list may have taken the bracket with it.
      guard
        let last = (max(atom.first, open - 4)..<open).last(where: {
          text.isMark($0, .openParenthesis)
        })
      else { return }
      open = last
    }
    guard atom.value == nil, open + 2 < limit, text.tokens[open + 1].isNumber,
      text.isMark(open + 2, .closeParenthesis)
    else { return }
    atom.value = Located(Int(text.tokens[open + 1].value), at: text.range(open + 1, open + 2))
    atom.end = max(atom.end, open + 3)
  }
}
