import Model

extension CheckContext {
  /// The reader's notes of one kind, as violations where they stand.
  func notes(_ kind: ReadingNote.Kind, label: String? = nil, hint: String) -> [Violation] {
    sitting.notes.filter { $0.kind == kind }.map {
      Violation(at: $0.range, $0.message, label: label, hint: hint)
    }
  }
}
