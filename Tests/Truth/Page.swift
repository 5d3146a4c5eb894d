import Model

/// A place in a text that a rule may point at.
enum Anchor: Hashable, Sendable {
  case head, date, weekday, call, opening, closing, place, chair, secretary, quorum, totals, mode
  case tellers, signatures, end
  case seat(Int)
  case agenda(Int)
  case heading(Int)
  case act(Int)
  /// A step of a point.
  case step(Int, Int)
}

/// What a text tells of a sitting: what it does not tell is not asked of the reader.
enum Told: Hashable, Sendable {
  case roles, remote, excused, delegates, weights, totals, callHour, mode, kind, agenda, closing
  case opening, place, chair, secretary, signatures, tellers, call, weekday, dateInWords, guests
  case names, representatives, annotations, dateTwice, acts, members, convened, absentNames,
    singleAct
}

/// How one secretary writes: the same all through a text.
struct Manner: Sendable {
  enum Names: Sendable { case firstLast, lastFirst, upperLast, last }
  var hourSign: String
  var number: String
  var curls: Bool
  var width: Int?
  var names: Names

  init(_ dice: inout Dice) {
    hourSign = dice.pick([":", ".", ":", ".", ","])
    number = dice.pick(["n. ", "n. ", "n.", "N. ", "n° "])
    curls = dice.chance(25)
    width = dice.chance(40) ? dice.number(70...110) : nil
    names = dice.pick([.firstLast, .firstLast, .lastFirst, .upperLast, .last])
  }
}

/// A text in the making, with its places marked.
///
/// A mark is one scalar of the private use area inside the text, taken out at the end: words can be
/// put together, wrapped and set in capitals without losing it.
struct Page: Sendable {
  let minutes: Minutes
  var dice: Dice
  var manner: Manner
  private(set) var told: Set<Told> = []
  private var text = ""
  private var anchors: [Anchor] = []

  init(_ minutes: Minutes, _ dice: Dice) {
    self.minutes = minutes
    self.dice = dice
    manner = Manner(&self.dice)
  }

  mutating func tell(_ facts: Told...) { told.formUnion(facts) }

  mutating func mark(_ anchor: Anchor) -> String {
    anchors.append(anchor)
    return Unicode.Scalar(UInt32(0xE000 + anchors.count - 1)).map { String($0) } ?? ""
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    (0xE000...0xF8FF).contains(scalar.value)
  }

  /// A line as it is.
  mutating func line(_ words: String = "") { text += words + "\n" }

  mutating func lines(_ list: [String]) { for words in list { line(words) } }

  /// A blank line, unless there is one.
  mutating func gap() { if !text.isEmpty, !text.hasSuffix("\n\n") { text += "\n" } }

  /// Words that the secretary's program breaks where the line ends.
  mutating func paragraph(_ words: String) {
    guard let width = manner.width else { return line(words) }
    var current = ""
    var count = 0
    for word in words.split(separator: " ", omittingEmptySubsequences: true) {
      let length = word.unicodeScalars.count { !Self.isMark($0) }
      if count > 0, count + 1 + length > width {
        line(current)
        current = ""
        count = 0
      }
      current += (count > 0 ? " " : "") + word
      count += (count > 0 ? 1 : 0) + length
    }
    line(current)
  }

  /// The text without its marks, and the line of each.
  func finished() -> (text: String, lines: [Anchor: Int]) {
    var clean = ""
    var line = 1
    var places: [Anchor: Int] = [:]
    for scalar in text.unicodeScalars {
      if Self.isMark(scalar) {
        let anchor = anchors[Int(scalar.value) - 0xE000]
        places[anchor] = places[anchor] ?? line
        continue
      }
      if scalar == "\n" { line += 1 }
      clean.unicodeScalars.append(manner.curls && scalar == "'" ? "\u{2019}" : scalar)
    }
    places[.end] = line
    return (clean, places)
  }
}
