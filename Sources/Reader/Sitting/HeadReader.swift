import Model

/// Reads the head of a sitting: body, day, call, hour, place, mode, session.
struct HeadReader {
  let minutes: MinutesText
  /// The head's lines.
  let lines: Range<Int>
  /// All the sitting's lines proper.
  let body: Range<Int>

  private var text: TokenizedText { minutes.text }

  func read(into sitting: inout Sitting) {
    readDate(into: &sitting)
    readCall(into: &sitting)
    chooseDayOfCall(into: &sitting)
    readBody(into: &sitting)
    readPlaceAndSession(into: &sitting)
    readMode(into: &sitting)
    readNumber(into: &sitting)
    readQuorum(into: &sitting)
  }

  // MARK: Day

  private struct Candidate {
    let reading: DateGrammar.Reading
    let rank: Int
    let line: Int
  }

  private func readDate(into sitting: inout Sitting) {
    let grammar = DateGrammar(text: text)
    var candidates: [Candidate] = []
    var titles: [DateGrammar.Reading] = []
    var desertedLine = Int.max
    for line in lines where !minutes.mail.contains(line) {
      let range = minutes.tokens(line)
      if let told = desertion(on: line) { desertedLine = min(desertedLine, told.line) }
      let desertedBefore = desertedLine < line
      var index = range.lowerBound
      let limit = text.lines[min(lines.upperBound, line + 3) - 1].end
      while index < range.upperBound {
        if text.lexeme(index) == .anno, let reading = grammar.solemn(at: index, before: limit) {
          // 'Prima convocazione. L'anno …': where there is a second, its day is the sitting's.
          let isFirstCall =
            text.folded(range.lowerBound) == "prima"
            && text.lexeme(range.lowerBound + 1) == .convocazione
          let rank = isFirstCall ? 90 : desertedBefore ? 110 : 100
          candidates.append(Candidate(reading: reading, rank: rank, line: line))
          index = max(index + 1, min(reading.end, range.upperBound))
          continue
        }
        if let reading = grammar.date(at: index, before: limit) {
          if isNumbered(reading, line: line) { titles.append(reading) }
          if !isInTitle(reading, of: sitting.agenda),
            let rank = rank(reading, line: line, range: range)
          {
            candidates.append(
              Candidate(reading: reading, rank: rank + (desertedBefore ? 10 : 0), line: line))
          }
          index = max(index + 1, min(reading.end, range.upperBound))
          continue
        }
        index += 1
      }
    }
    // A day that the calendar does not have is no date, but it was stated.
    let isDated = candidates.contains { $0.reading.date != nil }
    for candidate in candidates
    where candidate.rank >= (isDated ? 75 : 60) && candidate.reading.date == nil {
      let reading = candidate.reading
      guard reading.year != nil, reading.month != nil, reading.day != nil else { continue }
      sitting.dateStatements.append(statement(reading))
    }
    guard let best = candidates.filter({ $0.reading.date != nil }).max(by: { $0.rank < $1.rank }),
      let date = best.reading.date
    else { return }
    let range = text.range(best.reading.first, best.reading.end)
    sitting.date = Located(date, at: range)
    for candidate in candidates
    where candidate.reading.first == best.reading.first
      || candidate.rank >= 75 && candidate.rank < 90 && candidate.line <= best.line
    {
      guard candidate.reading.date != nil else { continue }
      sitting.dateStatements.append(statement(candidate.reading))
    }
    for title in titles
    where title.first < best.reading.first
      && !sitting.dateStatements.contains(where: {
        $0.range.lower == text.range(title.first, title.end).lower
      })
    {
      sitting.dateStatements.append(statement(title))
    }
    if best.reading.isInWords { yearConflict(best.reading, into: &sitting) }
  }

  /// A day in a title of the order of the day: that of an act, of earlier minutes.
  private func isInTitle(_ reading: DateGrammar.Reading, of agenda: [AgendaItem]) -> Bool {
    let offset = text.range(reading.first, reading.end).lower
    return agenda.contains { $0.title.range?.contains(offset) ?? false }
  }

  /// 'n. 3 del 18 aprile 2024' under or beside the title of the minutes.
  private func isNumbered(_ reading: DateGrammar.Reading, line: Int) -> Bool {
    let first = reading.first
    guard line < lines.lowerBound + 10, first > 2, text.lexeme(first - 1) == .del,
      text.tokens[first - 2].isNumber, reading.date != nil
    else { return false }
    let range = minutes.tokens(line)
    guard range.count <= reading.end - first + 12, reading.end >= range.upperBound - 2 else {
      return false
    }
    let title = max(lines.lowerBound, line - 1)...line
    return title.contains { minutes.facts[$0].contains(.minutes) }
      && !title.contains {
        text.contains(.oggetto, .approvazione, .precedente, in: minutes.tokens($0))
      }
  }

  private func statement(_ reading: DateGrammar.Reading) -> DateStatement {
    DateStatement(
      year: reading.year, month: reading.month, day: reading.day, weekday: reading.weekday,
      isInWords: reading.isInWords, range: text.range(reading.first, reading.end))
  }

  /// 'L'anno duemilasei addì 21 marzo 2007': the year in words is a statement of its own.
  private func yearConflict(_ reading: DateGrammar.Reading, into sitting: inout Sitting) {
    guard text.lexeme(reading.first) == .anno else { return }
    var position = reading.first + 1
    let start = position
    guard let year = DateGrammar(text: text).year(at: &position), year != reading.year else {
      return
    }
    sitting.dateStatements.append(
      DateStatement(
        year: year, month: nil, day: nil, isInWords: true, range: text.range(start, position)))
  }

