/// White space as an act wants it.
public enum Spacing {
  /// One space between words, none at the ends; no-break spaces stay.
  public static func tidy(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    var waiting = false
    for character in text {
      if character.isWhitespace, character != "\u{A0}", character != "\u{202F}" {
        waiting = !result.isEmpty
      } else {
        if waiting { result.append(" ") }
        waiting = false
        result.append(character)
      }
    }
    return result
  }
}
