import XML

/// Turns the body of an OpenDocument text into blocks.
struct OdtReader {
  private let styles: OdtStyles
  private var lists: OdtLists
  /// What was left out.
  private(set) var remarks: [String] = []

  private var isFurniture = false
  private var noteCount = 0
  private var words = ""
  private var hanging: [Block] = []
  private var hiddenWords = 0
  private var walk: OdtLists.Walk?
  private var level = 0

  init(styles: OdtStyles, lists: OdtLists) {
    self.styles = styles
    self.lists = lists
  }

  /// The blocks of a body, a header or a footer.
  mutating func blocks(of root: XMLElement, isFurniture: Bool = false) -> [Block] {
    self.isFurniture = isFurniture
    var result: [Block] = []
    read(root, into: &result)
    if hiddenWords > 0 {
      remarks.append(
        "il documento contiene testo nascosto (\(hiddenWords == 1 ? "1 parola" : "\(hiddenWords) parole")), "
          + "che non è stato letto")
      hiddenWords = 0
    }
    return result
  }

  private mutating func read(_ element: XMLElement, into result: inout [Block]) {
    for child in element.elements {
      switch child.name {
      case "p", "h": paragraph(child, label: nil, into: &result)
      case "list": list(child, into: &result)
      case "table": table(child, into: &result)
      case "numbered-paragraph":
        let label = child.child("number")?.text.trimmingBlanks
        for inner in child.elements where inner.name == "p" || inner.name == "h" {
          paragraph(inner, label: label ?? "", into: &result)
        }
      case "section":
        if child["display"] == "none" {
          hiddenWords += Self.countWords(child)
        } else {
          read(child, into: &result)
        }
      case "frame", "g", "custom-shape", "rect", "text-box", "ellipse", "a":
        read(child, into: &result)
      case "index-body", "index-title", "table-of-content", "illustration-index", "table-index",
        "object-index", "user-index", "alphabetical-index", "bibliography", "region-left",
        "region-center", "region-right":
        read(child, into: &result)
      default: break
      }
    }
  }

  private static func countWords(_ element: XMLElement) -> Int {
    element.text.split(whereSeparator: \.isWhitespace).count
  }

  // MARK: Lists

  private mutating func list(_ element: XMLElement, into result: inout [Block]) {
    let isOutermost = walk == nil
    if isOutermost { walk = lists.open(element) }
    level += 1
    if !isOutermost, var current = walk {
      lists.enter(level, continuing: element["continue-numbering"] == "true", of: &current)
      walk = current
    }
    for item in element.elements where item.name == "list-item" || item.name == "list-header" {
      var isFirst = item.name == "list-item"
      for child in item.elements {
        switch child.name {
        case "p", "h":
          var label = ""
          if isFirst, var current = walk {
            label = lists.next(
              &current, level: level, style: item["style-override"] ?? element["style-name"],
              start: item.figure("start-value"))
            walk = current
            if let cached = item.child("number")?.text.trimmingBlanks, !cached.isEmpty {
              label = cached
            }
            isFirst = false
          }
          paragraph(child, label: label, into: &result)
        case "list": list(child, into: &result)
        default: read(XMLElement(name: "item", children: [.element(child)]), into: &result)
        }
      }
    }
    level -= 1
    if isOutermost, let current = walk {
      lists.close(current)
      walk = nil
    }
  }

  // MARK: Paragraphs

  private mutating func paragraph(
    _ element: XMLElement, label: String?, into result: inout [Block]
  ) {
    let outer = (words, hanging)
    words = ""
    hanging = []
    defer { (words, hanging) = outer }
    if styles.isHidden(element["style-name"], family: "paragraph") {
      hiddenWords += Self.countWords(element)
      return
    }
    inline(element)
    var paragraph = Paragraph(text: PlainCharacters.plain(words))
    paragraph.isHeading = element.name == "h" || styles.isTitle(element["style-name"])
    if let label {
      paragraph.label = label
    } else if element.name == "h", element["is-list-header"] != "true" {
      let own = element.child("number")?.text.trimmingBlanks ?? ""
      let level = element.figure("outline-level") ?? 1
      let counted = lists.nextHeading(level, start: element.figure("start-value"))
      paragraph.label = own.isEmpty ? counted : own
    }
    if paragraph.text.trimmingBlanks.isEmpty {
      paragraph.isHeading = false
      if element.name == "h" { paragraph.label = "" }
    }
    if hanging.isEmpty || !paragraph.isEmpty { result.append(.paragraph(paragraph)) }
    result += hanging
  }

