import Extraction
import Model

/// Reads minutes kept in documents that are no plain text, through the text they show.
struct OfficeReader {
  /// The sittings in bytes of a kind.
  func sittings(
    in bytes: [UInt8], kind: DocumentKind, name: String
  ) throws(ReadingError) -> [Sitting] {
    let extracted: ExtractedText
    do {
      switch kind {
      case .pdf: extracted = try TextExtractor.pdf(bytes)
      case .html: extracted = try TextExtractor.html(bytes)
      case .openDocument: extracted = try TextExtractor.flatOpenDocument(bytes)
      default: extracted = try TextExtractor.office(bytes)
      }
    } catch {
      throw .unreadable(name: name, reason: error.description)
    }
    let text = Array(extracted.text.utf8)
    guard text.count < Int(Int32.max) else { throw .tooLarge(name: name) }
    let source = SourceText(name: name, bytes: text)
    var sittings = MinutesReader().sittings(in: source)
    let start = SourceRange(0, source.rangeOfLine(1).upper)
    if !sittings.isEmpty {
      sittings[0].notes.insert(
        contentsOf: extracted.notes.map {
          ReadingNote(kind: .contentOmitted, message: $0, range: start)
        }, at: 0)
    }
    return sittings
  }

  /// The document that bytes really are: what a signed envelope holds, or they themselves.
  ///
  /// - Throws: ``ReadingError`` for formats that are known and not read.
  static func document(in bytes: [UInt8], name: String) throws(ReadingError) -> [UInt8] {
    do throws(ExtractionError) {
      var document = bytes
      // A file may be signed more than once, one envelope in the other.
      for _ in 0..<8 {
        guard let inner = try TextExtractor.signedContent(document) else { break }
        document = inner
      }
      if let refusal = TextExtractor.refusal(document) { throw refusal }
      return document
    } catch {
      throw .unreadable(name: name, reason: error.description)
    }
  }
}
