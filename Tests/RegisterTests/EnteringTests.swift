import Model
import Testing

@testable import Register

@Suite(.bothStores) struct EnteringTests {
  @Test func whatGoesInComesOut() throws {
    let store = try Desk().open()
    let minutes = Desk.minutes("2025-03-01", ["Bilancio"]) {
      $0.signed = DocumentMark(name: "firmato.pdf", digest: Digest(of: [1]))
      $0.roll = [
        AttendanceEntry(member: "Ardesio", person: "Caccia", presence: .remote, isPartial: true)
      ]
      $0.number = "7"
      $0.resolutions[0].proposer = "Assessora Bianchi"
      $0.resolutions[0].votes[0].candidates = [.init(name: "Rossi", votes: nil)]
      $0.resolutions[0].votes[0].elected = ["Rossi"]
      $0.resolutions[0].votes[0].weightInFavour = 61.25
    }
    try store.numbers(minutes)
    let found = try #require(try store.find().first)
    let entry = try #require(try store.resolution(found.entry.seq))
    #expect(entry.resolution == minutes.resolutions[0])
    #expect(entry.act.text == "Deliberazione n. 1: Bilancio")
    let kept = try #require(try store.minutes(entry.minutes))
    #expect(kept.signed == minutes.signed)
    #expect(kept.roll == minutes.roll)
    #expect(kept.source == minutes.source)
    #expect(try store.verify().faults == [])
  }

  @Test func theSameFileIsRecognised() throws {
    let store = try Desk().open()
    let minutes = Desk.minutes("2025-03-01", ["A", "B"])
    try store.numbers(minutes)
    guard
      case .alreadyThere(_, let at, let lines, let hasChanged) = try store.enter(
        minutes, at: Desk.moment("2026-05-01T09:00:00+02:00"))
    else {
      Issue.record("entered twice")
      return
    }
    #expect(at == Desk.noon)
    #expect(lines.map(\.number) == [1, 2])
    #expect(!hasChanged)
    #expect(try store.verify().resolutions == 2)
  }

  /// Another file of the same sitting, a word of a title mended.
  @Test func theSameSittingIsRecognised() throws {
    let store = try Desk().open()
    try store.numbers(Desk.minutes("2025-03-01", ["Approvazione del bilancio 2025", "B"]))
    let mended = Desk.minutes(
      "2025-03-01", ["Approvazione del bilancio 2026", "B"], source: "altro.txt")
    guard case .alreadyThere(_, _, let lines, true) = try store.enter(mended, at: Desk.noon) else {
      Issue.record("entered twice")
      return
    }
    #expect(lines.count == 2)
  }

