import Model

/// The passages of the head as whole sentences, where the heading of the agenda ends one.
enum MendedPassages {
  /// The passages of the head; `gli argomenti seguenti:`, which the reader takes for the heading of the
  /// agenda, goes with the sentence it ends.
  static func preamble(of sitting: Sitting) -> [Passage] {
    var mended: [Passage] = []
    for passage in sitting.preamble {
      guard var last = mended.last, last.kind != .furniture, last.kind != .heading,
        ends(passage, last)
      else {
        mended.append(passage)
        continue
      }
      last.text += " " + passage.text
      last.range = SourceRange(last.range.lower, passage.range.upper)
      mended[mended.count - 1] = last
    }
    return mended
  }

  /// Whether a lead to the agenda ends a sentence: the sentence stops at a word that wants another, or
  /// the lead does not begin one.
  private static func ends(_ passage: Passage, _ last: Passage) -> Bool {
    guard passage.kind == .furniture, passage.text.last == ":", let end = last.text.last,
      end.isLetter || end == ","
    else { return false }
    let word = last.text.split(whereSeparator: \.isWhitespace).last?.lowercased() ?? ""
    return passage.text.first?.isLowercase == true || open.contains(word)
  }

  /// Articles, prepositions and conjunctions.
  private static let open: Set<String> = [
    "il", "lo", "la", "i", "gli", "le", "un", "una", "di", "del", "dello", "della", "dei", "degli",
    "delle", "a", "al", "allo", "alla", "ai", "agli", "alle", "da", "dal", "dalla", "in", "nel",
    "nella", "nei", "con", "per", "su", "sul", "sulla", "e", "ed", "che", "o",
  ]
}
