import Model

/// The words between the one that opens a roll and its first name: 'i consiglieri comunali signori:'.
struct RollLeadGrammar {
  let text: TokenizedText
  private var context: RollContext { RollContext(text: text) }
  private var starts: NameStart { NameStart(text: text) }

  /// What the words lead to.
  struct Reading {
    /// The token after them.
    var end: Int
    /// Where those begin who are not there: 'tutti, tranne Neri'.
    var exception: Int?
    /// 'oltre al Presidente X': somebody counted besides the list.
    var besides: NameGrammar.Reading?
    var isExcused = false
    var isRemote = false
    var sawColon = false
    var sawNumber = false
  }

  private enum Step {
    case over
    case list
    case nothing
  }

  /// The words from one that opens a roll to its first name; nil where they lead to none.
  func lead(from position: Int, as presence: Presence, before end: Int) -> Reading? {
    var lead = Reading(end: position + 1)
    let window = min(end, position + 40)
    if presence == .present, text.lexeme(position + 1) == .per {
      guard let colon = colon(after: position + 1, before: end) else { return nil }
      lead.end = colon
    }
    loop: while lead.end < window {
      switch step(&lead, from: position, as: presence, before: end) {
      case .over: continue
      case .list: break loop
      case .nothing: return nil
      }
    }
    if lead.exception != nil { return lead }
    guard lead.end < end, lead.sawColon || starts.isName(lead.end, before: end),
      lead.end < window || lead.sawColon
    else { return nil }
    return lead
  }

  /// 'Presenti per conto del Circolo Fotografico:' tells for whom, and then who.
  private func colon(after position: Int, before end: Int) -> Int? {
    (position + 1..<min(end, position + 15)).first {
      text.isMark($0, .colon) || text.endsSentence($0)
    }.flatMap { text.isMark($0, .colon) ? $0 : nil }
  }

  /// Goes over a word or a few.
  private func step(
    _ lead: inout Reading, from position: Int, as presence: Presence, before end: Int
  ) -> Step {
    let next = lead.end
    let word = text.tokens[next]
    // 'presenti (9)' alone on its line, over the names.
    if next == position + 1, text.isCountInBrackets(next, before: end), next + 3 < end,
      text.tokens[next + 3].startsLine
    {
      lead.sawColon = true
      lead.end = next + 3
      return .list
    }
    if word.isMark(.colon) {
      lead.sawColon = true
      lead.end += 1
      if text.lexeme(lead.end) == .tutti, text.isMark(lead.end + 1, .openParenthesis) {
        lead.end += 2
      }
      return isBareCount(lead.end, before: end) ? .nothing : .list
    }
    if word.isMark(.period), text.endsSentence(next) {
      lead.end += 1
      return isShort(next, of: position) ? .over : .nothing
    }
    // 'sono presenti in aula; il consigliere Sala è assente': another clause, another list.
    if word.isMark(.semicolon) { return .nothing }
    if let first = exception(at: next, before: end) {
      lead.exception = first
      return word.lexeme == .eccezione && context.isOfVote(next) ? .nothing : .list
    }
    if word.isNumber { lead.sawNumber = true }
    if lead.sawNumber, word.startsLine, endsCount(next, before: end) { return .nothing }
    if word.lexeme == .oltre {
      if let reading = NameGrammar(text: text).officeAndPerson(at: next + 2, before: end) {
        lead.besides = reading
        lead.end = reading.end
        return .over
      }
      if let reading = holder(ofOffice: next + 2, before: position) {
        lead.besides = reading
        lead.end = next + 3
        return .over
      }
    }
    readManner(at: next, into: &lead)
    if presence == .present, let reading = companion(at: next, before: end) {
      lead.besides = reading
      lead.end = reading.end
      return .over
    }
    if word.isWord, word.isCapital, starts.isName(next, before: end) { return .list }
    if word.isMark(.openParenthesis), presence == .present {
      return bracket(&lead, before: end)
    }
    lead.end += 1
    return .over
  }

  /// 'Oltre alla Sindaca rispondono …': who is counted besides the list, told before the verb.
  func besides(before position: Int) -> NameGrammar.Reading? {
    guard
      let word = (max(0, position - 8)..<position).last(where: {
        text.lexeme($0) == .oltre && context.namesChair($0)
      })
    else { return nil }
    return NameGrammar(text: text).officeAndPerson(at: word + 2, before: position)
      ?? holder(of: word + 2, before: word)
  }

