import Model

/// How many are present, absent and in all, and what they hold, as the roll and the sentences about it
/// declare.
struct SittingTotals {
  let minutes: MinutesText

  private var text: TokenizedText { minutes.text }
  private var weights: SittingWeights { SittingWeights(text: text) }

  /// Totals stand in the roll, right after it, or in the sentence that gives the presence; under a
  /// point they are those of a vote.
  func read(
    _ roll: Roll, headEnd: Int, _ proper: Range<Int>, into sitting: inout Sitting
  ) {
    let grammar = TotalsGrammar(text: text)
    (sitting.declaredPresent, sitting.declaredAbsent) = (roll.totals?.present, roll.totals?.absent)
    let last = roll.lines.max() ?? proper.lowerBound
    let first = roll.lines.min() ?? proper.lowerBound
    let end = roll.lines.isEmpty ? proper.lowerBound + 30 : last + 6
    let window =
      max(
        proper.lowerBound, first - 4)..<min(
        proper.upperBound, end, max(headEnd, last + 1, proper.lowerBound + 1))
    // A figure in a row of the roll belongs to whom the row names.
    let rows = roll.entries.map { text.lineIndex(ofByte: $0.range.lower) }
    var isMoved = false
    for line in window where !isTableRow(line, rows) {
      let facts = minutes.facts[line]
      if !roll.lines.isEmpty, line > last, facts.contains(.vote) { break }
      if roll.lines.isEmpty, facts.contains(.vote), isTally(line) { continue }
      // 'Alle ore 20.14 esce Rossi. Presenti n. 6.': those left, not those of the roll.
      if line > last, facts.contains(.movement), !roll.lines.isEmpty,
        !MovementGrammar(text: text).movements(in: minutes.tokens(line)).isEmpty
      {
        isMoved = true
      }
      let range = minutes.tokens(line)
      weights.read(range, into: &sitting)
      if isMoved { continue }
      var reading = grammar.totals(in: range)
      if reading.isEmpty, reading.absent == nil, roll.style == .complete, line > last - 2,
        let pair = bareTotals(range, of: sitting.members.count)
      {
        (reading.present, reading.absent) = pair
      }
      if let parts = AbsenceTotals(range, in: text).total(
        present: reading.present?.value ?? sitting.declaredPresent?.value,
        members: reading.members?.value ?? sitting.members.count)
      {
        reading.absent = parts
      }
      takeWeights(from: &reading, into: &sitting)
      // 'TOTALE docenti 60 presenti 57 assenti 3' under the rows of each group.
      let isTotal =
        text.lexeme(range.lowerBound) == .totale && reading.present != nil && reading.absent != nil
      if sitting.declaredPresent == nil || isTotal { sitting.declaredPresent = reading.present }
      if sitting.declaredAbsent == nil || isTotal { sitting.declaredAbsent = reading.absent }
      if sitting.declaredMembers == nil { sitting.declaredMembers = reading.members }
      readTotalInWords(range, into: &sitting)
    }
    readAssembly(window, roll, into: &sitting)
    if sitting.declaredPresent == nil, roll.style == .absentOnly,
      let total = sitting.declaredMembers
    {
      sitting.declaredPresent = Located(
        max(0, total.value - sitting.members.count), at: total.range, inferred: true)
    }
    guard let present = sitting.declaredPresent?.value else {
      if sitting.members.isEmpty, sitting.rollStyle == .none, sitting.declaredAbsent != nil {
        sitting.rollStyle = .totalsOnly
      }
      return
    }
    if sitting.members.isEmpty, sitting.rollStyle != .columnsLost {
      sitting.rollStyle = .totalsOnly
    }
    // All those named are away, and those present are only counted.
    if sitting.rollStyle == .complete, present > 0, !sitting.members.isEmpty,
      sitting.members.allSatisfy({ $0.presence?.value.isAttending == false && $0.from == nil })
    {
      sitting.rollStyle = .absentOnly
    }
    let declared = present + (sitting.declaredAbsent?.value ?? 0)
    if sitting.rollStyle == .complete, sitting.members.count * 10 < declared * 7 {
      sitting.rollStyle = .totalsOnly
      sitting.notes.append(
        ReadingNote(
          kind: .namesLost,
          message: (sitting.declaredAbsent == nil
            ? "i presenti dichiarati sono " : "i presenti e gli assenti dichiarati sono ")
            + "\(declared), ma l'elenco ha solo "
            + (sitting.members.count == 1
              ? "1 nome leggibile" : "\(sitting.members.count) nomi leggibili"),
          range: sitting.declaredPresent?.range ?? sitting.range))
    }
    // A few of those present are named, all of them counted: the count is what is known.
    let listed = sitting.rollStyle == .presentOnly ? present : sitting.declaredAbsent?.value ?? 0
    if sitting.rollStyle == .presentOnly || sitting.rollStyle == .absentOnly,
      sitting.members.count * 10 < listed * 7
    {
      let line = sitting.declaredPresent?.range.map {
        minutes.tokens(text.lineIndex(ofByte: $0.lower))
      }
      let isElsewhere =
        line.map {
          text.containsWord(
            ["foglio", "fogli", "firme", "allegato", "allegati", "registro", "prospetto"], in: $0)
            || countsPart(of: sitting.members.count, from: $0)
        } ?? false
      if !isElsewhere, sitting.members.count > 2, sitting.members.count * 4 >= listed {
        sitting.notes.append(
          ReadingNote(
            kind: .namesLost,
            message:
              "\(sitting.rollStyle == .presentOnly ? "i presenti" : "gli assenti") dichiarati sono "
              + "\(listed), ma l'elenco ha solo \(sitting.members.count) nomi leggibili",
            range: sitting.declaredPresent?.range ?? sitting.range))
      }
      sitting.rollStyle = .totalsOnly
    }
    if sitting.rollStyle == .absentOnly || sitting.rollStyle == .presentOnly,
      sitting.members.isEmpty
    {
      sitting.rollStyle = .totalsOnly
    }
  }

