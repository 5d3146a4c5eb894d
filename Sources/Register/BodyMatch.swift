import Model

/// Which organ of the register some minutes are of.
///
/// The minutes of one organ do not always name it alike. Wordings are the same organ only where
/// nothing in them disagrees: a wrong match would give a number of one organ to another, and a
/// missed one would begin a second numbering.
struct BodyMatch {
  private let kind: BodyKind
  private let authority: Set<String>
  private let name: Set<String>

  init(kind: BodyKind, authority: String?, name: String) {
    self.kind = kind
    let place = authority.map { Set(NameKey($0).words) } ?? []
    self.authority = place
    self.name = Set(NameKey(name).words)
  }

  /// Whether two wordings are of one organ.
  func agrees(with other: BodyMatch) -> Bool {
    guard kind == other.kind else { return false }
    if authority.isEmpty || other.authority.isEmpty {
      return bare == other.bare || whole == other.whole
    }
    return authority == other.authority
      && (bare.isSubset(of: other.bare) || other.bare.isSubset(of: bare))
  }

  /// Whether some words the user types choose it: all of them are among its own.
  func isChosen(by words: String) -> Bool {
    let wanted = NameKey(words).words
    return !wanted.isEmpty
      && wanted.allSatisfy { word in whole.contains { $0.hasPrefix(word) } }
  }

  private var whole: Set<String> { authority.union(name) }
  /// The organ's name without the institution's.
  private var bare: Set<String> {
    let rest = name.subtracting(authority)
    return rest.isEmpty ? name : rest
  }
}
