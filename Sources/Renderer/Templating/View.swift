import Mustache

/// What a template sees: the fields of one thing, by name.
struct View {
  private var fields: [Field: ViewValue] = [:]
  /// Set on the outermost view only: told of names that no view in scope has.
  var missing: MissingFields?

  /// A view with no fields.
  init() {}

  /// A text; nil is absent, so that `{{#campo}}` skips it and `{{^campo}}` takes it.
  mutating func set(_ field: Field, _ text: String?) {
    fields[field] = text.map { $0.isEmpty ? .absent : .text($0) } ?? .absent
  }

  /// A text that must be there: when it is unknown a blank is left to fill.
  mutating func require(_ field: Field, _ text: String?) {
    set(field, text.flatMap { $0.isEmpty ? nil : $0 } ?? Blank.text)
  }

  /// A condition.
  mutating func set(_ field: Field, _ flag: Bool) {
    fields[field] = .flag(flag)
  }

  /// A list; `{{#campo}}` repeats over it.
  mutating func set(_ field: Field, _ list: [View]) {
    fields[field] = .list(list)
  }

  /// A part; nil is absent.
  mutating func set(_ field: Field, _ part: View?) {
    fields[field] = part.map { .list([$0]) } ?? .absent
  }

  /// A part that holds one list; absent when the list is empty, so that its heading goes too.
  mutating func set(_ field: Field, _ inner: Field, _ list: [View]) {
    guard !list.isEmpty else {
      fields[field] = .absent
      return
    }
    var part = View()
    part.set(inner, list)
    set(field, part)
  }

  /// All fields of another view too.
  mutating func merge(_ other: View) {
    fields.merge(other.fields) { _, new in new }
  }

  /// The text of a field, where it is one.
  subscript(_ field: Field) -> String? {
    if case .text(let text)? = fields[field] { return text }
    return nil
  }
}

/// What a field holds.
enum ViewValue {
  case text(String)
  case flag(Bool)
  case list([View])
  case absent
}

extension View: MustacheParent {
  func child(named name: String) -> Any? {
    guard let field = Field(rawValue: name), let value = fields[field] else {
      missing?.names.append(name)
      return nil
    }
    switch value {
    case .text(let text): return Markup.guarded(text)
    case .flag(let flag): return flag
    case .list(let list): return list
    case .absent: return AbsentValue()
    }
  }
}

/// A field that is there and has no value: the search through outer views stops at it.
struct AbsentValue: MustacheCustomRepresentation {
  var representation: Any? { nil }
}

/// The names a template asked for in vain.
final class MissingFields {
  var names: [String] = []
}
