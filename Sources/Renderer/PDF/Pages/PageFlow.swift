/// Lays the blocks of a document out in a column, as pieces that pages are then made of.
struct PageFlow {
  let composer: Composer
  private(set) var pieces: [Piece] = []
  private(set) var frames: [Frame] = []
  /// The rows repeated at the top of each page a table goes on to.
  private(set) var heads: [[Piece]] = []
  private var space = 0.0
  private var frame: Int?
  private var startsPage = false

  init(_ composer: Composer) {
    self.composer = composer
  }

  /// Where blocks go.
  struct Place {
    var x: Double
    var width: Double
    /// The structure element they belong to.
    var node: Int
    /// Whether it is a cell or another narrow place.
    var isNarrow = false

    func inset(left: Double, right: Double) -> Place {
      var place = self
      place.x += left
      place.width = max(10, width - left - right)
      return place
    }
  }

  // MARK: Blocks

  /// Lays out an element and what it holds.
  mutating func add(_ element: Element, path: ElementPath, outer: BoxStyle, in place: Place) {
    let style = composer.sheet.style(of: path, in: outer)
    if style.isHidden { return }
    let start = pieces.count
    if style.startsPage, !pieces.isEmpty { startsPage = true }
    space = max(space, style.margin.top)
    if element.name == "table" {
      TableLayout.add(element, path: path, style: style, to: &self, in: place)
    } else {
      let inner = place.inset(left: style.margin.left, right: style.margin.right)
      framed(style, in: inner) { flow, place in
        flow.addContent(of: element, path: path, style: style, in: place)
      }
    }
    finish(from: start, style)
  }

  /// Breaks to be avoided round what was added, and the space after it.
  private mutating func finish(from start: Int, _ style: BoxStyle) {
    guard pieces.count > start else { return }
    space = max(space, style.margin.bottom)
    keep(from: start, to: pieces.count - 1, style.keepInside)
    keep(from: pieces.count - 1, to: pieces.count, style.keepNext)
    if start > 0, !pieces[start].startsPage { keep(from: start - 1, to: start, style.keepPrevious) }
  }

  /// Avoids a break after each of some pieces.
  mutating func keep(from start: Int, to end: Int, _ keep: BoxStyle.Keep) {
    guard keep > .free else { return }
    for index in start..<max(start, end) { pieces[index].keep = max(pieces[index].keep, keep) }
  }

  /// Draws the frame of a style round what is added.
  mutating func framed(
    _ style: BoxStyle, in place: Place, _ add: (inout PageFlow, Place) -> Void
  ) {
    let border = style.border
    let isSeen =
      style.background != nil || border.top != nil || border.bottom != nil || border.left != nil
      || border.right != nil
    let outside = frame
    if isSeen {
      frames.append(
        Frame(
          outer: outside, x: place.x, width: place.width, background: style.background,
          border: border))
      frame = frames.count - 1
    }
    let start = pieces.count
    if style.padding.top > 0 { append(Piece(height: style.padding.top, keep: .tight)) }
    add(&self, place.inset(left: style.padding.left, right: style.padding.right))
    if style.padding.bottom > 0 || (isSeen && pieces.count == start) {
      keep(from: max(start, pieces.count - 1), to: pieces.count, .tight)
      append(Piece(height: style.padding.bottom))
    } else if isSeen, space > 0, pieces.count > start {
      // The space after the last block is inside the frame.
      keep(from: pieces.count - 1, to: pieces.count, .tight)
      append(Piece(height: 0))
    }
    frame = outside
  }

  /// Adds a piece below the others.
  mutating func append(_ piece: Piece) {
    var piece = piece
    piece.before = max(piece.before, space)
    piece.box = frame
    piece.startsPage = startsPage
    startsPage = false
    space = 0
    pieces.append(piece)
  }

  /// Draws something more in a piece, before the rest of it.
  mutating func insert(_ mark: Piece.Mark, at index: Int) {
    pieces[index].marks.insert(mark, at: 0)
  }

  /// Takes note of a table head to repeat; gives its number.
  mutating func addHead(_ pieces: [Piece]) -> Int {
    heads.append(pieces)
    return heads.count - 1
  }

  /// Asks for space before what comes next.
  mutating func leave(_ height: Double) { space = max(space, height) }

