import Model

/// The pictures of an act, as dots.
enum EmbeddedPictures {
  /// Writes them; gives the entry of a resource dictionary, empty where there are none.
  static func write(_ pictures: [String: Picture], to file: inout PDFFile) throws -> String {
    var entries = ""
    for (name, picture) in pictures.sorted(by: { $0.key < $1.key }) {
      let raster = try PictureRaster.of(picture)
      let size = "/Type/XObject/Subtype/Image/Width \(raster.width)/Height \(raster.height)"
      var dictionary = size + "/ColorSpace/DeviceRGB/BitsPerComponent 8"
      if let opacity = raster.opacity {
        let mask = file.addStream(size + "/ColorSpace/DeviceGray/BitsPerComponent 8", opacity)
        dictionary += "/SMask \(mask.text)"
      }
      entries += "/\(name) \(file.addStream(dictionary, raster.colours).text)"
    }
    return entries.isEmpty ? "" : "/XObject<<\(entries)>>"
  }
}
