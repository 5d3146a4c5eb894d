import Model

/// Finds the figures of votes in a stretch of text.
struct VoteAtomGrammar {
  let text: TokenizedText

  /// The atoms between two tokens, in order.
  func atoms(in range: Range<Int>) -> [VoteAtom] {
    var result: [VoteAtom] = []
    var consumed = range.lowerBound
    var position = range.lowerBound
    let nominal = NominalVotes(text: text)
    let mayBeNominal = nominal.hasAnswers(in: range)
    let idioms = VoteIdioms(text: text)
    let grids = VoteGrid(text: text)
    while position < range.upperBound {
      if text.tokens[position].startsLine, let grid = grids.atoms(at: position, in: range) {
        result += grid.atoms
        consumed = grid.end
        position = grid.end
        continue
      }
      let told = idioms.atoms(at: position, in: range, consumed: consumed)
      if let end = told.map(\.end).max() {
        result += told.map { withNames($0, keyword: position, in: range) }
        consumed = max(end, result.last?.end ?? end)
        position = consumed
        continue
      }
      if mayBeNominal, let run = nominal.run(at: position, in: range) {
        result += run.atoms
        consumed = run.end
        position = run.end
      } else if let kind = kind(at: position, in: range),
        let atom = atom(kind, at: position, in: range, consumed: consumed, previous: result.last)
      {
        result.append(atom)
        consumed = atom.end
        position = max(position + 1, atom.end)
        if let count = countOfAll(atom, in: range) {
          result.append(count)
          consumed = max(consumed, count.end)
          position = max(position, consumed)
        }
      } else {
        position += 1
      }
    }
    return result
  }

  /// The figures of an idiom, with the weight and the names that follow them.
  private func withNames(_ told: VoteAtom, keyword: Int, in range: Range<Int>) -> VoteAtom {
    var atom = told
    if atom.kind == .inFavour || atom.kind == .against {
      readWeightCell(into: &atom, in: range)
      if text.isMark(atom.end, .openParenthesis) {
        readNames(into: &atom, keyword: keyword, in: range)
      }
    }
    return atom
  }

  /// What a keyword counts; nil when the token is none or is used otherwise.
  private func kind(at index: Int, in range: Range<Int>) -> VoteAtom.Kind? {
    switch text.lexeme(index) {
    case .favorevole:
      return isOpinion(index, in: range) ? nil : .inFavour
    // '4 voti contro 1'
    case .voto
    where isOpposed(afterBracket(index + 1)) || isForPlan(index, in: range)
      || isOutOfAll(index, in: range):
      return .inFavour
    case .favore:
      let before = text.lexeme(index - 1)
      // 'ottiene il favore di 3 consiglieri'
      if before == .il {
        return text.lexeme(index - 2) == .riporta
          || ["raccoglie", "riscuote", "incontra"].contains(text.folded(index - 2))
          ? .inFavour : nil
      }
      guard before == .a || before == .inside else { return nil }
      // 'a favore dei cittadini' is no vote; '12 voti a favore del testo' is.
      let isVote =
        text.lexeme(index - 2) == .voto || text.number(at: index - 2, articles: true) != nil
        || isVoting(index - 2) || text.lexeme(index - 2).isOffice
      return isVote || text.isMark(index + 1, .colon) || text.number(at: index + 1) != nil
        || text.lexeme(index + 1) == .inside && text.number(at: index + 2) != nil
        ? .inFavour : nil
    case .contrario:
      let before = text.lexeme(index - 1)
      if before == .al || text.folded(index - 1) == "caso" { return nil }
      // 'la lista n. 1 ha avuto 744 voti contro i 521 della n. 2'
      if before == .voto, text.folded(index) == "contro",
        text.lexeme(index + 1) == .il || text.lexeme(index + 1) == .la
      {
        return nil
      }
      return isOpinion(index, in: range) ? nil : .against
    case .astenuto: return .abstained
    case .astiene: return .abstained
    case .presente, .intervenuto: return .present
    case .votante:
      if text.lexeme(index - 1) == .non { return .notVoting }
      return .voters
    case .bianca:
      // 'Luca Bianchi 7' is a person with seven votes.
      let token = text.tokens[index]
      let isSurname =
        token.isCapital && text.lexeme(index - 1) != .scheda && !text.folded(index).hasSuffix("e")
      return !isSurname && isBallot(index, in: range) ? .blank : nil
    case .nulla:
      return isBallot(index, in: range) ? .void : nil
    case .unanime, .unanimita: return .unanimity
    case .tutti: return isEveryone(index, in: range) ? .unanimity : nil
    case .si
    where isYesNoLabel(index) || isAnswered(index) || isAnswerRow(index) || isNamesRow(index):
      return .inFavour
    case .no
    where isYesNoLabel(index) || isAnswered(index) || isAnswerRow(index) || isNamesRow(index):
      return .against
    case .si:
      return isYesNo(index) || isYesNoBefore(index, in: range) ? .inFavour : nil
    case .no:
      return isYesNo(index) || isYesNoBefore(index, in: range) ? .against : nil
    case .maggioranza:
      return text.lexeme(index - 1) == .a ? .majority : nil
    case .scheda:
      // 'schede distribuite 74': as many as could vote
      return ["distribuite", "consegnate"].contains(text.folded(index + 1)) ? .papers : nil
    default:
      // 'nessuno si oppone'
      if text.lexeme(index - 1) == .si, text.lexeme(index - 2) == .nessuno,
        text.folded(index) == "oppone"
      {
        return .against
      }
      // 'il favore di 3 e la contrarietà di 7', 'eletto per acclamazione'
      if text.lexeme(index + 1) == .di || text.lexeme(index + 1) == .del,
        text.folded(index) == "contrarieta",
        text.number(at: afterRemaining(index + 2, before: text.tokens.count)) != nil
      {
        return .against
      }
      if ["dissente", "dissentono"].contains(text.folded(index)) { return .against }
      if text.lexeme(index - 1) == .per, text.folded(index) == "acclamazione" {
        // 'Scrutatori, per acclamazione: …'
        let start = text.sentenceStart(index, notBefore: range.lowerBound)
        return text.contains(.scrutatore, in: start..<index) ? nil : .unanimity
      }
      return shortened(index)
    }
  }

  /// 'Votano a favore', 'hanno votato contro', 'si esprimono a favore'.
  private func isVoting(_ index: Int) -> Bool {
    switch text.lexeme(index) {
    case .votare, .votato, .esprime, .risponde: true
    default: false
    }
  }

  /// 'Votano sì in 7, no in 2', 'Rispondono NO n. 3': the answer of a verb, a figure after it.
  private func isAnswered(_ index: Int) -> Bool {
    let first = text.lexeme(index + 1) == .inside ? index + 2 : index + 1
    let figure = text.afterNumberSign(first, before: text.tokens.count)
    guard figure > index + 1 || isVoting(index - 1), text.number(at: figure) != nil,
      !text.tokens[figure].startsLine || text.wraps(figure)
    else { return false }
    if isVoting(index - 1) { return true }
    guard text.tokens[index - 1].kind == .mark || text.lexeme(index - 1) == .e else { return false }
    let lead = max(text.sentenceStart(index, notBefore: 0, reach: 30), index - 30)..<index
    return lead.contains(where: isVoting)
  }

  /// 'SÌ 52' on a line of its own, 'No 3' or 'Astenuti 1' on the next or the one before; or
  /// 'Sì 4 Comuni, quote 63,18; No 2 Comuni'.
  private func isAnswerRow(_ index: Int) -> Bool {
    guard let figure = rowFigure(index) else { return false }
    let place = text.lineIndex(of: index)
    if text.tokens[index].startsLine {
      return (max(0, place - 2)...min(text.lines.count - 1, place + 2)).contains { other in
        guard other != place else { return false }
        let first = text.lines[other].first
        switch text.lexeme(first) {
        case .si, .no, .astenuto:
          return text.lexeme(first) != text.lexeme(index) && rowFigure(first) != nil
        default: return false
        }
      }
    }
    guard Self.voterNouns.contains(text.folded(figure + 1)) else { return false }
    return text.isMark(index - 1, .colon)
      || text.isMark(index - 1, .semicolon)
        && (max(0, index - 14)..<index).contains { text.lexeme($0) == .si && rowFigure($0) != nil }
  }

  /// 'no: Rossi, Verdi' on a line of its own, under 'sì 18 - no 2 - astenuti 1'.
  private func isNamesRow(_ index: Int) -> Bool {
    guard text.tokens[index].startsLine, text.isMark(index + 1, .colon),
      listsNames(index + 2, before: text.tokens.count)
    else { return false }
    let place = text.lineIndex(of: index)
    return (max(0, place - 3)..<place).contains { other in
      let line = text.lines[other]
      return (line.first..<line.end).contains {
        (text.lexeme($0) == .si || text.lexeme($0) == .no) && text.number(at: $0 + 1) != nil
          && $0 + 1 < line.end
      }
    }
  }

