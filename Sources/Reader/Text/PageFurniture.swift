import Model

/// The letterhead, the stamp and the page number that come again on every page of a PDF.
///
/// They cut lists and sentences in two: they are taken out of the text that the grammars read, and
/// kept aside. Names of institutions stay the first time and where they open another act, and so does
/// every line that says something of the sitting.
struct PageFurniture {
  private let lines: [Line]
  private let tokens: [Token]
  private let source: SourceText

  init(lines: [Line], tokens: [Token], source: SourceText) {
    self.lines = lines
    self.tokens = tokens
    self.source = source
  }

  /// The lines to take out, in order.
  func repeated() -> [Int] {
    guard lines.count >= 20 else { return [] }
    let keys = lines.map(key)
    let groups = alike(keys)
    guard !groups.isEmpty else { return [] }
    var isFurniture = [Bool](repeating: false, count: lines.count)
    for group in groups where isSpread(group) {
      let isNumbered = isPageNumber(group[0]) || endsWithPageNumber(group[0])
      guard group.count >= (isNumbered ? 2 : 3), isNumbered || isAddress(group[0]) else { continue }
      for line in group { isFurniture[line] = true }
    }
    guard isFurniture.contains(true) else { return [] }
    grow(&isFurniture, groups: groups)
    return kept(isFurniture, keys: keys)
  }

  // MARK: Lines that come again

  /// The lines, two or more, that have one key; those that stand once are of no use.
  private func alike(_ keys: [UInt64?]) -> [[Int]] {
    var places: [(key: UInt64, line: Int)] = []
    places.reserveCapacity(keys.count)
    for (line, key) in keys.enumerated() {
      if let key { places.append((key, line)) }
    }
    places.sort { $0 < $1 }
    var groups: [[Int]] = []
    var start = 0
    for end in 1...max(1, places.count)
    where end >= places.count || places[end].key != places[start].key {
      if end - start >= 2 { groups.append(places[start..<min(end, places.count)].map(\.line)) }
      start = end
    }
    return groups
  }

  /// The words of a line with every figure made alike; nil for one that says something of the sitting.
  private func key(_ line: Line) -> UInt64? {
    guard line.end - line.first <= 44, line.stop - line.start <= 240, !line.isContinuation else {
      return nil
    }
    for token in tokens[line.first..<line.end] where Self.isTelling(token.lexeme) {
      return nil
    }
    return source.bytes.withUnsafeBufferPointer { bytes in
      var hash = Lexicon.seed
      var inDigits = false
      for byte in bytes[line.start..<line.stop] {
        switch byte {
        case 0x30...0x39:
          if !inDigits { hash = Lexicon.mix(hash, 0x30) }
          inDigits = true
          continue
        case 0x00...0x20: continue
        case 0x41...0x5A: hash = Lexicon.mix(hash, byte | 0x20)
        default: hash = Lexicon.mix(hash, byte)
        }
        inDigits = false
      }
      return hash
    }
  }

  /// Whether the lines stand as far apart as pages do.
  private func isSpread(_ group: [Int]) -> Bool {
    zip(group, group.dropFirst()).allSatisfy { $1 - $0 >= 9 }
  }

  /// 'Pag. 3 di 12', 'Pagina 3', 'pag. 3/12'.
  private func isPageNumber(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.end - line.first <= 9 else { return false }
    return (line.first..<line.end).contains { Self.pageWords.contains(folded($0)) }
      && (line.first..<line.end).contains { tokens[$0].isNumber }
  }

  /// 'ASSEMBLEA DEI COMUNI          Pag. 2 di 3': the page's number in a column of its own.
  private func endsWithPageNumber(_ index: Int) -> Bool {
    let line = lines[index]
    guard
      let column = (line.first..<line.end).last(where: { tokens[$0].shape.contains(.column) }),
      column > line.first, line.end - column <= 6
    else { return false }
    return Self.pageWords.contains(folded(column))
      && (column..<line.end).contains { tokens[$0].isNumber }
  }

  /// The page that a line tells; nought where it tells none.
  private func page(_ index: Int) -> Int64 {
    let line = lines[index]
    guard let word = (line.first..<line.end).last(where: { Self.pageWords.contains(folded($0)) })
    else { return 0 }
    return (word..<line.end).first { tokens[$0].isNumber }.map { Int64(tokens[$0].value) } ?? 0
  }

