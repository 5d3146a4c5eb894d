import Model
import XML

/// Writes the words of a kept act, marked up.
struct AkomaActBody {
  let blocks: [AkomaActBlock]
  private(set) var references: AkomaReferences
  private let number: String?
  private let date: CalendarDate?
  private var ids = AkomaIDs(prefix: "")

  init(
    _ blocks: [AkomaActBlock], number: String?, date: CalendarDate?, references: AkomaReferences
  ) {
    self.blocks = blocks
    self.number = number
    self.date = date
    self.references = references
  }

  mutating func write(to writer: inout XMLWriter) {
    let parts: [(AkomaActBlock.Part, String)] = [
      (.preface, "preface"), (.preamble, "preamble"), (.mainBody, "mainBody"),
      (.conclusions, "conclusions"),
    ]
    for (part, name) in parts {
      let own = blocks.filter { $0.part == part }
      guard !own.isEmpty || part == .mainBody else { continue }
      writer.start(name)
      for block in own { self.block(block, &writer) }
      if own.isEmpty { writer.element("p") }
      writer.end()
    }
  }

  private mutating func block(_ block: AkomaActBlock, _ writer: inout XMLWriter) {
    if block.has("verbo") || block.has("soggetto"), block.part == .preamble {
      let id = ids.next("formula")
      writer.start(
        "formula", [("eId", id), ("name", block.has("verbo") ? "enactingFormula" : "organ")])
      flow(block.element, in: id, &writer)
      writer.end()
    } else if block.has("oggetto"), block.part == .preface {
      writer.start("longTitle", [("eId", ids.next("longTitle"))])
      paragraph(block.element, marking: .title, &writer)
      writer.end()
    } else if block.element.name == "ol", block.part == .mainBody {
      points(block.element, &writer)
    } else if block.part == .preface, block.element.name.hasPrefix("h") {
      paragraph(block.element, marking: .heading, &writer)
    } else if block.part == .conclusions, block.has("carica") {
      paragraph(block.element, marking: .role, &writer)
    } else if block.part == .conclusions, block.has("nome") {
      paragraph(block.element, marking: .signature, &writer)
    } else {
      flow(block.element, in: nil, &writer)
    }
  }

  /// The points of what is resolved, each with its number.
  private mutating func points(_ list: XMLElement, _ writer: inout XMLWriter) {
    for (number, item) in Self.numbered(list) {
      let id = ids.next("para")
      writer.start("paragraph", [("eId", id)])
      writer.element("num", text: "\(number).")
      let content = ids.next("content", in: id)
      writer.start("content", [("eId", content)])
      cell(item, in: content, &writer)
      writer.end()
      writer.end()
    }
  }

  private static func numbered(_ list: XMLElement) -> [(Int, XMLElement)] {
    let first = list["start"].flatMap { Int($0) } ?? 1
    return list.elements.enumerated().map { (first + $0.offset, $0.element) }
  }

  /// A block where blocks stand.
  private mutating func flow(
    _ element: XMLElement, in parent: String?, _ writer: inout XMLWriter
  ) {
    switch element.name {
    case "table": table(element, in: parent, &writer)
    case "ul" where !element.elements.isEmpty:
      let id = ids.next("ul", in: parent)
      writer.start("ul", [("eId", id)])
      for item in element.elements { listItem(item, in: id, &writer) }
      writer.end()
    case "ol" where !element.elements.isEmpty:
      let id = ids.next("list", in: parent)
      writer.start("blockList", [("eId", id)])
      for (number, item) in Self.numbered(element) {
        let itemID = ids.next("item", in: id)
        writer.start("item", [("eId", itemID)])
        writer.element("num", text: "\(number).")
        cell(item, in: itemID, &writer)
        writer.end()
      }
      writer.end()
    default:
      if element.elements.contains(where: { AkomaActBlock.blocks.contains($0.name) }) {
        cell(element, in: parent, &writer)
      } else {
        paragraph(element, marking: nil, in: parent, &writer)
      }
    }
  }

  private mutating func listItem(
    _ item: XMLElement, in parent: String, _ writer: inout XMLWriter
  ) {
    let id = ids.next("li", in: parent)
    writer.start("li", [("eId", id)])
    if item.elements.contains(where: { AkomaActBlock.blocks.contains($0.name) }) {
      // A list item holds paragraphs and plain lists only.
      for block in AkomaActBlock.all(in: item) {
        paragraph(block.element, marking: nil, in: id, &writer)
      }
    } else {
      writer.beginWords()
      words(of: item, &writer)
    }
    writer.end()
  }

  /// What a cell, a point or an item holds: blocks, with loose words put into paragraphs.
  private mutating func cell(
    _ element: XMLElement, in parent: String?, _ writer: inout XMLWriter
  ) {
    let inner = AkomaActBlock.all(in: element)
    if inner.isEmpty { writer.element("p") }
    for block in inner { flow(block.element, in: parent, &writer) }
  }

