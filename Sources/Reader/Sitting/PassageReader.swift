import Model

/// Turns lines into passages: paragraphs with what each is and who speaks.
struct PassageReader {
  let minutes: MinutesText

  private var text: TokenizedText { minutes.text }

  /// The passages of some lines, every line in exactly one.
  func passages(of lines: [Int], kind: Passage.Kind? = nil) -> [Passage] {
    var result: [Passage] = []
    var first = 0
    let width = lines.map { text.lines[$0].stop - text.lines[$0].start }.max() ?? 0
    while first < lines.count {
      var end = first + 1
      let isEntry = startsEntry(lines[first])
      let isLast = isEntry && first > 0 && endsEntryBefore(lines[first], above: lines[first - 1])
      while end < lines.count, joins(lines[end], after: lines[end - 1]),
        !(isEntry && isBrokenOnPurpose(lines[end - 1], before: lines[end], width: width)),
        !(isLast && text.isMark(text.lines[lines[end - 1]].end - 1, .period))
      { end += 1 }
      result.append(passage(lines[first], lines[end - 1], kind: kind))
      first = end
    }
    return result
  }

  private func startsEntry(_ line: Int) -> Bool {
    let range = minutes.tokens(line)
    return ListMarker.at(range.lowerBound, before: range.upperBound, in: text) != nil
  }

  /// Whether the line above ends an entry with a semicolon: the list ends with a full stop.
  private func endsEntryBefore(_ line: Int, above: Int) -> Bool {
    line == above + 1 && text.isMark(text.lines[above].end - 1, .semicolon)
  }

  /// A full stop, and a capital on the next line whose first word had room on this one.
  private func isBrokenOnPurpose(_ line: Int, before next: Int, width: Int) -> Bool {
    let above = text.lines[line]
    let first = text.tokens[text.lines[next].first]
    return text.isMark(above.end - 1, .period) && first.isWord && first.isCapital
      && above.stop - above.start + 1 + Int(first.end - first.start) <= width
  }

  /// Whether a line goes on the paragraph of the line before it.
  private func joins(_ line: Int, after previous: Int) -> Bool {
    guard line == previous + 1, !text.isSpacedDelibera(minutes.tokens(previous)) else {
      return false
    }
    let current = text.lines[line]
    if current.isContinuation { return !startsStructure(line) }
    if current.blanksBefore > 0 {
      if current.blanksBefore == 1, endsOpen(previous), !startsStructure(line) { return true }
      return text.continues(current.first) && !text.isMark(text.lines[previous].end - 1, .colon)
        && text.lines[previous].stop - text.lines[previous].start > 50
    }
    if startsStructure(line) { return false }
    // Short lines of their own (a list with no marks, a table) stay apart.
    let above = text.lines[previous]
    if text.isMark(above.end - 1, .semicolon) || text.isMark(above.end - 1, .colon),
      text.tokens[current.first].isCapital
    {
      return false
    }
    if text.isMark(above.end - 1, .period), above.stop - above.start < 60,
      text.tokens[current.first].isCapital
    {
      return false
    }
    return true
  }

  /// 'in base alle dichiarazioni dei': no sentence ends with a preposition, whatever blank follows.
  private func endsOpen(_ line: Int) -> Bool {
    let last = text.lines[line].end - 1
    guard !text.tokens[last].isCapital, text.lines[line].stop - text.lines[line].start > 50 else {
      return false
    }
    switch text.lexeme(last) {
    case .di, .del, .al, .nel, .da, .con, .per, .il, .la, .lo, .e, .che, .inside: return true
    default: return false
    }
  }

  private func startsStructure(_ line: Int) -> Bool {
    let range = minutes.tokens(line)
    if text.isSpacedDelibera(range) { return true }
    let first = text.tokens[range.lowerBound]
    if first.isMark(.bullet) || first.isMark(.greater) || first.isMark(.pipe) { return true }
    if first.isMark(.dash), range.count > 1, text.tokens[range.lowerBound + 1].isSpaced {
      return true
    }
    if let marker = ListMarker.at(range.lowerBound, before: range.upperBound, in: text),
      marker.style != .bullet
    {
      return marker.end - range.lowerBound >= 2
    }
    if minutes.isTitle(line), range.count <= 12 { return true }
    if first.isCapital, first.lexeme.isRecital { return true }
    return speaker(range) != nil
  }

