import Model

/// The heads of lists side by side: 'PRESENTI' and 'ASSENTI', 'Presenti i signori:' and 'Assenti
/// giustificati i signori:', far apart on one line that says nothing else.
struct FacingHeads {
  private struct Head {
    let presence: Presence
    /// Where its words begin and end, in characters.
    let start: Int
    let end: Int
    /// How many tabs stand before it.
    let tabs: Int
  }

  private let heads: [Head]
  private let text: TokenizedText

  /// The heads on a line; nil where it has none.
  init?(_ line: Line, in text: TokenizedText) {
    guard line.end - line.first <= 24 else { return nil }
    let cells = TableCells(of: line, in: text).cells
    guard 2...4 ~= cells.count else { return nil }
    var heads: [Head] = []
    for cell in cells {
      guard let presence = Self.presence(cell, in: text) else { return nil }
      let start = text.column(of: cell.lowerBound, in: line)
      let length = text.string(cell.lowerBound, cell.upperBound).count
      heads.append(
        Head(
          presence: presence, start: start, end: start + length,
          tabs: Self.tabs(before: cell.lowerBound, in: line, of: text)))
    }
    guard heads[0].presence == .present,
      heads.dropFirst().allSatisfy({ $0.presence != .present })
    else { return nil }
    self.heads = heads
    self.text = text
  }

  var count: Int { heads.count }

  subscript(column: Int) -> Presence { heads[column].presence }

  /// The list a cell stands in: by the tabs before it where tabs keep the heads apart, else the last
  /// list whose own half has begun.
  func column(of token: Int, in line: Line) -> Int {
    if heads[1].tabs > 0 {
      let tabs = Self.tabs(before: token, in: line, of: text)
      return heads.lastIndex { $0.tabs <= tabs } ?? 0
    }
    let start = text.column(of: token, in: line)
    return heads.indices.dropFirst().last {
      start > (heads[$0 - 1].end + heads[$0].start) / 2 - 2
    } ?? 0
  }

  private static func tabs(before token: Int, in line: Line, of text: TokenizedText) -> Int {
    text.source.bytes[line.start..<Int(text.tokens[token].start)].count { $0 == 0x09 }
  }

  /// Whether those under some words are there; nil where the words say more than that.
  private static func presence(_ cell: Range<Int>, in text: TokenizedText) -> Presence? {
    var result: Presence?
    for token in cell where text.tokens[token].kind != .mark {
      switch text.lexeme(token) {
      case .presente, .intervenuto:
        guard result == nil else { return nil }
        result = .present
      case .assente:
        guard result == nil else { return nil }
        result = .absent
      case .giustificato:
        guard result != .present else { return nil }
        result = .excused
      case .ingiustificato:
        guard result == .absent else { return nil }
      case .signor, .risulta, .il, .e, .consigliere, .componente, .membro, .assessore, .socio:
        break
      default:
        guard words.contains(text.folded(token)) else { return nil }
      }
    }
    return result
  }

  private static let words: Set<String> = [
    "sono", "i", "gli", "le", "sigg", "signori", "signore", "elenco", "dei", "degli", "seguenti",
    "amministratori", "sindaci",
  ]
}
