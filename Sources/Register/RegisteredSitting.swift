import Model

/// A sitting as far as the register tells of it: its minutes and the heads of its acts.
public struct RegisteredSitting: Sendable, Hashable {
  /// The minutes, with the roll.
  public let minutes: EnteredMinutes
  /// The acts, in the order entered.
  public let acts: [Head]

  /// What an act is called.
  public struct Head: Sendable, Hashable {
    /// Its number; nil for a rejected motion where those take none.
    public let number: Int?
    /// Its number on the agenda.
    public let agendaNumber: Int?
    /// Oggetto.
    public let subject: String?
  }
}

extension RegisterStore {
  /// The organ that some minutes are of; nil where the register has none, or more than one might be.
  public func body(kind: BodyKind, authority: String?, name: String) throws -> RegisteredBody? {
    try read { database in
      let found = try Bodies(database).matching(
        BodyMatch(kind: kind, authority: authority, name: name))
      return found.count == 1 ? found[0] : nil
    }
  }

  /// The organs that some words choose; all of them where there are no words.
  public func bodies(chosenBy words: String?) throws -> [RegisteredBody] {
    try read { database in
      let bodies = try Bodies(database)
      return words.map { bodies.chosen(by: $0) } ?? bodies.all
    }
  }

  /// The sittings of an organ in some years, by day.
  public func sittings(of body: Int, years: ClosedRange<Int>) throws -> [RegisteredSitting] {
    try read { database in
      let seqs = try database.ints(
        "SELECT seq FROM minutes WHERE body = ? AND date >= ? AND date < ? ORDER BY date, seq",
        [body, Self.firstDay(years.lowerBound), Self.firstDay(years.upperBound + 1)])
      return try seqs.compactMap { seq in
        guard let minutes = try Self.minutes(seq, database) else { return nil }
        return RegisteredSitting(minutes: minutes, acts: try Self.heads(of: seq, database))
      }
    }
  }

  /// Days are kept as text of ten characters, which sorts as they do.
  private static func firstDay(_ year: Int) -> String {
    CalendarDate(year: max(1, year), month: 1, day: 1)?.description ?? "9999-99-99"
  }

  private static func heads(
    of minutes: Int, _ database: Ledger
  ) throws -> [RegisteredSitting.Head] {
    var rows = try database.statement(
      "SELECT number, agendaNumber, subject FROM resolution WHERE minutes = ? ORDER BY seq"
    ).rows([minutes])
    var heads: [RegisteredSitting.Head] = []
    while let row = try rows.next() {
      var cells = Cells(row)
      heads.append(
        RegisteredSitting.Head(
          number: cells.optionalInt(), agendaNumber: cells.optionalInt(),
          subject: cells.optionalText()))
    }
    return heads
  }
}
