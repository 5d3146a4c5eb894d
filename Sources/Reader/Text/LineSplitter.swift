/// Cuts over-long lines where a new line would stand in a well-laid text.
///
/// Some extractions give a whole document, or a whole table, as one line. Sentences, headings in
/// capitals and rows that end in a presence mark start a line of their own; nothing else is cut.
enum LineSplitter {
  /// Lines longer than this, in bytes, are looked into.
  private static let limit = 360

  static func split(_ lines: [Line], tokens: [Token]) -> [Line] {
    var result: [Line] = []
    result.reserveCapacity(lines.count + 64)
    for line in lines {
      if let end = endOfTitle(line, tokens: tokens) {
        append(line, from: line.first, to: end, tokens: tokens, into: &result)
        append(line, from: end, to: line.end, tokens: tokens, into: &result)
      } else if line.stop - line.start <= limit {
        result.append(line)
      } else {
        cut(line, tokens: tokens, into: &result)
      }
    }
    return result
  }

  /// Where the title of a point ends when its treatment goes on in the same line: 'Primo argomento:
  /// nomina. Si vota … È eletta …'; nil for any other line.
  private static func endOfTitle(_ line: Line, tokens: [Token]) -> Int? {
    guard line.end - line.first >= 9, tokens[line.first].isCapital else { return nil }
    let opens = tokens[line.first].lexeme
    let second = tokens[line.first + 1].lexeme
    let isPoint = [.punto, .argomento].contains(opens) || [.punto, .argomento].contains(second)
    guard isPoint,
      tokens[line.first..<line.first + 5].contains(where: {
        $0.isNumber || $0.lexeme == .ordinal || [.primo, .secondo, .terzo].contains($0.lexeme)
      }),
      tokens[line.first..<line.first + 9].contains(where: { $0.isMark(.colon) || $0.isMark(.dash) })
    else { return nil }
    // 'PRIMO PUNTO: bilancio - Riva (Presidente): chiede …': who speaks first ends the title.
    if let speaker = (line.first + 3..<line.end - 6).first(where: {
      tokens[$0].isMark(.dash) && tokens[$0].isSpaced && namesSpeaker($0 + 1, tokens: tokens)
    }) {
      return speaker
    }
    let stops = (line.first + 3..<line.end - 1).filter { index in
      tokens[index].isMark(.period) && tokens[index + 1].isCapital && tokens[index + 1].isSpaced
        && !tokens[index - 1].isAbbreviated
        && (!tokens[index - 1].isNumber || opensTreatment(index + 1, tokens: tokens))
    }
    guard let stop = stops.first,
      opensTreatment(stop + 1, tokens: tokens)
        || line.end - line.first >= 18 && (stops.count > 1 || line.end - stop > 12)
    else { return nil }
    return stop + 1
  }

  /// 'Riva (Presidente):'.
  private static func namesSpeaker(_ first: Int, tokens: [Token]) -> Bool {
    guard first < tokens.count, tokens[first].isWord, tokens[first].isCapital else { return false }
    let reach = tokens[first..<min(tokens.count, first + 12)]
    guard let open = reach.firstIndex(where: { $0.isMark(.openParenthesis) }), open <= first + 3,
      tokens[first..<open].allSatisfy({ $0.isWord && $0.isCapital }),
      let close = reach.firstIndex(where: { $0.isMark(.closeParenthesis) }),
      close + 1 < tokens.count
    else { return false }
    return tokens[close + 1].isMark(.colon)
  }

  private static let saying: Set<Lexeme> = [
    .relaziona, .illustra, .espone, .riferisce, .interviene, .presiede, .precisa,
  ]

  /// Whether somebody takes the floor here: 'Il Sindaco illustra', 'Relaziona l'assessore'.
  private static func opensTreatment(_ index: Int, tokens: [Token]) -> Bool {
    if saying.contains(tokens[index].lexeme) { return true }
    let isArticle =
      tokens[index].lexeme == .il || tokens[index].lexeme == .la || tokens[index].hasApostrophe
    guard isArticle else { return false }
    let next = tokens[(index + 1)...].prefix(6)
    return next.first?.lexeme.isOffice ?? false && next.contains { saying.contains($0.lexeme) }
  }

  private static func cut(_ line: Line, tokens: [Token], into result: inout [Line]) {
    let hasRows = presenceMarks(in: line, tokens: tokens) >= 3
    var first = line.first
    for index in (line.first + 1)..<line.end
    where startsLine(index, line: line, tokens: tokens, hasRows: hasRows) {
      append(line, from: first, to: index, tokens: tokens, into: &result)
      first = index
    }
    append(line, from: first, to: line.end, tokens: tokens, into: &result)
  }

  private static func append(
    _ line: Line, from first: Int, to end: Int, tokens: [Token], into result: inout [Line]
  ) {
    guard first < end else { return }
    let isFirst = first == line.first
    result.append(
      Line(
        first: first, end: end, start: isFirst ? line.start : Int(tokens[first].start),
        stop: end == line.end ? line.stop : Int(tokens[end].start),
        blanksBefore: isFirst ? line.blanksBefore : 0, isContinuation: !isFirst))
  }

  private static func presenceMarks(in line: Line, tokens: [Token]) -> Int {
    var count = 0
    for index in line.first..<line.end where isRowMark(tokens[index]) { count += 1 }
    return count
  }

  private static func isRowMark(_ token: Token) -> Bool {
    (token.lexeme == .presente || token.lexeme == .assente) && token.isCapital
      && token.end - token.start == 8 - (token.lexeme == .assente ? 1 : 0)
  }

  private static func startsLine(
    _ index: Int, line: Line, tokens: [Token], hasRows: Bool
  ) -> Bool {
    let token = tokens[index]
    let previous = tokens[index - 1]
    guard token.isWord else { return false }
    if hasRows, index >= line.first + 2 {
      if isRowMark(previous), token.isCapital, !isRowMark(token), token.lexeme != .x,
        token.lexeme != .da
      {
        // 'Presente Assente Da remoto' heads the columns; a name follows it.
        return true
      }
      if previous.lexeme == .x, isRowMark(tokens[index - 2]) { return true }
      if previous.lexeme == .remoto, index >= line.first + 4, isRowMark(tokens[index - 3]) {
        return true
      }
      if previous.isNumber, index > 3, tokens[index - 2].isMark(.period),
        tokens[index - 3].lexeme == .totale, token.lexeme != .totale
      {
        return true
      }
    }
    guard token.isCapital else { return false }
    if previous.isMark(.period) || previous.isMark(.semicolon) {
      if previous.isMark(.period), index >= 2,
        tokens[index - 2].isAbbreviated || tokens[index - 2].isNumber
      {
        return false
      }
      return true
    }
    switch token.lexeme {
    case .oggetto:
      return token.isCapitals || index + 1 < tokens.count && tokens[index + 1].isMark(.colon)
    case .nominativo: return true
    // '… approva all'unanimità Punto 2: Strada …', with no stop before.
    case .punto:
      return index + 2 < line.end && tokens[index + 1].isNumber
        && (tokens[index + 2].isMark(.colon) || tokens[index + 2].isMark(.dash))
        && !previous.lexeme.isFunctionWord
    case .delibera, .parere, .premesso, .visto: return token.isCapitals && !previous.isCapitals
    case .prende: return token.isCapitals && !previous.isCapitals
    case .il, .la, .lo:
      return token.isCapitals && index + 1 < line.end && tokens[index + 1].isCapitals
        && tokens[index + 1].lexeme.isBodyNoun && !previous.isCapitals
    default: return false
    }
  }
}