  private mutating func inline(_ element: XMLElement) {
    for node in element.children {
      switch node {
      case .text(let text): add(PlainCharacters.collapsed(text))
      case .element(let child): inlineElement(child)
      }
    }
  }

  /// Blanks that touch are one, however many elements they are spread over.
  private mutating func add(_ text: String) {
    if text.hasPrefix(" "), words.isEmpty || words.hasSuffix(" ") && !endsInCountedBlanks {
      words += text.dropFirst()
    } else {
      words += text
    }
    if !text.isEmpty { endsInCountedBlanks = false }
  }

  private var endsInCountedBlanks = false

  private mutating func inlineElement(_ child: XMLElement) {
    switch child.name {
    case "s":
      let count = child.figure("c") ?? 1
      words += String(repeating: " ", count: min(max(1, count), 200))
      endsInCountedBlanks = true
    case "tab": words += "\t"
    case "line-break": words += "\n"
    case "soft-page-break", "change", "change-start", "change-end", "annotation", "annotation-end",
      "bookmark", "bookmark-start", "bookmark-end", "number", "sequence-decls", "tracked-changes",
      "desc", "title", "image", "object", "ruby-text", "variable-decls", "event-listeners",
      "script":
      break
    case "span", "a", "meta", "meta-field":
      if styles.isHidden(child["style-name"], family: "text") {
        hiddenWords += Self.countWords(child)
      } else {
        inline(child)
      }
    case "hidden-text":
      if child["is-hidden"] == "true" {
        hiddenWords += Self.countWords(child)
      } else {
        inline(child)
      }
    case "hidden-paragraph": break
    case "note": note(child)
    case "frame", "g", "custom-shape", "rect", "ellipse", "text-box", "line", "polygon", "path":
      hanging += apart { $0.read(XMLElement(name: "p", children: [.element(child)]), into: &$1) }
    case "p":
      // A shape's words stand directly in it.
      inline(child)
    case "page-number", "page-count", "page-continuation":
      if !isFurniture { inline(child) }
    default: inline(child)
    }
  }

  private mutating func note(_ element: XMLElement) {
    guard let body = element.child("note-body") else { return }
    noteCount += 1
    let cited = element.child("note-citation")?.text.trimmingBlanks ?? ""
    hanging.append(
      .note(cited.isEmpty ? String(noteCount) : cited, apart { $0.read(body, into: &$1) }))
  }

  /// Blocks read outside any list.
  private mutating func apart(_ read: (inout Self, inout [Block]) -> Void) -> [Block] {
    let outer = (walk, level)
    (walk, level) = (nil, 0)
    defer { (walk, level) = outer }
    var result: [Block] = []
    read(&self, &result)
    return result.filter { $0 != .paragraph(Paragraph()) }
  }

  // MARK: Tables

  private mutating func table(_ element: XMLElement, into result: inout [Block]) {
    let outer = (walk, level)
    (walk, level) = (nil, 0)
    defer { (walk, level) = outer }
    var table = Table()
    rows(of: element, into: &table)
    result.append(.table(table))
  }

  private mutating func rows(of element: XMLElement, into table: inout Table) {
    for child in element.elements {
      switch child.name {
      case "table-row":
        let row = cells(of: child)
        let times = row.allSatisfy(\.isShort) ? child.figure("number-rows-repeated") ?? 1 : 1
        for _ in 0..<min(max(1, times), 64) { table.rows.append(row) }
      case "table-header-rows", "table-rows", "table-row-group": rows(of: child, into: &table)
      default: break
      }
    }
  }

  private mutating func cells(of row: XMLElement) -> [Table.Cell] {
    var result: [Table.Cell] = []
    // Covered cells follow the cell that spans them.
    var covered = 0
    for child in row.elements {
      let times = min(max(1, child.figure("number-columns-repeated") ?? 1), 64)
      if child.name == "table-cell" {
        var cell = Table.Cell()
        read(child, into: &cell.blocks)
        cell.span = min(max(1, child.figure("number-columns-spanned") ?? 1), 64)
        covered = cell.span - 1
        for _ in 0..<(cell.isShort ? times : 1) { result.append(cell) }
      } else if child.name == "covered-table-cell" {
        for _ in 0..<times {
          if covered > 0 { covered -= 1 } else { result.append(Table.Cell()) }
        }
      }
    }
    return result
  }
}
