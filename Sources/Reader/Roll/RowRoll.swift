import Model

/// A roll with an entry on every line, or two side by side: name, office, mark.
struct RowRoll {
  let text: TokenizedText
  private let legend: RollMarks

  /// Rows among some lines, whose legend may stand there too.
  init(text: TokenizedText, legendIn lines: Range<Int>) {
    self.text = text
    legend = RollMarks(legendIn: lines, of: text)
  }

  func read(_ lines: Range<Int>) -> Roll? {
    let rows = lines.filter { isRow($0) }
    guard rows.count >= 2, let block = densest(rows) else { return nil }
    var roll = Roll()
    roll.style = .complete
    let header = header(
      before: block.lowerBound, from: lines.lowerBound, through: block.upperBound)
    var grammar = EntryGrammar(text)
    grammar.legend = legend.hasLegend ? legend : nil
    grammar.crossAfterPresenceIsRemote = hasRemoteColumn(header)
    let cross = crossReading(block, header: header)
    grammar.crossMeans = cross.means
    let named = rows.filter(block.contains)
    grammar.dashDivides = EntryGrammar.dashDivides(named, in: text)
    let marks = named.filter { hasExplicitMark($0) }.count
    let marked = Set(named)
    let hasBare = hasBareRows(block)
    var last = -1
    for line in block where roll.lines.count < 2000 {
      let isRow = marked.contains(line)
      guard
        isRow || isNameOnly(line) || goesOnCounting(line)
          || hasBare && last == line - 1 && isLike(line, last)
      else { continue }
      last = line
      read(line, isRow: isRow, with: grammar, cross: cross, block: block, into: &roll)
    }
    // Exceptions only are marked: a bare name is somebody present.
    let bare = roll.entries.filter { $0.presence == nil }.count
    if bare > 0, bare >= marks || cross.means == nil && hasParticipantHeading(header) {
      for index in roll.entries.indices where roll.entries[index].presence == nil {
        roll.entries[index].presence = Located(
          .present, at: roll.entries[index].range, inferred: true)
      }
    }
    for line in header { roll.lines.insert(line) }
    if cross.isLost {
      roll.style = .columnsLost
      roll.notes.append(
        ReadingNote(
          kind: .columnsLost,
          message: "nell'elenco delle presenze le colonne sono andate perdute: "
            + "non si può dire chi è presente e chi è assente",
          range: SourceRange(
            text.lines[block.lowerBound].start, text.lines[block.upperBound - 1].stop)))
    }
    roll.settleSharedBodies()
    return roll.entries.count >= 2 || cross.isLost ? roll : nil
  }

  private func read(
    _ line: Int, isRow: Bool, with grammar: EntryGrammar, cross: Cross, block: Range<Int>,
    into roll: inout Roll
  ) {
    var found = false
    for segment in segments(of: text.lines[line]) {
      guard var entry = grammar.entry(from: segment.lowerBound, to: segment.upperBound) else {
        continue
      }
      if var column = cross.column(segment, text) {
        // 'Sì (giust.)' under 'Assente'
        if column.value == .absent, text.contains(.giustificato, in: segment) {
          column = Located(.excused, at: column.range)
        }
        entry.presence = column
      }
      if NameKey(entry.person?.value ?? entry.body?.value ?? "").words.isEmpty { continue }
      if entry.range.upper - entry.range.lower > 200 { continue }
      found = true
      roll.entries.append(entry)
    }
    if found { roll.lines.insert(line) }
  }

  // MARK: Rows

