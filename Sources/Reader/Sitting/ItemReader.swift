import Model

/// Reads the treatment of one point.
struct ItemReader {
  let minutes: MinutesText
  let passages: PassageReader

  private var text: TokenizedText { minutes.text }

  /// The item on some lines; nil when there are none.
  func item(lines: [Int], range: [Int], heading: PointHeading?) -> Item? {
    guard let first = lines.first, let last = lines.last else { return nil }
    let tokens = text.lines[first].first..<text.lines[last].end
    var item = Item(range: text.range(tokens.lowerBound, tokens.upperBound))
    item.agendaNumber = heading?.number
    item.title = heading?.title
    let headingLines = heading.map { heading in lines.filter { $0 < heading.end } } ?? []
    let body = lines.filter { !headingLines.contains($0) }
    if !headingLines.isEmpty { item.passages = passages.passages(of: headingLines, kind: .heading) }
    readParts(body, into: &item)
    readDecision(body, into: &item)
    item.resolutionNumber = heading?.resolution
    if item.resolutionNumber == nil { readResolutionNumber(lines, into: &item) }
    readApprovedMinutes(lines, heading: heading, into: &item)
    readRequest(body, into: &item)
    return item
  }

  /// Passages and votes; opinions of offices are kept apart and hold no vote.
  private func readParts(_ lines: [Int], into item: inout Item) {
    var ordinary: [Int] = []
    var opinion = false
    func flush() {
      guard !ordinary.isEmpty else { return }
      item.passages += passages.passages(of: ordinary, kind: opinion ? .opinion : nil)
      if !opinion { readVotes(ordinary, into: &item) }
      ordinary = []
    }
    for line in lines {
      let starts = isOpinionTitle(line)
      if starts != opinion, starts || endsOpinion(line) {
        flush()
        opinion = starts
      }
      ordinary.append(line)
    }
    flush()
  }

  private func readVotes(_ lines: [Int], into item: inout Item) {
    guard let first = lines.first, let last = lines.last else { return }
    let boxes = VoteBoxReader(minutes: minutes).boxes(in: lines)
    let told = item.votes.count
    readVotes(
      first..<(last + 1), among: Set(lines).subtracting(boxes.flatMap(\.lines)), into: &item)
    var summedUp: Set<Int> = []
    for box in boxes {
      let before = text.lines[box.end - 1].stop
      let open = item.votes.indices.dropFirst(told).filter {
        !summedUp.contains($0) && item.votes[$0].range.lower < before
          && box.sumsUp(item.votes[$0])
      }
      let vote =
        open.first { item.votes[$0].isImmediateEnforceability == box.isImmediateEnforceability }
        // What the vote is for may be said only after the box.
        ?? open.first { box.isImmediateEnforceability && isSeparate(item.votes[$0]) }
      if let vote {
        summedUp.insert(vote)
        box.complete(&item.votes[vote])
      } else if let head = box.lines.first, let foot = box.lines.last {
        // It says something else than the words, or stands alone: it is a vote of its own.
        let count = item.votes.count
        readVotes(head..<(foot + 1), among: Set(box.lines), into: &item)
        if item.votes.count == count + 1 { box.complete(&item.votes[count]) }
        summedUp.formUnion(count..<item.votes.count)
      }
    }
    leaveArticles(in: lines, into: &item)
    if !boxes.isEmpty { item.votes.sort { $0.range.lower < $1.range.lower } }
    readRefusals(into: &item)
    markVotePassages(&item)
  }

  /// 'Art. 13 – Il direttivo è eletto a maggioranza dall'assemblea': a rule of the statute that the
  /// minutes give whole is no vote; three articles at least, one after the other.
  private func leaveArticles(in lines: [Int], into item: inout Item) {
    guard item.votes.contains(where: { isFigureless($0) }) else { return }
    var number = 0
    var first: Int?
    var last: Int?
    for line in lines {
      let range = minutes.tokens(line)
      guard range.count > 2, ["art", "articolo"].contains(text.folded(range.lowerBound)),
        text.tokens[range.lowerBound].isCapital,
        let figure = (range.lowerBound + 1...range.lowerBound + 2).first(where: {
          text.tokens[$0].isNumber
        })
      else { continue }
      let value = Int(text.tokens[figure].value)
      if first == nil, value == 1 { first = line }
      guard first != nil, value == number + 1 else { continue }
      number = value
      last = line
    }
    guard number >= 3, let first, let last, let end = lines.last else { return }
    // The last article ends with its paragraph.
    let stop = (last + 1..<max(last + 1, end + 1)).first { text.lines[$0].blanksBefore > 0 } ?? end
    let articles = text.lines[first].start..<text.lines[min(max(last, stop - 1), end)].stop
    item.votes.removeAll { isFigureless($0) && articles.contains($0.range.lower) }
  }

