/// The words over the order of the day: 'ordine del giorno:', 'per trattare i seguenti argomenti:'.
struct AgendaHeading {
  let minutes: MinutesText
  private var text: TokenizedText { minutes.text }

  func isAgendaWord(_ index: Int) -> Bool {
    switch text.lexeme(index) {
    case .odg: return true
    case .ordine: return text.lexeme(index + 1) == .del && text.lexeme(index + 2) == .giorno
    case .argomento:
      return text.folded(index - 1) == "seguenti" || text.folded(index + 1) == "seguenti"
        || text.folded(index + 1) == "iscritti"
        || text.folded(index + 1) == "trattati"
        || text.folded(index - 1) == "sottoelencati" || isListed(index) || labelsList(index)
    case .punto: return text.folded(index - 1) == "seguenti" || isListed(index)
    default: return false
    }
  }

  /// 'ELENCO DEGLI ARGOMENTI', 'Argomenti da trattare:', 'PUNTI IN DISCUSSIONE': a line of its own.
  private func isListed(_ index: Int) -> Bool {
    let line = text.lines[text.lineIndex(of: index)]
    guard line.end - line.first <= 6, text.folded(index).hasSuffix("i") else { return false }
    if text.lexeme(index - 1) == .del || text.folded(index - 1) == "degli" {
      return text.folded(index - 2) == "elenco" && index - 2 == line.first
    }
    return index == line.first && text.folded(index + 1) == "da"
      && text.folded(index + 2) == "trattare"
      || index == line.first && text.lexeme(index + 1) == .inside
        && (text.lexeme(index + 2) == .discussione || text.lexeme(index + 2) == .trattazione)
  }

  /// 'ARGOMENTI', 'ricorda gli argomenti dell'invito:' right over the first entry of a list.
  private func labelsList(_ index: Int) -> Bool {
    guard text.folded(index) == "argomenti" else { return false }
    let line = text.lineIndex(of: index)
    let range = minutes.tokens(line)
    guard text.isMark(range.upperBound - 1, .colon) || range.count == 1,
      line + 1 < text.lines.count
    else { return false }
    let next = minutes.tokens(line + 1)
    return ListMarker.at(next.lowerBound, before: next.upperBound, in: text) != nil
  }

  func end(_ index: Int) -> Int {
    switch text.lexeme(index) {
    case .ordine: return index + 3
    default: return index + 1
    }
  }

  func isPointReference(_ index: Int) -> Bool {
    for back in max(0, index - 7)..<index {
      switch text.lexeme(back) {
      case .punto, .argomento:
        if text.folded(back) == "punto" || text.folded(back) == "argomento" { return true }
      default: break
      }
    }
    // 'O.d.g. n. 1 – Titolo'
    let after = end(index)
    return text.lexeme(after) == .n && text.tokens[index].startsLine
  }

  /// 'OGGETTO N. 114 – ORDINE DEL GIORNO PRESENTATO DA …', 'ordine del giorno sulla sanità'.
  func isMotion(_ index: Int, on line: Int) -> Bool {
    guard text.lexeme(index) == .odg || text.lexeme(index) == .ordine else { return false }
    let first = minutes.tokens(line).lowerBound
    if text.lexeme(first) == .oggetto, index > first + 1 { return true }
    return text.containsWord(
      ["presentato", "proposto", "collegato", "sottoscritto"],
      in: end(index)..<min(end(index) + 1, text.tokens.count))
  }

  /// 'sono presenti: …, come da convocazione, sul seguente ordine del giorno:', a line of the roll
  /// that ends with the heading of the list.
  func leads(_ line: Int) -> Bool {
    let range = minutes.tokens(line)
    return text.isMark(range.upperBound - 1, .colon)
      && range.suffix(7).contains { isAgendaWord($0) } || opensList(range)
  }

  /// 'sul seguente ordine del giorno: 1. Comunicazioni 2. …', all in one line with those present.
  private func opensList(_ range: Range<Int>) -> Bool {
    for index in range where isAgendaWord(index) {
      let end = end(index)
      guard text.isMark(end, .colon),
        let marker = ListMarker.at(end + 1, before: range.upperBound, in: text),
        marker.style == .number, marker.value == 1, marker.end > end + 2
      else { continue }
      return true
    }
    return false
  }

  /// 'Numero Argomento' over the columns of the list.
  func isColumnHead(_ line: Int) -> Bool {
    let range = minutes.tokens(line)
    guard range.count <= 4,
      text.lexeme(range.lowerBound) == .numero
        || text.lexeme(range.lowerBound) == .n
    else { return false }
    return range.contains { text.lexeme($0) == .argomento || text.lexeme($0) == .oggetto }
  }
}
