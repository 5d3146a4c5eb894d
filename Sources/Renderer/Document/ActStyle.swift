import Model

/// The colour and typefaces that a body's letterhead asks for; what is nil or empty is for each format
/// to choose.
struct ActStyle: Sendable, Equatable {
  /// How high the coat of arms stands, in millimetres; its width follows.
  static let armsHeight = 20.0
  /// The widest it may be, in millimetres; a wider one is made lower.
  static let armsWidth = 60.0

  /// The colour of the labels and of the rule under the letterhead; readable on white paper.
  var accent: Colour?
  /// Typefaces of headings and letterhead, best first.
  var headingFonts: [String] = []
  /// Typefaces of the text, best first.
  var textFonts: [String] = []

  /// What a letterhead asks for.
  init(_ letterhead: Letterhead? = nil) {
    accent = letterhead?.accent
    headingFonts = letterhead?.headingFonts ?? []
    textFonts = letterhead?.textFonts ?? []
  }

  /// The size of a coat of arms on the page, in millimetres.
  static func size(of arms: Picture) -> (width: Double, height: Double) {
    let width = armsHeight * arms.aspect
    return width <= armsWidth
      ? (width, armsHeight) : (armsWidth, armsWidth / arms.aspect)
  }
}