  /// How likely a date is the sitting's own; nil when it is surely another.
  private func rank(_ reading: DateGrammar.Reading, line: Int, range: Range<Int>) -> Int? {
    guard reading.year != nil else { return nil }
    let first = reading.first
    let from = max(text.lines[lines.lowerBound].first, first - 9)
    // Another act, a letter, a law, an earlier sitting.
    var index = first - 1
    while index >= from {
      // Another paragraph tells of something else.
      if text.tokens[index + 1].startsLine,
        text.lines[text.lineIndex(of: index + 1)].blanksBefore > 0,
        index + 1 == first || !text.continues(index + 1)
      {
        break
      }
      switch text.lexeme(index) {
      case .convocato where isBySomeNotice(index, before: first): return nil
      case .convocazione where text.lexeme(index - 1) == .di:
        // 'Data e ora di convocazione:' are those of the sitting; that of the notice has no hour.
        return text.isMark(index + 1, .colon) && text.contains(.ora, in: range) ? 66 : nil
      case .prima where isAside(index, before: first): return nil
      case .abbreviation where index >= first - 6: return nil
      case .precedente: return nil
      case .pubblicazione, .albo, .esecutivo, .certifica: return nil
      // 'Oggetto del Consiglio n. 12 del 4 marzo' heads the record of one matter.
      case .oggetto
      where
        !(text.lexeme(index + 1) == .del && text.lexeme(index + 2).isBodyNoun
        && line == lines.lowerBound):
        return nil
      case .verbale where first - index <= 6:
        // 'del verbale della seduta del …' tells of other minutes; 'Verbale del …' heads these.
        let before = text.lexeme(index - 1)
        if before == .del || before == .il || before == .al || before == .di
          || line > lines.lowerBound + 14
        {
          return nil
        }
      default:
        let word = text.folded(index)
        if [
          "avviso", "circolare", "comunicazione", "nota", "protocollo", "prot", "legge", "decreto",
          "dgr", "dpr", "lettera",
          "invito", "messaggio", "mail", "email", "telegramma",
          "avvisi", "bando", "gazzetta", "raccomandate", "pec", "note", "statuto", "nato", "nata",
          "scadenza",
        ].contains(word), index >= first - 8 {
          return nil
        }
      }
      if text.endsSentence(index) { break }
      index -= 1
    }
    let start = text.sentenceStart(first, notBefore: text.lines[lines.lowerBound].first, reach: 60)
    let end = text.sentenceEnd(first, notAfter: text.lines[body.upperBound - 1].end, reach: 70)
    let sentence = start..<max(start, end)
    // 'Dati per letti i verbali n. 61 e 62 della seduta del …': other minutes than these.
    if text.lexeme(first - 1) == .del, text.lexeme(first - 2) == .seduta,
      text.lexeme(first - 3) == .del,
      (sentence.lowerBound..<first).contains(where: {
        text.lexeme($0) == .verbale && text.folded($0) == "verbali"
          || text.lexeme($0) == .approvare || text.lexeme($0) == .letto
      })
    {
      return nil
    }
    // A title of an agenda entry ('approvazione verbale del …').
    if text.contains(.approvazione, .precedente, in: max(sentence.lowerBound, first - 9)..<first) {
      return nil
    }
    let lead = max(range.lowerBound, first - 4)..<first
    // 'Il 18 settembre 2026, alle ore 21, si è riunito …'
    let introduced =
      text.contains(.data, .oggi, .giorno, .addi, in: lead)
      || reading.weekday != nil && first == sentence.lowerBound
      || text.lexeme(first - 1) == .il && text.tokens[first - 1].startsLine
        && text.tokens[first - 1].isCapital
    let convened =
      text.contains(
        .riunito, .tenuto, .svolto, .convocato, .convocati, .intervenuto, .presente, .convocazione,
        in: sentence)
      || text.containsWord(
        ["adunato", "adunata", "radunato", "congregato", "insediato", "aduna", "raduna"],
        in: sentence)
    if introduced, convened { return 95 }
    // 'Seduta del 4 marzo', 'Seduta del giorno 4 marzo'.
    let del = text.lexeme(first - 1) == .giorno ? first - 2 : first - 1
    if text.lexeme(del) == .del {
      var noun = del - 1
      // 'Seduta pubblica del …', 'seduta n. 46 del …'
      if text.lexeme(noun) == .pubblica || text.lexeme(noun) == .segreto {
        noun -= 1
      } else if text.tokens[max(0, noun)].isNumber, line < lines.lowerBound + 10 {
        noun -= 1
        while text.isMark(noun, .period) || text.lexeme(noun) == .n { noun -= 1 }
      }
      switch text.lexeme(noun) {
      case .seduta, .riunione, .adunanza, .ordinaria, .straordinaria, .sessione:
        return text.lexeme(noun - 1) == .la && text.lexeme(noun - 2) == .al ? nil : 85
      default: break
      }
    }
    if minutes.facts[line].contains(.minutes)
      || line > lines.lowerBound && minutes.facts[line - 1].contains(.minutes)
    {
      let isTitle = range.count <= 26
      if isTitle, line < lines.lowerBound + 14 {
        return text.contains(.delibera, .deliberazione, .verbale, .seduta, in: range)
          || range.count <= 12 ? 75 : 60
      }
    }
    if convened, line < lines.lowerBound + 20, !text.contains(.dopo, in: lead) { return 70 }
    if text.isMark(first - 1, .colon),
      text.lexeme(first - 2) == .data || text.lexeme(first - 2) == .seduta
        || text.lexeme(first - 2) == .riunione || text.lexeme(first - 2) == .adunanza
    {
      return 80
    }
    if text.lexeme(first - 1) == .data || text.lexeme(first - 2) == .data {
      return range.count <= 10 ? 65 : 55
    }
    // A line that is only a date, in a head that convenes.
    if range.count <= reading.end - first + 3, convenesNearby(line) { return 62 }
    if introduced, line < lines.lowerBound + 15 { return 58 }
    if headsMinutes(reading, line: line, range: range) { return 57 }
    if reading.weekday != nil, line < lines.lowerBound + 12 { return 52 }
    if range.count <= 20, line < lines.lowerBound + 8, minutes.facts[line].contains(.convening) {
      return 66
    }
    return nil
  }

  /// 'convocato con messaggio del 31 ottobre', 'mediante affissione del …': the day of the notice.
  private func isBySomeNotice(_ index: Int, before first: Int) -> Bool {
    guard text.lexeme(first - 1) == .del, first - index <= 8,
      text.containsWord(["con", "mediante", "tramite", "mezzo"], in: index + 1..<first)
    else { return false }
    return !text.contains(.giorno, .ora, .seduta, in: index + 1..<first)
      && !text.containsWord(["per", "riunione", "adunanza"], in: index + 1..<first)
  }

