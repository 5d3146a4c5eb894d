import Foundation
import Model
import Testing

@testable import verbale

/// A verbale written for a word processor and read back tells of the same votes.
struct OfficeRoundTripTests {
  /// What a vote says, whoever was in the room.
  private static let fields = [
    "date", "agendaNumber", "inFavour", "against", "abstained", "notVoting", "blank", "void",
    "unanimous", "secret", "immediateEnforceability", "outcomeStated", "inFavourNames",
    "againstNames", "abstainedNames", "notVotingNames",
  ]

  private static let cases = ["odt", "docx"].flatMap { format in
    Package.samples.map { ("Samples/\($0).txt", format) }
  }

  private func expectSameVotes(_ path: String, _ format: String) async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("verbale-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("verbale.\(format)").path
    let drafted = await Run(["redigi", path, "--atto", "verbale", "-o", file])
    #expect(drafted.status == .clean)
    let votes = try await votes(path)
    let back = try await self.votes(file)
    #expect(votes.count == back.count)
    for (vote, other) in zip(votes, back) {
      for field in Self.fields {
        #expect(other[field] == vote[field], "\(field) of vote \(vote["number"]?.number ?? 0)")
      }
    }
  }

  private func votes(_ path: String) async throws -> [JSONValue] {
    let run = await Run(["voti", "--formato", "json", path])
    return try #require(ParsedJSON.value(of: run.output)?["votes"]?.list)
  }

  @Test(arguments: cases) func sample(_ path: String, _ format: String) async throws {
    try await expectSameVotes(path, format)
  }

  @Test(
    .enabled(if: Reference.areThere, "the reference minutes are not beside the package"),
    arguments: [Reference.clusone, Reference.valleSeriana])
  func reference(_ path: String) async throws {
    for format in ["odt", "docx"] { try await expectSameVotes(path, format) }
  }
}
