/// Makes a paragraph of text and the elements that stand in a line.
struct InlineContent {
  private let composer: Composer
  private let node: Int
  private let joins: Bool
  private var paragraph = Paragraph()
  private var isSpaceWaiting = false
  private var hasWords = false

  private init(_ composer: Composer, node: Int, joins: Bool) {
    self.composer = composer
    self.node = node
    self.joins = joins
  }

  /// The paragraph.
  ///
  /// - Parameters:
  ///   - contents: text and elements in a line.
  ///   - node: the structure element that owns them.
  ///   - joins: whether abbreviations are tied to what follows; in a narrow cell they are not.
  static func paragraph(
    of contents: [DocumentNode], path: ElementPath, style: BoxStyle, node: Int, joins: Bool,
    in composer: Composer
  ) -> Paragraph {
    var content = InlineContent(composer, node: node, joins: joins)
    content.paragraph.isHyphenated = style.isHyphenated
    content.add(contents, path: path, style: style, owner: nil)
    if style.isCapitalised { content.capitalise() }
    return content.paragraph
  }

  private mutating func add(
    _ contents: [DocumentNode], path: ElementPath, style: BoxStyle, owner: Int?
  ) {
    for (index, content) in contents.enumerated() {
      switch content {
      case .text(let text): add(text, style: style.text, owner: owner)
      case .element(let element):
        if element.name == "br" {
          breakLine(style: style.text, owner: owner)
          continue
        }
        let inner = path.entering(element, index: index, of: contents.count)
        let innerStyle = composer.sheet.style(of: inner, in: style)
        if innerStyle.isHidden { continue }
        let innerOwner = self.owner(of: element) ?? owner
        if element.name == "q" { add("«", style: innerStyle.text, owner: innerOwner) }
        add(element.children, path: inner, style: innerStyle, owner: innerOwner)
        if element.name == "q" { add("»", style: innerStyle.text, owner: innerOwner) }
      }
    }
  }

  /// A structure element of its own, where an element says something that is not in its look.
  private func owner(of element: Element) -> Int? {
    var entries = ""
    if let language = element["lang"] { entries += "/Lang\(PDFText.string(language))" }
    if element.name == "abbr", let title = element["title"] {
      entries += "/E\(PDFText.string(title))"
    }
    if entries.isEmpty { return nil }
    return composer.tree.addFloating("Span", in: node, entries: entries)
  }

  private mutating func breakLine(style: TextStyle, owner: Int?) {
    guard hasWords else { return }
    // The space parts the words for whoever does not see the break.
    append(" ", style: style, owner: owner)
    paragraph.lines.append([])
    isSpaceWaiting = false
    hasWords = false
  }

  private mutating func add(_ text: String, style: TextStyle, owner: Int?) {
    var words = ""
    for character in text {
      if character.isWhitespace, character != "\u{A0}", character != "\u{202F}" {
        isSpaceWaiting = true
        continue
      }
      if isSpaceWaiting, hasWords { words.append(" ") }
      isSpaceWaiting = false
      hasWords = true
      words.append(character)
    }
    guard !words.isEmpty else { return }
    words = PrintableText.of(words)
    if joins { words = NoBreakSpaces.tied(words) }
    guard words.contains("_____") else {
      append(words, style: style, owner: owner)
      return
    }
    addBlanks(words, style: style, owner: owner)
  }

  /// Rules to write on are seen as such, and read aloud as what they ask for.
  private mutating func addBlanks(_ text: String, style: TextStyle, owner: Int?) {
    var rest = text[...]
    while !rest.isEmpty {
      let plain = rest.prefix { $0 != "_" }
      rest = rest[plain.endIndex...]
      if !plain.isEmpty { append(String(plain), style: style, owner: owner) }
      let blank = rest.prefix { $0 == "_" }
      rest = rest[blank.endIndex...]
      if blank.count < 5 {
        if !blank.isEmpty { append(String(blank), style: style, owner: owner) }
        continue
      }
      let span = composer.tree.addFloating(
        "Span", in: node, entries: "/Alt\(PDFText.string("da completare"))")
      var rule = style
      rule.colour = PrintColour(0x4a4a4a)
      rule.letterSpacing = 0
      rule.hasSmallCaps = false
      append(String(blank), style: rule, owner: span)
    }
  }

  private mutating func append(_ text: String, style: TextStyle, owner: Int?) {
    paragraph.lines[paragraph.lines.count - 1].append(
      .init(text: text, style: style, node: owner))
  }

  private mutating func capitalise() {
    guard let first = paragraph.lines[0].firstIndex(where: { !$0.text.isEmpty }) else { return }
    let text = paragraph.lines[0][first].text
    paragraph.lines[0][first].text = text.prefix(1).uppercased() + text.dropFirst()
  }
}
