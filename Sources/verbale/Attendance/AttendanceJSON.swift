import Model

/// The attendance of members for other programs: `presenze --formato json`.
struct AttendanceJSON {
  private let table: AttendanceTable
  private let year: Int?

  init(_ table: AttendanceTable, year: Int?) {
    self.table = table
    self.year = year
  }

  var value: JSONValue {
    ["year": .int(year), "bodies": .array(table.bodies.map(body))]
  }

  private func body(_ body: AttendanceTable.Body) -> JSONValue {
    [
      "body": .string(body.name), "authority": .string(body.authority),
      "sittings": .array(body.sittings.map(sitting)),
      "members": .array(body.members.map(member)),
    ]
  }

  private func sitting(_ held: AttendanceTable.Held) -> JSONValue {
    [
      "date": .string(held.date?.description),
      "openedAt": .string(held.openedAt?.description),
      "closedAt": .string(held.closedAt?.description),
      "minutes": .int(held.duration), "votes": .int(held.voteCount),
      "files": .strings(held.files),
    ]
  }

  private func member(_ row: AttendanceTable.Row) -> JSONValue {
    [
      "name": .string(row.name), "representatives": .strings(row.representatives),
      "sittings": .int(row.called), "attended": .int(row.attended), "remote": .int(row.remote),
      "absent": .int(row.absent), "excused": .int(row.excused), "unknown": .int(row.unknown),
      "votesPresent": .int(row.votes), "votesUncertain": .int(row.uncertainVotes),
      "votesHeld": .int(row.votesHeld), "minutes": .int(row.minutes),
      "minutesVerified": .int(row.knownMinutes), "notVerifiable": .strings(row.gaps),
    ]
  }
}
