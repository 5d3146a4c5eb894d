import Foundation
import Reader
import Testing

@testable import verbale

/// The albo from the command line, on days that the test chooses.
@Suite struct BoardTests {
  /// A register of its own, and a clock that goes where it is put.
  private struct Office {
    let scratch: Scratch

    init(isEmpty: Bool = false) async throws {
      scratch = try Scratch()
      try scratch.write(
        """
        ente: Comune di Valdombra
        indirizzo: https://albo.comune.valdombra.example/
        posta: protocollo@pec.comune.valdombra.example
        responsabile: Anna Rossi
        codice_ipa: c_x001
        codice_aoo: AOO1
        nome_aoo: Area unica
        classificazione: I.6
        voce_di_classificazione: Deliberazioni
        """.utf8, "ente.txt")
      if isEmpty { return }
      let entered = await run(
        ["registro", "iscrivi", Package.folder + "/Samples/consiglio-comunale.txt"],
        on: "2024-04-20")
      #expect(entered.status == .clean, "\(entered.complaints)")
    }

    /// Runs a command at ten in the morning of a day.
    func run(_ arguments: [String], on day: String) async -> Run {
      await Run(
        arguments, environment: ["VERBALE_REGISTRO": scratch.path + "/registro.sqlite"],
        at: "\(day)T08:00:00Z")
    }
  }

  @Test func anActLivesItsDays() async throws {
    let office = try await Office()
    var diary = ""
    for (day, words) in [
      ("2024-04-22", ["albo", "verifica", "3/2024"]),
      ("2024-04-22", ["albo", "pubblica", "2/2024"]),
      ("2024-04-22", ["albo", "pubblica", "3/2024"]),
      ("2024-04-22", ["albo", "pubblica", "3/2024"]),
      ("2024-04-22", ["albo", "scadenze"]), ("2024-05-02", ["albo", "scadenze"]),
      ("2024-05-03", ["albo", "esecutive"]), ("2024-05-06", ["albo", "referta", "2/2024"]),
      ("2024-05-07", ["albo", "referta", "2/2024", "--formato", "testo"]),
      ("2024-05-08", ["albo", "referta", "2/2024", "--formato", "testo"]),
      ("2024-05-08", ["albo", "esecutive", "--certifica", "2/2024", "--formato", "testo"]),
      ("2024-05-08", ["albo", "esecutive", "--certifica", "1/2024", "--formato", "testo"]),
      ("2024-05-08", ["albo", "ritira", "2/2024", "--motivo", "tardi"]),
      ("2024-05-08", ["albo", "elenca"]), ("2024-05-08", ["albo", "esecutive", "--tutte"]),
      ("2024-05-08", ["registro", "verifica"]),
    ] {
      let run = await office.run(words, on: day)
      diary += "── \(day) $ verbale \(words.joined(separator: " ")) → \(run.status.rawValue)\n"
      diary += run.output + run.complaints + "\n"
    }
    // The register's own digests change with every format of its acts.
    let lines = diary.replacing(office.scratch.path, with: "…").split(
      separator: "\n", omittingEmptySubsequences: false
    ).filter { !$0.hasPrefix("Ultima impronta") }
    try Golden.expect(lines.joined(separator: "\n"), "albo/vita-di-un-atto.txt")
  }

  @Test func aNoticeGoesUpWithoutPersonalData() async throws {
    let office = try await Office()
    let notice = try office.scratch.write(
      """
      AVVISO

      Il sig. Mario Rossi, nato a Bergamo il 3 maggio 1980, residente in via Roma n. 12,
      c.f. RSSMRA80A01H501U, invalido civile, ha ottenuto il contributo straordinario di € 300,00.

      A Rossi Mario si accredita la somma sull'IBAN IT60X0542811101000000123456.
      """.utf8, "avviso.txt")
    let words = [
      "albo", "pubblica", "--file", notice, "--tipo", "avviso", "--oggetto",
      "Contributo al sig. Mario Rossi", "--giorni", "10",
    ]
    let refused = await office.run(words, on: "2024-05-02")
    #expect(refused.status == .faultsFound)
    #expect(refused.complaints.contains("non pubblicato: usare --ometti"))
    let done = await office.run(words + ["--ometti"], on: "2024-05-02")
    #expect(done.status == .clean, "\(done.complaints)")
    let site = await office.run(
      ["albo", "esporta", "--formato", "sito", "-o", office.scratch.path + "/sito"],
      on: "2024-05-03")
    #expect(site.status == .clean, "\(site.complaints)")
    let secrets = ["Mario", "Rossi ", "RSSMRA", "IT60X", "via Roma", "1980", "Bergamo"]
    let names =
      FileManager.default.enumerator(atPath: office.scratch.path + "/sito")?
      .compactMap { $0 as? String }.filter { $0.contains(".") } ?? []
    #expect(names.count > 8)
    for name in names {
      let page = try office.scratch.read("sito/\(name)")
      for secret in secrets where !page.contains("Anna Rossi") || secret != "Rossi " {
        #expect(!page.contains(secret), "\(name): \(secret)")
      }
    }
    try Golden.expect(
      try office.scratch.read("sito/documenti/2024-0001-avviso.txt"), "albo/avviso-omissis.txt")
    // The package keeps both, and the register proves itself.
    let package = office.scratch.path + "/p.zip"
    let written = await office.run(
      ["albo", "esporta", "--formato", "pacchetto", "--atto", "1/2024", "-o", package],
      on: "2024-05-03")
    #expect(written.status == .clean, "\(written.complaints)")
    let whole = await office.run(["albo", "verifica", package], on: "2024-05-03")
    #expect(whole.status == .clean && whole.output.hasPrefix("Pacchetto integro: 4 file"))
    #expect(await office.run(["registro", "verifica"], on: "2024-05-03").status == .clean)
  }

