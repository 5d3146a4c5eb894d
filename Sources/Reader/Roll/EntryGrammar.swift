import Model

/// Reads one entry of a roll from a stretch of tokens: name, body, office, presence, annotations.
struct EntryGrammar {
  let text: TokenizedText
  /// What a lone X means in this roll: nil where nothing tells.
  var crossMeans: Presence?
  /// Whether a cross after 'Presente' stands in a column 'Da remoto'.
  var crossAfterPresenceIsRemote = false

  /// Whether a spaced dash divides the body from the person in this roll.
  var dashDivides = false

  /// The letters that a legend of this roll explains.
  var legend: RollMarks?

  /// Whether the end of a short line ends a name; in sentences it does not.
  var linesDivide = true

  init(_ text: TokenizedText) { self.text = text }

  /// Whether most of some lines have a dash between their first words and the next: 'Alba - Rossi
  /// Anna' is a body and who sits for it, not a double surname.
  static func dashDivides(_ lines: some Collection<Int>, in text: TokenizedText) -> Bool {
    let dashed = lines.filter { hasDividingDash($0, in: text) }
    return dashed.count > 1 && dashed.count * 2 > lines.count
  }

  /// Whether a spaced dash stands after the first words of a line.
  static func hasDividingDash(_ index: Int, in text: TokenizedText) -> Bool {
    let line = text.lines[index]
    let first = EntryGrammar(text).skipNumber(from: line.first, to: line.end)
    return (first..<min(line.end, first + 6)).contains {
      text.isMark($0, .dash) && text.tokens[$0].isSpaced
    }
  }

  /// The entry between two tokens; nil when no name stands there.
  func entry(from first: Int, to end: Int) -> RollEntry? {
    var scan = scan(from: skipNumber(from: first, to: end), in: first..<max(first, end))
    scan.close()
    return assemble(scan)
  }

  /// What a cell says beside a name: hours, links, a delegation; its names are passed over.
  func annotations(in cell: Range<Int>) -> RollEntry {
    scan(from: cell.lowerBound, in: cell).entry
  }

  private func scan(from start: Int, in entry: Range<Int>) -> Scan {
    var scan = Scan(entry: RollEntry(range: text.range(entry.lowerBound, entry.upperBound)))
    var position = start
    while position < entry.upperBound {
      position = step(at: position, from: entry.lowerBound, to: entry.upperBound, into: &scan)
    }
    return scan
  }

  /// Runs of tokens that belong to names, as annotations are taken out.
  private struct Scan {
    var entry: RollEntry
    var chunks: [Chunk] = []
    var open: Int?
    var last = 0

    mutating func close(_ inParentheses: Bool = false) {
      if let start = open { chunks.append(Chunk(first: start, end: last, isAside: inParentheses)) }
      open = nil
    }
  }

  private struct Chunk {
    var first: Int
    var end: Int
    var isAside: Bool
  }

  /// '12', '12.', '12)', 'n. 12' before the name.
  func skipNumber(from first: Int, to end: Int) -> Int {
    var position = first
    while position < end {
      let token = text.tokens[position]
      if token.isMark(.pipe) || token.isMark(.bullet) || token.isMark(.dash) || token.isMark(.star)
        || token.isMark(.greater)
      {
        position += 1
      } else if token.isNumber, token.value < 1000, position == first || token.value < 200 {
        position += 1
        while position < end,
          text.isMark(position, .period) || text.isMark(position, .closeParenthesis)
            || text.isMark(position, .degree) || text.isMark(position, .dash)
        {
          position += 1
        }
      } else {
        break
      }
    }
    return position
  }

