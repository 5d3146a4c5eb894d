import Foundation
import GRDB
import Testing

@testable import verbale

/// Minutes held against the sittings of a register: which register, what is found, what is not.
@Suite struct RegisterComparisonTests {
  private let scratch: Scratch
  private let register: String

  init() throws {
    scratch = try Scratch()
    register = scratch.path + "/registro.sqlite"
  }

  private func enter(_ files: String...) async {
    let run = await Run(["registro", "iscrivi"] + files + ["--registro", register])
    #expect(run.status == .clean, "\(run.complaints)")
  }

  private func write(_ name: String, _ council: Council) throws -> String {
    try scratch.write(council.text.utf8, name)
  }

  private func check(_ files: [String], _ options: String..., usual: Bool = true) async -> Run {
    await Run(
      ["controlla"] + files + options,
      environment: usual ? ["VERBALE_REGISTRO": register] : ["HOME": scratch.path + "/casa"])
  }

  // MARK: Which register

  @Test func theUsualRegisterIsUsedWhereItIs() async throws {
    let first = try write("a.txt", Council("6 marzo 2025", number: "12"))
    let second = try write("b.txt", Council("10 aprile 2025", number: "15"))
    let gap = "il primo numero del verbale è 15, ma l'ultimo del registro è il 12"
    #expect(await check([second]).output.hasPrefix("Nessun rilievo"), "non c'è ancora")
    await enter(first)
    #expect(await check([second]).output.contains(gap))
    #expect(await check([second], "--senza-registro").output.hasPrefix("Nessun rilievo"))
    #expect(await check([second], usual: false).output.hasPrefix("Nessun rilievo"))
    // Among the user's data.
    let data = scratch.path + "/casa/.local/share/verbale"
    try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: register, toPath: data + "/registro.sqlite")
    #expect(await check([second], usual: false).output.contains(gap))
    let both = await check([second], "--registro", register, "--senza-registro")
    #expect(both.status == .wrongInput)
    #expect(both.complaints.contains("--registro e --senza-registro non vanno insieme"))
  }

  @Test func aRegisterThatCannotBeReadStopsNothing() async throws {
    let file = try write("a.txt", Council("6 marzo 2025", number: "12"))
    await enter(file)
    let queue = try DatabaseQueue(path: register)
    try await queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 99") }
    try queue.close()
    let newer = await check([file])
    #expect(newer.status == .clean)
    #expect(newer.output.hasPrefix("Nessun rilievo"))
    #expect(
      newer.complaints.hasPrefix(
        "verbale: nota: i verbali non sono stati confrontati con il registro, perché il registro "
          + "\(register) è di una versione più recente del programma"))
    #expect(newer.complaints.hasSuffix("(per non usarlo: --senza-registro)\n"))
    // One that is asked for must be sound.
    #expect(await check([file], "--registro", register).status == .failure)

    try Data("non è un registro".utf8).write(to: URL(filePath: register))
    let other = await check([file])
    #expect(other.status == .clean)
    #expect(other.complaints.contains("non è un registro di Verbale"))
    #expect(await check([file], "--senza-registro").complaints.isEmpty)
  }

  // MARK: What is found

  @Test func minutesAreNeverHeldAgainstThemselves() async throws {
    let file = try write("a.txt", Council("6 marzo 2025", number: "12"))
    await enter(file)
    // The same sitting, in another file, with another title to the same number.
    let mended = try write(
      "b.txt", Council("6 marzo 2025", number: "12", title: "Programma delle feste di primavera"))
    for name in [file, mended] {
      let run = await check([name])
      #expect(run.output.hasPrefix("Nessun rilievo"), "\(run.output)")
    }
  }

  @Test func approvedMinutesBearTheDayOfTheSitting() async throws {
    await enter(try write("a.txt", Council("6 marzo 2025")))
    let right = try write("b.txt", Council("10 aprile 2025", approving: "6 marzo 2025"))
    let wrong = try write("c.txt", Council("10 aprile 2025", approving: "8 marzo 2025"))
    #expect(await check([right]).output.hasPrefix("Nessun rilievo"))
    #expect(
      await check([wrong]).output.contains(
        "si approva il verbale dell'8 marzo 2025, ma la seduta risulta tenuta il 6 marzo 2025"))
  }

  /// A sitting that decided nothing is not in the register, and its minutes are approved all the same.
  @Test func sittingsThatTheRegisterDoesNotKnowAreNoFault() async throws {
    await enter(try write("a.txt", Council("6 marzo 2025")))
    let other = try write("b.txt", Council("10 aprile 2025", approving: "20 marzo 2025"))
    #expect(await check([other]).output.hasPrefix("Nessun rilievo"))
    // The minutes of the 6th were not those of the last sitting any more.
    await enter(try write("d.txt", Council("3 aprile 2025", title: "Programma delle feste")))
    let older = try write("c.txt", Council("10 aprile 2025", approving: "8 marzo 2025"))
    #expect(await check([older]).output.hasPrefix("Nessun rilievo"))
  }

  @Test func whoAbstainsAsAbsentWasAbsent() async throws {
    await enter(try write("a.txt", Council("6 marzo 2025", absent: "Verdi Carla")))
    let right = try write(
      "b.txt", Council("10 aprile 2025", approving: "6 marzo 2025", abstaining: "Verdi"))
    let wrong = try write(
      "c.txt", Council("10 aprile 2025", approving: "6 marzo 2025", abstaining: "Bianchi"))
    #expect(await check([right]).output.hasPrefix("Nessun rilievo"))
    let found = await check([wrong])
    #expect(found.status == .faultsFound)
    #expect(found.output.contains("«Bianchi» si astiene perché assente alla seduta"))
  }

  @Test func numbersFollowAndDoNotReturn() async throws {
    await enter(try write("a.txt", Council("6 marzo 2025", number: "12")))
    let next = try write("b.txt", Council("10 aprile 2025", number: "13"))
    let after = try write("c.txt", Council("8 maggio 2025", number: "15"))
    let repeated = try write(
      "d.txt", Council("10 aprile 2025", number: "12", title: "Programma delle feste"))
    let later = try write("e.txt", Council("8 maggio 2025", number: "14"))
    #expect(await check([next]).output.hasPrefix("Nessun rilievo"))
    // What is given together fills the gap, or part of it.
    #expect(await check([next, later]).output.hasPrefix("Nessun rilievo"))
    #expect(
      await check([next, after]).output.contains("l'ultimo del registro è il 12: manca il n. 14"))
    let found = await check([repeated])
    #expect(found.status == .faultsFound)
    #expect(found.output.contains("il numero 12 è dato anche a un'altra deliberazione"))
  }

  /// Another organ, with its own days and numbers, does not enter into it.
  @Test func otherOrgansKeepToThemselves() async throws {
    await enter(try write("a.txt", Council("6 marzo 2025", number: "40")))
    let unlike = Council("10 aprile 2025", number: "12", approving: "8 marzo 2025")
    let other = try scratch.write(
      unlike.text.replacing("BORGO ALTO", with: "VILLA BASSA").utf8, "b.txt")
    #expect(await check([other]).output.hasPrefix("Nessun rilievo"))
  }
}

