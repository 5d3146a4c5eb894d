/// A stretch of a paragraph.
enum FlowRun: Sendable, Equatable {
  /// Words that look alike.
  case words(String, FlowTraits)
  /// The end of a line inside the paragraph.
  case lineBreak
  /// The step from a number to what it numbers.
  case tab

  case picture(FlowPicture)

  /// The stretch as plain text.
  var plain: String {
    switch self {
    case .words(let text, _): text
    case .lineBreak: "\n"
    case .tab: "\t"
    case .picture: ""
    }
  }
}

/// A picture that stands in a line as a letter does.
struct FlowPicture: Sendable, Hashable {
  /// What the act calls it.
  var name: String
  /// What it shows, for those who do not see it.
  var alternative: String
  /// Its number in the document, from 1.
  var number = 0
}

/// What sets words apart inside a paragraph.
struct FlowTraits: OptionSet, Sendable, Hashable {
  let rawValue: Int

  static let strong = FlowTraits(rawValue: 1)
  static let emphasis = FlowTraits(rawValue: 2)
  static let small = FlowTraits(rawValue: 4)
  /// What a heading says before its title: «Punto n. 3», «Oggetto:».
  static let label = FlowTraits(rawValue: 8)
  /// A blank to fill in.
  static let blank = FlowTraits(rawValue: 16)
}
