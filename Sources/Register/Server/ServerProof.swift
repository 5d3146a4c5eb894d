/// Proves what only a server has: the schema in its catalog, and the links between rows, which whoever
/// rules the server may have let go.
enum ServerProof {
  // MARK: The schema

  /// Every table, trigger and function must be as the program made it.
  static func schema(_ database: Ledger) throws -> [String] {
    var expected: [String: String] = [:]
    for (table, digest) in ServerTables.digests { expected[table] = digest }
    for trigger in ServerSchema.triggers { expected[trigger.name] = described(trigger) }
    for function in ServerSchema.functions { expected[function.name + "()"] = function.body }
    // The catalog has every name in small letters.
    let names = Dictionary(uniqueKeysWithValues: expected.keys.map { ($0.lowercased(), $0) })
    var found: [String: String] = [:]
    for (name, text) in try tables(database).merging(others(database), uniquingKeysWith: { $1 }) {
      found[names[name] ?? name] = text
    }
    return SchemaDifference.faults(expected: expected, found: found)
  }

  private static func described(_ trigger: ServerSchema.Trigger) -> String {
    "\(trigger.table) \(trigger.occasion.rawValue) O \(trigger.function) \(trigger.argument ?? "")"
      .lowercased()
  }

  /// The tables, each with the digest of its description.
  static func tables(_ database: Ledger) throws -> [String: String] {
    var found: [String: String] = [:]
    for row in try database.all(
      """
      SELECT c.relname,
        CAST(c.relkind AS text) || CAST(c.relpersistence AS text) || ' ' || c.relrowsecurity || ' '
        || (SELECT string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' '
              || a.attnotnull, ', ' ORDER BY a.attnum)
            FROM pg_attribute AS a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped)
        || coalesce((SELECT string_agg(CAST(k.contype AS text) || ' ' || k.conname || ' ' || k.convalidated, ', '
              ORDER BY k.conname COLLATE "C")
            FROM pg_constraint AS k WHERE k.conrelid = c.oid AND k.contype IN ('c', 'f', 'p', 'u')), '')
        || coalesce((SELECT string_agg(r.relname || ' ' || i.indisunique || ' ' || i.indisvalid, ', '
              ORDER BY r.relname COLLATE "C")
            FROM pg_index AS i JOIN pg_class AS r ON r.oid = i.indexrelid
            WHERE i.indrelid = c.oid), '')
      FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
      WHERE n.nspname = '\(ServerSchema.name)' AND c.relkind NOT IN ('i', 't')
      """)
    {
      var cells = Cells(row)
      found[try cells.text()] = Digest(of: Array((cells.optionalText() ?? "").utf8)).short
    }
    return found
  }

  /// Triggers, functions and rules.
  private static func others(_ database: Ledger) throws -> [String: String] {
    var found: [String: String] = [:]
    for row in try database.all(
      """
      SELECT t.tgname, lower(c.relname || ' ' || t.tgtype || ' ' || CAST(t.tgenabled AS text) || ' '
        || p.proname || ' ' || replace(encode(t.tgargs, 'escape'), '\\000', ''))
      FROM pg_trigger AS t JOIN pg_class AS c ON c.oid = t.tgrelid
        JOIN pg_namespace AS n ON n.oid = c.relnamespace JOIN pg_proc AS p ON p.oid = t.tgfoid
      WHERE n.nspname = '\(ServerSchema.name)' AND NOT t.tgisinternal
      UNION ALL
      SELECT p.proname || '()', p.prosrc
      FROM pg_proc AS p JOIN pg_namespace AS n ON n.oid = p.pronamespace
      WHERE n.nspname = '\(ServerSchema.name)'
      UNION ALL
      SELECT r.rulename, 'rule' FROM pg_rewrite AS r JOIN pg_class AS c ON c.oid = r.ev_class
        JOIN pg_namespace AS n ON n.oid = c.relnamespace
      WHERE n.nspname = '\(ServerSchema.name)'
      """)
    {
      var cells = Cells(row)
      found[try cells.text()] = try cells.text()
    }
    return found
  }

  // MARK: The links

  /// Every row that another names must be there, and every act among those that search finds.
  static func links(_ database: Ledger) throws -> [String] {
    var faults: [String] = []
    for row in try database.all(
      """
      SELECT child.relname, parent.relname, string_agg(format('c.%I = p.%I', a.attname, b.attname), ' AND '),
        string_agg(format('c.%I IS NOT NULL', a.attname), ' AND ')
      FROM pg_constraint AS k
        JOIN pg_class AS child ON child.oid = k.conrelid
        JOIN pg_class AS parent ON parent.oid = k.confrelid
        JOIN pg_namespace AS n ON n.oid = child.relnamespace
        CROSS JOIN LATERAL unnest(k.conkey, k.confkey) AS u (own, other)
        JOIN pg_attribute AS a ON a.attrelid = child.oid AND a.attnum = u.own
        JOIN pg_attribute AS b ON b.attrelid = parent.oid AND b.attnum = u.other
      WHERE n.nspname = '\(ServerSchema.name)' AND k.contype = 'f'
      GROUP BY k.oid, child.relname, parent.relname ORDER BY child.relname, parent.relname, k.oid
      """)
    {
      var cells = Cells(row)
      let (child, parent) = (try cells.text(), try cells.text())
      let (match, isGiven) = (try cells.text(), try cells.text())
      let lost =
        try database.int(
          """
          SELECT count(*) FROM \(child) AS c
          WHERE \(isGiven) AND NOT EXISTS (SELECT 1 FROM \(parent) AS p WHERE \(match))
          """) ?? 0
      if lost > 0 {
        faults.append(
          "tabella «\(name(child))»: "
            + (lost == 1 ? "una riga rimanda" : "\(lost) righe rimandano")
            + " a una riga di «\(name(parent))» che non c'è")
      }
    }
    let hidden = try database.ints(
      """
      SELECT r.seq FROM resolution AS r LEFT JOIN resolutionSearch AS s ON s.seq = r.seq
      WHERE s.seq IS NULL ORDER BY r.seq
      """)
    return faults
      + hidden.map { "tabella «resolution», riga \($0): manca fra quelle che si cercano" }
  }

  /// A table as the program calls it.
  private static func name(_ table: String) -> String {
    ServerTables.digests.keys.first { $0.lowercased() == table } ?? table
  }
}
