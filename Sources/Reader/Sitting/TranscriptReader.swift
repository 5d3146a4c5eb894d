import Model

/// Gives points to minutes that have neither agenda nor headings: each vote on something new is one.
struct TranscriptReader {
  let minutes: MinutesText

  private var text: TokenizedText { minutes.text }

  /// Divides the only item by what its votes are about.
  func divide(into sitting: inout Sitting, free: [Int]) {
    guard sitting.agenda.isEmpty, let only = sitting.items.first, sitting.items.count == 1,
      !only.votes.isEmpty
    else { return }
    var titles: [(title: Located<String>, votes: [Vote])] = []
    var floor = text.token(atByte: sitting.range.lower)
    let start = text.token(atByte: only.range.lower)
    for vote in only.votes {
      let first = text.token(atByte: vote.range.lower)
      let title = subject(before: first, notBefore: floor, from: start)
      if let title, titles.last.map({ !same($0.title, title) }) ?? true {
        titles.append((title, [vote]))
      } else if !titles.isEmpty {
        titles[titles.count - 1].votes.append(vote)
      }
      floor = text.token(atByte: vote.range.upper)
    }
    guard !titles.isEmpty, titles.reduce(0, { $0 + $1.votes.count }) == only.votes.count else {
      return
    }
    // One point: what was read of it stays as it is, its resolution with it.
    if titles.count == 1 {
      sitting.items[0].agendaNumber = 1
      sitting.items[0].title = titles[0].title
      sitting.agenda = [AgendaItem(number: nil, title: titles[0].title)]
      return
    }
    var items: [Item] = []
    for (index, part) in titles.enumerated() {
      var item = Item(agendaNumber: index + 1, title: part.title, range: only.range)
      let lower =
        index == 0
        ? only.range.lower
        : min(part.title.range?.lower ?? only.range.lower, part.votes[0].range.lower)
      let upper =
        index + 1 < titles.count
        ? titles[index + 1].title.range?.lower ?? only.range.upper : only.range.upper
      item.range = SourceRange(lower, upper)
      item.votes = part.votes
      item.passages = only.passages.filter { $0.range.lower >= lower && $0.range.lower < upper }
      let own = free.filter { text.lines[$0].start >= lower && text.lines[$0].start < upper }
      ItemReader(minutes: minutes, passages: PassageReader(minutes: minutes)).readDecision(
        own, into: &item)
      items.append(item)
    }
    // Every passage stays somewhere.
    let kept = items.reduce(0) { $0 + $1.passages.count }
    guard kept == only.passages.count else { return }
    sitting.items = items
    sitting.agenda = titles.map { AgendaItem(number: nil, title: $0.title) }
  }

  private func isSentence(_ range: Range<Int>) -> Bool {
    range.contains { text.word($0).lowercased() == "è" }
  }

  private func same(_ first: Located<String>, _ second: Located<String>) -> Bool {
    Set(FoldedWords.of(first.value)) == Set(FoldedWords.of(second.value))
  }

  /// What is put to the vote: 'approvazione del …', 'il verbale di …', 'primo emendamento', 'adottata la …',
  /// 'elezione del …'.
  private func subject(
    before vote: Int, notBefore floor: Int, from start: Int
  ) -> Located<String>? {
    let window = max(floor, vote - 140)..<min(text.tokens.count, vote + 40)
    var best: (first: Int, rank: Int)?
    for index in window {
      let rank: Int
      switch text.lexeme(index) {
      case .approvazione: rank = 3
      // 'VERBALE DEL 3 MARZO' heads these minutes.
      case .verbale where index >= start: rank = 2
      case .emendamento: rank = 3
      case .eletto where text.folded(index) == "elezione": rank = 3
      case .adotta, .approva:
        guard
          text.lexeme(index + 1) == .la || text.lexeme(index + 1) == .il
            || text.lexeme(index + 1) == .lo
        else { continue }
        rank = 1
      default: continue
      }
      if best.map({ rank > $0.rank || rank == $0.rank && index < vote }) ?? true {
        best = (index, rank)
      }
    }
    guard let best else { return nil }
    var first = best.first
    switch text.lexeme(first) {
    case .adotta, .approva: first += 2
    case .emendamento: if text.ordinal(at: first - 1) != nil { first -= 1 }
    default: break
    }
    var end = first
    while end < text.tokens.count, end - first < 24 {
      let token = text.tokens[end]
      if token.isMark(.period), text.endsSentence(end) { break }
      if token.isMark(.comma) || token.isMark(.colon) || token.isMark(.openParenthesis) { break }
      if end > first,
        text.lexeme(end) == .alle || text.lexeme(end) == .per || text.lexeme(end) == .con
          || text.lexeme(end) == .ore
      {
        break
      }
      if text.lexeme(end) == .del || text.lexeme(end) == .di,
        text.lexeme(end + 1) == .alle || text.lexeme(end + 1) == .ore
      {
        break
      }
      if end > first, token.startsLine, text.lines[text.lineIndex(of: end)].blanksBefore > 0 {
        break
      }
      end += 1
    }
    while end > first,
      text.tokens[end - 1].lexeme.isFunctionWord || text.isMark(end - 1, .semicolon)
    { end -= 1 }
    // 'L'emendamento è respinto', 'l'emendamento' tell of something; they do not name it.
    guard end > first + 1, !isSentence(first..<end) else { return nil }
    return Located(text.string(first, end), at: text.range(first, end))
  }
}
