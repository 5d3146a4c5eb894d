import Model

/// The rows of a chart: a name and the stretches in the room.
struct ChartMembers {
  private let chart: PresenceChart
  private let frame: ChartFrame

  init(_ chart: PresenceChart, _ frame: ChartFrame) {
    self.chart = chart
    self.frame = frame
  }

  var parts: [Drawing.Part] {
    [
      .init(name: "righe", vote: nil, shapes: rules),
      .init(name: "nomi", vote: nil, shapes: frame.isNarrow ? [] : names),
      .init(name: "presenze", vote: nil, shapes: chart.rows.indices.flatMap(presence)),
    ]
  }

  private var names: [Drawing.Shape] { chart.rows.indices.flatMap(name) }

  /// A member as the chart calls it: the body with who sits for it, or the person.
  static func label(_ row: PresenceChart.Row, in chart: PresenceChart) -> String {
    let name = chart.held.memberName(row.member)
    guard let person = chart.held.sitting.members[row.member].representative else { return name }
    return "\(name) (\(Spacing.tidy(person.value)))"
  }

  private var rules: [Drawing.Shape] {
    guard !chart.rows.isEmpty else { return [] }
    return (0...chart.rows.count).map { index in
      let y = frame.top(ofRow: index)
      return .line(
        [.init(ChartFrame.margin, y), .init(frame.right, y)], .init(line: .faint, weight: 0.5))
    }
  }

  private func name(_ index: Int) -> [Drawing.Shape] {
    let row = chart.rows[index]
    let size = frame.nameSize
    let end = frame.isNarrow ? frame.right : frame.left
    var room = end - ChartFrame.margin - 6
    if row.isDelegate { room -= 14 }
    let whole = Self.label(row, in: chart)
    let bare = chart.held.memberName(row.member)
    let text =
      LabelWidth.of(whole, size: size) <= room
      ? whole : LabelWidth.fit(bare, size: size, into: room)
    let y =
      frame.isNarrow
      ? frame.top(ofRow: index) + 9.6 : frame.top(ofRow: index) + frame.row / 2 + size * 0.33
    var shapes = label(
      text, from: ChartFrame.margin, width: LabelWidth.of(text, size: size), base: y, size: size,
      ink: .black)
    if row.isDelegate { shapes += Self.delegate(at: .init(end - 16, y), size: size) }
    return shapes
  }

  /// The mark of a delegate: a letter in a square.
  static func delegate(at place: Drawing.Point, size: Double) -> [Drawing.Shape] {
    let side = min(10.5, size + 0.5)
    return [
      .box(
        x: place.x, y: place.y - size * 0.33 - side / 2, width: side, height: side,
        .init(fill: .white, line: .grey, weight: 0.8)),
      .words(
        .init(
          text: "D", at: .init(place.x + side / 2, place.y - size * 0.33 + side * 0.27),
          size: side * 0.76, anchor: .middle, isBold: true)),
    ]
  }

  private func presence(_ index: Int) -> [Drawing.Shape] {
    let row = chart.rows[index]
    let top = frame.top(ofBar: index)
    var shapes: [Drawing.Shape] = []
    for span in row.spans {
      let (from, until) = (frame.x(span.from.position), frame.x(span.until.position))
      shapes.append(
        .box(
          x: from, y: top, width: until - from, height: frame.bar,
          Self.look(isSure: span.isSure, isRemote: row.isRemote)))
    }
    guard chart.axis.isTimed else { return shapes }
    for edge in row.untimedEdges {
      shapes.append(Self.untimed(frame.x(edge.position), top, frame.bar))
    }
    return shapes
  }

  /// The words among the bars, to be drawn over the lines of the votes: who is absent, and the hours
  /// of arrivals and departures.
  var words: Drawing.Part {
    .init(
      name: "orari", vote: nil,
      shapes: (frame.isNarrow ? names : []) + chart.rows.indices.flatMap(words))
  }

  private func words(_ index: Int) -> [Drawing.Shape] {
    let row = chart.rows[index]
    let base = frame.top(ofBar: index) + frame.bar - max(1, (frame.bar - 6.5) / 2)
    if row.spans.isEmpty {
      let text = row.presence == .excused ? "assente giustificato" : "assente"
      let size = min(9, frame.row * 0.62)
      let width = LabelWidth.of(text, size: size)
      let x = frame.free(for: width, from: frame.left + 4, to: frame.right) ?? frame.left + 4
      return label(text, from: x, width: width, base: base, size: size, isItalic: true)
    }
    return times(row, base: base)
  }

  /// Words on white where they cross a line.
  private func label(
    _ text: String, from x: Double, width: Double, base: Double, size: Double,
    ink: Drawing.Ink = .grey, isItalic: Bool = false
  ) -> [Drawing.Shape] {
    var shapes: [Drawing.Shape] = []
    if frame.lines.contains(where: { $0 > x - 2 && $0 < x + width + 2 }) {
      shapes.append(
        .box(
          x: x - 1, y: base - size * 0.8, width: width + 2, height: size * 1.05,
          .init(fill: .white)))
    }
    shapes.append(
      .words(
        .init(text: text, at: .init(x, base), size: size, ink: ink, isItalic: isItalic)))
    return shapes
  }

  /// How a stretch is drawn.
  static func look(isSure: Bool, isRemote: Bool) -> Drawing.Look {
    guard isSure else { return .init(fill: .white, line: .grey, weight: 0.9, dash: .short) }
    return isRemote
      ? .init(fill: .white, line: .bar, weight: 0.9, isHatched: true)
      : .init(fill: .bar, line: .bar, weight: 0.9)
  }

  /// The end of a stretch whose hour is not written.
  static func untimed(_ x: Double, _ top: Double, _ bar: Double) -> Drawing.Shape {
    .line(
      [.init(x, top - 2.5), .init(x, top + bar + 2.5)],
      .init(line: .black, weight: 1.4, dash: .short))
  }

  /// The hours of arrivals and departures, in the free room beside the bars.
  private func times(_ row: PresenceChart.Row, base: Double) -> [Drawing.Shape] {
    guard chart.axis.isTimed else { return [] }
    let size = min(8.5, frame.row * 0.55)
    var shapes: [Drawing.Shape] = []
    var free = frame.left
    for (index, span) in row.spans.enumerated() {
      let from = frame.x(span.from.position)
      if span.from.kind == .movement, let time = span.from.time {
        let text = time.description
        let width = LabelWidth.of(text, size: size)
        if from - 3 - width >= free + 2 {
          shapes += label(text, from: from - 3 - width, width: width, base: base, size: size)
        }
      }
      let until = frame.x(span.until.position)
      free = until
      guard span.until.kind == .movement, let time = span.until.time else { continue }
      let next =
        index + 1 < row.spans.count ? frame.x(row.spans[index + 1].from.position) : frame.right
      let text = time.description
      let width = LabelWidth.of(text, size: size)
      if until + 3 + width <= next - 2 {
        shapes += label(text, from: until + 3, width: width, base: base, size: size)
        free = until + 3 + width
      }
    }
    return shapes
  }
}
