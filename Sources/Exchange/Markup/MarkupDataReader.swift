import Model

/// Reads the data of one line.
struct MarkupDataReader {
  /// The words read so far.
  let words: MarkupWords
  /// The words that the line is about; nil when the line is about itself.
  let span: Range<Int>?
  /// The place in the file of a stretch of the words.
  let file: (Range<Int>) -> SourceRange
  /// Whether every datum was found among the words.
  private(set) var allFound = true
  var faults: MarkupFaults

  init(
    words: MarkupWords, span: Range<Int>?, file: @escaping (Range<Int>) -> SourceRange,
    faults: MarkupFaults
  ) {
    self.words = words
    self.span = span
    self.file = file
    self.faults = faults
  }

  /// Where a datum stands: among the words, else in its own line.
  mutating func place(
    _ piece: MarkupEntry.Piece, forms: [String], cues: [String] = []
  ) -> SourceRange {
    if let span, let place = words.place(piece.hint, forms: forms, cues: cues, in: span) {
      return file(place)
    }
    if span != nil, let quoted = piece.hint?.words, !quoted.isEmpty {
      faults.add(
        piece.place.lower, "le parole «\(quoted)» non si trovano nei capoversi che precedono",
        "riportale come sono scritte sopra, o togli le virgolette «»")
    }
    allFound = false
    return piece.place
  }

  mutating func name(_ piece: MarkupEntry.Piece) -> Located<String> {
    guard let text = piece.text else { return phrase(piece, fallback: "") }
    return Located(text, at: place(piece, forms: [text]), inferred: piece.isInferred)
  }

  /// Words that are the value themselves: between «», or given as a text.
  mutating func phrase(_ piece: MarkupEntry.Piece, fallback: String) -> Located<String> {
    if let text = piece.text {
      return Located(text, at: place(piece, forms: [text]), inferred: piece.isInferred)
    }
    guard let hint = piece.hint, hint.words != nil else {
      return Located(fallback, at: piece.place, inferred: piece.isInferred)
    }
    if let span {
      if let place = words.place(hint, forms: [], in: span) {
        return Located(words.text(place), at: file(place), inferred: piece.isInferred)
      }
      return Located(fallback, at: place(piece, forms: []), inferred: piece.isInferred)
    }
    return Located(
      ([hint.words, hint.end].compactMap { $0 }).joined(separator: " … "), at: piece.place,
      inferred: piece.isInferred)
  }

  mutating func integer(_ piece: MarkupEntry.Piece, cues: [String] = []) -> Located<Int>? {
    guard let text = piece.text, let value = MarkupNumber.integer(text) else {
      expected("un numero", piece, "scrivi il numero in cifre")
      return nil
    }
    return Located(
      value, at: place(piece, forms: MarkupNumber.forms(value), cues: cues),
      inferred: piece.isInferred)
  }

  mutating func time(_ piece: MarkupEntry.Piece) -> Located<ClockTime>? {
    let text = piece.text.map { $0.hasPrefix("ore ") ? String($0.dropFirst(4)) : $0 }
    guard let value = text.flatMap(MarkupNumber.time) else {
      expected("un'ora", piece, "scrivi l'ora come 17:40")
      return nil
    }
    return Located(
      value, at: place(piece, forms: MarkupNumber.forms(value)), inferred: piece.isInferred)
  }

  mutating func date(_ piece: MarkupEntry.Piece) -> Located<CalendarDate>? {
    guard let value = piece.text.flatMap(MarkupNumber.date) else {
      expected("un giorno", piece, "scrivi il giorno come 2024-12-04 o 4 dicembre 2024")
      return nil
    }
    return Located(
      value, at: place(piece, forms: MarkupNumber.forms(value)), inferred: piece.isInferred)
  }

  mutating func outcome(_ piece: MarkupEntry.Piece) -> Located<Outcome>? {
    guard let value = piece.text.flatMap(MarkupTerm.outcome.value) else {
      expected("un esito", piece, "può essere: \(MarkupTerm.outcome.list)")
      return nil
    }
    let forms = MarkupTerm.outcome.words.first { $0.0 == value }?.1 ?? []
    return Located(value, at: place(piece, forms: forms), inferred: piece.isInferred)
  }

