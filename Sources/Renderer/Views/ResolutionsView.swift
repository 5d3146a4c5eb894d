import Model

/// The deliberazioni: one for every item decided.
enum ResolutionsView {
  /// The view of all sittings given.
  static func make(_ sittings: [HeldSitting]) -> View {
    var view = View()
    view.set(.title, DocumentTitle.make("Deliberazioni", sittings))
    view.set(
      .resolutions,
      sittings.flatMap { held in
        Decision.all(in: held.sitting).map { resolution($0, held) }
      })
    return view
  }

  private static func resolution(_ decision: Decision, _ held: HeldSitting) -> View {
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
    view.set(.premise, .blocks, PremiseBlocks.make(decision, held: held))
    view.set(.votes, .rows, votes(decision, held) { !$0.isImmediateEnforceability })
    let dispositive = Dispositive(decision, held: held)
    view.set(.verb, dispositive.verb)
    view.set(.onlyPoint, dispositive.points.count == 1 ? dispositive.points.first : nil)
    view.set(.points, dispositive.points.map(point))
    view.set(.enforceabilityVote, votes(decision, held) { $0.isImmediateEnforceability }.last)
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

  private static func point(_ text: String) -> View {
    var view = View()
    view.set(.text, text)
    return view
  }

  private static func days(_ days: Int) -> String {
    "\(NumberWords.cardinal(days)) giorni consecutivi"
  }
}