  private func step(at position: Int, from first: Int, to end: Int, into scan: inout Scan) -> Int {
    let token = text.tokens[position]
    // 'Presid. Riva Carla', 'Vice Pres. Neri Ugo'
    if scan.open == nil, scan.chunks.isEmpty, scan.entry.role == nil, !token.lexeme.isOffice,
      let office = ShortOffice(at: position, before: end, in: text),
      text.tokens[office.end].isCapital
    {
      scan.entry.role = office.located(in: text)
      return office.end
    }
    if let next = annotation(at: position, from: first, to: end, into: &scan) {
      return next
    }
    if token.isMark(.openParenthesis) || token.isMark(.openBracket) {
      scan.close()
      if let office = ShortOffice.aside(after: position, before: end, in: text) {
        scan.entry.role =
          scan.entry.role ?? located(office.lowerBound, office.upperBound)
        return office.upperBound + 1
      }
      if let end = endOfClass(after: position, before: end) { return end }
      return position + 1
    }
    if token.isMark(.closeParenthesis) || token.isMark(.closeBracket) {
      scan.close(true)
      return position + 1
    }
    if token.isMark(.pipe) {
      scan.close()
      return position + 1
    }
    if token.kind == .mark {
      if token.isMark(.dash), !token.isSpaced, let open = scan.open, open < position,
        position + 1 < end, text.tokens[position + 1].isWord, !text.tokens[position + 1].isSpaced
      {
        scan.last = position + 1
        return position + 1
      }
      if token.isMark(.dash), token.isSpaced, let open = scan.open, position - open <= 2,
        joinsSurnames(at: position, from: open, to: end)
      {
        scan.last = position + 1
        return position + 1
      }
      if token.isMark(.period), scan.open != nil, scan.last == position,
        position > 0, text.tokens[position - 1].end - text.tokens[position - 1].start <= 4,
        !(position + 1 < end && text.isMark(position + 1, .period))
      {
        scan.last = position + 1
        return position + 1
      }
      scan.close()
      return position + 1
    }
    if token.isNumber {
      scan.close()
      return position + 1
    }
    if linesDivide && token.startsLine && !text.wraps(position)
      || token.shape.contains(.column) && !isLoneGap(position)
        && (linesDivide || !token.startsLine),
      scan.open != nil
    {
      scan.close()
    }
    if scan.open == nil { scan.open = position }
    scan.last = position + 1
    return position + 1
  }

  /// '(2B primaria)', '(3^ C)': the class of a parent, no name and no body.
  private func endOfClass(after open: Int, before end: Int) -> Int? {
    guard open + 2 < end, text.tokens[open + 1].isNumber, text.tokens[open + 1].value < 10,
      case let letter = text.tokens[open + 2].isWord ? open + 2 : open + 3, letter < end,
      text.tokens[letter].isWord, text.tokens[letter].end - text.tokens[letter].start == 1,
      let close = (letter + 1..<min(end, letter + 6)).first(where: {
        text.isMark($0, .closeParenthesis)
      }), (letter + 1..<close).allSatisfy({ text.tokens[$0].isWord })
    else { return nil }
    return close + 1
  }

  /// 'De Santis - Rho Pia': a dash between two surnames, a given name after them.
  private func joinsSurnames(at dash: Int, from open: Int, to end: Int) -> Bool {
    guard !dashDivides, dash + 1 < end, text.tokens[dash + 1].isCapital,
      !text.lexeme(dash + 1).isOffice, NameGrammar(text: text).isNameWord(dash + 1),
      !(open..<dash).contains(where: { GivenNames.contains(text.folded($0)) })
    else { return false }
    return (dash + 1..<min(end, dash + 5)).contains { GivenNames.contains(text.folded($0)) }
  }

  /// Two blanks between surname and given name in a line that has no other columns.
  private func isLoneGap(_ position: Int) -> Bool {
    guard GivenNames.contains(text.folded(position)), !text.tokens[position].startsLine else {
      return false
    }
    let gap = Int(text.tokens[position].start) - Int(text.tokens[position - 1].end)
    // 'DI IORIO   Carmine': a surname in capitals and the given name in small letters, set apart.
    return gap <= 2
      || text.tokens[position - 1].isCapitals && !text.tokens[position].isCapitals
        && (gap <= 6 || fillsCell(position))
  }

  /// 'GARELLI          Pier Luigi         Sindaco': given names and nothing else in a cell.
  private func fillsCell(_ first: Int) -> Bool {
    var index = first + 1
    while index < text.tokens.count, !text.tokens[index].startsLine,
      !text.tokens[index].shape.contains(.column)
    {
      guard GivenNames.contains(text.folded(index)) else { return false }
      index += 1
    }
    return true
  }

