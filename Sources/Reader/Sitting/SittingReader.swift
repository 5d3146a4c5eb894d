import Model

/// Reads one sitting out of its lines.
struct SittingReader {
  let minutes: MinutesText
  let lines: Range<Int>

  private var text: TokenizedText { minutes.text }

  func read() -> Sitting {
    let source = text.source
    let start = lines.lowerBound == 0 ? 0 : text.lines[lines.lowerBound].start
    let end =
      lines.upperBound < text.lines.count ? text.lines[lines.upperBound].start : source.bytes.count
    var sitting = Sitting(source: source, range: SourceRange(start, end))
    guard !lines.isEmpty else { return sitting }
    let outline = OutlineReader(minutes: minutes).outline(of: lines)
    let proper = outline.minutes
    guard !proper.isEmpty else { return sitting }

    let contents = TableOfContents(text: text).range(in: proper)
    let index = contents ?? speakersIndex(proper)
    let told = (index?.upperBound ?? proper.lowerBound)..<proper.upperBound
    var roll = RollReader(text: text).read(told.lowerBound..<rollLimit(told))
    var agenda = AgendaReader(minutes: minutes, taken: roll.lines).read(told)
    if agenda.items.isEmpty { agenda = listedHeadings(told, roll: roll) }
    let headed =
      agenda.items.count > 1 && !agenda.isSubject
      ? pointHeadings(of: agenda, in: told.filter { !roll.lines.contains($0) }) : nil
    let echoed = echoedAgenda(told, roll: roll, agenda: agenda, headings: headed ?? [])
    if let echoed { agenda = echoed.agenda }
    if agenda.items.isEmpty {
      agenda = AgendaReader(minutes: minutes, taken: roll.lines).lettered(told)
    }
    // Several acts, each under its own OGGETTO: none of them is the order of the day.
    let acts =
      agenda.isSubject || agenda.items.isEmpty
      ? ActHeadings(minutes: minutes).headings(in: told.filter { !roll.lines.contains($0) }) : []
    if !acts.isEmpty { agenda = AgendaReader.Reading() }
    let treated = acts.isEmpty ? actsOfList(agenda, roll: roll, told: told, headed: headed) : []
    sitting.agenda = agenda.items
    /// The lines that are neither the roll's nor the agenda's.
    func free() -> [Int] {
      proper.filter {
        !roll.lines.contains($0) && !agenda.lines.contains($0) && index?.contains($0) != true
      }
    }
    let isSingle = agenda.isSubject && agenda.items.count <= 1
    // The headings of a report that lists them with their pages are no points.
    let isReport = contents != nil && agenda.items.isEmpty
    let headings =
      isReport
      ? []
      : !acts.isEmpty || !treated.isEmpty
        ? acts + treated
        : isSingle
          ? []
          : (echoed == nil ? headed : nil)
            ?? HeadingGrammar(minutes: minutes, agenda: agenda.items).headings(
              in: free(), besides: echoed?.headings ?? [])
    let firstItem = headings.first { !$0.isTransition }?.line ?? headings.first?.line
    if let firstItem { roll.release(sentencesAfter: firstItem, in: text) }
    let headEnd = headEnd(proper, roll: roll, agenda: agenda, firstItem: firstItem)

    HeadReader(minutes: minutes, lines: proper.lowerBound..<headEnd, body: proper).read(
      into: &sitting)
    readRoll(roll, headEnd: firstItem == nil ? proper.upperBound : headEnd, proper, into: &sitting)
    let leads = leads(of: agenda).subtracting(roll.lines)
    readItems(
      headings, free: free(), leads: leads, headEnd: headEnd, isSingle: isSingle, agenda: agenda,
      roll: roll, into: &sitting)
    readConclusion(outline, into: &sitting)
    let officers = OfficerReader(minutes: minutes)
    officers.read(
      head: proper.lowerBound..<headEnd, roll: roll, agenda: agenda.isSubject ? [] : agenda.lines,
      into: &sitting)
    officers.readOpener(
      in: min(headEnd, proper.upperBound)..<min(headEnd + 8, proper.upperBound), into: &sitting)
    officers.readTellers(in: proper, into: &sitting)
    AppointedOfficers(minutes: minutes).readChosenChair(
      in: min(headEnd, proper.upperBound)..<proper.upperBound, into: &sitting)
    SignedOfficers().complete(from: sitting.signatures, into: &sitting)
    readOpening(proper, headEnd: headEnd, into: &sitting)
    if let closing = outline.closing {
      sitting.closedAt = ClosingGrammar(minutes: minutes).hour(
        from: closing, in: outline.conclusion)
      let range = minutes.tokens(closing)
      sitting.closing = text.range(range.lowerBound, range.upperBound)
    }
    if sitting.closedAt == nil { readClosingLabel(proper.lowerBound..<headEnd, into: &sitting) }
    let withConclusion =
      proper.lowerBound..<min(lines.upperBound, outline.conclusion.upperBound + 12)
    FootnoteMovements(minutes: minutes).read(withConclusion, into: &sitting)
    MovementTable(minutes: minutes).read(proper, into: &sitting)
    MovementLog(minutes: minutes).read(withConclusion, into: &sitting)
    PeopleReader(minutes: minutes).resolve(roll: roll, agenda: agenda, into: &sitting)
    Newcomers(minutes: minutes).read(into: &sitting)
    LaterRollCall(minutes: minutes).read(proper, into: &sitting)
    sitting.notes += roll.notes
    keepLabels(
      roll.lines, agenda: agenda.lines.subtracting(leads).union(index ?? 0..<0), into: &sitting)
    let last = max(outline.conclusion.upperBound, outline.annexes.upperBound, proper.upperBound)
    if last < lines.upperBound { append(annex: last..<lines.upperBound, to: &sitting) }
    FigureReader.read(into: &sitting)
    keepFurniture(into: &sitting)
    return sitting
  }

