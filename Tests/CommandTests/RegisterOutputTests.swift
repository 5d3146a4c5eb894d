import Archive
import Foundation
import Testing

@testable import verbale

/// What comes out of the register: the print with its publications, the closing, the workbook.
@Suite struct RegisterOutputTests {
  private let scratch: Scratch
  private let register: String

  init() async throws {
    scratch = try Scratch()
    register = scratch.path + "/registro.sqlite"
    #expect(await run("registro", "iscrivi", "Samples/consiglio-comunale.txt").status == .clean)
  }

  @discardableResult
  private func run(_ arguments: String..., at now: String = "2026-03-10T11:00:00Z") async -> Run {
    await Run(arguments + ["--registro", register], at: now)
  }

  /// The printed lines of one act, by its number.
  private func entry(_ number: Int, at now: String) async -> String {
    let text = await run("registro", "esporta", at: now).output
    let entries = text.components(separatedBy: String(repeating: "─", count: 80))
    return entries.first { $0.hasPrefix("\nN.: \(number)\n") } ?? text
  }

  // MARK: The print

  @Test func columnsOfPublicationFillAsItHappens() async {
    let day = "2026-03-10T11:00:00Z"
    #expect(await !entry(1, at: day).contains("Pubblicazione"))
    await run("albo", "pubblica", "1/2024", "--responsabile", "Anna Rossi", at: day)
    let published = await entry(1, at: day)
    #expect(published.contains("Pubblicazione n.: 1/2026\nPubblicazione dal: 10/03/2026\n"))
    #expect(published.contains("Pubblicazione al: 24/03/2026\n"))
    // What is still to come is left to be filled in.
    #expect(await !entry(1, at: "2026-03-20T11:00:00Z").contains("Esecutiva dal"))
    #expect(await entry(1, at: "2026-03-21T11:00:00Z").contains("Esecutiva dal: 21/03/2026\n"))
    // Declared so at once, whatever the albo says.
    #expect(await entry(2, at: day).contains("Esecutiva dal: 18/04/2024\n"))
  }

  @Test func aPublicationBrokenOffIsTold() async {
    await run("albo", "pubblica", "1/2024", "--responsabile", "Anna Rossi")
    await run(
      "albo", "ritira", "1/2026", "--responsabile", "Anna Rossi", "--motivo", "allegato errato",
      at: "2026-03-12T11:00:00Z")
    let withdrawn = await entry(1, at: "2026-04-20T11:00:00Z")
    #expect(withdrawn.contains("Pubblicazione al: 12/03/2026\n"))
    #expect(withdrawn.contains("pubblicazione n. 1/2026 ritirata il 12/03/2026: allegato errato"))
    #expect(!withdrawn.contains("Esecutiva dal"))
  }

