import CLibXML2

/// Reads a document event by event, holding no more of it than the next few kilobytes.
///
/// Nothing is ever fetched, no entity is expanded but the five that XML itself knows, and any
/// DOCTYPE is refused before a word of it is read: no document can make the program open a file, go
/// to the network or grow without end.
public final class XMLPull {
  private static let chunk = 16 << 10
  private let bytes: [UInt8]
  private let collector: EventCollector
  private let parser: xmlParserCtxtPtr?
  private var position: Int
  private var isFinished = false

  /// Opens a document.
  ///
  /// - Parameter isUTF8: the bytes are UTF-8 whatever the document declares, because they were
  ///   already converted.
  public init(_ bytes: [UInt8], limits: XMLLimits = .standard, isUTF8: Bool = false) {
    self.bytes = bytes
    collector = EventCollector(limits: limits)
    // The first bytes tell the encoding.
    position = min(4, bytes.count)
    var handler = Self.makeHandler()
    let user = Unmanaged.passUnretained(collector).toOpaque()
    parser = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        xmlCreatePushParserCtxt(&handler, user, $0.baseAddress, Int32(min(4, $0.count)), nil)
      }
    }
    collector.parser = parser
    var flags =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_COMPACT.rawValue
    if isUTF8 { flags |= XML_PARSE_IGNORE_ENC.rawValue }
    if let parser {
      xmlCtxtUseOptions(parser, Int32(bitPattern: UInt32(flags)))
    } else {
      collector.stop("memoria esaurita", line: 1)
    }
  }

  deinit {
    if let parser { xmlFreeParserCtxt(parser) }
  }

  /// The next event; nil after the last.
  public func next() throws(XMLFault) -> XMLEvent? {
    while true {
      if let event = collector.take() { return event }
      if let fault = collector.fault { throw fault }
      guard !isFinished, let parser else { return nil }
      ParserMessage.silence()
      let upper = min(position + Self.chunk, bytes.count)
      isFinished = upper == bytes.count
      bytes.withUnsafeBufferPointer { buffer in
        buffer[position..<upper].withMemoryRebound(to: CChar.self) {
          _ = xmlParseChunk(parser, $0.baseAddress, Int32($0.count), isFinished ? 1 : 0)
        }
      }
      position = upper
      if isFinished, collector.fault == nil, parser.pointee.wellFormed == 0 {
        collector.stop("errore di sintassi")
      }
    }
  }

  /// The whole of an element whose start has just been read.
  public func element(from start: XMLElement) throws(XMLFault) -> XMLElement {
    var open: [XMLElement] = []
    var current = start
    while let event = try next() {
      switch event {
      case .start(let element):
        open.append(current)
        current = element
      case .text(let words, _):
        current.children.append(.text(words))
      case .end(let offset, _):
        current.range = current.range.lowerBound..<max(current.range.lowerBound, offset)
        guard var parent = open.popLast() else { return current }
        parent.children.append(.element(current))
        current = parent
      }
    }
    throw XMLFault(line: current.line, reason: "l'elemento «\(current.name)» non è mai chiuso")
  }

  private static func makeHandler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.internalSubset = { user, _, _, _ in
      EventCollector.of(user)?.stop("la dichiarazione DOCTYPE non è ammessa: va tolta")
    }
    handler.startElementNs = { user, name, _, namespace, _, _, count, _, attributes in
      EventCollector.of(user)?.start(
        name, namespace: namespace, attributeCount: Int(count), attributes: attributes)
    }
    handler.endElementNs = { user, _, _, _ in EventCollector.of(user)?.end() }
    handler.characters = { user, text, count in
      EventCollector.of(user)?.text(text, count: Int(count))
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.serror = { user, error in
      if let error { EventCollector.of(user)?.note(error.pointee) }
    }
    return handler
  }
}

extension EventCollector {
  /// The collector behind the pointer that libxml2 hands back.
  fileprivate static func of(_ user: UnsafeMutableRawPointer?) -> EventCollector? {
    user.map { Unmanaged<EventCollector>.fromOpaque($0).takeUnretainedValue() }
  }
}