  /// The headings of the points of a list, those among them that are of acts.
  private func pointHeadings(
    of agenda: AgendaReader.Reading, in lines: [Int]
  ) -> [HeadingGrammar.Heading] {
    let free = lines.filter { !agenda.lines.contains($0) }
    let points = HeadingGrammar(minutes: minutes, agenda: agenda.items).headings(in: free)
    let acts = ActHeadings(minutes: minutes).inlineHeadings(
      in: free, of: agenda.items, beside: points)
    return acts.isEmpty ? points : (points + acts).sorted { $0.line < $1.line }
  }

  /// The acts that treat the points of the list, where the points have no headings but theirs.
  private func actsOfList(
    _ agenda: AgendaReader.Reading, roll: Roll, told: Range<Int>,
    headed: [HeadingGrammar.Heading]?
  ) -> [HeadingGrammar.Heading] {
    guard let headed, headed.count < agenda.items.count else { return [] }
    let acts = ActHeadings(minutes: minutes).headings(
      in: told.filter { !roll.lines.contains($0) && !agenda.lines.contains($0) }, of: agenda.items)
    guard !acts.isEmpty else { return [] }
    // Points with no act have headings of another sort: 'Punto 4 (ore 19.20).'
    let numbers = Set(acts.map(\.number))
    let others = headed.filter { heading in
      !numbers.contains(heading.number) && !acts.contains { $0.line == heading.line }
    }
    guard headed.isEmpty || !others.isEmpty && others.count + acts.count > headed.count else {
      return []
    }
    return (acts + others).sorted { $0.line < $1.line }
  }

