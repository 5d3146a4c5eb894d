import XML

/// Reads the text of a page for browsers: saved from one, or written by a word processor.
struct HTMLDocument {
  private let root: XMLElement

  init(_ bytes: [UInt8]) throws(ExtractionError) {
    do {
      root = try XMLTree.parseHTML(bytes)
    } catch {
      throw .malformed(part: "pagina", reason: error.description)
    }
  }

  /// The text.
  func text() -> ExtractedText {
    var reader = HTMLReader()
    let blocks = reader.blocks(of: root)
    return ExtractedText(blocks, notes: reader.remarks)
  }
}
