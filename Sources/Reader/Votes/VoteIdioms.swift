import Model

/// Figures of a vote told in other words than 'favorevoli' and 'contrari': 'sette sono per il sì', 'passa
/// con 9 voti', 'a una voce', 'tutti e nove approvano'.
struct VoteIdioms {
  let text: TokenizedText

  /// The figures that an idiom whose word stands at a token gives; none where there is no idiom.
  func atoms(at index: Int, in range: Range<Int>, consumed: Int) -> [VoteAtom] {
    switch text.lexeme(index) {
    case .si, .no:
      if text.lexeme(index - 1) == .di {
        return said(index, in: range, consumed: consumed).map { [$0] } ?? []
      }
      guard text.lexeme(index - 1) == .il, text.lexeme(index - 2) == .per else { return [] }
      return forAnswer(index, in: range, consumed: consumed).map { [$0] } ?? []
    case .voto:
      return plainCount(index, in: range, consumed: consumed).map { [$0] } ?? []
    case .tutti: return everybody(index, in: range)
    case .bianca: return coloured(index, in: range, consumed: consumed)
    case .scheda: return lostPaper(index, in: range, consumed: consumed).map { [$0] } ?? []
    default: break
    }
    guard Self.words.holds(index, of: text) else { return [] }
    switch text.folded(index) {
    case "voce": return oneVoice(index, in: range)
    case "approvano", "acconsentono":
      return consenting(index, in: range).map { [$0] } ?? []
    case "accordo": return agreeing(index, in: range).map { [$0] } ?? []
    default: return []
    }
  }

  private static let words: WordSet = ["voce", "approvano", "acconsentono", "accordo"]

  private func atom(_ kind: VoteAtom.Kind, _ figure: Int, first: Int, end: Int) -> VoteAtom {
    var atom = VoteAtom(kind: kind, first: first, end: end)
    let value = text.number(at: figure, articles: true) ?? 0
    atom.value = Located(value, at: text.range(figure, figure + 1))
    return atom
  }

  /// 'sette bianche, nessuna nera', 'fave bianche 6 e nere 1': balls or beans of two colours, white for the
  /// yes.
  private func coloured(_ index: Int, in range: Range<Int>, consumed: Int) -> [VoteAtom] {
    let reach = index + 1..<max(index + 1, min(range.upperBound, index + 8))
    // 'Bianchi' and 'Neri' are people.
    guard !text.tokens[index].isCapital, ["bianca", "bianche"].contains(text.folded(index)),
      let black = reach.first(where: { isBlack($0) }),
      !text.contains(.scheda, in: max(range.lowerBound, index - 4)..<black)
    else { return [] }
    let isFigure = { (position: Int) in
      position >= max(consumed, range.lowerBound) && position < range.upperBound
        && (text.number(at: position, articles: true) != nil || text.lexeme(position) == .nessuno)
    }
    for step in [-1, 1] where isFigure(index + step) && isFigure(black + step) {
      guard index + step != black + step, step < 0 || index + 1 < black else { continue }
      let first = min(index, index + step)
      return [
        atom(.inFavour, index + step, first: first, end: max(index, index + step) + 1),
        atom(
          .against, black + step, first: min(black, black + step),
          end: max(black, black + step) + 1),
      ]
    }
    return []
  }

  private func isBlack(_ index: Int) -> Bool {
    !text.tokens[index].isCapital && ["nera", "nere"].contains(text.folded(index))
  }

  /// 'Una scheda viene annullata', 'due schede risultano bianche'.
  private func lostPaper(_ index: Int, in range: Range<Int>, consumed: Int) -> VoteAtom? {
    let figure = index - 1
    guard figure >= max(consumed, range.lowerBound), index + 2 < range.upperBound,
      text.number(at: figure, articles: true) != nil,
      ["e", "sono", "viene", "vengono", "risulta", "risultano", "era", "erano"].contains(
        text.folded(index + 1))
    else { return nil }
    let kind: VoteAtom.Kind
    switch text.lexeme(index + 2) {
    case .bianca: kind = .blank
    case .nulla: kind = .void
    default:
      guard text.isWord(index + 2, in: ["annullata", "annullate"]) else { return nil }
      kind = .void
    }
    return atom(kind, figure, first: figure, end: index + 3)
  }

  /// 'sette sono per il sì', 'nessuno per il no', 'si esprimono per il sì in sette'.
  private func forAnswer(_ index: Int, in range: Range<Int>, consumed: Int) -> VoteAtom? {
    let kind = text.lexeme(index) == .si ? VoteAtom.Kind.inFavour : .against
    var position = index - 3
    let floor = max(consumed, range.lowerBound, index - 7)
    while position >= floor {
      if text.number(at: position, articles: true) != nil || text.lexeme(position) == .nessuno {
        return atom(kind, position, first: position, end: index + 1)
      }
      guard
        text.lexeme(position) == .voto || text.lexeme(position) == .si
          || text.lexeme(position) == .esprime || text.lexeme(position) == .votare
          || text.lexeme(position).isOffice
          || ["sono", "e", "pronunciano"].contains(text.folded(position))
      else { break }
      position -= 1
    }
    var figure = index + 1
    if text.lexeme(figure) == .inside || text.isMark(figure, .colon) { figure += 1 }
    guard figure < range.upperBound,
      text.number(at: figure) != nil || text.lexeme(figure) == .nessuno,
      !text.tokens[figure].startsLine
    else { return nil }
    return atom(kind, figure, first: index - 2, end: figure + 1)
  }

