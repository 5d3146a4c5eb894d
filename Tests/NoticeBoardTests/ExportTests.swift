import Foundation
import Model
import Register
import Renderer
import Testing
import XML

@testable import NoticeBoard

@Suite struct ExportTests {
  /// Two resolutions and a notice, one with quotes and marks in its subject.
  private func board(_ desk: Desk) throws -> Board {
    let acts = try desk.enter(
      ["Approvazione del bilancio \"2025\" & allegati", "Variante al piano"], on: "2025-01-08")
    _ = try desk.publish(acts[0], on: "2025-01-10")
    _ = try desk.publish(acts[1], on: "2025-01-11")
    _ = try desk.publish(file: Array("%PDF-1.7".utf8), "avviso è.pdf", on: "2025-01-12")
    return try Board(desk.store)
  }

  // MARK: The feed

  @Test func feedIsAsTheProfileWants() throws {
    let desk = try Desk()
    let bytes = try BoardFeed(Desk.office).bytes(try board(desk), at: Desk.moment("2025-01-12"))
    try Golden.expect(String(decoding: bytes, as: UTF8.self), equals: "feed.xml")
    let root = try XMLTree.parse(bytes)
    #expect(root.name == "rss" && root["version"] == "2.0")
    let channel = try #require(root.first("channel"))
    let names = channel.elements.map(\.name)
    for name in [
      "title", "link", "description", "language", "pubDate", "webMaster", "docs", "meta",
    ] {
      #expect(names.count { $0 == name } == 1, "\(name)")
    }
    let known: Set<String> = [
      "country", "region", "province", "municipality", "latitude", "longitude", "uid", "type",
      "name", "pubStart", "pubEnd", "relStart", "exeStart", "chapter", "unit", "amount", "currency",
      "annotation",
    ]
    let items = channel.elements.filter { $0.name == "item" }
    #expect(items.count == 3)
    for (level, element) in [("channel", channel)] + items.map({ ("item", $0) }) {
      for category in element.elements where category.name == "category" {
        let domain = category["domain"] ?? ""
        #expect(domain.hasPrefix("http://albopop.it/specs#\(level)-category-"))
        #expect(known.contains(String(domain.split(separator: "-").last ?? "")), "\(domain)")
      }
    }
    for item in items {
      for name in ["title", "link", "description", "pubDate", "guid"] {
        #expect(item.elements.count { $0.name == name } == 1)
      }
      #expect(item.first("guid")?.text == item.first("link")?.text)
      #expect(item.first("link")?.text.hasPrefix("https://") ?? false)
      #expect(
        item.elements.contains {
          $0["domain"]?.hasSuffix("item-category-uid") ?? false && $0.text.hasPrefix("2025/")
        })
    }
  }

  @Test func feedHoldsTwentyFiveAndOnlyWhatIsUp() throws {
    let desk = try Desk()
    for number in 1...30 {
      _ = try desk.publish(file: [UInt8(number)], "a\(number).pdf", on: "2025-03-01")
    }
    let feed = BoardFeed(Desk.office)
    func items(_ day: String) throws -> [String] {
      let root = try XMLTree.parse(feed.bytes(try Board(desk.store), at: Desk.moment(day)))
      return (root.first("channel")?.elements ?? []).filter { $0.name == "item" }.compactMap {
        $0.elements.first { $0["domain"]?.hasSuffix("-uid") ?? false }?.text
      }
    }
    #expect(try items("2025-03-01") == (6...30).reversed().map { "2025/\($0)" })
    #expect(try items("2025-03-11").count == 25)
    #expect(try items("2025-03-12") == [])
  }

  @Test(arguments: [
    ("2016-09-14", "Wed, 14 Sep 2016"), ("2016-09-29", "Thu, 29 Sep 2016"),
    ("2024-02-29", "Thu, 29 Feb 2024"),
  ])
  func daysAreAsMailWritesThem(day: String, words: String) {
    #expect(BoardTime.rfc822(Desk.day(day)) == "\(words) 00:00:00 +0000")
    #expect(BoardTime.rfc822(Desk.moment(day)) == "\(words) 10:30:00 +0100")
  }

  // MARK: The site

  @Test func siteStandsByItself() throws {
    let desk = try Desk()
    let files = try BoardSite(Desk.office, try board(desk), at: Desk.moment("2025-01-12")).files()
    let names = Set(files.map(\.name))
    #expect(names.count == files.count)
    for file in files where file.name.hasSuffix(".html") {
      let page = String(decoding: file.bytes, as: UTF8.self)
      #expect(page.contains("<meta name=\"robots\" content=\"noindex"), "\(file.name)")
      #expect(!page.lowercased().contains("<script"))
      let root = try XMLTree.parseHTML(file.bytes)
      let folder = file.name.split(separator: "/").dropLast().map(String.init)
      for link in Self.links(of: root) where !link.hasPrefix("#") {
        var path = folder
        for part in link.split(separator: "/") {
          if part == ".." { _ = path.popLast() } else { path.append(String(part)) }
        }
        #expect(names.contains(path.joined(separator: "/")), "\(file.name): \(link)")
      }
    }
    let index = try #require(files.first { $0.name == "index.html" })
    try Golden.expect(String(decoding: index.bytes, as: UTF8.self), equals: "index.html")
    let act = try #require(files.first { $0.name == "atti/2025-0002.html" })
    // Sizes and digests follow the style sheet and the typefaces, which are no matter of this page.
    let lines = String(decoding: act.bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).filter { !$0.contains("impronta SHA-256") }
    try Golden.expect(lines.joined(separator: "\n"), equals: "atto.html")
  }

  @Test func wordsToSearchHaveNoFrames() throws {
    let desk = try Desk()
    let acts = try desk.enter(
      ["Ruolo"], on: "2025-01-08",
      words: [
        "Presenti</p><table><tr><td>Rossi</td><td>sì</td></tr></table><p class=\"compilare\">Data: "
          + "__________</p><div class=\"verifica\"><p>nota da togliere</p></div><p>fine"
      ])
    _ = try desk.publish(acts[0], on: "2025-01-10")
    let files = try BoardSite(
      Desk.office, try Board(desk.store), at: Desk.moment("2025-01-12")
    ).files()
    let page = try #require(files.first { $0.name == "elenco.html" })
    let words = String(decoding: page.bytes, as: UTF8.self)
    #expect(words.contains("Presenti Rossi sì Data: __________ fine</p>"), "\(words)")
  }

  @Test func siteForgetsWhatIsOver() throws {
    let desk = try Desk()
    let board = try board(desk)
    let later = try BoardSite(Desk.office, board, at: Desk.moment("2025-02-20")).files()
    // On the albo before it is enforceable: nobody says yet that it is.
    let first = try #require(
      try BoardSite(Desk.office, board, at: Desk.moment("2025-01-12")).files().first {
        $0.name == "atti/2025-0001.html"
      })
    #expect(
      String(decoding: first.bytes, as: UTF8.self).contains(
        "<dd>prevista dal 21/01/2025, al compimento del termine; fonte: D.Lgs. 267/2000, art. 134, c. 3</dd>"
      ))
    #expect(!later.contains { $0.name.hasPrefix("atti/") || $0.name.hasPrefix("documenti/") })
  }

  private static func links(of element: XMLElement) -> [String] {
    [element["href"], element["src"]].compactMap { $0 } + element.elements.flatMap(links)
  }

  // MARK: Metadata

  @Test func metadataKeepTheirOrder() throws {
    let desk = try Desk()
    let board = try board(desk)
    let metadata = BoardMetadata(Desk.office, version: "1.0")
    #expect(metadata.missing == [])
    let entry = try #require(board.entries.first)
    let bytes = metadata.document(entry, file: BoardFile("atto.html", text: "abc"))
    try Golden.expect(String(decoding: bytes, as: UTF8.self), equals: "metadati.xml")
    for (place, entry) in board.entries.enumerated() {
      let root = try XMLTree.parse(
        metadata.document(entry, file: BoardFile("atto.html", text: "abc")))
      #expect(
        root.elements.map(\.name) == [
          "IdDoc", "ModalitaDiFormazione", "TipologiaDocumentale", "DatiDiRegistrazione",
          "Soggetti",
          "ChiaveDescrittiva", "Allegati", "Classificazione", "Riservato",
          "IdentificativoDelFormato", "Verifica", "Agg", "NomeDelDocumento", "VersioneDelDocumento",
        ])
      // The SHA-256 of 'abc', in base 64.
      #expect(root.first("Impronta")?.text == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
      #expect(root.first("Riservato")?.text == (place == 2 ? "true" : "false"))
      #expect(
        root.first("Repertorio_Registro")?.elements.map(\.name) == [
          "TipoRegistro", "DataRegistrazioneDocumento", "NumeroRegistrazioneDocumento",
          "CodiceRegistro",
        ])
      #expect(
        root.first("PAI")?.elements.map(\.name) == [
          "IPAAmm", "IPAAOO", "IndirizziDigitaliDiRiferimento",
        ])
    }
    #expect(
      BoardMetadata(BoardOffice(name: "Ente"), version: "1").missing == [
        "codice_ipa", "codice_aoo", "nome_aoo", "posta", "classificazione",
        "voce_di_classificazione",
      ])
  }

  @Test func base64IsRight() {
    #expect(Base64.encoded([]) == "")
    #expect(Base64.encoded(Array("f".utf8)) == "Zg==")
    #expect(Base64.encoded(Array("fo".utf8)) == "Zm8=")
    #expect(Base64.encoded(Array("foo".utf8)) == "Zm9v")
    for count in 0..<40 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 200) }
      #expect(Base64.encoded(bytes) == Data(bytes).base64EncodedString())
    }
  }

  // MARK: Votes

  @Test func votesGoOutAsTheyWere() throws {
    let desk = try Desk()
    let board = try board(desk)
    let entry = try #require(board.entries.dropFirst().first)
    let whole = try desk.store.resolution(try #require(entry.publication.resolution))
    let value = try #require(PopoloAct.value(entry, whole: whole, office: Desk.office))
    try Golden.expect(JSONWriter().text(value) + "\n", equals: "votazioni.json")
    #expect(PopoloAct.value(board.entries[2], whole: nil, office: Desk.office) == nil)
  }

  // MARK: Packages

  @Test func packageTellsEveryTampering() throws {
    let desk = try Desk()
    let board = try board(desk)
    let package = BoardPackage(desk.store, Desk.office, version: "1.0", hasIndex: true)
    let files = try package.files(ofYear: 2025, board, at: Desk.moment("2025-02-01"))
    #expect(BoardPackage.faults(in: files) == [])
    #expect(files.count { $0.name.hasSuffix("metadati.xml") } == 3)
    for (index, file) in files.enumerated() where file.name != BoardPackage.manifest {
      var changed = files
      var bytes = file.bytes
      bytes[bytes.count / 2] ^= 1
      changed[index] = BoardFile(file.name, bytes)
      #expect(
        BoardPackage.faults(in: changed) == [
          "«\(file.name)» è stato modificato dopo la formazione del pacchetto"
        ])
      var missing = files
      missing.remove(at: index)
      #expect(BoardPackage.faults(in: missing) == ["«\(file.name)» manca"])
    }
    #expect(
      BoardPackage.faults(in: files + [BoardFile("altro.txt", text: "x")]) == [
        "«altro.txt» è in più: non è nell'elenco delle impronte"
      ])
    #expect(
      BoardPackage.faults(in: files.dropLast()).first
        == "manca l'elenco delle impronte («impronte.sha256»): non è un pacchetto di Verbale")
    let zip = try BoardPackage.zip(files)
    #expect(zip == (try BoardPackage.zip(files)))
    #expect(Set(try BoardPackage.unzip(zip)) == Set(files))
    for file in files where file.name.hasSuffix(".xml") { _ = try XMLTree.parse(file.bytes) }
  }

  @Test func aYearIsPackedWithItsSeriesAndItsClosing() throws {
    let desk = try Desk()
    let board = try board(desk)
    let closed = try desk.store.close(
      2025, signature: "Il segretario", at: Desk.moment("2025-12-31"))
    #expect(closed.count == 1)
    let files = try BoardPackage(desk.store, Desk.office, version: "1.0").files(
      ofYear: 2025, board, at: Desk.moment("2026-01-10"))
    let closing = try #require(files.first { $0.name == "chiusura.json" })
    let words = String(decoding: closing.bytes, as: UTF8.self)
    #expect(words.contains("\"year\": 2025") && words.contains("\"signature\": \"Il segretario\""))
    let series = try files.filter { $0.name.hasPrefix("serie/") }.map {
      try XMLTree.parse($0.bytes)
    }
    #expect(
      series.map { $0.first("Oggetto")?.text } == [
        "Deliberazioni, Consiglio comunale – Comune di Valdombra, anno 2025",
        "Repertorio dell’albo pretorio on line, anno 2025",
      ])
    #expect(series.map { $0.first("DataChiusura")?.text } == ["2025-12-31", nil])
    #expect(series.map { $0.first("IndiceDocumenti")?.elements.count } == [2, 3])
    // The notice has one file beside it, the deliberations those of their other forms.
    let counts = try files.filter { $0.name.hasSuffix("metadati.xml") }.map {
      try XMLTree.parse($0.bytes).first("NumeroAllegati")?.text
    }
    #expect(counts == ["5", "5", "2"], "\(files.map(\.name))")
  }

  // MARK: The institution

  @Test func officeIsReadWithItsLines() throws {
    let office = try BoardOffice.read("# dati\nente: Comune di Alta Valle\n\nposta : a@b.it\r\n")
    #expect(office.name == "Comune di Alta Valle" && office.kind == "Comune")
    #expect(office.shortName == "Alta Valle" && office.mail == "a@b.it")
    #expect(throws: BoardOfficeFault(line: 1, reason: "manca la voce «ente», il nome dell'ente")) {
      try BoardOffice.read("posta: a@b.it")
    }
    #expect(
      throws: BoardOfficeFault(line: 2, reason: "manca il segno «:» fra voce e valore")
    ) { try BoardOffice.read("ente: X\nciao") }
  }
}
