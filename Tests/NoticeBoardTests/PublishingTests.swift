import Foundation
import GRDB
import Model
import Testing

@testable import NoticeBoard
@testable import Register

@Suite struct PublishingTests {
  @Test func repertoryRunsWithoutGapsAndStartsAgainEachYear() throws {
    let desk = try Desk()
    let acts = try desk.enter(["Uno", "Due", "Tre"], on: "2024-12-20")
    #expect(try desk.publish(acts[0], on: "2024-12-30").reference == "1/2024")
    #expect(try desk.publish(acts[1], on: "2024-12-31").reference == "2/2024")
    #expect(try desk.publish(acts[2], on: "2025-01-02").reference == "1/2025")
    #expect(try desk.publish(file: [1, 2], "a.pdf", on: "2025-01-03").reference == "2/2025")
    let proof = try desk.store.verify()
    #expect(proof.faults == [])
    #expect(proof.records == 9)
  }

  @Test func anActIsOnTheAlboOnce() throws {
    let desk = try Desk()
    let act = try desk.enter(["Uno"], on: "2025-01-08")[0]
    let first = try desk.publish(act, on: "2025-01-10")
    #expect(
      throws: RegisterError.refused(
        "l'atto è già all'albo con il n. 1/2025; per ripubblicarlo usare --ripubblica e indicarne la "
          + "ragione con --motivo")
    ) { try desk.publish(act, on: "2025-01-11") }
    let again = try desk.publish(
      act, on: "2025-01-12", replaces: first.seq, reason: "allegato errato")
    #expect(again.reference == "2/2025")
    #expect(again.publication.replaces == first.seq)
    #expect(try desk.store.record(again.seq)?.reason == "allegato errato")
  }

  @Test func nothingBeginsBeforeItIsEntered() throws {
    let desk = try Desk()
    let act = try desk.enter(["Uno"], on: "2025-01-08")[0]
    var publication = try desk.publish(act, on: "2025-01-10").publication
    publication.resolution = nil
    publication.start = Desk.day("2025-01-05")
    #expect(
      throws: RegisterError.refused(
        "la pubblicazione non può cominciare il 05/01/2025, prima di oggi 11/01/2025: se l'atto era "
          + "già affisso, indicarne la ragione con --motivo")
    ) {
      try desk.store.publish(
        publication, showing: PublicationContent(text: ""), at: Desk.moment("2025-01-11"))
    }
  }

  @Test func eventsHappenInTheirTimeAndOnce() throws {
    let desk = try Desk()
    let act = try desk.enter(["Uno"], on: "2025-01-08")[0]
    let publication = try desk.publish(act, on: "2025-01-10")
    func entry() throws -> BoardEntry { try #require(try Board(desk.store).entries.first) }
    func certify(_ day: String) throws -> EnteredPublicationEvent {
      let now = try entry()
      return try desk.store.record(
        .certification, on: publication.seq, at: Desk.moment(day), author: "Anna Rossi"
      ) { _, events in try BoardCheck.certification(now.with(events), on: Desk.day(day)) }
    }
    #expect(
      throws: RegisterError.refused(
        "la pubblicazione n. 1/2025 dura dal 10/01/2025 al 24/01/2025, per quindici giorni consecutivi "
          + "(compreso il primo): si certifica dal 25/01/2025")
    ) { try certify("2025-01-24") }
    let done = try certify("2025-01-25")
    #expect(done.event.reason.hasPrefix("pubblicata dal 10/01/2025"))
    #expect(
      throws: RegisterError.refused(
        "la pubblicazione n. 1/2025 è già stata certificata il 25/01/2025")
    ) { try certify("2025-01-26") }
    #expect(try entry().posted.certifiedOn == Desk.day("2025-01-25"))
    #expect(throws: RegisterError.self) {
      try BoardCheck.withdrawal(try entry(), on: Desk.day("2025-01-27"), reason: "tardi")
    }
    #expect(try desk.store.verify().faults == [])
  }

  @Test func withdrawalStopsThePublication() throws {
    let desk = try Desk()
    let act = try desk.enter(["Uno"], on: "2025-01-08")[0]
    let publication = try desk.publish(act, on: "2025-01-10")
    let before = try #require(try Board(desk.store).entries.first)
    _ = try desk.store.record(
      .withdrawal, on: publication.seq, at: Desk.moment("2025-01-15"), author: "Anna Rossi"
    ) { _, events in
      try BoardCheck.withdrawal(before.with(events), on: Desk.day("2025-01-15"), reason: "errore")
    }
    let board = try Board(desk.store)
    let entry = try #require(board.entries.first)
    #expect(board.visible(on: Desk.day("2025-01-14")).count == 1)
    #expect(board.visible(on: Desk.day("2025-01-15")).isEmpty)
    #expect(
      entry.enforceability?.words
        == "non esecutiva: la pubblicazione è stata ritirata il 15/01/2025, prima del compimento del "
        + "termine: occorre ripubblicare l'atto")
    #expect(throws: RegisterError.self) {
      try BoardCheck.certification(entry, on: Desk.day("2025-02-01"))
    }
  }

  @Test func annulmentStopsEnforceability() throws {
    let desk = try Desk()
    let act = try desk.enter(["Uno"], on: "2025-01-08")[0]
    _ = try desk.publish(act, on: "2025-01-10")
    _ = try desk.store.annotate(
      ResolutionReference(number: 1, year: 2025), kind: .annulment, text: "in autotutela",
      author: "Anna Rossi", at: Desk.moment("2025-01-14"))
    #expect(
      try Board(desk.store).entries.first?.enforceability?.words
        == "non esecutiva: è stata annullata il 14/01/2025")
  }

  @Test func nothingChangesAndNothingIsRemoved() throws {
    let desk = try Desk()
    let act = try desk.enter(["Uno"], on: "2025-01-08")[0]
    _ = try desk.publish(act, on: "2025-01-10")
    _ = try desk.publish(file: [1, 2, 3], "a.pdf", on: "2025-01-10")
    for sql in [
      "UPDATE publication SET subject = 'x'", "DELETE FROM publication",
      "UPDATE publicationFile SET content = x'00'", "DELETE FROM publicationOmission",
      "INSERT INTO publicationEvent (seq, publication, kind, day, author, reason) "
        + "VALUES (2, 2, 'withdrawal', '2025-01-11', 'a', 'b')",
    ] {
      #expect(throws: RegisterError.self, "\(sql)") {
        try desk.store.write { try $0.execute(sql) }
      }
    }
    #expect(try desk.store.verify().faults == [])
  }

  /// Whoever takes the triggers away first is found out.
  @Test(arguments: [
    ("publication", "UPDATE publication SET lastDay = '2025-03-01'"),
    ("publication", "UPDATE publication SET document = NULL"),
    ("publicationFile", "UPDATE publicationFile SET content = x'00'"),
    ("publicationOmission", "DELETE FROM publicationOmission"),
  ])
  func tamperingIsFound(table: String, sql: String) throws {
    let desk = try Desk()
    let act = try desk.enter(["Uno"], on: "2025-01-08")[0]
    _ = try desk.publish(act, on: "2025-01-10")
    _ = try desk.publish(file: [1, 2, 3], "a.pdf", on: "2025-01-10")
    try desk.store.write { database in
      for trigger in try database.all(
        "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?", [table])
      {
        try database.execute("DROP TRIGGER \(trigger.text(0) ?? "")")
      }
      try database.execute(sql)
    }
    let faults = try desk.store.verify().faults
    #expect(
      faults.contains { $0.contains("(pubblicazione,") && $0.contains("modificato dopo") },
      "\(faults)")
  }

  /// A register made before there was an albo takes it up, with all that is in it.
  @Test func anOlderRegisterTakesTheAlboUp() throws {
    let path = NSTemporaryDirectory() + "albo-\(UUID().uuidString).sqlite"
    defer {
      for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
    }
    do {
      let queue = try DatabaseQueue(path: path)
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: Migration.all[0].sql)
        try database.execute(
          sql: "PRAGMA application_id = \(Migration.applicationID); PRAGMA user_version = 1")
      }
      try queue.close()
    }
    let store = try RegisterStore(path: path, access: .writing)
    var publication = Publication(
      type: "D.01", subject: "Avviso", authority: "Comune", start: Desk.day("2025-01-10"),
      lastDay: Desk.day("2025-01-24"), days: 15, countsFirstDay: true, source: "norma",
      officer: "Anna Rossi")
    publication.actNumber = "7"
    let content = PublicationContent(
      text: "", file: PublishedFile(name: "a.txt", format: "text/plain", bytes: [0x41]))
    let published = try store.publish(
      publication, showing: content, at: Desk.moment("2025-01-10"))
    #expect(published.reference == "1/2025")
    #expect(try store.publication(published.seq) == published)
    #expect(try store.content(ofPublication: published.seq) == content)
    #expect(try store.verify().faults == [])
  }
}
