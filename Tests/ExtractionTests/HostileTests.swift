import Archive
import Testing

@testable import Extraction

/// What cannot be read is refused in plain words, whatever is done to it.
@Suite struct HostileTests {
  private func refusal(_ bytes: [UInt8]) -> String {
    do {
      if let refusal = TextExtractor.refusal(bytes) { throw refusal }
      return "letto: " + (try TextExtractor.office(bytes).text)
    } catch {
      return "\(error)"
    }
  }

  private static let saveAgain =
    "; aprire il documento con il programma che l'ha scritto e salvarlo di nuovo"

  @Test func bombs() throws {
    let bomb = ArchiveEntry(
      name: "word/document.xml", bytes: [UInt8](repeating: 0x20, count: 40 << 20))
    #expect(
      refusal(try ArchiveWriter.bytes(of: [bomb]))
        == "l'archivio è sproporzionato: la parte «word/document.xml» si espande oltre ogni misura "
        + "ragionevole" + Self.saveAgain)
  }

  /// Figures that no list counts to, in every place that has one.
  @Test(arguments: [
    "0", "-3", "9223372036854775807", "-9223372036854775808", "99999999999999999999",
  ])
  func figuresWithoutMeasure(_ figure: String) throws {
    let list =
      #"<text:list-style style:name="L"><text:list-level-style-number text:level="2" "#
      + #"style:num-format="1" text:start-value="\#(figure)" text:display-levels="\#(figure)"/>"#
      + #"<text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>"#
    let entries =
      #"<text:list text:style-name="L"><text:list-item text:start-value="\#(figure)">"#
      + "<text:p>uno</text:p><text:list><text:list-item><text:p>due</text:p></text:list-item>"
      + "<text:list-item><text:p>tre</text:p></text:list-item></text:list></text:list-item>"
      + "<text:list-item><text:p>quattro</text:p></text:list-item></text:list>"
      + #"<text:h text:outline-level="\#(figure)" text:start-value="\#(figure)">cinque</text:h>"#
    for word in ["uno", "due", "tre", "quattro", "cinque"] {
      #expect(try Documents.odt(entries, styles: list).contains(word))
    }
    let page =
      #"<ol start="\#(figure)"><li>uno</li><li value="\#(figure)">due</li><li>tre</li></ol>"#
    #expect(try Documents.html(page).contains("tre"))
    let numbering =
      #"<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="\#(figure)"/>"#
      + #"<w:lvlText w:val="%1."/><w:lvlRestart w:val="\#(figure)"/></w:lvl></w:abstractNum>"#
      + #"<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>"#
    #expect(
      try Documents.docx(
        Documents.entry("uno") + Documents.entry("due"), parts: ["word/numbering.xml": numbering]
      ).contains("due"))
  }

  /// Repeated rows with repeated rows inside: a few lines that would come to millions.
  @Test func repeatedTablesDoNotMultiply() throws {
    var inner = "<text:p>parola</text:p>"
    for _ in 0..<6 {
      inner =
        #"<table:table><table:table-row table:number-rows-repeated="64">"#
        + #"<table:table-cell table:number-columns-repeated="64">\#(inner)</table:table-cell>"#
        + "</table:table-row></table:table>"
    }
    #expect(try Documents.odt(inner).utf8.count < 1_000_000)
  }

  @Test func brokenArchives() throws {
    let bytes = try Documents.docxBytes(Documents.p(Documents.r("Verbale")))
    #expect(
      refusal(Array(bytes.dropLast(40))) == "l'archivio è danneggiato o incompleto" + Self.saveAgain
    )
    for length in stride(from: 4, to: bytes.count, by: 11) {
      #expect(!refusal(Array(bytes[..<length])).hasPrefix("letto"))
    }
  }

  @Test func everyDamagedByteIsReadOrRefused() throws {
    let bytes = try Documents.docxBytes(Documents.p(Documents.r("Verbale")))
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 0x55
      _ = refusal(damaged)
    }
  }

  @Test func missingParts() throws {
    let empty = try ArchiveWriter.bytes(of: [
      ArchiveEntry(name: "[Content_Types].xml", text: "<T/>")
    ])
    #expect(
      refusal(empty)
        == "nel documento manca la parte «word/document.xml»; aprirlo con il programma che l'ha "
        + "scritto e salvarlo di nuovo")
    #expect(
      refusal(try Documents.docxBytes(Documents.p("")))
        == "il documento non contiene testo; indicare il file che contiene il testo del verbale")
  }

  @Test func externalEntitiesAndDeepNesting() throws {
    let entity = ArchiveEntry(
      name: "word/document.xml",
      text: #"<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>"#)
    #expect(
      refusal(try ArchiveWriter.bytes(of: [entity])).hasPrefix("la parte «word/document.xml»"))
    let deep = String(repeating: "<w:tbl><w:tr><w:tc>", count: 100_000)
    #expect(refusal(try Documents.docxBytes(deep)).hasPrefix("la parte «word/document.xml»"))
    let nested = (0..<60).reduce(Documents.p(Documents.r("fondo"))) { inner, _ in
      "<w:tbl><w:tr><w:tc>\(inner)</w:tc></w:tr></w:tbl>"
    }
    #expect(refusal(try Documents.docxBytes(nested)) == "letto: fondo\n")
  }

  @Test func protectedDocuments() throws {
    let manifest = ArchiveEntry(
      name: "META-INF/manifest.xml",
      text: "<m:manifest xmlns:m='m'><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"
    )
    let protected = try ArchiveWriter.bytes(of: [
      ArchiveEntry(name: "mimetype", text: "application/vnd.oasis.opendocument.text"),
      manifest, ArchiveEntry(name: "content.xml", bytes: [1, 2, 3]),
    ])
    let words = "il documento è protetto da password; togliere la protezione e salvarlo di nuovo"
    #expect(refusal(protected) == words)
    let container: [UInt8] =
      [0xD0, 0xCF, 0x11, 0xE0] + "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
    #expect(refusal(container) == words)
  }

  @Test func otherFormats() throws {
    let zip = { (names: [String]) in
      try ArchiveWriter.bytes(of: names.map { ArchiveEntry(name: $0, text: "x") })
    }
    #expect(
      refusal([0xD0, 0xCF, 0x11, 0xE0, 0, 0])
        == "documento Word del vecchio formato (.doc): questo formato non si può leggere; aprirlo e "
        + "salvarlo come .odt o .docx, poi riprovare")
    #expect(refusal(Array("{\\rtf1 x}".utf8)).hasPrefix("documento RTF: questo formato"))
    #expect(
      refusal(try zip(["[Content_Types].xml", "xl/workbook.xml"])).hasPrefix("foglio di calcolo"))
    #expect(
      refusal(try zip(["a.docx", "b.pdf"]))
        == "archivio ZIP che contiene 2 documenti (a.docx, b.pdf): questo formato non si può leggere; "
        + "estrarre i documenti e indicarli uno per uno, o la cartella in cui stanno")
    #expect(refusal(try zip(["Index/Document.iwa"])).hasPrefix("documento Pages"))
    #expect(refusal([0xFF, 0xD8, 0xFF, 0xE0]).hasPrefix("immagine JPEG"))
  }
}