  /// 'Siamo presenti, con don Carlo, in sei: …': one counted besides those whom the colon opens.
  private func companion(at name: Int, before end: Int) -> NameGrammar.Reading? {
    guard text.tokens[name].isWord, text.tokens[name].isCapital else { return nil }
    var lead = name - 1
    while lead > max(0, name - 6),
      text.lexeme(lead) == .title || text.lexeme(lead) == .signor || text.lexeme(lead).isOffice
        || [.il, .la, .lo].contains(text.lexeme(lead)) || text.isMark(lead, .period)
    { lead -= 1 }
    let names = NameGrammar(text: text)
    guard lead >= 0, text.lexeme(lead) == .con,
      let reading = names.officeAndPerson(at: lead + 1, before: end)
        ?? names.person(at: name, before: end),
      (reading.end..<min(end, reading.end + 5)).contains(where: { text.isMark($0, .colon) })
    else { return nil }
    return reading
  }

  /// Who holds the office of 'oltre al Presidente,', named before: 'Presiede il Presidente Carlo Riva'.
  private func holder(ofOffice office: Int, before position: Int) -> NameGrammar.Reading? {
    guard text.lexeme(office).isOffice,
      text.isMark(office + 1, .comma) || text.isMark(office + 1, .colon)
    else { return nil }
    return holder(of: office, before: position)
  }

  private func holder(of office: Int, before position: Int) -> NameGrammar.Reading? {
    let names = NameGrammar(text: text)
    return (max(0, position - 120)..<position).reversed().lazy
      .filter { text.lexeme($0) == text.lexeme(office) }
      .compactMap { names.officeAndPerson(at: $0, before: position) }.first
  }

  /// Whether a full stop ends a shortened word.
  private func isShort(_ period: Int, of position: Int) -> Bool {
    RollWord.isShortened(position, in: text) && period <= position + 4
      || [.title, .signor, .abbreviation, .n].contains(text.lexeme(period - 1))
  }

  /// 'tutti presenti, tranne Neri', 'tutti gli eletti sono presenti, con la sola esclusione di Neri': where
  /// those begin who are not there.
  private func exception(at index: Int, before end: Int) -> Int? {
    if text.lexeme(index) == .eccezione { return index + 1 < end ? index + 1 : nil }
    guard text.folded(index) == "esclusione", !context.isOfVote(index),
      text.lexeme(index + 1) == .di || text.lexeme(index + 1) == .del, index + 2 < end
    else { return nil }
    return index + 2
  }

  /// 'assenti giustificati', 'presenti da remoto'.
  private func readManner(at index: Int, into lead: inout Reading) {
    switch text.lexeme(index) {
    case .giustificato: lead.isExcused = text.lexeme(index - 1) != .non
    case .ingiustificato: lead.isExcused = false
    case .remoto, .videoconferenza, .online, .telematico: lead.isRemote = true
    case .none:
      switch text.folded(index) {
      case "giust": lead.isExcused = true
      case "distanza": lead.isRemote = true
      default: break
      }
    default: break
    }
  }

  /// 'presenti (da remoto): Rossi', '9 consiglieri effettivi (Rossi, Verdi, …) su 15'.
  private func bracket(_ lead: inout Reading, before end: Int) -> Step {
    let open = lead.end
    if let close = (open..<min(end, open + 9)).first(where: { text.isMark($0, .closeParenthesis) }),
      text.isMark(close + 1, .colon)
    {
      if text.contains(.remoto, .videoconferenza, .online, in: open..<close) {
        lead.isRemote = true
      }
      lead.end = close + 1
      return .over
    }
    let isCounted =
      lead.sawNumber && (text.lexeme(open - 1).isOffice || text.lexeme(open - 2).isOffice)
      && starts.isName(open + 1, before: end)
    guard text.lexeme(open - 1) == .tutti || isCounted else { return .nothing }
    lead.end += 1
    lead.sawColon = true
    return .list
  }

  /// 'Presenti: 6' on a line of its own: how many, not who.
  private func isBareCount(_ position: Int, before end: Int) -> Bool {
    let next = text.afterNumberSign(position, before: end)
    guard next < end, text.tokens[next].isNumber, !text.tokens[next].startsLine else {
      return false
    }
    let after = next + 1
    return after >= end || text.tokens[after].startsLine && !starts.isName(after, before: end)
  }

  /// Whether a line ends 'Presenti n. 4 - Assenti n. 1' and tells something else.
  private func endsCount(_ position: Int, before end: Int) -> Bool {
    if text.lines[text.lineIndex(of: position)].blanksBefore > 0 { return true }
    let token = text.tokens[position]
    return token.isWord && token.isCapital && !token.lexeme.isOffice
      && !starts.isName(position, before: end)
  }
}
