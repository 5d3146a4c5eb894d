/// The hours that the text states, with their places: what a time on the roll is placed by.
struct TimeAnchors: Sendable {
  private var times: [Int] = []
  private var lastPlaces: [Int] = []
  private var nextPlaces: [Int] = []
  private let opening: Int?
  private let passesMidnight: Bool
  private let bounds: SourceRange

  init(_ sitting: Sitting) {
    bounds = sitting.range
    opening = sitting.openedAt?.value.minutes
    if let opens = sitting.openedAt?.value, let closes = sitting.closedAt?.value {
      passesMidnight = closes < opens
    } else {
      passesMidnight = false
    }
    var anchors: [(time: Int, place: Int)] = []
    for movement in sitting.movements where movement.origin == .text {
      if let time = movement.time?.value {
        anchors.append((moment(time), movement.range.lower))
      }
    }
    for suspension in sitting.suspensions {
      if let time = suspension.from?.value, let place = suspension.suspendedAt?.lower {
        anchors.append((moment(time), place))
      }
      if let time = suspension.until?.value, let place = suspension.resumedAt?.lower {
        anchors.append((moment(time), place))
      }
    }
    if let time = sitting.openedAt?.value {
      anchors.append((moment(time), sitting.items.first?.range.lower ?? sitting.range.lower))
    }
    if let time = sitting.closedAt?.value {
      // 'Inizio: 18.05. Fine: 19.50.' in the head: it ends after the points all the same.
      let told = sitting.closing?.lower ?? sitting.closedAt?.range?.lower
      let lastItem = sitting.items.last?.range.lower ?? sitting.range.lower
      let place = told.flatMap { $0 > lastItem ? $0 : nil } ?? sitting.range.upper
      anchors.append((moment(time), place))
    }
    anchors.sort { $0.time < $1.time }
    times = anchors.map(\.time)
    lastPlaces = anchors.map(\.place)
    nextPlaces = lastPlaces
    for index in anchors.indices.dropFirst() {
      lastPlaces[index] = max(lastPlaces[index], lastPlaces[index - 1])
    }
    for index in anchors.indices.dropLast().reversed() {
      nextPlaces[index] = min(nextPlaces[index], nextPlaces[index + 1])
    }
  }

  /// Minutes since the midnight before the opening.
  func moment(_ time: ClockTime) -> Int {
    if passesMidnight, let opening, time.minutes < opening { return time.minutes + 1440 }
    return time.minutes
  }

  /// Where in the text a time falls: the stretch between what is told before and after it, and a
  /// place within by proportion.
  func window(of time: ClockTime) -> (earliest: Int, latest: Int, place: Int) {
    let minute = moment(time)
    if let opening, minute <= opening {
      return (bounds.lower, bounds.lower, bounds.lower)
    }
    var low = 0
    var high = times.count
    while low < high {
      let middle = (low + high) / 2
      if times[middle] <= minute { low = middle + 1 } else { high = middle }
    }
    let before = low > 0 ? lastPlaces[low - 1] : bounds.lower
    if low > 0, times[low - 1] == minute { return (before, before, before) }
    let after = low < times.count ? nextPlaces[low] : bounds.upper
    guard before < after else { return (after, before, before) }
    guard low > 0, low < times.count else { return (before, after, low > 0 ? after : before) }
    let share = Double(minute - times[low - 1]) / Double(times[low] - times[low - 1])
    return (before, after, before + Int(Double(after - before) * share))
  }
}
