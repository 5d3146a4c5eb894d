import Model
import XML

/// Writes both schemas from the shapes.
struct SchemaWriter {
  private var shapes: [ShapeOutline] = []
  private var lexicals: [LexicalOutline] = []
  private let root: ShapeOutline
  private let data: Set<LexicalOutline>

  init() {
    root = SittingShape.sitting(SourceText(name: "", bytes: [])).outline
    var collector = Collector()
    collector.visit(root)
    shapes = collector.shapes
    lexicals = collector.lexicals
    data = collector.data
  }

  /// Every type once, in the order met.
  private struct Collector {
    var shapes: [ShapeOutline] = []
    var lexicals: [LexicalOutline] = []
    var data: Set<LexicalOutline> = []

    mutating func visit(_ shape: ShapeOutline) {
      guard !shapes.contains(where: { $0.name == shape.name }) else { return }
      shapes.append(shape)
      for attribute in shape.attributes { visit(attribute.lexical) }
      for part in shape.parts {
        switch part.content {
        case .value(let lexical):
          visit(lexical)
          data.insert(lexical)
        case .shape(let inner): visit(inner)
        case .place, .words: break
        }
      }
    }

    private mutating func visit(_ lexical: LexicalOutline) {
      if !lexicals.contains(lexical) { lexicals.append(lexical) }
    }
  }

  // MARK: - XML Schema

