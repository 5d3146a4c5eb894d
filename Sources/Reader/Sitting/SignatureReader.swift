import Model

/// Reads the signature block: offices with the names under or beside them.
struct SignatureReader {
  let minutes: MinutesText

  private var text: TokenizedText { minutes.text }

  func signatures(in lines: Range<Int>) -> [Signature] {
    var result: [Signature] = []
    var open: [Int] = []
    let outline = OutlineReader(minutes: minutes)
    var last = -2
    // Offices one under the other, whose names stand one under the other too.
    var stacked = false
    for line in lines {
      let cells = cells(of: line)
      if outline.isSignatureRole(line) {
        // 'LA VERBALIZZANTE' over 'LA RESPONSABILE DELL'UFFICIO': one signer, two offices.
        let areStacked =
          cells.count == 1 && open.count == 1 && last == line - 1 && holdsTwoNames(line + 1, lines)
        if areStacked, let cell = cells.first {
          append(cell, into: &result)
          open += [result.count - 1].filter { result[$0].name == nil }
          stacked = open.count == 2
          last = line
          continue
        }
        if cells.count == 1, open.count == 1, last == line - 1, let cell = cells.first,
          text.lines[line].blanksBefore <= 1
        {
          extend(&result[open[0]], with: cell)
          last = line
          continue
        }
        let start = result.count
        // 'Il Segretario   E. Pagani      Il Presidente   F. Orlandi': each beside its office.
        if let pairs = pairs(of: cells) {
          for (office, name) in pairs {
            append(office, into: &result)
            result[result.count - 1].name = result[result.count - 1].name ?? name
          }
          open = []
          last = line
          continue
        }
        for cell in cells { append(cell, into: &result) }
        open = Array(start..<result.count).filter { result[$0].name == nil }
        last = line
        continue
      }
      guard !open.isEmpty else { continue }
      let range = minutes.tokens(line)
      if open.count == 1, cells.count == 1,
        minutes.facts[line].contains(.body) || text.contains(.ambito, .ufficio, .comune, in: range),
        !range.contains(where: { GivenNames.contains(text.folded($0)) && text.tokens[$0].isCapital }
        )
      {
        extend(&result[open[0]], with: range)
        last = line
        continue
      }
      var names = cells.compactMap { name(in: $0) }
      if cells.count == 1, open.count == 2, let both = twoNames(in: cells[0]) { names = both }
      for (slot, name) in zip(open, names) { result[slot].name = name }
      if !names.isEmpty { open = stacked ? Array(open.dropFirst(names.count)) : [] }
      if open.isEmpty { stacked = false }
    }
    return deduplicated(result)
  }

  /// Whether a line and the next hold a name each.
  private func holdsTwoNames(_ line: Int, _ lines: Range<Int>) -> Bool {
    line + 1 < lines.upperBound
      && [line, line + 1].allSatisfy { holdsNames($0) && cells(of: $0).count == 1 }
  }

  /// 'Ugo Riva dott. Ivo Sala' under two offices: two names, where the columns were lost.
  private func twoNames(in cell: Range<Int>) -> [Located<String>]? {
    // 'Elena Riva Beatrice Sala'
    if let run = NameRun(text: text).split(cell), run.count == 2 {
      return run.map { words in
        let here = text.range(words.lowerBound, words.upperBound)
        return Located(text.clean(here), at: here)
      }
    }
    guard let title = cell.dropFirst().first(where: { text.lexeme($0) == .title }),
      let first = name(in: cell.lowerBound..<title),
      let second = name(in: title..<cell.upperBound),
      first.value.split(separator: " ").count >= 2, second.value.split(separator: " ").count >= 2
    else { return nil }
    return [first, second]
  }

  /// Offices and names in turn, as many of the ones as of the others; nil when they are not.
  private func pairs(of cells: [Range<Int>]) -> [(office: Range<Int>, name: Located<String>)]? {
    guard !cells.isEmpty, cells.count.isMultiple(of: 2) else { return nil }
    var pairs: [(Range<Int>, Located<String>)] = []
    for index in stride(from: 0, to: cells.count, by: 2) {
      guard isOffice(cells[index]), !isOffice(cells[index + 1]),
        let name = name(in: cells[index + 1])
      else { return nil }
      pairs.append((cells[index], name))
    }
    return pairs
  }

  /// Adds the rest of an office written on the next line.
  private func extend(_ signature: inout Signature, with cell: Range<Int>) {
    guard let range = signature.role?.range else { return }
    let whole = range.union(text.range(cell.lowerBound, cell.upperBound))
    signature.role = Located(text.clean(whole), at: whole)
  }

  private func deduplicated(_ signatures: [Signature]) -> [Signature] {
    var seen = Set<String>()
    return signatures.filter {
      seen.insert(($0.role?.value ?? "") + "|" + ($0.name?.value ?? "")).inserted
    }
  }

  /// 'M. Doria        N. La Torre', '(dott. Ivo Sala)': names and nothing else, each in its column.
  func holdsNames(_ line: Int) -> Bool {
    let cells = cells(of: line)
    return !cells.isEmpty
      && cells.allSatisfy { cell in
        guard let range = name(in: cell)?.range else { return false }
        let last = cell.reversed().first { text.tokens[$0].kind != .mark } ?? cell.lowerBound
        return Int(text.tokens[last].end) <= range.upper
      }
  }