  /// Whether a line looks like an entry: a name at its start and a mark near its end.
  func isRow(_ index: Int) -> Bool {
    let line = text.lines[index]
    if legend.legendLines.contains(index) { return false }
    // Dots that lead to the mark are no words.
    let words = (line.first..<line.end).filter { !text.isMark($0, .period) }.count
    guard line.end - line.first >= 2, words <= 48, line.stop - line.start <= 220
    else { return false }
    // 'Presenti i signori:' leads in; 'Pres.   Ass.' heads the columns.
    if text.isMark(line.end - 1, .colon) || markIndex(line) == nil { return false }
    if (line.first..<line.end).contains(where: { text.isMark($0, .equals) }) { return false }
    if text.folded(line.first) == "legenda" || isCount(line) || isSpacedOut(line) { return false }
    let heads = (line.first..<line.end).filter {
      3...4 ~= text.tokens[$0].end - text.tokens[$0].start
        && ["pres", "ass"].contains(text.folded($0))
    }
    if heads.count >= 2 { return false }
    let isHead = text.contains(
      .nominativo, .votante, .favorevole, .scheda, .oggetto, .totale, in: line.first..<line.end)
    if isHead
      || text.contains(.rappresentante, in: line.first..<line.end)
        && text.contains(.comune, in: line.first..<line.end)
    {
      return false
    }
    var first = EntryGrammar(text).skipNumber(from: line.first, to: line.end)
    first = NameGrammar(text: text).skipTitles(from: first, before: line.end)
    return first < line.end && text.tokens[first].isWord && text.tokens[first].isCapital
      && startsName(first, before: line.end)
  }

  private func isCount(_ line: Line) -> Bool {
    TotalsGrammar(text: text).isCount(line.first..<line.end)
  }

  /// 'D E L I B E R A': letters set apart, whose last is no mark.
  private func isSpacedOut(_ line: Line) -> Bool {
    let letters = (line.first..<line.end).filter {
      text.tokens[$0].isWord && text.tokens[$0].end - text.tokens[$0].start == 1
    }
    return letters.count >= 5 && letters.count * 3 >= (line.end - line.first) * 2
  }

  private func startsName(_ first: Int, before end: Int) -> Bool {
    let token = text.tokens[first]
    if EntryGrammar.isGroup(first, before: end, in: text) { return true }
    // 'Vice Presidente   Anna Neri'
    if text.folded(first) == "vice", first + 2 < end, text.lexeme(first + 1).isOffice,
      NameGrammar(text: text).officeAndPerson(at: first + 1, before: end) != nil
    {
      return true
    }
    switch token.lexeme {
    case .comune, .provincia, .unione, .comunita, .azienda, .citta, .consorzio: return true
    case .sindaco, .assessore, .consigliere, .presidente, .vicesindaco, .dirigente, .docente:
      // 'Sindaco: Rossi Anna - presente'
      if text.isMark(first + 1, .colon) {
        return first + 2 < end && NameGrammar(text: text).person(at: first + 2, before: end) != nil
      }
      return NameGrammar(text: text).officeAndPerson(at: first, before: end) != nil
    default:
      if token.lexeme == .no || token.lexeme == .si || token.lexeme == .x { return false }
      return NameGrammar(text: text).isNameWord(first)
        || NameGrammar(text: text).beginsTown(first, before: end)
        || token.isCapitals && token.lexeme != .totale && !token.lexeme.isOffice
          && token.lexeme != .presente && token.lexeme != .assente && token.lexeme != .nominativo
    }
  }

  /// The token of the presence mark that ends an entry on a line, nil when there is none.
  private func markIndex(_ line: Line) -> Int? {
    var position = line.end - 1
    let lowest = max(line.first + 1, line.end - 9)
    while position >= lowest {
      let token = text.tokens[position]
      switch token.lexeme {
      // 'all'unanimità dei presenti' tells of all of them.
      case .presente where !token.isCapital && text.tokens[position - 1].lexeme.isFunctionWord:
        break
      case .presente, .assente:
        // '…, si è riunito il Consiglio. Presenti' leads in: many are told, in a sentence of their own.
        if token.isCapital, text.isMark(position - 1, .period),
          text.folded(position).hasSuffix("i")
        {
          break
        }
        if token.isCapital || position == line.end - 1
          || position == line.end - 2 && text.tokens[line.end - 1].kind == .mark
          || text.lexeme(position + 1) == .da && text.lexeme(position + 2) == .remoto
          || isCell(position, to: position, of: line)
        {
          return position
        }
      case .da where text.lexeme(position + 1) == .remoto:
        // 'Anna Neri (docente): da remoto'
        let isLast = position + 2 == line.end && text.tokens[position - 1].kind == .mark
        if isLast || isCell(position, to: position + 1, of: line) { return position }
      // 'dott. Ugo Neri   componente   collegato in videoconferenza', 'online'
      case .collegato, .inside, .online:
        if isCell(position, to: line.end - 1, of: line), line.end - position <= 4,
          text.contains(
            .videoconferenza, .remoto, .online, .telematico, .collegato, in: position..<line.end)
        {
          return position
        }
      case .si, .no:
        if isCount(position, of: line) || isReflexive(position, of: line) { break }
        if position == line.end - 1 || !text.tokens[position + 1].isWord
          || text.lexeme(position + 1) == .da || text.tokens[position].shape.contains(.column)
        {
          return position
        }
      case .x where token.end - token.start == 1:
        return position
      case .ai where token.isPreposition: break
      case .giustificato, .ingiustificato, .ag, .ai:
        return position
      case .arriva, .allontana, .entra, .esce:
        if hasTime(after: position, before: line.end) { return position }
      default:
        if token.isMark(.star), position == line.end - 1 || token.shape.contains(.column) {
          return position
        }
        if isLetterMark(position, line: line) { return position }
      }
      position -= 1
    }
    return nil
  }

