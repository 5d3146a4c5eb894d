/// Chance from a seed: the same seed throws the same numbers on every machine.
struct Dice: Sendable {
  private var state: UInt64

  init(seed: UInt64) {
    // Two seeds that follow each other must not throw one series, a throw apart.
    state = Self.mixed(Self.mixed(seed &+ 0x1234_5678_9ABC_DEF1) ^ 0x5DEE_CE66_D1CE_4E5B)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mixed(state)
  }

  private static func mixed(_ word: UInt64) -> UInt64 {
    var word = word
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// A number of a range.
  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
  }

  /// True so many times in a hundred.
  mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

  /// One of a list that is not empty.
  mutating func pick<Element>(_ list: [Element]) -> Element { list[number(0...list.count - 1)] }

  /// Some of a list, in its order; fewer when the list is short.
  mutating func some<Element>(_ count: Int, of list: [Element]) -> [Element] {
    shuffled(Array(list.indices)).prefix(count).sorted().map { list[$0] }
  }

  /// A list in another order.
  mutating func shuffled<Element>(_ list: [Element]) -> [Element] {
    var list = list
    for index in list.indices.dropFirst().reversed() {
      list.swapAt(index, number(0...index))
    }
    return list
  }

  /// Dice of their own, so that what is thrown for one thing does not change another.
  mutating func apart() -> Dice { Dice(seed: next()) }
}
