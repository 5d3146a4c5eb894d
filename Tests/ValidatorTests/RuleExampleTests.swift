import Model
import Reader
import Testing

@testable import Validator

/// An example of a rule, ready to be checked.
struct RuleExample: Sendable, CustomTestStringConvertible {
  let rule: any Rule.Type
  let isFailing: Bool
  let number: Int
  let example: Example

  var testDescription: String {
    "\(rule.about.id) \(isFailing ? "failing" : "passing") \(number)"
  }

  static let all: [RuleExample] = RuleList.all.flatMap { rule in
    let about = rule.about
    return about.passing.enumerated().map {
      RuleExample(rule: rule, isFailing: false, number: $0.offset + 1, example: $0.element)
    }
      + about.failing.enumerated().map {
        RuleExample(rule: rule, isFailing: true, number: $0.offset + 1, example: $0.element)
      }
  }

  /// Whether the reader and the timeline are there to read examples with.
  static var areReadable: Bool {
    let text = ExampleMinutes.council("1. Varie\n\nSi vota: favorevoli 7, contrari 0, astenuti 0.")
    let sittings = MinutesReader().sittings(in: SourceText(name: "esempio.txt", text: text))
    return sittings.contains { sitting in
      let situations = Timeline(sitting, regulation: nil).situations
      return situations.contains { $0.presentCount != nil }
    }
  }

  /// The text without its marks, and the offsets at which they stood.
  var marked: (text: String, marks: [Int]) {
    var bytes: [UInt8] = []
    var marks: [Int] = []
    for scalar in example.text.unicodeScalars {
      if scalar == "▸" { marks.append(bytes.count) } else { bytes += Array(String(scalar).utf8) }
    }
    return (String(decoding: bytes, as: UTF8.self), marks)
  }

  /// What the rule finds in the text.
  func diagnostics() -> [Diagnostic] {
    let source = SourceText(name: "esempio.txt", text: marked.text)
    let regulation = example.regulation
    let checker = Checker(rules: [rule]) {
      TestRegulations.regulation(for: $0, named: regulation)
    }
    let sittings = MinutesReader().sittings(in: source)
    let registered = Array(sittings.prefix(example.registered))
    return checker.check(Array(sittings.dropFirst(registered.count)), registered: registered)
      .flatMap(\.diagnostics)
  }
}

@Suite(.enabled(if: RuleExample.areReadable)) struct RuleExampleTests {
  @Test(arguments: RuleExample.all)
  func ruleSpeaksExactlyAtTheMarks(example: RuleExample) {
    let (text, marks) = example.marked
    let found = example.diagnostics()
    #expect(
      found.map(\.range.lower).sorted() == marks,
      """
      \(found.map { TerminalPrinter().text($0) }.joined())
      marks at \(marks.map { SourceText(name: "", text: text).position(of: $0) })
      """)
    #expect(example.isFailing != marks.isEmpty)
  }

  /// The wording of every message is pinned where a person can read it, one file a rule.
  @Test(arguments: RuleList.all.map { $0.about.id })
  func messagesReadWell(id: String) throws {
    let examples = RuleExample.all.filter { $0.isFailing && $0.rule.about.id == id }
    let text = examples.flatMap { $0.diagnostics() }.map { TerminalPrinter().text($0) }
      .joined(separator: "\n")
    try expectGolden(text, "rules/\(id).txt")
  }
}
