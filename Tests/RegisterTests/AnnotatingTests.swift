import Model
import Testing

@testable import Register

@Suite(.bothStores) struct AnnotatingTests {
  private let twelve = ResolutionReference(number: 1, year: 2025)

  @Test func annotationsStandBesideTheAct() throws {
    let store = try Desk().open()
    try store.numbers(Desk.minutes("2025-03-01", ["A", "B"]))
    let before = try store.find().map(\.entry)
    _ = try store.annotate(
      twelve, kind: .correction, text: "leggasi 2026", author: "Anna Rossi", at: Desk.noon)
    _ = try store.annotate(
      twelve, kind: .link, text: "modifica", author: "Anna Rossi",
      linkedTo: ResolutionReference(number: 2, year: 2025),
      document: DocumentMark(name: "atto.pdf", digest: Digest(of: [7])), at: Desk.noon)
    #expect(try store.find().map(\.entry) == before)
    let annotations = try store.annotations(on: before[0].seq)
    #expect(annotations.map(\.annotation.kind) == [.correction, .link])
    #expect(annotations[1].annotation.target == before[1].seq)
    #expect(try store.annotations(on: before[1].seq).isEmpty)
    #expect(try store.verify().faults == [])
  }

  @Test func whatIsNotThereCannotBeAnnotated() throws {
    let store = try Desk().open()
    try store.numbers(Desk.minutes("2025-03-01", ["A"]))
    try store.numbers(Desk.minutes("2025-03-01", ["A"], body: "Giunta", kind: .executive))
    func annotate(_ number: Int, _ body: String?) throws {
      _ = try store.annotate(
        ResolutionReference(number: number, year: 2025, body: body), kind: .annulment, text: "a",
        author: "b", at: Desk.noon)
    }
    #expect(
      throws: RegisterError.refused(
        "nel registro non c'è la deliberazione n. 9/2025; per l'elenco: verbale registro elenca")
    ) { try annotate(9, nil) }
    #expect(
      throws: RegisterError.refused(
        "la deliberazione n. 1/2025 è di più organi («Consiglio comunale – Comune di Avella», «Giunta "
          + "– Comune di Avella»): indicare quale con --organo")
    ) { try annotate(1, nil) }
    try annotate(1, "giunta")
    #expect(throws: RegisterError.self) {
      try store.annotate(
        ResolutionReference(number: 1, year: 2025, body: "giunta"), kind: .link, text: "a",
        author: "b", linkedTo: ResolutionReference(number: 1, year: 2025, body: "giunta"),
        at: Desk.noon)
    }
    #expect(throws: RegisterError.self) {
      try store.annotate(
        ResolutionReference(number: 1, year: 2025, body: "giunta"), kind: .correction, text: "a",
        author: "b", at: Desk.moment("2020-01-01T00:00:00+01:00"))
    }
  }

  @Test func aClosedYearTakesNothingMore() throws {
    let store = try Desk().open()
    try store.numbers(Desk.minutes("2025-03-01", ["A", "B"]))
    #expect(
      throws: RegisterError.refused("il 2026 non è finito: il registro si chiude dal 31 dicembre")
    ) { try store.close(2026, signature: "Ugo Marini", at: Desk.noon) }
    let closed = try store.close(2025, signature: "Ugo Marini", at: Desk.noon)
    #expect(closed.count == 1)
    #expect(closed[0].closing.totals == "2 deliberazioni: 2 approvate")
    #expect(closed[0].closing.firstNumber == 1 && closed[0].closing.lastNumber == 2)
    #expect(
      throws: RegisterError.refused(
        "il registro 2025 di «Consiglio comunale – Comune di Avella» è stato chiuso il 10/03/2026: "
          + "non vi si iscrive più nulla")
    ) { try store.numbers(Desk.minutes("2025-04-01", ["C"]), reason: "prova") }
    #expect(throws: RegisterError.refused("il registro 2025 è già chiuso")) {
      try store.close(2025, signature: "Ugo Marini", at: Desk.noon)
    }
    #expect(throws: RegisterError.refused("nel registro non ci sono deliberazioni del 2024")) {
      try store.close(2024, signature: "Ugo Marini", at: Desk.noon)
    }
    _ = try store.annotate(twelve, kind: .correction, text: "a", author: "b", at: Desk.noon)
    #expect(try store.numbers(Desk.minutes("2026-01-10", ["D"])) == [1])
    #expect(try store.verify().faults == [])
  }
}
