import Model

/// A roll whose words stand in the margin and whose names stand one under the other in a column of
/// their own: 'Presenti     Anna Rossi', then 'Ugo Neri' under her name.
struct MarginRoll {
  let text: TokenizedText

  /// What stands beside a word of the margin.
  private struct Block {
    var presence: Presence
    /// The lines of the column, in groups that blank lines part.
    var groups: [[Range<Int>]]
    var end: Int
  }

  func read(_ lines: Range<Int>) -> Roll? {
    for line in lines {
      guard let label = label(line), label.presence == .present,
        let roll = roll(from: line, label, before: lines.upperBound)
      else { continue }
      return roll
    }
    return nil
  }

  private func roll(
    from first: Int, _ label: (presence: Presence, cell: Int), before limit: Int
  ) -> Roll? {
    let present = block(from: first, label, before: limit)
    guard let members = present.groups.first.flatMap({ entries($0, .present) }), members.count > 1
    else { return nil }
    var roll = Roll()
    roll.style = .presentOnly
    roll.entries = members
    for group in present.groups.dropFirst() { add(group, to: &roll) }
    var end = present.end
    if end < limit, let label = self.label(end), label.presence != .present {
      let absent = block(from: end, label, before: limit)
      let away = absent.groups.joined().flatMap { entries([$0], absent.presence) ?? [] }
      if !away.isEmpty || isNobody(label.cell) { roll.style = .complete }
      roll.entries += away
      end = absent.end
    }
    roll.lines = Set(first..<end)
    roll.unite()
    return roll
  }

  /// 'Presenti', 'Assenti giustificati:' at the margin, and where the cell beside it begins.
  private func label(_ index: Int) -> (presence: Presence, cell: Int)? {
    let line = text.lines[index]
    guard text.tokens[line.first].isCapital, !line.isContinuation,
      let cell = cell(of: line),
      (line.first + 1..<cell).allSatisfy({
        text.tokens[$0].kind == .mark || text.lexeme($0) == .giustificato
      })
    else { return nil }
    switch text.lexeme(line.first) {
    case .presente where text.folded(line.first) != "presente":
      guard NameGrammar(text: text).person(at: cell, before: line.end) != nil else { return nil }
      return (.present, cell)
    case .none where text.folded(line.first) == "partecipanti":
      guard NameGrammar(text: text).person(at: cell, before: line.end) != nil else { return nil }
      return (.present, cell)
    case .assente:
      let isExcused = text.contains(.giustificato, in: line.first..<min(line.end, cell + 1))
      return (isExcused ? .excused : .absent, cell)
    default: return nil
    }
  }

  /// Where the second column of a line begins.
  private func cell(of line: Line) -> Int? {
    (line.first + 1..<min(line.end, line.first + 5)).first {
      text.tokens[$0].shape.contains(.column) && text.tokens[$0].kind != .number
    }
  }

  private func block(
    from first: Int, _ label: (presence: Presence, cell: Int), before limit: Int
  ) -> Block {
    let top = text.lines[first]
    let column = text.column(of: label.cell, in: top)
    var start = label.cell
    // 'Assenti      Giustificati: Anna Rossi'
    if text.lexeme(start) == .giustificato, text.isMark(start + 1, .colon) { start += 2 }
    var block = Block(
      presence: label.presence, groups: [start < top.end ? [start..<top.end] : []], end: first + 1)
    while block.end < limit {
      let line = text.lines[block.end]
      guard line.blanksBefore < 2, !line.isContinuation else { break }
      var cell = line.first
      if text.column(of: cell, in: line) + 2 < column {
        // 'giustificati' under 'Assenti'.
        guard line.blanksBefore == 0, !text.tokens[cell].isCapital,
          text.lexeme(cell) == .giustificato || text.tokens[cell].kind == .mark
        else { break }
        if text.lexeme(cell) == .giustificato, block.presence == .absent {
          block.presence = .excused
        }
        guard let second = self.cell(of: line) else {
          block.end += 1
          continue
        }
        cell = second
      }
      guard abs(text.column(of: cell, in: line) - column) <= 2 else { break }
      if line.blanksBefore > 0 { block.groups.append([]) }
      block.groups[block.groups.count - 1].append(cell..<line.end)
      block.end += 1
    }
    return block
  }

  /// One entry for each line; nil where a line holds something else than one name.
  private func entries(_ cells: [Range<Int>], _ presence: Presence) -> [RollEntry]? {
    var result: [RollEntry] = []
    for cell in cells {
      guard !namesSeveral(cell), let entry = entry(cell, presence) else { return nil }
      result.append(entry)
    }
    return result
  }

  private func entry(_ cell: Range<Int>, _ presence: Presence) -> RollEntry? {
    let names = NameGrammar(text: text)
    let first = EntryGrammar(text).skipNumber(from: cell.lowerBound, to: cell.upperBound)
    guard cell.count <= 24, first < cell.upperBound,
      let name = names.person(at: first, before: cell.upperBound)
        ?? names.officeAndPerson(at: first, before: cell.upperBound),
      name.end - name.first > 1,
      var entry = EntryGrammar(text).entry(from: cell.lowerBound, to: cell.upperBound)
    else { return nil }
    if entry.presence == nil { entry.presence = Located(presence, at: entry.range) }
    entry.isListedApart = true
    return entry
  }

  /// 'Anna Rossi, Ugo Neri' on one line.
  private func namesSeveral(_ cell: Range<Int>) -> Bool {
    cell.dropLast().contains {
      (text.isMark($0, .comma) || text.isMark($0, .semicolon)) && text.tokens[$0 + 1].isCapital
        && !text.lexeme($0 + 1).isOffice
    }
  }

  /// A group under a blank line: members like those above, or people who came and are told with what
  /// they do elsewhere.
  private func add(_ group: [Range<Int>], to roll: inout Roll) {
    if let members = entries(group, .present), !group.contains(where: { isOfOthers($0) }) {
      roll.entries += members
      return
    }
    for cell in group {
      guard let guest = entry(cell, .present) else { continue }
      roll.guests.append(guest)
    }
  }

  /// 'Ugo Neri – Console generale': what follows a dash is no office of members.
  private func isOfOthers(_ cell: Range<Int>) -> Bool {
    guard
      let cut = cell.first(where: {
        text.isMark($0, .dash) && text.tokens[$0].isSpaced || text.isMark($0, .comma)
      }), cut + 1 < cell.upperBound
    else { return false }
    return !(cut + 1..<cell.upperBound).contains { text.lexeme($0).isOffice }
  }

  private func isNobody(_ cell: Int) -> Bool {
    text.lexeme(cell) == .nessuno || text.isMark(cell, .dash) || text.isMark(cell, .slash)
  }
}
