import Model

/// Where a sitting was held, in which session, and before the public or not.
struct SittingPlace {
  let text: TokenizedText
  /// The head's lines.
  let lines: Range<Int>

  func read(into sitting: inout Sitting) {
    // 'OGGETTO: mostra presso il palazzo …' tells where something else takes place.
    read(outside: TitleLines(sitting.agenda, in: text), into: &sitting)
    // Where the title has run on over the words that open the act, the place stands in it.
    if sitting.place == nil {
      read(outside: TitleLines([], in: text), into: &sitting)
    }
  }

  private func read(
    outside titles: TitleLines, into sitting: inout Sitting
  ) {
    for line in lines {
      let range = text.lines[line].first..<text.lines[line].end
      for index in range where !titles.hold(Int(text.tokens[index].start), on: line) {
        if sitting.place == nil, let first = placeStart(index, from: range.lowerBound) {
          sitting.place = place(from: first)
        }
        readSession(index, into: &sitting)
      }
    }
  }

  /// Where a place begins that a word introduces.
  private func placeStart(_ index: Int, from first: Int) -> Int? {
    let before = text.lexeme(index - 1)
    switch text.lexeme(index) {
    case .none where text.folded(index) == "presso" && !isOfNotice(index, from: first):
      return index + 1
    // 'giorno: 3/5/2025     luogo: mensa aziendale'
    case .none
    where text.folded(index) == "luogo" && text.isMark(index + 1, .colon)
      && (text.tokens[index].startsLine || text.tokens[index].shape.contains(.column))
      && index + 2 < text.tokens.count && !text.tokens[index + 2].startsLine:
      return index + 2
    case .sala where before == .nel || before == .la: return index
    case .aula where before == .nel: return index
    case .nel
    where [
      "residenza", "sede", "palazzo", "municipio", "aula", "biblioteca", "locali", "auditorium",
      "palestra", "casa",
    ].contains(text.folded(index + 1)):
      return index + 1
    default: return nil
    }
  }

  /// A place up to the comma or verb that ends it.
  private func place(from first: Int) -> Located<String>? {
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
      if end > start, text.isMark(first - 1, .colon), token.shape.contains(.column) { break }
      if end > start, text.isMark(first - 1, .colon), token.startsLine { break }
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

  /// 'in sessione straordinaria', 'seduta pubblica'.
  private func readSession(_ index: Int, into sitting: inout Sitting) {
    let before = text.lexeme(index - 1)
    switch text.lexeme(index) {
    case .ordinaria, .straordinaria:
      guard sitting.sessionKind == nil,
        before == .sessione || before == .inside || before == .seduta
          || text.lexeme(index + 1) == .seduta || before == .convocazione
          || text.lexeme(index - 2) == .sessione
      else { return }
      sitting.sessionKind = located(
        index, text.lexeme(index + 1) == .urgente ? index + 2 : index + 1)
    case .pubblica where before == .seduta:
      sitting.isPublic = Located(true, at: text.range(index - 1, index + 1))
    case .segreto where before == .seduta:
      sitting.isPublic = Located(false, at: text.range(index - 1, index + 1))
    default: break
    }
  }

  private func located(_ first: Int, _ end: Int) -> Located<String> {
    Located(text.string(first, end), at: text.range(first, end))
  }
}
