import Model
import Testing

@testable import Register

struct EntryMomentTests {
  @Test(arguments: [
    "2025-04-10T18:03:22+02:00", "1970-01-01T00:00:00+00:00", "1969-12-31T23:59:59-05:30",
    "2024-02-29T23:59:00+01:00", "9999-12-31T00:00:00+00:00",
  ])
  func readsWhatItWrites(_ text: String) {
    #expect(EntryMoment(text)?.description == text)
  }

  @Test(arguments: [
    "", "2025-02-30T10:00:00+01:00", "2025-04-10 18:03:22+02:00", "2025-04-10T25:00:00+02:00",
    "2025-04-10T18:03:22Z", "2025-04-10T18:03:22*02:00",
  ])
  func refusesTheRest(_ text: String) {
    #expect(EntryMoment(text) == nil)
  }

  /// Half past midnight in Rome is still the day before in London.
  @Test func theDayIsTheOffices() throws {
    let rome = try #require(EntryMoment("2025-04-11T00:30:00+02:00"))
    #expect(rome.day.description == "2025-04-11")
    #expect(
      EntryMoment(seconds: rome.seconds, offset: 0).description == "2025-04-10T22:30:00+00:00")
    #expect(rome.clock == "00:30")
  }

  @Test func everyDayComesBack() {
    for number in stride(from: -700_000, through: 2_900_000, by: 37) {
      #expect(CalendarDate(dayNumber: number).dayNumber == number)
    }
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func digestsAreSHA256(_ text: String, _ expected: String) {
    let digest = Digest(of: Array(text.utf8))
    #expect(digest.description == expected)
    #expect(Digest(hexadecimal: expected) == digest)
    #expect(Digest(hexadecimal: String(expected.dropLast()) + "g") == nil)
  }
}
