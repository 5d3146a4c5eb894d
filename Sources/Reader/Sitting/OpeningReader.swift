import Model

/// Finds when the sitting opens: its own words first, the hour of the call otherwise.
struct OpeningReader {
  let minutes: MinutesText

  private var text: TokenizedText { minutes.text }

  func read(_ proper: Range<Int>, headEnd: Int, into sitting: inout Sitting) {
    if let time = opening(proper.lowerBound..<min(proper.upperBound, headEnd + 4)) {
      sitting.openedAt = time
      return
    }
    if let time = rollCall(proper.lowerBound..<headEnd) ?? toldRollCall(proper.lowerBound..<headEnd)
    {
      sitting.openedAt = time
      return
    }
    if let time = formula(proper.lowerBound..<headEnd, sitting: sitting) {
      sitting.openedAt = time
      sitting.opensByCall = true
    }
  }

  /// 'apre la seduta alle …', 'La seduta inizia alle …', 'dichiara aperta la riunione alle …', 'Inizio: ore …'.
  private func opening(_ lines: Range<Int>) -> Located<ClockTime>? {
    for line in lines where minutes.facts[line].contains(.opening) {
      let range = minutes.tokens(line)
      for index in range {
        guard isOpening(index) else { continue }
        if let time = labelled(index, before: range.upperBound) { return time }
        let start = text.sentenceStart(index, notBefore: text.lines[lines.lowerBound].first)
        let end = text.sentenceEnd(
          index, notAfter: text.lines[min(lines.upperBound, text.lines.count) - 1].end)
        if let time = time(near: index, in: start..<end) { return time }
      }
    }
    return nil
  }

  /// 'Inizio lavori: ore 18.00', whatever hour the line above ends with.
  private func labelled(_ index: Int, before end: Int) -> Located<ClockTime>? {
    guard
      let colon = (index + 1..<min(end, index + 5)).first(where: { text.isMark($0, .colon) })
    else { return nil }
    let start = (colon + 1..<end).first { text.tokens[$0].kind != .mark } ?? end
    return TimeGrammar(text: text).time(at: start, before: end)
      .map { Located($0.time, at: text.range($0.first, $0.end)) }
  }

  /// 'Appello: ore 15.08', or 'Sono le ore 18,20.' after the words that find the sitting valid.
  private func rollCall(_ lines: Range<Int>) -> Located<ClockTime>? {
    let times = TimeGrammar(text: text)
    for line in lines {
      let range = minutes.tokens(line)
      for index in range {
        let isLabel =
          text.lexeme(index) == .appello && index == range.lowerBound
          && (text.isMark(index + 1, .colon) || text.lexeme(index + 1) == .ore)
        let isSentence =
          text.lexeme(index) == .ore && text.folded(index - 1) == "le"
          && text.folded(index - 2) == "sono" && text.tokens[index - 2].isCapital
        guard isLabel || isSentence,
          let time = times.time(
            at: isLabel && text.isMark(index + 1, .colon) ? index + 2 : isLabel ? index + 1 : index,
            before: range.upperBound),
          (time.end..<range.upperBound).allSatisfy({ text.tokens[$0].kind == .mark })
        else { continue }
        return Located(time.time, at: text.range(time.first, time.end))
      }
    }
    return nil
  }

  /// 'Alle ore 9.44 il Segretario procede all'appello', 'APPELLO DELLE ORE 20:12', 'al secondo appello,
  /// ore 16.15, sono presenti': of two roll calls the later one counts.
  private func toldRollCall(_ lines: Range<Int>) -> Located<ClockTime>? {
    var best: (time: Located<ClockTime>, order: Int)?
    for line in lines where !minutes.mail.contains(line) {
      for index in minutes.tokens(line) where isRollCall(index) {
        let start = text.sentenceStart(index, notBefore: text.lines[lines.lowerBound].first)
        let end = text.sentenceEnd(index, notAfter: text.lines[lines.upperBound - 1].end)
        // 'Alla ripresa dei lavori – sono le ore 11 – si procede al terzo appello'
        guard !text.contains(.convocato, .convocati, .riprende, in: start..<end),
          !text.containsWord(["verifica"], in: start..<end),
          // 'Alla ripresa dei lavori … terzo appello'
          !(start..<end).contains(where: { text.folded($0) == "ripresa" }),
          let time = time(near: index, in: max(start, index - 40)..<min(end, index + 8)),
          !(time.range.map { isOtherMeeting(token(at: $0.lower)) } ?? false)
        else { continue }
        let order = text.ordinal(at: index - 1) ?? 1
        if best.map({ order > $0.order }) ?? true { best = (time, order) }
      }
    }
    return best?.time
  }

