import Model

/// Sentences that move on to a point.
struct HeadingTransitions {
  let titles: HeadingTitles

  private var minutes: MinutesText { titles.minutes }
  private var agenda: [AgendaItem] { titles.agenda }
  private var keys: [Set<String>] { titles.keys }
  private var text: TokenizedText { minutes.text }

  /// 'Si passa al secondo punto', 'passa alla trattazione del punto n. 3 all'ordine del giorno'.
  func heading(at line: Int) -> PointHeading? {
    guard minutes.facts[line].contains(.agenda) else { return nil }
    let range = minutes.tokens(line)
    for index in range {
      guard text.lexeme(index) == .punto || text.lexeme(index) == .argomento else { continue }
      let lead = max(range.lowerBound, index - 10)..<index
      guard
        text.containsWord(
          [
            "passa", "procede", "passando", "introduce", "introducendo", "affronta",
            "pone", "esaminare", "esame", "discute",
          ], in: lead)
          || text.contains(.trattazione, .discussione, .apre, .inizio, .avvio, in: lead)
      else { continue }
      var number = text.ordinal(at: index - 1)
      if number == nil, text.lexeme(index) == .punto, text.folded(index) == "punto",
        text.tokens[max(0, index - 1)].isNumber, text.lexeme(index - 2) == .il
      {
        number = text.number(at: index - 1)
      }
      if number == nil {
        var next = index + 1
        while next < range.upperBound,
          text.lexeme(next) == .n || text.isMark(next, .period) || text.isMark(next, .degree)
            || text.folded(next) == "iscritto" || text.lexeme(next) == .al
        { next += 1 }
        number = next < range.upperBound ? text.number(at: next) : nil
      }
      guard let number else { continue }
      return PointHeading(
        line: line, end: line, number: number, title: announced(number, after: index, on: range),
        isExplicit: false, isTransition: true)
    }
    return nil
  }

  /// The title that the sentence ends with, '… secondo punto all'ordine del giorno: Piano di zona',
  /// which may not be word for word the agenda's.
  private func announced(_ number: Int, after point: Int, on line: Range<Int>) -> Located<String>? {
    guard !agenda.isEmpty,
      let colon = (point..<min(line.upperBound, point + 14)).first(where: {
        text.isMark($0, .colon)
      }),
      let title = titles.trimmed(colon + 1, line.upperBound), let range = title.range,
      !(colon + 1..<line.upperBound - 1).contains(where: { text.endsSentence($0) })
    else { return nil }
    let whole = titles.grown(range, end: text.lineIndex(of: line.lowerBound) + 1).0
    guard let place = agenda.indices.first(where: { agenda[$0].number == number }) else {
      // A point that the list does not have: the words are its title if they are no sentence.
      let isTitle =
        text.tokens[colon + 1].isCapital && !text.lexeme(colon + 1).isFunctionWord
        && !minutes.facts[text.lineIndex(of: colon)].contains(.vote)
      return isTitle ? whole : nil
    }
    let words = HeadingTitles.words(whole.value)
    let common = keys[place].intersection(words).count
    return common > 0 && common * 2 >= max(keys[place].count, words.count) ? whole : nil
  }
}