  private func isFigureless(_ vote: Vote) -> Bool {
    vote.inFavour == nil && vote.against == nil && vote.abstained == nil && vote.unanimity == nil
      && vote.candidates.isEmpty && vote.inFavourNames.isEmpty
  }

  /// 'di non dichiarare il presente atto immediatamente eseguibile', right after its vote.
  private func readRefusals(into item: inout Item) {
    for index in item.votes.indices where item.votes[index].isImmediateEnforceability {
      let start = text.token(atByte: item.votes[index].range.lower)
      let next = index + 1 < item.votes.count ? item.votes[index + 1].range.lower : Int.max
      for verb in start..<min(text.tokens.count, start + 60) {
        guard Int(text.tokens[verb].start) < min(next, item.range.upper) else { break }
        guard text.lexeme(verb) == .dichiara || text.lexeme(verb) == .rende,
          text.lexeme(verb - 1) == .non,
          text.contains(
            .eseguibile, .eseguibilita, .esecutivo,
            in: verb..<min(text.tokens.count, verb + 10))
        else { continue }
        item.votes[index].outcome = Located(.rejected, at: text.range(verb - 1, verb + 1))
        break
      }
    }
  }

  /// 'Con separata votazione', 'Successivamente, stante l'urgenza': a second vote.
  private func isSeparate(_ vote: Vote) -> Bool {
    guard let token = text.tokens.firstIndex(where: { Int($0.start) >= vote.range.lower }) else {
      return false
    }
    let start = text.sentenceStart(token, notBefore: 0)
    let end = text.sentenceEnd(token, notAfter: text.tokens.count)
    return text.contains(.separata, .eseguibilita, .eseguibile, in: start..<end)
      || (start..<end).contains { ["successivamente", "urgenza"].contains(text.folded($0)) }
  }

  private func readVotes(_ lines: Range<Int>, among included: Set<Int>, into item: inout Item) {
    for run in minutes.runs(of: lines, where: { included.contains($0) })
    where run.contains(where: {
      !minutes.facts[$0].isDisjoint(with: [.vote]) || minutes.facts[$0].contains(.presence)
        || mayVote($0)
    }) {
      let tokens = text.lines[run.lowerBound].first..<text.lines[run.upperBound - 1].end
      VoteReader(text: text).read(tokens, into: &item.votes)
    }
  }

  /// Words that may tell a vote, but for the most part tell something else.
  private func mayVote(_ line: Int) -> Bool {
    let tokens = minutes.tokens(line)
    return text.contains(.no, .votare, .votato, .tutti, .bianca, in: tokens)
      || text.contains(.voto, in: tokens) && text.contains(.su, in: tokens)
      || text.containsWord(["acclamazione", "voce", "accordo"], in: tokens)
      || text.contains(.voto, in: tokens) && text.contains(.con, in: tokens)
      || tokens.contains { text.lexeme($0) == .si && text.number(at: $0 - 1) != nil }
  }

  private func markVotePassages(_ item: inout Item) {
    for vote in item.votes {
      for index in item.passages.indices
      where item.passages[index].kind == .narrative || item.passages[index].kind == .listEntry {
        let range = item.passages[index].range
        if range.lower < vote.range.upper, vote.range.lower < range.upper {
          item.passages[index].kind = .vote
        }
      }
    }
  }

