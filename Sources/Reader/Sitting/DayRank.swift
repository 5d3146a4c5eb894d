/// How likely the days of a head are the sitting's own.
struct DayRank {
  let minutes: MinutesText
  /// The head's lines.
  let lines: Range<Int>
  /// All the sitting's lines proper.
  let body: Range<Int>
  private var text: TokenizedText { minutes.text }

  /// How likely a date is the sitting's own; nil when it is surely another.
  func rank(_ reading: DateGrammar.Reading, line: Int, range: Range<Int>) -> Int? {
    guard reading.year != nil else { return nil }
    let first = reading.first
    switch lead(to: first, line: line, range: range) {
    case .another: return nil
    case .call: return 66
    case .open: break
    }
    let start = text.sentenceStart(first, notBefore: text.lines[lines.lowerBound].first, reach: 60)
    let end = text.sentenceEnd(first, notAfter: text.lines[body.upperBound - 1].end, reach: 70)
    let sentence = start..<max(start, end)
    if isOfOtherMinutes(first, in: sentence) { return nil }
    let isIntroduced = isIntroduced(reading, in: range, sentence: sentence)
    let isConvened = convenes(sentence)
    if isIntroduced, isConvened { return 95 }
    if let noun = meeting(before: first, line: line) {
      return text.lexeme(noun - 1) == .la && text.lexeme(noun - 2) == .al ? nil : 85
    }
    return titleRank(line, range)
      ?? labelRank(first, line: line, range: range, isConvened: isConvened)
      ?? plainRank(reading, line: line, range: range, isIntroduced: isIntroduced)
  }

  /// What the words before a day make of it.
  private enum Lead {
    /// That of an act, a letter, a law, an earlier sitting.
    case another
    /// That for which the sitting was called.
    case call
    case open
  }

  private func lead(to first: Int, line: Int, range: Range<Int>) -> Lead {
    if isOfAct(first) { return .another }
    let from = max(text.lines[lines.lowerBound].first, first - 9)
    var index = first - 1
    while index >= from {
      // Another paragraph tells of something else.
      if text.tokens[index + 1].startsLine,
        text.lines[text.lineIndex(of: index + 1)].blanksBefore > 0,
        index + 1 == first || !text.continues(index + 1)
      {
        break
      }
      // 'Data e ora di convocazione:' are those of the sitting; that of the notice has no hour.
      if text.lexeme(index) == .convocazione, text.lexeme(index - 1) == .di {
        return text.isMark(index + 1, .colon) && text.contains(.ora, in: range) ? .call : .another
      }
      if tellsOfAnother(index, before: first, line: line) { return .another }
      if text.endsSentence(index) { break }
      index -= 1
    }
    return .open
  }

  private func tellsOfAnother(_ index: Int, before first: Int, line: Int) -> Bool {
    switch text.lexeme(index) {
    case .convocato where isBySomeNotice(index, before: first): return true
    case .prima where isAside(index, before: first) || isDeserted(index, before: first): return true
    case .abbreviation where index >= first - 6: return true
    case .precedente, .pubblicazione, .albo, .esecutivo, .certifica: return true
    // 'Convocazione 06.10.2025, mail': the day of the notice, where no hour follows.
    case .convocazione where index == first - 1 && startsSentence(index):
      return !isTimed(after: first, in: minutes.tokens(line))
    // 'Oggetto del Consiglio n. 12 del 4 marzo' heads the record of one matter.
    case .oggetto
    where
      !(text.lexeme(index + 1) == .del && text.lexeme(index + 2).isBodyNoun
      && line == lines.lowerBound):
      return true
    case .verbale where first - index <= 6:
      // 'del verbale della seduta del …' tells of other minutes; 'Verbale del …' heads these.
      // 'Estratto del verbale del …' heads these, too.
      return [.del, .il, .al, .di].contains(text.lexeme(index - 1))
        && !(text.folded(index - 2) == "estratto" && line < lines.lowerBound + 6)
        || line > lines.lowerBound + 14
    default: return index >= first - 8 && Self.papers.contains(text.folded(index))
    }
  }

