/// Whether the words after a label introduce names.
struct NameIntroduction {
  let text: TokenizedText
  private var voters: VoterWords { VoterWords(text: text) }

  /// Whether names follow a label and its colon.
  func listsNames(_ position: Int, before limit: Int) -> Bool {
    guard position < limit, text.tokens[position].isCapital,
      !text.tokens[position].startsLine || text.wraps(position)
    else { return false }
    if isWholeList(position, before: limit) { return true }
    // 'MAGNI Ugo, RICCI Anna', not 'ESITO: APPROVATA'.
    if text.tokens[position].isCapitals {
      guard text.lexeme(position) == .none, position + 1 < limit,
        text.tokens[position + 1].isCapital && !text.tokens[position + 1].isCapitals
      else { return false }
    }
    let names = NameGrammar(text: text)
    return names.isNameWord(position) && names.person(at: position, before: limit) != nil
  }

  /// 'Ora e Segreto;', 'Conte, Voto.': two names at least and nothing else up to the stop, though they
  /// are words of the language too.
  private func isWholeList(_ first: Int, before limit: Int) -> Bool {
    var dividers = 0
    var isOpen = true
    for index in first..<min(limit, first + 60) {
      let token = text.tokens[index]
      if token.isMark(.semicolon) || token.isMark(.period) && text.endsSentence(index) {
        return dividers > 0 && !isOpen
      }
      if token.isMark(.comma) || token.lexeme == .e && !token.isCapital {
        guard !isOpen else { return false }
        dividers += 1
        isOpen = true
        continue
      }
      guard token.isWord, token.isCapital, !token.isCapitals, token.lexeme != .comune,
        ![.nessuno, .tutti, .unanimita, .approva, .respinge, .favorevole, .contrario, .astenuto]
          .contains(token.lexeme)
      else { return false }
      isOpen = false
    }
    return false
  }

  /// 'contrari i consiglieri Rossi e Bianchi', 'astenuto Verdi', 'astensione di Neri', 'si astengono …'.
  func introduces(_ position: Int, keyword: Int, atom: VoteAtom) -> Bool {
    guard
      atom.value == nil
        || atom.value?.range.map({ $0.upper <= Int(text.tokens[keyword].start) }) == true
    else { return false }
    var next = position
    if text.isMark(next, .comma) { return false }
    var steps = 0
    while steps < 5, next < text.tokens.count {
      let token = text.tokens[next]
      if token.isWord, token.isCapital, !token.startsLine || steps > 0 || text.wraps(next) {
        if token.lexeme == .comune { return true }
        if token.lexeme.isOffice || token.lexeme == .title || token.lexeme == .signor {
          next += 1
          steps += 1
          continue
        }
        return NameGrammar(text: text).isNameWord(next) && !token.isCapitals
          || token.isCapitals
            && NameGrammar(text: text).person(at: next, before: text.tokens.count) != nil
            && token.lexeme == .none
      }
      // 'il voto favorevole del Presidente e del dott. Rossi'
      if steps > 0, token.lexeme == .e, text.lexeme(next - 1).isOffice, isToldByNames(keyword) {
        return true
      }
      switch token.lexeme {
      case .il, .la, .lo, .del, .di, .da, .signor, .title: break
      default:
        guard
          token.lexeme.isOffice || text.isMark(next, .period) && steps > 0
            || text.isMark(next, .colon) && steps > 0
        else { return false }
      }
      next += 1
      steps += 1
    }
    return false
  }

  /// 'Si vota: a favore Rossi e Verdi (2); contro Neri': after a stop, the names of one side, then the other.
  func opensSides(_ favour: Int) -> Bool {
    guard text.lexeme(favour - 1) == .a, favour + 1 < text.tokens.count,
      text.tokens[favour + 1].isCapital, NameGrammar(text: text).isNameWord(favour + 1),
      text.isMark(favour - 2, .colon) || text.isMark(favour - 2, .comma)
        || text.sentenceStart(favour, notBefore: 0) == favour - 1
    else { return false }
    let end = min(text.sentenceEnd(favour, notAfter: text.tokens.count) + 4, text.tokens.count)
    return (favour + 1..<max(favour + 1, end)).contains {
      text.lexeme($0) == .contrario && text.tokens[min($0 + 1, text.tokens.count - 1)].isCapital
    }
  }

  /// 'Votano a favore Rossi e Verdi', 'il voto favorevole dei soci Rossi e Verdi', 'favorevoli Alba e
  /// Borgo, contrario Dego': those in favour told by their names.
  func isToldByNames(_ index: Int) -> Bool {
    let start = text.sentenceStart(index, notBefore: 0)
    switch text.lexeme(index) {
    case .favore:
      return voters.isVoting(index - 2) || opensSides(index)
        || text.lexeme(index - 1) == .il && text.lexeme(index + 1) == .di
    case .favorevole:
      if text.lexeme(index - 1) == .voto {
        return text.lexeme(index + 1) == .di || text.lexeme(index + 1) == .del
      }
      return text.folded(index) == "favorevoli"
        && (index == start || text.isMark(index - 1, .colon))
        && text.contains(
          .votazione, .voto, .votare, in: max(0, min(start, index - 40))..<index)
    default: return false
    }
  }
}
