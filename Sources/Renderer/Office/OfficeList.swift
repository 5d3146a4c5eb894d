/// The kinds of list.
enum OfficeList: Int, CaseIterable {
  case dashes, numbers, checks

  /// The list that an item of some style belongs to.
  init(_ paragraph: FlowParagraph) {
    self =
      paragraph.style == .checkItem ? .checks : paragraph.item?.number == nil ? .dashes : .numbers
  }

  var isNumbered: Bool { self == .numbers }

  /// The name shown.
  var shown: String {
    switch self {
    case .dashes: "Elenco con trattini"
    case .numbers: "Elenco numerato"
    case .checks: "Elenco da verificare"
    }
  }

  /// The identifier in an ODT.
  var odt: String { shown.split(separator: " ").joined(separator: "_20_") }

  private var look: Look {
    switch self {
    case .dashes: FlowStyle.dashedItem.look
    case .numbers: FlowStyle.numberedItem.look
    // An item looks as the note it stands under, so that one box runs round both.
    case .checks: FlowStyle.check.look
    }
  }

  /// How far the words stand in.
  func indent(_ level: Int) -> Double {
    (look.indent ?? 0) + Double(level) * OfficeTheme.listStep
  }

  /// How far out the mark stands.
  var firstLine: Double { look.firstLine ?? 0 }
}
