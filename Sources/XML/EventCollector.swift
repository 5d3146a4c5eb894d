import CLibXML2

/// Takes what libxml2 tells while it parses, and keeps it until somebody asks.
final class EventCollector {
  private(set) var fault: XMLFault?
  private var events: [XMLEvent] = []
  private var next = 0
  private var words: [UInt8] = []
  private var wordsLine = 1
  private var open: [String] = []
  private var hasRoot = false
  /// libxml2 gives each name at one address throughout a document.
  private var names: [UnsafePointer<xmlChar>: String] = [:]
  private let limits: XMLLimits
  /// The parser at work, which owns itself; asked for the place it has come to.
  var parser: xmlParserCtxtPtr?

  init(limits: XMLLimits) {
    self.limits = limits
  }

  /// The first event not yet taken.
  func take() -> XMLEvent? {
    guard next < events.count else { return nil }
    let event = events[next]
    next += 1
    if next == events.count {
      events.removeAll(keepingCapacity: true)
      next = 0
    }
    return event
  }

  /// Stops the parser for good.
  func stop(_ reason: String, line: Int? = nil) {
    guard fault == nil else { return }
    fault = XMLFault(line: line ?? self.line, reason: reason)
    if let parser { xmlStopParser(parser) }
  }

  /// Takes note of an error that libxml2 found; the others follow from the first.
  func note(_ error: xmlError) {
    guard fault == nil, error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    stop(unfinished(error) ?? ParserMessage.italian(error), line: Int(error.line))
  }

  /// libxml2 says the same of a document that stops too early and of one that goes on too long.
  private func unfinished(_ error: xmlError) -> String? {
    guard error.code == Int32(XML_ERR_DOCUMENT_END.rawValue) else { return nil }
    if let last = open.last { return "l'elemento «\(last)» non è mai chiuso" }
    return hasRoot ? nil : "il documento è vuoto o non comincia con un elemento"
  }

  func start(
    _ name: UnsafePointer<xmlChar>?, namespace: UnsafePointer<xmlChar>?, attributeCount: Int,
    attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard fault == nil else { return }
    flush()
    hasRoot = true
    open.append(self.name(name))
    guard open.count <= limits.depth else {
      return stop("più di \(limits.depth) elementi stanno l'uno dentro l'altro")
    }
    var element = XMLElement(name: self.name(name), namespace: namespace.map(self.name))
    element.line = line
    element.range = offset..<offset
    if attributeCount > 0, let attributes {
      element.attributes.reserveCapacity(attributeCount)
      for index in 0..<attributeCount {
        // Each attribute comes as name, prefix, namespace, first byte and byte after the last.
        let fields = attributes + index * 5
        guard let first = fields[3], let end = fields[4], first <= end else { continue }
        let bytes = UnsafeBufferPointer(start: first, count: end - first)
        guard bytes.count <= limits.attribute else {
          return stop("il valore di un attributo supera \(limits.attribute) byte")
        }
        element.attributes.append(
          XMLAttribute(
            name: self.name(fields[0]), namespace: fields[2].map(self.name),
            value: Self.value(bytes)))
      }
    }
    events.append(.start(element))
  }

  func text(_ characters: UnsafePointer<xmlChar>?, count: Int) {
    guard fault == nil, let characters, count > 0 else { return }
    let bytes = UnsafeBufferPointer(start: characters, count: count)
    // The parser has already passed them.
    if words.isEmpty { wordsLine = max(1, line - bytes.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }) }
    words.append(contentsOf: bytes)
    if words.count > limits.text { stop("un testo supera \(limits.text) byte") }
  }

  func end() {
    guard fault == nil else { return }
    flush()
    open.removeLast()
    events.append(.end(offset: offset, line: line))
  }

  /// libxml2 leaves each ampersand of a value as a reference, and nothing else.
  private static func value(_ bytes: UnsafeBufferPointer<xmlChar>) -> String {
    let value = String(decoding: bytes, as: UTF8.self)
    return bytes.contains(0x26) ? value.replacing("&#38;", with: "&") : value
  }

  private func flush() {
    guard !words.isEmpty else { return }
    events.append(.text(String(decoding: words, as: UTF8.self), line: wordsLine))
    words.removeAll(keepingCapacity: true)
  }

  private func name(_ pointer: UnsafePointer<xmlChar>?) -> String {
    guard let pointer else { return "" }
    if let known = names[pointer] { return known }
    let name = String(cString: pointer)
    names[pointer] = name
    return name
  }

  private var line: Int {
    parser?.pointee.input.map { Int($0.pointee.line) } ?? 1
  }

  private var offset: Int {
    guard let input = parser?.pointee.input else { return 0 }
    return Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
  }
}
