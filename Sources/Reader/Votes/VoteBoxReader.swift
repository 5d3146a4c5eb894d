import Model

/// Finds the boxes that sum votes up.
struct VoteBoxReader {
  let minutes: MinutesText

  private var text: TokenizedText { minutes.text }

  /// The boxes among some lines, in order.
  func boxes(in lines: [Int]) -> [VoteBox] {
    var boxes: [VoteBox] = []
    var index = 0
    while index < lines.count {
      if isTitle(lines[index]), let (box, next) = box(at: index, in: lines) {
        boxes.append(box)
        index = next
      } else {
        index += 1
      }
    }
    return boxes
  }

  /// 'Votazione', 'Votazione sull’immediata eseguibilità, per alzata di mano': a line of its own.
  private func isTitle(_ line: Int) -> Bool {
    let range = minutes.tokens(line)
    guard text.folded(range.lowerBound) == "votazione", range.count <= 20 else { return false }
    if range.count == 1 { return true }
    let isClosed =
      text.isMark(range.upperBound - 1, .period) || text.isMark(range.upperBound - 1, .colon)
    let next = range.lowerBound + 1
    return !isClosed
      && (text.isMark(next, .comma) || ["sull", "sulla", "sul"].contains(text.folded(next)))
  }

  /// What a line of a box is.
  private enum Part {
    case row, heading, candidate, outcome, quote, check, other
  }

  private func box(at start: Int, in lines: [Int]) -> (VoteBox, Int)? {
    var box = VoteBox(lines: [lines[start]], end: lines[start] + 1)
    box.isImmediateEnforceability = text.contains(.eseguibilita, in: minutes.tokens(lines[start]))
    var index = start + 1
    // What is voted on may stand between the title and the figures, over a few lines.
    let limit = min(lines.count, start + 7)
    guard
      let first = (index..<limit).first(where: { part(lines[$0]) != .other }),
      !(index..<first).contains(where: { isTitle(lines[$0]) }), part(lines[first]) != .quote,
      part(lines[first]) != .check
    else { return nil }
    box.lines += lines[index..<first]
    index = first
    var isElection = false
    scan: while index < lines.count, !isTitle(lines[index]) {
      let line = lines[index]
      switch part(line) {
      case .row:
        read(row: line, into: &box)
        box.lines.append(line)
        index += 1
        index = readContinuation(at: index, in: lines, into: &box)
      case .heading:
        isElection = true
        box.lines.append(line)
        index += 1
      case .candidate where isElection, .outcome:
        box.outcome = box.outcome ?? outcome(line)
        box.lines.append(line)
        index += 1
        while index < lines.count, lines[index] == lines[index - 1] + 1,
          part(lines[index]) == .other, text.wraps(minutes.tokens(lines[index]).lowerBound)
        {
          box.lines.append(lines[index])
          index += 1
        }
      case .check:
        box.lines.append(line)
        index = skipList(from: index + 1, in: lines, into: &box)
      case .quote: index = skipQuote(from: index, in: lines)
      case .candidate, .other: break scan
      }
    }
    box.end = index > start ? lines[index - 1] + 1 : lines[start] + 1
    return (box, index)
  }

  private func part(_ line: Int) -> Part {
    let range = minutes.tokens(line)
    let first = text.folded(range.lowerBound)
    let next = range.lowerBound + 1
    if label(line) != nil { return .row }
    switch first {
    case "esito" where text.isMark(next, .colon): return .outcome
    case "riportano" where text.folded(next) == "voti" && range.count <= 3: return .heading
    case "risulta"
    where text.contains(.eletto, in: range) || says(["elezione", "lelezione"], in: range):
      return .outcome
    case "motivo" where says(["astensione", "dellastensione"], in: range): return .outcome
    case "dal" where text.folded(next) == "verbale" && text.isMark(next + 1, .colon): return .quote
    case "da" where text.folded(next) == "verificare" && text.folded(next + 1) == "prima":
      return .check
    default: break
    }
    let last = range.upperBound - 1
    if range.count <= 24, text.contains(.unanimita, in: range),
      first == "all" || first == "unanimita"
    {
      return .outcome
    }
    if range.count <= 12, text.isMark(range.lowerBound, .quote),
      text.contains(.maggioranza, in: range)
    {
      return .outcome
    }
    if range.count <= 10, text.folded(last) == "voti" || text.folded(last) == "voto" {
      return .candidate
    }
    return .other
  }

  private func says(_ words: Set<String>, in range: Range<Int>) -> Bool {
    range.contains { words.contains(text.folded($0)) }
  }

