/// The only point of an order of the day as a paragraph of its own, between 'sul seguente ordine del
/// giorno:' and what the body then does.
struct SolePoint {
  let minutes: MinutesText
  /// Lines that belong to the roll and are no agenda.
  let taken: Set<Int>
  private var text: TokenizedText { minutes.text }

  func read(from line: Int, in lines: Range<Int>) -> AgendaReader.Reading? {
    let first = text.lines[line].first
    guard text.isMark(first - 1, .colon), text.lines[line].blanksBefore > 0,
      text.tokens[first].isWord, text.tokens[first].isCapital,
      !text.lexeme(first).isFunctionWord, !text.lexeme(first).isOffice,
      !AgendaLines(minutes: minutes, taken: taken).opensSomethingElse(line)
    else { return nil }
    var last = line
    while last + 1 < lines.upperBound, last - line < 4, text.lines[last + 1].blanksBefore == 0 {
      last += 1
    }
    let title = first..<text.lines[last].end
    guard title.count <= 50, last + 1 < lines.upperBound, opensTreatment(last + 1),
      !(line...last).contains(where: { taken.contains($0) }),
      !title.dropLast().contains(where: { text.isMark($0, .period) && text.endsSentence($0) })
    else { return nil }
    var result = AgendaReader.Reading()
    AgendaTitle(text: text).append(title, number: nil, into: &result)
    result.lines.formUnion(line...last)
    result.isSubject = true
    return result.items.isEmpty ? nil : result
  }

  /// 'Il direttivo, dopo ampio confronto, …', 'La Presidente illustra …'.
  private func opensTreatment(_ line: Int) -> Bool {
    let first = text.lines[line].first
    guard text.lines[line].blanksBefore > 0, text.tokens[first].isCapital else { return false }
    switch text.lexeme(first) {
    case .il, .la, .lo:
      return text.lexeme(first + 1).isBodyNoun || text.lexeme(first + 1).isOffice
        || text.folded(first + 1) == "direttivo"
    default: return text.lexeme(first) == .presiede || text.lexeme(first) == .dopo
    }
  }
}
