import CLibXML2

/// Builds the tree of a page from what libxml2's HTML parser tells.
final class HTMLCollector {
  private var open: [XMLElement] = []
  private var root: XMLElement?
  /// How many elements too deep to keep are open.
  private var sunk = 0
  private let limits: XMLLimits
  private var parser: htmlParserCtxtPtr?

  init(limits: XMLLimits) {
    self.limits = limits
  }

  /// The root; nil when there is none.
  func parse(_ bytes: [UInt8]) -> XMLElement? {
    guard let parser = htmlNewParserCtxt() else { return nil }
    defer { htmlFreeParserCtxt(parser) }
    self.parser = parser
    defer { self.parser = nil }
    Self.install(in: parser)
    parser.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    var flags =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
      | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_COMPACT.rawValue
    let page = Self.unicode(bytes)
    if page != nil { flags |= HTML_PARSE_IGNORE_ENC.rawValue }
    ParserMessage.silence()
    (page ?? bytes).withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        _ = htmlCtxtReadMemory(
          parser, $0.baseAddress, Int32(clamping: $0.count), nil, page == nil ? nil : "UTF-8",
          Int32(bitPattern: UInt32(flags)))
      }
    }
    while !open.isEmpty { close() }
    return root
  }

  /// The page as UTF-8; nil for one in an encoding that is left to libxml2.
  ///
  /// A page that declares nothing, or ISO 8859-1, is in the Windows code page, as browsers know.
  private static func unicode(_ bytes: [UInt8]) -> [UInt8]? {
    if String(validating: bytes, as: UTF8.self) != nil { return bytes }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return nil }
    let head = String(decoding: bytes.prefix(2048), as: UTF8.self).lowercased()
    if let declared = head.firstRange(of: "charset=") {
      let name = head[declared.upperBound...].drop { "\"' ".contains($0) }
      let western = ["utf-8", "iso-8859-1\"", "iso-8859-1'", "latin1", "us-ascii", "windows-1252"]
      guard western.contains(where: { name.hasPrefix($0) }) else { return nil }
    }
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let isHigh = (0x80..<0xA0).contains(byte)
      text.append(isHigh ? windows[Int(byte) - 0x80] : Unicode.Scalar(byte))
    }
    return Array(String(text).utf8)
  }

  /// What the Windows code page has from 0x80 to 0x9F; '\u{FFFD}' where it has nothing.
  private static let windows = Array(
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)

  private func start(
    _ name: UnsafePointer<xmlChar>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard open.count < limits.depth else {
      sunk += 1
      return
    }
    var element = XMLElement(name: name.map { String(cString: $0) } ?? "")
    element.line = parser?.pointee.input.map { Int($0.pointee.line) } ?? 1
    var next = attributes
    while let current = next, let name = current[0] {
      let value = current[1].map { String(cString: $0) } ?? ""
      element.attributes.append(XMLAttribute(name: String(cString: name), value: value))
      next = current + 2
    }
    open.append(element)
  }

  private func text(_ characters: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard let characters, count > 0, let top = open.indices.last else { return }
    let words = String(
      decoding: UnsafeBufferPointer(start: characters, count: Int(count)), as: UTF8.self)
    if case .text(let earlier) = open[top].children.last {
      open[top].children[open[top].children.count - 1] = .text(earlier + words)
    } else {
      open[top].children.append(.text(words))
    }
  }

  private func end() {
    if sunk > 0 {
      sunk -= 1
    } else {
      close()
    }
  }

  private func close() {
    guard let element = open.popLast() else { return }
    if let parent = open.indices.last {
      open[parent].children.append(.element(element))
    } else if root == nil {
      root = element
    } else {
      root?.children.append(.element(element))
    }
  }

  private static func of(_ user: UnsafeMutableRawPointer?) -> HTMLCollector? {
    user.map { Unmanaged<HTMLCollector>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func install(in parser: htmlParserCtxtPtr) {
    var handler = htmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElement = { user, name, attributes in
      HTMLCollector.of(user)?.start(name, attributes)
    }
    handler.endElement = { user, _ in HTMLCollector.of(user)?.end() }
    handler.characters = { user, text, count in HTMLCollector.of(user)?.text(text, count) }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.serror = { _, _ in }
    parser.pointee.sax.pointee = handler
  }
}
