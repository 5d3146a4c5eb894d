import Model

/// Words of the minutes that are in no paragraph: those around the names of a roll in prose, say.
///
/// No act uses them, but a verbale loses no word.
enum MarkupKept {
  /// The lines of a sitting that no paragraph or annex holds and that say more than the tables do,
  /// joined where they follow one another, with the place of each.
  static func paragraphs(of sitting: Sitting) -> [(place: Int, text: String)] {
    let source = sitting.source
    var told: Set<String> = commonWords
    for member in sitting.members {
      add(member.name.value, member.representative?.value, member.role?.value, to: &told)
      add(member.delegation?.value, to: &told)
    }
    for guest in sitting.participants { add(guest.name.value, guest.role?.value, to: &told) }
    for item in sitting.agenda { add(item.title.value, to: &told) }
    let passages =
      sitting.preamble + sitting.items.flatMap(\.passages) + sitting.conclusion
    let isMarkup = isMarkup(source)
    // In markup the title of an annex stands on a line of its own, before its text.
    let titles = isMarkup ? sitting.annexes.compactMap(\.title.range) : []
    let covered = (passages.map(\.range) + sitting.annexes.map(\.range) + titles)
      .filter { $0.lower < $0.upper }
      .sorted { $0.lower < $1.lower }
    let own = sitting.items.flatMap { $0.votes.map(\.range) } + sitting.movements.map(\.range)
    let data = own.filter { $0.lower < $0.upper }.sorted { $0.lower < $1.lower }
    var result: [(place: Int, text: String)] = []
    var next = 0
    var nextDatum = 0
    var isOpen = false
    var lines = MarkupLines(source, sitting.range)
    while let line = lines.next() {
      while next < covered.count, covered[next].upper <= line.lower { next += 1 }
      while nextDatum < data.count, data[nextDatum].upper <= line.lower { nextDatum += 1 }
      let isCovered =
        line.lower >= line.upper || isMarkup && [0x3D, 0x7C].contains(source.bytes[line.lower])
        || next < covered.count && covered[next].lower < line.upper
        || nextDatum < data.count && data[nextDatum].lower <= line.lower
          && data[nextDatum].upper >= line.upper
      guard !isCovered else {
        isOpen = false
        continue
      }
      let text = source.text(in: line)
      let words = split(text)
      guard words.contains(where: { !isTold($0, told) }) else {
        isOpen = false
        continue
      }
      let clean = text.split { $0.isWhitespace }.joined(separator: " ")
      if isOpen, let last = result.indices.last {
        result[last].text += " " + clean
      } else {
        result.append((line.lower, clean))
        isOpen = true
      }
    }
    return result
  }

  /// Whether the words were read from the markup itself: a line of it that begins with its own mark is
  /// data or a row of a table, told already. A kept paragraph begins where its mark was blanked.
  private static func isMarkup(_ source: SourceText) -> Bool {
    let start = source.bytes.drop { $0 <= 0x20 }
    return start.starts(with: Array("---\nverbale:".utf8))
      || start.starts(with: Array("---\r\nverbale:".utf8))
  }

  private static func add(_ texts: String?..., to told: inout Set<String>) {
    for text in texts { told.formUnion(split(text ?? "")) }
  }

  /// The words of three letters or more, as they compare.
  private static func split(_ text: String) -> [String] {
    MarkupTerm.folded(text).split { !$0.isLetter }.map(String.init).filter { $0.count > 2 }
  }

  /// Whether the tables say a word, alone or with a mark of presence stuck to it.
  private static func isTold(_ word: String, _ told: Set<String>) -> Bool {
    if told.contains(word) { return true }
    for mark in ["presente", "assente"] where word.hasSuffix(mark) && word.count > mark.count {
      return told.contains(String(word.dropLast(mark.count)))
    }
    return false
  }

  /// Words that the tables say in their own way.
  private static let commonWords: Set<String> = [
    "presente", "presenti", "assente", "assenti", "remoto", "giustificato", "giustificata",
    "nominativo", "ruolo", "carica", "cognome", "nome", "comune",
  ]
}
