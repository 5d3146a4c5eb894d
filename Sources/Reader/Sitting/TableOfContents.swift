/// 'Indice' over headings with their pages, at the front of a report: no order of the day.
struct TableOfContents {
  let text: TokenizedText

  /// The lines it stands on; nil when there is none near the top.
  func range(in lines: Range<Int>) -> Range<Int>? {
    guard let head = lines.prefix(60).first(where: { isHead($0) }) else { return nil }
    var end = head + 1
    var entries = 0
    while end < lines.upperBound {
      if endsWithPage(end) {
        entries += 1
        end += 1
      } else if end + 1 < lines.upperBound, text.lines[end + 1].blanksBefore == 0,
        endsWithPage(end + 1)
      {
        // A heading in two lines has its page on the second.
        end += 1
      } else {
        break
      }
    }
    return entries > 1 ? head..<end : nil
  }

  private func isHead(_ index: Int) -> Bool {
    let line = text.lines[index]
    guard line.end - line.first <= 3, text.tokens[line.first].isCapital else { return false }
    return ["indice", "sommario", "contenuti"].contains(text.folded(line.first))
  }

  /// 'Decisioni . . . . . . 4', 'Decisioni        4'.
  private func endsWithPage(_ index: Int) -> Bool {
    let line = text.lines[index]
    let page = line.end - 1
    guard page > line.first + 1, text.tokens[page].isNumber, text.tokens[page].value < 1000 else {
      return false
    }
    if text.tokens[page].shape.contains(.column) { return true }
    let leaders = text.source.bytes[line.start..<Int(text.tokens[page].start)].suffix(8)
    return leaders.count { $0 == 0x2E } > 2 && leaders.allSatisfy { $0 == 0x2E || $0 == 0x20 }
  }
}
