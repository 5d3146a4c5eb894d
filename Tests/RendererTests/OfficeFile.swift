import Archive
import Model
import XML

@testable import Renderer

/// An office file taken apart.
struct OfficeFile {
  let names: [String]
  private let parts: [String: [UInt8]]

  init(_ bytes: [UInt8]) throws {
    let archive = try ArchiveReader(bytes)
    names = archive.names
    var parts: [String: [UInt8]] = [:]
    for name in archive.names { parts[name] = try archive.bytes(of: name) }
    self.parts = parts
  }

  /// A part as text.
  func text(_ name: String) -> String {
    String(decoding: parts[name] ?? [], as: UTF8.self)
  }

  /// A part as a tree; fails where it is not well-formed.
  func tree(_ name: String) throws -> XMLElement {
    try XMLTree.parse(parts[name] ?? [])
  }

  /// The part that holds the act.
  static func body(of format: ActFormat) -> String {
    format == .odt ? "content.xml" : "word/document.xml"
  }

  /// All the words of the act, paragraph by paragraph.
  func paragraphs(_ format: ActFormat) throws -> [String] {
    try tree(Self.body(of: format)).all(format == .odt ? ["p", "h"] : ["p"]).map { $0.shownText }
  }
}

extension XMLElement {
  /// The elements of some names anywhere inside, in order; none inside another.
  func all(_ names: Set<String>) -> [XMLElement] {
    elements.flatMap { names.contains($0.name) ? [$0] : $0.all(names) }
  }

  /// Its words, with a blank for every break and tab.
  var shownText: String {
    children.map { node in
      switch node {
      case .text(let text): return text
      case .element(let element):
        switch element.name {
        case "line-break", "tab", "br": return " "
        // What a picture shows is said in its description.
        case "frame", "drawing", "pPr", "rPr": return ""
        default: return element.shownText
        }
      }
    }.joined()
  }
}

extension Element {
  /// Its words, those left out that are only for other formats.
  var drawnText: String {
    children.map { node in
      switch node {
      case .text(let text): return text
      case .element(let element):
        if element.name == "head" || FlowReader.isUnseen(element) { return "" }
        let isApart = element.name == "br" || Vocabulary.blocks.contains(element.name)
        return isApart ? " \(element.drawnText) " : element.drawnText
      }
    }.joined()
  }
}