  /// '…, in presenza, si' goes on in the next line: 'è riunita'.
  private func isReflexive(_ position: Int, of line: Line) -> Bool {
    let token = text.tokens[position]
    return token.end - token.start == 2 && token.lexeme == .si && !token.isCapital
      && !token.shape.contains(.column) && position + 1 == line.end
      && (text.tokens[position - 1].isWord || text.isMark(position - 1, .comma))
  }

  /// 'Messo ai voti: 4 sì e 1 no': how many, not who.
  private func isCount(_ position: Int, of line: Line) -> Bool {
    text.number(at: position - 1, articles: true) != nil
      && text.contains(.voto, .votazione, .votare, in: line.first..<position)
  }

  /// Whether some words fill a column, notes after them or not.
  private func isCell(_ first: Int, to last: Int, of line: Line) -> Bool {
    text.tokens[first].shape.contains(.column)
      && (last + 1 >= line.end || text.tokens[last + 1].shape.contains(.column))
  }

  private func hasTime(after position: Int, before end: Int) -> Bool {
    let grammar = TimeGrammar(text: text)
    return (position + 1..<min(end, position + 5)).contains {
      grammar.time(at: $0, before: end) != nil
    }
  }

  private func isLetterMark(_ position: Int, line: Line) -> Bool {
    let token = text.tokens[position]
    if position == line.end - 1, legend.legend(position, in: text) != nil { return true }
    guard token.isWord, token.end - token.start == 1 || token.end - token.start == 2 else {
      return false
    }
    let word = text.folded(position)
    guard ["p", "a", "ag", "ai", "g"].contains(word),
      token.isCapitals || token.end - token.start == 1
    else { return false }
    // 'ACQUE DEL LINO S.p.A.': a company's initials.
    if !token.isSpaced, text.isMark(position - 1, .period), text.tokens[position - 2].isWord,
      text.tokens[position - 2].end - text.tokens[position - 2].start == 1
        || text.isMark(position + 1, .period) && !text.tokens[position - 2].startsLine
          && text.closesInitials(position + 1)
    {
      return false
    }
    // '… del mese di marzo, a' goes on in the next line.
    if word == "a", !token.isCapital, !token.shape.contains(.column) { return false }
    if position == line.end - 1 { return true }
    let next = text.tokens[position + 1]
    // 'G. Vinci': an initial.
    if word == "g", next.isMark(.period), position + 2 < line.end,
      text.tokens[position + 2].isCapital,
      text.tokens[position + 2].end - text.tokens[position + 2].start > 1
    {
      return false
    }
    // 'A1' is a flat, 'P 3' a mark and what follows it.
    return next.isNumber && next.isSpaced || next.isMark(.pipe) || next.shape.contains(.column)
      || next.isMark(.openParenthesis)
      || next.isMark(.period) && (position + 2 >= line.end || text.tokens[position + 2].isWord)
  }

  private func hasExplicitMark(_ line: Int) -> Bool { markIndex(text.lines[line]) != nil }