  private func isRollCall(_ index: Int) -> Bool {
    text.lexeme(index) == .appello
      || text.folded(index) == "chiama" && text.lexeme(index - 1) == .la
  }

  private func token(at offset: Int) -> Int {
    let line = text.lines[text.lineIndex(ofByte: offset)]
    return (line.first..<line.end).first { Int(text.tokens[$0].start) >= offset } ?? line.first
  }

  private func isOpening(_ index: Int) -> Bool {
    let near = max(0, index - 8)..<min(text.tokens.count, index + 8)
    if text.containsWord(["previsto", "prevista", "fissato", "fissata"], in: near) { return false }
    switch text.lexeme(index) {
    case .dichiara
    where text.containsWord(
      ["valida", "validamente", "validita"], in: index..<min(text.tokens.count, index + 4)):
      return true
    // 'dichiara l'Assemblea regolarmente costituita'
    case .dichiara
    where text.containsWord(
      ["costituita", "costituito"], in: index..<min(text.tokens.count, index + 8)):
      return true
    // 'si apre alle ore 15.12', 'Rossi apre alle 18.20', however far its subject.
    case .apre where isTimed(index) && (text.lexeme(index - 1) == .si || isPerson(index - 1)):
      return true
    // 'INIZIO 09:12' in a form, 'cominciato alle 18,45'.
    case .inizio
    where isTimed(index)
      && (text.tokens[index].startsLine || text.tokens[index].shape.contains(.column)
        // 'Si inizia alle 18:10.'
        || text.lexeme(index - 1) == .si && text.tokens[index - 1].isCapital):
      return true
    case .apertura where text.isMark(index + 1, .colon): return true
    // 'L'adunanza, constatata la presenza del numero legale, è dichiarata aperta alle ore 15'
    case .aperto
    where text.lexeme(index - 1) == .dichiara && text.lexeme(index - 2) == .e
      && text.contains(
        .seduta, .adunanza, .riunione, .assemblea,
        in: text.sentenceStart(index, notBefore: 0, reach: 30)..<index):
      return true
    case .apre, .aperto, .apertura:
      return text.contains(
        .seduta, .adunanza, .riunione, .lavori, .assemblea, .consiglio, .conferenza, .collegio,
        in: near)
    case .inizio, .avvio:
      return text.contains(
        .seduta, .adunanza, .riunione, .lavori, .assemblea, .consiglio, .conferenza, in: near)
        || text.isMark(index + 1, .colon)
    default: return false
    }
  }

  private func isTimed(_ index: Int) -> Bool {
    TimeGrammar(text: text).time(at: index + 1, before: min(text.tokens.count, index + 8)) != nil
  }

  private func isPerson(_ index: Int) -> Bool {
    guard index >= 0, text.tokens[index].isWord else { return false }
    return text.lexeme(index).isOffice
      || text.tokens[index].isCapital && NameGrammar(text: text).isNameWord(index)
  }

  private func time(near index: Int, in sentence: Range<Int>) -> Located<ClockTime>? {
    let grammar = TimeGrammar(text: text)
    var best: TimeGrammar.Reading?
    var position = sentence.lowerBound
    while position < sentence.upperBound {
      if let reading = grammar.time(at: position, before: sentence.upperBound),
        !isCallTime(reading.first, from: sentence.lowerBound)
      {
        if best.map({ distance(reading, index) < distance($0, index) }) ?? true { best = reading }
        position = reading.end
      } else {
        position += 1
      }
    }
    return best.map { Located($0.time, at: text.range($0.first, $0.end)) }
  }

  private func distance(_ reading: TimeGrammar.Reading, _ index: Int) -> Int {
    reading.first > index ? reading.first - index : index - reading.end + 1
  }

