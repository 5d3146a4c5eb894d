import XML

/// Writes XML as text: what is opened is closed, what is a mark is escaped.
struct XMLText {
  /// What is written so far.
  private(set) var text: String

  /// Begins a document of its own.
  init() {
    text = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  }

  /// Begins a part, to be put into a document.
  static var part: XMLText {
    var part = XMLText()
    part.text = ""
    return part
  }

  /// Puts a part written apart in its place.
  mutating func put(_ part: XMLText) {
    text += part.text
  }

  /// An element, with what `content` writes inside.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
    _ content: (inout XMLText) throws -> Void
  ) rethrows {
    open(name, attributes)
    text += ">"
    try content(&self)
    text += "</\(name)>"
  }

  /// An element with nothing inside.
  mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    open(name, attributes)
    text += "/>"
  }

  /// An element with words inside.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], words: String
  ) {
    element(name, attributes) { $0.words(words) }
  }

  /// Words.
  mutating func words(_ words: String) {
    text += Self.escaped(words)
  }

  /// A line end between elements, for whoever reads the source.
  mutating func line() {
    text += "\n"
  }

  private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
    text += "<\(name)"
    for (key, value) in attributes {
      if let value { text += " \(key)=\"\(Self.escaped(value))\"" }
    }
  }

  /// A text whose marks are no markup; what XML cannot hold, a control character say, is replaced.
  static func escaped(_ text: String) -> String {
    // U+FFFE and U+FFFF begin with 0xEF.
    guard
      text.utf8.contains(where: {
        $0 < 0x20 || $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 || $0 == 0xEF
      })
    else { return text }
    // By scalar: a combining accent after a mark does not hide it.
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      default: result.append(XMLCharacters.admits(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return String(result)
  }
}
