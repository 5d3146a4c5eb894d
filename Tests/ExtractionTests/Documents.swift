import Archive
import Foundation

@testable import Extraction

/// Small documents, written by hand, and the text they give.
enum Documents {
  private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let strictWord = "http://purl.oclc.org/ooxml/wordprocessingml/main"

  /// The text of a Word document with this body.
  static func docx(
    _ body: String, isStrict: Bool = false, parts: [String: String] = [:]
  ) throws -> String {
    try docxText(body, isStrict: isStrict, parts: parts).text
  }

  static func docxText(
    _ body: String, isStrict: Bool = false, parts: [String: String] = [:]
  ) throws -> ExtractedText {
    try TextExtractor.office(docxBytes(body, isStrict: isStrict, parts: parts))
  }

  static func docxBytes(
    _ body: String, isStrict: Bool = false, parts: [String: String] = [:]
  ) throws -> [UInt8] {
    let names =
      #"xmlns:w="\#(isStrict ? strictWord : word)" xmlns:r="r" xmlns:mc="mc" xmlns:wps="wps" "#
      + #"xmlns:v="v" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math""#
    func part(_ name: String, _ inner: String) -> ArchiveEntry {
      let root = name.hasSuffix("document.xml") ? "document" : "part"
      return ArchiveEntry(name: name, text: "<w:\(root) \(names)>\(inner)</w:\(root)>")
    }
    var entries = [
      ArchiveEntry(name: "[Content_Types].xml", text: "<Types/>"),
      part("word/document.xml", "<w:body>\(body)</w:body>"),
    ]
    for (name, inner) in parts.sorted(by: { $0.key < $1.key }) {
      entries.append(
        name.hasSuffix(".rels") ? ArchiveEntry(name: name, text: inner) : part(name, inner))
    }
    return try ArchiveWriter.bytes(of: entries)
  }

  /// A paragraph of Word.
  static func p(_ runs: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr>\(runs)</w:p>"
  }

  /// A run of Word.
  static func r(_ text: String, _ properties: String = "") -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  /// An entry of list 1 of Word.
  static func entry(_ text: String, level: Int = 0, list: Int = 1) -> String {
    p(r(text), #"<w:numPr><w:ilvl w:val="\#(level)"/><w:numId w:val="\#(list)"/></w:numPr>"#)
  }

  /// A table of Word, a string a cell.
  static func table(_ rows: [[String]]) -> String {
    "<w:tbl>"
      + rows.map { row in
        "<w:tr>" + row.map { "<w:tc>\(p(r($0)))</w:tc>" }.joined() + "</w:tr>"
      }.joined() + "</w:tbl>"
  }

  /// The text of an OpenDocument text with this body.
  static func odt(_ body: String, styles: String = "") throws -> String {
    try odtText(body, styles: styles).text
  }

  static func odtText(_ body: String, styles: String = "", sheet: String? = nil) throws
    -> ExtractedText
  {
    var entries = [
      ArchiveEntry(
        name: "mimetype", text: "application/vnd.oasis.opendocument.text", isStored: true),
      ArchiveEntry(name: "content.xml", text: flat("document-content", body, styles)),
    ]
    if let sheet { entries.append(ArchiveEntry(name: "styles.xml", text: sheet)) }
    return try TextExtractor.office(ArchiveWriter.bytes(of: entries))
  }

  /// An OpenDocument text in one file.
  static func flat(_ root: String, _ body: String, _ styles: String = "") -> String {
    let office = "urn:oasis:names:tc:opendocument:xmlns:"
    let spaces = ["office", "text", "table", "style", "draw"]
      .map { #"xmlns:\#($0)="\#(office)\#($0):1.0""# }.joined(separator: " ")
    return "<?xml version=\"1.0\"?><office:\(root) \(spaces)><office:automatic-styles>\(styles)"
      + "</office:automatic-styles><office:body><office:text>\(body)</office:text></office:body>"
      + "</office:\(root)>"
  }

  /// The text of a page.
  static func html(_ body: String) throws -> String {
    try TextExtractor.html(Array("<!DOCTYPE html><html><body>\(body)</body></html>".utf8)).text
  }
}