  private mutating func table(
    _ element: XMLElement, in parent: String?, _ writer: inout XMLWriter
  ) {
    let rows = Self.rows(of: element)
    guard !rows.isEmpty else {
      paragraph(element, marking: nil, in: parent, &writer)
      return
    }
    let id = ids.next("table", in: parent)
    writer.start("table", [("eId", id)])
    if let caption = element.first("caption") {
      writer.start("caption")
      writer.beginWords()
      words(of: caption, &writer)
      writer.end()
    }
    for row in rows {
      writer.start("tr")
      for held in row.elements {
        writer.start(
          held.name == "th" ? "th" : "td",
          [("colspan", held["colspan"]), ("rowspan", held["rowspan"])])
        cell(held, in: id, &writer)
        writer.end()
      }
      writer.end()
    }
    writer.end()
  }

  private static func rows(of element: XMLElement) -> [XMLElement] {
    element.elements.flatMap { inner -> [XMLElement] in
      switch inner.name {
      case "tr": inner.elements.isEmpty ? [] : [inner]
      case "thead", "tbody", "tfoot": rows(of: inner)
      default: []
      }
    }
  }

  // MARK: Words

  /// What the words of a paragraph are.
  private enum Meaning {
    case title
    case heading
    case role
    case signature
  }

  private mutating func paragraph(
    _ element: XMLElement, marking meaning: Meaning?, in parent: String? = nil,
    _ writer: inout XMLWriter
  ) {
    writer.start("p", [("eId", ids.next("p", in: parent))])
    writer.beginWords()
    switch meaning {
    case .role, .signature:
      let name = element.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      // A name that was left out is nobody's.
      let isKnown = name.contains(where: \.isLetter) && !name.contains("[")
      let isRole = meaning == .role
      let kind = isRole ? AkomaReferences.Kind.role : .person
      if isKnown || !isRole {
        writer.start(
          isRole ? "role" : "signature",
          [("refersTo", isKnown ? references.reference(kind, name) : nil)])
        writer.beginWords()
        words(of: element, &writer)
        writer.end()
      } else {
        words(of: element, &writer)
      }
    case .title: words(of: element, strong: "docTitle", &writer)
    case .heading: heading(Self.collapsed(element.text), &writer)
    case nil: words(of: element, &writer)
    }
    writer.end()
  }

  /// A heading, with the number and the day of the act where it says them.
  private func heading(_ text: String, _ writer: inout XMLWriter) {
    var rest = text[...]
    func mark(_ words: String?, _ element: String, _ attributes: [(String, String?)]) {
      guard let words, let range = Self.range(of: words, in: rest) else { return }
      writer.text(String(rest[..<range.lowerBound]))
      writer.element(element, attributes, text: words)
      rest = rest[range.upperBound...]
    }
    mark(number, "docNumber", [])
    if let date {
      let day = date.description.split(separator: "-").reversed().joined(separator: "/")
      mark(day, "docDate", [("date", date.description)])
    }
    writer.text(String(rest))
  }

  /// Where some words stand by themselves, not as part of a longer figure.
  private static func range(of words: String, in text: Substring) -> Range<Substring.Index>? {
    var start = text.startIndex
    while start < text.endIndex {
      if text[start...].hasPrefix(words) {
        let end = text.index(start, offsetBy: words.count)
        let before = start > text.startIndex ? text[text.index(before: start)] : " "
        let after = end < text.endIndex ? text[end] : " "
        let isPart = before.isNumber || after.isNumber || before == "/" || after == "/"
        if !isPart { return start..<end }
      }
      start = text.index(after: start)
    }
    return nil
  }

  private func words(
    of element: XMLElement, strong: String = "b", _ writer: inout XMLWriter
  ) {
    for child in element.children {
      switch child {
      case .text(let text): writer.text(Self.collapsed(text))
      case .element(let inner):
        switch inner.name {
        case "br": writer.element("eol")
        case "img": continue
        case "q":
          writer.text("«")
          words(of: inner, strong: strong, &writer)
          writer.text("»")
        case "strong", "em":
          writer.start(inner.name == "em" ? "i" : strong)
          writer.beginWords()
          words(of: inner, &writer)
          writer.end()
        default:
          // Words of two cells or of two points are never one word.
          if Self.apart.contains(inner.name) { writer.text(" ") }
          words(of: inner, strong: strong, &writer)
        }
      }
    }
  }

  private static let apart = AkomaActBlock.blocks.union(["caption", "tr", "th", "td", "li"])

  /// Runs of blanks and line ends made one blank; the blanks that hold words together stay.
  private static func collapsed(_ text: String) -> String {
    var result = ""
    var isBlank = false
    for character in XMLCharacters.restored(text) {
      let blank = character != "\u{A0}" && character != "\u{202F}" && character.isWhitespace
      if !blank {
        result.append(character)
      } else if !isBlank {
        result.append(" ")
      }
      isBlank = blank
    }
    return result
  }
}
