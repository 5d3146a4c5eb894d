import XML

/// The text of a document, composed in reading order with the lines that its structure means.
struct AkomaText {
  private let document: XMLElement
  /// Who speaks, by the reference that speeches make.
  private let names: [String: String]

  init(_ document: XMLElement) {
    self.document = document
    var names: [String: String] = [:]
    let references = document.elements.first { $0.name == "meta" }?.first("references")
    for entry in references?.elements ?? [] {
      if let id = entry["eId"], let name = entry["showAs"] { names["#" + id] = name }
    }
    self.names = names
  }

  /// All the words, with no line structure.
  var words: String {
    content.map(\.text).joined()
  }

  /// The text, line by line.
  var text: String {
    var composer = Composer(names: names)
    for part in content { composer.add(part, spacing: 2) }
    return composer.lines.joined(separator: "\n") + "\n"
  }

  /// What is to be read: neither the data about the document nor the documents it carries along.
  private var content: [XMLElement] {
    document.elements.filter { $0.name != "meta" && $0.name != "components" }
  }

  /// How far apart the blocks of a container stand, in lines; nil to stand as those around it.
  private static func spacing(_ name: String) -> Int? {
    switch name {
    case "rollCall", "preface", "coverPage", "conclusions", "table", "ul", "ol", "blockList",
      "interstitial", "toc":
      1
    case "debateSection", "debateBody", "mainBody", "body", "speech", "preamble": 2
    default: nil
    }
  }

  private struct Composer {
    let names: [String: String]
    var lines: [String] = []
    private var line = ""
    /// True right after the name of a speaker or a number: the next block goes on in the line.
    private var goesOn = false

    init(names: [String: String]) {
      self.names = names
    }

    mutating func add(_ element: XMLElement, spacing: Int) {
      switch element.name {
      case "eol", "br":
        breakLine()
      case "tr":
        block(spacing: 1) { composer in
          for cell in element.elements {
            composer.line += "| \(Self.cell(cell)) "
          }
          composer.line += "|"
        }
      case "num":
        block(spacing: spacing) { $0.inline(element) }
        goOn(with: " ")
      case "from":
        block(spacing: spacing) { $0.inline(element) }
        goOn(with: last.hasSuffix(":") ? " " : ": ")
      case "speech":
        let names = names
        block(spacing: spacing) { composer in
          let hasName = element.elements.contains { $0.name == "from" }
          if !hasName, let name = element["by"].flatMap({ names[$0] }) {
            composer.line = name
            composer.finish()
            composer.goOn(with: ": ")
          }
          composer.children(of: element, spacing: 1)
        }
      case let name where AkomaVocabulary.inlines.contains(name):
        children(of: element, spacing: spacing)
      default:
        let inner = AkomaText.spacing(element.name) ?? spacing
        block(spacing: spacing) { $0.children(of: element, spacing: inner) }
      }
    }

    private mutating func inline(_ element: XMLElement) {
      children(of: element, spacing: 1)
    }

    private mutating func children(of element: XMLElement, spacing: Int) {
      for child in element.children {
        switch child {
        case .element(let inner): add(inner, spacing: spacing)
        case .text(let words): append(XMLCharacters.restored(words))
        }
      }
    }

    /// A cell is one line, whatever blocks it holds.
    private static func cell(_ element: XMLElement) -> String {
      let words = element.children.map { child in
        switch child {
        case .text(let words): return XMLCharacters.restored(words)
        case .element(let inner):
          let isInline = AkomaVocabulary.inlines.contains(inner.name)
          return isInline ? cell(inner) : " \(cell(inner)) "
        }
      }
      return XMLText.collapsed(words.joined())
    }

    /// Line breaks in words are layout of the file, not of the minutes.
    private mutating func append(_ words: String) {
      var blank = ""
      for character in words {
        if character.isWhitespace {
          blank.append(character)
        } else {
          line += blank.contains(where: \.isNewline) ? " " : blank
          blank = ""
          line.append(character)
        }
      }
      if !blank.isEmpty { line += blank.contains(where: \.isNewline) ? " " : blank }
    }

    private mutating func block(spacing: Int, _ body: (inout Composer) -> Void) {
      finish()
      let isContinued = goesOn
      if !isContinued, spacing > 1, lines.last?.isEmpty == false { lines.append("") }
      body(&self)
      finish()
    }

    private var last: Substring { (lines.last ?? "")[...] }

    private mutating func goOn(with joint: String) {
      guard !last.isEmpty else { return }
      lines[lines.count - 1] += joint
      goesOn = true
    }

    private mutating func breakLine() {
      let words = Self.trimmed(line)
      line = ""
      if goesOn, !words.isEmpty, !lines.isEmpty {
        lines[lines.count - 1] += words
        goesOn = false
      } else {
        lines.append(words)
      }
    }

    private mutating func finish() {
      guard line.contains(where: { !$0.isWhitespace }) else {
        line = ""
        return
      }
      breakLine()
    }

    private static func trimmed(_ text: String) -> String {
      var words = Substring(text)
      while words.last?.isWhitespace == true { words.removeLast() }
      // Columns keep their blanks; a single one at the beginning comes from the file's layout.
      if words.first == " ", words.dropFirst().first?.isWhitespace == false { words.removeFirst() }
      return String(words)
    }
  }
}
