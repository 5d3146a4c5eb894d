import Foundation

/// A page of the user's handbook, with its blocks of code in order.
struct HandbookPage: Sendable, CustomStringConvertible {
  static let folder = Package.folder + "/Sources/Manuale"

  let name: String
  var lines: [String]
  var description: String { name }

  init(_ name: String) throws {
    self.name = name
    lines = try String(contentsOfFile: Self.folder + "/" + name, encoding: .utf8)
      .components(separatedBy: "\n")
  }

  /// Every page, the index first, then in the order in which the index lists them.
  static func all() throws -> [HandbookPage] {
    let index = try HandbookPage("README.md")
    let names = index.lines.compactMap { $0.firstMatch(of: /^\d+\. \[[^\]]+\]\(([^)]+\.md)\)/)?.1 }
    return try [index] + names.map { try HandbookPage(String($0)) }
  }

  /// A fenced block: where its lines are, and what it says.
  struct Block {
    let info: String
    let range: Range<Int>
  }

  var blocks: [Block] {
    var result: [Block] = []
    var start: (info: String, line: Int)?
    for (index, line) in lines.enumerated() where line.hasPrefix("```") {
      if let open = start {
        result.append(Block(info: open.info, range: open.line..<index))
        start = nil
      } else {
        start = (String(line.dropFirst(3)), index + 1)
      }
    }
    return result
  }

  /// The page without its blocks of code.
  var prose: String {
    var kept = lines
    for block in blocks.reversed() {
      kept.removeSubrange((block.range.lowerBound - 1)...block.range.upperBound)
    }
    return kept.joined(separator: "\n")
  }
}
