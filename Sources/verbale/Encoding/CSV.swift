/// Rows of text as RFC 4180 wants them.
struct CSV {
  private(set) var text = ""

  /// Adds a row.
  mutating func add(_ cells: [String]) {
    text += cells.map(Self.cell).joined(separator: ",") + "\r\n"
  }

  /// A cell, quoted where it must be. One that a spreadsheet would run as a formula gets an
  /// apostrophe before it: the words come from a document of others.
  static func cell(_ value: String) -> String {
    var value = value
    if let first = value.first, "=+-@".contains(first), Double(value) == nil { value = "'" + value }
    let needsQuotes = value.unicodeScalars.contains { "\",\r\n".unicodeScalars.contains($0) }
    return needsQuotes ? "\"" + value.replacing("\"", with: "\"\"") + "\"" : value
  }
}
