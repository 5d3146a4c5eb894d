import Model

/// The figure after its word: 'favorevoli: 10', 'contrari n. 3', 'astenuti nessuno', 'i favorevoli sono 27',
/// 'contrari tre'.
struct FigureAfter {
  let text: TokenizedText
  private var answers: AnswerWords { AnswerWords(text: text) }
  private var voters: VoterWords { VoterWords(text: text) }
  private var figures: CountFigures { CountFigures(text: text) }
  private var labels: VoteLabels { VoteLabels(text: text) }
  private var decimals: DecimalGrammar { DecimalGrammar(text: text) }

  /// A figure and the token after it.
  typealias Reading = (value: Located<Int>, end: Int)

  /// What a token between a word and its figure is to them.
  private enum Step {
    /// Words to go over, and the last of their tokens.
    case over(last: Int)
    /// A mark that asks for a figure.
    case sign
    /// That there is nobody.
    case nobody
    case end
  }

  /// The figure that stands after a word.
  func reading(_ index: Int, in range: Range<Int>) -> Reading? {
    let limit = range.upperBound
    if let count = inBracket(after: index, before: limit) { return count }
    var position = colonAfterObject(index, in: range) ?? labels.afterLeaders(index + 1)
    var sawSign = false
    var steps = 0
    while position < limit, steps < 8 {
      if opensEntry(position, taken: steps, sawSign: sawSign) { return nil }
      if let value = text.number(
        at: position, articles: sawSign || isOneVoter(position, of: index, before: limit))
      {
        if isOfNextWord(position, after: index) { return nil }
        return count(value, at: position, sawSign: sawSign, before: limit)
      }
      switch step(at: position, from: index, taken: steps, sawSign: sawSign, before: limit) {
      case .over(let last): position = last
      case .sign: sawSign = true
      case .nobody: return (Located(0, at: text.range(position, position + 1)), position + 1)
      case .end: return nil
      }
      if text.lexeme(position) == .n || text.lexeme(position) == .numero { sawSign = true }
      position += 1
      steps += 1
    }
    return nil
  }

  /// 'FAVOREVOLI (8): Rossi, Verdi', 'contrari (2), astenuti (1)': the figure in a bracket of its own.
  private func inBracket(after index: Int, before limit: Int) -> Reading? {
    switch text.lexeme(index) {
    case .favorevole, .favore, .contrario, .astenuto, .astiene, .si, .no, .votante: break
    default: return nil
    }
    guard text.isMark(index + 1, .openParenthesis) else { return nil }
    let figure = text.afterNumberSign(index + 2, before: limit)
    guard figure + 1 < limit, let value = text.number(at: figure),
      text.isMark(figure + 1, .closeParenthesis)
    else { return nil }
    let end = figure + 2
    let isClosed =
      end >= text.tokens.count || text.tokens[end].startsLine || text.tokens[end].kind == .mark
      || text.lexeme(end) == .e || text.tokens[end].shape.contains(.column)
    return isClosed ? (Located(value, at: text.range(figure, figure + 1)), end) : nil
  }

  /// A new line begins another entry, unless a sign asked for a figure.
  private func opensEntry(_ position: Int, taken steps: Int, sawSign: Bool) -> Bool {
    let token = text.tokens[position]
    guard token.startsLine, !sawSign, !text.wraps(position),
      steps > 0 || !text.continues(position)
    else { return false }
    return !(token.isNumber && steps == 0 && isAlone(position))
  }

  /// 'si astiene un consigliere', 'scheda bianca una'
  private func isOneVoter(_ position: Int, of index: Int, before limit: Int) -> Bool {
    if [.bianca, .nulla].contains(text.lexeme(index)), position == index + 1 {
      return position + 1 >= limit || text.tokens[position + 1].kind == .mark
    }
    return text.lexeme(index) == .astiene && position + 1 < limit
      && (text.lexeme(position + 1).isOffice || voters.isNoun(position + 1))
  }

