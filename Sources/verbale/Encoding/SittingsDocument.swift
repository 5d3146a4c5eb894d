import Model

/// `{"sittings": […]}`, written piece by piece so that no more than one file's is in memory.
struct SittingsDocument {
  private var isEmpty = true

  /// The pieces of one more file.
  mutating func piece(_ sittings: [String]) -> String {
    var text = ""
    for sitting in sittings {
      text += isEmpty ? "{\n  \"sittings\": [\n    " : ",\n    "
      text += sitting
      isEmpty = false
    }
    return text
  }

  /// What ends the document.
  var end: String { isEmpty ? "{\n  \"sittings\": []\n}\n" : "\n  ]\n}\n" }

  /// One sitting, as it stands in the document.
  static func text(_ sitting: Sitting) -> String {
    JSONWriter().text(SittingJSON(sitting).value, level: 2)
  }
}