  /// '(la prima, del giorno 3 marzo, è andata deserta)': a call told in brackets.
  private func isAside(_ index: Int, before first: Int) -> Bool {
    guard text.isMark(index - 1, .openParenthesis) || text.isMark(index - 2, .openParenthesis)
    else {
      return false
    }
    return !(index..<first).contains { text.isMark($0, .closeParenthesis) }
  }

  /// 'Assemblea dei soci del 16/10/2026', 'Consiglio del Municipio - 3 marzo 2026, ore 10': the body
  /// and its day over everything else.
  private func headsMinutes(
    _ reading: DateGrammar.Reading, line: Int, range: Range<Int>
  ) -> Bool {
    guard line < lines.lowerBound + 6, range.count <= 30,
      (range.lowerBound..<reading.first).contains(where: { text.lexeme($0).isBodyNoun }),
      !text.containsWord(["regolamento", "statuto", "elezioni"], in: range)
    else { return false }
    let before = reading.first - 1
    return text.lexeme(before) == .del || text.isMark(before, .dash) || text.isMark(before, .comma)
  }

  private func convenesNearby(_ line: Int) -> Bool {
    for near in max(lines.lowerBound, line - 4)...min(lines.upperBound - 1, line + 4) {
      let range = minutes.tokens(near)
      if minutes.facts[near].contains(.convening) || minutes.facts[near].contains(.call)
        || minutes.facts[near].contains(.minutes) && minutes.isTitle(near)
          && text.contains(.verbale, in: range)
      {
        return true
      }
    }
    return false
  }

  // MARK: Call

  private func readCall(into sitting: inout Sitting) {
    var mentions: [(call: Call, range: SourceRange, index: Int)] = []
    for line in body.prefix(max(lines.count, 40))
    where line < lines.upperBound || minutes.facts[line].contains(.call) {
      let range = minutes.tokens(line)
      for index in range {
        if let call = callOrdinal(index), namesConvening(after: index),
          !isOfAnotherMeeting(index)
        {
          mentions.append((call, text.range(index, index + 2), index))
        }
      }
      if line >= lines.upperBound + 3 { break }
    }
    let deserted = desertion()
    let moments = CallMoments(text: text)
    // 'deserta l'assemblea di prima convocazione', further on, tells of the same two.
    let standBefore = moments.stand(before: mentions.prefix(2).map(\.index))
    for (order, mention) in mentions.enumerated()
    where !sitting.convocations.contains(where: { $0.call == mention.call }) {
      var convocation = Convocation(call: mention.call)
      if standBefore {
        let reading = moments.before(
          mention.index, from: order > 0 ? mentions[order - 1].index : 0)
        (convocation.date, convocation.time) = (reading.day, reading.time)
      } else {
        convocation.date = moments.day(after: mention.index)
        convocation.time = timeNear(mention.index)
      }
      if convocation.time == nil, mentions.count == 1 {
        convocation.time =
          noticeTime ?? (mention.call == .second ? moments.gathering(mention.index) : nil)
      }
      if mention.call == .first { convocation.deserted = deserted }
      sitting.convocations.append(convocation)
    }
    if mentions.map(\.call) == [.second], let deserted, let first = moments.deserted(in: headTokens)
    {
      sitting.convocations.insert(
        Convocation(call: .first, date: first.day, time: first.time, deserted: deserted), at: 0)
    }
    let held = mentions.filter { !isToCome($0.index) }
    // 'Prima convocazione: … ci si aggiorna alla seconda. Seconda convocazione: …'
    let isAdjourned =
      held.count < mentions.count && Set(held.map(\.call)).count == 2
      && mentions.contains { $0.call == .second && isToCome($0.index) }
    let calls = isAdjourned ? [.second] : Set(held.map(\.call))
    if deserted != nil, calls.contains(.second) {
      sitting.call = held.last { $0.call == .second }.map { Located(.second, at: $0.range) }
    } else if calls.count == 1, let only = held.first(where: { calls.contains($0.call) }) {
      sitting.call = isHypothetical(only.index) ? nil : Located(only.call, at: only.range)
    } else if calls.count == 2 {
      // 'in prima convocazione alle 18 e in seconda alle 19': later words or the hour decide.
      if let sure = held.last(where: { isSitting($0.index) }) {
        sitting.call = Located(sure.call, at: sure.range)
      }
    }
    if deserted != nil, !calls.contains(.second) { sitting.deserted = deserted }
    if let told = toldCall() {
      sitting.call = told
      if !sitting.convocations.contains(where: { $0.call == told.value }) {
        sitting.convocations.append(Convocation(call: told.value))
      }
    }
  }

  /// 'il 12 agosto in prima convocazione e il 14 agosto in seconda': the day of the call under which
  /// it sits, where the other's was taken.
  private func chooseDayOfCall(into sitting: inout Sitting) {
    guard sitting.convocations.count == 2, let call = sitting.call?.value,
      let own = sitting.convocations.first(where: { $0.call == call })?.date,
      let other = sitting.convocations.first(where: { $0.call != call })?.date,
      own.value != other.value, sitting.date?.value == other.value
    else { return }
    sitting.date = own
  }

  /// 'questa di oggi è dunque la seconda', 'la riunione odierna è la prima convocazione'.
  private func toldCall() -> Located<Call>? {
    for line in lines
    where minutes.facts[line].contains(.call) || minutes.facts[line].contains(.date) {
      for index in minutes.tokens(line) where text.lexeme(index - 1) == .la {
        guard let call = callOrdinal(index),
          text.tokens[min(index + 1, text.tokens.count - 1)].kind == .mark
            || text.lexeme(index + 1) == .convocazione
        else { continue }
        let clause = text.sentenceStart(index, notBefore: 0, reach: 12)..<index
        guard
          text.contains(.oggi, in: clause)
            || text.containsWord(["odierna", "questa"], in: clause),
          clause.contains(where: { text.word($0).lowercased() == "è" })
        else { continue }
        return Located(call, at: text.range(index, index + 1))
      }
    }
    return nil
  }

