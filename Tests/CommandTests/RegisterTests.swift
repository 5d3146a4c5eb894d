import Foundation
import Testing

@testable import verbale

/// The register as the secretary uses it: what is typed, what is seen.
struct RegisterTests {
  private let scratch: Scratch
  private let register: String

  init() throws {
    scratch = try Scratch()
    register = scratch.path + "/registro.sqlite"
  }

  private func run(_ arguments: String..., at now: String = "2026-03-10T11:00:00Z") async -> Run {
    await Run(["registro"] + arguments + ["--registro", register], at: now)
  }

  /// What is shown, without the folder that is another at every run.
  private func shown(_ run: Run) -> String {
    Self.withoutDigests(
      (run.output + run.complaints).replacing(scratch.path, with: "CARTELLA"))
  }

  /// Digests follow every word of the acts, whose templates have tests of their own.
  private static func withoutDigests(_ text: String) -> String {
    var result = ""
    var digits = ""
    for character in text + " " {
      if character.isHexDigit, character.isNumber || character.isLowercase {
        digits.append(character)
        continue
      }
      result += digits.count == 64 ? "IMPRONTA" : digits
      digits = ""
      result.append(character)
    }
    return String(result.dropLast())
  }

  /// The whole session, pinned where a person can read it.
  @Test func aYearAtTheDesk() async throws {
    var pages: [String] = []
    func step(_ arguments: String...) async {
      let run = await Run(["registro"] + arguments + ["--registro", register])
      let words = arguments.map { $0.contains(" ") ? "\"\($0)\"" : $0 }.joined(separator: " ")
      // Of an act, the head: the rest is its template's.
      let text = arguments[0] == "mostra" ? shown(run).prefix { $0 != "─" } : shown(run)[...]
      pages.append("$ verbale registro \(words)\n\(text)[\(run.status.rawValue)]\n")
    }
    let council = "Samples/consiglio-comunale.txt"
    await step("elenca")
    await step("iscrivi", council, "--prova")
    await step("iscrivi", council)
    await step("iscrivi", council)
    await step("iscrivi", "Samples/giunta-comunale.txt", "Samples/assemblea-sindaci.txt")
    await step("iscrivi", "Samples/seconda-convocazione.txt")
    await step(
      "iscrivi", "Samples/seconda-convocazione.txt", "--motivo", "voto confermato dal presidente")
    await step("elenca", "--anno", "2024")
    await step("cerca", "dell'esercizio")
    await step("cerca", "--componente", "Zanella", "--voto", "astenuto")
    await step("cerca", "unicorno")
    await step(
      "annota", "2/2024", "--tipo", "rettifica", "--autore", "Anna Rossi", "--testo",
      "Nell'oggetto leggasi 2023.")
    await step(
      "annota", "3/2024", "--tipo", "collegamento", "--con", "2/2024", "--autore", "Anna Rossi",
      "--testo", "Attua la deliberazione collegata.")
    await step("mostra", "3/2024")
    await step("mostra", "99/2024")
    await step("chiudi", "2024", "--firma", "Il Segretario, Ugo Marini")
    await step("esporta", "--anno", "2024")
    await step("verifica")
    try Golden.expect(pages.joined(separator: "\n"), "registro/sessione.txt")
  }

  @Test func exportsAreWhatTheyClaim() async throws {
    _ = await run("iscrivi", "Samples/consiglio-comunale.txt")
    _ = await run("iscrivi", "Samples/elezione-a-scrutinio-segreto.txt")
    _ = await run("iscrivi", "Samples/consorzio-quote.txt", "--motivo", "prova")
    let csv = await run("esporta", "--formato", "csv").output
    try Golden.expect(Self.withoutDigests(csv), "registro/registro.csv")
    let page = await run("esporta", "--formato", "html").output
    #expect(page.components(separatedBy: "<article").count == 4)
    #expect(page.contains("Registro delle deliberazioni – anno 2024"))
    let pdf = scratch.path + "/registro.pdf"
    #expect(await run("esporta", "-o", pdf).status == .clean)
    let bytes = try Data(contentsOf: URL(filePath: pdf))
    #expect(bytes.starts(with: Data("%PDF-".utf8)))
    let json = await run("esporta", "--formato", "json").output
    #expect(try JSONSchema("registro").faults(in: json) == [])
    let list = await run("elenca", "--formato", "json").output
    #expect(try JSONSchema("registro").faults(in: list) == [])
    let empty = await run("elenca", "--anno", "1999", "--formato", "json").output
    #expect(try JSONSchema("registro").faults(in: empty) == [])
  }

