import Foundation
import Model

/// Writes the document tree as one self-contained HTML page.
struct HTMLWriter {
  private let styleSheet: String
  private let document: ActDocument

  init(_ document: ActDocument, styleSheet: String) {
    self.document = document
    self.styleSheet = styleSheet
  }

  /// The page, style sheet inside, nothing loaded from elsewhere.
  func write() -> String {
    let root = document.root
    let title = root.first("title")?.text ?? "Atto"
    let body = root.first("body") ?? root
    var page =
      "<!DOCTYPE html>\n<html lang=\"\(XMLText.escaped(root["lang"] ?? "it"))\">\n<head>\n"
    page += "<meta charset=\"utf-8\">\n"
    page += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    page += "<title>\(XMLText.escaped(Spacing.tidy(title)))</title>\n"
    page += "<style>\n\(safeStyle)\n</style>\n</head>\n"
    write(body, into: &page)
    return page + "\n</html>\n"
  }

  /// Nothing in the style sheet may end the element that holds it, or load anything.
  private var safeStyle: String {
    let sheet = styleSheet.trimmed() + StyleSheetAddition.make(document.style)
    var safe: [UInt8] = []
    safe.reserveCapacity(sheet.utf8.count)
    for byte in sheet.utf8 {
      if byte == UInt8(ascii: "/"), safe.last == UInt8(ascii: "<") {
        safe.append(UInt8(ascii: "\\"))
      }
      safe.append(byte)
    }
    return String(decoding: safe, as: UTF8.self)
  }

  private func write(_ element: Element, into page: inout String) {
    if element.name == "img", let figure = document.figure(of: element) {
      let name = element["src"] ?? "quadro"
      page += "\n" + SVGWriter(figure.wide, identifier: name, role: "largo").write()
      page += SVGWriter(figure.narrow, identifier: name + "-stretto", role: "stretto").write()
      return
    }
    let picture = document.picture(of: element)
    // An image without its picture would show a broken frame.
    if element.name == "img", picture == nil { return }
    page += "<\(element.name)"
    for attribute in element.attributes {
      let value =
        attribute.name == "src"
        ? picture.map(Self.address) ?? "" : XMLText.escaped(attribute.value)
      page += " \(attribute.name)=\"\(value)\""
    }
    page += ">"
    if Vocabulary.empty.contains(element.name) { return }
    let isLeaf = !element.elements.contains { Vocabulary.blocks.contains($0.name) }
    for child in element.children {
      switch child {
      case .element(let inner):
        if !inner.has(class: "solo-testo") { write(inner, into: &page) }
      case .text(let text): page += isLeaf ? Self.withBlanks(XMLText.escaped(text)) : breaks(text)
      }
    }
    page += "</\(element.name)>"
  }

  /// Between blocks only line ends matter, and only to whoever reads the source.
  private func breaks(_ text: String) -> String {
    if text.contains(where: { !$0.isWhitespace }) { return Self.withBlanks(XMLText.escaped(text)) }
    return text.contains("\n") ? "\n" : " "
  }

  /// A blank is drawn as a rule, and read aloud as one word.
  private static func withBlanks(_ text: String) -> String {
    guard text.contains(Blank.text) else { return text }
    return text.split(separator: Blank.text, omittingEmptySubsequences: false).joined(
      separator:
        "<span class=\"spazio\" role=\"img\" aria-label=\"da completare\">\(Blank.text)</span>")
  }

  /// The picture itself, as an address that loads nothing.
  private static func address(of picture: Picture) -> String {
    "data:\(picture.format.mediaType);base64,\(Data(picture.bytes).base64EncodedString())"
  }
}
