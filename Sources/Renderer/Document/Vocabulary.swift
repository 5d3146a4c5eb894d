/// The elements and attributes that an act may use.
///
/// Few, so that every format can write each of them; none that loads anything or runs anything.
enum Vocabulary {
  /// Elements that stand as blocks.
  static let blocks: Set<String> = [
    "html", "head", "title", "body", "header", "main", "footer", "section", "article", "div",
    "h1", "h2", "h3", "h4", "p", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead",
    "tbody", "tfoot", "tr", "th", "td", "blockquote", "hr",
  ]
  /// Elements that stand in a line.
  static let inlines: Set<String> = [
    "span", "strong", "em", "small", "br", "abbr", "q", "img",
  ]
  /// Elements with nothing inside.
  static let empty: Set<String> = ["br", "hr", "img"]
  /// Attributes.
  static let attributes: Set<String> = [
    "class", "id", "lang", "scope", "colspan", "rowspan", "title", "role", "start", "headers",
  ]

  /// Whether an `img` may show a picture: it comes with the act, and is never an address.
  static func admits(picture name: String) -> Bool {
    if name == "stemma" { return true }
    let number = name.dropFirst("quadro-".count)
    return name.hasPrefix("quadro-") && !number.isEmpty && number.allSatisfy(\.isWholeNumber)
  }

  /// Whether an element may be used.
  static func admits(element name: String) -> Bool {
    blocks.contains(name) || inlines.contains(name)
  }

  /// Whether an attribute may be used in an element, with a value.
  static func admits(attribute name: String, of element: String, value: String) -> Bool {
    if element == "img" {
      if name == "src" { return admits(picture: value) }
      if name == "alt" { return true }
    }
    return attributes.contains(name) || name.hasPrefix("aria-")
  }
}
