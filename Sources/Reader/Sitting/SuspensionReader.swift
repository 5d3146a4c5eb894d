import Model

/// Suspensions of the work and their resumption.
struct SuspensionReader {
  let minutes: MinutesText

  private var text: TokenizedText { minutes.text }

  func read(_ lines: [Int], into sitting: inout Sitting) {
    let times = TimeGrammar(text: text)
    var asked: Set<Int> = []
    for line in lines where minutes.facts[line].contains(.suspension) {
      let range = minutes.tokens(line)
      for index in range {
        switch text.lexeme(index) {
        case .sospende, .sospensione:
          let end = text.sentenceEnd(index, notAfter: text.tokens.count)
          let start = start(of: index, before: end)
          guard isOfWork(start..<end), !isWished(index),
            !sitting.suspensions.suffix(4).contains(where: {
              $0.suspendedAt?.lower == text.range(start, end).lower
            })
          else { continue }
          var suspension = Suspension(suspendedAt: text.range(start, end))
          suspension.minutes = duration(in: start..<end)
          var position = start
          while position < end {
            if let reading = times.time(at: position, before: end) {
              let time = Located(reading.time, at: text.range(reading.first, reading.end))
              if suspension.from == nil {
                suspension.from = time
              } else if suspension.until == nil {
                suspension.until = time; suspension.resumedAt = suspension.suspendedAt
              }
              position = reading.end
            } else {
              position += 1
            }
          }
          // It lasts as long as what is done meanwhile.
          if isMeanwhile(start..<end) { suspension.resumedAt = suspension.suspendedAt }
          if isOnlyAsked(at: index, in: start..<end) { asked.insert(sitting.suspensions.count) }
          sitting.suspensions.append(suspension)
        case .riprende:
          let start = text.sentenceStart(index, notBefore: 0)
          let end = text.sentenceEnd(index, notAfter: text.tokens.count)
          guard resumesWork(start..<end, at: index) else { continue }
          if sitting.suspensions.last.map({ $0.resumedAt != nil }) ?? true,
            let end = endOfWork(before: line)
          {
            sitting.suspensions.append(end)
          }
          resume(start..<end, at: index, into: &sitting)
        default: break
        }
      }
    }
    // What was asked for, and nothing says that it was done.
    guard !asked.isEmpty else { return }
    sitting.suspensions = sitting.suspensions.enumerated()
      .filter { !asked.contains($0.offset) || $0.element.resumedAt != nil }.map(\.element)
  }

  /// Where what is told of a suspension begins: 'Il seggio resta aperto dalle 18.10 alle 18.55; la seduta è
  /// nel frattempo sospesa' gives its hours before the semicolon.
  private func start(of verb: Int, before end: Int) -> Int {
    let start = text.sentenceStart(verb, notBefore: 0)
    guard start > 1, text.isMark(start - 1, .semicolon), isMeanwhile(start..<end) else {
      return start
    }
    return text.sentenceStart(start - 2, notBefore: 0)
  }

  /// 'nel frattempo', 'durante lo spoglio', 'per il tempo dello scrutinio'.
  private func isMeanwhile(_ sentence: Range<Int>) -> Bool {
    text.containsWord(["frattempo", "intanto", "spoglio"], in: sentence)
      || text.contains(.durante, in: sentence) && text.contains(.scrutinio, in: sentence)
  }

  /// 'raccomanda che i lavori siano sospesi da marzo a luglio': those of a site, or not yet done.
  private func isWished(_ verb: Int) -> Bool {
    ["sia", "siano", "fosse", "fossero", "vengano", "venga"].contains(text.folded(verb - 1))
  }

  private func isOfWork(_ sentence: Range<Int>) -> Bool {
    text.contains(.lavori, .seduta, .riunione, .adunanza, .sessione, in: sentence)
  }

  /// Whether the work goes on at a line, at an hour of its own: 'si riconvoca alle ore 19.00',
  /// 'riprende la sessione alle ore 9.00'.
  func resumes(_ line: Int) -> Bool {
    guard minutes.facts[line].contains(.suspension) else { return false }
    let times = TimeGrammar(text: text)
    for index in minutes.tokens(line) where text.lexeme(index) == .riprende {
      let sentence =
        text.sentenceStart(
          index, notBefore: 0)..<text.sentenceEnd(
          index, notAfter: text.tokens.count)
      if resumesWork(sentence, at: index),
        sentence.contains(where: { times.time(at: $0, before: sentence.upperBound) != nil })
      {
        return true
      }
    }
    return false
  }

  /// 'conclude la sessione alle ore 21.00' just before the work goes on: it was only suspended.
  private func endOfWork(before line: Int) -> Suspension? {
    let times = TimeGrammar(text: text)
    for above in stride(from: line - 1, through: max(0, line - 6), by: -1)
    where minutes.facts[above].contains(.closing) {
      let range = minutes.tokens(above)
      guard
        let verb = range.first(where: {
          [.conclude, .chiude, .chiuso, .termina, .tolta, .sciolta].contains(text.lexeme($0))
        })
      else { continue }
      let start = text.sentenceStart(verb, notBefore: 0)
      let end = text.sentenceEnd(verb, notAfter: text.tokens.count)
      guard isOfWork(verb..<min(end, verb + 5)) || isOfWork(start..<verb),
        let hour = (start..<end).lazy.compactMap({ times.time(at: $0, before: end) }).first
      else { continue }
      return Suspension(
        from: Located(hour.time, at: text.range(hour.first, hour.end)),
        suspendedAt: text.range(start, end))
    }
    return nil
  }

