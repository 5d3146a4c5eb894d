import Model

/// The XMP packet: title, dates, what the file conforms to, and the data of the act under a
/// namespace of our own, declared as PDF/A asks.
enum MetadataPacket {
  /// The name of the program, in the packet and in the document information.
  static let program = "Verbale"

  /// The packet.
  static func bytes(_ properties: ActProperties, title: String) -> [UInt8] {
    let day = properties.dates.last.map(iso)
    var act = "<atto:tipo>\(escaped(properties.subject))</atto:tipo>\n"
    if let body = properties.body { act += "<atto:organo>\(escaped(body))</atto:organo>\n" }
    if let authority = properties.authority {
      act += "<atto:ente>\(escaped(authority))</atto:ente>\n"
    }
    if let number = properties.number { act += "<atto:numero>\(escaped(number))</atto:numero>\n" }
    if let day { act += "<atto:dataSeduta>\(day)</atto:dataSeduta>\n" }
    let dates =
      day.map {
        "<xmp:CreateDate>\($0)T00:00:00Z</xmp:CreateDate>\n<xmp:ModifyDate>\($0)T00:00:00Z</xmp:ModifyDate>\n"
      } ?? ""
    let creator = properties.creator.map {
      "<dc:creator><rdf:Seq><rdf:li>\(escaped($0))</rdf:li></rdf:Seq></dc:creator>\n"
    }
    let packet = """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
      xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" \
      xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:atto="\(namespace)">
      <dc:format>application/pdf</dc:format>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(escaped(title))</rdf:li></rdf:Alt></dc:title>
      <dc:language><rdf:Bag><rdf:li>it-IT</rdf:li></rdf:Bag></dc:language>
      \(creator ?? "")\
      <xmp:CreatorTool>\(program)</xmp:CreatorTool>
      \(dates)\
      <pdf:Producer>\(program)</pdf:Producer>
      <pdfaid:part>2</pdfaid:part>
      <pdfaid:conformance>A</pdfaid:conformance>
      <pdfuaid:part>1</pdfuaid:part>
      \(act)\
      </rdf:Description>
      \(schemas)
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """
    return Array(packet.utf8)
  }

  /// The document information, which says the same.
  static func information(_ properties: ActProperties, title: String) -> String {
    var text = "<</Title\(PDFText.string(title))"
    if let author = properties.creator {
      text += "/Author\(PDFText.string(author))"
    }
    text += "/Creator(\(program))/Producer(\(program))"
    if let date = properties.dates.last {
      let day = "(D:\(iso(date).replacing("-", with: ""))000000Z)"
      text += "/CreationDate\(day)/ModDate\(day)"
    }
    return text + ">>"
  }

  private static let namespace = "urn:verbale:atto:1:"

  private static let fields = [
    ("tipo", "Text", "Il tipo di atto"),
    ("organo", "Text", "L'organo che ha tenuto la seduta"),
    ("ente", "Text", "L'ente cui l'organo appartiene"),
    ("numero", "Text", "Il numero dell'atto"),
    ("dataSeduta", "Date", "La data della seduta"),
  ]

  private static var schemas: String {
    """
    <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
    <pdfaExtension:schemas><rdf:Bag>
    \(schema("PDF/UA Universal Accessibility Schema", "http://www.aiim.org/pdfua/ns/id/", "pdfuaid", [("part", "Integer", "Part of ISO 14289")], category: "internal"))
    \(schema("Dati dell'atto", namespace, "atto", fields, category: "external"))
    </rdf:Bag></pdfaExtension:schemas>
    </rdf:Description>
    """
  }

  private static func schema(
    _ name: String, _ uri: String, _ prefix: String, _ properties: [(String, String, String)],
    category: String
  ) -> String {
    let list = properties.map { property, type, description in
      "<rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>\(property)</pdfaProperty:name>"
        + "<pdfaProperty:valueType>\(type)</pdfaProperty:valueType>"
        + "<pdfaProperty:category>\(category)</pdfaProperty:category>"
        + "<pdfaProperty:description>\(escaped(description))</pdfaProperty:description></rdf:li>"
    }.joined(separator: "\n")
    return
      "<rdf:li rdf:parseType=\"Resource\"><pdfaSchema:schema>\(escaped(name))</pdfaSchema:schema>"
      + "<pdfaSchema:namespaceURI>\(uri)</pdfaSchema:namespaceURI>"
      + "<pdfaSchema:prefix>\(prefix)</pdfaSchema:prefix>\n"
      + "<pdfaSchema:property><rdf:Seq>\n\(list)\n</rdf:Seq></pdfaSchema:property></rdf:li>"
  }

  private static func iso(_ date: CalendarDate) -> String {
    func padded(_ number: Int, _ digits: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
    return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.append(character)
      }
    }
    return result
  }
}
