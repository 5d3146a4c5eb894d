import Model

/// Tells two spellings of one name from two names.
enum NameSpelling {
  /// Whether two words may be one surname written in two ways: long enough, the same beginning, a
  /// slip or two apart, and not just a plural or a feminine (Bianchi and Bianco, Rosso and Rossi).
  static func areNear(word left: String, _ right: String) -> Bool {
    guard left != right else { return false }
    let first = Array(left.utf8)
    let second = Array(right.utf8)
    let shorter = min(first.count, second.count)
    guard shorter >= 6, abs(first.count - second.count) <= 2, first.prefix(3) == second.prefix(3)
    else { return false }
    // An ending that differs makes another surname, not another spelling.
    guard first.last == second.last else { return false }
    let allowed = shorter >= 9 ? 2 : 1
    return distance(first, second, atMost: allowed) <= allowed
  }

  /// Whether two words begin alike and are one slip apart.
  static func differByOne(_ left: String, _ right: String) -> Bool {
    let first = Array(left.utf8)
    let second = Array(right.utf8)
    guard first != second, first.first == second.first, abs(first.count - second.count) < 2 else {
      return false
    }
    return distance(first, second, atMost: 1) == 1
  }

  /// Whether two full names have the same words but for one, spelt in two ways.
  static func areNear(_ left: String, _ right: String) -> Bool {
    let first = NameKey(left).words
    let second = NameKey(right).words
    guard first.count == second.count, first.count > 1 else { return false }
    var rest = second
    var odd: [String] = []
    for word in first {
      if let place = rest.firstIndex(of: word) { rest.remove(at: place) } else { odd.append(word) }
    }
    guard odd.count == 1, rest.count == 1 else { return false }
    return areNear(word: odd[0], rest[0])
  }

  /// Letters to insert, delete, change or swap to turn one word into the other.
  private static func distance(_ left: [UInt8], _ right: [UInt8], atMost limit: Int) -> Int {
    var before: [Int] = []
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var next = [index + 1]
      for column in right.indices {
        var best = min(
          row[column + 1] + 1, next[column] + 1, row[column] + (letter == right[column] ? 0 : 1))
        if index > 0, column > 0, letter == right[column - 1], left[index - 1] == right[column] {
          best = min(best, before[column - 1] + 1)
        }
        next.append(best)
      }
      if (next.min() ?? 0) > limit { return limit + 1 }
      before = row
      row = next
    }
    return row[right.count]
  }
}
