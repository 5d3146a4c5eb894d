import CPoppler

/// Reads the text of a PDF from where each word stands on its pages.
package struct PDFDocument {
  /// More pages than the minutes of many years.
  private static let mostPages = 20_000
  private var pages: [[PDFWord]] = []
  /// Words that do not stand upright: stamps along the margin.
  private var stamps: [String] = []

  /// Takes words that are already known, page by page.
  package init(pages: [[PDFWord]]) {
    self.pages = pages
  }

  init(_ bytes: [UInt8]) throws(ExtractionError) {
    var status: Int32 = 0
    var isComplete = true
    bytes.withUnsafeBytes { raw in
      let start = raw.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let document = verbale_pdf_load(start, Int32(clamping: raw.count), &status) else {
        return
      }
      defer { verbale_pdf_close(document) }
      for page in 0..<min(max(0, verbale_pdf_pages(document)), Int32(Self.mostPages)) {
        if !read(document, page) { isComplete = false }
      }
    }
    if status == Int32(verbale_pdf_locked.rawValue) { throw .encrypted }
    guard status == Int32(verbale_pdf_open.rawValue), !pages.isEmpty, isComplete else {
      throw .damagedPDF
    }
  }

  /// Whether a page could be read.
  private mutating func read(_ document: OpaquePointer, _ page: Int32) -> Bool {
    var count: Int32 = 0
    guard let list = verbale_pdf_words(document, page, &count) else { return false }
    defer { verbale_pdf_free(list, count) }
    var words: [PDFWord] = []
    var stamp: [String] = []
    for word in UnsafeBufferPointer(start: list, count: Int(count)) {
      guard let text = word.text else { continue }
      let plain = PlainCharacters.plain(Self.broken(String(cString: text))).trimmingBlanks
      if plain.isEmpty { continue }
      if word.turns % 2 != 0 {
        stamp.append(plain)
      } else {
        words.append(
          PDFWord(
            left: word.left, top: word.top, right: word.right, bottom: word.bottom, text: plain,
            isSpaced: word.spaced != 0))
      }
    }
    pages.append(words)
    let line = stamp.joined(separator: " ")
    if !line.isEmpty, !stamps.contains(line) { stamps.append(line) }
    return true
  }

  /// The hyphen of a word that goes on in the next line: in a tagged file it is a soft one.
  private static func broken(_ word: String) -> String {
    word.hasSuffix("\u{AD}") ? word.dropLast() + "-" : word
  }

  /// The text, page after page.
  package func text() throws(ExtractionError) -> ExtractedText {
    guard pages.contains(where: { !$0.isEmpty }) || !stamps.isEmpty else {
      throw .onlyImages(pages: pages.count)
    }
    var remarks: [String] = []
    let blank = pages.filter(\.isEmpty).count
    if blank > 0 {
      remarks.append(
        blank == 1
          ? "una pagina del PDF su \(pages.count) non contiene testo: se è un'immagine, non è stata letta"
          : "\(blank) pagine del PDF su \(pages.count) non contengono testo: se sono immagini, non sono "
            + "state lette")
    }
    let lines = pages.enumerated().map { PDFLine.lines(of: $1, page: $0) }
    var blocks = PDFBlocks(PageFurniture.once(lines)).blocks()
    for stamp in stamps {
      blocks += [.paragraph(Paragraph()), .paragraph(Paragraph(text: stamp))]
    }
    return ExtractedText(blocks, notes: remarks)
  }
}