  /// Page furniture says nothing of the sitting, but no word of an act is lost: each line stands,
  /// marked as what it is, in the part it was found in.
  private func keepFurniture(into sitting: inout Sitting) {
    let first = text.firstFurniture(endingAfter: sitting.range.lower)
    for range in text.furniture[first...].prefix(while: { $0.lower < sitting.range.upper })
    where !sitting.annexes.contains(where: { $0.range.contains(range.lower) }) {
      let words = text.source.text(in: range).split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      keep([Passage(kind: .furniture, text: words, range: range)], into: &sitting)
    }
  }

  /// Puts passages in the part of the sitting that they stand in.
  private func keep(_ passages: [Passage], into sitting: inout Sitting) {
    for passage in passages {
      let range = passage.range
      if let item = sitting.items.lastIndex(where: { $0.range.contains(range.lower) }) {
        sitting.items[item].passages.append(passage)
        sitting.items[item].passages.sort { $0.range.lower < $1.range.lower }
      } else if let first = sitting.items.first, range.lower >= first.range.upper {
        sitting.conclusion.append(passage)
        sitting.conclusion.sort { $0.range.lower < $1.range.lower }
      } else {
        sitting.preamble.append(passage)
        sitting.preamble.sort { $0.range.lower < $1.range.lower }
      }
    }
  }

  /// 'Fine: ore 18.25', 'Chiusura: 12:05' beside the hour of opening.
  private func readClosingLabel(_ lines: Range<Int>, into sitting: inout Sitting) {
    let times = TimeGrammar(text: text)
    for (order, line) in lines.prefix(80).enumerated()
    where minutes.facts[line].contains(.closing) {
      let range = minutes.tokens(line)
      // Far down, only a label of its own: 'Ora di fine: 13.00'.
      guard order < 14 || range.count <= 14 && isClosingLabel(range) else { continue }
      for index in range {
        switch text.lexeme(index) {
        case .fine, .chiusura, .termina: break
        default: continue
        }
        for next in (index + 1)..<min(range.upperBound, index + 5) {
          if let reading = times.time(at: next, before: range.upperBound) {
            sitting.closedAt = Located(reading.time, at: text.range(reading.first, reading.end))
            return
          }
        }
      }
    }
    sitting.closedAt = HoursOfSitting(minutes: minutes).closing(in: lines)
  }

  private func isClosingLabel(_ range: Range<Int>) -> Bool {
    let words = range.filter { text.tokens[$0].isWord }.prefix(3)
    guard
      let last = words.first(where: { text.lexeme($0) == .fine || text.lexeme($0) == .chiusura })
    else { return false }
    return words.prefix { $0 < last }.allSatisfy {
      [.ora, .ore, .di, .data].contains(text.lexeme($0)) || text.folded($0) == "orario"
    }
  }

  /// The list whose entries come again as headings, where no list was found or none of its points
  /// is headed.
  private func echoedAgenda(
    _ proper: Range<Int>, roll: Roll, agenda: AgendaReader.Reading,
    headings: [HeadingGrammar.Heading]
  ) -> EchoedAgenda.Reading? {
    guard !agenda.isSubject, agenda.items.count <= 1 || headings.count * 2 < agenda.items.count
    else { return nil }
    guard let echoed = EchoedAgenda(minutes: minutes, taken: roll.lines).read(proper),
      echoed.headings.count > agenda.items.count / 2
    else { return nil }
    return echoed
  }

  /// An order of the day given as bare headings one under the other ('O.d.g. n. 1 – …'), each of
  /// which comes again where its point is treated.
  private func listedHeadings(_ proper: Range<Int>, roll: Roll) -> AgendaReader.Reading {
    let free = proper.filter { !roll.lines.contains($0) }
    let grammar = HeadingGrammar(minutes: minutes, agenda: [])
    var result = AgendaReader.Reading()
    var last: HeadingGrammar.Heading?
    for heading in grammar.explicitHeadings(in: free) {
      guard let title = heading.title, heading.number == (last?.number ?? 0) + 1 else { break }
      if let last, heading.line != last.end { break }
      result.items.append(AgendaItem(number: heading.number, title: title))
      result.lines.formUnion(heading.line..<heading.end)
      last = heading
    }
    guard result.items.count >= 2, let end = last?.end,
      grammar.explicitHeadings(in: free.filter { $0 >= end }).contains(where: { $0.number == 1 })
    else { return AgendaReader.Reading() }
    return result
  }

