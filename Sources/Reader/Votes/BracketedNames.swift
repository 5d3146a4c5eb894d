import Model

/// Names in the bracket after a figure: 'contrari 2 (Rossi, Verdi)', '(Gruppo Insieme: Rossi, Verdi)'.
struct BracketedNames {
  let text: TokenizedText
  private var weights: VoteWeights { VoteWeights(text: text) }

  /// The names, the reason and the weight in the bracket that opens at a token.
  func read(_ open: Int, into atom: inout VoteAtom, before limit: Int) {
    guard let close = text.closing(open, before: limit) else { return }
    let reading =
      byGroups(open + 1, before: close)
      ?? NameListGrammar(text: text).names(
        from: afterGroup(afterCount(open + 1, before: close), before: close), to: close,
        offices: true)
    atom.names = reading.names.filter { !isFigure($0) }
    atom.reason = reading.rest.map { Located(text.clean($0), at: $0) }
    let isWeight = open + 1 < close && text.tokens[open + 1].isNumber
    guard !atom.names.isEmpty || reading.rest != nil || isWeight else { return }
    atom.end = close + 1
    if isWeight { weights.readBracket(from: open + 1, to: close, into: &atom) }
    if let figure = (open + 1..<close).first(where: { text.tokens[$0].isNumber }) {
      weights.readBracket(from: figure, to: close, into: &atom)
    }
  }

  /// '(Gruppo Insieme: Rossi, Verdi; Gruppo Lega - Civica: Neri)', '(Gruppo Insieme per Alba)': the names
  /// after the label of each group, and none for a group told whole.
  private func byGroups(_ first: Int, before end: Int) -> NameListGrammar.Reading? {
    let article = text.lexeme(first).isFunctionWord ? first + 1 : first
    guard ["gruppo", "gruppi"].contains(text.folded(article)), text.tokens[article].isWord else {
      return nil
    }
    let lists = NameListGrammar(text: text)
    var result = NameListGrammar.Reading(names: [], rest: nil, end: end)
    var start = first
    while start < end {
      let stop = (start..<end).first { text.isMark($0, .semicolon) } ?? end
      if let colon = (start..<stop).first(where: { text.isMark($0, .colon) }) {
        result.names += lists.names(from: colon + 1, to: stop, offices: true).names
      } else if start != first {
        return nil
      }
      start = stop + 1
    }
    guard !result.names.isEmpty || !(first..<end).contains(where: { text.isMark($0, .comma) })
    else {
      return nil
    }
    // Only the label: kept as the words that say who they are.
    if result.names.isEmpty { result.rest = text.range(first, end) }
    return result
  }

  /// '(gruppo "Insieme": Rossi, Verdi)': the label of a group is none of the names.
  private func afterGroup(_ first: Int, before end: Int) -> Int {
    let groups: Set<String> = ["gruppo", "lista", "minoranza", "maggioranza", "opposizione"]
    let window = first..<min(end, first + 8)
    guard window.contains(where: { groups.contains(text.folded($0)) }),
      let colon = window.first(where: { text.isMark($0, .colon) })
    else { return first }
    return colon + 1
  }

  /// '(tre: Rossi, Verdi e Neri)', '(n. 3: Rossi, Verdi e Neri)': the names after the figure told again.
  private func afterCount(_ first: Int, before end: Int) -> Int {
    let figure = text.afterNumberSign(first, before: end)
    guard figure + 1 < end, text.number(at: figure, articles: true) != nil,
      text.isMark(figure + 1, .colon)
    else { return first }
    return figure + 2
  }

  /// '685 millesimi' where a name would stand.
  func isFigure(_ name: Located<String>) -> Bool {
    name.value.first?.isNumber ?? true
  }
}
