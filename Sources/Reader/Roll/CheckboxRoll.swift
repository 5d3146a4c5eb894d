import Model

/// A roll of boxes: '☒ Rossi Anna', 'Rossi Anna  ☒ presente  ☐ assente', '[x] Bianchi Ugo'.
struct CheckboxRoll {
  let text: TokenizedText

  func read(_ lines: Range<Int>) -> Roll? {
    var roll = Roll()
    var isReversed = false
    for line in lines {
      if isLegend(text.lines[line]) {
        isReversed = legendSaysAbsent(text.lines[line])
        roll.lines.insert(line)
      } else if let entry = optionEntry(text.lines[line]) ?? boxedEntry(text.lines[line]) {
        roll.entries.append(entry)
        roll.lines.insert(line)
      } else if roll.entries.count >= 2, text.lines[line].blanksBefore > 0, !hasBox(line) {
        if !lines.suffix(from: line).prefix(4).contains(where: { isLegend(text.lines[$0]) }) {
          break
        }
      }
    }
    guard roll.entries.count >= 3 else { return nil }
    if isReversed { reverse(&roll) }
    roll.style = .complete
    return roll
  }

  private func reverse(_ roll: inout Roll) {
    for index in roll.entries.indices {
      guard let presence = roll.entries[index].presence else { continue }
      roll.entries[index].presence = Located(
        presence.value == .present ? .absent : .present, at: presence.range)
    }
  }

  // MARK: Boxes

  private struct Box {
    let isChecked: Bool
    let first: Int
    let end: Int
  }

  private func hasBox(_ line: Int) -> Bool {
    let line = text.lines[line]
    return (line.first..<line.end).contains { box(at: $0, before: line.end) != nil }
  }

  private func box(at index: Int, before end: Int) -> Box? {
    if text.isMark(index, .checked) { return Box(isChecked: true, first: index, end: index + 1) }
    if text.isMark(index, .unchecked) { return Box(isChecked: false, first: index, end: index + 1) }
    guard text.isMark(index, .openBracket), index + 1 < end else { return nil }
    if text.isMark(index + 1, .closeBracket) {
      return Box(isChecked: false, first: index, end: index + 2)
    }
    guard index + 2 < end, text.lexeme(index + 1) == .x, text.isMark(index + 2, .closeBracket)
    else { return nil }
    return Box(isChecked: true, first: index, end: index + 3)
  }

  private func boxes(_ line: Line) -> [Box] {
    (line.first..<line.end).compactMap { box(at: $0, before: line.end) }
  }

  // MARK: Entries

  /// '☒ Rossi Anna (presidente)', '* [x] Rossi Anna': one box, before the name.
  private func boxedEntry(_ line: Line) -> RollEntry? {
    let isListed = [Mark.star, .dash, .bullet].contains { text.isMark(line.first, $0) }
    guard let box = box(at: isListed ? line.first + 1 : line.first, before: line.end),
      boxes(line).count == 1,
      box.end < line.end, line.end - box.end <= 24,
      var entry = EntryGrammar(text).entry(from: box.end, to: line.end),
      isName(entry, box.end, line)
    else { return nil }
    entry.presence = Located(box.isChecked ? .present : .absent, at: text.range(box.first, box.end))
    return entry
  }

  /// 'Rossi Anna  ☒ presente  ☐ assente': a box for each answer, after the name.
  private func optionEntry(_ line: Line) -> RollEntry? {
    let boxes = boxes(line)
    guard boxes.count >= 2, let first = boxes.first, first.first > line.first else { return nil }
    let isBefore = presence(at: first.end) != nil
    let nameEnd = isBefore ? first.first : first.first - 1
    guard isBefore || presence(at: first.first - 1) != nil, nameEnd > line.first,
      var entry = EntryGrammar(text).entry(from: line.first, to: nameEnd),
      isName(entry, line.first, line)
    else { return nil }
    let checked = boxes.filter(\.isChecked)
    entry.presence = nil
    if checked.count == 1, let box = checked.first,
      let value = presence(at: isBefore ? box.end : box.first - 1)
    {
      entry.presence = Located(value, at: text.range(box.first, box.end))
    }
    return entry
  }

  private func presence(at index: Int) -> Presence? {
    switch text.lexeme(index) {
    case .presente:
      text.lexeme(index + 1) == .da && text.lexeme(index + 2) == .remoto ? .remote : .present
    case .assente: text.lexeme(index + 1) == .giustificato ? .excused : .absent
    case .giustificato: .excused
    case .remoto, .online, .videoconferenza, .collegato: .remote
    case .da where text.lexeme(index + 1) == .remoto: .remote
    case .inside where text.lexeme(index + 1) == .presenza: .present
    default: nil
    }
  }

  private func isName(_ entry: RollEntry, _ first: Int, _ line: Line) -> Bool {
    let start = NameGrammar(text: text).skipTitles(
      from: EntryGrammar(text).skipNumber(from: first, to: line.end), before: line.end)
    guard start < line.end, text.tokens[start].isCapital else { return false }
    return NameGrammar(text: text).person(at: start, before: line.end) != nil
      || entry.body != nil && entry.person != nil || text.lexeme(start) == .comune
      || NameGrammar(text: text).officeAndPerson(at: start, before: line.end) != nil
  }

  // MARK: Legend

  /// '☒ = presente   ☐ = assente'.
  private func isLegend(_ line: Line) -> Bool {
    line.end - line.first <= 14 && !boxes(line).isEmpty
      && (line.first..<line.end).contains { text.isMark($0, .equals) || text.isMark($0, .colon) }
      && text.contains(.presente, .assente, in: line.first..<line.end)
  }

  private func legendSaysAbsent(_ line: Line) -> Bool {
    guard let box = boxes(line).first(where: \.isChecked) else { return false }
    let next = (box.end..<line.end).first {
      text.lexeme($0) == .presente || text.lexeme($0) == .assente
    }
    return next.map { text.lexeme($0) == .assente } ?? false
  }
}
