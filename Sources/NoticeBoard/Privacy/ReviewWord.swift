/// A word of a paragraph under review.
struct ReviewWord: Sendable, Hashable {
  /// As written.
  let text: String
  /// In lower case, without accents.
  let folded: String
  /// Where it stands, counted in Unicode scalars.
  let range: Range<Int>
  /// Whether it begins with a capital.
  let isCapitalised: Bool
  /// Whether it is made of digits only.
  let isNumber: Bool

  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    text = String(String.UnicodeScalarView(scalars))
    range = scalars.indices
    isCapitalised = scalars.first?.properties.isUppercase ?? false
    isNumber = scalars.allSatisfy { ("0"..."9").contains($0) }
    folded = Self.folded(text)
  }

  /// A single capital: an initial.
  var isInitial: Bool { range.count == 1 && isCapitalised }

  /// Capitals and digits only.
  var isUpperCase: Bool { text.unicodeScalars.allSatisfy { !$0.properties.isLowercase } }

  /// In lower case, without accents.
  static func folded(_ text: String) -> String {
    var result = ""
    for scalar in text.lowercased().unicodeScalars {
      if scalar.isASCII {
        result.unicodeScalars.append(scalar)
      } else {
        let base = accents[scalar] ?? scalar
        if !base.properties.isDiacritic { result.unicodeScalars.append(base) }
      }
    }
    return result
  }

  private static let accents: [Unicode.Scalar: Unicode.Scalar] = [
    "à": "a", "á": "a", "â": "a", "ä": "a", "è": "e", "é": "e", "ê": "e", "ë": "e", "ì": "i",
    "í": "i", "î": "i", "ï": "i", "ò": "o", "ó": "o", "ô": "o", "ö": "o", "ù": "u", "ú": "u",
    "û": "u", "ü": "u", "ç": "c", "ñ": "n",
  ]
}