  /// Takes an annotation (presence, link, delegation, time, weight) at a token; nil when none is there.
  private func annotation(
    at position: Int, from first: Int, to end: Int, into scan: inout Scan
  ) -> Int? {
    let token = text.tokens[position]
    let here = text.range(position, position + 1)
    switch token.lexeme {
    case .presente:
      guard isMarkWord(position, to: end) else { return nil }
      scan.close()
      scan.entry.presence = Located(.present, at: here)
      if crossAfterPresenceIsRemote, text.lexeme(position + 1) == .x, position + 1 < end {
        scan.entry.isRemote = true
        return position + 2
      }
      return position + 1
    case .ai where token.isPreposition: return nil
    // 'Ass. M. Dondi': an assessore, where a name follows.
    case .assente where isOfficeShortened(position, to: end):
      scan.close()
      scan.entry.role = scan.entry.role ?? Located(text.string(position, position + 2), at: here)
      return position + 2
    case .assente, .ag, .ai:
      guard isMarkWord(position, to: end) else { return nil }
      scan.close()
      var next = position + 1
      while next < end, text.isMark(next, .period) { next += 1 }
      var excused = token.lexeme == .ag
      if next < end, text.lexeme(next) == .giustificato || text.lexeme(next) == .ingiustificato {
        excused = text.lexeme(next) == .giustificato
        next += 1
      }
      scan.entry.presence = Located(
        excused ? .excused : .absent, at: text.range(position, next))
      return next
    // 'Comune di Alba: nessuno'
    case .nessuno where position > first && text.isMark(position - 1, .colon):
      scan.close()
      scan.entry.presence = Located(.absent, at: here)
      return position + 1
    case .giustificato:
      scan.close()
      scan.entry.presence = Located(.excused, at: here)
      return position + 1
    case .si, .no:
      // 'NO   SI' under 'Pres.' and 'Ass.': the first of the two columns tells.
      let isPair =
        position > first && position + 2 == end
        && (text.lexeme(position + 1) == .si || text.lexeme(position + 1) == .no)
      if isPair {
        scan.close()
        scan.entry.presence = Located(
          token.lexeme == .si ? .present : .absent, at: text.range(position, end))
        return end
      }
      guard isAnswer(position, from: first, to: end) else { break }
      scan.close()
      scan.entry.presence = Located(token.lexeme == .si ? .present : .absent, at: here)
      return position + 1
    case .x:
      guard token.end - token.start == 1, position > first else { return nil }
      scan.close()
      if scan.entry.presence != nil {
        if crossAfterPresenceIsRemote { scan.entry.isRemote = true }
      } else if let crossMeans {
        scan.entry.presence = Located(crossMeans, at: here)
      }
      return position + 1
    case .remoto, .online, .videoconferenza, .telematico:
      scan.close()
      dropTrailing([.da, .inside, .a, .di, .collegato], from: &scan)
      scan.entry.isRemote = true
      return position + 1
    case .collegato:
      scan.close()
      return position + 1
    // 'Amministratore Delegato' is an office.
    case .delegato where text.folded(position - 1).hasPrefix("amministrat"): return nil
    case .delega, .delegato, .sostituisce:
      return delegation(at: position, from: first, to: end, into: &scan)
    default: break
    }
    if token.lexeme == .quota || token.lexeme == .millesimi,
      let next = weightAfterUnit(position, to: end, into: &scan)
    {
      return next
    }
    if let next = timed(at: position, to: end, into: &scan) { return next }
    if let next = letters(at: position, from: first, to: end, into: &scan) { return next }
    return weight(at: position, to: end, into: &scan)
  }

  private func isOfficeShortened(_ position: Int, to end: Int) -> Bool {
    text.folded(position) == "ass" && text.isMark(position + 1, .period) && position + 2 < end
      && text.tokens[position + 2].isCapital
      && !text.tokens[position + 2].shape.contains(.column)
      && NameGrammar(text: text).person(at: position + 2, before: end) != nil
  }

  /// 'Presente' as a mark, not in 'presente per delega' of a sentence.
  private func isMarkWord(_ position: Int, to end: Int) -> Bool {
    let token = text.tokens[position]
    return token.isCapital || position + 1 >= end || text.tokens[position + 1].kind == .mark
      || text.lexeme(position + 1) == .giustificato || text.lexeme(position + 1) == .ingiustificato
      || text.tokens[position].shape.contains(.column) || text.isMark(position - 1, .period)
      || (text.lexeme(position + 1) == .da || text.lexeme(position + 1) == .inside)
        && isRemoteWord(position + 2)
  }

