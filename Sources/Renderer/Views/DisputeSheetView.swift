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
    view.set(.sourceWords, words(vote, of: held.sitting.items[item], number: index, held.sitting))
    view.set(.source, source(vote, held.sitting.source))
    if view[.subject] == view[.title] { view.set(.subject, nil as String?) }
    let requirement = held.regulation.majority(
      for: vote, title: held.sitting.items[item].title?.value)
    view.set(.rule, requirement.map(RequirementWords.describe) ?? "")
    view.set(.note, requirement?.source)
    let margin = VoteMargin(vote: vote, situation: situation)
    view.set(.margin, margin?.words)
    view.set(.change, margin?.change)
    return view
  }

  /// The words of the minutes that state the vote.
  private static func words(
    _ vote: Vote, of item: Item, number: Int, _ sitting: Sitting
  ) -> String {
    let passages = item.passages.filter {
      VoteWords.vote(statedBy: $0, of: item, in: sitting) == number
    }
    let lines =
      passages.isEmpty
      ? sitting.text(vote.range).split { $0.isNewline }.map { $0.filter { $0 != "*" } }
      : passages.map(\.text)
    return lines.map { Spacing.tidy($0) }.map { PassageBlocks.unbulleted($0) ?? $0 }
      .joined(separator: " ")
  }

  /// The file, without its folders, and the line.
  private static func source(_ vote: Vote, _ text: SourceText) -> String {
    let name = text.name.split(separator: "/").last.map(String.init) ?? text.name
    return "\(name), riga \(text.line(of: vote.range.lower))"
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