  @Test func annotationsStandBesideTheAct() async {
    await run(
      "registro", "annota", "4/2024", "--tipo", "annullamento", "--autore", "Ugo Marini",
      "--testo", "Annullata in autotutela.")
    await run(
      "registro", "annota", "1/2024", "--tipo", "collegamento", "--con", "3/2024", "--autore",
      "Ugo Marini", "--testo", "Si veda.")
    let annulled = await entry(4, at: "2026-03-10T11:00:00Z")
    #expect(annulled.contains("Esito e votazione: Annullata\napprovata\n"))
    #expect(
      annulled.contains("annullamento del 10/03/2026 (Ugo Marini): Annullata in autotutela."))
    #expect(annulled.contains("Esecutiva dal: —\n"))
    // Even where the act that it links to comes later.
    let link = "collegamento con la n. 3/2024 del 10/03/2026 (Ugo Marini): Si veda."
    #expect(await entry(1, at: "2026-03-10T11:00:00Z").contains(link))
    #expect(await run("registro", "elenca").output.contains("* \(link)"))
    let page = await run("registro", "esporta").output
    #expect(
      page.contains(
        "Totale dell’anno: 4 deliberazioni: 4 approvate; 1 dichiarata immediatamente\n"
          + "  eseguibile; 1 poi annullata\n"))
  }

  /// The list says who was elected.
  @Test func electionsNameTheElected() async {
    await run("registro", "iscrivi", "Samples/elezione-a-scrutinio-segreto.txt")
    let list = await run("registro", "elenca", "--organo", "porto").output
    #expect(list.contains("elezione avvenuta: "), "\(list)")
  }

  // MARK: The closing

  @Test func theClosingIsAnActInEveryFormat() async throws {
    let early = await run("registro", "chiudi", "2024", "--ristampa")
    #expect(early.complaints == "verbale: il registro 2024 non è stato ancora chiuso\n")
    let nobody = await run("registro", "chiudi", "2024")
    #expect(nobody.complaints == "verbale: manca chi sottoscrive i totali: --firma \"…\"\n")
    let closed = await run(
      "registro", "chiudi", "2024", "--firma", "Il Segretario comunale, dott.ssa Anna Rossi")
    let words = closed.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.contains(
        "è chiuso il giorno 10 marzo 2026 con 4 (quattro) deliberazioni iscritte, dal numero 1 al "
          + "numero 4."))
    #expect(words.contains("Il Segretario comunale dott.ssa Anna Rossi ____"))
    // Nothing changes when it is printed again.
    let again = await run("registro", "chiudi", "2024", "--ristampa", at: "2026-05-01T11:00:00Z")
    #expect(again.output == closed.output)
    for (format, magic) in [("pdf", "%PDF-"), ("odt", "PK"), ("docx", "PK"), ("html", "<!DOC")] {
      let file = scratch.path + "/chiusura." + format
      #expect(await run("registro", "chiudi", "2024", "--ristampa", "-o", file).status == .clean)
      #expect(try scratch.bytes("chiusura." + format).starts(with: Array(magic.utf8)))
    }
    let screen = await Run(
      ["registro", "chiudi", "2024", "--ristampa", "--formato", "pdf", "--registro", register],
      isTerminal: true)
    #expect(
      screen.complaints
        == "verbale: il formato pdf non si legge a schermo: indicare con -o un file\n")
  }

  // MARK: The workbook

  @Test func theWorkbookHoldsEveryActAndEveryVote() async throws {
    await run("albo", "pubblica", "1/2024", "--responsabile", "Anna Rossi")
    let file = scratch.path + "/registro.xlsx"
    #expect(await run("registro", "esporta", "-o", file).status == .clean)
    let bytes = try scratch.bytes("registro.xlsx")
    let archive = try ArchiveReader(bytes)
    func part(_ name: String) throws -> String {
      String(decoding: try #require(try archive.bytes(of: name)), as: UTF8.self)
    }
    let acts = try part("xl/worksheets/sheet1.xml")
    #expect(acts.components(separatedBy: "<row ").count - 1 == 5)
    #expect(acts.contains(">Approvazione del verbale della seduta del 29 febbraio 2024</t>"))
    #expect(acts.contains(">1/2026</t>"))
    // 18 April 2024 and 10 March 2026.
    #expect(acts.contains("<v>45400</v>"))
    #expect(acts.contains("<v>46091</v>"))
    #expect(acts.contains(#"<autoFilter ref="A1:AH5"/>"#))
    let choices = try part("xl/worksheets/sheet2.xml")
    #expect(choices.contains(">ZANELLA Corrado</t>"))
    #expect(choices.contains(">astenuto</t>"))
    #expect(try part("xl/workbook.xml").contains(#"name="Voti dei componenti""#))
    let other = scratch.path + "/ancora.xlsx"
    await run("registro", "esporta", "-o", other, at: "2026-03-10T12:00:00Z")
    #expect(try scratch.bytes("ancora.xlsx") == bytes)
    #expect(!scratch.names.contains { $0.hasSuffix(".parziale") })
  }

  @Test func aFormatThatIsNotThereIsNotGuessed() async {
    let run = await run("registro", "esporta", "-o", scratch.path + "/registro.ods")
    #expect(run.status == .wrongInput)
    #expect(
      run.complaints.hasPrefix(
        "verbale: il registro non si esporta in .ods: i formati sono testo, html, pdf, odt, docx, "
          + "xlsx, csv, json"))
    #expect(!scratch.names.contains("registro.ods"))
  }
}
