import Model

/// The letters, colours and measures that both kinds of office file share.
struct OfficeTheme: Sendable {
  /// The typeface of the text.
  let font: String
  /// What stands in for it, the nearest first.
  let standIns: [String]
  /// The typeface of headings, where it is another.
  let headingFont: String?
  private let accent: String?

  /// The typefaces and colour that a body asks for, or those of acts.
  init(_ style: ActStyle) {
    let fonts = style.textFonts.filter { !Self.generic.contains($0.lowercased()) }
    font = fonts.first ?? "Palatino Linotype"
    standIns =
      fonts.isEmpty
      ? ["Palatino", "Book Antiqua", "TeX Gyre Pagella", "Liberation Serif"]
      : Array(fonts.dropFirst())
    let headings = style.headingFonts.filter { !Self.generic.contains($0.lowercased()) }
    headingFont = headings.first == font ? nil : headings.first
    // The number sign is for files that want it.
    accent = style.accent.map { String($0.description.dropFirst()).uppercased() }
  }

  /// The typeface of a style; nil where it is that of the text.
  func font(of style: FlowStyle) -> String? {
    switch style {
    case .heading1, .heading2, .heading3, .certificateTitle, .institution, .organ, .letterhead:
      headingFont
    default: nil
    }
  }

  /// A colour as six hexadecimal digits.
  func hex(_ ink: Ink) -> String {
    switch ink {
    case .black: "1A1A1A"
    case .grey: "4A4A4A"
    case .accent: accent ?? "5B1A1A"
    }
  }

  /// How big a picture stands, in points.
  static func size(
    of picture: Picture, for use: PictureUse, on page: FlowPage
  ) -> (width: Double, height: Double) {
    if use == .figure {
      // Its heading stands on the same page.
      let room = page.height - page.top - page.bottom - 36
      let width = min(page.textWidth, room * picture.aspect)
      return (width, width / picture.aspect)
    }
    let size = use.size(of: picture)
    let scale = (page.isTight ? 0.6 : 1) * 72 / 25.4
    return (size.width * scale, size.height * scale)
  }

  private static let generic: Set<String> = ["serif", "sans-serif", "monospace"]

  /// How far a list inside a list stands in.
  static let listStep = 14.0
  /// The room to sign in, between the name and the line.
  static let signingRoom = 30.0
  /// What separates two signatures, on either side of each.
  static let signatureMargin = 12.0
  /// What separates a vote from what stands round it.
  static let frameMargin = 12.0
  /// How far the table of a vote stands in.
  static let tallyIndent = 11.0
  /// The dash of lists.
  static let dash = "–"
}
