import Model

/// Reads a picture for the acts, by what it is and not by what its name says.
package enum PictureReader {
  /// The picture, made safe.
  package static func read(
    _ bytes: [UInt8], alternative: String
  ) throws(PictureFault) -> Picture {
    if bytes.starts(with: PNGReader.signature) {
      return try PNGReader.read(bytes, alternative: alternative)
    }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) || bytes.starts(with: Array("GIF8".utf8)) {
      throw PictureFault(
        message: "è un'immagine JPEG o GIF", advice: "salvala come PNG o, meglio, come SVG")
    }
    if bytes.starts(with: [0x1F, 0x8B]) {
      throw PictureFault(message: "è un SVG compresso", advice: "salvalo come SVG semplice (.svg)")
    }
    // UTF-16 and a byte order mark are for the XML reader to tell.
    guard let first = bytes.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }),
      [0x3C, 0xEF, 0xFE, 0xFF].contains(first)
    else {
      throw PictureFault(
        message: "non è né un SVG né un PNG", advice: "indica il file di un disegno SVG o PNG")
    }
    return try SVGReader.read(bytes, alternative: alternative)
  }
}
