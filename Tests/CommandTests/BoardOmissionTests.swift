import Archive
import Foundation
import Reader
import Renderer
import Testing

@testable import verbale

/// What is left out of a document of another program is nowhere in what is published of it.
@Suite struct BoardOmissionTests {
  private static let secrets = [
    "Marietta", "Brambilla", "BRMMTT80A41H501U", "IT60X0542811101000000123456", "Quintilio",
  ]
  private static let words = [
    "Avviso di contributo", "La sig.ra Marietta Brambilla, c.f. BRMMTT80A41H501U, invalida civile,",
    "ha ottenuto il contributo straordinario di € 300,00.",
    "Alla sig.ra Brambilla Marietta si accredita sull'IBAN IT60X0542811101000000123456.",
  ]

  private static func docx() throws -> [UInt8] {
    let space = #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#
    func run(_ words: String, _ look: String = "") -> String {
      "<w:r><w:rPr>\(look)</w:rPr><w:t xml:space=\"preserve\">\(words)</w:t></w:r>"
    }
    let hidden = run("Quintilio Brambilla", "<w:vanish/>")
    let noted = run("Riparto")
    let name = run("sig.ra Marietta Brambilla, invalida civile")
    let rows = [[run("Beneficiaria"), name], [run("Importo"), run("300,00")]]
    var body = ""
    for line in words { body += "<w:p>\(run(line))</w:p>" }
    body += """
      <w:p><w:commentRangeStart w:id="0"/>\(noted)<w:commentReference w:id="0"/></w:p>
      <w:p><w:del w:id="1" w:author="Quintilio"><w:r><w:delText>Marietta Brambilla</w:delText></w:r>
      </w:del>\(hidden)</w:p><w:tbl>
      """
    for row in rows {
      body += "<w:tr>"
      for cell in row { body += "<w:tc><w:p>\(cell)</w:p></w:tc>" }
      body += "</w:tr>"
    }
    body += "</w:tbl>"
    let comment = run("è Marietta Brambilla")
    return try ArchiveWriter.bytes(of: [
      ArchiveEntry(name: "[Content_Types].xml", text: "<Types/>"),
      ArchiveEntry(
        name: "word/document.xml",
        text: "<w:document \(space)><w:body>\(body)</w:body></w:document>"),
      ArchiveEntry(
        name: "word/comments.xml",
        text: """
          <w:comments \(space)><w:comment w:id="0" w:author="Quintilio"><w:p>\(comment)</w:p>
          </w:comment></w:comments>
          """),
      ArchiveEntry(
        name: "docProps/core.xml",
        text: "<p xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>Quintilio"
          + "</dc:creator><dc:title>Contributo Marietta Brambilla</dc:title></p>"),
      ArchiveEntry(name: "customXml/item1.xml", text: "<a>BRMMTT80A41H501U</a>"),
    ])
  }

  private static func odt() throws -> [UInt8] {
    let spaces =
      "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
      + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
      + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
    var body = """
      <text:tracked-changes><text:changed-region><text:deletion><office:change-info>
      <dc:creator>Quintilio</dc:creator></office:change-info><text:p>Marietta Brambilla</text:p>
      </text:deletion></text:changed-region></text:tracked-changes>
      """
    for line in words { body += "<text:p>\(line)</text:p>" }
    body += """
      <text:p>Riparto<office:annotation><dc:creator>Quintilio</dc:creator>
      <text:p>Marietta Brambilla</text:p></office:annotation></text:p>
      """
    return try ArchiveWriter.bytes(of: [
      ArchiveEntry(name: "mimetype", text: "application/vnd.oasis.opendocument.text"),
      ArchiveEntry(
        name: "content.xml",
        text: "<office:document-content \(spaces)><office:body><office:text>\(body)</office:text>"
          + "</office:body></office:document-content>"),
      ArchiveEntry(
        name: "meta.xml",
        text: "<office:document-meta \(spaces)><office:meta><dc:creator>Quintilio</dc:creator>"
          + "</office:meta></office:document-meta>"),
    ])
  }

  private static func html() -> [UInt8] {
    var body = ""
    for line in words { body += "<p title=\"Marietta\">\(line)</p>" }
    let page = """
      <!DOCTYPE html><html><head><meta charset="utf-8"><title>Marietta Brambilla</title>
      <meta name="author" content="Quintilio"><style>p { color: red } /* Quintilio */</style></head>
      <body>\(body)<!-- Quintilio --><p>Riparto</p><p hidden>Quintilio</p>
      <script>var a = 'Quintilio'</script><img src="x.png" alt="">
      </body></html>
      """
    return Array(page.utf8)
  }

  private static func pdf() throws -> [UInt8] {
    var body = ""
    for line in words + ["Riparto"] { body += "<p>\(line)</p>" }
    let page = """
      <html lang="it"><head><title>Contributo Marietta Brambilla</title></head><body>\(body)</body>
      </html>
      """
    return try ActRenderer().render(try StoredAct(page), as: .pdf)
  }