  private func cells(of line: Int) -> [Range<Int>] {
    let range = minutes.tokens(line)
    var result: [Range<Int>] = []
    var first = range.lowerBound
    for index in (range.lowerBound + 1)..<max(range.lowerBound + 1, range.upperBound)
    where text.tokens[index].shape.contains(.column) || text.isMark(index, .pipe)
      || isDash(index, before: range.upperBound) || isSecondMark(index, from: first)
      || isSecondOffice(index, from: first, before: range.upperBound)
    {
      if first < index { result.append(first..<index) }
      first = text.isMark(index, .pipe) || text.isMark(index, .dash) ? index + 1 : index
    }
    if first < range.upperBound { result.append(first..<range.upperBound) }
    return result.filter { cell in cell.contains { text.tokens[$0].isWord } }
  }

  /// 'La Dirigente scolastica' before 'Il segretario verbalizzante'.
  private func opensOffice(_ index: Int) -> Bool {
    text.tokens[index].isCapital && (text.lexeme(index) == .il || text.lexeme(index) == .la)
      && text.lexeme(index + 1).isOffice
  }

  /// 'IL PRESIDENTE IL SEGRETARIO COMUNALE': another article and another office, with no column left.
  private func isSecondOffice(_ index: Int, from first: Int, before end: Int) -> Bool {
    guard index > first, index + 1 < end, text.tokens[index].isCapital,
      text.lexeme(index) == .il || text.lexeme(index) == .la,
      text.lexeme(index + 1).isOffice
        || text.folded(index + 1) == "vice" && text.lexeme(index + 2).isOffice,
      text.tokens[index + 1].isCapital || opensOffice(first), !text.lexeme(index - 1).isFunctionWord
    else { return false }
    return (first..<index).contains { text.lexeme($0).isOffice }
  }

  /// 'F.to Ivo Sala F.to dott.ssa Ada Neri': another 'F.to' after a name.
  private func isSecondMark(_ index: Int, from first: Int) -> Bool {
    index > first + 1 && text.folded(index) == "f" && text.tokens[index].isCapital
      && text.isMark(index + 1, .period) && text.folded(index + 2) == "to"
      && text.tokens[index - 1].isWord && !text.lexeme(index - 1).isOffice
      && (first..<index).contains { text.folded($0) == "to" }
  }

  /// 'La Presidente Marina Solari - Il Segretario Carlo Renzi': a dash before the next office.
  private func isDash(_ index: Int, before end: Int) -> Bool {
    guard text.isMark(index, .dash), text.tokens[index].isSpaced, index + 2 < end else {
      return false
    }
    return text.lexeme(index + 1) == .il && text.lexeme(index + 2).isOffice
      || text.lexeme(index + 1) == .la && text.lexeme(index + 2).isOffice
  }

  /// 'IL PRESIDENTE', 'La segretaria Daiana Moser'.
  private func append(_ cell: Range<Int>, into result: inout [Signature]) {
    // 'IL SINDACO F.to Concetta Arena': the office, then the name.
    if let mark = cell.first(where: {
      text.folded($0) == "f" && text.isMark($0 + 1, .period) && text.folded($0 + 2) == "to"
    }), mark > cell.lowerBound, mark + 3 < cell.upperBound,
      let name = NameGrammar(text: text).person(at: mark + 3, before: cell.upperBound)
    {
      result.append(
        Signature(
          role: Located(text.string(cell.lowerBound, mark), at: text.range(cell.lowerBound, mark)),
          name: Located(text.string(name.first, name.end), at: text.range(name.first, name.end))))
      return
    }
    // 'La segretaria: Giulia Sala'
    if let colon = cell.first(where: { text.isMark($0, .colon) }), colon > cell.lowerBound,
      isOffice(cell.lowerBound..<colon), let name = name(in: colon + 1..<cell.upperBound)
    {
      result.append(
        Signature(
          role: Located(
            text.string(cell.lowerBound, colon), at: text.range(cell.lowerBound, colon)),
          name: name))
      return
    }
    let names = NameGrammar(text: text)
    var first = cell.lowerBound
    while first < cell.upperBound, text.tokens[first].kind == .mark { first += 1 }
    let articleEnd = names.skipArticles(from: first, before: cell.upperBound)
    if let reading = names.officeAndPerson(at: articleEnd, before: cell.upperBound),
      let from = reading.officeFirst, let to = reading.officeEnd,
      text.tokens[reading.first].isCapitals == false || !text.tokens[from].isCapitals
    {
      result.append(
        Signature(
          role: Located(text.string(from, to), at: text.range(from, to)),
          name: Located(
            text.string(reading.first, reading.end), at: text.range(reading.first, reading.end))))
      return
    }
    result.append(
      Signature(
        role: Located(text.string(first, cell.upperBound), at: text.range(first, cell.upperBound)),
        name: nil))
  }

  private func isOffice(_ cell: Range<Int>) -> Bool {
    cell.contains { text.lexeme($0).isOffice }
  }

  private func name(in cell: Range<Int>) -> Located<String>? {
    let names = NameGrammar(text: text)
    var first = cell.lowerBound
    // 'f.to', 'F.to', '(firmato)'
    while first < cell.upperBound,
      text.tokens[first].kind == .mark
        || ["f", "to", "firmato", "fto"].contains(text.folded(first))
        || text.folded(first).hasPrefix("to") && text.isMark(first - 1, .period)
          && text.folded(first) == "to"
    { first += 1 }
    // 'I. Bertelli': elsewhere a numeral or an article, here an initial.
    if first + 2 < cell.upperBound, text.tokens[first].end - text.tokens[first].start == 1,
      text.tokens[first].isCapital, text.isMark(first + 1, .period),
      let surname = names.person(at: first + 2, before: cell.upperBound),
      surname.first == first + 2
    {
      return Located(text.string(first, surname.end), at: text.range(first, surname.end))
    }
    guard let name = names.person(at: first, before: cell.upperBound) else { return nil }
    return Located(names.written(name.first, name.end), at: text.range(name.first, name.end))
  }
}
