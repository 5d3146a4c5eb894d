/// One `{{…}}` of a template, with its line: what errors point at.
struct TemplateTag: Sendable {
  /// The character after the braces: `#`, `^`, `/`, `>`, `!`, `&`, or nil for a plain field.
  let sigil: Character?
  /// The name.
  let name: String
  /// From 1.
  let line: Int

  /// Every tag of a template, in order.
  static func scan(_ template: String) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var line = 1
    var rest = Substring(template)
    while let open = rest.firstRange(of: "{{") {
      line += rest[..<open.lowerBound].count { $0.isNewline }
      rest = rest[open.upperBound...]
      guard let close = rest.firstRange(of: "}}") else { break }
      let inside = rest[..<close.lowerBound]
      tags.append(TemplateTag(inside: inside, line: line))
      line += inside.count { $0.isNewline }
      rest = rest[close.upperBound...]
    }
    return tags
  }

  private init(inside: Substring, line: Int) {
    var words = inside.drop { $0 == " " || $0 == "{" }
    if let first = words.first, "#^/>!&<$=%".contains(first) {
      sigil = first
      words = words.dropFirst()
    } else {
      sigil = nil
    }
    name = words.trimmed { $0.isWhitespace }
    self.line = line
  }

  /// The template with its tags taken away and its lines kept.
  static func strip(_ template: String) -> String {
    var result = ""
    var rest = Substring(template)
    while let open = rest.firstRange(of: "{{") {
      result += rest[..<open.lowerBound]
      rest = rest[open.upperBound...]
      guard let close = rest.firstRange(of: "}}") else { break }
      result += String(
        repeating: "\n", count: rest[..<close.lowerBound].count { $0.isNewline })
      rest = rest[close.upperBound...].drop { $0 == "}" }
    }
    return result + rest
  }
}

extension StringProtocol {
  /// Without the characters at both ends that satisfy a test.
  func trimmed(_ isSpace: (Character) -> Bool = { $0.isWhitespace }) -> String {
    guard let first = firstIndex(where: { !isSpace($0) }),
      let last = lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(self[first...last])
  }

  /// The first place of some words.
  func firstRange(of words: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(words) {
        return start..<index(start, offsetBy: words.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
