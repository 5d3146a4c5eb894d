import Model
import XML

/// How a type of the model stands in a document.
///
/// Each field is told once, with its name and its place in the value: from that come the writer, the
/// reader with its messages, and both schemas, so that they cannot disagree.
struct Shape<Whole> {
  /// The name of its type in the schemas.
  let name: String
  /// A value with nothing known.
  let blank: () -> Whole
  /// Where it keeps the words it comes from.
  var range: WholeRange<Whole> = .none
  var attributes: [Attribute<Whole>] = []
  /// The elements inside, in the order in which they stand.
  var parts: [Part<Whole>] = []
  /// Whether a value that was read says what the text says.
  var agrees: (Whole, SourceText, XMLElement) -> Bool = { _, _, _ in true }

  /// What schemas are told.
  var outline: ShapeOutline {
    ShapeOutline(
      name: name, hasRange: range.exists, attributes: attributes.map(\.outline),
      parts: parts.map(\.outline))
  }
}

/// Where a value keeps the words it comes from.
enum WholeRange<Whole> {
  /// Nowhere.
  case none
  /// Always.
  case always(WritableKeyPath<Whole, SourceRange>)
  /// Where the words are known.
  case perhaps(WritableKeyPath<Whole, SourceRange?>)

  var exists: Bool { if case .none = self { false } else { true } }
}

/// A field written as an attribute.
struct Attribute<Whole> {
  let outline: AttributeOutline
  /// What to write; nil to leave it out.
  let write: (Whole, SourceText) -> String?
  /// Sets what was read; false when it is no admitted value.
  let read: (inout Whole, String) -> Bool

  init<Value>(
    _ name: String, _ path: WritableKeyPath<Whole, Value>, _ lexical: Lexical<Value>
  ) {
    outline = AttributeOutline(name: name, lexical: lexical.outline, isRequired: true)
    write = { whole, _ in lexical.write(whole[keyPath: path]) }
    read = { whole, text in
      guard let value = lexical.read(text) else { return false }
      whole[keyPath: path] = value
      return true
    }
  }

  init<Value>(
    perhaps name: String, _ path: WritableKeyPath<Whole, Value?>, _ lexical: Lexical<Value>
  ) {
    outline = AttributeOutline(name: name, lexical: lexical.outline, isRequired: false)
    write = { whole, _ in whole[keyPath: path].map(lexical.write) }
    read = { whole, text in
      guard let value = lexical.read(text) else { return false }
      whole[keyPath: path] = value
      return true
    }
  }

  /// One that says of the value what its words tell, and is no field of it.
  init(telling name: String, _ isTrue: @escaping (Whole, SourceText) -> Bool) {
    let flag = Lexical<Bool>.flag
    outline = AttributeOutline(name: name, lexical: flag.outline, isRequired: false)
    write = { isTrue($0, $1) ? flag.write(true) : nil }
    read = { _, text in flag.read(text) != nil }
  }

  /// One that is left out where it has its usual value.
  init<Value: Equatable>(
    _ name: String, _ path: WritableKeyPath<Whole, Value>, _ lexical: Lexical<Value>,
    usually usual: Value
  ) {
    outline = AttributeOutline(name: name, lexical: lexical.outline, isRequired: false)
    write = { whole, _ in
      whole[keyPath: path] == usual ? nil : lexical.write(whole[keyPath: path])
    }
    read = { whole, text in
      guard let value = lexical.read(text) else { return false }
      whole[keyPath: path] = value
      return true
    }
  }
}

/// A field written as an element, or as several of one name.
struct Part<Whole> {
  let outline: PartOutline
  let write: (Whole, inout NativeEncoder) -> Void
  let read: (inout Whole, XMLElement, NativeDecoder) throws(ExchangeFault) -> Void