  /// 'PARERE DI REGOLARITÀ TECNICA' as a title.
  private func isOpinionTitle(_ line: Int) -> Bool {
    let range = minutes.tokens(line)
    guard text.lexeme(range.lowerBound) == .parere else { return false }
    return text.tokens[range.lowerBound].isCapitals
      && text.contains(
        .regolarita, in: range.lowerBound..<min(range.upperBound, range.lowerBound + 6))
  }

  /// What ends an opinion's part: the body's own words.
  private func endsOpinion(_ line: Int) -> Bool {
    let range = minutes.tokens(line)
    guard minutes.isTitle(line) else { return false }
    return text.contains(.delibera, .consiglio, .giunta, .assemblea, in: range)
      && !text.contains(.parere, .responsabile, in: range)
  }

  // MARK: Decision

  /// What the point decides, and the words of its dispositivo.
  func readDecision(_ lines: [Int], into item: inout Item) {
    for line in lines {
      let range = minutes.tokens(line)
      for index in range {
        if isDecisionHead(index, range) {
          let head = isSpacedOut(index) ? index + Self.spacedLetters.count : index + 1
          let after = text.isMark(head, .colon) ? head + 1 : head
          item.decision = item.decision ?? Located(.approved, at: text.range(index, index + 1))
          if item.resolution == nil { item.resolution = resolution(from: after, lines: lines) }
        }
        let here = text.range(index, index + 1)
        if item.decision == nil, let verb = OutcomeGrammar(text: text).spaced(index) {
          item.decision = verb
        }
        switch text.lexeme(index) {
        case .prende
        where text.lexeme(index + 1) == .atto && item.decision == nil && isPresentTense(index):
          item.decision = Located(.noted, at: text.range(index, index + 2))
        case .rinvia, .ritira:
          if item.decision == nil, item.votes.isEmpty, isDeferral(index, range) {
            item.decision = Located(.deferred, at: here)
          }
        case .concorda, .accetta, .approva, .nomina:
          if item.decision == nil, isBodyVerb(index, range) {
            item.decision = Located(.approved, at: here)
          }
        case .respinge:
          if item.decision == nil, rejects(index, item) {
            item.decision = Located(.rejected, at: here)
          }
        default: break
        }
      }
    }
  }

  /// 'La proposta è respinta', of a point that was voted: not an amendment, a memory, or what the vote
  /// itself contradicts.
  private func rejects(_ index: Int, _ item: Item) -> Bool {
    // 'settanta osservazioni, di cui quaranta accolte e trenta respinte': counted, not decided.
    if text.number(at: index - 1) != nil { return false }
    let whole = item.votes.filter { !$0.isAmendment && !$0.isImmediateEnforceability }
    guard !item.votes.isEmpty, whole.last?.outcome?.value != .approved else { return false }
    let start = text.sentenceStart(index, notBefore: 0)
    let end = text.sentenceEnd(index, notAfter: text.tokens.count)
    guard !text.contains(.emendamento, in: start..<end) else { return false }
    return !RecalledVote(text: text).isOfAnotherTime(at: index + 1, in: start..<max(end, index + 1))
  }

  /// 'DELIBERA' in capitals, 'DECISIONE:', 'D E L I B E R A'.
  private func isDecisionHead(_ index: Int, _ range: Range<Int>) -> Bool {
    let token = text.tokens[index]
    switch token.lexeme {
    case .delibera:
      guard token.isCapitals || standsAlone(index, range) else { return false }
      let before = text.lexeme(index - 1)
      return before != .la && before != .del
        && !(text.lexeme(index + 1) == .n
          || text.lexeme(index + 1) == .di
            && (text.lexeme(index + 2).isBodyNoun || text.isMark(index + 3, .period)))
    case .decisione: return text.isMark(index + 1, .colon)
    default: return isSpacedOut(index)
    }
  }

  /// 'delibera' on a line of its own over 'di approvare …'.
  private func standsAlone(_ index: Int, _ range: Range<Int>) -> Bool {
    guard text.folded(index) == "delibera", range.lowerBound == index, range.count <= 2,
      range.upperBound < text.tokens.count
    else { return false }
    let next = text.lines[text.lineIndex(of: range.upperBound)]
    let marker = ListMarker.at(next.first, before: next.end, in: text)
    let first = marker?.end ?? next.first
    return text.lexeme(first) == .di || text.lexeme(first) == .che
  }

