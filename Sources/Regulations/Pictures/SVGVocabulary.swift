/// What a drawing on an act may be made of.
enum SVGVocabulary {
  /// Elements that draw.
  static let elements: Set<String> = [
    "svg", "g", "defs", "symbol", "use", "path", "rect", "circle", "ellipse", "line", "polyline",
    "polygon", "text", "tspan", "textPath", "linearGradient", "radialGradient", "stop", "clipPath",
    "mask", "pattern", "marker", "style", "filter", "feGaussianBlur", "feOffset", "feBlend",
    "feColorMatrix", "feComposite", "feFlood", "feMerge", "feMergeNode", "feMorphology",
    "feComponentTransfer", "feFuncR", "feFuncG", "feFuncB", "feFuncA",
  ]
  /// Elements that only tell of the drawing: left out, since the regulation says what it shows.
  static let idle: Set<String> = ["metadata", "title", "desc"]
  /// Elements in which words count.
  static let textual: Set<String> = ["text", "tspan", "textPath", "style"]

  private static let xlink = "http://www.w3.org/1999/xlink"
  private static let xml = "http://www.w3.org/XML/1998/namespace"

  /// An attribute as it is written anew; nil when it draws nothing.
  static func kept(
    _ attribute: SVGDocument.Attribute, of element: String, line: Int
  ) throws(PictureFault) -> SVGElement.Attribute? {
    let name = attribute.name
    if isReference(attribute) {
      let target = attribute.value.trimmingSpaces
      guard target.hasPrefix("#") else { throw outside(target, line) }
      return SVGElement.Attribute(name: "xlink:href", value: target)
    }
    if attribute.namespace == xml {
      return name == "space" ? SVGElement.Attribute(name: "xml:space", value: attribute.value) : nil
    }
    // A colon is left in the name where its prefix stands for nothing: written anew, it might.
    guard attribute.namespace == nil, !["src", "xmlns"].contains(name), !name.contains(":")
    else { return nil }
    if name.lowercased().hasPrefix("on") {
      throw PictureFault(
        message: "il disegno contiene un programma («\(name)», riga \(line))",
        advice: "salvalo come SVG semplice, oppure come PNG")
    }
    try checkStyle(attribute.value, line: line)
    return SVGElement.Attribute(name: name, value: attribute.value)
  }

  /// Whether an attribute says what an element refers to; programs know the prefix even undeclared.
  private static func isReference(_ attribute: SVGDocument.Attribute) -> Bool {
    switch attribute.namespace {
    case nil: attribute.name == "href" || attribute.name == "xlink:href"
    case xlink: attribute.name == "href"
    default: false
    }
  }

  /// Refuses a style that would fetch something, or hide that it does.
  static func checkStyle(_ style: String, line: Int) throws(PictureFault) {
    let folded = style.lowercased()
    if folded.contains("\\") || folded.contains("@import") {
      throw PictureFault(
        message: "il disegno contiene uno stile non ammesso (riga \(line))",
        advice: "salvalo come SVG semplice, oppure come PNG")
    }
    for part in folded.split(separator: "url(", omittingEmptySubsequences: false).dropFirst() {
      let target = part.drop { " \t\r\n\"'".contains($0) }
      guard target.hasPrefix("#") else {
        throw outside(String(target.prefix { $0 != ")" }), line)
      }
    }
  }

  private static func outside(_ target: String, _ line: Int) -> PictureFault {
    let shown = target.count > 40 ? String(target.prefix(40)) + "…" : target
    return PictureFault(
      message: "il disegno rimanda a qualcosa che sta fuori, «\(shown)» (riga \(line))",
      advice: "incorpora nel disegno ciò che serve, oppure salvalo come PNG")
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
