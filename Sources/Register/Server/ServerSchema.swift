/// The schema of a register on a server: the same tables as in a file, under the same seals.
///
/// Part of migrations already released: what it writes never changes. Names are folded to small letters
/// by PostgreSQL, on both sides alike.
enum ServerSchema {
  /// Where the tables stand, apart from whatever else the database has.
  static let name = "verbale"

  /// A table whose rows hang on the chain.
  enum Part {
    /// Its rows are the content of records of this kind.
    case content(String, kind: String)
    /// Its rows are parts of what a column names.
    case parts(String, owner: String)

    var table: String {
      switch self {
      case .content(let table, _), .parts(let table, _): table
      }
    }
  }

  /// Every table that only grows with the chain.
  static let parts: [Part] = [
    .content("designation", kind: "designation"), .content("minutes", kind: "minutes"),
    .parts("attendance", owner: "minutes"), .content("resolution", kind: "resolution"),
    .parts("resolutionSearch", owner: "seq"), .parts("vote", owner: "resolution"),
    .parts("ballot", owner: "resolution"), .parts("candidacy", owner: "resolution"),
    .content("annotation", kind: "annotation"), .content("closing", kind: "closing"),
    .content("publication", kind: "publication"),
    .parts("publicationFile", owner: "publication"),
    .parts("publicationOmission", owner: "publication"),
    .content("publicationEvent", kind: "publicationEvent"),
  ]

  /// A function that a trigger calls.
  struct Function {
    let name: String
    let body: String

    var sql: String {
      "CREATE FUNCTION \(name)() RETURNS trigger LANGUAGE plpgsql AS $body$\(body)$body$;\n"
    }
  }

  /// When a trigger comes in, and `tgtype` as the catalog has it.
  enum Occasion: Int {
    case insert = 7
    case update = 19
    case delete = 11
    case truncate = 34

    var words: String {
      switch self {
      case .insert: "BEFORE INSERT"
      case .update: "BEFORE UPDATE"
      case .delete: "BEFORE DELETE"
      case .truncate: "BEFORE TRUNCATE"
      }
    }
  }

  /// A trigger.
  struct Trigger {
    let name: String
    let table: String
    let occasion: Occasion
    let function: String
    var argument: String?

    var sql: String {
      "CREATE TRIGGER \(name) \(occasion.words) ON \(table) FOR EACH "
        + (occasion == .truncate ? "STATEMENT" : "ROW")
        + " EXECUTE FUNCTION \(function)(\(argument.map { "'\($0)'" } ?? ""));\n"
    }
  }

  /// Nobody changes or removes a row, and a row comes in only with the last record of the chain.
  static let triggers: [Trigger] =
    (["recordKind", "record"] + parts.map(\.table)).flatMap { table in
      [
        Trigger(
          name: table + "NeverChanges", table: table, occasion: .update, function: "refuseChange"),
        Trigger(
          name: table + "NeverShrinks", table: table, occasion: .delete, function: "refuseRemoval"),
        Trigger(
          name: table + "NeverEmptied", table: table, occasion: .truncate,
          function: "refuseRemoval"),
      ]
    }
    + parts.map { part in
      switch part {
      case .content(let table, let kind):
        Trigger(
          name: table + "GrowsWithChain", table: table, occasion: .insert,
          function: "rowGrowsWithChain", argument: kind)
      case .parts(let table, let owner):
        Trigger(
          name: table + "GrowsWithChain", table: table, occasion: .insert,
          function: owner + "PartGrowsWithChain")
      }
    } + [
      Trigger(
        name: "recordKeepsChain", table: "record", occasion: .insert, function: "recordKeepsChain"),
      Trigger(
        name: "resolutionTakesNextNumber", table: "resolution", occasion: .insert,
        function: "resolutionTakesNextNumber"),
      Trigger(
        name: "resolutionFindsYearOpen", table: "resolution", occasion: .insert,
        function: "resolutionFindsYearOpen"),
      Trigger(
        name: "publicationTakesNextNumber", table: "publication", occasion: .insert,
        function: "publicationTakesNextNumber"),
    ]

