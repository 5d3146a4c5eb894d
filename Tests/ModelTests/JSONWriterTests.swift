import Testing

@testable import Model

@Suite struct JSONWriterTests {
  @Test func membersKeepTheirOrder() {
    let value: JSONValue = ["zeta": 1, "alfa": [true, nil, "b"], "vuoto": [], "niente": [:]]
    #expect(
      JSONWriter(indentation: 0).text(value)
        == #"{"zeta":1,"alfa":[true,null,"b"],"vuoto":[],"niente":{}}"#)
    #expect(
      JSONWriter().text(value) == """
        {
          "zeta": 1,
          "alfa": [
            true,
            null,
            "b"
          ],
          "vuoto": [],
          "niente": {}
        }
        """)
  }

  @Test func textIsEscaped() {
    #expect(
      JSONWriter().text("«Sì» \"a\\b\"\n\t\u{1}") == #""«Sì» \"a\\b\"\n\t\u0001""#)
  }

  @Test(arguments: [(83.812, "83.812"), (269, "269"), (-0.5, "-0.5"), (.infinity, "null")])
  func numbersHaveNoNeedlessFraction(number: Double, text: String) {
    #expect(JSONWriter().text(.double(number)) == text)
  }

  @Test func unknownIsNull() {
    #expect(JSONWriter().text(.int(Int?.none)) == "null")
    #expect(JSONWriter().text(.string(String?.none)) == "null")
  }
}
