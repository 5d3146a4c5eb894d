import Model

/// Points headed by their place on the list and the number of the act, with no title: 'AFFARE a) -
/// deliberazione n. 88', 'Oggetto 2 (delibera n. 15)'.
struct LabelledActs {
  let minutes: MinutesText
  let agenda: [AgendaItem]

  private var text: TokenizedText { minutes.text }

  /// A heading for each such line; nil where fewer than two points have one, or other headings stand.
  func headings(
    in lines: [Int], besides found: [PointHeading]
  ) -> [PointHeading]? {
    guard agenda.count >= 2, found.allSatisfy(\.isTransition) else { return nil }
    var result: [PointHeading] = []
    for line in lines where minutes.facts[line].contains(.minutes) {
      guard let (number, act) = read(minutes.tokens(line)), number <= agenda.count else { continue }
      guard result.last?.number.map({ $0 < number }) ?? true else { return nil }
      result.append(
        PointHeading(
          line: line, end: line + 1, number: number, title: nil, resolution: act, isExplicit: true))
    }
    return result.count >= 2 ? result : nil
  }

  /// The place on the list and the act's number, where a line tells both and nothing else.
  private func read(_ range: Range<Int>) -> (Int, Located<String>)? {
    let first = range.lowerBound
    guard range.count <= 14, text.tokens[first].isCapital, Self.labels.contains(text.folded(first)),
      let marker = ListMarker.at(first + 1, before: range.upperBound, in: text)
        ?? ListMarker.at(
          text.afterNumberSign(first + 1, before: range.upperBound),
          before: range.upperBound, in: text),
      let value = marker.value,
      let noun = (marker.end..<range.upperBound).first(where: { text.tokens[$0].isWord }),
      text.lexeme(noun) == .deliberazione || text.lexeme(noun) == .delibera,
      case let number = text.afterNumberSign(noun + 1, before: range.upperBound),
      number < range.upperBound, text.tokens[number].isNumber,
      (number + 1..<range.upperBound).allSatisfy({ text.tokens[$0].kind == .mark })
    else { return nil }
    return (value, Located(text.word(number), at: text.range(number, number + 1)))
  }

  private static let labels: Set<String> = [
    "affare", "oggetto", "argomento", "punto", "pratica", "proposta",
  ]
}
