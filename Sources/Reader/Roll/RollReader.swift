import Model

/// Finds the roll of a sitting, whatever its layout: every strategy tries, the fullest wins.
struct RollReader {
  let text: TokenizedText

  /// The roll in some lines; empty when there is none.
  func read(_ window: Range<Int>) -> Roll {
    // Names under 'F  C  A' tell how each voted, not who is there.
    let votes = NominalGrid(text: text)
    let lines = window.lowerBound..<(window.first { votes.isHeaded(at: $0) } ?? window.upperBound)
    guard !lines.isEmpty else { return Roll() }
    let hasPresence = lines.contains { line in
      RollWord.isShortened(text.lines[line].first, in: text)
        || (text.lines[line].first..<text.lines[line].end).contains {
          switch text.lexeme($0) {
          case .presente, .assente, .si, .no, .appello, .intervenuto, .convenuto, .partecipa,
            .componente, .interviene, .delega, .delegato, .manca, .prende, .aula, .sala,
            .presenza, .x, .risponde, .assenza, .collegato, .riunito:
            true
          case .none: text.folded($0) == "partecipazione"
          default: false
          }
        }
    }
    guard hasPresence else { return Roll() }
    if let partners = PartnerRoll(text: text).read(lines) { return partners }
    var candidates: [Roll] = []
    if let crosses = CrossColumnRoll(text: text).read(lines) { candidates.append(crosses) }
    if let facing = FacingCrosses(text: text).read(lines) { candidates.append(facing) }
    if let list = CrossedListRoll(text: text).read(lines) { candidates.append(list) }
    if let signed = LegendRoll(text: text).read(lines) { candidates.append(signed) }
    if let hours = HoursRoll(text: text).read(lines) { candidates.append(hours) }
    if let margin = MarginRoll(text: text).read(lines) { candidates.append(margin) }
    if let counted = CountedRoll(text: text).read(lines) { candidates.append(counted) }
    if let running = RunningRoll(text: text).read(lines) { candidates.append(running) }
    if let pipes = PipeRoll(text: text).read(lines) { candidates.append(pipes) }
    if let boxes = CheckboxRoll(text: text).read(lines) { candidates.append(boxes) }
    if let grid = GridRoll(text: text).read(lines) { candidates.append(grid) }
    if let table = TableRoll(text: text).read(lines) { candidates.append(table) }
    if let facing = FacingRoll(text: text).read(lines) { candidates.append(facing) }
    if let stream = StreamRoll(text: text).read(lines) { candidates.append(stream) }
    if let rows = RowRoll(text: text, legendIn: lines).read(lines) { candidates.append(rows) }
    if let labels = LabelRoll(text: text).read(lines) { candidates.append(labels) }
    if let answers = AnsweredRoll(text: text).read(lines) { candidates.append(answers) }
    if let marked = MarkedListRoll(text: text).read(lines) { candidates.append(marked) }
    if let pairs = PairRoll(text: text).read(lines) { candidates.append(pairs) }
    var best = Roll()
    // Tables under named columns come first: a looser reading must find far more to be preferred.
    for candidate in candidates where candidate.score * 7 > best.score * 10 { best = candidate }
    // Every word of it understood: as good as any that finds no more.
    if let called = CalledRoll(text: text).read(lines), called.score >= best.score { best = called }
    if let cells = CellRoll(text: text).read(lines), isBetter(cells, than: best) { best = cells }
    if let loose = ScatteredRoll(text: text).read(lines),
      case let sound = best.entries.count(where: { $0.presence != nil }),
      loose.entries.count > sound,
      best.style == .columnsLost || loose.entries.count > sound * 2
        || entryLines(of: best).isSubset(of: loose.lines)
    {
      best = loose
      if let last = loose.lines.max(), last + 1 < lines.upperBound {
        tellExceptions(ProseRoll(text: text).read(last + 1..<lines.upperBound), in: &best)
      }
      setGuestsApart(&best)
      return best
    }
    if best.style != .columnsLost || best.lines.isEmpty,
      let prose = ProseRoll(text: text).read(lines)
    {
      if prose.style == .columnsLost, prose.entries.isEmpty, best.score < 4 {
        best = prose
      } else if best.style == .presentOnly, prose.style == .absentOnly {
        best.entries += prose.entries
        best.unite()
        best.style = .complete
        best.lines.formUnion(prose.lines)
      } else if !prose.entries.isEmpty,
        entryLines(of: prose).isSubset(of: entryLines(of: best))
      {
        // The same lines, taken for more names than they hold.
        best.guests += prose.guests
      } else if best.style == .presentOnly, prose.style == .complete, prose.score > best.score,
        attending(prose) > best.entries.count
      {
        best = prose
      } else if best.style == .presentOnly, prose.style == .complete,
        case let absent = absent(of: prose, besides: best), !absent.isEmpty
      {
        // 'Risulta assente:' under a list of those who are there.
        best.entries += absent
        best.style = .complete
        best.lines.formUnion(prose.lines)
      } else if prose.score * 7 > best.score * 10 || best.score < 2 && prose.score >= best.score {
        best = prose
      } else {
        best.guests += prose.guests
      }
    }
    setGuestsApart(&best)
    ProxyBearers(text: text).split(&best)
    dropLongNames(&best)
    dropGroups(&best)
    // One or two people away and nobody there: those present were told in words not understood.
    if best.style == .complete, 1...2 ~= best.entries.count, attending(best) == 0 {
      best.style = .absentOnly
    }
    return best
  }

