/// Reads whole documents into memory.
public enum XMLTree {
  /// The root of an XML document.
  ///
  /// - Throws: ``XMLFault`` when it is not well-formed, has a DOCTYPE or passes the limits.
  public static func parse(
    _ bytes: [UInt8], limits: XMLLimits = .standard
  ) throws(XMLFault) -> XMLElement {
    let pull = XMLPull(bytes, limits: limits)
    guard case .start(let root) = try pull.next() else {
      throw XMLFault(line: 1, reason: "il documento è vuoto")
    }
    let element = try pull.element(from: root)
    while try pull.next() != nil {}
    return element
  }

  /// The root of an XML document with its attributes and nothing inside: what kind it is.
  ///
  /// - Throws: ``XMLFault`` when the document breaks off before, or has a DOCTYPE.
  public static func root(_ bytes: [UInt8]) throws(XMLFault) -> XMLElement {
    guard case .start(let root) = try XMLPull(bytes).next() else {
      throw XMLFault(line: 1, reason: "il documento è vuoto")
    }
    return root
  }

  /// The root of a page for browsers, however badly written: unclosed elements are closed, and what
  /// lies too deep is lifted to the deepest level allowed.
  ///
  /// - Throws: ``XMLFault`` only when there is no element and no word at all.
  public static func parseHTML(
    _ bytes: [UInt8], limits: XMLLimits = .standard
  ) throws(XMLFault) -> XMLElement {
    let collector = HTMLCollector(limits: limits)
    guard let root = collector.parse(bytes) else {
      throw XMLFault(line: 1, reason: "la pagina è vuota")
    }
    return root
  }
}
