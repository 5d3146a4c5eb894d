import Foundation
import TestServer
import Testing

@testable import verbale

/// The register on a server, as whoever types the commands sees it: all as with a file.
@Suite(.enabled(if: TestServer.shared != nil, "PostgreSQL non è installato"))
struct SharedRegisterTests {
  private let scratch: Scratch
  private let server: TestServer
  private let address: String

  init() throws {
    scratch = try Scratch()
    server = try #require(TestServer.shared)
    address = try server.newBase()
  }

  private func minutes(_ hour: Int) -> String {
    """
    COMUNE DI BORGO ALTO
    GIUNTA COMUNALE

    VERBALE DELLA SEDUTA DEL 6 MARZO 2025

    Il giorno 6 marzo 2025 si è riunita la Giunta comunale. All'appello risultano:

    1. Rossi Anna - Sindaca - Presente
    2. Bianchi Luca - Assessore - Presente
    3. Verdi Carla - Assessora - Presente

    Presiede la Sindaca Anna Rossi; verbalizza il Segretario comunale Ugo Marini. La Sindaca,
    constatato il numero legale, dichiara aperta la seduta alle ore \(hour):00.

    1. Contributo all'associazione numero \(hour)

    Relaziona l'assessora Verdi. La proposta è approvata all'unanimità dei presenti.

    2. Acquisto di arredi per la sala \(hour)

    Relaziona l'assessora Verdi. La proposta è approvata all'unanimità dei presenti.

    La seduta è chiusa alle ore \(hour):30.

    """
  }

  /// The same words on both: what is printed, what is found, what is exported, and the digest of the
  /// last ring.
  @Test func theSamplesAreTheSameOnBoth() async throws {
    let file = scratch.path + "/registro.sqlite"
    func both(_ words: [String]) async {
      let one = await Run(words + ["--registro", file])
      let two = await Run(words + ["--registro", address])
      #expect(one.status == two.status, "\(words): \(two.complaints)")
      #expect(two.output.replacing(address, with: file) == one.output, "\(words)")
      #expect(two.complaints.replacing(address, with: file) == one.complaints, "\(words)")
    }
    for name in Package.samples {
      await both(["registro", "iscrivi", "Samples/\(name).txt", "--motivo", "prova"])
    }
    await both(["registro", "verifica"])
    let listed = await Run(["registro", "elenca", "--formato", "json", "--registro", address])
    #expect(listed.output.count > 10_000)
    await both(["registro", "elenca", "--formato", "json"])
    for words in [
      "bilancio", "BILANCIO", "l'ente", "\"di previsione\"", "\"previsione di\"", "approv*", "è",
      "piano*", "\"presa d'atto\"", "2025", "n. 1", "contributo associazione", "zzz", "art*",
      "comma 1", "\"art. 1\"",
    ] {
      await both(["registro", "cerca", words, "--formato", "json"])
    }
    await both(["registro", "cerca", "--componente", "Rossi", "--formato", "json"])
    await both(
      ["registro", "cerca", "--componente", "Bianchi", "--voto", "contrario", "--formato", "json"])
    await both(["registro", "cerca", "--dal", "01/03/2025", "--esito", "respinta"])
    await both(["registro", "esporta", "--formato", "csv"])
    await both(["registro", "esporta", "--formato", "json"])
    await both(["registro", "esporta", "--formato", "html"])
    await both(["registro", "chiudi", "2025", "--firma", "Il Segretario, Ugo Marini"])
    await both(["albo", "elenca"])
    await both(["registro", "verifica"])
  }

