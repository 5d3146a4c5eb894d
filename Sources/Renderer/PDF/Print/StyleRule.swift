/// A selector, a small part of those of style sheets, and what it asks for.
struct StyleRule: Sendable {
  private struct Compound: Sendable {
    var name: String?
    var classes: [String] = []
    var place: Place?
    /// The class of the sibling that must be just before.
    var previous: String?
    /// Whether the next compound outwards must be the element directly around.
    var isChild = false
  }

  private enum Place: String, Sendable {
    case first = "first-child"
    case last = "last-child"
    case only = "only-child"
    case second = "nth-child(2)"
  }

  /// The innermost compound first.
  private let compounds: [Compound]
  /// What it changes.
  let apply: @Sendable (inout BoxStyle) -> Void

  /// Names, classes with a dot, `:first-child` and the like, within others or (`>`) directly within;
  /// `.one+.other` for an element of the other class that follows one of the first.
  init(_ selector: String, _ apply: @escaping @Sendable (inout BoxStyle) -> Void) {
    self.apply = apply
    var compounds: [Compound] = []
    var isChild = false
    for word in selector.split(separator: " ") {
      if word == ">" {
        isChild = true
        continue
      }
      var compound = Compound(isChild: isChild)
      isChild = false
      var word = word
      if let plus = word.firstIndex(of: "+") {
        compound.previous = String(word[..<plus].dropFirst())
        word = word[word.index(after: plus)...]
      }
      let parts = word.split(separator: ":", maxSplits: 1)
      if parts.count == 2 { compound.place = Place(rawValue: String(parts[1])) }
      let names = (parts.first ?? "").split(separator: ".", omittingEmptySubsequences: false)
      if let name = names.first, !name.isEmpty, name != "*" { compound.name = String(name) }
      compound.classes = names.dropFirst().map(String.init)
      compounds.append(compound)
    }
    self.compounds = compounds.reversed()
  }

  /// The element name it can only be for; nil when for any.
  var name: String? { compounds.first?.name }

  /// Whether it is for the element at the end of a path.
  func matches(_ path: ElementPath) -> Bool {
    var level = path.steps.count - 1
    for (index, compound) in compounds.enumerated() {
      if index == 0 {
        guard level >= 0, Self.matches(compound, path.steps[level]) else { return false }
      } else if compounds[index - 1].isChild {
        level -= 1
        guard level >= 0, Self.matches(compound, path.steps[level]) else { return false }
      } else {
        level -= 1
        while level >= 0, !Self.matches(compound, path.steps[level]) { level -= 1 }
        guard level >= 0 else { return false }
      }
    }
    return !compounds.isEmpty
  }

  private static func matches(_ compound: Compound, _ step: ElementPath.Step) -> Bool {
    if let name = compound.name, name != step.name { return false }
    for wanted in compound.classes where !step.classes.contains(where: { $0 == wanted }) {
      return false
    }
    if let wanted = compound.previous, !step.follows.contains(where: { $0 == wanted }) {
      return false
    }
    return switch compound.place {
    case nil: true
    case .first: step.index == 0
    case .last: step.index == step.count - 1
    case .only: step.count == 1
    case .second: step.index == 1
    }
  }
}