  /// 'in nove hanno detto di sì, due di no', 'dicono di sì in nove'.
  private func said(_ index: Int, in range: Range<Int>, consumed: Int) -> VoteAtom? {
    let kind = text.lexeme(index) == .si ? VoteAtom.Kind.inFavour : .against
    let floor = max(consumed, range.lowerBound, index - 8)
    var position = index - 2
    var isSaid = false
    while position >= floor {
      if text.number(at: position, articles: isSaid) != nil || text.lexeme(position) == .nessuno {
        let first = text.lexeme(position - 1) == .inside ? position - 1 : position
        let isApart =
          first == range.lowerBound || text.tokens[first].startsLine
          || text.tokens[first - 1].kind == .mark || text.lexeme(first - 1) == .e || isSaid
        let lead = max(range.lowerBound, index - 16)..<index
        guard isApart, isSaid || lead.contains(where: isSaying) else { return nil }
        return atom(kind, position, first: max(floor, first), end: index + 1)
      }
      if isSaying(position) {
        isSaid = true
      } else if !(["ha", "hanno"].contains(text.folded(position)) || text.lexeme(position).isOffice
        || text.lexeme(position) == .presente)
      {
        break
      }
      position -= 1
    }
    guard isSaid, text.lexeme(index + 1) == .inside, index + 2 < range.upperBound,
      text.number(at: index + 2) != nil || text.lexeme(index + 2) == .nessuno
    else { return nil }
    return atom(kind, index + 2, first: index - 1, end: index + 3)
  }

  /// 'detto' in 'hanno detto di sì'.
  private func isSaying(_ index: Int) -> Bool {
    text.lexeme(index) == .dice || text.lexeme(index) == .risponde
      || ["detto", "dicono"].contains(text.folded(index))
  }

  /// 'approvata con 9 voti', 'la modifica passa con tredici voti', 'Per la ditta Alfa: 6 voti. Contrari: 1.'
  private func plainCount(_ index: Int, in range: Range<Int>, consumed: Int) -> VoteAtom? {
    let figure = index - 1
    guard figure > max(consumed - 1, range.lowerBound), let value = text.number(at: figure),
      value > 0
    else { return nil }
    switch text.lexeme(index + 1) {
    case .favorevole, .contrario, .astenuto, .a, .al, .su, .di, .del, .per, .votante, .espresso,
      .unanime:
      return nil
    default: break
    }
    let start = text.sentenceStart(index, notBefore: range.lowerBound)
    let end = text.sentenceEnd(index, notAfter: range.upperBound)
    let sentence = start..<max(start, end)
    // 'la proposta raccoglie 29 voti, mentre 52 sono i contrari'
    if ["raccoglie", "raccolgono", "ottiene", "riceve"].contains(text.folded(figure - 1)),
      text.contains(.contrario, .astenuto, in: index..<end)
    {
      return atom(.inFavour, figure, first: figure, end: index + 1)
    }
    guard
      !text.contains(
        .eletto, .elegge, .proclama, .scheda, .riporta, .preferenza, .segreto, .scrutinio, .nomina,
        .favorevole, .respinge, in: sentence),
      !text.containsWord(["ponderati", "rappresentati"], in: sentence)
    else { return nil }
    if text.isMark(figure - 1, .colon) {
      // What is voted on, its figure, and then who is against it.
      let after = end..<min(range.upperBound, end + 3)
      guard text.isMark(index + 1, .period),
        after.contains(where: {
          (text.lexeme($0) == .contrario || text.lexeme($0) == .astenuto)
            && text.isMark($0 + 1, .colon)
        })
      else { return nil }
      return atom(.inFavour, figure, first: figure, end: index + 1)
    }
    guard text.lexeme(figure - 1) == .con || text.lexeme(text.afterSign(figure)) == .con,
      (start..<figure).contains(where: { isPassed($0) })
    else { return nil }
    return atom(.inFavour, figure, first: figure, end: index + 1)
  }

  private func isPassed(_ index: Int) -> Bool {
    switch text.lexeme(index) {
    case .approva, .accetta, .adotta, .ratifica: return true
    default: return ["passa", "passano", "convalidata", "convalidati"].contains(text.folded(index))
    }
  }

