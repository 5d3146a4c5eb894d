import Model

/// Who keeps the minutes, told by no word of an office.
struct WriterReader {
  let minutes: MinutesText
  private var text: TokenizedText { minutes.text }
  private var officers: OfficerGrammar { OfficerGrammar(text: text) }

  /// 'Scrive Lia Pagan.', 'Ha scritto il verbale Ivo Riva', 'affida la penna alla socia Mara Neri',
  /// 'chiama a verbalizzare la dott.ssa Sala': who keeps the minutes, with no word of an office.
  func read(in lines: [Int], into sitting: inout Sitting) {
    guard sitting.secretary == nil else { return }
    for line in lines {
      for index in minutes.tokens(line) {
        // 'chiede a Ivo Sala, che accetta, di redigere il verbale'
        let isAsked =
          text.lexeme(index + 2) == .verbale
          && ["redigere", "stendere"].contains(text.folded(index))
        if let writer = isAsked ? asked(to: index) : writer(at: index) {
          sitting.secretary = writer
          return
        }
      }
    }
  }

  private func writer(at index: Int) -> Officer? {
    guard tellsWriting(index) else { return nil }
    let after = text.lexeme(index + 2) == .verbale ? index + 3 : index + 1
    guard
      let writer = officers.officer(
        after: after, before: min(text.tokens.count, after + 8), role: nil),
      let range = writer.name.range, officers.isGiven(officers.tokens(of: range))
    else { return nil }
    return writer
  }

  private func tellsWriting(_ index: Int) -> Bool {
    switch text.folded(index) {
    case "scrive": text.tokens[index].isCapital || text.lexeme(index + 2) == .verbale
    case "scritto", "steso": text.lexeme(index + 2) == .verbale
    case "penna": text.lexeme(index - 1) == .la && text.lexeme(index + 1) == .al
    case "verbalizzare": text.lexeme(index - 1) == .a
    case "appunti", "nota": text.lexeme(index - 1) == .prende
    // 'Segr. com.le dott. Ugo Riva', 'Segr.: Lia Moro'
    case "segr":
      text.tokens[index].isCapital
        && (text.tokens[index].startsLine || text.endsSentence(index - 1))
        && text.isMark(index + 1, .period)
    case "segreteria": (index + 1...index + 2).contains { text.isMark($0, .colon) }
    default: false
    }
  }

  /// 'chiede ad Anna Riva … di redigere', 'incarica Ivo Sala di stendere': the first name after the
  /// verb that charges somebody.
  private func asked(to verb: Int) -> Officer? {
    let start = text.sentenceStart(verb, notBefore: 0, reach: 24)
    guard
      let charge = (start..<verb).last(where: {
        [
          "chiede", "incarica", "invita", "prega", "affida", "designa", "nomina", "propone",
          "incaricato", "incaricata", "chiamato", "chiamata",
        ].contains(text.folded($0))
      }),
      let writer = officers.officer(after: charge + 1, before: verb, role: nil),
      let range = writer.name.range, officers.isGiven(officers.tokens(of: range))
    else { return nil }
    return writer
  }
}