  /// What the triggers do. Tables are named in full: whoever writes by hand has another path.
  static let functions: [Function] =
    [
      Function(name: "refuseChange", body: refusal("nulla si modifica: usare un''annotazione")),
      Function(name: "refuseRemoval", body: refusal("nulla si cancella: usare un''annotazione")),
      Function(
        name: "rowGrowsWithChain",
        body: guarded(
          """
          NEW.seq IS DISTINCT FROM (SELECT max(seq) FROM verbale.record)
            OR (SELECT kind FROM verbale.record WHERE seq = NEW.seq) IS DISTINCT FROM TG_ARGV[0]
          """, "una riga entra solo con il suo anello")),
      Function(
        name: "recordKeepsChain",
        body: guarded(
          """
          NEW.seq IS DISTINCT FROM (SELECT coalesce(max(seq), 0) + 1 FROM verbale.record)
            OR NEW.previousHash IS DISTINCT FROM coalesce(
              (SELECT hash FROM verbale.record ORDER BY seq DESC LIMIT 1),
              decode(repeat('00', 32), 'hex'))
          """, "un anello si aggiunge solo in fondo alla catena")),
      Function(
        name: "resolutionTakesNextNumber",
        body: guarded(
          """
          NEW.number IS NOT NULL AND NEW.number IS DISTINCT FROM (
            SELECT coalesce(max(number) + 1, NEW.number) FROM verbale.resolution
            WHERE body = NEW.body AND year = NEW.year)
          """, "il numero non è quello che segue l''ultimo")),
      Function(
        name: "resolutionFindsYearOpen",
        body: guarded(
          """
          EXISTS (SELECT 1 FROM verbale.closing WHERE body = NEW.body AND year = NEW.year)
          """, "l''anno è chiuso")),
      Function(
        name: "publicationTakesNextNumber",
        body: guarded(
          """
          NEW.number IS DISTINCT FROM (
            SELECT coalesce(max(number), 0) + 1 FROM verbale.publication WHERE year = NEW.year)
          """, "il numero di repertorio non è quello che segue l''ultimo")),
    ]
    + ["minutes", "seq", "resolution", "publication"].map { owner in
      Function(
        name: owner + "PartGrowsWithChain",
        body: guarded(
          "NEW.\(owner) IS DISTINCT FROM (SELECT max(seq) FROM verbale.record)",
          "una riga entra solo con il suo anello"))
    }

  private static func refusal(_ words: String) -> String {
    "\nBEGIN\n  RAISE EXCEPTION '\(Seal.prefix)\(words)';\nEND\n"
  }

  private static func guarded(_ condition: String, _ words: String) -> String {
    "\nBEGIN\n  IF \(condition) THEN\n    RAISE EXCEPTION '\(Seal.prefix)\(words)';\n  END IF;\n"
      + "  RETURN NEW;\nEND\n"
  }

  /// The first version.
  static let first =
    tables + functions.map(\.sql).joined() + triggers.map(\.sql).joined()

  private static let day = "'^[0-9]{4}-[0-9]{2}-[0-9]{2}$'"

