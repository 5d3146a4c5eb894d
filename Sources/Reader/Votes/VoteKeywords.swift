/// The words that open a figure of a vote, and what each of them counts.
struct VoteKeywords {
  let text: TokenizedText
  private var answers: AnswerWords { AnswerWords(text: text) }
  private var plainVotes: PlainVotes { PlainVotes(text: text) }
  private var everybody: EveryoneGrammar { EveryoneGrammar(text: text) }
  private var voters: VoterWords { VoterWords(text: text) }
  private var figures: CountFigures { CountFigures(text: text) }
  private var labels: VoteLabels { VoteLabels(text: text) }
  private var figureAfter: FigureAfter { FigureAfter(text: text) }

  /// What a keyword counts; nil when the token is none or is used otherwise.
  func kind(at index: Int, in range: Range<Int>) -> VoteAtom.Kind? {
    switch text.lexeme(index) {
    case .favorevole: return isOpinion(index, in: range) ? nil : .inFavour
    case .voto where plainVotes.areInFavour(index, in: range): return .inFavour
    case .favore: return isInFavour(index) ? .inFavour : nil
    case .contrario: return isAgainst(index, in: range) ? .against : nil
    case .astenuto, .astiene: return .abstained
    case .presente, .intervenuto: return .present
    case .votante: return text.lexeme(index - 1) == .non ? .notVoting : .voters
    case .bianca: return !isSurname(index) && isBallot(index, in: range) ? .blank : nil
    case .nulla: return isBallot(index, in: range) ? .void : nil
    case .unanime, .unanimita: return .unanimity
    case .tutti: return everybody.isUnanimous(index, in: range) ? .unanimity : nil
    case .si: return answers.isCounted(index, in: range) ? .inFavour : nil
    case .no: return answers.isCounted(index, in: range) ? .against : nil
    case .maggioranza: return text.lexeme(index - 1) == .a ? .majority : nil
    // 'schede distribuite 74': as many as could vote
    case .scheda:
      return ["distribuite", "consegnate"].contains(text.folded(index + 1)) ? .papers : nil
    default: return otherWord(index, in: range)
    }
  }

  /// '12 voti a favore', 'ottiene il favore di 3 consiglieri'.
  private func isInFavour(_ index: Int) -> Bool {
    let before = text.lexeme(index - 1)
    if before == .il {
      return text.lexeme(index - 2) == .riporta
        || ["raccoglie", "riscuote", "incontra"].contains(text.folded(index - 2))
    }
    guard before == .a || before == .inside else { return false }
    // 'a favore dei cittadini' is no vote; '12 voti a favore del testo' is.
    return text.lexeme(index - 2) == .voto || text.number(at: index - 2, articles: true) != nil
      || voters.isVoting(index - 2) || text.lexeme(index - 2).isOffice
      || text.isMark(index + 1, .colon) || text.number(at: index + 1) != nil
      || NameIntroduction(text: text).opensSides(index)
      || text.lexeme(index + 1) == .inside && text.number(at: index + 2) != nil
  }

  private func isAgainst(_ index: Int, in range: Range<Int>) -> Bool {
    let before = text.lexeme(index - 1)
    if before == .al || text.folded(index - 1) == "caso" { return false }
    // 'la lista n. 1 ha avuto 744 voti contro i 521 della n. 2'
    if before == .voto, text.folded(index) == "contro",
      text.lexeme(index + 1) == .il || text.lexeme(index + 1) == .la
    {
      return false
    }
    return !isOpinion(index, in: range)
  }

  /// 'parere favorevole', 'pareri … favorevoli', 'Esito: Favorevole', 'giudizio contrario'.
  private func isOpinion(_ index: Int, in range: Range<Int>) -> Bool {
    // 'Sul parere: favorevoli 9' counts.
    if text.isMark(index - 1, .colon), text.number(at: index + 1) != nil { return false }
    // 'Si vota il rilascio di parere favorevole:' and, below it, 'favorevoli: Riva, Neri'
    if text.tokens[index].startsLine, text.isMark(index - 1, .colon),
      text.isMark(index + 1, .colon)
    {
      return false
    }
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
    return isOfOpinions(index, in: range)
  }

  /// 'i pareri di regolarità tecnica e contabile sono favorevoli (ing. Riva, rag. Neri)'.
  private func isOfOpinions(_ index: Int, in range: Range<Int>) -> Bool {
    let start = text.sentenceStart(index, notBefore: range.lowerBound, reach: 30)
    guard
      let opinions = (start..<max(start, index)).last(where: { text.lexeme($0) == .parere }),
      text.number(at: text.afterNumberSign(index + 1, before: range.upperBound)) == nil
    else { return false }
    let between = opinions..<index
    return text.contains(.regolarita, in: between)
      && !text.contains(.voto, .votazione, .votante, .presente, in: between)
  }