  private func isRemoteWord(_ position: Int) -> Bool {
    switch text.lexeme(position) {
    case .remoto, .videoconferenza, .telematico, .online: true
    default: false
    }
  }

  /// 'sì' or 'no' as a mark: at an edge of the entry, or in a cell of its own.
  private func isAnswer(_ position: Int, from first: Int, to end: Int) -> Bool {
    guard position > first else { return position + 1 >= end }
    if position + 1 >= end { return true }
    let next = text.tokens[position + 1]
    if next.isMark(.pipe) || next.isMark(.openParenthesis) || next.lexeme == .da
      || next.isMark(.star)
      || next.lexeme == .inside || next.startsLine || next.shape.contains(.column)
    {
      return true
    }
    return text.tokens[position].shape.contains(.column) || text.tokens[position].startsLine
  }

  /// 'P', 'A', 'AG', 'A.G.', 'G' as marks at the end of an entry.
  private func letters(
    at position: Int, from first: Int, to end: Int, into scan: inout Scan
  ) -> Int? {
    let token = text.tokens[position]
    if position > first, isLastWord(position, to: end),
      let mark = legend?.legend(position, in: text)
    {
      scan.close()
      scan.entry.presence = Located(mark.presence, at: text.range(position, position + 1))
      scan.entry.isRemote = mark.isRemote
      return position + 1
    }
    guard token.isWord, token.end - token.start == 1, position > first else { return nil }
    var next = position + 1
    var letters = text.folded(position)
    while next + 1 < end, text.isMark(next, .period), text.tokens[next + 1].isWord,
      text.tokens[next + 1].end - text.tokens[next + 1].start == 1
    {
      letters += text.folded(next + 1)
      next += 2
    }
    if next < end, text.isMark(next, .period) { next += 1 }
    let isLast =
      next >= end || text.tokens[next].isNumber && text.tokens[next].isSpaced
      || text.isMark(next, .pipe)
      || text.tokens[next].shape.contains(.column) || text.isMark(next, .openParenthesis)
      || text.lexeme(next) == .da
    guard isLast else { return nil }
    let presence: Presence
    switch letters {
    case "p": presence = .present
    case "a", "ai": presence = .absent
    case "ag", "g": presence = .excused
    default: return nil
    }
    // 'Maggi F.' ends in an initial, not a mark: P and A want no full stop unless in a column.
    if letters.count == 1, next > position + 1, !token.shape.contains(.column) { return nil }
    scan.close()
    scan.entry.presence = Located(presence, at: text.range(position, next))
    return next
  }

  private func isLastWord(_ position: Int, to end: Int) -> Bool {
    position + 1 >= end || text.isMark(position + 1, .pipe)
      || text.tokens[position + 1].shape.contains(.column)
      || text.isMark(position + 1, .openParenthesis)
  }

  private func delegation(
    at position: Int, from first: Int, to end: Int, into scan: inout Scan
  ) -> Int {
    scan.close()
    dropTrailing([.su, .per, .con, .del, .di], from: &scan)
    var next = position + 1
    // 'delegato dal Sindaco', 'delegata del Sindaco di X': the words belong to the delegation.
    while next < end,
      text.lexeme(next) == .da || text.lexeme(next) == .del
        || text.lexeme(next) == .sindaco || text.lexeme(next) == .presidente
    {
      next += 1
    }
    if scan.entry.delegation == nil {
      scan.entry.delegation = Located(
        text.string(position, next), at: text.range(position, next))
    }
    return next
  }

  /// 'su', 'da' and the like, left at the end of what was taken for a name.
  private func dropTrailing(_ lexemes: [Lexeme], from scan: inout Scan) {
    guard var chunk = scan.chunks.popLast() else { return }
    while chunk.end > chunk.first, lexemes.contains(text.lexeme(chunk.end - 1)) { chunk.end -= 1 }
    if chunk.first < chunk.end { scan.chunks.append(chunk) }
  }

