import Exchange
import Model
import XML

/// Reads the sittings of an XML document, by the namespace of its root.
enum XMLDocumentReader {
  static func sittings(in bytes: [UInt8], name: String) throws(ReadingError) -> [Sitting] {
    do {
      let root = try XMLTree.root(bytes)
      if root.namespace == NativeXML.namespace {
        return try NativeXML.sittings(in: bytes, name: name)
      }
      if root.namespace?.hasPrefix(AkomaNtoso.family) == true {
        return try AkomaNtoso.parts(in: bytes, name: name).flatMap { part in
          switch part {
          case .sitting(let sitting): [sitting]
          case .text(let text): MinutesReader().sittings(in: SourceText(name: name, text: text))
          }
        }
      }
    } catch let fault as ExchangeFault {
      throw .malformed(name: name, line: fault.line, reason: fault.reason)
    } catch let fault as XMLFault {
      throw .malformed(name: name, line: fault.line, reason: fault.reason)
    } catch {
      throw .malformed(name: name, line: nil, reason: "\(error)")
    }
    return try MinutesReader().sittings(in: bytes, name: name)
  }
}