  /// An hour that belongs to a call or an earlier sitting.
  private func isCallTime(_ index: Int, from floor: Int) -> Bool {
    for back in max(floor, index - 7)..<index {
      switch text.lexeme(back) {
      case .convocato, .convocati: return true
      case .convocazione where index - back <= 2 && !text.isMark(back + 1, .comma): return true
      default: break
      }
      if text.folded(back) == "fissata" { return true }
    }
    return false
  }

  /// The hour in the opening formula: 'addì … alle ore 17:00', 'Seduta del …, ore 9,15'.
  private func formula(_ lines: Range<Int>, sitting: Sitting) -> Located<ClockTime>? {
    guard let date = sitting.date?.range else { return nil }
    let times = TimeGrammar(text: text)
    var found: [TimeGrammar.Reading] = []
    for line in lines
    where text.lines[line].stop > date.lower && text.lines[line].start < date.upper + 700 {
      let range = minutes.tokens(line)
      let limit = text.lines[min(lines.upperBound, line + 2) - 1].end
      var index = range.lowerBound
      while index < range.upperBound {
        if Int(text.tokens[index].start) >= date.upper,
          let reading = times.time(at: index, before: limit)
        {
          if !isOtherMeeting(reading.first), !isOfNotice(reading.first) { found.append(reading) }
          index = max(index + 1, min(reading.end, range.upperBound))
        } else {
          index += 1
        }
      }
      if !found.isEmpty,
        text.lines[line].blanksBefore > 0 || minutes.facts[line].contains(.convening)
      {
        break
      }
    }
    // The hour of a call that nobody came to is not that of this sitting.
    let deserted = sitting.convocations.filter { $0.deserted != nil }
      .compactMap { $0.time?.range?.lower }
    found.removeAll { deserted.contains(text.range($0.first, $0.end).lower) }
    guard let first = found.first ?? before(date) else { return nil }
    // Two calls, two hours: that of the call under which it sits, if it is known.
    if sitting.convocations.count == 2 {
      guard let call = sitting.call?.value else { return nil }
      let calls = sitting.convocations.compactMap { $0.time?.value }
      if let own = found.first(where: { !calls.contains($0.time) }) {
        return Located(own.time, at: text.range(own.first, own.end))
      }
      if let time = sitting.convocations.first(where: { $0.call == call })?.time { return time }
    }
    return Located(first.time, at: text.range(first.first, first.end))
  }

  /// 'convocata per le ore 17.00 con avviso': when it was to meet, not when it met.
  private func isOfNotice(_ index: Int) -> Bool {
    let near = max(0, index - 5)..<index
    return text.contains(.convocato, .convocati, in: near)
      && (near.contains { text.lexeme($0) == .per } || text.lexeme(index) == .per)
  }

  /// 'si è riunito alle ore 14 e 30 del tre novembre': the hour before the day.
  private func before(_ date: SourceRange) -> TimeGrammar.Reading? {
    let day = token(at: date.lower)
    let start = text.sentenceStart(day, notBefore: 0, reach: 30)
    let end = text.sentenceEnd(day, notAfter: text.tokens.count, reach: 40)
    guard text.contains(.riunito, .tenuto, .svolto, in: start..<max(day, end)) else { return nil }
    let times = TimeGrammar(text: text)
    return (start..<day).lazy.compactMap { times.time(at: $0, before: day) }
      .first { hour in
        (hour.end..<max(hour.end, day)).allSatisfy {
          [.del, .giorno, .di].contains(text.lexeme($0)) || text.isMark($0, .comma)
        } && hour.end >= day - 3 && !isOtherMeeting(hour.first)
      }
  }

  private func isOtherMeeting(_ index: Int) -> Bool {
    for back in max(0, index - 6)..<index {
      switch text.lexeme(back) {
      case .entra, .esce, .arriva, .allontana, .chiude, .termina, .fino, .precedente, .lascia,
        .abbandona, .ingresso:
        return true
      default: break
      }
      if ["fine", "fissata", "uscita"].contains(text.folded(back)) { return true }
    }
    // 'la prima convocazione, fissata per il giorno 30.04.2019 alle ore 17,00'
    return (max(0, index - 12)..<index).reversed().prefix { !text.isMark($0, .comma) }
      .contains { ["fissata", "fissato", "indetta"].contains(text.folded($0)) }
  }
}
