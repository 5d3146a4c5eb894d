/// A table of an act.
struct FlowTable: Sendable, Equatable {
  /// What it is for; its look follows.
  var kind: Kind
  /// What it holds, for whoever does not see it.
  var description: String
  /// The headings that are not shown, for formats where a table cannot do without.
  var unseenHeadings: [String] = []
  /// Its rows, those of the head first.
  var rows: [Row]
  /// The width of each column as a part of the whole.
  var widths: [Double]
  /// How it hangs together with what stands round it.
  var place = FlowPlace()

  /// What a table is for.
  enum Kind: Sendable, Hashable {
    /// Headings over rows.
    case data
    /// A form to fill in, ruled on every side.
    case register
    /// The tally of a vote.
    case tally
    /// Terms and what is said of them.
    case facts
    /// The signatories, side by side.
    case signatures
  }

  /// A row.
  struct Row: Sendable, Equatable {
    var cells: [Cell]
    /// Whether it is part of the head, said again on every page.
    var isHead = false
    /// Whether it closes the table with totals.
    var isFoot = false
    /// Whether no page may end between it and the next row.
    var keepsWithNext = false
  }

  /// A cell.
  struct Cell: Sendable, Equatable {
    /// The column it begins at, from 0.
    var column: Int
    var columns = 1
    var rows = 1
    /// Whether it names its row or column.
    var isHeading = false
    var paragraphs: [FlowParagraph]
  }

  /// How many rows the head has.
  var headCount: Int { rows.prefix { $0.isHead }.count }

  /// Whether the first column names the rows.
  var hasRowHeadings: Bool {
    let body = rows.filter { !$0.isHead && !$0.isFoot }
    return !body.isEmpty && body.allSatisfy { $0.cells.first?.isHeading ?? false }
  }
}
