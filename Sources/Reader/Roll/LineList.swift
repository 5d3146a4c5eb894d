import Model

/// A list with a name on every line.
struct LineList {
  let text: TokenizedText

  /// A list with a name on every line; nil when the names run on.
  ///
  /// After a list like that above, 'ASSENTI:' and one line marked as an entry hold a list too.
  func read(
    _ trigger: RollTrigger, before end: Int, _ grammar: EntryGrammar, _ manner: inout ListManner,
    into roll: inout Roll
  ) -> Int? {
    guard trigger.listStart < end, text.tokens[trigger.listStart].startsLine else { return nil }
    let first = text.lineIndex(of: trigger.listStart)
    var grammar = grammar
    grammar.dashDivides =
      EntryGrammar.dashDivides(first..<listEnd(first, before: end), in: text)
      || manner.dashDivides && EntryGrammar.hasDividingDash(first, in: text)
    var entries: [RollEntry] = []
    var hasRuns = false
    var line = isTableHead(text.lines[first]) ? first + 1 : first
    while line < text.lines.count, text.lines[line].first < end {
      let current = text.lines[line]
      if line > first, opensPoint(current.first, after: trigger.listStart) { break }
      let run = NameRun(text: text).split(current.first..<current.end)
      // Names one after the other go on over the blank lines that part their rows.
      if line > first, current.blanksBefore > 0, run == nil && !(hasRuns && isPair(current)),
        !isMarkSetWide(current, under: first)
      {
        break
      }
      if let run {
        hasRuns = true
        entries += run.compactMap { listed($0, trigger, grammar) }
        line += 1
        continue
      }
      guard let entry = entry(on: current, trigger, grammar) else { break }
      entries.append(entry)
      line += 1
      if endsSentence(current) { break }
    }
    guard
      entries.count >= 2
        || entries.count == 1 && (grammar.dashDivides || manner.isMarked && isMarked(first))
    else { return nil }
    manner.dashDivides = grammar.dashDivides
    manner.isMarked = isMarked(first)
    roll.entries += entries
    return text.lines[line - 1].end
  }

  private func isMarkSetWide(_ line: Line, under first: Int) -> Bool {
    line.blanksBefore == 1
      && [Mark.bullet, .dash].contains {
        text.isMark(line.first, $0) && text.isMark(text.lines[first].first, $0)
      }
  }

  /// One of several names on a line.
  private func listed(
    _ name: Range<Int>, _ trigger: RollTrigger, _ grammar: EntryGrammar
  ) -> RollEntry? {
    guard var entry = grammar.entry(from: name.lowerBound, to: name.upperBound) else { return nil }
    entry.presence = Located(trigger.presence, at: entry.range)
    entry.isListedApart = trigger.isPlain
    return entry
  }

  /// The one name of a line; nil where it holds something else.
  private func entry(
    on line: Line, _ trigger: RollTrigger, _ grammar: EntryGrammar
  ) -> RollEntry? {
    guard isEntryLine(line) || isTableRow(line),
      var entry = grammar.entry(from: line.first, to: line.end)
    else { return nil }
    if entry.presence == nil { entry.presence = Located(trigger.presence, at: entry.range) }
    entry.isListedApart = trigger.isPlain
    if trigger.isRemote, trigger.presence == .present { entry.isRemote = true }
    return entry
  }

  /// 'ELMI Eva.' ends the list.
  private func endsSentence(_ line: Line) -> Bool {
    text.isMark(line.end - 1, .period) && text.tokens[line.end - 2].isWord
      && !text.tokens[line.end - 2].isAbbreviated && line.end - line.first > 2
  }

  /// '1. Bilancio' under a list whose names have no number.
  func opensPoint(_ position: Int, after list: Int) -> Bool {
    let token = text.tokens[position]
    guard token.isNumber, token.startsLine, position > list, !text.tokens[list].isNumber,
      !Holding(text: text).isInsideFigure(position + 1),
      text.isMark(position + 1, .period) || text.isMark(position + 1, .closeParenthesis)
    else { return false }
    return !(list > 1 && text.tokens[list - 1].kind == .mark && text.tokens[list - 2].isNumber)
  }

