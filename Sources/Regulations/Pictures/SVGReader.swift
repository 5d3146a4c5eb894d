import CLibXML2
import Model

/// Reads an SVG drawing and writes it anew with what draws and nothing else: no script, no reference
/// to anything outside, no document type, no entity.
struct SVGReader {
  private static let mostBytes = 1_000_000
  private static let mostElements = 20_000
  private static let namespace = "http://www.w3.org/2000/svg"

  private var count = 0
  private let rootNamespace: String?

  static func read(_ bytes: [UInt8], alternative: String) throws(PictureFault) -> Picture {
    guard bytes.count <= mostBytes else {
      throw PictureFault(
        message: "il disegno supera 1 MB", advice: "semplificalo, o salvalo come PNG")
    }
    let outcome = SVGDocument.withRoot(of: bytes) { root in
      Result { () throws(PictureFault) in try picture(root, alternative) }
    }
    return try outcome.get()
  }

  private static func picture(
    _ root: xmlNodePtr, _ alternative: String
  ) throws(PictureFault) -> Picture {
    let namespace = SVGDocument.namespace(of: root)
    guard SVGDocument.name(of: root) == "svg", namespace == nil || namespace == Self.namespace
    else {
      throw PictureFault(
        message: "non è né un SVG né un PNG", advice: "indica il file di un disegno SVG o PNG")
    }
    var reader = SVGReader(rootNamespace: namespace)
    guard var drawing = try reader.element(root) else {
      throw PictureFault(message: "il disegno è vuoto", advice: "controlla il file")
    }
    try SVGReferences.check(drawing)
    let size = try SVGSize(drawing)
    drawing.attributes =
      size.attributes + drawing.attributes.filter { !SVGSize.names.contains($0.name) }
    return try PictureShape.checked(
      Picture(
        format: .svg, bytes: Array(drawing.document.utf8), width: size.width, height: size.height,
        alternative: alternative))
  }

  private init(rootNamespace: String?) {
    self.rootNamespace = rootNamespace
  }

  /// An element made safe; nil for what belongs to the program that made the drawing.
  private mutating func element(_ node: xmlNodePtr) throws(PictureFault) -> SVGElement? {
    guard SVGDocument.namespace(of: node) == rootNamespace else { return nil }
    let name = SVGDocument.name(of: node)
    if SVGVocabulary.idle.contains(name) { return nil }
    guard SVGVocabulary.elements.contains(name) else {
      let isImage = name == "image" || name == "feImage"
      throw PictureFault(
        message: "il disegno contiene «\(name)» (riga \(node.pointee.line)), che negli atti non è "
          + "ammesso",
        advice: isImage
          ? "salvalo come PNG" : "salvalo come SVG semplice, oppure come PNG")
    }
    count += 1
    guard count <= Self.mostElements else {
      throw PictureFault(
        message: "il disegno ha più di \(Self.mostElements) elementi",
        advice: "semplificalo, o salvalo come PNG")
    }
    var element = SVGElement(name: name)
    for attribute in SVGDocument.attributes(of: node) {
      guard let kept = try SVGVocabulary.kept(attribute, of: name, line: Int(node.pointee.line))
      else { continue }
      // What an element refers to may be said in both spellings: that without a prefix holds.
      if let first = element.attributes.firstIndex(where: { $0.name == kept.name }) {
        if attribute.namespace == nil, attribute.name == "href" { element.attributes[first] = kept }
      } else {
        element.attributes.append(kept)
      }
    }
    var child = node.pointee.children
    while let current = child {
      switch current.pointee.type {
      case XML_ELEMENT_NODE:
        if let inner = try self.element(current) { element.children.append(.element(inner)) }
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        let text = SVGDocument.string(current.pointee.content)
        if name == "style" { try SVGVocabulary.checkStyle(text, line: Int(node.pointee.line)) }
        if SVGVocabulary.textual.contains(name) { element.children.append(.text(text)) }
      default: break
      }
      child = current.pointee.next
    }
    return element
  }
}
