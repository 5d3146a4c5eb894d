/// The title in capitals between the number of an act and its opening words, with no 'oggetto' before it.
struct UntitledSubject {
  let minutes: MinutesText
  /// Lines that belong to the roll and are no agenda.
  let taken: Set<Int>
  private var text: TokenizedText { minutes.text }
  private var titles: AgendaTitle { AgendaTitle(text: text) }

  /// The title in capitals between the number of an act and its opening words, with no 'oggetto'
  /// before it.
  func read(in lines: Range<Int>) -> AgendaReader.Reading? {
    guard
      let act = lines.prefix(14).first(where: { line in
        let range = minutes.tokens(line)
        return minutes.facts[line].contains(.minutes) && minutes.isTitle(line)
          && text.contains(.deliberazione, .delibera, in: range)
          && text.contains(.consiglio, .giunta, in: range)
      })
    else { return nil }
    var first = act + 1
    while first < lines.upperBound, first < act + 4, !isParagraph(first) { first += 1 }
    guard first < lines.upperBound, isParagraph(first) else { return nil }
    var last = first
    while last + 1 < lines.upperBound, last - first < 4, text.lines[last + 1].blanksBefore == 0,
      minutes.isTitle(last + 1)
    { last += 1 }
    guard last + 1 < lines.upperBound, text.lines[last + 1].blanksBefore > 0,
      opensAct(last + 1), !(first...last).contains(where: { taken.contains($0) })
    else { return nil }
    var result = AgendaReader.Reading()
    titles.append(
      text.lines[first].first..<text.lines[last].end, number: nil, into: &result, keepStop: true)
    result.lines.formUnion(first...last)
    result.isSubject = true
    return result.items.isEmpty ? nil : result
  }

  private func isParagraph(_ line: Int) -> Bool {
    let range = minutes.tokens(line)
    guard text.lines[line].blanksBefore > 0, minutes.isTitle(line), range.count >= 4 else {
      return false
    }
    switch text.lexeme(range.lowerBound) {
    case .comune, .provincia, .citta, .verbale, .deliberazione, .delibera, .consiglio, .giunta,
      .seduta, .adunanza, .sessione, .copia, .il, .la:
      return false
    default: return !minutes.facts[line].contains(.convening)
    }
  }

  private func opensAct(_ line: Int) -> Bool {
    let first = text.lines[line].first
    switch text.lexeme(first) {
    case .il: return text.lexeme(first + 1) == .giorno || text.tokens[first + 1].isNumber
    case .la, .nel, .lo: return text.lexeme(first + 1) == .anno
    case .addi, .oggi: return true
    case .inside: return text.lexeme(first + 1) == .data
    default: return false
    }
  }
}
