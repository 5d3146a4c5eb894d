/// A way to write an act down.
///
/// The raw value is what the user types after `--formato`.
public enum ActFormat: String, Sendable, Hashable, CaseIterable {
  /// One self-contained page that prints well on A4.
  case html
  /// Pages to print, keep and read aloud: PDF/A-2a and PDF/UA-1.
  case pdf
  /// Plain text, 80 columns.
  case text = "testo"
  /// An OpenDocument text, to finish in LibreOffice.
  case odt
  /// A Word document, to finish in Word.
  case docx
  /// Markdown, with tables.
  case markdown = "md"

  /// Whether it is not text, and makes no sense on a screen.
  public var isBinary: Bool {
    switch self {
    case .pdf, .odt, .docx: true
    case .html, .text, .markdown: false
    }
  }
}
