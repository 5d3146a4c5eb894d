import Model

/// The cells of a table of votes, between bars or by columns, and what they say.
struct VoteCells {
  let text: TokenizedText

  /// The cells of a row.
  func cells(of line: Line) -> [Range<Int>] {
    let hasBars = (line.first..<line.end).contains { text.isMark($0, .pipe) }
    var result: [Range<Int>] = []
    var start = line.first
    for index in line.first..<line.end {
      let parts =
        hasBars
        ? text.isMark(index, .pipe)
        : index > line.first && text.tokens[index].shape.contains(.column)
      guard parts else { continue }
      if start < index { result.append(start..<index) }
      start = hasBars ? index + 1 : index
    }
    if start < line.end { result.append(start..<line.end) }
    return result
  }

  /// The figure that is all a cell holds; a stroke says none.
  func value(_ cell: Range<Int>) -> Located<Int>? {
    guard cell.count == 1 else { return nil }
    let index = cell.lowerBound
    let isNone = text.isMark(index, .dash) || text.isMark(index, .slash)
    return (isNone ? 0 : text.number(at: index)).map {
      Located($0, at: text.range(index, index + 1))
    }
  }

  /// What a label counts.
  func kind(_ cell: Range<Int>) -> VoteAtom.Kind? {
    let words = cell.filter {
      text.tokens[$0].isWord && ![.voto, .scheda, .n].contains(text.lexeme($0))
    }
    guard words.count == 1, let word = words.first else { return nil }
    switch text.lexeme(word) {
    case .presente: return .present
    case .votante: return .voters
    case .favorevole, .si: return .inFavour
    case .contrario, .no: return .against
    case .astenuto: return .abstained
    case .bianca: return .blank
    case .nulla: return .void
    default: return text.folded(word) == "pro" ? .inFavour : nil
    }
  }
}
