/// The text of a document, with what a person who reads it should know.
public struct ExtractedText: Sendable, Hashable {
  /// The text, laid out in lines.
  public var text: String
  /// What was left out, in Italian; nothing when nothing was.
  public var notes: [String]

  /// Makes a text.
  public init(text: String, notes: [String] = []) {
    self.text = text
    self.notes = notes
  }
}
