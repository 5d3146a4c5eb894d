import Model

/// Everyone as the subject of a vote, and how many they are: 'tutti gli 8 presenti', 'unanimità (9 Comuni)'.
struct EveryoneGrammar {
  let text: TokenizedText
  private var voters: VoterWords { VoterWords(text: text) }
  private var figures: CountFigures { CountFigures(text: text) }
  private var weights: VoteWeights { VoteWeights(text: text) }

  /// 'approvato da tutti i presenti', 'con il voto favorevole di tutti gli intervenuti'.
  func isUnanimous(_ index: Int, in range: Range<Int>) -> Bool {
    if text.contains(.eccezione, in: index..<min(range.upperBound, index + 6)) { return false }
    if text.lexeme(index + 1) == .di, text.folded(index + 2) == "accordo" { return true }
    if text.lexeme(index + 1) == .favorevole || text.lexeme(index - 1) == .favorevole {
      return true
    }
    // 'Favorevoli: tutti', 'Voti a favore: tutti'.
    if text.isMark(index - 1, .colon),
      text.lexeme(index - 2) == .favorevole || text.lexeme(index - 2) == .favore
    {
      return true
    }
    guard let reading = reading(at: index) else { return false }
    switch text.lexeme(reading.noun) {
    case .presente, .intervenuto, .votante, .consigliere, .componente, .socio, .membro: break
    default:
      guard reading.count != nil, text.lexeme(reading.noun + 1) == .presente else { return false }
    }
    let lead = max(range.lowerBound, index - 8)..<index
    return text.contains(.approva, .favorevole, .voto, .delibera, .adotta, in: lead)
      || text.containsWord(["assenso", "consenso"], in: lead)
  }

  /// 'tutti i presenti', 'tutti gli 8 Comuni presenti', 'tutti e cinque i presenti': the place of the
  /// figure, where there is one.
  private func reading(at index: Int) -> (count: Int?, noun: Int)? {
    var position = index + 1
    var count: Int?
    if text.lexeme(position) == .e, text.number(at: position + 1) != nil {
      count = position + 1
      position += 2
    }
    guard text.lexeme(position) == .il || text.lexeme(position) == .la else { return nil }
    position += 1
    // 'tutti i n. 3 soci presenti'
    let figure = text.afterNumberSign(position, before: text.tokens.count)
    if count == nil, text.number(at: figure) != nil {
      count = figure
      position = figure + 1
    }
    return (count, position)
  }

  /// 'con il voto favorevole dei quattro Comuni presenti': unanimity, and how many they are.
  func allPresent(_ index: Int, in range: Range<Int>) -> VoteAtom? {
    guard text.lexeme(index) == .favorevole, text.lexeme(index - 1) == .voto,
      text.lexeme(index + 1) == .del
    else { return nil }
    let figure = text.afterNumberSign(index + 2, before: range.upperBound)
    let noun = figure + 1
    guard noun + 1 < range.upperBound, text.number(at: figure) != nil,
      text.lexeme(noun) == .presente || text.lexeme(noun) == .votante
        || text.lexeme(noun + 1) == .presente
          && (text.lexeme(noun).isOffice || voters.isNoun(noun))
    else { return nil }
    return VoteAtom(kind: .unanimity, first: index, end: figure)
  }

  /// 'voto unanime degli 8 enti presenti', 'unanimità dai 7 presenti': the place of the figure. 'Unanimità
  /// dei 7 presenti' only says who were there.
  private func ofPeople(_ index: Int, before end: Int) -> Int? {
    guard
      text.lexeme(index) == .da
        || text.lexeme(index) == .del && text.lexeme(index - 1) == .unanime
    else { return nil }
    let figure = text.afterNumberSign(index + 1, before: end)
    guard figure + 1 < end, text.number(at: figure) != nil, arePresent(figure + 1) else {
      return nil
    }
    return figure
  }

  /// 'a voti unanimi espressi per alzata di mano dai quattro presenti': the place of the figure.
  private func givenBy(_ index: Int, before end: Int) -> Int? {
    guard text.lexeme(index) == .espresso else { return nil }
    let manner = index + 1..<min(end, index + 10)
    return manner.first {
      text.lexeme($0) == .da || text.isMark($0, .period) || text.isMark($0, .comma)
    }.flatMap { ofPeople($0, before: end) }
  }

  /// Whether votes in favour were told right before, and not an opinion in favour.
  private func isCountedBefore(_ atom: VoteAtom, in range: Range<Int>) -> Bool {
    (max(range.lowerBound, atom.first - 40)..<atom.first).contains { index in
      text.lexeme(index) == .favore
        || text.lexeme(index) == .favorevole && text.lexeme(index - 1) != .parere
    }
  }

