/// What a body may choose of the look of its acts.
struct PrintTheme: Sendable, Hashable {
  /// Families of the text in order of preference.
  var textFamilies: String
  /// Families of headings and letterhead.
  var headingFamilies: String
  /// For labels and what asks for attention.
  var accent: PrintColour

  /// The serifs that the program is at its best with; the system's own comes last.
  private static let usual = [
    "Libertinus Serif", "Linux Libertine O", "TeX Gyre Pagella", "Palatino", "Liberation Serif",
    "DejaVu Serif", "serif",
  ]

  /// What a body's style asks for, or the usual look where it is silent.
  init(_ style: ActStyle = ActStyle()) {
    func list(_ fonts: [String]) -> String {
      // A comma would begin another family.
      let names = fonts.map { $0.filter { $0.isLetter || $0.isNumber || " -".contains($0) } }
      return (names.filter { !$0.isEmpty } + Self.usual).joined(separator: ",")
    }
    textFamilies = list(style.textFonts)
    headingFamilies = list(style.headingFonts.isEmpty ? style.textFonts : style.headingFonts)
    accent =
      style.accent.map {
        PrintColour(UInt32($0.red) << 16 | UInt32($0.green) << 8 | UInt32($0.blue))
      } ?? PrintColour(0x5b1a1a)
  }
}
