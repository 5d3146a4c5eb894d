import XML

/// Turns the tree of a page into blocks.
struct HTMLReader {
  /// What was left out.
  private(set) var remarks: [String] = []

  private struct List {
    var label: ListLabel
    var next: Int
    var step: Int
    var isBullet: Bool
  }

  private var words = ""
  private var label = ""
  private var isHeading = false
  private var lists: [List] = []
  private var hiddenWords = 0
  private var preformatted = 0

  /// The blocks of a page.
  mutating func blocks(of root: XMLElement) -> [Block] {
    var result: [Block] = []
    read(root, into: &result)
    flush(into: &result)
    if hiddenWords > 0 {
      remarks.append(
        "la pagina contiene testo nascosto (\(hiddenWords == 1 ? "1 parola" : "\(hiddenWords) parole")), "
          + "che non è stato letto")
    }
    return result
  }

  private mutating func read(_ element: XMLElement, into result: inout [Block]) {
    for node in element.children {
      switch node {
      case .text(let text): add(text)
      case .element(let child): self.element(child, into: &result)
      }
    }
  }

  private mutating func add(_ text: String) {
    if preformatted > 0 {
      words += text
      return
    }
    let plain = PlainCharacters.collapsed(text)
    if plain.hasPrefix(" "), words.isEmpty || words.hasSuffix(" ") || words.hasSuffix("\n") {
      words += plain.dropFirst()
    } else {
      words += plain
    }
  }

  /// Ends the paragraph at hand; an empty one leaves nothing, as on the page.
  private mutating func flush(into result: inout [Block]) {
    let text = PlainCharacters.plain(words)
    if !text.trimmingBlanks.isEmpty {
      result.append(.paragraph(Paragraph(label: label, text: text, isHeading: isHeading)))
      label = ""
    }
    words = ""
  }

  private mutating func element(_ element: XMLElement, into result: inout [Block]) {
    if Self.isHidden(element) {
      hiddenWords += element.text.split(whereSeparator: \.isWhitespace).count
      return
    }
    switch element.name.lowercased() {
    case "script", "style", "head", "template", "title", "meta", "link", "svg", "object", "iframe",
      "noscript", "select", "textarea", "button", "audio", "video":
      break
    case "br": words += "\n"
    case "hr": flush(into: &result)
    case "h1", "h2", "h3", "h4", "h5", "h6":
      flush(into: &result)
      isHeading = true
      read(element, into: &result)
      flush(into: &result)
      isHeading = false
    case "ol", "ul", "menu", "dir": list(element, into: &result)
    case "li": entry(element, into: &result)
    case "table":
      flush(into: &result)
      table(element, into: &result)
    case "pre":
      flush(into: &result)
      preformatted += 1
      read(element, into: &result)
      preformatted -= 1
      flush(into: &result)
    case "input":
      let type = element["type"]?.lowercased()
      if type == "checkbox" || type == "radio" {
        words += element["checked"] == nil ? "☐" : "☒"
      } else if type == nil || type == "text" {
        add(element["value"] ?? "")
      }
    case "q":
      words += "«"
      read(element, into: &result)
      words += "»"
    case let name where Self.inlineNames.contains(name):
      read(element, into: &result)
    default:
      flush(into: &result)
      read(element, into: &result)
      flush(into: &result)
    }
  }

