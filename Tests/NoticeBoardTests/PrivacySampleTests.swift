import Foundation
import Testing

@testable import NoticeBoard

/// Whole texts in which nothing, or only what is listed, should not be published.
@Suite struct PrivacySampleTests {
  private static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let reference =
    ProcessInfo.processInfo.environment["RIFERIMENTI"].map { URL(filePath: $0) }
    ?? package.deletingLastPathComponent().appending(path: "shared/reference")

  private func found(under folder: URL) throws -> [String] {
    let names =
      FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    let texts = names.filter { $0.hasSuffix(".txt") }.sorted()
    #expect(texts.count > 10)
    return try texts.flatMap { name in
      let text = String(
        decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
      return PrivacyReview.findings(in: ReviewedText(text).paragraphs).map {
        "\(name) [\($0.rule)] \($0.message)"
      }
    }
  }

  @Test func samplesHaveNothingToOmit() throws {
    #expect(try found(under: Self.package.appending(path: "Samples")) == [])
  }

  /// In one of the real minutes a speaker gives his own telephone and address; nothing else.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: Self.reference.path + "/verbali")))
  func referencesRaiseNoFalseAlarm() throws {
    let rules = try found(under: Self.reference).compactMap { line in
      line.split(separator: "]").first?.split(separator: "[").last.map(String.init)
    }
    #expect(rules == ["dato-posta-elettronica", "dato-telefono"])
  }
}
