import Model

/// Lays the document tree out as a flow of paragraphs and tables.
struct FlowReader {
  private var blocks: [FlowBlock] = []
  private let page: FlowPage
  /// How many levels every heading rises, where those above it are not seen.
  private let promotion: Int
  private var lists = 0
  private var isPageDue = false

  /// The flow of a whole document.
  static func read(_ document: ActDocument) -> Flow {
    let body = document.root.first("body") ?? document.root
    let language = document.root["lang"] ?? "it"
    let page = FlowPage(body: body)
    var reader = FlowReader(page: page, promotion: max(0, (highestHeading(in: body) ?? 1) - 1))
    reader.read(body.children, Context())
    FlowBinding.numberPictures(in: &reader.blocks)
    return Flow(
      title: Spacing.tidy(document.root.first("title")?.text ?? "Atto"),
      language: language == "it" ? "it-IT" : language, page: page, style: document.style,
      pictures: document.pictures.merging(document.figures.mapValues(\.picture)) { own, _ in own },
      blocks: reader.blocks)
  }

  /// Whether an element is only for other formats: read aloud and not drawn, or drawn in characters.
  static func isUnseen(_ element: Element) -> Bool {
    element.has(class: "nascosto") || element.has(class: "solo-testo")
  }

  private init(page: FlowPage, promotion: Int) {
    self.page = page
    self.promotion = promotion
  }

  /// What the elements round a paragraph make of it.
  private struct Context {
    var style = FlowStyle.body
    var item: FlowListItem?
    var isInCell = false
    var isInCertificate = false
  }

  private static func highestHeading(in element: Element) -> Int? {
    element.elements.filter { !isUnseen($0) }.compactMap {
      level(of: $0) ?? highestHeading(in: $0)
    }.min()
  }

  private static func level(of element: Element) -> Int? {
    switch element.name {
    case "h1": 1
    case "h2": 2
    case "h3": 3
    case "h4": 4
    default: nil
    }
  }

  /// Blocks one after the other, and words that stand between them in paragraphs of their own.
  private mutating func read(_ nodes: [DocumentNode], _ context: Context) {
    var loose: [DocumentNode] = []
    for node in nodes {
      guard case .element(let element) = node, Vocabulary.blocks.contains(element.name) else {
        loose.append(node)
        continue
      }
      paragraph(loose, context)
      loose = []
      read(element, context)
    }
    paragraph(loose, context)
  }

  private mutating func read(_ element: Element, _ context: Context) {
    guard !Self.isUnseen(element) else { return }
    let start = blocks.count
    if element.has(class: "pagina"), !blocks.isEmpty { isPageDue = true }
    switch element.name {
    case "ul", "ol": list(element, context)
    case "table": table(element, context)
    case "dl": place(FlowTableReader(page: page).facts(element, cell: cell))
    case "hr": if !blocks.isEmpty { blocks[blocks.count - 1].place.hasRuleBelow = true }
    default:
      if element.has(class: "firme") {
        place(FlowTableReader(page: page).signatures(element, cell: cell))
        FlowBinding.bind(before: start, in: &blocks)
      } else if element.elements.contains(where: { Vocabulary.blocks.contains($0.name) }) {
        container(element, context)
      } else {
        paragraph(
          element.children, context, style: style(of: element, context),
          alignment: alignment(of: element))
      }
    }
    guard start < blocks.count else { return }
    if element.has(class: "testata") || element.has(class: "carta") {
      blocks[blocks.count - 1].place.hasRuleBelow = true
    }
    if element.has(class: "legata") { blocks[blocks.count - 1].place.keepsWithNext = true }
  }

  private mutating func container(_ element: Element, _ context: Context) {
    var context = context
    var frame: FlowFrame?
    if element.name == "blockquote" { context.style = .quotation }
    if element.has(class: "carta") { context.style = .letterheadNote }
    if element.has(class: "certificato") {
      context.style = .certificate
      context.isInCertificate = true
    }
    if !context.isInCell, element.has(class: "votazione") {
      context.style = .vote
      frame = .vote
    }
    if !context.isInCell, element.has(class: "verifica") {
      context.style = .check
      frame = .check
    }
    let start = blocks.count
    read(element.children, context)
    if let frame { FlowBinding.frame(frame, from: start, in: &blocks) }
  }