  // MARK: Regions

  /// 'INDICE' over the names of who speaks, before the words that open the sitting.
  private func speakersIndex(_ proper: Range<Int>) -> Range<Int>? {
    guard
      let head = proper.prefix(40).first(where: { line in
        let range = minutes.tokens(line)
        return range.count <= 3 && ["indice", "sommario"].contains(text.folded(range.lowerBound))
      }),
      let opening = (head + 1..<proper.upperBound).first(where: { line in
        minutes.facts[line].contains(.opening)
          && text.contains(.seduta, .adunanza, in: minutes.tokens(line))
          && text.contains(.inizio, .apre, .aperto, in: minutes.tokens(line))
      }), opening > head + 3
    else { return nil }
    return head..<opening
  }

  /// The roll stands before the points are treated: nothing after the first closing is looked at.
  private func rollLimit(_ proper: Range<Int>) -> Int {
    min(proper.upperBound, max(proper.lowerBound + 140, proper.lowerBound + proper.count * 2 / 3))
  }

  /// Where the head ends: at the first point, else after roll and agenda.
  private func headEnd(
    _ proper: Range<Int>, roll: Roll, agenda: AgendaReader.Reading, firstItem: Int?
  ) -> Int {
    if let firstItem { return max(firstItem, proper.lowerBound + 1) }
    let known = max(roll.lines.max() ?? 0, agenda.lines.max() ?? 0)
    let firstVote =
      proper.first { minutes.facts[$0].contains(.vote) && $0 > known } ?? proper.upperBound
    return max(
      min(proper.upperBound, max(known + 12, proper.lowerBound + 12), max(firstVote, known + 1)),
      min(proper.upperBound, proper.lowerBound + 1))
  }

  // MARK: Roll

  private func readRoll(
    _ roll: Roll, headEnd: Int, _ proper: Range<Int>, into sitting: inout Sitting
  ) {
    sitting.rollStyle = roll.style
    if roll.style != .columnsLost {
      let log = MovementLog(minutes: minutes)
      for entry in roll.entries {
        guard let member = entry.member(),
          !log.isHead(text.lineIndex(ofByte: entry.range.lower))
        else { continue }
        sitting.members.append(member)
        sitting.movements += entry.movements(member: sitting.members.count - 1)
      }
    }
    for guest in roll.guests {
      guard let name = guest.person ?? guest.body else { continue }
      sitting.participants.append(
        Participant(
          name: name, role: guest.role, presence: guest.presence, from: guest.from,
          until: guest.until))
      sitting.movements += guest.movements(member: nil)
    }
    readTotals(roll, headEnd: headEnd, proper, into: &sitting)
  }

