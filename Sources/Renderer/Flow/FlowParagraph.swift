/// A paragraph of an act.
struct FlowParagraph: Sendable, Equatable {
  /// Its named style.
  var style: FlowStyle
  /// Its words.
  var runs: [FlowRun]
  /// How its lines stand, where that is not what its style says.
  var alignment: FlowAlignment?
  /// Its place in a list, where it begins an item of one.
  var item: FlowListItem?
  /// How it hangs together with what stands round it.
  var place = FlowPlace()

  init(
    _ style: FlowStyle, _ runs: [FlowRun], alignment: FlowAlignment? = nil,
    item: FlowListItem? = nil
  ) {
    self.style = style
    self.runs = runs
    self.alignment = alignment
    self.item = item
  }

  /// Its words as plain text.
  var text: String { runs.map(\.plain).joined() }
}

/// How the lines of a paragraph stand.
enum FlowAlignment: Sendable, Hashable {
  case left, right, centre, justified
}

/// The place of an item in its list.
struct FlowListItem: Sendable, Hashable {
  /// Which list of the document, from 1.
  var list: Int
  /// How deep it is nested, from 0.
  var level: Int
  /// Its number; nil where the list has dashes.
  var number: Int?
}