  /// 'approvata con voti 5 su 5', 'passa con 11 voti su 12': not the votes of a candidate.
  private func isOutOfAll(_ index: Int, in range: Range<Int>) -> Bool {
    var of = index + 1
    if text.number(at: of) != nil {
      of += 1
    } else if text.number(at: index - 1) == nil {
      return false
    }
    guard of < range.upperBound, text.lexeme(of) == .su,
      text.number(at: text.afterNumberSign(of + 1, before: range.upperBound)) != nil
    else { return false }
    let line = text.lines[text.lineIndex(of: index)]
    let sentence =
      min(
        line.first, text.sentenceStart(index, notBefore: range.lowerBound))..<max(
        line.end, text.sentenceEnd(index, notAfter: range.upperBound))
    guard
      !text.contains(
        .riporta, .scheda, .scrutinio, .preferenza, .segreto, .eletto, .votante, in: sentence)
    else { return false }
    return text.contains(
      .approva, .esito, .eseguibilita, .eseguibile, .respinge, .decide, .adotta, .accetta,
      .delibera, .ratifica, in: sentence)
      || text.containsWord(["passa", "sceglie", "scelgono", "scelto", "scelta"], in: sentence)
  }

  /// The figure right after an answer, with nothing after it but what a table may hold.
  private func rowFigure(_ index: Int) -> Int? {
    let figure = index + 1
    guard figure < text.tokens.count, text.tokens[figure].isNumber,
      !text.tokens[figure].startsLine, text.tokens[index].isCapital, !isPartOfLarger(figure)
    else { return nil }
    let next = figure + 1
    guard next < text.tokens.count, !text.tokens[next].startsLine else { return figure }
    let token = text.tokens[next]
    return token.shape.contains(.column) || token.isMark(.openParenthesis)
      || Self.voterNouns.contains(text.folded(next)) || token.lexeme == .voto
      ? figure : nil
  }

  /// '5 voti per l'apertura del procedimento, 1 voto contrario': for a thing, not for a person.
  private func isForPlan(_ index: Int, in range: Range<Int>) -> Bool {
    guard text.number(at: index - 1) != nil, text.lexeme(index + 1) == .per,
      index + 3 < range.upperBound,
      text.lexeme(index + 2) == .il || text.lexeme(index + 2) == .la
        || text.lexeme(index + 2) == .lo,
      !text.tokens[index + 3].isCapital, !text.lexeme(index + 3).isOffice,
      text.lexeme(index + 3) != .signor, text.lexeme(index + 3) != .title
    else { return false }
    let end = min(text.sentenceEnd(index, notAfter: range.upperBound), index + 18)
    return (index + 3..<max(index + 3, end)).contains {
      text.lexeme($0) == .contrario && text.lexeme($0 - 1) == .voto
        && text.number(at: $0 - 2, articles: true) != nil
    }
  }

  /// The token after a bracket that opens at a token; the token itself where none does.
  private func afterBracket(_ index: Int) -> Int {
    guard text.isMark(index, .openParenthesis),
      let close = closing(index, before: min(text.tokens.count, index + 40))
    else { return index }
    return close + 1
  }

  /// 'con il voto favorevole dei quattro Comuni presenti': unanimity, and how many they are.
  private func allPresent(_ index: Int, in range: Range<Int>) -> VoteAtom? {
    guard text.lexeme(index) == .favorevole, text.lexeme(index - 1) == .voto,
      text.lexeme(index + 1) == .del
    else { return nil }
    let figure = text.afterNumberSign(index + 2, before: range.upperBound)
    let noun = figure + 1
    guard noun + 1 < range.upperBound, text.number(at: figure) != nil,
      text.lexeme(noun) == .presente || text.lexeme(noun) == .votante
        || text.lexeme(noun + 1) == .presente
          && (text.lexeme(noun).isOffice || Self.voterNouns.contains(text.folded(noun)))
    else { return nil }
    return VoteAtom(kind: .unanimity, first: index, end: figure)
  }

  /// How many 'tutti' or 'unanimità' are, where the words give it: 'tutti gli 8 presenti', 'all'unanimità
  /// con 15 voti', 'unanimità (9 Comuni)'.
  private func countOfAll(_ atom: VoteAtom, in range: Range<Int>) -> VoteAtom? {
    guard atom.kind == .unanimity else { return nil }
    var figure = atom.end
    if text.lexeme(atom.first) == .tutti {
      guard let reading = everyone(atom.first), let count = reading.count else { return nil }
      figure = count
    } else if text.lexeme(atom.first) == .favorevole {
      figure = atom.end
    } else {
      let isApart =
        text.isMark(figure, .comma) && text.number(at: figure + 1) != nil
        && text.lexeme(figure + 2) == .voto && text.isMark(figure + 3, .period)
      guard text.lexeme(figure) == .con || text.isMark(figure, .openParenthesis) || isApart else {
        return nil
      }
      figure = text.afterNumberSign(figure + 1, before: range.upperBound)
      let noun = figure + 1
      guard noun < range.upperBound,
        text.lexeme(noun) == .voto || Self.voterNouns.contains(text.folded(noun)),
        ![.favorevole, .contrario, .a, .espresso, .su].contains(text.lexeme(noun + 1)),
        !["palesi", "ponderati"].contains(text.folded(noun + 1))
      else { return nil }
    }
    guard figure < range.upperBound, let value = text.number(at: figure), value > 1,
      !isPartOfLarger(figure), !text.isMark(figure + 1, .comma)
    else { return nil }
    var result = VoteAtom(kind: .inFavour, first: atom.first, end: figure + 1)
    result.value = Located(value, at: text.range(figure, figure + 1))
    readWeightCell(into: &result, in: range)
    return result
  }

  /// 'tutti i presenti', 'tutti gli 8 Comuni presenti', 'tutti e cinque i presenti': the place of the
  /// figure, where there is one.
  private func everyone(_ index: Int) -> (count: Int?, noun: Int)? {
    var position = index + 1
    var count: Int?
    if text.lexeme(position) == .e, text.number(at: position + 1) != nil {
      count = position + 1
      position += 2
    }
    guard text.lexeme(position) == .il || text.lexeme(position) == .la else { return nil }
    position += 1
    if count == nil, text.number(at: position) != nil {
      count = position
      position += 1
    }
    return (count, position)
  }

  /// '(pres. 11; vot. 10; fav. 9)'
  private func shortened(_ index: Int) -> VoteAtom.Kind? {
    guard text.isMark(index + 1, .period), text.tokens[index].isWord, isShortened(index),
      text.number(at: text.afterNumberSign(index + 2, before: text.tokens.count)) != nil
    else { return nil }
    switch text.folded(index) {
    case "pres": return .present
    case "vot": return .voters
    default: return nil
    }
  }

  /// 'parere favorevole', 'pareri … favorevoli', 'Esito: Favorevole', 'giudizio contrario'.
  private func isOpinion(_ index: Int, in range: Range<Int>) -> Bool {
    // 'Sul parere: favorevoli 9' counts.
    if text.isMark(index - 1, .colon), text.number(at: index + 1) != nil { return false }
    // 'contabile favorevole (dott. Riva)', 'regolarità tecnica: favorevole'
    let office = text.isMark(index - 1, .colon) ? index - 2 : index - 1
    if ["tecnico", "tecnica", "contabile", "finanziaria", "amministrativa"].contains(
      text.folded(office)), text.folded(index).hasSuffix("o") || text.folded(index).hasSuffix("e"),
      text.number(at: text.afterNumberSign(index + 1, before: range.upperBound)) == nil
    {
      return true
    }
    for back in max(range.lowerBound, index - 4)..<index {
      switch text.lexeme(back) {
      case .parere: return true
      case .esito where back == index - 1 || back == index - 2 && text.isMark(index - 1, .colon):
        return !text.tokens[index + 1 < text.tokens.count ? index + 1 : index].isNumber
          && text.number(at: index - 1) == nil && !text.isMark(index + 1, .colon)
          && text.lexeme(index + 1) != .n
      default: break
      }
      let word = text.folded(back)
      if word == "giudizio" || word == "visto" && back == index - 1 { return true }
    }
    return false
  }

  /// 'approvato da tutti i presenti', 'con il voto favorevole di tutti gli intervenuti'.
  private func isEveryone(_ index: Int, in range: Range<Int>) -> Bool {
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
    guard let reading = everyone(index) else { return false }
    switch text.lexeme(reading.noun) {
    case .presente, .intervenuto, .votante, .consigliere, .componente, .socio, .membro: break
    default:
      guard reading.count != nil, text.lexeme(reading.noun + 1) == .presente else { return false }
    }
    let lead = max(range.lowerBound, index - 8)..<index
    return text.contains(.approva, .favorevole, .voto, .delibera, .adotta, in: lead)
      || text.containsWord(["assenso", "consenso"], in: lead)
  }

