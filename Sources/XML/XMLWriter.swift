/// Writes a document as UTF-8, escaping all that must be.
///
/// Names are written as given, prefix included: they come from the program, never from a text.
public struct XMLWriter: Sendable {
  private struct Open: Sendable {
    var name: String
    var hasElements = false
    var hasText = false
  }

  /// What has been written so far.
  public private(set) var bytes: [UInt8]
  private var open: [Open] = []
  private var tagIsOpen = false
  private let isIndented: Bool
  private let characters: XMLCharacters

  /// Begins a document.
  ///
  /// - Parameters:
  ///   - isIndented: put every element that stands among elements only on a line of its own.
  ///   - characters: what to do with characters that XML cannot hold.
  public init(
    isIndented: Bool = true, declaration: Bool = true, characters: XMLCharacters = .marked
  ) {
    self.isIndented = isIndented
    self.characters = characters
    bytes = declaration ? Array(#"<?xml version="1.0" encoding="UTF-8"?>"#.utf8) + [0x0A] : []
  }

  /// Opens an element; attributes without a value are left out.
  public mutating func start(_ name: String, _ attributes: [(String, String?)] = []) {
    closeTag()
    breakLine()
    if let top = open.indices.last { open[top].hasElements = true }
    bytes.append(0x3C)
    bytes += name.utf8
    for (name, value) in attributes {
      guard let value else { continue }
      bytes.append(0x20)
      bytes += name.utf8
      bytes += [0x3D, 0x22]
      escape(value, inAttribute: true)
      bytes.append(0x22)
    }
    open.append(Open(name: name))
    tagIsOpen = true
  }

  /// Writes words.
  public mutating func text(_ words: String) {
    guard !words.isEmpty else { return }
    closeTag()
    if let top = open.indices.last { open[top].hasText = true }
    escape(words, inAttribute: false)
  }

  /// Says that what follows in the innermost element is a line of words, elements included: no
  /// blank is to be put there.
  public mutating func beginWords() {
    if let top = open.indices.last { open[top].hasText = true }
  }

  /// Closes the innermost element open.
  public mutating func end() {
    guard let closed = open.popLast() else { return }
    if tagIsOpen {
      bytes += [0x2F, 0x3E]
      tagIsOpen = false
    } else {
      if closed.hasElements, !closed.hasText { newLine(open.count) }
      bytes += [0x3C, 0x2F]
      bytes += closed.name.utf8
      bytes.append(0x3E)
    }
    if open.isEmpty { bytes.append(0x0A) }
  }

  /// Writes an element that holds only words, or nothing.
  public mutating func element(
    _ name: String, _ attributes: [(String, String?)] = [], text: String? = nil
  ) {
    start(name, attributes)
    if let text { self.text(text) }
    end()
  }

  private mutating func closeTag() {
    guard tagIsOpen else { return }
    bytes.append(0x3E)
    tagIsOpen = false
  }

  private mutating func breakLine() {
    if let top = open.last, !top.hasText { newLine(open.count) }
  }

  private mutating func newLine(_ depth: Int) {
    // An element with text anywhere above it is left alone: blanks would be words.
    guard isIndented, !open.contains(where: \.hasText) else { return }
    bytes.append(0x0A)
    for _ in 0..<depth { bytes += [0x20, 0x20] }
  }

  private mutating func escape(_ text: String, inAttribute: Bool) {
    for byte in characters.admitted(text).utf8 {
      switch byte {
      case 0x26: bytes += "&amp;".utf8
      case 0x3C: bytes += "&lt;".utf8
      case 0x3E: bytes += "&gt;".utf8
      case 0x22 where inAttribute: bytes += "&quot;".utf8
      // Parsers turn these into a line feed or a blank unless they are written as references.
      case 0x0D: bytes += "&#13;".utf8
      case 0x0A where inAttribute: bytes += "&#10;".utf8
      case 0x09 where inAttribute: bytes += "&#9;".utf8
      default: bytes.append(byte)
      }
    }
  }
}
