import Foundation
import Model
import Testing

@testable import verbale

/// The page that explains the markup is true: each of its examples is read as it says.
@Suite struct MarkupSpecificationTests {
  struct Example: Sendable, CustomStringConvertible {
    let line: Int
    let text: String
    let expected: String
    var description: String { "line \(line)" }
  }

  static let page = try? String(
    contentsOfFile: Package.folder + "/Sources/Exchange/Markup/Markup.md", encoding: .utf8)

  /// Every fenced example with the fenced JSON that follows it.
  static let examples: [Example] = {
    var result: [Example] = []
    var text: (line: Int, lines: [Substring])?
    var open: (kind: Substring, line: Int, lines: [Substring])?
    let lines = (page ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if let block = open {
        if line == "```" {
          let body = block.lines
          if block.kind == "verbale" {
            text = (block.line, body)
          } else if let example = text {
            result.append(
              Example(
                line: example.line, text: example.lines.joined(separator: "\n") + "\n",
                expected: body.joined(separator: "\n")))
            text = nil
          }
          open = nil
        } else {
          open?.lines.append(line)
        }
      } else if line.hasPrefix("```") {
        open = (line.dropFirst(3), index + 1, [])
      }
    }
    return result
  }()

  @Test func thePageHasItsExamples() throws {
    let page = try #require(Self.page)
    #expect(Self.examples.count >= 7)
    #expect(page.components(separatedBy: "```verbale").count == Self.examples.count + 1)
  }

  @Test(arguments: examples)
  func anExampleIsReadAsThePageSays(_ example: Example) async throws {
    let head = example.text.hasPrefix("---") ? "" : "---\nverbale: 1\n---\n\n"
    let run = await Run(["converti", "-"], input: Array((head + example.text).utf8))
    #expect(run.complaints == "")
    let sittings = try #require(ParsedJSON.value(of: run.output)?["sittings"]?.list)
    let expected = try #require(ParsedJSON.value(of: example.expected), "no JSON")
    #expect(sittings.count == 1)
    #expect(Self.difference(sittings[0], expected, "") == [])
  }

  /// What an output lacks of what is expected; members that are not named may hold anything.
  private static func difference(
    _ value: JSONValue?, _ expected: JSONValue, _ path: String
  ) -> [String] {
    switch expected {
    case .object(let members):
      return members.flatMap { difference(value?[$0.name], $0.value, path + "." + $0.name) }
    case .array(let elements):
      let list = value?.list ?? []
      guard list.count == elements.count else {
        return ["\(path): \(list.count) elements, not \(elements.count)"]
      }
      return elements.indices.flatMap { difference(list[$0], elements[$0], path + "[\($0)]") }
    default:
      return value == expected ? [] : ["\(path): \(String(describing: value)), not \(expected)"]
    }
  }
}
