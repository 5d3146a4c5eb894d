import Model

/// An office shortened before a name: 'sind. Riva Carla', 'v.sind. Neri Ugo', 'cons. Di Paolo Ada'.
///
/// 'pres.' and 'ass.' are none here: alone they say who is there and who is away.
struct ShortOffice {
  let first: Int
  /// The token after its full stop.
  let end: Int

  init?(at first: Int, before limit: Int, in text: TokenizedText) {
    var position = first
    // 'v.sind.', 'vice sind.'
    if ["v", "vice"].contains(text.folded(position)), !text.tokens[position].isCapitals {
      position += 1
      if text.isMark(position, .period) || text.isMark(position, .dash) { position += 1 }
      guard
        Self.words.contains(text.folded(position)) || Self.offices.contains(text.folded(position))
      else { return nil }
    } else {
      guard Self.words.contains(text.folded(position)) else { return nil }
    }
    guard position + 2 < limit, text.isMark(position + 1, .period),
      !text.tokens[position].isCapitals,
      text.tokens[position + 2].isWord
    else { return nil }
    self.first = first
    end = position + 2
  }

  /// The words of '(Segr.)', '(V.Presid.)' after a name.
  static func aside(
    after open: Int, before limit: Int, in text: TokenizedText
  ) -> Range<Int>? {
    guard
      let close = (open + 1..<min(limit, open + 8)).first(where: {
        text.isMark($0, .closeParenthesis)
      }), close > open + 2, text.isMark(close - 1, .period),
      let word = (open + 1..<close).last(where: { text.tokens[$0].isWord }),
      words.contains(text.folded(word)) || offices.contains(text.folded(word))
        || asides.contains(text.folded(word))
    else { return nil }
    return open + 1..<close
  }

  /// In brackets after a name only.
  private static let asides: Set<String> = [
    "presid", "vpresid", "tesor", "vicepresid", "coord", "dir", "ass", "segret", "verb",
  ]

  func located(in text: TokenizedText) -> Located<String> {
    let here = text.range(first, end)
    return Located(text.clean(here), at: here)
  }

  private static let words: Set<String> = [
    "sind", "vsind", "vicesind", "cons", "vicepres", "vpres", "rappr", "segr", "comm", "cap",
    "capogr", "presid", "vicepresid", "tesor", "cass",
  ]

  /// After 'v.' and 'vice' only.
  private static let offices: Set<String> = ["pres", "presid", "sindaco", "segr"]
}
