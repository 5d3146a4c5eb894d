import Model

/// When each member is in the room, in words: what the picture of the sitting shows in bars.
enum StayView {
  /// The members in the order of the roll.
  static func all(_ held: HeldSitting) -> [View] {
    let chart = PresenceChart(held)
    return chart.rows.map { row in
      var view = View()
      view.set(.name, held.memberName(row.member))
      view.set(.presence, presence(row))
      view.set(.stay, words(row, chart))
      view.set(.absentAtVotes, missed(row, chart))
      return view
    }
  }

  private static func presence(_ row: PresenceChart.Row) -> String {
    let words =
      switch row.presence {
      case .present: "presente"
      case .remote: "da remoto"
      case .absent: "assente"
      case .excused: "assente giustificato"
      case nil: "non leggibile"
      }
    return row.isDelegate ? "\(words), su delega" : words
  }

  /// `dall’apertura alle ore 19:38`.
  static func words(_ row: PresenceChart.Row, _ chart: PresenceChart) -> String {
    guard !row.spans.isEmpty else { return "mai" }
    return row.spans.map { span in
      let stretch = "\(from(span.from, chart)) \(until(span.until, chart))"
      return span.isSure ? stretch : "forse \(stretch)"
    }.joined(separator: "; ")
  }

  private static func from(_ edge: PresenceChart.Edge, _ chart: PresenceChart) -> String {
    if edge.kind == .opening { return "dall’apertura" }
    if let time = edge.time { return "dalle ore \(time)" }
    if let next = chart.votes.first(where: { $0.position > edge.position }) {
      return "da prima della votazione n. \(next.number)"
    }
    if let last = chart.votes.last { return "da dopo la votazione n. \(last.number)" }
    return "da un momento che il testo non precisa"
  }

  private static func until(_ edge: PresenceChart.Edge, _ chart: PresenceChart) -> String {
    if edge.kind == .closing { return "alla chiusura" }
    if let time = edge.time { return "alle ore \(time)" }
    if let last = chart.votes.last(where: { $0.position < edge.position }) {
      return "a dopo la votazione n. \(last.number)"
    }
    if let next = chart.votes.first { return "a prima della votazione n. \(next.number)" }
    return "a un momento che il testo non precisa"
  }

  /// The numbers of the votes at which a member is not in the room.
  private static func missed(_ row: PresenceChart.Row, _ chart: PresenceChart) -> String {
    guard !chart.votes.isEmpty else { return "—" }
    let open = chart.votes.filter { $0.situation.uncertain.contains(row.member) }
    let away = chart.votes.filter { mark in
      !mark.situation.uncertain.contains(row.member)
        && mark.situation.away.contains { $0.member == row.member }
    }
    var parts: [String] = []
    if away.count == chart.votes.count {
      parts.append("tutte")
    } else if !away.isEmpty {
      parts.append(away.map { String($0.number) }.joined(separator: ", "))
    }
    if !open.isEmpty {
      parts.append("incerto alla n. \(open.map { String($0.number) }.joined(separator: ", "))")
    }
    return parts.isEmpty ? "nessuna" : parts.joined(separator: "; ")
  }
}