  private static let tables =
    """
    CREATE TABLE schemaVersion (version bigint PRIMARY KEY, name text NOT NULL);

    CREATE TABLE recordKind (name text PRIMARY KEY);
    INSERT INTO recordKind (name)
    VALUES ('designation'), ('minutes'), ('resolution'), ('annotation'), ('closing'),
      ('publication'), ('publicationEvent');

    CREATE TABLE record (
      seq bigint PRIMARY KEY CHECK (seq >= 1),
      kind text NOT NULL REFERENCES recordKind (name),
      at text NOT NULL CHECK (length(at) = 25),
      reason text CHECK (length(trim(reason)) > 0),
      previousHash bytea NOT NULL CHECK (length(previousHash) = 32),
      hash bytea NOT NULL UNIQUE CHECK (length(hash) = 32)
    );

    CREATE TABLE designation (
      seq bigint PRIMARY KEY REFERENCES record (seq),
      body bigint NOT NULL REFERENCES designation (seq) CHECK (body <= seq),
      kind text NOT NULL CHECK (length(kind) > 0),
      authority text CHECK (length(authority) > 0),
      name text NOT NULL CHECK (length(name) > 0)
    );

    CREATE TABLE minutes (
      seq bigint PRIMARY KEY REFERENCES record (seq),
      body bigint NOT NULL REFERENCES designation (seq),
      date text COLLATE "C" NOT NULL CHECK (date ~ \(day)),
      openedAt text,
      number text,
      regulation text NOT NULL,
      sourceName text NOT NULL,
      sourceHash bytea NOT NULL CHECK (length(sourceHash) = 32),
      sourcePosition bigint NOT NULL CHECK (sourcePosition >= 1),
      signedName text,
      signedHash bytea CHECK (length(signedHash) = 32),
      errors bigint NOT NULL CHECK (errors >= 0),
      CHECK ((signedName IS NULL) = (signedHash IS NULL)),
      UNIQUE (seq, body)
    );
    CREATE INDEX minutesByDate ON minutes (body, date);
    CREATE INDEX minutesBySource ON minutes (sourceHash);

    CREATE TABLE attendance (
      minutes bigint NOT NULL REFERENCES minutes (seq),
      position bigint NOT NULL CHECK (position >= 1),
      member text NOT NULL,
      person text,
      presence text NOT NULL CHECK (presence IN ('present', 'remote', 'absent', 'excused')),
      isPartial bigint NOT NULL CHECK (isPartial IN (0, 1)),
      PRIMARY KEY (minutes, position)
    );

    CREATE TABLE resolution (
      seq bigint PRIMARY KEY REFERENCES record (seq),
      minutes bigint NOT NULL,
      body bigint NOT NULL,
      year bigint NOT NULL CHECK (year BETWEEN 1 AND 9999),
      number bigint CHECK (number >= 1),
      statedNumber text,
      agendaNumber bigint,
      subject text,
      proposer text,
      outcome text CHECK (outcome IN ('approved', 'rejected', 'deferred', 'noted')),
      isOutcomeInferred bigint NOT NULL CHECK (isOutcomeInferred IN (0, 1)),
      enforceability text NOT NULL
        CHECK (enforceability IN ('notApplicable', 'none', 'carried', 'rejected', 'unknown')),
      isTallyDoubtful bigint NOT NULL CHECK (isTallyDoubtful IN (0, 1)),
      text text NOT NULL,
      document text NOT NULL,
      FOREIGN KEY (minutes, body) REFERENCES minutes (seq, body),
      UNIQUE (body, year, number)
    );
    CREATE INDEX resolutionByMinutes ON resolution (minutes);

    CREATE TABLE resolutionSearch (
      seq bigint PRIMARY KEY REFERENCES resolution (seq),
      words text COLLATE "C" NOT NULL,
      lexemes tsvector NOT NULL
    );
    CREATE INDEX resolutionByWords ON resolutionSearch USING gin (lexemes);

    CREATE TABLE vote (
      resolution bigint NOT NULL REFERENCES resolution (seq),
      position bigint NOT NULL CHECK (position >= 1),
      purpose text NOT NULL CHECK (purpose IN ('motion', 'amendment', 'enforceability')),
      subject text,
      method text CHECK (method IN ('showOfHands', 'rollCall', 'open', 'secret', 'electronic')),
      isUnanimous bigint NOT NULL CHECK (isUnanimous IN (0, 1)),
      isByMajority bigint NOT NULL CHECK (isByMajority IN (0, 1)),
      present bigint CHECK (present >= 0),
      voters bigint CHECK (voters >= 0),
      inFavour bigint CHECK (inFavour >= 0),
      against bigint CHECK (against >= 0),
      abstained bigint CHECK (abstained >= 0),
      notVoting bigint CHECK (notVoting >= 0),
      blank bigint CHECK (blank >= 0),
      void bigint CHECK (void >= 0),
      weightInFavour double precision,
      weightAgainst double precision,
      weightAbstained double precision,
      outcome text CHECK (outcome IN ('approved', 'rejected', 'deferred', 'noted')),
      PRIMARY KEY (resolution, position)
    );

    CREATE TABLE ballot (
      resolution bigint NOT NULL,
      vote bigint NOT NULL,
      position bigint NOT NULL CHECK (position >= 1),
      choice text NOT NULL
        CHECK (choice IN ('inFavour', 'against', 'abstained', 'notVoting', 'present')),
      member text COLLATE "C" NOT NULL,
      person text COLLATE "C",
      isDeduced bigint NOT NULL CHECK (isDeduced IN (0, 1)),
      PRIMARY KEY (resolution, vote, position),
      FOREIGN KEY (resolution, vote) REFERENCES vote (resolution, position)
    );
    CREATE INDEX ballotByMember ON ballot (member, person, choice);

    CREATE TABLE candidacy (
      resolution bigint NOT NULL,
      vote bigint NOT NULL,
      isElected bigint NOT NULL CHECK (isElected IN (0, 1)),
      position bigint NOT NULL CHECK (position >= 1),
      name text NOT NULL,
      votes bigint CHECK (votes >= 0),
      PRIMARY KEY (resolution, vote, isElected, position),
      FOREIGN KEY (resolution, vote) REFERENCES vote (resolution, position)
    );

    CREATE TABLE annotation (
      seq bigint PRIMARY KEY REFERENCES record (seq),
      resolution bigint NOT NULL REFERENCES resolution (seq),
      kind text NOT NULL CHECK (kind IN ('correction', 'annulment', 'link')),
      text text NOT NULL CHECK (length(trim(text)) > 0),
      author text NOT NULL CHECK (length(trim(author)) > 0),
      target bigint REFERENCES resolution (seq),
      documentName text,
      documentHash bytea CHECK (length(documentHash) = 32),
      CHECK ((documentName IS NULL) = (documentHash IS NULL))
    );
    CREATE INDEX annotationByResolution ON annotation (resolution);

    CREATE TABLE closing (
      seq bigint PRIMARY KEY REFERENCES record (seq),
      body bigint NOT NULL REFERENCES designation (seq),
      year bigint NOT NULL,
      count bigint NOT NULL CHECK (count >= 0),
      firstNumber bigint,
      lastNumber bigint,
      totals text NOT NULL,
      signature text NOT NULL CHECK (length(trim(signature)) > 0),
      UNIQUE (body, year)
    );

    CREATE TABLE publication (
      seq bigint PRIMARY KEY REFERENCES record (seq),
      year bigint NOT NULL CHECK (year BETWEEN 1 AND 9999),
      number bigint NOT NULL CHECK (number >= 1),
      resolution bigint REFERENCES resolution (seq),
      replaces bigint REFERENCES publication (seq) CHECK (replaces < seq),
      type text NOT NULL CHECK (length(type) > 0),
      subject text NOT NULL CHECK (length(trim(subject)) > 0),
      authority text NOT NULL CHECK (length(trim(authority)) > 0),
      actNumber text,
      actDate text CHECK (actDate ~ \(day)),
      start text COLLATE "C" NOT NULL CHECK (start ~ \(day)),
      lastDay text COLLATE "C" NOT NULL CHECK (lastDay ~ \(day)),
      days bigint NOT NULL CHECK (days >= 1),
      countsFirstDay bigint NOT NULL CHECK (countsFirstDay IN (0, 1)),
      enforceability text
        CHECK (enforceability IN ('startPlus11', 'startPlus10', 'endPlus11')),
      source text NOT NULL,
      officer text NOT NULL CHECK (length(trim(officer)) > 0),
      text text NOT NULL,
      document text,
      CHECK (lastDay >= start),
      UNIQUE (year, number)
    );
    CREATE INDEX publicationByResolution ON publication (resolution);

    CREATE TABLE publicationFile (
      publication bigint NOT NULL REFERENCES publication (seq),
      role text NOT NULL CHECK (role IN ('published', 'whole')),
      name text NOT NULL CHECK (length(name) > 0),
      format text NOT NULL CHECK (length(format) > 0),
      hash bytea NOT NULL CHECK (length(hash) = 32),
      content bytea NOT NULL,
      PRIMARY KEY (publication, role)
    );

    CREATE TABLE publicationOmission (
      publication bigint NOT NULL REFERENCES publication (seq),
      position bigint NOT NULL CHECK (position >= 1),
      rule text NOT NULL,
      place text NOT NULL,
      words text NOT NULL,
      reason text NOT NULL,
      PRIMARY KEY (publication, position)
    );

    CREATE TABLE publicationEvent (
      seq bigint PRIMARY KEY REFERENCES record (seq),
      publication bigint NOT NULL REFERENCES publication (seq),
      kind text NOT NULL CHECK (kind IN ('certification', 'enforceability', 'withdrawal')),
      day text NOT NULL CHECK (day ~ \(Self.day)),
      author text NOT NULL CHECK (length(trim(author)) > 0),
      reason text NOT NULL CHECK (length(trim(reason)) > 0),
      UNIQUE (publication, kind)
    );

    """
}
