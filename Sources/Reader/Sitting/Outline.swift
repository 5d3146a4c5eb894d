import Model

/// The great parts of one sitting's lines: minutes proper, closing, signatures, annexes.
struct Outline {
  /// Lines of the minutes proper.
  var minutes: Range<Int>
  /// The line that closes the sitting, when one does.
  var closing: Int?
  /// Closing formula and signatures.
  var conclusion: Range<Int>
  /// What follows.
  var annexes: Range<Int>
}

/// Finds the great parts of a sitting.
struct OutlineReader {
  let minutes: MinutesText

  private var text: TokenizedText { minutes.text }

  func outline(of lines: Range<Int>) -> Outline {
    let grammar = ClosingGrammar(minutes: minutes)
    let closing = lines.first {
      minutes.facts[$0].contains(.closing) && grammar.isClosing($0)
        && !isResumed($0, in: lines, grammar)
    }
    var bodyEnd = closing ?? lines.upperBound
    // A motion attached to the act repeats its operative part: it is no part of the minutes.
    if let proposal = lines.first(where: { $0 < bodyEnd && isAttachedProposal($0, in: lines) }) {
      bodyEnd = proposal
    }
    if let statute = lines.first(where: { isAttachedStatute($0, in: lines, before: bodyEnd) }) {
      bodyEnd = statute
    }
    if closing == nil || bodyEnd < closing ?? 0 {
      let end = closing ?? lines.upperBound
      if bodyEnd == lines.upperBound, let signatures = firstSignature(in: lines) {
        let upper = endOfSignatures(from: signatures, in: lines)
        return Outline(
          minutes: lines.lowerBound..<signatures, closing: nil, conclusion: signatures..<upper,
          annexes: upper..<lines.upperBound)
      }
      let upper =
        closing.map { endOfSignatures(from: endOfClosing(from: $0, in: lines), in: lines) } ?? end
      return Outline(
        minutes: lines.lowerBound..<bodyEnd, closing: closing,
        conclusion: end..<max(end, upper),
        annexes: bodyEnd < end ? bodyEnd..<end : max(end, upper)..<lines.upperBound)
    }
    let start = closing ?? lines.upperBound
    let upper = endOfSignatures(from: endOfClosing(from: start, in: lines), in: lines)
    return Outline(
      minutes: lines.lowerBound..<start, closing: closing, conclusion: start..<upper,
      annexes: upper..<lines.upperBound)
  }

  /// 'conclude la seduta alle ore 11.45', and right after 'si riconvoca alle ore 19.00': the sitting
  /// goes on, and is closed further down.
  private func isResumed(_ closing: Int, in lines: Range<Int>, _ grammar: ClosingGrammar) -> Bool {
    let near = closing + 1..<max(closing + 1, min(lines.upperBound, closing + 7))
    let suspensions = SuspensionReader(minutes: minutes)
    guard let resumed = near.first(where: { suspensions.resumes($0) }) else { return false }
    return (resumed..<lines.upperBound).contains {
      minutes.facts[$0].contains(.closing) && grammar.isClosing($0)
    }
  }

  /// The line after the sentence that closes the sitting, which may run over several.
  private func endOfClosing(from line: Int, in lines: Range<Int>) -> Int {
    var next = line + 1
    while next < lines.upperBound, next < line + 4, text.wraps(text.lines[next].first),
      !text.isMark(text.lines[next - 1].end - 1, .period), !isSignatureRole(next)
    { next += 1 }
    return min(next, lines.upperBound)
  }

  /// 'PROPOSTA DI DELIBERAZIONE …' as a title after the act has begun.
  private func isAttachedProposal(_ line: Int, in lines: Range<Int>) -> Bool {
    guard line > lines.lowerBound + 8, minutes.facts[line].contains(.minutes) else { return false }
    let range = minutes.tokens(line)
    return text.lexeme(range.lowerBound) == .proposta && text.tokens[range.lowerBound].isCapitals
      && range.count <= 14
      && (lines.lowerBound..<line).contains { minutes.facts[$0].contains(.vote) }
  }

