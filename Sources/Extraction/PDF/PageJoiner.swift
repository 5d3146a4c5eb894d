/// Joins the pages of a document into one text, what repeats on each page said once.
///
/// A line is page furniture when it stands among the first or last lines of at least half of the pages,
/// and of two at least, the same but for figures. It stays where it is first met; a page number of which
/// nothing else remains goes altogether. No other word is lost.
enum PageJoiner {
  private static let depth = 4

  /// The text of some pages.
  static func text(of pages: [String]) -> String {
    let pages = pages.map { page -> [String] in
      var lines = page.split(separator: "\n", omittingEmptySubsequences: false)
        .map { String($0).trimmingLineEnd }
      while lines.last?.isEmpty == true { lines.removeLast() }
      while lines.first?.isEmpty == true { lines.removeFirst() }
      return lines
    }
    let heads = repeated(pages.map { edge($0, fromTop: true) })
    let feet = repeated(pages.map { edge($0, fromTop: false) })
    var seen: Set<String> = []
    var result: [String] = []
    for lines in pages {
      var dropped: Set<Int> = []
      var kept: [(Int, String)] = []
      for (edge, common) in [
        (edge(lines, fromTop: true), heads), (edge(lines, fromTop: false), feet),
      ] {
        for (index, key) in edge where common.contains(key) && !dropped.contains(index) {
          dropped.insert(index)
          if !isPageNumber(key), seen.insert(key).inserted { kept.append((index, lines[index])) }
        }
      }
      let body = lines.indices.filter { !dropped.contains($0) }
      let first = body.first { !lines[$0].isEmpty } ?? lines.count
      let last = body.last { !lines[$0].isEmpty } ?? -1
      let top = kept.filter { $0.0 < first }.map(\.1)
      let bottom = kept.filter { $0.0 > last }.map(\.1)
      let inside = kept.filter { $0.0 >= first && $0.0 <= last }
      if !top.isEmpty { result += top + [""] }
      append(
        first <= last
          ? (first...last).filter { !dropped.contains($0) || inside.map(\.0).contains($0) }
            .map { lines[$0] } : [],
        to: &result)
      if !bottom.isEmpty { result += [""] + bottom + [""] }
    }
    return result.joined(separator: "\n") + "\n"
  }

  /// Adds the lines of a page; a sentence that runs over the page's end goes on without a gap.
  private static func append(_ lines: [String], to result: inout [String]) {
    guard let next = lines.first?.trimmingBlanks.first else { return }
    while result.last?.isEmpty == true { result.removeLast() }
    if let last = result.last {
      let end = last.trimmingBlanks.last ?? "."
      let runsOn = next.isLowercase && !".!?".contains(end) || end == "," || end == "-"
      let isRow = last.contains("   ") && lines[0].contains("   ")
      if !runsOn && !isRow { result.append("") }
    }
    result += lines
  }

  /// The first or last lines with words, each with its words but for figures.
  private static func edge(_ lines: [String], fromTop: Bool) -> [(index: Int, key: String)] {
    let filled = lines.indices.filter { !lines[$0].isEmpty }
    let chosen = fromTop ? Array(filled.prefix(depth)) : Array(filled.suffix(depth).reversed())
    return chosen.map { ($0, key(lines[$0])) }
  }

  private static func key(_ line: String) -> String {
    var result = ""
    for piece in line.lowercased().split(whereSeparator: \.isWhitespace) {
      if !result.isEmpty { result += " " }
      var isFigure = false
      for character in piece {
        if character.isNumber {
          if !isFigure { result += "0" }
          isFigure = true
        } else {
          result.append(character)
          isFigure = false
        }
      }
    }
    return result
  }

  /// The keys on at least half of the pages, and on two at least, each at its distance from the edge.
  private static func repeated(_ edges: [[(index: Int, key: String)]]) -> Set<String> {
    guard edges.count > 1 else { return [] }
    var counts: [String: Int] = [:]
    for edge in edges {
      for key in Set(edge.map(\.key)) { counts[key, default: 0] += 1 }
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