  /// 'entra alle 17.45', 'fino alle 19.38', 'dalle 16:20 alle 16:25', 'arriva alle 15:20'.
  private func timed(at position: Int, to end: Int, into scan: inout Scan) -> Int? {
    let grammar = TimeGrammar(text: text)
    let kind: Movement.Kind
    switch text.lexeme(position) {
    case .entra, .arriva, .rientra, .raggiunge, .sopraggiunge, .giunge: kind = .enters
    case .esce, .lascia, .abbandona, .assenta: kind = .leaves
    case .allontana: kind = .leaves
    case .fino: kind = .leaves
    case .dalle: kind = .enters
    case .collega: kind = .enters
    case .scollega: kind = .leaves
    default: return nil
    }
    if let end = during(kind, from: position, to: end, into: &scan) { return end }
    var next = position + (text.lexeme(position) == .dalle ? 0 : 1)
    let window = min(end, position + 8)
    while next < window {
      if let reading = grammar.time(at: next, before: end) {
        scan.close()
        dropTrailing([.si, .la, .e], from: &scan)
        let time = Located(reading.time, at: text.range(position, reading.end))
        var last = reading.end
        if text.lexeme(last) == .alle || text.lexeme(last) == .a,
          let second = grammar.time(at: last, before: end)
        {
          let until = Located(second.time, at: text.range(position, second.end))
          if kind == .leaves {
            scan.entry.gap = (time, until)
          } else {
            scan.entry.from = time
            scan.entry.until = until
          }
          last = second.end
        } else if kind == .enters {
          scan.entry.from = time
        } else {
          scan.entry.until = time
        }
        return last
      }
      guard text.tokens[next].isWord, !text.tokens[next].isCapital else { break }
      next += 1
    }
    return nil
  }

  /// 'esce durante il punto 4', 'entra al punto n. 3'.
  private func during(
    _ kind: Movement.Kind, from position: Int, to end: Int, into scan: inout Scan
  ) -> Int? {
    let window = position..<min(end, position + 9)
    guard
      let point = window.first(where: { text.lexeme($0) == .punto || text.lexeme($0) == .argomento }
      ),
      !window.contains(where: { TimeGrammar(text: text).time(at: $0, before: end) != nil })
    else { return nil }
    let next = text.afterNumberSign(point + 1, before: end)
    let number = next < end ? text.number(at: next) : nil
    scan.close()
    dropTrailing([.si, .la, .e], from: &scan)
    let last = number == nil ? next : next + 1
    scan.entry.during = (kind, number ?? text.ordinal(at: point - 1), text.range(position, last))
    return last
  }

  /// '3,471', '12,740%', '1.000', '310' in a column after a name.
  private func weight(at position: Int, to end: Int, into scan: inout Scan) -> Int? {
    guard text.tokens[position].isNumber,
      let (value, next) = DecimalGrammar(text: text).decimal(at: position, before: end)
    else { return nil }
    scan.close()
    let isFraction = next > position + 1
    let isCounted = text.lexeme(next) == .quota || text.lexeme(next) == .millesimi
    if isFraction || isCounted || text.tokens[position].shape.contains(.column)
      || text.isMark(position - 1, .pipe)
    {
      scan.entry.weight = Located(value, at: text.range(position, next))
    }
    var after = next
    if isCounted || text.isMark(after, .percent) { after += 1 }
    return after
  }

  /// 'quote 137', 'millesimi: 42,5'.
  private func weightAfterUnit(_ position: Int, to end: Int, into scan: inout Scan) -> Int? {
    var next = position + 1
    if text.isMark(next, .colon) { next += 1 }
    next = text.afterNumberSign(next, before: end)
    guard next < end, text.tokens[next].isNumber,
      let reading = DecimalGrammar(text: text).decimal(at: next, before: end)
    else { return nil }
    scan.close()
    scan.entry.weight = Located(reading.value, at: text.range(next, reading.end))
    return reading.end
  }

  // MARK: Putting names together

  private func assemble(_ scan: Scan) -> RollEntry? {
    var entry = scan.entry
    for chunk in scan.chunks {
      place(chunk, into: &entry)
    }
    if entry.body == nil, entry.person == nil { return nil }
    return entry
  }

