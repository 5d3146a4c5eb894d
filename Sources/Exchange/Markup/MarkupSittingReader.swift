import Model

/// Reads one sitting of a file.
struct MarkupSittingReader {
  /// Everything wrong met so far.
  var faults: MarkupFaults
  /// The marks of the file, which are no words.
  private(set) var hidden: [SourceRange] = []

  private let source: SourceText
  private let part: MarkupReader.Part
  private var result: Sitting
  private var words = MarkupWords()
  private var texts: [(words: Range<Int>, text: MarkupText)] = []

  private var section = MarkupSection.preamble
  private var columns: [MarkupTable.Column?]?
  private var annexTitle: Located<String>?
  /// The kinds that the open point's paragraphs were said to have.
  private var explicit: Set<Int> = []
  private var places: [Range<Int>] = []
  private var hasDecision = false
  private var hasResolution = false
  private var told: [MarkupDataReader.ReadMovement] = []
  private var closingIsTold = false
  private var orders: [(name: String, value: MarkupHead.Value)] = []
  private var isFromHeadings = false
  private var openSuspension: Int?

  init(_ source: SourceText, _ part: MarkupReader.Part, faults: MarkupFaults) {
    self.source = source
    self.part = part
    self.faults = faults
    result = Sitting(source: source, range: part.body)
  }

  mutating func sitting() -> Sitting {
    readHead()
    let blocks = MarkupBlock.blocks(of: source, in: part.body, faults: &faults)
    for block in blocks { read(block) }
    closeItem()
    finish()
    return result
  }

  // MARK: Blocks

  private mutating func read(_ block: MarkupBlock) {
    switch block.kind {
    case .heading(let level): readHeading(block, level: level)
    case .annex: readAnnex(block)
    case .data: readData(block)
    case .light: readLight(block)
    case .kept:
      if let line = block.lines.first { hide(SourceRange(block.range.lower, line.lower)) }
      for range in MarkupText(block.lines, in: source, faults: &faults).hidden { hide(range) }
    case .words:
      if block.range.lower < source.bytes.count, source.bytes[block.range.lower] == 0x7C,
        section == .roll || section == .participants
      {
        readRow(block.range)
      } else if section == .agenda, readAgendaItem(block) {
        return
      } else {
        readWords(block)
      }
    }
  }

  private mutating func readHeading(_ block: MarkupBlock, level: Int) {
    guard let line = block.lines.first else { return }
    let raw = source.text(in: line)
    if level == 1 {
      let next = MarkupSection(raw)
      guard next == .item else {
        if next == .conclusion || next == .annex { closeItem() }
        open(next, block, line, raw)
        return
      }
      closeItem()
      section = .item
      explicit = []
      places = []
      result.items.append(Item(range: block.range))
    }
    hide(SourceRange(block.range.lower, line.lower))
    guard !line.text(in: source).isEmpty else {
      faults.add(
        block.range.lower, "il titolo è vuoto", "scrivi le parole del titolo dopo «#»")
      return
    }
    let isBlank = raw == "{titolo}"
    if isBlank { hide(line) }
    let text = MarkupText(
      isBlank ? [SourceRange(line.lower, line.lower)] : [line], in: source, faults: &faults)
    let place = add(
      Passage(kind: .heading, text: text.string, range: text.whole(or: line)), text,
      isExplicit: true)
    guard level == 1, let item = result.items.indices.last else { return }
    let (number, title) = MarkupShape.heading(text.string)
    result.items[item].agendaNumber = number
    if let title {
      let range = (place.lowerBound + title.lowerBound)..<(place.lowerBound + title.upperBound)
      result.items[item].title = Located(words.text(range), at: file(range))
    } else {
      result.items[item].title = MarkupAgenda.title(number, in: result.agenda)
    }
  }

  private mutating func open(
    _ next: MarkupSection, _ block: MarkupBlock, _ line: SourceRange, _ raw: String
  ) {
    section = next
    columns = nil
    annexTitle = nil
    hide(block.range)
    guard next == .annex, let colon = raw.firstIndex(of: ":") else { return }
    let offset = raw.utf8.distance(from: raw.startIndex, to: colon) + 1
    var parser = MarkupEntryParser(source, SourceRange(line.lower + offset, line.upper))
    var inner = MarkupFaults(source)
    let entries = parser.entries(faults: &inner)
    let rest = MarkupLines(source, line).trimmed(SourceRange(line.lower + offset, line.upper))
    if let piece = entries.first?.pieces.first, piece.isQuoted {
      annexTitle = Located(piece.text ?? "", at: piece.place, inferred: piece.isInferred)
    } else if !rest.text(in: source).isEmpty {
      annexTitle = Located(rest.text(in: source), at: rest)
    }
    hidden.removeLast()
  }

