import Archive
import XML

/// Reads the text of a document of Word, of either namespace, by whatever program it was written.
///
/// Tracked changes are accepted; comments and hidden text are left out, the latter with a note;
/// footnotes follow their paragraph; headers stand once at the top, footers at the end.
struct DocxDocument {
  private let parts: Parts
  private let folder: String
  private let main: String
  private let relations: [String: String]

  init(_ parts: Parts) throws(ExtractionError) {
    self.parts = parts
    main = try Self.mainPart(parts)
    folder = main.split(separator: "/").dropLast().joined(separator: "/")
    relations = try Self.relations(of: main, in: parts)
  }

  /// The text.
  func text() throws(ExtractionError) -> ExtractedText {
    guard let root = try parts.tree(main) else { throw .incomplete(main) }
    guard let body = root.elements.first(where: { $0.name == "body" }) else {
      throw .incomplete(main)
    }
    let styles = DocxStyles(try related("styles") ?? XMLElement(name: "styles"))
    let numbering = DocxNumbering(
      try related("numbering") ?? XMLElement(name: "numbering"), styles: styles)
    var reader = DocxReader(styles: styles, numbering: numbering)
    reader.notes = try notes("footnotes", "footnote")
    reader.endnotes = try notes("endnotes", "endnote")
    let blocks = reader.blocks(of: body)
    var furniture = PageWords(blocks)
    var top: [Block] = []
    var bottom: [Block] = []
    var seen: Set<String> = []
    for section in Self.sections(in: body) {
      for reference in section.elements {
        guard let id = reference["id"], let name = relations[id], seen.insert(id).inserted,
          let part = try parts.tree(name)
        else { continue }
        let words = furniture.unseen(reader.blocks(of: part, isFurniture: true))
        if reference.name == "headerReference" { top += words } else { bottom += words }
      }
    }
    let empty: [Block] = [.paragraph(Paragraph())]
    let all = top + (top.isEmpty ? [] : empty) + blocks + (bottom.isEmpty ? [] : empty) + bottom
    return ExtractedText(all, notes: reader.remarks)
  }

  // MARK: Parts

  private static func mainPart(_ parts: Parts) throws(ExtractionError) -> String {
    let roots = try relations(of: "", in: parts, named: "officeDocument")
    if let main = roots.values.first, parts.names.contains(main) { return main }
    return "word/document.xml"
  }

  /// The targets of a part's relations by id, each as a path in the archive.
  private static func relations(
    of part: String, in parts: Parts, named kind: String? = nil
  ) throws(ExtractionError) -> [String: String] {
    var pieces = part.split(separator: "/").map(String.init)
    let name = pieces.popLast() ?? ""
    let path = (pieces + ["_rels", name + ".rels"]).joined(separator: "/")
    guard let root = try parts.tree(path) else { return [:] }
    var result: [String: String] = [:]
    for relation in root.elements where relation["TargetMode"] != "External" {
      guard let id = relation["Id"], let target = relation["Target"] else { continue }
      if let kind, relation["Type"]?.hasSuffix("/" + kind) != true { continue }
      result[id] = resolve(target, from: pieces)
    }
    return result
  }

  private static func resolve(_ target: String, from folder: [String]) -> String {
    var pieces = target.hasPrefix("/") ? [] : folder
    for piece in target.split(separator: "/") {
      if piece == ".." {
        _ = pieces.popLast()
      } else if piece != "." {
        pieces.append(String(piece))
      }
    }
    return pieces.joined(separator: "/")
  }

  /// A part by what it is called wherever Word writes it, or by its own name.
  private func related(_ name: String) throws(ExtractionError) -> XMLElement? {
    let known = relations.values.sorted().first { $0.hasSuffix("/\(name).xml") }
    return try parts.tree(known ?? (folder.isEmpty ? "" : folder + "/") + name + ".xml")
  }

  private func notes(
    _ part: String, _ element: String
  ) throws(ExtractionError) -> [String: XMLElement] {
    guard let root = try related(part) else { return [:] }
    var result: [String: XMLElement] = [:]
    for note in root.elements where note.name == element && note["type"] == nil {
      if let id = note["id"] { result[id] = note }
    }
    return result
  }

  private static func sections(in element: XMLElement) -> [XMLElement] {
    var result: [XMLElement] = []
    for child in element.elements {
      if child.name == "sectPr" {
        result.append(child)
      } else if child.name == "p",
        let properties = child.elements.first(where: { $0.name == "pPr" })
      {
        result += properties.elements.filter { $0.name == "sectPr" }
      }
    }
    return result
  }
}
