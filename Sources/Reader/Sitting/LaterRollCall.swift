import Model

/// A roll called again while the sitting goes on: 'Alla ripresa, ore 22.05, si procede a nuovo appello.
/// Risultano presenti i consiglieri Rossi, Verdi e Neri (n. 3)'. Who answers is there from then on, and
/// who does not is gone.
struct LaterRollCall {
  let minutes: MinutesText

  private var text: TokenizedText { minutes.text }

  /// Adds the entries and exits that the later calls tell, none for whoever stays where they were.
  func read(_ lines: Range<Int>, into sitting: inout Sitting) {
    guard sitting.rollStyle == .complete, sitting.members.count > 2,
      let roll = sitting.members.compactMap({ $0.range?.upper }).max()
    else { return }
    let limit = text.lines[lines.upperBound - 1].end
    // Most sittings call the roll once.
    lazy var directory = MemberDirectory(sitting.members)
    var index = max(text.token(atByte: roll), text.lines[lines.lowerBound].first)
    while index < limit {
      defer { index += 1 }
      guard text.lexeme(index) == .appello, isCalledAgain(index),
        let answer = answer(after: index, before: limit)
      else { continue }
      let members = answer.names.map { directory.find($0.value) }.map { found -> Int? in
        if case .one(let member) = found { member } else { nil }
      }
      let known = members.compactMap { $0 }
      guard known.count == members.count, Set(known).count == known.count else { continue }
      note(Set(known), at: answer, into: &sitting)
      index = answer.end
    }
  }

  /// Those who answer, where they are told and at what hour.
  private struct Answer {
    var names: [Located<String>]
    var time: Located<ClockTime>?
    var range: SourceRange
    var end: Int
  }

  /// 'nuovo appello', 'secondo appello', 'rifatto l'appello', or one after a suspension.
  private func isCalledAgain(_ index: Int) -> Bool {
    let before = max(0, index - 4)..<index
    if text.containsWord(Self.again, in: before) || text.ordinal(at: index - 1) ?? 1 > 1 {
      return true
    }
    let start = text.sentenceStart(index, notBefore: 0)
    return (start..<index).contains {
      text.lexeme($0) == .riprende || Self.resumption.holds($0, of: text)
    }
  }

  private static let again: WordSet = [
    "nuovo", "nuovamente", "ulteriore", "rifatto", "ripetuto", "rinnovato", "rinnova",
  ]
  private static let resumption: WordSet = ["ripresa", "riaperta", "riapertura"]

  /// 'Risultano presenti: …', 'Rispondono i consiglieri …', in the sentence of the call or in one of the
  /// two after it.
  private func answer(after call: Int, before limit: Int) -> Answer? {
    let start = text.sentenceStart(call, notBefore: 0)
    var sentence = start..<text.sentenceEnd(call, notAfter: limit)
    for _ in 0..<3 {
      let from = max(call, sentence.lowerBound)
      if let word = (from..<sentence.upperBound).first(where: { tellsPresence($0) }) {
        let reading = NameListGrammar(text: text).names(
          from: word + 1, to: endOfNames(from: word + 1, to: sentence.upperBound))
        guard reading.names.count >= 2, !isMiscounted(reading.names, in: sentence) else {
          return nil
        }
        return Answer(
          names: reading.names, time: time(in: start..<sentence.upperBound),
          range: text.range(sentence.lowerBound, sentence.upperBound), end: sentence.upperBound)
      }
      let next = sentence.upperBound
      guard next < limit else { return nil }
      sentence = next..<text.sentenceEnd(next, notAfter: limit)
    }
    return nil
  }

  private func tellsPresence(_ index: Int) -> Bool {
    switch text.lexeme(index) {
    case .presente, .risponde:
      return text.lexeme(index - 1) != .non && text.folded(index) != "presenza"
        && !["anche", "altresi", "inoltre"].contains(text.folded(index + 1))
    default: return false
    }
  }

  /// Where the names end: at a bracket with their number, at a semicolon, at those absent or at a clause.
  private func endOfNames(from first: Int, to end: Int) -> Int {
    (first..<end).first { index in
      text.isMark(index, .semicolon)
        || text.isMark(index, .openParenthesis)
          && index + 1 < end
          && (text.tokens[index + 1].isNumber || text.lexeme(index + 1) == .n)
        || text.lexeme(index) == .assente || text.folded(index) == "essendo"
    } ?? end
  }

  /// Whether the number after the names is not theirs: some were not read.
  private func isMiscounted(_ names: [Located<String>], in sentence: Range<Int>) -> Bool {
    guard let last = names.last?.range?.upper else { return true }
    let after = text.token(atByte: last)
    guard
      let open = (after..<min(after + 3, sentence.upperBound)).first(where: {
        text.isMark($0, .openParenthesis)
      })
    else { return false }
    let figure = (open + 1..<min(open + 4, sentence.upperBound)).lazy.compactMap {
      text.tokens[$0].isNumber ? Int(text.tokens[$0].value) : nil
    }.first
    return figure.map { $0 != names.count } ?? false
  }

  private func time(in tokens: Range<Int>) -> Located<ClockTime>? {
    let times = TimeGrammar(text: text)
    return tokens.lazy.compactMap { times.time(at: $0, before: tokens.upperBound) }.first
      .map { Located($0.time, at: text.range($0.first, $0.end)) }
  }

  private func note(_ present: Set<Int>, at answer: Answer, into sitting: inout Sitting) {
    var changes: [Movement] = []
    for member in sitting.members.indices {
      let isThere = present.contains(member)
      guard isAttending(member, at: answer, in: sitting) != isThere else { continue }
      let name = sitting.members[member].representative ?? sitting.members[member].name
      changes.append(
        Movement(
          kind: isThere ? .enters : .leaves, time: answer.time, memberIndex: member,
          person: Located(name.value), origin: .text, range: answer.range))
    }
    sitting.movements += changes
  }

  /// Whether a member is in the room up to the call, by the roll and what has been told since.
  private func isAttending(_ member: Int, at answer: Answer, in sitting: Sitting) -> Bool {
    let own = sitting.movements.filter { movement in
      guard movement.memberIndex == member else { return false }
      if movement.origin == .text { return movement.range.lower < answer.range.upper }
      guard let time = movement.time?.value, let call = answer.time?.value else { return false }
      return time <= call
    }
    let last = own.max { left, right in
      if let first = left.time?.value, let second = right.time?.value, first != second {
        return first < second
      }
      return left.range.lower < right.range.lower
    }
    return last.map { $0.kind == .enters }
      ?? (sitting.members[member].presence?.value.isAttending ?? true)
  }
}
