import CDrawing
import Model

/// What cairo and librsvg draw of a picture, for as long as somebody takes it.
enum PictureDots {
  /// Draws a picture, as sharp as its use wants it, and hands its dots over.
  static func draw<Value>(
    _ picture: Picture, for use: PictureUse, _ take: (verbale_dots) throws(ActError) -> Value
  ) throws(ActError) -> Value {
    var dots = verbale_dots()
    defer { verbale_drawing_release(&dots) }
    let outcome = picture.bytes.withUnsafeBufferPointer { bytes in
      switch picture.format {
      case .png: return verbale_draw_png(bytes.baseAddress, bytes.count, &dots)
      case .svg:
        let size = use.size(of: picture)
        let dense = use.dotsPerMillimetre
        return verbale_draw_svg(
          bytes.baseAddress, bytes.count, Int32(max(1, (size.width * dense).rounded())),
          Int32(max(1, (size.height * dense).rounded())), &dots)
      }
    }
    guard Int(outcome) != verbale_drawing_no_library else {
      throw .drawingLibraryMissing(picture.format)
    }
    guard outcome == 0, dots.data != nil else { throw .pictureUndrawable }
    return try take(dots)
  }
}