  /// 'L.R. 3 maggio 2010', 'D.P.R. 4 marzo 2011': letters with their stops name an act.
  private func isOfAct(_ first: Int) -> Bool {
    let isInitial = { (index: Int) in
      index >= 0 && text.tokens[index].isWord && text.tokens[index].isCapital
        && text.tokens[index].end - text.tokens[index].start == 1 && text.isMark(index + 1, .period)
    }
    return isInitial(first - 2) && isInitial(first - 4)
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

  /// 'Andata deserta la seduta di prima convocazione fissata per il giorno 3 marzo, si è oggi riunito'.
  private func isDeserted(_ index: Int, before first: Int) -> Bool {
    // 'andata deserta quella prima fissata per le ore 8 del giorno 3 marzo'
    if text.contains(.deserta, in: max(0, index - 3)..<index),
      !text.contains(.oggi, .seconda, in: index..<first),
      !(index..<first).contains(where: { text.isMark($0, .comma) })
    {
      return true
    }
    guard text.lexeme(index + 1) == .convocazione else { return false }
    let start = text.sentenceStart(index, notBefore: 0, reach: 20)
    let end = text.sentenceEnd(first, notAfter: text.tokens.count, reach: 50)
    return text.contains(.deserta, in: start..<index)
      && text.contains(.oggi, .seconda, in: first..<max(first, end))
  }

  /// What else bears a day.
  private static let papers: Set<String> = [
    "avviso", "circolare", "comunicazione", "nota", "protocollo", "prot", "legge", "decreto",
    "dgr", "dpr", "lettera", "invito", "avvisi", "bando", "gazzetta", "raccomandate", "pec", "note",
    "statuto", "nato", "nata", "scadenza", "messaggio", "mail", "email", "telegramma",
  ]

  private func isOfOtherMinutes(_ first: Int, in sentence: Range<Int>) -> Bool {
    // 'Dati per letti i verbali n. 61 e 62 della seduta del …'
    if text.lexeme(first - 1) == .del, text.lexeme(first - 2) == .seduta,
      text.lexeme(first - 3) == .del,
      (sentence.lowerBound..<first).contains(where: {
        text.lexeme($0) == .verbale && text.folded($0) == "verbali"
          || text.lexeme($0) == .approvare || text.lexeme($0) == .letto
      })
    {
      return true
    }
    // A title of an agenda entry ('approvazione verbale del …').
    return text.contains(
      .approvazione, .precedente, in: max(sentence.lowerBound, first - 9)..<first)
  }

  /// 'Il 18 settembre 2026, alle ore 21, si è riunito …'
  private func isIntroduced(
    _ reading: DateGrammar.Reading, in range: Range<Int>, sentence: Range<Int>
  ) -> Bool {
    let first = reading.first
    return text.contains(
      .data, .oggi, .giorno, .addi, in: max(range.lowerBound, first - 4)..<first)
      || reading.weekday != nil && first == sentence.lowerBound
      || text.lexeme(first - 1) == .il && text.tokens[first - 1].startsLine
        && text.tokens[first - 1].isCapital
  }

  private func convenes(_ sentence: Range<Int>) -> Bool {
    text.contains(
      .riunito, .tenuto, .svolto, .convocato, .convocati, .intervenuto, .presente, .convocazione,
      in: sentence)
      || text.containsWord(
        ["adunato", "adunata", "radunato", "congregato", "insediato", "aduna", "raduna"],
        in: sentence)
  }

  /// 'Seduta del 4 marzo', 'Seduta del giorno 4 marzo': the noun whose day it is.
  private func meeting(before first: Int, line: Int) -> Int? {
    let del = text.lexeme(first - 1) == .giorno ? first - 2 : first - 1
    guard text.lexeme(del) == .del else { return nil }
    var noun = del - 1
    // 'sed. del 20/11/2025'
    if text.isMark(noun, .period), ["sed", "riun", "adun"].contains(text.folded(noun - 1)) {
      return noun - 1
    }
    // 'Seduta pubblica del …', 'seduta n. 46 del …'
    if text.lexeme(noun) == .pubblica || text.lexeme(noun) == .segreto {
      noun -= 1
    } else if text.tokens[max(0, noun)].isNumber, line < lines.lowerBound + 10 {
      noun -= 1
      while text.isMark(noun, .period) || text.lexeme(noun) == .n { noun -= 1 }
    }
    switch text.lexeme(noun) {
    case .seduta, .riunione, .adunanza, .ordinaria, .straordinaria, .sessione: return noun
    default: return nil
    }
  }

  /// The rank of a day in the title of the minutes or right under it.
  private func titleRank(_ line: Int, _ range: Range<Int>) -> Int? {
    guard
      minutes.facts[line].contains(.minutes)
        || line > lines.lowerBound && minutes.facts[line - 1].contains(.minutes),
      range.count <= 26, line < lines.lowerBound + 14
    else { return nil }
    return text.contains(.delibera, .deliberazione, .verbale, .seduta, in: range)
      || range.count <= 12 ? 75 : 60
  }

  private func labelRank(
    _ first: Int, line: Int, range: Range<Int>, isConvened: Bool
  ) -> Int? {
    let lead = max(range.lowerBound, first - 4)..<first
    if isConvened, line < lines.lowerBound + 20, !text.contains(.dopo, in: lead) { return 70 }
    if text.isMark(first - 1, .colon),
      [.data, .seduta, .riunione, .adunanza].contains(text.lexeme(first - 2))
    {
      return 80
    }
    guard text.lexeme(first - 1) == .data || text.lexeme(first - 2) == .data else { return nil }
    return range.count <= 10 ? 65 : 55
  }

  private func plainRank(
    _ reading: DateGrammar.Reading, line: Int, range: Range<Int>, isIntroduced: Bool
  ) -> Int? {
    // A line that is only a date, in a head that convenes.
    if range.count <= reading.end - reading.first + 3, convenesNearby(line) { return 62 }
    if isIntroduced, line < lines.lowerBound + 15 { return 58 }
    if headsMinutes(reading, line: line, range: range) { return 57 }
    // 'Lun. 13.10.2025 - ore 17.00 - foyer'
    if reading.first == range.lowerBound, line < lines.lowerBound + 8,
      isTimed(after: reading.end, in: range)
    {
      return 64
    }
    if reading.weekday != nil, line < lines.lowerBound + 12 { return 52 }
    if range.count <= 20, line < lines.lowerBound + 8, minutes.facts[line].contains(.convening) {
      return 66
    }
    return nil
  }

  /// 'Assemblea dei soci del 16/10/2026', 'Consiglio del Municipio - 3 marzo 2026, ore 10': the body
  /// and its day over everything else.
  private func headsMinutes(
    _ reading: DateGrammar.Reading, line: Int, range: Range<Int>
  ) -> Bool {
    guard line < lines.lowerBound + 6, range.count <= 30,
      (range.lowerBound..<reading.first).contains(where: {
        text.lexeme($0).isBodyNoun || text.isWord($0, in: Self.boards)
      }),
      !text.containsWord(["regolamento", "statuto", "elezioni"], in: range)
    else { return false }
    let before = reading.first - 1
    return text.lexeme(before) == .del || text.isMark(before, .dash) || text.isMark(before, .comma)
  }

  /// Bodies with no noun of their own.
  private static let boards: WordSet = [
    "direttivo", "cda", "cdi", "senato", "plenum", "segreteria",
  ]

  private func isTimed(after first: Int, in range: Range<Int>) -> Bool {
    let times = TimeGrammar(text: text)
    return (first..<max(first, range.upperBound)).contains {
      (text.lexeme($0) == .ore || text.lexeme($0) == .alle)
        && times.time(at: $0, before: range.upperBound) != nil
    }
  }

  private func startsSentence(_ index: Int) -> Bool {
    text.tokens[index].startsLine || text.endsSentence(index - 1)
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
}