  @Test func everyCommandTakesTheAddress() async throws {
    let text = try scratch.write(minutes(9).utf8, "a.txt")
    let environment = ["VERBALE_REGISTRO": address]
    let none = await Run(["registro", "elenca"], environment: environment)
    #expect(none.status == .wrongInput)
    #expect(none.complaints.contains("il registro \(address) non esiste: nasce con la prima"))
    // Minutes are held against it where it is there, and no word is said where it is not.
    let check = await Run(["controlla", text], environment: environment)
    #expect(check.complaints == "")
    let trial = await Run(["registro", "iscrivi", text, "--prova"], environment: environment)
    #expect(trial.output.hasSuffix("Prova: nulla è stato iscritto nel registro \(address).\n"))
    #expect(
      await Run(["registro", "iscrivi", text], environment: environment).output.hasSuffix(
        "Iscritte 2 deliberazioni nel registro \(address).\n"))
    for words in [
      ["registro", "mostra", "1/2025"],
      [
        "registro", "annota", "1/2025", "--tipo", "rettifica", "--testo", "leggasi", "--autore",
        "A",
      ],
      ["albo", "pubblica", "1/2025", "--responsabile", "Ugo Marini"],
      ["albo", "elenca"], ["albo", "scadenze"], ["controlla", text],
    ] {
      let run = await Run(words, environment: environment)
      #expect(run.status == .clean, "\(words): \(run.complaints)")
    }
    let proof = await Run(["registro", "verifica"], environment: environment)
    #expect(proof.output.hasPrefix("Registro integro: 2 deliberazioni, 6 anelli.\n"))
  }

  @Test func faultsAreToldWithoutThePassword() async throws {
    let folder = server.folder
    for (path, words) in [
      (
        "postgresql://anna:segreta@/comune?host=\(scratch.path)",
        "il server del registro postgresql://anna@/comune?host=\(scratch.path) non risponde"
      ),
      (
        "postgresql://verbale:segreta@/nessuna?host=\(folder)",
        "sul server del registro postgresql://verbale@/nessuna?host=\(folder) non c'è la base di dati "
          + "«nessuna»: correggere l'indirizzo, o farla creare (createdb nessuna)"
      ),
      (
        "postgresql://anna:segreta@/postgres?host=\(folder)",
        "il server del registro postgresql://anna@/postgres?host=\(folder) non ammette l'utente: "
          + "controllare il nome nell'indirizzo e la password, che si scrive in ~/.pgpass"
      ),
    ] {
      let run = await Run(["registro", "elenca", "--registro", path])
      #expect(run.status == .failure)
      #expect(run.complaints.hasPrefix("verbale: " + words), "\(run.complaints)")
      #expect(!(run.complaints + run.output).contains("segreta"))
    }
  }

  // MARK: Many hands

  /// Sixteen programs, each with its own minutes of the same organ and year, on a register that none
  /// has made yet.
  @Test func sixteenProgramsTakeEveryNumberOnce() async throws {
    let programs = try (0..<16).map { hand in
      let process = Process()
      process.executableURL = URL(filePath: Package.program)
      process.arguments = [
        "registro", "iscrivi", try scratch.write(minutes(hand + 6).utf8, "\(hand).txt"),
        "--registro", address,
      ]
      process.standardOutput = FileHandle.nullDevice
      let errors = Pipe()
      process.standardError = errors
      process.standardInput = FileHandle.nullDevice
      try process.run()
      return (process, errors)
    }
    for (process, errors) in programs {
      let words = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 0, "\(words)")
    }
    let numbers = try server.sql(
      "SELECT string_agg(number::text, ',' ORDER BY number) FROM resolution", in: base)
    #expect(numbers == (1...32).map(String.init).joined(separator: ","))
    let proof = await Run(["registro", "verifica", "--registro", address])
    #expect(proof.output.hasPrefix("Registro integro: 32 deliberazioni, 49 anelli.\n"))
  }

  private var base: String {
    String(address.split(separator: "/")[2].prefix { $0 != "?" })
  }

  // MARK: From one to the other

  @Test func aRegisterGoesThereAndBack() async throws {
    let file = scratch.path + "/registro.sqlite"
    let back = scratch.path + "/indietro.sqlite"
    let text = try scratch.write(minutes(9).utf8, "a.txt")
    _ = await Run(["registro", "iscrivi", text, "--registro", file])
    let there = await Run(["registro", "trasferisci", "--da", file, "--a", address])
    let head = await Run(["registro", "verifica", "--registro", file]).output.suffix(65)
    #expect(
      there.output == """
        Registro trasferito: 2 deliberazioni, 4 anelli, verificati nell'uno e nell'altro.
        Da: \(file)
        A: \(address)
        Ultima impronta: \(head)D'ora in poi scrivere solo nel nuovo, indicandolo con --registro o nella \
        variabile VERBALE_REGISTRO.

        """)
    let usual = await Run(
      ["registro", "trasferisci", "--a", back], environment: ["VERBALE_REGISTRO": address])
    #expect(usual.status == .clean, "\(usual.complaints)")
    #expect(await Run(["registro", "verifica", "--registro", back]).output.hasSuffix(String(head)))
    let again = await Run(["registro", "trasferisci", "--da", back, "--a", address])
    #expect(again.status == .wrongInput)
    #expect(
      again.complaints
        == "verbale: il registro \(address) non è vuoto: si trasferisce solo in un registro nuovo\n"
    )
  }

  @Test func aTransferThatCannotBeLeavesNoFile() async throws {
    let file = scratch.path + "/nuovo.sqlite"
    try server.sql("CREATE SCHEMA verbale; CREATE TABLE verbale.altro (a int)", in: base)
    for source in [address, try server.newBase(), scratch.path + "/manca.sqlite"] {
      let run = await Run(["registro", "trasferisci", "--da", source, "--a", file])
      #expect(run.status == .wrongInput, "\(run.complaints)")
      #expect(!FileManager.default.fileExists(atPath: file))
    }
  }
}