  /// 'totale intervenuti 171' under rows with their votes: what those present hold, not how many they are.
  private func takeWeights(
    from reading: inout TotalsGrammar.Reading, into sitting: inout Sitting
  ) {
    guard let present = reading.present, !sitting.members.isEmpty else { return }
    var sum = 0.0
    var heads = 0
    for member in sitting.members where member.presence?.value.isAttending == true {
      guard let weight = member.weight?.value else { return }
      sum += weight
      heads += 1
    }
    guard heads != present.value, sum == Double(present.value) else { return }
    sitting.declaredPresentWeight =
      sitting.declaredPresentWeight ?? Located(sum, at: present.range)
    reading.present = nil
  }

  /// What sentences over several lines say of an assembly that has no whole list.
  private func readAssembly(_ window: Range<Int>, _ roll: Roll, into sitting: inout Sitting) {
    guard roll.style != .complete, !window.isEmpty else { return }
    let range = text.lines[window.lowerBound].first..<text.lines[window.upperBound - 1].end
    let totals = AssemblyTotals(text: text)
    if let present = totals.presentWithProxies(in: range),
      present.value >= sitting.declaredPresent?.value ?? 0
    {
      sitting.declaredPresent = present
    }
    if sitting.declaredPresent == nil {
      sitting.declaredPresent =
        totals.amounting(to: .presente, in: range) ?? totals.aside(in: range)
    }
    if sitting.declaredAbsent == nil {
      sitting.declaredAbsent = totals.amounting(to: .assente, in: range)
    }
    if sitting.declaredMembers == nil,
      let members = totals.entitled(in: range) ?? totals.amounting(to: nil, in: range),
      members.value >= sitting.declaredPresent?.value ?? 0
    {
      sitting.declaredMembers = members
    }
  }

  /// '18 partecipanti, di cui 13 genitori e 5 referenti:': those listed are said to be a part.
  private func countsPart(of listed: Int, from line: Range<Int>) -> Bool {
    let end = min(text.tokens.count, line.upperBound + 20)
    guard
      let lead = line.first(where: { text.lexeme($0) == .di && text.folded($0 + 1) == "cui" })
    else { return false }
    return (lead + 2..<text.sentenceEnd(lead, notAfter: end)).contains {
      text.number(at: $0) == listed
    }
  }

  /// '4   1', 'Totali   4   1' under the columns of those present and absent.
  private func bareTotals(_ range: Range<Int>, of members: Int) -> (Located<Int>, Located<Int>)? {
    let first = text.lexeme(range.lowerBound) == .totale ? range.lowerBound + 1 : range.lowerBound
    guard range.upperBound - first == 2, text.tokens[first].isNumber,
      text.tokens[first + 1].isNumber, members > 0,
      Int(text.tokens[first].value) + Int(text.tokens[first + 1].value) == members
    else { return nil }
    return (
      Located(Int(text.tokens[first].value), at: text.range(first, first + 1)),
      Located(Int(text.tokens[first + 1].value), at: text.range(first + 1, first + 2))
    )
  }

  /// One entry of the roll in cells of its own.
  private func isTableRow(_ line: Int, _ rows: [Int]) -> Bool {
    rows.lazy.filter { $0 == line }.count == 1
      && minutes.tokens(line).contains { text.tokens[$0].shape.contains(.column) }
  }

  private func isTally(_ line: Int) -> Bool {
    text.contains(.favorevole, .contrario, .astenuto, .votante, in: minutes.tokens(line))
  }

  /// 'In totale n. 23', 'risultano presenti n. 41 soci … ed assenti n. 20 soci'.
  private func readTotalInWords(_ range: Range<Int>, into sitting: inout Sitting) {
    for index in range {
      switch text.lexeme(index) {
      // Votes and shares are no people.
      case .totale
      where text.lexeme(index - 1) == .inside && sitting.declaredPresent == nil
        && !text.contains(.voto, .quota, .millesimi, in: range):
        var next = index + 1
        while next < range.upperBound, text.lexeme(next) == .n || text.tokens[next].kind == .mark {
          next += 1
        }
        if next < range.upperBound, let value = text.number(at: next) {
          sitting.declaredPresent = Located(value, at: text.range(next, next + 1))
        }
      case .presente where sitting.declaredPresent == nil:
        if let value = farCount(after: index, in: range) {
          sitting.declaredPresent = TotalsGrammar(text: text).withProxies(value, after: index)
        }
      case .assente where sitting.declaredAbsent == nil:
        if let value = farCount(after: index, in: range) { sitting.declaredAbsent = value }
      default: break
      }
    }
  }

  /// 'presenti, in rappresentanza degli Enti partecipanti, n. 41 soci'.
  private func farCount(after index: Int, in range: Range<Int>) -> Located<Int>? {
    for next in (index + 1)..<min(range.upperBound, max(index + 2, index + 12)) {
      if text.lexeme(next) == .assente || text.lexeme(next) == .presente { return nil }
      guard text.tokens[next].isNumber, next + 1 < range.upperBound, text.lexeme(next + 1).isOffice,
        text.isMark(next - 1, .period) || text.lexeme(next - 1) == .n || next == index + 1
      else { continue }
      return Located(Int(text.tokens[next].value), at: text.range(next, next + 1))
    }
    return nil
  }
}
