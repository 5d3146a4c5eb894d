/// A person of a made-up town.
struct Person: Sendable, Hashable {
  var first: String
  var last: String
  var isFemale: Bool

  var firstLast: String { "\(first) \(last)" }
  var lastFirst: String { "\(last) \(first)" }
}
