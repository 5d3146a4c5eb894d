import Testing

@testable import Regulations

@Suite struct RegulationFractionTests {
  @Test(arguments: [
    ("metà", 1, 2, false), ("la metà", 1, 2, false), ("almeno la metà", 1, 2, false),
    ("un mezzo", 1, 2, false), ("1/2", 1, 2, false), ("50%", 50, 100, false),
    ("maggioranza", 1, 2, true), ("Maggioranza assoluta", 1, 2, true),
    ("la maggioranza", 1, 2, true), ("più della metà", 1, 2, true), ("oltre la metà", 1, 2, true),
    ("metà più uno", 1, 2, true), ("la metà piu uno", 1, 2, true), ("metà + 1", 1, 2, true),
    ("50%+1", 50, 100, true), ("un terzo", 1, 3, false), ("1/3", 1, 3, false),
    ("1 / 3", 1, 3, false), ("più di un terzo", 1, 3, true), ("almeno un terzo", 1, 3, false),
    ("due terzi", 2, 3, false), ("i due terzi", 2, 3, false), ("più dei due terzi", 2, 3, true),
    ("tre quarti", 3, 4, false), ("tre quinti", 3, 5, false), ("un decimo", 1, 10, false),
    ("30 %", 30, 100, false), ("66,7%", 667, 1000, false), ("tutti", 1, 1, false),
    ("unanimità", 1, 1, false),
  ])
  func fractionsAreRead(text: String, numerator: Int, denominator: Int, isStrict: Bool) {
    #expect(
      FractionWords(text)
        == FractionWords(numerator: numerator, denominator: denominator, isStrict: isStrict))
  }

  @Test(arguments: [
    "", "molti", "1/0", "0/3", "3/2", "110%", "-1/2", "un", "terzo", "1/2/3", "più di tutti",
    "metà meno uno", "almeno la metà più uno e mezzo", "101/100", "un dodicesimo e mezzo",
  ])
  func othersAreRefused(text: String) {
    #expect(FractionWords(text) == nil)
  }
}
