import Model

/// Finds what a misspelt word was meant to be.
enum Spelling {
  /// The candidate nearest to a word, when it is near enough.
  static func nearest(to word: String, among candidates: [String]) -> String? {
    let letters = Array(word)
    let distances = candidates.map {
      (name: $0, distance: EditDistance.between(letters, Array($0)))
    }
    guard let best = distances.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(2, word.count / 3) ? best.name : nil
  }
}
