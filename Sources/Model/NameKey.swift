/// A name reduced to what identifies it: folded words with no titles, in any order.
///
/// Case, accents, apostrophes, dashes, 'Comune di', 'Dott.ssa' and the order of name and surname make
/// no difference: 'D'AVANZO Maria Rosaria' and 'Maria Rosaria D’Avanzo' have the same words.
public struct NameKey: Sendable, Hashable {
  /// The words that count, in the order written, folded to ASCII lower case.
  public let words: [String]

  /// Reduces a name as written.
  public init(_ name: String) {
    let all = Self.split(name)
    // 'L. Rossi' and 'E. Rossi' are two: a letter with its full stop is no article.
    let kept = all.filter { word in
      !Self.ignored.contains(word)
        || word.utf8.count == 1 && name.contains("\(word.uppercased()).")
    }
    words = kept.isEmpty ? all : kept
  }

  /// Whether two names can be the same: one's words are all among the other's.
  public func matches(_ other: NameKey) -> Bool {
    guard !words.isEmpty, !other.words.isEmpty else { return false }
    let (short, long) =
      words.count <= other.words.count ? (words, other.words) : (other.words, words)
    var left = long
    // Initials alone, or an initial for the only word, name nobody.
    var hasWhole = false
    for word in short {
      guard let place = left.firstIndex(where: { Self.sameWord($0, word) }) else { return false }
      hasWhole = hasWhole || (word.count > 1 && left[place].count > 1)
      left.remove(at: place)
    }
    return hasWhole
  }

  /// Whether two names have exactly the same words, in any order.
  public func equals(_ other: NameKey) -> Bool {
    words.count == other.words.count && matches(other)
  }

  private static func sameWord(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    // An initial stands for the name it begins.
    if left.count == 1 { return right.hasPrefix(left) }
    if right.count == 1 { return left.hasPrefix(right) }
    return false
  }

  /// Splits into folded words; apostrophes and dashes inside a name join, so that 'D'Avanzo',
  /// 'D’ Avanzo' and 'Davanzo' agree.
  static func split(_ name: String) -> [String] {
    var result: [String] = []
    var word: [UInt8] = []
    var joins = false
    func close() {
      result.append(String(decoding: word, as: UTF8.self))
      word.removeAll(keepingCapacity: true)
    }
    for scalar in name.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9":
        word.append(UInt8(truncatingIfNeeded: scalar.value))
        joins = false
      case "A"..."Z":
        word.append(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
        joins = false
      case "'", "’", "‘", "`", "´", "ʼ":
        joins = true
      case "\u{AD}", "\u{200B}", "\u{FEFF}":
        continue
      default:
        if let folded = fold(scalar) {
          word += folded.utf8
          joins = false
        } else if joins, scalar == " ", elided.contains(word) {
          continue
        } else if !word.isEmpty {
          close()
        }
      }
    }
    if !word.isEmpty { close() }
    return result
  }

  /// What loses its vowel before the rest of a name: 'D' Avanzo', 'Dell' Orso'. After any other word an
  /// apostrophe is an accent: 'ZAPPALA' Noemi' has two words.
  private static let elided: Set<[UInt8]> = Set(
    ["d", "l", "o", "de", "un", "dell", "dall", "nell", "all", "degl", "sant", "quell"].map {
      Array($0.utf8)
    })

  /// An accented Latin letter without its accent, lower case; nil for anything else.
  static func fold(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "à", "á", "â", "ä", "ã", "å", "À", "Á", "Â", "Ä", "Ã", "Å": "a"
    case "è", "é", "ê", "ë", "È", "É", "Ê", "Ë": "e"
    case "ì", "í", "î", "ï", "Ì", "Í", "Î", "Ï": "i"
    case "ò", "ó", "ô", "ö", "õ", "ø", "Ò", "Ó", "Ô", "Ö", "Õ", "Ø": "o"
    case "ù", "ú", "û", "ü", "Ù", "Ú", "Û", "Ü": "u"
    case "ç", "Ç", "č", "ć", "Č", "Ć": "c"
    case "ñ", "Ñ": "n"
    case "š", "Š": "s"
    case "ž", "Ž": "z"
    case "đ", "Đ": "d"
    case "ß": "ss"
    default: nil
    }
  }

  /// Titles and institutional words that do not tell one name from another.
  static let ignored: Set<String> = [
    "sig", "sigg", "sigra", "signor", "signora", "signori", "dott", "dottssa", "dottoressa",
    "dottore",
    "dr", "drssa", "ssa", "avv", "avvocato", "ing", "geom", "arch", "rag", "prof", "profssa",
    "proff",
    "cav", "on", "sen", "gent", "egr", "comune", "comuni", "di", "del", "della", "dell", "dei",
    "degli",
    "citta", "consigliere", "consigliera", "consiglieri", "cons", "sindaco", "sindaca", "assessore",
    "assessora", "ass", "vicesindaco", "vice", "presidente", "il", "la", "i", "gli", "le", "lo",
    "l",
    "e", "ed", "per", "capogruppo", "delegato", "delegata", "dal", "provincia", "comunita",
  ]
}
