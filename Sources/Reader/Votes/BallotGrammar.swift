import Model

/// Elections: who got how many votes, who is proclaimed.
struct BallotGrammar {
  let text: TokenizedText

  func candidates(around context: VoteContext, into vote: inout Vote) {
    let rows = rows(context)
    for row in rows
    where !vote.candidates.contains(where: {
      NameKey($0.name.value).matches(NameKey(row.name.value))
    }) {
      vote.candidates.append(Candidate(name: row.name, votes: row.votes))
    }
    let start = tellingStart(context)
    let last = rows.last.map { max(context.cluster.end, $0.tokens.upperBound) }
    let end = min(context.ceiling, (last ?? context.cluster.end) + 60)
    let names = NameGrammar(text: text)
    var position = start
    let taken = Set(
      context.cluster.atoms.flatMap { Array($0.first..<$0.end) } + rows.flatMap { Array($0.tokens) }
    )
    while position < end {
      guard !taken.contains(position), text.tokens[position].isWord,
        text.tokens[position].isCapital,
        names.isNameWord(position), let name = names.person(at: position, before: end, longest: 4)
      else {
        position += 1
        continue
      }
      let located = Located(
        text.string(name.first, name.end), at: text.range(name.first, name.end))
      if let votes = votesAfter(name.end, before: end, taken: taken)
        ?? votesBefore(name.first, notBefore: start, taken: taken)
      {
        if !vote.candidates.contains(where: {
          NameKey($0.name.value).matches(NameKey(located.value))
        }) {
          vote.candidates.append(Candidate(name: located, votes: votes))
        }
      } else if isElected(before: name.first, notBefore: start) {
        vote.elected.append(located)
      }
      position = name.end
    }
  }

  /// A line for each candidate, right above the figures or below the line that announces them.
  private func rows(_ context: VoteContext) -> [BallotRows.Row] {
    let reader = BallotRows(text: text)
    let first = text.lineIndex(of: context.cluster.first)
    let above = reader.rows(endingBefore: first, notBefore: context.floor)
    if !above.isEmpty { return above }
    let last = text.lineIndex(of: max(0, context.cluster.end - 1))
    for line in last...min(last + 1, text.lines.count - 1)
    where text.isMark(text.lines[line].end - 1, .colon) {
      return reader.rows(startingAfter: line, notAfter: context.ceiling)
    }
    return []
  }

  /// Where the result begins to be told: 'Hanno ottenuto voti: Rossi 6, Verdi 2. Schede bianche 1.'
  private func tellingStart(_ context: VoteContext) -> Int {
    let start = context.sentenceBefore.lowerBound
    guard start > context.floor + 1 else { return start }
    let before = text.sentenceStart(start - 1, notBefore: context.floor)
    let tells =
      text.containsWord(["ottenuto", "ottengono", "ottiene"], in: before..<start)
      || text.contains(.riporta, in: before..<start)
    return tells ? before : start
  }

  /// 'Sighinolfi 9', 'Rossi: voti 12', 'Rossi con voti n. 12', 'Rossi ha riportato 12 voti'.
  private func votesAfter(_ index: Int, before end: Int, taken: Set<Int>) -> Located<Int>? {
    var position = index
    var steps = 0
    while position < end, steps < 6 {
      let token = text.tokens[position]
      if let value = text.number(at: position), !taken.contains(position) {
        let next = position + 1
        if text.lexeme(next) == .scheda || text.lexeme(next) == .per, next < end,
          !text.tokens[next].startsLine
        {
          return nil
        }
        return Located(value, at: text.range(position, position + 1))
      }
      switch token.lexeme {
      case .voto, .n, .con, .riporta, .preferenza, .numero: break
      default:
        guard
          token.isMark(.colon) || token.isMark(.period) || token.isMark(.comma) && steps == 0
            || token.isMark(.dash) || token.isMark(.degree) || text.folded(position) == "ha"
        else { return nil }
      }
      position += 1
      steps += 1
    }
    return nil
  }

  /// '20 per Vari', '12 voti a Rossi', '9 preferenze per la consigliera Neri'.
  private func votesBefore(_ index: Int, notBefore start: Int, taken: Set<Int>) -> Located<Int>? {
    var position = index - 1
    var steps = 0
    var sawPreposition = false
    while position >= start, steps < 6 {
      if let value = text.number(at: position, articles: true), !taken.contains(position) {
        return sawPreposition ? Located(value, at: text.range(position, position + 1)) : nil
      }
      switch text.lexeme(position) {
      case .per, .a, .al, .ad: sawPreposition = true
      case .voto, .preferenza, .il, .la, .signor, .title: break
      default:
        guard text.lexeme(position).isOffice || text.isMark(position, .period) else { return nil }
      }
      position -= 1
      steps += 1
    }
    return nil
  }

  private func isElected(before index: Int, notBefore start: Int) -> Bool {
    for back in max(start, index - 8)..<index
    where text.lexeme(back) == .eletto || text.lexeme(back) == .elegge { return true }
    // 'Risultano eletti: Rossi, Verdi e, per la minoranza, Neri': the whole list.
    let sentence = text.sentenceStart(index, notBefore: start, reach: 40)
    guard
      let colon = (sentence..<index).first(where: {
        text.isMark($0, .colon) && text.lexeme($0 - 1) == .eletto
      })
    else { return false }
    return (colon..<index).allSatisfy { !text.tokens[$0].isNumber }
  }
}
