import Model

extension RegisterStore {
  /// Enters the resolutions of some minutes, all or none, each with the number that follows the last.
  ///
  /// - Parameters:
  ///   - minutes: what to enter.
  ///   - moment: now.
  ///   - reason: why it is entered against advice; kept with every record. It opens what is doubtful
  ///     (errors, dates, the clock), never the numbering.
  public func enter(
    _ minutes: NewMinutes, at moment: EntryMoment, reason: String? = nil
  ) throws -> EntryOutcome {
    try write { database in
      var entering = Entering(minutes, database, at: moment, reason: reason)
      return try entering.run()
    }
  }

  /// Whether minutes are in the register already, under this name or another.
  public func recognise(_ minutes: NewMinutes, at moment: EntryMoment) throws -> EntryOutcome? {
    try read { database in
      try Entering(minutes, database, at: moment, reason: nil).recognised()
    }
  }
}

/// One entering of minutes, inside its transaction.
private struct Entering {
  private let minutes: NewMinutes
  private let database: Ledger
  private let moment: EntryMoment
  private let reason: String?
  private var forced: [String] = []

  init(_ minutes: NewMinutes, _ database: Ledger, at moment: EntryMoment, reason: String?) {
    self.minutes = minutes
    self.database = database
    self.moment = moment
    self.reason = reason
  }

  mutating func run() throws -> EntryOutcome {
    let bodies = try Bodies(database)
    if let outcome = try sameSource(bodies) { return outcome }
    let known = try body(bodies)
    let kept: [Int]
    if let known {
      switch try sameContent(of: known) {
      case .there(let outcome): return outcome
      case .partly(let missing): kept = missing
      case .new: kept = Array(minutes.resolutions.indices)
      }
    } else {
      kept = Array(minutes.resolutions.indices)
    }
    try checkTime(known)
    let isForced = minutes.errors > 0 || !forced.isEmpty || kept.count < minutes.resolutions.count
    var chain = try Chain(database, at: moment, reason: isForced ? reason : nil)
    let numbers = try numbers(of: kept, in: known)
    let body = try designate(known, &chain)
    let seq = chain.nextSeq
    let entered = self.entered(seq, body: body.id)
    try chain.append("minutes", Canonical.content(entered))
    try Insertion.minutes(entered, database)
    let acts = try minutes.drawAll(numbers)
    var lines: [EntryLine] = []
    for (index, (place, number)) in numbers.enumerated() {
      let resolution = minutes.resolutions[place]
      let entry = EnteredResolution(
        seq: chain.nextSeq, minutes: seq, body: body.id, year: minutes.date.year, number: number,
        resolution: resolution, act: acts[index])
      try chain.append("resolution", Canonical.content(entry))
      try Insertion.resolution(entry, database)
      lines.append(
        EntryLine(
          seq: entry.seq, number: number, year: entry.year, resolution: resolution))
    }
    return .entered(
      body: body, isNewBody: known == nil, resolutions: lines, forced: forced)
  }

  /// What the same minutes, entered before, became; nil when they are new.
  func recognised() throws -> EntryOutcome? {
    let bodies = try Bodies(database)
    if let outcome = try sameSource(bodies) { return outcome }
    guard let known = try? body(bodies), case .there(let outcome) = try sameContent(of: known)
    else {
      return nil
    }
    return outcome
  }

  // MARK: The organ

  /// The organ, when it is in the register already.
  private func body(_ bodies: Bodies) throws -> RegisteredBody? {
    if let words = minutes.bodyChoice {
      let chosen = bodies.chosen(by: words)
      if chosen.count == 1 { return chosen[0] }
      guard !chosen.isEmpty else {
        throw RegisterError.refused(
          "nessun organo del registro corrisponde a «\(words)»" + Self.list(bodies.all))
      }
      throw RegisterError.refused(
        "più organi del registro corrispondono a «\(words)»" + Self.list(chosen))
    }
    guard let name = minutes.bodyName else {
      throw RegisterError.refused(
        "il verbale non dice di quale organo è la seduta: scriverlo nell'intestazione"
          + (bodies.all.isEmpty ? "" : ", o indicare con --organo uno di quelli del registro"))
    }
    let found = bodies.matching(
      BodyMatch(kind: minutes.bodyKind, authority: minutes.authority, name: name))
    guard found.count < 2 else {
      throw RegisterError.refused(
        "«\(name)» può essere più di un organo del registro: indicarlo con --organo"
          + Self.list(found))
    }
    return found.first
  }