  /// 'D E L I B E R A'.
  private func isSpacedOut(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.end - token.start == 1 && text.folded(index) == "d"
      && index + Self.spacedLetters.count <= text.tokens.count
      && Self.spacedLetters.enumerated().allSatisfy { text.folded(index + $0.offset) == $0.element }
  }

  private static let spacedLetters = ["d", "e", "l", "i", "b", "e", "r", "a"]

  private func isPresentTense(_ index: Int) -> Bool {
    let word = text.folded(index)
    return word == "prende" || word == "prendono"
  }

  /// 'il punto viene rinviato', 'Punto ritirato.': of this item, not of a past one.
  private func isDeferral(_ index: Int, _ range: Range<Int>) -> Bool {
    let start = text.sentenceStart(index, notBefore: range.lowerBound)
    let word = text.folded(index)
    if word == "rinvio" || word == "ritiro" || word == "rinviare" || word == "ritirare" {
      return false
    }
    return text.contains(
      .punto, .argomento, .proposta, .trattazione, .discussione, in: start..<index)
      || index - start <= 3
  }

  /// 'Il Consiglio approva', 'I presenti concordano', not 'Rossi concorda con Bianchi'.
  private func isBodyVerb(_ index: Int, _ range: Range<Int>) -> Bool {
    let start = text.sentenceStart(index, notBefore: range.lowerBound, reach: 16)
    for back in start..<index {
      if text.lexeme(back).isBodyNoun && text.tokens[back].isCapital
        || text.lexeme(back) == .presente && text.folded(back) == "presenti"
      {
        return index - back <= 10
      }
    }
    return false
  }

  private func resolution(from first: Int, lines: [Int]) -> Located<String>? {
    guard let last = lines.last, first < text.lines[last].end else { return nil }
    var end = first
    let limit = text.lines[last].end
    while end < limit {
      // The operative part ends where the next vote, an opinion or a closing begins.
      if text.tokens[end].startsLine, end > first {
        let line = text.lineIndex(of: end)
        if isOpinionTitle(line)
          || minutes.facts[line].contains(.enforceability) && minutes.facts[line].contains(.vote)
        {
          break
        }
        if text.lexeme(end) == .copia, text.tokens[end].isCapitals { break }
        if followsClauses(line, from: first) { break }
        if opensAnother(end, line: line) { break }
        if minutes.facts[line].contains(.movement),
          !MovementGrammar(text: text).movements(in: minutes.tokens(line)).isEmpty
        {
          break
        }
      }
      if end - first > 4000 { break }
      end += 1
    }
    var start = first
    while start < end, text.tokens[start].kind == .mark, !text.isMark(start, .quote) { start += 1 }
    guard start < end else { return nil }
    // The feet of the pages stand between the clauses, and are none of their words.
    let lines = text.lineIndex(of: start)...text.lineIndex(of: end - 1)
    let feet = lines.dropFirst().filter { isActFoot($0) }
    if !feet.isEmpty {
      var parts: [String] = []
      var from = start
      for foot in feet {
        if from < text.lines[foot].first { parts.append(text.string(from, text.lines[foot].first)) }
        from = min(end, text.lines[foot].end)
      }
      if from < end {
        parts.append(text.string(from, end))
      } else {
        end = text.lines[feet[feet.count - 1]].first
      }
      guard start < end else { return nil }
      return Located(parts.joined(separator: " "), at: text.range(start, end))
    }
    return Located(text.string(start, end), at: text.range(start, end))
  }

