import GRDB

/// A step in the life of the schema: named, in order, never edited once released.
struct Migration: Sendable {
  /// What it does, in English.
  let name: String
  /// How.
  let sql: String

  /// All of them, oldest first.
  static let all = [
    Migration(name: "create chain, minutes, resolutions, annotations and closings", sql: first),
    Migration(name: "create publications and their events", sql: PublicationSchema.sql),
  ]

  /// Marks a file as a register: 'VERB'.
  static let applicationID = 0x5645_5242

  /// The schema's version in a file; throws where it is something else or too new.
  static func version(of database: Database, path: String) throws -> Int {
    let pages = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
    let id = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    if pages == 0, id == 0 { return 0 }
    guard id == applicationID else { throw RegisterError.notARegister(path: path) }
    guard version <= all.count else {
      throw RegisterError.newer(path: path, version: version, known: all.count)
    }
    return version
  }

  /// Brings a file to the last version, all in one transaction, whoever else tries at once.
  static func apply(to database: Database, path: String) throws {
    guard try version(of: database, path: path) < all.count else { return }
    try database.inTransaction(.immediate) {
      // Another process may have done it while this one waited.
      let version = try version(of: database, path: path)
      for migration in all.dropFirst(version) {
        try database.execute(sql: migration.sql)
      }
      try database.execute(
        sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(all.count)")
      return .commit
    }
  }

  private static let first =
    """
    CREATE TABLE recordKind (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    INSERT INTO recordKind (name)
    VALUES ('designation'), ('minutes'), ('resolution'), ('annotation'), ('closing');

    CREATE TABLE record (
      seq INTEGER PRIMARY KEY CHECK (seq >= 1),
      kind TEXT NOT NULL REFERENCES recordKind (name),
      at TEXT NOT NULL CHECK (length(at) = 25),
      reason TEXT CHECK (length(trim(reason)) > 0),
      previousHash BLOB NOT NULL CHECK (length(previousHash) = 32),
      hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32)
    ) STRICT;

    CREATE TABLE designation (
      seq INTEGER PRIMARY KEY REFERENCES record (seq),
      body INTEGER NOT NULL REFERENCES designation (seq) CHECK (body <= seq),
      kind TEXT NOT NULL CHECK (length(kind) > 0),
      authority TEXT CHECK (length(authority) > 0),
      name TEXT NOT NULL CHECK (length(name) > 0)
    ) STRICT;

    CREATE TABLE minutes (
      seq INTEGER PRIMARY KEY REFERENCES record (seq),
      body INTEGER NOT NULL REFERENCES designation (seq),
      date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      openedAt TEXT,
      number TEXT,
      regulation TEXT NOT NULL,
      sourceName TEXT NOT NULL,
      sourceHash BLOB NOT NULL CHECK (length(sourceHash) = 32),
      sourcePosition INTEGER NOT NULL CHECK (sourcePosition >= 1),
      signedName TEXT,
      signedHash BLOB CHECK (length(signedHash) = 32),
      errors INTEGER NOT NULL CHECK (errors >= 0),
      CHECK ((signedName IS NULL) = (signedHash IS NULL)),
      UNIQUE (seq, body)
    ) STRICT;
    CREATE INDEX minutesByDate ON minutes (body, date);
    CREATE INDEX minutesBySource ON minutes (sourceHash);

    CREATE TABLE attendance (
      minutes INTEGER NOT NULL REFERENCES minutes (seq),
      position INTEGER NOT NULL CHECK (position >= 1),
      member TEXT NOT NULL,
      person TEXT,
      presence TEXT NOT NULL CHECK (presence IN ('present', 'remote', 'absent', 'excused')),
      isPartial INTEGER NOT NULL CHECK (isPartial IN (0, 1)),
      PRIMARY KEY (minutes, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE resolution (
      seq INTEGER PRIMARY KEY REFERENCES record (seq),
      minutes INTEGER NOT NULL,
      body INTEGER NOT NULL,
      year INTEGER NOT NULL CHECK (year BETWEEN 1 AND 9999),
      number INTEGER CHECK (number >= 1),
      statedNumber TEXT,
      agendaNumber INTEGER,
      subject TEXT,
      proposer TEXT,
      outcome TEXT CHECK (outcome IN ('approved', 'rejected', 'deferred', 'noted')),
      isOutcomeInferred INTEGER NOT NULL CHECK (isOutcomeInferred IN (0, 1)),
      enforceability TEXT NOT NULL
        CHECK (enforceability IN ('notApplicable', 'none', 'carried', 'rejected', 'unknown')),
      isTallyDoubtful INTEGER NOT NULL CHECK (isTallyDoubtful IN (0, 1)),
      text TEXT NOT NULL,
      document TEXT NOT NULL,
      FOREIGN KEY (minutes, body) REFERENCES minutes (seq, body),
      UNIQUE (body, year, number)
    ) STRICT;
    CREATE INDEX resolutionByMinutes ON resolution (minutes);

    CREATE TABLE vote (
      resolution INTEGER NOT NULL REFERENCES resolution (seq),
      position INTEGER NOT NULL CHECK (position >= 1),
      purpose TEXT NOT NULL CHECK (purpose IN ('motion', 'amendment', 'enforceability')),
      subject TEXT,
      method TEXT CHECK (method IN ('showOfHands', 'rollCall', 'open', 'secret', 'electronic')),
      isUnanimous INTEGER NOT NULL CHECK (isUnanimous IN (0, 1)),
      isByMajority INTEGER NOT NULL CHECK (isByMajority IN (0, 1)),
      present INTEGER CHECK (present >= 0),
      voters INTEGER CHECK (voters >= 0),
      inFavour INTEGER CHECK (inFavour >= 0),
      against INTEGER CHECK (against >= 0),
      abstained INTEGER CHECK (abstained >= 0),
      notVoting INTEGER CHECK (notVoting >= 0),
      blank INTEGER CHECK (blank >= 0),
      void INTEGER CHECK (void >= 0),
      weightInFavour REAL,
      weightAgainst REAL,
      weightAbstained REAL,
      outcome TEXT CHECK (outcome IN ('approved', 'rejected', 'deferred', 'noted')),
      PRIMARY KEY (resolution, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE ballot (
      resolution INTEGER NOT NULL,
      vote INTEGER NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 1),
      choice TEXT NOT NULL
        CHECK (choice IN ('inFavour', 'against', 'abstained', 'notVoting', 'present')),
      member TEXT NOT NULL,
      person TEXT,
      isDeduced INTEGER NOT NULL CHECK (isDeduced IN (0, 1)),
      PRIMARY KEY (resolution, vote, position),
      FOREIGN KEY (resolution, vote) REFERENCES vote (resolution, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX ballotByMember ON ballot (member, person, choice);

    CREATE TABLE candidacy (
      resolution INTEGER NOT NULL,
      vote INTEGER NOT NULL,
      isElected INTEGER NOT NULL CHECK (isElected IN (0, 1)),
      position INTEGER NOT NULL CHECK (position >= 1),
      name TEXT NOT NULL,
      votes INTEGER CHECK (votes >= 0),
      PRIMARY KEY (resolution, vote, isElected, position),
      FOREIGN KEY (resolution, vote) REFERENCES vote (resolution, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE annotation (
      seq INTEGER PRIMARY KEY REFERENCES record (seq),
      resolution INTEGER NOT NULL REFERENCES resolution (seq),
      kind TEXT NOT NULL CHECK (kind IN ('correction', 'annulment', 'link')),
      text TEXT NOT NULL CHECK (length(trim(text)) > 0),
      author TEXT NOT NULL CHECK (length(trim(author)) > 0),
      target INTEGER REFERENCES resolution (seq),
      documentName TEXT,
      documentHash BLOB CHECK (length(documentHash) = 32),
      CHECK ((documentName IS NULL) = (documentHash IS NULL))
    ) STRICT;
    CREATE INDEX annotationByResolution ON annotation (resolution);

    CREATE TABLE closing (
      seq INTEGER PRIMARY KEY REFERENCES record (seq),
      body INTEGER NOT NULL REFERENCES designation (seq),
      year INTEGER NOT NULL,
      count INTEGER NOT NULL CHECK (count >= 0),
      firstNumber INTEGER,
      lastNumber INTEGER,
      totals TEXT NOT NULL,
      signature TEXT NOT NULL CHECK (length(trim(signature)) > 0),
      UNIQUE (body, year)
    ) STRICT;

    CREATE VIRTUAL TABLE resolutionSearch USING fts5 (
      subject, text, content = 'resolution', content_rowid = 'seq',
      tokenize = 'unicode61 remove_diacritics 2'
    );

    CREATE TRIGGER recordKeepsChain BEFORE INSERT ON record
    WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM record)
      OR NEW.previousHash IS NOT
        (SELECT coalesce((SELECT hash FROM record ORDER BY seq DESC LIMIT 1), zeroblob(32)))
    BEGIN SELECT RAISE(ABORT, 'registro: un anello si aggiunge solo in fondo alla catena'); END;

    CREATE TRIGGER resolutionTakesNextNumber BEFORE INSERT ON resolution
    WHEN NEW.number IS NOT NULL AND NEW.number IS NOT (
      SELECT coalesce(max(number) + 1, NEW.number) FROM resolution
      WHERE body = NEW.body AND year = NEW.year)
    BEGIN SELECT RAISE(ABORT, 'registro: il numero non è quello che segue l''ultimo'); END;

    CREATE TRIGGER resolutionFindsYearOpen BEFORE INSERT ON resolution
    WHEN EXISTS (SELECT 1 FROM closing WHERE body = NEW.body AND year = NEW.year)
    BEGIN SELECT RAISE(ABORT, 'registro: l''anno è chiuso'); END;

    CREATE TRIGGER resolutionIsIndexed AFTER INSERT ON resolution
    BEGIN
      INSERT INTO resolutionSearch (rowid, subject, text) VALUES (NEW.seq, NEW.subject, NEW.text);
    END;

    """
    + Seal.fixed("recordKind") + Seal.fixed("record")
    + Seal.content("designation", kind: "designation")
    + Seal.content("minutes", kind: "minutes")
    + Seal.parts("attendance", owner: "minutes", key: ["position"])
    + Seal.content("resolution", kind: "resolution")
    + Seal.parts("vote", owner: "resolution", key: ["position"])
    + Seal.parts("ballot", owner: "resolution", key: ["vote", "position"])
    + Seal.parts("candidacy", owner: "resolution", key: ["vote", "isElected", "position"])
    + Seal.content("annotation", kind: "annotation")
    + Seal.content("closing", kind: "closing")
}
