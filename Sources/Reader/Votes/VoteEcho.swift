import Model

/// A vote on immediate enforceability with no figures of its own, told by its likeness to the vote
/// before it: 'con identica votazione, la deliberazione è dichiarata immediatamente eseguibile'.
struct VoteEcho {
  let text: TokenizedText

  /// The likeness said between two tokens of a sentence on enforceability that gives no figures.
  struct Reading {
    var first: Int
    var end: Int
    /// The sentence it stands in.
    var sentence: Range<Int>
    /// False for 'con analoga votazione', which may tell of the procedure only.
    var isSame: Bool
  }

  /// The first likeness between two tokens; nil where there is none.
  func reading(in range: Range<Int>) -> Reading? {
    guard range.count > 3 else { return nil }
    for index in range {
      switch text.lexeme(index) {
      case .eseguibile, .eseguibilita, .esecutivo: break
      default: continue
      }
      let start = text.sentenceStart(index, notBefore: range.lowerBound)
      let end = text.sentenceEnd(index, notAfter: range.upperBound, reach: 40)
      let sentence = start..<max(start, end)
      if let reading = likeness(in: sentence) ?? approval(in: sentence) { return reading }
      // 'Immediata eseguibilità. Stessa votazione.': said in a sentence of its own.
      guard end - index <= 2, end < range.upperBound else { continue }
      let next = end..<text.sentenceEnd(end, notAfter: range.upperBound, reach: 14)
      if next.count <= 12, !text.contains(.favorevole, .contrario, .astenuto, in: next),
        var reading = likeness(in: next)
      {
        reading.sentence = start..<next.upperBound
        return reading
      }
    }
    return nil
  }

  private func likeness(in sentence: Range<Int>) -> Reading? {
    for index in sentence where text.tokens[index].isWord && text.lexeme(index) == .none {
      guard let isSame = isLikeness(text.folded(index)) else { continue }
      if isCount(index + 1) {
        return Reading(first: index, end: index + 2, sentence: sentence, isSame: isSame)
      }
      // 'esito identico', 'Esito della votazione sull'immediata eseguibilità: identico'.
      if isCount(index - 1) || text.isMark(index - 1, .colon),
        sentence.contains(where: { $0 < index && isCount($0) })
      {
        return Reading(first: index, end: index + 1, sentence: sentence, isSame: isSame)
      }
    }
    return nil
  }

  /// 'Immediata eseguibilità approvata.': a vote of which nothing else is told.
  private func approval(in sentence: Range<Int>) -> Reading? {
    let first = sentence.lowerBound
    guard text.lexeme(first) == .immediata, text.lexeme(first + 1) == .eseguibilita,
      let word = sentence.first(where: { text.lexeme($0) == .approva })
    else { return nil }
    return Reading(first: first, end: word + 1, sentence: sentence, isSame: false)
  }

  private func isLikeness(_ word: String) -> Bool? {
    if word == "pari" || word == "uguale" || word == "eguale" { return true }
    if ["identic", "medesim", "stess", "altrettant"].contains(where: word.hasPrefix) {
      return true
    }
    return word.hasPrefix("analog") ? false : nil
  }

  private func isCount(_ index: Int) -> Bool {
    switch text.lexeme(index) {
    case .votazione, .voto, .esito, .scrutinio: true
    default: ["risultato", "risultati", "risultanze"].contains(text.folded(index))
    }
  }

  /// The vote that the likeness tells of, with the figures of the one it is like.
  func vote(_ reading: Reading, like first: Vote) -> Vote {
    let here = text.range(reading.first, reading.end)
    var vote = Vote(range: text.range(reading.sentence.lowerBound, reading.sentence.upperBound))
    vote.isImmediateEnforceability = true
    let outcomes = OutcomeGrammar(text: text)
    vote.outcome =
      outcomes.enforceability(in: reading.sentence) ?? outcomes.outcome(in: reading.sentence)
    guard reading.isSame else { return vote }
    vote.outcome =
      vote.outcome ?? first.outcome.map { Located($0.value, at: here, inferred: true) }
    vote.inFavour = first.inFavour.map { Located($0.value, at: here, inferred: true) }
    vote.against = first.against.map { Located($0.value, at: here, inferred: true) }
    vote.abstained = first.abstained.map { Located($0.value, at: here, inferred: true) }
    vote.inFavourNames = first.inFavourNames
    vote.againstNames = first.againstNames
    vote.abstainedNames = first.abstainedNames
    vote.unanimity = first.unanimity.map { _ in Located(text.clean(here), at: here) }
    return vote
  }
}
