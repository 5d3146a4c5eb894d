import Model
import Testing

@testable import NoticeBoard

private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDate {
  try #require(CalendarDate(year: year, month: month, day: day))
}

@Suite struct CalendarTests {
  @Test func firstDayCountsForOneSchoolAndNotForTheOther() throws {
    let start = try day(2025, 1, 10)
    let ministry = PublicationPeriod(start: start, days: 15, countsFirstDay: true)
    let agency = PublicationPeriod(start: start, days: 15, countsFirstDay: false)
    #expect(ministry.lastDay == (try day(2025, 1, 24)))
    #expect(agency.lastDay == (try day(2025, 1, 25)))
    // What is shown satisfies both.
    #expect(ministry.visibleThrough == agency.visibleThrough)
    #expect(
      ministry.words
        == "dal 10/01/2025 al 24/01/2025, per quindici giorni consecutivi (compreso il primo)")
    #expect(
      agency.words
        == "dal 10/01/2025 al 25/01/2025, per quindici giorni consecutivi (escluso quello di inizio)"
    )
  }

  @Test(arguments: [
    // Over Christmas and the end of the year: holidays count.
    ((2024, 12, 20), (2025, 1, 3)), ((2024, 12, 31), (2025, 1, 14)),
    // Leap years, and those that are not.
    ((2024, 2, 20), (2024, 3, 5)), ((2025, 2, 20), (2025, 3, 6)),
    ((1900, 2, 20), (1900, 3, 6)), ((2000, 2, 20), (2000, 3, 5)),
    ((2024, 2, 15), (2024, 2, 29)),
  ])
  func periodRunsByTheCalendar(start: (Int, Int, Int), end: (Int, Int, Int)) throws {
    let period = PublicationPeriod(
      start: try day(start.0, start.1, start.2), days: 15, countsFirstDay: true)
    #expect(period.lastDay == (try day(end.0, end.1, end.2)))
  }

  @Test func everyPeriodHasAsManyDaysAsItSays() throws {
    var start = try day(1999, 12, 1)
    for _ in 0..<1500 {
      for days in [1, 10, 15, 30] {
        let included = PublicationPeriod(start: start, days: days, countsFirstDay: true)
        #expect(included.lastDay.dayNumber - start.dayNumber + 1 == days)
        let excluded = PublicationPeriod(start: start, days: days, countsFirstDay: false)
        #expect(excluded.lastDay.dayNumber - start.dayNumber == days)
        #expect(included.certifiableFrom.dayNumber == included.lastDay.dayNumber + 1)
        #expect(included.contains(start) && included.contains(included.lastDay))
        #expect(!included.contains(included.certifiableFrom))
      }
      #expect(start.adding(1).dayNumber == start.dayNumber + 1)
      #expect(start.adding(-400).dayNumber == start.dayNumber - 400)
      start = start.adding(1)
    }
  }

  /// Each first day with, in order: the last day by the ministry's count and by the agency's; the day
  /// of enforceability from the start, from the tenth day, from the end by either count. Holidays are
  /// days as any other: the terms run by the common calendar.
  @Test(arguments: [
    // Over Christmas and New Year.
    (
      "2024-12-20",
      ["2025-01-03", "2025-01-04", "2024-12-31", "2024-12-30", "2025-01-14", "2025-01-15"]
    ),
    // Christmas Eve.
    (
      "2024-12-24",
      ["2025-01-07", "2025-01-08", "2025-01-04", "2025-01-03", "2025-01-18", "2025-01-19"]
    ),
    // New Year's Day, a holiday.
    (
      "2025-01-01",
      ["2025-01-15", "2025-01-16", "2025-01-12", "2025-01-11", "2025-01-26", "2025-01-27"]
    ),
    // Over Easter (20 and 21 April) and 25 April.
    (
      "2025-04-11",
      ["2025-04-25", "2025-04-26", "2025-04-22", "2025-04-21", "2025-05-06", "2025-05-07"]
    ),
    // A leap February.
    (
      "2024-02-15",
      ["2024-02-29", "2024-03-01", "2024-02-26", "2024-02-25", "2024-03-11", "2024-03-12"]
    ),
    // A common February.
    (
      "2025-02-15",
      ["2025-03-01", "2025-03-02", "2025-02-26", "2025-02-25", "2025-03-12", "2025-03-13"]
    ),
    // Over 15 August.
    (
      "2025-08-08",
      ["2025-08-22", "2025-08-23", "2025-08-19", "2025-08-18", "2025-09-02", "2025-09-03"]
    ),
    // Over All Saints, clocks set back.
    (
      "2025-10-20",
      ["2025-11-03", "2025-11-04", "2025-10-31", "2025-10-30", "2025-11-14", "2025-11-15"]
    ),
    // Clocks set forward.
    (
      "2025-03-22",
      ["2025-04-05", "2025-04-06", "2025-04-02", "2025-04-01", "2025-04-16", "2025-04-17"]
    ),
    // The last day of the year.
    (
      "2027-12-31",
      ["2028-01-14", "2028-01-15", "2028-01-11", "2028-01-10", "2028-01-25", "2028-01-26"]
    ),
    // The day before a leap day.
    (
      "2028-02-28",
      ["2028-03-13", "2028-03-14", "2028-03-10", "2028-03-09", "2028-03-24", "2028-03-25"]
    ),
    // The end of a month of thirty days.
    (
      "2025-06-30",
      ["2025-07-14", "2025-07-15", "2025-07-11", "2025-07-10", "2025-07-25", "2025-07-26"]
    ),
  ])
  func termsHoldOverHolidaysAndYearEnds(_ start: String, _ days: [String]) throws {
    func period(_ first: Bool) -> PublicationPeriod {
      PublicationPeriod(start: Desk.day(start), days: 15, countsFirstDay: first)
    }
    func enforceable(_ rule: EnforceabilityRule, _ first: Bool = true) -> CalendarDate? {
      Enforceability(
        EnforceabilityFacts(
          adoptedOn: Desk.day(start), outcome: .approved, period: period(first), rule: rule,
          source: "")
      ).day
    }
    #expect(
      [
        period(true).lastDay, period(false).lastDay, enforceable(.startPlus11),
        enforceable(.startPlus10), enforceable(.endPlus11), enforceable(.endPlus11, false),
      ] == days.map(Desk.day))
  }

  @Test(arguments: [
    ("2025-01-08", "dall’08/01/2025 all’08/01/2025, per un giorno (compreso il primo)"),
    ("2025-01-11", "dall’11/01/2025 all’11/01/2025, per un giorno (compreso il primo)"),
    ("2025-01-01", "dal 01/01/2025 al 01/01/2025, per un giorno (compreso il primo)"),
    ("2025-01-18", "dal 18/01/2025 al 18/01/2025, per un giorno (compreso il primo)"),
  ])
  func daysAreSaidAsOneReadsThem(_ day: String, _ words: String) {
    #expect(
      PublicationPeriod(start: Desk.day(day), days: 1, countsFirstDay: true).words == words)
  }

  // MARK: Enforceability

  private func facts(_ rule: EnforceabilityRule, first: Bool = true) throws -> EnforceabilityFacts {
    EnforceabilityFacts(
      adoptedOn: try day(2025, 1, 8), outcome: .approved,
      period: PublicationPeriod(start: try day(2025, 1, 10), days: 15, countsFirstDay: first),
      rule: rule, source: "D.Lgs. 267/2000, art. 134, c. 3")
  }

  @Test func termRunsByThreeSchools() throws {
    let fromStart = Enforceability(try facts(.startPlus11))
    #expect(fromStart.day == (try day(2025, 1, 21)))
    #expect(
      fromStart.words
        == "esecutiva dal 21/01/2025, perché sono trascorsi dieci giorni interi dall'inizio della "
        + "pubblicazione (10/01/2025, escluso); fonte: D.Lgs. 267/2000, art. 134, c. 3")
    let tenth = Enforceability(try facts(.startPlus10))
    #expect(tenth.day == (try day(2025, 1, 20)))
    #expect(
      tenth.reason == "è trascorso il decimo giorno di pubblicazione (dal 10/01/2025, compreso)")
    // start + 14 + 11, and one more where the first day does not count.
    let fromEnd = Enforceability(try facts(.endPlus11))
    #expect(fromEnd.day == (try day(2025, 2, 4)))
    #expect(Enforceability(try facts(.endPlus11, first: false)).day == (try day(2025, 2, 5)))
    #expect(
      fromEnd.reason
        == "sono trascorsi dieci giorni interi dalla fine della pubblicazione (24/01/2025, escluso)"
    )
  }

  @Test func itsOwnVoteMakesItEnforceableAtOnce() throws {
    var facts = try facts(.startPlus11)
    facts.isImmediate = true
    facts.immediateVote = "favorevoli 12, contrari 0, astenuti 1"
    facts.immediateSource = "D.Lgs. 267/2000, art. 134, c. 4"
    facts.period = nil
    let now = Enforceability(facts)
    #expect(
      now.words
        == "esecutiva dall’08/01/2025, perché dichiarata immediatamente eseguibile con separata "
        + "votazione (favorevoli 12, contrari 0, astenuti 1); fonte: D.Lgs. 267/2000, art. 134, c. 4"
    )
    #expect(now.holds(on: try day(2025, 1, 8)))
    #expect(!now.holds(on: try day(2025, 1, 7)))
  }

  @Test func whatIsNotDecidedNeverBecomesEnforceable() throws {
    var facts = try facts(.startPlus11)
    facts.isImmediate = true
    for (outcome, words) in [
      (Outcome.rejected, "non esecutiva: la proposta è stata respinta"),
      (.deferred, "non esecutiva: il punto è stato rinviato"),
      (.noted, "non esecutiva: il punto è stato solo oggetto di presa d'atto"),
    ] {
      facts.outcome = outcome
      #expect(Enforceability(facts).day == nil)
      #expect(Enforceability(facts).words == words)
    }
    facts.outcome = nil
    #expect(
      Enforceability(facts).words
        == "esecutività non verificabile: dall'atto non risulta se la proposta è stata approvata")
  }

  @Test func withdrawalBeforeTheTermStopsIt() throws {
    var facts = try facts(.startPlus11)
    facts.withdrawnOn = try day(2025, 1, 20)
    #expect(
      Enforceability(facts).words
        == "non esecutiva: la pubblicazione è stata ritirata il 20/01/2025, prima del compimento del "
        + "termine: occorre ripubblicare l'atto")
    facts.withdrawnOn = try day(2025, 1, 21)
    #expect(Enforceability(facts).day == (try day(2025, 1, 21)))
    facts.withdrawnOn = nil
    facts.annulledOn = try day(2025, 1, 15)
    #expect(Enforceability(facts).words == "non esecutiva: è stata annullata il 15/01/2025")
    facts.period = nil
    facts.annulledOn = nil
    #expect(Enforceability(facts).words == "non esecutiva: non è stata ancora pubblicata")
  }

  // MARK: What is due

  @Test func everyDayHasItsWork() throws {
    let period = PublicationPeriod(start: try day(2025, 1, 10), days: 15, countsFirstDay: true)
    var act = PostedAct(
      reference: "3/2025", subject: "Bilancio", period: period,
      enforceability: Enforceability(try facts(.startPlus11)))
    func kinds(_ date: CalendarDate) -> [Deadline.Kind] {
      Deadline.due(on: date, among: [act]).map(\.kind)
    }
    #expect(kinds(try day(2025, 1, 9)) == [])
    #expect(kinds(try day(2025, 1, 10)) == [.starts])
    #expect(kinds(try day(2025, 1, 11)) == [])
    #expect(kinds(try day(2025, 1, 21)) == [.enforceable])
    #expect(kinds(try day(2025, 1, 24)) == [.ends])
    #expect(kinds(try day(2025, 1, 25)) == [.toCertify])
    #expect(kinds(try day(2025, 3, 1)) == [.toCertify])
    #expect(
      Deadline.due(on: try day(2025, 1, 25), among: [act]).first?.words
        == "da certificare la pubblicazione, conclusa il 24/01/2025")
    act.certifiedOn = try day(2025, 1, 25)
    #expect(kinds(try day(2025, 1, 26)) == [])
    act.certifiedOn = nil
    act.withdrawnOn = try day(2025, 1, 15)
    #expect(kinds(try day(2025, 1, 24)) == [])
    #expect(kinds(try day(2025, 1, 25)) == [])
  }
}
