import Model

/// The deliberazioni: one for every item decided.
enum ResolutionsView {
  /// The view of all sittings given; deliberations and their excerpts differ in title and template.
  static func make(_ sittings: [HeldSitting], title: String) -> View {
    var view = View()
    view.set(.title, DocumentTitle.make(title, sittings))
    view.set(
      .resolutions,
      sittings.flatMap { held in
        Decision.all(in: held.sitting).map { resolution($0, held) }
      })
    return view
  }

  /// The view of one.
  static func resolution(_ decision: Decision, _ held: HeldSitting) -> View {
    let item = decision.item
    var view = SittingView.head(held)
    let situation = decision.mainVote.flatMap {
      held.timeline.situation(item: decision.index, vote: $0)
    }
    view.set(.roll, RollView.make(held, at: situation))
    view.set(.participants, .rows, held.sitting.participants.map(ParticipantView.make))
    view.require(.resolutionNumber, item.resolutionNumber.map { Spacing.tidy($0.value) })
    view.set(.number, item.agendaNumber.map(String.init))
    view.require(.subject, held.title(of: item))
    let sorted = ResolutionParts(decision, held: held)
    view.set(.premise, .blocks, PremiseBlocks.make(sorted, held: held))
    view.set(.votes, .rows, votes(decision, held) { !$0.isImmediateEnforceability })
    let dispositive = Dispositive(decision, sorted: sorted, held: held)
    view.set(.verb, dispositive.verb)
    view.set(.isNumbered, dispositive.isNumbered)
    view.set(.points, dispositive.points.map(point))
    view.set(.enforceabilityVote, enforceability(decision, sorted, held))
    view.set(.isEnforceability, decision.isEnforceable(held))
    view.set(.signatures, SignatureView.make(held.sitting))
    view.set(.publicationDays, days(held.regulation.publication.days))
    return view
  }

  private static func votes(
    _ decision: Decision, _ held: HeldSitting, where isKept: (Vote) -> Bool
  ) -> [View] {
    decision.item.votes.indices.filter { isKept(decision.item.votes[$0]) }.map { index in
      PassageBlocks.vote(
        item: decision.index, vote: index, number: decision.firstVote + index, held: held)
    }
  }

  /// The second vote, with the words of the minutes before and after it.
  private static func enforceability(
    _ decision: Decision, _ sorted: ResolutionParts, _ held: HeldSitting
  ) -> View? {
    guard let index = decision.enforceabilityVote else { return nil }
    var view = PassageBlocks.vote(
      item: decision.index, vote: index, number: decision.firstVote + index, held: held)
    let words = sorted.passages(of: .enforceability)
    let end = decision.item.votes[index].range.upper
    view.set(
      .before, .blocks, PassageBlocks.make(words.filter { $0.range.lower < end }, held: held))
    view.set(
      .after, .blocks, PassageBlocks.make(words.filter { $0.range.lower >= end }, held: held))
    return view
  }

  private static func point(_ text: String) -> View {
    var view = View()
    view.set(.text, text)
    return view
  }

  private static func days(_ days: Int) -> String {
    "\(NumberWords.cardinal(days)) giorni consecutivi"
  }
}
