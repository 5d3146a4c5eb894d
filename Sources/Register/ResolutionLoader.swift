import Model

/// Reads resolutions back from their rows.
struct ResolutionLoader {
  private let isWhole: Bool
  private let resolution: Ledger.Statement
  private let vote: Ledger.Statement
  private let candidacy: Ledger.Statement
  private let ballot: Ledger.Statement

  /// - Parameter isWhole: whether the words of the act and the ballots are wanted too; hashing needs
  ///   them.
  init(_ database: Ledger, isWhole: Bool) throws {
    self.isWhole = isWhole
    resolution = try database.statement(
      """
      SELECT r.minutes, r.body, r.year, r.number, r.statedNumber, r.agendaNumber, r.subject,
        r.proposer, r.outcome, r.isOutcomeInferred, r.enforceability, r.isTallyDoubtful, m.date
        \(isWhole ? ", r.text, r.document" : "")
      FROM resolution AS r LEFT JOIN minutes AS m ON m.seq = r.minutes WHERE r.seq = ?
      """)
    vote = try database.statement(
      """
      SELECT position, purpose, subject, method, isUnanimous, isByMajority, present, voters,
        inFavour, against, abstained, notVoting, blank, void, weightInFavour, weightAgainst,
        weightAbstained, outcome
      FROM vote WHERE resolution = ? ORDER BY position
      """)
    candidacy = try database.statement(
      """
      SELECT vote, isElected, name, votes FROM candidacy WHERE resolution = ?
      ORDER BY vote, isElected, position
      """)
    ballot = try database.statement(
      """
      SELECT vote, choice, member, person, isDeduced FROM ballot WHERE resolution = ?
      ORDER BY vote, position
      """)
  }

  /// The resolution of a record; nil when there is none.
  func load(_ seq: Int) throws -> EnteredResolution? {
    var rows = try resolution.rows([seq])
    guard let row = try rows.next() else { return nil }
    var cells = Cells(row)
    let minutes = try cells.int()
    let body = try cells.int()
    let year = try cells.int()
    let number = cells.optionalInt()
    let statedNumber = cells.optionalText()
    let agendaNumber = cells.optionalInt()
    let subject = cells.optionalText()
    let proposer = cells.optionalText()
    let outcome: Outcome? = try cells.optionalWord()
    let isOutcomeInferred = try cells.flag()
    let enforceability: ImmediateEnforceability = try cells.word()
    let isTallyDoubtful = try cells.flag()
    let date = try cells.date()
    let act =
      isWhole
      ? ActText(text: try cells.text(), document: try cells.text())
      : ActText(text: "", document: "")
    return EnteredResolution(
      seq: seq, minutes: minutes, body: body, year: year, number: number,
      resolution: Resolution(
        statedNumber: statedNumber, date: date, agendaNumber: agendaNumber, subject: subject,
        proposer: proposer, outcome: outcome, isOutcomeInferred: isOutcomeInferred,
        enforceability: enforceability, votes: try votes(of: seq),
        isTallyDoubtful: isTallyDoubtful),
      act: act)
  }

  private func votes(of seq: Int) throws -> [ResolutionVote] {
    var votes: [ResolutionVote] = []
    var places: [Int: Int] = [:]
    var rows = try vote.rows([seq])
    while let row = try rows.next() {
      var cells = Cells(row)
      places[try cells.int()] = votes.count
      votes.append(try Self.vote(&cells))
    }
    guard !votes.isEmpty else { return [] }
    try addCandidates(to: &votes, places, of: seq)
    if isWhole { try addBallots(to: &votes, places, of: seq) }
    return votes
  }

  private static func vote(_ cells: inout Cells) throws -> ResolutionVote {
    var vote = ResolutionVote(purpose: try cells.word())
    vote.subject = cells.optionalText()
    vote.method = try cells.optionalWord()
    vote.isUnanimous = try cells.flag()
    vote.isByMajority = try cells.flag()
    vote.present = cells.optionalInt()
    vote.voters = cells.optionalInt()
    vote.inFavour = cells.optionalInt()
    vote.against = cells.optionalInt()
    vote.abstained = cells.optionalInt()
    vote.notVoting = cells.optionalInt()
    vote.blank = cells.optionalInt()
    vote.void = cells.optionalInt()
    vote.weightInFavour = cells.optionalDouble()
    vote.weightAgainst = cells.optionalDouble()
    vote.weightAbstained = cells.optionalDouble()
    vote.outcome = try cells.optionalWord()
    return vote
  }

  /// Rows of a vote that is not there belong to nothing: the check of links tells of them.
  private func addCandidates(
    to votes: inout [ResolutionVote], _ places: [Int: Int], of seq: Int
  ) throws {
    var rows = try candidacy.rows([seq])
    while let row = try rows.next() {
      var cells = Cells(row)
      guard let place = places[try cells.int()] else { continue }
      if try cells.flag() {
        votes[place].elected.append(try cells.text())
      } else {
        votes[place].candidates.append(
          ResolutionVote.Candidacy(name: try cells.text(), votes: cells.optionalInt()))
      }
    }
  }

  private func addBallots(
    to votes: inout [ResolutionVote], _ places: [Int: Int], of seq: Int
  ) throws {
    var rows = try ballot.rows([seq])
    while let row = try rows.next() {
      var cells = Cells(row)
      guard let place = places[try cells.int()] else { continue }
      votes[place].ballots.append(
        Ballot(
          choice: try cells.word(), member: try cells.text(), person: cells.optionalText(),
          isDeduced: try cells.flag()))
    }
  }
}
