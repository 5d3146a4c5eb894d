import Extraction
import Model

/// A document of another program, taken down to its words so that it can be written anew.
public struct RewrittenDocument: Sendable, Hashable {
  /// What it was, and can be again.
  public enum Format: String, Sendable, Hashable {
    /// A Word document.
    case docx
    /// An OpenDocument text.
    case odt
    /// A page for browsers.
    case html
    /// A PDF.
    case pdf
  }

  /// What it was.
  public let format: Format
  /// Its words as a page in XHTML: nothing else of it is left.
  public let page: String
  /// What could not be read, in Italian; nothing when all was.
  public let notes: [String]
}

extension DocumentReader {
  /// The words of an office document, a PDF or a page, ready to be written anew; nil for what is a
  /// text already.
  ///
  /// - Parameters:
  ///   - bytes: the document.
  ///   - name: the document's name, for what is said of it.
  ///   - title: what the page is called.
  /// - Throws: ``ReadingError`` when the file cannot be read.
  public func rewritten(
    _ bytes: [UInt8], name: String, title: String
  ) throws(ReadingError) -> RewrittenDocument? {
    let bytes = try OfficeReader.document(in: bytes, name: name)
    do throws(ExtractionError) {
      let text: ExtractedText
      let format: RewrittenDocument.Format
      switch DocumentKind(bytes) {
      case .pdf: (text, format) = (try TextExtractor.pdf(bytes), .pdf)
      case .html: (text, format) = (try TextExtractor.html(bytes), .html)
      case .openDocument: (text, format) = (try TextExtractor.flatOpenDocument(bytes), .odt)
      case .archive:
        text = try TextExtractor.office(bytes)
        format = TextExtractor.isOpenDocument(bytes) ? .odt : .docx
      case .text, .markup, .xml: return nil
      }
      return RewrittenDocument(
        format: format, page: text.page(titled: title), notes: text.notes)
    } catch {
      throw .unreadable(name: name, reason: error.description)
    }
  }
}
