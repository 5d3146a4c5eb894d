/// The names before the verb: 'I consiglieri Rossi, Neri e Galli sono presenti in aula'.
struct RollSubject {
  let text: TokenizedText

  /// The names before the verb: 'I consiglieri Rossi, Neri e Galli sono presenti in aula'.
  func subject(of position: Int) -> Range<Int>? {
    let verb = position - 1
    guard ["sono", "e", "risulta", "risultano"].contains(text.folded(verb)), verb > 2,
      !text.tokens[position].isCapital, !text.isMark(position + 1, .colon),
      text.tokens[verb - 1].isWord, text.tokens[verb - 1].isCapital || text.isMark(verb - 1, .comma)
    else { return nil }
    let start = text.sentenceStart(verb - 1, notBefore: 0, reach: 60)
    let first = (start..<verb).last { text.lexeme($0) == .mentre }.map { $0 + 1 } ?? start
    guard text.lexeme(first) == .il || text.lexeme(first) == .la || text.lexeme(first) == .lo,
      text.lexeme(first + 1) == .consigliere || text.lexeme(first + 1) == .assessore
        || text.lexeme(first + 1) == .componente || text.lexeme(first + 1) == .membro
        || text.lexeme(first + 1) == .socio
    else { return nil }
    // Nothing but names.
    let isList = (first + 2..<verb).allSatisfy {
      let token = text.tokens[$0]
      return token.isWord && token.isCapital || token.isMark(.comma) || token.lexeme == .e
        || token.lexeme == .particle || token.lexeme == .di || token.lexeme == .title
    }
    return isList ? first + 2..<verb : nil
  }
}
