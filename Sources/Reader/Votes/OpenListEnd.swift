/// Where a list of names in no bracket ends.
struct OpenListEnd {
  let text: TokenizedText

  /// Where a list with no bracket ends: a semicolon, a full stop, the next keyword, a new paragraph.
  func end(from start: Int, before limit: Int) -> Int? {
    var position = start
    var depth = 0
    while position < min(limit, start + 220) {
      let token = text.tokens[position]
      if token.isMark(.openParenthesis) { depth += 1 }
      if token.isMark(.closeParenthesis) {
        if depth == 0 { return position }
        depth -= 1
      }
      if depth == 0 {
        if token.isMark(.semicolon) { return position }
        if token.isMark(.period), text.endsSentence(position) { return position }
        switch token.lexeme {
        case .favorevole, .contrario, .astenuto, .astiene, .votante, .unanime, .delibera, .approva,
          .espresso, .presente, .perche, .che, .visto, .dichiara:
          return trimmed(position, from: start)
        // 'il favore di Alba e Borgo e la contrarietà di Dego'
        case .none where text.folded(position) == "contrarieta":
          return trimmed(position, from: start)
        // 'l'astensione di Rossi, il Consiglio delibera'
        case .consiglio, .giunta, .assemblea, .conferenza, .collegio, .commissione, .comitato:
          let article = text.lexeme(position - 1)
          if article == .il || article == .la, position - 2 > start,
            text.isMark(position - 2, .comma)
          {
            return position - 2
          }
        // 'sì: Rossi, Verdi' and on the next line 'no: Neri'
        case .si, .no:
          if token.startsLine, text.isMark(position + 1, .colon) {
            return trimmed(position, from: start)
          }
        default: break
        }
        if token.startsLine, position > start {
          let line = text.lines[text.lineIndex(of: position)]
          if line.blanksBefore > 0 { return position }
          if token.isMark(.dash) || token.isMark(.bullet) { return position }
          if token.isCapitals, line.end - line.first <= 3, !text.isMark(position - 1, .comma) {
            return position
          }
        }
      }
      position += 1
    }
    return position
  }

  /// 'Rossi, Verdi e Voto': in the singular and with a capital, between names.
  private func isSurname(_ index: Int) -> Bool {
    text.folded(index) == "voto" && text.tokens[index].isCapital
      && (text.isMark(index - 1, .comma) || text.lexeme(index - 1) == .e
        || text.tokens[index - 1].isCapital)
  }

  /// Gives back the words that introduce the next keyword: ', voti', ' e n. 2'.
  private func trimmed(_ end: Int, from start: Int) -> Int {
    var position = end
    while position > start {
      let token = text.tokens[position - 1]
      if token.isNumber || token.lexeme == .voto && !isSurname(position - 1) || token.lexeme == .n
        || token.lexeme.isFunctionWord
        || token.kind == .mark && !token.isMark(.closeParenthesis) || token.lexeme == .si
        || token.lexeme == .nessuno || token.lexeme == .zero
        || token.isWord && !token.isCapital
      {
        position -= 1
      } else {
        break
      }
    }
    return position
  }
}
