import Model

import Templates

/// A file of the acts as the program ships it: a template, the style sheet or the page of the fields.
public struct ShippedTemplate: Sendable, Hashable {
  /// Its file name.
  public let name: String
  /// What is in it.
  public let text: String

  /// Every one: the acts, then the parts that several call, then the rest.
  public static let all: [ShippedTemplate] = {
    let acts = Act.allCases.map { "\($0.template).mustache" }
    let parts = Templates.actNames.filter { $0.hasSuffix(".mustache") && !acts.contains($0) }
    let others = Templates.actNames.filter { !$0.hasSuffix(".mustache") }
    return (acts + parts + others.sorted().reversed()).compactMap { name in
      Templates.act(named: name).map { ShippedTemplate(name: name, text: $0) }
    }
  }()

  /// What it is for: how its own comment begins, or its heading.
  public var summary: String {
    var words = Substring(text)
    for mark in ["{{! ", "/* ", "# "] where words.hasPrefix(mark) {
      words = words.dropFirst(mark.count)
    }
    let tidy = Spacing.tidy(String(words.prefix(400)))
    let ends = [".", ":", " }}", " */", " Un modello"].compactMap {
      tidy.firstRange(of: $0)?.lowerBound
    }
    return String(tidy[..<(ends.min() ?? tidy.endIndex)])
  }
}