  /// The name is in the subject, in the title of the document and in the words of the act.
  @Test func aResolutionGoesUpWithoutPersonalData() async throws {
    let office = try await Office(isEmpty: true)
    let sample = try String(
      contentsOfFile: Package.folder + "/Samples/consiglio-comunale.txt", encoding: .utf8)
    let words = "Contributo economico al signor Mario Rossi per il"
    let minutes = try office.scratch.write(
      sample.replacing("Convenzione con il", with: words).utf8, "consiglio.txt")
    let entered = await office.run(["registro", "iscrivi", minutes], on: "2026-04-20")
    #expect(entered.output.contains("n. 4/2024  \(words)"), "\(entered.complaints)")
    let name = "4/2024"
    let refused = await office.run(["albo", "pubblica", name], on: "2026-04-21")
    #expect(refused.status == .faultsFound)
    #expect(refused.complaints.contains("[dato-bisogno]"), "\(refused.complaints)")
    let done = await office.run(["albo", "pubblica", name, "--ometti"], on: "2026-04-21")
    #expect(done.status == .clean && done.output.contains("al signor [omissis]"), "\(done.output)")
    let site = await office.run(
      ["albo", "esporta", "--formato", "sito", "-o", office.scratch.path + "/sito"],
      on: "2026-04-21")
    #expect(site.status == .clean, "\(site.complaints)")
    let names =
      FileManager.default.enumerator(atPath: office.scratch.path + "/sito")?
      .compactMap { $0 as? String }.filter { $0.contains(".") } ?? []
    #expect(names.contains("documenti/2026-0001.pdf"))
    for file in names {
      let bytes = try Array(Data(contentsOf: URL(filePath: office.scratch.path + "/sito/" + file)))
      let text =
        file.hasSuffix(".pdf")
        ? try DocumentReader().sittings(in: bytes, name: file).map {
          String(decoding: $0.source.bytes, as: UTF8.self)
        }.joined() : String(decoding: bytes, as: UTF8.self)
      #expect(!text.isEmpty && !text.contains("Mario"), "\(file)")
      #expect(!String(decoding: bytes, as: UTF8.self).contains("Mario"), "\(file)")
    }
    // The whole act is where it was.
    let whole = await office.run(["registro", "mostra", name], on: "2026-04-21")
    #expect(whole.output.contains("Mario Rossi"))
  }

  @Test func aFolderThatIsNotOursIsLeftAlone() async throws {
    let office = try await Office()
    let folder = office.scratch.path + "/mia"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try office.scratch.write("x".utf8, "mia/tesi.txt")
    let run = await office.run(
      ["albo", "esporta", "--formato", "sito", "-o", folder], on: "2024-05-03")
    #expect(run.status == .wrongInput)
    #expect(run.complaints.contains("contiene altro"))
    #expect(try office.scratch.read("mia/tesi.txt") == "x")
    // Twice in one place: the second takes the first's, and nothing is left beside it.
    for _ in 0..<2 {
      let site = await office.run(
        ["albo", "esporta", "--formato", "sito", "-o", office.scratch.path + "/sito/"],
        on: "2024-05-03")
      #expect(site.status == .clean, "\(site.complaints)")
    }
    #expect(office.scratch.names.filter { $0.hasPrefix("sito") } == ["sito"])
  }

  @Test(arguments: [
    (["albo", "pubblica"], "indicare una deliberazione (N/ANNO) oppure un file"),
    (["albo", "pubblica", "99/2024"], "nel registro non c'è la deliberazione n. 99/2024"),
    (["albo", "pubblica", "1/2024", "--mantieni", "x"], "la regola «x» non esiste"),
    (["albo", "pubblica", "1/2024", "--ripubblica"], "--ripubblica vuole la ragione"),
    (["albo", "pubblica", "1/2024", "--dal", "01/05/2024"], "prima di oggi"),
    (["albo", "referta", "7/2024"], "all'albo non c'è il n. 7/2024"),
    (["albo", "ritira", "7/2024", "--motivo", " "], "il valore di --motivo è vuoto"),
    (["albo", "esporta", "--formato", "metadati"], "indicare l'atto con --atto"),
    (["albo", "esporta", "--formato", "pacchetto", "--anno", "1999"], "nessuna pubblicazione"),
    (["albo", "pubblicca", "1/2024"], "pubblica"),
  ])
  func mistakesAreExplained(_ words: [String], _ answer: String) async throws {
    let office = try await Office()
    let run = await office.run(words, on: "2024-05-02")
    #expect(run.status == .wrongInput)
    #expect(run.complaints.contains(answer), "\(run.complaints)")
  }

  @Test func privacyRulesAreExplained() async throws {
    try Golden.expect(await Run(["spiega", "dato-salute"]).output, "albo/spiega-dato-salute.txt")
    #expect(await Run(["regole"]).output.contains("PUBBLICAZIONE"))
  }
}