  /// 'di convocare l'Assemblea per il 29 aprile in prima convocazione': a meeting decided by this one.
  private func isOfAnotherMeeting(_ index: Int) -> Bool {
    text.containsWord(
      ["convocare", "convocarla", "convocarsi"],
      in: text.sentenceStart(index, notBefore: 0, reach: 40)..<index)
  }

  /// 'gli argomenti saranno trattati in seconda convocazione', 'si aggiorna alla seconda convocazione'.
  private func isToCome(_ index: Int) -> Bool {
    let start = text.sentenceStart(index, notBefore: 0, reach: 40)
    let end = text.sentenceEnd(index, notAfter: text.tokens.count, reach: 30)
    return text.containsWord(
      [
        "saranno", "sara", "terra", "avra", "svolgera", "riunira", "aggiorna", "aggiornata",
        "tratteranno",
      ], in: start..<end)
  }

  private var headTokens: Range<Int> {
    lines.isEmpty
      ? 0..<0 : text.lines[lines.lowerBound].first..<text.lines[lines.upperBound - 1].end
  }

  /// 'convocato con avviso scritto per le ore 19.00', 'a seguito di convocazione per le ore 19.00'.
  private var noticeTime: Located<ClockTime>? {
    let grammar = TimeGrammar(text: text)
    for line in lines where minutes.facts[line].contains(.call) {
      for index in minutes.tokens(line)
      where text.lexeme(index) == .convocato || text.lexeme(index) == .convocati
        || text.lexeme(index) == .convocazione && callOrdinal(index - 1) == nil
      {
        let end = text.sentenceEnd(index, notAfter: text.lines[lines.upperBound - 1].end, reach: 16)
        for near in (index + 1)..<max(index + 1, end) where text.lexeme(near) == .per {
          if let reading = grammar.time(at: near + 1, before: end)
            ?? grammar.time(at: near + 2, before: end)
          {
            return Located(reading.time, at: text.range(reading.first, reading.end))
          }
        }
      }
    }
    return nil
  }

  private func callOrdinal(_ index: Int) -> Call? {
    switch text.lexeme(index) {
    case .prima: return .first
    case .seconda: return .second
    default: break
    }
    guard text.tokens[index].isNumber,
      text.tokens[index].value == 1 || text.tokens[index].value == 2
    else {
      if text.tokens[index].isWord,
        text.tokens[index].isCapitals || text.tokens[index].end - text.tokens[index].start == 1
      {
        let word = text.word(index)
        if word == "I" || word == "II", text.lexeme(index + 1) == .convocazione {
          return word == "I" ? .first : .second
        }
      }
      return nil
    }
    let next = text.tokens[min(index + 1, text.tokens.count - 1)]
    guard
      next.isMark(.caret) || next.isMark(.degree) || next.lexeme == .a
        || text.folded(index + 1) == "a"
    else { return nil }
    return text.tokens[index].value == 1 ? .first : .second
  }

  private func namesConvening(after index: Int) -> Bool {
    // 'Convocazione 1^ Seduta pubblica'
    if text.lexeme(index - 1) == .convocazione { return true }
    // 'Convocazione: prima'
    if text.isMark(index - 1, .colon), text.lexeme(index - 2) == .convocazione { return true }
    for next in (index + 1)..<min(text.tokens.count, index + 4) {
      switch text.lexeme(next) {
      case .convocazione: return true
      case .seduta, .adunanza, .riunione:
        return text.lexeme(index - 1) == .inside || text.lexeme(index - 1) == .di
      default:
        if text.folded(next) == "chiamata" { return true }
        if text.tokens[next].isWord, !text.tokens[next].lexeme.isFunctionWord,
          text.lexeme(next) != .seduta
        {
          // 'in prima e seconda convocazione' reaches over one word only.
          if text.tokens[next].lexeme != .none || text.lexeme(index - 1) != .inside { continue }
        }
      }
    }
    // 'in seconda alle 19': the noun is understood.
    if text.lexeme(index - 1) == .inside,
      text.lexeme(index + 1) == .alle || text.lexeme(index + 1) == .per
    {
      return true
    }
    return text.lexeme(index - 1) == .convocazione
  }

  /// 'la prima è andata deserta', 'in prima seduta non è stato raggiunto il numero legale'.
  private func desertion() -> Located<String>? {
    for line in body.prefix(max(lines.count, 30)) {
      let range = minutes.tokens(line)
      if !minutes.facts[line].contains(.legal) {
        guard line < lines.upperBound, let none = nobodyCame(range) else { continue }
        return Located(
          text.string(none.lowerBound, none.upperBound),
          at: text.range(none.lowerBound, none.upperBound))
      }
      for index in range {
        if text.lexeme(index) == .deserta {
          return Located(
            text.string(max(range.lowerBound, index - 3), index + 1),
            at: text.range(max(range.lowerBound, index - 3), index + 1))
        }
        if text.lexeme(index) == .legale || text.lexeme(index) == .raggiunto {
          let start = max(range.lowerBound, index - 8)
          let window = start..<min(range.upperBound, index + 8)
          if text.contains(.non, in: window),
            text.contains(.legale, in: window) || text.containsWord(["quorum"], in: window),
            text.contains(.raggiunto, in: window)
              || text.containsWord(["sufficiente", "mancanza", "valida"], in: window)
          {
            return Located(
              text.string(start, window.upperBound), at: text.range(start, window.upperBound))
          }
        }
      }
    }
    return nil
  }

  /// Where a line says that a call was deserted.
  private func desertion(on line: Int) -> (line: Int, range: Range<Int>)? {
    let range = minutes.tokens(line)
    if minutes.facts[line].contains(.legal), let word = text.first(.deserta, in: range) {
      return (line, word..<word + 1)
    }
    return nobodyCame(range).map { (line, $0) }
  }