  /// 'tutti favorevoli i 14 presenti': the place of the figure after the adjective.
  private func figureOfPresent(_ index: Int) -> Int? {
    guard text.lexeme(index) == .il || text.lexeme(index) == .la else { return nil }
    let figure = text.afterNumberSign(index + 1, before: text.tokens.count)
    return text.number(at: figure) != nil && arePresent(figure + 1) ? figure : nil
  }

  /// 'presenti', 'votanti', 'soci presenti'.
  private func arePresent(_ noun: Int) -> Bool {
    let isThere = { (index: Int) in
      self.text.lexeme(index) == .presente || self.text.lexeme(index) == .votante
        || self.text.lexeme(index) == .intervenuto
    }
    return isThere(noun)
      || isThere(noun + 1) && (text.lexeme(noun).isOffice || voters.isNoun(noun))
  }

  /// 'i 4 consiglieri rimasti approvano all'unanimità': the place of the figure.
  private func subject(before unanimity: Int) -> Int? {
    var position = unanimity - 1
    while position > 0, [.alle, .a, .ad].contains(text.lexeme(position)) { position -= 1 }
    guard [.approva, .delibera, .decide, .esprime, .respinge].contains(text.lexeme(position)),
      text.folded(position).hasSuffix("no")
    else { return nil }
    position -= 1
    if text.lexeme(position) == .presente || text.lexeme(position) == .votante
      || text.isWord(position, in: ["rimasti", "rimaste", "restanti", "rimanenti"])
    {
      position -= 1
    }
    if text.lexeme(position).isOffice || voters.isNoun(position) { position -= 1 }
    guard text.number(at: position) != nil,
      text.lexeme(position - 1) == .il || text.lexeme(position - 1) == .la
    else { return nil }
    return position
  }

  /// How many 'tutti' or 'unanimità' are, where the words give it: 'tutti gli 8 presenti', 'all'unanimità
  /// con 15 voti', 'unanimità (9 Comuni)'.
  func count(of atom: VoteAtom, in range: Range<Int>) -> VoteAtom? {
    guard atom.kind == .unanimity else { return nil }
    var figure = atom.end
    if text.lexeme(atom.first) == .tutti {
      guard
        let count = reading(at: atom.first)?.count
          ?? (text.lexeme(atom.first + 1) == .favorevole ? figureOfPresent(atom.first + 2) : nil)
      else { return nil }
      figure = count
    } else if text.lexeme(atom.first) == .favorevole {
      figure = atom.end
    } else if !isCountedBefore(atom, in: range),
      let told = ofPeople(figure, before: range.upperBound) ?? subject(before: atom.first)
        ?? givenBy(figure, before: range.upperBound)
    {
      // Those present are told as well: the figure is not taken from them.
      guard let value = text.number(at: told), value > 1 else { return nil }
      var result = VoteAtom(kind: .inFavour, first: atom.first, end: atom.end)
      result.value = Located(value, at: text.range(told, told + 1))
      return result
    } else {
      // 'unanimità dei presenti (9 condomini, mill. 787,35)'
      if text.lexeme(figure) == .del, text.isMark(figure + 2, .openParenthesis),
        [.presente, .intervenuto, .votante].contains(text.lexeme(figure + 1))
      {
        figure += 2
      }
      let isApart =
        text.isMark(figure, .comma) && text.number(at: figure + 1) != nil
        && text.lexeme(figure + 2) == .voto && text.isMark(figure + 3, .period)
      guard text.lexeme(figure) == .con || text.isMark(figure, .openParenthesis) || isApart else {
        return nil
      }
      // 'unanime (votanti quattro)'
      if text.isMark(figure, .openParenthesis), text.lexeme(figure + 1) == .votante,
        text.isMark(figure + 3, .closeParenthesis), let value = text.number(at: figure + 2)
      {
        var result = VoteAtom(kind: .inFavour, first: atom.first, end: atom.end)
        result.value = Located(value, at: text.range(figure + 2, figure + 3))
        return result
      }
      figure = text.afterNumberSign(figure + 1, before: range.upperBound)
      let noun = figure + 1
      guard noun < range.upperBound,
        text.lexeme(noun) == .voto || voters.isNoun(noun),
        ![.favorevole, .contrario, .a, .espresso, .su].contains(text.lexeme(noun + 1)),
        !["palesi", "ponderati"].contains(text.folded(noun + 1))
      else { return nil }
    }
    guard figure < range.upperBound, let value = text.number(at: figure), value > 1,
      !figures.isPartOfLarger(figure), !text.isMark(figure + 1, .comma)
    else { return nil }
    var result = VoteAtom(kind: .inFavour, first: atom.first, end: figure + 1)
    result.value = Located(value, at: text.range(figure, figure + 1))
    weights.readCell(into: &result, in: range)
    return result
  }
}
