/// The 'sì' and the 'no' that are counted, and not said in passing.
struct AnswerWords {
  let text: TokenizedText
  private var voters: VoterWords { VoterWords(text: text) }
  private var figures: CountFigures { CountFigures(text: text) }
  private var introductions: NameIntroduction { NameIntroduction(text: text) }

  /// Whether a 'sì' or a 'no' is one that is counted.
  func isCounted(_ index: Int, in range: Range<Int>) -> Bool {
    isYesNoLabel(index) || isAnswered(index) || isAnswerRow(index) || isNamesRow(index)
      || isCalled(index)
      || isYesNo(index) || isYesNoBefore(index, in: range) || isPaired(index)
  }

  /// 'sì 10, no 1 (Gallo), astenuti 0', 'Sì: 8 - No: 3': a yes and a no, each with its figure.
  private func isPaired(_ index: Int) -> Bool {
    guard endOfFigure(after: index) != nil else { return false }
    if counterpart(of: index) != nil { return true }
    let before = (max(0, index - 200)..<index).last {
      (text.lexeme($0) == .si || text.lexeme($0) == .no) && endOfFigure(after: $0) != nil
    }
    return before.map { counterpart(of: $0) == index } ?? false
  }

  /// The other answer, or those who abstained, right after the figure and the names of one.
  private func counterpart(of answer: Int) -> Int? {
    guard var position = endOfFigure(after: answer) else { return nil }
    if text.isMark(position, .openParenthesis) {
      guard let close = text.closing(position, before: text.tokens.count) else { return nil }
      position = close + 1
    }
    // 'sì n. 9: Rossi, Verdi, Neri; no n. 3: …'
    if text.isMark(position, .colon),
      introductions.listsNames(position + 1, before: text.tokens.count)
    {
      let reach = position + 1..<min(text.tokens.count, position + 180)
      guard let end = reach.first(where: { text.isMark($0, .semicolon) || text.endsSentence($0) })
      else { return nil }
      position = end
    }
    let separators = position
    while position < text.tokens.count, position - separators < 3,
      text.isMark(position, .comma) || text.isMark(position, .semicolon)
        || text.isMark(position, .dash) || text.isMark(position, .slash)
        || text.isMark(position, .period) || text.lexeme(position) == .e
    {
      position += 1
    }
    switch text.lexeme(position) {
    case .si, .no, .astenuto:
      return text.lexeme(position) != text.lexeme(answer) && endOfFigure(after: position) != nil
        ? position : nil
    default: return nil
    }
  }

  /// The token after the figure that stands right after an answer: 'sì 10', 'no: nessuno', 'sì (8)'.
  private func endOfFigure(after index: Int) -> Int? {
    let isBracketed = text.isMark(index + 1, .openParenthesis)
    let isSigned = isBracketed || text.isMark(index + 1, .colon) || text.isMark(index + 1, .equals)
    let figure = text.afterNumberSign(
      isSigned ? index + 2 : index + 1, before: text.tokens.count)
    guard figure < text.tokens.count, !text.tokens[figure].startsLine || text.wraps(figure),
      text.number(at: figure) != nil || text.lexeme(figure) == .nessuno,
      !figures.isPartOfLarger(figure)
    else { return nil }
    if isBracketed { return text.isMark(figure + 1, .closeParenthesis) ? figure + 2 : nil }
    return figure + 1
  }

  /// 'Hanno votato SÌ: Rossi, Verdi', 'Voti NO: 3', 'Votanti 12; sì: 9; no: 3'.
  private func isYesNoLabel(_ index: Int) -> Bool {
    // 'Hanno votato sì (8): Rossi, Verdi'
    if text.isMark(index + 1, .openParenthesis), voters.isVoting(index - 1),
      endOfFigure(after: index) != nil
    {
      return true
    }
    guard text.isMark(index + 1, .colon), index > 0 else { return false }
    let before = text.tokens[index - 1]
    switch before.lexeme {
    case .votato, .voto, .votare, .risponde, .votante: return true
    default:
      return before.kind == .mark && index + 2 < text.tokens.count
        && text.tokens[index + 2].isNumber
        && text.contains(.votante, .votazione, .voto, .presente, in: max(0, index - 14)..<index)
    }
  }

  /// 'Votano sì in 7, no in 2', 'Rispondono NO n. 3': the answer of a verb, a figure after it.
  func isAnswered(_ index: Int) -> Bool {
    let first = text.lexeme(index + 1) == .inside ? index + 2 : index + 1
    let figure = text.afterNumberSign(first, before: text.tokens.count)
    guard
      figure > index + 1 || voters.isVoting(index - 1),
      text.number(at: figure) != nil || first > index + 1 && text.lexeme(figure) == .nessuno,
      !text.tokens[figure].startsLine || text.wraps(figure)
    else { return false }
    if voters.isVoting(index - 1) || text.folded(index - 1) == "dicono" { return true }
    guard text.tokens[index - 1].kind == .mark || text.lexeme(index - 1) == .e else { return false }
    let lead = max(text.sentenceStart(index, notBefore: 0, reach: 30), index - 30)..<index
    return lead.contains { voters.isVoting($0) || text.folded($0) == "dicono" }
  }

