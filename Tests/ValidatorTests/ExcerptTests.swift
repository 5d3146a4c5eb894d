import Model
import Testing

@testable import Validator

@Suite struct ExcerptTests {
  /// Any range of any text can be shown: before, after, across lines, in the middle of a letter.
  @Test(arguments: [
    "", "a", "\n\n\n", "una riga sola", "prima\r\nseconda\r\n", "è\u{301}漢字\t\u{0}fine\n",
    String(repeating: "à🏛 ", count: 200), String(repeating: "x", count: 500) + "\n\n\ty",
    (1...40).map { "riga \($0)" }.joined(separator: "\n"),
  ])
  func anyRangeCanBeShown(text: String) {
    let source = SourceText(name: "prova", text: text)
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % (bound + 1)
    }
    for _ in 0..<200 {
      func range() -> SourceRange {
        let lower = next(source.bytes.count + 3)
        return SourceRange(lower, lower + next(source.bytes.count / 2 + 2))
      }
      let diagnostic = Diagnostic(
        Violation(
          at: range(), "fatto", label: "qui",
          related: [RelatedPlace(range(), "là"), RelatedPlace(range(), "e qua")]),
        of: Printed.about, in: source, regulation: Printed.regulation)
      let rows = Excerpt(diagnostic, width: 60).rows
      #expect(rows.contains { if case .marks(_, _, _, true) = $0 { true } else { false } })
      for case .source(let line, let shown) in rows {
        #expect(line >= 1 && line <= source.lineStarts.count)
        #expect(shown.unicodeScalars.count <= 140)
      }
    }
  }

  @Test func manyLinesAreShortened() {
    let text = (1...40).map { "riga \($0)" }.joined(separator: "\n")
    let source = SourceText(name: "prova", text: text)
    let diagnostic = Diagnostic(
      Violation(at: SourceRange(0, source.bytes.count), "fatto", label: "tutto"), of: Printed.about,
      in: source, regulation: Printed.regulation)
    let lines = Excerpt(diagnostic, width: 60).rows.compactMap { row in
      if case .source(let line, _) = row { line } else { nil }
    }
    #expect(lines == [1, 2, 3, 39, 40])
  }
}
