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
      if row.isElected { vote.elected.append(row.name) }
    }
    let start = tellingStart(context)
    let last = rows.last.map { max(context.cluster.end, $0.tokens.upperBound) }
    let end = min(tellingEnd(context), (last ?? context.cluster.end) + (rows.isEmpty ? 60 : 100))
    let names = NameGrammar(text: text)
    var position = start
    let taken = Set(
      context.cluster.atoms.flatMap { Array($0.first..<$0.end) } + rows.flatMap { Array($0.tokens) }
    )
    while position < end {
      guard !taken.contains(position), text.tokens[position].isWord,
        text.tokens[position].isCapital,
        let name = isListedSurname(position, of: vote)
          ? NameGrammar.Reading(
            first: position, end: position + 1, officeFirst: nil, officeEnd: nil)
          : names.isNameWord(position)
            ? names.person(at: position, before: end, longest: 4) : nil
      else {
        position += 1
        continue
      }
      let located = Located(
        text.string(name.first, name.end), at: text.range(name.first, name.end))
      // 'Vice Presidente del Consiglio Generale'
      let isBodyName = name.end == name.first + 1 && text.lexeme(name.first - 1).isBodyNoun
      if isOfPapers(name.first) || isBodyName {
        position = name.end
        continue
      }
      if let votes = votesAfter(name.end, before: end, taken: taken)
        ?? votesBefore(name.first, notBefore: start, taken: taken)
      {
        if !vote.candidates.contains(where: {
          NameKey($0.name.value).matches(NameKey(located.value))
        }) {
          vote.candidates.append(Candidate(name: located, votes: votes))
        } else if isElected(before: name.first, notBefore: start, onlyWithVerb: true) {
          // 'È eletta Rossi, con 6 voti su 11.'
          vote.elected.append(located)
        }
      } else if isElected(before: name.first, notBefore: start) {
        vote.elected.append(located)
      }
      position = name.end
    }
    if vote.elected.isEmpty {
      vote.elected = first(after: last ?? context.cluster.end, before: end, of: vote)
    }
  }

  /// 'eletti: Rossi, Conferma e Neri': a word of the language between commas, by which a candidate is called.
  private func isListedSurname(_ index: Int, of vote: Vote) -> Bool {
    guard text.lexeme(index) != .none,
      text.isMark(index - 1, .comma) || text.lexeme(index - 1) == .e,
      text.isMark(index + 1, .comma) || text.isMark(index + 1, .period)
        || text.lexeme(index + 1) == .e
    else { return false }
    let word = text.folded(index)
    return vote.candidates.contains { NameKey($0.name.value).words.contains(word) }
  }

  /// 'Sono eletti i primi tre.': those with most votes, where no two are level at the last place.
  private func first(after place: Int, before end: Int, of vote: Vote) -> [Located<String>] {
    guard
      let word = (place..<max(place, end)).first(where: { text.lexeme($0) == .eletto }),
      text.lexeme(word + 1) == .il, text.folded(word + 2) == "primi",
      let seats = text.number(at: word + 3), seats > 0, seats < vote.candidates.count
    else { return [] }
    let sorted = vote.candidates.sorted { ($0.votes?.value ?? 0) > ($1.votes?.value ?? 0) }
    guard sorted[seats - 1].votes?.value != sorted[seats].votes?.value else { return [] }
    let here = text.range(word, word + 4)
    return sorted.prefix(seats).map { Located($0.name.value, at: here, inferred: true) }
  }

  /// 'Favorevoli 9. È eletto Mario Rossi.': who is elected with open votes.
  func elected(after context: VoteContext, into vote: inout Vote) {
    let end = min(context.ceiling, context.cluster.end + 30)
    let names = NameGrammar(text: text)
    var position = context.cluster.end
    while position < end {
      guard text.tokens[position].isWord, text.tokens[position].isCapital,
        names.isNameWord(position), let name = names.person(at: position, before: end, longest: 4)
      else {
        position += 1
        continue
      }
      if isElected(before: name.first, notBefore: context.cluster.end, onlyWithVerb: true) {
        vote.elected.append(
          Located(text.string(name.first, name.end), at: text.range(name.first, name.end)))
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
    // A table may follow with no colon before it.
    let below = reader.rows(startingAfter: last, notAfter: context.ceiling)
    if below.count >= 2 { return below }
    for line in last...min(last + 1, text.lines.count - 1)
    where text.isMark(text.lines[line].end - 1, .colon) {
      return reader.rows(startingAfter: line, notAfter: context.ceiling)
    }
    return []
  }

  /// Where the result begins to be told: 'Hanno ottenuto voti: Rossi 6, Verdi 2. Schede bianche 1.'
  private func tellingStart(_ context: VoteContext) -> Int {
    var start = context.sentenceBefore.lowerBound
    // 'Rossi 8; Verdi 5; bianca 1': one sentence.
    while start > context.floor + 1, text.isMark(start - 1, .semicolon) {
      start = text.sentenceStart(start - 1, notBefore: context.floor)
    }
    guard start > context.floor + 1 else { return start }
    var before = text.sentenceStart(start - 1, notBefore: context.floor)
    while before > context.floor, text.isMark(before - 1, .semicolon) {
      before = text.sentenceStart(before - 1, notBefore: context.floor)
    }
    let tells =
      text.containsWord(
        ["ottenuto", "ottengono", "ottiene", "avuto", "preso", "raccolto"], in: before..<start)
      || text.contains(.riporta, in: before..<start)
    return tells ? before : start
  }

  /// Where the result ends: before the sentence, or the list between semicolons, of the next vote.
  private func tellingEnd(_ context: VoteContext) -> Int {
    guard context.ceiling < context.range.upperBound else { return context.ceiling }
    let floor = context.cluster.end
    var end = text.sentenceStart(context.ceiling, notBefore: floor)
    while end > floor, text.isMark(end - 1, .semicolon) {
      end = text.sentenceStart(end - 1, notBefore: floor)
    }
    return max(end, floor)
  }

  /// 'Sighinolfi 9', 'Rossi: voti 12', 'Rossi con voti n. 12', 'Rossi ha riportato 12 voti'.
  private func votesAfter(_ index: Int, before end: Int, taken: Set<Int>) -> Located<Int>? {
    var position = index
    var steps = 0
    while position < end, steps < 6 {
      let token = text.tokens[position]
      // The number of the next point, the hour of the next sentence.
      let line = text.lines[text.lineIndex(of: position)]
      if token.startsLine, line.end > position + 1, !text.wraps(position) { return nil }
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
          token.isMark(.colon) || token.isMark(.period) && text.lexeme(position - 1) == .n
            || token.isMark(.comma) && steps == 0
            || token.isMark(.dash) || token.isMark(.degree)
            || text.isWord(position, in: Self.getting)
        else { return nil }
      }
      position += 1
      steps += 1
    }
    return nil
  }

  private static let getting: WordSet = [
    "ha", "riceve", "ottiene", "raccoglie", "prende", "consegue", "ricevuto", "ottenuto", "avuto",
    "raccolto", "preso",
  ]

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

  /// 'risultano elette componenti della commissione le consigliere Rossi e Verdi': the names that their
  /// office introduces.
  private func isInList(_ index: Int, notBefore word: Int) -> Bool {
    var position = index - 1
    while position > word,
      text.tokens[position].isWord && text.tokens[position].isCapital
        || text.isMark(position, .comma) || text.lexeme(position) == .e
    {
      position -= 1
    }
    guard position > word + 1,
      text.lexeme(position) == .consigliere || text.lexeme(position) == .signor
        || text.lexeme(position) == .socio
    else { return false }
    return text.lexeme(position - 1) == .il || text.lexeme(position - 1) == .la
      || text.folded(position - 1) == "le"
  }

  /// 'SCHEDE CONSEGNATE 28': papers, and what was done with them.
  private func isOfPapers(_ index: Int) -> Bool {
    text.lexeme(index - 1) == .scheda
      || [
        "consegnate", "scrutinate", "distribuite", "ritirate", "raccolte", "deposte", "valide",
        "spoglio", "urna",
      ].contains(text.folded(index))
  }

  /// 'Risultano eletti: Rossi, Verdi e, per la minoranza, Neri', 'È eletta Presidente la sig.ra Neri':
  /// the word and the name in one sentence, with nobody's votes between.
  /// 'eletta Presidente della Comunità del Parco la sindaca Rossi': the last word of the office.
  private func isOfOffice(_ index: Int, in between: Range<Int>) -> Bool {
    guard text.lexeme(index - 1) == .del || text.lexeme(index - 1) == .di,
      !text.tokens[index - 1].isCapital
    else { return false }
    return between.contains {
      let lexeme = text.lexeme($0)
      return lexeme.isOffice || lexeme.isBodyNoun || lexeme.isInstitution
    }
  }

  private func isElected(
    before index: Int, notBefore start: Int, onlyWithVerb: Bool = false
  ) -> Bool {
    let sentence = text.sentenceStart(index, notBefore: start, reach: 60)
    guard
      let word = (sentence..<index).last(where: {
        text.lexeme($0) == .eletto && text.folded($0) != "elezione" || text.lexeme($0) == .elegge
          // 'Sono nominati Rossi, per la maggioranza, e Neri'
          || text.lexeme($0) == .nomina && text.folded($0).hasPrefix("nominat")
            && ["e", "sono", "risulta", "risultano"].contains(text.folded($0 - 1))
      })
    else { return false }
    let verbs: Set<String> = [
      "e", "sono", "risulta", "risultano", "viene", "vengono", "proclamato", "proclamata",
      "proclamati", "proclamate",
    ]
    if onlyWithVerb, !verbs.contains(text.folded(word - 1)) { return false }
    if isInList(index, notBefore: word) { return true }
    let between = word + 1..<index
    if isOfOffice(index, in: between) { return false }
    if between.count <= 7 { return !between.contains { text.tokens[$0].isNumber } }
    if text.isMark(word + 1, .colon) { return between.allSatisfy { !text.tokens[$0].isNumber } }
    // 'eletti i primi sette: Rossi, Verdi, …'
    let colon = between.prefix(8).first { text.isMark($0, .colon) }
    return (colon.map { $0 + 1..<index } ?? between).allSatisfy {
      let token = text.tokens[$0]
      return token.kind == .mark || token.isWord && token.isCapital
        || token.lexeme.isFunctionWord || token.lexeme.isOffice || token.lexeme == .signor
        || token.lexeme == .title || token.lexeme == .particle
    }
  }
}
