import Model

/// The scheda: everything about one vote that a dispute would ask, on one page.
enum DisputeSheetView {
  /// The sheets of all votes, or of the only one asked for, counted through all sittings.
  static func make(_ sittings: [HeldSitting], only wanted: Int?) throws -> View {
    let all = sittings.reduce(0) { $0 + $1.sitting.votes.count }
    if let wanted, !(1...max(1, all)).contains(wanted) || all == 0 {
      throw ActError.noSuchVote(number: wanted, available: all)
    }
    var view = View()
    view.set(.title, DocumentTitle.make("Schede delle votazioni", sittings))
    var first = 1
    var sheets: [View] = []
    for held in sittings {
      for (offset, place) in held.sitting.votes.enumerated()
      where wanted == nil || wanted == first + offset {
        sheets.append(sheet(held, item: place.item, vote: place.index, number: first + offset))
      }
      first += held.sitting.votes.count
    }
    view.set(.sheets, sheets)
    return view
  }

  private static func sheet(_ held: HeldSitting, item: Int, vote index: Int, number: Int) -> View {
    let vote = held.sitting.items[item].votes[index]
    let situation =
      held.timeline.situation(item: item, vote: index) ?? VoteSituation(item: item, vote: index)
    var view = SittingView.head(held)
    view.merge(SituationView.make(held, item: item, vote: index, number: number))
    view.set(.inRoom, .rows, situation.present.map { person(held, $0, reason: nil) })
    view.set(.away, .rows, situation.away.map { person(held, $0.member, reason: $0.reason) })
    view.set(.placement, VotePlacement.words(vote, in: held.sitting))
    view.set(.reading, reading(situation.reading))
    view.set(.sourceWords, Spacing.tidy(held.sitting.text(vote.range)))
    view.set(
      .source,
      "\(held.sitting.source.name), riga \(held.sitting.source.line(of: vote.range.lower))")
    let requirement = held.regulation.majority(
      for: vote, title: held.title(of: held.sitting.items[item]))
    view.set(.rule, requirement.map(RequirementWords.describe) ?? "")
    view.set(.note, requirement?.source)
    let margin = VoteMargin(vote: vote, situation: situation)
    view.set(.margin, margin?.words)
    view.set(.change, margin?.change)
    return view
  }

  private static func person(_ held: HeldSitting, _ member: Int, reason: Away.Reason?) -> View {
    var view = View()
    view.set(.name, held.memberName(member))
    let record = held.sitting.members.indices.contains(member) ? held.sitting.members[member] : nil
    view.set(.representative, record?.representative.map { Spacing.tidy($0.value) })
    view.set(.reason, reason.map(MovementWords.reason))
    return view
  }

  private static func reading(_ reading: PresenceReading) -> String? {
    switch reading {
    case .agreed: nil
    case .roll: "elenco e testo discordano: si segue l’elenco, con il quale i conteggi tornano"
    case .text: "elenco e testo discordano: si segue il testo, con il quale i conteggi tornano"
    }
  }
}
