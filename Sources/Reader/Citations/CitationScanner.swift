import Model

/// Walks over bytes and stops at each act or annex that is named.
struct CitationScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var position: Int
  let upper: Int

  // MARK: Acts

  /// The next act with a number; nil at the end.
  mutating func nextAct() -> ActCitation? {
    while position < upper {
      let start = position
      position += 1
      switch bytes[start] | 0x20 {
      case 0x63, 0x64, 0x6C, 0x6F: break
      default: continue
      }
      guard start == 0 || !ByteSearch.isWord(bytes[start - 1]) else { continue }
      guard position < upper else { return nil }
      switch (bytes[start] | 0x20, bytes[position] | 0x20) {
      // 'de', 'dl', 'dp', 'dg', 'd.', 'le', 'l.', 'or', 'ci': how the words looked for begin.
      case (0x64, 0x65), (0x64, 0x6C), (0x64, 0x70), (0x64, 0x67), (0x64, 0x2E), (0x6C, 0x65),
        (0x6C, 0x2E), (0x6F, 0x72), (0x63, 0x69):
        break
      default: continue
      }
      guard let head = Self.heads.first(where: { matches($0.bytes, at: start) != nil }) else {
        continue
      }
      if let citation = act(from: start, kind: head.kind) {
        position = citation.range.upper
        return citation
      }
    }
    return nil
  }

  /// Reads 'deliberazione di Giunta comunale n. 22 del 10.02.2026' from its first word on.
  private func act(from start: Int, kind first: String) -> ActCitation? {
    var index = skipWord(from: start)
    var kind = [first]
    var words = 0
    while index < upper, words < 8 {
      index = skipBlanks(from: index)
      guard index < upper else { return nil }
      if let end = numberMark(at: index) {
        return numbered(kind: kind.joined(separator: " "), start: start, at: end)
      }
      if (0x30...0x39).contains(bytes[index]) {
        // Laws go without 'n.': 'D.Lgs. 267/2000'.
        guard first == "decreto legislativo" || first == "legge", words == 0 else { return nil }
        return numbered(kind: first, start: start, at: index)
      }
      let end = skipWord(from: index)
      guard end > index else { return nil }
      let word = folded(index, end)
      if !Self.skipped.contains(word) { kind.append(Self.full[word] ?? word) }
      words += 1
      index = end
      if index < upper, bytes[index] == 0x2C || bytes[index] == 0x3B || bytes[index] == 0x3A {
        return nil
      }
    }
    return nil
  }

  private func numbered(kind: String, start: Int, at numberStart: Int) -> ActCitation? {
    var index = skipBlanks(from: numberStart)
    let digits = index
    while index < upper, (0x30...0x39).contains(bytes[index]) { index += 1 }
    guard index > digits else { return nil }
    if index + 4 < upper, bytes[index] == 0x2F, (0x30...0x39).contains(bytes[index + 1]) {
      index += 1
      while index < upper, (0x30...0x39).contains(bytes[index]) { index += 1 }
    }
    let number = folded(digits, index)
    var end = index
    var date: CalendarDate?
    var next = skipBlanks(from: index)
    if next < upper, bytes[next] == 0x2C { next = skipBlanks(from: next + 1) }
    for word in ["del", "dell'", "in data", "adottata il", "adottata in data", "assunta in data"] {
      guard let after = matches(Array(word.utf8), at: next) else { continue }
      if let found = self.date(at: skipBlanks(from: after)) {
        date = found.date
        end = found.end
        break
      }
    }
    return ActCitation(kind: kind, number: number, date: date, range: SourceRange(start, end))
  }

  /// '10.02.2026', '10/2/2026', '10 febbraio 2026'.
  private func date(at start: Int) -> (date: CalendarDate, end: Int)? {
    guard let day = integer(at: start, atMost: 2) else { return nil }
    var index = day.end
    if index < upper, Self.dateMarks.contains(bytes[index]) {
      guard let month = integer(at: index + 1, atMost: 2), month.end < upper,
        Self.dateMarks.contains(bytes[month.end]),
        let year = integer(at: month.end + 1, atMost: 4), year.value > 1000,
        let date = CalendarDate(year: year.value, month: month.value, day: day.value)
      else { return nil }
      return (date, year.end)
    }
    if index < upper, bytes[index] == 0xC2 || bytes[index] == 0xB0 { index += 2 }
    index = skipBlanks(from: index)
    let end = skipWord(from: index)
    guard let month = CalendarDate.monthNames.firstIndex(of: folded(index, end)),
      let year = integer(at: skipBlanks(from: end), atMost: 4), year.value > 1000,
      let date = CalendarDate(year: year.value, month: month + 1, day: day.value)
    else { return nil }
    return (date, year.end)
  }

  // MARK: Annexes

  /// The next annex cited by a letter or a number; nil at the end.
  mutating func nextAnnex() -> Located<String>? {
    while position < upper {
      let start = position
      position += 1
      guard bytes[start] | 0x20 == 0x61, start == 0 || !ByteSearch.isWord(bytes[start - 1]),
        position < upper, bytes[position] | 0x20 == 0x6C,
        let head = ["allegato", "allegata", "all."]
          .compactMap({ matches(Array($0.utf8), at: start) }).max()
      else { continue }
      if let label = annexLabel(from: head, start: start) { return label }
    }
    return nil
  }

  private mutating func annexLabel(from head: Int, start: Int) -> Located<String>? {
    var index = skipBlanks(from: head)
    for word in ["sotto la", "con la", "alla"] {
      guard let after = matches(Array((word + " lettera").utf8), at: index) else { continue }
      index = skipBlanks(from: after)
      break
    }
    for word in ["n.", "n", "nr.", "sub", "sub.", "lettera", "lett."] {
      guard let after = matches(Array(word.utf8), at: index), after < upper,
        bytes[after] <= 0x20 || word.hasSuffix(".")
      else { continue }
      index = skipBlanks(from: after)
      break
    }
    while index < upper, isQuote(index) { index += quoteWidth(index) }
    guard index < upper else { return nil }
    var end = index
    if (0x41...0x5A).contains(bytes[index]) {
      end = index + 1
    } else if let number = integer(at: index, atMost: 2) {
      end = number.end
    } else {
      return nil
    }
    if end < upper {
      // 'allegato 4/2' is an accounting principle; a longer word is no label.
      guard !ByteSearch.isWord(bytes[end]) || isQuote(end), bytes[end] != 0x2F,
        bytes[end] != 0x27
      else { return nil }
    }
    let label = folded(index, end).uppercased()
    var after = end
    while after < upper, isQuote(after) || bytes[after] == 0x29 { after += quoteWidth(after) }
    let next = skipBlanks(from: after)
    for word in ["al d", "alla l", "alla d", "al r", "del d", "della l", "del r", "dell", "e succ"]
    where matches(Array(word.utf8), at: next) != nil {
      return nil
    }
    position = end
    return Located(label, at: SourceRange(start, end))
  }

  // MARK: Bytes

  private func isQuote(_ index: Int) -> Bool {
    switch bytes[index] {
    case 0x22, 0x27: true
    case 0xE2:
      index + 2 < upper && bytes[index + 1] == 0x80 && (0x98...0x9F).contains(bytes[index + 2])
    case 0xC2: index + 1 < upper && (bytes[index + 1] == 0xAB || bytes[index + 1] == 0xBB)
    default: false
    }
  }

  private func quoteWidth(_ index: Int) -> Int {
    switch bytes[index] {
    case 0xE2: 3
    case 0xC2: 2
    default: 1
    }
  }

  private func matches(_ pattern: [UInt8], at index: Int) -> Int? {
    ByteSearch.match(pattern, in: bytes, at: index, before: upper)
  }

  /// After 'n.', 'n°', 'nr.', 'num.'; nil when none stands here.
  private func numberMark(at index: Int) -> Int? {
    guard bytes[index] | 0x20 == 0x6E else { return nil }
    for mark in Self.numberMarks {
      guard let end = matches(mark, at: index) else { continue }
      let next = skipBlanks(from: end)
      if next < upper, (0x30...0x39).contains(bytes[next]) { return next }
    }
    return nil
  }

  private func skipBlanks(from index: Int) -> Int {
    var next = index
    while next < upper, bytes[next] <= 0x20 { next += 1 }
    return next
  }

  /// To the end of a word, full stops inside and after it included ('D.Lgs.', 'G.C.').
  private func skipWord(from index: Int) -> Int {
    var next = index
    while next < upper, ByteSearch.isWord(bytes[next]) || bytes[next] == 0x2E || bytes[next] == 0x27
    {
      next += 1
      if bytes[next - 1] == 0x27 { break }
    }
    return next
  }

  private func integer(at index: Int, atMost digits: Int) -> (value: Int, end: Int)? {
    var end = index
    var value = 0
    while end < upper, end - index < digits, (0x30...0x39).contains(bytes[end]) {
      value = value * 10 + Int(bytes[end]) - 0x30
      end += 1
    }
    guard end > index, end >= upper || !(0x30...0x39).contains(bytes[end]) else { return nil }
    return (value, end)
  }

  private func folded(_ start: Int, _ end: Int) -> String {
    guard start < end else { return "" }
    let letters = (start..<min(end, upper)).map { ByteSearch.folded(bytes[$0]) }
      .filter { $0 != 0x2E && $0 != 0x27 }
    return String(decoding: letters, as: UTF8.self)
  }

  private struct Head {
    let bytes: [UInt8]
    let kind: String

    init(_ word: String, _ kind: String) {
      bytes = Array(word.utf8)
      self.kind = kind
    }
  }

  private static let heads = [
    Head("deliberazion", "deliberazione"), Head("delibera ", "deliberazione"),
    Head("delibere ", "deliberazione"), Head("determinazion", "determinazione"),
    Head("determina ", "determinazione"), Head("decreto legislativo", "decreto legislativo"),
    Head("d.lgs", "decreto legislativo"), Head("dlgs", "decreto legislativo"),
    Head("decreto", "decreto"), Head("d.p.r", "dpr"), Head("dpr ", "dpr"),
    Head("d.g.r", "dgr"), Head("dgr ", "dgr"), Head("ordinanza", "ordinanza"),
    Head("legge", "legge"), Head("l.r.", "legge regionale"), Head("circolare", "circolare"),
  ]

  private static let numberMarks = ["nr.", "num.", "n.", "n°", "nr ", "n "].map { Array($0.utf8) }
  private static let dateMarks: Set<UInt8> = [0x2E, 0x2F, 0x2D]

  /// Words that tell no act from another.
  private static let skipped: Set<String> = [
    "di", "del", "della", "dello", "dei", "degli", "delle", "dell", "la", "il", "propria",
    "precedente", "citata", "predetta", "suddetta", "legislativo",
  ]

  /// Short forms of organs.
  private static let full = [
    "gc": "giunta comunale", "cc": "consiglio comunale", "gm": "giunta municipale",
    "gr": "giunta regionale", "cp": "consiglio provinciale", "gp": "giunta provinciale",
  ]
}
