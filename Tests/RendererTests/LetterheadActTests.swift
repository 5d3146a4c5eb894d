import Foundation
import Model
import Testing

@testable import Renderer

@Suite("Acts on a letterhead") struct LetterheadActTests {
  static let drawing = Array(
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"30\" height=\"40\"/>".utf8)

  static func regulation() -> Regulation {
    var letterhead = Letterhead()
    letterhead.authority = "Comune di Alba & Nuova"
    letterhead.subtitle = "Provincia di Prova"
    letterhead.address = ["Via Lunga 3", "00000 Alba Nuova"]
    letterhead.telephone = "0000 111"
    letterhead.certifiedMail = "c@d.example"
    letterhead.protocolLine = "Prot. n. ____ del ......"
    letterhead.accent = Colour(hexadecimal: "#1f4e8c")
    letterhead.textFonts = ["Gentium Plus", "serif"]
    letterhead.arms = Picture(
      format: .svg, bytes: drawing, width: 30, height: 40, alternative: "Stemma \"di\" Alba <N>")
    var regulation = ExampleRegulation.make()
    regulation.letterhead = letterhead
    return regulation
  }

  private func draw(_ act: Act, as format: ActFormat) throws -> String {
    try ActRenderer().text(
      act, of: [ExampleSitting.make()], under: { _ in Self.regulation() }, as: format)
  }

  @Test func headOfTheTextIsAsAccepted() throws {
    let lines = try draw(.minutes, as: .text).split(
      separator: "\n", omittingEmptySubsequences: false)
    try Golden.expect(
      lines.prefix(16).joined(separator: "\n") + "\n", equals: "carta-intestata.txt")
  }

  /// The picture is inside the page, its description beside it, and nothing is fetched.
  @Test(arguments: Act.allCases) func everyActBearsTheArms(act: Act) throws {
    let html = try draw(act, as: .html)
    let address = "data:image/svg+xml;base64,\(Data(Self.drawing).base64EncodedString())"
    #expect(html.contains("src=\"\(address)\""))
    #expect(html.contains("alt=\"Stemma &quot;di&quot; Alba &lt;N&gt;\""))
    #expect(html.contains("--accento: #1f4e8c;"))
    #expect(html.contains("--carattere-testo: \"Gentium Plus\", serif;"))
    let text = try draw(act, as: .text)
    #expect(text.contains("Comune di Alba & Nuova"))
    for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test func whereTheLetterheadIsSilentNothingIsAdded() throws {
    let plain = try ActRenderer().text(
      .minutes, of: [ExampleSitting.make()], under: { _ in ExampleRegulation.make() }, as: .html)
    var silent = ExampleRegulation.make()
    silent.letterhead = Letterhead()
    let html = try ActRenderer().text(
      .minutes, of: [ExampleSitting.make()], under: { _ in silent }, as: .html)
    #expect(html == plain)
    #expect(!plain.contains("<img"))
  }

  /// A template may show the pictures of the letterhead and no other.
  @Test func onlyInternalPicturesAreAdmitted() {
    #expect(Vocabulary.admits(attribute: "src", of: "img", value: "stemma"))
    for value in ["x.png", "http://esempio/x.png", "data:image/png;base64,AA", ""] {
      #expect(!Vocabulary.admits(attribute: "src", of: "img", value: value))
    }
    #expect(!Vocabulary.admits(attribute: "src", of: "p", value: "stemma"))
    #expect(!Vocabulary.admits(attribute: "onload", of: "img", value: "x"))
  }

  @Test func sizeOnThePageKeepsTheShape() {
    func size(_ width: Double, _ height: Double) -> (width: Double, height: Double) {
      ActStyle.size(
        of: Picture(format: .png, bytes: [], width: width, height: height, alternative: ""))
    }
    #expect(size(30, 40) == (15, 20))
    #expect(size(400, 50) == (60, 7.5))
  }
}
