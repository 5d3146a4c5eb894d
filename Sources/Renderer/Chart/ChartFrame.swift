import Model

/// Where the parts of a chart of presence stand.
struct ChartFrame {
  static let margin = 16.0

  /// How wide the whole drawing is.
  let width: Double
  /// Where the axis begins and ends.
  let left: Double
  let right: Double
  /// The lines of figures above the votes.
  let figures: [VoteFigure]
  /// The size of those figures, and how wide the column of one vote is.
  let figureSize: Double
  let column: Double
  /// Where the figures begin, the rows begin and the rows end.
  let top: Double
  let rowsTop: Double
  let rowsBottom: Double
  /// How high one row is, and its bar.
  let row: Double
  let bar: Double
  let nameSize: Double
  /// The band of the count.
  let countTop: Double
  let countBottom: Double
  /// The band of the points of the agenda.
  let pointsTop: Double
  let pointsBottom: Double
  /// The base line of the hours.
  let hours: Double
  /// Where the lines of the votes are.
  let lines: [Double]
  let isNarrow: Bool
  /// The lines above everything: the day, then the body.
  let heading: [String]

  static let figureLine = 13.0

  init(_ chart: PresenceChart, format: SittingPicture.Format, isTitled: Bool) {
    isNarrow = format == .narrow
    let figures = VoteFigure.shown(in: chart)
    self.figures = figures
    let labels = figures.map { LabelWidth.of($0.label(isShort: format == .narrow), size: 9.5) }
    var margin = (labels.max() ?? 0) + 14
    let count = Double(max(1, chart.rows.count))
    if format == .wide {
      row = max(11, min(20, 320 / count))
      bar = row * 0.62
      nameSize = min(11, row * 0.68)
      let size = nameSize
      let names = chart.rows.map { member in
        LabelWidth.of(ChartMembers.label(member, in: chart), size: size)
          + (member.isDelegate ? 18 : 0)
      }
      margin = max(margin, min(270, (names.max() ?? 0) + 12), 90)
    } else {
      row = 25
      bar = 9
      nameSize = 10
    }
    left = Self.margin + margin
    let cells = chart.votes.flatMap { mark in figures.map { $0.text(of: mark, in: chart.held) } }
    let widest = cells.map { LabelWidth.of($0, size: 1, isBold: true) }.max() ?? 1
    let usual = format == .wide ? 1000.0 : 390.0
    let room = usual - Self.margin - left
    let votes = Double(max(1, chart.votes.count))
    // Small figures before a wider drawing.
    let size = [9.5, 8.5, 7.5].first { (widest * $0 + 4) * votes <= room } ?? 7.5
    let column = max(widest * size + 4, min(26, room / votes))
    figureSize = size
    self.column = column
    width = max(usual, left + column * votes + Self.margin)
    right = width - Self.margin
    heading = isTitled ? Self.heading(chart.held, room: width - 2 * Self.margin) : []
    top = isTitled ? 20 + 16 * Double(heading.count) : 10
    let hasVotes = !chart.votes.isEmpty
    let head = hasVotes ? Double(figures.count) * Self.figureLine + 26 : 6
    rowsTop = top + head
    rowsBottom = rowsTop + row * Double(chart.rows.count)
    countTop = rowsBottom + 11
    countBottom = countTop + 60
    pointsTop = countBottom + 6
    pointsBottom = pointsTop + (chart.points.isEmpty ? 0 : 15)
    hours = pointsBottom + 13
    let (start, length) = (left, right - left)
    lines = chart.votes.map { start + length * $0.position }
  }

  private static func heading(_ held: HeldSitting, room: Double) -> [String] {
    let day = held.sitting.date.map { " del \(DateWords.long($0.value))" } ?? ""
    let body = [held.authority, held.bodyName].compactMap { $0 }.joined(separator: " – ")
    return ["Quadro della seduta\(day)"] + LabelWidth.lines(body, size: 11, into: room)
  }

  /// Where a position of the axis stands.
  func x(_ position: Double) -> Double { left + (right - left) * position }

  /// The first place between two where something of a width meets no line of a vote.
  func free(for width: Double, from lowest: Double, to highest: Double) -> Double? {
    var x = lowest
    for line in lines.sorted() where line > x - 3 {
      if x + width + 3 <= line { break }
      x = line + 4
    }
    return x + width <= highest ? x : nil
  }

  /// Where a row begins.
  func top(ofRow index: Int) -> Double { rowsTop + row * Double(index) }

  /// Where the bar of a row begins.
  func top(ofBar index: Int) -> Double {
    isNarrow ? top(ofRow: index) + row - bar - 3 : top(ofRow: index) + (row - bar) / 2
  }

  /// The columns of the votes: each as near to its line as the others let it be.
  func columns(of chart: PresenceChart) -> [Double] {
    let wanted = chart.votes.map { x($0.position) }
    var pools: [(sum: Double, count: Double)] = []
    for (index, place) in wanted.enumerated() {
      pools.append((place - Double(index) * column, 1))
      while pools.count > 1 {
        let last = pools[pools.count - 1]
        let before = pools[pools.count - 2]
        guard before.sum / before.count > last.sum / last.count else { break }
        pools.removeLast(2)
        pools.append((before.sum + last.sum, before.count + last.count))
      }
    }
    let places = pools.flatMap { Array(repeating: $0.sum / $0.count, count: Int($0.count)) }
    let lowest = left + column / 2
    let highest = right - column / 2
    return places.enumerated().map { index, place in
      let shift = Double(index) * column
      let last = highest - Double(wanted.count - 1) * column
      return min(max(place, lowest), max(lowest, last)) + shift
    }
  }
}
