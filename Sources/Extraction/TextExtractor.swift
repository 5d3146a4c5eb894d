import Archive
import XML

/// Takes the text out of documents that are no plain text.
public enum TextExtractor {
  /// The text of an ODT or DOCX document.
  ///
  /// - Throws: ``ExtractionError`` when the archive is broken, protected, or another kind of document.
  public static func office(_ bytes: [UInt8]) throws(ExtractionError) -> ExtractedText {
    let archive: ArchiveReader
    do {
      archive = try ArchiveReader(bytes)
    } catch {
      throw .archive(error)
    }
    let parts = Parts(archive)
    let names = Set(archive.names)
    let result: ExtractedText
    if names.contains("[Content_Types].xml") || names.contains("word/document.xml") {
      if names.contains(where: { $0.hasPrefix("xl/") }) { throw .spreadsheet }
      if names.contains(where: { $0.hasPrefix("ppt/") }) { throw .slides }
      result = try DocxDocument(parts).text()
    } else if names.contains("content.xml") || names.contains("mimetype") {
      result = try OdtDocument(parts).text()
    } else {
      throw UnreadFormat.error(forArchiveOf: archive.names)
    }
    return try checked(result)
  }

  /// Whether an archive is an OpenDocument file, as its first entry says.
  public static func isOpenDocument(_ bytes: [UInt8]) -> Bool {
    guard let archive = try? ArchiveReader(bytes) else { return false }
    return archive.names.contains("content.xml") && !archive.names.contains("word/document.xml")
  }

  /// The text of a flat OpenDocument text (`.fodt`).
  ///
  /// - Throws: ``ExtractionError`` when it is no well-formed document of text.
  public static func flatOpenDocument(_ bytes: [UInt8]) throws(ExtractionError) -> ExtractedText {
    let root: XMLElement
    do {
      root = try XMLTree.parse(bytes)
    } catch {
      throw .malformed(part: "office:document", reason: error.description)
    }
    return try checked(try OdtDocument(flat: root).text())
  }

  /// The text of a PDF.
  ///
  /// - Throws: ``ExtractionError`` when it is damaged, protected or made of pictures only.
  public static func pdf(_ bytes: [UInt8]) throws(ExtractionError) -> ExtractedText {
    try checked(try PDFDocument(bytes).text())
  }

  /// The text of a page for browsers.
  ///
  /// - Throws: ``ExtractionError`` when there is no word on it.
  public static func html(_ bytes: [UInt8]) throws(ExtractionError) -> ExtractedText {
    try checked(try HTMLDocument(bytes).text())
  }

  /// The document inside a signed envelope (`.p7m`), nil when bytes are no such envelope.
  ///
  /// - Throws: ``ExtractionError`` when the envelope holds no document.
  public static func signedContent(_ bytes: [UInt8]) throws(ExtractionError) -> [UInt8]? {
    guard SignedEnvelope.isEnvelope(bytes) else { return nil }
    guard let content = SignedEnvelope.content(of: bytes) else {
      throw .unsupported(
        kind: "busta firmata (.p7m) danneggiata o senza documento",
        advice: "indicare il documento che è stato firmato")
    }
    return content
  }

  /// Why bytes of a known format are not read, nil when they may be text.
  public static func refusal(_ bytes: [UInt8]) -> ExtractionError? {
    UnreadFormat.error(for: bytes)
  }

  private static func checked(
    _ result: ExtractedText
  ) throws(ExtractionError) -> ExtractedText {
    guard result.text.contains(where: { !$0.isWhitespace }) else { throw .noWords }
    return result
  }
}
