import Model

/// 'si è riunito il Consiglio nelle persone di:', and then who.
struct PersonsOfBody {
  let text: TokenizedText
  private var context: RollContext { RollContext(text: text) }
  private var starts: NameStart { NameStart(text: text) }

  /// The list that the words open; nil where they tell of somebody chosen for something.
  func trigger(at position: Int, before end: Int) -> RollTrigger? {
    guard namesWhoMeets(position) else { return nil }
    let first = afterLead(position + 1, before: end)
    let name = EntryGrammar(text).skipNumber(from: first, to: end)
    guard name < end, starts.isName(name, before: end) || text.lexeme(name).isOffice,
      // 'Sindaca: Anna Rossi' is a label of its own.
      !(name..<min(end, name + 4)).contains(where: { text.isMark($0, .colon) })
    else { return nil }
    return RollTrigger(
      presence: .present, listStart: first,
      isGuest: context.areAuditors(position) && !areWhoMeets(position), isPlain: true)
  }

  /// 'si è riunito il Collegio dei revisori, nelle persone di': here the auditors are the body.
  private func areWhoMeets(_ position: Int) -> Bool {
    let start = text.sentenceStart(position, notBefore: 0, reach: 60)
    guard let verb = (start..<position).last(where: { text.lexeme($0) == .riunito }) else {
      return false
    }
    return text.lexeme(verb + 1) == .il && text.lexeme(verb + 2) == .collegio
      && !text.contains(.presente, .intervenuto, .assiste, in: verb..<position)
  }

  private func namesWhoMeets(_ position: Int) -> Bool {
    guard Self.words.holds(position, of: text),
      ["nelle", "nella"].contains(text.folded(position - 1)),
      text.lexeme(position + 1) == .di || text.lexeme(position + 1) == .del
        || text.lexeme(position + 1) == .signor || text.isMark(position + 1, .colon)
    else { return false }
    let words = text.sentenceStart(position, notBefore: 0, reach: 60)..<position
    let meets =
      text.contains(.riunito, .convenuto, .intervenuto, .presente, .tenuto, in: words)
      || text.containsWord(
        ["riunirsi", "adunato", "adunata", "radunato", "radunata", "costituito", "costituita"],
        in: words)
    return meets && !text.contains(.scrutatore, .segretario, .nomina, in: words)
  }

  /// The words that may open such a list.
  static let words: WordSet = ["persone", "persona"]

  /// 'dei signori:', 'dei seguenti consiglieri:' before the first name.
  private func afterLead(_ position: Int, before end: Int) -> Int {
    var next = position
    while next < min(end, position + 8) {
      let isLead =
        text.lexeme(next) == .di || text.lexeme(next) == .del || text.lexeme(next) == .signor
        || text.isMark(next, .colon) || text.isMark(next, .period)
        || ["seguenti", "ri", "re", "li"].contains(text.folded(next))
        || text.lexeme(next).isOffice && text.folded(next).hasSuffix("i")
          && !text.tokens[next].startsLine
      // 'DI MARIO Anna'
      if !isLead || text.tokens[next].isCapital && text.lexeme(next).isFunctionWord { break }
      next += 1
    }
    return next
  }
}
