import CDrawing
import Model
import Synchronization

/// A coat of arms as dots, for the formats that cannot hold a drawing.
struct PictureRaster: Sendable, Equatable {
  /// Dots across.
  let width: Int
  /// Dots down.
  let height: Int
  /// Red, green and blue of every dot, row by row from the top.
  let colours: [UInt8]
  /// How opaque every dot is; nil when all are.
  let opacity: [UInt8]?

  /// The dots of a picture; a drawing is made as sharp as print wants it.
  ///
  /// Kept once made: a thousand acts of one body bear the same coat of arms.
  static func of(_ picture: Picture) throws(ActError) -> PictureRaster {
    if let made = made.withLock({ $0[picture] }) { return made }
    let raster = try PictureDots.draw(picture, for: .arms) { (dots) throws(ActError) in
      PictureRaster(dots)
    }
    made.withLock {
      if $0.count >= 16 { $0.removeAll() }
      $0[picture] = raster
    }
    return raster
  }

  private static let made = Mutex<[Picture: PictureRaster]>([:])

  /// Takes cairo's dots apart: their colours come multiplied by their opacity.
  private init(_ dots: verbale_dots) {
    width = Int(dots.width)
    height = Int(dots.height)
    var colours: [UInt8] = []
    var opacity: [UInt8] = []
    colours.reserveCapacity(width * height * 3)
    opacity.reserveCapacity(width * height)
    if let data = dots.data {
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
    }
    self.colours = colours
    self.opacity = opacity.allSatisfy { $0 == 255 } ? nil : opacity
  }
}
