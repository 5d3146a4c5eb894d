import Yams

/// A group of settings, by key; silent ones are absent.
struct Section {
  let node: Node
  var values: [String: Node] = [:]
  /// The keys with nothing after them.
  var blankKeys: [String: Node] = [:]

  subscript(key: String) -> Node? { values[key] }
}

extension Node {
  /// Whether nothing is written.
  var isBlank: Bool {
    guard let scalar else { return false }
    return scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
      || scalar.style == .any && scalar.string.isEmpty
  }

  /// The value as a message shows it.
  var shown: String {
    switch self {
    case .scalar(let scalar): scalar.string
    case .mapping: "un gruppo di voci"
    case .sequence: "un elenco"
    case .alias: "un rimando"
    }
  }
}
