/// An element of an XML or HTML document, with all that it holds.
public struct XMLElement: Sendable, Equatable {
  /// The local name: `p` of `text:p`.
  public var name: String
  /// The namespace; nil when it has none (and always in HTML).
  public var namespace: String?
  /// The attributes, in the order written, declarations of namespaces left out.
  public var attributes: [XMLAttribute]
  /// What it holds, in order; neighbouring texts are one, comments and instructions are left out.
  public var children: [XMLNode]
  /// The line, from 1, on which its start tag ends.
  public var line: Int
  /// The bytes from its start tag to its end tag, in the document turned into UTF-8.
  public var range: Range<Int>

  /// Makes an element.
  public init(
    name: String, namespace: String? = nil, attributes: [XMLAttribute] = [],
    children: [XMLNode] = [], line: Int = 1, range: Range<Int> = 0..<0
  ) {
    self.name = name
    self.namespace = namespace
    self.attributes = attributes
    self.children = children
    self.line = line
    self.range = range
  }

  /// The value of the first attribute with a local name, whatever its namespace.
  public subscript(attribute: String) -> String? {
    attributes.first { $0.name == attribute }?.value
  }

  /// The elements directly inside.
  public var elements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The first element with a local name, anywhere inside, in document order.
  public func first(_ name: String) -> XMLElement? {
    for case .element(let element) in children {
      if element.name == name { return element }
      if let found = element.first(name) { return found }
    }
    return nil
  }

  /// All the words inside, in document order.
  public var text: String {
    var text = ""
    append(to: &text)
    return text
  }

  private func append(to text: inout String) {
    for child in children {
      switch child {
      case .text(let words): text += words
      case .element(let element): element.append(to: &text)
      }
    }
  }
}

/// An attribute of an element.
public struct XMLAttribute: Sendable, Equatable {
  /// The local name.
  public var name: String
  /// The namespace; nil for an attribute without prefix.
  public var namespace: String?
  /// The value, references resolved.
  public var value: String

  /// Makes an attribute.
  public init(name: String, namespace: String? = nil, value: String) {
    self.name = name
    self.namespace = namespace
    self.value = value
  }
}

/// A part of an element.
public enum XMLNode: Sendable, Equatable {
  /// An element.
  case element(XMLElement)
  /// Words.
  case text(String)
}