/// The minutes of a small council, with as much as a test needs.
private struct Council {
  let text: String

  init(
    _ date: String, number: String? = nil, title: String = "Convenzione per la biblioteca",
    approving: String? = nil, abstaining: String? = nil, absent: String? = nil
  ) {
    let members = ["Rossi Anna", "Bianchi Luca", "Verdi Carla", "Neri Piero"]
    let roll = members.enumerated().map { index, name in
      "\(index + 1). \(name) - \(index == 0 ? "Sindaca" : "Consigliere") - "
        + (name == absent ? "Assente" : "Presente")
    }
    var points: [String] = []
    if let approving {
      points.append(
        "Approvazione del verbale della seduta del \(approving)\n\n"
          + (abstaining.map {
            "Votazione: favorevoli 3, contrari 0, astenuti 1 (\($0), perché assente alla seduta "
              + "precedente)."
          } ?? "Il verbale è approvato all'unanimità dei presenti."))
    }
    points.append(
      title + "\n\n" + (number.map { "DELIBERAZIONE N. \($0)\n\n" } ?? "")
        + "Relaziona la consigliera Neri. La proposta è approvata all'unanimità dei presenti.")
    text = """
      COMUNE DI BORGO ALTO
      CONSIGLIO COMUNALE

      VERBALE DELLA SEDUTA DEL \(date.uppercased())

      Il giorno \(date), nella sala consiliare del Municipio, si è riunito il Consiglio comunale in
      prima convocazione. All'appello risultano:

      \(roll.joined(separator: "\n"))

      Presiede la Sindaca Anna Rossi; verbalizza il Segretario comunale Ugo Marini. La Sindaca,
      constatato il numero legale, dichiara aperta la seduta alle ore 18:00.

      \(points.enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "\n\n"))

      La seduta è chiusa alle ore 19:30.

      La Presidente                                  Il Segretario comunale
      Anna Rossi                                     Ugo Marini

      """
  }
}
