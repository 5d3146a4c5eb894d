import Model

/// The figure before its word: '12 voti favorevoli', 'n. 3 consiglieri contrari', 'nessun voto contrario', 'senza
/// voti contrari'.
struct FigureBefore {
  let text: TokenizedText
  private var voters: VoterWords { VoterWords(text: text) }
  private var figures: CountFigures { CountFigures(text: text) }

  /// A figure and the first token of the words that tell it.
  typealias Reading = (value: Located<Int>, first: Int)

  /// What a token between a word and its figure is to them.
  private enum Step {
    case over
    /// The bracket that closes a figure told twice.
    case repeated
    case told(Located<Int>, first: Int)
    case end
  }

  /// The figure that stands before a word, not before a token.
  func reading(_ index: Int, notBefore floor: Int) -> Reading? {
    if let told = beforeVerb(index, notBefore: floor) { return told }
    var position = text.lexeme(index) == .favore ? index - 2 : index - 1
    var steps = 0
    var isRepeated = false
    while position >= floor, steps < 6 {
      if let value = text.number(at: position, articles: true), !figures.isPartOfLarger(position) {
        return count(value, at: position, isRepeated: isRepeated, notBefore: floor)
      }
      switch step(at: position, to: index, taken: steps, notBefore: floor) {
      case .over: break
      // 'dodici (12) voti favorevoli'
      case .repeated: isRepeated = true
      case .told(let value, let first): return (value, first)
      case .end: return nil
      }
      position -= 1
      steps += 1
    }
    return nil
  }

  /// 'tre si astengono', '1 si è astenuto', 'in nove sono favorevoli': the figure before the verb.
  private func beforeVerb(_ index: Int, notBefore floor: Int) -> Reading? {
    var position = index - 1
    switch text.lexeme(index) {
    case .astiene where text.lexeme(position) == .si: position -= 1
    case .astenuto
    where text.lexeme(position - 1) == .si && ["e", "sono"].contains(text.folded(position)):
      position -= 2
    case .favorevole, .contrario:
      guard text.folded(position) == "sono", text.tokens[index].end - text.tokens[index].start > 5
      else { return nil }
      position -= 1
    default: return nil
    }
    if position > floor, voters.isNoun(position) || text.lexeme(position).isOffice { position -= 1 }
    guard position >= floor, let value = text.number(at: position, articles: position < index - 2),
      !figures.isPartOfLarger(position)
    else { return nil }
    var first = position
    while first > floor, text.lexeme(first - 1) == .n || text.isMark(first - 1, .period),
      text.lexeme(first - 1) == .n || text.lexeme(first - 2) == .n
    {
      first -= 1
    }
    if first > floor, text.lexeme(first - 1) == .inside { first -= 1 }
    // 'Sul punto 3 si astiene Rossi' numbers the point.
    let isCount =
      first == 0 || first < position || text.tokens[first].startsLine
      || text.tokens[first - 1].kind == .mark || text.lexeme(first - 1) == .e
      || text.lexeme(first - 1) == .mentre
    return isCount ? (Located(value, at: text.range(position, position + 1)), first) : nil
  }

  /// A number as a count, with the sign before it; nil where it counts nothing.
  private func count(
    _ value: Int, at position: Int, isRepeated: Bool, notBefore floor: Int
  ) -> Reading? {
    // A number that numbers a list entry or a time is no count.
    if !isRepeated,
      text.isMark(position + 1, .closeParenthesis) || text.isMark(position + 1, .degree)
    {
      return nil
    }
    if figures.isOverSlash(position) { return nil }
    var first = position
    while first > floor,
      text.isMark(first - 1, .period) || text.lexeme(first - 1) == .n
        || text.isMark(first - 1, .degree)
    {
      first -= 1
    }
    return (Located(value, at: text.range(position, position + 1)), first)
  }

  private func step(
    at position: Int, to index: Int, taken steps: Int, notBefore floor: Int
  ) -> Step {
    let token = text.tokens[position]
    switch token.lexeme {
    case .voto, .votante, .astenuto, .espresso: return .over
    case .scheda where text.lexeme(index) == .bianca || text.lexeme(index) == .nulla:
      // 'Schede bianche' on a line of its own: what stands above is another's.
      return token.startsLine && !text.wraps(position) ? .end : .over
    case .nessuno, .zero: return none(at: position)
    case .non where steps == 0 && text.lexeme(index) == .votante: return .over
    case .e where steps == 0: return .end
    // 'nove i favorevoli, uno il contrario'
    case .il where steps == 0 && opensCount(position - 1) && position - 1 >= floor:
      return text.number(at: position - 1).map {
        .told(Located($0, at: text.range(position - 1, position)), first: position - 1)
      } ?? .end
    // '52 sono i contrari'
    case .il where steps == 0 && text.folded(position - 1) == "sono" && position - 2 >= floor:
      guard let value = text.number(at: position - 2) else {
        return otherStep(at: position, to: index, taken: steps, notBefore: floor)
      }
      return .told(
        Located(value, at: text.range(position - 2, position - 1)), first: position - 2)
    default: return otherStep(at: position, to: index, taken: steps, notBefore: floor)
    }
  }

  /// Whether a number stands at the head of a sentence, or after a mark or 'e'.
  private func opensCount(_ index: Int) -> Bool {
    guard text.number(at: index) != nil, !figures.isPartOfLarger(index) else { return false }
    return index == 0 || text.tokens[index].startsLine || text.tokens[index - 1].kind == .mark
      || text.lexeme(index - 1) == .e
  }

  private func otherStep(
    at position: Int, to index: Int, taken steps: Int, notBefore floor: Int
  ) -> Step {
    let token = text.tokens[position]
    if token.lexeme.isOffice || token.lexeme == .presente && text.lexeme(index) == .favorevole {
      return .over
    }
    if token.isWord {
      let word = text.folded(position)
      if word == "senza" { return none(at: position) }
      // 'un solo astenuto'
      if steps == 0, ["solo", "sola", "unico", "unica"].contains(word) { return .over }
      // 'non essendovi contrari'
      if word == "essendovi" || word == "essendoci", text.lexeme(position - 1) == .non {
        return none(at: position)
      }
      if word == "ne", steps <= 1, text.lexeme(index) != .favorevole,
        hasSenza(before: position, notBefore: max(0, floor - 12))
      {
        return none(at: position)
      }
      return voters.isNoun(position) ? .over : .end
    }
    if token.isMark(.period), text.lexeme(position - 1) == .n { return .over }
    let isClosed =
      token.isMark(.closeParenthesis) && position >= floor + 2
      && text.number(at: position - 1) != nil
    return isClosed ? .repeated : .end
  }

  private func none(at position: Int) -> Step {
    .told(Located(0, at: text.range(position, position + 1)), first: position)
  }

  private func hasSenza(before position: Int, notBefore floor: Int) -> Bool {
    (max(floor, position - 8)..<max(position, 0)).contains { back in
      text.folded(back) == "senza" || text.lexeme(back) == .nessuno
        || text.lexeme(back) == .non
          && ["essendovi", "essendoci"].contains(text.folded(back + 1))
    }
  }
}