  /// 'Rivalba, 21 gennaio 2025' on a line of its own, 'Si esprime parere favorevole in ordine alla
  /// regolarità tecnica': what comes after the clauses, with a full stop, a semicolon or a blank before.
  private func followsClauses(_ line: Int, from first: Int) -> Bool {
    let range = minutes.tokens(line)
    let before = range.lowerBound - 1
    guard before > first,
      text.isMark(before, .period) || text.isMark(before, .semicolon)
        || text.lines[line].blanksBefore > 0
    else { return false }
    if text.tokens[range.lowerBound].isCapital,
      text.lexeme(range.lowerBound) == .si || text.lexeme(range.lowerBound) == .parere,
      text.contains(
        .parere, in: range.lowerBound..<min(range.upperBound, range.lowerBound + 4)),
      text.contains(.regolarita, in: range)
    {
      return true
    }
    guard range.count <= 9, text.tokens[range.lowerBound].isCapital,
      let comma = range.prefix(5).first(where: { text.isMark($0, .comma) }),
      comma > range.lowerBound,
      (range.lowerBound..<comma).allSatisfy({
        text.tokens[$0].isWord && (text.tokens[$0].isCapital || text.lexeme($0).isFunctionWord)
      })
    else { return false }
    let dates = DateGrammar(text: text)
    return (comma + 1...comma + 3).contains { start in
      guard start < range.upperBound,
        let date = dates.date(at: start, before: range.upperBound), date.first <= start + 1
      else { return false }
      return (date.end..<range.upperBound).allSatisfy { text.tokens[$0].kind == .mark }
    }
  }

  /// A second vote ('Successivamente, con votazione separata'), a second DELIBERA on a line of its own,
  /// or the words that close the minutes.
  private func opensAnother(_ first: Int, line: Int) -> Bool {
    let range = minutes.tokens(line)
    if isSpacedOut(first) || text.lexeme(first) == .delibera && text.tokens[first].isCapitals {
      return isDecisionHead(first, range) && range.count <= Self.spacedLetters.count + 1
    }
    if text.lexeme(first) == .del, text.lexeme(first + 1) == .che { return true }
    if isBodyLine(line) || isLinkLine(line) { return true }
    guard minutes.facts[line].contains(.vote), text.tokens[first].isCapital else { return false }
    return text.lexeme(first) == .oltre || text.lexeme(first) == .quindi
      || text.lexeme(first) == .con
        && (text.lexeme(first + 1) == .separata
          || ["successiva", "distinta", "ulteriore", "apposita"].contains(text.folded(first + 1)))
      || ["successivamente", "indi", "poi", "infine", "stante", "ravvisata", "attesa"].contains(
        text.folded(first))
  }

  /// 'LA GIUNTA COMUNALE' alone on its line: the body takes another decision.
  private func isBodyLine(_ line: Int) -> Bool {
    let range = minutes.tokens(line)
    return (2...5).contains(range.count) && minutes.isTitle(line)
      && (text.lexeme(range.lowerBound) == .il || text.lexeme(range.lowerBound) == .la)
      && text.lexeme(range.lowerBound + 1).isBodyNoun
      && !text.isMark(range.upperBound - 1, .semicolon)
  }

  /// 'Inoltre', 'Quindi IL CONSIGLIO COMUNALE', before the body's name or the figures of another vote.
  private func isLinkLine(_ line: Int) -> Bool {
    let range = minutes.tokens(line)
    let first = range.lowerBound
    guard range.count <= 6, text.tokens[first].isCapital,
      [.oltre, .quindi].contains(text.lexeme(first))
        || ["successivamente", "indi", "poi", "infine", "altresi"].contains(text.folded(first))
    else { return false }
    let words = range.dropFirst().filter { text.tokens[$0].isWord }
    guard words.allSatisfy({ text.tokens[$0].isCapitals }) else { return false }
    if words.contains(where: { text.lexeme($0).isBodyNoun }) { return true }
    return words.isEmpty && line + 1 < text.lines.count
      && (isBodyLine(line + 1) || minutes.facts[line + 1].contains(.vote))
  }

  /// 'Delibera di G.C. n. 52 del 09/06/2026', 'Comune di Alba – Deliberazione n. 21 del 28/05/2026 2':
  /// the foot of a page, where no clause speaks.
  private func isActFoot(_ line: Int) -> Bool {
    let range = minutes.tokens(line)
    guard range.count <= 24, minutes.facts[line].contains(.minutes),
      let act = range.first(where: {
        [.delibera, .deliberazione, .verbale].contains(text.lexeme($0))
          && text.tokens[$0].isCapital
      }),
      act == range.lowerBound
        || text.isMark(act - 1, .dash)
          && text.lexeme(range.lowerBound).isInstitution,
      let number = (act + 1..<range.upperBound).first(where: { text.lexeme($0) == .n })
    else { return false }
    var position = text.afterNumberSign(number, before: range.upperBound)
    guard position + 2 < range.upperBound, text.tokens[position].isNumber,
      text.lexeme(position + 1) == .del,
      let date = DateGrammar(text: text).date(at: position + 2, before: range.upperBound)
    else { return false }
    position = date.end
    if position < range.upperBound, text.tokens[position].isNumber { position += 1 }
    return position == range.upperBound || text.isMark(position, .dash)
  }

