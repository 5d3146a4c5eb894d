import Model

/// A speech as an act sets it: the name stands out where the text has it.
struct SpokenWords {
  /// What comes before the name: `La consigliera`.
  var introduction: String?
  /// The name, with the mark that follows it; a label of the act's own where the text does not begin
  /// by naming who speaks.
  var speaker: String?
  /// The rest.
  var words: String

  init(_ passage: Passage) {
    let text = Spacing.tidy(passage.text)
    guard let speaker = passage.speaker.map({ Spacing.tidy($0.value) }), !speaker.isEmpty else {
      words = text
      return
    }
    guard let name = text.firstRange(of: speaker),
      let end = Self.end(of: name.upperBound, in: text),
      Self.isIntroduction(text[..<name.lowerBound])
    else {
      self.speaker = speaker + ":"
      words = text
      return
    }
    let lead = text[..<name.lowerBound].trimmed()
    introduction = lead.isEmpty ? nil : lead
    self.speaker = String(text[name.lowerBound..<end])
    words = text[end...].trimmed()
  }

  /// The place after a name and the mark that touches it; nil where the name goes on.
  private static func end(of name: String.Index, in text: String) -> String.Index? {
    guard name < text.endIndex, !text[name].isWhitespace else { return name }
    let next = text.index(after: name)
    guard ":,;.".contains(text[name]), next == text.endIndex || text[next].isWhitespace else {
      return nil
    }
    return next
  }

  /// A title, an office: some words of the same sentence, and nothing that another may have said.
  private static func isIntroduction(_ lead: Substring) -> Bool {
    guard !lead.isEmpty else { return true }
    guard let last = lead.last, last.isWhitespace else { return false }
    let words = lead.split(separator: " ")
    return words.count <= 5
      && words.allSatisfy { word in
        guard let end = word.last, !":;!?«»\"“”".contains(end) else { return false }
        return end != "." || (word.count <= 6 && word.first?.isLowercase == true)
      }
  }
}
