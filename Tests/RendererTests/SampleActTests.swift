import Foundation
import Model
import Reader
import Testing

@testable import Renderer

/// Acts drawn from the sample minutes, whatever the reader makes of them.
@Suite("Acts of the samples") struct SampleActTests {
  static let samples: [String] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Samples")
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { $0.hasSuffix(".txt") }.sorted()
      .map { folder.appendingPathComponent($0).path }
  }()

  private func sittings(_ path: String) throws -> [Sitting] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    return try MinutesReader().sittings(in: Array(data), name: path)
  }

  private func regulation(_ sitting: Sitting) -> Regulation {
    Regulation(id: "muto", title: "Regolamento muto", kind: sitting.body.kind)
  }

  @Test func samplesAreThere() {
    #expect(Self.samples.count >= 8)
  }

  /// Every act of every sample is well-formed, fits its page and names nothing unknown.
  @Test(arguments: samples) func everyActIsDrawn(path: String) throws {
    let sittings = try sittings(path)
    for act in Act.allCases {
      let html = try ActRenderer().text(act, of: sittings, under: regulation, as: .html)
      #expect(html.hasSuffix("</html>\n"))
      let text = try ActRenderer().text(act, of: sittings, under: regulation, as: .text)
      for line in text.split(separator: "\n") where line.count > 80 {
        Issue.record("\(act): \(line)")
      }
    }
  }

  @Test(arguments: samples) func verbaleKeepsEveryWord(path: String) throws {
    for sitting in try sittings(path) {
      let text = try ActRenderer().text(.minutes, of: [sitting], under: regulation, as: .text)
      let lost = WordsKeptTests.lost(from: sitting, in: text)
      #expect(lost.isEmpty, "\(lost.joined(separator: " "))")
    }
  }

  /// Who is named in a vote on a deliberation is named in the deliberation.
  @Test(arguments: samples) func namedVotesStay(path: String) throws {
    for sitting in try sittings(path) {
      let text = Set(
        WordsKeptTests.words(
          try ActRenderer().text(.resolutions, of: [sitting], under: regulation, as: .text)))
      for vote in sitting.votes.map(\.vote) {
        for name in vote.againstNames + vote.abstainedNames + vote.inFavourNames {
          for word in WordsKeptTests.words(name.value) { #expect(text.contains(word)) }
        }
      }
    }
  }
}
