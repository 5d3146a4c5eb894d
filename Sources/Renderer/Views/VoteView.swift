import Model

/// One vote with what the minutes say of it, and nothing more.
enum VoteView {
  /// The fields of a vote; `number` counts the votes of the sitting from 1.
  static func make(_ vote: Vote, number: Int, held: HeldSitting, situation: VoteSituation?) -> View
  {
    var view = View()
    view.set(.voteNumber, String(number))
    view.set(.subject, vote.subject.map { SubjectPhrase.bare($0.value) })
    view.set(.isEnforceability, vote.isImmediateEnforceability)
    view.set(.isAmendment, vote.isAmendment)
    view.set(.method, vote.method.map { method($0.value) })
    view.set(.isSecret, vote.isSecret)
    view.set(.round, vote.round.map(String.init))
    let rows = tally(vote)
    var table = View()
    table.set(.rows, rows)
    table.set(.hasNames, rows.contains { $0[.names] != nil || $0[.weight] != nil })
    view.set(.tally, rows.isEmpty ? nil : table)
    view.set(.unanimity, vote.unanimity.map { unanimity($0.value) })
    view.set(.majority, vote.majority.map { Spacing.tidy($0.value) })
    view.set(.reason, vote.abstentionReason.map { Spacing.tidy($0.value) })
    view.set(.candidates, candidates(vote))
    view.set(.elected, Agreement.list(vote.elected.map { Spacing.tidy($0.value) }))
    let place = situation.map { ($0.item, $0.vote) }
    let outcome = place.flatMap { held.outcome(item: $0.0, vote: $0.1) } ?? vote.outcome
    view.set(.outcome, outcome.map { Self.outcome($0, of: vote) })
    view.set(.checks, .rows, VoteDoubts.of(vote, situation).map(text))
    view.set(.sourceWords, nil as String?)
    return view
  }

  private static func text(_ words: String) -> View {
    var view = View()
    view.set(.text, words)
    return view
  }

  /// `per alzata di mano`, `a scrutinio segreto`.
  static func method(_ method: VotingMethod) -> String {
    switch method {
    case .showOfHands: "per alzata di mano"
    case .rollCall: "per appello nominale"
    case .open: "in forma palese"
    case .secret: "a scrutinio segreto"
    case .electronic: "con sistema elettronico"
    }
  }

  /// The outcome as a clause on the motion.
  static func outcome(_ outcome: Located<Outcome>, of vote: Vote) -> String {
    let words = vote.candidates.isEmpty ? outcome.value.words : outcome.value.electionWords
    return outcome.isInferred ? "\(words) (ricavato dai voti)" : words
  }

  /// The words of unanimity: quoted where they say more than the bare thing.
  private static func unanimity(_ words: String) -> String {
    let tidy = Spacing.tidy(words)
    let bare = tidy.lowercased().trimmed { !$0.isLetter }
    let plain = ["unanimità", "unanimita", "all’unanimità", "all'unanimità", "unanime"]
    let isPlain = plain.contains(bare) || tidy.split(separator: " ").count <= 6
    return isPlain ? "All’unanimità" : "All’unanimità («\(tidy)»)"
  }

  private static func tally(_ vote: Vote) -> [View] {
    var rows: [View] = []
    func row(
      _ entry: String, _ count: Located<Int>?, _ names: [Located<String>] = [],
      weight: Located<Double>? = nil
    ) {
      guard count != nil || !names.isEmpty || weight != nil else { return }
      var view = View()
      view.set(.entry, entry)
      view.set(.count, count.map { String($0.value) })
      view.set(.names, names.map { Spacing.tidy($0.value) }.joined(separator: ", "))
      view.set(.weight, weight.map { Agreement.figure($0.value) })
      rows.append(view)
    }
    row("Presenti", vote.statedPresent)
    row("Votanti", vote.voters)
    row("Favorevoli", vote.inFavour, vote.inFavourNames, weight: vote.weightInFavour)
    row("Contrari", vote.against, vote.againstNames, weight: vote.weightAgainst)
    row("Astenuti", vote.abstained, vote.abstainedNames, weight: vote.weightAbstained)
    row("Non partecipano al voto", vote.notVoting, vote.notVotingNames)
    row("Schede bianche", vote.blank)
    row("Schede nulle", vote.void)
    return rows
  }

  private static func candidates(_ vote: Vote) -> View? {
    guard !vote.candidates.isEmpty else { return nil }
    let rows = vote.candidates.map(candidate)
    var view = View()
    view.set(.rows, rows)
    view.set(
      .text,
      rows.map { row in
        let count = row[.count] ?? Blank.text
        return "\(row[.name] ?? Blank.text) (\(count) \(count == "1" ? "voto" : "voti"))"
      }.joined(separator: ", "))
    return view
  }

  private static func candidate(_ candidate: Candidate) -> View {
    var view = View()
    view.set(.name, Spacing.tidy(candidate.name.value))
    view.require(.count, candidate.votes.map { String($0.value) })
    return view
  }
}

extension Outcome {
  /// What came of an election.
  var electionWords: String {
    switch self {
    case .approved: "elezione avvenuta"
    case .rejected: "nessun eletto"
    case .deferred, .noted: words
    }
  }

  /// What became of the motion.
  var words: String {
    switch self {
    case .approved: "proposta approvata"
    case .rejected: "proposta respinta"
    case .deferred: "rinviata"
    case .noted: "presa d’atto"
    }
  }
}
