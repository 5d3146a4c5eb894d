/// The triggers that let a table only grow: nobody changes or removes a row, and a row comes in only
/// with the last record of the chain.
///
/// Part of migrations already released: what it writes never changes.
enum Seal {
  /// How the messages of the triggers begin, so that they are told from SQLite's own.
  static let prefix = "registro: "

  /// For a table whose rows are the content of records: `key` is the record's number.
  static func content(_ table: String, kind: String) -> String {
    fixed(table) + """
      CREATE TRIGGER \(table)GrowsWithChain BEFORE INSERT ON \(table)
      WHEN NEW.seq IS NOT (SELECT max(seq) FROM record)
        OR (SELECT kind FROM record WHERE seq = NEW.seq) IS NOT '\(kind)'
        OR EXISTS (SELECT 1 FROM \(table) WHERE seq = NEW.seq)
      BEGIN SELECT RAISE(ABORT, '\(prefix)una riga entra solo con il suo anello'); END;

      """
  }

  /// For a table of parts: `owner` names the column with the record's number, `key` the others of the
  /// primary key.
  static func parts(_ table: String, owner: String, key: [String]) -> String {
    let same = ([owner] + key).map { "\($0) IS NEW.\($0)" }.joined(separator: " AND ")
    return fixed(table) + """
      CREATE TRIGGER \(table)GrowsWithChain BEFORE INSERT ON \(table)
      WHEN NEW.\(owner) IS NOT (SELECT max(seq) FROM record)
        OR EXISTS (SELECT 1 FROM \(table) WHERE \(same))
      BEGIN SELECT RAISE(ABORT, '\(prefix)una riga entra solo con il suo anello'); END;

      """
  }

  /// Forbids to change and to remove rows.
  static func fixed(_ table: String) -> String {
    """
    CREATE TRIGGER \(table)NeverChanges BEFORE UPDATE ON \(table)
    BEGIN SELECT RAISE(ABORT, '\(prefix)nulla si modifica: usare un''annotazione'); END;
    CREATE TRIGGER \(table)NeverShrinks BEFORE DELETE ON \(table)
    BEGIN SELECT RAISE(ABORT, '\(prefix)nulla si cancella: usare un''annotazione'); END;

    """
  }
}
