/// Votes that nothing says to be in favour, and are: '4 voti contro 1', 'approvata con voti 5 su 5'.
struct PlainVotes {
  let text: TokenizedText

  /// Whether votes that are not said to be in favour are: '4 voti contro 1', 'con voti 5 su 5'.
  func areInFavour(_ index: Int, in range: Range<Int>) -> Bool {
    isOpposed(afterBracket(index + 1)) || isForPlan(index, in: range)
      || isOutOfAll(index, in: range)
  }

  /// The 'contro' of '4 voti contro 1': a figure on either side.
  func isOpposed(_ index: Int) -> Bool {
    guard text.folded(index) == "contro", text.number(at: index + 1) != nil else { return false }
    var vote = index - 1
    // '2 voti (Rossi, Verdi) contro 4'
    if text.isMark(vote, .closeParenthesis) {
      guard
        let open = (max(0, vote - 40)..<vote).last(where: { text.isMark($0, .openParenthesis) })
      else { return false }
      vote = open - 1
    }
    return text.lexeme(vote) == .voto && text.number(at: vote - 1, articles: true) != nil
  }

  /// The token after a bracket that opens at a token; the token itself where none does.
  private func afterBracket(_ index: Int) -> Int {
    guard text.isMark(index, .openParenthesis),
      let close = text.closing(index, before: min(text.tokens.count, index + 40))
    else { return index }
    return close + 1
  }

  /// '5 voti per l'apertura del procedimento, 1 voto contrario': for a thing, not for a person.
  private func isForPlan(_ index: Int, in range: Range<Int>) -> Bool {
    guard text.number(at: index - 1) != nil, text.lexeme(index + 1) == .per,
      index + 3 < range.upperBound,
      text.lexeme(index + 2) == .il || text.lexeme(index + 2) == .la
        || text.lexeme(index + 2) == .lo,
      !text.tokens[index + 3].isCapital, !text.lexeme(index + 3).isOffice,
      text.lexeme(index + 3) != .signor, text.lexeme(index + 3) != .title
    else { return false }
    let end = min(text.sentenceEnd(index, notAfter: range.upperBound), index + 18)
    return (index + 3..<max(index + 3, end)).contains {
      text.lexeme($0) == .contrario && text.lexeme($0 - 1) == .voto
        && text.number(at: $0 - 2, articles: true) != nil
    }
  }

  /// 'approvata con voti 5 su 5', 'passa con 11 voti su 12': not the votes of a candidate.
  private func isOutOfAll(_ index: Int, in range: Range<Int>) -> Bool {
    var of = index + 1
    if text.number(at: of) != nil {
      of += 1
    } else if text.number(at: index - 1) == nil {
      return false
    }
    guard of < range.upperBound, text.lexeme(of) == .su,
      text.number(at: text.afterNumberSign(of + 1, before: range.upperBound)) != nil
    else { return false }
    let line = text.lines[text.lineIndex(of: index)]
    let sentence =
      min(
        line.first, text.sentenceStart(index, notBefore: range.lowerBound))..<max(
        line.end, text.sentenceEnd(index, notAfter: range.upperBound))
    guard
      !text.contains(
        .riporta, .scheda, .scrutinio, .preferenza, .segreto, .eletto, .votante, in: sentence)
    else { return false }
    return text.contains(
      .approva, .esito, .eseguibilita, .eseguibile, .respinge, .decide, .adotta, .accetta,
      .delibera, .ratifica, in: sentence)
      || text.containsWord(["passa", "sceglie", "scelgono", "scelto", "scelta"], in: sentence)
  }
}
