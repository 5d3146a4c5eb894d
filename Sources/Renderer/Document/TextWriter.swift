/// Writes the document tree as plain text, 80 columns wide.
struct TextWriter {
  private let width = 80

  /// The text, ended by one line end.
  func write(_ document: Element) -> String {
    var lines = block(document.first("body") ?? document, indent: 0)
    while lines.first?.isEmpty ?? false { lines.removeFirst() }
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines.map { $0.trimmedAtEnd }.joined(separator: "\n") + "\n"
  }

  /// The lines of a container: its blocks, parted by empty lines where they ask for one.
  private func block(_ element: Element, indent: Int) -> [String] {
    var lines: [String] = []
    var isAfterPage = false
    for inner in element.elements {
      if inner.has(class: "solo-video") { continue }
      let added = self.lines(of: inner, indent: indent)
      guard !added.isEmpty else { continue }
      let isTight = inner.has(class: "accosto")
      if !lines.isEmpty, !isTight { lines.append("") }
      if inner.has(class: "pagina") {
        if isAfterPage { lines += [String(repeating: "═", count: width), ""] }
        isAfterPage = true
      }
      lines += added
    }
    return lines
  }

  private func lines(of element: Element, indent: Int) -> [String] {
    let room = width - indent
    let margin = String(repeating: " ", count: indent)
    switch element.name {
    case "h1": return heading(element, indent: indent, rule: "═")
    case "h2": return heading(element, indent: indent, rule: "─")
    case "ul", "ol": return list(element, indent: indent)
    case "dl": return definitions(element, indent: indent)
    case "table": return TextTable(element).lines(width: room).map { margin + $0 }
    case "hr": return [margin + String(repeating: "─", count: room)]
    case "blockquote":
      return holdsBlocks(element)
        ? block(element, indent: indent + 4) : paragraph(element, indent: indent + 4)
    default:
      if element.has(class: "firme") { return SignatureLines.of(element, width: width) }
      if holdsBlocks(element) {
        return block(element, indent: element.has(class: "rientro") ? indent + 2 : indent)
      }
      return paragraph(element, indent: indent)
    }
  }

  private func holdsBlocks(_ element: Element) -> Bool {
    element.elements.contains { Vocabulary.blocks.contains($0.name) }
  }

  private func heading(_ element: Element, indent: Int, rule: String) -> [String] {
    let text = InlineText.of(element)
    guard !text.isEmpty else { return [] }
    if element.has(class: "centro") || element.name == "h1" {
      let lines = TextWrap.lines(text, width: width)
      let longest = lines.map(\.count).max() ?? 0
      return (lines + [String(repeating: rule, count: longest)]).map {
        TextWrap.centred($0, width: width)
      }
    }
    let lines = TextWrap.lines(text, width: width - indent)
    let longest = lines.map(\.count).max() ?? 0
    return (lines + [String(repeating: rule, count: longest)]).map {
      String(repeating: " ", count: indent) + $0
    }
  }

  private func paragraph(_ element: Element, indent: Int) -> [String] {
    let text = InlineText.of(element)
    guard !text.isEmpty else { return [] }
    let lines = TextWrap.lines(text, width: width - indent)
    if element.has(class: "centro") { return lines.map { TextWrap.centred($0, width: width) } }
    if element.has(class: "destra") {
      return lines.map { TextWrap.padded($0, width: width, toRight: true) }
    }
    return lines.map { String(repeating: " ", count: indent) + $0 }
  }

  private func list(_ element: Element, indent: Int) -> [String] {
    var number = element["start"].flatMap(Int.init) ?? 1
    return element.elements.filter { $0.name == "li" }.flatMap { item -> [String] in
      let own = item["class"].map { _ in item.has(class: "senza-segno") } ?? false
      var mark = own ? "" : element.name == "ol" ? "\(number). " : "– "
      number += 1
      var text = InlineText.of(item)
      if own, let space = text.firstIndex(of: " "), EntryLabel.split(text) != nil {
        mark = String(text[...space])
        text = String(text[text.index(after: space)...])
      }
      let lines = TextWrap.lines(text, width: width - indent - 2 - mark.count)
      return lines.enumerated().map { index, line in
        let lead = index == 0 ? mark : String(repeating: " ", count: mark.count)
        return String(repeating: " ", count: indent + 2) + lead + line
      }
    }
  }

  private func definitions(_ element: Element, indent: Int) -> [String] {
    var lines: [String] = []
    var term = ""
    for item in element.elements.flatMap({ $0.name == "div" ? $0.elements : [$0] }) {
      let text = InlineText.of(item)
      if item.name == "dt" {
        term = text
        continue
      }
      let lead = term.isEmpty ? "" : "\(term): "
      for (index, line) in TextWrap.lines(lead + text, width: width - indent - 2).enumerated() {
        lines.append(String(repeating: " ", count: index == 0 ? indent : indent + 2) + line)
      }
      term = ""
    }
    return lines
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
