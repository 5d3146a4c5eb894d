import GRDB
import Model

/// Reads a resolution back from its rows.
struct ResolutionLoader {
  private let database: Database
  private let isWhole: Bool

  /// - Parameter isWhole: whether the words of the act and the ballots are wanted too; hashing needs
  ///   them.
  init(_ database: Database, isWhole: Bool) {
    self.database = database
    self.isWhole = isWhole
  }

  /// The resolution of a record; nil when there is none.
  func load(_ seq: Int) throws -> EnteredResolution? {
    let words = isWhole ? ", r.text, r.document" : ", '' AS text, '' AS document"
    let statement = try database.cachedStatement(
      sql: """
        SELECT r.minutes, r.body, r.year, r.number, r.statedNumber, r.agendaNumber, r.subject,
          r.proposer, r.outcome, r.isOutcomeInferred, r.enforceability, r.isTallyDoubtful, m.date
          \(words)
        FROM resolution AS r LEFT JOIN minutes AS m ON m.seq = r.minutes WHERE r.seq = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [seq]) else { return nil }
    let columns = Columns(row)
    let resolution = Resolution(
      statedNumber: columns.optionalText("statedNumber"), date: try columns.date("date"),
      agendaNumber: columns.optionalInt("agendaNumber"),
      subject: columns.optionalText("subject"), proposer: columns.optionalText("proposer"),
      outcome: try columns.optionalWord("outcome"),
      isOutcomeInferred: try columns.flag("isOutcomeInferred"),
      enforceability: try columns.word("enforceability"), votes: try votes(of: seq),
      isTallyDoubtful: try columns.flag("isTallyDoubtful"))
    return EnteredResolution(
      seq: seq, minutes: try columns.int("minutes"), body: try columns.int("body"),
      year: try columns.int("year"), number: columns.optionalInt("number"), resolution: resolution,
      act: ActText(text: try columns.text("text"), document: try columns.text("document")))
  }

  private func votes(of seq: Int) throws -> [ResolutionVote] {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM vote WHERE resolution = ? ORDER BY position")
    var votes: [ResolutionVote] = []
    for row in try Row.fetchAll(statement, arguments: [seq]) {
      votes.append(try vote(Columns(row), of: seq))
    }
    return votes
  }

  private func vote(_ columns: Columns, of seq: Int) throws -> ResolutionVote {
    var vote = ResolutionVote(purpose: try columns.word("purpose"))
    vote.subject = columns.optionalText("subject")
    vote.method = try columns.optionalWord("method")
    vote.isUnanimous = try columns.flag("isUnanimous")
    vote.isByMajority = try columns.flag("isByMajority")
    vote.present = columns.optionalInt("present")
    vote.voters = columns.optionalInt("voters")
    vote.inFavour = columns.optionalInt("inFavour")
    vote.against = columns.optionalInt("against")
    vote.abstained = columns.optionalInt("abstained")
    vote.notVoting = columns.optionalInt("notVoting")
    vote.blank = columns.optionalInt("blank")
    vote.void = columns.optionalInt("void")
    vote.weightInFavour = columns.optionalDouble("weightInFavour")
    vote.weightAgainst = columns.optionalDouble("weightAgainst")
    vote.weightAbstained = columns.optionalDouble("weightAbstained")
    vote.outcome = try columns.optionalWord("outcome")
    let position = try columns.int("position")
    if isWhole { vote.ballots = try ballots(of: seq, position) }
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT * FROM candidacy WHERE resolution = ? AND vote = ? ORDER BY isElected, position
          """), arguments: [seq, position])
    for row in rows {
      let columns = Columns(row)
      if try columns.flag("isElected") {
        vote.elected.append(try columns.text("name"))
      } else {
        vote.candidates.append(
          ResolutionVote.Candidacy(
            name: try columns.text("name"), votes: columns.optionalInt("votes")))
      }
    }
    return vote
  }

  private func ballots(of seq: Int, _ vote: Int) throws -> [Ballot] {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM ballot WHERE resolution = ? AND vote = ? ORDER BY position")
    return try Row.fetchAll(statement, arguments: [seq, vote]).map { row in
      let columns = Columns(row)
      return Ballot(
        choice: try columns.word("choice"), member: try columns.text("member"),
        person: columns.optionalText("person"), isDeduced: try columns.flag("isDeduced"))
    }
  }
}