  /// 'Luca Bianchi 7' is a person with seven votes.
  private func isSurname(_ index: Int) -> Bool {
    text.tokens[index].isCapital && text.lexeme(index - 1) != .scheda
      && !text.folded(index).hasSuffix("e")
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
    guard let value = figureAfter.reading(index, in: range) else { return false }
    let next = text.isMark(value.end, .comma) ? value.end + 1 : value.end
    if text.lexeme(index) == .bianca, text.lexeme(next) == .nulla { return true }
    if text.lexeme(index) == .bianca, endsCandidates(index, in: range) { return true }
    let rows = BallotRows(text: text)
    return text.tokens[index].startsLine
      && !rows.rows(endingBefore: text.lineIndex(of: index), notBefore: range.lowerBound).isEmpty
  }

  /// 'pro 9, contro 2', 'si esprimono favorevolmente 8 consiglieri, negativamente 3': words that count
  /// only beside a figure and another that is counted.
  private func besideFigure(_ index: Int, in range: Range<Int>) -> VoteAtom.Kind? {
    let isPro = text.folded(index) == "pro"
    guard isPro || text.folded(index) == "negativamente" else { return nil }
    let figure = text.afterNumberSign(
      text.isMark(index + 1, .colon) ? index + 2 : index + 1, before: range.upperBound)
    let isBefore = isPro && text.number(at: index - 1) != nil
    guard isBefore || figure < range.upperBound && text.number(at: figure) != nil else {
      return nil
    }
    let near =
      isPro
      ? index + 1..<min(range.upperBound, index + 10)
      : max(range.lowerBound, index - 10)..<index
    return isPro
      ? (near.contains { text.folded($0) == "contro" && figures.isCount(beside: $0) }
        ? .inFavour : nil)
      : text.contains(.favorevole, in: near) && text.contains(.esprime, in: near) ? .against : nil
  }

  /// 'Rag. Aldo Neri 36, bianche 6': after somebody and the votes got, in a sentence on who is elected.
  private func endsCandidates(_ index: Int, in range: Range<Int>) -> Bool {
    let mark = index - 1
    guard mark > range.lowerBound + 2,
      text.isMark(mark, .comma) || text.isMark(mark, .semicolon) || text.lexeme(mark) == .e,
      text.lexeme(mark - 1) == .voto || text.tokens[mark - 1].isNumber
    else { return false }
    let figure = text.tokens[mark - 1].isNumber ? mark - 1 : mark - 2
    // 'sig. Aldo Neri voti 7; bianche 2'
    let name = text.lexeme(figure - 1) == .voto ? figure - 2 : figure - 1
    guard text.tokens[figure].isNumber, name > range.lowerBound, text.tokens[name].isWord,
      text.tokens[name].isCapital, NameGrammar(text: text).isNameWord(name)
    else { return false }
    let around = max(range.lowerBound, index - 30)..<min(range.upperBound, index + 20)
    return text.contains(
      .eletto, .votare, .votazione, .proclama, .elegge, .nomina, .preferenza, .scheda, .scrutinio,
      in: around)
  }

  /// What a word counts that the lexicon does not know.
  private func otherWord(_ index: Int, in range: Range<Int>) -> VoteAtom.Kind? {
    guard Self.others.holds(index, of: text) else { return shortened(index) }
    // 'nessuno si oppone'
    if text.lexeme(index - 1) == .si, text.lexeme(index - 2) == .nessuno,
      text.folded(index) == "oppone"
    {
      return .against
    }
    // 'il favore di 3 e la contrarietà di 7'
    if text.lexeme(index + 1) == .di || text.lexeme(index + 1) == .del,
      text.folded(index) == "contrarieta",
      text.number(at: figures.afterRemaining(index + 2, before: text.tokens.count)) != nil
    {
      return .against
    }
    if ["dissente", "dissentono"].contains(text.folded(index)) { return .against }
    if let kind = besideFigure(index, in: range) { return kind }
    // 'eletto per acclamazione'
    if text.lexeme(index - 1) == .per, text.folded(index) == "acclamazione" {
      // 'Scrutatori, per acclamazione: …'
      let start = text.sentenceStart(index, notBefore: range.lowerBound)
      return text.contains(.scrutatore, in: start..<index) ? nil : .unanimity
    }
    return nil
  }

  private static let others: WordSet = [
    "oppone", "contrarieta", "dissente", "dissentono", "pro", "negativamente", "acclamazione",
  ]

  /// '(pres. 11; vot. 10; fav. 9)'
  private func shortened(_ index: Int) -> VoteAtom.Kind? {
    guard text.isMark(index + 1, .period), text.tokens[index].isWord, labels.isShortened(index),
      text.number(at: text.afterNumberSign(index + 2, before: text.tokens.count)) != nil
    else { return nil }
    switch text.folded(index) {
    case "pres": return .present
    case "vot": return .voters
    default: return nil
    }
  }
}