  private mutating func addContent(
    of element: Element, path: ElementPath, style: BoxStyle, in place: Place
  ) {
    switch element.name {
    case "ul", "ol":
      ListLayout.add(element, path: path, style: style, to: &self, in: place)
    case "dl": DefinitionLayout.add(element, path: path, style: style, to: &self, in: place)
    case "hr": append(Piece(height: 0.1))
    case "h1", "h2", "h3", "h4": addHeading(element, path: path, style: style, in: place)
    case "p":
      let node = composer.tree.add("P", in: place.node)
      addLeaf(element, path: path, style: style, in: place.owned(by: node))
    case "article", "section":
      let node = composer.tree.add("Sect", in: place.node)
      addBlocks(element, path: path, style: style, in: place.owned(by: node))
    case "header", "footer", "div", "blockquote":
      if element.has(class: "firme") {
        SignatureLayout.add(element, path: path, style: style, to: &self, in: place)
      } else if !Self.holdsBlocks(element) {
        let node = composer.tree.add("P", in: place.node)
        addLeaf(element, path: path, style: style, in: place.owned(by: node))
      } else {
        let role = element.name == "blockquote" ? "BlockQuote" : "Div"
        let node = composer.tree.add(role, in: place.node)
        addBlocks(element, path: path, style: style, in: place.owned(by: node))
      }
    default: addBlocks(element, path: path, style: style, in: place)
    }
  }

  /// Whether blocks stand inside an element.
  static func holdsBlocks(_ element: Element) -> Bool {
    element.elements.contains { Vocabulary.blocks.contains($0.name) || holdsBlocks($0) }
  }

  /// Lays out what an element holds: blocks, and as paragraphs the text between them.
  mutating func addBlocks(
    _ element: Element, path: ElementPath, style: BoxStyle, in place: Place
  ) {
    let count = element.elements.count
    var inline: [DocumentNode] = []
    func hasWords(_ nodes: [DocumentNode]) -> Bool {
      nodes.contains { node in
        switch node {
        case .text(let text): text.contains { !$0.isWhitespace }
        case .element: true
        }
      }
    }
    func addInline(_ flow: inout PageFlow) {
      defer { inline = [] }
      guard hasWords(inline) else { return }
      let node = flow.composer.tree.add("P", in: place.node)
      flow.addText(inline, path: path, style: style, in: place.owned(by: node))
    }
    var index = 0
    var sibling: Element?
    for child in element.children {
      guard case .element(let inner) = child,
        Vocabulary.blocks.contains(inner.name) || Self.holdsBlocks(inner)
      else {
        if case .element = child { index += 1 }
        inline.append(child)
        continue
      }
      addInline(&self)
      let inside = path.entering(inner, index: index, of: count, after: sibling)
      add(inner, path: inside, outer: style, in: place)
      sibling = inner
      index += 1
    }
    addInline(&self)
  }

  private mutating func addHeading(
    _ element: Element, path: ElementPath, style: BoxStyle, in place: Place
  ) {
    let title = InlineText.of(element).replacing("\n", with: " ")
    guard !title.isEmpty else { return }
    let level = composer.level(ofHeading: Int(element.name.dropFirst()) ?? 1)
    let node = composer.tree.add("H\(level)", in: place.node)
    let start = pieces.count
    addLeaf(element, path: path, style: style, in: place.owned(by: node))
    if pieces.count > start { pieces[start].bookmark = .init(title: title, level: level) }
  }

  private mutating func addLeaf(
    _ element: Element, path: ElementPath, style: BoxStyle, in place: Place
  ) {
    if Self.holdsBlocks(element) {
      addBlocks(element, path: path, style: style, in: place)
    } else {
      addText(element.children, path: path, style: style, in: place)
    }
  }

  // MARK: Lines

  /// Lays out text and elements in a line.
  mutating func addText(
    _ contents: [DocumentNode], path: ElementPath, style: BoxStyle, in place: Place
  ) {
    addPictures(contents, path: path, style: style, in: place)
    let paragraph = InlineContent.paragraph(
      of: contents, path: path, style: style, node: place.node, joins: !place.isNarrow,
      in: composer)
    add(paragraph, style: style, in: place)
  }

