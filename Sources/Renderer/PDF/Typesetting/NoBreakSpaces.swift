/// Ties abbreviations, signs and titles to what follows them, so that no line ends between.
enum NoBreakSpaces {
  private static let ties: Set<Substring> = [
    "n.", "nn.", "N.", "n°", "art.", "artt.", "Art.", "Artt.", "€", "euro", "ore", "Ore", "co.",
    "comma", "commi", "lett.", "p.", "pag.", "pagg.", "cap.", "sez.", "tab.", "all.", "prot.",
    "D.Lgs.", "D.L.", "D.P.R.", "D.M.", "L.R.", "L.", "d.lgs.", "d.l.", "Sig.", "sig.", "Sig.ra",
    "sig.ra", "Sigg.", "Dott.", "dott.", "Dott.ssa", "dott.ssa", "Dr.", "dr.", "Dr.ssa", "dr.ssa",
    "Avv.", "avv.", "Ing.", "ing.", "Arch.", "arch.", "Geom.", "geom.", "Rag.", "rag.", "Prof.",
    "prof.", "Prof.ssa", "prof.ssa", "On.", "on.", "Cons.", "cons.", "Ass.", "ass.", "punto",
    "Punto", "addì", "§", "«",
  ]
  private static let months: Set<Substring> = [
    "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre",
    "ottobre", "novembre", "dicembre",
  ]

  /// The text, of which every space is a plain one, with some spaces made unbreakable.
  static func tied(_ text: String) -> String {
    guard text.contains(" ") else { return text }
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    var result = String(words[0])
    for (before, word) in zip(words, words.dropFirst()) {
      result += isTied(before, to: word) ? "\u{A0}" : " "
      result += word
    }
    return result
  }

  private static func isTied(_ before: Substring, to word: Substring) -> Bool {
    guard let first = word.first else { return false }
    let bare = before.drop { "(«“\"".contains($0) }
    if ties.contains(bare) {
      // 'comma', 'ore', 'punto' are also plain words.
      return bare.last == "." || !(bare.first?.isLetter ?? false) || first.isNumber
    }
    if bare.count <= 2, bare.allSatisfy(\.isNumber), !bare.isEmpty {
      return months.contains(word.prefix { $0.isLetter }) || word == "€"
    }
    return false
  }
}