  /// Telephone, post, tax code, protocol: what no minutes say thrice.
  private func isAddress(_ index: Int) -> Bool {
    let line = lines[index]
    return (line.first..<line.end).contains { Self.addressWords.contains(folded($0)) }
      || source.bytes[line.start..<line.stop].contains(0x40)
  }

  /// Takes in the lines beside, when they come again as often.
  private func grow(_ furniture: inout [Bool], groups: [[Int]]) {
    // A group is looked at once a round, whatever its lines: the time is that of the text.
    var left = groups.filter { $0.count >= 3 && !furniture[$0[0]] && isSpread($0) }
    var rounds = 0
    while rounds < 6 {
      rounds += 1
      let now = furniture
      let beside = left.filter { group in group.allSatisfy { isBeside($0, now) } }
      if beside.isEmpty { return }
      for line in beside.joined() { furniture[line] = true }
      left.removeAll { furniture[$0[0]] }
    }
  }

  private func isBeside(_ index: Int, _ furniture: [Bool]) -> Bool {
    index > 0 && furniture[index - 1] || index + 1 < furniture.count && furniture[index + 1]
  }

  /// What goes: addresses and page numbers wherever they stand; the rest not the first time, and not
  /// where another act begins.
  private func kept(_ furniture: [Bool], keys: [UInt64?]) -> [Int] {
    var result: [Int] = []
    var seen: Set<UInt64> = []
    var index = 0
    while index < lines.count {
      guard furniture[index] else {
        index += 1
        continue
      }
      var end = index
      while end < lines.count, furniture[end] { end += 1 }
      // 'Pag. 2 di 3' beside the name: no other act begins there.
      let isHead =
        !(index..<end).contains { endsWithPageNumber($0) && page($0) > 1 }
        && (end..<min(lines.count, end + 5)).contains { opensAct($0) }
      for line in index..<end {
        let isNew = keys[line].map { seen.insert($0).inserted } ?? false
        if isPageNumber(line) || isAddress(line) || isCopyMark(line) || !isHead && !isNew {
          result.append(line)
        }
      }
      index = end
    }
    return result
  }

  /// 'COPIA', 'ORIGINALE' alone on the line.
  private func isCopyMark(_ index: Int) -> Bool {
    lines[index].end - lines[index].first == 1
      && ["copia", "originale"].contains(folded(lines[index].first))
  }

  /// 'VERBALE DI DELIBERAZIONE', 'L'anno duemila…', 'OGGETTO:': the head of an act.
  private func opensAct(_ index: Int) -> Bool {
    let line = lines[index]
    for token in line.first..<min(line.end, line.first + 6) {
      switch tokens[token].lexeme {
      case .verbale, .deliberazione: if tokens[token].isCapital { return true }
      case .anno, .addi, .oggi, .oggetto:
        if tokens[token].isCapital || token == line.first + 1 { return true }
      default: break
      }
    }
    return false
  }

  /// A word folded to lower case, for the few that matter here.
  private func folded(_ index: Int) -> String {
    guard tokens[index].isWord, tokens[index].end - tokens[index].start <= 12 else { return "" }
    return String(
      decoding: source.bytes[Int(tokens[index].start)..<Int(tokens[index].end)], as: UTF8.self
    ).lowercased()
  }

  private static let pageWords: Set<String> = ["pag", "pagina", "pagine", "pg"]
  private static let addressWords: Set<String> = [
    "tel", "telefono", "fax", "pec", "www", "http", "https", "iva", "cap", "mail", "email",
    "e-mail",
    "protocollo", "prot", "ufficiale", "codice",
  ]
  /// Whether a word says something of the sitting: a line that holds one is never furniture.
  private static func isTelling(_ lexeme: Lexeme) -> Bool {
    switch lexeme {
    case .favorevole, .contrario, .astenuto, .astiene, .presente, .assente, .votante, .voto,
      .votazione, .unanime, .unanimita, .approva, .delibera, .esito, .entra, .esce, .odg, .punto,
      .argomento, .tolta, .chiude, .chiuso, .sottoscritto, .fto, .firma, .giustificato, .si, .no,
      .interviene:
      true
    default: false
    }
  }
}