  /// 'Chiedo al Presidente di sospendere la seduta per qualche minuto', with no hour, no number of minutes
  /// and nobody who grants it.
  private func isOnlyAsked(at index: Int, in sentence: Range<Int>) -> Bool {
    guard text.folded(index) == "sospendere", text.lexeme(index - 1) == .di,
      (sentence.lowerBound..<index).contains(where: { word in
        ["chied", "chiest", "propo", "richie", "invit", "sugger"].contains {
          text.folded(word).hasPrefix($0)
        }
      })
    else { return false }
    let times = TimeGrammar(text: text)
    return duration(in: sentence) == nil
      && !sentence.contains { word in
        ["accogli", "accolt", "accord", "concede", "acconsent", "approv", "sospes", "dispon"]
          .contains { text.folded(word).hasPrefix($0) }
          || times.time(at: word, before: sentence.upperBound) != nil
      }
  }

  private func resumesWork(_ sentence: Range<Int>, at index: Int) -> Bool {
    // 'Ripresa alle 19.15: rifatto l'appello, …'
    if text.folded(index) == "ripresa" {
      // 'Alle ore 22.05, alla ripresa dei lavori, il Segretario procede a nuovo appello'
      let times = TimeGrammar(text: text)
      if text.lexeme(index - 1) == .al, !followsOmission(sentence.lowerBound),
        text.contains(
          .lavori, .seduta, .riunione, .adunanza,
          in: index + 1..<min(sentence.upperBound, index + 4)),
        sentence.contains(where: { times.time(at: $0, before: sentence.upperBound) != nil })
      {
        return true
      }
      return index == sentence.lowerBound
        && TimeGrammar(text: text).time(at: index + 1, before: sentence.upperBound) != nil
    }
    // 'La seduta è sospesa. Riprende alle ore 10.15'
    if index == sentence.lowerBound, text.folded(index) == "riprende", index > 1,
      TimeGrammar(text: text).time(at: index + 1, before: sentence.upperBound) != nil,
      text.contains(
        .sospende, .sospensione,
        in: text.sentenceStart(index - 2, notBefore: 0, reach: 40)..<index)
    {
      return true
    }
    let object = index..<min(sentence.upperBound, index + 4)
    // 'riprende la parola', 'riprende la direzione dei lavori': one person, not the sitting.
    if text.contains(.parola, .presidenza, in: object)
      || text.containsWord(["direzione", "conduzione", "posto"], in: object)
    {
      return false
    }
    // 'si riconvoca alle ore 19.00': the body itself, with no word of the work.
    if text.folded(index).hasPrefix("ric") { return text.lexeme(index - 1) == .si }
    return isOfWork(sentence) && !followsOmission(sentence.lowerBound)
  }

  /// '(O M I S S I S)' right above: what the work was suspended for is left out of the extract.
  private func followsOmission(_ first: Int) -> Bool {
    (max(0, first - 14)..<first).contains { index in
      if text.folded(index) == "omissis" { return true }
      let letters = index..<min(first, index + 7)
      return letters.count == 7 && letters.map { text.folded($0) }.joined() == "omissis"
    }
  }

  private func resume(_ sentence: Range<Int>, at index: Int, into sitting: inout Sitting) {
    let times = TimeGrammar(text: text)
    var time: Located<ClockTime>?
    var position = index
    while position < sentence.upperBound, time == nil {
      if let reading = times.time(at: position, before: sentence.upperBound) {
        time = Located(reading.time, at: text.range(reading.first, reading.end))
      }
      position += 1
    }
    position = index - 1
    while position >= sentence.lowerBound, time == nil {
      if let reading = times.time(at: position, before: index) {
        time = Located(reading.time, at: text.range(reading.first, reading.end))
      }
      position -= 1
    }
    let range = text.range(sentence.lowerBound, sentence.upperBound)
    if let last = sitting.suspensions.indices.last,
      sitting.suspensions[last].resumedAt == nil || sitting.suspensions[last].suspendedAt == range
    {
      sitting.suspensions[last].until = time ?? sitting.suspensions[last].until
      sitting.suspensions[last].resumedAt = range
      if let from = sitting.suspensions[last].from, from == time {
        sitting.suspensions[last].from = nil
      }
    } else if time != nil {
      sitting.suspensions.append(Suspension(until: time, resumedAt: range))
    }
  }

  private func duration(in sentence: Range<Int>) -> Located<Int>? {
    for index in sentence where text.lexeme(index) == .minuti {
      if let value = text.number(at: index - 1) {
        return Located(value, at: text.range(index - 1, index + 1))
      }
    }
    return nil
  }
}