  mutating func expected(_ what: String, _ piece: MarkupEntry.Piece, _ advice: String) {
    faults.add(
      piece.place.lower,
      piece.text.map { "«\($0)» non è \(what)" } ?? "manca \(what)", advice)
  }

  mutating func unknown(_ entry: MarkupEntry, among names: MarkupNames, advice: String) {
    let words = entry.text
    let near = MarkupTerm.nearest(words, among: names.list).map { "intendevi «\($0)»? " } ?? ""
    faults.add(entry.start, "«\(words)» non è noto", near + advice)
  }

  // MARK: Votes

  /// Fills a vote; `title` is that of the point.
  mutating func vote(
    _ entries: [MarkupEntry], range: SourceRange, title: Located<String>?
  ) -> Vote {
    var vote = Vote(range: range)
    for entry in entries where !entry.pieces.isEmpty {
      guard let (key, count) = entry.key(among: MarkupVoteKey.all) else {
        unknown(
          entry, among: MarkupVoteKey.all,
          advice: "in una votazione: favorevoli 12, contrari 3 (Rossi, Bianchi), astenuti 1, "
            + "unanimità, scrutinio segreto, esito approvato…")
        continue
      }
      read(entry, key: key, value: entry.value(after: count), title: title, into: &vote)
    }
    return vote
  }

  private mutating func read(
    _ entry: MarkupEntry, key: String, value: MarkupEntry.Piece?, title: Located<String>?,
    into vote: inout Vote
  ) {
    let missing = MarkupEntry.Piece(text: nil, place: entry.place)
    if let count = MarkupCount.all.first(where: { $0.keys.contains(key) }) {
      if let value { vote[keyPath: count.figure] = integer(value, cues: count.cues) }
      if let path = count.names {
        vote[keyPath: path] += names(entry.children)
      } else if !entry.children.isEmpty {
        faults.add(entry.start, "dopo «\(key)» non vanno nomi", "togli quanto è fra parentesi")
      }
      if value == nil, entry.children.isEmpty {
        expected("il numero dei \(key)", missing, "scrivilo")
      }
    } else if let weight = MarkupWeight.all.first(where: { $0.keys.contains(key) }) {
      guard let value, let share = value.text.flatMap(MarkupNumber.decimal) else {
        expected("una quota", value ?? missing, "scrivi un numero, con la virgola per i decimali")
        return
      }
      let forms = [MarkupNumber.decimal(share)]
      vote[keyPath: weight.path] = Located(
        share, at: place(value, forms: forms), inferred: value.isInferred)
    } else if let phrase = MarkupPhrase.all.first(where: { $0.keys.contains(key) }) {
      if key == "oggetto", value?.text == "il titolo", value?.isQuoted == false {
        vote.subject = title
      } else if let value {
        vote[keyPath: phrase.path] = self.phrase(value, fallback: key)
      } else {
        var piece = missing
        piece.text = entry.text
        vote[keyPath: phrase.path] = Located(entry.text, at: place(piece, forms: []))
      }
    } else if let method = MarkupTerm.method.value(key) {
      var piece = value ?? missing
      if value == nil, let first = entry.pieces.first { piece = first }
      let forms = MarkupTerm.method.words.first { $0.0 == method }?.1 ?? []
      vote.method = Located(
        method, at: place(piece, forms: forms),
        inferred: entry.pieces.contains { $0.isInferred })
    } else if MarkupVoteKey.candidates.contains(key) {
      vote.candidates += entry.children.compactMap { candidate($0) }
    } else if MarkupVoteKey.elected.contains(key) {
      vote.elected += value.map { [name($0)] } ?? names(entry.children)
    } else if MarkupVoteKey.immediate.contains(key) {
      vote.isImmediateEnforceability = true
    } else if MarkupVoteKey.amendment.contains(key) {
      vote.isAmendment = true
    } else if MarkupVoteKey.round.contains(key) {
      vote.round = integer(value ?? missing)?.value
    } else if MarkupVoteKey.time.contains(key) {
      vote.time = time(value ?? missing)
    } else {
      vote.outcome = outcome(value ?? missing)
    }
  }