  /// 'SÌ 52' on a line of its own, 'No 3' or 'Astenuti 1' on the next or the one before; or
  /// 'Sì 4 Comuni, quote 63,18; No 2 Comuni'.
  private func isAnswerRow(_ index: Int) -> Bool {
    guard let figure = rowFigure(index) else { return false }
    let place = text.lineIndex(of: index)
    if text.tokens[index].startsLine {
      return (max(0, place - 2)...min(text.lines.count - 1, place + 2)).contains { other in
        guard other != place else { return false }
        let first = text.lines[other].first
        switch text.lexeme(first) {
        case .si, .no, .astenuto:
          return text.lexeme(first) != text.lexeme(index) && rowFigure(first) != nil
        default: return false
        }
      }
    }
    guard voters.isNoun(figure + 1) else { return false }
    return text.isMark(index - 1, .colon)
      || text.isMark(index - 1, .semicolon)
        && (max(0, index - 14)..<index).contains { text.lexeme($0) == .si && rowFigure($0) != nil }
  }

  /// The figure right after an answer, with nothing after it but what a table may hold.
  private func rowFigure(_ index: Int) -> Int? {
    let figure = index + 1
    guard figure < text.tokens.count, text.tokens[figure].isNumber,
      !text.tokens[figure].startsLine, text.tokens[index].isCapital, !figures.isPartOfLarger(figure)
    else { return nil }
    let next = figure + 1
    guard next < text.tokens.count, !text.tokens[next].startsLine else { return figure }
    let token = text.tokens[next]
    return token.shape.contains(.column) || token.isMark(.openParenthesis)
      || voters.isNoun(next) || token.lexeme == .voto
      ? figure : nil
  }

  /// 'Si vota per appello nominale. Sì: Rossi, Verdi. No: Neri.': the names that gave each answer.
  private func isCalled(_ index: Int) -> Bool {
    guard listsNames(after: index) else { return false }
    let lead = max(0, index - 16)..<index
    if text.contains(.appello, .nominale, in: lead) { return true }
    // The other answer, not far before.
    return text.lexeme(index) == .no
      && (max(0, index - 120)..<index).contains { other in
        text.lexeme(other) == .si && listsNames(after: other)
          && text.contains(.appello, .nominale, in: max(0, other - 16)..<other)
      }
  }

  private func listsNames(after index: Int) -> Bool {
    text.tokens[index].isCapital && text.isMark(index + 1, .colon)
      && introductions.listsNames(index + 2, before: text.tokens.count)
  }

  /// 'no: Rossi, Verdi' on a line of its own, under 'sì 18 - no 2 - astenuti 1'.
  private func isNamesRow(_ index: Int) -> Bool {
    guard text.tokens[index].startsLine, text.isMark(index + 1, .colon),
      introductions.listsNames(index + 2, before: text.tokens.count)
    else { return false }
    let place = text.lineIndex(of: index)
    return (max(0, place - 3)..<place).contains { other in
      let line = text.lines[other]
      return (line.first..<line.end).contains {
        (text.lexeme($0) == .si || text.lexeme($0) == .no) && text.number(at: $0 + 1) != nil
          && $0 + 1 < line.end
      }
    }
  }

  /// '22 sì, 1 no': a number before and a separator after.
  private func isYesNo(_ index: Int) -> Bool {
    if text.lexeme(index) == .si {
      let token = text.tokens[index]
      let isAccented = token.hasApostrophe || token.isCapitals || token.end - token.start == 3
      guard isAccented || isBesideNo(index) else { return false }
    }
    guard index > 0, text.number(at: index - 1, articles: true) != nil || isNobodyElse(index),
      !text.tokens[index].startsLine || text.wraps(index),
      index + 1 < text.tokens.count
    else { return false }
    let next = text.tokens[index + 1]
    return next.isMark(.comma) || next.isMark(.openParenthesis) || next.isMark(.semicolon)
      || next.lexeme == .e
      || next.isMark(.period)
  }

  /// '4 si, 1 no': typed without its accent, beside the other answer.
  private func isBesideNo(_ index: Int) -> Bool {
    guard !text.tokens[index].isCapital,
      text.isMark(index + 1, .comma) || text.lexeme(index + 1) == .e
    else { return false }
    return (index + 2..<min(text.tokens.count, index + 6)).contains {
      text.lexeme($0) == .no
        && (text.number(at: $0 - 1, articles: true) != nil || text.lexeme($0 - 1) == .nessuno)
    }
  }

  /// 'nove sì, nessun no': nobody gives the other answer.
  private func isNobodyElse(_ index: Int) -> Bool {
    guard text.lexeme(index - 1) == .nessuno else { return false }
    return (max(0, index - 12)..<min(text.tokens.count, index + 12)).contains {
      $0 != index && (text.lexeme($0) == .si || text.lexeme($0) == .no)
        && text.number(at: $0 - 1, articles: true) != nil
    }
  }

  /// 'votanti 9, sì 6, no 3': a figure after, and a count of voters before.
  private func isYesNoBefore(_ index: Int, in range: Range<Int>) -> Bool {
    guard index + 1 < range.upperBound, text.tokens[index + 1].isNumber else { return false }
    return text.contains(
      .votante, .votazione, .presente, .scrutinio, in: max(range.lowerBound, index - 9)..<index)
  }
}
