/// What schemas are told of a type.
struct ShapeOutline: Sendable, Hashable {
  let name: String
  let hasRange: Bool
  let attributes: [AttributeOutline]
  let parts: [PartOutline]
}

/// What schemas are told of an attribute.
struct AttributeOutline: Sendable, Hashable {
  let name: String
  let lexical: LexicalOutline
  let isRequired: Bool
}

/// What schemas are told of an element.
struct PartOutline: Sendable, Hashable {
  /// What an element holds.
  indirect enum Content: Sendable, Hashable {
    /// A datum with its place.
    case value(LexicalOutline)
    /// Only a place, with its words.
    case place
    /// Only words.
    case words
    /// A value of another type.
    case shape(ShapeOutline)
  }

  /// How often it stands there.
  enum Occurs: Sendable, Hashable {
    case once
    case perhaps
    case many
  }

  let name: String
  let content: Content
  let occurs: Occurs
}
