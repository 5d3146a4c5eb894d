import Foundation
import Synchronization
import Testing

@testable import Secretariat
@testable import verbale

/// A document a line in, a result a line out, whatever the line.
struct FilterTests {
  private func answers(_ lines: [String], processors: Int = 2) async -> (run: Run, lines: [String])
  {
    let run = await Run(
      ["filtra"], input: Array(lines.joined(separator: "\n").utf8), processors: processors)
    return (run, run.output.resultLines)
  }

  @Test func pathsAndContentsGiveTheLinesOfControlla() async throws {
    let names = Package.samples.map { "Samples/\($0).txt" }
    let whole = await Run(["controlla", "--formato", "jsonl"] + names)
    let requests = try names.enumerated().map { index, name in
      if index.isMultiple(of: 2) { return "{\"percorso\": \"\(name)\"}" }
      let bytes = try Data(contentsOf: URL(filePath: Package.folder + "/" + name))
      return "{\"contenuto\":\"\(bytes.base64EncodedString())\",\"nome\":\"\(name)\",\"altro\":1}"
    }
    for processors in [1, 2] {
      let (run, _) = await answers(requests, processors: processors)
      #expect(run.output == whole.output)
      #expect(run.status == .clean)
      #expect(run.complaints.isEmpty)
    }
  }

  @Test func wrongLinesHaveTheirAnswer() async throws {
    let good = "{\"percorso\":\"Samples/giunta-comunale.txt\"}"
    let deep = String(repeating: "[", count: 100_000)
    let wrong: [(String, file: String?, String)] = [
      ("", nil, "la riga non è un oggetto JSON"),
      ("ciao", nil, "la riga non è un oggetto JSON"),
      (deep, nil, "la riga non è un oggetto JSON"),
      ("[]", nil, "la riga non è un oggetto JSON"),
      ("{}", nil, "manca il «percorso» o il «contenuto»"),
      ("{\"nome\":\"a\"}", "a", "manca il «percorso» o il «contenuto»"),
      ("{\"percorso\":7}", nil, "«percorso» deve essere un testo"),
      ("{\"percorso\":\"\"}", nil, "il «percorso» è vuoto"),
      ("{\"percorso\":\"a\\u0000b\"}", nil, "il «percorso» è vuoto"),
      ("{\"percorso\":\"a\",\"contenuto\":\"b\"}", "a", "indicarne uno solo"),
      ("{\"contenuto\":\"YQ==\"}", nil, "occorre il «nome»"),
      ("{\"contenuto\":\"è\",\"nome\":\"n\"}", "n", "non è in base64"),
      ("{\"contenuto\":\"\",\"nome\":\"n\"}", "n", "n: il file è vuoto"),
      ("{\"contenuto\":\"JVBERi0xLjc=\",\"nome\":\"n\"}", "n", "n: "),
      ("{\"percorso\":\"manca.txt\"}", "manca.txt", "il file non esiste"),
      ("{\"percorso\":\"Samples\"}", "Samples", "è una cartella"),
      ("{\"percorso\":\"/dev/zero\"}", "/dev/zero", "non è un file di dati"),
      ("{\"percorso\":\"-\"}", "-", "il file non esiste"),
    ]
    let (run, lines) = await answers(wrong.flatMap { [$0.0, good] })
    #expect(run.status == .clean)
    #expect(lines.count == 2 * wrong.count)
    for (index, (request, file, answer)) in wrong.enumerated() where lines.count == 2 * wrong.count
    {
      let value = try #require(ParsedJSON.value(of: lines[2 * index]))
      #expect(value["file"]?.text == file, "\(request.prefix(50))")
      #expect(value["error"]?.text?.contains(answer) == true, "\(request.prefix(50)) \(value)")
      #expect(
        lines[2 * index + 1].hasPrefix("{\"file\":\"Samples/giunta-comunale.txt\",\"sittings\":[{"))
      #expect(try JSONSchema("controlla").faults(in: lines[2 * index], as: "document") == [])
    }
  }

  @Test func bytesThatAreNoTextHaveTheirAnswer() async {
    let input: [UInt8] =
      [0xFF, 0xFE, 0x0A] + [UInt8](repeating: 0, count: 5000) + [0x0A, 0x7B, 0xC3]
    let run = await Run(["filtra"], input: input)
    #expect(run.status == .clean)
    #expect(run.output.resultLines.count == 3)
  }

  @Test func linesOfAnyLengthAreCut() {
    var buffer = LineBuffer(limit: 5)
    var lines: [LineBuffer.Line?] = []
    for piece in ["abc", "de\nfg", "hijklm", "no\n\n12345\n123456\nx", "y"] {
      buffer.add(Array(piece.utf8))
      while let line = buffer.next() { lines.append(line) }
    }
    lines.append(buffer.remainder())
    #expect(
      lines == [
        .whole(Array("abcde".utf8)), .tooLong, .whole([]), .whole(Array("12345".utf8)), .tooLong,
        .whole(Array("xy".utf8)),
      ])
    #expect(buffer.remainder() == nil)
  }

  /// Whoever asks one thing at a time has the answer before asking the next.
  @Test(arguments: [1, 2])
  func answersDoNotWaitForTheNextLine(_ processors: Int) async throws {
    let request = Array("{\"percorso\":\"Samples/giunta-comunale.txt\"}\n".utf8)
    let answered = Mutex(0)
    let asked = Mutex(0)
    let isLate = Mutex(false)
    _ = FileManager.default.changeCurrentDirectoryPath(Package.folder)
    let session = Session(
      input: { [] },
      inputPiece: {
        let number = asked.withLock { asked in
          defer { asked += 1 }
          return asked
        }
        let deadline = Date(timeIntervalSinceNow: 60)
        while answered.withLock({ $0 }) < number {
          if Date() > deadline { isLate.withLock { $0 = true } }
          if isLate.withLock({ $0 }) { return [] }
          usleep(1000)
        }
        return number < 5 ? request : []
      },
      writeBytes: { _ in answered.withLock { $0 += 1 } },
      complain: { _ in }, hasColour: false, width: 80, hasProgress: false, processors: processors)
    #expect(await Program.run(["filtra"], in: session) == .clean)
    #expect(answered.withLock { $0 } == 5)
    #expect(!isLate.withLock { $0 })
  }

  /// With nobody left to read the answers there is nothing to wait for.
  @Test(.timeLimit(.minutes(30))) func aReaderThatGoesAwayEndsTheWork() async {
    let request = Array("{\"percorso\":\"Samples/giunta-comunale.txt\"}\n".utf8)
    let isFirst = Mutex(true)
    let session = Session(
      input: { [] },
      inputPiece: {
        let first = isFirst.withLock { first in
          defer { first = false }
          return first
        }
        if first { return request }
        // Nobody writes any more, and nobody closes: only the end of the work ends the test.
        sleep(3600)
        return []
      },
      writeBytes: { _ in throw ProgramFault.readerGone },
      complain: { _ in }, hasColour: false, width: 80, hasProgress: false, processors: 2)
    #expect(await Program.run(["filtra"], in: session) == .clean)
  }
}
