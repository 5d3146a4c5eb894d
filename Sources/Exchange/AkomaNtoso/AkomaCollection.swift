import Model
import XML

/// Writes several sittings as a `documentCollection`.
struct AkomaCollection {
  private let sittings: [Sitting]

  init(_ sittings: [Sitting]) {
    self.sittings = sittings
  }

  /// What the body is called; 'organo non indicato' where nothing says it.
  static func bodyName(of sitting: Sitting) -> String {
    sitting.body.name?.value ?? sitting.body.authority?.value ?? "organo non indicato"
  }

  func write(to writer: inout XMLWriter) {
    var references = AkomaReferences(prefix: "")
    let bodies = sittings.map(Self.bodyName)
    let authors = bodies.map { references.reference(.organization, $0) }
    let author = authors.first ?? "#"
    writer.start("documentCollection", [("name", "raccolta")])
    writer.start("meta")
    AkomaIdentity(
      document: "documentCollection", subtype: "raccolta", body: bodies.first ?? "",
      date: sittings.compactMap { $0.date?.value }.max(), number: nil, author: author,
      editor: author
    ).write(to: &writer)
    references.write(to: &writer, source: author)
    writeData(to: &writer, source: author)
    writer.end()
    writer.start("collectionBody")
    for (index, sitting) in sittings.enumerated() {
      let id = "seduta_\(index + 1)"
      writer.start("component", [("eId", id)])
      AkomaDebate(sitting, prefix: id + "__", carriesData: false).write(to: &writer)
      writer.end()
    }
    writer.end()
    writer.end()
  }

  private func writeData(to writer: inout XMLWriter, source: String) {
    guard let first = sittings.first else { return }
    writer.start("proprietary", [("source", source)])
    var encoder = NativeEncoder(writer, source: first.source)
    encoder.start("sedute", [("xmlns", NativeXML.namespace)])
    NativeXML.write(sittings, to: &encoder)
    encoder.end()
    writer = encoder.writer
    writer.end()
  }
}
