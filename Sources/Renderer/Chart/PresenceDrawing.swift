import Model

/// Lays a chart of presence out as a drawing.
struct PresenceDrawing {
  let chart: PresenceChart
  let format: SittingPicture.Format
  let frame: ChartFrame
  private let reasons: [Int: [String]]
  private let isTitled: Bool

  init(
    _ chart: PresenceChart, faults: [Int: [String]]?, format: SittingPicture.Format, isTitled: Bool
  ) {
    self.chart = chart
    self.format = format
    self.isTitled = isTitled
    reasons = faults ?? Self.doubts(chart)
    frame = ChartFrame(chart, format: format, isTitled: isTitled)
  }

  /// The whole drawing.
  var drawing: Drawing {
    var parts: [Drawing.Part] = []
    if isTitled { parts.append(heading) }
    guard !chart.rows.isEmpty || !chart.votes.isEmpty else { return nothing(parts) }
    parts += ChartGround(chart, frame).parts
    let members = ChartMembers(chart, frame)
    parts += members.parts
    parts.append(ChartCount(chart, frame).part)
    parts += ChartVotes(chart, frame, reasons: reasons).parts
    parts.append(members.words)
    let foot = ChartLegend(chart, frame, reasons: reasons)
    parts += foot.parts
    return Drawing(
      width: frame.width, height: foot.bottom + 8, title: title, summary: summary, parts: parts)
  }

  private var title: String {
    DocumentTitle.make("Quadro della seduta", [chart.held])
  }

  private var heading: Drawing.Part {
    .init(
      name: "titolo", vote: nil,
      shapes: frame.heading.enumerated().map { index, line in
        .words(
          .init(
            text: line, at: .init(ChartFrame.margin, 22 + Double(index) * 16),
            size: index == 0 ? 14 : 11, ink: index == 0 ? .black : .grey, isBold: index == 0))
      })
  }

  /// With neither roll nor votes there is nothing to draw.
  private func nothing(_ parts: [Drawing.Part]) -> Drawing {
    let words = "Nel testo non risultano né appello né votazioni."
    return Drawing(
      width: frame.width, height: frame.top + 24, title: title, summary: words,
      parts: parts + [
        .init(
          name: "avviso", vote: nil,
          shapes: [
            .words(.init(text: words, at: .init(ChartFrame.margin, frame.top + 6), size: 11))
          ])
      ])
  }

  /// What the timeline says of votes that do not add up.
  private static func doubts(_ chart: PresenceChart) -> [Int: [String]] {
    var reasons: [Int: [String]] = [:]
    for mark in chart.votes {
      var found = VoteDoubts.of(mark.vote, mark.situation)
      if let missing = VoteDoubts.quorum(mark.situation) { found.append(missing) }
      if !found.isEmpty { reasons[mark.number] = found }
    }
    return reasons
  }

  /// What the drawing shows, in words.
  private var summary: String {
    let sitting = chart.held.sitting
    var sentences: [String] = []
    if let members = sitting.memberCount { sentences.append("Componenti: \(members).") }
    if let present = sitting.presentCount {
      sentences.append("Presenti all’apertura: \(present).")
    }
    if let quorum = chart.quorum { sentences.append("Numero legale: \(quorum).") }
    switch chart.votes.count {
    case 0: sentences.append("Nessuna votazione.")
    case 1: sentences.append("Una votazione.")
    default: sentences.append("Votazioni: \(chart.votes.count).")
    }
    let wrong = chart.votes.map(\.number).filter { reasons[$0] != nil }
    if wrong.isEmpty {
      if !chart.votes.isEmpty { sentences.append("Nessuna votazione risulta errata.") }
    } else {
      sentences.append(
        wrong.count == 1
          ? "Non torna la votazione n. \(wrong[0])."
          : "Non tornano le votazioni n. \(Agreement.list(wrong.map(String.init))).")
    }
    sentences.append(
      chart.axis.isTimed
        ? "L’asse orizzontale è quello delle ore." : "L’asse orizzontale segue l’ordine del testo.")
    return sentences.joined(separator: " ")
  }
}
