/// Finds the member that some words of the text name: a body, a person, or both.
public struct MemberDirectory: Sendable {
  /// What was found.
  public enum Match: Sendable, Hashable {
    /// One member, by its index on the roll.
    case one(Int)
    /// More than one member fits: a surname that two share.
    case several([Int])
    /// Nobody.
    case none
  }

  private let names: [NameKey]
  private let representatives: [NameKey?]

  /// Indexes a roll.
  public init(_ members: [Member]) {
    names = members.map { NameKey($0.name.value) }
    representatives = members.map { $0.representative.map { NameKey($0.value) } }
  }

  /// The member that words name. Exact names win over partial ones, bodies over persons.
  public func find(_ words: String) -> Match {
    if let open = words.firstIndex(of: "("), let close = words.lastIndex(of: ")"), open < close {
      let inside = String(words[words.index(after: open)..<close])
      if case .one(let index) = lookUp(inside) { return .one(index) }
      return lookUp(String(words[..<open]))
    }
    return lookUp(words)
  }

  private func lookUp(_ words: String) -> Match {
    let key = NameKey(words)
    guard !key.words.isEmpty else { return .none }
    for test in [Test.exact, .partial] {
      let bodies = names.indices.filter { test.holds(names[$0], key) }
      if !bodies.isEmpty { return match(among: bodies) { Self.isPlain(names[$0], key) } }
      let persons = representatives.indices.filter { index in
        representatives[index].map { test.holds($0, key) } ?? false
      }
      if !persons.isEmpty {
        return match(among: persons) { index in
          representatives[index].map { Self.isPlain($0, key) } ?? false
        }
      }
    }
    return .none
  }

  /// The only one that fits, or the only one that fits with no particle: 'Costa' is Rosa Costa, where
  /// Lucia Dalla Costa sits too.
  private func match(among found: [Int], isPlain: (Int) -> Bool) -> Match {
    if found.count == 1 { return .one(found[0]) }
    let plain = found.filter(isPlain)
    return plain.count == 1 ? .one(plain[0]) : .several(found)
  }

  /// Whether no particle that words leave out stands before them in a name.
  private static func isPlain(_ name: NameKey, _ key: NameKey) -> Bool {
    guard let first = key.words.first, let place = name.words.firstIndex(of: first) else {
      return true
    }
    return place == 0 || !particles.contains(name.words[place - 1])
  }

  private static let particles: Set<String> = ["dal", "dalla", "dallo", "dall", "de", "da", "san"]

  private enum Test {
    case exact
    case partial

    func holds(_ candidate: NameKey, _ key: NameKey) -> Bool {
      switch self {
      case .exact: candidate.equals(key)
      case .partial: candidate.matches(key)
      }
    }
  }
}
