import Foundation
import Model
import Testing

@testable import Renderer

@Suite("Coats of arms as dots") struct PictureRasterTests {
  private func drawing(_ inside: String) -> Picture {
    let text =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"3\" height=\"4\" viewBox=\"0 0 3 4\">"
      + inside + "</svg>"
    return Picture(format: .svg, bytes: Array(text.utf8), width: 3, height: 4, alternative: "S")
  }

  @Test func aDrawingIsSharpAndKeepsItsColours() throws {
    let picture = drawing("<rect width=\"3\" height=\"2\" fill=\"#1f4e8c\" fill-opacity=\"0.5\"/>")
    let raster = try PictureRaster.of(picture)
    #expect((raster.width, raster.height) == (354, 472))
    #expect(raster.colours.count == 354 * 472 * 3)
    let opacity = try #require(raster.opacity)
    #expect(opacity.first.map { abs(Int($0) - 128) <= 1 } ?? false)
    #expect(opacity.last == 0)
    for (part, wanted) in zip(raster.colours, [0x1F, 0x4E, 0x8C]) {
      #expect(abs(Int(part) - wanted) <= 1)
    }
  }

  /// What is written as a PNG is read back as the same dots.
  @Test func pngHasTheSameDots() throws {
    let drawn = drawing("<rect width=\"3\" height=\"4\" fill=\"#a97e1c\"/>")
    let raster = try PictureRaster.of(drawn)
    #expect(raster.opacity == nil)
    let file = try PicturePNG.of(drawn, for: .arms)
    let picture = Picture(format: .png, bytes: file, width: 354, height: 472, alternative: "S")
    #expect(try PictureRaster.of(picture) == raster)
    #expect(try PicturePNG.of(picture, for: .arms) == file)
  }

  @Test func whatCannotBeDrawnIsTold() {
    for format in [Picture.Format.svg, .png] {
      let broken = Picture(
        format: format, bytes: Array("<svg".utf8), width: 1, height: 1, alternative: "")
      #expect(throws: ActError.pictureUndrawable) { try PictureRaster.of(broken) }
      #expect(throws: ActError.pictureUndrawable) { try PicturePNG.of(broken, for: .figure) }
    }
  }
}
