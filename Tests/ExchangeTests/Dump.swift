import Model

/// What a sitting says, line by line, places left out: two sittings that say the same have the same.
enum Dump {
  static func lines(_ value: Any, _ path: String = "", breakdowns: Bool = true) -> [String] {
    switch value {
    case is SourceRange, is SourceText: return []
    case let text as String: return ["\(path) = \(text.debugDescription)"]
    default: break
    }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional:
      guard let some = mirror.children.first else { return ["\(path) = nil"] }
      return some.value is SourceRange ? ["\(path) = …"] : lines(some.value, path)
    case .collection:
      return ["\(path) # \(mirror.children.count)"]
        + mirror.children.enumerated().flatMap { lines($1.value, "\(path)[\($0)]") }
    case .struct where !mirror.children.isEmpty, .tuple:
      // Whether a datum has a place at all says nothing of the minutes.
      return mirror.children.flatMap { child in
        child.label == "range" ? [] : lines(child.value, "\(path).\(child.label ?? "")")
      }
    default: return ["\(path) = \(value)"]
    }
  }

  /// The first lines in which two values differ.
  static func difference(_ left: Any, _ right: Any) -> [String] {
    let first = lines(left)
    let second = lines(right)
    let missing = Set(first).subtracting(second)
    let extra = Set(second).subtracting(first)
    if first == second { return [] }
    let told =
      first.filter(missing.contains).prefix(6).map { "- \($0)" }
      + second.filter(extra.contains).prefix(6).map { "+ \($0)" }
    return told.isEmpty ? ["another order"] : told
  }
}
