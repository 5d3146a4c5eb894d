import Testing

@testable import verbale

/// Rows as RFC 4180 wants them, and harmless in a spreadsheet.
struct CSVTests {
  @Test(arguments: [
    ("semplice", "semplice"), ("", ""), ("con, virgola", "\"con, virgola\""),
    ("con \"virgolette\"", "\"con \"\"virgolette\"\"\""), ("due\nrighe", "\"due\nrighe\""),
    ("=1+1", "'=1+1"), ("@SOMMA(A1)", "'@SOMMA(A1)"), ("-5", "-5"), ("- 5 voti", "'- 5 voti"),
  ])
  func cells(_ value: String, _ cell: String) {
    #expect(CSV.cell(value) == cell)
  }

  @Test func rowsHaveOneLengthAndEndWithBothSigns() async throws {
    for arguments in [["voti", "--formato", "csv"], ["presenze", "--formato", "csv"]] {
      let run = await Run(arguments + ["Samples"])
      let lines = run.output.split(separator: "\r\n")
      #expect(lines.count > Package.samples.count)
      #expect(run.output.hasSuffix("\r\n"))
      #expect(!run.output.replacing("\r\n", with: "").contains("\n"))
      let widths = Set(lines.map(Self.width))
      #expect(widths.count == 1, "\(widths)")
    }
  }

  private static func width(_ line: Substring) -> Int {
    var isQuoted = false
    return line.reduce(1) { count, letter in
      if letter == "\"" { isQuoted.toggle() }
      return count + (letter == "," && !isQuoted ? 1 : 0)
    }
  }
}