  private func style(of element: Element, _ context: Context) -> FlowStyle {
    if context.isInCell { return context.style }
    if let level = Self.level(of: element) {
      return context.isInCertificate ? .certificateTitle : .heading(level - promotion)
    }
    if let style = FlowStyle.ofClass(element) {
      return style == .institution && context.style == .letterheadNote ? .letterhead : style
    }
    return element.name == "blockquote" ? .quotation : context.style
  }

  private func alignment(of element: Element) -> FlowAlignment? {
    if element.has(class: "centro") { return .centre }
    return element.has(class: "destra") ? .right : nil
  }

  private mutating func paragraph(
    _ nodes: [DocumentNode], _ context: Context, style: FlowStyle? = nil,
    alignment: FlowAlignment? = nil
  ) {
    let runs = FlowInline.runs(of: nodes)
    guard !runs.isEmpty else { return }
    let style = style ?? context.style
    place(
      .paragraph(
        FlowParagraph(
          style, runs, alignment: alignment == style.alignment ? nil : alignment,
          item: context.item)))
  }

  private mutating func place(_ table: FlowTable?) {
    if let table { place(.table(table)) }
  }

  private mutating func place(_ block: FlowBlock) {
    var block = block
    block.place.startsPage = isPageDue
    isPageDue = false
    blocks.append(block)
  }

  private mutating func list(_ element: Element, _ context: Context) {
    // Names of those in the room: many and short, they run on as in prose.
    if element.has(class: "persone") {
      runOn(element.elements.filter { !Self.isUnseen($0) }, context)
      return
    }
    lists += 1
    let list = lists
    let level = context.item.map { $0.level + 1 } ?? 0
    var number = element["start"].flatMap(Int.init) ?? 1
    for item in element.elements where !Self.isUnseen(item) {
      var inner = context
      if context.isInCell {
        inner.item = nil
      } else if item.has(class: "senza-segno") {
        inner.item = nil
        inner.style = .agendaItem
      } else {
        let isNumbered = element.name == "ol"
        inner.item = FlowListItem(
          list: list, level: min(level, 8), number: isNumbered ? number : nil)
        inner.style =
          context.style == .check || context.style == .checkItem
          ? .checkItem : isNumbered ? .numberedItem : .dashedItem
      }
      number += 1
      let start = blocks.count
      read(item.children, inner)
      if let place = inner.item { continueItem(place, from: start) }
    }
  }

  /// Only the first paragraph of an item bears its mark.
  private mutating func continueItem(_ item: FlowListItem, from start: Int) {
    for index in blocks.indices.dropFirst(start + 1) {
      guard case .paragraph(var paragraph) = blocks[index], paragraph.item == item else { continue }
      paragraph.item = nil
      if paragraph.style != .checkItem { paragraph.style = .itemText }
      blocks[index] = .paragraph(paragraph)
    }
  }

  private mutating func runOn(_ items: [Element], _ context: Context) {
    var nodes: [DocumentNode] = []
    for (index, item) in items.enumerated() {
      nodes += item.children + [.text(index == items.count - 1 ? "." : "; ")]
    }
    paragraph(nodes, context, style: context.isInCell ? nil : .plain)
  }

  private mutating func table(_ element: Element, _ context: Context) {
    guard !context.isInCell else {
      // A table inside a cell: its words, a paragraph for each of its cells.
      element.elements.forEach { read($0.children, context) }
      return
    }
    if let caption = element.elements.first(where: { $0.name == "caption" }),
      !Self.isUnseen(caption)
    {
      paragraph(caption.children, context, style: .caption)
    }
    place(FlowTableReader(page: page).table(element, cell: cell))
  }

  /// The paragraphs of a cell.
  private func cell(_ element: Element, _ style: FlowStyle) -> [FlowParagraph] {
    var reader = FlowReader(page: page, promotion: promotion)
    let isSignature = style == .signatureName
    reader.read(element.children, Context(style: style, isInCell: !isSignature))
    return reader.blocks.compactMap {
      if case .paragraph(let paragraph) = $0 { paragraph } else { nil }
    }
  }
}