  /// 'nessuno è presente', 'nessuno si è presentato', 'la riunione non può avere luogo'.
  private func nobodyCame(_ range: Range<Int>) -> Range<Int>? {
    for index in range {
      let near = index + 1..<min(text.tokens.count, index + 5)
      switch text.lexeme(index) {
      case .nessuno where !text.isMark(index - 1, .colon):
        guard
          let end = near.first(where: {
            text.lexeme($0) == .presente || text.lexeme($0) == .intervenuto
              || text.folded($0) == "presentato"
          }), !near.contains(where: { $0 < end && text.tokens[$0].kind == .mark }),
          near.contains(where: { text.word($0).lowercased() == "è" })
        else { continue }
        return index..<end + 1
      case .non:
        guard
          let end = (index + 1..<min(text.tokens.count, index + 6)).first(where: {
            text.folded($0) == "luogo"
          }), (index + 1..<end).contains(where: { text.folded($0).hasPrefix("av") })
        else { continue }
        return index..<end + 1
      default: break
      }
    }
    return nil
  }

  private func timeNear(_ index: Int) -> Located<ClockTime>? {
    let grammar = TimeGrammar(text: text)
    for near in index..<min(text.tokens.count, index + 12) {
      if near > index + 2, callOrdinal(near) != nil { return nil }
      if let reading = grammar.time(at: near, before: min(text.tokens.count, index + 16)),
        reading.end > near + 1
      {
        return Located(reading.time, at: text.range(reading.first, reading.end))
      }
    }
    return nil
  }

  /// 'e, occorrendo, in seconda convocazione'.
  private func isHypothetical(_ index: Int) -> Bool {
    text.containsWord(
      ["occorrendo", "eventualmente", "eventuale", "occorrenza"], in: max(0, index - 6)..<index)
  }

  private func isSitting(_ index: Int) -> Bool {
    let start = text.sentenceStart(index, notBefore: 0, reach: 60)
    let end = text.sentenceEnd(index, notAfter: text.tokens.count, reach: 40)
    // '…, si tiene in seconda convocazione': the verb and the call are one.
    if text.contains(.riunito, .tenuto, .svolto, in: max(start, index - 3)..<index) { return true }
    return text.contains(.riunito, .presente, .tenuto, .svolto, in: start..<end)
      && !isHypothetical(index)
      && !text.contains(.convocato, in: start..<end)
  }

  // MARK: Body

  private func readBody(into sitting: inout Sitting) {
    var best: (range: Range<Int>, score: Int)?
    for line in lines
    where minutes.facts[line].contains(.body) || minutes.facts[line].contains(.convening) {
      let range = minutes.tokens(line)
      // A committee that a point of the order of the day is about is not the body that sits.
      for index in range
      where isBodyHead(index)
        && !sitting.agenda.contains(where: {
          $0.title.range?.contains(Int(text.tokens[index].start)) ?? false
        })
      {
        let end = endOfBody(
          from: index, before: text.lines[min(lines.upperBound, line + 2) - 1].end)
        let score = bodyScore(index, line: line) + (end - index > 1 ? 2 : 0)
        if best.map({ score > $0.score }) ?? true { best = (index..<end, score) }
      }
    }
    if let best {
      let range = best.range
      sitting.body.name = Located(
        text.string(range.lowerBound, range.upperBound),
        at: text.range(range.lowerBound, range.upperBound))
      sitting.body.kind = kind(range)
    }
    for line in lines.prefix(14) {
      let range = minutes.tokens(line)
      guard range.count <= 12 else { continue }
      switch text.lexeme(range.lowerBound) {
      case .comune, .provincia, .unione, .consorzio, .comunita, .azienda, .istituto, .citta:
        guard text.tokens[range.lowerBound].isCapital, sitting.body.authority == nil else {
          continue
        }
        if text.lexeme(range.lowerBound) == .provincia,
          lines.prefix(14).contains(where: { text.lexeme(minutes.tokens($0).lowerBound) == .comune }
          )
        {
          continue
        }
        let end = endOfAuthority(range)
        sitting.body.authority = Located(
          text.string(range.lowerBound, end), at: text.range(range.lowerBound, end))
        if sitting.body.kind == .other || sitting.body.kind == .college,
          text.lexeme(range.lowerBound) == .unione
        {
          sitting.body.kind = .union
        }
      default: continue
      }
    }
  }

  /// 'COMUNE DI CAMPO  |  GIUNTA COMUNALE', 'PROVINCIA DI VALLE        pagina 1/2': what stands in
  /// another column is no part of the name.
  private func endOfAuthority(_ range: Range<Int>) -> Int {
    // Justified lines have wide blanks everywhere.
    let gaps = range.dropFirst().filter { text.tokens[$0].shape.contains(.column) }
    for index in range.dropFirst() {
      let isAside =
        text.isMark(index, .pipe)
        || text.isMark(index, .dash) && text.tokens[index].isSpaced && index + 1 < range.upperBound
          && (text.lexeme(index + 1).isBodyNoun || text.lexeme(index + 1) == .citta
            || text.lexeme(index + 1) == .provincia)
        || gaps.count == 1 && gaps[0] == index && text.lexeme(index) != .di
      if isAside, !text.tokens[index - 1].lexeme.isFunctionWord { return index }
    }
    return range.upperBound
  }

  private func isBodyHead(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.lexeme.isBodyNoun else { return false }
    if token.lexeme == .unione || token.lexeme == .comitato && !token.isCapital { return false }
    guard
      token.isCapital || token.lexeme == .assemblea || token.lexeme == .consiglio
        || token.lexeme == .giunta
    else { return false }
    // 'Presidente del Consiglio', 'deliberazione di Giunta n. 22' name other things.
    let before = text.lexeme(index - 1)
    let office = text.lexeme(index - 2)
    if before == .del || before == .di, office.isOffice { return false }
    // 'in Sala Consiglio', 'nella sala della Giunta'
    if before == .sala || before == .aula { return false }
    if before == .del, office == .sala || office == .aula { return false }
    return true
  }

