import Model
import Register
import XML

/// A draft of the UNI 11386:2020 index of a package; the keeper of the archive makes and signs its own.
struct SincroIndex {
  private let office: BoardOffice
  private let version: String

  init(_ office: BoardOffice, version: String) {
    self.office = office
    self.version = version
  }

  func bytes(_ files: [BoardFile], at moment: EntryMoment) -> [UInt8] {
    var writer = XMLWriter()
    let id = "\(office.ipaCode ?? office.name)-\(moment.seconds)"
    writer.start(
      "PIndex",
      [
        ("xmlns", "http://www.uni.com/U3011/sincro-v2/"), ("language", "it"),
        ("sincroVersion", "2.0"), ("uri", "http://www.uni.com/U3011/sincro-v2/PIndex.xsd"),
      ])
    writer.start("SelfDescription")
    writer.element("ID", [("scheme", "local")], text: id)
    writer.start("CreatingApplication")
    writer.element("Name", text: "Verbale")
    writer.element("Version", text: version)
    writer.element("Producer", text: "Verbale")
    writer.end()
    writer.end()
    writer.start("PVolume")
    writer.element("ID", text: id)
    writer.element("Label", text: "Albo pretorio")
    writer.element(
      "Description", text: "Bozza dell'indice: pacchetto di versamento dell'albo pretorio")
    writer.end()
    writer.start("FileGroup")
    writer.element("ID", text: "1")
    writer.element("Label", text: "Documenti e metadati")
    for (index, file) in files.enumerated() {
      let suffix = file.name.split(separator: ".").last.map(String.init)
      writer.start(
        "File",
        [
          ("encoding", "binary"), ("extension", suffix),
          ("format", BoardFile.format(of: file.name)),
        ])
      writer.element("ID", text: "1-\(index + 1)")
      writer.element("Path", text: file.name)
      writer.element(
        "Hash", [("hashFunction", "SHA-256"), ("canonicalXML", "false")],
        text: Base64.encoded(Digest(of: file.bytes).bytes))
      writer.end()
    }
    writer.end()
    writer.start("Process")
    writer.start("Submitter", [("agentType", "legal person")])
    writer.start("AgentName")
    writer.element("FormalName", text: office.name)
    writer.end()
    writer.end()
    writer.start("Holder", [("agentType", "legal person"), ("holderRole", "soggetto produttore")])
    writer.start("AgentName")
    writer.element("FormalName", text: office.name)
    writer.end()
    writer.end()
    writer.start("TimeReference")
    writer.element(
      "TimeInfo", [("attachedTimeStamp", "false")], text: moment.description)
    writer.end()
    writer.end()
    writer.end()
    return writer.bytes
  }
}
