/// The namespaces of OpenDocument.
enum ODTNames {
  static let office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  static let meta = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
  static let dc = "http://purl.org/dc/elements/1.1/"

  /// What the root of content and styles declares.
  static let root: KeyValuePairs<String, String?> = [
    "xmlns:office": office,
    "xmlns:style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "xmlns:text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "xmlns:table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "xmlns:fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "xmlns:draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "xmlns:xlink": "http://www.w3.org/1999/xlink",
    "xmlns:svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "office:version": "1.3",
  ]

  /// The typefaces, declared alike in both parts.
  static func writeFonts(_ theme: OfficeTheme, to xml: inout XMLText) {
    xml.element("office:font-face-decls") { xml in
      if let font = theme.headingFont {
        xml.element("style:font-face", ["style:name": font, "svg:font-family": "'\(font)'"])
      }
      xml.element(
        "style:font-face",
        [
          "style:name": theme.font,
          "svg:font-family": ([theme.font] + theme.standIns)
            .map { "'\($0)'" }.joined(separator: ", "),
          "style:font-family-generic": "roman", "style:font-pitch": "variable",
        ])
    }
    xml.line()
  }
}
