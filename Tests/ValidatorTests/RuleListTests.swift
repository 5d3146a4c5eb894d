import Foundation
import Testing

@testable import Validator

@Suite struct RuleListTests {
  @Test func everyFileOfRulesIsListed() throws {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/Validator/Rules")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") }.map { String($0.dropLast(6)) }.sorted()
    #expect(RuleList.all.map { String(describing: $0) }.sorted() == files)
  }

  @Test func idsAreUniqueSlugs() {
    let ids = RuleList.all.map { $0.about.id }
    #expect(Set(ids).count == ids.count)
    for id in ids { #expect(id.wholeMatch(of: #/[a-z0-9]+(-[a-z0-9]+)*/#) != nil, "\(id)") }
  }

  @Test func everyRuleIsDocumented() {
    for rule in RuleList.all {
      let about = rule.about
      #expect(!about.sources.isEmpty, "\(about.id)")
      #expect(!about.passing.isEmpty, "\(about.id)")
      #expect(!about.failing.isEmpty, "\(about.id)")
      #expect(!about.rationale.contains("\n"), "\(about.id)")
      #expect(about.rationale.hasSuffix("."), "\(about.id)")
    }
  }

  @Test func familiesAreTogether() {
    var seen: [RuleFamily] = []
    for rule in RuleList.all where seen.last != rule.about.family {
      #expect(!seen.contains(rule.about.family), "\(rule.about.id)")
      seen.append(rule.about.family)
    }
  }

  @Test func table() throws {
    let rules: [any Rule.Type] = [
      DesertedWithVotes.self, VotesFewerThanPresent.self, TellersMissing.self,
    ]
    try expectGolden(RuleTable(rules).text, "rule-table.txt")
  }
}