  /// Totals stand in the roll, right after it, or in the sentence that gives the presence; under a
  /// point they are those of a vote.
  private func readTotals(
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
      readWeights(range, into: &sitting)
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
    if sitting.declaredMembers == nil, let members = totals.entitled(in: range),
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

  /// 'per un totale di quote pari a 83,812 %', '780 millesimi su 1.000', '269 su 493'.
  private func readWeights(_ range: Range<Int>, into sitting: inout Sitting) {
    let grammar = DecimalGrammar(text: text)
    let own = Set(sitting.members.compactMap { $0.weight?.range?.lower })
    var index = range.lowerBound
    while index < range.upperBound {
      // 'quote 158 | presente (esce alle ore 20,39)'
      guard text.tokens[index].isNumber, !own.contains(Int(text.tokens[index].start)),
        ![.ore, .ora, .alle, .dalle].contains(text.lexeme(index - 1)),
        let (value, end) = grammar.decimal(at: index, before: range.upperBound)
      else {
        index += 1
        continue
      }
      let lead = max(range.lowerBound, index - 9)..<index
      let isWeight =
        text.contains(.quota, .millesimi, in: lead)
        && (end > index + 1 || text.folded(index - 2) == "pari")
        || text.isMark(end, .percent) && text.contains(.quota, .totale, in: lead)
        // 'Enti presenti n. 7, per quote 800'
        || text.lexeme(index - 1) == .quota && text.lexeme(index - 2) == .per
          && text.contains(.presente, .intervenuto, .assente, in: lead)
        || text.lexeme(end) == .millesimi
        || text.lexeme(end) == .quota
          && (end < range.upperBound || !text.tokens[end].isCapital)
        || isWeightOfPresent(index, end, in: range, unit: sitting.weightUnit ?? unit(of: sitting))
      if isWeight, isOfGroup(lead) || lead.contains(where: { Holding(text: text).isHolder($0) }) {
        index = max(end, index + 1)
        continue
      }
      if isWeight, isWholeWeight(range, value) || isWholeOfEntries(lead, range, end) {
        sitting.declaredTotalWeight =
          sitting.declaredTotalWeight ?? Located(value, at: text.range(index, end))
      } else if isWeight {
        let located = Located(value, at: text.range(index, end))
        if sitting.declaredPresentWeight == nil {
          sitting.declaredPresentWeight = located
        } else if sitting.declaredAbsentWeight == nil,
          text.contains(.assente, in: max(range.lowerBound, index - 16)..<index)
        {
          sitting.declaredAbsentWeight = located
        }
        if sitting.weightUnit == nil {
          sitting.weightUnit =
            text.isMark(end, .percent)
            ? "%" : text.lexeme(end) == .millesimi ? "millesimi" : "quote"
        }
        if text.lexeme(end) == .su || text.lexeme(end + 1) == .su {
          let next = text.lexeme(end) == .su ? end + 1 : end + 2
          if next < range.upperBound,
            let (total, after) = grammar.decimal(at: next, before: range.upperBound)
          {
            sitting.declaredTotalWeight = Located(total, at: text.range(next, after))
          }
        }
      }
      index = max(end, index + 1)
    }
  }

  /// 'Presenti scala A   445,00': of a part of the building, not of all.
  private func isOfGroup(_ lead: Range<Int>) -> Bool {
    lead.contains { index in
      ["scala", "palazzina", "lotto", "corpo", "blocco", "gruppo", "lista"].contains(
        text.folded(index))
        && (text.tokens[index + 1].isNumber
          || text.tokens[index + 1].isCapital
            && text.tokens[index + 1].end - text.tokens[index + 1].start <= 2)
    }
  }

  /// 'Totale millesimi edificio 1.000,00': all of them, not those present.
  private func isWholeWeight(_ range: Range<Int>, _ value: Double) -> Bool {
    guard text.lexeme(range.lowerBound) == .totale,
      !text.contains(.presente, .intervenuto, .rappresentante, in: range)
    else { return false }
    return value == 1000 || value == 100
      || text.containsWord(
        [
          "edificio", "condominio", "complessivi", "complessive", "generale", "generali",
          "capitale", "stabile", "fabbricato",
        ], in: range)
  }

  /// 'Prospetto delle quote (totale quote 1.000/1.000)': the whole, over the rows that part it.
  private func isWholeOfEntries(_ lead: Range<Int>, _ range: Range<Int>, _ end: Int) -> Bool {
    lead.suffix(7).contains { text.lexeme($0) == .totale }
      && (lead.upperBound..<end + 1).contains {
        text.isMark($0, .slash) || text.isMark(lead.upperBound - 1, .slash)
      }
      && !text.contains(.presente, .intervenuto, .rappresentante, .assente, in: range)
  }

  /// 'Presenti in proprio e per delega n. 9   780,75' under the rows of a roll with weights.
  private func isWeightOfPresent(
    _ first: Int, _ end: Int, in range: Range<Int>, unit: String?
  ) -> Bool {
    unit != nil && text.lexeme(range.lowerBound) == .presente && end == range.upperBound
      && end > first + 1 && text.tokens[first].shape.contains(.column)
  }

  private func unit(of sitting: Sitting) -> String? {
    sitting.members.contains { $0.weight != nil } ? "quote" : nil
  }

  // MARK: Items

  private func readItems(
    _ headings: [HeadingGrammar.Heading], free: [Int], leads: Set<Int>, headEnd: Int,
    isSingle: Bool, agenda: AgendaReader.Reading, roll: Roll, into sitting: inout Sitting
  ) {
    func head(before line: Int) -> [Int] {
      (free.filter { $0 < line } + leads.filter { $0 < line }).sorted()
    }
    let passages = PassageReader(minutes: minutes)
    let items = ItemReader(minutes: minutes, passages: passages)
    if headings.isEmpty {
      let treatment = treatmentStart(free, headEnd: headEnd)
      let start = votedInHead(before: treatment, free: free, items) ?? treatment
      let itemLines = free.filter { $0 >= start }
      sitting.preamble = passages.passages(of: head(before: start))
      if var item = items.item(lines: itemLines, range: free, heading: nil) {
        let entry = agenda.items.first
        if agenda.items.count == 1 {
          item.title = entry?.title
          item.agendaNumber = entry?.number ?? 1
        }
        if !agenda.items.isEmpty || !item.votes.isEmpty || item.decision != nil {
          sitting.items = [item]
        } else {
          sitting.preamble += item.passages
        }
      }
      if agenda.items.count <= 1,
        sitting.items.first?.votes.isEmpty == false || agenda.items.isEmpty
      {
        TranscriptReader(minutes: minutes).divide(into: &sitting, free: free)
      }
    } else {
      let firstLine = headings[0].isTransition ? headings[0].line : headings[0].line
      let voted = votedBefore(firstLine, free: free, agenda: agenda)
      if let first = voted.first, let item = items.item(lines: voted, range: voted, heading: nil),
        item.votes.contains(where: { $0.inFavour != nil })
      {
        sitting.preamble = passages.passages(of: head(before: first))
        sitting.items.append(item)
      } else {
        sitting.preamble = passages.passages(of: head(before: firstLine))
      }
      var rest = free.drop { $0 < firstLine }
      for (index, heading) in headings.enumerated() {
        let end = index + 1 < headings.count ? headings[index + 1].line : Int.max
        let own = Array(rest.prefix { $0 < end })
        rest = rest.dropFirst(own.count)
        if let item = items.item(lines: own, range: own, heading: heading) {
          sitting.items.append(item)
        }
      }
    }
    if sitting.agenda.isEmpty { agendaFromItems(into: &sitting) }
    sitting.agendaIsFromHeadings = agenda.items.isEmpty || agenda.isSubject
    numberItems(&sitting)
    JointPoints(minutes: minutes, items: items).settle(&sitting.items)
    AgendaChangeReader(minutes: minutes).read(free, into: &sitting)
    let own = Set(free)
    let tokens = minutes.runs(of: (free.first ?? 0)..<((free.last ?? -1) + 1)) { own.contains($0) }
    for run in tokens {
      let range = text.lines[run.lowerBound].first..<text.lines[run.upperBound - 1].end
      if run.contains(where: { minutes.facts[$0].contains(.movement) }) {
        sitting.movements += MovementGrammar(text: text).movements(in: range)
      }
    }
    sitting.movements += agenda.movements
    SuspensionReader(minutes: minutes).read(free, into: &sitting)
  }

  /// What is voted between the list of the points and the first of them, a point to add or to put before
  /// the others: the paragraph of that vote and what follows it.
  private func votedBefore(
    _ first: Int, free: [Int], agenda: AgendaReader.Reading
  ) -> [Int] {
    guard var last = agenda.lines.min(), last < first else { return [] }
    // A point that is added stands below the vote that adds it.
    while agenda.lines.contains(last + 1) { last += 1 }
    let between = free.filter { last < $0 && $0 < first }
    guard let place = between.firstIndex(where: { minutes.facts[$0].contains(.vote) }) else {
      return []
    }
    var start = place
    while start > 0, between[start - 1] == between[start] - 1,
      text.lines[between[start]].blanksBefore == 0
    {
      start -= 1
    }
    return Array(between[start...])
  }

  /// The paragraph of the first vote that stands over the body's own name: amendments, one after the other,
  /// and then 'IL CONSIGLIO COMUNALE' and the whole act. Nil where there is none.
  private func votedInHead(before treatment: Int, free: [Int], _ items: ItemReader) -> Int? {
    guard var place = free.firstIndex(where: { minutes.facts[$0].contains(.vote) }),
      free[place] < treatment
    else { return nil }
    let lines = free[place...].prefix { $0 < treatment }
    guard let item = items.item(lines: Array(lines), range: Array(lines), heading: nil),
      item.votes.contains(where: { $0.inFavour?.isInferred == false && $0.outcome != nil })
    else { return nil }
    while place > 0, free[place - 1] == free[place] - 1, text.lines[free[place]].blanksBefore == 0 {
      place -= 1
    }
    return free[place]
  }

  /// Where the head gives way to the treatment: at the body's own name in capitals ('IL CONSIGLIO
  /// COMUNALE'), else at the paragraph of the first vote.
  private func treatmentStart(_ free: [Int], headEnd: Int) -> Int {
    let firstVote = free.first { minutes.facts[$0].contains(.vote) } ?? headEnd
    for line in free where line <= max(firstVote, headEnd) && minutes.facts[line].contains(.body) {
      let range = minutes.tokens(line)
      let first = text.lexeme(range.lowerBound)
      if first == .il || first == .la, range.count <= 8, minutes.isTitle(line),
        text.lexeme(range.lowerBound + 1).isBodyNoun
      {
        return line
      }
    }
    var start = min(firstVote, headEnd)
    // A paragraph is never cut, nor a run of recitals.
    while let place = free.firstIndex(of: start), place > 0, free[place - 1] == start - 1,
      text.wraps(text.lines[start].first) && !text.isMark(text.lines[start - 1].end - 1, .period)
        || text.continues(text.lines[start].first) || text.lines[start].isContinuation
        || text.lexeme(text.lines[start - 1].first).isRecital
    {
      start -= 1
    }
    return start
  }

  private func agendaFromItems(into sitting: inout Sitting) {
    for item in sitting.items {
      guard let title = item.title else { continue }
      sitting.agenda.append(AgendaItem(number: item.agendaNumber, title: title))
    }
  }

  private func numberItems(_ sitting: inout Sitting) {
    for index in sitting.items.indices where sitting.items[index].title == nil {
      if let number = sitting.items[index].agendaNumber {
        sitting.items[index].title =
          sitting.agenda.enumerated().first { ($1.number ?? $0 + 1) == number }?.element.title
      }
    }
  }

  /// The lines of the order of the day that only end, or tell in a sentence, what goes before it: 'gli
  /// argomenti all'ordine del giorno:'.
  private func leads(of agenda: AgendaReader.Reading) -> Set<Int> {
    guard !agenda.isSubject, let title = agenda.items.compactMap(\.title.range).first else {
      return []
    }
    return agenda.lines.filter { line in
      let tokens = minutes.tokens(line)
      guard text.range(tokens.lowerBound, tokens.upperBound).upper <= title.lower,
        text.lines[line].blanksBefore == 0, line > 0, !agenda.lines.contains(line - 1)
      else { return false }
      let first = text.tokens[tokens.lowerBound]
      return first.isWord && !first.isCapital
        || text.lexeme(tokens.lowerBound - 1).isFunctionWord
    }
  }

  /// Labels of lists and heads of tables state no fact; they are kept as furniture, so that every
  /// line stands in some part of the sitting. A line that tells more than its names is kept as told.
  private func keepLabels(_ roll: Set<Int>, agenda: Set<Int>, into sitting: inout Sitting) {
    let ranges =
      sitting.members.flatMap { [$0.range, $0.name.range, $0.representative?.range] }
      + sitting.agenda.map(\.title.range)
      + sitting.participants.flatMap { [$0.name.range, $0.role?.range] }
    let data = ranges.compactMap { $0 }
    var told = Set<Int>()
    for range in data {
      let first = text.lineIndex(ofByte: range.lower)
      told.formUnion(first...max(first, text.lineIndex(ofByte: max(range.lower, range.upper - 1))))
    }
    let names =
      sitting.members.flatMap { [$0.name.range, $0.representative?.range, $0.role?.range] }
      + sitting.participants.flatMap { [$0.name.range, $0.role?.range] }
    let prose = RollProse(text: text, names: names.compactMap { $0 })
      .lines(among: roll.subtracting(agenda))
    keep(PassageReader(minutes: minutes).passages(of: prose.sorted()), into: &sitting)
    let labels = roll.union(agenda).subtracting(told).subtracting(prose).sorted().map { line in
      let tokens = minutes.tokens(line)
      return Passage(
        kind: .furniture, text: text.string(tokens.lowerBound, tokens.upperBound),
        range: text.range(tokens.lowerBound, tokens.upperBound))
    }
    guard !labels.isEmpty else { return }
    sitting.preamble = (sitting.preamble + labels).sorted { $0.range.lower < $1.range.lower }
  }

  private func append(annex lines: Range<Int>, to sitting: inout Sitting) {
    let first = text.lines[lines.lowerBound]
    let last = text.lines[lines.upperBound - 1]
    sitting.annexes.append(
      Annex(
        title: annexTitle(lines),
        range: SourceRange(first.start, last.stop)))
  }

  /// The first line of an annex, with the one that the margin broke off it.
  private func annexTitle(_ lines: Range<Int>) -> Located<String> {
    let first = text.lines[lines.lowerBound]
    var end = first.end
    for line
      in (lines.lowerBound + 1)..<max(
        lines.lowerBound + 1, min(lines.upperBound, lines.lowerBound + 4))
    {
      let next = text.lines[line]
      guard next.blanksBefore == 0, text.wraps(next.first), !text.isMark(end - 1, .period),
        text.tokens[next.first].isWord, !text.tokens[next.first].isCapital
      else { break }
      end = next.end
    }
    return Located(text.string(first.first, end), at: text.range(first.first, end))
  }

  // MARK: Opening and conclusion

  private func readConclusion(_ outline: Outline, into sitting: inout Sitting) {
    sitting.conclusion = PassageReader(minutes: minutes).passages(
      of: Array(outline.conclusion), kind: .closing)
    sitting.signatures = SignatureReader(minutes: minutes).signatures(in: outline.conclusion)
    if !outline.annexes.isEmpty {
      let first = text.lines[outline.annexes.lowerBound]
      let last = text.lines[outline.annexes.upperBound - 1]
      sitting.annexes = [
        Annex(
          title: annexTitle(outline.annexes),
          range: SourceRange(first.start, last.stop))
      ]
    }
  }

  private func readOpening(_ proper: Range<Int>, headEnd: Int, into sitting: inout Sitting) {
    OpeningReader(minutes: minutes).read(proper, headEnd: headEnd, into: &sitting)
    // The hour at which somebody on the roll went opens nothing.
    if let place = sitting.openedAt?.range?.lower,
      sitting.members.contains(where: { $0.range?.contains(place) ?? false })
    {
      sitting.openedAt = nil
      sitting.opensByCall = false
    }
  }
}
