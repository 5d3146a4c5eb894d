import Model

/// An act as it flows over pages: paragraphs that each have a named style, and tables, in reading order.
///
/// Made from the one document tree; what a word processor or Markdown needs is read from here.
struct Flow: Sendable, Equatable {
  /// The title of the document.
  var title: String
  /// The language of its words, as `it-IT`.
  var language: String
  /// The paper it is laid out for.
  var page: FlowPage
  /// The body's colour and typefaces.
  var style: ActStyle
  /// The pictures, by the name that runs call them by.
  var pictures: [String: Picture]
  /// What it holds.
  var blocks: [FlowBlock]
}

/// A paragraph or a table.
enum FlowBlock: Sendable, Equatable {
  case paragraph(FlowParagraph)
  case table(FlowTable)

  /// How it hangs together with what stands round it.
  var place: FlowPlace {
    get {
      switch self {
      case .paragraph(let paragraph): paragraph.place
      case .table(let table): table.place
      }
    }
    set {
      switch self {
      case .paragraph(var paragraph):
        paragraph.place = newValue
        self = .paragraph(paragraph)
      case .table(var table):
        table.place = newValue
        self = .table(table)
      }
    }
  }
}

/// How a block hangs together with what stands round it.
struct FlowPlace: Sendable, Hashable {
  /// Whether it begins a page.
  var startsPage = false
  /// Whether no page may end after it.
  var keepsWithNext = false
  /// Whether a rule runs below it.
  var hasRuleBelow = false
  /// The frame it is inside.
  var frame: FlowFrame?
  /// Whether the frame begins with it.
  var opensFrame = false
  /// Whether the frame ends with it.
  var closesFrame = false
}

/// What is set apart from the running text, and not split over pages.
enum FlowFrame: Sendable, Hashable {
  /// A vote, with its tally.
  case vote
  /// A note to check before signing.
  case check
}
