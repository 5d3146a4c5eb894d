import XML

/// Turns the body of a Word document into blocks.
struct DocxReader {
  private let styles: DocxStyles
  private var numbering: DocxNumbering
  /// The footnotes by id.
  var notes: [String: XMLElement] = [:]
  /// The endnotes by id.
  var endnotes: [String: XMLElement] = [:]
  /// What was left out.
  private(set) var remarks: [String] = []

  /// What lies between the marks of a field: the instruction is no text, the result is.
  private enum FieldPart {
    case instruction
    case result
    case pageNumber
  }

  private var fields: [FieldPart] = []
  private var instructions: [String] = []
  private var isFurniture = false
  private var noteCount = 0
  private var endnoteCount = 0
  /// The words of the paragraph being read.
  private var words = ""
  /// What hangs from the paragraph being read: notes and text boxes.
  private var hanging: [Block] = []
  /// A paragraph whose mark was deleted: the next one goes on it.
  private var carried: Paragraph?
  private var hiddenWords = 0

  init(styles: DocxStyles, numbering: DocxNumbering) {
    self.styles = styles
    self.numbering = numbering
  }

  /// The blocks of a body, a header or a footer.
  mutating func blocks(of root: XMLElement, isFurniture: Bool = false) -> [Block] {
    self.isFurniture = isFurniture
    var result: [Block] = []
    read(root, into: &result)
    if let rest = carried {
      carried = nil
      result.append(.paragraph(rest))
    }
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
      case "p": paragraph(child, into: &result)
      case "tbl": table(child, into: &result)
      case "AlternateContent":
        if let choice = chosen(child) { read(choice, into: &result) }
      case "sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "body", "altChunk":
        read(child, into: &result)
      default: break
      }
    }
  }

  // MARK: Paragraphs

  private mutating func paragraph(_ element: XMLElement, into result: inout [Block]) {
    let outer = (words, hanging)
    words = ""
    hanging = []
    defer { (words, hanging) = outer }
    let properties = element.child("pPr")
    let style = properties?.child("pStyle")?["val"]
    var paragraph = Paragraph()
    inline(element)
    paragraph.text = PlainCharacters.plain(words)
    let mark = properties?.child("rPr")
    let isMarkDeleted = mark?.child("del") != nil || mark?.child("moveFrom") != nil
    if let before = carried {
      paragraph.text = before.text + paragraph.text
      paragraph.label = before.label
      paragraph.isHeading = before.isHeading
      carried = nil
    } else if !(isMarkDeleted && paragraph.text.isEmpty) {
      let isMarkHidden = mark?.child("vanish").map { $0.isOn } ?? false
      if !(paragraph.text.isEmpty && isMarkHidden) {
        paragraph.label = label(properties, style: style)
      }
      paragraph.isHeading = isHeading(properties, style: style) && !paragraph.text.isEmpty
    }
    if isMarkDeleted {
      carried = paragraph
    } else {
      result.append(.paragraph(paragraph))
    }
    result += hanging
  }

  private func isHeading(_ properties: XMLElement?, style: String?) -> Bool {
    if let outline = properties?.child("outlineLvl")?.figure("val") {
      return outline < 9
    }
    return styles.isHeading(style)
  }

  private mutating func label(_ properties: XMLElement?, style: String?) -> String {
    let own = properties.flatMap { DocxList.reference(in: $0) }
    let styled = styles.list(of: style)
    guard let id = own?.id ?? styled?.id, id != "0" else { return "" }
    let level = own?.level ?? styled?.level ?? numbering.level(of: style, in: id) ?? 0
    return numbering.next(id, level: level)
  }

  // MARK: Words

  private mutating func inline(_ element: XMLElement) {
    for child in element.elements {
      switch child.name {
      case "r": run(child)
      case "ins", "moveTo", "hyperlink", "smartTag", "customXml", "sdt", "sdtContent", "dir", "bdo",
        "oMath", "oMathPara":
        inline(child)
      case "fldSimple":
        if !(isFurniture && Self.isPageField(child["instr"] ?? "")) { inline(child) }
      case "AlternateContent":
        if let choice = chosen(child) { inline(choice) }
      case "ruby":
        if let base = child.child("rubyBase") { inline(base) }
      default:
        // Formulas nest their words in elements of many names.
        if child.namespace?.hasSuffix("/math") == true { formula(child) }
      }
    }
  }

  private mutating func formula(_ element: XMLElement) {
    if element.name == "t" { return add(element.text) }
    for child in element.elements {
      if child.name == "r", child.namespace?.hasSuffix("/math") != true {
        run(child)
      } else {
        formula(child)
      }
    }
  }

  private mutating func run(_ element: XMLElement) {
    let properties = element.child("rPr")
    let isHidden =
      properties?.child("vanish").map { $0.isOn }
      ?? styles.isHidden(properties?.child("rStyle")?["val"]) ?? false
    if isHidden, properties?.child("specVanish") == nil {
      hiddenWords += element.elements.filter { $0.name == "t" }
        .reduce(0) { $0 + $1.text.split(whereSeparator: \.isWhitespace).count }
      // The marks of a field inside must still be counted.
      for child in element.elements where child.name == "fldChar" { field(child) }
      return
    }
    runContent(element)
  }

  private mutating func runContent(_ element: XMLElement) {
    for child in element.elements {
      switch child.name {
      case "t": add(child.text)
      case "tab", "ptab": add("\t")
      case "br", "cr": add("\n")
      case "noBreakHyphen": add("-")
      case "sym": add(Self.symbol(child))
      case "fldChar": field(child)
      case "instrText": instructions.indices.last.map { instructions[$0] += child.text }
      case "footnoteReference": note(child, from: notes, isEnd: false)
      case "endnoteReference": note(child, from: endnotes, isEnd: true)
      case "AlternateContent":
        if let choice = chosen(child) { runContent(choice) }
      case "drawing", "pict", "object": boxes(in: child)
      case "ruby":
        if let base = child.child("rubyBase") { inline(base) }
      default: break
      }
    }
  }

  private mutating func add(_ text: String) {
    guard fields.allSatisfy({ $0 == .result }) else { return }
    words += text
  }

  private static func symbol(_ element: XMLElement) -> String {
    guard let code = element["char"].flatMap({ UInt32($0, radix: 16) }) else { return "" }
    switch code {
    case 0xF0FE, 0xF0FD, 0xF052, 0xF053, 0xF078: return "☒"
    case 0xF0A8, 0xF06F, 0xF0A3, 0xF071: return "☐"
    case 0xF0FC: return "✓"
    case 0xF0E0, 0xF0E8: return "→"
    case 0xF02D: return "-"
    case 0xF020..<0xF07F: return String(UnicodeScalar(UInt8(code - 0xF000)))
    default:
      guard code < 0xE000 || code > 0xF8FF, let scalar = Unicode.Scalar(code) else { return "•" }
      return String(Character(scalar))
    }
  }

  // MARK: Fields

  private mutating func field(_ element: XMLElement) {
    switch element["fldCharType"] {
    case "begin":
      fields.append(.instruction)
      instructions.append("")
      if let data = element.child("ffData") { formField(data) }
    case "separate":
      guard let last = fields.indices.last else { return }
      let isPage = isFurniture && Self.isPageField(instructions.last ?? "")
      fields[last] = isPage ? .pageNumber : .result
    case "end":
      _ = fields.popLast()
      _ = instructions.popLast()
    default: break
    }
  }

  /// Boxes to tick and lists to choose from keep their state apart from the text.
  private mutating func formField(_ data: XMLElement) {
    let state: String
    if let box = data.child("checkBox") {
      let isTicked = (box.child("checked") ?? box.child("default"))?.isOn ?? false
      state = isTicked ? "☒" : "☐"
    } else if let list = data.child("ddList") {
      let entries = list.elements.filter { $0.name == "listEntry" }
      let choice = (list.child("result") ?? list.child("default"))?.figure("val") ?? 0
      guard entries.indices.contains(choice) else { return }
      state = entries[choice]["val"] ?? ""
    } else {
      return
    }
    if fields.dropLast().allSatisfy({ $0 == .result }) { words += state }
  }

  private static func isPageField(_ instruction: String) -> Bool {
    let name = instruction.split(separator: " ").first?.uppercased() ?? ""
    return ["PAGE", "NUMPAGES", "SECTIONPAGES"].contains(name)
  }

  // MARK: What hangs from a paragraph

  private mutating func note(
    _ reference: XMLElement, from notes: [String: XMLElement], isEnd: Bool
  ) {
    guard fields.allSatisfy({ $0 == .result }), let id = reference["id"], let note = notes[id]
    else { return }
    if isEnd { endnoteCount += 1 } else { noteCount += 1 }
    let number = isEnd ? ListLabel.lowerRoman.text(endnoteCount) : String(noteCount)
    hanging.append(.note(number, apart { $0.read(note, into: &$1) }))
  }

  private mutating func boxes(in element: XMLElement) {
    for child in element.elements {
      if child.name == "txbxContent" {
        hanging += apart { $0.read(child, into: &$1) }
      } else if child.name == "AlternateContent" {
        if let choice = chosen(child) { boxes(in: choice) }
      } else {
        boxes(in: child)
      }
    }
  }

  /// Blocks read with no field open and no paragraph carried over.
  private mutating func apart(_ read: (inout Self, inout [Block]) -> Void) -> [Block] {
    let outer = (fields, instructions, carried)
    (fields, instructions, carried) = ([], [], nil)
    defer { (fields, instructions, carried) = outer }
    var result: [Block] = []
    read(&self, &result)
    if let rest = carried { result.append(.paragraph(rest)) }
    return result.filter { $0 != .paragraph(Paragraph()) }
  }

  /// The same content is given in two ways: the first that has words, or the first.
  private func chosen(_ element: XMLElement) -> XMLElement? {
    let ways = element.elements.filter { $0.name == "Choice" || $0.name == "Fallback" }
    return ways.first { $0.first("t") != nil } ?? ways.first
  }

  // MARK: Tables

  private mutating func table(_ element: XMLElement, into result: inout [Block]) {
    let outer = (words, hanging, carried)
    (words, hanging, carried) = ("", [], nil)
    defer { (words, hanging, carried) = outer }
    var table = Table()
    rows(of: element, into: &table)
    result.append(.table(table))
  }

  private mutating func rows(of element: XMLElement, into table: inout Table) {
    for child in element.elements {
      switch child.name {
      case "tr":
        if child.child("trPr")?.child("del") != nil { continue }
        var row: [Table.Cell] = []
        let skipped = child.child("trPr")?.child("gridBefore")?.figure("val") ?? 0
        if skipped > 0, skipped < 64 { row.append(Table.Cell(span: skipped)) }
        cells(of: child, into: &row)
        table.rows.append(row)
      case "sdt", "sdtContent", "ins", "customXml": rows(of: child, into: &table)
      case "AlternateContent":
        if let choice = chosen(child) { rows(of: choice, into: &table) }
      default: break
      }
    }
  }

  private mutating func cells(of element: XMLElement, into row: inout [Table.Cell]) {
    for child in element.elements {
      switch child.name {
      case "tc":
        let properties = child.child("tcPr")
        if properties?.child("cellDel") != nil { continue }
        var cell = Table.Cell()
        let span = properties?.child("gridSpan")?.figure("val") ?? 1
        cell.span = min(max(1, span), 64)
        // A cell merged with the one above has no words of its own, if it keeps to the rules.
        read(child, into: &cell.blocks)
        if let rest = carried {
          carried = nil
          cell.blocks.append(.paragraph(rest))
        }
        row.append(cell)
      case "sdt", "sdtContent", "customXml": cells(of: child, into: &row)
      default: break
      }
    }
  }
}