  private static let inlineNames: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font",
    "i", "img", "ins", "kbd", "label", "mark", "nobr", "o:p", "s", "samp", "small", "span",
    "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "map",
  ]

  private static func isHidden(_ element: XMLElement) -> Bool {
    if element.name.lowercased() == "del" || element["hidden"] != nil { return true }
    guard let style = element["style"]?.lowercased() else { return false }
    let plain = style.filter { !$0.isWhitespace }
    return plain.contains("display:none") || plain.contains("visibility:hidden")
      || plain.contains("mso-hide:all")
  }

  // MARK: Lists

  private mutating func list(_ element: XMLElement, into result: inout [Block]) {
    flush(into: &result)
    let isNumbered = element.name.lowercased() == "ol"
    let kind: ListLabel =
      switch element["type"] ?? Self.listStyle(element) {
      case "a", "lower-alpha", "lower-latin": .lowerLetter
      case "A", "upper-alpha", "upper-latin": .upperLetter
      case "i", "lower-roman": .lowerRoman
      case "I", "upper-roman": .upperRoman
      case "decimal-leading-zero": .zeroedDecimal
      case "none": .none
      default: .decimal
      }
    let entries = element.elements.filter { $0.name.lowercased() == "li" }.count
    let isReversed = element["reversed"] != nil
    let start = element.figure("start") ?? (isReversed ? entries : 1)
    lists.append(
      List(label: kind, next: start, step: isReversed ? -1 : 1, isBullet: !isNumbered))
    read(element, into: &result)
    flush(into: &result)
    label = ""
    lists.removeLast()
  }

  private static func listStyle(_ element: XMLElement) -> String {
    let plain = (element["style"] ?? "").lowercased().filter { !$0.isWhitespace }
    guard
      let found = plain.firstRange(of: "list-style-type:") ?? plain.firstRange(of: "list-style:")
    else { return "" }
    return String(plain[found.upperBound...].prefix { $0.isLetter || $0 == "-" })
  }

  private mutating func entry(_ element: XMLElement, into result: inout [Block]) {
    flush(into: &result)
    if let last = lists.indices.last {
      if lists[last].isBullet {
        label = lists[last].label == .none ? "" : "•"
      } else {
        if let value = element.figure("value") { lists[last].next = value }
        let figure = lists[last].label.text(lists[last].next)
        label = figure.isEmpty ? "" : figure + "."
        lists[last].next += lists[last].step
      }
    } else {
      label = "•"
    }
    read(element, into: &result)
    flush(into: &result)
    label = ""
  }

  // MARK: Tables

  private mutating func table(_ element: XMLElement, into result: inout [Block]) {
    let outer = (words, label, isHeading, lists)
    (words, label, isHeading, lists) = ("", "", false, [])
    defer { (words, label, isHeading, lists) = outer }
    var table = Table()
    var above: [Int] = []
    var loose: [Block] = []
    rows(of: element, into: &table, above: &above, loose: &loose)
    result += loose
    result.append(.table(table))
  }

  /// Reads rows; `above` counts for each column how many more rows a cell from above covers.
  private mutating func rows(
    of element: XMLElement, into table: inout Table, above: inout [Int], loose: inout [Block]
  ) {
    for child in element.elements {
      switch child.name.lowercased() {
      case "tr":
        if Self.isHidden(child) { continue }
        table.rows.append(cells(of: child, above: &above))
      case "thead", "tbody", "tfoot": rows(of: child, into: &table, above: &above, loose: &loose)
      case "colgroup", "col", "script", "style": break
      default:
        // A caption, or what a careless page put between the rows.
        self.element(child, into: &loose)
        flush(into: &loose)
      }
    }
  }

  private mutating func cells(of row: XMLElement, above: inout [Int]) -> [Table.Cell] {
    var result: [Table.Cell] = []
    var column = 0
    func skipCovered() {
      while column < above.count, above[column] > 0 {
        above[column] -= 1
        result.append(Table.Cell())
        column += 1
      }
    }
    for child in row.elements {
      guard ["td", "th"].contains(child.name.lowercased()) else { continue }
      skipCovered()
      var cell = Table.Cell()
      cell.span = min(max(1, child.figure("colspan") ?? 1), 64)
      read(child, into: &cell.blocks)
      flush(into: &cell.blocks)
      let rows = min(max(1, child.figure("rowspan") ?? 1), 1000)
      while above.count < column + cell.span { above.append(0) }
      for covered in column..<column + cell.span { above[covered] = rows - 1 }
      column += cell.span
      result.append(cell)
    }
    skipCovered()
    return result
  }
}
