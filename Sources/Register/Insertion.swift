import Model

/// Writes the rows that are the content of a record, right after it.
enum Insertion {
  static func designation(_ body: RegisteredBody, seq: Int, _ database: Ledger) throws {
    try database.statement(
      "INSERT INTO designation (seq, body, kind, authority, name) VALUES (?, ?, ?, ?, ?)"
    ).execute([seq, body.id, body.kind.rawValue, body.authority, body.name])
  }

  static func minutes(_ minutes: EnteredMinutes, _ database: Ledger) throws {
    try database.statement(
      """
      INSERT INTO minutes (seq, body, date, openedAt, number, regulation, sourceName, sourceHash,
        sourcePosition, signedName, signedHash, errors)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    ).execute([
      minutes.seq, minutes.body, minutes.date.description, minutes.openedAt, minutes.number,
      minutes.regulation, minutes.source.name, minutes.source.digest.data,
      minutes.sourcePosition, minutes.signed?.name, minutes.signed?.digest.data, minutes.errors,
    ])
    let row = try database.statement(
      """
      INSERT INTO attendance (minutes, position, member, person, presence, isPartial)
      VALUES (?, ?, ?, ?, ?, ?)
      """)
    for (index, entry) in minutes.roll.enumerated() {
      try row.execute([
        minutes.seq, index + 1, entry.member, entry.person, entry.presence.rawValue,
        entry.isPartial,
      ])
    }
  }

  static func resolution(_ entry: EnteredResolution, _ database: Ledger) throws {
    let resolution = entry.resolution
    try database.statement(
      """
      INSERT INTO resolution (seq, minutes, body, year, number, statedNumber, agendaNumber,
        subject, proposer, outcome, isOutcomeInferred, enforceability, isTallyDoubtful, text,
        document)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    ).execute([
      entry.seq, entry.minutes, entry.body, entry.year, entry.number, resolution.statedNumber,
      resolution.agendaNumber, resolution.subject, resolution.proposer,
      resolution.outcome?.rawValue, resolution.isOutcomeInferred,
      resolution.enforceability.rawValue, resolution.isTallyDoubtful, entry.act.text,
      entry.act.document,
    ])
    // A file indexes its acts by itself.
    if case .server(let connection) = database {
      let words = try connection.folding.words(subject: resolution.subject, text: entry.act.text)
      try database.statement(
        "INSERT INTO resolutionSearch (seq, words, lexemes) VALUES (?, ?, CAST(? AS tsvector))"
      ).execute([entry.seq, words.text, words.lexemes])
    }
    for (index, vote) in resolution.votes.enumerated() {
      try self.vote(vote, index + 1, of: entry.seq, database)
    }
  }

  private static func vote(
    _ vote: ResolutionVote, _ position: Int, of seq: Int, _ database: Ledger
  ) throws {
    try database.statement(
      """
      INSERT INTO vote (resolution, position, purpose, subject, method, isUnanimous, isByMajority,
        present, voters, inFavour, against, abstained, notVoting, blank, void, weightInFavour,
        weightAgainst, weightAbstained, outcome)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    ).execute([
      seq, position, vote.purpose.rawValue, vote.subject, vote.method?.rawValue, vote.isUnanimous,
      vote.isByMajority, vote.present, vote.voters, vote.inFavour, vote.against, vote.abstained,
      vote.notVoting, vote.blank, vote.void, vote.weightInFavour, vote.weightAgainst,
      vote.weightAbstained, vote.outcome?.rawValue,
    ])
    let ballot = try database.statement(
      """
      INSERT INTO ballot (resolution, vote, position, choice, member, person, isDeduced)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """)
    for (index, cast) in vote.ballots.enumerated() {
      try ballot.execute([
        seq, position, index + 1, cast.choice.rawValue, cast.member, cast.person, cast.isDeduced,
      ])
    }
    let candidacy = try database.statement(
      """
      INSERT INTO candidacy (resolution, vote, position, name, votes, isElected)
      VALUES (?, ?, ?, ?, ?, ?)
      """)
    for (index, candidate) in vote.candidates.enumerated() {
      try candidacy.execute([
        seq, position, index + 1, candidate.name, candidate.votes, false,
      ])
    }
    for (index, name) in vote.elected.enumerated() {
      let none: Int? = nil
      try candidacy.execute([seq, position, index + 1, name, none, true])
    }
  }

  static func annotation(
    _ annotation: Annotation, on resolution: Int, seq: Int, _ database: Ledger
  ) throws {
    try database.execute(
      """
      INSERT INTO annotation (seq, resolution, kind, text, author, target, documentName,
        documentHash)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        seq, resolution, annotation.kind.rawValue, annotation.text, annotation.author,
        annotation.target, annotation.document?.name, annotation.document?.digest.data,
      ])
  }

  static func closing(_ closing: YearClosing, _ database: Ledger) throws {
    try database.execute(
      """
      INSERT INTO closing (seq, body, year, count, firstNumber, lastNumber, totals, signature)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        closing.seq, closing.body, closing.year, closing.count, closing.firstNumber,
        closing.lastNumber, closing.totals, closing.signature,
      ])
  }
}
