import Model
import Register
import Renderer
import Testing

@testable import NoticeBoard

@Suite struct OmissionTests {
  /// Data split over marks, in a title, in an attribute, and in the letterhead.
  private let page = """
    <html lang="it"><head><title>Contributo a Mario Rossi</title></head><body>
    <header class="testata"><p>Comune di Valdombra</p><p>tel. 0346 123456, pec posta@pec.it</p></header>
    <h1>Contributo a <em>Mario</em> <strong>Rossi</strong></h1>
    <p title="Mario Rossi">Il sig. <strong>Mario</strong> Rossi,<br/>invalido civile,
    c.f. RSSMRA<span>80A01H501U</span>, paga con IBAN IT60 X054 2811 1010 0000 0123 456.</p>
    <table><tbody><tr><td>Mario Rossi</td><td>€ 300,00</td></tr></tbody></table>
    </body></html>
    """

  @Test func nothingIsLeftInAnyFormat() throws {
    let reviewed = ReviewedAct(try StoredAct(page))
    let findings = PrivacyReview.findings(in: reviewed.paragraphs)
    let clean = reviewed.omitting(findings)
    for secret in ["Mario", "Rossi", "RSSMRA", "80A01H501U", "X054", "0123 456"] {
      #expect(!clean.xhtml.contains(secret), "\(secret): \(clean.xhtml)")
      #expect(!clean.text.contains(secret), "\(secret)")
      for format in ActFormat.allCases {
        let bytes = try ActRenderer().render(clean, as: format)
        #expect(!String(decoding: bytes, as: UTF8.self).contains(secret), "\(format): \(secret)")
      }
    }
    // What is the office's own, and all that is not personal, stays.
    for kept in ["0346 123456", "posta@pec.it", "invalido civile", "€ 300,00", "[omissis]"] {
      #expect(clean.text.contains(kept), "\(kept): \(clean.text)")
    }
    let again = ReviewedAct(clean)
    #expect(PrivacyReview.findings(in: again.paragraphs).isEmpty)
    try Golden.expect(clean.text, equals: "omissis.txt")
  }

  @Test func withoutFindingsNothingChanges() throws {
    let act = try StoredAct(page)
    #expect(try StoredAct(act.xhtml) == act)
    #expect(ReviewedAct(act).omitting([]) == act)
  }

  @Test func plainTextKeepsItsLines() {
    let text = "Uno\n\n\n  Il sig. Mario Rossi,\ninvalido civile.\r\n\nTre"
    let reviewed = ReviewedText(text)
    #expect(reviewed.omitting([]) == text)
    let findings = PrivacyReview.findings(in: reviewed.paragraphs)
    #expect(findings.map { reviewed.line(of: $0.paragraph, at: $0.range.lowerBound) } == [4])
    #expect(
      reviewed.omitting(findings) == "Uno\n\n\n  Il sig. [omissis],\ninvalido civile.\r\n\nTre")
  }
}