  /// 'Neri e Riva si astengono: 5 favorevoli, 2 astenuti': the figure is that of the word after it.
  private func isOfNextWord(_ position: Int, after index: Int) -> Bool {
    guard text.lexeme(index) == .astiene else { return false }
    let next = text.lexeme(position + 1) == .voto ? position + 2 : position + 1
    return [.favorevole, .contrario].contains(text.lexeme(next))
  }

  /// 'il voto favorevole dei due terzi dei presenti': a part of them, no count.
  private func isShare(_ position: Int) -> Bool {
    text.isWord(position + 1, in: ["terzi", "quarti", "quinti", "sesti", "decimi"])
  }

  /// A number as a count, with what it comes to; nil where it counts nothing.
  private func count(
    _ value: Int, at position: Int, sawSign: Bool, before limit: Int
  ) -> Reading? {
    if text.tokens[position].isNumber {
      // '2) Si approva', not '(favorevoli 9, contrari 2)'.
      if text.isMark(position + 1, .closeParenthesis), !sawSign, !isInBracket(position) {
        return nil
      }
      if figures.isOverSlash(position) || text.isMark(position + 1, .percent)
        || figures.isPartOfLarger(position)
      {
        return nil
      }
      if let decimal = decimals.decimal(at: position, before: limit), decimal.end > position + 1 {
        return nil
      }
    } else if isNameOfList(position) || isShare(position) {
      return nil
    }
    var end = position + 1
    // 'n. 9 (nove)', 'nove (9)'
    if text.isMark(end, .openParenthesis), end + 2 < limit,
      text.number(at: end + 1) != nil, text.isMark(end + 2, .closeParenthesis)
    {
      end += 3
    }
    if let sum = sum(value, after: end, before: limit) {
      return (Located(sum.value, at: text.range(position, sum.end)), sum.end)
    }
    return (Located(value, at: text.range(position, position + 1)), end)
  }

  /// 'votano contro: Quaranta, Valle': a surname that is a number, with another name after it.
  private func isNameOfList(_ index: Int) -> Bool {
    let next = index + 2
    guard text.tokens[index].isCapital, text.isMark(index + 1, .comma), next < text.tokens.count,
      text.tokens[next].isWord, text.tokens[next].isCapital, !text.tokens[next].startsLine
    else { return false }
    switch text.lexeme(next) {
    case .favorevole, .favore, .contrario, .astenuto, .astiene, .votante, .presente, .scheda:
      return false
    default: return NameGrammar(text: text).isNameWord(next)
    }
  }

  /// Whether a bracket stands open before a token.
  private func isInBracket(_ index: Int) -> Bool {
    (max(0, index - 16)..<index).last {
      text.isMark($0, .openParenthesis) || text.isMark($0, .closeParenthesis)
    }.map { text.isMark($0, .openParenthesis) } ?? false
  }

  /// '25 più 1, quindi 26', '9 più il Sindaco': what the count comes to, and the token after it.
  private func sum(_ value: Int, after end: Int, before limit: Int) -> (value: Int, end: Int)? {
    guard end + 1 < limit, text.folded(end) == "piu" else { return nil }
    if text.lexeme(end + 1) == .il || text.lexeme(end + 1) == .la, end + 2 < limit,
      text.lexeme(end + 2) == .sindaco || text.lexeme(end + 2) == .presidente
    {
      return (value + 1, end + 3)
    }
    guard let more = text.number(at: end + 1, articles: true) else { return nil }
    var total = end + 2
    if text.isMark(total, .comma) { total += 1 }
    if text.lexeme(total) == .quindi || text.isMark(total, .equals)
      || ["cioe", "ossia", "totale"].contains(text.folded(total)), total + 1 < limit,
      let told = text.number(at: total + 1), text.lexeme(total + 2) != .voto
    {
      return (told, total + 2)
    }
    return (value + more, end + 2)
  }

