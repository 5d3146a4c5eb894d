import Model

/// A JSON object with one long list, written piece by piece so that only a file's share is in memory.
struct ListDocument {
  private let name: String
  private var isEmpty = true

  /// - Parameter name: The list's name.
  init(_ name: String) {
    self.name = name
  }

  /// The text of some more elements, each as ``element(_:)`` gives it.
  mutating func piece(_ elements: [String]) -> String {
    var text = ""
    for element in elements {
      text += isEmpty ? "{\n  \"\(name)\": [\n    " : ",\n    "
      text += element
      isEmpty = false
    }
    return text
  }

  /// What ends the document.
  var end: String { isEmpty ? "{\n  \"\(name)\": []\n}\n" : "\n  ]\n}\n" }

  /// An element, as it stands in the document.
  static func element(_ value: JSONValue) -> String { JSONWriter().text(value, level: 2) }
}
