/// Places on an axis what happens in a known order.
struct ChartPlacing {
  let axis: ChartAxis
  let positions: [Double]
  /// Whether the place of each event is that of its hour.
  let isTimed: [Bool]

  init(_ events: [ChartSequence.Event], bounds: SourceRange) {
    let anchors = Self.anchors(among: events)
    let hours = Self.hours(
      anchors.map { (index: $0, minute: events[$0].minute ?? 0) }, events, bounds)
    axis = ChartAxis(hours: hours)
    var timed = [Bool](repeating: false, count: events.count)
    if hours != nil { for index in anchors { timed[index] = true } }
    isTimed = timed
    let wanted =
      hours.map { Self.byHours($0, anchors, events, bounds) } ?? Self.byOrder(events)
    positions = Self.parted(wanted, events, timed)
  }

  // MARK: Hours

  /// The events whose hours agree with the order: as many as can be, opening and closing above all.
  private static func anchors(among events: [ChartSequence.Event]) -> [Int] {
    var opening = events.first { $0.kind == .opening }?.minute
    var closing = events.last { $0.kind == .closing }?.minute
    if let first = opening, let last = closing, last < first { (opening, closing) = (nil, nil) }
    let timed = events.indices.filter { index in
      guard let minute = events[index].minute else { return false }
      let isEnd = events[index].kind == .opening || events[index].kind == .closing
      if isEnd { return minute == opening || minute == closing }
      return minute >= opening ?? minute && minute <= closing ?? minute
    }
    // The longest run of hours that never go back.
    var tails: [Int] = []
    var before: [Int: Int] = [:]
    for index in timed {
      let minute = events[index].minute ?? 0
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if (events[tails[middle]].minute ?? 0) <= minute { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[index] = tails[low - 1] }
      if low < tails.count { tails[low] = index } else { tails.append(index) }
    }
    var chain: [Int] = []
    var next = tails.last
    while let index = next {
      chain.append(index)
      next = before[index]
    }
    return chain.reversed()
  }

  /// The stretch of known hours; what comes before and after them takes its share of the text.
  private static func hours(
    _ anchors: [(index: Int, minute: Int)], _ events: [ChartSequence.Event], _ bounds: SourceRange
  ) -> ChartAxis.Hours? {
    guard let first = anchors.first, let last = anchors.last, first.minute < last.minute else {
      return nil
    }
    let length = Double(max(1, bounds.upper - bounds.lower))
    func share(_ bytes: Int) -> Double { min(0.4, max(0.08, Double(bytes) / length)) }
    let start = events[first.index]
    let end = events[last.index]
    let head = start.kind == .opening ? 0 : share(start.place - bounds.lower)
    let tail = end.kind == .closing ? 0 : share(bounds.upper - end.place)
    return ChartAxis.Hours(first: first.minute, last: last.minute, from: head, until: 1 - tail)
  }

  private static func byHours(
    _ hours: ChartAxis.Hours, _ anchors: [Int], _ events: [ChartSequence.Event],
    _ bounds: SourceRange
  ) -> [Double] {
    var positions = [Double](repeating: 0, count: events.count)
    func place(_ index: Int) -> Int { min(max(events[index].place, bounds.lower), bounds.upper) }
    var start = (index: -1, place: bounds.lower, position: 0.0)
    var ends: [(index: Int, place: Int, position: Double)] = anchors.map {
      ($0, place($0), hours.position(of: events[$0].minute ?? 0))
    }
    ends.append((events.count, bounds.upper, 1))
    for end in ends {
      var furthest = 0.0
      for index in (start.index + 1)..<max(start.index + 1, end.index) {
        let length = Double(max(1, end.place - start.place))
        furthest = max(furthest, min(1, Double(place(index) - start.place) / length))
        positions[index] = start.position + (end.position - start.position) * furthest
      }
      if end.index < events.count { positions[end.index] = end.position }
      start = end
    }
    return positions
  }

  // MARK: Order

  /// With no hours, each thing takes a step; those told in one breath take one together.
  private static func byOrder(_ events: [ChartSequence.Event]) -> [Double] {
    var positions: [Double] = []
    var reached = 0.0
    for (index, event) in events.enumerated() {
      if index > 0 { reached += step(to: event, from: events[index - 1]) }
      positions.append(reached)
    }
    return reached > 0 ? positions.map { $0 / reached } : positions
  }

  private static func step(to event: ChartSequence.Event, from last: ChartSequence.Event) -> Double
  {
    switch event.kind {
    case .opening: 0
    case .item: last.kind == .opening ? 0.4 : 1
    case .closing: 1
    case .vote: 1
    case .pause, .resumption: 0.6
    case .step, .opens, .settles:
      last.kind.member != nil && last.place == event.place ? 0 : 0.7
    }
  }

  // MARK: Gaps

  /// Parts what must be seen apart, moving things as little as can be.
  private static func parted(
    _ wanted: [Double], _ events: [ChartSequence.Event], _ isTimed: [Bool]
  ) -> [Double] {
    guard events.count > 1 else { return wanted }
    var gaps = [0.0]
    for index in events.indices.dropFirst() {
      gaps.append(gap(events[index - 1].kind, events[index].kind))
    }
    let needed = gaps.reduce(0, +)
    if needed > 0.8 { gaps = gaps.map { $0 * 0.8 / needed } }
    var shift = 0.0
    let offsets = gaps.map { gap in
      shift += gap
      return shift
    }
    // Pools neighbours that would stand out of order at their common place.
    var pools: [(sum: Double, weight: Double, count: Int)] = []
    for index in events.indices {
      let isEnd = events[index].kind == .opening || events[index].kind == .closing
      let weight = isEnd ? 1e6 : isTimed[index] ? 20 : 1
      pools.append((weight * (wanted[index] - offsets[index]), weight, 1))
      while pools.count > 1 {
        let last = pools[pools.count - 1]
        let before = pools[pools.count - 2]
        guard before.sum / before.weight > last.sum / last.weight else { break }
        pools.removeLast(2)
        pools.append(
          (before.sum + last.sum, before.weight + last.weight, before.count + last.count))
      }
    }
    let places = pools.flatMap { Array(repeating: $0.sum / $0.weight, count: $0.count) }
    return zip(places, offsets).map { min(1, max(0, $0 + $1)) }
  }

  private static func gap(_ first: ChartSequence.Kind, _ second: ChartSequence.Kind) -> Double {
    if first.isVote, second.isVote { return 0.012 }
    if first.isVote || second.isVote { return 0.007 }
    if let member = first.member, member == second.member { return 0.007 }
    return 0
  }
}
