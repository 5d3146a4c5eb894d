import Foundation
import Model
import Testing

@testable import verbale

/// Minutes are the same minutes whether they come as text or as a document.
@Suite struct SameSittingTests {
  @Test(arguments: SameSitting.samples)
  func docx(_ name: String) async throws {
    try await SameSitting(name).expect { try OfficeBuilder.docx($0) }
  }

  @Test(arguments: SameSitting.samples)
  func odt(_ name: String) async throws {
    try await SameSitting(name).expect { try OfficeBuilder.odt($0) }
  }

  @Test(arguments: SameSitting.samples)
  func html(_ name: String) async throws {
    try await SameSitting(name).expect { OfficeBuilder.html($0) }
  }
}

/// A sample, and what is read of it in another form.
struct SameSitting {
  static let samples: [String] = {
    let folder = Package.folder + "/Samples"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted()
  }()

  private let text: String

  init(_ name: String) throws {
    text = try String(contentsOfFile: Package.folder + "/Samples/" + name, encoding: .utf8)
  }

  /// Every datum is equal but for lines; of passages and annexes, the words in their order.
  func expect(_ build: (MinutesPieces) throws -> [UInt8]) async throws {
    let bytes = try build(MinutesPieces(text))
    if let folder = ProcessInfo.processInfo.environment["SCRIVI_DOCUMENTI"] {
      let name = text.split(separator: "\n").prefix(3).joined(separator: "-").filter(\.isLetter)
      try Data(bytes).write(to: URL(filePath: "\(folder)/\(name.prefix(40))-\(bytes.count)"))
    }
    for command in ["converti", "voti"] {
      let options = command == "voti" ? ["voti", "--formato", "json", "-"] : ["converti", "-"]
      let expected = await Run(options, input: Array(text.utf8))
      let found = await Run(options, input: bytes)
      #expect(found.complaints == expected.complaints)
      let differences = Self.differences(
        ParsedJSON.value(of: expected.output), ParsedJSON.value(of: found.output), at: "")
      #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
    }
  }

  private static func differences(_ left: JSONValue?, _ right: JSONValue?, at path: String)
    -> [String]
  {
    switch (left, right) {
    case (.object(let first)?, .object(let second)?):
      let names = first.map(\.name).filter { !isPlace($0) }
      return names.flatMap { name in
        isWords(name)
          ? differentWords(
            value(name, in: first), value(name, in: second), at: path + "." + name)
          : differences(
            value(name, in: first), value(name, in: second), at: path + "." + name)
      }
    case (.array(let first)?, .array(let second)?):
      if first.count != second.count { return ["\(path): \(first.count) ≠ \(second.count)"] }
      return first.indices.flatMap {
        differences(first[$0], second[$0], at: "\(path)[\($0)]")
      }
    default:
      let (first, second) = (plain(left), plain(right))
      return first == second ? [] : ["\(path): \(first) ≠ \(second)"]
    }
  }

  private static func value(_ name: String, in fields: [JSONValue.Member]) -> JSONValue? {
    fields.first { $0.name == name }?.value
  }

  private static func isPlace(_ name: String) -> Bool {
    ["line", "column", "endLine", "endColumn", "file", "preamble"].contains(name)
  }

  /// Parts of which only the words count: how they are cut in paragraphs is the layout's.
  private static func isWords(_ name: String) -> Bool {
    ["paragraphs", "conclusion", "annexes"].contains(name)
  }

  private static func differentWords(_ left: JSONValue?, _ right: JSONValue?, at path: String)
    -> [String]
  {
    let (first, second) = (words(left), words(right))
    if first == second { return [] }
    let at = zip(first, second).prefix { $0 == $1 }.count
    return [
      "\(path): …\(first.dropFirst(max(0, at - 3)).prefix(9).joined(separator: " ")) ≠ "
        + "\(second.dropFirst(max(0, at - 3)).prefix(9).joined(separator: " "))"
    ]
  }

  private static func words(_ value: JSONValue?) -> [Substring] {
    switch value {
    case .array(let values)?: return values.flatMap { words($0) }
    case .object(let fields)?: return words(fields.first { $0.name == "text" }?.value)
    case .string(let text)?:
      return text.split(whereSeparator: { $0.isWhitespace || $0 == "|" })
        .filter { $0.contains { $0.isLetter || $0.isNumber } }
    default: return []
    }
  }

  private static func plain(_ value: JSONValue?) -> String {
    if case .string(let text)? = value {
      return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return value.map { "\($0)" } ?? "–"
  }
}
