import CDrawing
import Model
import Synchronization

/// A picture as a PNG file, for the formats that hold no drawing.
enum PicturePNG {
  /// The file of a picture.
  ///
  /// A coat of arms is kept once made: a thousand acts of one body bear the same. A figure is drawn once,
  /// and would only fill the memory.
  static func of(_ picture: Picture, for use: PictureUse) throws(ActError) -> [UInt8] {
    if use == .figure { return try file(of: picture, for: use) }
    if let made = made.withLock({ $0[picture] }) { return made }
    let file = try file(of: picture, for: use)
    made.withLock {
      if $0.count >= 16 { $0.removeAll() }
      $0[picture] = file
    }
    return file
  }

  private static let made = Mutex<[Picture: [UInt8]]>([:])

  /// One that is a PNG already is drawn all the same: a broken one is told here.
  private static func file(of picture: Picture, for use: PictureUse) throws(ActError) -> [UInt8] {
    try PictureDots.draw(picture, for: use) { (dots) throws(ActError) in
      picture.format == .png ? picture.bytes : try write(dots)
    }
  }

  private static func write(_ dots: verbale_dots) throws(ActError) -> [UInt8] {
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
