import Foundation
import Testing

@testable import verbale

/// Files of every sort: each gives a result or an answer in Italian, never a crash.
struct InputTests {
  private static let minutes = """
    COMUNE DI PROVA
    VERBALE DI DELIBERAZIONE DEL CONSIGLIO COMUNALE
    Il giorno 3 marzo 2025 alle ore 18:00 si riunisce il Consiglio comunale.
    Perché è così: la seduta è tolta alle ore 19:00.
    """

  @Test(arguments: [
    ("vuoto.txt", [UInt8](), "il file è vuoto"),
    ("bianco.txt", Array(" \n\t\n".utf8), "il file è vuoto"),
    ("foglio.txt", Array("%PDF-1.7\n%âãÏÓ".utf8), "il PDF è danneggiato"),
    ("lettera.txt", [0x50, 0x4B, 3, 4, 20, 0, 6, 0], "archivio è danneggiato"),
    ("binario.txt", (0..<4096).map { UInt8($0 * 7 % 13) }, "non è un testo"),
  ])
  func whatIsNoText(_ name: String, _ bytes: [UInt8], _ answer: String) async throws {
    let scratch = try Scratch()
    let file = try scratch.write(bytes, name)
    for command in [["controlla"], ["converti"], ["presenze"]] {
      let run = await Run(command + [file])
      #expect(run.status == .wrongInput)
      #expect(run.output.isEmpty)
      #expect(run.complaints.contains(answer), "\(run.complaints)")
      #expect(run.complaints.contains(name))
    }
  }

  @Test func otherEncodingsReadTheSame() async throws {
    let scratch = try Scratch()
    let plain = try await converted(scratch, "utf8.txt", Array(Self.minutes.utf8))
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    #expect(try await converted(scratch, "bom.txt", mark + Self.minutes.utf8) == plain)
    let wide = Self.minutes.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try await converted(scratch, "utf16.txt", [0xFF, 0xFE] + wide) == plain)
    let western = Self.minutes.unicodeScalars.map { UInt8($0.value) }
    #expect(try await converted(scratch, "cp1252.txt", western) == plain)
  }

  /// The text of the sitting, whatever it is called and wherever its notes say it was converted.
  private func converted(_ scratch: Scratch, _ name: String, _ bytes: [UInt8]) async throws
    -> String
  {
    let run = await Run(["converti", try scratch.write(bytes, name)])
    #expect(run.status == .clean)
    let lines = run.output.split(separator: "\n")
    let end = lines.firstIndex { $0.contains("\"notes\"") } ?? lines.endIndex
    return lines[..<end].joined(separator: "\n")
  }

  @Test func standardInput() async throws {
    let run = await Run(["converti", "-"], input: Array(Self.minutes.utf8))
    #expect(run.status == .clean)
    #expect(run.output.contains("\"file\": \"ingresso standard\""))
  }

  @Test func verboseTellsWhatIsRead() async throws {
    let sample = "Samples/giunta-comunale.txt"
    let quiet = await Run(["converti", sample])
    let run = await Run(["converti", sample, "--verboso"])
    #expect(run.output == quiet.output)
    #expect(run.complaints.hasPrefix("verbale: letto \(sample): "))
  }

  @Test func aMissingFileDoesNotStopTheOthers() async throws {
    let scratch = try Scratch()
    let file = try scratch.write(Self.minutes.utf8, "a.txt")
    let run = await Run(["converti", scratch.path + "/manca.txt", file])
    #expect(run.status == .wrongInput)
    #expect(run.complaints.contains("manca.txt: impossibile aprire: il file non esiste"))
    #expect(run.output.contains("a.txt"))
  }

  @Test func foldersPatternsAndRepetitions() async throws {
    let scratch = try Scratch()
    try scratch.write(Self.minutes.utf8, "b.txt")
    try scratch.write(Self.minutes.utf8, "a.md")
    try scratch.write(Self.minutes.utf8, "immagine.png")
    try scratch.write(Self.minutes.utf8, "README.md")
    try scratch.write(Self.minutes.utf8, ".nascosto.txt")
    let found = try InputList.expand([
      scratch.path, scratch.path + "/*.txt", scratch.path + "/b.txt", "-", "-",
    ])
    #expect(found.map(\.name) == [scratch.path + "/a.md", scratch.path + "/b.txt", "-"])
    let empty = try Scratch()
    for word in [empty.path, empty.path + "/*.txt"] {
      let run = await Run(["controlla", word])
      #expect(run.status == .wrongInput)
      #expect(run.complaints.contains(empty.path))
    }
  }

  @Test func orderDoesNotDependOnCores() async throws {
    let scratch = try Scratch()
    for number in 0..<40 {
      let text = Self.minutes + String(repeating: "\nriga", count: (number * 37) % 50)
      try scratch.write(text.utf8, "s\(number + 100).txt")
    }
    let one = await Run(["converti", scratch.path, "--processi", "1"])
    let many = await Run(["converti", scratch.path, "--processi", "8"])
    #expect(one.output == many.output)
    #expect(one.output.contains("s139.txt"))
  }
}