  private func bodyScore(_ index: Int, line: Int) -> Int {
    var score = 0
    let start = text.sentenceStart(index, notBefore: text.lines[lines.lowerBound].first, reach: 60)
    let end = text.sentenceEnd(index, notAfter: text.lines[lines.upperBound - 1].end, reach: 60)
    if text.contains(.riunito, .convocato, .tenuto, .svolto, in: start..<end) { score += 5 }
    if minutes.isTitle(line) { score += 4 }
    if minutes.facts[line].contains(.minutes) { score += 4 }
    if line < lines.lowerBound + 10 { score += 2 }
    if line == lines.lowerBound { score += 1 }
    if text.lexeme(index) == .commissione || text.lexeme(index) == .comitato
      || text.lexeme(index) == .collegio
    {
      score -= 2
    }
    if text.contains(.visto, .richiamato, .convocazione, in: max(start, index - 6)..<index) {
      score -= 4
    }
    if text.contains(.oggetto, in: start..<index) { score -= 5 }
    return score
  }

  private func endOfBody(from index: Int, before limit: Int) -> Int {
    var position = index + 1
    while position < limit, position - index < 28 {
      let token = text.tokens[position]
      if token.kind == .mark, !token.isMark(.quote), !token.isMark(.apostrophe) {
        // 'Piano di Zona - Ambito' goes on over no mark but a quote.
        break
      }
      if token.isNumber {
        if text.lexeme(position - 1) == .n || text.isMark(position - 1, .period) { position += 1 }
        break
      }
      switch token.lexeme {
      case .convocato, .riunito, .si, .inside, .per, .con, .alle, .tenuto, .seduta, .verbale, .data,
        .il, .convocazione,
        .su, .che, .da, .apre, .numero, .presente, .ordinaria, .straordinaria, .svolto, .sessione,
        .adunanza, .riunione, .esce, .weekday, .x:
        return trimmedEnd(index, position)
      case .n:
        // 'Consiglio di Circoscrizione n. 4'; 'Consiglio n. 41 del …' has its matters numbered.
        if position > index + 1, text.isMark(position + 1, .period), position + 2 < limit,
          text.tokens[position + 2].isNumber,
          !minutes.facts[text.lineIndex(of: index)].contains(.minutes)
        {
          position += 3
        }
        return trimmedEnd(index, position)
      default: break
      }
      if token.startsLine {
        let line = text.lines[text.lineIndex(of: position)]
        let isTitleRun =
          minutes.isTitle(text.lineIndex(of: position)) && text.tokens[index].isCapitals
          && line.blanksBefore <= 1 && text.lexeme(position) == .del
        if line.blanksBefore > 0, !isTitleRun { break }
        let goesOn =
          text.lexeme(position - 1).isFunctionWord || text.lexeme(position) == .del
          || text.lexeme(position) == .di
          || !token.isCapital && Self.bodyWords.contains(text.folded(position))
          || minutes.isTitle(text.lineIndex(of: position)) && text.tokens[index].isCapitals
            && (text.lexeme(position).isFunctionWord || text.folded(position) == "territoriale")
        if !goesOn { break }
      }
      if token.isWord, !token.isCapital, !token.lexeme.isFunctionWord,
        !Self.bodyWords.contains(text.folded(position)),
        token.lexeme == .none
      {
        break
      }
      position += 1
    }
    return trimmedEnd(index, position)
  }

  private func trimmedEnd(_ index: Int, _ end: Int) -> Int {
    var position = end
    while position > index + 1,
      text.tokens[position - 1].lexeme.isFunctionWord || text.tokens[position - 1].isMark(.comma)
    {
      position -= 1
    }
    return position
  }

  private static let bodyWords: Set<String> = [
    "comunale", "provinciale", "metropolitano", "sindaci", "docenti", "istituto", "dipartimento",
    "amministrazione", "soci", "consortile", "consorziati", "elettorale", "generale",
    "territoriale",
    "sociale", "distretto", "ambito", "facolta", "studenti", "genitori", "montana", "direttivo",
    "esecutivo",
    "accademico", "circoscrizione", "quartiere", "municipale", "tecnico", "scientifico",
    "pastorale",
    "condominiale", "condomini", "ordinaria", "straordinaria", "revisori", "sindacale", "classe",
    "piano", "zona", "bacino", "dell", "dei", "mensa", "valutazione", "garanzia", "gestione",
    "disciplina",
  ]

  private func kind(_ range: Range<Int>) -> BodyKind {
    let beside = lines.prefix(14).flatMap { line in
      minutes.tokens(line).prefix(12).map { text.folded($0) }
    }
    return BodyKind(organ: range.map { text.folded($0) }, beside: Set(beside))
  }

  // MARK: Place, session, mode, number, quorum

  private func readPlaceAndSession(into sitting: inout Sitting) {
    readPlaceAndSession(outside: titles(of: sitting.agenda), into: &sitting)
    // Where the title has run on over the words that open the act, the place stands in it.
    if sitting.place == nil { readPlaceAndSession(outside: [:], into: &sitting) }
  }

  private func readPlaceAndSession(
    outside titles: [Int: SourceRange], into sitting: inout Sitting
  ) {
    for line in lines {
      let range = minutes.tokens(line)
      let title = titles[line]
      for index in range
      where title.map({ !$0.contains(Int(text.tokens[index].start)) }) ?? true {
        switch text.lexeme(index) {
        case .none
        where sitting.place == nil && text.folded(index) == "presso"
          && !isOfNotice(index, from: range.lowerBound):
          sitting.place = place(from: index + 1, after: index)
        case .sala
        where sitting.place == nil
          && (text.lexeme(index - 1) == .nel || text.lexeme(index - 1) == .la):
          sitting.place = place(from: index, after: index)
        case .aula where sitting.place == nil && text.lexeme(index - 1) == .nel:
          sitting.place = place(from: index, after: index)
        case .nel
        where sitting.place == nil
          && [
            "residenza", "sede", "palazzo", "municipio", "aula", "biblioteca", "locali",
            "auditorium", "palestra", "casa",
          ].contains(text.folded(index + 1)):
          sitting.place = place(from: index + 1, after: index)
        case .ordinaria, .straordinaria:
          let before = text.lexeme(index - 1)
          if sitting.sessionKind == nil,
            before == .sessione || before == .inside || before == .seduta
              || text.lexeme(index + 1) == .seduta || before == .convocazione
              || text.lexeme(index - 2) == .sessione
          {
            let end = text.lexeme(index + 1) == .urgente ? index + 2 : index + 1
            sitting.sessionKind = Located(text.string(index, end), at: text.range(index, end))
          }
        case .pubblica where text.lexeme(index - 1) == .seduta:
          sitting.isPublic = Located(true, at: text.range(index - 1, index + 1))
        case .segreto where text.lexeme(index - 1) == .seduta:
          sitting.isPublic = Located(false, at: text.range(index - 1, index + 1))
        default: break
        }
      }
    }
  }

