import Archive
import Extraction
import Reader
import Renderer

/// Documents of other programs, taken down to their words.
extension FuzzTarget {
  static let html = FuzzTarget("html", upTo: 4096, .markup) { bytes in
    if let text = try? TextExtractor.html(bytes) { try checkPage(of: text) }
  }

  /// The parts of a Word document.
  static let docx = FuzzTarget("docx", upTo: 4096, .markup) { bytes in
    if let text = try? TextExtractor.office(archive(bytes)) { try checkPage(of: text) }
  }

  /// The parts of an OpenDocument text, or one in a flat file.
  static let odt = FuzzTarget("odt", upTo: 4096, .markup) { bytes in
    let text =
      bytes.starts(with: Array("=== ".utf8))
      ? try? TextExtractor.office(archive(bytes)) : try? TextExtractor.flatOpenDocument(bytes)
    if let text { try checkPage(of: text) }
  }

  /// An archive that may be none.
  static let archive = FuzzTarget("archivio", upTo: 2048, .markup) { bytes in
    _ = try? TextExtractor.office(bytes)
    let limits = ArchiveLimits(entries: 20, entryBytes: 1 << 16, totalBytes: 1 << 18)
    guard let reader = try? ArchiveReader(bytes, limits: limits) else { return }
    var entries: [ArchiveEntry] = []
    for name in Set(reader.names).sorted() where !name.isEmpty && !name.hasSuffix("/") {
      if let content = try? reader.bytes(of: name) {
        entries.append(ArchiveEntry(name: name, bytes: content))
      }
    }
    guard !entries.isEmpty else { return }
    let again = try ArchiveReader(ArchiveWriter.bytes(of: entries))
    for entry in entries {
      try FuzzFault.unless(try again.bytes(of: entry.name) == entry.bytes, "an entry is another")
    }
  }

  /// A signed envelope.
  static let envelope = FuzzTarget("busta", upTo: 1024, .markup) { bytes in
    _ = TextExtractor.refusal(bytes)
    var bytes = bytes
    for _ in 0..<8 {
      guard let inner = try? TextExtractor.signedContent(bytes) else { return }
      try FuzzFault.unless(inner.count < bytes.count, "more comes out than went in")
      bytes = inner
    }
  }

  static let pdf = FuzzTarget("pdf", upTo: 4096, .markup) { bytes in
    if let text = try? TextExtractor.pdf(bytes) { try checkPage(of: text) }
  }

  /// Words anywhere on the pages of a PDF, one a line: left, top, width, height and the word; an empty
  /// line turns the page.
  static let pdfPage = FuzzTarget("pagina", upTo: 2048, .minutes) { bytes in
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let pages = lines.split(whereSeparator: \.isEmpty).map { $0.compactMap(PDFWord.init(line:)) }
    if let text = try? PDFDocument(pages: pages).text() { try checkPage(of: text) }
  }

  /// The page that is written anew from a document is one that the acts admit.
  private static func checkPage(of text: ExtractedText) throws {
    let act = try StoredAct(text.page(titled: input))
    _ = act.runs
  }

  private static func archive(_ bytes: [UInt8]) throws -> [UInt8] {
    try ArchiveWriter.bytes(
      of: NamedParts(bytes).all.map {
        ArchiveEntry(name: $0.name, bytes: $0.bytes, isStored: true)
      })
  }
}

extension PDFWord {
  fileprivate init?(line: some Collection<UInt8>) {
    let fields = line.split(separator: 0x20, maxSplits: 4)
    guard fields.count == 5 else { return nil }
    let places = fields.prefix(4).compactMap { Double(String(decoding: $0, as: UTF8.self)) }
    guard places.count == 4 else { return nil }
    self.init(
      left: places[0], top: places[1], right: places[0] + places[2], bottom: places[1] + places[3],
      text: String(decoding: fields[4], as: UTF8.self))
  }
}
