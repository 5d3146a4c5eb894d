import Foundation

/// Whether two writings name the same: no regard to case, accents, signs and order of words.
enum Likeness {
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    var current = ""
    for scalar in text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) {
        current.unicodeScalars.append(scalar)
      } else if !(0x300...0x36F).contains(scalar.value) {
        if !current.isEmpty { words.append(current) }
        current = ""
      }
    }
    if !current.isEmpty { words.append(current) }
    return words
  }

  static func same(_ left: String, _ right: String) -> Bool { words(left) == words(right) }

  /// Whether a writing names a person: the surname at least, and nothing that is not of the name.
  static func names(_ text: String, _ person: Person) -> Bool {
    let written = words(text)
    let full = words(person.firstLast)
    return words(person.last).allSatisfy { written.contains($0) }
      && written.allSatisfy { full.contains($0) }
  }

  /// Whether two titles are one, the full stop and the letters' case apart.
  static func titles(_ left: String, _ right: String) -> Bool { same(left, right) }
}
