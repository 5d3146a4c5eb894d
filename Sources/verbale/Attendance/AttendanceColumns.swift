/// The columns of the attendance table, for every form it takes.
enum AttendanceColumns {
  static let short = [
    "Componente", "Sedute", "Presenze", "Assenze", "Giustif.", "Votazioni", "Minuti",
  ]

  static func cells(_ row: AttendanceTable.Row) -> [String] {
    let uncertain = row.uncertainVotes > 0 ? " (+\(row.uncertainVotes)?)" : ""
    return [
      row.name, "\(row.called)", "\(row.attended)" + (row.unknown > 0 ? " (+\(row.unknown)?)" : ""),
      "\(row.absent)", "\(row.excused)", "\(row.votes)/\(row.votesHeld)\(uncertain)",
      row.minutes.map(String.init) ?? "–",
    ]
  }

  static let full = [
    "organo", "ente", "componente", "rappresentanti", "sedute", "presenze", "da_remoto", "assenze",
    "assenze_giustificate", "presenze_non_leggibili", "votazioni_presente", "votazioni_incerte",
    "votazioni_tenute", "minuti", "minuti_verificati", "motivo",
  ]

  static func fullCells(_ row: AttendanceTable.Row, of body: AttendanceTable.Body) -> [String] {
    [
      body.name ?? "", body.authority ?? "", row.name, row.representatives.joined(separator: "; "),
      "\(row.called)", "\(row.attended)", "\(row.remote)", "\(row.absent)", "\(row.excused)",
      "\(row.unknown)", "\(row.votes)", "\(row.uncertainVotes)", "\(row.votesHeld)",
      row.minutes.map(String.init) ?? "", "\(row.knownMinutes)", row.gaps.joined(separator: "; "),
    ]
  }
}
