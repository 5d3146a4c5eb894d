/// A word of a page, with its place from the top left corner in points.
package struct PDFWord: Sendable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double
  var text: String
  /// Whether a blank follows it.
  var isSpaced = true

  /// Sets a word where it stands.
  package init(
    left: Double, top: Double, right: Double, bottom: Double, text: String, isSpaced: Bool = true
  ) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
    self.text = text
    self.isSpaced = isSpaced
  }

  /// The height of its letters.
  var height: Double { bottom - top }
}

/// The words that stand side by side on a page.
struct PDFLine: Sendable {
  /// From left to right.
  var words: [PDFWord]
  /// The page it stands on.
  var page: Int

  /// Where it begins.
  var left: Double { words.first?.left ?? 0 }
  /// Where it ends.
  var right: Double { words.last?.right ?? 0 }
  /// Its upper edge.
  var top: Double { words.map(\.top).min() ?? 0 }
  /// Its lower edge.
  var bottom: Double { words.map(\.bottom).max() ?? 0 }
  /// The size of its letters.
  var height: Double { words.map(\.height).max() ?? 0 }

  /// Its words, a blank between those that have one.
  var text: String { Self.text(words[...]) }

  /// Some words of it.
  static func text(_ words: ArraySlice<PDFWord>) -> String {
    var result = ""
    var last: PDFWord?
    for word in words {
      // A word set in two faces comes in two pieces that touch.
      if let last, last.isSpaced || word.left - last.right > word.height * 0.12 { result += " " }
      result += word.text
      last = word
    }
    return result
  }

  /// The widest gap between two neighbouring words, in heights of letters.
  var widestGap: Double {
    zip(words, words.dropFirst()).map { ($1.left - $0.right) / max(1, height) }.max() ?? 0
  }

  /// The lines of a page.
  static func lines(of words: [PDFWord], page: Int) -> [PDFLine] {
    var lines: [(words: [PDFWord], top: Double, bottom: Double)] = []
    for word in words.sorted(by: { ($0.top + $0.bottom, $0.left) < ($1.top + $1.bottom, $1.left) })
    {
      let found = lines.indices.suffix(4).last { index in
        let overlap = min(word.bottom, lines[index].bottom) - max(word.top, lines[index].top)
        return overlap > 0.5 * min(word.height, lines[index].bottom - lines[index].top)
      }
      if let found {
        lines[found].words.append(word)
        // Only a bigger letter widens the band: an index above the line does not lift it.
        if word.height > (lines[found].bottom - lines[found].top) {
          lines[found].top = word.top
          lines[found].bottom = word.bottom
        }
      } else {
        lines.append(([word], word.top, word.bottom))
      }
    }
    return lines.sorted { $0.top < $1.top }
      .map { PDFLine(words: $0.words.sorted { $0.left < $1.left }, page: page) }
  }
}