  private mutating func readAnnex(_ block: MarkupBlock) {
    let text = source.text(in: block.range)
    let title = MarkupAgenda.annexTitle(text)
    var place = SourceRange(block.range.lower, block.range.lower)
    if let found = text.firstRange(of: title) {
      let lower =
        block.range.lower + text.utf8.distance(from: text.startIndex, to: found.lowerBound)
      place = SourceRange(lower, lower + title.utf8.count)
    }
    result.annexes.append(
      Annex(title: annexTitle ?? Located(title, at: place), range: block.range))
  }

  /// A paragraph, perhaps with its kind before it.
  private mutating func readWords(_ block: MarkupBlock) {
    var lines = block.lines
    var kind: Passage.Kind?
    var speaker: Located<String>?
    var isInferred = false
    if let first = lines.first, first.lower < first.upper, source.bytes[first.lower] == 0x7B {
      guard let end = decorationEnd(first) else {
        faults.add(first.lower, "la parentesi graffa si apre e non si chiude", "aggiungi «}»")
        return
      }
      var parser = MarkupEntryParser(source, SourceRange(first.lower + 1, end))
      for entry in parser.entries(faults: &faults) where !entry.pieces.isEmpty {
        if let found = MarkupTerm.passage.value(entry.text) {
          kind = found
        } else if MarkupTerm.folded(entry.text) == "dedotto" {
          isInferred = true
        } else if let (_, count) = entry.key(among: ["oratore"]),
          let name = entry.value(after: count)
        {
          speaker = Located(name.text ?? "", at: name.place)
        } else {
          faults.add(
            entry.start, "«\(entry.text)» non dice che cosa è il capoverso",
            "fra graffe può stare: \(MarkupTerm.passage.list); se la graffa fa parte delle parole, "
              + "scrivi «\\{»")
        }
      }
      hide(SourceRange(first.lower, end + 1))
      lines[0] = MarkupLines(source, first).trimmed(SourceRange(end + 1, first.upper))
    }
    let text = MarkupText(lines, in: source, faults: &faults)
    for range in text.hidden { hide(range) }
    let string = text.string
    if let range = text.speaker {
      speaker = Located(
        String(decoding: text.bytes[range], as: UTF8.self), at: text.place(of: range))
    }
    speaker?.isInferred = isInferred
    let usual = MarkupShape.kind(
      of: string, speaks: speaker != nil, isConclusion: section == .conclusion)
    add(
      Passage(
        kind: kind ?? usual, speaker: speaker, text: string,
        range: text.whole(or: lines.first ?? block.range)), text, isExplicit: kind != nil)
  }

