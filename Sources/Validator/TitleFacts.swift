import Model

/// What a title says that can be compared: years, amounts, municipalities and the words that matter.
struct TitleFacts {
  /// Spans of years: '2025/2027' is 2025...2027, '2025' is 2025...2025.
  private(set) var years: [ClosedRange<Int>] = []
  /// Amounts with decimals or thousands points, as written.
  private(set) var amounts: Set<String> = []
  /// Municipalities named after 'Comune di', folded.
  private(set) var municipalities: Set<String> = []
  /// Days named in full, as '7/10/2024'.
  private(set) var days: Set<String> = []
  /// Words of four letters or more, folded, in order.
  private(set) var words: [String] = []
  /// The word before each span of years that says what they are of: 'bilancio', 'esercizio'.
  private(set) var nouns: [Set<String>] = []

  /// Takes a title apart.
  init(_ title: String) {
    let pieces = Self.pieces(title)
    var index = 0
    var latest: [String] = []
    while index < pieces.count {
      let piece = pieces[index]
      if let day = Self.day(at: index, in: pieces) {
        days.insert(day.words)
        index = day.end
        continue
      }
      if let year = Self.year(piece), !Self.isPartOfDate(index, pieces) {
        var end = year
        var next = index + 1
        // '2025/2027', '2025 - 2027', '2025-27'.
        if next + 1 < pieces.count, ["/", "-", "–", "—"].contains(pieces[next]),
          let other = Self.year(pieces[next + 1]) ?? Self.shortYear(pieces[next + 1], after: year),
          other > year, other - year < 30
        {
          end = other
          next += 2
          if next + 1 < pieces.count, ["/", "-"].contains(pieces[next]),
            let last = Self.year(pieces[next + 1]), last > end
          {
            end = last
            next += 2
          }
        }
        years.append(year...end)
        nouns.append(Set(latest.suffix(4)))
        index = next
        continue
      }
      if Self.isAmount(piece) {
        amounts.insert(piece)
      } else if piece.first?.isLetter ?? false {
        let folded = Self.folded(piece)
        if folded == "comune", index + 2 < pieces.count, pieces[index + 1].lowercased() == "di" {
          municipalities.insert(Self.folded(pieces[index + 2]))
        }
        if folded.utf8.count > 3, !Self.common.contains(folded) {
          words.append(folded)
          latest.append(folded)
        }
      }
      index += 1
    }
  }

  /// How much two titles have in common: the share of the shorter one's words found in the other.
  func likeness(to other: TitleFacts) -> Double {
    let (short, long) =
      words.count <= other.words.count ? (words, other.words) : (other.words, words)
    guard !short.isEmpty else { return 0 }
    let there = Set(long)
    return Double(Set(short).count { there.contains($0) }) / Double(Set(short).count)
  }

  private static func pieces(_ title: String) -> [String] {
    var result: [String] = []
    var current = ""
    func flush() {
      while current.hasSuffix(".") || current.hasSuffix(",") { current.removeLast() }
      if !current.isEmpty { result.append(current) }
      current = ""
    }
    // What the last character of `current` is.
    var last = Sort.other
    for character in title {
      let sort = Sort(character)
      defer { last = sort }
      if sort != .other {
        if last != .other, last != sort, !current.isEmpty { flush() }
        current.append(character)
      } else if character == "." || character == ",", last == .figure {
        current.append(character)
      } else {
        flush()
        if ["/", "-", "–", "—"].contains(character) { result.append(String(character)) }
      }
    }
    flush()
    return result
  }

  /// A letter, a figure or neither; the plain ones are told apart without Unicode's tables.
  private enum Sort {
    case letter, figure, other

    init(_ character: Character) {
      if let ascii = character.asciiValue {
        self =
          (0x30...0x39).contains(ascii)
          ? .figure : (0x61...0x7A).contains(ascii | 0x20) ? .letter : .other
      } else {
        self = character.isLetter ? .letter : character.isNumber ? .figure : .other
      }
    }
  }

  private static func year(_ piece: String) -> Int? {
    guard piece.count == 4, let year = Int(piece), (1990...2079).contains(year) else { return nil }
    return year
  }

  private static func shortYear(_ piece: String, after year: Int) -> Int? {
    guard piece.count == 2, let short = Int(piece) else { return nil }
    return year / 100 * 100 + short
  }

  /// The day that begins at a piece, and the piece after it.
  private static func day(at index: Int, in pieces: [String]) -> (words: String, end: Int)? {
    guard let day = Int(pieces[index]), (1...31).contains(day) else { return nil }
    if index + 4 < pieces.count, pieces[index + 1] == "/" || pieces[index + 1] == "-",
      pieces[index + 3] == pieces[index + 1], let month = Int(pieces[index + 2]),
      (1...12).contains(month), let year = year(pieces[index + 4])
    {
      return ("\(day)/\(month)/\(year)", index + 5)
    }
    if index + 2 < pieces.count, let year = year(pieces[index + 2]),
      let month = CalendarDate.monthNames.firstIndex(of: folded(pieces[index + 1]))
    {
      return ("\(day)/\(month + 1)/\(year)", index + 3)
    }
    return nil
  }

  /// '07/10/2024' and '7 ottobre 2024' are days; '267/2000' and 'n. 5/2024' are acts.
  private static func isPartOfDate(_ index: Int, _ pieces: [String]) -> Bool {
    guard index > 0 else { return false }
    let before = pieces[index - 1]
    if before == "/" || before == "-", index > 1, Int(pieces[index - 2]) != nil { return true }
    return months.contains(folded(before))
  }

  private static func isAmount(_ piece: String) -> Bool {
    piece.contains(",") && piece.first?.isNumber ?? false
      || piece.split(separator: ".").count > 1 && piece.first?.isNumber ?? false
        && piece.split(separator: ".").last?.count == 3
  }

  private static func folded(_ word: String) -> String {
    NameKey(word).words.first ?? word.lowercased()
  }
  private static let months = Set(CalendarDate.monthNames)

  /// Words that stand in any title.
  private static let common: Set<String> = [
    "approvazione", "della", "delle", "dello", "degli", "dell", "nella", "sulla", "alla", "agli",
    "alle", "anno", "anni", "punto", "esame", "proposta", "relativo", "relativa", "stesso",
    "stessa",
    "ordine", "giorno", "articolo", "comma", "triennio", "biennio", "periodo", "presa", "atto",
  ]
}
