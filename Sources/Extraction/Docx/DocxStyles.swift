import XML

/// What the styles of a Word document say of lists, headings and hidden text.
struct DocxStyles: Sendable {
  private struct Style: Sendable {
    var parent: String?
    var name = ""
    var list: (id: String?, level: Int?)?
    var outline: Int?
    var isHidden: Bool?
    var isDeletedMark = false
  }

  private var styles: [String: Style] = [:]
  private var defaultParagraph: String?

  init(_ root: XMLElement) {
    for element in root.elements where element.name == "style" {
      guard let id = element["styleId"] else { continue }
      var style = Style()
      for child in element.elements {
        switch child.name {
        case "basedOn": style.parent = child["val"]
        case "name": style.name = (child["val"] ?? "").lowercased()
        case "pPr":
          style.list = DocxList.reference(in: child)
          style.outline = child.child("outlineLvl")?.figure("val")
        case "rPr": style.isHidden = child.child("vanish").map { $0.isOn }
        default: break
        }
      }
      styles[id] = style
      if element["type"] == "paragraph", element.isOn("default") { defaultParagraph = id }
    }
  }

  /// The list that a paragraph's style puts it in, and the level when the style says it.
  func list(of style: String?) -> (id: String, level: Int?)? {
    var level: Int?
    for style in chain(style ?? defaultParagraph) {
      guard let list = style.list else { continue }
      level = level ?? list.level
      if let id = list.id { return (id, level) }
    }
    return nil
  }

  /// Whether a paragraph's style is a heading's.
  func isHeading(_ style: String?) -> Bool {
    for style in chain(style) {
      if let outline = style.outline { return outline < 9 }
      if style.name.hasPrefix("heading ") || style.name == "title" { return true }
    }
    return false
  }

  /// Whether a style hides its words; nil when it says nothing.
  func isHidden(_ style: String?) -> Bool? {
    chain(style).lazy.compactMap(\.isHidden).first
  }

  private func chain(_ style: String?) -> [Style] {
    var result: [Style] = []
    var next = style
    while let id = next, let style = styles[id], result.count < 32 {
      result.append(style)
      next = style.parent
    }
    return result
  }
}

/// Where a paragraph says which list it belongs to.
enum DocxList {
  /// The `numPr` of paragraph properties: either half may be missing.
  static func reference(in properties: XMLElement) -> (id: String?, level: Int?)? {
    guard let element = properties.child("numPr") else { return nil }
    return (
      element.child("numId")?["val"], element.child("ilvl")?.figure("val")
    )
  }
}

extension XMLElement {
  /// The first child of a local name.
  func child(_ name: String) -> XMLElement? {
    for case .element(let element) in children where element.name == name { return element }
    return nil
  }

  /// Whether a switch of Word is on: it is unless it says otherwise.
  var isOn: Bool {
    guard let value = self["val"] else { return true }
    return !["0", "false", "off", "none"].contains(value)
  }

  /// Whether an attribute is there and says yes.
  func isOn(_ attribute: String) -> Bool {
    guard let value = self[attribute] else { return false }
    return !["0", "false", "off"].contains(value)
  }
}
