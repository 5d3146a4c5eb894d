import Model

/// What a reader gave back of a sitting beside what is written, field by field.
struct FieldScore: Sendable {
  private(set) var counts: [String: Count] = [:]
  private(set) var mistakes: [Mistake] = []

  /// One value: silence where the text is silent earns nothing.
  mutating func value<Value: Equatable>(_ field: String, got: Value?, want: Value?) {
    if got == nil, want == nil { return }
    if got == want { return counts[field, default: Count()].right += 1 }
    if got != nil { counts[field, default: Count()].wrong += 1 }
    if want != nil { counts[field, default: Count()].missed += 1 }
    note(field, want.map { "\($0)" } ?? "nulla", got.map { "\($0)" } ?? "nulla")
  }

  /// A yes or no, of which the yes counts.
  mutating func flag(_ field: String, got: Bool, want: Bool) {
    value(field, got: got ? true : nil, want: want ? true : nil)
  }

  /// Lists without regard to order, matched by likeness.
  mutating func list<Got, Want>(
    _ field: String, got: [Got], want: [Want], show: (Want) -> String, tell: (Got) -> String,
    matches: (Got, Want) -> Bool
  ) {
    var rest = got
    for want in want {
      if let place = rest.firstIndex(where: { matches($0, want) }) {
        rest.remove(at: place)
        counts[field, default: Count()].right += 1
      } else {
        counts[field, default: Count()].missed += 1
        note(
          field, show(want),
          got.isEmpty ? "nulla" : "fra: " + got.map(tell).joined(separator: " | "))
      }
    }
    for extra in rest {
      counts[field, default: Count()].wrong += 1
      note(field, "nulla di simile", tell(extra))
    }
  }

  private mutating func note(_ field: String, _ wanted: String, _ got: String) {
    mistakes.append(Mistake(field: field, wanted: wanted, got: got))
  }

  mutating func add(_ other: FieldScore) {
    for (field, count) in other.counts { counts[field, default: Count()] += count }
  }
}
