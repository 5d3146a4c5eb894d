/// Gathers the words of a paragraph, one space between them, each stretch with what sets it apart.
struct FlowInline {
  private(set) var runs: [FlowRun] = []
  private var isSpaceDue = false

  /// The runs of some nodes.
  static func runs(of nodes: [DocumentNode], _ traits: FlowTraits = []) -> [FlowRun] {
    var inline = FlowInline()
    inline.add(nodes, traits)
    while case .lineBreak? = inline.runs.last { inline.runs.removeLast() }
    return inline.runs
  }

  private mutating func add(_ nodes: [DocumentNode], _ traits: FlowTraits) {
    for node in nodes {
      switch node {
      case .text(let text): add(text, traits)
      case .element(let element): add(element, traits)
      }
    }
  }

  private mutating func add(_ element: Element, _ traits: FlowTraits) {
    guard !FlowReader.isUnseen(element) else { return }
    switch element.name {
    case "br":
      isSpaceDue = false
      if !runs.isEmpty { runs.append(.lineBreak) }
    case "img":
      if let name = element["src"] {
        isSpaceDue = false
        runs.append(.picture(FlowPicture(name: name, alternative: element["alt"] ?? "")))
      }
    case "q":
      add("«", traits)
      add(element.children, traits)
      add("»", traits)
    case "strong": add(element.children, traits.union(.strong))
    case "em": add(element.children, traits.union(.emphasis))
    case "small": add(element.children, traits.union(.small))
    default:
      add(element.children, element.has(class: "etichetta") ? traits.union(.label) : traits)
      if element.has(class: "n"), !runs.isEmpty {
        isSpaceDue = false
        runs.append(.tab)
      }
    }
  }

  private mutating func add(_ text: String, _ traits: FlowTraits) {
    var stretch = ""
    for character in text {
      if character.isWhitespace, character != "\u{A0}", character != "\u{202F}" {
        isSpaceDue = true
        continue
      }
      if isSpaceDue, !stretch.isEmpty {
        stretch.append(" ")
      } else if isSpaceDue, case .words(let before, let traits)? = runs.last {
        // The blank belongs to the plain words, not to those set apart.
        if traits.isEmpty {
          runs[runs.count - 1] = .words(before + " ", traits)
        } else {
          stretch.append(" ")
        }
      }
      isSpaceDue = false
      stretch.append(character)
    }
    guard !stretch.isEmpty else { return }
    for (part, isBlank) in Self.blanksApart(stretch) {
      append(part, isBlank ? traits.union(.blank) : traits)
    }
  }

  private mutating func append(_ text: String, _ traits: FlowTraits) {
    if case .words(let before, traits)? = runs.last {
      runs[runs.count - 1] = .words(before + text, traits)
    } else {
      runs.append(.words(text, traits))
    }
  }

  /// The text cut before and after every blank to fill in.
  private static func blanksApart(_ text: String) -> [(String, Bool)] {
    guard text.contains(Blank.text) else { return [(text, false)] }
    var parts: [(String, Bool)] = []
    var rest = Substring(text)
    while let start = rest.firstRange(of: Blank.text)?.lowerBound {
      if start > rest.startIndex { parts.append((String(rest[..<start]), false)) }
      let end = rest[start...].firstIndex { $0 != "_" } ?? rest.endIndex
      parts.append((String(rest[start..<end]), true))
      rest = rest[end...]
    }
    if !rest.isEmpty { parts.append((String(rest), false)) }
    return parts
  }
}