  private static func list(_ bodies: [RegisteredBody]) -> String {
    guard !bodies.isEmpty else { return ": il registro è ancora vuoto" }
    return ": " + bodies.map { "«\($0.title)»" }.joined(separator: ", ")
  }

  /// Enters the organ, or the new wording of one already there.
  private func designate(_ known: RegisteredBody?, _ chain: inout Chain) throws -> RegisteredBody {
    if let known {
      guard let name = minutes.bodyName,
        try !Bodies(database).knows(minutes.authority, name, of: known.id, in: database)
      else { return known }
      let wording = RegisteredBody(
        id: known.id, kind: known.kind, authority: minutes.authority, name: name)
      let seq = chain.nextSeq
      try chain.append("designation", Canonical.content(wording))
      try Insertion.designation(wording, seq: seq, database)
      return known
    }
    let seq = chain.nextSeq
    let body = RegisteredBody(
      id: seq, kind: minutes.bodyKind, authority: minutes.authority,
      name: minutes.bodyName ?? "")
    try chain.append("designation", Canonical.content(body))
    try Insertion.designation(body, seq: seq, database)
    return body
  }

  // MARK: The same minutes again

  /// The same file, byte for byte.
  private func sameSource(_ bodies: Bodies) throws -> EntryOutcome? {
    guard
      let row = try database.row(
        "SELECT seq, body FROM minutes WHERE sourceHash = ? AND sourcePosition = ?",
        [minutes.source.digest.data, minutes.sourcePosition])
    else { return nil }
    let seq = try Columns(row).int("seq")
    guard let body = bodies[try Columns(row).int("body")] else { return nil }
    return .alreadyThere(
      body: body, at: try Self.moment(of: seq, database), resolutions: try lines(of: seq),
      hasChanged: false)
  }

  private enum Content {
    case new
    case there(EntryOutcome)
    /// The same sitting with acts that are not in the register: their places.
    case partly([Int])
  }

  /// The same organ, day and points, whatever the file.
  private func sameContent(of body: RegisteredBody) throws -> Content {
    let rows = try database.all(
      "SELECT seq, openedAt FROM minutes WHERE body = ? AND date = ? ORDER BY seq",
      [body.id, minutes.date.description])
    for row in rows {
      let columns = Columns(row)
      let seq = try columns.int("seq")
      let opened = columns.optionalText("openedAt")
      let isSameHour = opened == nil || minutes.openedAt == nil || opened == minutes.openedAt
      let there = try lines(of: seq)
      var found: Set<Int> = []
      for (place, resolution) in minutes.resolutions.enumerated()
      where there.contains(where: { Self.isSame($0, resolution, isSameHour) }) {
        found.insert(place)
      }
      guard !found.isEmpty else { continue }
      let missing = minutes.resolutions.indices.filter { !found.contains($0) }
      if missing.isEmpty, there.count == minutes.resolutions.count {
        return .there(
          .alreadyThere(
            body: body, at: try Self.moment(of: seq, database), resolutions: there,
            hasChanged: true))
      }
      guard reason != nil, !missing.isEmpty else {
        throw RegisterError.refused(
          "la seduta del \(Figures.day(minutes.date)) è già nel registro con "
            + "\(Self.acts(there.count)) (\(Self.numbers(there))), ma il verbale ne ha "
            + "\(minutes.resolutions.count): "
            + (missing.isEmpty
              ? "quelle iscritte restano; per correggerle usare 'verbale registro annota'"
              : "per iscrivere solo \(missing.count == 1 ? "quella che manca" : "quelle che mancano") "
                + "indicarne la ragione con --motivo"))
      }
      return .partly(missing)
    }
    return .new
  }