  /// Puts the pictures of a paragraph above its words, each with what it shows.
  private mutating func addPictures(
    _ contents: [DocumentNode], path: ElementPath, style: BoxStyle, in place: Place
  ) {
    for content in contents {
      guard case .element(let image) = content else { continue }
      guard image.name == "img" else {
        addPictures(image.children, path: path.entering(image), style: style, in: place)
        continue
      }
      if let name = image["src"], let figure = composer.figures[name] {
        add(figure.wide, alternative: image["alt"], in: place)
        continue
      }
      guard let name = image["src"], let picture = composer.pictures[name] else { continue }
      let own = composer.sheet.style(of: path.entering(image), in: style)
      if own.isHidden { continue }
      var height = own.leastHeight > 0 ? own.leastHeight : BoxStyle.mm(ActStyle.armsHeight)
      let widest = min(place.width, BoxStyle.mm(ActStyle.armsWidth))
      var width = height * picture.aspect
      if width > widest {
        height *= widest / width
        width = widest
      }
      let words = image["alt"].flatMap { $0.isEmpty ? nil : $0 } ?? picture.alternative
      let node = composer.tree.add(
        "Figure", in: place.node, entries: "/Alt\(PDFText.string(words))")
      composer.tree.annotate(
        node,
        "/A<</O/Layout/Placement/Block/Width \(PDFText.number(width))"
          + "/Height \(PDFText.number(height))>>")
      let free = place.width - width
      let x =
        switch style.alignment {
        case .left, .justified: 0.0
        case .centre: free / 2
        case .right: free
        }
      var piece = Piece(height: height + BoxStyle.mm(2), keep: .tight)
      piece.marks = [
        .picture(name, x: place.x + x, y: 0, width: width, height: height, node: node)
      ]
      append(piece)
    }
  }

  /// Puts a drawing as wide as the column, or as high as a page with its heading lets it.
  private mutating func add(_ drawing: Drawing, alternative: String?, in place: Place) {
    let room = composer.pageHeight - 40
    let width = min(place.width, room * drawing.width / drawing.height)
    let set = SetDrawing(drawing, width: width, in: composer)
    let height = drawing.height * set.scale
    let words = [alternative, drawing.summary].compactMap { $0 }.joined(separator: ". ")
    let node = composer.tree.add("Figure", in: place.node, entries: "/Alt\(PDFText.string(words))")
    composer.tree.annotate(
      node,
      "/A<</O/Layout/Placement/Block/Width \(PDFText.number(width))"
        + "/Height \(PDFText.number(height))>>")
    var piece = Piece(height: height)
    piece.marks = [.drawing(set, x: place.x + (place.width - width) / 2, y: 0, node: node)]
    append(piece)
  }

  /// Lays out a paragraph.
  mutating func add(_ paragraph: Paragraph, style: BoxStyle, in place: Place) {
    guard !paragraph.isEmpty else { return }
    let fit: Typesetter.Fit =
      style.isBalanced ? .balanced : style.alignment == .justified ? .justified : .ragged
    let lines = composer.typesetter.lines(
      of: paragraph, width: style.isUnbroken ? nil : place.width, fit: fit,
      for: composer.typefaces)
    add(lines, style: style, in: place)
  }

  /// Adds lines that are already set.
  mutating func add(_ lines: [GlyphLine], style: BoxStyle, in place: Place) {
    let least = style.alignment == .justified ? 3 : 2
    let metrics = composer.typesetter.metrics(of: style.text)
    for (index, line) in lines.enumerated() {
      let size = max(style.text.size, line.size)
      let height = size * style.lineHeight
      let factor = size / style.text.size
      let baseline =
        (height - (metrics.ascent + metrics.descent) * factor) / 2 + metrics.ascent * factor
      let free = place.width - line.width
      let x =
        switch style.alignment {
        case .left, .justified: 0.0
        case .centre: free / 2
        case .right: free
        }
      var piece = Piece(height: height)
      piece.marks = [.text(line, x: place.x + x, baseline: baseline, node: place.node)]
      let isTooEarly = index + 1 < least
      let isTooLate = lines.count - index - 1 < least
      if index + 1 < lines.count, isTooEarly || isTooLate { piece.keep = .tight }
      append(piece)
    }
  }
}

extension PageFlow.Place {
  /// The same place for another structure element.
  func owned(by node: Int) -> PageFlow.Place {
    var place = self
    place.node = node
    return place
  }
}
