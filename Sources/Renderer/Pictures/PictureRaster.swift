import CDrawing
import Model
import Synchronization

/// A picture as dots, for the formats that cannot hold a drawing.
struct PictureRaster: Sendable, Equatable {
  /// Dots across.
  let width: Int
  /// Dots down.
  let height: Int
  /// Red, green and blue of every dot, row by row from the top.
  let colours: [UInt8]
  /// How opaque every dot is; nil when all are.
  let opacity: [UInt8]?
  /// The same dots as a PNG file.
  let png: [UInt8]

  /// The dots of a picture; a drawing is made as sharp as print wants it.
  ///
  /// Kept once made: a thousand acts of one body bear the same coat of arms.
  static func of(
    _ picture: Picture, for use: PictureUse = .arms
  ) throws(ActError) -> PictureRaster {
    // A figure is drawn once, and would only fill the memory.
    if use == .figure { return try PictureRaster(picture, use) }
    if let made = made.withLock({ $0[picture] }) { return made }
    let raster = try PictureRaster(picture, use)
    made.withLock {
      if $0.count >= 16 { $0.removeAll() }
      $0[picture] = raster
    }
    return raster
  }

  private static let made = Mutex<[Picture: PictureRaster]>([:])

  private init(_ picture: Picture, _ use: PictureUse) throws(ActError) {
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
    guard outcome == 0, let data = dots.data else { throw .pictureUndrawable }
    width = Int(dots.width)
    height = Int(dots.height)
    let pixels = Self.pixels(data, dots)
    colours = pixels.colours
    opacity = pixels.opacity.allSatisfy { $0 == 255 } ? nil : pixels.opacity
    png = picture.format == .png ? picture.bytes : try Self.png(of: dots)
  }

  /// Takes cairo's dots apart: their colours come multiplied by their opacity.
  private static func pixels(
    _ data: UnsafePointer<UInt8>, _ dots: verbale_dots
  ) -> (colours: [UInt8], opacity: [UInt8]) {
    let (width, height) = (Int(dots.width), Int(dots.height))
    var colours: [UInt8] = []
    var opacity: [UInt8] = []
    colours.reserveCapacity(width * height * 3)
    opacity.reserveCapacity(width * height)
    for row in 0..<height {
      let line = UnsafeRawPointer(data + row * Int(dots.stride))
      for column in 0..<width {
        let dot = line.loadUnaligned(fromByteOffset: column * 4, as: UInt32.self)
        let alpha = dots.isOpaque ? 255 : dot >> 24
        for shift: UInt32 in [16, 8, 0] {
          let part = dot >> shift & 0xFF
          colours.append(alpha == 0 ? 255 : UInt8(min(255, (part * 255 + alpha / 2) / alpha)))
        }
        opacity.append(UInt8(alpha))
      }
    }
    return (colours, opacity)
  }

  private static func png(of dots: verbale_dots) throws(ActError) -> [UInt8] {
    var bytes: [UInt8] = []
    let outcome = withUnsafePointer(to: dots) { dots in
      withUnsafeMutablePointer(to: &bytes) { bytes in
        verbale_write_png(
          dots,
          { closure, data, length in
            guard let closure, let data else { return 11 }
            closure.assumingMemoryBound(to: [UInt8].self).pointee
              .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
            return 0
          }, bytes)
      }
    }
    guard outcome == 0 else { throw .pictureUndrawable }
    return bytes
  }
}
