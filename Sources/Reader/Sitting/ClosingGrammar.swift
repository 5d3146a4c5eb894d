import Model

/// The words that close a sitting, and what follows them: signatures, then annexes.
struct ClosingGrammar {
  let minutes: MinutesText

  private var text: TokenizedText { minutes.text }

  /// Whether a line closes the sitting: 'la seduta è tolta', 'si chiude la seduta', 'letto, approvato e
  /// sottoscritto'.
  func isClosing(_ line: Int) -> Bool {
    let range = minutes.tokens(line)
    if isShortLine(range), line > 10 || text.lines.count < 14 { return true }
    if endsByItself(line) { return true }
    for index in range {
      switch text.lexeme(index) {
      case .sottoscritto:
        if text.contains(
          .letto, .confermato, .approva, in: max(range.lowerBound, index - 10)..<index)
        {
          return true
        }
      case .tolta, .sciolta:
        if hasSubject(near: index, in: line) { return true }
      case .fine:
        if hasTime(near: index),
          text.isMark(index + 1, .colon) || hasSubject(near: index, in: line),
          text.tokens[index].isCapital || headsLine(range)
        {
          return (line > 10 || text.lines.count < 14) && !followsOpening(line)
        }
      case .chiude, .chiuso, .chiusura, .termina, .conclude:
        let isLabel =
          text.lexeme(index) == .chiusura && text.isMark(index + 1, .colon) && hasTime(near: index)
        if hasSubject(near: index, in: line) || isLabel, !isPartial(index, line: line) {
          return true
        }
      default: break
      }
    }
    return false
  }

  /// 'Ore 12.25: fine dei lavori': the hour before everything else.
  private func headsLine(_ range: Range<Int>) -> Bool {
    TimeGrammar(text: text).time(at: range.lowerBound, before: range.upperBound).map {
      text.isMark($0.end, .colon) || text.isMark($0.end, .dash)
    } ?? false
  }

  /// 'Inizio: 18:30' right above: both hours are told at the head, wherever it is.
  private func followsOpening(_ line: Int) -> Bool {
    (max(0, line - 2)..<line).contains { above in
      let range = minutes.tokens(above)
      let words = range.filter { text.tokens[$0].isWord }.prefix(3)
      return range.count <= 12
        && words.contains {
          (text.lexeme($0) == .inizio || text.folded($0) == "apertura") && hasTime(near: $0)
        }
    }
  }

  /// 'Fine ore 21.50', 'Chiusura ore 9,30', 'finito alle 22e50': the word and its hour, nothing else.
  private func isShortLine(_ range: Range<Int>) -> Bool {
    switch text.lexeme(range.lowerBound) {
    case .fine, .chiusura, .termina, .chiuso: break
    default: return false
    }
    let next = range.lowerBound + 1
    guard let hour = TimeGrammar(text: text).time(at: next, before: range.upperBound) else {
      return false
    }
    // 'Fine 17.55.'; 'Chiusura ore 22.50. Letto ai presenti.'
    let isTold = [.alle, .ore, .ora].contains(text.lexeme(next)) || hour.end - next == 3
    return isTold
      && (hour.end..<range.upperBound).prefix { !text.endsSentence($0) }
        .allSatisfy { text.tokens[$0].kind == .mark }
  }

  /// 'Chiudiamo alle 23.40.', 'Abbiamo finito alle 20.10.', 'Alle 17:40, esauriti gli argomenti, si
  /// chiude.': nobody says what ends, since it is the sitting.
  private func endsByItself(_ line: Int) -> Bool {
    let range = minutes.tokens(line)
    guard line > 10 || text.lines.count < 14,
      let verb = range.first(where: { isVerb($0) }), isImpersonal(verb) || isAfterThanks(verb),
      !(line + 1..<min(text.lines.count, line + 7)).contains(where: {
        minutes.facts[$0].contains(.vote)
      })
    else { return false }
    let start = text.sentenceStart(verb, notBefore: 0, reach: 30)
    let end = text.sentenceEnd(verb, notAfter: text.tokens.count, reach: 20)
    let times = TimeGrammar(text: text)
    if isAfterThanks(verb), let time = times.time(at: verb + 1, before: end) {
      return (time.end..<end).allSatisfy { text.tokens[$0].kind == .mark }
    }
    if let time = times.time(at: verb + 1, before: end) {
      return start >= verb - 1 && (time.end..<end).allSatisfy { text.tokens[$0].kind == .mark }
    }
    return times.time(at: start, before: verb) != nil
      && (verb + 1..<end).allSatisfy { text.tokens[$0].kind == .mark }
  }

