import Foundation
import Model
import Validator

/// The line of a document in `controlla --formato jsonl`: the object it has in the report of `--formato
/// json`, and where it could not be read the reason.
struct ResultLine: Sendable, Equatable {
  /// What the exit status and the last words depend on.
  struct Verdict: Sendable, Equatable {
    var hasErrors = false
    var isUnread = false

    init(hasErrors: Bool = false, isUnread: Bool = false) {
      self.hasErrors = hasErrors
      self.isUnread = isUnread
    }

    private static let unread = Data(#","sittings":[],"error":""#.utf8)
    /// Quotes inside a text are escaped: this is always a name and its value.
    private static let error = Data(#""severity":"error""#.utf8)

    /// The verdict that a line, or what follows the name of its document, bears.
    fileprivate init(line: ArraySlice<UInt8>) {
      let data = Data(line)
      isUnread = data.range(of: Self.unread) != nil
      hasErrors = !isUnread && data.range(of: Self.error) != nil
    }
  }

  /// The line, its end included.
  let bytes: [UInt8]
  let verdict: Verdict

  /// What was found on a document.
  init(_ report: FileReport) {
    self.init(
      report.json,
      Verdict(
        hasErrors: report.sittings.contains { sitting in
          sitting.diagnostics.contains { $0.severity == .error }
        }))
  }

  /// A document that could not be read.
  ///
  /// - Parameter file: Its name; nil where not even that is known.
  init(file: String?, error: String) {
    self.init(
      ["file": .string(file), "sittings": [], "error": .string(error)], Verdict(isUnread: true))
  }

  /// A line that another process of this program made, its end included.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    verdict = Verdict(line: bytes[...])
  }

  private init(_ value: JSONValue, _ verdict: Verdict) {
    bytes = JSONWriter(indentation: 0).bytes(value) + [UInt8(ascii: "\n")]
    self.verdict = verdict
  }
}

/// A line that an earlier run wrote, as much of it as is needed to go on from there.
struct EarlierLine: Sendable {
  /// The line, its end included.
  let bytes: [UInt8]
  /// The document it is about.
  let name: String
  let verdict: ResultLine.Verdict

  private static let opening = Array(#"{"file":"#.utf8)
  private static let sittings = Array(#","sittings":["#.utf8)
  /// Nil when it is no such line.
  init?(_ line: [UInt8]) {
    guard line.starts(with: Self.opening), line.last == UInt8(ascii: "}"),
      let end = Self.endOfText(line, from: Self.opening.count),
      let name = Self.text(line[Self.opening.count..<end])
    else { return nil }
    let rest = line[end...]
    guard rest.starts(with: Self.sittings), !line.contains(0) else { return nil }
    bytes = line + [UInt8(ascii: "\n")]
    self.name = name
    verdict = ResultLine.Verdict(line: rest)
  }

  /// What a text in quotes says.
  private static func text(_ quoted: ArraySlice<UInt8>) -> String? {
    guard quoted.contains(UInt8(ascii: "\\")) else {
      return String(validating: quoted.dropFirst().dropLast(), as: UTF8.self)
    }
    return try? JSONDecoder().decode(String.self, from: Data(quoted))
  }

  /// Where a text in quotes, begun at an offset, ends.
  private static func endOfText(_ line: [UInt8], from start: Int) -> Int? {
    guard start < line.count, line[start] == UInt8(ascii: "\"") else { return nil }
    var place = start + 1
    while place < line.count {
      switch line[place] {
      case UInt8(ascii: "\""): return place + 1
      case UInt8(ascii: "\\"): place += 2
      default: place += 1
      }
    }
    return nil
  }
}
