import Foundation
import Secretariat
import Testing

@testable import verbale

/// What is written is written whole, where the user says, and never over the minutes.
struct OutputTests {
  private let sample = "Samples/giunta-comunale.txt"
  private let other = "Samples/consiglio-comunale.txt"

  @Test func oneFileToAFile() async throws {
    let scratch = try Scratch()
    let shown = await Run(["converti", sample])
    let run = await Run(["converti", sample, "-o", scratch.path + "/seduta.json"])
    #expect(run.status == .clean)
    #expect(run.output.isEmpty)
    #expect(try scratch.read("seduta.json") == shown.output)
    #expect(scratch.names == ["seduta.json"])
  }

  @Test func severalFilesToAFolder() async throws {
    let scratch = try Scratch()
    let run = await Run(["converti", sample, other, "-o", scratch.path + "/esito"])
    #expect(run.status == .clean)
    let folder = try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/esito")
    #expect(folder.sorted() == ["consiglio-comunale.json", "giunta-comunale.json"])
  }

  @Test func namesThatWouldClashAreKeptApart() async throws {
    let scratch = try Scratch()
    let text = Array("Verbale di prova del 3 marzo 2025".utf8)
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/sub", withIntermediateDirectories: true)
    try scratch.write(text, "a.txt")
    try scratch.write(text, "sub/a.txt")
    let run = await Run(["converti", scratch.path, "-o", scratch.path + "/esito/"])
    #expect(run.status == .clean)
    let folder = try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/esito")
    #expect(folder.sorted() == ["a-2.json", "a.json"])
  }

  @Test func minutesAreNeverOverwritten() async throws {
    let scratch = try Scratch()
    let file = try scratch.write("Verbale del 3 marzo 2025".utf8, "a.txt")
    let run = await Run(["converti", file, "-o", file])
    #expect(run.status == .wrongInput)
    #expect(run.complaints.contains("è anche un file da leggere"))
    #expect(try scratch.read("a.txt") == "Verbale del 3 marzo 2025")
  }

  @Test func nothingIsLeftWhenNothingCouldBeRead() async throws {
    let scratch = try Scratch()
    let run = await Run([
      "converti", scratch.path + "/manca.txt", "-o", scratch.path + "/seduta.json",
    ])
    #expect(run.status == .wrongInput)
    #expect(scratch.names.isEmpty)
  }

  @Test func aFolderThatIsNotThereIsADiskFault() async throws {
    let run = await Run(["converti", sample, "-o", "/manca/davvero/seduta.json"])
    #expect(run.status == .failure)
    #expect(run.complaints.contains("la cartella non esiste"))
  }

  @Test func aFileKeepsItsPermissionsAndALinkItsTarget() async throws {
    let scratch = try Scratch()
    let target = try scratch.write("vecchio".utf8, "vero.json")
    chmod(target, 0o640)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/link.json", withDestinationPath: target)
    let run = await Run(["converti", sample, "-o", scratch.path + "/link.json"])
    #expect(run.status == .clean)
    #expect(try scratch.read("vero.json").contains("\"sittings\""))
    var status = stat()
    #expect(lstat(target, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o640)
    #expect(scratch.names == ["link.json", "vero.json"])
  }

  @Test func aFullDiskIsADiskFault() async throws {
    let run = await Run(["converti", sample, "-o", "/dev/full"])
    #expect(run.status == .failure)
    #expect(run.complaints.contains("lo spazio su disco è esaurito"))
  }

  @Test func aReaderThatGoesAwayIsNoFault() async {
    let run = await Run(["converti", sample], write: { _ in throw ProgramFault.readerGone })
    #expect(run.status == .clean)
    #expect(run.complaints.isEmpty)
  }

  /// A file that is no text is not thrown at a terminal.
  @Test func binaryFormatsAreNotForTheScreen() async {
    let run = await Run(
      ["redigi", "Samples/giunta-comunale.txt", "--formato", "pdf"], isTerminal: true)
    #expect(run.status == .wrongInput)
    #expect(run.output.isEmpty)
    #expect(
      run.complaints.contains(
        "un file pdf non si legge a schermo: indicare con -o dove scriverlo, per esempio -o verbale.pdf"
      ))
  }
}
