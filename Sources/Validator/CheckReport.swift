import Model

/// What the rules find on one sitting.
public struct SittingReport: Sendable {
  /// The document it was read from.
  public let document: String
  /// The day of the sitting.
  public let date: CalendarDate?
  /// The regulation it was checked under, by id.
  public let regulation: String
  /// How many votes were looked at.
  public let voteCount: Int
  /// What was found, in text order.
  public private(set) var diagnostics: [Diagnostic]

  /// Reports on a sitting.
  public init(
    document: String, date: CalendarDate?, regulation: String, voteCount: Int,
    diagnostics: [Diagnostic]
  ) {
    self.document = document
    self.date = date
    self.regulation = regulation
    self.voteCount = voteCount
    self.diagnostics = diagnostics
  }

  /// Adds what was found later, keeping the text order.
  public mutating func add(_ found: [Diagnostic]) {
    diagnostics = (diagnostics + found).sorted(by: Diagnostic.inTextOrder)
  }
}

/// What the rules find on one document, sitting by sitting.
public struct FileReport: Sendable {
  /// The document's name.
  public let file: String
  /// Its sittings, in text order.
  public let sittings: [SittingReport]

  /// Reports on a document.
  public init(file: String, sittings: [SittingReport]) {
    self.file = file
    self.sittings = sittings
  }
}

/// What the rules find on all the documents given.
public struct CheckReport: Sendable {
  /// The documents, in the order given.
  public let files: [FileReport]

  /// Reports on documents.
  public init(files: [FileReport]) {
    self.files = files
  }

  /// Every diagnostic, document by document.
  public var diagnostics: [Diagnostic] {
    files.flatMap { $0.sittings.flatMap(\.diagnostics) }
  }

  /// How many diagnostics there are.
  public var counts: DiagnosticCounts {
    var counts = DiagnosticCounts()
    for file in files {
      for sitting in file.sittings {
        for diagnostic in sitting.diagnostics { counts.add(diagnostic.severity) }
      }
    }
    return counts
  }
}

/// How many diagnostics there are of each severity.
public struct DiagnosticCounts: Sendable, Hashable {
  /// Errori.
  public var errors = 0
  /// Avvisi.
  public var warnings = 0
  /// Note.
  public var notes = 0

  /// None yet.
  public init() {}

  /// All together.
  public var total: Int { errors + warnings + notes }

  /// Counts one more.
  public mutating func add(_ severity: Severity) {
    switch severity {
    case .error: errors += 1
    case .warning: warnings += 1
    case .note: notes += 1
    }
  }
}
