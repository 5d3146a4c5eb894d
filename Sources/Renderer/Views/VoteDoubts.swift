import Model

/// What the secretary has to clear up about a vote before the act is signed.
enum VoteDoubts {
  /// The doubts, in Italian, gravest first.
  static func of(_ vote: Vote, _ situation: VoteSituation?) -> [String] {
    var notes: [String] = []
    if let situation, situation.isConsistent == false {
      if let sum = situation.accountedFor, let present = situation.presentCount {
        notes.append("i voti riportati sono \(sum), i presenti risultano \(present)")
      }
      notes += situation.explanations
    }
    // What was noted or put off is no judgement on the votes.
    if let stated = vote.outcome, !stated.isInferred, let computed = situation?.outcomeComputed,
      stated.value != computed, stated.value == .approved || stated.value == .rejected
    {
      notes.append(
        "l’esito dichiarato è «\(stated.value.words)», dai voti risulta «\(computed.words)»")
    }
    return notes
  }

  /// Whether fewer are in the room than must be, whoever is uncertain.
  static func quorum(_ situation: VoteSituation) -> String? {
    guard let required = situation.quorumRequired, let most = situation.presentRange?.upperBound,
      most < required
    else { return nil }
    return "i presenti risultano \(most), il numero legale è \(required)"
  }
}
