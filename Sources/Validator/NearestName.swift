import Model

/// Finds the name on the roll that somebody most likely meant.
enum NearestName {
  /// The name nearest to the one written; nil when none is near.
  static func find(_ name: String, among members: [Member]) -> String? {
    let wanted = NameKey(name).words
    var best: (distance: Int, name: String)?
    for member in members {
      for candidate in [member.name.value, member.representative?.value].compactMap({ $0 }) {
        guard let distance = distance(wanted, NameKey(candidate).words) else { continue }
        if best.map({ distance < $0.distance }) ?? true { best = (distance, candidate) }
      }
    }
    return best?.name
  }

  /// How far two names are, when each word of the shorter is near one of the other.
  private static func distance(_ left: [String], _ right: [String]) -> Int? {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    guard !short.isEmpty else { return nil }
    var total = 0
    for word in short {
      let letters = Array(word.utf8)
      let nearest =
        long.map { EditDistance.between(letters, Array($0.utf8)) }.min() ?? letters.count
      guard nearest <= max(1, letters.count / 3) else { return nil }
      total += nearest
    }
    return total
  }
}