  /// 'DELIBERA N. 18', 'Deliberazione n. 12' on a line of its own.
  private func readResolutionNumber(_ lines: [Int], into item: inout Item) {
    for line in lines where minutes.facts[line].contains(.minutes) {
      let range = minutes.tokens(line)
      // A bracket may close on the next line.
      if let number = bracketedNumber(
        range.lowerBound..<min(text.tokens.count, range.upperBound + 6))
      {
        item.resolutionNumber = number
        return
      }
      guard range.count <= 12,
        let index = range.first(where: {
          text.lexeme($0) == .delibera || text.lexeme($0) == .deliberazione
        }), index <= range.lowerBound + 1
      else { continue }
      var next = index + 1
      while next < range.upperBound, text.lexeme(next) == .n || text.tokens[next].kind == .mark {
        next += 1
      }
      guard next > index + 1, next < range.upperBound, text.tokens[next].isNumber else { continue }
      item.resolutionNumber = Located(text.word(next), at: text.range(next, next + 1))
      return
    }
  }

  /// '(Delibera n. 28)', '[Deliberazione n. 28]' at the end of the point.
  func bracketedNumber(_ range: Range<Int>) -> Located<String>? {
    for index in range
    where (text.isMark(index, .openParenthesis) || text.isMark(index, .openBracket))
      && (text.lexeme(index + 1) == .delibera || text.lexeme(index + 1) == .deliberazione)
    {
      let next = text.afterNumberSign(index + 2, before: range.upperBound)
      if next + 1 < range.upperBound, text.tokens[next].isNumber,
        text.isMark(next + 1, .closeParenthesis) || text.isMark(next + 1, .closeBracket)
      {
        return Located(text.word(next), at: text.range(next, next + 1))
      }
    }
    return nil
  }

  // MARK: Minutes approved, requests

  private func readApprovedMinutes(
    _ lines: [Int], heading: PointHeading?, into item: inout Item
  ) {
    let dates = DateGrammar(text: text)
    for line in lines.prefix(12) {
      let range = minutes.tokens(line)
      let inHeading = heading.map { line < $0.end } ?? false
      guard
        text.contains(.verbale, in: range)
          || inHeading && item.title.map({ $0.value.lowercased().contains("verbal") }) ?? false
      else { continue }
      guard inHeading || text.contains(.approvazione, .approva, in: range) else { continue }
      var index = range.lowerBound
      while index < range.upperBound {
        if let reading = dates.date(at: index, before: range.upperBound) {
          if let date = reading.date, !item.approvedMinutes.contains(where: { $0.value == date }) {
            item.approvedMinutes.append(Located(date, at: text.range(reading.first, reading.end)))
          }
          index = max(index + 1, reading.end)
        } else {
          index += 1
        }
      }
    }
  }

  /// 'si chiede mandato', 'chiede all'Assemblea un mandato': an answer is owed.
  private func readRequest(_ lines: [Int], into item: inout Item) {
    for line in lines where minutes.facts[line].contains(.mandate) {
      let range = minutes.tokens(line)
      for index in range where text.lexeme(index) == .mandato {
        let start = text.sentenceStart(index, notBefore: text.lines[lines[0]].first)
        let asks =
          text.contains(.chiede, in: start..<index)
          || text.containsWord(
            ["chiesto", "richiede", "richiesto", "chiedere", "domanda"], in: start..<index)
        if asks {
          let end = text.sentenceEnd(index, notAfter: text.tokens.count)
          item.requestsDecision = Located(text.string(start, end), at: text.range(start, end))
          return
        }
      }
    }
  }
}
