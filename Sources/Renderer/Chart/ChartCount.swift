import Model

/// How many are in the room, with the quorum across.
struct ChartCount {
  private let chart: PresenceChart
  private let frame: ChartFrame
  private let most: Int

  init(_ chart: PresenceChart, _ frame: ChartFrame) {
    self.chart = chart
    self.frame = frame
    most = Self.most(in: chart)
  }

  /// The top of the scale: all members, or the most that are ever there.
  private static func most(in chart: PresenceChart) -> Int {
    let sitting = chart.held.sitting
    let counts =
      chart.levels.map(\.most) + chart.votes.compactMap(\.situation.presentCount)
      + [sitting.memberCount, sitting.presentCount, chart.quorum].compactMap { $0 }
    return max(1, counts.max() ?? 1)
  }

  /// Where a number of members stands.
  static func y(_ count: Int, in chart: PresenceChart, _ frame: ChartFrame) -> Double {
    let height = frame.countBottom - frame.countTop
    return frame.countBottom - height * Double(count) / Double(most(in: chart))
  }

  private func y(_ count: Int) -> Double { Self.y(count, in: chart, frame) }

  var part: Drawing.Part {
    var shapes: [Drawing.Shape] = []
    let line = chart.levels.flatMap { level -> [Drawing.Point] in
      [.init(frame.x(level.from), y(level.least)), .init(frame.x(level.until), y(level.least))]
    }
    if let first = line.first, let last = line.last {
      let ground = [
        Drawing.Point(last.x, frame.countBottom), Drawing.Point(first.x, frame.countBottom),
      ]
      shapes.append(.polygon(line + ground, .init(fill: .faint)))
    }
    for level in chart.levels {
      let (from, until) = (frame.x(level.from), frame.x(level.until))
      if level.most > level.least {
        shapes.append(
          .box(
            x: from, y: y(level.most), width: until - from,
            height: y(level.least) - y(level.most),
            .init(fill: .white, line: .grey, weight: 0.7, dash: .short)))
      }
    }
    if !line.isEmpty { shapes.append(.line(line, .init(line: .grey, weight: 1.1))) }
    if !chart.axis.isTimed {
      shapes.append(
        .line(
          [.init(frame.left, frame.countBottom), .init(frame.right, frame.countBottom)],
          .init(line: .grey, weight: 0.8)))
    }
    if let quorum = chart.quorum {
      shapes.append(
        .line(
          [.init(frame.left, y(quorum)), .init(frame.right, y(quorum))],
          .init(line: .black, weight: 1.3, dash: .long)))
    }
    return .init(name: "conteggio", vote: nil, shapes: shapes + figures + labels)
  }

  /// The count of each stretch that is wide enough to bear it, clear of the votes and of the quorum.
  private var figures: [Drawing.Shape] {
    chart.levels.compactMap { level in
      let text = level.least == level.most ? "\(level.least)" : "\(level.least)–\(level.most)"
      let width = LabelWidth.of(text, size: 9)
      let base = y(level.least) + 10.5
      let isClear = chart.quorum.map { y($0) > base + 2 || y($0) < base - 8.5 } ?? true
      guard isClear, base < frame.countBottom - 2,
        let x = frame.free(for: width, from: frame.x(level.from) + 4, to: frame.x(level.until) - 2)
      else { return nil }
      return .words(.init(text: text, at: .init(x, base), size: 9))
    }
  }

  private var labels: [Drawing.Shape] {
    var labels: [(y: Double, text: String, isBold: Bool)] = []
    if let quorum = chart.quorum {
      labels.append(
        (y(quorum), frame.isNarrow ? "N. legale \(quorum)" : "Numero legale \(quorum)", true))
    }
    let members = chart.held.sitting.memberCount
    let top =
      most == members ? (frame.isNarrow ? "Comp. \(most)" : "Componenti \(most)") : "\(most)"
    let middle = (frame.countTop + frame.countBottom) / 2
    let name = frame.isNarrow ? "In aula" : "Presenti in aula"
    for (place, text) in [
      (y(most), top), (y(0), "0"), (middle, name), (middle - 15, name), (middle + 15, name),
    ]
    where !labels.contains(where: { abs($0.y - place) < 11 || $0.text == text }) {
      labels.append((place, text, false))
    }
    return labels.map { label in
      .words(
        .init(
          text: label.text, at: .init(frame.left - 6, label.y + 3), size: 9, anchor: .end,
          ink: label.isBold ? .black : .grey, isBold: label.isBold))
    }
  }
}
