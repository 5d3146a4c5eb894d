import Model

/// A figure that minutes quote as a minimum: 'almeno 7 voti'.
struct QuotedFigure {
  let value: Located<Int>
  /// The word after it, in lower case.
  let unit: String

  /// The figure that follows a place within a few words, past the words that may stand between.
  init?(after place: Int, before end: Int, past between: Set<String>, in source: SourceText) {
    let words = source.words(in: SourceRange(place, min(end, place + 80)))
    guard
      let first = words.prefix(6).firstIndex(where: { !between.contains($0.text) }),
      let value = Int(words[first].text) ?? NumberInWords.value(of: words[first].text),
      value > 0
    else { return nil }
    // '1.250', '12,5', '20%': no heads.
    let upper = words[first].range.upper
    let next = upper < source.bytes.count ? source.bytes[upper] : 0
    let isPart =
      next == 0x25
      || (next == 0x2E || next == 0x2C || next == 0x2F)
        && upper + 1 < source.bytes.count && (0x30...0x39).contains(source.bytes[upper + 1])
    guard !isPart else { return nil }
    self.value = Located(value, at: words[first].range)
    unit = first + 1 < words.count ? words[first + 1].text : ""
  }
}
