import Model

/// A roll called aloud, each name with its answer: 'Riva Carla? (Presente)', 'Il Tesoriere, Neri Ugo,
/// assente', 'I Consiglieri: Riva Carla, presente; Neri Ugo, assente.'
struct CalledRoll {
  let text: TokenizedText

  func read(_ lines: Range<Int>) -> Roll? {
    var best: Roll?
    var line = lines.lowerBound
    while line < lines.upperBound {
      guard callsRoll(line), line + 1 < lines.upperBound else {
        line += 1
        continue
      }
      // Words of who is asked to call may stand between: 'SEGRETARIO NERI'.
      var next = line + 1
      for first in line + 1..<min(lines.upperBound, line + 5) {
        let (roll, end) = answers(from: first, before: lines.upperBound)
        guard let roll else { continue }
        if roll.entries.count > (best?.entries.count ?? 3) { best = roll }
        next = max(next, end)
        break
      }
      line = next
    }
    return best
  }

  /// 'il Cancelliere fa l'appello:', 'Prego il Segretario di procedere all'appello.'
  private func callsRoll(_ index: Int) -> Bool {
    let line = text.lines[index]
    return text.contains(.appello, in: line.first..<line.end)
      || text.folded(line.end - 2) == "chiama" && text.isMark(line.end - 1, .colon)
  }

  /// The entries that follow one another from a line on, each with its answer, and the line after them.
  private func answers(from first: Int, before limit: Int) -> (Roll?, Int) {
    var roll = Roll()
    roll.style = .complete
    var position = text.lines[first].first
    let end = text.lines[limit - 1].end
    while position < end, let answer = answer(after: position, before: end),
      let entry = entry(position..<answer.first, answer)
    {
      roll.entries.append(entry)
      roll.lines.formUnion(text.lineIndex(of: position)...text.lineIndex(of: answer.end - 1))
      position = answer.end
    }
    let next = text.lineIndex(of: min(position, text.tokens.count - 1))
    return (roll.entries.count > 3 ? roll : nil, max(first + 1, next))
  }

  private struct Answer {
    let presence: Presence
    /// The mark or the word that ends the name.
    let first: Int
    let word: Int
    /// The token after it and the marks that close it.
    let end: Int
  }

  /// 'presente', 'assente giustificato' after a mark, and a mark or the end of the line after it.
  private func answer(after position: Int, before end: Int) -> Answer? {
    guard
      let word = (position + 1..<min(end, position + 16)).first(where: {
        ["presente", "assente"].contains(text.folded($0))
      }), text.tokens[word - 1].kind == .mark
    else { return nil }
    var first = word
    while first > position, text.tokens[first - 1].kind == .mark { first -= 1 }
    // 'Riva Carla - presente', 'Riva Carla (presente)' are rows, not answers.
    let isAsked = (first..<word).contains {
      text.isMark($0, .comma) || text.tokens[$0].value == 63
    }
    guard isAsked else { return nil }
    var last = word + 1
    var presence: Presence = text.lexeme(word) == .presente ? .present : .absent
    if last < end, text.lexeme(last) == .giustificato, presence == .absent {
      presence = .excused
      last += 1
    }
    guard last >= end || text.tokens[last].startsLine || text.tokens[last].kind == .mark else {
      return nil
    }
    while last < end, !text.tokens[last].startsLine, text.tokens[last].kind == .mark { last += 1 }
    return Answer(presence: presence, first: first, word: word, end: last)
  }

  /// One name, with its office before or after it, and nothing else.
  private func entry(_ words: Range<Int>, _ answer: Answer) -> RollEntry? {
    let names = NameGrammar(text: text)
    var first = EntryGrammar(text).skipNumber(from: words.lowerBound, to: words.upperBound)
    guard first < words.upperBound, text.tokens[first].isCapital,
      text.lineIndex(of: words.lowerBound) + 1 >= text.lineIndex(of: words.upperBound - 1)
    else { return nil }
    var role: Range<Int>?
    // 'Il Priore, Riva Carla', 'I Consiglieri: Neri Ugo'
    if let cut = (first..<words.upperBound).first(where: {
      text.isMark($0, .comma) || text.isMark($0, .colon)
    }), cut > first, isLabel(first..<cut) {
      let start = text.lexeme(first).isFunctionWord ? first + 1 : first
      if text.isMark(cut, .comma), start < cut { role = start..<cut }
      first = cut + 1
    }
    guard let name = names.person(at: first, before: words.upperBound), name.end - name.first > 1
    else { return nil }
    if name.end < words.upperBound {
      let rest = name.end + 1..<words.upperBound
      guard text.isMark(name.end, .comma), !rest.isEmpty, rest.count <= 4,
        text.lexeme(rest.lowerBound).isOffice
      else { return nil }
      role = role ?? rest
    }
    let here = text.range(words.lowerBound, answer.word + 1)
    var entry = RollEntry(range: here)
    entry.person = Located(
      names.written(name.first, name.end), at: text.range(name.first, name.end))
    entry.presence = Located(answer.presence, at: text.range(answer.word, answer.word + 1))
    entry.role = role.map {
      Located(
        text.string($0.lowerBound, $0.upperBound), at: text.range($0.lowerBound, $0.upperBound))
    }
    return entry
  }

  /// An office, or an article and what nobody is called: 'Il Maestro di cerimonie'.
  private func isLabel(_ words: Range<Int>) -> Bool {
    guard words.count <= 6 else { return false }
    if text.lexeme(words.lowerBound).isOffice { return true }
    let isArticle =
      text.lexeme(words.lowerBound) == .il || text.lexeme(words.lowerBound) == .la
      || text.lexeme(words.lowerBound) == .lo
    return isArticle && words.count > 1
      && !words.contains { GivenNames.contains(text.folded($0)) && text.tokens[$0].isCapital }
  }
}