  private func step(
    at position: Int, from index: Int, taken steps: Int, sawSign: Bool, before limit: Int
  ) -> Step {
    switch text.lexeme(position) {
    case .n, .numero, .voto, .votante, .espresso: return .over(last: position)
    // 'favorevoli gli altri cinque'
    case .il where steps == 0 && isRestOf(position + 1): return .over(last: position + 1)
    case .di
    where steps == 0 && (text.lexeme(position + 1) == .n || text.number(at: position + 1) != nil):
      return .over(last: position)
    // 'il voto favorevole dei quattro Comuni presenti'
    case .del
    where steps == 0
      && (text.lexeme(index - 1) == .voto || text.folded(index) == "contrarieta")
      && text.number(at: figures.afterRemaining(position + 1, before: limit)) != nil:
      return .over(last: figures.afterRemaining(position + 1, before: limit) - 1)
    // 'votano a favore in sette', 'si astengono in due'
    case .inside
    where steps == 0
      && (text.number(at: position + 1) != nil || text.lexeme(position + 1) == .nessuno)
      && isAnsweredIn(index):
      return .over(last: position)
    case .nessuno, .zero: return .nobody
    // 'i votanti quindi sono 31'
    case .quindi where steps == 0 && Self.copulas.contains(text.folded(position + 1)):
      return .over(last: position)
    default:
      return text.tokens[position].kind == .mark
        ? mark(at: position, from: index, taken: steps, sawSign: sawSign, before: limit)
        : word(at: position, taken: steps, sawSign: sawSign, before: limit)
    }
  }

  private func mark(
    at position: Int, from index: Int, taken steps: Int, sawSign: Bool, before limit: Int
  ) -> Step {
    let token = text.tokens[position]
    if token.isMark(.colon) || token.isMark(.equals) || token.isMark(.pipe) { return .sign }
    if token.isMark(.period), text.lexeme(position - 1) == .n { return .sign }
    if token.isMark(.degree) || token.isMark(.bullet) && sawSign { return .over(last: position) }
    if token.isMark(.slash), sawSign || steps == 0 && closesCount(position + 1) { return .nobody }
    if token.isMark(.dash), sawSign || token.isSpaced {
      return dash(at: position, from: index, sawSign: sawSign, before: limit)
    }
    guard token.isMark(.period) else { return .end }
    // 'fav. 9', 'contr. n. 1'
    if steps == 0, labels.isShortened(index) { return .sign }
    return isLeader(position) ? .over(last: position) : .end
  }

  /// 'astenuti: -' says none; 'favorevoli - 9' introduces.
  private func dash(at position: Int, from index: Int, sawSign: Bool, before limit: Int) -> Step {
    let next = position + 1
    if sawSign, next >= limit || !text.tokens[next].isNumber {
      // 'astenuti n. -;'
      let isSigned =
        text.isMark(index + 1, .colon)
        || text.isMark(position - 1, .period) && text.lexeme(position - 2) == .n
      return isSigned && isLineEnd(position) ? .nobody : .end
    }
    guard next < limit, text.tokens[next].isNumber, !text.tokens[next].startsLine else {
      return .end
    }
    return .over(last: position)
  }

  private func word(
    at position: Int, taken steps: Int, sawSign: Bool, before limit: Int
  ) -> Step {
    let lexeme = text.lexeme(position)
    if Self.copulas.contains(text.folded(position)), lexeme != .e || isVerb(position) {
      return .sign
    }
    if steps == 0 {
      if lexeme.isOffice { return .over(last: position) }
      // 'Comuni 6', 'Comuni n. 6'
      let figure = text.afterNumberSign(position + 1, before: limit)
      if voters.isNoun(position), figure < limit, text.tokens[figure].isNumber,
        !text.tokens[figure].startsLine
      {
        return .over(last: position)
      }
    }
    return sawSign && isLetterForZero(position) ? .nobody : .end
  }

