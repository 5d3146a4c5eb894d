import Model

/// One vote with all that rules ask about it: its item, who is in the room, who is named.
public struct ExaminedVote: Sendable {
  /// The point under which it is held.
  public let item: Item
  /// The vote.
  public let vote: Vote
  /// Who is in the room and what follows.
  public let situation: VoteSituation
  /// Every person or body named in it, list by list.
  public let choices: [NamedChoice]

  /// Looks up the names of a vote on the roll.
  init(item: Item, vote: Vote, situation: VoteSituation, directory: MemberDirectory) {
    self.item = item
    self.vote = vote
    self.situation = situation
    var choices: [NamedChoice] = []
    for list in ChoiceList.allCases {
      choices += vote[keyPath: list.names].map {
        NamedChoice(list: list, name: $0, directory: directory)
      }
    }
    self.choices = choices
  }

  /// The names of one list.
  func choices(_ list: ChoiceList) -> [NamedChoice] { choices.filter { $0.list == list } }

  /// How many can be in the room: the declared figures, or the roll with the movements; nil when
  /// nothing tells.
  var possiblePresent: ClosedRange<Int>? {
    situation.presentRange ?? situation.presentCount.map { $0...$0 }
  }

  /// Whether those present were counted on the roll, not only declared.
  var isCountedOnRoll: Bool { !situation.present.isEmpty }

  /// Whether it decides the item itself: no amendment, no enforceability.
  var isMain: Bool { !vote.isImmediateEnforceability && !vote.isAmendment }

  /// The outcome that the text gives it: its own, or that of the item whose only main vote it is.
  var statedOutcome: Located<Outcome>? {
    if let outcome = vote.outcome { return outcome }
    guard isMain, item.votes.count(where: { !$0.isImmediateEnforceability && !$0.isAmendment }) == 1
    else { return nil }
    return item.decision
  }

  /// 'favorevoli 18, contrari 0, astenuti 1': the figures that are written.
  var figures: String {
    var parts: [String] = []
    func add(_ figure: Located<Int>?, _ name: String) {
      if let figure { parts.append("\(name) \(figure.value)") }
    }
    add(vote.inFavour, "favorevoli")
    add(vote.against, "contrari")
    add(vote.abstained, "astenuti")
    add(vote.notVoting, "non votanti")
    add(vote.blank, "schede bianche")
    add(vote.void, "schede nulle")
    return parts.joined(separator: ", ")
  }

  /// '18 + 0 + 1 = 19': the figures that are written, added up; nil for fewer than two.
  var sum: String? {
    let terms = [
      vote.inFavour, vote.against, vote.abstained, vote.notVoting, vote.blank, vote.void,
    ]
    .compactMap { $0?.value }
    guard terms.count > 1 else { return nil }
    return terms.map(String.init).joined(separator: " + ") + " = \(terms.reduce(0, +))"
  }

  /// The place of the figures: the whole statement when none is located.
  var range: SourceRange { vote.range }
}

/// The lists of names that a vote can carry.
public enum ChoiceList: Sendable, Hashable, CaseIterable {
  case inFavour
  case against
  case abstained
  case notVoting

  /// The list in a vote.
  var names: KeyPath<Vote, [Located<String>]> & Sendable {
    switch self {
    case .inFavour: \.inFavourNames
    case .against: \.againstNames
    case .abstained: \.abstainedNames
    case .notVoting: \.notVotingNames
    }
  }

  /// 'fra i favorevoli'.
  var place: String {
    switch self {
    case .inFavour: "fra i favorevoli"
    case .against: "fra i contrari"
    case .abstained: "fra gli astenuti"
    case .notVoting: "fra i non votanti"
    }
  }
}

/// A name in a vote's list, and whom it names on the roll.
public struct NamedChoice: Sendable {
  /// The list it stands in.
  public let list: ChoiceList
  /// The name as written.
  public let name: Located<String>
  /// Whom it names.
  public let match: MemberDirectory.Match

  /// Looks up a name.
  init(list: ChoiceList, name: Located<String>, directory: MemberDirectory) {
    self.list = list
    self.name = name
    match = directory.find(name.value)
  }

  /// The member's index on the roll, when it names exactly one.
  var member: Int? {
    if case .one(let index) = match { return index }
    return nil
  }

  /// Whether the words name a group ('la minoranza', 'i consiglieri del gruppo X') or several
  /// persons, so that one name is not one vote.
  var isGroup: Bool {
    let words = name.value.lowercased().split { !$0.isLetter }
    return words.count > 6 || words.contains { Self.groupWords.contains(String($0)) }
  }

  private static let groupWords: Set<String> = [
    "gruppo", "gruppi", "minoranza", "minoranze", "maggioranza", "opposizione", "opposizioni",
    "tutti", "tutte", "altri", "altre", "lista", "restanti", "rimanenti", "e", "ed", "consiglieri",
    "membri", "componenti", "docenti", "genitori", "studenti", "soci", "enti", "assenti",
  ]
}