  @Test func actsThatAreMissingWantAReason() throws {
    let store = try Desk().open()
    try store.numbers(Desk.minutes("2025-03-01", ["A", "B"]))
    let more = Desk.minutes("2025-03-01", ["A", "B", "C"], source: "altro.txt")
    #expect(
      throws: RegisterError.refused(
        "la seduta del 01/03/2025 è già nel registro con 2 deliberazioni (n. 1, 2), ma il verbale ne "
          + "ha 3: per iscrivere solo quella che manca indicarne la ragione con --motivo")
    ) { try store.numbers(more) }
    #expect(try store.numbers(more, reason: "verbale completato") == [3])
    let last = try #require(try store.find().last)
    let record = try #require(try store.record(last.entry.seq))
    #expect(record.reason == "verbale completato")
  }

  /// The deliberations of one evening may come one file each.
  @Test func actsOfOneEveningMayComeApart() throws {
    let store = try Desk().open()
    #expect(try store.numbers(Desk.minutes("2025-03-01", ["Bilancio"])) == [1])
    #expect(try store.numbers(Desk.minutes("2025-03-01", ["Piano di zona"])) == [2])
    #expect(
      try store.numbers(Desk.minutes("2025-03-01", ["Lavori, lotto A"], numbers: ["3"])) == [3])
    #expect(
      try store.numbers(Desk.minutes("2025-03-01", ["Lavori, lotto B"], numbers: ["4"])) == [4])
  }

  @Test(
    arguments: [
      // The institution missing on one side.
      ("Consiglio comunale", nil, true), ("CONSIGLIO COMUNALE", "COMUNE DI AVELLA", true),
      ("Consiglio comunale di Avella", nil, true),
      ("Consiglio comunale di Avella", "Comune di Avella", true),
      ("Consiglio", "Comune di Avella", true),
      ("Consiglio comunale", "Comune di Baiano", false),
      ("Consiglio comunale di Baiano", nil, false),
      ("Consiglio di Istituto", "Comune di Avella", false),
    ] as [(String, String?, Bool)])
  func oneOrganHasOneNumbering(_ name: String, _ authority: String?, _ isSame: Bool) throws {
    let store = try Desk().open()
    try store.numbers(Desk.minutes("2025-03-01", ["A"]))
    let numbers = try store.numbers(
      Desk.minutes("2025-04-01", ["B"], body: name, authority: authority))
    #expect(numbers == [isSame ? 2 : 1])
    #expect(try store.bodies().count == (isSame ? 1 : 2))
    #expect(try store.verify().faults == [])
  }

  @Test func anOrganInDoubtIsAsked() throws {
    let store = try Desk().open()
    try store.numbers(Desk.minutes("2025-03-01", ["A"]))
    try store.numbers(Desk.minutes("2025-03-01", ["A"], authority: "Comune di Baiano"))
    #expect(
      throws: RegisterError.refused(
        "«Consiglio comunale» può essere più di un organo del registro: indicarlo con --organo: "
          + "«Consiglio comunale – Comune di Avella», «Consiglio comunale – Comune di Baiano»")
    ) { try store.numbers(Desk.minutes("2025-04-01", ["B"], authority: nil)) }
    let chosen = Desk.minutes("2025-04-01", ["B"], authority: nil) { $0.bodyChoice = "baiano" }
    #expect(try store.numbers(chosen) == [2])
    let unknown = Desk.minutes("2025-04-02", ["C"]) { $0.bodyChoice = "Roma" }
    #expect(throws: RegisterError.self) { try store.numbers(unknown) }
    let nameless = Desk.minutes("2025-04-02", ["C"]) { $0.bodyName = nil }
    #expect(throws: RegisterError.self) { try store.numbers(nameless) }
  }

  @Test func datesAndClockThatGoBackAreAsked() throws {
    let store = try Desk().open()
    try store.numbers(Desk.minutes("2025-03-10", ["A"]))
    #expect(
      throws: RegisterError.refused(
        "la seduta è del 01/03/2025, ma nel registro ce n'è già una del 10/03/2025: i numeri non "
          + "seguirebbero più le date; per iscrivere lo stesso indicarne la ragione con --motivo")
    ) { try store.numbers(Desk.minutes("2025-03-01", ["B"])) }
    #expect(
      throws: RegisterError.refused(
        "la seduta porta la data del 10/04/2026, ma oggi è il 10/03/2026: correggere il verbale, o "
          + "l'orologio del computer; per iscrivere lo stesso indicarne la ragione con --motivo")
    ) { try store.numbers(Desk.minutes("2026-04-10", ["B"])) }
    let before = Desk.moment("2026-03-09T12:00:00+01:00")
    #expect(
      throws: RegisterError.refused(
        "l'orologio del computer segna il 09/03/2026 alle 12:00, ma l'ultima iscrizione è del "
          + "10/03/2026 alle 12:00: rimettere l'orologio; per iscrivere lo stesso indicarne la "
          + "ragione con --motivo")
    ) { try store.numbers(Desk.minutes("2025-04-01", ["B"]), at: before) }
    guard
      case .entered(_, _, _, let forced) = try store.enter(
        Desk.minutes("2025-03-01", ["B"]), at: before, reason: "orologio errato fino a ieri")
    else {
      Issue.record("not entered")
      return
    }
    #expect(forced.count == 2)
    #expect(try store.verify().faults == [])
    // A computer that corrects itself by a few minutes disturbs nobody.
    let slow = EntryMoment(seconds: before.seconds - 300, offset: 3600)
    #expect(try store.numbers(Desk.minutes("2025-03-11", ["C"]), at: slow) == [3])
  }

  /// A reason given for nothing is not kept.
  @Test func areasonIsKeptOnlyWhereItWasNeeded() throws {
    let store = try Desk().open()
    try store.numbers(Desk.minutes("2025-03-10", ["A"]), reason: "nessuno")
    #expect(try store.record(1)?.reason == nil)
    let faulty = Desk.minutes("2025-03-11", ["B"]) { $0.errors = 2 }
    try store.numbers(faulty, reason: "refuso accertato")
    #expect(try store.record(4)?.reason == "refuso accertato")
  }
}
