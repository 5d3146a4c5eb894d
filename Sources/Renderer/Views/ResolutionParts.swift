import Model

/// Sorts the passages of a decided item into the parts of a deliberation.
///
/// Where nobody speaks all that comes before the vote is premise. Where somebody does, the premise is
/// what comes before the first speech, what follows a formal 'Visto…', the opinions, and the sentence
/// that leads to each vote.
struct ResolutionParts {
  /// What part of the deliberation a passage belongs to.
  enum Part {
    case premise
    case discussion
    /// It states a vote, and stands beside the vote's table.
    case vote
    case dispositive
    /// It tells of the separate vote on immediate enforceability.
    case enforceability
    /// It heads the act or comes after it, and has no place in it.
    case none
  }

  /// The passages of the item.
  let passages: [Passage]
  private(set) var parts: [Part]
  private let item: Item
  private let held: HeldSitting

  /// Sorts the passages of an item.
  init(_ decision: Decision, held: HeldSitting) {
    item = decision.item
    self.held = held
    passages = item.passages
    parts = passages.map { _ in .none }
    let second = Self.enforceabilityStart(decision, held)
    let end = end(after: second)
    for index in passages.indices where index < end {
      parts[index] = part(of: index, secondVoteFrom: second)
    }
    sortPremise(upTo: min(end, second ?? end))
  }

  /// The passages of one part.
  func passages(of part: Part) -> [Passage] {
    let found = passages.indices.filter { parts[$0] == part }.map { passages[$0] }
    return part == .enforceability ? found.map(afterResolution) : found
  }

  /// What a passage says after the dispositivo that it begins with: 'di approvare la variazione. Con
  /// separata votazione …' tells the second vote only.
  private func afterResolution(_ passage: Passage) -> Passage {
    guard let end = item.resolution?.range?.upper, passage.range.lower < end,
      end < passage.range.upper
    else { return passage }
    let rest = SourceRange(end, passage.range.upper)
    let words = Spacing.tidy(held.sitting.text(rest))
    guard words.split(separator: " ").count > 3 else { return passage }
    return Passage(kind: passage.kind, speaker: passage.speaker, text: words, range: rest)
  }

  /// Whatever can be told without looking at what comes before.
  private func part(of index: Int, secondVoteFrom second: Int?) -> Part {
    let passage = passages[index]
    if passage.kind == .heading, index == 0, item.title != nil { return .none }
    if VoteWords.vote(statedBy: passage, of: item, in: held.sitting) != nil { return .vote }
    if let second, index >= second { return passage.kind == .speech ? .none : .enforceability }
    if isDispositive(passage) { return tellsMovement(passage) ? .none : .dispositive }
    if FormalLine.isBareVerb(passage.text) || FormalLine.names(passage.text, body: held.bodyName) {
      return .none
    }
    return .discussion
  }

  /// Tells premises from discussion.
  private mutating func sortPremise(upTo end: Int) {
    var isSpoken = false
    var isFormal = false
    for index in 0..<end {
      let passage = passages[index]
      if passage.kind == .speech {
        isSpoken = true
        isFormal = false
      } else if FormalLine.opensPremise(passage.text)
        || FormalLine.names(passage.text, body: held.bodyName)
      {
        isFormal = true
      }
      guard parts[index] == .discussion, passage.kind != .speech else { continue }
      let statesVotes = passage.kind == .vote || passage.kind == .decision
      if !isSpoken || isFormal || statesVotes || passage.kind == .opinion {
        parts[index] = .premise
      }
    }
    for index in 1..<max(1, end) where parts[index] == .vote && parts[index - 1] != .vote {
      keepLead(before: index)
    }
  }

  /// Keeps the sentence that leads to a vote, with the list that may follow it.
  private mutating func keepLead(before end: Int) {
    var index = end - 1
    while index >= 0, passages[index].kind != .speech,
      parts[index] == .discussion || parts[index] == .premise
    {
      parts[index] = .premise
      let isSentence = passages[index].text.split(separator: " ").count >= 4
      if isSentence, passages[index].kind != .listEntry { return }
      index -= 1
    }
  }

  /// Whether a passage belongs to the dispositivo: at most a label ('DECISIONE:') comes before it.
  private func isDispositive(_ passage: Passage) -> Bool {
    guard let range = item.resolution?.range, range.overlaps(passage.range) else { return false }
    return labelWords(of: passage) <= 3
  }

  /// Whether a passage tells who comes or goes, which is nothing decided.
  private func tellsMovement(_ passage: Passage) -> Bool {
    passage.kind == .movement
      || held.sitting.movements.contains {
        $0.origin == .text && $0.range.overlaps(passage.range)
      }
  }

  /// How many words of a passage come before the dispositivo.
  func labelWords(of passage: Passage) -> Int {
    guard let range = item.resolution?.range, passage.range.lower < range.lower else { return 0 }
    let lead = held.sitting.text(SourceRange(passage.range.lower, range.lower))
    return lead.split { $0.isWhitespace }.count
  }

  /// The first passage that tells of the separate vote on enforceability.
  private static func enforceabilityStart(_ decision: Decision, _ held: HeldSitting) -> Int? {
    guard let vote = decision.enforceabilityVote else { return nil }
    let item = decision.item
    let range = item.votes[vote].range
    guard var start = item.passages.firstIndex(where: { $0.range.overlaps(range) }) else {
      return nil
    }
    let others = item.votes.filter { !$0.isImmediateEnforceability }
    while start > 0, FormalLine.speaksOfEnforceability(item.passages[start - 1].text),
      !others.contains(where: { $0.range.overlaps(item.passages[start - 1].range) })
    {
      start -= 1
    }
    return start
  }

  /// The place after the last vote or decision: what comes later is no part of the act.
  private func end(after second: Int?) -> Int {
    let ends =
      item.votes.map(\.range.upper)
      + [item.resolution?.range, item.decision?.range].compactMap { $0?.upper }
    guard let last = ends.max() else { return passages.count }
    var end = passages.firstIndex { $0.range.lower >= last } ?? passages.count
    while second != nil, end < passages.count,
      FormalLine.isBareVerb(passages[end].text)
        || FormalLine.speaksOfEnforceability(passages[end].text)
    {
      end += 1
    }
    return end
  }
}
