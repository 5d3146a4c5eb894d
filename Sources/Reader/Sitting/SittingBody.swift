import Model

/// The body that sits, and whose it is.
struct SittingBody {
  let minutes: MinutesText
  /// The head's lines.
  let lines: Range<Int>
  private var text: TokenizedText { minutes.text }
  private var bodyNames: BodyName { BodyName(minutes: minutes) }

  func read(into sitting: inout Sitting) {
    if let range = bestName(outside: sitting.agenda) {
      sitting.body.name = Located(
        text.string(range.lowerBound, range.upperBound),
        at: text.range(range.lowerBound, range.upperBound))
      sitting.body.kind = kind(range)
    }
    readAuthority(into: &sitting)
    if sitting.body.authority == nil { sitting.body.authority = authorityOfPageHead() }
    if sitting.body.name == nil, sitting.body.kind == .other,
      let authority = sitting.body.authority?.range, isOfCouncil,
      case let name = text.source.text(in: authority).lowercased(),
      ["comune", "citta", "città", "provincia"].contains(where: { name.hasPrefix($0) })
    {
      sitting.body.kind = .council
    }
  }

  /// 'Verbale della seduta consiliare', 'Adunanza consiliare': the council, though nothing names it.
  private var isOfCouncil: Bool {
    lines.prefix(14).contains { line in
      minutes.tokens(line).contains {
        text.folded($0) == "consiliare"
          && [.seduta, .adunanza, .riunione].contains(text.lexeme($0 - 1)) || isShortCouncil($0)
      }
    }
  }

  /// 'Comune di Campo (RO) - Verbale C.C. del 31/03/2025   pag. 1': the head of every page, which the
  /// text goes on without.
  private func authorityOfPageHead() -> Located<String>? {
    for range in text.furniture.prefix(2) where range.upper - range.lower < 200 {
      let words = text.source.text(in: range)
      guard
        ["comune di ", "città di ", "citta' di ", "provincia di ", "unione "].contains(where: {
          words.lowercased().hasPrefix($0)
        })
      else { continue }
      let ends = [" - ", " – ", "(", "  ", "\t", "|", "\n", ","].compactMap {
        words.firstRange(of: $0)?.lowerBound
      }
      var name = words[..<(ends.min() ?? words.endIndex)]
      while name.last?.isWhitespace == true { name.removeLast() }
      return Located(
        String(name), at: SourceRange(range.lower, range.lower + name.utf8.count))
    }
    return nil
  }

  /// 'C.C. 26/11/2025', 'Verbale C.C.': the council in two letters.
  private func isShortCouncil(_ index: Int) -> Bool {
    text.word(index) == "C" && text.isMark(index + 1, .period) && text.word(index + 2) == "C"
      && text.isMark(index + 3, .period) && !text.tokens[index + 2].isSpaced
  }

  /// The likeliest name of the body.
  private func bestName(outside agenda: [AgendaItem]) -> Range<Int>? {
    var best: (range: Range<Int>, score: Int)?
    for line in lines
    where minutes.facts[line].contains(.body) || minutes.facts[line].contains(.convening) {
      // A committee that a point of the order of the day is about is not the body that sits.
      for index in minutes.tokens(line)
      where isBodyHead(index)
        && !agenda.contains(where: {
          $0.title.range?.contains(Int(text.tokens[index].start)) ?? false
        })
      {
        let end = bodyNames.end(
          from: index, before: text.lines[min(lines.upperBound, line + 2) - 1].end)
        let score = score(index, line: line) + (end - index > 1 ? 2 : 0)
        if best.map({ score > $0.score }) ?? true { best = (index..<end, score) }
      }
    }
    return best?.range
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

  private func score(_ index: Int, line: Int) -> Int {
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

  private func kind(_ range: Range<Int>) -> BodyKind {
    let beside = lines.prefix(14).flatMap { line in
      minutes.tokens(line).prefix(12).map { text.folded($0) }
    }
    return BodyKind(organ: range.map { text.folded($0) }, beside: Set(beside))
  }

  /// 'COMUNE DI CAMPO': whose body it is.
  private func readAuthority(into sitting: inout Sitting) {
    for line in lines.prefix(14) {
      let range = minutes.tokens(line)
      guard range.count <= 12 else { continue }
      let first = range.lowerBound
      switch text.lexeme(first) {
      case .comune, .provincia, .unione, .consorzio, .comunita, .azienda, .istituto, .citta:
        guard text.tokens[first].isCapital, sitting.body.authority == nil else { continue }
        if text.lexeme(first) == .provincia,
          lines.prefix(14).contains(where: { text.lexeme(minutes.tokens($0).lowerBound) == .comune }
          )
        {
          continue
        }
        let end = endOfAuthority(range)
        sitting.body.authority = Located(text.string(first, end), at: text.range(first, end))
        if sitting.body.kind == .other || sitting.body.kind == .college,
          text.lexeme(first) == .unione
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
}
