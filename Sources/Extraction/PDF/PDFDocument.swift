import CPoppler
import Glibc

/// Reads the text of a PDF, laid out as on its pages.
struct PDFDocument {
  /// More pages than the minutes of many years.
  private static let mostPages = 20_000
  private let pages: [String]

  init(_ bytes: [UInt8]) throws(ExtractionError) {
    var status: Int32 = 0
    var pages: [String] = []
    var isComplete = true
    bytes.withUnsafeBytes { raw in
      let start = raw.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let document = verbale_pdf_load(start, Int32(clamping: raw.count), &status) else {
        return
      }
      defer { verbale_pdf_close(document) }
      let count = verbale_pdf_pages(document)
      for page in 0..<min(max(0, count), Int32(Self.mostPages)) {
        guard let text = verbale_pdf_text(document, page) else {
          isComplete = false
          continue
        }
        defer { free(text) }
        pages.append(String(cString: text))
      }
    }
    if status == Int32(verbale_pdf_locked.rawValue) { throw .encrypted }
    guard status == Int32(verbale_pdf_open.rawValue), !pages.isEmpty, isComplete else {
      throw .damagedPDF
    }
    self.pages = pages
  }

  /// The text, page after page.
  func text() throws(ExtractionError) -> ExtractedText {
    let words = pages.map { $0.split(whereSeparator: \.isWhitespace).count }
    guard words.contains(where: { $0 > 0 }) else { throw .onlyImages(pages: pages.count) }
    var remarks: [String] = []
    let blank = words.filter { $0 == 0 }.count
    if blank > 0 {
      remarks.append(
        blank == 1
          ? "una pagina del PDF su \(pages.count) non contiene testo: se è un'immagine, non è stata letta"
          : "\(blank) pagine del PDF su \(pages.count) non contengono testo: se sono immagini, non sono "
            + "state lette")
    }
    let text = PageJoiner.text(of: pages.map(PlainCharacters.pagePlain))
    return ExtractedText(text: text, notes: remarks)
  }
}
