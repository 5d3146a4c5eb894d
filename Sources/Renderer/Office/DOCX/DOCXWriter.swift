import Archive
import Model

/// Writes an act as a Word document, which a person finishes in Word or LibreOffice.
///
/// Word refuses a file whose elements are out of the order of the schema; every writer here follows it.
struct DOCXWriter {
  private let flow: Flow
  private let properties: ActProperties
  private let theme: OfficeTheme
  /// In a fixed order, so that the same act gives the same bytes.
  private let pictures: [(name: String, picture: Picture)]

  init(_ flow: Flow, _ properties: ActProperties) {
    self.flow = flow
    self.properties = properties
    theme = OfficeTheme(flow.style)
    pictures = flow.picturesShown
  }

  /// The bytes of the file, the same for the same act.
  func write() throws -> [UInt8] {
    let texts = [
      "word/document.xml": DOCXBody(flow).write(),
      "docProps/core.xml": core,
      "docProps/app.xml": Self.application,
      "docProps/custom.xml": custom,
      "word/styles.xml": DOCXStyles(flow).write(),
      "word/numbering.xml": DOCXNumbering(flow).write(),
      "word/settings.xml": settings,
      "word/fontTable.xml": fonts,
      "word/footer1.xml": Self.footer,
    ]
    var entries = [
      ArchiveEntry(name: "[Content_Types].xml", text: Self.contentTypes),
      ArchiveEntry(name: "_rels/.rels", text: relations(inDocument: false)),
      ArchiveEntry(name: "word/_rels/document.xml.rels", text: relations(inDocument: true)),
    ]
    for part in DOCXNames.parts {
      entries.append(ArchiveEntry(name: part.path, text: texts[part.path] ?? ""))
    }
    for (name, picture) in pictures {
      entries.append(
        ArchiveEntry(
          name: "word/media/\(name).png",
          bytes: try PicturePNG.of(picture, for: PictureUse(name: name))))
    }
    return try ArchiveWriter.bytes(of: entries)
  }

  private static var contentTypes: String {
    var xml = XMLText()
    xml.element("Types", ["xmlns": DOCXNames.contentTypes]) { xml in
      xml.element(
        "Default",
        [
          "Extension": "rels",
          "ContentType": "application/vnd.openxmlformats-package.relationships+xml",
        ])
      xml.element("Default", ["Extension": "xml", "ContentType": "application/xml"])
      xml.element("Default", ["Extension": "png", "ContentType": "image/png"])
      for part in DOCXNames.parts {
        xml.element("Override", ["PartName": "/" + part.path, "ContentType": part.type])
      }
    }
    return xml.text
  }

  private func relations(inDocument: Bool) -> String {
    var xml = XMLText()
    xml.element("Relationships", ["xmlns": DOCXNames.packageRelations]) { xml in
      let parts = DOCXNames.parts.filter { $0.isInDocument == inDocument }
      for (index, part) in parts.enumerated() {
        let path = inDocument ? String(part.path.dropFirst("word/".count)) : part.path
        xml.element(
          "Relationship", ["Id": "rId\(index + 1)", "Type": part.relation, "Target": path])
      }
      for (name, _) in inDocument ? pictures : [] {
        xml.element(
          "Relationship",
          [
            "Id": name, "Type": DOCXNames.relations + "/image", "Target": "media/\(name).png",
          ])
      }
    }
    return xml.text
  }

  private var core: String {
    var xml = XMLText()
    xml.element("cp:coreProperties", ["xmlns:cp": DOCXNames.core, "xmlns:dc": DOCXNames.dc]) {
      xml in
      xml.element("dc:title", words: flow.title)
      xml.element("dc:subject", words: properties.subject)
      if let creator = properties.creator { xml.element("dc:creator", words: creator) }
      xml.element("dc:language", words: flow.language)
    }
    return xml.text
  }

  private static var application: String {
    var xml = XMLText()
    xml.element("Properties", ["xmlns": DOCXNames.extended]) {
      $0.element("Application", words: "verbale")
    }
    return xml.text
  }

  private var custom: String {
    var xml = XMLText()
    xml.element("Properties", ["xmlns": DOCXNames.custom, "xmlns:vt": DOCXNames.variant]) { xml in
      for (index, (name, value)) in properties.custom.enumerated() {
        xml.element(
          "property",
          [
            // The class of properties of users, and numbers from 2: so the format wants.
            "fmtid": "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", "pid": String(index + 2),
            "name": name,
          ]
        ) { $0.element("vt:lpwstr", words: value) }
      }
    }
    return xml.text
  }

  private var settings: String {
    var xml = XMLText()
    xml.element("w:settings", ["xmlns:w": DOCXNames.word]) { xml in
      xml.element("w:defaultTabStop", ["w:val": "720"])
      xml.element("w:autoHyphenation", ["w:val": "true"])
      xml.element("w:consecutiveHyphenLimit", ["w:val": "3"])
      xml.element("w:compat") { xml in
        // Without it Word opens the file as one of 2007.
        xml.element(
          "w:compatSetting",
          [
            "w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word",
            "w:val": "15",
          ])
      }
      xml.element("w:themeFontLang", ["w:val": flow.language])
      xml.element("w:decimalSymbol", ["w:val": ","])
      xml.element("w:listSeparator", ["w:val": ";"])
    }
    return xml.text
  }

  private var fonts: String {
    var xml = XMLText()
    xml.element("w:fonts", ["xmlns:w": DOCXNames.word]) { xml in
      if let font = theme.headingFont { xml.element("w:font", ["w:name": font]) }
      xml.element("w:font", ["w:name": theme.font]) { xml in
        if !theme.standIns.isEmpty {
          xml.element("w:altName", ["w:val": theme.standIns.joined(separator: ",")])
        }
        xml.element("w:charset", ["w:val": "00"])
        xml.element("w:family", ["w:val": "roman"])
        xml.element("w:pitch", ["w:val": "variable"])
      }
    }
    return xml.text
  }

  private static var footer: String {
    var xml = XMLText()
    xml.element("w:ftr", DOCXNames.root) { xml in
      xml.element("w:p") { xml in
        xml.element("w:pPr") { xml in
          xml.element("w:pStyle", ["w:val": FlowStyle.footer.names.docx])
        }
        DOCXBody.write("Pagina ", [], &xml)
        xml.element("w:fldSimple", ["w:instr": " PAGE "]) { DOCXBody.write("1", [], &$0) }
        DOCXBody.write(" di ", [], &xml)
        xml.element("w:fldSimple", ["w:instr": " NUMPAGES "]) { DOCXBody.write("1", [], &$0) }
      }
    }
    return xml.text
  }
}
