import Archive

/// Writes minutes as word processors do, each piece in its own kind of markup.
enum OfficeBuilder {
  /// A document of Word.
  static func docx(_ minutes: MinutesPieces) throws -> [UInt8] {
    var body = ""
    var lists = 1
    var numbers = ""
    for piece in minutes.pieces {
      switch piece {
      case .paragraph(let words): body += paragraph(words)
      case .heading(let words): body += paragraph(words, #"<w:pStyle w:val="Titolo1"/>"#)
      case .numbered(let entries):
        lists += 1
        numbers +=
          #"<w:num w:numId="\#(lists)"><w:abstractNumId w:val="1"/>"#
          + #"<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>"#
        for entry in entries { body += paragraph(entry, numbering(lists)) }
      case .bullets(let entries):
        for entry in entries { body += paragraph(entry, numbering(1)) }
      case .table(let rows):
        body += "<w:tbl>"
        for row in rows {
          body += "<w:tr>" + row.map { "<w:tc>" + paragraph($0) + "</w:tc>" }.joined() + "</w:tr>"
        }
        body += "</w:tbl>"
      }
    }
    return try docx(
      body: body,
      numbering: #"""
        <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>
        <w:lvlText w:val="-"/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>
        <w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        """# + numbers)
  }

  private static func numbering(_ list: Int) -> String {
    #"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="\#(list)"/></w:numPr>"#
  }

  private static func paragraph(_ words: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t xml:space=\"preserve\">\(escaped(words))</w:t></w:r></w:p>"
  }

  /// A document of Word with a given body.
  static func docx(body: String, numbering: String = "") throws -> [UInt8] {
    let space = #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#
    return try ArchiveWriter.bytes(of: [
      ArchiveEntry(name: "[Content_Types].xml", text: "<Types/>"),
      ArchiveEntry(
        name: "word/document.xml",
        text: "<w:document \(space)><w:body>\(body)</w:body></w:document>"),
      ArchiveEntry(
        name: "word/numbering.xml", text: "<w:numbering \(space)>\(numbering)</w:numbering>"),
      ArchiveEntry(
        name: "word/styles.xml",
        text: #"<w:styles \#(space)><w:style w:type="paragraph" w:styleId="Titolo1">"#
          + #"<w:name w:val="heading 1"/></w:style></w:styles>"#),
    ])
  }

  /// An OpenDocument text.
  static func odt(_ minutes: MinutesPieces) throws -> [UInt8] {
    var body = ""
    for piece in minutes.pieces {
      switch piece {
      case .paragraph(let words): body += "<text:p>\(spaced(words))</text:p>"
      case .heading(let words):
        body += #"<text:h text:outline-level="1">\#(spaced(words))</text:h>"#
      case .numbered(let entries): body += list("N", entries)
      case .bullets(let entries): body += list("B", entries)
      case .table(let rows):
        body += "<table:table>"
        for row in rows {
          body += "<table:table-row>"
          for cell in row {
            body += "<table:table-cell><text:p>\(spaced(cell))</text:p></table:table-cell>"
          }
          body += "</table:table-row>"
        }
        body += "</table:table>"
      }
    }
    return try odt(
      body: body,
      styles: #"""
        <text:list-style style:name="N"><text:list-level-style-number text:level="1"
        style:num-format="1" style:num-suffix="."/></text:list-style>
        <text:list-style style:name="B"><text:list-level-style-bullet text:level="1"
        text:bullet-char="-"/></text:list-style>
        """#)
  }

  private static func list(_ style: String, _ entries: [String]) -> String {
    #"<text:list text:style-name="\#(style)">"#
      + entries.map { "<text:list-item><text:p>\(spaced($0))</text:p></text:list-item>" }.joined()
      + "</text:list>"
  }

  /// An OpenDocument text with a given body.
  static func odt(body: String, styles: String = "") throws -> [UInt8] {
    let office = "urn:oasis:names:tc:opendocument:xmlns:"
    return try ArchiveWriter.bytes(of: [
      ArchiveEntry(
        name: "mimetype", text: "application/vnd.oasis.opendocument.text", isStored: true),
      ArchiveEntry(
        name: "content.xml",
        text: #"<office:document-content xmlns:office="\#(office)office:1.0" "#
          + #"xmlns:text="\#(office)text:1.0" xmlns:table="\#(office)table:1.0" "#
          + #"xmlns:style="\#(office)style:1.0"><office:automatic-styles>\#(styles)"#
          + "</office:automatic-styles><office:body><office:text>\(body)</office:text></office:body>"
          + "</office:document-content>"),
    ])
  }

  /// A page as a browser saves it.
  static func html(_ minutes: MinutesPieces) -> [UInt8] {
    var body = ""
    for piece in minutes.pieces {
      switch piece {
      case .paragraph(let words): body += "<p>\(escaped(words))</p>\n"
      case .heading(let words): body += "<h2>\(escaped(words))</h2>\n"
      case .numbered(let entries):
        body += "<ol>" + entries.map { "<li>\(escaped($0))</li>\n" }.joined() + "</ol>\n"
      case .bullets(let entries):
        body += "<ul>" + entries.map { "<li>\(escaped($0))</li>\n" }.joined() + "</ul>\n"
      case .table(let rows):
        body += "<table>"
        for row in rows {
          body += "<tr>" + row.map { "<td>\(escaped($0))</td>" }.joined() + "</tr>\n"
        }
        body += "</table>\n"
      }
    }
    return Array(
      """
      <!DOCTYPE html>
      <html lang="it"><head><meta charset="utf-8"><title>Verbale</title>
      <style>p { margin: 1em }</style></head>
      <body>
      \(body)</body></html>
      """.utf8)
  }

  private static func escaped(_ words: String) -> String {
    words.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }

  /// Blanks after the first are counted in ODF.
  private static func spaced(_ words: String) -> String {
    escaped(words).replacing("  ", with: " <text:s/>")
  }
}
