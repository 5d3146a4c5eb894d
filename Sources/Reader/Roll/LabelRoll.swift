import Model

/// A roll in lines that each open with an office or a group: 'Assessori: A, B, C',
/// 'Gruppo "X": A presente, B assente'.
struct LabelRoll {
  let text: TokenizedText

  func read(_ lines: Range<Int>) -> Roll? {
    var best: Roll?
    var line = lines.lowerBound
    while line < lines.upperBound {
      guard label(line) != nil else {
        line += 1
        continue
      }
      let lead = lead(line, lines)
      let (roll, end) = block(
        from: line, before: lines.upperBound, lead: lead, isAfterPresent: best != nil)
      if let roll, lead == .absent, let present = best {
        best = united(present, roll)
      } else if let roll, roll.score > (best?.score ?? 0) {
        best = roll
      }
      line = max(end, line + 1)
    }
    return best
  }

  /// 'PRESENTI' over the groups, then 'ASSENTI' over them again.
  private func united(_ present: Roll, _ absent: Roll) -> Roll {
    var roll = present
    roll.entries += absent.entries
    roll.lines.formUnion(absent.lines)
    roll.style = .complete
    return roll
  }

  /// Consecutive labelled lines, as one roll.
  private func block(
    from first: Int, before limit: Int, lead: Presence?, isAfterPresent: Bool
  ) -> (Roll?, Int) {
    var roll = Roll()
    var hasList = false
    var line = first
    while line < limit, let colon = label(line) {
      if line > first, text.lines[line].blanksBefore > 1 { break }
      var end = line + 1
      // A list that does not end goes on in the next line.
      while end < limit, text.lines[end].blanksBefore == 0, label(end) == nil,
        text.isMark(text.lines[end - 1].end - 1, .comma) || goesOn(end)
          || isUnder(colon + 1, of: line, end)
      { end += 1 }
      let before = roll.entries.count
      entries(from: colon + 1, to: text.lines[end - 1].end, role: role(line, colon), into: &roll)
      if roll.entries.count - before >= 2 { hasList = true }
      roll.lines.formUnion(line..<end)
      line = end
    }
    guard hasList || isAfterPresent && lead == .absent else { return (nil, line) }
    let marked = roll.entries.filter { $0.presence != nil }.count
    guard lead != nil || marked == roll.entries.count else { return (nil, line) }
    for index in roll.entries.indices where roll.entries[index].presence == nil {
      guard let lead else { continue }
      roll.entries[index].presence = Located(lead, at: roll.entries[index].range)
    }
    let hasAbsent = roll.entries.contains { $0.presence?.value.isAttending == false }
    roll.style = hasAbsent || marked == roll.entries.count ? .complete : .presentOnly
    return (roll, line)
  }

  /// 'Galli' at the margin and 'Alberto, Neri Ugo' under it.
  private func goesOn(_ index: Int) -> Bool {
    let line = text.lines[index]
    return text.wraps(line.first) && text.tokens[line.first].isCapital
      && !text.isMark(line.end - 1, .colon) && !text.endsSentence(line.first - 1)
      && !text.contains(.presente, .assente, .presiede, .risulta, in: line.first..<line.end)
  }

  /// Whether a line begins in the column where the names of a label without a colon do.
  private func isUnder(_ name: Int, of line: Int, _ index: Int) -> Bool {
    let below = text.lines[index]
    return !text.isMark(name - 1, .colon) && text.tokens[below.first].isCapital
      && text.column(of: name, in: text.lines[line]) == text.column(of: below.first, in: below)
  }

  /// The colon that ends a label; nil when the line opens with none.
  private func label(_ line: Int) -> Int? {
    let line = text.lines[line]
    guard text.tokens[line.first].isCapital || text.tokens[line.first].isMark(.dash) else {
      return nil
    }
    let window = line.first..<min(line.end - 1, line.first + 9)
    guard let colon = window.first(where: { text.isMark($0, .colon) }) else {
      return labelOfColumn(line)
    }
    let words = line.first..<colon
    if words.contains(where: { Self.others.contains(text.folded($0)) }) { return nil }
    if text.contains(
      .segretario, .verbalizzante, .scrutatore, .revisore, .direttore, .responsabile, .assente,
      .presente, .favorevole, .contrario, .astenuto, .oggetto, in: words)
    {
      return nil
    }
    // The head of a school sits in its council.
    if text.contains(.dirigente, in: words),
      !["scolastico", "scolastica"].contains(text.folded(colon - 1))
    {
      return nil
    }
    let isLabel = words.contains {
      text.lexeme($0).isOffice || Self.groups.contains(text.folded($0))
    }
    guard isLabel, colon + 1 < line.end else { return nil }
    let name = NameGrammar(text: text).skipTitles(from: colon + 1, before: line.end)
    return text.tokens[name].isCapital || text.lexeme(colon + 1) == .nessuno ? colon : nil
  }