  /// The register and the deliberations drawn from the minutes say the same.
  @Test(arguments: Package.samples)
  func everySampleGoesInAndComesOut(_ sample: String) async throws {
    let file = "Samples/\(sample).txt"
    let entered = await run("iscrivi", file, "--motivo", "prova")
    #expect(entered.status == .clean, "\(entered.complaints)")
    #expect(await run("verifica").status == .clean)
    if entered.output.contains("nessuna deliberazione") { return }
    let again = await run("iscrivi", file)
    #expect(again.status == .clean)
    #expect(again.output.replacing("\n", with: " ").contains("è già nel registro"))
    let printed = await run("esporta", "--formato", "testo").output
    let drawn = await Run(["redigi", file, "--atto", "registro", "--formato", "testo"]).output
    #expect(Self.lines(printed) == Self.lines(drawn))
    let check = await Run(["controlla", file, "--formato", "json"])
    let beside = await Run(["controlla", file, "--formato", "json", "--registro", register])
    #expect(beside.output == check.output)
  }

  /// The lines of a printed register that tell of acts.
  private static func lines(_ text: String) -> [String] {
    let kept = ["N.:", "Data:", "Punto:", "Oggetto:", "Esito", "Imm. eseg.:", "F "]
    return text.split(separator: "\n").map(String.init).filter { line in
      kept.contains { line.hasPrefix($0) }
    }
  }

  @Test(.enabled(if: Reference.areThere))
  func referencesGoInWithTheirNumbers() async throws {
    let folder = Reference.folder + "/delibere"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    for (name, number) in [("02-", "n. 2/2026"), ("08-", "n. 18/2026"), ("16-", "n. 61/2026")] {
      let file = try #require(names.first { $0.hasPrefix(name) && $0.hasSuffix(".txt") })
      let run = await Run([
        "registro", "iscrivi", folder + "/" + file, "--registro", register + name, "--motivo", "a",
      ])
      #expect(run.output.contains(number), "\(run.output)")
    }
    for file in [Reference.clusone, Reference.valleSeriana] {
      #expect(await run("iscrivi", file, "--motivo", "prova").status == .clean)
    }
    #expect(await run("verifica").status == .clean)
  }

  // MARK: Where the register is

  @Test func theEnvironmentNamesTheRegister() async throws {
    let sample = "Samples/giunta-comunale.txt"
    let home = scratch.path + "/casa"
    let places = [
      (["VERBALE_REGISTRO": register, "HOME": "/"], register),
      (["XDG_DATA_HOME": home + "/dati"], home + "/dati/verbale/registro.sqlite"),
      (["HOME": home], home + "/.local/share/verbale/registro.sqlite"),
    ]
    for (environment, path) in places {
      let run = await Run(["registro", "iscrivi", sample], environment: environment)
      #expect(run.status == .clean, "\(run.complaints)")
      #expect(FileManager.default.fileExists(atPath: path))
      // Once the last connection is closed the file stands alone.
      #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
    }
  }

  @Test func aFolderThatIsNotThereIsADiskFault() async {
    let run = await Run([
      "registro", "iscrivi", "Samples/giunta-comunale.txt", "--registro", "/manca/davvero/r.sqlite",
    ])
    #expect(run.status == .failure)
    #expect(run.complaints.contains("la cartella del registro non esiste"))
  }

  @Test func aFileThatCannotBeReadEntersNothing() async {
    let run = await run("iscrivi", "Samples/giunta-comunale.txt", "manca.txt")
    #expect(run.status == .wrongInput)
    #expect(run.complaints.hasSuffix("verbale: nulla è stato iscritto\n"))
    #expect(await self.run("elenca").output == "Il registro non ha deliberazioni.\n")
  }

  // MARK: Sessions that go wrong