  /// The titles by the lines they stand on: 'OGGETTO: mostra presso il palazzo …' tells where something
  /// else takes place.
  private func titles(of agenda: [AgendaItem]) -> [Int: SourceRange] {
    var result: [Int: SourceRange] = [:]
    for range in agenda.compactMap(\.title.range) {
      let first = text.lineIndex(ofByte: range.lower)
      let last = text.lineIndex(ofByte: max(range.lower, range.upper - 1))
      for line in first...last { result[line] = result[line]?.union(range) ?? range }
    }
    return result
  }

  /// A place up to the comma or verb that ends it.
  private func place(from first: Int, after index: Int) -> Located<String>? {
    var start = first
    while start < text.tokens.count,
      text.lexeme(start) == .la || text.lexeme(start) == .il || text.lexeme(start) == .lo
    { start += 1 }
    var end = start
    while end < text.tokens.count, end - start < 16 {
      let token = text.tokens[end]
      if token.isMark(.comma) || token.isMark(.semicolon) || token.isMark(.colon)
        || token.isMark(.openParenthesis) || token.isMark(.closeParenthesis)
      {
        break
      }
      if token.isMark(.period), text.endsSentence(end) { break }
      // '… presso la sede il giorno 4 marzo'
      if end > start, token.lexeme == .il, opensDay(end + 1) { break }
      // 'presso l'aula magna e sulla piattaforma Meet'
      if token.lexeme == .e, joinsPlatform(end + 1) { break }
      switch token.lexeme {
      case .si, .convocato, .convocati, .alle, .inside, .riunito, .dopo, .per, .tenuto:
        // 'presso la sede e in collegamento': what joins the two is in neither.
        var last = end
        while last > start + 1, text.lexeme(last - 1) == .e { last -= 1 }
        if end > start { return located(start, last) }
      default: break
      }
      if token.isWord,
        ["sono", "e", "previa", "previo", "regolarmente", "debitamente", "prosegue", "ha"].contains(
          text.folded(end)), token.lexeme != .e
      {
        break
      }
      if token.startsLine, end > start, text.lines[text.lineIndex(of: end)].blanksBefore > 0 {
        break
      }
      end += 1
    }
    return end > start ? located(start, end) : nil
  }

  /// 'mediante affissione all'albo e presso i locali pubblici': where the notice was put up.
  private func isOfNotice(_ index: Int, from first: Int) -> Bool {
    text.containsWord(
      ["affissione", "affisso", "affissa", "affissi", "depositato", "depositata", "depositati"],
      in: max(first, index - 8)..<index)
  }

  private func opensDay(_ index: Int) -> Bool {
    text.lexeme(index) == .giorno || text.folded(index) == "giorni"
      || DateGrammar(text: text).date(at: index, before: min(text.tokens.count, index + 10)) != nil
  }

  private func joinsPlatform(_ index: Int) -> Bool {
    (index..<min(text.tokens.count, index + 3)).contains {
      switch text.lexeme($0) {
      case .online, .videoconferenza, .remoto, .collegato: true
      default: ["piattaforma", "videocollegamento", "streaming"].contains(text.folded($0))
      }
    }
  }

  private func located(_ first: Int, _ end: Int) -> Located<String> {
    Located(text.string(first, end), at: text.range(first, end))
  }

  /// 'in presenza e in videoconferenza', 'sia in presenza che da remoto'.
  private func bothModes(in range: Range<Int>) -> SourceRange? {
    for index in range where text.lexeme(index) == .presenza && text.lexeme(index - 1) == .inside {
      let reach = index + 1..<min(range.upperBound, index + 5)
      let isJoined =
        text.contains(.e, .che, .o, in: reach) || text.containsWord(["sia", "ed"], in: reach)
      guard isJoined,
        let other = reach.first(where: {
          [.online, .videoconferenza, .remoto, .telematico].contains(text.lexeme($0))
        })
      else { continue }
      return text.range(index, other + 1)
    }
    return nil
  }

  private func readMode(into sitting: inout Sitting) {
    var online: SourceRange?
    var mixed: SourceRange?
    for line in lines {
      let range = minutes.tokens(line)
      // 'presso la sede e in collegamento audio-video'
      if let link = range.first(where: { index in
        text.lexeme(index) == .inside && text.lexeme(index - 1) == .e
          && text.folded(index + 1) == "collegamento"
      }) {
        mixed = text.range(link, link + 2)
      }
      guard minutes.facts[line].contains(.mode) else { continue }
      if let both = bothModes(in: range) { mixed = both }
      for index in range {
        let here = text.range(index, index + 1)
        switch text.lexeme(index) {
        case .mista:
          if text.contains(.telematico, .remoto, .videoconferenza, in: range)
            || text.folded(index - 1) == "modalita" || text.folded(index - 1) == "forma"
          {
            mixed = here
          }
        case .online, .telematico:
          let start = text.sentenceStart(index, notBefore: text.lines[lines.lowerBound].first)
          if text.contains(
            .riunito, .tenuto, .svolto, .seduta, .convocato, .presente, .riunione, .adunanza,
            in: start..<text.sentenceEnd(index, notAfter: text.lines[lines.upperBound - 1].end))
          {
            online = here
          }
        // 'È presente l'avv. Neri (in videoconferenza)', 'Rossi Anna    in videoconferenza'
        case .videoconferenza where isOfOne(index): break
        case .videoconferenza:
          let start = text.sentenceStart(index, notBefore: text.lines[lines.lowerBound].first)
          if text.contains(
            .riunito, .tenuto, .svolto, .presente, .seduta, .convocato, .riunione,
            in: start..<text.sentenceEnd(index, notAfter: text.lines[lines.upperBound - 1].end))
          {
            online = here
          }
        default: break
        }
      }
    }
    if let mixed {
      sitting.mode = Located(.mixed, at: mixed)
    } else if let online {
      sitting.mode = Located(.online, at: online)
    } else if let inPerson = inPerson() {
      sitting.mode = Located(.inPerson, at: inPerson)
    }
  }

