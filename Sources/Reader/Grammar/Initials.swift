/// The letters by which minutes call somebody, once they have given the whole name.
enum Initials {
  /// Whether some capitals are the first letters of a name's words: all of them, or of the first and
  /// the last.
  static func areInitials(_ letters: String, of name: String) -> Bool {
    let letters = letters.filter(\.isLetter)
    guard 2...5 ~= letters.count, letters.allSatisfy(\.isUppercase) else { return false }
    let first = name.split { !$0.isLetter }.compactMap(\.first)
    guard first.count > 1 else { return false }
    return Array(letters) == first.map { Character($0.uppercased()) }
      || letters.count == 2 && letters.first == Character(first[0].uppercased())
        && letters.last == first.last.map { Character($0.uppercased()) }
  }
}
