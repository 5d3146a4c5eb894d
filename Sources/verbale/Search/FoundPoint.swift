import Model

/// A point of an archive that answers a query.
struct FoundPoint: Sendable {
  /// The document.
  let file: String
  /// Where the point begins; the words looked for, where they are in no point.
  let line: Int
  let authority: String?
  let body: String?
  let date: CalendarDate?
  /// Its number on the agenda.
  let agendaNumber: Int?
  /// Its title; nil where it has none, and where the words are in no point.
  let subject: String?
  /// What was decided; nil where nothing was.
  let resolution: Resolution?
  /// What the member asked for did.
  let ballots: [Ballot]
  /// The words found among those around them.
  let excerpt: String?

  /// The points of a sitting that answer a query.
  static func all(
    in sitting: Sitting, answering query: ArchiveQuery, under choice: Regulation, file: String
  ) -> [FoundPoint] {
    let authority = sitting.body.authority.map { Spacing.tidy($0.value) } ?? choice.authority
    let body = sitting.body.name.map { Spacing.tidy($0.value) } ?? choice.bodyName
    guard query.admits(sitting, heldBy: [authority, body]) else { return [] }
    let candidates = sitting.items.indices.filter { index in
      query.words?.areIn(texts(of: sitting.items[index], in: sitting)) ?? true
    }
    func found(
      at offset: Int, item: Item? = nil, subject: String? = nil, resolution: Resolution? = nil,
      ballots: [Ballot] = [], excerpt: String? = nil
    ) -> FoundPoint {
      FoundPoint(
        file: file, line: sitting.source.line(of: offset), authority: authority, body: body,
        date: sitting.date?.value, agendaNumber: item?.agendaNumber, subject: subject,
        resolution: resolution, ballots: ballots, excerpt: excerpt)
    }
    guard !candidates.isEmpty else {
      guard !query.wantsDecisions, let words = query.words else { return [] }
      return outside(sitting, words).map { [found(at: $0.offset, excerpt: $0.excerpt)] } ?? []
    }
    // Who was in the room is reckoned only where there is something to reckon it for.
    let held = HeldSitting(sitting, regulation: choice)
    let decisions = Dictionary(
      uniqueKeysWithValues: Decision.all(in: sitting).map { ($0.index, $0) })
    return candidates.compactMap { index in
      let item = sitting.items[index]
      let resolution = decisions[index].map { Resolution($0, held: held) }
      var ballots: [Ballot] = []
      if query.wantsDecisions {
        guard let cast = resolution.flatMap(query.ballots) else { return nil }
        ballots = cast
      }
      return found(
        at: item.range.lower, item: item, subject: held.title(of: item), resolution: resolution,
        ballots: ballots, excerpt: excerpt(of: item, query.words))
    }
  }

  /// The title, as the point or the agenda has it, and the paragraphs.
  private static func texts(of item: Item, in sitting: Sitting) -> [String] {
    let listed = sitting.agenda.filter { $0.number != nil && $0.number == item.agendaNumber }
    return [item.title?.value ?? listed.first?.title.value ?? ""] + item.passages.map(\.text)
  }

  /// The words in the first paragraph that has any; a heading only says the title again.
  private static func excerpt(of item: Item, _ words: WordQuery?) -> String? {
    guard let words else { return nil }
    return item.passages.lazy.filter { $0.kind != .heading }
      .compactMap { words.excerpt(of: $0.text) }.first
  }

  /// Where the words are, when they are in the head, in the closing or in the annexes.
  private static func outside(
    _ sitting: Sitting, _ words: WordQuery
  ) -> (offset: Int, excerpt: String?)? {
    let texts =
      (sitting.preamble + sitting.conclusion).map { (range: $0.range, text: $0.text) }
      + sitting.annexes.map { (range: $0.range, text: sitting.text($0.range)) }
    guard words.areIn(texts.map(\.text)),
      let first = texts.first(where: { words.isAny(in: $0.text) })
    else { return nil }
    return (line(of: words, in: first.range, of: sitting.source), words.excerpt(of: first.text))
  }

  /// Where a line with some of the words begins; words broken over two lines are where their stretch
  /// begins.
  private static func line(
    of words: WordQuery, in range: SourceRange, of source: SourceText
  ) -> Int {
    let lines = source.line(of: range.lower)...source.line(of: max(range.lower, range.upper - 1))
    let found = lines.lazy.map(source.rangeOfLine).first { words.isAny(in: source.text(in: $0)) }
    return found?.lower ?? range.lower
  }
}
