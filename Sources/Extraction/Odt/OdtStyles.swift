import XML

/// What the styles of an OpenDocument text say of hidden text, headings and pages.
struct OdtStyles: Sendable {
  private var hidden: [String: Bool] = [:]
  private var parents: [String: String] = [:]
  private var outlined: Set<String> = []
  private var pages: Set<String> = ["Standard"]

  init(_ sheets: [XMLElement]) {
    for sheet in sheets {
      for group in sheet.elements where group.name == "styles" || group.name == "automatic-styles" {
        for style in group.elements where style.name == "style" {
          guard let name = style["name"] else { continue }
          let key = Self.key(style["family"] ?? "", name)
          parents[key] = style["parent-style-name"]
          if let page = style["master-page-name"], !page.isEmpty { pages.insert(page) }
          if name == "Title" { outlined.insert(name) }
          guard let properties = style.child("text-properties") else { continue }
          if let display = properties["display"] { hidden[key] = display == "none" }
        }
      }
    }
  }

  /// Whether a style of a family (`text`, `paragraph`) hides its words.
  func isHidden(_ name: String?, family: String) -> Bool {
    for name in chain(name, family) {
      if let value = hidden[Self.key(family, name)] { return value }
    }
    return false
  }

  /// Whether a paragraph's style is the title's.
  func isTitle(_ name: String?) -> Bool {
    chain(name, "paragraph").contains { outlined.contains($0) || $0 == "Title" }
  }

  /// Whether some paragraph begins a page of this kind.
  func usesPage(_ name: String?) -> Bool { name.map(pages.contains) ?? false }

  private func chain(_ name: String?, _ family: String) -> [String] {
    var result: [String] = []
    var next = name
    while let name = next, result.count < 32 {
      result.append(name)
      next = parents[Self.key(family, name)]
    }
    return result
  }

  private static func key(_ family: String, _ name: String) -> String { family + "/" + name }
}
