/// An element of a drawing, made safe.
struct SVGElement {
  struct Attribute {
    /// With its prefix, where it has one.
    let name: String
    let value: String
  }

  enum Child {
    case element(SVGElement)
    case text(String)
  }

  let name: String
  var attributes: [Attribute] = []
  var children: [Child] = []

  init(name: String) {
    self.name = name
  }

  subscript(_ name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }

  /// The elements directly inside.
  var elements: [SVGElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The drawing as a document of its own.
  var document: String {
    var root = self
    root.attributes.insert(
      contentsOf: [
        Attribute(name: "xmlns", value: "http://www.w3.org/2000/svg"),
        Attribute(name: "xmlns:xlink", value: "http://www.w3.org/1999/xlink"),
      ], at: 0)
    var text = ""
    root.write(into: &text)
    return text
  }

  private func write(into text: inout String) {
    text += "<\(name)"
    for attribute in attributes {
      text += " \(attribute.name)=\"\(Self.escaped(attribute.value))\""
    }
    if children.isEmpty {
      text += "/>"
      return
    }
    text += ">"
    for child in children {
      switch child {
      case .element(let element): element.write(into: &text)
      case .text(let words): text += Self.escaped(words)
      }
    }
    text += "</\(name)>"
  }

  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "\n": result.append(contentsOf: "&#10;".unicodeScalars)
      case "\r": result.append(contentsOf: "&#13;".unicodeScalars)
      case "\t": result.append(contentsOf: "&#9;".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
