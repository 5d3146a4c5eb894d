/// The figures of a vote added up, and how they can fit those in the room.
struct Tally: Sendable {
  /// Favourable votes as written.
  let inFavour: Int?
  /// Contrary votes, by figure or by names.
  let against: Int?
  /// Abstained, by figure or by names.
  let abstained: Int?
  /// Everything written, added up.
  let known: Int
  /// Whether the text gives enough for the sum to be that of those present: favourable, contrary
  /// and abstained (or papers), or favourable and unanimous.
  let isComplete: Bool
  /// Whether all of those present agree, with no figure of theirs.
  let isWholeRoom: Bool
  /// Whether the whole room is against.
  let isWholeRoomAgainst: Bool
  /// Whether votes went to persons.
  let isElection: Bool
  /// 'Presenti n. 12' beside the tally.
  let stated: Int?
  /// 'Votanti n. 11'.
  let voters: Int?
  /// Blank and void papers.
  let papers: Int
  /// Present who take no part, by figure or by names.
  let notVoting: Int?
  /// Whether one vote is one head: not so where each voter may write several names.
  let countsHeads: Bool
  /// Whether every person voted for has a figure, and the papers too.
  private let hasEveryFigure: Bool

  init(_ vote: Vote, in source: SourceText) {
    let againstCount = Self.count(vote.against, vote.againstNames)
    let abstainedCount = Self.count(vote.abstained, vote.abstainedNames)
    let notVotingCount = Self.count(vote.notVoting, vote.notVotingNames)
    let papers = (vote.blank?.value ?? 0) + (vote.void?.value ?? 0)
    let others = (againstCount ?? 0) + (abstainedCount ?? 0) + (notVotingCount ?? 0) + papers
    inFavour = vote.inFavour?.value
    against = againstCount
    abstained = abstainedCount
    notVoting = notVotingCount
    self.papers = papers
    stated = vote.statedPresent?.value
    voters = vote.voters?.value
    isElection = !vote.candidates.isEmpty
    if isElection {
      let obtained = vote.candidates.map { $0.votes?.value }
      known = obtained.reduce(others) { $0 + ($1 ?? 0) }
      // With more than one to elect each voter may write more than one name.
      hasEveryFigure =
        !obtained.contains(nil) && vote.inFavour == nil && (vote.blank != nil || vote.void != nil)
      countsHeads =
        !obtained.contains(nil) && vote.inFavour == nil
        && (vote.elected.count == 1 || vote.candidates.count == 1)
      isComplete = countsHeads && (vote.blank != nil || vote.void != nil || vote.voters != nil)
      isWholeRoom = false
      isWholeRoomAgainst = false
      return
    }
    hasEveryFigure = true
    countsHeads = true
    known = (inFavour ?? 0) + others
    let hasGroups = [vote.againstNames, vote.abstainedNames, vote.notVotingNames].contains {
      $0.contains { Self.isGroup($0.value) }
    }
    let hasOpenGroup =
      hasGroups
      && (Self.isOpen(vote.against, vote.againstNames)
        || Self.isOpen(vote.abstained, vote.abstainedNames)
        || Self.isOpen(vote.notVoting, vote.notVotingNames))
    let isRestricted = vote.unanimity.map { Self.isRestricted($0, in: source) } ?? false
    isComplete =
      inFavour != nil && !hasOpenGroup && !isRestricted
      && (vote.unanimity != nil
        || againstCount != nil && (abstainedCount != nil || vote.blank != nil || vote.void != nil))
    let agrees = vote.unanimity != nil && inFavour == nil && !isRestricted && !hasOpenGroup
    isWholeRoom = agrees && vote.outcome?.value != .rejected
    isWholeRoomAgainst = agrees && vote.outcome?.value == .rejected && others == 0
  }

  /// Whether the figures fit a room; nil when they cannot tell. Unanimity fits any room, and what is
  /// not written is never held against the text, unless what is written is already too much.
  func fits(_ room: ClosedRange<Int>) -> Bool? {
    if let stated, !room.contains(stated) { return false }
    // Where each may write several names only a sum that is just right tells anything.
    guard countsHeads else {
      let room = stated.map { $0...$0 } ?? room
      return hasEveryFigure && room.lowerBound == room.upperBound && known == room.lowerBound
        ? true : nil
    }
    let room = stated.map { $0...$0 } ?? room
    guard known <= room.upperBound else { return false }
    if isWholeRoom || isWholeRoomAgainst { return true }
    if let voters {
      guard voters <= room.upperBound else { return false }
      // Abstainers and those who take no part may or may not be among the voters.
      if sums.contains(voters) { return true }
      return isComplete || known - apart > voters ? false : nil
    }
    if room.contains(known), inFavour != nil || isElection { return true }
    return isComplete ? false : nil
  }

  /// The votes added up, where all that matter are written or nothing can be missing.
  func accountedFor(_ room: ClosedRange<Int>?, count: Int?) -> Int? {
    guard countsHeads else { return nil }
    if isWholeRoom || isWholeRoomAgainst { return count }
    if isComplete { return known }
    guard inFavour != nil || isElection else { return nil }
    if let voters { return sums.contains(voters) ? known : nil }
    guard let room else { return nil }
    return known >= room.lowerBound ? known : nil
  }

  /// What stands beside the votes cast: abstained and not voting.
  private var apart: Int { (abstained ?? 0) + (notVoting ?? 0) }

  /// The sums that can be those of the voters.
  private var sums: Set<Int> {
    [known, known - (abstained ?? 0), known - (notVoting ?? 0), known - apart]
  }

  /// Whether the figures speak for a room of that size: like ``fits(_:)``, but silent for unanimity
  /// without figures, which says nothing of who is there.
  func speaks(for count: Int) -> Bool? {
    if isWholeRoom || isWholeRoomAgainst, stated == nil { return nil }
    return fits(max(0, count)...max(0, count))
  }

  private static func count(_ figure: Located<Int>?, _ names: [Located<String>]) -> Int? {
    if let figure { return figure.value }
    let single = names.filter { !isGroup($0.value) }
    return single.isEmpty ? nil : single.count
  }

  private static func isOpen(_ figure: Located<Int>?, _ names: [Located<String>]) -> Bool {
    figure == nil && names.contains { isGroup($0.value) }
  }

  /// 'la minoranza', 'i consiglieri di opposizione': how many they are is not said.
  static func isGroup(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first(where: { $0.properties.isAlphabetic }) else {
      return false
    }
    return first.properties.isLowercase
  }

  /// 'all'unanimità dei presenti alla stessa seduta': only some of those in the room vote.
  private static func isRestricted(_ unanimity: Located<String>, in source: SourceText) -> Bool {
    guard let range = unanimity.range else { return mentionsPart(unanimity.value) }
    return mentionsPart(
      source.text(in: SourceRange(range.lower, min(range.upper + 60, source.bytes.count))))
  }

  private static func mentionsPart(_ words: String) -> Bool {
    let folded = NameKey.split(words)
    for (index, word) in folded.enumerated() where word == "presenti" || word == "partecipanti" {
      let next = folded.dropFirst(index + 1).prefix(3)
      if next.first == "alla" || next.first == "a" || next.first == "in" || next.first == "nella",
        next.contains(where: {
          ["stessa", "medesima", "quella", "precedente", "suddetta", "predetta"].contains($0)
        })
      {
        return true
      }
    }
    return false
  }
}