  mutating func names(_ entries: [MarkupEntry]) -> [Located<String>] {
    entries.compactMap { entry in entry.pieces.first.map { name($0) } }
  }

  private mutating func candidate(_ entry: MarkupEntry) -> Candidate? {
    guard var first = entry.pieces.first else { return nil }
    if entry.pieces.count > 1 {
      return Candidate(name: name(first), votes: integer(entry.pieces[1]))
    }
    guard !first.isQuoted, first.words.count > 1, let last = first.words.last,
      MarkupNumber.integer(last.text) != nil
    else { return Candidate(name: name(first)) }
    var figure = first
    figure.text = last.text
    figure.place = last.place
    first.words.removeLast()
    first.text = first.words.map(\.text).joined(separator: " ")
    first.hint = nil
    first.isInferred = false
    if let end = first.words.last { first.place.upper = end.place.upper }
    return Candidate(name: name(first), votes: integer(figure))
  }

  // MARK: Movements

  /// What a line says of an entry or exit: the movement, the row of the roll where one is given, and
  /// whether somebody not on the roll is meant.
  struct ReadMovement {
    var movement: Movement
    var row: Int?
    var isOutsideRoll = false
    /// Where a fault about the name would stand.
    var place: Int
  }

  mutating func movements(
    _ kind: Movement.Kind, _ entries: [MarkupEntry], range: SourceRange
  ) -> [ReadMovement] {
    var base = ReadMovement(movement: Movement(kind: kind, range: range), place: range.lower)
    var people: [MarkupEntry] = []
    var isVague: Bool?
    let keys: MarkupNames = [
      "ore", "alle ore", "alle", "durante il punto", "ospite", "riga", "fuori appello",
      "nell'appello", "nell'ordine del giorno", "momento incerto", "momento certo",
    ]
    for (index, entry) in entries.enumerated() {
      let found = index == 0 ? nil : entry.key(among: keys)
      let missing = MarkupEntry.Piece(text: nil, place: entry.place)
      let value = found.flatMap { entry.value(after: $0.count) } ?? missing
      switch found?.key {
      case "ore", "alle ore", "alle": base.movement.time = time(value)
      case "durante il punto": base.movement.duringAgendaNumber = integer(value)?.value
      case "ospite": base.movement.isParticipant = true
      case "riga": base.row = integer(value)?.value
      case "fuori appello": base.isOutsideRoll = true
      case "nell'appello": base.movement.origin = .roll
      case "nell'ordine del giorno": base.movement.origin = .agenda
      case "momento incerto": isVague = true
      case "momento certo": isVague = false
      default:
        if index == 0 || !entry.pieces.isEmpty || !entry.children.isEmpty { people.append(entry) }
      }
    }
    base.movement.isMomentVague =
      isVague ?? (base.movement.time == nil && base.movement.duringAgendaNumber != nil)
    if people.isEmpty { people.append(MarkupEntry(place: range)) }
    return people.map { entry in
      var result = base
      result.movement.person = entry.pieces.first.map { name($0) }
      result.movement.body = entry.children.first?.pieces.first.map { name($0) }
      result.place = entry.start
      return result
    }
  }

  // MARK: Suspensions

