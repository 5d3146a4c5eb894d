/// Writes a PDF of plain words, each where it is told to stand.
enum PageBuilder {
  /// Words at a distance in points from the left and from the top of an A4 page.
  struct Words {
    var left: Double
    var top: Double
    var text: String
    var size = 11.0
  }

  /// A document of these pages.
  static func pdf(_ pages: [[Words]]) -> [UInt8] {
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Count \(pages.count) /Kids ["
        + pages.indices.map { "\(4 + $0 * 2) 0 R" }.joined(separator: " ") + "] >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    ]
    for (index, words) in pages.enumerated() {
      let content = words.map {
        "BT /F \($0.size) Tf \($0.left) \(842 - $0.top) Td (\(escaped($0.text))) Tj ET\n"
      }.joined()
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(5 + index * 2) 0 R "
          + "/Resources << /Font << /F 3 0 R >> >> >>")
      objects.append("<< /Length \(content.unicodeScalars.count) >>\nstream\n\(content)endstream")
    }
    var bytes = Array("%PDF-1.4\n".utf8)
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(bytes.count)
      bytes += latin("\(index + 1) 0 obj\n\(object)\nendobj\n")
    }
    let start = bytes.count
    bytes += latin("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n")
    for place in places {
      let digits = String(place)
      bytes += latin(String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n")
    }
    bytes += latin(
      "trailer << /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n")
    return bytes
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("(", with: "\\(").replacing(")", with: "\\)")
  }

  private static func latin(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { $0.value < 256 ? UInt8($0.value) : windows[$0.value] ?? 0x3F }
  }

  private static let windows: [UInt32: UInt8] = [
    0x20AC: 0x80, 0x2013: 0x96, 0x2014: 0x97, 0x2018: 0x91, 0x2019: 0x92, 0x201C: 0x93,
    0x201D: 0x94, 0x2022: 0x95, 0x2026: 0x85,
  ]
}