  /// Cells that are all understood give no junk: what another reading takes out of their heads and
  /// totals is none of its merit, and where they give more the other has missed rows.
  private func isBetter(_ cells: Roll, than other: Roll) -> Bool {
    guard other.style != .columnsLost else { return true }
    let rows = entryLines(of: cells)
    // A body over who sits for it: the same lines, taken for a member each.
    if rows.count > other.entries.count, rows.isSubset(of: other.lines),
      other.entries.allSatisfy({ $0.body != nil }),
      cells.entries.allSatisfy({ $0.body == nil || $0.person == nil })
    {
      return false
    }
    let sound = other.entries.filter { entry in
      let line = text.lineIndex(ofByte: entry.range.lower)
      return (entry.presence != nil || entry.from != nil)
        && (rows.contains(line) || !cells.lines.contains(line))
    }
    // Where the other tells who is away and the cells nobody, they have lost a column.
    if cells.score == sound.count, attending(cells) == cells.entries.count,
      attending(other) < other.entries.count
    {
      return false
    }
    return cells.score > sound.count
      || cells.score == sound.count
        && (sound.count < other.entries.count || cells.fullness > other.fullness)
  }

  /// 'tutti gli eletti sono presenti, con la sola esclusione di Neri', under names whose marks are lost.
  private func tellExceptions(_ prose: Roll?, in roll: inout Roll) {
    guard let prose, prose.style == .absentOnly, roll.entries.allSatisfy({ $0.presence == nil })
    else { return }
    let keys = prose.entries.map { ($0, NameKey($0.person?.value ?? "")) }
    let listed = roll.entries.map { NameKey($0.person?.value ?? "") }
    guard keys.count <= 8, keys.allSatisfy({ key in listed.contains { $0.matches(key.1) } }) else {
      return
    }
    for index in roll.entries.indices {
      let away = keys.first { listed[index].matches($0.1) }?.0
      roll.entries[index].presence =
        away?.presence ?? Located(.present, at: roll.entries[index].range, inferred: true)
    }
    roll.notes.removeAll { $0.kind == .columnsLost }
  }

  private func attending(_ roll: Roll) -> Int {
    roll.entries.count { $0.presence?.value.isAttending != false }
  }

  /// Those listed apart as absent, on lines that hold no entry of another reading.
  private func absent(of prose: Roll, besides other: Roll) -> [RollEntry] {
    let taken = entryLines(of: other)
    return prose.entries.filter { entry in
      entry.isListedApart && entry.presence?.value.isAttending == false
        && !taken.contains(text.lineIndex(ofByte: entry.range.lower))
    }
  }

  /// 'PROFESSORI DI PRIMA FASCIA' over the rows of those who are is no member.
  private func dropGroups(_ roll: inout Roll) {
    let groups = GroupLabel(text: text)
    let isGroup = { (entry: RollEntry) in
      let line = text.lines[text.lineIndex(ofByte: entry.range.lower)]
      return line.end - line.first > 1 && groups.fills(line)
    }
    guard roll.entries.contains(where: isGroup) else { return }
    roll.entries.removeAll(where: isGroup)
    if roll.entries.isEmpty { roll = Roll() }
  }

  /// A row whose cells ran together is nobody's name.
  private func dropLongNames(_ roll: inout Roll) {
    let isTooLong = { (entry: RollEntry) in
      entry.body == nil && (entry.person?.value.utf8.count ?? 0) > 72
    }
    guard let first = roll.entries.first(where: isTooLong) else { return }
    roll.entries.removeAll(where: isTooLong)
    if roll.entries.isEmpty { roll.style = .columnsLost }
    roll.notes.append(
      ReadingNote(
        kind: .namesLost,
        message:
          "nell'elenco delle presenze dei nomi sono attaccati l'uno all'altro: non si possono "
          + "dividere",
        range: first.range))
  }

  /// The lines its entries stand on, heads of columns left out.
  private func entryLines(of roll: Roll) -> Set<Int> {
    roll.entries.reduce(into: []) { lines, entry in
      let first = text.lineIndex(ofByte: entry.range.lower)
      lines.formUnion(
        first...max(first, text.lineIndex(ofByte: max(entry.range.lower, entry.range.upper - 1))))
    }
  }

  /// Auditors and whoever keeps the minutes sit at the table but are no members.
  private func setGuestsApart(_ roll: inout Roll) {
    let isGuest = { (entry: RollEntry) in
      let line = text.lines[text.lineIndex(ofByte: entry.range.lower)]
      // 'è presente il Sindaco unico dott. Sala': who audits a company.
      let name = text.token(atByte: entry.range.lower)
      let end = min(line.end, text.token(atByte: entry.range.upper))
      let isAuditor = (max(line.first, name - 5)..<max(name, end)).reversed()
        .prefix { $0 >= name || !text.isMark($0, .comma) }
        .contains { text.lexeme($0) == .sindaco && text.folded($0 + 1) == "unico" }
      if isAuditor { return true }
      switch text.lexeme(line.first) {
      case .verbalizza, .verbalizzante, .revisore, .assiste: return true
      case .collegio: return ["sindacale", "revisori"].contains(text.folded(line.first + 1))
      default: return false
      }
    }
    roll.guests += roll.entries.filter(isGuest)
    roll.entries.removeAll(where: isGuest)
  }
}
