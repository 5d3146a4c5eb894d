import Model

/// Points discussed together and voted apart: under the last of them 'Votazione sul punto 3:', 'Votazione
/// sul punto 4:'. Each vote is of the point that the words before it name.
struct JointPoints {
  let minutes: MinutesText
  let items: ItemReader

  private var text: TokenizedText { minutes.text }

  /// Gives each point its votes; the words stay where they were told.
  func settle(_ list: inout [Item]) {
    for place in list.indices where list[place].votes.count > 1 {
      guard let number = list[place].agendaNumber else { continue }
      let named = pointsNamed(in: list[place])
      // Points of which nothing is told but their headings.
      let others = list.indices.filter { other in
        other < place && list[other].votes.isEmpty
          && list[other].passages.allSatisfy { $0.kind == .heading }
          && list[other].agendaNumber.map { named.contains($0) } ?? false
      }
      guard !others.isEmpty else { continue }
      var own: [Vote] = []
      var moved: [Int: [Vote]] = [:]
      for (vote, point) in zip(list[place].votes, named) {
        if let point, point != number,
          let other = others.first(where: { list[$0].agendaNumber == point })
        {
          moved[other, default: []].append(vote)
        } else {
          own.append(vote)
        }
      }
      for (other, votes) in moved {
        list[other].votes = votes
        list[other].resolutionNumber = resolutionNumber(after: votes, in: list[place])
      }
      list[place].votes = own
      list[place].resolutionNumber =
        resolutionNumber(after: own, in: list[place]) ?? list[place].resolutionNumber
    }
  }

  /// The point that the words before each vote name; where they name none, that of the vote before.
  private func pointsNamed(in item: Item) -> [Int?] {
    var last: Int?
    var from = text.token(atByte: item.range.lower)
    return item.votes.map { vote in
      let first = text.token(atByte: vote.range.lower)
      last = pointNamed(in: max(from, first - 25)..<max(from, first + 4)) ?? last
      from = text.token(atByte: vote.range.upper)
      return last
    }
  }

  /// 'Votazione sul punto 3:', 'Si vota il punto n. 3', 'Punto 3: favorevoli 10'.
  private func pointNamed(in words: Range<Int>) -> Int? {
    let limit = min(words.upperBound, text.tokens.count)
    for index in (words.lowerBound..<max(words.lowerBound, limit)).reversed()
    where text.lexeme(index) == .punto || text.lexeme(index) == .argomento {
      let figure = text.afterNumberSign(index + 1, before: limit)
      guard figure < limit, let number = text.number(at: figure), number > 0 else { continue }
      let lead = max(words.lowerBound, index - 5)..<index
      if text.tokens[index].startsLine || text.contains(.votazione, .votare, .voto, in: lead) {
        return number
      }
    }
    return nil
  }

  /// '(delibera 90)' after the votes of a point and before those of another.
  private func resolutionNumber(after votes: [Vote], in item: Item) -> Located<String>? {
    guard let last = votes.last, let first = votes.first else { return nil }
    let end = item.votes.map(\.range.lower).filter { $0 > last.range.lower }.min()
    let start = text.token(atByte: first.range.lower)
    return items.bracketedNumber(
      start..<max(start, text.token(atByte: end ?? item.range.upper)))
  }
}