  /// A surname and a given name alone, as under rows of several.
  private func isPair(_ line: Line) -> Bool {
    2...3 ~= line.end - line.first
      && (line.first..<line.end).allSatisfy { text.tokens[$0].isWord && text.tokens[$0].isCapital }
      && (line.first..<line.end).contains { GivenNames.contains(text.folded($0)) }
  }

  /// Whether a line begins with the mark or the number of an entry, and holds one name.
  private func isMarked(_ line: Int) -> Bool {
    let line = text.lines[line]
    return EntryGrammar(text).skipNumber(from: line.first, to: line.end) > line.first
      && !(line.first..<line.end - 1).contains {
        text.isMark($0, .comma) && text.tokens[$0 + 1].isCapital
          && !text.lexeme($0 + 1).isOffice
      }
  }

  /// 'S O C I  P R E S E N T I': a title whose letters stand apart.
  private func isSpacedOut(_ line: Line) -> Bool {
    let letters = (line.first..<line.end).filter {
      text.tokens[$0].isWord && text.tokens[$0].end - text.tokens[$0].start == 1
    }
    return letters.count >= 5 && letters.count * 3 >= (line.end - line.first) * 2
  }

  /// The line after the last of a list: where a blank one follows.
  private func listEnd(_ first: Int, before end: Int) -> Int {
    var line = first + 1
    while line < text.lines.count, text.lines[line].first < end, text.lines[line].blanksBefore == 0
    {
      line += 1
    }
    return line
  }

  /// A line that holds one name with its office and annotations, not several names.
  private func isEntryLine(_ line: Line) -> Bool {
    guard line.end - line.first <= 26, !isSpacedOut(line) else { return false }
    // '* Insieme per Alba: Anna Neri, Ugo Riva'
    if let colon = (line.first..<line.end).first(where: { text.isMark($0, .colon) }),
      GroupLabel(text: text).labels(line.first, to: colon, before: line.end)
    {
      return false
    }
    let names = NameGrammar(text: text)
    var first = EntryGrammar(text).skipNumber(from: line.first, to: line.end)
    first = names.skipTitles(from: first, before: line.end)
    first = ShortOffice(at: first, before: line.end, in: text)?.end ?? first
    guard first < line.end, text.tokens[first].isCapital else { return false }
    guard
      names.person(at: first, before: line.end) != nil
        || names.officeAndPerson(at: first, before: line.end) != nil
        || [.comune, .provincia, .unione, .comunita].contains(text.lexeme(first))
    else { return false }
    if text.contains(.assente, .risulta, .presiede, .assiste, in: line.first..<line.end) {
      return false
    }
    // 'Rossi Anna, Sindaca; Verdi Carla; Neri': names that run on.
    if (line.first..<line.end - 1).contains(where: { text.isMark($0, .semicolon) }) { return false }
    var commas = 0
    for index in line.first..<line.end
    where text.isMark(index, .comma) && index + 1 < line.end && text.tokens[index + 1].isCapital
      && !text.lexeme(index + 1).isOffice
    { commas += 1 }
    return commas < 2
  }

  /// 'Comune   Abitanti   Rappresentante': the heads of columns, no name among them.
  private func isTableHead(_ line: Line) -> Bool {
    let cells = (line.first..<line.end).filter {
      $0 == line.first || text.tokens[$0].shape.contains(.column)
    }
    return cells.count >= 2
      && cells.allSatisfy {
        Self.columnHeads.contains(text.folded($0)) || text.lexeme($0).isOffice
          || text.lexeme($0) == .nominativo
      }
  }

  private static let columnHeads: Set<String> = [
    "comune", "comuni", "ente", "enti", "abitanti", "popolazione", "quota", "quote", "millesimi",
    "rappresentante", "nome", "cognome", "carica", "ruolo", "qualifica", "delegato", "socio",
    "n", "num", "voti", "percentuale", "residenti",
  ]

  /// A row of cells that begins with a name: 'Acquaviva   24.310   Riva Carla, sindaca'.
  private func isTableRow(_ line: Line) -> Bool {
    guard line.end - line.first <= 26, text.tokens[line.first].isCapital,
      !text.lexeme(line.first).isFunctionWord
    else { return false }
    return (line.first + 1..<line.end).contains { text.tokens[$0].shape.contains(.column) }
      && !text.contains(.totale, .favorevole, .contrario, .astenuto, in: line.first..<line.end)
  }
}
