/// A word, a number or a mark of the text, sixteen bytes: minutes are read as arrays of these.
struct Token: Sendable {
  /// What sort of thing it is.
  enum Kind: UInt8, Sendable {
    case word
    case number
    case mark
  }

  /// Facts about its shape.
  struct Shape: OptionSet, Sendable {
    let rawValue: UInt8
    /// Blank space stands before it.
    static let spaced = Shape(rawValue: 1)
    /// Its first letter is upper case.
    static let capital = Shape(rawValue: 2)
    /// All its letters, two or more, are upper case.
    static let capitals = Shape(rawValue: 4)
    /// First of its line.
    static let lineStart = Shape(rawValue: 8)
    /// An apostrophe follows it with no space: elision ("dell'") or a typed accent ("unanimita'").
    static let apostrophe = Shape(rawValue: 16)
    /// Two or more spaces or a tab stand before it: a column of a table.
    static let column = Shape(rawValue: 32)
  }

  var start: Int32
  var end: Int32
  /// The value of a number; the canonical ASCII code of a mark; the low bits of a word's hash.
  var value: Int32
  var lexeme: Lexeme
  var kind: Kind
  var shape: Shape

  var isWord: Bool { kind == .word }
  var isNumber: Bool { kind == .number }
  var isCapital: Bool { shape.contains(.capital) }
  var isCapitals: Bool { shape.contains(.capitals) }
  var isSpaced: Bool { shape.contains(.spaced) }
  var startsLine: Bool { shape.contains(.lineStart) }
  var hasApostrophe: Bool { shape.contains(.apostrophe) }

  func isMark(_ mark: Mark) -> Bool { kind == .mark && value == mark.rawValue }

  /// The 'ai' of 'messo ai voti', which is not the 'AI' of who is absent with no reason.
  var isPreposition: Bool { lexeme == .ai && !isCapitals && !shape.contains(.column) }

  /// Whether a full stop after it ends no sentence: a title, an abbreviation, an initial, or a word
  /// with which no sentence ends ('del. n. 5', 'per. ind.').
  var isAbbreviated: Bool {
    guard isWord else { return false }
    switch lexeme {
    case .title, .signor, .abbreviation, .n, .ag, .x: return true
    case .consigliere, .millesimi: return end - start <= 5
    // 'fav. 9', 'contr. 2', 'ast. 1', 'pres. 12'
    case .favorevole, .contrario, .astenuto: return end - start <= 5
    case .presente: return end - start == 4
    case .del, .per: return end - start == 3
    default: return end - start <= 1
    }
  }
}

/// The marks that matter, whatever their typographic dress.
enum Mark: Int32, Sendable {
  case comma = 44
  case period = 46
  case colon = 58
  case semicolon = 59
  case openParenthesis = 40
  case closeParenthesis = 41
  case openBracket = 91
  case closeBracket = 93
  case dash = 45
  case slash = 47
  case star = 42
  case hash = 35
  case pipe = 124
  case quote = 34
  case apostrophe = 39
  case underscore = 95
  case percent = 37
  case equals = 61
  case bullet = 149
  case euro = 128
  case degree = 176
  case caret = 94
  case greater = 62
  case checked = 9745
  case unchecked = 9744
  case other = 0
}