  /// 'Genitori', 'ATA' in a column of their own: the group a member belongs to.
  static func isGroup(_ index: Int, before end: Int, in text: TokenizedText) -> Bool {
    guard index + 1 < end, text.tokens[index + 1].shape.contains(.column) else { return false }
    return groups.contains(text.folded(index))
  }

  static let groups: Set<String> = [
    "genitori", "docenti", "studenti", "ata", "alunni", "personale", "esterni", "dirigente", "ds",
    "dsga", "genitore", "docente", "studente", "soci", "interni",
  ]

  /// What somebody does, where brackets after the name tell it.
  private static let tasks: Set<String> = [
    "referente", "coordinatore", "coordinatrice", "addetto", "addetta", "portavoce", "economo",
  ]

  /// What somebody is in a school's council, written after the name.
  private static let belonging: Set<String> = [
    "genitore", "genitrice", "studente", "studentessa", "alunno", "alunna", "ata",
  ]

  private func place(_ chunk: Chunk, into entry: inout RollEntry) {
    var first = chunk.first
    var end = chunk.end
    if end - first == 1, Self.groups.contains(text.folded(first)), entry.person == nil {
      entry.role = entry.role ?? located(first, end)
      return
    }
    // 'Personale ATA   Anna Neri'
    if end - first > 1, entry.person == nil, GroupLabel(text: text).names(first, to: end) {
      entry.role = entry.role ?? located(first, end)
      return
    }
    if end - first == 2, text.folded(first).hasPrefix("amministrat"),
      text.lexeme(first + 1) == .delegato
    {
      entry.role = entry.role ?? located(first, end)
      return
    }
    let names = NameGrammar(text: text)
    while first < end, text.lexeme(first).isFunctionWord, !text.tokens[first].isCapital {
      first += 1
    }
    while first < end, text.lexeme(end - 1).isFunctionWord, !text.tokens[end - 1].isCapital {
      end -= 1
    }
    guard first < end else { return }
    if chunk.isAside, let person = entry.person {
      // 'Anna Rossi (AR)': how the text will call her.
      if end - first == 1, Initials.areInitials(text.word(first), of: person.value) { return }
      // 'Anna Rossi (Referente Plesso Alfieri)'
      if Self.tasks.contains(text.folded(first)) {
        entry.role = entry.role ?? located(first, end)
        return
      }
    }
    switch text.lexeme(first) {
    // 'Neri Silvia Componente UDS - Unione dei …': a group after a person and her office.
    case .unione
    where entry.person != nil && entry.role != nil && !chunk.isAside
      && !text.tokens[first].startsLine && text.isMark(first - 1, .dash):
      return
    case .comune, .provincia, .unione, .comunita, .citta, .azienda:
      let bodyEnd = endOfBody(from: first, to: end)
      // 'Tullio Orsi (delegato del Comune)': which one nobody says.
      if bodyEnd == first + 1, chunk.isAside, entry.person != nil {
        let here = text.range(first, bodyEnd)
        let whole = entry.delegation?.range?.union(here) ?? here
        entry.role = entry.role ?? Located(text.clean(whole), at: whole)
        entry.delegation = nil
        return
      }
      if entry.body == nil {
        entry.body = located(first, bodyEnd)
        if bodyEnd < end {
          place(
            Chunk(first: bodyEnd, end: end, isAside: false), into: &entry)
        }
        return
      }
    default: break
    }
    // An office before the name ('Sindaco Fedrizzi Nereo') or after it ('BIANCHI ANNA CONSIGLIERE').
    if let office = (first..<end).first(where: {
      text.lexeme($0).isOffice || isViceOffice($0, before: end)
    }) {
      let start = names.skipArticles(from: first, before: office)
      // 'il Vice Presidente Ugo Riva'
      if start >= office, !text.lexeme(office).isOffice,
        case let second = text.isMark(office + 1, .dash) ? office + 2 : office + 1,
        second < end, text.lexeme(second).isOffice,
        let reading = names.officeAndPerson(at: second, before: end),
        let to = reading.officeEnd
      {
        entry.role = entry.role ?? located(office, to)
        setName(reading.first, reading.end, into: &entry, isAside: chunk.isAside)
        return
      }
      if start >= office, let reading = names.officeAndPerson(at: office, before: end) {
        if entry.role == nil, let from = reading.officeFirst, let to = reading.officeEnd {
          entry.role = located(from, to)
        }
        setName(reading.first, reading.end, into: &entry, isAside: chunk.isAside)
        return
      }
      let nameEnd = withoutDeputy(start, office)
      if start < nameEnd {
        setName(start, nameEnd, into: &entry, isAside: chunk.isAside)
      }
      if entry.role == nil { entry.role = located(max(start, nameEnd), end) }
      return
    }
    // 'Anna Rossi, genitore', 'Ivo Bassi, personale ATA'
    if entry.role == nil, entry.person != nil,
      !text.tokens[first].isCapital || text.tokens[first].isCapitals,
      Self.groups.contains(text.folded(first))
    {
      entry.role = located(first, end)
      return
    }
    let start = names.skipTitles(from: first, before: end)
    guard start < end, text.tokens[start].isWord, text.tokens[start].isCapital else { return }
    // 'VALERI Gianni Genitore', 'BELARDI Simona ATA'
    if end - start >= 3, entry.role == nil, Self.belonging.contains(text.folded(end - 1)) {
      let isStaff = text.folded(end - 2) == "personale"
      let office = isStaff ? end - 2 : end - 1
      setName(start, office, into: &entry, isAside: chunk.isAside)
      entry.role = located(office, end)
      return
    }
    setName(start, end, into: &entry, isAside: chunk.isAside)
  }