  /// A short line that is nothing but a name, with or without an office.
  private func isNameOnly(_ index: Int) -> Bool {
    let line = text.lines[index]
    guard line.end - line.first >= 2, line.end - line.first <= 8,
      !text.tokens[line.first].hasApostrophe
    else { return false }
    let first = EntryGrammar(text).skipNumber(from: line.first, to: line.end)
    guard let name = NameGrammar(text: text).person(at: first, before: line.end),
      name.end - name.first >= 2,
      (name.first..<name.end).contains(where: { GivenNames.contains(text.folded($0)) })
        || text.tokens[name.first].isCapitals && !text.tokens[name.end - 1].isCapitals
    else { return false }
    return name.end == line.end || text.lexeme(name.end).isOffice || text.isMark(name.end, .pipe)
      || text.isMark(name.end, .dash) || text.isMark(name.end, .comma)
  }

  /// A surname and a name, whatever they are, in the column and in the letters of the line beside.
  private func isLike(_ index: Int, _ beside: Int) -> Bool {
    let line = text.lines[index]
    let other = text.lines[beside]
    let names = NameGrammar(text: text)
    guard 2...4 ~= line.end - line.first, line.first > 0,
      text.tokens[line.first].isCapitals == text.tokens[other.first].isCapitals,
      text.column(of: line.first, in: line) == text.column(of: other.first, in: other)
    else { return false }
    return (line.first..<line.end).allSatisfy {
      let token = text.tokens[$0]
      return token.isWord && token.isCapital && !token.shape.contains(.column) || $0 == line.first
    }
      && (line.first..<line.end).allSatisfy {
        names.isNameWord($0) && text.tokens[$0].end - text.tokens[$0].start > 1
      }
  }

  /// '7. Bianchi Ugo - Consigliere -' after the sixth: an entry whose mark was left out.
  private func goesOnCounting(_ index: Int) -> Bool {
    guard index > 0, let number = number(of: index), let before = self.number(of: index - 1),
      number == before + 1, isRow(index - 1)
    else { return false }
    let line = text.lines[index]
    let first = EntryGrammar(text).skipNumber(from: line.first, to: line.end)
    guard line.stop - line.start <= 120, first < line.end, startsName(first, before: line.end)
    else {
      return false
    }
    // The divisions of the entry above, without the mark.
    return [Mark.dash, .pipe, .comma].contains { mark in
      text.tokens[first..<line.end].contains { $0.isMark(mark) }
        && text.tokens[text.lines[index - 1].first..<text.lines[index - 1].end].contains {
          $0.isMark(mark)
        }
    }
  }

  /// The number that opens a line.
  private func number(of index: Int) -> Int? {
    let first = text.lines[index].first
    return text.tokens[first].isNumber ? Int(text.tokens[first].value) : nil
  }

  /// Entries of one line, cut after each mark that another entry follows.
  private func segments(of line: Line) -> [Range<Int>] {
    if text.isMark(line.first, .pipe) || pipes(in: line) >= 2 { return [line.first..<line.end] }
    var result: [Range<Int>] = []
    var first = line.first
    // 'Gruppo "Per Cambiare": Ottonelli Rita presente, …': the label is no name.
    if let colon = (line.first..<line.end).first(where: { text.isMark($0, .colon) }),
      colon - line.first <= 8,
      (colon..<line.end).filter({ text.lexeme($0) == .presente || text.lexeme($0) == .assente })
        .count >= 2,
      !(line.first..<colon).contains(where: {
        text.lexeme($0) == .presente || text.lexeme($0) == .assente
      })
    {
      first = colon + 1
    }
    var position = first + 1
    while position < line.end {
      if isBoundary(position, from: first, line: line) {
        result.append(first..<position)
        first = position
      }
      position += 1
    }
    result.append(first..<line.end)
    return result
  }

  private func pipes(in line: Line) -> Int {
    (line.first..<line.end).reduce(0) { $0 + (text.isMark($1, .pipe) ? 1 : 0) }
  }

