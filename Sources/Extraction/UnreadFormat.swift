/// Formats that people have at hand and that are not read, each with what to do instead.
enum UnreadFormat {
  private static let office = "aprirlo e salvarlo come .odt o .docx, poi riprovare"

  /// The refusal of bytes whose format is known by its first ones.
  static func error(for bytes: [UInt8]) -> ExtractionError? {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      // A protected .docx is kept in the container of the old formats.
      return contains("EncryptedPackage", in: bytes)
        ? .encrypted
        : .unsupported(kind: "documento Word del vecchio formato (.doc)", advice: office)
    }
    for (signature, kind) in images where bytes.starts(with: signature) {
      return .unsupported(
        kind: kind,
        advice: "occorre il riconoscimento del testo (OCR), oppure il documento di partenza")
    }
    if bytes.starts(with: Array("{\\rtf".utf8)) {
      return .unsupported(kind: "documento RTF", advice: office)
    }
    if bytes.starts(with: [0x1F, 0x8B]) || bytes.starts(with: Array("7z\u{BC}".utf8))
      || bytes.starts(with: Array("Rar!".utf8))
    {
      return .unsupported(
        kind: "archivio compresso", advice: "estrarre i documenti e indicarli uno per uno")
    }
    return nil
  }

  private static let images: [([UInt8], String)] = [
    ([0x89, 0x50, 0x4E, 0x47], "immagine PNG"),
    ([0xFF, 0xD8, 0xFF], "immagine JPEG"),
    ([0x49, 0x49, 0x2A, 0x00], "immagine TIFF"),
    ([0x4D, 0x4D, 0x00, 0x2A], "immagine TIFF"),
    (Array("GIF8".utf8), "immagine GIF"),
  ]

  /// The refusal of an archive that is no document of text.
  static func error(forArchiveOf names: [String]) -> ExtractionError {
    if names.contains(where: { $0.hasPrefix("Index/") || $0 == "Index.zip" }) {
      return .unsupported(
        kind: "documento Pages", advice: "esportarlo come Word (.docx) o PDF, poi riprovare")
    }
    let documents = names.filter { name in
      let lower = name.lowercased()
      return [".odt", ".docx", ".pdf", ".txt", ".doc", ".rtf", ".html", ".p7m"]
        .contains { lower.hasSuffix($0) }
    }
    if !documents.isEmpty {
      let list = documents.prefix(3).joined(separator: ", ") + (documents.count > 3 ? ", …" : "")
      return .unsupported(
        kind:
          "archivio ZIP che contiene \(documents.count == 1 ? "un documento" : "\(documents.count) documenti") (\(list))",
        advice: "estrarre i documenti e indicarli uno per uno, o la cartella in cui stanno")
    }
    return .unsupported(
      kind: "archivio ZIP che non è un documento di testo",
      advice: "indicare il file del verbale (.odt, .docx, .pdf, .html o .txt)")
  }

  /// Whether a name stands among the bytes in UTF-16, as the old container keeps names.
  private static func contains(_ name: String, in bytes: [UInt8]) -> Bool {
    let needle: [UInt8] = name.utf8.flatMap { [$0, 0] as [UInt8] }
    guard bytes.count >= needle.count else { return false }
    return bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index + needle.count <= buffer.count {
        if buffer[index] == needle[0],
          needle.indices.allSatisfy({ buffer[index + $0] == needle[$0] })
        {
          return true
        }
        // Names begin at even places.
        index += 2
      }
      return false
    }
  }
}

extension ExtractionError {
  /// A workbook.
  static let spreadsheet = ExtractionError.unsupported(
    kind: "foglio di calcolo", advice: "salvare il verbale come documento di testo (.odt o .docx)")
  /// A presentation.
  static let slides = ExtractionError.unsupported(
    kind: "presentazione", advice: "salvare il verbale come documento di testo (.odt o .docx)")
}
