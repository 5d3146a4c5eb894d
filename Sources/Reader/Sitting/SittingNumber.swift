import Model

/// The number of the minutes.
struct SittingNumber {
  let minutes: MinutesText
  /// The head's lines.
  let lines: Range<Int>
  private var text: TokenizedText { minutes.text }

  func read(into sitting: inout Sitting) {
    for line in lines.prefix(16)
    where minutes.facts[line].contains(.minutes) || opensWithNumber(line) {
      if let number = number(on: line) {
        sitting.number = number
        return
      }
    }
    // 'Adunanza n. 4/2026', where the title has no number.
    for line in lines.prefix(8) where minutes.facts[line].contains(.convening) {
      let range = minutes.tokens(line)
      for index in range.dropLast() where text.lexeme(index + 1) == .n {
        switch text.lexeme(index) {
        case .seduta, .adunanza, .riunione:
          if let number = number(on: line, from: index + 1) {
            sitting.number = number
            return
          }
        default: break
        }
      }
    }
  }

  /// 'N. 14', 'Numero 41   del 29/10/2026' on a line of its own; a sentence that the margin broke
  /// before 'n. 22871' tells of a letter.
  private func opensWithNumber(_ line: Int) -> Bool {
    let first = text.lines[line].first
    switch text.lexeme(first) {
    case .n, .numero: return !text.wraps(first)
    default: return false
    }
  }

  /// 'approvato con delibera n. 9/2023', 'ai sensi dell'art. 4 del regolamento n. 12': the number of
  /// another act.
  private func isOfOther(_ index: Int, on line: Int) -> Bool {
    let before = minutes.tokens(line).lowerBound..<index
    guard let noun = before.last, [.delibera, .deliberazione].contains(text.lexeme(noun)) else {
      return false
    }
    return !text.tokens[noun].isCapital
  }

  private func number(on line: Int, from first: Int? = nil) -> Located<String>? {
    let range = minutes.tokens(line)
    // A long line gives the number with its first words: 'Verbale n. 3 - 12 marzo - inizio …'.
    let end = range.count <= 24 ? range.upperBound : range.lowerBound + 6
    for index in (first ?? range.lowerBound)..<max(first ?? range.lowerBound, end)
    where (text.lexeme(index) == .n || text.lexeme(index) == .numero) && !isOfOther(index, on: line)
    {
      var position = index + 1
      while position < range.upperBound,
        text.isMark(position, .period) || text.isMark(position, .degree)
          || text.isMark(position, .colon)
      { position += 1 }
      guard position < range.upperBound, text.tokens[position].isNumber else { continue }
      var end = position + 1
      if text.isMark(end, .slash), end + 1 < range.upperBound, text.tokens[end + 1].isNumber {
        end += 2
      }
      return Located(text.string(position, end), at: text.range(position, end))
    }
    return nil
  }
}