  /// Whether a second entry begins at a token: a mark before it and a mark after.
  private func isBoundary(_ position: Int, from first: Int, line: Line) -> Bool {
    let token = text.tokens[position]
    let begins = token.isNumber || token.isWord && token.isCapital && token.lexeme != .x
    guard begins, position >= first + 2, position + 1 < line.end else { return false }
    var before = text.tokens[position - 1]
    let isDivided = before.isMark(.comma) || before.isMark(.semicolon)
    if isDivided { before = text.tokens[position - 2] }
    let follows: Bool
    switch before.lexeme {
    case .presente, .assente: follows = isDivided || before.isCapital && token.lexeme != .da
    case .si, .no: follows = token.isNumber
    case .x: follows = token.isNumber
    case .remoto: follows = token.isNumber
    case .giustificato: follows = token.isNumber
    // 'Rossi Anna   Presente (esce alle 18)   20) Verdi Carla   Presente'
    case _ where before.isMark(.closeParenthesis):
      follows = token.isNumber && token.shape.contains(.column)
    default:
      // 'ROSSI ANNA ..... P     VERDI CARLO ..... A'
      follows =
        (token.isNumber || token.shape.contains(.column) && before.isCapital)
        && before.isWord && before.end - before.start <= 2
        && ["p", "a", "ag"].contains(text.folded(position - 1))
    }
    guard follows else { return false }
    let rest = Line(
      first: position, end: line.end, start: line.start, stop: line.stop, blanksBefore: 0,
      isContinuation: true)
    return markIndex(rest) != nil
  }

  /// The stretch with most rows, gaps of a few other lines allowed.
  private func densest(_ rows: [Int]) -> Range<Int>? {
    var best: Range<Int>?
    var bestCount = 0
    var start = 0
    for index in rows.indices {
      if index > start, rows[index] - rows[index - 1] > 7 { start = index }
      if index - start + 1 > bestCount {
        bestCount = index - start + 1
        best = rows[start]..<(rows[index] + 1)
      }
    }
    guard var block = best else { return nil }
    // Bare names right after the last row belong to the roll, as those between rows do.
    while block.upperBound < text.lines.count,
      isNameOnly(block.upperBound) || goesOnCounting(block.upperBound),
      text.lines[block.upperBound].blanksBefore == 0
    {
      block = block.lowerBound..<(block.upperBound + 1)
    }
    while block.lowerBound > 0, isNameOnly(block.lowerBound - 1),
      text.lines[block.lowerBound].blanksBefore == 0
    {
      block = (block.lowerBound - 1)..<block.upperBound
    }
    // Where some rows have no mark, whoever stands in line with them is one more, whatever the name.
    if hasBareRows(block) {
      while block.upperBound < text.lines.count,
        isNameOnly(block.upperBound) || isLike(block.upperBound, block.upperBound - 1),
        text.lines[block.upperBound].blanksBefore == 0
      {
        block = block.lowerBound..<(block.upperBound + 1)
      }
      while block.lowerBound > 0, text.lines[block.lowerBound].blanksBefore == 0,
        isNameOnly(block.lowerBound - 1) || isLike(block.lowerBound - 1, block.lowerBound)
      {
        block = (block.lowerBound - 1)..<block.upperBound
      }
    }
    // A group's label may stand between the first or last name and the rest.
    if block.upperBound + 1 < text.lines.count, isGroupLabel(block.upperBound),
      isNameOnly(block.upperBound + 1)
    {
      block = block.lowerBound..<(block.upperBound + 2)
    }
    if block.lowerBound > 1, isGroupLabel(block.lowerBound - 1), isNameOnly(block.lowerBound - 2) {
      block = (block.lowerBound - 2)..<block.upperBound
    }
    return block
  }

  /// Whether some rows of a block have no mark, or crosses alone mark them: who has none is another.
  private func hasBareRows(_ block: Range<Int>) -> Bool {
    var crossed = 0
    for line in block {
      if isNameOnly(line) { return true }
      guard let mark = markIndex(text.lines[line]) else { continue }
      guard Cross.isCross(mark, text) else { return false }
      crossed += 1
    }
    return crossed > 0
  }

  /// 'Docenti', 'ATA': a line that only names a group.
  private func isGroupLabel(_ index: Int) -> Bool {
    GroupLabel(text: text).fills(text.lines[index])
  }

  // MARK: Heads of columns

  /// Lines right before the rows that name columns.
  private func header(before line: Int, from lowest: Int, through end: Int) -> [Int] {
    let above = (max(lowest, line - 4)..<line).reversed().filter { namesColumns($0) }
    let within = (line..<end).filter { namesColumns($0) && !isRow($0) }
    // 'Sono presenti e assenti i / signori:' leads in; the heads of the columns stand below it.
    let heads = above.filter { headsColumns($0) }
    return (heads.isEmpty ? above : heads) + within
  }

