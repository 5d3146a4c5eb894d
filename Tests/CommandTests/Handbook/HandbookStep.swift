import Foundation

/// A block of code on a page of the handbook: something that its reader does, or is shown.
enum HandbookStep: Sendable {
  /// Commands at a terminal, with what they answer; the hour, where it changes.
  case console(commands: [HandbookCommand], hour: String?)
  /// A file that the reader writes.
  case text(file: String, lines: [String])
  /// A correction: lines of a file that become others.
  case correction(file: String, old: [String], new: [String])
  /// Commands that act on the whole computer, or on another: they are tried elsewhere.
  case elsewhere(commands: [String])
  /// Lines that stand in a file.
  case excerpt(file: String, lines: [String])

  /// Takes a fenced block; nil for one of no known kind.
  init?(info: String, lines: [String]) {
    let words = info.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = words.count > 1 ? words[1] : nil
    switch (words.first, rest) {
    case ("console", let hour): self = .console(commands: Self.commands(lines), hour: hour)
    case ("sh", nil): self = .elsewhere(commands: lines)
    case ("text", let file?): self = .text(file: file, lines: lines)
    case ("diff", let file?):
      self = .correction(
        file: file, old: lines.filter { !$0.hasPrefix("+") }.map { String($0.dropFirst()) },
        new: lines.filter { !$0.hasPrefix("-") }.map { String($0.dropFirst()) })
    case ("yaml", let file?): self = .excerpt(file: file, lines: lines)
    default: return nil
    }
  }

  private static func commands(_ lines: [String]) -> [HandbookCommand] {
    var commands: [HandbookCommand] = []
    for line in lines {
      if line.hasPrefix("$ ") {
        commands.append(HandbookCommand(line: String(line.dropFirst(2)), answer: []))
      } else if let last = commands.indices.last {
        commands[last].answer.append(line)
      }
    }
    return commands
  }
}

/// A command of the handbook and the lines that it answers, as the page shows them.
struct HandbookCommand: Sendable {
  var line: String
  var answer: [String]

  /// Whether a page that shows this answer tells what a command gave: a line of dots stands for any lines.
  func isTrue(of given: [String]) -> Bool {
    Self.agrees(answer[...].map(Self.plain)[...], given.map(Self.plain)[...])
  }

  private static func agrees(_ shown: ArraySlice<String>, _ given: ArraySlice<String>) -> Bool {
    guard let first = shown.first else { return given.isEmpty }
    if first == "…" {
      return (given.startIndex...given.endIndex).contains {
        agrees(shown.dropFirst(), given[$0...])
      }
    }
    return first == given.first && agrees(shown.dropFirst(), given.dropFirst())
  }

  /// A line without the digits of a fingerprint, which change with every word of every act.
  private static func plain(_ line: String) -> String {
    line.replacing(/[0-9a-f]{64}/, with: "impronta")
  }
}