  /// A datum that may not be known.
  static func perhaps<Value>(
    _ name: String, _ path: WritableKeyPath<Whole, Located<Value>?>, _ lexical: Lexical<Value>
  ) -> Part {
    Part(
      outline: PartOutline(name: name, content: .value(lexical.outline), occurs: .perhaps),
      write: { whole, encoder in
        if let datum = whole[keyPath: path] { encoder.write(datum, as: name, lexical) }
      },
      read: { whole, element, decoder throws(ExchangeFault) in
        whole[keyPath: path] = try decoder.datum(element, lexical)
      })
  }

  /// A datum that is always there.
  static func always<Value>(
    _ name: String, _ path: WritableKeyPath<Whole, Located<Value>>, _ lexical: Lexical<Value>
  ) -> Part {
    Part(
      outline: PartOutline(name: name, content: .value(lexical.outline), occurs: .once),
      write: { whole, encoder in encoder.write(whole[keyPath: path], as: name, lexical) },
      read: { whole, element, decoder throws(ExchangeFault) in
        whole[keyPath: path] = try decoder.datum(element, lexical)
      })
  }

  /// Any number of data.
  static func many<Value>(
    _ name: String, _ path: WritableKeyPath<Whole, [Located<Value>]>, _ lexical: Lexical<Value>
  ) -> Part {
    Part(
      outline: PartOutline(name: name, content: .value(lexical.outline), occurs: .many),
      write: { whole, encoder in
        for datum in whole[keyPath: path] { encoder.write(datum, as: name, lexical) }
      },
      read: { whole, element, decoder throws(ExchangeFault) in
        whole[keyPath: path].append(try decoder.datum(element, lexical))
      })
  }

  /// A place of the text.
  static func place(_ name: String, _ path: WritableKeyPath<Whole, SourceRange?>) -> Part {
    Part(
      outline: PartOutline(name: name, content: .place, occurs: .perhaps),
      write: { whole, encoder in
        if let range = whole[keyPath: path] { encoder.write(range, as: name) }
      },
      read: { whole, element, decoder throws(ExchangeFault) in
        whole[keyPath: path] = try decoder.place(element)
      })
  }

  /// Words that have no place of their own.
  static func words(_ name: String, _ path: WritableKeyPath<Whole, String>) -> Part {
    Part(
      outline: PartOutline(name: name, content: .words, occurs: .once),
      write: { whole, encoder in encoder.write(words: whole[keyPath: path], as: name) },
      read: { whole, element, decoder throws(ExchangeFault) in
        whole[keyPath: path] = try decoder.words(element)
      })
  }

  /// A value of another type, always there.
  static func always<Value>(
    _ name: String, _ path: WritableKeyPath<Whole, Value>, _ shape: Shape<Value>
  ) -> Part {
    Part(
      outline: PartOutline(name: name, content: .shape(shape.outline), occurs: .once),
      write: { whole, encoder in encoder.write(whole[keyPath: path], as: name, shape) },
      read: { whole, element, decoder throws(ExchangeFault) in
        whole[keyPath: path] = try decoder.value(element, shape)
      })
  }

  /// A value of another type that may not be known.
  static func perhaps<Value>(
    _ name: String, _ path: WritableKeyPath<Whole, Value?>, _ shape: Shape<Value>
  ) -> Part {
    Part(
      outline: PartOutline(name: name, content: .shape(shape.outline), occurs: .perhaps),
      write: { whole, encoder in
        if let value = whole[keyPath: path] { encoder.write(value, as: name, shape) }
      },
      read: { whole, element, decoder throws(ExchangeFault) in
        whole[keyPath: path] = try decoder.value(element, shape)
      })
  }

  /// Any number of values of another type.
  static func many<Value>(
    _ name: String, _ path: WritableKeyPath<Whole, [Value]>, _ shape: Shape<Value>
  ) -> Part {
    Part(
      outline: PartOutline(name: name, content: .shape(shape.outline), occurs: .many),
      write: { whole, encoder in
        for value in whole[keyPath: path] { encoder.write(value, as: name, shape) }
      },
      read: { whole, element, decoder throws(ExchangeFault) in
        whole[keyPath: path].append(try decoder.value(element, shape))
      })
  }
}
