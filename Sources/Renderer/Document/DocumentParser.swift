import CLibXML2

/// Reads a filled template, with libxml2, into the document tree.
enum DocumentParser {
  /// Reads a whole page.
  static func parse(_ page: String) throws -> Element {
    try withDocument(page) { document in
      if document.pointee.intSubset != nil { throw DocumentFault.notAdmitted("DOCTYPE") }
      guard let root = xmlDocGetRootElement(document) else {
        throw DocumentFault.malformed(line: 1, reason: "il documento è vuoto")
      }
      return try element(root)
    }
  }

  /// The first fault of a fragment, wrapped in an element of its own; nil when it is well-formed.
  static func fault(inFragment text: String) -> (line: Int, reason: String)? {
    do {
      try withDocument("<modello>\(text)</modello>") { _ in }
      return nil
    } catch DocumentFault.malformed(let line, let reason) {
      return (line, reason)
    } catch {
      return nil
    }
  }

  private static func withDocument<Result>(
    _ page: String, _ body: (UnsafeMutablePointer<xmlDoc>) throws -> Result
  ) throws -> Result {
    guard let context = xmlNewParserCtxt() else {
      throw DocumentFault.malformed(line: 1, reason: "memoria esaurita")
    }
    defer { xmlFreeParserCtxt(context) }
    let faults = FirstFault()
    context.pointee._private = Unmanaged.passUnretained(faults).toOpaque()
    context.pointee.sax.pointee.serror = { data, error in
      guard let data, let error else { return }
      let context = data.assumingMemoryBound(to: xmlParserCtxt.self)
      guard let kept = context.pointee._private else { return }
      Unmanaged<FirstFault>.fromOpaque(kept).takeUnretainedValue().note(error.pointee)
    }
    let bytes = Array(page.utf8)
    let flags =
      XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue | XML_PARSE_NOERROR.rawValue
      | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NOCDATA.rawValue
    // The tree copies what it keeps, so the bytes need to live only through the call.
    let document = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        xmlCtxtReadMemory(
          context, characters.baseAddress, Int32(clamping: characters.count), nil, "UTF-8",
          Int32(bitPattern: UInt32(flags)))
      }
    }
    defer { if let document { xmlFreeDoc(document) } }
    return try withExtendedLifetime(faults) {
      guard let document, context.pointee.wellFormed == 1, faults.fault == nil else {
        throw faults.fault ?? .malformed(line: 1, reason: "errore di sintassi")
      }
      return try body(document)
    }
  }

  private static func element(_ node: xmlNodePtr) throws -> Element {
    let name = string(node.pointee.name)
    guard Vocabulary.admits(element: name) else { throw DocumentFault.notAdmitted("<\(name)>") }
    var element = Element(name: name, attributes: [], children: [])
    var attribute = node.pointee.properties
    while let current = attribute {
      let content = xmlNodeListGetString(node.pointee.doc, current.pointee.children, 1)
      defer { verbale_xml_free(content) }
      let read = Element.Attribute(
        name: string(current.pointee.name), value: Markup.revealed(string(content)))
      guard Vocabulary.admits(attribute: read.name, of: name, value: read.value) else {
        throw DocumentFault.notAdmitted("\(read.name)=")
      }
      element.attributes.append(read)
      attribute = current.pointee.next
    }
    var child = node.pointee.children
    while let current = child {
      switch current.pointee.type {
      case XML_ELEMENT_NODE:
        element.children.append(.element(try self.element(current)))
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        element.children.append(.text(Markup.revealed(string(current.pointee.content))))
      case XML_COMMENT_NODE: break
      default: throw DocumentFault.notAdmitted("<!…> o <?…>")
      }
      child = current.pointee.next
    }
    return element
  }

  private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }

  private static func string(_ text: UnsafeMutablePointer<xmlChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }
}
