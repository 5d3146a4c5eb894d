import Model

/// The votes: figures above, a line across the rows, a mark on the count.
struct ChartVotes {
  private let chart: PresenceChart
  private let frame: ChartFrame
  private let reasons: [Int: [String]]

  init(_ chart: PresenceChart, _ frame: ChartFrame, reasons: [Int: [String]]) {
    self.chart = chart
    self.frame = frame
    self.reasons = reasons
  }

  var parts: [Drawing.Part] {
    guard !chart.votes.isEmpty else { return [] }
    let columns = frame.columns(of: chart)
    return [labels] + chart.votes.indices.map { part($0, column: columns[$0]) }
  }

  /// The names of the lines of figures.
  private var labels: Drawing.Part {
    .init(
      name: "voci", vote: nil,
      shapes: frame.figures.enumerated().map { index, figure in
        .words(
          .init(
            text: figure.label(isShort: frame.isNarrow),
            at: .init(frame.left - 6, base(ofLine: index)), size: 9.5, anchor: .end,
            ink: figure == .number ? .black : .grey, isBold: figure == .number))
      })
  }

  private func base(ofLine index: Int) -> Double {
    frame.top + Double(index) * ChartFrame.figureLine + 10
  }

  private func part(_ index: Int, column: Double) -> Drawing.Part {
    let mark = chart.votes[index]
    let isWrong = reasons[mark.number] != nil
    let x = frame.x(mark.position)
    var shapes: [Drawing.Shape] = []
    let figuresBottom = frame.top + Double(frame.figures.count) * ChartFrame.figureLine + 1
    let box = Drawing.Look(
      fill: .white, line: isWrong ? .alarm : .faint, weight: isWrong ? 1.4 : 0.6)
    let width = frame.column - (isWrong ? 1.6 : 0.6)
    shapes.append(
      .box(
        x: column - width / 2, y: frame.top, width: width, height: figuresBottom - frame.top, box))
    for (line, figure) in frame.figures.enumerated() {
      let text = figure.text(of: mark, in: chart.held)
      guard !text.isEmpty else { continue }
      shapes.append(
        .words(
          .init(
            text: text, at: .init(column, base(ofLine: line)), size: frame.figureSize,
            anchor: .middle, ink: isWrong ? .alarm : .black,
            isBold: figure == .number || isWrong, isItalic: figure == .note)))
    }
    // From the column down to the line.
    let ink: Drawing.Ink = isWrong ? .alarm : .black
    let look = Drawing.Look(
      line: ink, weight: isWrong ? 1.7 : 0.8, dash: isWrong ? .long : .none)
    let bottom = frame.countBottom
    shapes.append(
      .line(
        [.init(x, frame.rowsTop - 8), .init(x, bottom)],
        .init(line: .white, weight: isWrong ? 3.6 : 2.6)))
    shapes.append(
      .line(
        [
          .init(column, figuresBottom), .init(column, figuresBottom + 4),
          .init(x, frame.rowsTop - 9), .init(x, bottom),
        ], look))
    if isWrong { shapes += Self.warning(.init(x, frame.rowsTop - 7)) }
    shapes += choices(mark, x)
    if let present = mark.situation.presentCount {
      let place = Drawing.Point(x, ChartCount.y(present, in: chart, frame))
      shapes.append(
        isWrong
          ? Self.diamond(place, 4, .init(fill: .alarm, line: .white, weight: 0.8))
          : .disc(place, radius: 2.6, .init(fill: .black, line: .white, weight: 0.8)))
    }
    return .init(
      name: isWrong ? "voto non-torna" : "voto", vote: mark.number, shapes: shapes)
  }

  /// A triangle with an exclamation mark, standing on a place.
  static func warning(_ foot: Drawing.Point) -> [Drawing.Shape] {
    [
      .polygon(
        [.init(foot.x - 6, foot.y + 3), .init(foot.x + 6, foot.y + 3), .init(foot.x, foot.y - 8)],
        .init(fill: .alarm, line: .white, weight: 0.8)),
      .words(
        .init(
          text: "!", at: .init(foot.x, foot.y + 1.6), size: 8, anchor: .middle, ink: .white,
          isBold: true)),
    ]
  }

  private static func diamond(
    _ place: Drawing.Point, _ size: Double, _ look: Drawing.Look
  ) -> Drawing.Shape {
    .polygon(
      [
        .init(place.x - size, place.y), .init(place.x, place.y - size),
        .init(place.x + size, place.y), .init(place.x, place.y + size),
      ], look)
  }

  // MARK: Choices

  /// Who is told by name against, abstained or not voting, on its own row.
  private func choices(_ mark: PresenceChart.VoteMark, _ x: Double) -> [Drawing.Shape] {
    mark.choices.sorted { $0.key < $1.key }.flatMap { member, choice -> [Drawing.Shape] in
      guard chart.rows.indices.contains(member) else { return [] }
      let place = Drawing.Point(x, frame.top(ofBar: member) + frame.bar / 2)
      return Self.sign(choice, at: place, size: min(3.4, frame.bar * 0.32))
    }
  }

  /// The sign of a choice: a ring, a cross, a dash.
  static func sign(
    _ choice: PresenceChart.Choice, at place: Drawing.Point, size: Double
  ) -> [Drawing.Shape] {
    let (x, y) = (place.x, place.y)
    switch choice {
    case .inFavour: return []
    case .abstained:
      return [.disc(place, radius: size, .init(fill: .white, line: .black, weight: 1.2))]
    case .against:
      let ground = Drawing.Shape.disc(
        place, radius: size + 1, .init(fill: .white, line: .black, weight: 0.8))
      let arm = size * 0.66
      return [
        ground,
        .line(
          [.init(x - arm, y - arm), .init(x + arm, y + arm)], .init(line: .black, weight: 1.2)),
        .line(
          [.init(x - arm, y + arm), .init(x + arm, y - arm)], .init(line: .black, weight: 1.2)),
      ]
    case .notVoting:
      return [
        .disc(place, radius: size + 0.6, .init(fill: .white, line: .black, weight: 0.8)),
        .line(
          [.init(x - size * 0.7, y), .init(x + size * 0.7, y)], .init(line: .black, weight: 1.2)),
      ]
    }
  }
}
