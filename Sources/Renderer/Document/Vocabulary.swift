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
  static let inlines: Set<String> = ["span", "strong", "em", "small", "br", "abbr", "q"]
  /// Elements with nothing inside.
  static let empty: Set<String> = ["br", "hr"]
  /// Attributes.
  static let attributes: Set<String> = [
    "class", "id", "lang", "scope", "colspan", "rowspan", "title", "role", "start", "headers",
  ]

  /// Whether an element may be used.
  static func admits(element name: String) -> Bool {
    blocks.contains(name) || inlines.contains(name)
  }

  /// Whether an attribute may be used.
  static func admits(attribute name: String) -> Bool {
    attributes.contains(name) || name.hasPrefix("aria-")
  }
}
