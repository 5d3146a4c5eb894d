/// A term of the file reduced for comparison: case, accents, dashes and underscores make no
/// difference.
struct FoldedTerm: Hashable {
  let text: String

  init(_ written: String) {
    var result = ""
    for character in written.lowercased() {
      switch character {
      case "à", "á": result.append("a")
      case "è", "é": result.append("e")
      case "ì", "í": result.append("i")
      case "ò", "ó": result.append("o")
      case "ù", "ú": result.append("u")
      case "’", "'": result.append("'")
      case "_", "-", " ", "\t", "\u{A0}":
        if !result.isEmpty, result.last != " " { result.append(" ") }
      default: result.append(character)
      }
    }
    while result.last == " " { result.removeLast() }
    text = result
  }
}
