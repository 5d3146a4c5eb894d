/// An element of the one document tree from which every format is written.
struct Element: Sendable, Equatable {
  /// Its name, in lower case.
  var name: String
  /// Its attributes, in the order written.
  var attributes: [Attribute]
  /// What it holds.
  var children: [DocumentNode]

  /// One attribute.
  struct Attribute: Sendable, Equatable {
    var name: String
    var value: String
  }

  /// The value of an attribute.
  subscript(_ attribute: String) -> String? {
    attributes.first { $0.name == attribute }?.value
  }

  /// Whether the class attribute names a class.
  func has(class name: String) -> Bool {
    self["class"]?.split(separator: " ").contains { $0 == name } ?? false
  }

  /// The elements directly inside.
  var elements: [Element] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The first element of some name, anywhere inside.
  func first(_ name: String) -> Element? {
    for element in elements {
      if element.name == name { return element }
      if let found = element.first(name) { return found }
    }
    return nil
  }

  /// All the words inside.
  var text: String {
    children.map { node in
      switch node {
      case .text(let text): text
      case .element(let element): element.text
      }
    }.joined()
  }
}

/// A part of an element: an element or words.
enum DocumentNode: Sendable, Equatable {
  case element(Element)
  case text(String)
}
