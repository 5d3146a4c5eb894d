import Model

/// A vote together with the room it was taken in, as computed.
enum SituationView {
  /// Every vote of a sitting.
  static func all(_ held: HeldSitting) -> [View] {
    held.sitting.votes.enumerated().map { number, place in
      make(held, item: place.item, vote: place.index, number: number + 1)
    }
  }

  /// One vote.
  static func make(_ held: HeldSitting, item: Int, vote index: Int, number: Int) -> View {
    let treated = held.sitting.items[item]
    let vote = treated.votes[index]
    let situation =
      held.timeline.situation(item: item, vote: index) ?? VoteSituation(item: item, vote: index)
    var view = VoteView.make(vote, number: number, held: held, situation: situation)
    view.set(.number, treated.agendaNumber.map(String.init))
    view.require(.title, held.title(of: treated))
    view.require(
      .subject, vote.subject.map { SubjectPhrase.bare($0.value) } ?? held.title(of: treated))
    view.merge(figures(vote, situation))
    view.merge(room(held, situation))
    view.set(.stated, stated(vote))
    view.set(.computed, situation.outcomeComputed.map { words($0, of: vote) } ?? "non verificabile")
    view.set(.consistency, consistency(situation))
    view.set(.explanations, .rows, situation.explanations.map(text))
    view.set(.unverifiable, .rows, situation.notVerifiable.map(text))
    return view
  }

  /// The outcome the minutes state; one that was only deduced is not stated.
  private static func stated(_ vote: Vote) -> String {
    guard let outcome = vote.outcome, !outcome.isInferred else { return "non dichiarato" }
    return words(outcome.value, of: vote)
  }

  private static func words(_ outcome: Outcome, of vote: Vote) -> String {
    vote.candidates.isEmpty ? outcome.words : outcome.electionWords
  }

  private static func figures(_ vote: Vote, _ situation: VoteSituation) -> View {
    var view = View()
    view.set(.present, present(situation))
    view.set(.voters, (vote.voters?.value ?? situation.votersComputed).map(String.init) ?? "—")
    view.set(
      .inFavour, figure(vote.inFavour, implied: vote.isUnanimous ? situation.inFavourComputed : nil)
    )
    view.set(.against, figure(vote.against))
    view.set(.abstained, figure(vote.abstained))
    view.set(.quorumRequired, situation.quorumRequired.map(String.init) ?? "—")
    view.set(.majorityRequired, situation.majorityRequired.map(String.init) ?? "—")
    return view
  }

  private static func room(_ held: HeldSitting, _ situation: VoteSituation) -> View {
    var view = View()
    view.set(.presentWeight, situation.presentWeight.map { Agreement.figure($0) })
    view.set(.weightUnit, held.sitting.weightUnit ?? "quote")
    view.set(.presentNames, situation.present.map(held.memberName).joined(separator: ", "))
    view.set(
      .absentNames,
      situation.away.map { away in
        let name = held.memberName(away.member)
        return away.reason == .absent ? name : "\(name) (\(MovementWords.reason(away.reason)))"
      }.joined(separator: ", "))
    view.set(.uncertain, situation.uncertain.map(held.memberName).joined(separator: ", "))
    return view
  }

  /// The count; a range while somebody's presence is open.
  static func present(_ situation: VoteSituation) -> String {
    if let range = situation.presentRange, range.lowerBound < range.upperBound {
      return "da \(range.lowerBound) a \(range.upperBound)"
    }
    return situation.presentCount.map(String.init) ?? "—"
  }

  /// A figure of the minutes; one that unanimity implies stands in brackets.
  static func figure(_ written: Located<Int>?, implied: Int? = nil) -> String {
    if let written { return String(written.value) }
    return implied.map { "(\($0))" } ?? "—"
  }

  private static func consistency(_ situation: VoteSituation) -> String {
    switch situation.isConsistent {
    case true?: "coerente"
    case false?: "non coerente"
    case nil: "non verificabile"
    }
  }

  private static func text(_ words: String) -> View {
    var view = View()
    view.set(.text, words)
    return view
  }
}