  /// 'Esito: proposta approvata.'
  private func outcome(_ line: Int) -> Located<Outcome>? {
    let range = minutes.tokens(line)
    guard text.folded(range.lowerBound) == "esito", !says(["ricavato"], in: range)
    else { return nil }
    let outcomes: [(String, Outcome)] = [
      ("approvata", .approved), ("avvenuta", .approved), ("respinta", .rejected),
      ("nessun", .rejected), ("rinviata", .deferred), ("presa", .noted),
    ]
    return outcomes.first { word, _ in range.contains { text.folded($0) == word } }.map {
      Located($0.1, at: text.range(range.lowerBound, range.upperBound))
    }
  }

  /// What a row of the tally counts, and where its figure stands.
  private func label(_ line: Int) -> (words: [String], end: Int)? {
    let range = minutes.tokens(line)
    for words in Self.labels {
      let end = range.lowerBound + words.count
      guard end < range.upperBound,
        words.enumerated().allSatisfy({ text.folded(range.lowerBound + $0.offset) == $0.element })
      else { continue }
      // A figure right after the label, or names where there is none.
      let isFigure = text.tokens[end].isNumber
      let isNames = text.tokens[end].isCapital && words.count == 1
      // 'favorevoli 12, contrari 0, astenuti 3.' is a sentence that goes on, no row of a box.
      let isOne = !text.contains(
        .favorevole, .contrario, .astenuto, in: end..<range.upperBound)
      return isOne && (isFigure || isNames) ? (words, end) : nil
    }
    return nil
  }

  private static let labels = [
    ["presenti"], ["votanti"], ["favorevoli"], ["contrari"], ["astenuti"],
    ["non", "partecipano", "al", "voto"], ["schede", "bianche"], ["schede", "nulle"],
  ]

  private func read(row line: Int, into box: inout VoteBox) {
    guard let (words, end) = label(line) else { return }
    let range = minutes.tokens(line)
    var place = end
    if let value = text.number(at: end) {
      let located = Located(value, at: text.range(end, end + 1))
      switch words[0] {
      case "presenti": box.figures[\.statedPresent] = located
      case "votanti": box.figures[\.voters] = located
      case "favorevoli": box.figures[\.inFavour] = located
      case "contrari": box.figures[\.against] = located
      case "astenuti": box.figures[\.abstained] = located
      case "non": box.figures[\.notVoting] = located
      default: box.figures[words[1] == "bianche" ? \.blank : \.void] = located
      }
      place += 1
    }
    let names = self.names(in: place..<range.upperBound)
    guard !names.isEmpty else { return }
    switch words[0] {
    case "favorevoli": box.names[\.inFavourNames] = names
    case "contrari": box.names[\.againstNames] = names
    case "astenuti": box.names[\.abstainedNames] = names
    case "non": box.names[\.notVotingNames] = names
    default: break
    }
  }

  /// Names between commas, without what stands between brackets.
  private func names(in range: Range<Int>) -> [Located<String>] {
    var names: [Located<String>] = []
    var start = range.lowerBound
    var index = range.lowerBound
    func close(at end: Int) {
      if start < end { names.append(Located(text.string(start, end), at: text.range(start, end))) }
    }
    while index < range.upperBound, !text.isMark(index, .openParenthesis) {
      if text.isMark(index, .comma) {
        close(at: index)
        start = index + 1
      }
      index += 1
    }
    close(at: index)
    return names
  }

  /// Lines that go on with the names of the row above: they stand in, under the names.
  private func readContinuation(at start: Int, in lines: [Int], into box: inout VoteBox) -> Int {
    var index = start
    while index < lines.count, part(lines[index]) == .other, !isTitle(lines[index]),
      text.lines[lines[index]].blanksBefore == 0, lines[index] == lines[index - 1] + 1,
      isIndented(lines[index])
    {
      box.lines.append(lines[index])
      index += 1
    }
    return index
  }

  private func isIndented(_ line: Int) -> Bool {
    let range = minutes.tokens(line)
    return range.isEmpty || Int(text.tokens[range.lowerBound].start) - text.lines[line].start >= 4
  }

  private func skipList(from start: Int, in lines: [Int], into box: inout VoteBox) -> Int {
    var index = start
    while index < lines.count {
      let first = minutes.tokens(lines[index]).lowerBound
      let isEntry = text.isMark(first, .dash) || text.isMark(first, .bullet)
      guard isEntry || index > start && text.lines[lines[index]].blanksBefore == 0 else { break }
      box.lines.append(lines[index])
      index += 1
    }
    return index
  }

  /// The minutes' own words, up to where their paragraph ends.
  private func skipQuote(from start: Int, in lines: [Int]) -> Int {
    var index = start + 1
    while index < lines.count, text.lines[lines[index]].blanksBefore == 0,
      lines[index] == lines[index - 1] + 1, !isTitle(lines[index]), part(lines[index]) != .check
    {
      index += 1
    }
    return index
  }
}
