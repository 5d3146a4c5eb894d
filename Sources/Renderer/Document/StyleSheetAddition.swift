/// The few rules that a letterhead's colour and typefaces add to the style sheet.
enum StyleSheetAddition {
  private static let generic: Set<String> = ["serif", "sans-serif", "monospace"]

  /// The rules; nothing when the letterhead is silent.
  static func make(_ style: ActStyle) -> String {
    var settings: [String] = []
    if let accent = style.accent { settings.append("  --accento: \(accent);") }
    if !style.textFonts.isEmpty {
      settings.append("  --carattere-testo: \(list(style.textFonts));")
    }
    let headings = style.headingFonts.isEmpty ? style.textFonts : style.headingFonts
    if !headings.isEmpty { settings.append("  --carattere-titoli: \(list(headings));") }
    guard !settings.isEmpty else { return "" }
    var rules = "\n\n/* Dalla carta intestata del regolamento */\n:root {\n"
    rules += settings.joined(separator: "\n") + "\n}"
    if !style.textFonts.isEmpty {
      // The margins of the printed page do not know the variables.
      rules += "\n@page { @bottom-center { font-family: \(list(style.textFonts)); } }"
    }
    return rules
  }

  /// Names in quotes, since a name may be a word of CSS.
  private static func list(_ fonts: [String]) -> String {
    let names = fonts.map { font in
      if generic.contains(font.lowercased()) { return font.lowercased() }
      return "\"" + font.filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" } + "\""
    }
    let isComplete = fonts.contains { generic.contains($0.lowercased()) }
    return (isComplete ? names : names + ["serif"]).joined(separator: ", ")
  }
}
