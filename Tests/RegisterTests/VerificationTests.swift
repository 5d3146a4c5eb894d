import Foundation
import GRDB
import Model
import Testing

@testable import Register

/// Whatever is done to the file behind the program's back is found, with its place.
@Suite(.bothStores) struct VerificationTests {
  private func desk() throws -> Desk {
    let desk = try Desk()
    let store = try desk.open()
    try store.numbers(Desk.minutes("2025-03-01", ["A", "B", "C"]))
    _ = try store.annotate(
      ResolutionReference(number: 1, year: 2025), kind: .correction, text: "leggasi", author: "b",
      at: Desk.noon)
    return desk
  }

  private static let untie = """
    DROP TRIGGER recordNeverChanges; DROP TRIGGER recordNeverShrinks;
    DROP TRIGGER resolutionNeverChanges; DROP TRIGGER resolutionNeverShrinks;
    DROP TRIGGER voteNeverChanges; DROP TRIGGER ballotNeverShrinks;
    DROP TRIGGER ballotNeverChanges; DROP TRIGGER annotationNeverChanges;
    DROP TRIGGER minutesNeverChanges; DROP TRIGGER designationNeverChanges;
    DROP TRIGGER voteNeverShrinks;
    """

  /// Who tampers with skill ties everything up again.
  private func faults(after sql: String, including digest: Digest? = nil) throws -> [String] {
    let desk = try desk()
    if desk.keeping == .server {
      try desk.tampering(sql.replacing("randomblob(32)", with: "sha256('x')"))
      return try desk.open(.reading).verify(including: digest).faults
    }
    try desk.tampering { database in
      let triggers = try String.fetchAll(
        database, sql: "SELECT sql FROM sqlite_schema WHERE type = 'trigger'")
      try database.execute(sql: Self.untie)
      try database.execute(sql: sql)
      let left = Set(
        try String.fetchAll(
          database, sql: "SELECT sql FROM sqlite_schema WHERE type = 'trigger'"))
      for trigger in triggers where !left.contains(trigger) { try database.execute(sql: trigger) }
    }
    return try desk.open(.reading).verify(including: digest).faults
  }

  private static let when = "10/03/2026 12:00"

  @Test(arguments: [
    (
      "UPDATE resolution SET subject = 'Z' WHERE number = 2",
      "anello 4 (deliberazione n. 2/2025, \(when)): il contenuto è stato modificato dopo l'iscrizione"
    ),
    (
      "UPDATE resolution SET text = text || ' ' WHERE number = 3",
      "anello 5 (deliberazione n. 3/2025, \(when)): il contenuto è stato modificato dopo l'iscrizione"
    ),
    (
      "UPDATE vote SET inFavour = 3 WHERE resolution = 3",
      "anello 3 (deliberazione n. 1/2025, \(when)): il contenuto è stato modificato dopo l'iscrizione"
    ),
    (
      "UPDATE ballot SET choice = 'inFavour' WHERE resolution = 3 AND choice = 'against'",
      "anello 3 (deliberazione n. 1/2025, \(when)): il contenuto è stato modificato dopo l'iscrizione"
    ),
    (
      "UPDATE minutes SET date = '2025-03-02'",
      "anello 2 (verbale, \(when)): il contenuto è stato modificato dopo l'iscrizione"
    ),
    (
      "UPDATE designation SET name = 'Giunta'",
      "anello 1 (organo, \(when)): il contenuto è stato modificato dopo l'iscrizione"
    ),
    (
      "UPDATE annotation SET author = 'c'",
      "anello 6 (annotazione, \(when)): il contenuto è stato modificato dopo l'iscrizione"
    ),
    (
      "UPDATE record SET at = '2026-03-10T12:00:01+01:00' WHERE seq = 2",
      "anello 2 (verbale, \(when)): il contenuto è stato modificato dopo l'iscrizione"
    ),
    ("DELETE FROM record WHERE seq = 4", "anello 4: manca"),
    ("DELETE FROM record WHERE seq IN (3, 4, 5)", "anelli 3-5: mancano"),
    (
      "UPDATE record SET seq = 9223372036854775807 WHERE seq = 6",
      "anelli 6-9223372036854775806: mancano"
    ),
    (
      "UPDATE resolution SET number = 9223372036854775807 WHERE number = 3",
      "Consiglio comunale – Comune di Avella, 2025: mancano i n. 3-9223372036854775806"
    ),
    (
      "DELETE FROM ballot WHERE resolution = 5; DELETE FROM vote WHERE resolution = 5; "
        + "DELETE FROM resolution WHERE seq = 5",
      "anello 5 (deliberazione, \(when)): il contenuto manca"
    ),
    (
      "UPDATE record SET hash = randomblob(32) WHERE seq = 3",
      "anello 4 (deliberazione n. 2/2025, \(when)): non è legato all'anello che lo precede"
    ),
    (
      "UPDATE resolution SET number = 7 WHERE number = 3",
      "Consiglio comunale – Comune di Avella, 2025: mancano i n. 3-6"
    ),
    (
      "UPDATE record SET kind = 'closing' WHERE seq = 5",
      "tabella «resolution», riga 5: non appartiene a nessun anello"
    ),
    (
      "CREATE TABLE altro (a integer)",
      "schema: «altro» è stato aggiunto da altri"
    ),
  ])
  func everyChangeIsFound(_ sql: String, _ fault: String) throws {
    let faults = try faults(after: sql)
    #expect(faults.contains(fault), "\(faults)")
  }

  @Test func aTriggerTakenAwayIsMissed() throws {
    let desk = try desk()
    try desk.tampering(
      "DROP TRIGGER voteNeverChanges" + (desk.keeping == .server ? " ON vote" : ""))
    #expect(
      try desk.open(.reading).verify().faults
        == ["schema: manca «voteNeverChanges», che protegge il registro"])
  }

  /// A chain cut at its end is whole: only a digest noted elsewhere tells.
  @Test func aTailCutOffIsFoundByItsDigest() throws {
    let desk = try desk()
    let head = try #require(try desk.open(.reading).verify().head)
    #expect(try desk.open(.reading).verify(including: head).faults == [])
    let cut =
      (Keeping.current == .file ? "DROP TRIGGER annotationNeverShrinks; " : "")
      + "DELETE FROM annotation; DELETE FROM record WHERE seq = 6"
    #expect(try faults(after: cut) == [])
    #expect(
      try faults(after: cut, including: head)
        == ["nessun anello ha l'impronta \(head): la catena è stata tagliata o riscritta"])
  }

  /// A number gone bad may be as far as numbers go: nobody counts up to it.
  @Test func whatIsWholeComesOutPastAnAbsurdNumber() throws {
    let desk = try desk()
    try desk.tampering(
      (desk.keeping == .file ? "DROP TRIGGER recordNeverChanges; " : "")
        + "UPDATE record SET seq = 9223372036854775807 WHERE seq = 6")
    var numbers: [Int?] = []
    let lost = try desk.open(.reading).export { numbers.append($0.entry.number) }
    #expect(numbers == [1, 2, 3])
    #expect(lost == [])
  }

  @Test func anEmptyRegisterIsWhole() throws {
    let result = try Desk().open().verify()
    #expect(result == Verification())
  }
}
