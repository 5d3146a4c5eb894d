-- create publications and their events
INSERT INTO recordKind (name) VALUES ('publication'), ('publicationEvent');

CREATE TABLE publication (
  seq INTEGER PRIMARY KEY REFERENCES record (seq),
  year INTEGER NOT NULL CHECK (year BETWEEN 1 AND 9999),
  number INTEGER NOT NULL CHECK (number >= 1),
  resolution INTEGER REFERENCES resolution (seq),
  replaces INTEGER REFERENCES publication (seq) CHECK (replaces < seq),
  type TEXT NOT NULL CHECK (length(type) > 0),
  subject TEXT NOT NULL CHECK (length(trim(subject)) > 0),
  authority TEXT NOT NULL CHECK (length(trim(authority)) > 0),
  actNumber TEXT,
  actDate TEXT CHECK (actDate GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  start TEXT NOT NULL CHECK (start GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  lastDay TEXT NOT NULL CHECK (lastDay GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  days INTEGER NOT NULL CHECK (days >= 1),
  countsFirstDay INTEGER NOT NULL CHECK (countsFirstDay IN (0, 1)),
  enforceability TEXT
    CHECK (enforceability IN ('startPlus11', 'startPlus10', 'endPlus11')),
  source TEXT NOT NULL,
  officer TEXT NOT NULL CHECK (length(trim(officer)) > 0),
  text TEXT NOT NULL,
  document TEXT,
  CHECK (lastDay >= start),
  UNIQUE (year, number)
) STRICT;
CREATE INDEX publicationByResolution ON publication (resolution);

CREATE TABLE publicationFile (
  publication INTEGER NOT NULL REFERENCES publication (seq),
  role TEXT NOT NULL CHECK (role IN ('published', 'whole')),
  name TEXT NOT NULL CHECK (length(name) > 0),
  format TEXT NOT NULL CHECK (length(format) > 0),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  content BLOB NOT NULL,
  PRIMARY KEY (publication, role)
) STRICT;

CREATE TABLE publicationOmission (
  publication INTEGER NOT NULL REFERENCES publication (seq),
  position INTEGER NOT NULL CHECK (position >= 1),
  rule TEXT NOT NULL,
  place TEXT NOT NULL,
  words TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (publication, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE publicationEvent (
  seq INTEGER PRIMARY KEY REFERENCES record (seq),
  publication INTEGER NOT NULL REFERENCES publication (seq),
  kind TEXT NOT NULL CHECK (kind IN ('certification', 'enforceability', 'withdrawal')),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  author TEXT NOT NULL CHECK (length(trim(author)) > 0),
  reason TEXT NOT NULL CHECK (length(trim(reason)) > 0),
  UNIQUE (publication, kind)
) STRICT;

CREATE TRIGGER publicationTakesNextNumber BEFORE INSERT ON publication
WHEN NEW.number IS NOT (
  SELECT coalesce(max(number), 0) + 1 FROM publication WHERE year = NEW.year)
BEGIN SELECT RAISE(ABORT, 'registro: il numero di repertorio non è quello che segue l''ultimo'); END;
CREATE TRIGGER publicationNeverChanges BEFORE UPDATE ON publication
BEGIN SELECT RAISE(ABORT, 'registro: nulla si modifica: usare un''annotazione'); END;
CREATE TRIGGER publicationNeverShrinks BEFORE DELETE ON publication
BEGIN SELECT RAISE(ABORT, 'registro: nulla si cancella: usare un''annotazione'); END;
CREATE TRIGGER publicationGrowsWithChain BEFORE INSERT ON publication
WHEN NEW.seq IS NOT (SELECT max(seq) FROM record)
  OR (SELECT kind FROM record WHERE seq = NEW.seq) IS NOT 'publication'
  OR EXISTS (SELECT 1 FROM publication WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'registro: una riga entra solo con il suo anello'); END;
CREATE TRIGGER publicationFileNeverChanges BEFORE UPDATE ON publicationFile
BEGIN SELECT RAISE(ABORT, 'registro: nulla si modifica: usare un''annotazione'); END;
CREATE TRIGGER publicationFileNeverShrinks BEFORE DELETE ON publicationFile
BEGIN SELECT RAISE(ABORT, 'registro: nulla si cancella: usare un''annotazione'); END;
CREATE TRIGGER publicationFileGrowsWithChain BEFORE INSERT ON publicationFile
WHEN NEW.publication IS NOT (SELECT max(seq) FROM record)
  OR EXISTS (SELECT 1 FROM publicationFile WHERE publication IS NEW.publication AND role IS NEW.role)
BEGIN SELECT RAISE(ABORT, 'registro: una riga entra solo con il suo anello'); END;
CREATE TRIGGER publicationOmissionNeverChanges BEFORE UPDATE ON publicationOmission
BEGIN SELECT RAISE(ABORT, 'registro: nulla si modifica: usare un''annotazione'); END;
CREATE TRIGGER publicationOmissionNeverShrinks BEFORE DELETE ON publicationOmission
BEGIN SELECT RAISE(ABORT, 'registro: nulla si cancella: usare un''annotazione'); END;
CREATE TRIGGER publicationOmissionGrowsWithChain BEFORE INSERT ON publicationOmission
WHEN NEW.publication IS NOT (SELECT max(seq) FROM record)
  OR EXISTS (SELECT 1 FROM publicationOmission WHERE publication IS NEW.publication AND position IS NEW.position)
BEGIN SELECT RAISE(ABORT, 'registro: una riga entra solo con il suo anello'); END;
CREATE TRIGGER publicationEventNeverChanges BEFORE UPDATE ON publicationEvent
BEGIN SELECT RAISE(ABORT, 'registro: nulla si modifica: usare un''annotazione'); END;
CREATE TRIGGER publicationEventNeverShrinks BEFORE DELETE ON publicationEvent
BEGIN SELECT RAISE(ABORT, 'registro: nulla si cancella: usare un''annotazione'); END;
CREATE TRIGGER publicationEventGrowsWithChain BEFORE INSERT ON publicationEvent
WHEN NEW.seq IS NOT (SELECT max(seq) FROM record)
  OR (SELECT kind FROM record WHERE seq = NEW.seq) IS NOT 'publicationEvent'
  OR EXISTS (SELECT 1 FROM publicationEvent WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'registro: una riga entra solo con il suo anello'); END;
