import Model

/// One vote with who was in the room and what follows under the regulation.
struct VoteRow: Sendable {
  /// The number from 1 within its sitting.
  let number: Int
  let file: String
  let line: Int
  let body: String?
  let date: CalendarDate?
  let agendaNumber: Int?
  let title: String?
  /// Whether the item has other votes beside this one and that on enforceability.
  let isOneOfSeveral: Bool
  let regulation: String
  let vote: Vote
  let situation: VoteSituation
  let presentNames: [String]
  let uncertainNames: [String]

  /// The votes of a sitting, in text order.
  static func rows(of sitting: Sitting, under regulation: Regulation) -> [VoteRow] {
    let timeline = Timeline(sitting, regulation: regulation)
    return sitting.votes.enumerated().map { position, entry in
      let situation =
        timeline.situation(item: entry.item, vote: entry.index)
        ?? VoteSituation(item: entry.item, vote: entry.index)
      return VoteRow(
        number: position + 1, of: sitting, item: sitting.items[entry.item], vote: entry.vote,
        situation: situation, regulation: regulation)
    }
  }

  private init(
    number: Int, of sitting: Sitting, item: Item, vote: Vote, situation: VoteSituation,
    regulation: Regulation
  ) {
    func names(_ members: [Int]) -> [String] {
      members.compactMap {
        sitting.members.indices.contains($0) ? sitting.members[$0].name.value : nil
      }
    }
    self.number = number
    file = sitting.source.name
    line = sitting.source.line(of: vote.range.lower)
    body = sitting.body.name?.value
    date = sitting.date?.value
    agendaNumber = item.agendaNumber
    title = item.title?.value
    isOneOfSeveral = item.votes.count { !$0.isImmediateEnforceability } > 1
    self.regulation = regulation.id
    self.vote = vote
    self.situation = situation
    presentNames = names(situation.present)
    uncertainNames = names(situation.uncertain)
  }

  /// What is voted on: the vote's own words, or the item's title.
  var subject: String? { vote.subject?.value ?? title }

  /// The voters: as written, or as the regulation counts them.
  var voters: Int? { vote.voters?.value ?? situation.votersComputed }
}