  /// 'STATUTO DELL'ASSOCIAZIONE' over its articles, after the vote that adopts it: none of what they say
  /// on assemblies and votes is of this sitting.
  private func isAttachedStatute(_ line: Int, in lines: Range<Int>, before end: Int) -> Bool {
    guard line > lines.lowerBound + 4, line + 8 < end else { return false }
    let range = minutes.tokens(line)
    guard range.count <= 14, text.tokens[range.lowerBound].isCapitals,
      text.isWord(range.lowerBound, in: ["statuto", "regolamento"]),
      (line + 1..<line + 5).contains(where: { article($0) == 1 }),
      (lines.lowerBound..<line).contains(where: { minutes.facts[$0].contains(.vote) })
    else { return false }
    var last = (line: line, number: 0)
    for next in line + 1..<end {
      if let number = article(next), (last.number + 1...last.number + 2).contains(number) {
        last = (next, number)
      }
    }
    // The last article goes on for a page at most, and no point of the sitting comes after it.
    return last.number >= 4 && end - last.line <= 40
      && !(last.line..<end).contains {
        minutes.facts[$0].contains(.agenda) && minutes.facts[$0].contains(.decision)
      }
  }

  /// 'Art. 4 - Finalità', 'Articolo 4': the number of an article that begins on a line.
  private func article(_ line: Int) -> Int? {
    let first = text.lines[line].first
    guard text.isWord(first, in: ["articolo"]) || text.folded(first) == "art" else { return nil }
    var figure = first + 1
    // 'Art. - 14 -'
    while figure < text.lines[line].end, text.tokens[figure].kind == .mark { figure += 1 }
    return text.number(at: figure)
  }

  private func firstSignature(in lines: Range<Int>) -> Int? {
    let floor = lines.lowerBound + (lines.count > 12 ? lines.count / 3 : 2)
    var found: Int?
    for line in lines.reversed() where line >= floor {
      if minutes.facts[line].contains(.vote) || opens(line) { break }
      guard isSignatureRole(line) else { continue }
      found = line
      if line > lines.lowerBound,
        !(max(floor, line - 4)..<line).contains(where: { isSignatureRole($0) })
      {
        break
      }
    }
    return found
  }

  /// 'La seduta ha inizio alle ore 9.41': nobody has signed before.
  private func opens(_ line: Int) -> Bool {
    minutes.facts[line].contains(.opening)
      && text.contains(.seduta, .adunanza, in: minutes.tokens(line))
      && text.contains(.inizio, .aperto, in: minutes.tokens(line))
  }

  /// 'IL PRESIDENTE', 'La verbalizzante', 'IL SINDACO      IL SEGRETARIO COMUNALE'.
  func isSignatureRole(_ line: Int) -> Bool {
    let range = minutes.tokens(line)
    guard minutes.facts[line].contains(.officer), range.count <= 16 else { return false }
    let first = text.tokens[range.lowerBound]
    guard first.isCapital || first.kind == .mark || isLowerRole(line),
      !text.isMark(range.upperBound - 1, .period),
      !text.isMark(range.upperBound - 1, .colon), !text.isMark(range.upperBound - 1, .semicolon)
    else { return false }
    var position = range.lowerBound
    while position < range.upperBound,
      text.tokens[position].kind == .mark
        || text.lexeme(position) == .il || text.lexeme(position) == .la
        || text.lexeme(position) == .firma
    {
      position += 1
    }
    // 'LA VICE SINDACA'
    if text.folded(position) == "vice", position + 1 < range.upperBound { position += 1 }
    guard position < range.upperBound, text.lexeme(position).isOffice else { return false }
    // No verb: every lower-case word is a function word or part of an office.
    return !range.contains {
      switch text.lexeme($0) {
      case .apre, .dichiara, .illustra, .relaziona, .espone, .chiede, .interviene, .precisa,
        .propone,
        .presente, .assente, .dice, .afferma, .riferisce, .che, .presiede, .ringrazia:
        true
      default: false
      }
    }
  }

