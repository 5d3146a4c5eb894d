/// Joins a bullet or a dash that stands alone on its line with the entry that it opens on the next.
struct LoneMarks {
  var lines: [Line]
  var tokens: [Token]

  mutating func join() {
    guard lines.contains(where: { isLone($0) }) else { return }
    var kept: [Line] = []
    kept.reserveCapacity(lines.count)
    for line in lines {
      if let mark = kept.last, isLone(mark), opensEntry(line) {
        tokens[line.first].shape.remove(.lineStart)
        tokens[line.first].shape.insert(.spaced)
        var joined = line
        joined.first = mark.first
        joined.start = mark.start
        joined.blanksBefore = mark.blanksBefore
        kept[kept.count - 1] = joined
      } else {
        kept.append(line)
      }
    }
    lines = kept
  }

  private func isLone(_ line: Line) -> Bool {
    line.end - line.first == 1 && !line.isContinuation
      && (tokens[line.first].isMark(.bullet) || tokens[line.first].isMark(.dash))
  }

  private func opensEntry(_ line: Line) -> Bool {
    line.blanksBefore <= 1 && tokens[line.first].isWord
  }
}
