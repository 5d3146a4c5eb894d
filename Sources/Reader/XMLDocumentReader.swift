import Exchange
import Model
import XML

/// Reads the sittings of an XML document, by the namespace of its root.
enum XMLDocumentReader {
  static func sittings(in bytes: [UInt8], name: String) throws(ReadingError) -> [Sitting] {
    do {
      let root = try XMLTree.root(bytes)
      if root.namespace == NativeXML.namespace {
        // Places are shown in the document's own lines, which are UTF-8 for whoever shows them.
        let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
        let text = isUTF8 ? bytes : try TextDecoder.decode(bytes, name: name).source.bytes
        return try NativeXML.sittings(in: text, name: name, isUTF8: !isUTF8)
      }
      guard root.namespace?.hasPrefix(AkomaNtoso.family) == true else {
        return read(try AkomaNtoso.text(ofAnyDocument: bytes), name: name)
      }
      return try AkomaNtoso.parts(in: bytes, name: name).flatMap { part in
        switch part {
        case .sitting(let sitting): [sitting]
        case .text(let text): read(text, name: name)
        }
      }
    } catch let error as ReadingError {
      throw error
    } catch let fault as ExchangeFault {
      throw .malformed(name: name, line: fault.line, reason: fault.reason)
    } catch let fault as XMLFault {
      throw .malformed(name: name, line: fault.line, reason: fault.reason)
    } catch {
      throw .malformed(name: name, line: nil, reason: "\(error)")
    }
  }

  private static func read(_ text: String, name: String) -> [Sitting] {
    MinutesReader().sittings(in: SourceText(name: name, text: text))
  }
}