  @Test(arguments: ["docx", "odt", "html", "pdf"])
  func nothingIsLeft(_ suffix: String) async throws {
    let scratch = try Scratch()
    let environment = ["VERBALE_REGISTRO": scratch.path + "/registro.sqlite"]
    func run(_ arguments: [String]) async -> Run {
      await Run(arguments, environment: environment, at: "2026-03-10T08:00:00Z")
    }
    try scratch.write(
      "ente: Comune di Valdombra\nresponsabile: Anna Rossi\nindirizzo: https://a.example/\n".utf8,
      "ente.txt")
    let bytes =
      switch suffix {
      case "docx": try Self.docx()
      case "odt": try Self.odt()
      case "html": Self.html()
      default: try Self.pdf()
      }
    let file = try scratch.write(bytes, "contributo-brambilla.\(suffix)")
    let published = await run([
      "albo", "pubblica", "--file", file, "--tipo", "avviso", "--oggetto",
      "Contributo alla sig.ra Marietta Brambilla, invalida civile", "--ometti",
    ])
    #expect(published.status == .clean, "\(published.complaints)")
    #expect(published.complaints.contains("va riletta accanto all'originale"))
    let site = await run([
      "albo", "esporta", "--formato", "sito", "-o", scratch.path + "/sito",
    ])
    #expect(site.status == .clean, "\(site.complaints)")
    let names =
      FileManager.default.enumerator(atPath: scratch.path + "/sito")?
      .compactMap { $0 as? String }.filter { $0.contains(".") } ?? []
    let document = "documenti/2026-0001-avviso.\(suffix)"
    #expect(names.contains(document), "\(names)")
    for name in names {
      for (part, text) in try Self.texts(scratch.path + "/sito/" + name) {
        for secret in Self.secrets {
          #expect(!text.contains(secret), "\(name), \(part): \(secret)")
          #expect(!name.lowercased().contains("brambilla"))
        }
      }
    }
    // The rest is all there.
    let shown = try Self.texts(scratch.path + "/sito/" + document).map(\.1).joined(separator: " ")
    for words in ["Avviso di contributo", "€ 300,00", "[omissis]", "Riparto"] {
      let plain = shown.replacing("\u{A0}", with: " ")
      #expect(plain.contains(words), "\(suffix): \(words)")
    }
    // The whole document is kept, byte for byte.
    let package = scratch.path + "/p"
    _ = await run(["albo", "esporta", "--formato", "pacchetto", "--atto", "1/2026", "-o", package])
    let again = await run([
      "albo", "verifica", file, "--ometti", "-o", scratch.path + "/x.\(suffix)",
    ])
    #expect(again.status == .clean, "\(again.complaints)")
    for (part, text) in try Self.texts(scratch.path + "/x.\(suffix)") {
      for secret in Self.secrets { #expect(!text.contains(secret), "\(part): \(secret)") }
    }
  }

  /// Every part of an archive, the words and the objects of a PDF, the bytes of the rest.
  private static func texts(_ path: String) throws -> [(String, String)] {
    let bytes = try [UInt8](Data(contentsOf: URL(filePath: path)))
    var texts = [("byte", String(decoding: bytes, as: UTF8.self))]
    if bytes.starts(with: Array("PK".utf8)) {
      let archive = try ArchiveReader(bytes)
      for name in archive.names {
        texts.append((name, String(decoding: try archive.bytes(of: name) ?? [], as: UTF8.self)))
      }
    }
    if bytes.starts(with: Array("%PDF".utf8)) {
      let sittings = try DocumentReader().sittings(in: bytes, name: path)
      texts.append(
        ("parole", sittings.map { String(decoding: $0.source.bytes, as: UTF8.self) }.joined()))
      let plain = path + ".qdf"
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = ["qpdf", "--qdf", "--object-streams=disable", path, plain]
      try process.run()
      process.waitUntilExit()
      if let objects = FileManager.default.contents(atPath: plain) {
        texts.append(("oggetti", String(decoding: objects, as: UTF8.self)))
      }
    }
    return texts
  }

  /// A page that is a picture would vanish from what is published.
  @Test func aPDFWithPagesThatAreNotReadIsRefused() async throws {
    let scratch = try Scratch()
    let words = Self.words.map { "<p>\($0)</p>" }.joined()
    let bytes = try ActRenderer().render(
      try StoredAct("<html lang=\"it\"><head><title>x</title></head><body>\(words)</body></html>"),
      as: .pdf)
    let text = try scratch.write(bytes, "testo.pdf")
    let blank = scratch.path + "/vuota.pdf"
    try Self.blankPage(blank)
    let both = scratch.path + "/misto.pdf"
    let join = Process()
    join.executableURL = URL(filePath: "/usr/bin/env")
    join.arguments = ["qpdf", "--empty", "--pages", text, blank, "--", both]
    join.standardError = FileHandle.nullDevice
    try join.run()
    join.waitUntilExit()
    try #require(FileManager.default.fileExists(atPath: both))
    let run = await Run(["albo", "verifica", both, "--ometti", "-o", scratch.path + "/x.pdf"])
    #expect(run.status == .wrongInput)
    #expect(run.complaints.contains("l'atto non sarebbe intero"), "\(run.complaints)")
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/x.pdf"))
  }

  private static func blankPage(_ path: String) throws {
    let page = """
      %PDF-1.4
      1 0 obj
      << /Type /Catalog /Pages 2 0 R >>
      endobj
      2 0 obj
      << /Type /Pages /Kids [3 0 R] /Count 1 >>
      endobj
      3 0 obj
      << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>
      endobj
      trailer
      << /Root 1 0 R /Size 4 >>
      %%EOF
      """
    try Data(page.utf8).write(to: URL(filePath: path))
  }
}
