import Model

/// Names told with a verb: 'i consiglieri Rossi e Verdi si astengono', 'tutti tranne Rossi, che si astiene'.
struct NamesAroundVerb {
  let text: TokenizedText
  private var voters: VoterWords { VoterWords(text: text) }

  /// 'si astengono, perché assenti quel giorno, il prof. Rossi e la sig.ra Verdi.'
  func namesAfterAside(_ comma: Int, in range: Range<Int>) -> NamedVoters? {
    guard text.isMark(comma, .comma),
      text.lexeme(comma + 1) == .perche
        || ["essendo", "poiche", "giacche"].contains(text.folded(comma + 1))
        || text.lexeme(comma + 1) == .inside && text.folded(comma + 2) == "quanto",
      let close = (comma + 2..<min(range.upperBound, comma + 18)).first(where: {
        text.isMark($0, .comma)
      })
    else { return nil }
    let end = text.sentenceEnd(close, notAfter: range.upperBound)
    let last = end > close && text.isMark(end - 1, .period) ? end - 1 : end
    let reading = NameListGrammar(text: text).names(from: close + 1, to: max(close + 1, last))
    guard !reading.names.isEmpty, reading.rest == nil, reading.isPlausible,
      (close + 1..<last).allSatisfy({
        let token = text.tokens[$0]
        return !token.isWord || token.isCapital || token.lexeme != .none
      })
    else { return nil }
    let reason = text.range(comma + 1, close)
    return NamedVoters(
      names: reading.names, reason: Located(text.clean(reason), at: reason), end: last)
  }

  /// 'I consiglieri Rossi e Verdi si astengono': names before the verb.
  func readBefore(into atom: inout VoteAtom, keyword: Int, in range: Range<Int>) {
    guard text.lexeme(keyword - 1) == .si else { return }
    if readExcepted(into: &atom, keyword: keyword, in: range) { return }
    let start = text.sentenceStart(keyword, notBefore: range.lowerBound, reach: 30)
    guard start < keyword - 1 else { return }
    var first = start
    for index in start..<(keyword - 1)
    where text.isMark(index, .comma) || text.lexeme(index) == .mentre {
      // Names run back to the last comma only if what stands before it is no name.
      if !text.tokens[min(index + 1, keyword)].isCapital { first = index + 1 }
    }
    let reading = NameListGrammar(text: text).names(from: first, to: keyword - 1)
    guard !reading.names.isEmpty, reading.isPlausible else { return }
    atom.names = reading.names
    atom.first = first
  }

  /// 'Favorevoli 9. Gallo e Neri votano contro.', '9 favorevoli; Gallo e Neri contrari': after the count of
  /// those in favour, a clause that holds the names, the verb and nothing else.
  func readSubject(into atom: inout VoteAtom, keyword: Int, in range: Range<Int>) {
    guard atom.kind == .against || atom.kind == .abstained, !text.isMark(keyword + 1, .colon) else {
      return
    }
    var verb = keyword
    if voters.isVoting(verb - 1) {
      verb -= 1
      if ["ha", "hanno"].contains(text.folded(verb - 1)) { verb -= 1 }
    }
    var first = verb
    while first > range.lowerBound, verb - first < 24, isSubject(first - 1) { first -= 1 }
    guard first < verb, first > range.lowerBound, text.tokens[verb - 1].isCapital,
      text.isMark(first - 1, .semicolon) || text.isMark(first - 1, .period),
      (max(range.lowerBound, first - 30)..<first).contains(where: {
        (text.lexeme($0) == .favorevole || text.lexeme($0) == .favore)
          && CountFigures(text: text).isCount(beside: $0)
      }),
      // What is counted further on is told there.
      !(keyword + 1..<max(keyword + 1, min(range.upperBound, keyword + 30))).contains(where: {
        text.lexeme($0) == (atom.kind == .against ? .contrario : .astenuto)
      })
    else { return }
    let reading = NameListGrammar(text: text).names(from: first, to: verb)
    guard !reading.names.isEmpty, reading.isPlausible, reading.rest == nil else { return }
    atom.names = reading.names
    atom.first = first
  }

  /// A word or mark of a list of names.
  private func isSubject(_ index: Int) -> Bool {
    let token = text.tokens[index]
    if token.isMark(.comma) || token.lexeme == .e || token.lexeme.isOffice { return true }
    if token.lexeme == .il || token.lexeme == .la || token.lexeme == .particle { return true }
    return token.isWord && token.isCapital && !token.lexeme.isBodyNoun
      && token.lexeme != .nessuno && token.lexeme != .tutti
  }

  /// 'tutti tranne il rappresentante di Alba, che si astiene': the one excepted is the one named.
  func readExcepted(into atom: inout VoteAtom, keyword: Int, in range: Range<Int>) -> Bool {
    // 'che si astiene', 'che votano contro', 'che ha votato contro', '(contrario)'
    var end = keyword - 1
    if !text.isMark(end, .openParenthesis) {
      guard
        let that = (max(range.lowerBound, keyword - 4)..<keyword).last(where: {
          text.lexeme($0) == .che
        }),
        (that + 1..<keyword).allSatisfy({
          text.lexeme($0) == .si || voters.isVoting($0)
            || ["ha", "hanno", "e"].contains(text.folded($0))
        })
      else { return false }
      end = that
    }
    if text.isMark(end - 1, .comma) { end -= 1 }
    let start = max(range.lowerBound, end - 16)
    guard start < end,
      let exception = (start..<end).last(where: { text.lexeme($0) == .eccezione })
    else { return false }
    let reading = NameListGrammar(text: text).names(from: exception + 1, to: end)
    guard !reading.names.isEmpty, reading.isPlausible else { return false }
    atom.names = reading.names
    atom.first = exception
    return true
  }
}
