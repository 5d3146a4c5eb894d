/// A table drawn in characters; as a list of records when its columns do not fit.
struct TextTable {
  private let caption: String
  private let head: [TextRow]
  private let body: [TextRow]
  private let foot: [TextRow]
  private let columns: Int
  /// Whether rows belong together in groups, each in a `tbody` of its own.
  private let isGrouped: Bool

  /// Takes the cells of a table element.
  init(_ table: Element) {
    caption =
      table.first("caption").map { $0.has(class: "solo-video") ? "" : InlineText.of($0) } ?? ""
    func rows(_ group: String) -> [TextRow] {
      table.elements.filter { $0.name == group }.flatMap(\.elements).map(TextRow.init)
    }
    head = TextHead.flattened(
      table.elements.filter { $0.name == "thead" && !$0.has(class: "solo-video") }
        .flatMap(\.elements))
    body = rows("tbody") + table.elements.filter { $0.name == "tr" }.map(TextRow.init)
    foot = rows("tfoot")
    columns = (head + body + foot).map(\.span).max() ?? 0
    isGrouped = table.elements.count { $0.name == "tbody" } > 1
  }

  /// The table in lines of at most `width` characters.
  func lines(width: Int) -> [String] {
    guard columns > 0 else { return [] }
    var lines: [String] = []
    if !caption.isEmpty { lines += TextWrap.lines(caption, width: width) }
    for frame in [TextFrame.ruled, .open] {
      let room = width - frame.taken(by: columns)
      if let widths = TextColumns.widths(of: head + body + foot, columns: columns, within: room) {
        return lines + drawn(widths, frame)
      }
    }
    return lines + records(width: width)
  }

  private func drawn(_ widths: [Int], _ frame: TextFrame) -> [String] {
    var lines = [frame.top(widths)]
    for (index, group) in [head, body, foot].enumerated() where !group.isEmpty {
      if lines.count > 1 {
        lines.append(index == 1 ? frame.belowHead(widths) : frame.between(widths))
      }
      let wraps = group.map { $0.lines(widths, frame) }
      let isNumbered = group.allSatisfy { $0.cells.first?.isNumber ?? false }
      let isAiry = !isNumbered && 3 * wraps.count { $0.count > 1 } > wraps.count
      for (place, row) in wraps.enumerated() {
        if place > 0, isAiry { lines.append(frame.between(widths)) }
        lines += row
      }
    }
    lines.append(frame.bottom(widths))
    return lines
  }

  /// Each row as `heading: value` lines.
  private func records(width: Int) -> [String] {
    let headings = head.last?.expanded ?? []
    let rule = String(repeating: "─", count: width)
    var lines = [rule]
    for row in body + foot {
      if isGrouped, row.cells.first?.text.isEmpty ?? false { lines.removeLast() }
      var column = 0
      for cell in row.cells {
        let heading = cell.span == 1 && column < headings.count ? headings[column] : ""
        column += cell.span
        guard !cell.text.isEmpty else { continue }
        let text = heading.isEmpty || heading == cell.text ? cell.text : "\(heading): \(cell.text)"
        for part in text.split(separator: "\n") {
          for (index, line) in TextWrap.lines(String(part), width: width - 2).enumerated() {
            lines.append(index == 0 ? line : "  " + line)
          }
        }
      }
      lines.append(rule)
    }
    return lines
  }
}