  /// Where the brace that opens a paragraph closes, quotes left out.
  private func decorationEnd(_ line: SourceRange) -> Int? {
    var isQuoted = false
    var index = line.lower
    while index < line.upper {
      switch source.bytes[index] {
      case 0x5C: index += 1
      case 0x22: isQuoted.toggle()
      case 0x7D where !isQuoted: return index
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Puts a paragraph where it belongs; its place among the words.
  @discardableResult
  private mutating func add(
    _ passage: Passage, _ text: MarkupText, isExplicit: Bool
  ) -> Range<Int> {
    let place = words.append(passage.text)
    texts.append((place, text))
    switch section {
    case .item:
      let last = result.items.count - 1
      guard last >= 0 else { break }
      result.items[last].passages.append(passage)
      places.append(place)
      if isExplicit { explicit.insert(result.items[last].passages.count - 1) }
      result.items[last].range.upper = max(result.items[last].range.upper, passage.range.upper)
    case .conclusion, .annex: result.conclusion.append(passage)
    default: result.preamble.append(passage)
    }
    return place
  }

  private mutating func hide(_ range: SourceRange) { hidden.append(range) }

  /// The place in the file of a stretch of the words.
  private func file(_ range: Range<Int>) -> SourceRange {
    Self.file(range, in: texts)
  }

  private static func file(
    _ range: Range<Int>, in texts: [(words: Range<Int>, text: MarkupText)]
  ) -> SourceRange {
    func entry(_ offset: Int) -> (words: Range<Int>, text: MarkupText)? {
      var low = 0
      var high = texts.count
      while low < high {
        let middle = (low + high) / 2
        if texts[middle].words.lowerBound <= offset { low = middle + 1 } else { high = middle }
      }
      return low > 0 ? texts[low - 1] : nil
    }
    guard let first = entry(range.lowerBound),
      let last = entry(max(range.lowerBound, range.upperBound - 1))
    else { return SourceRange(0, 0) }
    let start = first.text.place(
      of: (range.lowerBound - first.words.lowerBound)..<(range.lowerBound - first.words.lowerBound
        + 1))
    let end = range.upperBound - last.words.lowerBound
    let stop = last.text.place(of: max(0, end - 1)..<max(1, end))
    return SourceRange(start.lower, stop.upper)
  }

  // MARK: Tables and lists

  private mutating func readRow(_ row: SourceRange) {
    if MarkupTable.isRule(row, in: source) {
      hide(row)
      return
    }
    let cells = MarkupTable.cells(row, in: source)
    guard let columns else {
      hide(row)
      var titles: [MarkupTable.Column?] = []
      for cell in cells {
        let column = MarkupTable.Column.titled(cell.text)
        if column == nil, !cell.text.isEmpty {
          let known = MarkupTable.Column.allCases.map { $0.titles[0] }
          let near = MarkupTerm.nearest(cell.text, among: known).map { "intendevi «\($0)»? " } ?? ""
          faults.add(
            cell.place.lower, "la colonna «\(cell.text)» non è nota",
            near + "le colonne sono: \(known.joined(separator: ", "))")
        }
        titles.append(column)
      }
      if !titles.contains(.name) {
        faults.add(
          row.lower, "la tabella non ha la colonna dei nomi",
          "la prima riga dà i titoli delle colonne, per esempio «| Componente | Presenza |»")
      }
      self.columns = titles
      return
    }
    if cells.count > columns.count {
      faults.add(
        cells[columns.count].place.lower, "la riga ha più celle dei titoli delle colonne",
        "togli la cella in più; se «|» fa parte delle parole, metti la cella fra virgolette")
    }
    var member = Member(name: Located("", at: row), range: row)
    var hasName = false
    var moves: [(Movement.Kind, Located<ClockTime>)] = []
    for (cell, column) in zip(cells, columns) {
      guard let column else { continue }
      // `""` is an empty text, nothing is nothing.
      let isQuoted = cell.place.lower > 0 && source.bytes[cell.place.lower - 1] == 0x22
      guard !cell.text.isEmpty || isQuoted else { continue }
      let text = Located(cell.text, at: cell.place, inferred: cell.isInferred)
      switch column {
      case .name:
        member.name = text
        hasName = true
      case .representative: member.representative = text
      case .role: member.role = text
      case .delegation: member.delegation = text
      case .presence:
        guard let presence = MarkupTerm.presence.value(cell.text) else {
          faults.add(
            cell.place.lower, "«\(cell.text)» non dice se è presente",
            "può essere: \(MarkupTerm.presence.list)")
          continue
        }
        member.presence = Located(presence, at: cell.place, inferred: cell.isInferred)
      case .weight:
        guard let weight = MarkupNumber.decimal(cell.text) else {
          faults.add(
            cell.place.lower, "«\(cell.text)» non è una quota",
            "scrivi un numero, con la virgola per i decimali")
          continue
        }
        member.weight = Located(weight, at: cell.place, inferred: cell.isInferred)
      case .note: readNote(cell, into: &member, moves: &moves)
      }
    }
    guard hasName else {
      if cells.contains(where: { !$0.text.isEmpty }) {
        faults.add(row.lower, "la riga non ha il nome", "scrivi il nome nella sua colonna")
      }
      return
    }
    if section == .roll {
      result.members.append(member)
      let index = result.members.count - 1
      result.movements += moves.map { MarkupRoll.implied($0, $1, member: index, of: result) }
    } else {
      let participant = Participant(
        name: member.name, role: member.role, presence: member.presence, from: member.from,
        until: member.until)
      result.participants.append(participant)
      result.movements += moves.map { MarkupRoll.implied($0, $1, of: participant) }
    }
  }

  private mutating func readNote(
    _ cell: MarkupTable.Cell, into member: inout Member,
    moves: inout [(Movement.Kind, Located<ClockTime>)]
  ) {
    var parser = MarkupEntryParser(source, cell.place)
    let keys: MarkupNames = [
      "entra alle ore", "entra alle", "entra", "esce alle ore", "esce alle", "esce", "dalle ore",
      "dalle", "fino alle ore", "fino alle",
    ]
    for entry in parser.entries(faults: &faults) where !entry.pieces.isEmpty {
      guard let (key, count) = entry.key(among: keys), let value = entry.value(after: count),
        let time = value.text.flatMap(MarkupNumber.time)
      else {
        faults.add(
          entry.start, "«\(entry.text)» non dice quando entra o esce",
          "scrivi per esempio: entra 17:45, esce 19:38")
        continue
      }
      let isInferred = entry.children.contains { MarkupTerm.folded($0.text) == "dedotto" }
      let located = Located(time, at: value.place, inferred: isInferred)
      switch key.prefix(3) {
      case "ent":
        member.from = located
        moves.append((.enters, located))
      case "esc":
        member.until = located
        moves.append((.leaves, located))
      case "dal": member.from = located
      default: member.until = located
      }
    }
  }

  private mutating func readAgendaItem(_ block: MarkupBlock) -> Bool {
    guard let first = block.lines.first,
      MarkupBlock.mark(of: source.bytes[first.lower..<first.upper]) == .list
    else { return false }
    let bytes = source.bytes[first.lower..<first.upper]
    let digits = bytes.prefix { (0x30...0x39).contains($0) }
    let length =
      digits.isEmpty ? (bytes.first == 0xE2 ? 3 : bytes.first == 0x2D ? 1 : 2) : digits.count + 1
    var lines = block.lines
    lines[0] = MarkupLines(source, first).trimmed(SourceRange(first.lower + length, first.upper))
    var isInferred = false
    let mark = Array("{dedotto}".utf8)
    if let last = lines.last,
      source.bytes[last.lower..<last.upper].reversed().starts(with: mark.reversed())
    {
      isInferred = true
      hide(SourceRange(last.upper - mark.count, last.upper))
      lines[lines.count - 1] = MarkupLines(source, last).trimmed(
        SourceRange(last.lower, last.upper - mark.count))
    }
    let text = MarkupText(lines, in: source, faults: &faults)
    for range in text.hidden { hide(range) }
    result.agenda.append(
      AgendaItem(
        number: Int(String(decoding: digits, as: UTF8.self)),
        title: Located(
          text.string, at: text.whole(or: lines.first ?? block.range), inferred: isInferred)))
    return true
  }

  // MARK: Data

  private static let dataKeys = [
    "qui", "chiusura", "data", "ordine del giorno", "punto", "numero", "titolo", "delibera n.",
    "esito", "dispositivo", "verbale approvato", "chiede una decisione", "votazione", "entra",
    "esce", "sospensione", "sospensione senza parole", "ripresa", "nota", "firma", "numero legale",
    "deserta", "componente", "partecipante",
  ]

  /// `= key «words»: data`.
  private mutating func readData(_ block: MarkupBlock) {
    guard let line = block.lines.first else { return }
    let bytes = source.bytes[line.lower..<line.upper]
    var keyEnd = line.upper
    for index in bytes.indices
    where bytes[index] == 0x3A
      || bytes[index] == 0xC2 && bytes[index...].starts(with: [0xC2, 0xAB])
    {
      keyEnd = index
      break
    }
    let key = MarkupTerm.folded(
      source.text(in: MarkupLines(source, line).trimmed(SourceRange(line.lower, keyEnd))))
    guard Self.dataKeys.contains(key) else {
      let near =
        MarkupTerm.nearest(key, among: Self.dataKeys).map { "intendevi «\($0)»? " } ?? ""
      faults.add(
        line.lower, "«\(key)» non è un dato noto",
        near + "se il segno «=» fa parte delle parole, scrivi «\\=»")
      return
    }
    var parser = MarkupEntryParser(source, SourceRange(keyEnd, line.upper))
    let hint = parser.leadingHint(faults: &faults)
    let entries = parser.entries(faults: &faults)
    let last = texts.last?.words ?? 0..<0
    var span: Range<Int>? = texts.isEmpty ? nil : last
    if let hint {
      if hint.words?.isEmpty ?? true {
        span = nil
      } else if let found = words.place(hint, forms: [], in: last) {
        span = found
      } else {
        faults.add(
          keyEnd, "le parole «\(hint.words ?? "")» non si trovano nei capoversi che precedono",
          "riportale come sono scritte sopra, o toglile")
        return
      }
    }
    let range = span.map(file) ?? block.range
    let texts = texts
    var reader = MarkupDataReader(
      words: words, span: span ?? 0..<0, file: { Self.file($0, in: texts) }, faults: faults)
    apply(key, entries, range: range, block: block, isLight: false, with: &reader)
    faults = reader.faults
    if reader.allFound && (span != nil || MarkupSittingReader.wordless.contains(key)) {
      hide(block.range)
    } else if section == .item, let item = result.items.indices.last {
      result.items[item].range.upper = max(result.items[item].range.upper, block.range.upper)
    }
  }

  /// Data that point to no words.
  private static let wordless: Set<String> = ["punto", "numero", "qui"]

  /// `Key: data`: words of the minutes that are data too.
  private mutating func readLight(_ block: MarkupBlock) {
    guard let first = block.lines.first,
      let word = MarkupBlock.lightKey(of: source.bytes[first.lower..<first.upper])
    else { return }
    let text = MarkupText(block.lines, in: source, faults: &faults)
    for range in text.hidden { hide(range) }
    let kind: Passage.Kind =
      switch word {
      case "Votazione": .vote
      case "Entra", "Entrano", "Esce", "Escono": .movement
      case "Esito": .decision
      case "Firma": .closing
      default: section == .conclusion ? .closing : .narrative
      }
    let place = add(
      Passage(kind: kind, text: text.string, range: text.whole(or: block.range)), text,
      isExplicit: true)
    var end = block.range.upper
    if end > block.range.lower, source.bytes[end - 1] == 0x2E { end -= 1 }
    let start = first.lower + word.utf8.count + 1
    var parser = MarkupEntryParser(source, SourceRange(start, max(start, end)))
    let entries =
      word == "Numero legale" || word == "Deserta" ? [] : parser.entries(faults: &faults)
    let texts = texts
    var reader = MarkupDataReader(
      words: words, span: nil, file: { Self.file($0, in: texts) }, faults: faults)
    var key = MarkupTerm.folded(word)
    if key == "entrano" { key = "entra" }
    if key == "escono" { key = "esce" }
    if key == "numero legale" || key == "deserta" {
      let skipped = text.bytes.prefix(word.utf8.count + 1).count
      var lower = place.lowerBound + skipped
      while lower < place.upperBound, words.bytes[lower] == 0x20 { lower += 1 }
      let range = lower..<place.upperBound
      guard !range.isEmpty else {
        faults.add(
          block.range.lower, "mancano le parole dopo «\(word):»", "scrivile, o togli la riga")
        return
      }
      let phrase = Located(words.text(range), at: file(range))
      if key == "deserta" { result.deserted = phrase } else { result.quorumStatement = phrase }
      return
    }
    apply(
      key, entries, range: text.whole(or: block.range), block: block, isLight: true, with: &reader)
    faults = reader.faults
  }

  private mutating func apply(
    _ key: String, _ entries: [MarkupEntry], range: SourceRange, block: MarkupBlock, isLight: Bool,
    with reader: inout MarkupDataReader
  ) {
    let first = entries.first?.pieces.first
    let missing = first ?? MarkupEntry.Piece(text: nil, place: block.range)
    let isNone = first?.isQuoted == false && ["nessuno", "nessuna"].contains(first?.text ?? "")
    switch key {
    case "qui": for entry in entries { readPlace(entry, with: &reader) }
    case "chiusura":
      closingIsTold = true
      result.closing = isNone ? nil : range
    case "data": result.dateStatements.append(reader.dateStatement(entries, range: range))
    case "ordine del giorno":
      if let change = reader.change(entries, range: range) { result.agendaChanges.append(change) }
    case "punto":
      closeItem()
      section = .item
      explicit = []
      places = []
      let number = first.flatMap { reader.integer($0)?.value }
      result.items.append(
        Item(
          agendaNumber: number, title: MarkupAgenda.title(number, in: result.agenda),
          range: block.range))
    case "entra", "esce":
      told += reader.movements(key == "entra" ? .enters : .leaves, entries, range: range)
    case "sospensione", "ripresa":
      readSuspension(key, entries, range: range, isLight: isLight, with: &reader)
    case "sospensione senza parole":
      var suspension = reader.suspension(entries, isResumption: false, range: range)
      suspension.suspendedAt = nil
      result.suspensions.append(suspension)
    case "nota": if let note = reader.note(entries, range: range) { result.notes.append(note) }
    case "firma": result.signatures.append(reader.signature(entries))
    case "componente", "partecipante":
      readPerson(key, entries, range: range, with: &reader)
    case "numero legale": result.quorumStatement = reader.phrase(missing, fallback: "")
    case "deserta": result.deserted = reader.phrase(missing, fallback: "")
    default:
      guard section == .item, let item = result.items.indices.last else {
        reader.faults.add(
          block.range.lower, "«\(key)» sta fuori da ogni punto",
          "apri prima il punto con un titolo, per esempio «# Punto 1. Comunicazioni»")
        return
      }
      readItemData(key, entries, missing, isNone: isNone, range: range, item: item, with: &reader)
    }
  }

  private mutating func readItemData(
    _ key: String, _ entries: [MarkupEntry], _ piece: MarkupEntry.Piece, isNone: Bool,
    range: SourceRange, item: Int, with reader: inout MarkupDataReader
  ) {
    switch key {
    case "votazione":
      result.items[item].votes.append(
        reader.vote(entries, range: range, title: result.items[item].title))
    case "numero": result.items[item].agendaNumber = isNone ? nil : reader.integer(piece)?.value
    case "titolo": result.items[item].title = isNone ? nil : reader.phrase(piece, fallback: "")
    case "delibera n.": result.items[item].resolutionNumber = reader.name(piece)
    case "esito":
      hasDecision = true
      result.items[item].decision = isNone ? nil : reader.outcome(piece)
    case "dispositivo":
      hasResolution = true
      result.items[item].resolution = isNone ? nil : reader.phrase(piece, fallback: "")
    case "verbale approvato":
      for entry in entries {
        if let date = entry.pieces.first.flatMap({ reader.date($0) }) {
          result.items[item].approvedMinutes.append(date)
        }
      }
    default: result.items[item].requestsDecision = reader.phrase(piece, fallback: "")
    }
  }

  private mutating func readSuspension(
    _ key: String, _ entries: [MarkupEntry], range: SourceRange, isLight: Bool,
    with reader: inout MarkupDataReader
  ) {
    let isResumption = key == "ripresa"
    let read = reader.suspension(entries, isResumption: isResumption, range: range)
    if isLight, isResumption, let open = openSuspension {
      result.suspensions[open].until = read.until
      result.suspensions[open].resumedAt = range
      openSuspension = nil
      return
    }
    result.suspensions.append(read)
    if isLight {
      openSuspension = isResumption || read.until != nil ? nil : result.suspensions.count - 1
    }
  }

  /// `= qui: data «…», apertura`: the words of data of the head.
  private mutating func readPlace(_ entry: MarkupEntry, with reader: inout MarkupDataReader) {
    let fields = MarkupHeadField.all
    guard let (key, _) = entry.key(among: MarkupHeadField.names),
      let field = fields.first(where: { $0.key == key || $0.aliases.contains(key) }),
      let held = field.get(result), let piece = entry.pieces.first
    else {
      reader.unknown(
        entry, among: MarkupNames(fields.map(\.key)),
        advice: "va il nome di una voce scritta nella testa")
      return
    }
    field.move(&result, reader.place(piece, forms: held.forms))
  }

  /// `= partecipante: Nome, carica «…»`: the words of a row of a table.
  private mutating func readPerson(
    _ key: String, _ entries: [MarkupEntry], range: SourceRange,
    with reader: inout MarkupDataReader
  ) {
    guard let first = entries.first?.pieces.first else {
      reader.faults.add(range.lower, "manca il nome", "scrivilo come nella tabella")
      return
    }
    var person = Person(
      isMember: key == "componente", name: reader.name(first), range: range,
      place: first.place.lower)
    for entry in entries.dropFirst() where !entry.pieces.isEmpty {
      guard let (part, count) = entry.key(among: ["carica", "rappresentante"]),
        let value = entry.value(after: count)
      else {
        reader.unknown(entry, among: ["carica", "rappresentante"], advice: "toglilo")
        continue
      }
      let phrase = reader.phrase(value, fallback: "")
      if part == "carica" { person.role = phrase } else { person.representative = phrase }
    }
    people.append(person)
  }

  /// Words that a row of a table comes from.
  private struct Person {
    let isMember: Bool
    let name: Located<String>
    var role: Located<String>?
    var representative: Located<String>?
    let range: SourceRange
    let place: Int
  }

  private var people: [Person] = []

  /// Ties the rows of the tables to the words that they come from.
  private mutating func placePeople() {
    var placed: Set<Int> = []
    for person in people {
      let names =
        person.isMember ? result.members.map(\.name.value) : result.participants.map(\.name.value)
      let isFree: (Int) -> Bool = { !placed.contains(person.isMember ? $0 : -1 - $0) }
      guard
        let row = names.indices.first(where: { names[$0] == person.name.value && isFree($0) })
      else {
        faults.add(
          person.place, "«\(person.name.value)» non è nella tabella",
          "scrivi il nome come nella tabella, o togli la riga")
        continue
      }
      placed.insert(person.isMember ? row : -1 - row)
      if person.isMember {
        result.members[row].range = person.range
        result.members[row].name.range = person.name.range
        if let role = person.role { result.members[row].role?.range = role.range }
        if let name = person.representative {
          result.members[row].representative?.range = name.range
        }
      } else {
        result.participants[row].name.range = person.name.range
        if let role = person.role { result.participants[row].role?.range = role.range }
      }
    }
  }

  // MARK: Head

  private mutating func readHead() {
    let head = MarkupHead(part.head, in: source, faults: &faults)
    var inferred: Set<String> = []
    if let entry = head.entries.first(where: { $0.key == MarkupHeadKey.inferred }) {
      inferred = Set(list(entry).map { MarkupTerm.folded($0.text) })
    }
    for entry in head.entries {
      if let field = MarkupHeadField.byName[entry.key] {
        guard let value = entry.values.first else { continue }
        let isInferred = inferred.contains(MarkupTerm.folded(field.key))
        var text = value.text
        if field.key == "data" { text = withoutWeekday(value) }
        if !field.set(&result, text, value.place, isInferred) {
          faults.add(
            value.place.lower, "«\(value.text)» non va per «\(field.key)»", field.advice)
        }
        continue
      }
      readOther(entry, isInferred: inferred)
    }
    settleKind(head)
  }

  /// Without «tipo» the organ's own name tells what sort of organ it is.
  private mutating func settleKind(_ head: MarkupHead) {
    guard !head.entries.contains(where: { $0.key == MarkupTerm.folded(MarkupHeadKey.kind) }),
      let name = result.body.name?.value
    else { return }
    let words = { (text: String) in
      MarkupTerm.folded(text).split { !$0.isLetter }.map(String.init)
    }
    result.body.kind = BodyKind(
      organ: words(name), beside: Set(words(result.body.authority?.value ?? "")))
  }

  /// 'mercoledì 4 dicembre 2024': the weekday is said, and can be held against the date.
  private mutating func withoutWeekday(_ value: MarkupHead.Value) -> String {
    guard let blank = value.text.firstIndex(of: " "),
      let weekday = MarkupTerm.weekday.value(String(value.text[..<blank]))
    else { return value.text }
    let rest = String(value.text[value.text.index(after: blank)...])
    if let date = MarkupNumber.date(rest) {
      result.dateStatements.append(
        DateStatement(
          year: date.year, month: date.month, day: date.day, weekday: weekday, isInWords: false,
          range: value.place))
    }
    return rest
  }

  private mutating func readOther(_ entry: MarkupHead.Entry, isInferred: Set<String>) {
    let value = entry.values.first
    func isKey(_ key: String) -> Bool { MarkupTerm.folded(key) == entry.key }
    if isKey(MarkupHeadKey.version) {
      if value?.text != "1" {
        faults.add(
          value?.place.lower ?? entry.place.lower, "questo programma legge la versione 1",
          "scrivi «verbale: 1», o usa una versione più recente del programma")
      }
    } else if isKey(MarkupHeadKey.kind) {
      guard let value else { return }
      guard let kind = MarkupTerm.bodyKind.value(value.text) else {
        faults.add(
          value.place.lower, "«\(value.text)» non è un tipo di organo",
          "può essere: \(MarkupTerm.bodyKind.list)")
        return
      }
      result.body.kind = kind
    } else if isKey(MarkupHeadKey.tellers) {
      result.tellers = list(entry).map {
        Located($0.text, at: $0.place, inferred: isInferred.contains(MarkupHeadKey.tellers))
      }
    } else if isKey(MarkupHeadKey.convocations) {
      for value in entry.values {
        if let convocation = MarkupConvocation.read(value, faults: &faults) {
          result.convocations.append(convocation)
        }
      }
    } else if isKey(MarkupHeadKey.unit) {
      result.weightUnit = value?.text
    } else if isKey(MarkupHeadKey.rollStyle) {
      guard let value else { return }
      guard let style = MarkupTerm.rollStyle.value(value.text) else {
        faults.add(
          value.place.lower, "«\(value.text)» non è un modo di dare l'appello",
          "può essere: \(MarkupTerm.rollStyle.list)")
        return
      }
      rollStyle = style
    } else if isKey(MarkupHeadKey.agenda) {
      result.agendaIsFromHeadings = value != nil
      isFromHeadings = value.map { MarkupTerm.folded($0.text) } == MarkupHeadKey.agendaFromHeadings
    } else if isKey(MarkupHeadKey.inferred) {
      return
    } else if entry.key.hasPrefix(MarkupHeadKey.order), let value {
      orders.append((String(entry.key.dropFirst(MarkupHeadKey.order.count)), value))
    } else {
      let known = MarkupHeadField.all.map(\.key) + MarkupHeadKey.others
      let near = MarkupTerm.nearest(entry.key, among: known).map { "intendevi «\($0)»? " } ?? ""
      faults.add(
        entry.place.lower, "la voce «\(entry.key)» non è nota nella testa",
        near + "le voci sono: \(known.joined(separator: ", "))")
    }
  }

  private var rollStyle: RollStyle?

  /// The values of a list, one a line or all on one.
  private func list(_ entry: MarkupHead.Entry) -> [MarkupHead.Value] {
    guard !entry.isList, let value = entry.values.first else { return entry.values }
    var result: [MarkupHead.Value] = []
    var offset = value.place.lower
    for part in value.text.split(separator: ",", omittingEmptySubsequences: false) {
      let length = part.utf8.count
      let place = MarkupLines(source, value.place).trimmed(
        SourceRange(offset, min(value.place.upper, offset + length)))
      let text = source.text(in: place)
      if !text.isEmpty { result.append(MarkupHead.Value(text: text, place: place)) }
      offset += length + 1
    }
    return result
  }

  // MARK: The end

  /// Marks the paragraphs that votes come from and takes the operative part.
  private mutating func closeItem() {
    defer {
      hasDecision = false
      hasResolution = false
    }
    guard section == .item, let index = result.items.indices.last else { return }
    var item = result.items[index]
    for place in item.passages.indices where !explicit.contains(place) {
      let passage = item.passages[place]
      guard passage.kind == .narrative || passage.kind == .listEntry else { continue }
      let isVoted = item.votes.contains {
        passage.range.lower < $0.range.upper && $0.range.lower < passage.range.upper
      }
      if isVoted { item.passages[place].kind = .vote }
    }
    if let usual = MarkupShape.dispositive(item.passages, places: places) {
      if !hasDecision { item.decision = Located(.approved, at: file(usual.head)) }
      if !hasResolution, let range = usual.words {
        item.resolution = Located(words.text(range), at: file(range))
      }
    }
    result.items[index] = item
  }

  private mutating func finish() {
    result.rollStyle = rollStyle ?? MarkupRoll.usualStyle(result)
    if isFromHeadings { result.agenda = MarkupAgenda.fromHeadings(result.items) }
    if !closingIsTold { result.closing = result.conclusion.first?.range }
    placePeople()
    let directory = MemberDirectory(result.members)
    for read in told {
      var movement = read.movement
      if let row = read.row {
        if result.members.indices.contains(row - 1) {
          movement.memberIndex = row - 1
        } else {
          faults.add(
            read.place, "l'appello non ha la riga \(row)",
            "le righe vanno da 1 a \(result.members.count)")
        }
      } else if !read.isOutsideRoll, !movement.isParticipant {
        movement.memberIndex = resolve(movement, read.place, directory)
      }
      result.movements.append(movement)
    }
    reorder()
  }

  private mutating func resolve(
    _ movement: Movement, _ place: Int, _ directory: MemberDirectory
  ) -> Int? {
    if let member = MarkupRoll.resolve(movement, in: directory) { return member }
    let names = [movement.body?.value, movement.person?.value].compactMap { $0 }
    guard let name = names.first else {
      faults.add(place, "non è detto chi entra o esce", "scrivi il nome dopo i due punti")
      return nil
    }
    if case .several(let members) = directory.find(name) {
      let all = members.map { result.members[$0].name.value }.joined(separator: ", ")
      faults.add(place, "«\(name)» può essere più d'uno: \(all)", "scrivi nome e cognome")
    } else {
      faults.add(
        place, "«\(name)» non è nell'appello",
        "scrivi il nome come nell'appello; se non è un componente, aggiungi «, ospite»")
    }
    return nil
  }

  private mutating func reorder() {
    for (name, value) in orders {
      switch name {
      case "entrate e uscite": result.movements = ordered(result.movements, value)
      case "sospensioni": result.suspensions = ordered(result.suspensions, value)
      case "date": result.dateStatements = ordered(result.dateStatements, value)
      case "modifiche": result.agendaChanges = ordered(result.agendaChanges, value)
      case "note": result.notes = ordered(result.notes, value)
      case "firme": result.signatures = ordered(result.signatures, value)
      default:
        faults.add(
          value.place.lower, "«ordine di \(name)» non è noto",
          "può essere: \(MarkupHeadKey.ordered.joined(separator: ", "))")
      }
    }
  }

  private mutating func ordered<Element>(
    _ list: [Element], _ value: MarkupHead.Value
  ) -> [Element] {
    let places = value.text.split { " ,".contains($0) }.map { Int($0) ?? 0 }
    guard places.sorted() == Array(1..<(list.count + 1)) else {
      faults.add(
        value.place.lower, "l'ordine non dà una volta sola i numeri da 1 a \(list.count)",
        "togli la riga: vale l'ordine in cui si leggono")
      return list
    }
    return places.map { list[$0 - 1] }
  }
}

extension MarkupText {
  /// Where all of the words stand; the line itself when there are none.
  func whole(or line: SourceRange) -> SourceRange {
    bytes.isEmpty ? SourceRange(line.lower, line.lower) : place(of: 0..<bytes.count)
  }
}

extension SourceRange {
  /// The words of the range.
  fileprivate func text(in source: SourceText) -> String { source.text(in: self) }
}