  var xsd: String {
    var writer = XMLWriter()
    writer.start(
      "xs:schema",
      [
        ("xmlns:xs", "http://www.w3.org/2001/XMLSchema"), ("xmlns", NativeXML.namespace),
        ("targetNamespace", NativeXML.namespace), ("elementFormDefault", "qualified"),
      ])
    writer.start("xs:annotation")
    writer.element("xs:documentation", [("xml:lang", "it")], text: Self.explanation)
    writer.end()
    writer.element("xs:element", [("name", "seduta"), ("type", "seduta")])
    writer.start("xs:element", [("name", "sedute")])
    writer.start("xs:complexType")
    writer.start("xs:choice", [("maxOccurs", "unbounded")])
    writer.element("xs:element", [("name", "testo"), ("type", "xs:string")])
    writer.element("xs:element", [("name", "seduta"), ("type", "seduta")])
    for _ in 0..<3 { writer.end() }
    for shape in shapes { writeXSD(shape, &writer) }
    for lexical in lexicals { writeXSD(lexical, &writer) }
    for lexical in lexicals where data.contains(lexical) {
      writer.start("xs:complexType", [("name", "dato-\(lexical.name)")])
      writer.start("xs:simpleContent")
      writer.start("xs:extension", [("base", lexical.name)])
      writer.element("xs:attributeGroup", [("ref", "posto")])
      writer.element("xs:attribute", [("name", "dedotto"), ("type", "affermazione")])
      for _ in 0..<3 { writer.end() }
    }
    writer.start("xs:complexType", [("name", "punto-del-testo")])
    writer.start("xs:simpleContent")
    writer.start("xs:extension", [("base", "xs:string")])
    writer.element("xs:attributeGroup", [("ref", "posto")])
    for _ in 0..<3 { writer.end() }
    writer.start("xs:attributeGroup", [("name", "posto")])
    for name in ["da", "a"] {
      writer.element("xs:attribute", [("name", name), ("type", "xs:nonNegativeInteger")])
    }
    writer.end()
    writer.end()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func writeXSD(_ shape: ShapeOutline, _ writer: inout XMLWriter) {
    writer.start("xs:complexType", [("name", shape.name)])
    if !shape.parts.isEmpty {
      writer.start("xs:sequence")
      for part in shape.parts {
        writer.element(
          "xs:element",
          [
            ("name", part.name), ("type", Self.type(of: part)),
            ("minOccurs", part.occurs == .once ? nil : "0"),
            ("maxOccurs", part.occurs == .many ? "unbounded" : nil),
          ])
      }
      if shape == root {
        writer.element(
          "xs:element", [("name", "testo"), ("type", "xs:string"), ("minOccurs", "0")])
      }
      writer.end()
    }
    for attribute in shape.attributes {
      writer.element(
        "xs:attribute",
        [
          ("name", attribute.name), ("type", attribute.lexical.name),
          ("use", attribute.isRequired ? "required" : nil),
        ])
    }
    if shape.hasRange { writer.element("xs:attributeGroup", [("ref", "posto")]) }
    writer.end()
  }

  private static func type(of part: PartOutline) -> String {
    switch part.content {
    case .value(let lexical): "dato-\(lexical.name)"
    case .place: "punto-del-testo"
    case .words: "xs:string"
    case .shape(let shape): shape.name
    }
  }

  private func writeXSD(_ lexical: LexicalOutline, _ writer: inout XMLWriter) {
    writer.start("xs:simpleType", [("name", lexical.name)])
    writer.start("xs:restriction", [("base", "xs:\(lexical.base)")])
    if let pattern = lexical.pattern { writer.element("xs:pattern", [("value", pattern)]) }
    for value in lexical.values { writer.element("xs:enumeration", [("value", value)]) }
    writer.end()
    writer.end()
  }

  // MARK: - RelaxNG

  var relaxNG: String {
    var writer = XMLWriter()
    writer.start(
      "grammar",
      [
        ("xmlns", "http://relaxng.org/ns/structure/1.0"),
        ("xmlns:d", "http://relaxng.org/ns/compatibility/annotations/1.0"),
        ("datatypeLibrary", "http://www.w3.org/2001/XMLSchema-datatypes"),
        ("ns", NativeXML.namespace),
      ])
    writer.element("d:documentation", [("xml:lang", "it")], text: Self.explanation)
    writer.start("start")
    writer.start("choice")
    writer.start("element", [("name", "seduta")])
    writer.element("ref", [("name", "seduta")])
    writer.end()
    writer.start("element", [("name", "sedute")])
    writer.start("oneOrMore")
    writer.start("choice")
    writeText(&writer)
    writer.start("element", [("name", "seduta")])
    writer.element("ref", [("name", "seduta")])
    for _ in 0..<6 { writer.end() }
    for shape in shapes { writeRelaxNG(shape, &writer) }
    for lexical in lexicals {
      writer.start("define", [("name", lexical.name)])
      writeRelaxNG(lexical, &writer)
      writer.end()
    }
    writer.start("define", [("name", "posto")])
    for name in ["da", "a"] {
      writer.start("optional")
      writer.start("attribute", [("name", name), ("ns", "")])
      writer.element("data", [("type", "nonNegativeInteger")])
      writer.end()
      writer.end()
    }
    writer.end()
    writer.start("define", [("name", "dedotto")])
    writer.start("optional")
    writer.start("attribute", [("name", "dedotto"), ("ns", "")])
    writer.element("ref", [("name", "affermazione")])
    for _ in 0..<4 { writer.end() }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func writeText(_ writer: inout XMLWriter) {
    writer.start("element", [("name", "testo")])
    writer.element("text")
    writer.end()
  }

  private func writeRelaxNG(_ shape: ShapeOutline, _ writer: inout XMLWriter) {
    writer.start("define", [("name", shape.name)])
    if shape.hasRange { writer.element("ref", [("name", "posto")]) }
    for attribute in shape.attributes {
      if !attribute.isRequired { writer.start("optional") }
      writer.start("attribute", [("name", attribute.name), ("ns", "")])
      writer.element("ref", [("name", attribute.lexical.name)])
      writer.end()
      if !attribute.isRequired { writer.end() }
    }
    for part in shape.parts {
      if part.occurs != .once {
        writer.start(part.occurs == .many ? "zeroOrMore" : "optional")
      }
      writer.start("element", [("name", part.name)])
      switch part.content {
      case .value(let lexical):
        writer.element("ref", [("name", "posto")])
        writer.element("ref", [("name", "dedotto")])
        writer.element("ref", [("name", lexical.name)])
      case .place:
        writer.element("ref", [("name", "posto")])
        writer.element("text")
      case .words: writer.element("text")
      case .shape(let inner): writer.element("ref", [("name", inner.name)])
      }
      writer.end()
      if part.occurs != .once { writer.end() }
    }
    if shape == root {
      writer.start("optional")
      writeText(&writer)
      writer.end()
    }
    if shape.parts.isEmpty, shape.attributes.isEmpty, !shape.hasRange { writer.element("empty") }
    writer.end()
  }

  private func writeRelaxNG(_ lexical: LexicalOutline, _ writer: inout XMLWriter) {
    guard !lexical.isFree else { return writer.element("text") }
    if lexical.values.isEmpty {
      writer.start("data", [("type", lexical.base)])
      if let pattern = lexical.pattern {
        writer.element("param", [("name", "pattern")], text: pattern)
      }
      writer.end()
    } else {
      writer.start("choice")
      for value in lexical.values { writer.element("value", [("type", "token")], text: value) }
      writer.end()
    }
  }

  private static let explanation = """
    Una seduta, dato per dato. «da» e «a» contano i caratteri di «testo», le parole stesse del \
    verbale: dal primo compreso all'ultimo escluso. Dove «testo» manca, «da» e «a» non si scrivono. \
    «dedotto» è «sì» per ciò che il verbale non dice e si ricava.
    """
}