  private func namesColumns(_ index: Int) -> Bool {
    let line = text.lines[index]
    guard line.end - line.first <= 24, !text.isMark(line.end - 1, .colon) else { return false }
    if headsWithLetters(line) { return true }
    return (line.first..<line.end).contains {
      switch text.lexeme($0) {
      case .presente, .assente, .nominativo, .partecipante, .presenza: true
      case .componente: headsColumn($0, of: line)
      default: ["pres", "pr"].contains(text.folded($0)) && text.isMark($0 + 1, .period)
      }
    }
  }

  /// 'Componenti' over a column, and not 'Elezione dei componenti del comitato'.
  private func headsColumn(_ index: Int, of line: Line) -> Bool {
    let token = text.tokens[index]
    return
      (index == line.first && token.isCapital || token.shape.contains(.column)
      || text.isMark(index - 1, .pipe))
      && text.lexeme(index + 1) != .del && text.lexeme(index + 1) != .di
  }

  /// 'P    A', 'P   AG   A': nothing but the letters of the columns.
  private func headsWithLetters(_ line: Line) -> Bool {
    guard line.end - line.first <= 4 else { return false }
    let letters = (line.first..<line.end).map { text.folded($0) }
    return letters.contains("p") && letters.contains("a")
      && letters.allSatisfy { ["p", "a", "ag", "ai", "g"].contains($0) }
  }

  /// A line that names columns and nothing else: words set apart.
  private func headsColumns(_ index: Int) -> Bool {
    let line = text.lines[index]
    let named = (line.first..<line.end).filter {
      switch text.lexeme($0) {
      case .presente, .assente, .presenza, .assenza: text.tokens[$0].shape.contains(.column)
      default: false
      }
    }
    return named.count >= 2
  }

  private func hasRemoteColumn(_ header: [Int]) -> Bool {
    header.contains { index in
      (text.lines[index].first..<text.lines[index].end).contains { text.lexeme($0) == .remoto }
    }
  }

  private func hasParticipantHeading(_ header: [Int]) -> Bool {
    header.contains { index in
      (text.lines[index].first..<text.lines[index].end).contains {
        text.lexeme($0) == .partecipante || text.lexeme($0) == .componente
          || text.lexeme($0) == .assenza
      }
    }
  }

  /// What crosses and stars mean, by the columns they stand in.
  struct Cross {
    var means: Presence?
    var isLost = false
    var presentColumn: Int?
    var absentColumn: Int?
    /// Whether 'SI' stands in either column, as a cross does.
    var countsYes = false
    /// Pipe tables: the cell that means presence, the one that means absence, the remote one.
    var cells: (present: Int?, absent: Int?, excused: Int?)?

    /// The presence a mark's place tells, nil when places tell nothing.
    func column(_ segment: Range<Int>, _ text: TokenizedText) -> Located<Presence>? {
      if let cells {
        var cell = text.isMark(segment.lowerBound, .pipe) ? -1 : 0
        for index in segment {
          if text.isMark(index, .pipe) {
            cell += 1
          } else if Cross.isCross(index, text) || text.lexeme(index) == .si {
            if cell == cells.present { return Located(.present, at: text.range(index, index + 1)) }
            if cell == cells.absent { return Located(.absent, at: text.range(index, index + 1)) }
            if cell == cells.excused { return Located(.excused, at: text.range(index, index + 1)) }
          }
        }
        return nil
      }
      guard let presentColumn, let absentColumn else { return nil }
      for index in segment.reversed()
      where Cross.isCross(index, text) || countsYes && text.lexeme(index) == .si {
        let place = Cross.column(of: index, text)
        let isPresent = abs(place - presentColumn) <= abs(place - absentColumn)
        return Located(isPresent ? .present : .absent, at: text.range(index, index + 1))
      }
      return nil
    }

    static func isCross(_ index: Int, _ text: TokenizedText) -> Bool {
      text.lexeme(index) == .x && text.tokens[index].end - text.tokens[index].start == 1
        || text.isMark(index, .star)
    }

    /// Where the middle of a token stands on its line: crosses stand under the middle of their head,
    /// or under its first letter.
    static func column(of index: Int, _ text: TokenizedText) -> Int {
      text.column(of: index, in: text.lines[text.lineIndex(of: index)])
        + text.word(index).count / 2
    }
  }