  /// 'la Sindaca ringrazia e chiude alle 22,40': whoever presides, and nobody says what.
  private func isAfterThanks(_ verb: Int) -> Bool {
    text.lexeme(verb) == .chiude && text.lexeme(verb - 1) == .e
      && ["ringrazia", "saluta", "ringraziano", "salutano"].contains {
        word in (max(0, verb - 8)..<verb).contains { text.folded($0) == word }
      }
  }

  /// 'si chiude', 'chiudiamo', 'abbiamo finito'.
  private func isImpersonal(_ verb: Int) -> Bool {
    text.folded(verb).hasSuffix("iamo")
      || text.lexeme(verb - 1) == .si && !text.folded(verb).hasSuffix("o")
      || text.folded(verb - 1) == "abbiamo"
  }

  /// 'seduta', 'riunione', 'lavori' within reach of the verb, over the line end too.
  private func hasSubject(near index: Int, in line: Int) -> Bool {
    // '… aperta la seduta.' and then '1. Chiusura degli uffici' are two sentences.
    let lower = text.sentenceStart(index, notBefore: 0, reach: 9)
    let upper = min(text.tokens.count, index + 8)
    // 'La seduta, iniziata alle ore 18.00, ha termine alle ore 21.10.'
    let start = text.sentenceStart(index, notBefore: 0, reach: 24)
    if start < lower, text.lexeme(start) == .la || text.lexeme(start) == .il,
      [.seduta, .adunanza, .riunione].contains(text.lexeme(start + 1)),
      text.isMark(start + 2, .comma), hasTime(near: index)
    {
      return true
    }
    for near in lower..<upper {
      switch text.lexeme(near) {
      case .seduta, .adunanza, .riunione, .lavori:
        if text.lexeme(near) == .seduta, text.lexeme(near + 1) == .precedente { continue }
        return true
      case .assemblea, .consiglio, .collegio, .conferenza, .commissione:
        return hasTime(near: index)
      // 'Del che è verbale, che viene chiuso, letto e firmato alle ore 16.20'
      case .verbale where near < index && text.lexeme(index) == .chiuso:
        if text.contains(.letto, .sottoscritto, in: index..<upper)
          || text.containsWord(["firmato"], in: index..<upper), hasTime(near: index)
        {
          return true
        }
        // 'Si è steso il presente verbale, chiuso alle ore 21,40.'
        if TimeGrammar(text: text).time(at: index + 1, before: upper) != nil { return true }
      default: break
      }
    }
    return false
  }

  private func hasTime(near index: Int) -> Bool {
    let grammar = TimeGrammar(text: text)
    let upper = min(text.tokens.count, index + 14)
    return (max(0, index - 14)..<upper).contains { grammar.time(at: $0, before: upper) != nil }
  }

  /// Closing of a debate or of a ballot, or a term ('entro il termine dei lavori').
  private func isPartial(_ index: Int, line: Int) -> Bool {
    // 'Rossi chiude il collegamento': one goes, the others stay.
    if text.lexeme(index + 2) == .collegato { return true }
    // 'seduta iniziata il 29 dicembre e conclusa il 30': a title tells both.
    let start = text.sentenceStart(index, notBefore: 0, reach: 24)
    if text.contains(.inizio, .aperto, in: start..<index),
      !tellsTime(line) || line < 10 && text.lines.count > 20
    {
      return true
    }
    for near in max(0, index - 4)..<min(text.tokens.count, index + 5) {
      switch text.lexeme(near) {
      case .discussione, .votazione, .votare: return true
      default: break
      }
    }
    if text.lexeme(index) == .termina {
      let word = text.folded(index)
      if word == "termine" {
        // 'Al termine della seduta' only introduces; 'termine dei lavori: ore 19' closes.
        return text.lexeme(index - 1) != .none && !text.isMark(index + 3, .colon)
          && !hasColonTime(index)
      }
      return !hasTime(near: index) && text.lexeme(index + 1) != .la
    }
    let word = text.folded(index)
    if word == "chiusura" { return !hasTime(near: index) || line < 10 && text.lines.count > 16 }
    if word == "conclusi" || word == "concluso" { return !hasTime(near: index) }
    return false
  }

