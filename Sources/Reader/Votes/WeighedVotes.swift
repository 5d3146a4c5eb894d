import Model

/// Votes counted by weight, the heads in brackets: 'millesimi favorevoli 753 (enti 5)', '20.000 azioni
/// contrarie'.
struct WeighedVotes {
  let text: TokenizedText
  private var voters: VoterWords { VoterWords(text: text) }
  private var figures: CountFigures { CountFigures(text: text) }
  private var brackets: BracketedNames { BracketedNames(text: text) }
  private var weights: VoteWeights { VoteWeights(text: text) }
  private var shares: VoteShare { VoteShare(text: text) }
  private var decimals: DecimalGrammar { DecimalGrammar(text: text) }

  /// 'millesimi favorevoli 753 (enti 5)', 'carati 393 a favore (cinque utenti)', '20.000 azioni contrarie':
  /// what is counted is the weight, and the heads stand in brackets.
  func atom(
    _ keyword: VoteAtom, at index: Int, in range: Range<Int>, consumed: Int
  ) -> VoteAtom? {
    var atom = keyword
    if weights.isUnit(index - 1), index - 1 >= consumed, !text.isMark(index - 1, .percent),
      let (value, end) = decimals.decimal(
        at: text.afterNumberSign(index + 1, before: range.upperBound), before: range.upperBound),
      index + 1 < range.upperBound
    {
      atom.weight = Located(value, at: text.range(index + 1, end))
      atom.first = index - 1
      atom.end = end
    } else if let before = weightBefore(index, notBefore: max(consumed, range.lowerBound)) {
      atom.weight = before.weight
      atom.first = before.first
    } else if let after = weightAfter(index, in: range) {
      atom.weight = after.weight
      atom.end = after.end
    } else {
      return nil
    }
    readHeads(into: &atom, keyword: index, in: range)
    return atom
  }

  /// 'carati 393 a favore', '20.000 azioni contrarie'.
  private func weightBefore(
    _ index: Int, notBefore floor: Int
  ) -> (weight: Located<Double>, first: Int)? {
    let end = text.lexeme(index) == .favore ? index - 1 : index
    for first in stride(from: end - 1, through: max(floor, end - 7), by: -1)
    where text.tokens[first].isNumber && !figures.isPartOfLarger(first) {
      guard let (value, next) = decimals.decimal(at: first, before: end) else { continue }
      let isNamedBefore =
        next == end && weights.isUnit(first - 1) && !text.isMark(first - 1, .percent)
      guard isNamedBefore && first - 1 >= floor || next == end - 1 && weights.isUnit(next) else {
        continue
      }
      return (Located(value, at: text.range(first, next)), isNamedBefore ? first - 1 : first)
    }
    return nil
  }

  /// 'il voto favorevole di n. 150.000 azioni', 'l'astensione di 12,5 quote'.
  private func weightAfter(_ index: Int, in range: Range<Int>) -> (
    weight: Located<Double>, end: Int
  )? {
    guard text.lexeme(index + 1) == .di || text.lexeme(index + 1) == .del else { return nil }
    let figure = text.afterNumberSign(index + 2, before: range.upperBound)
    guard let (value, end) = decimals.decimal(at: figure, before: range.upperBound),
      end < range.upperBound, weights.isUnit(end), !text.isMark(end, .percent)
    else { return nil }
    return (Located(value, at: text.range(figure, end)), end + 1)
  }

  /// How many they are, and who, in the brackets after a weight.
  private func readHeads(into atom: inout VoteAtom, keyword: Int, in range: Range<Int>) {
    shares.skip(into: &atom, in: range)
    guard text.isMark(atom.end, .openParenthesis),
      let close = text.closing(atom.end, before: range.upperBound)
    else { return }
    let open = atom.end
    let isHeadsFirst = text.number(at: open + 1) != nil && text.tokens[open + 2].isWord
    let isNounFirst =
      text.tokens[open + 1].isWord && text.number(at: open + 2) != nil
      && (voters.isNoun(open + 1) || text.lexeme(open + 1).isOffice)
    var names = open + 1
    if isHeadsFirst || isNounFirst {
      let figure = isHeadsFirst ? open + 1 : open + 2
      atom.value = text.number(at: figure).map { Located($0, at: text.range(figure, figure + 1)) }
      names = open + 3
      guard text.isMark(names, .comma) || text.isMark(names, .colon) else {
        atom.end = close + 1
        return
      }
      names += 1
    }
    let reading = NameListGrammar(text: text).names(from: names, to: close)
    atom.end = close + 1
    if reading.isPlausible, !reading.names.contains(where: brackets.isFigure) {
      atom.names = reading.names
    }
    if atom.value == nil, !atom.names.isEmpty {
      atom.value = Located(atom.names.count, at: text.range(keyword, keyword + 1), inferred: true)
    }
    // As many names as heads, or else a plural that stands for more: 'due utenti: i Bufalini'.
    if let value = atom.value?.value, atom.names.count < value, text.lexeme(names) == .il {
      atom.names = []
    }
  }
}