  /// 'Rossi Anna V.S. Assessore': the deputy mayor's initials end no name.
  private func withoutDeputy(_ first: Int, _ office: Int) -> Int {
    let letters = office - 4
    guard letters > first, text.folded(letters) == "v", text.isMark(letters + 1, .period),
      text.folded(letters + 2) == "s", text.isMark(letters + 3, .period)
    else { return office }
    return letters
  }

  private func isViceOffice(_ index: Int, before end: Int) -> Bool {
    index + 1 < end
      && (text.folded(index) == "vice"
        && (text.lexeme(index + 1).isOffice || text.isMark(index + 1, .dash))
        // 'Capo Gruppo' in two words.
        || text.folded(index) == "capo" && text.folded(index + 1) == "gruppo")
  }

  /// Where a body's name ends: at the end of its line, or where capitals give way to a person.
  private func endOfBody(from first: Int, to end: Int) -> Int {
    var position = first + 1
    let isAllCapitals = text.tokens[first].isCapitals
    while position < end {
      let token = text.tokens[position]
      if linesDivide, token.startsLine, !text.wraps(position) { return position }
      if isAllCapitals, token.isWord, token.isCapital, !token.isCapitals,
        token.end - token.start > 1, !token.hasApostrophe
      {
        return position
      }
      position += 1
    }
    return end
  }

  private func setName(_ first: Int, _ end: Int, into entry: inout RollEntry, isAside: Bool) {
    guard first < end, text.tokens[first].isCapital else { return }
    // Column heads and the like are no names.
    guard
      NameGrammar(text: text).isNameWord(first) || text.tokens[first].isCapitals
        || NameGrammar(text: text).beginsTown(first, before: end)
    else { return }
    let name = located(first, end)
    if entry.person == nil {
      entry.person = name
    } else if entry.body == nil {
      // Two names: the aside, or the first of two cells, is the body.
      if isAside || GivenNames.contains(text.folded(first)) == false, isAside {
        entry.body = name
      } else {
        // 'Alba    Ugo Riva': a town that is also a given name, and who sits for it.
        let isTown = entry.person.map { !$0.value.contains(" ") } == true
        let personFirst =
          !dashDivides && startsWithGivenName(entry.person)
          && !(isTown && startsWithGivenName(name))
        if personFirst {
          if entry.role == nil { entry.role = name }
        } else {
          entry.body = entry.person
          entry.person = name
        }
      }
    } else if entry.role == nil {
      entry.role = name
    }
  }

  private func startsWithGivenName(_ name: Located<String>?) -> Bool {
    guard let name else { return false }
    return NameKey(name.value).words.contains { GivenNames.contains($0) }
  }

  private func located(_ first: Int, _ end: Int) -> Located<String> {
    Located(text.string(first, end), at: text.range(first, end))
  }
}
