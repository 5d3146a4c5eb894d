import Archive
import Model

/// Writes an act as an OpenDocument text, which LibreOffice and Word open and a person finishes.
struct ODTWriter {
  private static let mediaType = "application/vnd.oasis.opendocument.text"

  private let flow: Flow
  private let properties: ActProperties
  /// In a fixed order, so that the same act gives the same bytes.
  private let pictures: [(name: String, picture: Picture)]

  init(_ flow: Flow, _ properties: ActProperties) {
    self.flow = flow
    self.properties = properties
    pictures = flow.picturesShown
  }

  /// The bytes of the file, the same for the same act.
  func write() throws -> [UInt8] {
    var content = ODTContent(flow)
    var entries = [
      ArchiveEntry(name: "mimetype", text: Self.mediaType, isStored: true),
      ArchiveEntry(name: "content.xml", text: content.write()),
      ArchiveEntry(name: "styles.xml", text: ODTStyles(flow).write()),
      ArchiveEntry(name: "meta.xml", text: meta),
      ArchiveEntry(name: "META-INF/manifest.xml", text: manifest),
    ]
    for (name, picture) in pictures {
      entries.append(
        ArchiveEntry(
          name: "Pictures/\(name).png",
          bytes: try PicturePNG.of(picture, for: PictureUse(name: name))))
    }
    return try ArchiveWriter.bytes(of: entries)
  }

  private var manifest: String {
    var xml = XMLText()
    xml.element(
      "manifest:manifest",
      [
        "xmlns:manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
        "manifest:version": "1.3",
      ]
    ) { xml in
      for (path, type) in [
        ("/", Self.mediaType), ("content.xml", "text/xml"), ("styles.xml", "text/xml"),
        ("meta.xml", "text/xml"),
      ] + pictures.map({ ("Pictures/\($0.name).png", "image/png") }) {
        xml.line()
        xml.element(
          "manifest:file-entry",
          [
            "manifest:full-path": path, "manifest:version": path == "/" ? "1.3" : nil,
            "manifest:media-type": type,
          ])
      }
      xml.line()
    }
    return xml.text
  }

  private var meta: String {
    var xml = XMLText()
    xml.element(
      "office:document-meta",
      [
        "xmlns:office": ODTNames.office, "xmlns:meta": ODTNames.meta, "xmlns:dc": ODTNames.dc,
        "office:version": "1.3",
      ]
    ) { xml in
      xml.element("office:meta") { xml in
        xml.element("meta:generator", words: "verbale")
        xml.element("dc:title", words: flow.title)
        xml.element("dc:subject", words: properties.subject)
        if let creator = properties.creator {
          xml.element("meta:initial-creator", words: creator)
          xml.element("dc:creator", words: creator)
        }
        xml.element("dc:language", words: flow.language)
        for (name, value) in properties.custom {
          xml.element(
            "meta:user-defined", ["meta:name": name, "meta:value-type": "string"], words: value)
        }
      }
    }
    return xml.text
  }
}

extension ActProperties {
  /// The properties that word processors have no field of their own for.
  var custom: [(name: String, value: String)] {
    var custom = [(name: "Atto", value: subject)]
    if !dates.isEmpty {
      custom.append(
        (
          name: dates.count == 1 ? "Data della seduta" : "Date delle sedute",
          value: dates.map(\.description).joined(separator: ", ")
        ))
    }
    return custom
  }
}

extension Flow {
  /// The pictures that the act shows, in the order of their names.
  var picturesShown: [(name: String, picture: Picture)] {
    var names: Set<String> = []
    func note(_ paragraph: FlowParagraph) {
      for case .picture(let picture) in paragraph.runs { names.insert(picture.name) }
    }
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): note(paragraph)
      case .table(let table): table.rows.flatMap(\.cells).flatMap(\.paragraphs).forEach(note)
      }
    }
    return names.sorted().compactMap { name in pictures[name].map { (name, $0) } }
  }
}
