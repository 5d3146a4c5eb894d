/// 'OGGETTO: …', the one matter of an act.
struct AgendaSubject {
  let minutes: MinutesText
  /// Lines that belong to the roll and are no agenda.
  let taken: Set<Int>
  private var text: TokenizedText { minutes.text }
  private var titles: AgendaTitle { AgendaTitle(text: text) }

  /// 'OGGETTO: …' of a single act.
  func subject(in lines: Range<Int>) -> AgendaReader.Reading? {
    for line in lines where minutes.facts[line].contains(.agenda) && !taken.contains(line) {
      let range = minutes.tokens(line)
      guard
        let index = range.first(where: { text.lexeme($0) == .oggetto && isSubjectHead($0, range) })
      else { continue }
      var start = index + 1
      while start < range.upperBound,
        text.isMark(start, .colon) || text.isMark(start, .dash) || text.isMark(start, .pipe)
      { start += 1 }
      var last = line
      if start >= range.upperBound {
        guard line + 1 < lines.upperBound else { continue }
        last = line + 1
        start = text.lines[last].first
      }
      while last + 1 < lines.upperBound, last - line < 9, !taken.contains(last + 1),
        subjectGoesOn(last + 1)
      { last += 1 }
      var result = AgendaReader.Reading()
      titles.append(start..<text.lines[last].end, number: nil, into: &result, keepStop: true)
      result.lines.formUnion(line...last)
      result.isSubject = true
      return result.items.isEmpty ? nil : result
    }
    return nil
  }

  private func isSubjectHead(_ index: Int, _ range: Range<Int>) -> Bool {
    guard text.tokens[index].isCapital else { return false }
    if text.lexeme(index + 1) == .n, text.isMark(index + 2, .period) { return false }
    // 'OGGETTO 1  Bilancio' heads one of several points.
    if index + 1 < range.upperBound, text.tokens[index + 1].isNumber { return false }
    let begins =
      index == range.lowerBound
      || (range.lowerBound..<index).allSatisfy {
        text.tokens[$0].kind == .mark || text.tokens[$0].isNumber || text.lexeme($0) == .n
      }
    return begins
      && (text.isMark(index + 1, .colon) || text.tokens[index].isCapitals
        || isParted(index + 1, before: range.upperBound))
  }

  /// 'Oggetto  REGOLAMENTO DEGLI ORTI', 'Oggetto    Regolamento …': no colon, but a column or capitals.
  private func isParted(_ first: Int, before end: Int) -> Bool {
    guard first < end, text.tokens[first].isCapital else { return false }
    return text.tokens[first].shape.contains(.column)
      || (first..<end).filter { text.tokens[$0].isWord && !text.tokens[$0].lexeme.isFunctionWord }
        .allSatisfy { text.tokens[$0].isCapitals } && end - first > 2
  }

  private func subjectGoesOn(_ line: Int) -> Bool {
    guard text.lines[line].blanksBefore == 0, !text.lines[line].isContinuation else { return false }
    let range = minutes.tokens(line)
    switch text.lexeme(range.lowerBound) {
    case .nominativo, .copia, .presente, .assente, .visto, .premesso, .oggi, .addi, .componente,
      .appello, .risulta, .partecipa:
      return false
    case .la, .il, .lo:
      let next = range.lowerBound + 1
      if text.lexeme(next) == .anno { return false }
      if text.lexeme(next).isBodyNoun || text.lexeme(next) == .giorno { return false }
      if text.tokens[range.lowerBound].isCapital, !minutes.isTitle(line) { return false }
    default: break
    }
    if text.isMark(range.lowerBound, .pipe) || text.isMark(range.lowerBound, .underscore)
      || range.allSatisfy({ text.tokens[$0].kind == .mark })
    {
      return false
    }
    let previous = text.tokens[range.lowerBound - 1]
    if previous.isMark(.period), text.tokens[range.lowerBound].isCapital {
      return minutes.isTitle(line) && minutes.isTitle(line - 1)
    }
    return true
  }
}
