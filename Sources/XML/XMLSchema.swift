import CLibXML2

/// A schema against which documents are held.
public struct XMLSchema: Sendable {
  /// The languages in which schemas are written.
  public enum Language: Sendable, Hashable {
    /// XML Schema of the W3C.
    case xsd
    /// RelaxNG, in its XML syntax.
    case relaxNG
  }

  private let language: Language
  private let bytes: [UInt8]

  /// Takes a schema that comes with the program or from the user's own disk, never from a document.
  public init(_ language: Language, _ bytes: [UInt8]) {
    self.language = language
    self.bytes = bytes
  }

  /// libxml2 makes its table of types at the first schema, and two threads would make it at once.
  private static let prepared: Void = {
    xmlSchemaInitTypes()
    xmlRelaxNGInitTypes()
  }()

  /// Where a document does not conform, in order; empty when it does.
  ///
  /// - Throws: ``XMLFault`` when the document is no XML that is admitted, or the schema no schema.
  public func faults(
    in document: [UInt8], limits: XMLLimits = .standard
  ) throws(XMLFault) -> [XMLFault] {
    // Well-formedness, the DOCTYPE and the limits first: the validator knows nothing of them.
    let pull = XMLPull(document, limits: limits)
    while try pull.next() != nil {}
    ParserMessage.silence()
    Self.prepared
    let found = FaultList()
    let isSchema = withExtendedLifetime(found) {
      let user = Unmanaged.passUnretained(found).toOpaque()
      switch language {
      case .xsd: return validateXSD(document, user)
      case .relaxNG: return validateRelaxNG(document, user)
      }
    }
    guard isSchema else { throw XMLFault(line: 1, reason: "lo schema stesso non è valido") }
    return found.faults
  }

  private func validateXSD(_ document: [UInt8], _ user: UnsafeMutableRawPointer) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { text in
        let parser = xmlSchemaNewMemParserCtxt(text.baseAddress, Int32(clamping: text.count))
        guard let parser else { return false }
        defer { xmlSchemaFreeParserCtxt(parser) }
        xmlSchemaSetParserStructuredErrors(parser, { _, _ in }, nil)
        guard let schema = xmlSchemaParse(parser) else { return false }
        defer { xmlSchemaFree(schema) }
        return walk(document, user) { xmlTextReaderSetSchema($0, schema) }
      }
    }
  }

  private func validateRelaxNG(_ document: [UInt8], _ user: UnsafeMutableRawPointer) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { text in
        let parser = xmlRelaxNGNewMemParserCtxt(text.baseAddress, Int32(clamping: text.count))
        guard let parser else { return false }
        defer { xmlRelaxNGFreeParserCtxt(parser) }
        xmlRelaxNGSetParserStructuredErrors(parser, { _, _ in }, nil)
        guard let schema = xmlRelaxNGParse(parser) else { return false }
        defer { xmlRelaxNGFree(schema) }
        return walk(document, user) { xmlTextReaderRelaxNGSetSchema($0, schema) }
      }
    }
  }

  /// Reads a document to its end under a schema. The reader takes no copy: the bytes are held
  /// throughout.
  private func walk(
    _ document: [UInt8], _ user: UnsafeMutableRawPointer, _ attach: (xmlTextReaderPtr) -> Int32
  ) -> Bool {
    let flags =
      XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue | XML_PARSE_NOERROR.rawValue
      | XML_PARSE_NOWARNING.rawValue | XML_PARSE_BIG_LINES.rawValue
    return document.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { text in
        let reader = xmlReaderForMemory(
          text.baseAddress, Int32(clamping: text.count), nil, nil,
          Int32(bitPattern: UInt32(flags)))
        guard let reader else { return false }
        defer { xmlFreeTextReader(reader) }
        xmlTextReaderSetStructuredErrorHandler(
          reader,
          { user, error in
            guard let user, let error else { return }
            Unmanaged<FaultList>.fromOpaque(user).takeUnretainedValue().note(error.pointee)
          }, user)
        guard attach(reader) == 0 else { return false }
        while xmlTextReaderRead(reader) == 1 {}
        return true
      }
    }
  }
}

/// The faults that a validator finds.
private final class FaultList {
  private(set) var faults: [XMLFault] = []

  func note(_ error: xmlError) {
    // A document that has nothing to do with the schema would give one for each element.
    guard faults.count < 100 else { return }
    faults.append(
      XMLFault(line: Int(error.line), reason: SchemaMessage.italian(error)))
  }
}
