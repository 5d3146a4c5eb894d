import Model

/// The officers that an assembly appoints for itself.
struct AppointedOfficers {
  let minutes: MinutesText
  private var text: TokenizedText { minutes.text }
  private var officers: OfficerGrammar { OfficerGrammar(text: text) }

  /// 'Viene nominato, per acclamazione, Presidente della stessa Carlo Riva e Segretario Ugo Sala',
  /// 'vengono eletti: Carlo Riva a Presidente; Ugo Sala a Segretario': both in one sentence of the
  /// head, so that they are this assembly's own.
  func read(in lines: [Int], into sitting: inout Sitting) {
    for line in lines where minutes.facts[line].contains(.officer) {
      for index in minutes.tokens(line) where text.lexeme(index) == .presidente {
        let sentence = sentence(of: index)
        guard tellsAppointment(sentence.lowerBound..<index),
          let second = sentence.first(where: {
            $0 > index && text.lexeme($0) == .segretario
          }), second - index < 20,
          let chair = appointee(index, from: sentence.lowerBound, before: second),
          let secretary = appointee(
            second, from: index + 1, before: min(sentence.upperBound, second + 12))
        else { continue }
        (sitting.chair, sitting.secretary) = (chair, secretary)
        return
      }
    }
  }

  /// 'X a Presidente; Y a Segretario': a semicolon divides them, no more.
  private func sentence(of index: Int) -> Range<Int> {
    let start = text.sentenceStart(index, notBefore: 0, reach: 30)
    let near = text.sentenceEnd(index, notAfter: text.tokens.count, reach: 30)
    let end = (near..<min(text.tokens.count, near + 24)).first {
      text.isMark($0, .period) && text.endsSentence($0)
    }
    return start..<(end ?? near)
  }

  private func tellsAppointment(_ words: Range<Int>) -> Bool {
    text.contains(.nomina, .eletto, .elegge, in: words)
      || text.containsWord(
        ["chiamato", "chiamata", "chiamati", "designato", "designata"], in: words)
  }

  /// Who is appointed to an office: before it in 'Carlo Riva a Presidente', after it otherwise.
  private func appointee(_ office: Int, from start: Int, before limit: Int) -> Officer? {
    let names = NameGrammar(text: text)
    let reading: NameGrammar.Reading?
    if text.lexeme(office - 1) == .a || text.folded(office - 1) == "quale" {
      reading = (start..<max(start, office - 1)).lazy.compactMap {
        text.tokens[$0].isCapital ? names.person(at: $0, before: office - 1) : nil
      }.first { $0.end == office - 1 && officers.isSound($0) }
    } else {
      var next = office + 1
      while next < limit,
        text.lexeme(next).isFunctionWord && !text.tokens[next].isCapital
          || text.lexeme(next).isBodyNoun || text.folded(next) == "stessa"
          || text.lexeme(next) == .signor || text.isMark(next, .period)
      { next += 1 }
      reading = names.person(at: next, before: limit)
    }
    guard let reading, officers.isSound(reading), officers.isGiven(reading.first..<reading.end)
    else { return nil }
    var officer = officers.made(reading)
    officer?.role = Located(text.string(office, office + 1), at: text.range(office, office + 1))
    return officer
  }

  /// 'Viene chiamato a presiedere il sig. Moretti', where the assembly chooses its chair first of all.
  func readChosenChair(in lines: Range<Int>, into sitting: inout Sitting) {
    let chosen: Set<String> = ["chiamat", "nominat", "elett", "designat", "indicat"]
    for line in lines.prefix(24) {
      for index in minutes.tokens(line) where text.folded(index) == "presiedere" {
        guard
          (max(0, index - 6)..<index).contains(where: {
            chosen.contains(String(text.folded($0).dropLast()))
          }),
          let chair = officers.officer(
            after: index + 1, before: min(text.tokens.count, index + 14), role: nil)
        else { continue }
        sitting.chair = chair
        return
      }
    }
    readChosenOfficers(in: lines.prefix(12), into: &sitting)
  }

  /// 'Presidente il sig. Rocco Neri, segretario l'amministratore Ugo Sala.', with no verb.
  private func readChosenOfficers(in lines: Range<Int>.SubSequence, into sitting: inout Sitting) {
    guard sitting.chair == nil else { return }
    for line in lines {
      let first = minutes.tokens(line).lowerBound
      guard text.lexeme(first) == .presidente, text.tokens[first].isCapital,
        text.lexeme(first + 1) == .il || text.lexeme(first + 1) == .la,
        let chair = officers.officer(
          after: first + 1, before: min(text.tokens.count, first + 9), role: nil),
        let range = chair.name.range, officers.isGiven(officers.tokens(of: range))
      else { continue }
      sitting.chair = chair
      let end = officers.tokens(of: range).upperBound
      guard sitting.secretary == nil, text.isMark(end, .comma),
        text.lexeme(end + 1) == .segretario,
        text.lexeme(end + 2) == .il || text.lexeme(end + 2) == .la
      else { return }
      sitting.secretary = officers.officer(
        after: end + 2, before: min(text.tokens.count, end + 12), role: nil)
      return
    }
  }
}