  /// Whether two tellings of one day are of one act: the same subject, or the same point of the same
  /// sitting with a subject much like it.
  private static func isSame(_ line: EntryLine, _ right: Resolution, _ isSameHour: Bool) -> Bool {
    let left = line.resolution
    if let stated = right.statedNumber.flatMap({ StatedNumber($0)?.number }), stated != line.number
    {
      return false
    }
    let isSamePoint = left.agendaNumber == right.agendaNumber
    guard let first = left.subject.map(folded), let second = right.subject.map(folded) else {
      return isSameHour && isSamePoint && left.agendaNumber != nil
    }
    if first == second { return isSamePoint || isSameHour }
    let (early, late) = (Set(first), Set(second))
    let isLike = 2 * early.intersection(late).count > max(early.count, late.count)
    return isSameHour && isSamePoint && left.agendaNumber != nil && isLike
  }

  private static func folded(_ text: String) -> [String] { NameKey(text).words }

  private func lines(of minutes: Int) throws -> [EntryLine] {
    let seqs = try database.ints(
      "SELECT seq FROM resolution WHERE minutes = ? ORDER BY seq",
      [minutes])
    let loader = try ResolutionLoader(database, isWhole: false)
    return try seqs.compactMap { seq in
      try loader.load(seq).map {
        EntryLine(seq: seq, number: $0.number, year: $0.year, resolution: $0.resolution)
      }
    }
  }

  // MARK: Days and numbers

  /// Stops where a clock or a date gone wrong would spoil the register for ever.
  private mutating func checkTime(_ body: RegisteredBody?) throws {
    if let doubt = try ClockDoubt.words(moment, after: Chain.last(in: database)) {
      try raise(doubt)
    }
    if minutes.date > moment.day {
      try raise(
        "la seduta porta la data del \(Figures.day(minutes.date)), ma oggi è il "
          + "\(Figures.day(moment.day)): correggere il verbale, o l'orologio del computer")
    }
    guard let body,
      let later = try database.text(
        """
        SELECT date FROM minutes WHERE body = ? AND date > ? AND substr(date, 1, 4) = ?
        ORDER BY date DESC LIMIT 1
        """,
        [
          body.id, minutes.date.description, String(minutes.date.description.prefix(4)),
        ])
    else { return }
    let day = later.split(separator: "-").reversed().joined(separator: "/")
    try raise(
      "la seduta è del \(Figures.day(minutes.date)), ma nel registro ce n'è già una del \(day): "
        + "i numeri non seguirebbero più le date")
  }

  /// Stops, unless a reason is given: then what was forced is told.
  private mutating func raise(_ doubt: String) throws {
    guard reason != nil else {
      throw RegisterError.refused(
        doubt + "; per iscrivere lo stesso indicarne la ragione con --motivo")
    }
    forced.append(doubt)
  }

  /// No organ takes a million decisions in a year: who wrote more mistook another figure for the number.
  private static let greatest = 999_999

  /// The number of each resolution to enter, in the order in which they take one.
  private func numbers(of kept: [Int], in body: RegisteredBody?) throws
    -> [(place: Int, number: Int?)]
  {
    let year = minutes.date.year
    var last: Int?
    if let body {
      if let closed = try database.text(
        """
        SELECT r.at FROM closing AS c JOIN record AS r ON r.seq = c.seq
        WHERE c.body = ? AND c.year = ?
        """, [body.id, year])
      {
        let day = EntryMoment(closed).map { " il \(Figures.day($0.day))" } ?? ""
        throw RegisterError.refused(
          "il registro \(year) di «\(body.title)» è stato chiuso\(day): non vi si iscrive più nulla"
        )
      }
      last = try database.int(
        "SELECT max(number) FROM resolution WHERE body = ? AND year = ?",
        [body.id, year])
    }
    let order = try ordered(kept)
    let stated = order.compactMap { place in
      takesNumber(place) ? (place, statedNumber(place)) : nil
    }
    var next = try first(after: last, stated.map(\.1))
    guard (1...Self.greatest).contains(next) else {
      throw RegisterError.refused(
        "il n. \(next) non può essere quello di una deliberazione: correggere il numero nel verbale o in "
          + "--primo-numero")
    }
    return try order.map { place in
      guard takesNumber(place) else { return (place, nil) }
      if let said = statedNumber(place), said != next {
        throw disagreement(place, said: said, expected: next, last: last)
      }
      defer { next += 1 }
      return (place, next)
    }
  }