  private func crossReading(_ block: Range<Int>, header: [Int]) -> Cross {
    var crosses = 0
    var pairs = 0
    var answers = 0
    for line in block {
      let range = text.lines[line].first..<text.lines[line].end
      for index in range {
        if Cross.isCross(index, text) { crosses += 1 }
        switch text.lexeme(index) {
        case .presente, .assente, .si, .no: answers += 1
        default: break
        }
      }
      if pipes(in: text.lines[line]) >= 2 { pairs += 1 }
    }
    var cross = Cross()
    let yes = block.reduce(0) { total, line in
      total
        + (text.lines[line].first..<text.lines[line].end).filter { text.lexeme($0) == .si }.count
    }
    let isYesOnly = yes > 0 && yes == answers && crosses == 0
    guard crosses > answers || isYesOnly else { return cross }
    let labels = header.flatMap { index in
      (text.lines[index].first..<text.lines[index].end).filter {
        text.lexeme($0) == .presente || text.lexeme($0) == .assente
          || text.lexeme($0) == .presenza || text.lexeme($0) == .assenza
          || text.lexeme($0) == .p || text.lexeme($0) == .giustificato
          || ["p", "a", "ag", "pres", "ass", "pr", "as"].contains(text.folded($0))
      }
    }
    if pairs * 2 > block.count, let head = header.first(where: { pipes(in: text.lines[$0]) >= 2 }) {
      cross.cells = cells(of: text.lines[head])
      return cross
    }
    let presents = labels.filter {
      [.presente, .presenza, .p].contains(text.lexeme($0))
        || ["pres", "pr"].contains(text.folded($0))
    }
    let absents = labels.filter { !presents.contains($0) }
    if isYesOnly {
      guard presents.count == 1, let absent = absents.first else { return cross }
      cross.countsYes = true
      cross.presentColumn = Cross.column(of: presents[0], text)
      cross.absentColumn = Cross.column(of: absent, text)
      return cross
    }
    if presents.count == 1, absents.isEmpty {
      cross.means = .present
      return cross
    }
    if presents.isEmpty, absents.isEmpty {
      cross.means = .present
      return cross
    }
    if presents.count == 1, let absent = absents.first, hasColumns(block) {
      cross.presentColumn = Cross.column(of: presents[0], text)
      cross.absentColumn = Cross.column(of: absent, text)
      return cross
    }
    // Two columns on the head and none in the rows: totals may still tell.
    if presents.count == 1, let totals = declaredTotals(after: block), totals.absent == 0,
      totals.present == crosses
    {
      cross.means = .present
      return cross
    }
    cross.isLost = true
    return cross
  }

  private func cells(of line: Line) -> (present: Int?, absent: Int?, excused: Int?) {
    var result: (present: Int?, absent: Int?, excused: Int?) = (nil, nil, nil)
    var cell = text.isMark(line.first, .pipe) ? -1 : 0
    for index in line.first..<line.end {
      if text.isMark(index, .pipe) {
        cell += 1
        continue
      }
      switch text.lexeme(index) {
      case .presente, .presenza, .p: if result.present == nil { result.present = cell }
      case .assente, .assenza: if result.absent == nil { result.absent = cell }
      case .giustificato, .ag: result.excused = cell
      default: break
      }
    }
    if let excused = result.excused, excused == result.absent { result.excused = nil }
    return result
  }

  /// Whether crosses stand in columns: most of them well apart from the name.
  private func hasColumns(_ block: Range<Int>) -> Bool {
    var spaced = 0
    var total = 0
    for line in block {
      for index in text.lines[line].first..<text.lines[line].end where Cross.isCross(index, text) {
        total += 1
        if text.tokens[index].shape.contains(.column) { spaced += 1 }
      }
    }
    return total > 0 && spaced * 2 > total
  }

  private func declaredTotals(after block: Range<Int>) -> (present: Int, absent: Int)? {
    let totals = TotalsGrammar(text: text)
    for line in max(0, block.lowerBound - 3)..<min(text.lines.count, block.upperBound + 4) {
      let reading = totals.totals(in: text.lines[line].first..<text.lines[line].end)
      if let present = reading.present, let absent = reading.absent {
        return (present.value, absent.value)
      }
    }
    return nil
  }
}
