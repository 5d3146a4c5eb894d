import Model
import Reader
import Testing

@testable import Exchange

/// Numbers that no body has would break every sum made of them: they do not come in.
@Suite struct NumberLimitTests {
  private func sitting(_ votes: String) -> [UInt8] {
    Array(
      """
      <seduta xmlns="urn:verbale:seduta:1" appello="completo">
      <organo tipo="consiglio"><denominazione>Consiglio</denominazione></organo>
      <trattazione punto="1"><titolo>Bilancio</titolo>
      <votazione><favorevoli>\(votes)</favorevoli></votazione></trattazione>
      </seduta>
      """.utf8)
  }

  @Test(arguments: ["2147483647", "-1", "0"])
  func numbersOfMinutesAreRead(_ votes: String) throws {
    let sittings = try NativeXML.sittings(in: sitting(votes), name: "prova")
    #expect(sittings.first?.items.first?.votes.first?.inFavour?.value == Int(votes))
  }

  @Test(arguments: ["2147483648", "9223372036854775807", "999999999999999999", "+1"])
  func largerNumbersAreRefused(_ votes: String) {
    #expect(throws: ExchangeFault.self) {
      try NativeXML.sittings(in: sitting(votes), name: "prova")
    }
  }

  @Test func theMarkupHasTheSameLimits() {
    #expect(MarkupNumber.integer("2147483647") == 2_147_483_647)
    for text in ["2147483648", "999999999999999999"] { #expect(MarkupNumber.integer(text) == nil) }
    #expect(MarkupNumber.decimal("-1.234,5") == -1234.5)
    #expect(MarkupNumber.decimal("1e-05") == 1e-05)
    for text in ["nan", "inf", "-infinity", "1e300", "0x1p4", "1e15"] {
      #expect(MarkupNumber.decimal(text) == nil, "\(text)")
    }
  }

  /// A row of digits is no sum of money; what is read of it comes back.
  @Test(arguments: [20, 400])
  func aRowOfDigitsIsNoAmount(_ count: Int) throws {
    let digits = String(repeating: "9", count: count)
    let text = """
      La spesa di € \(digits),00 è così ripartita:
      - scuola: € \(digits),00, pari al 50%;
      - strade: € 1,00, pari al 50%.
      """
    let sittings = MinutesReader().sittings(in: SourceText(name: "prova", text: text))
    let back = try DocumentReader().sittings(in: NativeXML.bytes(of: sittings), name: "prova")
    #expect(back == sittings)
  }
}
