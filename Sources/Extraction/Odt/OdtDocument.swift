import Archive
import XML

/// Reads the text of an OpenDocument text, in its archive or flat.
///
/// Tracked changes are accepted; comments and hidden text are left out, the latter with a note;
/// footnotes follow their paragraph; headers stand once at the top, footers at the end.
struct OdtDocument {
  private let content: XMLElement
  private let styles: XMLElement?

  /// A document in its archive.
  init(_ parts: Parts) throws(ExtractionError) {
    if let bytes = try parts.bytes("META-INF/manifest.xml"),
      let manifest = try? XMLTree.parse(OdtDocument.withoutDoctype(bytes)),
      manifest.first("encryption-data") != nil
    {
      throw .encrypted
    }
    guard let content = try parts.tree("content.xml") else { throw .incomplete("content.xml") }
    self.content = content
    styles = try parts.tree("styles.xml")
  }

  /// A document in one flat file.
  init(flat root: XMLElement) {
    content = root
    styles = nil
  }

  /// Old writers put a DOCTYPE with no entities in the manifest, where nothing else can harm.
  private static func withoutDoctype(_ bytes: [UInt8]) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let start = text.firstRange(of: "<!DOCTYPE"),
      let end = text[start.upperBound...].firstIndex(of: ">")
    else { return bytes }
    return Array((text[..<start.lowerBound] + text[text.index(after: end)...]).utf8)
  }

  /// The text.
  func text() throws(ExtractionError) -> ExtractedText {
    guard let body = content.child("body")?.child("text") else {
      throw .unsupported(
        kind: "documento OpenDocument che non è un testo",
        advice: "salvare il verbale come documento di testo (.odt o .docx)")
    }
    let sheets = [styles, content].compactMap { $0 }
    let lists = OdtLists(sheets)
    let looks = OdtStyles(sheets)
    var reader = OdtReader(styles: looks, lists: lists)
    let blocks = reader.blocks(of: body)
    var furniture = PageWords(blocks)
    var top: [Block] = []
    var bottom: [Block] = []
    for page in sheets.flatMap(Self.masterPages) where looks.usesPage(page["name"]) {
      for part in page.elements {
        if part["display"] == "false" { continue }
        let isHeader = part.name.hasPrefix("header")
        guard isHeader || part.name.hasPrefix("footer") else { continue }
        let words = furniture.unseen(reader.blocks(of: part, isFurniture: true))
        if isHeader { top += words } else { bottom += words }
      }
    }
    let empty: [Block] = [.paragraph(Paragraph())]
    let all = top + (top.isEmpty ? [] : empty) + blocks + (bottom.isEmpty ? [] : empty) + bottom
    return ExtractedText(all, notes: reader.remarks)
  }

  private static func masterPages(_ root: XMLElement) -> [XMLElement] {
    root.child("master-styles")?.elements.filter { $0.name == "master-page" } ?? []
  }
}