  private func isBallot(_ index: Int, in range: Range<Int>) -> Bool {
    for back in max(range.lowerBound, index - 14)..<index
    where text.lexeme(back) == .scheda || text.lexeme(back) == .votante { return true }
    if text.lexeme(index) == .nulla,
      (max(range.lowerBound, index - 4)..<index).contains(where: { text.lexeme($0) == .bianca })
    {
      return true
    }
    if text.lexeme(index + 1) == .scheda { return true }
    // 'bianche 1, nulle nessuna'; the foot of a list of names and figures.
    guard let value = valueAfter(index, in: range) else { return false }
    let next = text.isMark(value.end, .comma) ? value.end + 1 : value.end
    if text.lexeme(index) == .bianca, text.lexeme(next) == .nulla { return true }
    let rows = BallotRows(text: text)
    return text.tokens[index].startsLine
      && !rows.rows(endingBefore: text.lineIndex(of: index), notBefore: range.lowerBound).isEmpty
  }

  /// '22 sì, 1 no': a number before and a separator after.
  private func isYesNo(_ index: Int) -> Bool {
    if text.lexeme(index) == .si {
      let token = text.tokens[index]
      let isAccented = token.hasApostrophe || token.isCapitals || token.end - token.start == 3
      guard isAccented else { return false }
    }
    guard index > 0, text.number(at: index - 1, articles: true) != nil,
      !text.tokens[index].startsLine || text.wraps(index),
      index + 1 < text.tokens.count
    else { return false }
    let next = text.tokens[index + 1]
    return next.isMark(.comma) || next.isMark(.openParenthesis) || next.isMark(.semicolon)
      || next.lexeme == .e
      || next.isMark(.period)
  }

  /// 'votanti 9, sì 6, no 3': a figure after, and a count of voters before.
  private func isYesNoBefore(_ index: Int, in range: Range<Int>) -> Bool {
    guard index + 1 < range.upperBound, text.tokens[index + 1].isNumber else { return false }
    return text.contains(
      .votante, .votazione, .presente, .scrutinio, in: max(range.lowerBound, index - 9)..<index)
  }

  /// 'Hanno votato SÌ: Rossi, Verdi', 'Voti NO: 3', 'Votanti 12; sì: 9; no: 3'.
  private func isYesNoLabel(_ index: Int) -> Bool {
    guard text.isMark(index + 1, .colon), index > 0 else { return false }
    let before = text.tokens[index - 1]
    switch before.lexeme {
    case .votato, .voto, .votare, .risponde, .votante: return true
    default:
      return before.kind == .mark && index + 2 < text.tokens.count
        && text.tokens[index + 2].isNumber
        && text.contains(.votante, .votazione, .voto, .presente, in: max(0, index - 14)..<index)
    }
  }

  /// The 'contro' of '4 voti contro 1': a figure on either side.
  private func isOpposed(_ index: Int) -> Bool {
    guard text.folded(index) == "contro", text.number(at: index + 1) != nil else { return false }
    var vote = index - 1
    // '2 voti (Rossi, Verdi) contro 4'
    if text.isMark(vote, .closeParenthesis) {
      guard
        let open = (max(0, vote - 40)..<vote).last(where: { text.isMark($0, .openParenthesis) })
      else { return false }
      vote = open - 1
    }
    return text.lexeme(vote) == .voto && text.number(at: vote - 1, articles: true) != nil
  }

  // MARK: Figures

  private func atom(
    _ kind: VoteAtom.Kind, at index: Int, in range: Range<Int>, consumed: Int, previous: VoteAtom?
  ) -> VoteAtom? {
    if kind == .inFavour, let all = allPresent(index, in: range) { return all }
    if kind == .unanimity || kind == .majority {
      return VoteAtom(kind: kind, first: index, end: index + 1)
    }
    var atom = VoteAtom(kind: kind, first: index, end: index + 1)
    if kind == .papers {
      guard let count = valueAfter(index + 1, in: range) else { return nil }
      atom.value = count.value
      atom.end = count.end
      return atom
    }
    // 'nessuno si astiene'
    if text.lexeme(index - 1) == .si, text.lexeme(index - 2) == .nessuno, consumed <= index - 2 {
      atom.value = Located(0, at: text.range(index - 2, index - 1))
      atom.first = index - 2
      return atom
    }
    if kind == .inFavour || kind == .against || kind == .abstained,
      let weighed = weighed(atom, at: index, in: range, consumed: consumed)
    {
      return weighed
    }
    // 'presenti e votanti 16' tells both.
    if kind == .present, text.lexeme(index + 1) == .e, text.lexeme(index + 2) == .votante,
      let both = valueAfter(index + 2, in: range)
    {
      atom.value = both.value
      return atom
    }
    let before =
      isOpposed(index) || isAnswered(index) || isRowLabel(index, in: range)
      ? nil : valueBefore(index, notBefore: max(range.lowerBound, consumed))
    let after = valueAfter(index, in: range)
    if let before, after == nil || prefersBefore(index, before: before, previous: previous) {
      atom.value = before.value
      atom.first = before.first
    } else if let after {
      atom.value = after.value
      atom.end = after.end
    } else if isLeftEmpty(index, in: range) {
      atom.isLeftEmpty = true
      atom.end = index + 2
    }
    readWeightCell(into: &atom, in: range)
    readShare(into: &atom, in: range)
    let isCount = kind == .present || kind == .voters || kind == .blank || kind == .void
    if !isCount { readNames(into: &atom, keyword: index, in: range) }
    readWeight(into: &atom, in: range)
    if atom.value == nil, atom.names.isEmpty, kind == .against {
      _ = readExcepted(into: &atom, keyword: index, in: range)
    }
    if atom.value == nil, !atom.isLeftEmpty {
      guard !isCount, !atom.names.isEmpty,
        kind == .abstained || kind == .against || isListed(index) || isToldByNames(index)
      else {
        return nil
      }
      // Names with no figure: the figure is their number.
      atom.value = Located(atom.names.count, at: text.range(index, index + 1), inferred: true)
    }
    return atom
  }

  /// When a figure stands on both sides, the side the previous atom used.
  private func prefersBefore(
    _ index: Int, before: (value: Located<Int>, first: Int), previous: VoteAtom?
  ) -> Bool {
    // 'Favorevoli 9 Contrari 3': what stands before was taken, so `before` would be nil. A keyword
    // that begins its line, its sentence or follows 'voti' takes what follows.
    if before.value.range == nil { return false }
    // 'bianche 1   nulle 0': in a row of cells the label comes first.
    if text.tokens[index].shape.contains(.column), index + 1 < text.tokens.count,
      text.tokens[index + 1].isNumber, !text.tokens[index + 1].shape.contains(.column)
    {
      return false
    }
    if text.isMark(index + 1, .colon) || text.lexeme(index + 1) == .n
      || text.isMark(index + 1, .equals)
    {
      return false
    }
    return true
  }

