import Model
import XML

/// Akoma Ntoso 1.0, the OASIS format of parliamentary, legislative and judiciary documents.
///
/// The body carries the minutes' words, all of them and once only, marked up; `proprietary` carries
/// the data that Akoma Ntoso has no place for. Who edits the body makes the data old: the document is
/// then read from its words alone, as one written by another program.
public enum AkomaNtoso {
  /// The namespace.
  public static let namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

  /// What the namespaces of all versions begin with: earlier ones are read too.
  public static let family = "http://docs.oasis-open.org/legaldocml/ns/akn/"

  /// A document with some sittings: a `debate` for one, a `documentCollection` for several.
  public static func bytes(of sittings: [Sitting]) -> [UInt8] {
    var writer = XMLWriter()
    writer.start("akomaNtoso", [("xmlns", namespace)])
    if sittings.count == 1, let only = sittings.first {
      AkomaDebate(only, prefix: "", carriesData: true).write(to: &writer)
    } else if !sittings.isEmpty {
      AkomaCollection(sittings).write(to: &writer)
    }
    writer.end()
    return writer.bytes
  }

  /// What a document gives.
  public enum Part: Sendable, Hashable {
    /// A sitting, as it was written.
    case sitting(Sitting)
    /// The words of minutes that another program wrote, or that somebody changed.
    case text(String)
  }

  /// The minutes in a document, in order.
  ///
  /// - Throws: ``ExchangeFault`` only when it is no XML that is admitted.
  public static func parts(in bytes: [UInt8], name: String) throws(ExchangeFault) -> [Part] {
    let root: XMLElement
    do {
      root = try XMLTree.parse(bytes)
    } catch {
      throw ExchangeFault(error)
    }
    return root.elements.flatMap { AkomaReader(name: name).parts(of: $0) }
  }

  /// The words of an XML document of a kind that nobody knows, each element on a line of its own.
  ///
  /// - Throws: ``ExchangeFault`` when it is no XML that is admitted.
  public static func text(ofAnyDocument bytes: [UInt8]) throws(ExchangeFault) -> String {
    do {
      let root = try XMLTree.parse(bytes)
      return AkomaText(XMLElement(name: root.name, children: [.element(root)])).text
    } catch {
      throw ExchangeFault(error)
    }
  }
}
