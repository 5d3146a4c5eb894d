import Foundation
import Testing

@testable import verbale

/// An interrupted run goes on, and what it leaves is what a single run gives.
struct ResumeTests {
  @Test func fromAnyPlaceItIsTheSame() async throws {
    let holding = try Holding(24)
    try holding.write("", "101/vuoto.txt")
    let whole = await holding.whole()
    let lines = whole.output.resultLines
    let half = lines.prefix(7).joined(separator: "\n").count
    for length in [0, 1, half, half + 1, half + 30, whole.output.count - 1, whole.output.count] {
      try holding.leave(whole.output.prefix(length))
      let (run, text) = try await holding.resumed()
      #expect(text == whole.output, "\(length)")
      #expect(run.status == whole.status)
      #expect(run.complaints == whole.complaints)
    }
  }

  @Test func withoutResultsItBegins() async throws {
    let holding = try Holding(5)
    let (run, text) = try await holding.resumed()
    #expect(text == (await holding.whole()).output)
    #expect(run.status == .faultsFound)
  }

  /// New, changed and removed documents, and one that could not be read before.
  @Test func whatChangedIsCheckedAgain() async throws {
    let holding = try Holding(30)
    try holding.write("", "101/vuoto.txt")
    let before = await holding.whole()
    try holding.leave(before.output.prefix(before.output.count * 2 / 3))
    try holding.add("consiglio-comunale", as: "100/00-nuovo.txt")
    try holding.add("esce-durante-il-punto", as: "101/0.txt")
    try holding.add("giunta-comunale", as: "101/vuoto.txt")
    try holding.add("giunta-comunale", as: "103/ultimo.txt")
    try holding.remove("100/5.txt")
    let after = await holding.whole()
    #expect(after.output != before.output)
    let (run, text) = try await holding.resumed()
    #expect(text == after.output)
    #expect(run.status == after.status)
    #expect(FileManager.default.fileExists(atPath: holding.results))
    #expect(holding.scratch?.names == ["archivio", "rilievi.jsonl"])
  }

  /// What was done is not done again.
  @Test func whatStandsIsNotRead() async throws {
    let holding = try Holding(20)
    let whole = await holding.whole()
    // Nobody would check so: were the line made again it would be another.
    let marked = whole.output.replacing("\"severity\":\"note\"", with: "\"severity\":\"warning\"")
      .replacing("2024-11-04", with: "1924-11-04")
    #expect(marked != whole.output)
    try await Task.sleep(for: .milliseconds(20))
    try holding.leave(marked.prefix(marked.count - 10))
    let (_, text) = try await holding.resumed()
    #expect(text == marked)
  }

  @Test(arguments: [
    "nulla di nostro\n", "{\"file\":\"altrove/1.txt\",\"sittings\":[]}\n",
    "{\"file\":\"x\"}\n", "\u{0}\u{0}\u{0}\n", "{\"file\":\"\\ud800\",\"sittings\":[]}\n",
  ])
  func aFileOfOthersIsLeftAlone(_ text: String) async throws {
    let holding = try Holding(3)
    try holding.leave(text)
    let (run, after) = try await holding.resumed()
    #expect(run.status == .wrongInput)
    #expect(run.complaints.contains("--riprendi"))
    #expect(after == text)
  }

  @Test func twoRunsDoNotWriteTogether() async throws {
    let holding = try Holding(3)
    let file = try ResultFile(new: holding.results)
    let run = await Run(["controlla", holding.path, "-o", holding.results, "--riprendi"])
    #expect(run.status == .wrongInput)
    #expect(run.complaints.contains("un altro programma vi sta scrivendo"))
    try file.finish()
  }

  @Test func theOrderIsThatOfTheWalk() throws {
    let holding = try Holding(3)
    for name in ["a/b/c.txt", "a-b/c.txt", "a.txt", "a b.txt", "à.txt", "Z.txt"] {
      try holding.add("giunta-comunale", as: name)
    }
    let walk = try DocumentWalk([holding.path])
    let places = walk.map { walk.order.place(of: $0.name) }
    #expect(places.count == 9)
    #expect(places.allSatisfy { $0 != nil })
    #expect(
      zip(places, places.dropFirst()).allSatisfy { left, right in
        left.flatMap { left in right.map { left < $0 } } == true
      })
    #expect(walk.order.place(of: "altrove") == nil)
  }

  /// The built program, killed on the way again and again.
  @Test func killedAgainAndAgain() async throws {
    let holding = try Holding(160)
    let whole = await holding.whole()
    var kills = 0
    for round in 1... {
      let process = Process()
      process.executableURL = URL(filePath: Package.program)
      process.arguments = ["controlla", holding.path, "-o", holding.results, "--riprendi"]
      process.standardError = FileHandle.nullDevice
      try process.run()
      let wanted = whole.output.utf8.count * round / 4
      while process.isRunning, length(holding.results) < wanted {
        try await Task.sleep(for: .milliseconds(2))
      }
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
      process.waitUntilExit()
      guard process.terminationReason == .uncaughtSignal else {
        #expect(process.terminationStatus == whole.status.rawValue)
        break
      }
      kills += 1
      let left = try String(contentsOfFile: holding.results, encoding: .utf8)
      #expect(whole.output.hasPrefix(left))
    }
    #expect(kills > 0)
    #expect(try String(contentsOfFile: holding.results, encoding: .utf8) == whole.output)
  }

  private func length(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}
