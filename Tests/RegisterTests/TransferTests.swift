import Foundation
import Model
import TestServer
import Testing

@testable import Register

/// A register carried from one keeper to another is the same register.
@Suite(.enabled(if: TestServer.shared != nil, "PostgreSQL non è installato"))
struct TransferTests {
  /// A bit of everything.
  private static func fill(_ store: RegisterStore) throws {
    try store.numbers(
      Desk.minutes("2025-03-01", ["Bilancio «2025» – è", "Nomina", "Acqua pubblica"]) {
        $0.roll = [
          AttendanceEntry(member: "Ardesio", person: "Caccia", presence: .excused, isPartial: true)
        ]
        $0.signed = DocumentMark(name: "a.pdf", digest: Digest(of: [1]))
        $0.resolutions[1].votes[0].candidates = [.init(name: "Rossi", votes: 7)]
        $0.resolutions[1].votes[0].elected = ["Rossi"]
        $0.resolutions[1].votes[0].weightInFavour = 60.1
        $0.resolutions[2].outcome = .rejected
        $0.numbersRejected = false
        $0.errors = 1
      }, reason: "refuso accertato")
    try store.numbers(Desk.minutes("2025-04-01", ["D"], body: "Giunta", kind: .executive))
    _ = try store.annotate(
      ResolutionReference(number: 1, year: 2025, body: "consiglio"), kind: .link, text: "rinvio",
      author: "Anna", linkedTo: ResolutionReference(number: 2, year: 2025),
      document: DocumentMark(name: "b.pdf", digest: Digest(of: [2])), at: Desk.noon)
    var publication = Publication(
      type: "D.01", subject: "Avviso", authority: "Comune", start: Desk.day("2026-03-10"),
      lastDay: Desk.day("2026-03-24"), days: 15, countsFirstDay: true, source: "norma",
      officer: "Anna Rossi")
    publication.omissions = [
      PublishedOmission(rule: "iban", place: "riga 3", words: "IT60", reason: "art. 6")
    ]
    let content = PublicationContent(
      text: "", file: PublishedFile(name: "a.bin", format: "x", bytes: Array(0...255)),
      wholeFile: PublishedFile(name: "b.bin", format: "x", bytes: [0, 0, 7]))
    let published = try store.publish(publication, showing: content, at: Desk.noon)
    _ = try store.record(.withdrawal, on: published.seq, at: Desk.noon, author: "Anna") { _, _ in
      (Desk.day("2026-03-11"), "errore")
    }
    _ = try store.close(2025, signature: "Ugo Marini", at: Desk.noon)
  }

  /// Every row of every table, as text.
  private static func rows(_ store: RegisterStore) throws -> [String] {
    try store.survey { database in
      let last = try Chain.last(in: database)?.seq ?? 0
      return try (1...last).map { seq in
        let record = try #require(try Chain.record(seq, in: database))
        return try "\(record) \(String(describing: RecordContent(of: record, database)))"
      }
    }
  }

  @Test(arguments: [
    (Keeping.file, Keeping.server), (.server, .file), (.file, .file), (.server, .server),
  ])
  func theChainArrivesWhole(_ from: Keeping, _ to: Keeping) throws {
    let source = try Desk(from).open()
    try Self.fill(source)
    let desk = try Desk(to)
    let copy = try desk.open()
    let proof = try source.transfer(to: copy)
    #expect(try source.verify() == proof)
    #expect(try copy.verify() == proof)
    #expect(try Self.rows(copy) == Self.rows(source))
    #expect(try copy.find() == source.find())
    for words in ["acqua", "e bilancio", "\"bilancio 2025\"", "nom*"] {
      var query = RegisterQuery()
      query.words = words
      #expect(try copy.find(query) == source.find(query), "\(words)")
    }
    #expect(try copy.numbers(Desk.minutes("2026-01-10", ["E"])) == [1])
    #expect(
      words { _ = try source.transfer(to: copy) }
        == "il registro \(desk.path) non è vuoto: si trasferisce solo in un registro nuovo")
  }

  @Test(arguments: Keeping.allCases)
  func whatIsNotWholeIsNotCarried(_ from: Keeping) throws {
    let desk = try Desk(from)
    let store = try desk.open()
    let copy = try Desk(from == .file ? .server : .file).open()
    #expect(
      words { _ = try store.transfer(to: copy) }
        == "il registro \(desk.path) è vuoto: non c'è nulla da trasferire")
    try store.numbers(Desk.minutes("2025-03-01", ["A"]))
    try desk.tampering(
      (from == .file ? "DROP TRIGGER resolutionNeverChanges; " : "")
        + "UPDATE resolution SET subject = 'Z'")
    #expect(
      words { _ = try desk.open(.reading).transfer(to: copy) }.hasPrefix(
        "il registro \(desk.path) non è integro ("))
    #expect(try copy.verify().records == 0)
  }

  /// Whatever cannot be kept leaves nothing behind.
  @Test func allOrNothing() throws {
    let store = try Desk(.file).open()
    try store.numbers(Desk.minutes("2025-03-01", ["A"]))
    // A name longer than a server's index takes.
    let name = (0..<150).map { Digest(of: [UInt8($0)]).description }.joined()
    try store.numbers(
      Desk.minutes("2025-03-08", ["B"]) {
        $0.resolutions[0].votes[0].ballots = [Ballot(choice: .against, member: name)]
      })
    let copy = try Desk(.server).open()
    #expect(words { _ = try store.transfer(to: copy) }.contains("PostgreSQL, codice 54000"))
    #expect(try copy.verify() == Verification())
  }
}