  mutating func suspension(
    _ entries: [MarkupEntry], isResumption: Bool, range: SourceRange
  ) -> Suspension {
    var result = Suspension(
      suspendedAt: isResumption ? nil : range, resumedAt: isResumption ? range : nil)
    let keys: MarkupNames = ["dalle ore", "dalle", "alle ore", "alle", "ore", "minuti", "ripresa"]
    for entry in entries where !entry.pieces.isEmpty {
      let missing = MarkupEntry.Piece(text: nil, place: entry.place)
      guard let (key, count) = entry.key(among: keys) else {
        unknown(entry, among: keys, advice: "scrivi per esempio: dalle 18:30, alle 18:45")
        continue
      }
      let value = entry.value(after: count) ?? missing
      switch key {
      case "dalle", "dalle ore": result.from = time(value)
      case "ore": if isResumption { result.until = time(value) } else { result.from = time(value) }
      case "alle", "alle ore": result.until = time(value)
      case "minuti": result.minutes = integer(value)
      default: result.resumedAt = place(value, forms: [])
      }
    }
    return result
  }

  // MARK: Dates and changes

  mutating func dateStatement(_ entries: [MarkupEntry], range: SourceRange) -> DateStatement {
    var result = DateStatement(year: nil, month: nil, day: nil, isInWords: false, range: range)
    for entry in entries where !entry.pieces.isEmpty {
      let missing = MarkupEntry.Piece(text: nil, place: entry.place)
      if let date = MarkupNumber.date(entry.text) {
        (result.year, result.month, result.day) = (date.year, date.month, date.day)
      } else if let weekday = MarkupTerm.weekday.value(entry.text) {
        result.weekday = weekday
      } else if MarkupTerm.folded(entry.text) == "in lettere" {
        result.isInWords = true
      } else if let (key, count) = entry.key(among: ["anno", "mese", "giorno"]) {
        let value = entry.value(after: count) ?? missing
        guard let number = value.text.flatMap(MarkupNumber.integer) else {
          expected("un numero", value, "scrivi il numero in cifre")
          continue
        }
        switch key {
        case "anno": result.year = number
        case "mese": result.month = number
        default: result.day = number
        }
      } else {
        unknown(entry, among: [], advice: "scrivi il giorno come 2024-12-04 o 4 dicembre 2024")
      }
    }
    return result
  }

  mutating func change(_ entries: [MarkupEntry], range: SourceRange) -> AgendaChange? {
    guard let first = entries.first, let (word, count) = first.key(among: changeWords),
      let kind = MarkupTerm.change.value(word)
    else {
      let place = entries.first?.place ?? range
      expected(
        "una modifica dell'ordine del giorno",
        .init(text: entries.first?.text, place: place), "può essere: \(MarkupTerm.change.list)")
      return nil
    }
    var numbers: [Int] = []
    for piece in [first.value(after: count)] + entries.dropFirst().map(\.pieces.first) {
      guard let piece else { continue }
      if let number = piece.text.flatMap(MarkupNumber.integer) {
        numbers.append(number)
      } else {
        expected("il numero di un punto", piece, "scrivi il numero in cifre")
      }
    }
    return AgendaChange(kind: kind, numbers: numbers, range: range)
  }

  private var changeWords: MarkupNames { MarkupNames(MarkupTerm.change.words.flatMap(\.1)) }

  mutating func signature(_ entries: [MarkupEntry]) -> Signature {
    let pieces = entries.prefix(2).map { $0.pieces.first }
    func isBlank(_ piece: MarkupEntry.Piece?) -> Bool {
      guard let piece else { return true }
      return !piece.isQuoted && (piece.text == "–" || piece.text == "-")
    }
    let role = pieces.first.flatMap { isBlank($0) ? nil : $0 }
    let name = pieces.dropFirst().first.flatMap { isBlank($0) ? nil : $0 }
    return Signature(role: role.map { self.name($0) }, name: name.map { self.name($0) })
  }

  mutating func note(_ entries: [MarkupEntry], range: SourceRange) -> ReadingNote? {
    guard entries.count == 2, let kind = MarkupTerm.note.value(entries[0].text) else {
      expected(
        "una nota di lettura",
        .init(text: entries.first?.text, place: entries.first?.place ?? range),
        "scrivi per esempio: = nota: voto non letto, \"che cosa non si legge\"")
      return nil
    }
    return ReadingNote(kind: kind, message: entries[1].text, range: range)
  }
}