  /// 'Consiglieri    Riva Carla, Neri Ugo': the last token of an office in a column of its own.
  private func labelOfColumn(_ line: Line) -> Int? {
    guard text.tokens[line.first].isCapital, text.lexeme(line.first).isOffice,
      let name = (line.first + 1..<min(line.end, line.first + 5)).first(where: {
        text.tokens[$0].shape.contains(.column)
      }),
      (line.first..<name).allSatisfy({
        text.lexeme($0).isOffice || text.folded($0) == "vice" || text.isMark($0, .dash)
      }),
      !(name + 1..<line.end).contains(where: {
        text.tokens[$0].shape.contains(.column) || text.tokens[$0].isNumber
      }),
      case let first = NameGrammar(text: text).skipTitles(from: name, before: line.end),
      first < line.end, text.tokens[first].isCapital
    else { return nil }
    // Who writes the minutes is a member where others come after.
    let place = text.lineIndex(of: line.first)
    if text.contains(.segretario, .verbalizzante, in: line.first..<name) {
      guard name == line.first + 1, place + 1 < text.lines.count,
        text.lines[place + 1].blanksBefore == 0,
        text.lexeme(text.lines[place + 1].first) != .segretario,
        labelOfColumn(text.lines[place + 1]) != nil
      else { return nil }
    }
    return name - 1
  }

  private static let groups: Set<String> = [
    "gruppo", "lista", "maggioranza", "minoranza", "opposizione", "sindaca", "assessora",
    "consigliera", "consigliere", "vicesindaca",
  ]
  private static let others: Set<String> = [
    "invitati", "esperti", "ospiti", "uditori", "esterni", "interviene", "relatore", "proponente",
  ]

  /// An office in a label is the role of those it lists; a group is none.
  private func role(_ line: Int, _ colon: Int) -> Located<String>? {
    let first = text.lines[line].first
    guard text.lexeme(first).isOffice else { return nil }
    let end = text.isMark(colon, .colon) ? colon : colon + 1
    return Located(text.string(first, end), at: text.range(first, end))
  }

  /// Whether what stands right before says that those listed are there: 'nelle persone di:'.
  private func lead(_ line: Int, _ lines: Range<Int>) -> Presence? {
    guard line > lines.lowerBound else { return nil }
    let above = text.lines[line - 1]
    let end = above.first..<above.end
    if above.end - above.first <= 2, text.tokens[above.first].isCapital {
      switch text.lexeme(above.first) {
      case .presente where end.count == 1 || text.isMark(above.end - 1, .colon): return .present
      case .assente where end.count == 1 || text.isMark(above.end - 1, .colon): return .absent
      default: break
      }
    }
    guard text.isMark(above.end - 1, .colon) else { return nil }
    if text.contains(.presente, .intervenuto, .convenuto, .risponde, in: end) { return .present }
    let isNamed =
      text.containsWord(["persone", "composta"], in: end) || text.contains(.signor, in: end)
    return isNamed ? .present : nil
  }

  private func entries(
    from first: Int, to end: Int, role: Located<String>?, into roll: inout Roll
  ) {
    var grammar = EntryGrammar(text)
    // Within a list that goes on, the end of a line ends no name.
    grammar.linesDivide = false
    var segment = first
    var depth = 0
    func close(_ to: Int) {
      defer { segment = to + 1 }
      let name = NameGrammar(text: text).skipTitles(from: segment, before: to)
      guard name < to, text.tokens[name].isCapital, to - segment <= 14,
        var entry = grammar.entry(from: segment, to: to), entry.person != nil || entry.body != nil
      else { return }
      if entry.role == nil { entry.role = role }
      roll.entries.append(entry)
    }
    for index in first..<end {
      if text.isMark(index, .openParenthesis) { depth += 1 }
      if text.isMark(index, .closeParenthesis) { depth -= 1 }
      guard depth <= 0 else { continue }
      if text.isMark(index, .comma) || text.isMark(index, .semicolon)
        || text.lexeme(index) == .e && !text.tokens[index].isCapital
        || text.isMark(index, .period) && text.endsSentence(index)
      {
        close(index)
        if text.isMark(index, .period) { return }
      }
    }
    close(end)
  }
}
