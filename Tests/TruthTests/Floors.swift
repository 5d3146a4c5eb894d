import Foundation

@testable import verita

/// Precision and recall of fields and rules, as a file that a person can read: a line each for those
/// under the goal.
struct Floors {
  static let goal = 0.99
  static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden/soglie.txt")

  private(set) var shares: [String: (precision: Double, recall: Double)] = [:]

  init(_ bench: Bench) {
    for (field, count) in bench.fields.counts { add("campo \(field)", count) }
    for (rule, count) in bench.rules.counts { add("regola \(rule)", count) }
  }

  private mutating func add(_ name: String, _ count: Count) {
    shares[name] = (count.precision ?? 1, count.recall ?? 1)
  }

  init(text: String) throws {
    for line in text.split(separator: "\n") {
      let cells = line.split(separator: "\t")
      guard cells.count == 3, let precision = Double(cells[1]), let recall = Double(cells[2]) else {
        continue
      }
      shares[String(cells[0])] = (precision, recall)
    }
  }

  /// What is under the goal, rounded down.
  var text: String {
    func down(_ share: Double) -> String {
      String(format: "%.3f", (share * 1000).rounded(.down) / 1000)
    }
    return shares.filter { $0.value.precision < Self.goal || $0.value.recall < Self.goal }
      .sorted { $0.key < $1.key }
      .map { "\($0.key)\t\(down($0.value.precision))\t\(down($0.value.recall))\n" }.joined()
  }

  func falls(under pinned: Floors) -> [String] {
    shares.sorted { $0.key < $1.key }.compactMap { name, share in
      let floor = pinned.shares[name] ?? (Self.goal, Self.goal)
      let least = (precision: min(floor.precision, Self.goal), recall: min(floor.recall, Self.goal))
      guard share.precision < least.precision - 1e-9 || share.recall < least.recall - 1e-9 else {
        return nil
      }
      return "\(name): precisione \(share.precision), richiamo \(share.recall), "
        + "ma la soglia è \(least.precision) e \(least.recall)"
    }
  }
}
