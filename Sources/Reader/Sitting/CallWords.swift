import Model

/// The words that name a call: 'prima convocazione', 'II convocazione', 'in seconda alle 19'.
struct CallWords {
  let text: TokenizedText

  func ordinal(_ index: Int) -> Call? {
    switch text.lexeme(index) {
    case .prima: return .first
    case .seconda: return .second
    default: break
    }
    guard text.tokens[index].isNumber,
      text.tokens[index].value == 1 || text.tokens[index].value == 2
    else {
      if text.tokens[index].isWord,
        text.tokens[index].isCapitals || text.tokens[index].end - text.tokens[index].start == 1
      {
        let word = text.word(index)
        if word == "I" || word == "II", text.lexeme(index + 1) == .convocazione {
          return word == "I" ? .first : .second
        }
      }
      return nil
    }
    let next = text.tokens[min(index + 1, text.tokens.count - 1)]
    guard
      next.isMark(.caret) || next.isMark(.degree) || next.lexeme == .a
        || text.folded(index + 1) == "a"
    else { return nil }
    return text.tokens[index].value == 1 ? .first : .second
  }

  func namesConvening(after index: Int) -> Bool {
    // 'Convocazione 1^ Seduta pubblica'
    if text.lexeme(index - 1) == .convocazione { return true }
    // 'Convocazione: prima'
    if text.isMark(index - 1, .colon), text.lexeme(index - 2) == .convocazione { return true }
    for next in (index + 1)..<min(text.tokens.count, index + 4) {
      switch text.lexeme(next) {
      case .convocazione: return true
      case .seduta, .adunanza, .riunione:
        return text.lexeme(index - 1) == .inside || text.lexeme(index - 1) == .di
      default:
        if text.folded(next) == "chiamata" || text.folded(next) == "conv" { return true }
        if text.tokens[next].isWord, !text.tokens[next].lexeme.isFunctionWord,
          text.lexeme(next) != .seduta
        {
          // 'in prima e seconda convocazione' reaches over one word only.
          if text.tokens[next].lexeme != .none || text.lexeme(index - 1) != .inside { continue }
        }
      }
    }
    // 'in seconda alle 19': the noun is understood.
    if text.lexeme(index - 1) == .inside,
      text.lexeme(index + 1) == .alle || text.lexeme(index + 1) == .per
    {
      return true
    }
    return text.lexeme(index - 1) == .convocazione
  }
}
