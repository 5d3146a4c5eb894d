import Model
import XML

/// Writes the minutes of a sitting as a `debate`.
struct AkomaDebate {
  private let sitting: Sitting
  private let prefix: String
  private let carriesData: Bool

  /// - Parameter carriesData: whether the document itself holds the data that Akoma Ntoso cannot.
  init(_ sitting: Sitting, prefix: String, carriesData: Bool) {
    self.sitting = sitting
    self.prefix = prefix
    self.carriesData = carriesData
  }

  func write(to writer: inout XMLWriter) {
    // What the body refers to stands before it: the body is written once to know, once to keep.
    var trial = AkomaBody(sitting, prefix: prefix)
    var scratch = XMLWriter(isIndented: false)
    trial.write(to: &scratch)
    let author = trial.references.reference(.organization, bodyName)
    let editor =
      sitting.secretary.map { trial.references.reference(.person, $0.name.value) } ?? author
    var analysis = AkomaAnalysis(sitting, body: trial)
    var analysisScratch = XMLWriter(isIndented: false)
    analysis.write(to: &analysisScratch, source: editor)

    writer.start("debate", [("name", "verbale")])
    writer.start("meta")
    AkomaIdentity(
      document: "debate", subtype: "verbale", body: bodyName, date: sitting.date?.value,
      number: sitting.number?.value, author: author, editor: editor
    ).write(to: &writer)
    let references = analysis.references
    analysis.write(to: &writer, source: editor)
    references.write(to: &writer, source: editor)
    if carriesData { writeData(to: &writer, source: editor) }
    writer.end()
    var body = AkomaBody(sitting, prefix: prefix)
    body.write(to: &writer)
    let decisions = Decision.all(in: sitting)
    if !decisions.isEmpty {
      writer.start("components")
      for (index, decision) in decisions.enumerated() {
        let id = "\(prefix)comp_\(index + 1)"
        writer.start("component", [("eId", id)])
        AkomaStatement(decision, of: sitting, body: bodyName, prefix: id + "__").write(to: &writer)
        writer.end()
      }
      writer.end()
    }
    writer.end()
  }

  private var bodyName: String { AkomaCollection.bodyName(of: sitting) }

  private func writeData(to writer: inout XMLWriter, source: String) {
    writer.start("proprietary", [("source", source)])
    var encoder = NativeEncoder(writer, source: sitting.source)
    NativeXML.write(sitting, to: &encoder, isRoot: true)
    writer = encoder.writer
    writer.end()
  }
}
