import Exchange

/// Why a file cannot be read as minutes; the message is Italian and says what to do.
public enum ReadingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file has no bytes, or only blanks.
  case empty(name: String)
  /// The file is no text: what it seems to be, in Italian.
  case notText(name: String, kind: String)
  /// The file is larger than what can be addressed.
  case tooLarge(name: String)
  /// The file is a document that gives no text: why, and what to do.
  case unreadable(name: String, reason: String)
  /// The file is a document of a known kind that is broken: where, and what was expected.
  case malformed(name: String, line: Int?, reason: String)
  /// The file is in the program's own markup, and something in it is wrong.
  case markup(MarkupError)

  /// What to tell the user.
  public var description: String {
    switch self {
    case .empty(let name):
      "\(name): il file è vuoto; indicare il file che contiene il testo del verbale"
    case .notText(let name, let kind):
      "\(name): non è un testo (\(kind)); salvare il verbale come testo semplice (.txt, UTF-8) e riprovare"
    case .malformed(let name, let line, let reason):
      name + (line.map { ", riga \($0)" } ?? "") + ": " + reason
    case .tooLarge(let name):
      "\(name): il file supera 2 GB; dividerlo in più file e riprovare"
    case .unreadable(let name, let reason): "\(name): \(reason)"
    case .markup(let error): error.description
    }
  }
}