  private func tellsTime(_ line: Int) -> Bool {
    let times = TimeGrammar(text: text)
    let range = minutes.tokens(line)
    return range.contains { times.time(at: $0, before: range.upperBound) != nil }
  }

  private func hasColonTime(_ index: Int) -> Bool {
    for near in index..<min(text.tokens.count, index + 5) where text.isMark(near, .colon) {
      return hasTime(near: index)
    }
    return false
  }

  /// The hour of the line that closes, or of one that says it again right after ('La seduta è tolta.'
  /// in a speech, then 'La seduta è tolta alle ore 16:18').
  func hour(from line: Int, in conclusion: Range<Int>) -> Located<ClockTime>? {
    if let time = time(of: line) { return time }
    let next = (line + 1)..<max(line + 1, min(conclusion.upperBound, line + 5))
    return next.lazy.filter { isClosing($0) }.compactMap { time(of: $0) }.first
  }

  /// The hour at which a closing line says the sitting ends.
  func time(of line: Int) -> Located<ClockTime>? {
    let grammar = TimeGrammar(text: text)
    var lines = [line]
    if line > 0, text.lines[line].blanksBefore == 0 { lines.append(line - 1) }
    if line + 1 < text.lines.count, text.lines[line + 1].blanksBefore == 0 {
      lines.append(line + 1)
    }
    // The hour stands in the sentence of the verb.
    let range = minutes.tokens(line)
    guard let verb = range.first(where: { isVerb($0) }) else { return nil }
    let start = text.sentenceStart(verb, notBefore: 0, reach: 60)
    let end = text.sentenceEnd(verb, notAfter: text.tokens.count, reach: 60)
    var best: TimeGrammar.Reading?
    var index = start
    while index < end {
      if let reading = grammar.time(at: index, before: end) {
        if best == nil || abs(reading.first - verb) < abs((best?.first ?? 0) - verb) {
          best = reading
        }
        index = reading.end
      } else {
        index += 1
      }
    }
    if best == nil { best = hourBeside(start, end) }
    return best.map { Located($0.time, at: text.range($0.first, $0.end)) }
  }

  /// 'Sono le ore 21.10. La seduta è tolta.', '… chiusi i lavori. Ore 21.10.': the hour in a sentence
  /// of its own.
  private func hourBeside(_ start: Int, _ end: Int) -> TimeGrammar.Reading? {
    let grammar = TimeGrammar(text: text)
    let before = text.sentenceStart(max(0, start - 2), notBefore: 0, reach: 12)
    if start > 1, text.isMark(start - 1, .period), text.folded(before) == "sono",
      let hour = (before..<start).lazy.compactMap({ grammar.time(at: $0, before: start) }).first,
      hour.first <= before + 2, hour.end >= start - 1
    {
      return hour
    }
    // '… scioglie l'adunanza. Sono le ore 19:00.'
    let first = text.folded(end) == "sono" && text.lexeme(end + 1) == .la ? end + 2 : end
    guard first < text.tokens.count, text.isMark(end - 1, .period),
      text.lexeme(first) == .ore || text.lexeme(first) == .alle || first > end,
      let hour = grammar.time(at: first, before: min(text.tokens.count, first + 8)),
      hour.end >= text.tokens.count || text.tokens[hour.end].kind == .mark
        || text.tokens[hour.end].startsLine
    else { return nil }
    return hour
  }

  private func isVerb(_ index: Int) -> Bool {
    switch text.lexeme(index) {
    case .tolta, .sciolta, .chiude, .chiuso, .chiusura, .termina, .conclude, .fine: true
    default: false
    }
  }
}
