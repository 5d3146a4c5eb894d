import Foundation
import Model
import Testing

@testable import Regulations

/// The coat of arms: what draws is kept, what runs or fetches is refused, what is damaged is told.
@Suite struct PictureTests {
  private func read(_ text: String) throws -> Picture {
    try PictureReader.read(Array(text.utf8), alternative: "Stemma")
  }

  private func drawing(_ inside: String, _ attributes: String = "viewBox=\"0 0 30 40\"") -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
      + "\(attributes)>\(inside)</svg>"
  }

  private func complaint(_ text: String) -> PictureFault? {
    do {
      _ = try read(text)
      return nil
    } catch {
      return error as? PictureFault
    }
  }

  @Test func aDrawingIsWrittenAnew() throws {
    let picture = try read(
      """
      <?xml version="1.0"?>
      <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:i="http://www.inkscape.org/x" width="30mm"
        height="40mm" viewBox="0 0 30 40" i:version="1"><title>T</title><metadata><b/></metadata>
      <i:grid/><g style="fill: url(#a)"><path d="M0 0 H3" id="a"/><text>A &amp; "B"</text></g>
      <use xmlns:l="http://www.w3.org/1999/xlink" l:href="#a"/></svg>
      """)
    let text = String(decoding: picture.bytes, as: UTF8.self)
    #expect(picture.format == .svg)
    #expect(abs(picture.width - 30 * 96 / 25.4) < 0.01)
    #expect(abs(picture.aspect - 0.75) < 0.001)
    for kept in ["<path d=\"M0 0 H3\"", "A &amp; &quot;B&quot;", "xlink:href=\"#a\"", "url(#a)"] {
      #expect(text.contains(kept), "\(kept)")
    }
    for gone in ["DOCTYPE", "i:", "metadata", "title", "<?xml"] {
      #expect(!text.contains(gone), "\(gone)")
    }
    let again = try read(text)
    #expect(again.bytes == picture.bytes)
  }

  @Test(arguments: [
    "<script>x()</script>", "<g onclick=\"x()\"/>", "<foreignObject/>",
    "<image href=\"data:image/png;base64,AA\"/>", "<use href=\"altro.svg#a\"/>",
    "<use xlink:href=\"http://esempio/a.svg\"/>", "<rect fill=\"url(http://esempio/a)\"/>",
    "<rect style=\"fill: url( 'file:///etc/passwd' )\"/>", "<style>@import 'x.css';</style>",
    "<style>a{fill:u\\72l(http://x)}</style>", "<set attributeName=\"href\" to=\"x\"/>",
    "<feImage href=\"x\"/>", "<a href=\"http://esempio\"/>",
    "<g id=\"a\"><use href=\"#a\"/></g>",
  ]) func whatRunsOrFetchesIsRefused(inside: String) {
    #expect(complaint(drawing(inside)) != nil)
  }

  @Test func anUndeclaredPrefixHidesNothing() throws {
    func bare(_ inside: String) -> String {
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 30 40\">\(inside)</svg>"
    }
    let outside = try #require(complaint(bare("<use xlink:href=\"http://esempio/a.svg\"/>")))
    #expect(outside.message.contains("«http://esempio/a.svg»"))
    let picture = try read(bare("<path id=\"a\" i:b=\"c\" d=\"M0 0\"/><use xlink:href=\"#a\"/>"))
    let text = String(decoding: picture.bytes, as: UTF8.self)
    #expect(text.contains("<path id=\"a\" d=\"M0 0\"/><use xlink:href=\"#a\"/>"))
    #expect(try read(text).bytes == picture.bytes)
  }

  @Test(arguments: [
    "<use href=\"#a\" xlink:href=\"#b\"/>", "<use xlink:href=\"#b\" href=\"#a\"/>",
  ]) func aReferenceSaidTwiceIsWrittenOnce(use: String) throws {
    let paths = "<path id=\"a\" d=\"M0 0\"/><path id=\"b\" d=\"M1 1\"/>"
    let picture = try read(drawing(paths + use))
    let text = String(decoding: picture.bytes, as: UTF8.self)
    #expect(text.contains("<use xlink:href=\"#a\"/>"))
    #expect(try read(text).bytes == picture.bytes)
  }

  @Test func entitiesAreRefused() throws {
    let bomb =
      "<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>" + drawing("<text>&b;</text>")
    #expect(try #require(complaint(bomb)).message.contains("DOCTYPE"))
    let outside =
      "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + drawing("<text>&a;</text>")
    #expect(try #require(complaint(outside)).message.contains("DOCTYPE"))
    #expect(complaint(drawing("<text>&nbsp;</text>")) != nil)
  }

  @Test func aDrawingThatMultipliesIsRefused() throws {
    let levels = (1...12).map { level in
      "<g id=\"g\(level)\">"
        + String(repeating: "<use href=\"#g\(level - 1)\"/>", count: 10) + "</g>"
    }.joined()
    let fault = try #require(complaint(drawing("<path id=\"g0\" d=\"M0 0\"/>" + levels)))
    #expect(fault.message == "il disegno richiama sé stesso troppe volte")
  }

  @Test func depthIsLimited() {
    let deep = String(repeating: "<g>", count: 5000) + String(repeating: "</g>", count: 5000)
    #expect(complaint(drawing(deep)) != nil)
  }

  @Test(arguments: [
    ("", "non è né un SVG né un PNG"), ("ciao", "non è né un SVG né un PNG"),
    ("<html/>", "non è né un SVG né un PNG"),
    ("<svg xmlns='http://www.w3.org/2000/svg'/>", "il disegno non dice le sue dimensioni"),
    ("<svg><g></svg>", "il disegno SVG non è ben formato (riga 1)"),
    (
      "<svg xmlns='http://www.w3.org/2000/svg' width='900' height='10'/>",
      "l'immagine è troppo stretta o troppo bassa per l'intestazione"
    ),
  ]) func whatIsNoDrawingIsTold(text: String, message: String) {
    #expect(complaint(text)?.message == message)
  }

  @Test func pngIsCheckedAndStripped() throws {
    // Two by two dots, with a comment inside.
    let whole = try #require(Data(base64Encoded: Self.png))
    let picture = try PictureReader.read(Array(whole), alternative: "Stemma")
    #expect(picture.format == .png)
    #expect(picture.width == 2 && picture.height == 2)
    #expect(whole.range(of: Data("tEXt".utf8)) != nil)
    #expect(Data(picture.bytes).range(of: Data("tEXt".utf8)) == nil)
    for cut in stride(from: 8, to: whole.count - 1, by: 7) {
      #expect(throws: PictureFault.self) {
        try PictureReader.read(Array(whole.prefix(cut)), alternative: "")
      }
    }
    var damaged = Array(whole)
    damaged[20] ^= 1
    #expect(throws: PictureFault.self) { try PictureReader.read(damaged, alternative: "") }
    #expect(throws: PictureFault.self) {
      try PictureReader.read([0xFF, 0xD8, 0xFF, 0xE0], alternative: "")
    }
  }

  private static let png =
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAD3RFWHRDb21tZW50AHNlZ3JldG+4WQct"
    + "AAAAEElEQVR4nGP4zwAE/xkgFAAb8gP91pbyKwAAAABJRU5ErkJggg=="
    + ""

  @Test func theShippedOneIsSafe() throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Samples/regolamenti/stemma-valdombra.svg")
    let picture = try PictureReader.read(Array(try Data(contentsOf: path)), alternative: "Stemma")
    #expect(picture.width == 240 && picture.height == 320)
  }
}
