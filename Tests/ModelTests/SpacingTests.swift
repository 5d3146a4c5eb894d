import Model
import Testing

@Suite struct SpacingTests {
  /// The second column is what reading character by character gives.
  @Test(arguments: [
    ("", ""), (" \t\r\n", ""), ("già  detto\r\nieri ", "già detto ieri"),
    ("\u{A0}n.\u{A0}5  e\u{202F}6 ", "\u{A0}n.\u{A0}5 e\u{202F}6"),
    ("“L’anno” –  10 € …", "“L’anno” – 10 € …"),
    // An accent that combines makes one character with the blank before it.
    ("a \u{300}b", "a b"), ("perche\u{301}  no", "perche\u{301} no"),
    ("a\u{85}b\u{2003}c\u{2028}d", "a b c d"), ("a\u{B}b\u{C}c", "a b c"),
    ("🇮🇹  👨‍👩‍👧 x", "🇮🇹 👨‍👩‍👧 x"), ("Ł  č", "Ł č"),
  ])
  func putsOneSpaceBetweenWords(_ text: String, _ tidy: String) {
    #expect(Spacing.tidy(text) == tidy)
    #expect(Array(Spacing.tidy(text).utf8) == Array(tidy.utf8))
  }
}
