import Model

/// Votes told name by name: 'Rossi sì; Verdi no; Neri astenuto', or a line for each with its answer.
struct NominalVotes {
  let text: TokenizedText

  /// A run of answers.
  struct Run {
    /// One atom for each answer given, the names in it.
    let atoms: [VoteAtom]
    /// Token after the last answer.
    let end: Int
  }

  private struct Answer {
    /// Nil for one who is absent or takes no part.
    let kind: VoteAtom.Kind?
    let name: Located<String>
    /// The share or quota in the column after the answer.
    let weight: Double?
    let end: Int
  }

  /// Whether a stretch has words enough for a run: most have not, and need not be looked through.
  func hasAnswers(in range: Range<Int>) -> Bool {
    var count = 0
    for index in range {
      switch text.lexeme(index) {
      case .favorevole, .contrario, .astenuto, .si, .no, .assente, .non:
        count += 1
        if count == 3 { return true }
      default: break
      }
    }
    return false
  }

  /// The run that begins at a token; nil when fewer than three answers follow one another.
  func run(at first: Int, in range: Range<Int>) -> Run? {
    let token = text.tokens[first]
    guard token.isWord, token.isCapital,
      first == range.lowerBound || token.startsLine || text.tokens[first - 1].kind == .mark,
      // Asked first: else a roll would be gone through again from each of its lines.
      isOfVote(before: first, in: range)
    else { return nil }
    var answers: [Answer] = []
    var position = first
    while position < range.upperBound, let answer = answer(at: position, before: range.upperBound) {
      answers.append(answer)
      position = answer.end
      while position < range.upperBound, isDivider(position) { position += 1 }
    }
    guard answers.count >= 3,
      answers.contains(where: { $0.kind == .inFavour || $0.kind == .against }),
      let last = answers.last
    else { return nil }
    var atoms: [VoteAtom] = []
    for kind in [VoteAtom.Kind.inFavour, .against, .abstained, .notVoting] {
      let names = answers.filter { $0.kind == kind }.map(\.name)
      guard !names.isEmpty else { continue }
      var atom = VoteAtom(kind: kind, first: first, end: last.end)
      atom.value = Located(names.count, at: text.range(first, last.end), inferred: true)
      atom.names = names
      let weights = answers.filter { $0.kind == kind }.compactMap(\.weight)
      if weights.count == names.count {
        atom.weight = Located(
          weights.reduce(0, +), at: text.range(first, last.end), inferred: true)
      }
      atoms.append(atom)
    }
    return Run(atoms: atoms, end: last.end)
  }

  /// 'Rossi Anna ....... sì', 'il consigliere Verdi: contrario', 'Neri (astenuto)'.
  private func answer(at index: Int, before limit: Int) -> Answer? {
    let names = NameGrammar(text: text)
    if let row = row(at: index, before: limit) { return row }
    var position = index
    while position < limit, text.tokens[position].isNumber, position - index < 2 {
      position += 1
      if text.isMark(position, .period) || text.isMark(position, .closeParenthesis) {
        position += 1
      }
    }
    guard position < limit,
      let name = text.tokens[position].isCapital && !text.lexeme(position).isOffice
        ? names.person(at: position, before: limit) ?? body(at: position, before: limit)
        : names.officeAndPerson(at: position, before: limit)
          ?? body(at: position, before: limit)
    else { return nil }
    position = name.end
    var steps = 0
    while position < limit, steps < 60, text.tokens[position].kind == .mark,
      !text.tokens[position].startsLine, !text.isMark(position, .semicolon)
    {
      if text.isMark(position, .comma) { return nil }
      position += 1
      steps += 1
    }
    guard position < limit, !text.tokens[position].startsLine, let kind = kind(position) else {
      return nil
    }
    let range = text.range(name.first, name.end)
    let (weight, end) = weight(after: kind.end, before: limit)
    return Answer(
      kind: kind.kind, name: Located(text.clean(range), at: range), weight: weight, end: end)
  }

