import Model

/// Which of the headings found are headings, in the light of the others.
struct HeadingChoice {
  let minutes: MinutesText
  let agenda: [AgendaItem]

  private var text: TokenizedText { minutes.text }

  /// Drops what is no heading in the light of the others.
  func pruned(_ found: [PointHeading]) -> [PointHeading] {
    let real = found.filter { !$0.isTransition }
    let numbers = Set(real.compactMap(\.number))
    var result: [PointHeading] = []
    // With no agenda, bare numbered lines must count from 1, with text between them.
    let bare = real.filter { !$0.isExplicit }
    let bareIsSound = !agenda.isEmpty || isSoundSequence(bare)
    let hasExplicit = agenda.isEmpty && real.contains(where: \.isExplicit)
    var expected = firstNumber(bare)
    let agendaStart = agenda.first?.title.range?.lower ?? 0
    for heading in found {
      // 'Verbale della seduta del 14 maggio' over the order of the day heads no point of it.
      if !heading.isExplicit, text.lines[heading.line].start < agendaStart,
        found.contains(where: { $0.number == heading.number && $0.line > heading.line })
      {
        continue
      }
      if heading.isTransition {
        guard let number = heading.number, !numbers.contains(number) else { continue }
        if let last = result.last, last.number == number { continue }
        result.append(heading)
        continue
      }
      if agenda.isEmpty, !heading.isExplicit {
        guard bareIsSound, !hasExplicit, heading.number == expected else { continue }
        expected += 1
      }
      // The same point headed twice in a row ('1. …' in the text right after its title).
      if let last = result.last, last.number == heading.number, last.number != nil,
        heading.line - last.line <= 2
      {
        if result[result.count - 1].title == nil { result[result.count - 1].title = heading.title }
        result[result.count - 1].end = max(result[result.count - 1].end, heading.end)
        continue
      }
      if !agenda.isEmpty, !heading.isExplicit,
        result.contains(where: { $0.number == heading.number && !$0.isTransition })
      {
        continue
      }
      result.append(heading)
    }
    return result
  }

  /// From which number the bare headings count: 1, or that of the year's first act of this sitting
  /// ('107.', '108.', '109.', each in a paragraph of its own).
  private func firstNumber(_ headings: [PointHeading]) -> Int {
    guard !headings.contains(where: { $0.number == 1 }), let first = headings.first?.number,
      headings.count > 2,
      headings.enumerated().allSatisfy({
        $1.number == first + $0 && text.lines[$1.line].blanksBefore > 0
      })
    else { return 1 }
    return first
  }

  private func isSoundSequence(_ headings: [PointHeading]) -> Bool {
    let start = firstNumber(headings)
    var expected = start
    var adjacent = 0
    var last: PointHeading?
    for heading in headings where heading.number == expected {
      if let last, heading.line - last.end < 1 { adjacent += 1 }
      last = heading
      expected += 1
    }
    if expected == 2, let only = headings.first, only.number == 1 {
      // A single point: its heading stands alone, with text after it.
      return text.lines[only.line].blanksBefore > 0
        && only.end < text.lines.count && text.lines[only.end].blanksBefore > 0
    }
    return expected > start + 1 && adjacent * 2 < expected - start
  }
}