  /// 'la segretaria            il presidente', 'la Presidente  E. Neri': articles, offices, names.
  private func isLowerRole(_ line: Int) -> Bool {
    let range = minutes.tokens(line)
    guard text.lines[line].blanksBefore > 0 || line > 0 && isSignatureRole(line - 1),
      text.lexeme(range.lowerBound) == .il || text.lexeme(range.lowerBound) == .la
    else { return false }
    return range.allSatisfy { index in
      let token = text.tokens[index]
      return token.kind == .mark || token.lexeme == .il || token.lexeme == .la
        || token.lexeme.isOffice || token.lexeme == .title
        || token.isCapital && !token.lexeme.isBodyNoun
    }
  }

  /// Signatures go on while lines are offices, names, rules, places with dates, or 'f.to'.
  private func endOfSignatures(from start: Int, in lines: Range<Int>) -> Int {
    var line = start
    var sinceRole = 0
    var roles = 0
    while line < lines.upperBound, line - start < 60 {
      let range = minutes.tokens(line)
      if isSignatureRole(line) {
        sinceRole = 0
        roles += 1
      } else if isSignatureMatter(line, range, hasRole: roles > 0, sinceRole: sinceRole) {
        sinceRole += 1
      } else {
        break
      }
      line += 1
    }
    return line
  }

  private func isSignatureMatter(
    _ line: Int, _ range: Range<Int>, hasRole: Bool, sinceRole: Int
  ) -> Bool {
    if minutes.facts[line].contains(.closing), ClosingGrammar(minutes: minutes).isClosing(line) {
      return true
    }
    if range.allSatisfy({ text.tokens[$0].kind == .mark }) { return true }
    // 'Del che si è redatto il presente verbale, che viene sottoscritto come segue.'
    if !hasRole, range.count <= 30, text.contains(.verbale, in: range),
      text.contains(.sottoscritto, in: range)
        || text.containsWord(["redatto", "steso", "stilato", "compilato", "dato"], in: range)
    {
      return true
    }
    guard range.count <= 20, sinceRole < 4 || !hasRole else { return false }
    if range.contains(where: {
      text.folded($0) == "to" && text.isMark($0 - 1, .period) || text.lexeme($0) == .firma
    }) {
      return true
    }
    if text.contains(
      .certifica, .copia, .pubblicazione, .esecutivo, .eseguibile, .albo, .letto, in: range)
    {
      return range.count <= 20
    }
    // Place and date.
    if minutes.facts[line].contains(.date)
      || range.contains(where: {
        DateGrammar(text: text).date(at: $0, before: range.upperBound) != nil
      })
    {
      return range.count <= 10
    }
    // 'Il Commissario      dott.ssa Anna Neri      ________'
    if hasRole, range.count > 1,
      text.isWord(range.lowerBound + 1, in: ["commissario", "commissaria", "testimone", "teste"])
    {
      return true
    }
    if hasRole, sinceRole <= 1, SignatureReader(minutes: minutes).holdsNames(line) { return true }
    let names = NameGrammar(text: text)
    var first = range.lowerBound
    while first < range.upperBound, text.isMark(first, .pipe) { first += 1 }
    first = names.skipTitles(from: first, before: range.upperBound)
    if hasRole, let name = names.person(at: first, before: range.upperBound) {
      if range.count <= 10,
        range.contains(where: { GivenNames.contains(text.folded($0)) })
          || sinceRole <= 1 && (name.end == range.upperBound || text.isMark(name.end, .pipe))
      {
        return true
      }
    }
    // The rest of an office's name on its own line.
    if hasRole, sinceRole <= 3, range.count <= 14,
      minutes.facts[line].contains(.body) || text.contains(.ambito, .ufficio, .comune, in: range)
    {
      return !text.isMark(range.upperBound - 1, .period)
    }
    return false
  }
}