  /// ' Ponte al Colle      favorevole      884': a row whose columns part the name from the answer.
  private func row(at index: Int, before limit: Int) -> Answer? {
    guard text.tokens[index].startsLine, text.tokens[index].isCapital else { return nil }
    let line = text.lines[text.lineIndex(of: index)]
    guard line.end <= limit,
      let cell = (index + 1..<line.end).first(where: {
        text.tokens[$0].shape.contains(.column)
      }), cell - index <= 7, (index..<cell).allSatisfy({ text.tokens[$0].isWord }),
      let kind = kind(cell)
    else { return nil }
    let range = text.range(index, cell)
    let (weight, end) = weight(after: kind.end, before: limit)
    guard end == line.end else { return nil }
    return Answer(
      kind: kind.kind, name: Located(text.clean(range), at: range), weight: weight, end: end)
  }

  /// The share or quota in the column after an answer, the last of its line.
  private func weight(after index: Int, before limit: Int) -> (Double?, Int) {
    guard index < limit, text.tokens[index].isNumber, text.tokens[index].shape.contains(.column),
      !text.tokens[index].startsLine,
      let reading = DecimalGrammar(text: text).decimal(at: index, before: limit),
      reading.end >= limit || text.tokens[reading.end].startsLine
        || text.isMark(reading.end, .percent)
    else { return (nil, index) }
    return (reading.value, text.isMark(reading.end, .percent) ? reading.end + 1 : reading.end)
  }

  /// 'Comune', 'Comune di Alba', 'Provincia di Borgo': a body that votes.
  private func body(at index: Int, before limit: Int) -> NameGrammar.Reading? {
    switch text.lexeme(index) {
    case .comune, .provincia, .unione, .comunita, .azienda, .consorzio, .istituto, .ente,
      .citta:
      break
    default: return nil
    }
    var end = index + 1
    while end < limit, end - index < 7, text.tokens[end].isWord, !text.tokens[end].startsLine,
      text.tokens[end].isCapital && text.lexeme(end) != .si && text.lexeme(end) != .no
        || text.lexeme(end) == .di || text.lexeme(end) == .del || text.lexeme(end) == .la
    {
      end += 1
    }
    return NameGrammar.Reading(first: index, end: end, officeFirst: nil, officeEnd: nil)
  }

  private func kind(_ index: Int) -> (kind: VoteAtom.Kind?, end: Int)? {
    // 'Riepilogo: favorevoli 9' is the answer of nobody.
    if ["favorevoli", "contrari", "contrarie", "astenuti", "astenute"].contains(text.folded(index))
    {
      return nil
    }
    switch text.lexeme(index) {
    case .favorevole: return (.inFavour, index + 1)
    case .contrario: return (.against, index + 1)
    case .astenuto: return (.abstained, index + 1)
    case .si: return isAnswer(index) ? (.inFavour, index + 1) : nil
    case .no: return isAnswer(index) ? (.against, index + 1) : nil
    case .assente: return (nil, index + 1)
    case .non:
      switch text.lexeme(index + 1) {
      case .votante, .partecipa: return (.notVoting, index + 2)
      default: return nil
      }
    default: return nil
    }
  }

  /// 'sì' alone: what follows ends the answer.
  private func isAnswer(_ index: Int) -> Bool {
    guard index + 1 < text.tokens.count else { return true }
    let next = text.tokens[index + 1]
    return next.startsLine || next.kind == .mark || next.shape.contains(.column)
  }

  private func isDivider(_ index: Int) -> Bool {
    text.isMark(index, .comma) || text.isMark(index, .semicolon) || text.isMark(index, .period)
      || text.isMark(index, .closeParenthesis) || text.isMark(index, .pipe)
      || text.lexeme(index) == .e && !text.tokens[index].isCapital
  }

  private func isOfVote(before first: Int, in range: Range<Int>) -> Bool {
    text.contains(
      .votazione, .voto, .votare, .appello, .nominale, .votato, .esito, .votante,
      in: max(range.lowerBound, first - 40)..<first)
  }
}
