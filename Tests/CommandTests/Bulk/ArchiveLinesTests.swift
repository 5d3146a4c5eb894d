import Foundation
import Model
import Testing

@testable import verbale

/// A line for each document, whatever the document.
struct ArchiveLinesTests {
  @Test(arguments: Package.samples)
  func aLineIsTheObjectOfTheReport(_ sample: String) async throws {
    let file = "Samples/\(sample).txt"
    let line = await Run(["controlla", file, "--formato", "jsonl"])
    let report = await Run(["controlla", file, "--formato", "json", "--senza-registro"])
    #expect(line.status == report.status)
    #expect(line.output.hasSuffix("\n"))
    let value = try #require(ParsedJSON.value(of: line.output))
    #expect(value == ParsedJSON.value(of: report.output)?["files"]?[0])
    #expect(try JSONSchema("controlla").faults(in: line.output, as: "document") == [])
  }

  @Test func everyDocumentHasItsLineInTheOrderOfThePaths() async throws {
    let holding = try Holding(25)
    try holding.add("giunta-comunale", as: "100-bis/a.txt")
    try holding.add("giunta-comunale", as: "100.txt")
    try holding.write("", "101/vuoto.txt")
    try holding.write("%PDF-1.7 niente", "102/rotto.pdf")
    let run = await holding.whole()
    #expect(run.status == .wrongInput)
    #expect(run.complaints == "verbale: 29 documenti: 9 con errori, 2 non letti\n")
    let names = run.output.resultLines.map {
      String((ParsedJSON.value(of: $0)?["file"]?.text ?? "").dropFirst(holding.path.count + 1))
    }
    #expect(
      names == (0..<10).map { "100/\($0).txt" } + ["100-bis/a.txt", "100.txt"]
        + (0..<10).map { "101/\($0).txt" } + ["101/vuoto.txt"] + (0..<5).map { "102/\($0).txt" }
        + ["102/rotto.pdf"])
    let unread = run.output.resultLines.compactMap { ParsedJSON.value(of: $0)?["error"]?.text }
    #expect(unread.count == 2)
    #expect(
      unread[0].hasSuffix(
        "vuoto.txt: il file è vuoto; indicare il file che contiene il testo del verbale"))
    for line in run.output.resultLines {
      #expect(try JSONSchema("controlla").faults(in: line, as: "document") == [])
    }
    let alone = await holding.whole(processors: 1)
    #expect(alone.output == run.output)
    let many = await Run(["controlla", holding.path, "--formato", "jsonl", "--processi", "7"])
    #expect(many.output == run.output)
  }

  @Test func linksPipesAndNamesOfOtherTimes() async throws {
    let holding = try Holding(2)
    let folder = holding.path
    symlink(folder, folder + "/giro")
    symlink("se-stesso.txt", folder + "/se-stesso.txt")
    symlink("100/0.txt", folder + "/rinvio.txt")
    mkfifo(folder + "/tubo.txt", 0o600)
    let name = Array((folder + "/citt").utf8) + [0xE0] + Array(".txt".utf8)
    let text = try String(contentsOfFile: folder + "/100/0.txt", encoding: .utf8)
    let descriptor = name.asCString { open($0, O_WRONLY | O_CREAT, 0o600) }
    #expect(
      text.utf8.withContiguousStorageIfAvailable { write(descriptor, $0.baseAddress, $0.count) }
        ?? 0 > 0)
    close(descriptor)
    let run = await holding.whole()
    let lines = run.output.resultLines.map { ParsedJSON.value(of: $0) }
    #expect(
      lines.map { ($0?["file"]?.text ?? "").split(separator: "/").last } == [
        "0.txt", "1.txt", "citt\u{FFFD}.txt", "rinvio.txt", "se-stesso.txt", "tubo.txt",
      ])
    #expect(
      lines.map { $0?["error"]?.text?.split(separator: ": ").dropFirst().joined(separator: ": ") }
        == [
          nil, nil, nil, nil, "impossibile aprire: i collegamenti simbolici formano un ciclo",
          "non è un file di dati; indicare il file che contiene il verbale",
        ])
    #expect(lines[2]?["sittings"] == lines[0]?["sittings"])
  }

  /// A path longer than the system takes stops even who may read everything.
  @Test func aFolderThatCannotBeReadHasItsLine() async throws {
    let holding = try Holding(2)
    let part = String(repeating: "x", count: 250)
    let start = open(holding.path, O_RDONLY | O_DIRECTORY)
    var folder = start
    for _ in 0..<17 {
      mkdirat(folder, part, 0o700)
      let inside = openat(folder, part, O_RDONLY | O_DIRECTORY)
      if folder != start { close(folder) }
      folder = inside
    }
    close(folder)
    close(start)
    defer {
      let removal = Process()
      removal.executableURL = URL(filePath: "/bin/rm")
      removal.arguments = ["-rf", holding.path]
      try? removal.run()
      removal.waitUntilExit()
    }
    let run = await holding.whole()
    #expect(run.status == .wrongInput)
    #expect(run.output.resultLines.count == 3)
    let last = ParsedJSON.value(of: run.output.resultLines.last ?? "")
    #expect(
      last?["error"]?.text?.hasSuffix(
        ": impossibile leggere la cartella: il nome è troppo lungo") == true)
  }

  @Test func whatIsNamedTwiceIsCheckedOnce() async throws {
    let holding = try Holding(12)
    let whole = await holding.whole()
    let run = await Run([
      "controlla", "--formato", "jsonl", holding.path, holding.path + "/100",
      holding.path + "/101/0.txt",
    ])
    #expect(run.output == whole.output)
  }

  @Test func anEmptyFolderIsTold() async throws {
    let holding = try Holding(0)
    let run = await holding.whole()
    #expect(run.status == .wrongInput)
    #expect(run.output.contains("la cartella non contiene verbali"))
  }

  @Test(arguments: [
    (["--riprendi"], "--riprendi vale per il formato jsonl"),
    (["--formato", "jsonl", "--riprendi"], "--riprendi vuole il file da continuare"),
    (["--formato", "jsonl", "--registro", "r"], "ogni documento è controllato da solo"),
    (["--formato", "jsonl", "-o", "Samples"], "è una cartella"),
    (["--formato", "jsonl", "-o", "Samples/giunta-comunale.txt"], "è anche un file da leggere"),
    (["--formato", "jsonl", "-o", "manca/r.jsonl"], "la cartella non esiste"),
  ])
  func mistakesAreExplained(_ options: [String], _ answer: String) async {
    let run = await Run(["controlla", "Samples"] + options)
    #expect(run.status > .faultsFound)
    #expect(run.output.isEmpty)
    #expect(run.complaints.contains(answer), "\(run.complaints)")
  }

  @Test func timeLeftIsToldInWords() {
    #expect(
      ArchiveProgress.words(done: 71_204, earlier: 0, total: 312_480, seconds: 60)
        == "71.204 di 312.480 file, 1.187 al secondo, ancora circa 3 minuti")
    #expect(
      ArchiveProgress.words(done: 100, earlier: 9_000, total: 10_000, seconds: 50)
        == "9.100 di 10.000 file, 120 al minuto, ancora circa 8 minuti")
    #expect(ArchiveProgress.words(done: 0, earlier: 0, total: nil, seconds: 0) == "0 file")
    #expect(ItalianFigure.duration(9_000) == "2 ore e 30 minuti")
    #expect(ItalianFigure.duration(12) == "15 secondi")
  }
}
