/// Writes an act as Markdown: CommonMark, with tables between bars.
struct MarkdownWriter {
  /// The text, ended by one line end.
  func write(_ flow: Flow) -> String {
    var parts: [String] = []
    var index = 0
    while index < flow.blocks.count {
      let place = flow.blocks[index].place
      if place.startsPage { parts.append("---") }
      if place.frame != nil {
        let end = self.end(ofFrameAt: index, in: flow.blocks)
        parts.append(Self.quoted(self.parts(flow.blocks[index..<end])))
        index = end
      } else {
        // A list is one part: an empty line would set its items apart.
        let end = self.end(ofListAt: index, in: flow.blocks)
        parts += self.parts(flow.blocks[index..<end])
        index = end
      }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func end(ofFrameAt start: Int, in blocks: [FlowBlock]) -> Int {
    var end = start
    while end < blocks.count, blocks[end].place.frame == blocks[start].place.frame {
      end += 1
      if blocks[end - 1].place.closesFrame { break }
    }
    return end
  }

  private func end(ofListAt start: Int, in blocks: [FlowBlock]) -> Int {
    guard Self.isItem(blocks[start]) else { return start + 1 }
    return blocks[start...].firstIndex {
      !Self.isItem($0) || $0.place.frame != nil || ($0.place.startsPage && start > 0)
    } ?? blocks.count
  }

  private static func isItem(_ block: FlowBlock) -> Bool {
    guard case .paragraph(let paragraph) = block else { return false }
    return paragraph.item != nil || paragraph.style == .itemText || paragraph.style == .agendaItem
  }

  /// Blocks as parts that empty lines set apart.
  private func parts(_ blocks: ArraySlice<FlowBlock>) -> [String] {
    var parts: [String] = []
    var list: Int?
    for block in blocks {
      switch block {
      case .table(let table):
        parts.append(MarkdownTable(table).text)
        list = nil
      case .paragraph(let paragraph):
        let text = self.text(of: paragraph)
        let isItem = Self.isItem(block)
        let own = paragraph.item?.list ?? (paragraph.style == .agendaItem ? 0 : list)
        if isItem, list != nil, own == list || (paragraph.item?.level ?? 0) > 0,
          let last = parts.last
        {
          parts[parts.count - 1] = last + "\n" + text
        } else {
          parts.append(text)
        }
        list = isItem ? own : nil
      }
    }
    return parts
  }

  private func text(of paragraph: FlowParagraph) -> String {
    if let level = paragraph.style.headingLevel {
      // A heading is one line.
      let runs = paragraph.runs.map { $0 == .lineBreak ? FlowRun.words(" – ", []) : $0 }
      return String(repeating: "#", count: level) + " "
        + MarkdownInline.text(of: runs, isHeading: true)
    }
    let words = MarkdownInline.text(of: paragraph.runs)
    if paragraph.style == .agendaItem { return "- " + words }
    if let item = paragraph.item {
      let margin = String(repeating: "    ", count: item.level)
      let mark = item.number.map { "\($0). " } ?? "- "
      return margin + mark + words
    }
    if paragraph.style == .itemText { return "\n    " + words }
    if paragraph.style == .quotation { return Self.quoted([words]) }
    return words
  }

  private static func quoted(_ parts: [String]) -> String {
    parts.joined(separator: "\n\n").split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")
  }
}
