/// What a file is, told by its own bytes and never by its name.
enum DocumentKind: Sendable, Hashable {
  /// Minutes as text, in any of the encodings that ``TextDecoder`` knows.
  case text
  /// The program's own markup: a head between two lines of three hyphens.
  case markup
  /// Some XML: ours, Akoma Ntoso, or another.
  case xml
  /// A page for browsers.
  case html
  /// An archive, as every office document is.
  case archive
  /// A PDF.
  case pdf
  /// An OpenDocument text in one flat file.
  case openDocument

  /// Looks at the first bytes that are not blanks.
  init(_ bytes: [UInt8]) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let head = bytes[start..<min(bytes.count, start + 1024)]
    let words = head.drop { $0 <= 0x20 }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    {
      self = .archive
    } else if head.starts(with: Array("%PDF-".utf8)) {
      self = .pdf
    } else if words.first != UInt8(ascii: "<"), words.first != UInt8(ascii: "-") {
      self = .text
    } else {
      self = Self.marked(String(decoding: words, as: UTF8.self))
    }
  }

  /// What a file is that begins with a mark.
  private static func marked(_ text: String) -> DocumentKind {
    let lower = text.lowercased()
    if text.hasPrefix("---\nverbale:") || text.hasPrefix("---\r\nverbale:") {
      return .markup
    } else if lower.hasPrefix("<!doctype html") || lower.hasPrefix("<html") {
      return .html
    } else if text.hasPrefix("<"), text.contains("<office:document") {
      return .openDocument
    } else if text.hasPrefix("<?xml") {
      return lower.contains("<html") ? .html : .xml
    } else if text.hasPrefix("<"), text.contains("xmlns") {
      return .xml
    } else {
      return .text
    }
  }
}
