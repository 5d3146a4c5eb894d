import Foundation
import Testing

@testable import verbale

/// A document that brings down the process it is read in, or never ends, does no harm to the others.
struct WorkerTests {
  /// Stands in for this program: dies at some requests, sleeps at others.
  private static let script = """
    #!/bin/bash
    while IFS= read -r line; do
      case "$line" in
        *muore*) kill -9 $$ ;;
        *dorme*) sleep 60 ;;
        *) echo '{"file":"bene","sittings":[]}' ;;
      esac
    done
    """

  private func program(_ scratch: Scratch) throws -> String {
    let path = try scratch.write(Self.script.utf8, "programma")
    chmod(path, 0o700)
    return path
  }

  @Test func deathsAndDelaysAreTold() throws {
    let scratch = try Scratch()
    let workers = CheckWorkers(try program(scratch), regulation: nil, patience: 2)
    let good = "{\"file\":\"bene\",\"sittings\":[]}\n"
    for (request, answer) in [
      ("uno", good),
      ("muore", "a.txt: il programma si è interrotto mentre lo leggeva"),
      ("due", good),
      ("dorme", "a.txt: la lettura dura oltre 2 secondi"),
      ("tre", good),
    ] {
      let bytes = try #require(workers.answer(to: Array("\(request)\n".utf8)) { "a.txt" })
      #expect(String(decoding: bytes, as: UTF8.self).contains(answer))
      #expect(ResultLine(bytes).verdict.isUnread == (answer != good))
    }
  }

  @Test func anArchiveGoesOnAfterADeath() async throws {
    let scratch = try Scratch()
    let holding = try Holding(12)
    try holding.add("giunta-comunale", as: "100/muore.txt")
    let run = await Run(
      ["controlla", holding.path, "--formato", "jsonl"], program: try program(scratch))
    #expect(run.status == .wrongInput)
    let lines = run.output.resultLines
    #expect(lines.count == 13)
    #expect(lines.filter { $0 == "{\"file\":\"bene\",\"sittings\":[]}" }.count == 12)
    #expect(lines[10].contains("100/muore.txt: il programma si è interrotto"))
    let filtered = await Run(
      ["filtra"], input: Array("{\"percorso\":\"muore\"}\n{\"percorso\":\"a\"}".utf8),
      program: try program(scratch))
    #expect(filtered.output.resultLines.count == 2)
    #expect(filtered.output.hasPrefix("{\"file\":\"muore\",\"sittings\":[],\"error\":\"muore: il"))
  }

  /// Where no process can be had the work is done in this one.
  @Test func withoutProcessesTheWorkIsDoneHere() async throws {
    let holding = try Holding(5)
    let run = await Run(["controlla", holding.path, "--formato", "jsonl"], program: "/manca")
    #expect(run.output == (await holding.whole()).output)
  }
}
