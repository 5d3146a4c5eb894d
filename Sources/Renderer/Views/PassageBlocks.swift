import Model

/// Turns the passages of an item into blocks of the act: paragraphs, speeches, lists, tables, votes.
///
/// No word is dropped but bullets, which the list draws anew.
struct PassageBlocks {
  private let held: HeldSitting
  private var blocks: [View] = []
  private var entries: [View] = []
  private var areLabelled = false
  private var rows: [View] = []

  private init(_ held: HeldSitting) {
    self.held = held
  }

  /// The blocks of passages alone.
  static func make(_ passages: [Passage], held: HeldSitting) -> [View] {
    var builder = PassageBlocks(held)
    for passage in passages where passage.kind != .furniture { builder.add(passage) }
    builder.closeGroups()
    return builder.blocks
  }

  /// The blocks of an item, with each vote's table where the vote was taken.
  static func make(item index: Int, firstVote: Int, held: HeldSitting) -> [View] {
    let item = held.sitting.items[index]
    var builder = PassageBlocks(held)
    var next = 0
    // A page's letterhead that came again is no part of the discussion.
    let passages = item.passages.filter { $0.kind != .furniture }
    for (position, passage) in passages.enumerated() {
      if passage.kind == .heading, position == 0, item.title != nil { continue }
      if VoteWords.vote(statedBy: passage, of: item, in: held.sitting) == nil {
        builder.add(passage)
      }
      let following = position + 1 < passages.count ? passages[position + 1] : nil
      while next < item.votes.count {
        let range = item.votes[next].range
        if let following, following.range.lower < range.upper { break }
        builder.addVote(item: index, vote: next, number: firstVote + next)
        next += 1
      }
    }
    while next < item.votes.count {
      builder.addVote(item: index, vote: next, number: firstVote + next)
      next += 1
    }
    builder.closeGroups()
    return builder.blocks
  }

  /// A vote's fields, with the words of the minutes that state it.
  static func vote(item: Int, vote: Int, number: Int, held: HeldSitting) -> View {
    let treated = held.sitting.items[item]
    let record = treated.votes[vote]
    var view = VoteView.make(
      record, number: number, held: held, situation: held.timeline.situation(item: item, vote: vote)
    )
    if let subject = view[.subject], let title = held.title(of: treated),
      SubjectPhrase.adds(nothing: subject, to: title)
    {
      view.set(.subject, nil as String?)
    }
    let words = treated.passages.filter {
      VoteWords.vote(statedBy: $0, of: treated, in: held.sitting) == vote
    }
    view.set(
      .sourceWords,
      words.map { unbulleted(Spacing.tidy($0.text)) ?? Spacing.tidy($0.text) }
        .joined(separator: " "))
    return view
  }

  private mutating func addVote(item: Int, vote: Int, number: Int) {
    closeGroups()
    append(.vote, Self.vote(item: item, vote: vote, number: number, held: held))
  }

  private mutating func add(_ passage: Passage) {
    let text = Spacing.tidy(passage.text)
    guard !text.isEmpty else { return }
    if let parts = BallotLines.split(passage) {
      closeRows()
      for part in parts {
        if part.isLine {
          addEntry(part.text)
        } else {
          closeEntries()
          var view = View()
          view.set(.text, part.text)
          append(.paragraph, view)
        }
      }
      return
    }
    var view = View()
    if passage.kind == .tableRow {
      closeEntries()
      view.set(.cells, Self.cells(passage.text))
      rows.append(view)
      return
    }
    closeRows()
    if let entry = Self.unbulleted(text), passage.kind != .heading, passage.speaker == nil {
      addEntry(entry)
      return
    }
    if passage.kind == .listEntry {
      addEntry(text)
      return
    }
    closeEntries()
    view.set(.text, text)
    switch passage.kind {
    case .heading: append(.heading, view)
    case .speech:
      let spoken = SpokenWords(passage)
      view.set(.introduction, spoken.introduction)
      view.set(.speaker, spoken.speaker)
      view.set(.text, spoken.words)
      append(.speech, view)
    case .movement: append(.movement, view)
    case .opinion: append(.opinion, view)
    case .decision:
      view.set(.isBareVerb, FormalLine.isBareVerb(text))
      append(.decision, view)
    default:
      if FormalLine.isBareVerb(text) || FormalLine.names(text, body: held.bodyName) {
        view.set(.isBareVerb, true)
        append(.decision, view)
      } else {
        append(.paragraph, view)
      }
    }
  }

  /// An entry with its own label, or one that the list marks.
  private mutating func addEntry(_ text: String) {
    let own = EntryLabel.split(text)
    if areLabelled != (own != nil) { closeEntries() }
    areLabelled = own != nil
    var view = View()
    view.set(.number, own?.label)
    view.set(.text, own?.words ?? text)
    entries.append(view)
  }

  /// A list entry without its bullet; nil when there is none.
  static func unbulleted(_ text: String) -> String? {
    guard let first = text.first, "-–—•·▪◦‣*●■".contains(first) else { return nil }
    let rest = text.dropFirst().drop { $0.isWhitespace }
    guard let second = text.dropFirst().first, second.isWhitespace, !rest.isEmpty else {
      return nil
    }
    return String(rest)
  }

  private static func cells(_ text: String) -> [View] {
    let separator: Character = text.contains("\t") ? "\t" : "|"
    return text.split(separator: separator, omittingEmptySubsequences: false).map {
      var view = View()
      view.set(.text, Spacing.tidy(String($0)))
      return view
    }
  }

  private mutating func closeGroups() {
    closeEntries()
    closeRows()
  }

  private mutating func closeEntries() {
    guard !entries.isEmpty else { return }
    var view = View()
    view.set(.isNumbered, areLabelled)
    view.set(.rows, entries)
    append(.list, view)
    entries = []
  }

  private mutating func closeRows() {
    guard !rows.isEmpty else { return }
    var view = View()
    view.set(.rows, rows)
    append(.table, view)
    rows = []
  }

  /// A block sets every kind, so that a template may ask for any of them.
  private mutating func append(_ kind: Field, _ content: View) {
    var block = View()
    for other in Self.kinds { block.set(other, nil as View?) }
    block.set(kind, content)
    blocks.append(block)
  }

  private static let kinds: [Field] = [
    .heading, .speech, .list, .table, .paragraph, .movement, .opinion, .decision, .vote, .omission,
  ]

  /// The mark left where discussion is left out of a deliberation.
  static var omission: View {
    var block = View()
    for other in kinds { block.set(other, nil as View?) }
    block.set(.omission, View())
    return block
  }
}

extension SourceRange {
  /// Whether another range lies wholly inside.
  func covers(_ other: SourceRange) -> Bool {
    lower <= other.lower && other.upper <= upper
  }
}
