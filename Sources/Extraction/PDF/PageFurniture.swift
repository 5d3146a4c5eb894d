/// Tells what repeats on the pages of a document: letterheads, page numbers.
///
/// A line is furniture when it stands among the first or last lines of at least half of the pages (of
/// every page, when they are few), the same but for figures. It stays where it is first met; a page
/// number of which nothing else remains goes altogether. No other word is lost.
struct PageFurniture {
  private static let depth = 4

  /// The lines without those that repeat.
  static func once(_ pages: [[PDFLine]]) -> [[PDFLine]] {
    guard pages.count > 1 else { return pages }
    let heads = repeated(pages.map { $0.prefix(depth).map(key) })
    let feet = repeated(pages.map { $0.suffix(depth).map(key) })
    var seen: Set<String> = []
    return pages.map { lines in
      lines.enumerated().filter { index, line in
        let key = key(line)
        let isFurniture =
          index < depth && heads.contains(key)
          || index >= lines.count - depth && feet.contains(key)
        guard isFurniture else { return true }
        return !isPageNumber(key) && seen.insert(key).inserted
      }.map(\.element)
    }
  }

  private static func key(_ line: PDFLine) -> String {
    var result = ""
    var isFigure = false
    for character in line.text.lowercased() {
      if character.isNumber {
        if !isFigure { result += "0" }
        isFigure = true
      } else {
        result.append(character)
        isFigure = false
      }
    }
    return result
  }

  private static func repeated(_ edges: [[String]]) -> Set<String> {
    var counts: [String: Int] = [:]
    for edge in edges {
      for key in Set(edge) { counts[key, default: 0] += 1 }
    }
    // Two pages of a list may well share a line: short documents ask for every page.
    let least = edges.count < 4 ? edges.count : (edges.count + 1) / 2
    return Set(counts.filter { $0.value >= least }.keys)
  }

  /// 'pagina 0 di 0', '- 0 -', '0/0'.
  private static func isPageNumber(_ key: String) -> Bool {
    key.contains("0")
      && key.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).allSatisfy {
        $0 == "0" || ["pagina", "pag", "pagg", "p", "di", "su", "page", "of"].contains($0)
      }
  }
}