  /// 'Tutti approvano.', 'tutti e nove sono favorevoli', 'con il voto di tutti', 'approvato da tutti'.
  private func everybody(_ index: Int, in range: Range<Int>) -> [VoteAtom] {
    if text.folded(index - 1) == "se" || text.lexeme(index - 1) == .che { return [] }
    let isOfAll = text.lexeme(index - 1) == .di || text.lexeme(index - 1) == .da
    if isOfAll, index + 1 >= range.upperBound || text.tokens[index + 1].kind == .mark {
      let lead = max(range.lowerBound, index - 8)..<index
      let isConsent =
        text.lexeme(index - 1) == .da
        || [.voto].contains(text.lexeme(index - 2))
        || ["consenso", "assenso", "accordo"].contains(text.folded(index - 2))
      guard isConsent, lead.contains(where: { isPassed($0) }) else { return [] }
      return [VoteAtom(kind: .unanimity, first: index, end: index + 1)]
    }
    var position = index + 1
    var count: Int?
    if text.lexeme(position) == .e || text.lexeme(position) == .il,
      text.number(at: position + 1) != nil
    {
      count = position + 1
      position += 2
      if text.lexeme(position) == .il { position += 1 }
      if text.lexeme(position) == .presente || text.lexeme(position).isOffice { position += 1 }
    }
    let start = text.sentenceStart(index, notBefore: range.lowerBound)
    guard let end = endOfConsent(from: position, in: range) else { return [] }
    let isWhole = text.tokens[index].isCapital && start == index
    let ends = end >= range.upperBound || text.tokens[end].kind == .mark
    guard count != nil || isWhole && ends else { return [] }
    if let count { return [atom(.inFavour, count, first: index, end: end)] }
    return [VoteAtom(kind: .unanimity, first: index, end: end)]
  }

  /// The token after what all do when they agree: 'sono favorevoli', 'approvano', 'hanno alzato la mano',
  /// 'votano a favore', 'dicono di sì'.
  private func endOfConsent(from first: Int, in range: Range<Int>) -> Int? {
    var verb = first
    while verb < range.upperBound,
      ["sono", "si", "dichiarano", "dicono", "hanno", "detto"].contains(text.folded(verb))
    {
      verb += 1
    }
    guard verb < range.upperBound else { return nil }
    let next = verb + 1
    switch text.lexeme(verb) {
    case .favorevole: return next
    case .votare, .votato:
      if text.lexeme(next) == .a, text.lexeme(next + 1) == .favore { return next + 2 }
      return text.lexeme(next) == .si || text.lexeme(next) == .favorevole ? next + 1 : nil
    case .di where text.lexeme(next) == .si: return next + 1
    default: break
    }
    switch text.folded(verb) {
    case "approvano", "acconsentono": return next
    case "alzano", "alzato", "alzando":
      guard text.lexeme(next) == .la, text.lexeme(next + 1) == .mano,
        !text.contains(
          .contrario, .no, .astenuto, .astiene,
          in: next..<min(range.upperBound, next + 6)),
        next + 2 >= range.upperBound || text.tokens[next + 2].kind == .mark
          || text.lexeme(next + 2) == .e
      else { return nil }
      return next + 2
    default: return nil
    }
  }

  /// 'approvano in nove;'
  private func consenting(_ index: Int, in range: Range<Int>) -> VoteAtom? {
    let figure = index + 2
    guard text.lexeme(index + 1) == .inside, figure < range.upperBound,
      text.number(at: figure) != nil,
      figure + 1 >= range.upperBound || text.tokens[figure + 1].kind == .mark
        || text.lexeme(figure + 1) == .e
    else { return nil }
    return atom(.inFavour, figure, first: index, end: figure + 1)
  }

  /// 'deliberano a una voce', 'ad una sola voce'; and how many, in 'I quattro rimasti deliberano'.
  private func oneVoice(_ index: Int, in range: Range<Int>) -> [VoteAtom] {
    var first = index - 1
    if text.folded(first) == "sola" { first -= 1 }
    guard text.lexeme(first) == .un, text.lexeme(first - 1) == .a || text.lexeme(first - 1) == .ad
    else { return [] }
    var result = [VoteAtom(kind: .unanimity, first: first - 1, end: index + 1)]
    let start = text.sentenceStart(index, notBefore: range.lowerBound)
    if text.lexeme(start) == .il, text.number(at: start + 1) != nil,
      text.lexeme(start + 2) == .presente || text.lexeme(start + 2) == .intervenuto
        || ["rimasti", "restanti"].contains(text.folded(start + 2))
    {
      result.append(atom(.inFavour, start + 1, first: first - 1, end: index + 1))
    }
    return result
  }

  /// 'siamo d'accordo in 6', 'sono d'accordo in sette'.
  private func agreeing(_ index: Int, in range: Range<Int>) -> VoteAtom? {
    guard index + 2 < range.upperBound, text.lexeme(index + 1) == .inside,
      text.number(at: index + 2) != nil, !text.tokens[index + 2].startsLine,
      (max(range.lowerBound, index - 4)..<index).contains(where: {
        ["siamo", "sono", "dicono"].contains(text.folded($0))
      })
    else { return nil }
    return atom(.inFavour, index + 2, first: index - 1, end: index + 3)
  }
}

extension TokenizedText {
  /// The token before the sign of a number ('n.', 'n°') that ends right before a figure.
  fileprivate func afterSign(_ figure: Int) -> Int {
    var position = figure - 1
    while position > 0,
      lexeme(position) == .n || isMark(position, .period) || isMark(position, .degree)
    { position -= 1 }
    return position
  }
}
