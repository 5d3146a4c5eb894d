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
    // What is listed under the points is no order of the day.
    if let listed = listedHeadings(told, roll: roll),
      agenda.items.isEmpty || !agenda.isSubject && follows(agenda, listed)
    {
      agenda = listed
    }
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
    TreatedPoints(minutes: minutes).read(
      headings, free: free(), leads: leads, headEnd: headEnd, agenda: agenda,
      into: &sitting)
    readConclusion(outline, into: &sitting)
    let officers = OfficerReader(minutes: minutes)
    officers.read(
      head: proper.lowerBound..<headEnd, roll: roll,
      agenda: agenda.isSubject ? [] : entries(of: agenda),
      into: &sitting)
    officers.readOpener(
      in: min(headEnd, proper.upperBound)..<min(headEnd + 8, proper.upperBound), into: &sitting)
    officers.readTellers(in: proper, into: &sitting)
    AppointedOfficers(minutes: minutes).readChosenChair(
      in: min(headEnd, proper.upperBound)..<proper.upperBound, into: &sitting)
    SignedOfficers().complete(from: sitting.signatures, into: &sitting)
    TitledOfficers(minutes: minutes).complete(
      in: proper.lowerBound..<min(headEnd, proper.upperBound), into: &sitting)
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
    NamesWithBodies(minutes: minutes).join(into: &sitting)
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
  ) -> [PointHeading] {
    let free = lines.filter { !agenda.lines.contains($0) }
    let points = HeadingGrammar(minutes: minutes, agenda: agenda.items).headings(in: free)
    let acts = ActHeadings(minutes: minutes).inlineHeadings(
      in: free, of: agenda.items, beside: points)
    return acts.isEmpty ? points : (points + acts).sorted { $0.line < $1.line }
  }

  /// The acts that treat the points of the list, where the points have no headings but theirs.
  private func actsOfList(
    _ agenda: AgendaReader.Reading, roll: Roll, told: Range<Int>,
    headed: [PointHeading]?
  ) -> [PointHeading] {
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
    headings: [PointHeading]
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
  private func listedHeadings(_ proper: Range<Int>, roll: Roll) -> AgendaReader.Reading? {
    let free = proper.filter { !roll.lines.contains($0) }
    let grammar = HeadingGrammar(minutes: minutes, agenda: [])
    var result = AgendaReader.Reading()
    var last: PointHeading?
    for heading in grammar.explicitHeadings(in: free) {
      guard let title = heading.title, heading.number == (last?.number ?? 0) + 1 else { break }
      if let last, heading.line != last.end { break }
      result.items.append(AgendaItem(number: heading.number, title: title))
      result.lines.formUnion(heading.line..<heading.end)
      last = heading
    }
    guard result.items.count >= 2, let end = last?.end,
      grammar.explicitHeadings(in: free.filter { $0 >= end }).contains(where: { $0.number == 1 })
    else { return nil }
    return result
  }

  private func follows(_ later: AgendaReader.Reading, _ earlier: AgendaReader.Reading) -> Bool {
    guard let first = later.lines.min(), let last = earlier.lines.max() else { return false }
    return first > last
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
    SittingTotals(minutes: minutes).read(roll, headEnd: headEnd, proper, into: &sitting)
  }

  // MARK: What is kept as it stands

  /// The lines of the points, without the sentence that leads to them: 'il Sindaco assume la presidenza e
  /// invita a trattare gli argomenti:'.
  private func entries(of agenda: AgendaReader.Reading) -> Set<Int> {
    guard let first = agenda.items.compactMap(\.title.range).first else { return agenda.lines }
    let line = text.lineIndex(ofByte: first.lower)
    return agenda.lines.filter { $0 >= line }
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
