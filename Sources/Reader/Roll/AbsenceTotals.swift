import Model

/// The parts in which a line counts those away: 'Giustificati 2 - Assenti 2', 'assenti giustificati
/// n. 1, assenti ingiustificati n. 3', 'Assenti 4 (di cui 2 giustificati)'.
struct AbsenceTotals {
  /// 'assenti', of whatever kind.
  private(set) var plain: Located<Int>?
  private(set) var excused: Located<Int>?
  private(set) var unexcused: Located<Int>?
  /// Whether those with leave are told before the others, as a part of their own.
  private var excusedFirst = false

  init(_ tokens: Range<Int>, in text: TokenizedText) {
    for index in tokens {
      // '1 assente giustificato, 1 assente': the figures go before.
      if text.lexeme(index) == .assente,
        let figure = Self.figure(before: index, in: tokens, of: text)
      {
        if text.lexeme(index + 1) == .giustificato {
          (excused, excusedFirst) = (figure, plain == nil)
        } else if text.lexeme(index + 1) == .ingiustificato {
          unexcused = figure
        } else {
          plain = figure
        }
        continue
      }
      switch text.lexeme(index) {
      case .assente where !Self.isQualified(index, in: text):
        plain = plain ?? Self.figure(after: index, in: tokens, of: text)
      case .giustificato where !Self.isPart(index, in: tokens, of: text):
        guard excused == nil, let figure = Self.figure(after: index, in: tokens, of: text) else {
          continue
        }
        excused = figure
        excusedFirst = plain == nil
      case .ingiustificato where !Self.isPart(index, in: tokens, of: text):
        unexcused = unexcused ?? Self.figure(after: index, in: tokens, of: text)
      default: break
      }
    }
  }

  /// All those away, where the line gives them in parts; nil where it gives one figure, or where the
  /// second may be a part of the first and the members do not tell.
  func total(present: Int?, members: Int) -> Located<Int>? {
    guard let excused else { return nil }
    let other: Located<Int>
    switch (plain, unexcused) {
    case (let plain?, nil): other = plain
    case (nil, let unexcused?): other = unexcused
    case (let plain?, let unexcused?):
      // 'Assenti 3: giustificati 2, ingiustificati 1'
      return plain.value == excused.value + unexcused.value ? plain : nil
    // 'presenti 87 su 96; assenti giustificati n. 9'
    case (nil, nil): return present.map { $0 + excused.value == members } ?? false ? excused : nil
    }
    let sum = excused.value + other.value
    if plain != nil, !excusedFirst, (present ?? 0) + sum != members { return nil }
    if plain != nil, (present ?? 0) + other.value == members { return nil }
    guard let first = excused.range, let second = other.range else { return nil }
    return Located(sum, at: first.union(second))
  }

  /// 'assenti giustificati', 'assenti ingiustificati': the second word tells which.
  private static func isQualified(_ index: Int, in text: TokenizedText) -> Bool {
    [.giustificato, .ingiustificato].contains(text.lexeme(index + 1))
  }

  /// '(giustificati 2)', 'di cui giustificati 2': some of those counted before.
  private static func isPart(_ index: Int, in tokens: Range<Int>, of text: TokenizedText) -> Bool {
    (max(tokens.lowerBound, index - 5)..<index).contains {
      text.isMark($0, .openParenthesis) || text.folded($0) == "cui"
    }
  }

  /// The figure of '1 assente', where others are counted alike before it or after it.
  private static func figure(
    before index: Int, in tokens: Range<Int>, of text: TokenizedText
  ) -> Located<Int>? {
    guard index > tokens.lowerBound, text.tokens[index - 1].isNumber,
      tokens.contains(where: {
        $0 != index && text.lexeme($0) == .assente && $0 > tokens.lowerBound
          && text.tokens[$0 - 1].isNumber
      })
    else { return nil }
    return Located(Int(text.tokens[index - 1].value), at: text.range(index - 1, index))
  }

  private static func figure(
    after index: Int, in tokens: Range<Int>, of text: TokenizedText
  ) -> Located<Int>? {
    var next = index + 1
    while next < tokens.upperBound, next - index <= 4,
      text.isMark(next, .colon) || text.isMark(next, .period) || text.isMark(next, .degree)
        || text.isMark(next, .equals) || text.lexeme(next) == .n || text.lexeme(next) == .numero
    { next += 1 }
    guard next < tokens.upperBound else { return nil }
    if text.isMark(next, .slash) { return Located(0, at: text.range(next, next + 1)) }
    guard text.tokens[next].isNumber, text.tokens[next].value < 5000,
      !text.isMark(next + 1, .percent), !text.isMark(next + 1, .slash)
    else { return nil }
    return Located(Int(text.tokens[next].value), at: text.range(next, next + 1))
  }
}
