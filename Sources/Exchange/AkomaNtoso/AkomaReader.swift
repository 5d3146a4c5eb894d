import Model
import XML

/// Reads what a document of Akoma Ntoso holds.
struct AkomaReader {
  let name: String

  /// The minutes in a document, or in the documents of a collection.
  func parts(of document: XMLElement) -> [AkomaNtoso.Part] {
    let documents = Self.documents(in: document)
    let sittings = data(of: document)
    guard sittings.count == documents.count else {
      return documents.flatMap { inner in
        inner.name == document.name ? [.text(AkomaText(inner).text)] : parts(of: inner)
      }
    }
    return zip(documents, sittings).map { inner, sitting in
      Self.isUnchanged(inner, sitting) ? .sitting(sitting) : .text(AkomaText(inner).text)
    }
  }

  private static func documents(in document: XMLElement) -> [XMLElement] {
    guard let body = document.elements.first(where: { $0.name == "collectionBody" }) else {
      return [document]
    }
    return body.elements.flatMap { component in
      component.elements.filter { !["num", "heading", "subheading"].contains($0.name) }
        .flatMap { documents(in: $0) }
    }
  }

  /// The data of our own that a document carries; empty when it has none or they are damaged.
  private func data(of document: XMLElement) -> [Sitting] {
    let meta = document.elements.first { $0.name == "meta" }
    let own = (meta?.elements ?? []).filter { $0.name == "proprietary" }.flatMap(\.elements)
      .first { $0.namespace == NativeXML.namespace }
    guard let own else { return [] }
    return (try? NativeReader([], name: name).sittings(of: own)) ?? []
  }

  private static func isUnchanged(_ document: XMLElement, _ sitting: Sitting) -> Bool {
    let words = XMLCharacters.restored(AkomaText(document).words)
    let text = sitting.text(sitting.range)
    return XMLText.solid(words.unicodeScalars) == XMLText.solid(text.unicodeScalars)
  }
}