  /// 'altri cinque', 'restanti sei'.
  private func isRestOf(_ index: Int) -> Bool {
    ["restanti", "altri", "altre", "rimanenti"].contains(text.folded(index))
      && text.number(at: index + 1) != nil
  }

  /// Whether nothing but a mark, a new line or the next label follows.
  private func closesCount(_ index: Int) -> Bool {
    guard index < text.tokens.count, !text.tokens[index].startsLine else { return true }
    return text.tokens[index].kind == .mark || text.lexeme(index) == .astenuto
      || text.lexeme(index) == .contrario
  }

  /// 'ASTENUTI N. O': a letter that the scanner took for a nought.
  private func isLetterForZero(_ index: Int) -> Bool {
    text.word(index) == "O" && text.lexeme(index - 1) != .inside
      && (text.isMark(index - 1, .period) || text.isMark(index - 1, .colon))
      && (index + 1 >= text.tokens.count || text.tokens[index + 1].startsLine
        || text.tokens[index + 1].kind == .mark && !text.isMark(index + 1, .period))
  }

  /// Whether so many did it: 'votano no in 2', 'votano contro in tre', 'si astengono in due'.
  private func isAnsweredIn(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    return switch text.lexeme(index) {
    case .si, .no: answers.isAnswered(index)
    case .favore, .astiene: true
    // 'Hanno votato a favore in cinque; contro in uno'
    default:
      voters.isVoting(index - 1) || isBeing(index - 1) && closesCount(index + 3)
        || (text.tokens[index - 1].kind == .mark || text.lexeme(index - 1) == .e)
          && (max(0, index - 16)..<index).contains(where: voters.isVoting)
        || text.tokens[index - 1].kind == .mark && closesCount(index + 3)
          && (max(0, index - 16)..<index).contains(where: isBeing)
    }
  }

  /// 'sono contrari in due'
  private func isBeing(_ index: Int) -> Bool {
    ["sono", "siamo", "erano", "risultano", "dicono", "dichiarano", "esprimono"].contains(
      text.folded(index))
  }

  /// 'Favorevoli alla conferma: 6': the colon, where what is voted on stands before it.
  private func colonAfterObject(_ index: Int, in range: Range<Int>) -> Int? {
    guard [.al, .alle, .ad, .a].contains(text.lexeme(index + 1)) else { return nil }
    let reach = (index + 2)..<min(range.upperBound, index + 7)
    guard let colon = reach.first(where: { text.isMark($0, .colon) }),
      (index + 2..<colon).allSatisfy({
        text.tokens[$0].isWord && text.number(at: $0) == nil && !text.tokens[$0].startsLine
      }),
      text.number(at: text.afterNumberSign(colon + 1, before: range.upperBound)) != nil
    else { return nil }
    return colon
  }

  /// 'è', not the conjunction 'e'.
  private func isVerb(_ position: Int) -> Bool {
    text.tokens[position].end - text.tokens[position].start == 2
      || text.tokens[position].hasApostrophe
  }

  private func isLeader(_ position: Int) -> Bool {
    text.isMark(position + 1, .period) || text.isMark(position - 1, .period)
  }

  /// Whether a number is the whole of its line.
  private func isAlone(_ position: Int) -> Bool {
    let line = text.lines[text.lineIndex(of: position)]
    guard line.first == position else { return false }
    // '2 (Rossi, Verdi)'
    return line.end == position + 1
      || text.isMark(position + 1, .openParenthesis)
        && text.isMark(line.end - 1, .closeParenthesis)
  }

  private func isLineEnd(_ position: Int) -> Bool {
    position + 1 >= text.tokens.count || text.tokens[position + 1].startsLine
      || text.tokens[position + 1].isMark(.semicolon)
  }

  private static let copulas: Set<String> = [
    "sono", "e", "erano", "risultano", "furono", "pari",
  ]
}
