/// The size of a drawing, from its own width and height or else from its view box.
struct SVGSize {
  static let names: Set<String> = ["width", "height", "viewBox"]

  let width: Double
  let height: Double
  private let viewBox: [Double]

  init(_ root: SVGElement) throws(PictureFault) {
    let box = (root["viewBox"] ?? "").split { " ,\t\r\n".contains($0) }.compactMap { Double($0) }
    let size = (Self.length(root["width"]), Self.length(root["height"]))
    if box.count == 4, box.allSatisfy(\.isFinite), Self.fits(box[2]), Self.fits(box[3]) {
      viewBox = box
      // Both or neither: one alone would stretch the drawing.
      width = size.1 == nil ? box[2] : size.0 ?? box[2]
      height = size.0 == nil ? box[3] : size.1 ?? box[3]
    } else if let width = size.0, let height = size.1 {
      self.width = width
      self.height = height
      viewBox = [0, 0, width, height]
    } else {
      throw PictureFault(
        message: "il disegno non dice le sue dimensioni",
        advice: "salvalo di nuovo dal programma di disegno, con larghezza e altezza")
    }
  }

  /// The size as written on the root.
  var attributes: [SVGElement.Attribute] {
    [
      .init(name: "width", value: Self.figure(width)),
      .init(name: "height", value: Self.figure(height)),
      .init(name: "viewBox", value: viewBox.map(Self.figure).joined(separator: " ")),
    ]
  }

  private static let units: [(suffix: String, pixels: Double)] = [
    ("px", 1), ("mm", 96 / 25.4), ("cm", 96 / 2.54), ("in", 96), ("pt", 96.0 / 72), ("pc", 16),
    ("", 1),
  ]

  /// A length in pixels; nil when it is relative, or none at all.
  private static func length(_ text: String?) -> Double? {
    guard let text = text?.filter({ !$0.isWhitespace }).lowercased() else { return nil }
    for unit in units where text.hasSuffix(unit.suffix) {
      guard let number = Double(text.dropLast(unit.suffix.count)) else { return nil }
      let pixels = number * unit.pixels
      return fits(pixels) ? pixels : nil
    }
    return nil
  }

  private static func fits(_ length: Double) -> Bool { (0.01...100_000).contains(length) }

  private static func figure(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e9 ? String(Int(number)) : String(number)
  }
}
