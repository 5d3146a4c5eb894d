import Model

/// A roll in one sentence, each name with its own mark: 'Rossi Anna (presente), Neri Ugo (assente)'.
struct MarkedListRoll {
  let text: TokenizedText

  func read(_ lines: Range<Int>) -> Roll? {
    var best: Roll?
    for line in lines where marks(text.lines[line]) > 2 {
      guard let roll = roll(in: text.lines[line], line) else { continue }
      if roll.score > (best?.score ?? 0) { best = roll }
    }
    return best
  }

  private func marks(_ line: Line) -> Int {
    (line.first..<line.end).count { isMark($0) }
  }

  private func isMark(_ index: Int) -> Bool {
    (text.lexeme(index) == .presente || text.lexeme(index) == .assente)
      && text.isMark(index - 1, .openParenthesis)
  }

  private func roll(in line: Line, _ index: Int) -> Roll? {
    var roll = Roll()
    roll.style = .complete
    roll.lines = [index]
    let colon = (line.first..<line.end).first { text.isMark($0, .colon) }
    let firstMark = (line.first..<line.end).first { isMark($0) } ?? line.end
    var first = colon.map { $0 < firstMark ? $0 + 1 : line.first } ?? line.first
    let grammar = EntryGrammar(text)
    for mark in line.first..<line.end where isMark(mark) {
      while first < mark, text.tokens[first].kind == .mark || text.lexeme(first).isFunctionWord {
        first += 1
      }
      let close = (mark..<line.end).first { text.isMark($0, .closeParenthesis) } ?? line.end - 1
      // A name and nothing else: what cannot be read makes the whole sentence unsure.
      guard first < mark, mark - first <= 9, text.tokens[first].isCapital,
        !(first..<mark).contains(where: {
          text.isMark($0, .comma) || text.isMark($0, .period) && text.endsSentence($0)
        }),
        let entry = grammar.entry(from: first, to: close + 1), entry.presence != nil
      else { return nil }
      roll.entries.append(entry)
      first = close + 1
    }
    return roll.entries.count > 2 ? roll : nil
  }
}
