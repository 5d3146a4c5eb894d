import Model

/// What everything else stands on: hours, points of the agenda, suspensions.
struct ChartGround {
  private let chart: PresenceChart
  private let frame: ChartFrame

  init(_ chart: PresenceChart, _ frame: ChartFrame) {
    self.chart = chart
    self.frame = frame
  }

  var parts: [Drawing.Part] {
    [
      .init(name: "sospensioni", vote: nil, shapes: pauses),
      .init(name: "punti", vote: nil, shapes: points),
      .init(name: "ore", vote: nil, shapes: hours),
    ]
  }

  private var pauses: [Drawing.Shape] {
    chart.pauses.flatMap { pause -> [Drawing.Shape] in
      guard let from = pause.from, let until = pause.until, until > from else {
        return [pause.from, pause.until].compactMap { $0 }.map { place in
          .line(
            [.init(frame.x(place), frame.rowsTop), .init(frame.x(place), frame.countBottom)],
            .init(line: .rule, weight: 1.5, dash: .dotted))
        }
      }
      return [
        .box(
          x: frame.x(from), y: frame.rowsTop, width: frame.x(until) - frame.x(from),
          height: frame.countBottom - frame.rowsTop, .init(fill: .veil, line: .faint, weight: 0.6))
      ]
    }
  }

  /// The points as a band of boxes; what bounds them is the order of the text, hence dashes.
  private var points: [Drawing.Shape] {
    guard !chart.points.isEmpty else { return [] }
    var shapes: [Drawing.Shape] = [
      .box(
        x: frame.left, y: frame.pointsTop, width: frame.right - frame.left,
        height: frame.pointsBottom - frame.pointsTop,
        .init(fill: .white, line: .rule, weight: 0.6))
    ]
    let label = frame.isNarrow ? "Punti" : "Punti trattati"
    shapes.append(
      .words(
        .init(
          text: label, at: .init(frame.left - 6, frame.pointsTop + 11), size: 9, anchor: .end,
          ink: .grey)))
    let middle = frame.pointsTop + 11
    for point in chart.points {
      let (from, until) = (frame.x(point.from), frame.x(point.until))
      if point.from > 0 {
        shapes.append(
          .line(
            [.init(from, frame.pointsTop), .init(from, frame.pointsBottom)],
            .init(line: .rule, weight: 0.6, dash: chart.axis.isTimed ? .short : .none)))
      }
      guard let number = point.number else { continue }
      let long = "punto \(number)"
      let room = until - from - 4
      let text = [long, String(number)].first { LabelWidth.of($0, size: 8.5) <= room }
      guard let text else { continue }
      shapes.append(
        .words(
          .init(
            text: text, at: .init((from + until) / 2, middle), size: 8.5, anchor: .middle,
            ink: .grey)))
    }
    return shapes
  }

  private var hours: [Drawing.Shape] {
    guard let stretch = chart.axis.hours else {
      return [
        .words(
          .init(
            text: "apertura", at: .init(frame.left, frame.hours), size: 9, ink: .grey,
            isItalic: true)),
        .words(
          .init(
            text: "chiusura", at: .init(frame.right, frame.hours), size: 9, anchor: .end,
            ink: .grey, isItalic: true)),
      ]
    }
    var lines: [Drawing.Shape] = []
    var labels: [(from: Double, until: Double, words: Drawing.Shape)] = []
    for tick in chart.axis.ticks.sorted(by: { $0.isEnd && !$1.isEnd }) {
      let x = frame.x(tick.position)
      let text = tick.time.description
      let width = LabelWidth.of(text, size: 9, isBold: tick.isEnd)
      let anchor: Drawing.Words.Anchor
      let from: Double
      if x + width / 2 > frame.right {
        (anchor, from) = (.end, x - width)
      } else if x - width / 2 < frame.left {
        (anchor, from) = (.start, x)
      } else {
        (anchor, from) = (.middle, x - width / 2)
      }
      lines.append(
        .line(
          [.init(x, frame.rowsTop), .init(x, frame.countBottom)],
          .init(line: .faint, weight: 0.6)))
      guard labels.allSatisfy({ $0.until + 3 <= from || from + width + 3 <= $0.from }) else {
        continue
      }
      labels.append(
        (
          from, from + width,
          .words(
            .init(
              text: text, at: .init(x, frame.hours), size: 9, anchor: anchor,
              ink: tick.isEnd ? .black : .grey, isBold: tick.isEnd))
        ))
    }
    // Where no hour is known the axis is broken.
    let base = frame.countBottom
    lines.append(
      .line(
        [.init(frame.x(stretch.from), base), .init(frame.x(stretch.until), base)],
        .init(line: .grey, weight: 0.8)))
    for (from, until) in [(0, stretch.from), (stretch.until, 1)] where until > from {
      lines.append(
        .line(
          [.init(frame.x(from), base), .init(frame.x(until), base)],
          .init(line: .grey, weight: 0.8, dash: .short)))
    }
    return lines + labels.sorted { $0.from < $1.from }.map(\.words)
  }
}
