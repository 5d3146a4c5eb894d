/// A plain text under review: paragraphs parted by empty lines, each with its first line.
public struct ReviewedText: Sendable, Hashable {
  /// The paragraphs.
  public let paragraphs: [ReviewParagraph]
  private let pieces: [Piece]

  private struct Piece: Sendable, Hashable {
    let text: String
    let line: Int
    /// Which paragraph it is; nil for the empty lines between.
    let paragraph: Int?
  }

  /// Cuts a text.
  public init(_ text: String) {
    var pieces: [Piece] = []
    var paragraphs: [ReviewParagraph] = []
    var current = String.UnicodeScalarView()
    var isBlank = true
    var start = 1
    func close() {
      guard !current.isEmpty else { return }
      let words = String(current)
      pieces.append(Piece(text: words, line: start, paragraph: isBlank ? nil : paragraphs.count))
      if !isBlank {
        paragraphs.append(ReviewParagraph(words, isLetterhead: Self.isLetterhead(words)))
      }
      current = String.UnicodeScalarView()
    }
    var line = 1
    for lineWords in Self.lines(text) {
      let blank = lineWords.allSatisfy(\.properties.isWhitespace)
      if blank != isBlank || current.isEmpty {
        close()
        start = line
        isBlank = blank
      }
      current.append(contentsOf: lineWords)
      line += 1
    }
    close()
    self.pieces = pieces
    self.paragraphs = paragraphs
  }

  /// The line, from 1, on which a place of a paragraph stands.
  public func line(of paragraph: Int, at place: Int) -> Int {
    guard let piece = pieces.first(where: { $0.paragraph == paragraph }) else { return 1 }
    return piece.line + piece.text.unicodeScalars.prefix(place).count { $0 == "\n" }
  }

  /// The text without what the findings point at.
  public func omitting(_ findings: [PrivacyFinding]) -> String {
    pieces.map { piece in
      guard let paragraph = piece.paragraph else { return piece.text }
      let ranges = findings.filter { $0.paragraph == paragraph && !$0.isDoubt }.map(\.range)
      return ranges.isEmpty ? piece.text : Omission.applied(ranges, to: piece.text)
    }.joined()
  }

  /// An address line: at least two of telephone, fax, PEC, fiscal code and the like.
  private static func isLetterhead(_ text: String) -> Bool {
    let words = Set(ReviewParagraph(text).words.map(\.folded))
    return words.intersection(labels).count >= 2
  }

  private static let labels: Set<String> = [
    "tel", "telefono", "fax", "pec", "iva", "cf", "cap", "sito", "www", "email", "mail",
  ]

  /// The lines, each with its line end.
  private static func lines(_ text: String) -> [Substring.UnicodeScalarView] {
    var lines: [Substring.UnicodeScalarView] = []
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    while start < scalars.endIndex {
      let end = scalars[start...].firstIndex(of: "\n").map { scalars.index(after: $0) }
      lines.append(scalars[start..<(end ?? scalars.endIndex)])
      start = end ?? scalars.endIndex
    }
    return lines
  }
}