  /// Whether a link is told of one person: in a sentence that begins 'È presente', in a cell.
  private func isOfOne(_ index: Int) -> Bool {
    let first = text.lexeme(index - 1) == .inside ? index - 1 : index
    let line = text.lines[text.lineIndex(of: index)]
    if first > line.first, text.tokens[first].shape.contains(.column),
      index + 1 >= line.end || text.tokens[index + 1].shape.contains(.column)
    {
      return true
    }
    // 'è' is two bytes, where the conjunction is one.
    let start = max(1, text.sentenceStart(index, notBefore: 0, reach: 60))
    return (start..<max(start, index)).contains {
      text.folded($0) == "presente" && text.folded($0 - 1) == "e"
        && text.tokens[$0 - 1].end - text.tokens[$0 - 1].start == 2
    }
  }

  /// 'si è riunita in presenza', with no word of a link; 'in presenza di' is another thing.
  private func inPerson() -> SourceRange? {
    for line in lines {
      let range = minutes.tokens(line)
      for index in range where text.lexeme(index) == .presenza && text.folded(index) == "presenza" {
        guard text.folded(index - 1) == "in",
          !["di", "del", "della", "dei", "delle", "dello", "degli", "dell"].contains(
            text.folded(index + 1))
        else { continue }
        let sentence =
          text.sentenceStart(
            index, notBefore: text.lines[lines.lowerBound].first)..<text.sentenceEnd(
            index, notAfter: text.lines[lines.upperBound - 1].end)
        guard
          text.contains(.riunito, .tenuto, .svolto, .seduta, .convocato, .riunione, in: sentence),
          !text.contains(.remoto, .online, .videoconferenza, .telematico, in: sentence)
        else { continue }
        return text.range(index - 1, index + 1)
      }
    }
    return nil
  }

  private func readNumber(into sitting: inout Sitting) {
    for line in lines.prefix(16)
    where minutes.facts[line].contains(.minutes) || opensWithNumber(line) {
      if let number = number(on: line) {
        sitting.number = number
        return
      }
    }
    // 'Adunanza n. 4/2026', where the title has no number.
    for line in lines.prefix(8) where minutes.facts[line].contains(.convening) {
      let range = minutes.tokens(line)
      for index in range.dropLast() where text.lexeme(index + 1) == .n {
        switch text.lexeme(index) {
        case .seduta, .adunanza, .riunione:
          if let number = number(on: line, from: index + 1) {
            sitting.number = number
            return
          }
        default: break
        }
      }
    }
  }

  /// 'N. 14', 'Numero 41   del 29/10/2026' on a line of its own; a sentence that the margin broke
  /// before 'n. 22871' tells of a letter.
  private func opensWithNumber(_ line: Int) -> Bool {
    let first = text.lines[line].first
    switch text.lexeme(first) {
    case .n, .numero: return !text.wraps(first)
    default: return false
    }
  }

  private func number(on line: Int, from first: Int? = nil) -> Located<String>? {
    let range = minutes.tokens(line)
    // A long line gives the number with its first words: 'Verbale n. 3 - 12 marzo - inizio …'.
    let end = range.count <= 24 ? range.upperBound : range.lowerBound + 6
    for index in (first ?? range.lowerBound)..<max(first ?? range.lowerBound, end)
    where text.lexeme(index) == .n || text.lexeme(index) == .numero {
      var position = index + 1
      while position < range.upperBound,
        text.isMark(position, .period) || text.isMark(position, .degree)
          || text.isMark(position, .colon)
      { position += 1 }
      guard position < range.upperBound, text.tokens[position].isNumber else { continue }
      var end = position + 1
      if text.isMark(end, .slash), end + 1 < range.upperBound, text.tokens[end + 1].isNumber {
        end += 2
      }
      return located(position, end)
    }
    return nil
  }

  private func readQuorum(into sitting: inout Sitting) {
    for line in body.prefix(lines.count + 12) {
      let isLikely = !minutes.facts[line].isDisjoint(with: [.legal, .opening, .presence])
      let range = minutes.tokens(line)
      for index in range {
        let word = text.folded(index)
        let isLegal =
          text.lexeme(index) == .legale
          && (max(0, index - 3)..<min(text.tokens.count, index + 4)).contains {
            text.lexeme($0) == .numero
          }
        let isValid = ["validita", "valida", "validamente", "quorum", "prescritto"].contains(word)
        let isMajority =
          text.lexeme(index) == .maggioranza
          && text.containsWord(Self.ascertained, in: max(0, index - 14)..<index)
        guard isLegal || isValid || isMajority, isLikely || isMajority || isFound(index) else {
          continue
        }
        let start = text.sentenceStart(
          index, notBefore: text.lines[body.lowerBound].first, reach: 40)
        let end = text.sentenceEnd(index, notAfter: text.lines[body.upperBound - 1].end, reach: 40)
        if text.contains(.non, in: max(start, index - 6)..<index) { continue }
        sitting.quorumStatement = located(start, end)
        return
      }
    }
  }

  /// 'verificata la validità della riunione'.
  private func isFound(_ index: Int) -> Bool {
    text.lexeme(index) != .legale
      && [.del, .di].contains(text.lexeme(index + 1))
      && [.seduta, .riunione, .adunanza, .assemblea].contains(text.lexeme(index + 2))
      && text.containsWord(Self.ascertained, in: max(0, index - 5)..<index)
  }

  private static let ascertained: Set<String> = [
    "verificato", "verificata", "constatata", "constatato", "accertata", "accertato",
  ]
}