  private func passage(_ first: Int, _ last: Int, kind: Passage.Kind?) -> Passage {
    let start = text.lines[first].first
    let end = text.lines[last].end
    let range = text.range(start, end)
    if kind == nil, text.isSpacedDelibera(start..<end) {
      return Passage(kind: .decision, speaker: nil, text: "DELIBERA", range: range)
    }
    let speaker = kind == nil ? speaker(start..<end) : nil
    return Passage(
      kind: kind ?? self.kind(of: first, last: last, speaker: speaker != nil), speaker: speaker,
      text: text.string(start, end), range: range)
  }

  private func kind(of first: Int, last: Int, speaker: Bool) -> Passage.Kind {
    let range = text.lines[first].first..<text.lines[last].end
    if speaker { return .speech }
    let head = text.tokens[range.lowerBound]
    // The margin of indented prose, and its wide blanks, make no columns.
    let gaps = text.tokens[range].count { $0.shape.contains(.column) && !$0.startsLine }
    if head.isMark(.pipe) || gaps >= 3 && gaps * 12 > range.count { return .tableRow }
    if text.contains(
      .delibera, .decisione, in: range.lowerBound..<min(range.upperBound, range.lowerBound + 3)),
      head.isCapitals
    {
      return .decision
    }
    if let marker = ListMarker.at(range.lowerBound, before: range.upperBound, in: text) {
      return marker.style == .bullet || marker.end - range.lowerBound >= 2 ? .listEntry : .narrative
    }
    if first == last, minutes.isTitle(first), range.count <= 12 { return .heading }
    return .narrative
  }

  /// The token after 'Interviene', 'Prende la parola', 'Ha la parola' at the start of a stretch.
  private func afterCall(_ first: Int, before end: Int) -> Int? {
    guard first < end, text.tokens[first].isCapital else { return nil }
    switch text.lexeme(first) {
    case .interviene: return first + 1
    case .prende where text.lexeme(first + 2) == .parola: return first + 3
    default:
      return text.folded(first) == "ha" && text.lexeme(first + 2) == .parola ? first + 3 : nil
    }
  }

  /// The title after an article: 'Il prof. Rossi', 'La sig.ra Verdi'.
  private func afterArticle(_ first: Int) -> Int {
    guard text.lexeme(first) == .il || text.lexeme(first) == .la || text.lexeme(first) == .lo,
      text.lexeme(first + 1) == .title || text.lexeme(first + 1) == .signor,
      !text.tokens[first + 1].isCapital
    else { return first }
    return first + 1
  }

  /// Who speaks at the start of a stretch: 'ANGELO MERICI (Presidente …):', 'Caccia interviene',
  /// '- Susanna (Presidente): chiede'.
  private func speaker(_ range: Range<Int>) -> Located<String>? {
    var first = range.lowerBound
    while first < range.upperBound, text.tokens[first].kind == .mark { first += 1 }
    let names = NameGrammar(text: text)
    // 'Interviene il consigliere Rossi', 'Prende la parola Rossi'.
    if let after = afterCall(first, before: range.upperBound),
      let name = names.officeAndPerson(at: after, before: min(range.upperBound, after + 10))
        ?? names.person(at: afterArticle(after), before: range.upperBound)
        ?? names.person(
          at: names.skipArticles(from: after, before: range.upperBound), before: range.upperBound)
    {
      return Located(text.string(name.first, name.end), at: text.range(name.first, name.end))
    }
    let afterOffice = names.officeAndPerson(at: first, before: min(range.upperBound, first + 14))
    guard
      let name = afterOffice ?? names.person(at: first, before: min(range.upperBound, first + 12))
    else { return nil }
    var position = name.end
    guard position < range.upperBound else { return nil }
    if text.isMark(position, .openParenthesis),
      let close = (position..<min(range.upperBound, position + 30)).first(where: {
        text.isMark($0, .closeParenthesis)
      })
    {
      position = close + 1
    }
    guard position < range.upperBound else { return nil }
    let located = Located(text.string(name.first, name.end), at: text.range(name.first, name.end))
    if text.isMark(position, .colon) { return located }
    let token = text.tokens[position]
    guard token.isWord, !token.isCapital, !token.startsLine else { return nil }
    switch token.lexeme {
    case .interviene, .chiede, .afferma, .precisa, .dice, .ringrazia, .sottolinea, .illustra,
      .espone, .riferisce, .relaziona, .propone:
      return located
    case .prende where text.lexeme(position + 1) == .parola || text.lexeme(position + 2) == .parola:
      return located
    case .riprende: return located
    default: break
    }
    // A verb in the third person that is no movement and no vote.
    guard token.lexeme == .none || token.lexeme == .conferma else { return nil }
    let word = text.folded(position)
    return word.count >= 4 && (word.hasSuffix("a") || word.hasSuffix("e"))
      && name.end - name.first <= 3 ? located : nil
  }
}
