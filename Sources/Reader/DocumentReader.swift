import Exchange
import Model

/// Reads the sittings of any document that the program takes: the one table of readers.
public struct DocumentReader: Sendable {
  /// Makes a reader.
  public init() {}

  /// The sittings that a file holds, in order; at least one.
  ///
  /// - Throws: ``ReadingError`` when the file cannot be read as minutes.
  public func sittings(in bytes: [UInt8], name: String) throws(ReadingError) -> [Sitting] {
    let bytes = try OfficeReader.document(in: bytes, name: name)
    let kind = DocumentKind(bytes)
    return switch kind {
    case .archive, .pdf, .html, .openDocument:
      try OfficeReader().sittings(in: bytes, kind: kind, name: name)
    case .xml: try XMLDocumentReader.sittings(in: bytes, name: name)
    case .markup: try MarkedMinutesReader().sittings(in: bytes, name: name)
    case .text:
      try MinutesReader().sittings(in: bytes, name: name)
    }
  }

  /// The sittings of a text that somebody is writing, in order; at least one, be it empty. Whatever it
  /// looks like it is a text, so that every place found in it is a place of what was written.
  ///
  /// - Throws: ``ReadingError`` when it is in the program's own markup and something in it is wrong.
  public func sittings(inText bytes: [UInt8], name: String) throws(ReadingError) -> [Sitting] {
    guard DocumentKind(bytes) == .markup else {
      return MinutesReader().sittings(in: SourceText(name: name, bytes: bytes))
    }
    return try MarkedMinutesReader().sittings(in: bytes, name: name)
  }
}
