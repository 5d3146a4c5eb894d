import Model

/// 'Presidenza:', 'Vicepresidenza:', 'Scrutatori:' over 'Presenti:': members too, each list under its label.
struct ChairLists {
  let text: TokenizedText
  private var lists: ProseList { ProseList(text: text) }

  /// 'Presidenza:', 'Vicepresidenza:', 'Scrutatori:' over 'Presenti:': members too, each list under
  /// its label.
  func read(above position: Int, _ manner: inout ListManner, into roll: inout Roll) {
    let last = text.lineIndex(of: position)
    guard text.lines[last].first == position, text.isMark(position + 1, .colon) else { return }
    var labels: [Int] = []
    var line = last - 1
    while line >= max(0, last - 12), text.lines[line].end - text.lines[line].first <= 16 {
      if isChairs(text.lines[line].first) { labels.append(line) }
      line -= 1
    }
    guard labels.contains(where: { text.lexeme(text.lines[$0].first) == .scrutatore }),
      let top = labels.last,
      (top..<last).allSatisfy({ line in
        labels.contains(line) || labels.contains { $0 < line && line - $0 <= 2 }
      })
    else { return }
    for label in labels.reversed() {
      let first = text.lines[label].first + 2
      let end = text.lines[labels.last { $0 > label } ?? last].first
      let trigger = RollTrigger(
        presence: .present, listStart: first, listEnd: end)
      _ = lists.read(trigger, before: end, &manner, into: &roll)
      roll.lines.formUnion(label..<text.lineIndex(of: end))
    }
  }

  private func isChairs(_ first: Int) -> Bool {
    text.isMark(first + 1, .colon) && text.tokens[first].isCapital
      && (text.lexeme(first) == .scrutatore || text.lexeme(first) == .presidenza
        || text.folded(first) == "vicepresidenza")
  }
}
