import Model
import Testing

@testable import Register

/// A number once and for ever: no gap, no repeat, and never one the minutes contradict.
@Suite(.bothStores) struct NumberingTests {
  @Test func numbersFollowAndBeginAgainEveryYear() throws {
    let desk = try Desk()
    let store = try desk.open()
    #expect(try store.numbers(Desk.minutes("2025-03-01", ["A", "B"])) == [1, 2])
    #expect(try store.numbers(Desk.minutes("2025-04-01", ["C"])) == [3])
    #expect(try store.numbers(Desk.minutes("2026-01-05", ["D"])) == [1])
    #expect(
      try store.numbers(
        Desk.minutes("2025-04-01", ["E"], body: "Giunta comunale", kind: .executive)) == [1])
  }

  @Test func theFirstStatedNumberBeginsTheYear() throws {
    let store = try Desk().open()
    #expect(
      try store.numbers(Desk.minutes("2025-03-01", ["A", "B"], numbers: [nil, "15"])) == [14, 15])
    #expect(try store.numbers(Desk.minutes("2025-03-08", ["C"])) == [16])
  }

  @Test func theUserMayBeginTheYear() throws {
    let store = try Desk().open()
    let first = Desk.minutes("2025-03-01", ["A"]) { $0.firstNumber = 12 }
    #expect(try store.numbers(first) == [12])
    let again = Desk.minutes("2025-03-08", ["B"]) { $0.firstNumber = 20 }
    #expect(
      throws: RegisterError.refused(
        "la numerazione 2025 è già arrivata al n. 12: --primo-numero vale solo per il primo atto "
          + "dell'anno")
    ) { try store.numbers(again) }
  }

  @Test func aNumberOfTheMinutesMustAgree() throws {
    let store = try Desk().open()
    try store.numbers(Desk.minutes("2025-03-01", ["A", "B"]))
    #expect(
      throws: RegisterError.refused(
        "il verbale dà il n. 5 a «C», ma nel registro le tocca il n. 3 (l'ultimo iscritto nel 2025 è "
          + "il n. 2): iscrivere prima i verbali che mancano, o correggere il numero nel verbale")
    ) { try store.numbers(Desk.minutes("2025-04-01", ["C"], numbers: ["5"])) }
    #expect(
      throws: RegisterError.refused(
        "il verbale dà il n. 2 a «C», ma nel registro le tocca il n. 3 (l'ultimo iscritto nel 2025 è "
          + "il n. 2): correggere il numero nel verbale")
    ) { try store.numbers(Desk.minutes("2025-04-01", ["C"], numbers: ["n. 2"]), reason: "prova") }
    #expect(
      throws: RegisterError.refused(
        "il verbale dà il n. 3/2024 a «C», ma la seduta è del 2025: correggere il numero o la data")
    ) { try store.numbers(Desk.minutes("2025-04-01", ["C"], numbers: ["3/2024"])) }
    #expect(try store.numbers(Desk.minutes("2025-04-01", ["C"], numbers: ["3/2025"])) == [3])
  }

  /// Nothing of a refused sitting stays behind, the organ's name neither.
  @Test(arguments: ["9223372036854775807", "1000000"])
  func noOrganTakesAMillionNumbers(_ number: String) throws {
    let store = try Desk().open()
    let refusal = RegisterError.refused(
      "il n. \(number) non può essere quello di una deliberazione: correggere il numero nel verbale o "
        + "in --primo-numero")
    #expect(throws: refusal) {
      try store.numbers(Desk.minutes("2025-03-01", ["A"], numbers: [number]))
    }
    #expect(throws: refusal) {
      try store.numbers(Desk.minutes("2025-03-01", ["A"]) { $0.firstNumber = Int(number) })
    }
    #expect(try store.numbers(Desk.minutes("2025-03-01", ["A"], numbers: ["999999"])) == [999_999])
    #expect(throws: RegisterError.self) {
      try store.numbers(Desk.minutes("2025-04-01", ["B"]))
    }
  }

  @Test func aRefusalLeavesNoTrace() throws {
    let store = try Desk().open()
    #expect(throws: RegisterError.self) {
      try store.numbers(Desk.minutes("2025-03-01", ["A", "B"], numbers: ["4", "9"]))
    }
    #expect(try store.verify().records == 0)
    #expect(try store.bodies().isEmpty)
  }

  @Test func actsTreatedOutOfOrderKeepTheirNumbers() throws {
    let store = try Desk().open()
    let minutes = Desk.minutes("2025-03-01", ["B", "A"], numbers: ["8", "7"])
    #expect(try store.numbers(minutes) == [7, 8])
    #expect(try store.find().map(\.entry.resolution.subject) == ["A", "B"])
  }

  @Test func rejectedMotionsTakeANumberOnlyWhereTheyDo() throws {
    let store = try Desk().open()
    let minutes = Desk.minutes("2025-03-01", ["A", "B", "C"]) {
      $0.resolutions[1].outcome = .rejected
      $0.numbersRejected = false
    }
    #expect(try store.numbers(minutes) == [1, nil, 2])
    #expect(try store.verify().faults == [])
  }

  @Test(
    arguments: [
      ("14", 14, nil), ("n. 14", 14, nil), ("14/2025", 14, 2025), ("14 bis", 14, nil),
      ("N° 3 del 2025", 3, 2025),
    ] as [(String, Int, Int?)])
  func readsNumbers(_ words: String, _ number: Int, _ year: Int?) {
    #expect(StatedNumber(words)?.number == number)
    #expect(StatedNumber(words)?.year == year)
  }
}
