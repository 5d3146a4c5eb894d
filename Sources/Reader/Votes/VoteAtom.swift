import Model

/// One figure of a vote as one place of the text gives it: '12 voti favorevoli', 'astenuti: 1 (Rossi)'.
struct VoteAtom {
  /// What it counts.
  enum Kind: UInt8 {
    case inFavour, against, abstained, present, voters, notVoting, blank, void, unanimity, majority
    case candidate
    /// Papers handed out.
    case papers
  }

  var kind: Kind
  /// The figure; nil when the place is left empty or says it in words only.
  var value: Located<Int>?
  /// The share or quota beside it.
  var weight: Located<Double>?
  var names: [Located<String>] = []
  /// What follows the names in brackets: a reason, a statement.
  var reason: Located<String>?
  /// True for 'Favorevoli:' with nothing after it.
  var isLeftEmpty = false
  /// Whether it answers a question put aloud.
  var isAnswer = false
  /// First token.
  var first: Int
  /// Token after the last.
  var end: Int

  /// Adds those whom it counts.
  mutating func take(_ voters: NamedVoters) {
    names = voters.names
    weight = voters.votes ?? weight
    reason = voters.reason ?? reason
    end = voters.end
  }
}
