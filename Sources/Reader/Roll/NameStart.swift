/// Whether the name of a member begins at a token.
struct NameStart {
  let text: TokenizedText

  func isName(_ position: Int, before end: Int) -> Bool {
    let names = NameGrammar(text: text)
    let first = names.skipTitles(from: position, before: end)
    guard first < end else { return false }
    // 'PRESENTI DA REMOTO:' in capitals.
    if text.lexeme(first) == .da, text.lexeme(first + 1) == .remoto { return false }
    switch text.lexeme(first) {
    case .comune, .provincia:
      // 'rispondono n. 6 Comuni su n. 9' counts them.
      return text.tokens[first].isCapital && text.folded(first) != "comuni"
        && !(first > 0 && text.tokens[first - 1].isNumber)
    default: break
    }
    guard text.tokens[first].isCapital, !text.tokens[first].lexeme.isOffice else { return false }
    return names.person(at: first, before: end) != nil && names.isNameWord(first)
  }
}
