import Model
import XML

/// The program's own XML: a sitting, field by field, with the minutes' own words.
public enum NativeXML {
  /// The namespace.
  public static let namespace = "urn:verbale:seduta:1"

  /// A whole document with some sittings.
  public static func bytes(of sittings: [Sitting]) -> [UInt8] {
    guard sittings.count == 1, let only = sittings.first else {
      return opening + fragment(of: sittings) + closing
    }
    var encoder = NativeEncoder(XMLWriter(), source: only.source)
    write(only, to: &encoder, isRoot: true)
    return encoder.writer.bytes
  }

  /// What a document with several sittings begins with.
  public static var opening: [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sedute xmlns=\"\(namespace)\">\n".utf8)
  }

  /// Some more sittings of a document with several: those read from one text share it.
  public static func fragment(of sittings: [Sitting]) -> [UInt8] {
    guard let first = sittings.first else { return [] }
    var encoder = NativeEncoder(XMLWriter(declaration: false), source: first.source)
    write(sittings, to: &encoder)
    return encoder.writer.bytes
  }

  /// What a document with several sittings ends with.
  public static var closing: [UInt8] { Array("</sedute>\n".utf8) }

  /// Writes sittings, each text before those that were read from it.
  static func write(_ sittings: [Sitting], to encoder: inout NativeEncoder) {
    for (index, sitting) in sittings.enumerated() {
      if index == 0 || sitting.source != sittings[index - 1].source {
        encoder.turn(to: sitting.source)
        encoder.writeText()
      }
      encoder.write(sitting, as: "seduta", SittingShape.sitting(sitting.source))
    }
  }

  /// Writes a sitting with its text as an element of its own.
  static func write(_ sitting: Sitting, to encoder: inout NativeEncoder, isRoot: Bool) {
    encoder.start(
      sitting, as: "seduta", SittingShape.sitting(sitting.source),
      also: [("xmlns", isRoot ? namespace : nil)])
    encoder.writeText()
    encoder.end()
  }

  /// The sittings of a document, one read at a time.
  ///
  /// - Parameters:
  ///   - bytes: the document.
  ///   - name: the document's name, for what is said of it.
  ///   - isUTF8: the bytes are UTF-8 whatever the document declares, because they were already
  ///     converted.
  /// - Throws: ``ExchangeFault`` where it does not conform, with what was expected.
  public static func sittings(
    in bytes: [UInt8], name: String, isUTF8: Bool = false
  ) throws(ExchangeFault) -> [Sitting] {
    do {
      return try NativeReader(bytes, name: name, isUTF8: isUTF8).read()
    } catch let fault as ExchangeFault {
      throw fault
    } catch let fault as XMLFault {
      throw ExchangeFault(fault)
    } catch {
      throw ExchangeFault(line: nil, reason: "\(error)")
    }
  }
}

extension NativeXML {
  /// The XML Schema to which documents conform.
  public static var xsd: String { SchemaWriter().xsd }

  /// The RelaxNG schema to which documents conform, in its XML syntax.
  public static var relaxNG: String { SchemaWriter().relaxNG }
}
