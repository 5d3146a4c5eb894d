import Archive
import Foundation
import Model
import NoticeBoard
import Register
import Testing
import XML

@testable import verbale

/// The acts of every sample go through register, albo and packages, and come out whole and valid.
@Suite struct BoardPackageTests {
  /// The schema of OASIS, where it is present; what it includes is named by its path.
  private static let akoma: XMLSchema? = {
    let folder = Reference.folder + "/akn"
    guard
      let text = try? String(
        contentsOfFile: folder + "/akn30-20170330-final.xsd", encoding: .utf8)
    else { return nil }
    return XMLSchema(
      .xsd, Array(text.replacing("./xml.xsd", with: folder + "/xml.xsd").utf8))
  }()

  private static let office = """
    ente: Comune di Valdombra
    indirizzo: https://albo.comune.valdombra.example/
    posta: protocollo@pec.comune.valdombra.example
    responsabile: Anna Rossi
    codice_ipa: c_x001
    codice_aoo: AOO1
    nome_aoo: Area unica
    classificazione: I.6
    voce_di_classificazione: Deliberazioni
    """

  @Test func aYearOfActsComesOutWholeAndValid() async throws {
    let scratch = try Scratch()
    let environment = ["VERBALE_REGISTRO": scratch.path + "/registro.sqlite"]
    func run(_ arguments: [String]) async -> Run {
      await Run(arguments, environment: environment, at: "2027-01-05T08:00:00Z")
    }
    try scratch.write(Self.office.utf8, "ente.txt")
    for sample in ["giunta-comunale", "consorzio-quote", "elezione-a-scrutinio-segreto"] {
      let entered = await run([
        "registro", "iscrivi", Package.folder + "/Samples/\(sample).txt", "--motivo", "prova",
      ])
      #expect(entered.status == .clean, "\(sample): \(entered.complaints)")
    }
    let store = try RegisterStore(path: scratch.path + "/registro.sqlite", access: .writing)
    let bodies = try store.bodies()
    var published = 0
    for found in try store.find() {
      let body = try #require(bodies.first { $0.id == found.entry.body })
      let run = await run(
        ["albo", "pubblica", found.entry.reference, "--organo", body.title, "--ometti"])
      #expect(run.status == .clean, "\(found.entry.reference): \(run.complaints)")
      published += 1
    }
    // The minutes of the consortium do not add up: the draft says so, what is signed does not.
    let drafts = try store.find().compactMap { try store.resolution($0.entry.seq)?.act.text }
    #expect(drafts.contains { $0.contains("nota da togliere") })
    let closed = await run(["registro", "chiudi", "2024", "--firma", "Il segretario"])
    #expect(closed.status == .clean, "\(closed.complaints)")
    let folder = scratch.path + "/pacchetto"
    let written = await run([
      "albo", "esporta", "--formato", "pacchetto", "--anno", "2027", "--indice", "-o", folder,
    ])
    #expect(written.status == .clean, "\(written.complaints)")
    #expect(await run(["albo", "verifica", folder]).status == .clean)
    let names = (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? [])
    let acts = names.filter { $0.hasSuffix("/metadati.xml") }
    #expect(acts.count == published && published > 4)
    let annex = XMLSchema(.xsd, PackageResources.allegato5_xsd)
    var documents: [String: String] = [:]
    for (index, name) in acts.sorted().enumerated() {
      let act = name.split(separator: "/")[0]
      let metadata = try Self.bytes(folder, name)
      #expect(try annex.faults(in: metadata) == [], "\(name)")
      let root = try XMLTree.parse(metadata)
      // Every file of the act but the one described and the description itself.
      let others = names.filter { $0.hasPrefix(act + "/") }.count - 2
      #expect(root.first("NumeroAllegati")?.text == String(others))
      #expect(root.first("Allegati")?.elements.count == others + 1)
      documents[root.first("Identificativo")?.text ?? ""] = root.first("Impronta")?.text
      let text = String(decoding: try Self.bytes(folder, "\(act)/atto.txt"), as: UTF8.self)
      #expect(!text.contains("nota da togliere"), "\(name)")
      let akoma = try Self.bytes(folder, "\(act)/atto.akn.xml")
      let page = try Self.bytes(folder, "\(act)/atto.html")
      let statement = try #require(try XMLTree.parse(akoma).elements.first)
      let body = try #require(try XMLTree.parseHTML(page).first("body"))
      #expect(ActWords.ofAkoma(statement) == ActWords.of(body), "\(name)")
      // The schema is long to read: two acts stand for all.
      if index < 2, let schema = Self.akoma { #expect(try schema.faults(in: akoma) == []) }
    }
    let series = names.filter { $0.hasPrefix("serie/") && $0.hasSuffix(".xml") }
    #expect(series.count > 2)
    for name in series {
      let bytes = try Self.bytes(folder, name)
      #expect(try annex.faults(in: bytes) == [], "\(name)")
      let root = try XMLTree.parse(bytes)
      for document in root.first("IndiceDocumenti")?.elements ?? [] {
        let id = document.first("Identificativo")?.text ?? ""
        #expect(documents[id] == document.first("Impronta")?.text, "\(name): \(id)")
      }
      if root.first("IdAggregazione")?.text == "c_x001-albo-2027" {
        #expect(root.first("IndiceDocumenti")?.elements.count == published)
        #expect(root.first("DataChiusura") == nil)
        #expect(names.filter { $0 == name }.count == 1)
      } else if root.first("IdAggregazione")?.text.hasSuffix("-2024") ?? false {
        #expect(root.first("DataChiusura") == nil, "another year's closing is not this package's")
      }
    }
  }

  /// What the schema must refuse, it refuses.
  @Test(arguments: [
    ("<NumeroAllegati>0<", "<NumeroAllegati>molti<"),
    ("<Algoritmo>SHA-256<", "<Algoritmo>SHA-1<"),
    ("<TipologiaDiFlusso>I<", "<TipologiaDiFlusso>X<"),
    ("<Oggetto>", "<Titolo>"), ("<Riservato>", "<Riservato/><Riservato>"),
    ("<TipoAggregazione>Serie Documentale<", "<TipoAggregazione>Serie<"),
  ])
  func theSchemaSaysNo(_ old: String, _ new: String) throws {
    let golden = Package.folder + "/Tests/NoticeBoardTests/Golden/metadati.xml"
    let text = try String(contentsOfFile: golden, encoding: .utf8)
    let annex = XMLSchema(.xsd, PackageResources.allegato5_xsd)
    #expect(try annex.faults(in: Array(text.utf8)) == [])
    #expect(text.contains(old), "\(old)")
    let changed = text.replacing(old, with: new).replacing(
      "</Oggetto>", with: old == "<Oggetto>" ? "</Titolo>" : "</Oggetto>")
    #expect(try !annex.faults(in: Array(changed.utf8)).isEmpty, "\(new)")
  }

  private static func bytes(_ folder: String, _ name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
  }
}

/// The words of an act as its page and its Akoma Ntoso have them.
private enum ActWords {
  private static let inlines: Set<String> = [
    "strong", "em", "span", "small", "abbr", "q", "b", "i", "docTitle", "docNumber", "docDate",
    "signature", "role",
  ]

  static func of(_ page: XMLElement) -> [String] { split(text(page)) }

  /// The numbers of points are the list's, not words.
  static func ofAkoma(_ statement: XMLElement) -> [String] { split(text(statement)) }

  private static func split(_ text: String) -> [String] {
    text.filter { !"«»".contains($0) }.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private static func text(_ element: XMLElement) -> String {
    if ["num", "meta"].contains(element.name) { return "" }
    let words = element.children.map { child in
      switch child {
      case .text(let words): words
      case .element(let inner): text(inner)
      }
    }.joined()
    return inlines.contains(element.name) ? words : " \(words) "
  }
}
