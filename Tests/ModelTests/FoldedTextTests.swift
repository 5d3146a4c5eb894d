import Model
import Testing

/// Texts reduced to their words.
struct FoldedTextTests {
  private func folded(_ text: String) -> String {
    String(decoding: FoldedText(text).bytes, as: UTF8.self)
  }

  @Test func onlyWordsAreLeft() {
    #expect(folded("  L’Università, è «aperta»\n") == " l universita e aperta ")
    #expect(folded("perche\u{301} bilan\u{AD}cio n.12/2024") == " perche bilancio n 12 2024 ")
    #expect(folded(" ?! ").isEmpty)
    #expect(folded("Łódź") == " łodź ")
  }

  @Test func wordsAreFoundWhole() {
    let text = FoldedText("Adozione del piano di zona, triennio 2024")
    #expect(text.contains(FoldedText("PIANO di zona")))
    #expect(text.contains(FoldedText("adozione")))
    #expect(text.contains(FoldedText("2024")))
    #expect(!text.contains(FoldedText("zon")))
    #expect(text.contains(FoldedText("zon"), isBeginning: true))
    #expect(!text.contains(FoldedText("ona"), isBeginning: true))
    #expect(!text.contains(FoldedText("")))
    #expect(!FoldedText("").contains(FoldedText("a")))
  }
}
