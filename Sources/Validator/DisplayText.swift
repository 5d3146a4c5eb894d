import Model

/// A stretch of one line as a terminal shows it, with the column at which each byte stands.
struct DisplayText {
  /// What to print: tabs turned into spaces, characters that would disturb the terminal replaced.
  private(set) var text = ""
  /// Its width in terminal columns.
  private(set) var width = 0
  private let start: Int
  private var columns: [Int] = []

  /// Lays out the bytes of a range.
  init(_ document: SourceText, _ range: SourceRange) {
    start = range.lower
    columns.reserveCapacity(range.upper - range.lower + 1)
    for scalar in document.text(in: range).unicodeScalars {
      columns += repeatElement(width, count: UTF8.width(scalar))
      append(scalar)
    }
    columns.append(width)
  }

  /// The terminal column, from 0, of a byte offset of the document.
  func column(of offset: Int) -> Int {
    columns[max(0, min(offset - start, columns.count - 1))]
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if scalar == "\t" {
      let step = 4 - width % 4
      text += String(repeating: " ", count: step)
      width += step
    } else if Self.disturbs(scalar) {
      text += "\u{FFFD}"
      width += 1
    } else {
      text.unicodeScalars.append(scalar)
      width += Self.width(of: scalar)
    }
  }

  /// Terminal columns that a character takes.
  static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x300: return 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      return 2
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return 1
    }
  }

  /// Whether a character would move the cursor or turn the direction of writing.
  static func disturbs(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// A message on one line, with nothing in it that would disturb the terminal.
  static func clean(_ message: String) -> String {
    guard message.unicodeScalars.contains(where: disturbs) else { return message }
    var result = String.UnicodeScalarView()
    for scalar in message.unicodeScalars {
      if !disturbs(scalar) {
        result.append(scalar)
      } else if result.last != " " {
        result.append(" ")
      }
    }
    return String(result)
  }
}
