import GRDB

/// The words of an act as FTS5 folds them, for a server that has no FTS5: accents, capitals and
/// punctuation are the same for both, because the same tokenizer does both.
final class SearchFolding {
  /// Words in a row, folded.
  struct Phrase {
    let words: [String]
    let isBeginning: Bool

    /// As it stands among the words of an act.
    var sought: String { " " + words.joined(separator: " ") + (isBeginning ? "" : " ") }
  }

  /// What a server keeps of an act to search it by.
  struct Words {
    /// Every word, in order, each between spaces; a bar between the subject and the text, which no
    /// phrase crosses.
    let text: String
    /// The same words once each, as PostgreSQL writes its index.
    let lexemes: String
  }

  /// PostgreSQL takes words of 2 kB and a megabyte of different ones.
  private static let longestLexeme = 200
  private static let mostLexemes = 500_000
  /// Stands for an act with more words than the index takes: every search finds it, and then looks
  /// into its words. No word is written so.
  private static let everything = "'*'"

  private let queue: DatabaseQueue

  init() throws {
    queue = try DatabaseQueue()
    try queue.writeWithoutTransaction { database in
      try database.execute(
        sql: """
          CREATE VIRTUAL TABLE act USING fts5 (
            subject, text, tokenize = 'unicode61 remove_diacritics 2')
          """)
    }
  }

  /// The words of an act.
  func words(subject: String?, text: String) throws -> Words {
    let (subject, text) = try queue.unsafeRead { database in
      let tokenizer = try database.makeTokenizer(.unicode61(diacritics: .remove))
      return (
        try subject.map { try tokenizer.tokenize(document: $0).map(\.token) } ?? [],
        try tokenizer.tokenize(document: text).map(\.token)
      )
    }
    return Words(
      text: " \(subject.joined(separator: " ")) | \(text.joined(separator: " ")) ",
      lexemes: Self.lexemes(subject + text))
  }

  /// The words of a phrase.
  func phrase(_ phrase: SearchWords.Phrase) throws -> Phrase {
    let words = try queue.unsafeRead { database in
      try database.makeTokenizer(.unicode61(diacritics: .remove))
        .tokenize(query: String(phrase.words)).map(\.token)
    }
    return Phrase(words: words, isBeginning: phrase.isBeginning)
  }

  /// The acts that have all the words of some phrases, as PostgreSQL asks its index.
  static func query(_ phrases: [Phrase]) -> String {
    let wanted = phrases.flatMap { phrase in
      phrase.words.enumerated().map { index, word in
        lexeme(word) + (phrase.isBeginning && index == phrase.words.count - 1 ? ":*" : "")
      }
    }
    return "(\(wanted.joined(separator: " & "))) | \(everything)"
  }

  private static func lexemes(_ words: [String]) -> String {
    let lexemes = Set(words.map(lexeme))
    let size = lexemes.reduce(0) { $0 + $1.utf8.count + 8 }
    return size > mostLexemes ? everything : lexemes.sorted().joined(separator: " ")
  }

  /// Quoted; a very long word by its beginning.
  private static func lexeme(_ word: String) -> String {
    let beginning = String(String.UnicodeScalarView(word.unicodeScalars.prefix(longestLexeme)))
    return "'" + beginning.replacing("'", with: "''").replacing("\\", with: "\\\\") + "'"
  }

  /// The words found among those around them, as FTS5 itself cuts them out of one act.
  func excerpt(subject: String?, text: String, _ expression: String) throws -> String? {
    try queue.writeWithoutTransaction { database in
      try database.cachedStatement(sql: "INSERT INTO act (rowid, subject, text) VALUES (1, ?, ?)")
        .execute(arguments: [subject, text])
      defer { try? database.cachedStatement(sql: "DELETE FROM act").execute() }
      return try String.fetchOne(
        database.cachedStatement(
          sql: "SELECT snippet(act, -1, '«', '»', '…', 14) FROM act WHERE act MATCH ?"),
        arguments: [expression])
    }
  }
}

/// Cuts out of the acts that a query finds on a server the words it looked for.
struct SearchExcerpts {
  private let folding: SearchFolding
  private let expression: String
  private let words: Ledger.Statement

  /// Nil where nothing is to be cut out: a query without words, or a file, where FTS5 does it.
  init?(_ query: RegisterQuery, _ database: Ledger) throws {
    guard case .server(let connection) = database,
      let expression = query.words.flatMap({ SearchWords($0) })?.expression
    else { return nil }
    folding = try connection.folding
    self.expression = expression
    words = try database.statement("SELECT subject, text FROM resolution WHERE seq = ?")
  }

  /// What is cut out of a resolution.
  func excerpt(of seq: Int) throws -> String? {
    var rows = try words.rows([seq])
    guard let row = try rows.next() else { return nil }
    var cells = Cells(row)
    return try folding.excerpt(
      subject: cells.optionalText(), text: try cells.text(), expression)
  }
}
