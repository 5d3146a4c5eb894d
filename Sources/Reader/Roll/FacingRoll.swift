import Model

/// A roll in lists side by side, each under its words: 'PRESENTI' on the left, 'ASSENTI' on the right;
/// 'Presenti i signori:' and 'Assenti i signori:'.
struct FacingRoll {
  let text: TokenizedText

  func read(_ lines: Range<Int>) -> Roll? {
    for line in lines {
      guard let heads = FacingHeads(text.lines[line], in: text),
        let roll = lists(below: line, heads, before: lines)
      else { continue }
      return roll
    }
    return nil
  }

  private func lists(below head: Int, _ heads: FacingHeads, before lines: Range<Int>) -> Roll? {
    var roll = Roll()
    roll.style = .complete
    roll.lines = [head]
    // Rows may all have a blank line between them.
    var spacing = 0
    var saysNobody = false
    var rows = 0
    var line = head + 1
    while line < lines.upperBound {
      let current = text.lines[line]
      if rows == 1 { spacing = min(1, current.blanksBefore) }
      if rows > 0, current.blanksBefore > spacing { break }
      if current.blanksBefore > 2 || text.contains(.totale, in: current.first..<current.end) {
        break
      }
      guard let row = row(current, heads) else { break }
      roll.entries += row.entries
      roll.lines.insert(line)
      saysNobody = saysNobody || row.saysNobody
      rows += 1
      line += 1
    }
    let attending = roll.entries.filter { $0.presence?.value.isAttending ?? false }.count
    guard attending >= 2, saysNobody || attending < roll.entries.count else { return nil }
    return roll
  }

  /// What a line holds of the lists; nil where a sentence ends them.
  private func row(
    _ line: Line, _ heads: FacingHeads
  ) -> (entries: [RollEntry], saysNobody: Bool)? {
    var grammar = EntryGrammar(text)
    grammar.linesDivide = false
    var found: [(cell: Range<Int>, column: Int)] = []
    var saysNobody = false
    for cell in TableCells(of: line, in: text).cells {
      guard cell.count <= 16 else { return nil }
      let column = heads.column(of: cell.lowerBound, in: line)
      if isNobody(cell), column > 0 {
        saysNobody = true
        continue
      }
      if let last = found.last, goesOn(cell, last, column, grammar) {
        found[found.count - 1].cell = last.cell.lowerBound..<cell.upperBound
        continue
      }
      guard grammar.entry(from: cell.lowerBound, to: cell.upperBound) != nil else { return nil }
      found.append((cell, column))
    }
    guard found.count <= heads.count else { return nil }
    let entries = found.compactMap { cell, column -> RollEntry? in
      guard var entry = grammar.entry(from: cell.lowerBound, to: cell.upperBound) else {
        return nil
      }
      entry.presence = presence(of: entry, cell, under: heads[column])
      entry.isListedApart = true
      return entry
    }
    return (entries, saysNobody)
  }

  private func presence(
    of entry: RollEntry, _ cell: Range<Int>, under head: Presence
  ) -> Located<Presence> {
    guard head == .absent else { return Located(head, at: entry.range) }
    if let told = entry.presence, !told.value.isAttending { return told }
    let isExcused = cell.contains {
      text.lexeme($0) == .giustificato || text.folded($0) == "giust"
    }
    return Located(isExcused ? .excused : .absent, at: entry.range)
  }

  /// Whether a cell says more of who is named in the cell before it: the given name, the office,
  /// 'giustificata', 'da remoto'. A cross is none: its column says what it means.
  private func goesOn(
    _ cell: Range<Int>, _ last: (cell: Range<Int>, column: Int), _ column: Int,
    _ grammar: EntryGrammar
  ) -> Bool {
    switch text.lexeme(cell.lowerBound) {
    case .x, .si, .no, .p: return false
    default: break
    }
    if !cell.contains(where: { text.tokens[$0].isWord }) { return false }
    guard let entry = grammar.entry(from: cell.lowerBound, to: cell.upperBound) else {
      return cell.count <= 8 && !isCross(cell)
    }
    guard column == last.column else { return false }
    // 'BRIDA   Mauro': what is there of one name.
    let isPart = { (cell: Range<Int>) in cell.count { text.tokens[$0].isWord } == 1 }
    return entry.role == nil && (isPart(cell) || isPart(last.cell))
  }

  private func isCross(_ cell: Range<Int>) -> Bool {
    cell.count == 1 && text.tokens[cell.lowerBound].end - text.tokens[cell.lowerBound].start == 1
  }

  /// 'nessuno', '//', '---': nobody is away.
  private func isNobody(_ cell: Range<Int>) -> Bool {
    text.lexeme(cell.lowerBound) == .nessuno && cell.count <= 2
      || cell.allSatisfy { text.isMark($0, .dash) || text.isMark($0, .slash) }
  }
}
