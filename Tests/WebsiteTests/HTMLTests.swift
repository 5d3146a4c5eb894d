import Testing

@testable import Website

@Suite struct HTMLTests {
  @Test func wordsNeverBecomeMarkup() {
    let words = "<script>alert('\"&')</script>\u{0}"
    let piece: HTML = "<p title=\"\(words)\">\(words)</p>"
    let escaped = "&lt;script&gt;alert(&#39;&quot;&amp;&#39;)&lt;/script&gt;\u{FFFD}"
    #expect(piece.markup == "<p title=\"\(escaped)\">\(escaped)</p>")
  }

  @Test func noCharacterOfATextIsLost() {
    let words = "a\u{1}\u{92}\u{C}\tb\r"
    #expect(("\(words)" as HTML).markup == "a\u{1}\u{92}\u{C}\tb&#13;")
  }

  @Test func piecesStandAsTheyAre() {
    let inner: HTML = "<b>\(3)</b>"
    #expect(
      ("<i>\(inner)\([inner, inner])\(nil as HTML?)</i>" as HTML).markup
        == "<i><b>3</b><b>3</b><b>3</b></i>")
  }
}
