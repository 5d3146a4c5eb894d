import Model

/// What a record carries, read back from the tables: to be hashed again, or written elsewhere.
enum RecordContent {
  case designation(RegisteredBody)
  case minutes(EnteredMinutes)
  case resolution(EnteredResolution)
  case annotation(EnteredAnnotation)
  case closing(YearClosing)
  case publication(EnteredPublication, PublicationContent)
  case publicationEvent(EnteredPublicationEvent)

  /// The content of a record; nil when its row is not there.
  init?(of record: ChainRecord, _ database: Ledger) throws {
    let seq = record.seq
    switch record.kind {
    case "designation":
      guard let row = try database.row("SELECT * FROM designation WHERE seq = ?", [seq]) else {
        return nil
      }
      let columns = Columns(row)
      self = .designation(
        RegisteredBody(
          id: try columns.int("body"), kind: try columns.word("kind"),
          authority: columns.optionalText("authority"), name: try columns.text("name")))
    case "minutes":
      guard let minutes = try RegisterStore.minutes(seq, database) else { return nil }
      self = .minutes(minutes)
    case "resolution":
      guard let entry = try ResolutionLoader(database, isWhole: true).load(seq) else { return nil }
      self = .resolution(entry)
    case "annotation":
      guard
        let row = try database.row(
          """
          SELECT a.*, r.at FROM annotation AS a JOIN record AS r ON r.seq = a.seq WHERE a.seq = ?
          """, [seq])
      else { return nil }
      self = .annotation(try RegisterStore.annotation(row))
    case "closing":
      guard
        let row = try database.row(
          "SELECT c.*, r.at FROM closing AS c JOIN record AS r ON r.seq = c.seq WHERE c.seq = ?",
          [seq])
      else { return nil }
      self = .closing(try RegisterStore.closing(row))
    case "publication":
      guard let entered = try PublicationRows.publication(seq, database),
        let content = try PublicationRows.content(seq, database)
      else { return nil }
      self = .publication(entered, content)
    case "publicationEvent":
      guard let entered = try PublicationRows.event(seq, database) else { return nil }
      self = .publicationEvent(entered)
    default: return nil
    }
  }

  /// As it is written to be hashed.
  var canonical: JSONValue {
    switch self {
    case .designation(let body): Canonical.content(body)
    case .minutes(let minutes): Canonical.content(minutes)
    case .resolution(let entry): Canonical.content(entry)
    case .annotation(let entered):
      Canonical.content(entered.annotation, on: entered.resolution)
    case .closing(let closing): Canonical.content(closing)
    case .publication(let entered, let content): Canonical.content(entered, showing: content)
    case .publicationEvent(let entered):
      Canonical.content(entered.event, on: entered.publication)
    }
  }

  /// Writes its rows, right after its record.
  func insert(seq: Int, _ database: Ledger) throws {
    switch self {
    case .designation(let body): try Insertion.designation(body, seq: seq, database)
    case .minutes(let minutes): try Insertion.minutes(minutes, database)
    case .resolution(let entry): try Insertion.resolution(entry, database)
    case .annotation(let entered):
      try Insertion.annotation(entered.annotation, on: entered.resolution, seq: seq, database)
    case .closing(let closing): try Insertion.closing(closing, database)
    case .publication(let entered, let content):
      try PublicationRows.insert(entered, showing: content, database)
    case .publicationEvent(let entered):
      try PublicationRows.insert(entered.event, on: entered.publication, seq: seq, database)
    }
  }
}
