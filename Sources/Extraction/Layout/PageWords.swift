/// Chooses which words of headers and footers are worth keeping: each once, page numbers never.
struct PageWords {
  private var seen: Set<String> = []

  init(_ body: [Block]) {
    for block in body.prefix(60) { note(block) }
  }

  /// Blocks without the paragraphs that the body, or an earlier header, already says.
  mutating func unseen(_ blocks: [Block]) -> [Block] {
    blocks.filter { block in
      let words = Self.key(block)
      guard !words.isEmpty, !Self.isPageNumber(words) else { return false }
      return seen.insert(words).inserted
    }
  }

  private mutating func note(_ block: Block) { seen.insert(Self.key(block)) }

  private static func key(_ block: Block) -> String {
    let text: String
    switch block {
    case .paragraph(let paragraph): text = paragraph.line
    case .table: text = PlainTextLayout.text(of: [block])
    }
    return text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// 'pagina di', 'pag. 3 / 4', '- 2 -': nothing but a page's number.
  private static func isPageNumber(_ words: String) -> Bool {
    words.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).allSatisfy {
      $0.allSatisfy(\.isNumber)
        || ["pagina", "pag", "pagg", "p", "di", "su", "page", "of"].contains($0)
    }
  }
}