  /// In the order treated, or of the numbers where the minutes give all of them.
  private func ordered(_ kept: [Int]) throws -> [Int] {
    for place in kept {
      if let words = minutes.resolutions[place].statedNumber,
        let year = StatedNumber(words)?.year, year != minutes.date.year
      {
        throw RegisterError.refused(
          "il verbale dà il n. \(words) a «\(subject(place))», ma la seduta è del "
            + "\(minutes.date.year): correggere il numero o la data")
      }
    }
    let numbered = kept.filter(takesNumber)
    let stated = numbered.compactMap(statedNumber)
    guard numbered.count == kept.count, stated.count == kept.count,
      Set(stated).count == stated.count
    else { return kept }
    return kept.sorted { (statedNumber($0) ?? 0) < (statedNumber($1) ?? 0) }
  }

  /// The number the first act takes.
  private func first(after last: Int?, _ stated: [Int?]) throws -> Int {
    if let last {
      if let wanted = minutes.firstNumber, wanted != last + 1 {
        throw RegisterError.refused(
          "la numerazione \(minutes.date.year) è già arrivata al n. \(last): --primo-numero vale solo "
            + "per il primo atto dell'anno")
      }
      return last &+ 1
    }
    if let wanted = minutes.firstNumber { return wanted }
    guard let place = stated.firstIndex(where: { $0 != nil }), let said = stated[place] else {
      return 1
    }
    return max(1, said - place)
  }

  private func disagreement(
    _ place: Int, said: Int, expected: Int, last: Int?
  ) -> RegisterError {
    let where_ =
      last.map { "l'ultimo iscritto nel \(minutes.date.year) è il n. \($0)" }
      ?? "la numerazione del \(minutes.date.year) comincia in questo verbale"
    let advice =
      said > expected
      ? "iscrivere prima i verbali che mancano, o correggere il numero nel verbale"
      : "correggere il numero nel verbale"
    return .refused(
      "il verbale dà il n. \(said) a «\(subject(place))», ma nel registro le tocca il n. "
        + "\(expected) (\(where_)): \(advice)")
  }

  private func subject(_ place: Int) -> String {
    minutes.resolutions[place].subject ?? "oggetto non indicato"
  }

  private func statedNumber(_ place: Int) -> Int? {
    minutes.resolutions[place].statedNumber.flatMap { StatedNumber($0)?.number }
  }

  private func takesNumber(_ place: Int) -> Bool {
    minutes.numbersRejected || minutes.resolutions[place].outcome != .rejected
      || statedNumber(place) != nil
  }

  private func entered(_ seq: Int, body: Int) -> EnteredMinutes {
    EnteredMinutes(
      seq: seq, body: body, date: minutes.date, openedAt: minutes.openedAt, number: minutes.number,
      regulation: minutes.regulation, source: minutes.source,
      sourcePosition: minutes.sourcePosition, signed: minutes.signed, errors: minutes.errors,
      roll: minutes.roll)
  }

  private static func moment(of seq: Int, _ database: Ledger) throws -> EntryMoment {
    guard
      let row = try database.row(
        "SELECT at FROM record WHERE seq = ?", [seq])
    else { throw RowFault(column: "at") }
    return try Columns(row).moment("at")
  }

  private static func acts(_ count: Int) -> String {
    count == 1 ? "una deliberazione" : "\(count) deliberazioni"
  }

  private static func numbers(_ lines: [EntryLine]) -> String {
    "n. " + lines.map { $0.number.map(String.init) ?? "s.n." }.joined(separator: ", ")
  }
}

/// A number as minutes write it: '14', 'n. 14', '14/2025'.
struct StatedNumber {
  let number: Int
  let year: Int?

  /// Nil where there are no figures.
  init?(_ words: String) {
    let figures = words.split { !$0.isASCII || !$0.isNumber }
    guard let first = figures.first.flatMap({ Int($0) }), first > 0 else { return nil }
    number = first
    year = figures.dropFirst().first.flatMap { $0.count == 4 ? Int($0) : nil }
  }
}
