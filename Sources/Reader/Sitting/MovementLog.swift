import Model

/// Entries and exits told one a row, each with its hour: 'Ora | Consigliere | Movimento' over '18.20 |
/// Rossi Anna | entra', or 'Entrate e uscite:' over '- ore 18.20 entra Rossi'; often after the closing,
/// where no sentence is read.
struct MovementLog {
  let minutes: MinutesText
  private var text: TokenizedText { minutes.text }

  func read(_ lines: Range<Int>, into sitting: inout Sitting) {
    guard !sitting.members.isEmpty else { return }
    let rolls = minutes.rollLines(of: sitting.members)
    let directory = MemberDirectory(sitting.members)
    var line = lines.lowerBound
    while line < lines.upperBound {
      let first = line
      line += 1
      guard !rolls.contains(first), isHead(first) else { continue }
      var logged = pieces(afterColonOf: first).flatMap {
        movements(in: $0, directory, sitting.members) ?? []
      }
      var last = first
      if logged.isEmpty {
        (logged, last) = rows(below: first, before: lines.upperBound, rolls) {
          movements(in: $0, directory, sitting.members)
        }
      }
      guard !logged.isEmpty else { continue }
      // The cells of the rows are no sentences.
      let (start, stop) = (text.lines[first].start, text.lines[last].stop)
      sitting.movements.removeAll {
        $0.origin == .text && $0.range.upper > start && $0.range.lower < stop
      }
      sitting.movements += logged
      line = last + 1
    }
  }

  /// The rows below a head, and the last line of theirs.
  private func rows(
    below head: Int, before limit: Int, _ rolls: Set<Int>, read: (Range<Int>) -> [Movement]?
  ) -> (movements: [Movement], last: Int) {
    var movements: [Movement] = []
    var last = head
    for line in head + 1..<max(head + 1, limit) where !text.isRule(line) {
      guard !rolls.contains(line) else { break }
      if let row = read(text.lines[line].first..<text.lines[line].end) {
        movements += row
        last = line
      } else {
        // Between a title and its rows stand the heads of the columns.
        guard movements.isEmpty, line <= head + 3, isHead(line) else { break }
      }
    }
    return (movements, last)
  }

  // MARK: Heads

  private static let words: WordSet = ["movimento", "movimenti", "spostamenti", "variazioni"]

  /// 'Movimenti durante la seduta', 'Entrate e uscite:', 'Ora  Consigliere  Entrata/Uscita'.
  func isHead(_ line: Int) -> Bool {
    let own = text.lines[line].first..<text.lines[line].end
    let label =
      own.first { text.isMark($0, .colon) }.map { own.lowerBound..<$0 } ?? own
    guard label.count <= 18,
      text.tokens[own.lowerBound].isCapital
        || text.tokens[own.lowerBound].kind == .mark
    else { return false }
    let isColumns =
      label.contains { text.lexeme($0) == .ora || text.lexeme($0) == .ore }
      || text.containsWord(["orario"], in: label)
    let ways = Set(label.compactMap(way))
    if ways.count == 2 { return isColumns || label.count <= 8 }
    guard text.containsWord(Self.words, in: label) else { return false }
    return isColumns
      || label.count <= 8
        && (label.upperBound < own.upperBound
          || label.allSatisfy { text.tokens[$0].kind != .number }
            && !text.isMark(own.upperBound - 1, .period))
  }

  /// Which way a word of a head names: 'Entrata/Uscita', 'E/U'.
  private func way(_ index: Int) -> Movement.Kind? {
    switch text.lexeme(index) {
    case .entra, .ingresso: return .enters
    case .esce: return .leaves
    default: break
    }
    switch text.folded(index) {
    case "ingressi", "arrivi", "arrivo": return .enters
    case "u", "partenze", "allontanamenti": return .leaves
    case "e": return text.tokens[index].isCapital ? .enters : nil
    default: return nil
    }
  }

  // MARK: Rows

  /// 'Movimenti: ore 18.20 entra Rossi; ore 18.50 esce Neri.': what follows the colon on the head's own
  /// line and on those it runs over to.
  private func pieces(afterColonOf line: Int) -> [Range<Int>] {
    let own = text.lines[line].first..<text.lines[line].end
    guard let colon = own.first(where: { text.isMark($0, .colon) }), colon + 1 < own.upperBound
    else { return [] }
    var end = own.upperBound
    while end < text.tokens.count, text.wraps(end) {
      end = text.lines[text.lineIndex(of: end)].end
    }
    var pieces: [Range<Int>] = []
    var start = colon + 1
    for index in colon + 1..<end where text.isMark(index, .semicolon) || index == end - 1 {
      pieces.append(start..<index + 1)
      start = index + 1
    }
    return pieces
  }

  /// What a row tells: one hour, one member or more, one way; nil where it is no such row.
  private func movements(
    in row: Range<Int>, _ directory: MemberDirectory, _ members: [Member]
  ) -> [Movement]? {
    guard row.count <= 24 else { return nil }
    let times = TimeGrammar(text: text)
    guard let time = row.lazy.compactMap({ times.time(at: $0, before: row.upperBound) }).first
    else { return nil }
    let rest = row.filter { $0 < time.first || $0 >= time.end }
    let ways = rest.compactMap { rowWay($0, alone: rest.count <= 8) }
    guard let kind = ways.first, ways.allSatisfy({ $0 == kind }) else { return nil }
    let found = names(rest).compactMap { name -> Int? in
      if case .one(let member) = directory.find(text.string(name.lowerBound, name.upperBound)) {
        return member
      }
      return nil
    }
    guard !found.isEmpty else { return nil }
    return found.map { member in
      Movement(
        kind: kind, time: Located(time.time, at: text.range(time.first, time.end)),
        memberIndex: member, person: members[member].name, origin: .roll,
        range: text.range(row.lowerBound, row.upperBound))
    }
  }

  private func rowWay(_ index: Int, alone: Bool) -> Movement.Kind? {
    // Money comes in and goes out, too.
    if ["entrate", "uscite"].contains(text.folded(index)) { return nil }
    switch text.lexeme(index) {
    case .entra, .ingresso, .arriva, .sopraggiunge, .giunge, .rientra, .collega, .raggiunge,
      .torna:
      return .enters
    case .esce, .allontana, .assenta, .lascia, .abbandona, .scollega: return .leaves
    default: break
    }
    switch text.folded(index) {
    case "u" where alone: return .leaves
    case "e" where alone && text.tokens[index].isCapital && !text.isMark(index + 1, .period):
      return .enters
    case "arrivo": return .enters
    case "allontanamento": return .leaves
    default: return nil
    }
  }

  /// The runs of capital words that may be names.
  private func names(_ tokens: [Int]) -> [Range<Int>] {
    let grammar = NameGrammar(text: text)
    var result: [Range<Int>] = []
    for index in tokens where index >= (result.last?.upperBound ?? 0) {
      guard text.tokens[index].isCapital, rowWay(index, alone: true) == nil,
        !text.lexeme(index).isOffice, let last = tokens.last,
        let name = grammar.person(at: index, before: last + 1)
      else { continue }
      result.append(name.first..<name.end)
    }
    return result
  }
}