  /// The next sitting would take the numbers of the one that is refused.
  @Test func nothingIsEnteredPastARefusal() async throws {
    let early = try scratch.write(Self.council("6 marzo 2025", "18:00", "17:00").utf8, "a.txt")
    let late = try scratch.write(Self.council("10 aprile 2025", "18:00", "19:00").utf8, "b.txt")
    let run = await run("iscrivi", late, early)
    #expect(run.status == .faultsFound)
    #expect(run.complaints.contains("non iscritto, perché il verbale ha un errore"))
    #expect(run.complaints.hasSuffix("verbale: la seduta successiva non è stata iscritta\n"))
    #expect(await self.run("elenca").output == "Il registro non ha deliberazioni.\n")
    let forced = await self.run("iscrivi", late, early, "--motivo", "ora confermata")
    #expect(forced.status == .clean)
    #expect(forced.output.contains("seduta del 06/03/2025 (a.txt)\n  n. 1/2025"))
  }

  @Test func aClockSetBackIsNoticed() async throws {
    _ = await run("iscrivi", "Samples/giunta-comunale.txt")
    let back = await run(
      "annota", "61/2025", "--tipo", "annullamento", "--testo", "a", "--autore", "b",
      at: "2026-03-09T11:00:00Z")
    #expect(back.status == .wrongInput)
    #expect(
      back.complaints.contains("l'orologio del computer segna il 09/03/2026 alle 12:00"))
  }

  @Test func theSignedDocumentLeavesItsDigest() async throws {
    let signed = try scratch.write("firmato".utf8, "firmato.pdf.p7m")
    _ = await run("iscrivi", "Samples/giunta-comunale.txt", "--firmato", signed)
    let page = await run("mostra", "61/2025").output
    #expect(page.contains("Firmato: firmato.pdf.p7m, impronta "))
    let two = await run(
      "iscrivi", "Samples/consiglio-comunale.txt", "Samples/unione-comuni.txt", "--firmato", signed)
    #expect(two.complaints.contains("--firmato vale per un solo verbale"))
  }

  /// What follows a register is held against it, and an empty one says nothing.
  @Test func minutesAreHeldAgainstTheRegister() async throws {
    let numbered = Self.council("6 marzo 2025", "18:00", "19:00", number: "12")
    let first = try scratch.write(numbered.utf8, "a.txt")
    let later = Self.council("10 aprile 2025", "18:00", "19:00", number: "15")
    let second = try scratch.write(later.utf8, "b.txt")
    _ = await run("iscrivi", "Samples/giunta-comunale.txt")
    let empty = await Run(["controlla", second, "--registro", register])
    #expect(empty.status == .clean, "\(empty.output)")
    _ = await run("iscrivi", first)
    let found = await Run(["controlla", second, "--registro", register])
    #expect(
      found.output.contains(
        "il primo numero del verbale è 15, ma l'ultimo del registro è il 12: mancano i n. 13-14"))
    let missing = await Run(["controlla", second, "--registro", scratch.path + "/manca.sqlite"])
    #expect(missing.status == .wrongInput)
  }

  private static func council(
    _ date: String, _ opening: String, _ closing: String, number: String? = nil
  ) -> String {
    """
    COMUNE DI BORGO ALTO
    CONSIGLIO COMUNALE

    VERBALE DELLA SEDUTA DEL \(date.uppercased())

    Il giorno \(date), nella sala consiliare del Municipio, si è riunito il Consiglio comunale in
    prima convocazione. All'appello risultano:

    1. Rossi Anna - Sindaca - Presente
    2. Bianchi Luca - Consigliere - Presente
    3. Verdi Carla - Consigliere - Presente
    4. Neri Piero - Consigliere - Presente

    Presiede la Sindaca Anna Rossi; verbalizza il Segretario comunale Ugo Marini. La Sindaca,
    constatato il numero legale, dichiara aperta la seduta alle ore \(opening).

    1. Convenzione per la biblioteca, anno di \(date)
    \(number.map { "\nDELIBERAZIONE N. \($0)\n" } ?? "")
    Relaziona la consigliera Verdi. La convenzione è approvata all'unanimità dei presenti.

    La seduta è chiusa alle ore \(closing).

    La Presidente                                  Il Segretario comunale
    Anna Rossi                                     Ugo Marini

    """
  }
}
