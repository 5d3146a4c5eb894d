import CLibXML2

/// A drawing as libxml2 reads it: nothing is fetched, no entity is replaced.
enum SVGDocument {
  struct Attribute {
    let namespace: String?
    let name: String
    let value: String
  }

  /// Parses a drawing and hands its root over, for as long as the call lasts.
  static func withRoot<Value>(
    of bytes: [UInt8], _ body: (xmlNodePtr) -> Result<Value, PictureFault>
  ) -> Result<Value, PictureFault> {
    guard let context = xmlNewParserCtxt() else { return .failure(malformed(nil)) }
    defer { xmlFreeParserCtxt(context) }
    let flags =
      XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue | XML_PARSE_NOERROR.rawValue
      | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NOCDATA.rawValue
    // The tree copies what it keeps, so the bytes need to live only through the call.
    let document = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        xmlCtxtReadMemory(
          context, characters.baseAddress, Int32(clamping: characters.count), nil, nil,
          Int32(bitPattern: UInt32(flags)))
      }
    }
    guard let document else { return .failure(malformed(Int(context.pointee.lastError.line))) }
    defer { xmlFreeDoc(document) }
    guard context.pointee.wellFormed == 1, let root = xmlDocGetRootElement(document) else {
      return .failure(malformed(Int(context.pointee.lastError.line)))
    }
    // A bare document type is never fetched and is left out; one that declares entities is refused.
    if let type = document.pointee.intSubset, type.pointee.children != nil {
      return .failure(
        PictureFault(
          message: "il disegno dichiara entità o un proprio tipo di documento (DOCTYPE)",
          advice: "salvalo come SVG semplice, oppure come PNG"))
    }
    return body(root)
  }

  static func name(of node: xmlNodePtr) -> String { string(node.pointee.name) }

  static func namespace(of node: xmlNodePtr) -> String? {
    node.pointee.ns.map { string($0.pointee.href) }
  }

  static func attributes(of node: xmlNodePtr) -> [Attribute] {
    var attributes: [Attribute] = []
    var next = node.pointee.properties
    while let current = next {
      let value = xmlNodeListGetString(node.pointee.doc, current.pointee.children, 1)
      defer { verbale_xml_free(value) }
      attributes.append(
        Attribute(
          namespace: current.pointee.ns.map { string($0.pointee.href) },
          name: string(current.pointee.name), value: value.map { string($0) } ?? ""))
      next = current.pointee.next
    }
    return attributes
  }

  static func string(_ text: UnsafePointer<xmlChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }

  static func string(_ text: UnsafeMutablePointer<xmlChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }

  private static func malformed(_ line: Int?) -> PictureFault {
    let place = line.flatMap { $0 > 0 ? " (riga \($0))" : nil } ?? ""
    return PictureFault(
      message: "il disegno SVG non è ben formato\(place)",
      advice: "aprilo con il programma di disegno e salvalo di nuovo come SVG semplice")
  }
}
