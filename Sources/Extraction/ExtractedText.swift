/// The text of a document, with what a person who reads it should know.
public struct ExtractedText: Sendable, Hashable {
  /// The text, laid out in lines.
  public var text: String
  /// What was left out, in Italian; nothing when nothing was.
  public var notes: [String]
  private let blocks: [Block]

  /// Lays out the blocks of a document.
  init(_ blocks: [Block], notes: [String] = []) {
    text = PlainTextLayout.text(of: blocks)
    self.notes = notes
    self.blocks = blocks
  }

  /// The document as a page of its own: its words and nothing else of it, in paragraphs, headings and
  /// tables, as XHTML.
  ///
  /// - Parameter title: what the page is called.
  public func page(titled title: String) -> String { PageLayout(title: title).page(of: blocks) }
}
