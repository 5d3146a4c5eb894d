/// Puts the lines of pages together again into the paragraphs and tables they were.
struct PDFBlocks {
  private let lines: [PDFLine]
  /// Where full lines end.
  private let margin: Double
  /// The size of most letters.
  private let size: Double
  /// From one line of a paragraph to the next, in heights of letters.
  private let pitch: Double

  init(_ pages: [[PDFLine]]) {
    lines = pages.flatMap { $0 }
    let ends = lines.filter { $0.words.count > 4 }.map(\.right).sorted()
    margin = ends.isEmpty ? 0 : ends[min(ends.count - 1, ends.count * 49 / 50)]
    let sizes = lines.filter { $0.words.count > 4 }.map(\.height).sorted()
    size = sizes.isEmpty ? 0 : sizes[sizes.count / 2]
    let pitches = zip(lines, lines.dropFirst())
      .filter { $0.page == $1.page && $1.top > $0.top && $0.words.count > 4 }
      .map { ($1.bottom - $0.bottom) / max(1, $1.height) }.sorted()
    pitch = pitches.isEmpty ? 1.2 : pitches[pitches.count / 3]
  }

  /// The blocks, in reading order.
  func blocks() -> [Block] {
    var result: [Block] = []
    var index = 0
    for region in PDFColumns.regions(lines) {
      paragraphs(index..<region.lines.lowerBound, into: &result)
      if let first = lines[region.lines].first, isApart(region.lines.lowerBound),
        !first.words.isEmpty
      {
        result.append(.paragraph(Paragraph()))
      }
      let rows = lines[region.lines].map { line in
        PDFColumns.cells(of: line, region.strips).map { words in
          Table.Cell(
            blocks: words.isEmpty ? [] : [.paragraph(Paragraph(text: PDFLine.text(words)))])
        }
      }
      result.append(.table(Table(rows: rows)))
      index = region.lines.upperBound
    }
    paragraphs(index..<lines.count, into: &result)
    return result
  }

  private func paragraphs(_ range: Range<Int>, into result: inout [Block]) {
    var text = ""
    var isHeading = false
    var entry = 0
    func close() {
      guard !text.isEmpty else { return }
      result.append(.paragraph(Paragraph(text: text, isHeading: isHeading)))
    }
    for index in range {
      if index > range.lowerBound, goesOn(index, entry: entry) {
        text += " " + lines[index].text
        continue
      }
      close()
      if index > 0, isApart(index) { result.append(.paragraph(Paragraph())) }
      text = lines[index].text
      if let number = Self.entryNumber(text) { entry = number }
      isHeading = size > 0 && lines[index].height > size * 1.12
    }
    close()
  }

  /// Whether white parts a line from the one above more than lines of a paragraph are.
  private func isApart(_ index: Int, by times: Double = 1.45) -> Bool {
    guard index > 0, lines[index].page == lines[index - 1].page else { return false }
    let distance = lines[index].bottom - lines[index - 1].bottom
    return distance > max(lines[index].height, 1) * pitch * times
  }

  /// Whether a line goes on with the paragraph of the line above.
  private func goesOn(_ index: Int, entry: Int) -> Bool {
    let (line, above) = (lines[index], lines[index - 1])
    guard let start = line.text.first, let end = above.text.last else { return false }
    if isApart(index, by: 1.25) { return false }
    guard abs(line.height - above.height) < 0.25 * max(line.height, above.height) else {
      return false
    }
    if Self.isTitle(line.text) != Self.isTitle(above.text) { return false }
    // A line is full when the first word of the next would not have fitted.
    let first = line.words.first.map { $0.right - $0.left } ?? 0
    let isFull = above.right + line.height * 0.25 + first > margin - 2
    let isBroken = isFull && (!".;:!?,".contains(end) || Self.isAbbreviated(above.text))
    if Self.isEntry(line.text), !(isBroken && Self.isStrayFigure(line.text, after: entry)) {
      return false
    }
    if isFull, Self.isTitle(line.text) { return true }
    let endsSentence = ".;:!?".contains(end)
    if start.isLowercase, !endsSentence { return isFull || above.words.count > 4 }
    // An indented first line begins a paragraph; the rest of an entry hangs.
    let isIndented = line.left > above.left + line.height * 0.8 && !Self.isEntry(above.text)
    let begins = endsSentence && !start.isLowercase && !start.isNumber
    return isFull && !isIndented && (!begins || Self.isAbbreviated(above.text))
  }

  /// A line all in capitals, and no mere initials.
  private static func isTitle(_ text: String) -> Bool {
    text.filter(\.isLetter).count > 5 && !text.contains(where: \.isLowercase)
  }

  /// Whether a line that looks like an entry only begins with a figure of the sentence above it:
  /// 'astenuti' and under it '0. Il Consiglio approva'. An entry counts on from the one before.
  private static func isStrayFigure(_ text: String, after entry: Int) -> Bool {
    guard let number = entryNumber(text) else { return false }
    return number != entry + 1 || number == 1
  }

  /// The figure of '12.' or '12)' at the start of a line.
  private static func entryNumber(_ text: String) -> Int? {
    isEntry(text) ? Int(text.prefix { $0.isNumber }) : nil
  }

  /// Whether a line ends with the full stop of an abbreviation.
  private static func isAbbreviated(_ text: String) -> Bool {
    let last = text.split(separator: " ").last?.lowercased() ?? ""
    return [
      "n.", "nn.", "nr.", "art.", "artt.", "c.", "co.", "lett.", "l.", "d.lgs.", "dlgs.", "d.p.r.",
      "dott.", "dr.", "sig.", "sigg.", "prof.", "proff.", "avv.", "ing.", "geom.", "rag.", "arch.",
      "on.", "cons.", "ass.", "pag.", "cap.", "prot.", "s.", "ss.", "all.",
    ].contains(last)
  }

  /// '1.', 'a)', '-', '•': the label of an entry.
  private static func isEntry(_ text: String) -> Bool {
    let head = text.prefix { $0 != " " }
    guard let last = head.last, head.count <= 5, head.count < text.count else { return false }
    if "-–•·▪".contains(last), head.count == 1 { return true }
    guard last == "." || last == ")" || last == "°" else { return false }
    let core = head.dropLast()
    return !core.isEmpty && (core.allSatisfy(\.isNumber) || core.count == 1 && last == ")")
  }
}
