-- create chain, minutes, resolutions, annotations, closings and publications
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
  date text COLLATE "C" NOT NULL CHECK (date ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
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
  actDate text CHECK (actDate ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  start text COLLATE "C" NOT NULL CHECK (start ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  lastDay text COLLATE "C" NOT NULL CHECK (lastDay ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
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
  day text NOT NULL CHECK (day ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  author text NOT NULL CHECK (length(trim(author)) > 0),
  reason text NOT NULL CHECK (length(trim(reason)) > 0),
  UNIQUE (publication, kind)
);
CREATE FUNCTION refuseChange() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  RAISE EXCEPTION 'registro: nulla si modifica: usare un''annotazione';
END
$body$;
CREATE FUNCTION refuseRemoval() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  RAISE EXCEPTION 'registro: nulla si cancella: usare un''annotazione';
END
$body$;
CREATE FUNCTION rowGrowsWithChain() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  IF NEW.seq IS DISTINCT FROM (SELECT max(seq) FROM verbale.record)
  OR (SELECT kind FROM verbale.record WHERE seq = NEW.seq) IS DISTINCT FROM TG_ARGV[0] THEN
    RAISE EXCEPTION 'registro: una riga entra solo con il suo anello';
  END IF;
  RETURN NEW;
END
$body$;
CREATE FUNCTION recordKeepsChain() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  IF NEW.seq IS DISTINCT FROM (SELECT coalesce(max(seq), 0) + 1 FROM verbale.record)
  OR NEW.previousHash IS DISTINCT FROM coalesce(
    (SELECT hash FROM verbale.record ORDER BY seq DESC LIMIT 1),
    decode(repeat('00', 32), 'hex')) THEN
    RAISE EXCEPTION 'registro: un anello si aggiunge solo in fondo alla catena';
  END IF;
  RETURN NEW;
END
$body$;
CREATE FUNCTION resolutionTakesNextNumber() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  IF NEW.number IS NOT NULL AND NEW.number IS DISTINCT FROM (
  SELECT coalesce(max(number) + 1, NEW.number) FROM verbale.resolution
  WHERE body = NEW.body AND year = NEW.year) THEN
    RAISE EXCEPTION 'registro: il numero non è quello che segue l''ultimo';
  END IF;
  RETURN NEW;
END
$body$;
CREATE FUNCTION resolutionFindsYearOpen() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  IF EXISTS (SELECT 1 FROM verbale.closing WHERE body = NEW.body AND year = NEW.year) THEN
    RAISE EXCEPTION 'registro: l''anno è chiuso';
  END IF;
  RETURN NEW;
END
$body$;
CREATE FUNCTION publicationTakesNextNumber() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  IF NEW.number IS DISTINCT FROM (
  SELECT coalesce(max(number), 0) + 1 FROM verbale.publication WHERE year = NEW.year) THEN
    RAISE EXCEPTION 'registro: il numero di repertorio non è quello che segue l''ultimo';
  END IF;
  RETURN NEW;
END
$body$;
CREATE FUNCTION minutesPartGrowsWithChain() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  IF NEW.minutes IS DISTINCT FROM (SELECT max(seq) FROM verbale.record) THEN
    RAISE EXCEPTION 'registro: una riga entra solo con il suo anello';
  END IF;
  RETURN NEW;
END
$body$;
CREATE FUNCTION seqPartGrowsWithChain() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  IF NEW.seq IS DISTINCT FROM (SELECT max(seq) FROM verbale.record) THEN
    RAISE EXCEPTION 'registro: una riga entra solo con il suo anello';
  END IF;
  RETURN NEW;
END
$body$;
CREATE FUNCTION resolutionPartGrowsWithChain() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  IF NEW.resolution IS DISTINCT FROM (SELECT max(seq) FROM verbale.record) THEN
    RAISE EXCEPTION 'registro: una riga entra solo con il suo anello';
  END IF;
  RETURN NEW;
END
$body$;
CREATE FUNCTION publicationPartGrowsWithChain() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  IF NEW.publication IS DISTINCT FROM (SELECT max(seq) FROM verbale.record) THEN
    RAISE EXCEPTION 'registro: una riga entra solo con il suo anello';
  END IF;
  RETURN NEW;
END
$body$;
CREATE TRIGGER recordKindNeverChanges BEFORE UPDATE ON recordKind FOR EACH ROW EXECUTE FUNCTION refuseChange();
CREATE TRIGGER recordKindNeverShrinks BEFORE DELETE ON recordKind FOR EACH ROW EXECUTE FUNCTION refuseRemoval();
CREATE TRIGGER recordKindNeverEmptied BEFORE TRUNCATE ON recordKind FOR EACH STATEMENT EXECUTE FUNCTION refuseRemoval();
CREATE TRIGGER recordNeverChanges BEFORE UPDATE ON record FOR EACH ROW EXECUTE FUNCTION refuseChange();
CREATE TRIGGER recordNeverShrinks BEFORE DELETE ON record FOR EACH ROW EXECUTE FUNCTION refuseRemoval();
CREATE TRIGGER recordNeverEmptied BEFORE TRUNCATE ON record FOR EACH STATEMENT EXECUTE FUNCTION refuseRemoval();
CREATE TRIGGER designationNeverChanges BEFORE UPDATE ON designation FOR EACH ROW EXECUTE FUNCTION refuseChange();
CREATE TRIGGER designationNeverShrinks BEFORE DELETE ON designation FOR EACH ROW EXECUTE FUNCTION refuseRemoval();
CREATE TRIGGER designationNeverEmptied BEFORE TRUNCATE ON designation FOR EACH STATEMENT EXECUTE FUNCTION refuseRemoval();
CREATE TRIGGER minutesNeverChanges BEFORE UPDATE ON minutes FOR EACH ROW EXECUTE FUNCTION refuseChange();
CREATE TRIGGER minutesNeverShrinks BEFORE DELETE ON minutes FOR EACH ROW EXECUTE FUNCTION refuseRemoval();
CREATE TRIGGER minutesNeverEmptied BEFORE TRUNCATE ON minutes FOR EACH STATEMENT EXECUTE FUNCTION refuseRemoval();
CREATE TRIGGER attendanceNeverChanges BEFORE UPDATE ON attendance FOR EACH ROW EXECUTE FUNCTION refuseChange();
CREATE TRIGGER attendanceNeverShrinks BEFORE DELETE ON attendance FOR EACH ROW EXECUTE FUNCTION refuseRemoval();
CREATE TRIGGER attendanceNeverEmptied BEFORE TRUNCATE ON attendance FOR EACH STATEMENT EXECUTE FUNCTION refuseRemoval();
CREATE TRIGGER resolutionNeverChanges BEFORE UPDATE ON resolution FOR EACH ROW EXECUTE FUNCTION refuseChange();
CREATE TRIGGER resolutionNeverShrinks BEFORE DELETE ON resolution FOR EACH ROW EXECUTE FUNCTION refuseRemoval();
CREATE TRIGGER resolutionNeverEmptied BEFORE TRUNCATE ON resolution FOR EACH STATEMENT EXECUTE FUNCTION refuseRemoval();
CREATE TRIGGER resolutionSearchNeverChanges BEFORE UPDATE ON resolutionSearch FOR EACH ROW EXECUTE FUNCTION refuseChange();
CREATE TRIGGER resolutionSearchNeverShrinks BEFORE DELETE ON resolutionSearch FOR EACH ROW EXECUTE FUNCTION refuseRemoval();
CREATE TRIGGER resolutionSearchNeverEmptied BEFORE TRUNCATE ON resolutionSearch FOR EACH STATEMENT EXECUTE FUNCTION refuseRemoval();
CREATE TRIGGER voteNeverChanges BEFORE UPDATE ON vote FOR EACH ROW EXECUTE FUNCTION refuseChange();
CREATE TRIGGER voteNeverShrinks BEFORE DELETE ON vote FOR EACH ROW EXECUTE FUNCTION refuseRemoval();
CREATE TRIGGER voteNeverEmptied BEFORE TRUNCATE ON vote FOR EACH STATEMENT EXECUTE FUNCTION refuseRemoval();
CREATE TRIGGER ballotNeverChanges BEFORE UPDATE ON ballot FOR EACH ROW EXECUTE FUNCTION refuseChange();
CREATE TRIGGER ballotNeverShrinks BEFORE DELETE ON ballot FOR EACH ROW EXECUTE FUNCTION refuseRemoval();
CREATE TRIGGER ballotNeverEmptied BEFORE TRUNCATE ON ballot FOR EACH STATEMENT EXECUTE FUNCTION refuseRemoval();
CREATE TRIGGER candidacyNeverChanges BEFORE UPDATE ON candidacy FOR EACH ROW EXECUTE FUNCTION refuseChange();
CREATE TRIGGER candidacyNeverShrinks BEFORE DELETE ON candidacy FOR EACH ROW EXECUTE FUNCTION refuseRemoval();
CREATE TRIGGER candidacyNeverEmptied BEFORE TRUNCATE ON candidacy FOR EACH STATEMENT EXECUTE FUNCTION refuseRemoval();
CREATE TRIGGER annotationNeverChanges BEFORE UPDATE ON annotation FOR EACH ROW EXECUTE FUNCTION refuseChange();
CREATE TRIGGER annotationNeverShrinks BEFORE DELETE ON annotation FOR EACH ROW EXECUTE FUNCTION refuseRemoval();
CREATE TRIGGER annotationNeverEmptied BEFORE TRUNCATE ON annotation FOR EACH STATEMENT EXECUTE FUNCTION refuseRemoval();
CREATE TRIGGER closingNeverChanges BEFORE UPDATE ON closing FOR EACH ROW EXECUTE FUNCTION refuseChange();
CREATE TRIGGER closingNeverShrinks BEFORE DELETE ON closing FOR EACH ROW EXECUTE FUNCTION refuseRemoval();
CREATE TRIGGER closingNeverEmptied BEFORE TRUNCATE ON closing FOR EACH STATEMENT EXECUTE FUNCTION refuseRemoval();
CREATE TRIGGER publicationNeverChanges BEFORE UPDATE ON publication FOR EACH ROW EXECUTE FUNCTION refuseChange();
CREATE TRIGGER publicationNeverShrinks BEFORE DELETE ON publication FOR EACH ROW EXECUTE FUNCTION refuseRemoval();
CREATE TRIGGER publicationNeverEmptied BEFORE TRUNCATE ON publication FOR EACH STATEMENT EXECUTE FUNCTION refuseRemoval();
CREATE TRIGGER publicationFileNeverChanges BEFORE UPDATE ON publicationFile FOR EACH ROW EXECUTE FUNCTION refuseChange();
CREATE TRIGGER publicationFileNeverShrinks BEFORE DELETE ON publicationFile FOR EACH ROW EXECUTE FUNCTION refuseRemoval();
CREATE TRIGGER publicationFileNeverEmptied BEFORE TRUNCATE ON publicationFile FOR EACH STATEMENT EXECUTE FUNCTION refuseRemoval();
CREATE TRIGGER publicationOmissionNeverChanges BEFORE UPDATE ON publicationOmission FOR EACH ROW EXECUTE FUNCTION refuseChange();
CREATE TRIGGER publicationOmissionNeverShrinks BEFORE DELETE ON publicationOmission FOR EACH ROW EXECUTE FUNCTION refuseRemoval();
CREATE TRIGGER publicationOmissionNeverEmptied BEFORE TRUNCATE ON publicationOmission FOR EACH STATEMENT EXECUTE FUNCTION refuseRemoval();
CREATE TRIGGER publicationEventNeverChanges BEFORE UPDATE ON publicationEvent FOR EACH ROW EXECUTE FUNCTION refuseChange();
CREATE TRIGGER publicationEventNeverShrinks BEFORE DELETE ON publicationEvent FOR EACH ROW EXECUTE FUNCTION refuseRemoval();
CREATE TRIGGER publicationEventNeverEmptied BEFORE TRUNCATE ON publicationEvent FOR EACH STATEMENT EXECUTE FUNCTION refuseRemoval();
CREATE TRIGGER designationGrowsWithChain BEFORE INSERT ON designation FOR EACH ROW EXECUTE FUNCTION rowGrowsWithChain('designation');
CREATE TRIGGER minutesGrowsWithChain BEFORE INSERT ON minutes FOR EACH ROW EXECUTE FUNCTION rowGrowsWithChain('minutes');
CREATE TRIGGER attendanceGrowsWithChain BEFORE INSERT ON attendance FOR EACH ROW EXECUTE FUNCTION minutesPartGrowsWithChain();
CREATE TRIGGER resolutionGrowsWithChain BEFORE INSERT ON resolution FOR EACH ROW EXECUTE FUNCTION rowGrowsWithChain('resolution');
CREATE TRIGGER resolutionSearchGrowsWithChain BEFORE INSERT ON resolutionSearch FOR EACH ROW EXECUTE FUNCTION seqPartGrowsWithChain();
CREATE TRIGGER voteGrowsWithChain BEFORE INSERT ON vote FOR EACH ROW EXECUTE FUNCTION resolutionPartGrowsWithChain();
CREATE TRIGGER ballotGrowsWithChain BEFORE INSERT ON ballot FOR EACH ROW EXECUTE FUNCTION resolutionPartGrowsWithChain();
CREATE TRIGGER candidacyGrowsWithChain BEFORE INSERT ON candidacy FOR EACH ROW EXECUTE FUNCTION resolutionPartGrowsWithChain();
CREATE TRIGGER annotationGrowsWithChain BEFORE INSERT ON annotation FOR EACH ROW EXECUTE FUNCTION rowGrowsWithChain('annotation');
CREATE TRIGGER closingGrowsWithChain BEFORE INSERT ON closing FOR EACH ROW EXECUTE FUNCTION rowGrowsWithChain('closing');
CREATE TRIGGER publicationGrowsWithChain BEFORE INSERT ON publication FOR EACH ROW EXECUTE FUNCTION rowGrowsWithChain('publication');
CREATE TRIGGER publicationFileGrowsWithChain BEFORE INSERT ON publicationFile FOR EACH ROW EXECUTE FUNCTION publicationPartGrowsWithChain();
CREATE TRIGGER publicationOmissionGrowsWithChain BEFORE INSERT ON publicationOmission FOR EACH ROW EXECUTE FUNCTION publicationPartGrowsWithChain();
CREATE TRIGGER publicationEventGrowsWithChain BEFORE INSERT ON publicationEvent FOR EACH ROW EXECUTE FUNCTION rowGrowsWithChain('publicationEvent');
CREATE TRIGGER recordKeepsChain BEFORE INSERT ON record FOR EACH ROW EXECUTE FUNCTION recordKeepsChain();
CREATE TRIGGER resolutionTakesNextNumber BEFORE INSERT ON resolution FOR EACH ROW EXECUTE FUNCTION resolutionTakesNextNumber();
CREATE TRIGGER resolutionFindsYearOpen BEFORE INSERT ON resolution FOR EACH ROW EXECUTE FUNCTION resolutionFindsYearOpen();
CREATE TRIGGER publicationTakesNextNumber BEFORE INSERT ON publication FOR EACH ROW EXECUTE FUNCTION publicationTakesNextNumber();
