import Model

/// What words are when nothing says otherwise: the conventions that reading and writing share.
enum MarkupShape {
  /// The kind of a paragraph, from how it begins.
  static func kind(of text: String, speaks: Bool, isConclusion: Bool) -> Passage.Kind {
    if isConclusion { return .closing }
    if speaks { return .speech }
    switch MarkupBlock.mark(of: Array(text.utf8.prefix(48))) {
    case .list: return .listEntry
    case .table: return .tableRow
    default: return decisionHead(of: text) == nil ? .narrative : .decision
    }
  }

  /// The word that opens the operative part ('DELIBERA'), as bytes of the paragraph.
  static func decisionHead(of text: String) -> Range<Int>? {
    for word in ["DELIBERA", "DECISIONE", "DETERMINA", "D E L I B E R A"] where text.hasPrefix(word)
    {
      let next = text.utf8.dropFirst(word.utf8.count).first
      if next == nil || next == 0x20 || next == 0x3A || next == 0x2C {
        return 0..<word.utf8.count
      }
    }
    return nil
  }

  /// The number and the title that a heading gives: 'Punto 1. Titolo', '1) Titolo', 'Titolo'.
  static func heading(_ text: String) -> (number: Int?, title: Range<Int>?) {
    let bytes = Array(text.utf8)
    var index = 0
    func skipBlanks() { while index < bytes.count, bytes[index] == 0x20 { index += 1 } }
    func take(_ word: String) -> Bool {
      let letters = Array(word.utf8)
      guard index + letters.count <= bytes.count,
        zip(letters, bytes[index...]).allSatisfy({ $0 == $1 | 0x20 || $0 == $1 })
      else { return false }
      index += letters.count
      return true
    }
    let whole = bytes.isEmpty ? nil : 0..<bytes.count
    // 'Primo punto all'ordine del giorno: Titolo'.
    if let ordinal = ordinals.firstIndex(where: { take($0 + " punto") }) {
      _ =
        take(" all'o.d.g.") || take(" all’o.d.g.") || take(" all'ordine del giorno")
        || take(" all’ordine del giorno")
      guard index < bytes.count, bytes[index] == 0x3A else { return (nil, whole) }
      index += 1
      skipBlanks()
      return (ordinal + 1, index < bytes.count ? index..<bytes.count : nil)
    }
    let saysPoint = take("punto ")
    skipBlanks()
    if saysPoint, take("n.") || take("n°") { skipBlanks() }
    let start = index
    while index < bytes.count, (0x30...0x39).contains(bytes[index]), index - start < 4 {
      index += 1
    }
    guard index > start, let number = Int(String(decoding: bytes[start..<index], as: UTF8.self))
    else { return (nil, whole) }
    let afterNumber = index
    if index < bytes.count, bytes[index] == 0x2E || bytes[index] == 0x29 || bytes[index] == 0x3A {
      index += 1
    }
    let hasMark = index > afterNumber
    let beforeBlanks = index
    skipBlanks()
    if index < bytes.count,
      bytes[index] == 0x2D || bytes[index...].starts(with: [0xE2, 0x80, 0x93])
    {
      index += bytes[index] == 0x2D ? 1 : 3
      skipBlanks()
    } else if !hasMark && !saysPoint || beforeBlanks == index && index < bytes.count {
      return (nil, whole)
    }
    return (number, index < bytes.count ? index..<bytes.count : nil)
  }

  private static let ordinals = [
    "primo", "secondo", "terzo", "quarto", "quinto", "sesto", "settimo", "ottavo", "nono", "decimo",
    "undicesimo", "dodicesimo", "tredicesimo", "quattordicesimo", "quindicesimo", "sedicesimo",
    "diciassettesimo", "diciottesimo", "diciannovesimo", "ventesimo",
  ]

  /// The operative part of a point: from the word that opens it to the next vote, opinion or heading.
  ///
  /// - Parameter places: Where each passage stands among the words.
  static func dispositive(
    _ passages: [Passage], places: [Range<Int>]
  ) -> (head: Range<Int>, words: Range<Int>?)? {
    guard
      let first = passages.indices.first(where: {
        passages[$0].kind == .decision && decisionHead(of: passages[$0].text) != nil
      }), let head = decisionHead(of: passages[first].text)
    else { return nil }
    let base = places[first].lowerBound
    let bytes = Array(passages[first].text.utf8)
    var start = head.upperBound
    while start < bytes.count, bytes[start] == 0x20 || bytes[start] == 0x3A { start += 1 }
    var lower = base + start
    var last = first
    while last + 1 < passages.count {
      let next = passages[last + 1].kind
      if next == .vote || next == .opinion || next == .heading || next == .movement { break }
      last += 1
    }
    if start == bytes.count {
      guard last > first else { return (base..<(base + head.upperBound), nil) }
      lower = places[first + 1].lowerBound
    }
    let upper = places[last].upperBound
    return (base + head.lowerBound..<base + head.upperBound, lower < upper ? lower..<upper : nil)
  }
}