  /// 'Votano a favore Rossi e Verdi', 'il voto favorevole dei soci Rossi e Verdi', 'favorevoli Alba e
  /// Borgo, contrario Dego': those in favour told by their names.
  private func isToldByNames(_ index: Int) -> Bool {
    let start = text.sentenceStart(index, notBefore: 0)
    switch text.lexeme(index) {
    case .favore:
      return isVoting(index - 2) || text.lexeme(index - 1) == .il && text.lexeme(index + 1) == .di
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

  /// 'Contrari   2', 'Voti contrari...: 0', 'BIANCHE  2' at the start of a line: the figure follows.
  private func isRowLabel(_ index: Int, in range: Range<Int>) -> Bool {
    let line = text.lines[text.lineIndex(of: index)]
    guard !line.isContinuation, index - line.first <= 3,
      (line.first..<index).allSatisfy({
        text.lexeme($0) == .voto || text.lexeme($0) == .scheda || text.lexeme($0) == .n
          || text.tokens[$0].kind == .mark
      })
    else { return false }
    let after = afterLeaders(index + 1)
    if text.isMark(after, .colon) { return after + 1 < line.end }
    guard after < min(line.end, range.upperBound) else { return false }
    let figure = text.afterNumberSign(after, before: line.end)
    guard figure < line.end, text.number(at: figure) != nil || text.lexeme(figure) == .nessuno
    else { return false }
    return !text.wraps(line.first) || figure + 1 >= line.end
      || text.isMark(figure + 1, .openParenthesis)
      || text.tokens[after].shape.contains(.column)
      || text.tokens[figure + 1].shape.contains(.column)
  }

  /// The token after the dots that lead from a label to its colon or its figure.
  private func afterLeaders(_ index: Int) -> Int {
    var position = index
    while text.isMark(position, .period) { position += 1 }
    return position - index >= 3 || position > index && text.isMark(position, .colon)
      ? position : index
  }

  /// '12 voti favorevoli', 'n. 3 consiglieri contrari', 'nessun voto contrario', 'senza voti contrari'.
  private func valueBefore(
    _ index: Int, notBefore floor: Int
  ) -> (value: Located<Int>, first: Int)? {
    var position = index - 1
    var steps = 0
    var isRepeated = false
    if text.lexeme(index) == .favore { position -= 1 }
    while position >= floor, steps < 6 {
      let token = text.tokens[position]
      if let value = text.number(at: position, articles: true), !isPartOfLarger(position) {
        // A number that numbers a list entry or a time is no count.
        if !isRepeated,
          text.isMark(position + 1, .closeParenthesis) || text.isMark(position + 1, .degree)
        {
          return nil
        }
        if isOverSlash(position) { return nil }
        var first = position
        while first > floor,
          text.isMark(first - 1, .period) || text.lexeme(first - 1) == .n
            || text.isMark(first - 1, .degree)
        {
          first -= 1
        }
        return (Located(value, at: text.range(position, position + 1)), first)
      }
      switch token.lexeme {
      case .voto, .votante, .astenuto, .espresso: break
      case .scheda
      where text.lexeme(index) == .bianca || text.lexeme(index) == .nulla:
        // 'Schede bianche' on a line of its own: what stands above is another's.
        if token.startsLine, !text.wraps(position) { return nil }
      case .nessuno, .zero:
        return (Located(0, at: text.range(position, position + 1)), position)
      case .non where steps == 0 && text.lexeme(index) == .votante: break
      case .e where steps == 0: return nil
      // '52 sono i contrari'
      case .il
      where steps == 0 && text.folded(position - 1) == "sono"
        && text.number(at: position - 2) != nil && position - 2 >= floor:
        return (
          Located(
            text.number(at: position - 2) ?? 0, at: text.range(position - 2, position - 1)),
          position - 2
        )
      default:
        if token.lexeme.isOffice || token.lexeme == .presente && text.lexeme(index) == .favorevole {
          break
        }
        if token.isWord, text.folded(position) == "senza" {
          return (Located(0, at: text.range(position, position + 1)), position)
        }
        if token.isWord, text.folded(position) == "ne", steps <= 1,
          text.lexeme(index) != .favorevole,
          hasSenza(before: position, notBefore: max(0, floor - 12))
        {
          return (Located(0, at: text.range(position, position + 1)), position)
        }
        if token.isWord, Self.voterNouns.contains(text.folded(position)) { break }
        if token.isMark(.period), text.lexeme(position - 1) == .n { break }
        if token.isMark(.closeParenthesis), position >= floor + 2,
          text.tokens[position - 1].isNumber || text.number(at: position - 1) != nil
        {
          // 'dodici (12) voti favorevoli'
          isRepeated = true
          position -= 1
          steps += 1
          continue
        }
        return nil
      }
      position -= 1
      steps += 1
    }
    return nil
  }

  /// 'è', not the conjunction 'e'.
  private func isVerb(_ position: Int) -> Bool {
    text.tokens[position].end - text.tokens[position].start == 2
      || text.tokens[position].hasApostrophe
  }

  /// '3/2024', '12/b'; not 'favorevoli 3 / contrari 0', where the slash divides two counts.
  private func isOverSlash(_ position: Int) -> Bool {
    guard text.isMark(position + 1, .slash), position + 2 < text.tokens.count else { return false }
    return !text.tokens[position + 1].isSpaced || !text.tokens[position + 2].isWord
  }

  private func hasSenza(before position: Int, notBefore floor: Int) -> Bool {
    for back in max(floor, position - 8)..<max(position, 0) where text.folded(back) == "senza" {
      return true
    }
    return false
  }

  /// Whether a number belongs to a larger figure: '83,812', '1.000', '12/10/2024', 'art. 78'.
  private func isPartOfLarger(_ index: Int) -> Bool {
    guard text.tokens[index].isNumber else { return false }
    if index > 0 {
      let before = text.tokens[index - 1]
      if before.isMark(.comma) || before.isMark(.slash) || before.isMark(.colon)
        || before.isMark(.period),
        !text.tokens[index].isSpaced, !text.tokens[index].startsLine, index > 1,
        text.tokens[index - 2].isNumber
      {
        return true
      }
      if text.isMark(index - 1, .period), text.lexeme(index - 2) == .abbreviation { return true }
      if before.lexeme == .abbreviation { return true }
    }
    return false
  }

  /// 'favorevoli: 10', 'contrari n. 3', 'astenuti nessuno', 'i favorevoli sono 27', 'contrari tre'.
  private func valueAfter(_ index: Int, in range: Range<Int>) -> (value: Located<Int>, end: Int)? {
    var position = afterLeaders(index + 1)
    var sawSign = false
    var steps = 0
    if let colon = colonAfterObject(index, in: range) {
      position = colon
    }
    while position < range.upperBound, steps < 8 {
      let token = text.tokens[position]
      if token.startsLine, !sawSign, !text.wraps(position), steps > 0 || !text.continues(position) {
        // A new line begins another entry, unless a sign asked for a figure.
        if !(token.isNumber && steps == 0 && isAlone(position)) { return nil }
      }
      let isOneVoter =
        text.lexeme(index) == .astiene && position + 1 < range.upperBound
        && (text.lexeme(position + 1).isOffice
          || Self.voterNouns.contains(text.folded(position + 1)))
      if let value = text.number(at: position, articles: sawSign || isOneVoter) {
        if token.isNumber, text.isMark(position + 1, .closeParenthesis), !sawSign { return nil }
        if token.isNumber, isOverSlash(position) || text.isMark(position + 1, .percent) {
          return nil
        }
        if token.isNumber, isPartOfLarger(position) { return nil }
        // 'astenuti 3 contrari' : the number belongs to the next keyword when one follows it and a
        // separator stands before it; a bare run takes what follows the word.
        if token.isNumber, let (_, end) = decimal(at: position, before: range.upperBound),
          end > position + 1
        {
          return nil
        }
        var end = position + 1
        // 'n. 9 (nove)', 'nove (9)'
        if text.isMark(end, .openParenthesis), end + 2 < range.upperBound,
          text.number(at: end + 1) != nil, text.isMark(end + 2, .closeParenthesis)
        {
          end += 3
        }
        if let sum = sum(value, after: end, before: range.upperBound) {
          return (Located(sum.value, at: text.range(position, sum.end)), sum.end)
        }
        return (Located(value, at: text.range(position, position + 1)), end)
      }
      switch token.lexeme {
      case .n, .numero, .voto, .votante, .espresso: break
      // 'favorevoli gli altri cinque'
      case .il where steps == 0 && isRestOf(position + 1): position += 1
      case .di
      where steps == 0 && (text.lexeme(position + 1) == .n || text.number(at: position + 1) != nil):
        break
      // 'il voto favorevole dei quattro Comuni presenti'
      case .del
      where steps == 0
        && (text.lexeme(index - 1) == .voto || text.folded(index) == "contrarieta")
        && text.number(at: afterRemaining(position + 1, before: range.upperBound)) != nil:
        position = afterRemaining(position + 1, before: range.upperBound) - 1
      // 'votano a favore in sette', 'si astengono in due'
      case .inside
      where steps == 0 && text.number(at: position + 1) != nil && isAnsweredIn(index):
        break
      case .nessuno, .zero:
        return (Located(0, at: text.range(position, position + 1)), position + 1)
      default:
        if token.isMark(.colon) || token.isMark(.equals) || token.isMark(.pipe) {
          sawSign = true
        } else if token.isMark(.period), text.lexeme(position - 1) == .n {
          sawSign = true
        } else if token.isMark(.degree) || token.isMark(.bullet) && sawSign {
          break
        } else if token.isMark(.slash), sawSign || steps == 0 && closesCount(position + 1) {
          return (Located(0, at: text.range(position, position + 1)), position + 1)
        } else if token.isMark(.dash), sawSign || text.tokens[position].isSpaced {
          // 'astenuti: -' says none; 'favorevoli - 9' introduces.
          if sawSign, position + 1 >= range.upperBound || !text.tokens[position + 1].isNumber {
            // 'astenuti n. -;'
            let isSigned =
              text.isMark(index + 1, .colon)
              || text.isMark(position - 1, .period) && text.lexeme(position - 2) == .n
            return isSigned && isLineEnd(position)
              ? (Located(0, at: text.range(position, position + 1)), position + 1) : nil
          }
          guard position + 1 < range.upperBound, text.tokens[position + 1].isNumber,
            !text.tokens[position + 1].startsLine
          else { return nil }
        } else if token.isMark(.period), steps == 0, isShortened(index) {
          // 'fav. 9', 'contr. n. 1'
          sawSign = true
        } else if token.isMark(.period), sawSign || isLeader(position) {
          // dotted leaders
          if !isLeader(position) { return nil }
        } else if token.isWord, Self.copulas.contains(text.folded(position)),
          token.lexeme != .e || isVerb(position)
        {
          sawSign = true
        } else if token.lexeme.isOffice, steps == 0 {
          break
        } else if steps == 0, Self.voterNouns.contains(text.folded(position)),
          position + 1 < range.upperBound, text.tokens[position + 1].isNumber
        {
          break
        } else if sawSign, isLetterForZero(position) {
          return (Located(0, at: text.range(position, position + 1)), position + 1)
        } else {
          return nil
        }
      }
      if text.lexeme(position) == .n || text.lexeme(position) == .numero { sawSign = true }
      position += 1
      steps += 1
    }
    return nil
  }

  /// '25 più 1, quindi 26', '9 più il Sindaco': what the count comes to, and the token after it.
  private func sum(_ value: Int, after end: Int, before limit: Int) -> (value: Int, end: Int)? {
    guard end + 1 < limit, text.folded(end) == "piu" else { return nil }
    if text.lexeme(end + 1) == .il || text.lexeme(end + 1) == .la, end + 2 < limit,
      text.lexeme(end + 2) == .sindaco || text.lexeme(end + 2) == .presidente
    {
      return (value + 1, end + 3)
    }
    guard let more = text.number(at: end + 1, articles: true) else { return nil }
    var total = end + 2
    if text.isMark(total, .comma) { total += 1 }
    if text.lexeme(total) == .quindi || text.isMark(total, .equals)
      || ["cioe", "ossia", "totale"].contains(text.folded(total)), total + 1 < limit,
      let told = text.number(at: total + 1), text.lexeme(total + 2) != .voto
    {
      return (told, total + 2)
    }
    return (value + more, end + 2)
  }

  /// 'altri cinque', 'restanti sei'.
  private func isRestOf(_ index: Int) -> Bool {
    ["restanti", "altri", "altre", "rimanenti"].contains(text.folded(index))
      && text.number(at: index + 1) != nil
  }

  /// Whether nothing but a mark, a new line or the next label follows.
  private func closesCount(_ index: Int) -> Bool {
    guard index < text.tokens.count, !text.tokens[index].startsLine else { return true }
    return text.tokens[index].kind == .mark || text.lexeme(index) == .astenuto
      || text.lexeme(index) == .contrario
  }

  /// 'dei restanti sei enti': the figure after what is left over.
  private func afterRemaining(_ index: Int, before limit: Int) -> Int {
    var position = text.afterNumberSign(index, before: limit)
    if ["restanti", "altri", "altre", "rimanenti"].contains(text.folded(position)) {
      position += 1
    }
    return position
  }

  /// 'ASTENUTI N. O': a letter that the scanner took for a nought.
  private func isLetterForZero(_ index: Int) -> Bool {
    text.word(index) == "O" && text.lexeme(index - 1) != .inside
      && (text.isMark(index - 1, .period) || text.isMark(index - 1, .colon))
      && (index + 1 >= text.tokens.count || text.tokens[index + 1].startsLine
        || text.tokens[index + 1].kind == .mark && !text.isMark(index + 1, .period))
  }

  /// Whether so many did it: 'votano no in 2', 'votano contro in tre', 'si astengono in due'.
  private func isAnsweredIn(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    return switch text.lexeme(index) {
    case .si, .no: isAnswered(index)
    case .favore, .astiene: true
    // 'Hanno votato a favore in cinque; contro in uno'
    default:
      isVoting(index - 1)
        || (text.tokens[index - 1].kind == .mark || text.lexeme(index - 1) == .e)
          && (max(0, index - 16)..<index).contains(where: isVoting)
    }
  }

  /// 'Favorevoli alla conferma: 6': the colon, where what is voted on stands before it.
  private func colonAfterObject(_ index: Int, in range: Range<Int>) -> Int? {
    guard [.al, .alle, .ad, .a].contains(text.lexeme(index + 1)) else { return nil }
    let reach = (index + 2)..<min(range.upperBound, index + 7)
    guard let colon = reach.first(where: { text.isMark($0, .colon) }),
      (index + 2..<colon).allSatisfy({
        text.tokens[$0].isWord && text.number(at: $0) == nil && !text.tokens[$0].startsLine
      }),
      text.number(at: text.afterNumberSign(colon + 1, before: range.upperBound)) != nil
    else { return nil }
    return colon
  }

  /// 'fav', 'contr', 'ast' before their full stop.
  private func isShortened(_ index: Int) -> Bool {
    text.tokens[index].end - text.tokens[index].start <= 5 && text.isMark(index + 1, .period)
  }

  private func decimal(at index: Int, before limit: Int) -> (Double, Int)? {
    DecimalGrammar(text: text).decimal(at: index, before: limit).map { ($0.value, $0.end) }
  }

  private func isLeader(_ position: Int) -> Bool {
    text.isMark(position + 1, .period) || text.isMark(position - 1, .period)
  }

  /// Whether a number is the whole of its line.
  private func isAlone(_ position: Int) -> Bool {
    let line = text.lines[text.lineIndex(of: position)]
    guard line.first == position else { return false }
    // '2 (Rossi, Verdi)'
    return line.end == position + 1
      || text.isMark(position + 1, .openParenthesis)
        && text.isMark(line.end - 1, .closeParenthesis)
  }

  private func isLineEnd(_ position: Int) -> Bool {
    position + 1 >= text.tokens.count || text.tokens[position + 1].startsLine
      || text.tokens[position + 1].isMark(.semicolon)
  }

  /// 'Favorevoli: Contrari: Astenuti:': a colon, then the next keyword or the end of the line.
  private func isLeftEmpty(_ index: Int, in range: Range<Int>) -> Bool {
    guard text.isMark(index + 1, .colon), index + 1 < range.upperBound,
      namesBelow(index + 1, before: range.upperBound) == nil
    else { return false }
    guard index + 2 < range.upperBound else { return true }
    let next = text.tokens[index + 2]
    switch next.lexeme {
    case .favorevole, .contrario, .astenuto, .voto, .votante: return true
    case .di, .presente: return true
    default:
      // 'votano contro:' at the end of a line, the names on the next.
      if next.startsLine, text.wraps(index + 2), listsNames(index + 2, before: range.upperBound) {
        return false
      }
      return next.startsLine || next.isMark(.underscore) || next.isMark(.period)
    }
  }

  private func isListed(_ index: Int) -> Bool {
    text.isMark(index + 1, .colon) || text.isMark(index + 1, .openParenthesis)
  }

  // MARK: Names

  /// Names after the figure: in brackets, after a colon, or introduced by their office.
  private func readNames(into atom: inout VoteAtom, keyword: Int, in range: Range<Int>) {
    let lists = NameListGrammar(text: text)
    var position = atom.end
    // 'contrari 3 consiglieri (…)', 'astenuti 1 consorziato (…)'.
    while position < range.upperBound,
      text.lexeme(position).isOffice && position + 1 < range.upperBound
        && text.isMark(position + 1, .openParenthesis)
        || text.lexeme(position).isOffice && text.isMark(position + 1, .colon)
        || Self.voterNouns.contains(text.folded(position))
          && text.isMark(position + 1, .openParenthesis)
    {
      position += 1
    }
    guard position < range.upperBound else { return }
    if let end = endOfNameCell(from: position, keyword: keyword, before: range.upperBound) {
      let reading = lists.names(from: position, to: end)
      guard plausible(reading.names), atom.value?.value != 0 else { return }
      atom.names = reading.names
      atom.end = end
      return
    }
    if text.isMark(position, .openParenthesis) {
      guard let close = closing(position, before: range.upperBound) else { return }
      let reading =
        byGroups(position + 1, before: close)
        ?? lists.names(from: afterGroup(position + 1, before: close), to: close, offices: true)
      atom.names = reading.names.filter { !startsWithWeight($0) }
      atom.reason = reading.rest.map { Located(text.clean($0), at: $0) }
      if !atom.names.isEmpty || reading.rest != nil || isWeightOnly(position + 1, close) {
        atom.end = close + 1
        if isWeightOnly(position + 1, close) { weight(from: position + 1, to: close, into: &atom) }
        for index in (position + 1)..<close where text.tokens[index].isNumber {
          weight(from: index, to: close, into: &atom)
          break
        }
      }
      return
    }
    let isColon = text.isMark(position, .colon)
    if atom.value == nil, isColon, let column = namesBelow(position, before: range.upperBound) {
      atom.names = column.names
      atom.end = column.end
      return
    }
    if isColon, atom.value == nil,
      let groups = groups(after: position + 1, before: range.upperBound)
    {
      atom.names = groups.names
      atom.weight = groups.votes
      atom.end = groups.end
      return
    }
    if text.lexeme(keyword) == .astiene, let aside = namesAfterAside(position, in: range) {
      atom.names = aside.names
      atom.reason = aside.reason
      atom.end = aside.end
      return
    }
    if let named = apposition(at: position, atom: atom, before: range.upperBound)
      ?? introduced(at: position, atom: atom, before: range.upperBound)
    {
      atom.names = named.names
      atom.end = named.end
      return
    }
    let introduces =
      isColon && (atom.value != nil || listsNames(position + 1, before: range.upperBound))
      || isIntroduction(position, keyword: keyword, atom: atom)
    // 'contrari 2: il Consiglio approva'
    let subject = text.lexeme(position + 1).isFunctionWord ? position + 2 : position + 1
    if isColon, atom.value?.isInferred == false, text.lexeme(subject).isBodyNoun { return }
    guard introduces else {
      if text.lexeme(keyword) == .astiene {
        readNamesBefore(into: &atom, keyword: keyword, in: range)
      }
      return
    }
    let start = isColon ? position + 1 : position
    guard var end = endOfOpenList(from: start, before: range.upperBound), end > start else {
      return
    }
    // 'Alba, Borgo, per 373 quote': the weight after the names.
    let whole = end
    if let unit = (start..<end).last(where: { isUnit($0) }), unit > start + 2,
      text.lexeme(unit - 2) == .per, let (value, _) = decimal(at: unit - 1, before: unit)
    {
      atom.weight = Located(value, at: text.range(unit - 1, unit))
      end = unit - 2
      while end > start, text.isMark(end - 1, .comma) { end -= 1 }
    }
    // 'Alba, Borgo e Dego (quote 79,5)'
    if text.isMark(end - 1, .closeParenthesis), atom.weight == nil,
      let open = (start..<end).last(where: { text.isMark($0, .openParenthesis) }),
      isUnit(open + 1) || text.tokens[open + 1].isNumber
        || Self.voterNouns.contains(text.folded(open + 1)) && text.tokens[open + 2].isNumber
    {
      // 'Alba e Borgo (enti 2, abitanti 7.002)'
      var figure = text.tokens[open + 1].isNumber ? open + 1 : open + 2
      if !isUnit(figure - 1), !text.tokens[open + 1].isNumber {
        atom.value = Located(Int(text.tokens[figure].value), at: text.range(figure, figure + 1))
        figure = (figure..<end).first { isUnit($0) }.map { $0 + 1 } ?? end
      }
      weight(from: figure, to: end - 1, into: &atom)
      if atom.weight != nil { end = open }
    }
    let reading = lists.names(from: start, to: end, offices: isToldByNames(keyword))
    guard !reading.names.isEmpty, plausible(reading.names) else { return }
    if let value = atom.value?.value, value == 0 { return }
    atom.names = reading.names
    atom.reason = reading.rest.map { Located(text.clean($0), at: $0) }
    atom.end = atom.weight == nil ? end : whole
    readCount(after: &atom, before: range.upperBound)
  }

  /// 'Favorevoli: Insieme per Alba (9), Popolari (5): voti 14.': each with the votes it brings.
  private func groups(
    after first: Int, before limit: Int
  ) -> (names: [Located<String>], votes: Located<Double>, end: Int)? {
    var names: [Located<String>] = []
    var total = 0
    var position = first
    while position < limit, text.tokens[position].isCapital, names.count < 30 {
      guard
        let open = (position..<min(limit, position + 9)).first(where: {
          text.tokens[$0].kind == .mark && !text.isMark($0, .quote)
            && !text.isMark($0, .apostrophe)
        }), open > position, text.isMark(open, .openParenthesis),
        open + 2 < limit, text.tokens[open + 1].isNumber,
        text.isMark(open + 2, .closeParenthesis)
      else { return nil }
      names.append(Located(text.string(position, open), at: text.range(position, open)))
      total += Int(text.tokens[open + 1].value)
      position = open + 3
      guard text.isMark(position, .comma) || text.lexeme(position) == .e else { break }
      position += 1
    }
    var isTotalled = false
    if text.isMark(position, .colon), text.lexeme(position + 1) == .voto,
      text.number(at: position + 2) != nil
    {
      isTotalled = true
      total = text.number(at: position + 2) ?? total
      position += 3
    }
    guard names.count >= 2 || isTotalled && !names.isEmpty else { return nil }
    return (names, Located(Double(total), at: text.range(first, position)), position)
  }

  /// 'Favorevoli:' and a line for each name below.
  private func namesBelow(
    _ colon: Int, before limit: Int
  ) -> (names: [Located<String>], end: Int)? {
    let place = text.lineIndex(of: colon)
    guard text.lines[place].end == colon + 1 else { return nil }
    let names = NameGrammar(text: text)
    var found: [Located<String>] = []
    var next = place + 1
    while next < text.lines.count, text.lines[next].end <= limit,
      text.lines[next].blanksBefore == 0,
      let name = names.person(at: text.lines[next].first, before: text.lines[next].end),
      name.end == text.lines[next].end
    {
      found.append(
        Located(text.string(name.first, name.end), at: text.range(name.first, name.end)))
      next += 1
    }
    return found.count >= 2 ? (found, text.lines[next - 1].end) : nil
  }

  /// 'si astengono, perché assenti quel giorno, il prof. Rossi e la sig.ra Verdi.'
  private func namesAfterAside(
    _ comma: Int, in range: Range<Int>
  ) -> (names: [Located<String>], reason: Located<String>, end: Int)? {
    guard text.isMark(comma, .comma),
      text.lexeme(comma + 1) == .perche
        || ["essendo", "poiche", "giacche"].contains(text.folded(comma + 1))
        || text.lexeme(comma + 1) == .inside && text.folded(comma + 2) == "quanto",
      let close = (comma + 2..<min(range.upperBound, comma + 18)).first(where: {
        text.isMark($0, .comma)
      })
    else { return nil }
    let end = text.sentenceEnd(close, notAfter: range.upperBound)
    let last = end > close && text.isMark(end - 1, .period) ? end - 1 : end
    let reading = NameListGrammar(text: text).names(from: close + 1, to: max(close + 1, last))
    guard !reading.names.isEmpty, reading.rest == nil, plausible(reading.names),
      (close + 1..<last).allSatisfy({
        let token = text.tokens[$0]
        return !token.isWord || token.isCapital || token.lexeme != .none
      })
    else { return nil }
    let reason = text.range(comma + 1, close)
    return (reading.names, Located(text.clean(reason), at: reason), last)
  }

  /// 'un astenuto, il consigliere Rossi': as many names as the figure says, in apposition.
  private func apposition(
    at comma: Int, atom: VoteAtom, before limit: Int
  ) -> (names: [Located<String>], end: Int)? {
    guard let value = atom.value?.value, value > 0, text.isMark(comma, .comma) else { return nil }
    if let bare = bareNames(after: comma + 1, count: value, before: limit) { return bare }
    guard text.lexeme(comma + 1) == .il || text.lexeme(comma + 1) == .la,
      text.lexeme(comma + 2).isOffice || text.lexeme(comma + 2) == .signor,
      let end = endOfOpenList(from: comma + 1, before: limit), end > comma + 3
    else { return nil }
    // A verb after the name begins a sentence of its own: ', il consigliere Rossi lascia l'aula'.
    guard
      (comma + 3..<end).allSatisfy({
        let token = text.tokens[$0]
        return !token.isWord || token.isCapital || token.lexeme == .e || token.lexeme.isOffice
          || token.lexeme == .il || token.lexeme == .la || token.lexeme == .signor
          || token.lexeme == .title || token.lexeme == .particle
      })
    else { return nil }
    let names = NameListGrammar(text: text).names(from: comma + 1, to: end).names
    return names.count == value ? (names, end) : nil
  }

  /// 'Contrari: 1 - Neri', '2 contrari espressi dai consiglieri Neri e Verdi', 'n. 1 nella persona di
  /// Anna Neri': as many names as the figure says.
  private func introduced(
    at position: Int, atom: VoteAtom, before limit: Int
  ) -> (names: [Located<String>], end: Int)? {
    guard let value = atom.value?.value, value > 0, position < limit else { return nil }
    var first = position
    if text.lexeme(first) == .voto { first += 1 }
    if text.isMark(position, .dash), text.tokens[position].isSpaced {
      first = position + 1
      guard first < limit, text.tokens[first].isCapital, !text.tokens[first].startsLine,
        NameGrammar(text: text).isNameWord(first)
      else { return nil }
      let end = text.lines[text.lineIndex(of: position)].end
      let stop =
        (first..<min(end, limit)).first {
          text.isMark($0, .semicolon) || text.isMark($0, .dash)
            || text.isMark($0, .period) && text.endsSentence($0)
        } ?? min(end, limit)
      let names = NameListGrammar(text: text).names(from: first, to: stop).names
      return names.count == value && plausible(names) ? (names, stop) : nil
    }
    if text.lexeme(first) == .espresso, text.lexeme(first + 1) == .da {
      first += 2
    } else if text.lexeme(first) == .nel,
      ["persona", "persone"].contains(text.folded(first + 1)),
      text.lexeme(first + 2) == .di || text.lexeme(first + 2) == .del
    {
      first += 3
    } else {
      return nil
    }
    guard let end = endOfOpenList(from: first, before: limit), end > first else { return nil }
    let names = NameListGrammar(text: text).names(from: first, to: end).names
    return names.count == value && plausible(names) ? (names, end) : nil
  }

  /// 'contrari uno, Rossini;', 'due contrari, quelli di Alba e Borgo.': as many names, then a stop.
  private func bareNames(
    after first: Int, count: Int, before limit: Int
  ) -> (names: [Located<String>], end: Int)? {
    var start = first
    if ["quello", "quelli", "quella", "quelle"].contains(text.folded(start)),
      text.lexeme(start + 1) == .di || text.lexeme(start + 1) == .del
    {
      start += 2
    } else if count > 1 {
      return nil
    }
    let names = NameGrammar(text: text)
    var found: [Located<String>] = []
    var position = start
    while position < limit, found.count < count,
      let name = names.person(at: position, before: limit)
    {
      found.append(
        Located(text.string(name.first, name.end), at: text.range(name.first, name.end)))
      position = name.end
      if found.count < count {
        guard text.lexeme(position) == .e || text.isMark(position, .comma) else { return nil }
        position += 1
      }
    }
    guard found.count == count,
      position >= limit || text.isMark(position, .semicolon) || text.isMark(position, .period)
        || text.isMark(position, .closeParenthesis) || start > first
    else { return nil }
    return (found, position)
  }

  /// 'Contrari    3    Rossi, Verdi, Neri': where a cell of names in a column after the figure ends.
  private func endOfNameCell(from position: Int, keyword: Int, before limit: Int) -> Int? {
    let line = text.lines[text.lineIndex(of: keyword)]
    guard position > keyword + 1, position < min(line.end, limit),
      text.tokens[position].shape.contains(.column), text.tokens[position].isCapital,
      text.tokens[position].isWord, text.tokens[position].lexeme != .un,
      NameGrammar(text: text).person(at: position, before: line.end) != nil
    else { return nil }
    var end = min(line.end, limit)
    var next = text.lineIndex(of: keyword) + 1
    // Names that go on in their column below.
    while text.isMark(end - 1, .comma), next < text.lines.count, text.lines[next].end <= limit,
      text.lines[next].blanksBefore == 0
    {
      end = text.lines[next].end
      next += 1
    }
    return end
  }

  /// 'Contrari: Rossi e Verdi (2)': the figure after the names.
  private func readCount(after atom: inout VoteAtom, before limit: Int) {
    var open = atom.end
    if !text.isMark(open, .openParenthesis), open > atom.first {
      // The list may have taken the bracket with it.
      guard
        let last = (max(atom.first, open - 4)..<open).last(where: {
          text.isMark($0, .openParenthesis)
        })
      else { return }
      open = last
    }
    guard atom.value == nil, open + 2 < limit, text.tokens[open + 1].isNumber,
      text.isMark(open + 2, .closeParenthesis)
    else { return }
    atom.value = Located(Int(text.tokens[open + 1].value), at: text.range(open + 1, open + 2))
    atom.end = max(atom.end, open + 3)
  }

  /// Whether names follow a label and its colon.
  private func listsNames(_ position: Int, before limit: Int) -> Bool {
    guard position < limit, text.tokens[position].isCapital,
      !text.tokens[position].startsLine || text.wraps(position)
    else { return false }
    // 'MAGNI Ugo, RICCI Anna', not 'ESITO: APPROVATA'.
    if text.tokens[position].isCapitals {
      guard text.lexeme(position) == .none, position + 1 < limit,
        text.tokens[position + 1].isCapital && !text.tokens[position + 1].isCapitals
      else { return false }
    }
    let names = NameGrammar(text: text)
    return names.isNameWord(position) && names.person(at: position, before: limit) != nil
  }

  /// '(Gruppo Insieme: Rossi, Verdi; Gruppo Lega - Civica: Neri)', '(Gruppo Insieme per Alba)': the names
  /// after the label of each group, and none for a group told whole.
  private func byGroups(_ first: Int, before end: Int) -> NameListGrammar.Reading? {
    let article = text.lexeme(first).isFunctionWord ? first + 1 : first
    guard ["gruppo", "gruppi"].contains(text.folded(article)), text.tokens[article].isWord else {
      return nil
    }
    let lists = NameListGrammar(text: text)
    var result = NameListGrammar.Reading(names: [], rest: nil, end: end)
    var start = first
    while start < end {
      let stop = (start..<end).first { text.isMark($0, .semicolon) } ?? end
      if let colon = (start..<stop).first(where: { text.isMark($0, .colon) }) {
        result.names += lists.names(from: colon + 1, to: stop, offices: true).names
      } else if start != first {
        return nil
      }
      start = stop + 1
    }
    guard !result.names.isEmpty || !(first..<end).contains(where: { text.isMark($0, .comma) })
    else {
      return nil
    }
    // Only the label: kept as the words that say who they are.
    if result.names.isEmpty { result.rest = text.range(first, end) }
    return result
  }

  /// '(gruppo "Insieme": Rossi, Verdi)': the label of a group is none of the names.
  private func afterGroup(_ first: Int, before end: Int) -> Int {
    let groups: Set<String> = ["gruppo", "lista", "minoranza", "maggioranza", "opposizione"]
    let window = first..<min(end, first + 8)
    guard window.contains(where: { groups.contains(text.folded($0)) }),
      let colon = window.first(where: { text.isMark($0, .colon) })
    else { return first }
    return colon + 1
  }

  private func plausible(_ names: [Located<String>]) -> Bool {
    names.allSatisfy { $0.value.split(separator: " ").count <= 7 }
  }

  private func startsWithWeight(_ name: Located<String>) -> Bool {
    name.value.first?.isNumber ?? true
  }

  private func isWeightOnly(_ first: Int, _ end: Int) -> Bool {
    first < end && text.tokens[first].isNumber
  }

  /// 'contrari i consiglieri Rossi e Bianchi', 'astenuto Verdi', 'astensione di Neri', 'si astengono …'.
  private func isIntroduction(_ position: Int, keyword: Int, atom: VoteAtom) -> Bool {
    guard
      atom.value == nil
        || atom.value?.range.map({ $0.upper <= Int(text.tokens[keyword].start) }) == true
    else { return false }
    var next = position
    if text.isMark(next, .comma) { return false }
    var steps = 0
    while steps < 5, next < text.tokens.count {
      let token = text.tokens[next]
      if token.isWord, token.isCapital, !token.startsLine || steps > 0 {
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

  /// 'I consiglieri Rossi e Verdi si astengono': names before the verb.
  private func readNamesBefore(into atom: inout VoteAtom, keyword: Int, in range: Range<Int>) {
    guard text.lexeme(keyword - 1) == .si else { return }
    if readExcepted(into: &atom, keyword: keyword, in: range) { return }
    let start = text.sentenceStart(keyword, notBefore: range.lowerBound, reach: 30)
    guard start < keyword - 1 else { return }
    var first = start
    for index in start..<(keyword - 1)
    where text.isMark(index, .comma) || text.lexeme(index) == .mentre {
      // Names run back to the last comma only if what stands before it is no name.
      if !text.tokens[min(index + 1, keyword)].isCapital { first = index + 1 }
    }
    let reading = NameListGrammar(text: text).names(from: first, to: keyword - 1)
    guard !reading.names.isEmpty, plausible(reading.names) else { return }
    atom.names = reading.names
    atom.first = first
  }

  /// 'tutti tranne il rappresentante di Alba, che si astiene': the one excepted is the one named.
  private func readExcepted(into atom: inout VoteAtom, keyword: Int, in range: Range<Int>) -> Bool {
    // 'che si astiene', 'che votano contro', 'che ha votato contro', '(contrario)'
    var end = keyword - 1
    if !text.isMark(end, .openParenthesis) {
      guard
        let that = (max(range.lowerBound, keyword - 4)..<keyword).last(where: {
          text.lexeme($0) == .che
        }),
        (that + 1..<keyword).allSatisfy({
          text.lexeme($0) == .si || isVoting($0) || ["ha", "hanno", "e"].contains(text.folded($0))
        })
      else { return false }
      end = that
    }
    if text.isMark(end - 1, .comma) { end -= 1 }
    let start = max(range.lowerBound, end - 16)
    guard start < end,
      let exception = (start..<end).last(where: { text.lexeme($0) == .eccezione })
    else { return false }
    let reading = NameListGrammar(text: text).names(from: exception + 1, to: end)
    guard !reading.names.isEmpty, plausible(reading.names) else { return false }
    atom.names = reading.names
    atom.first = exception
    return true
  }

  private func closing(_ open: Int, before limit: Int) -> Int? {
    var depth = 0
    for index in open..<min(limit, open + 400) {
      if text.isMark(index, .openParenthesis) { depth += 1 }
      if text.isMark(index, .closeParenthesis) {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  /// Where a list with no bracket ends: a semicolon, a full stop, the next keyword, a new paragraph.
  private func endOfOpenList(from start: Int, before limit: Int) -> Int? {
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

  /// Gives back the words that introduce the next keyword: ', voti', ' e n. 2'.
  private func trimmed(_ end: Int, from start: Int) -> Int {
    var position = end
    while position > start {
      let token = text.tokens[position - 1]
      if token.isNumber || token.lexeme == .voto || token.lexeme == .n
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

  // MARK: Weights

  /// '(685 millesimi)', 'per 310 millesimi', 'pari a quote 45,2'.
  private func readWeight(into atom: inout VoteAtom, in range: Range<Int>) {
    guard atom.weight == nil else { return }
    var position = atom.end
    let limit = min(range.upperBound, atom.end + 7)
    while position < limit {
      // '(Rossi), quota 209', 'n. 20.000 azioni'
      if isUnit(position), position + 1 < range.upperBound, text.tokens[position + 1].isNumber,
        let (value, end) = decimal(at: position + 1, before: range.upperBound)
      {
        atom.weight = Located(value, at: text.range(position + 1, end))
        atom.end = end
        return
      }
      if text.tokens[position].isNumber,
        let (value, end) = decimal(at: position, before: range.upperBound)
      {
        if end < range.upperBound, isUnit(end) || isUnit(end + 1) && text.lexeme(end) == .di {
          atom.weight = Located(value, at: text.range(position, end))
          atom.end = end + 1
        }
        return
      }
      let token = text.tokens[position]
      guard
        token.isWord && (!token.isCapital || token.lexeme == .per)
          || token.isMark(.comma) && position == atom.end
      else { return }
      if [.favorevole, .contrario, .astenuto, .e].contains(token.lexeme) { return }
      position += 1
    }
  }

  /// 'Contrari   3   quote 581   Rossi, Verdi': the weight in a cell of its own after the figure.
  private func readWeightCell(into atom: inout VoteAtom, in range: Range<Int>) {
    guard atom.value != nil else { return }
    var unit = atom.end
    // '6 Comuni, quote 80,80', '5 Comuni     71,60 %'
    if Self.voterNouns.contains(text.folded(unit)) || text.lexeme(unit).isOffice {
      unit += 1
      if unit < range.upperBound, text.tokens[unit].isNumber,
        text.tokens[unit].shape.contains(.column),
        let (value, end) = decimal(at: unit, before: range.upperBound), end < range.upperBound,
        isUnit(end)
      {
        atom.weight = Located(value, at: text.range(unit, end))
        atom.end = end + 1
        return
      }
      if text.isMark(unit, .comma) { unit += 1 }
    }
    // 'Favorevoli   6   voti ponderati   620'
    if text.lexeme(unit) == .voto, Self.weighing.contains(text.folded(unit + 1)) {
      unit += 1
    } else if !isUnit(unit) {
      return
    }
    // 'mill. 249,25'
    let figure = text.isMark(unit + 1, .period) ? unit + 2 : unit + 1
    guard figure < range.upperBound, !text.tokens[unit].startsLine,
      text.tokens[figure].isNumber,
      let (value, end) = decimal(at: figure, before: range.upperBound)
    else { return }
    atom.weight = Located(value, at: text.range(figure, end))
    atom.end = end
  }

  /// 'millesimi favorevoli 753 (enti 5)', 'carati 393 a favore (cinque utenti)', '20.000 azioni contrarie':
  /// what is counted is the weight, and the heads stand in brackets.
  private func weighed(
    _ keyword: VoteAtom, at index: Int, in range: Range<Int>, consumed: Int
  ) -> VoteAtom? {
    var atom = keyword
    if isUnit(index - 1), index - 1 >= consumed, !text.isMark(index - 1, .percent),
      let (value, end) = decimal(
        at: text.afterNumberSign(index + 1, before: range.upperBound), before: range.upperBound),
      index + 1 < range.upperBound
    {
      atom.weight = Located(value, at: text.range(index + 1, end))
      atom.first = index - 1
      atom.end = end
    } else if let before = weightBefore(index, notBefore: max(consumed, range.lowerBound)) {
      atom.weight = before.weight
      atom.first = before.first
    } else if let after = weightAfter(index, in: range) {
      atom.weight = after.weight
      atom.end = after.end
    } else {
      return nil
    }
    readHeads(into: &atom, keyword: index, in: range)
    return atom
  }

  /// 'carati 393 a favore', '20.000 azioni contrarie'.
  private func weightBefore(
    _ index: Int, notBefore floor: Int
  ) -> (weight: Located<Double>, first: Int)? {
    let end = text.lexeme(index) == .favore ? index - 1 : index
    for first in stride(from: end - 1, through: max(floor, end - 7), by: -1)
    where text.tokens[first].isNumber && !isPartOfLarger(first) {
      guard let (value, next) = decimal(at: first, before: end) else { continue }
      let isNamedBefore = next == end && isUnit(first - 1) && !text.isMark(first - 1, .percent)
      guard isNamedBefore && first - 1 >= floor || next == end - 1 && isUnit(next) else { continue }
      return (Located(value, at: text.range(first, next)), isNamedBefore ? first - 1 : first)
    }
    return nil
  }

  /// 'il voto favorevole di n. 150.000 azioni', 'l'astensione di 12,5 quote'.
  private func weightAfter(_ index: Int, in range: Range<Int>) -> (
    weight: Located<Double>, end: Int
  )? {
    guard text.lexeme(index + 1) == .di || text.lexeme(index + 1) == .del else { return nil }
    let figure = text.afterNumberSign(index + 2, before: range.upperBound)
    guard let (value, end) = decimal(at: figure, before: range.upperBound),
      end < range.upperBound, isUnit(end), !text.isMark(end, .percent)
    else { return nil }
    return (Located(value, at: text.range(figure, end)), end + 1)
  }

  /// How many they are, and who, in the brackets after a weight.
  private func readHeads(into atom: inout VoteAtom, keyword: Int, in range: Range<Int>) {
    skipShare(into: &atom, in: range)
    guard text.isMark(atom.end, .openParenthesis),
      let close = closing(atom.end, before: range.upperBound)
    else { return }
    let open = atom.end
    let isHeadsFirst = text.number(at: open + 1) != nil && text.tokens[open + 2].isWord
    let isNounFirst =
      text.tokens[open + 1].isWord && text.number(at: open + 2) != nil
      && (Self.voterNouns.contains(text.folded(open + 1)) || text.lexeme(open + 1).isOffice)
    var names = open + 1
    if isHeadsFirst || isNounFirst {
      let figure = isHeadsFirst ? open + 1 : open + 2
      atom.value = text.number(at: figure).map { Located($0, at: text.range(figure, figure + 1)) }
      names = open + 3
      guard text.isMark(names, .comma) || text.isMark(names, .colon) else {
        atom.end = close + 1
        return
      }
      names += 1
    }
    let reading = NameListGrammar(text: text).names(from: names, to: close)
    atom.end = close + 1
    if plausible(reading.names), !reading.names.contains(where: startsWithWeight) {
      atom.names = reading.names
    }
    if atom.value == nil, !atom.names.isEmpty {
      atom.value = Located(atom.names.count, at: text.range(keyword, keyword + 1), inferred: true)
    }
    // As many names as heads, or else a plural that stands for more: 'due utenti: i Bufalini'.
    if let value = atom.value?.value, atom.names.count < value, text.lexeme(names) == .il {
      atom.names = []
    }
  }

  /// '2 soci, pari al 65% del capitale (Rossi, Verdi)': the share between the heads and the names.
  private func readShare(into atom: inout VoteAtom, in range: Range<Int>) {
    guard atom.value != nil, atom.weight == nil else { return }
    let told = atom.end
    if Self.voterNouns.contains(text.folded(atom.end)) || text.lexeme(atom.end).isOffice {
      atom.end += 1
    }
    skipShare(into: &atom, in: range)
    if atom.weight == nil { atom.end = told }
  }

  /// ', pari all'88,24% del capitale presente'.
  private func skipShare(into atom: inout VoteAtom, in range: Range<Int>) {
    var position = atom.end
    if text.isMark(position, .comma) { position += 1 }
    guard
      ["pari", "rappresentanti", "rappresentante", "titolari", "titolare", "portatori"].contains(
        text.folded(position))
    else { return }
    position += 1
    var steps = 0
    while steps < 4, position < range.upperBound, text.tokens[position].isWord,
      text.lexeme(position).isFunctionWord || text.lexeme(position) == .n
        || ["complessivi", "complessive", "complessivamente"].contains(text.folded(position))
    {
      position += 1
      steps += 1
    }
    if isUnit(position), !text.isMark(position, .percent) { position += 1 }
    guard let (value, end) = decimal(at: position, before: range.upperBound) else { return }
    var next = end
    if next < range.upperBound, isUnit(next) {
      next += 1
    } else if !isUnit(position - 1) {
      return
    }
    while next < range.upperBound, next - end < 6,
      text.lexeme(next) == .del || text.lexeme(next) == .di
        || ["capitale", "sociale", "presente", "presenti", "valore", "totale"].contains(
          text.folded(next))
    {
      next += 1
    }
    atom.weight = atom.weight ?? Located(value, at: text.range(position, end))
    atom.end = next
  }

  private func weight(from first: Int, to end: Int, into atom: inout VoteAtom) {
    guard let (value, next) = decimal(at: first, before: end), next <= end else { return }
    if next < end && (isUnit(next) || text.isMark(next, .percent)) || isUnit(first - 1) {
      atom.weight = atom.weight ?? Located(value, at: text.range(first, next))
    }
  }

  private func isUnit(_ index: Int) -> Bool {
    switch text.lexeme(index) {
    case .quota, .millesimi: return true
    default:
      return text.isMark(index, .percent)
        || ["abitanti", "carature", "carati", "azioni", "centesimi"].contains(text.folded(index))
        || text.folded(index) == "mill" && text.isMark(index + 1, .period)
    }
  }

  private static let voterNouns: Set<String> = [
    "consorziati", "consorziato", "comuni", "comune", "enti", "sindaci", "condomini", "presenti",
    "ente", "consorziata", "condomino", "delegati", "commissari", "persone", "azionisti",
    "associati", "espressi", "validi", "socia", "socie", "utenti", "utente", "azionista",
    "quotisti", "votanti",
    "complessivi",
    "palesi", "resi",
  ]
  /// What says that votes are weights and not heads.
  private static let weighing: Set<String> = [
    "ponderati", "rappresentati", "ponderato", "capitari",
  ]
  private static let copulas: Set<String> = [
    "sono", "e", "erano", "risultano", "furono", "pari",
  ]
}
