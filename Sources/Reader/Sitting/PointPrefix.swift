/// What stands before the title of a point, on the list or where the point is treated: '7.1',
/// 'PUNTO A)', 'Sul punto b) dell'ordine del giorno -', '-- 3 --', 'Argomento primo:', 'P.4'.
struct PointPrefix {
  /// The last figure, letter, numeral or ordinal of it; nil for a bullet.
  let value: Int?
  /// True when a word such as 'punto' or 'proposta' stands in it.
  let isLabelled: Bool
  /// The first token of the title.
  let end: Int

  /// The prefix that begins at a token; nil when the title begins at once or nothing follows.
  static func at(_ first: Int, before limit: Int, in text: TokenizedText) -> PointPrefix? {
    let prefix = run(from: first, before: limit, in: text)
    return prefix.end > first && prefix.end < limit ? prefix : nil
  }

  /// Whether a line is 'OGGETTO N. 3' or 'Punto b)' and no more: its title stands on the next.
  static func fills(_ range: Range<Int>, in text: TokenizedText) -> Bool {
    let prefix = run(from: range.lowerBound, before: range.upperBound, in: text)
    return prefix.end >= range.upperBound && prefix.isLabelled && prefix.value != nil
  }

  private static func run(
    from first: Int, before limit: Int, in text: TokenizedText
  ) -> PointPrefix {
    var reading = Reader(text: text, limit: limit)
    var position = first
    while position < limit, position - first < 16, let next = reading.step(at: position) {
      position = next
    }
    return PointPrefix(value: reading.value, isLabelled: reading.isLabelled, end: position)
  }

  /// Moves over a prefix piece by piece.
  private struct Reader {
    let text: TokenizedText
    let limit: Int
    var value: Int?
    var isLabelled = false
    /// True right after a word that wants a figure: 'punto', 'n.'.
    private var wantsFigure = false

    init(text: TokenizedText, limit: Int) {
      self.text = text
      self.limit = limit
    }

    /// The token after the piece that stands at one; nil where the title begins.
    mutating func step(at index: Int) -> Int? {
      let token = text.tokens[index]
      if token.kind == .mark {
        // '(1) Titolo', but '(rinvio) Titolo' is a title.
        if token.isMark(.openParenthesis) { return isFigured(index + 1) ? index + 1 : nil }
        return token.isMark(.quote) || token.isMark(.euro) ? nil : index + 1
      }
      if token.isNumber {
        // A title may begin with a figure of its own: '2 - 30 anni di gemellaggio'.
        guard value == nil || wantsFigure || !token.isSpaced else { return nil }
        value = Int(token.value)
        wantsFigure = false
        return index + 1
      }
      if isLabel(index) {
        isLabelled = true
        wantsFigure = true
        return index + 1
      }
      if wantsFigure, token.lexeme == .n || token.lexeme == .numero { return index + 1 }
      if token.lexeme == .n, text.isMark(index + 1, .period) || text.isMark(index + 1, .degree),
        text.tokens[min(index + 2, text.tokens.count - 1)].isNumber
      {
        wantsFigure = true
        return index + 2
      }
      if let figure = letterOrNumeral(index) {
        value = figure
        wantsFigure = false
        return index + 1
      }
      if let ordinal = ordinal(index) {
        value = ordinal
        wantsFigure = false
        return index + 1
      }
      return isLabelled ? complement(index) : nil
    }

    /// 'punto', 'proposta' and the like before a figure; 'sul' before them.
    private func isLabel(_ index: Int) -> Bool {
      switch text.lexeme(index) {
      case .punto, .argomento, .oggetto, .proposta, .odg:
        return opensFigure(index + 1)
      case .su:
        switch text.lexeme(index + 1) {
        case .punto, .argomento, .oggetto: return opensFigure(index + 2)
        default: return text.ordinal(at: index + 1) != nil && text.lexeme(index + 2) == .punto
        }
      default:
        return ["pratica", "tema", "affare", "quesito"].contains(text.folded(index))
          && opensFigure(index + 1)
      }
    }

    private func opensFigure(_ index: Int) -> Bool {
      guard index < limit else { return false }
      let next = text.afterNumberSign(index, before: limit)
      guard next < limit else { return false }
      return text.tokens[next].isNumber || letterOrNumeral(next) != nil
        || ordinal(next) != nil && next == index
    }

    private func isFigured(_ index: Int) -> Bool {
      guard index + 1 < limit, text.isMark(index + 1, .closeParenthesis) else { return false }
      return text.tokens[index].isNumber
        || text.tokens[index].isWord && text.tokens[index].end - text.tokens[index].start <= 4
          && (text.tokens[index].end - text.tokens[index].start == 1
            || NumberWords.roman(text.word(index)) != nil)
    }

    /// 'a)', 'A.', 'II -', 'IV   Titolo': an only letter or a numeral, parted from the title.
    private func letterOrNumeral(_ index: Int) -> Int? {
      let token = text.tokens[index]
      guard token.isWord, index + 1 < text.tokens.count else { return nil }
      let length = token.end - token.start
      let next = text.tokens[index + 1]
      let isParted =
        next.isMark(.closeParenthesis) || next.isMark(.period) || next.isMark(.dash)
        || next.isMark(.colon) || next.isMark(.degree) || next.isMark(.bullet)
      if token.isCapital, length <= 5, token.isCapitals || length == 1,
        let value = NumberWords.roman(text.word(index)),
        isParted || next.shape.contains(.column) || length > 1 && next.isCapital
      {
        return value
      }
      guard length == 1, isParted, !(next.isMark(.dash) && !next.isSpaced),
        let letter = text.folded(index).utf8.first
      else { return nil }
      // 'P.1' is the point's letter and figure; 'S. Rocco' and 'I. Neri' begin a title.
      if next.isMark(.period), index + 2 < limit, text.tokens[index + 2].isSpaced,
        !token.startsLine
      {
        return nil
      }
      return Int(letter) - 0x60
    }

    /// 'primo:', 'Secondo  - ', 'terzo punto'.
    private func ordinal(_ index: Int) -> Int? {
      guard let value = text.ordinal(at: index), index + 1 < text.tokens.count else { return nil }
      let next = text.tokens[index + 1]
      if next.isMark(.colon) || next.isMark(.dash) || next.isMark(.period)
        || next.isMark(.closeParenthesis) || next.shape.contains(.column)
        || next.lexeme == .punto || next.lexeme == .argomento
      {
        return value
      }
      return nil
    }

    /// 'dell'ordine del giorno', 'all'o.d.g.' after the number of the point.
    private func complement(_ index: Int) -> Int? {
      guard value != nil else { return nil }
      switch text.lexeme(index) {
      case .punto, .argomento, .odg: return index + 1
      case .del, .alle, .al, .di:
        switch text.lexeme(index + 1) {
        case .odg: return index + 2
        case .ordine where text.lexeme(index + 2) == .del && text.lexeme(index + 3) == .giorno:
          return index + 4
        default: return nil
        }
      default: return nil
      }
    }
  }
}
