import Model

extension TokenizedText {
  /// Whether a full stop at a token ends a sentence rather than an abbreviation or a number.
  func endsSentence(_ index: Int) -> Bool {
    guard isMark(index, .period) || isMark(index, .semicolon) else { return false }
    if isMark(index, .semicolon) { return true }
    guard index > 0, index + 1 < tokens.count else { return true }
    let before = tokens[index - 1]
    let after = tokens[index + 1]
    if !after.isSpaced, !after.startsLine, after.kind != .mark { return false }
    // '(Alba Sup.) esce'
    if isMark(index + 1, .closeParenthesis), !after.isSpaced, index + 2 < tokens.count,
      tokens[index + 2].isWord, !tokens[index + 2].isCapital, !tokens[index + 2].startsLine
    {
      return false
    }
    // '… come allegato B. Il consigliere Neri esce'
    if before.isAbbreviated, index > 1, after.isCapital,
      ["allegato", "allegati", "lettera", "gruppo", "tabella", "sezione", "classe"].contains(
        folded(index - 2))
    {
      return true
    }
    // 'Rientra Corti M. Ore 16.16: esce Neri.'
    if before.isAbbreviated { return after.lexeme == .ore && after.isCapital && before.isCapital }
    if before.isNumber, before.startsLine { return false }
    // 'l'ins. Rossi', 'la pian. Neri'
    if isShortTrade(index - 1), after.isCapital, ![.il, .la, .un].contains(after.lexeme) {
      return false
    }
    return after.isCapital || after.startsLine || after.kind == .mark || after.isNumber
  }

  private static let shortTrades: WordSet = [
    "pian", "paes", "agr", "biol", "chim", "farm", "geol", "urb", "agrot", "enol", "vet", "psic",
    "ost", "inf", "ins", "doc", "gen", "stud", "coll",
  ]

  /// Whether a word is a profession shortened before a name, in small letters: 'pian. Riva'.
  func isShortTrade(_ index: Int) -> Bool {
    index >= 0 && !tokens[index].isCapital && Self.shortTrades.holds(index, of: self)
  }

  /// Whether a full stop is the last of a name in initials: 'S.p.A.', 'O.S.S.'.
  func closesInitials(_ index: Int) -> Bool {
    guard isMark(index, .period), index >= 3, isMark(index - 2, .period) else { return false }
    return [index - 1, index - 3].allSatisfy {
      tokens[$0].isWord && tokens[$0].end - tokens[$0].start == 1
    }
  }

  /// The first token of the sentence that holds a token: after a full stop, at a blank line, at a
  /// bullet, at most `reach` tokens back.
  func sentenceStart(_ index: Int, notBefore floor: Int, reach: Int = 90) -> Int {
    var position = index
    let lowest = max(floor, index - reach)
    while position > lowest {
      let token = tokens[position]
      if endsSentence(position - 1) { return position }
      if token.startsLine {
        let line = lines[lineIndex(of: position)]
        if line.first == position, line.blanksBefore > 0, !continues(position) { return position }
        if line.first == position, followsShortLine(position) { return position }
        if token.isMark(.bullet) || token.isMark(.dash) && token.startsLine { return position }
      }
      position -= 1
    }
    return position
  }

  /// The token after the sentence that holds a token.
  func sentenceEnd(_ index: Int, notAfter ceiling: Int, reach: Int = 120) -> Int {
    var position = index
    let highest = min(ceiling, index + reach)
    while position < highest {
      if endsSentence(position) { return position + 1 }
      if position > index, tokens[position].startsLine {
        let line = lines[lineIndex(of: position)]
        if line.first == position, line.blanksBefore > 0, !continues(position) { return position }
        if line.first == position, followsShortLine(position) { return position }
      }
      position += 1
    }
    return position
  }

  /// Whether the line that begins at a token was broken only by the margin.
  func wraps(_ index: Int) -> Bool {
    let place = lineIndex(of: index)
    guard place > 0, lines[place].first == index, lines[place].blanksBefore == 0 else {
      return false
    }
    if lines[place].isContinuation { return true }
    return lines[place - 1].stop - lines[place - 1].start >= 64
  }

  /// Whether the line above was too short to be broken by the margin: a heading, an end of paragraph.
  private func followsShortLine(_ index: Int) -> Bool {
    let place = lineIndex(of: index)
    guard place > 0, tokens[index].isCapital, !lines[place].isContinuation else { return false }
    let above = lines[place - 1]
    let last = tokens[above.end - 1]
    // 'OGGETTO: Costituzione in giudizio' over 'Alle 10.10 esce Neri': a title is no part of it.
    if lexeme(above.first) == .oggetto, isMark(above.first + 1, .colon), last.isWord,
      !last.lexeme.isFunctionWord, !last.isCapitals, above.stop - above.start < 90
    {
      return true
    }
    return above.stop - above.start < 64 && !last.lexeme.isFunctionWord && !last.lexeme.isOffice
      && !last.isMark(.comma)
      && !last.isMark(.colon) && lines[place].stop - lines[place].start > above.stop - above.start
  }

  /// Whether the line that begins at a token goes on a sentence begun above a blank line: lower case
  /// after a line that ends without a stop.
  func continues(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let token = tokens[index]
    let before = tokens[index - 1]
    // '…, la' over a blank line and 'Presidente scioglie l'Assemblea': no sentence ends with an article.
    if token.isWord, token.isCapital, !token.isCapitals, !before.isCapital,
      [.il, .la, .lo].contains(before.lexeme)
    {
      return true
    }
    return token.isWord && !token.isCapital && before.kind != .mark
      || token.isNumber && before.isWord && before.lexeme.isFunctionWord
  }

  /// Whether any token of a stretch has one of some lexemes.
  func contains(_ lexemes: Lexeme..., in range: Range<Int>) -> Bool {
    for index in range where lexemes.contains(tokens[index].lexeme) { return true }
    return false
  }

  /// Whether any word of a stretch, folded, is one of some words.
  func containsWord(_ words: WordSet, in range: Range<Int>) -> Bool {
    range.contains { words.holds($0, of: self) }
  }

  /// Whether a token is one of some words.
  func isWord(_ index: Int, in words: WordSet) -> Bool { words.holds(index, of: self) }

  /// The first token of a stretch that has a lexeme.
  func first(_ lexeme: Lexeme, in range: Range<Int>) -> Int? {
    range.first { tokens[$0].lexeme == lexeme }
  }
}
