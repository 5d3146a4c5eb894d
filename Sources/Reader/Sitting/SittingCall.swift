import Model

/// The calls of a sitting, and under which of them it was held.
struct SittingCall {
  let minutes: MinutesText
  /// The head's lines.
  let lines: Range<Int>
  /// All the sitting's lines proper.
  let body: Range<Int>
  private var text: TokenizedText { minutes.text }
  private var callWords: CallWords { CallWords(text: text) }
  private var sentences: CallSentence { CallSentence(text: text) }
  private var hours: CallHour { CallHour(minutes: minutes, lines: lines) }
  private var deserted: DesertedCall { DesertedCall(minutes: minutes, lines: lines, body: body) }

  /// A place that names a call.
  private struct Mention {
    let call: Call
    let range: SourceRange
    let index: Int
  }

  func read(into sitting: inout Sitting) {
    let mentions = mentions()
    let deserted = deserted.told()
    tellConvocations(of: mentions, deserted: deserted, into: &sitting)
    let held = mentions.filter { !sentences.isToCome($0.index) }
    // 'Prima convocazione: … ci si aggiorna alla seconda. Seconda convocazione: …'
    let isAdjourned =
      held.count < mentions.count && Set(held.map(\.call)).count == 2
      && mentions.contains { $0.call == .second && sentences.isToCome($0.index) }
    let calls = isAdjourned ? [.second] : Set(held.map(\.call))
    if deserted != nil, calls.contains(.second) {
      sitting.call = held.last { $0.call == .second }.map { Located(.second, at: $0.range) }
    } else if calls.count == 1, let only = held.first(where: { calls.contains($0.call) }) {
      sitting.call = sentences.isHypothetical(only.index) ? nil : Located(only.call, at: only.range)
    } else if calls.count == 2, let sure = held.last(where: { sentences.isSitting($0.index) }) {
      // 'in prima convocazione alle 18 e in seconda alle 19': later words or the hour decide.
      sitting.call = Located(sure.call, at: sure.range)
    }
    if deserted != nil, !calls.contains(.second) { sitting.deserted = deserted }
    if let told = toldCall() {
      sitting.call = told
      if !sitting.convocations.contains(where: { $0.call == told.value }) {
        sitting.convocations.append(Convocation(call: told.value))
      }
    }
    chooseDayOfCall(into: &sitting)
  }

  private func mentions() -> [Mention] {
    let callWords = CallWords(text: text)
    let sentences = CallSentence(text: text)
    var result: [Mention] = []
    for line in body.prefix(max(lines.count, 40))
    where line < lines.upperBound || minutes.facts[line].contains(.call) {
      for index in minutes.tokens(line) {
        if let call = callWords.ordinal(index), callWords.namesConvening(after: index),
          !sentences.isOfAnotherMeeting(index)
        {
          result.append(Mention(call: call, range: text.range(index, index + 2), index: index))
        }
      }
      if line >= lines.upperBound + 3 { break }
    }
    return result
  }

  /// Day and hour of each call.
  private func tellConvocations(
    of mentions: [Mention], deserted: Located<String>?, into sitting: inout Sitting
  ) {
    let moments = CallMoments(text: text, sitting: sitting.date?.value)
    // 'deserta l'assemblea di prima convocazione', further on, tells of the same two.
    let standBefore = moments.stand(before: mentions.prefix(2).map(\.index))
    for (order, mention) in mentions.enumerated()
    where !sitting.convocations.contains(where: { $0.call == mention.call }) {
      var convocation = Convocation(call: mention.call)
      if standBefore {
        let reading = moments.before(
          mention.index, from: order > 0 ? mentions[order - 1].index : 0)
        (convocation.date, convocation.time) = (reading.day, reading.time)
      } else {
        convocation.date = moments.day(after: mention.index)
        convocation.time = hours.timeNear(mention.index)
      }
      if convocation.time == nil, mentions.count == 1 {
        convocation.time =
          hours.noticeTime() ?? (mention.call == .second ? moments.gathering(mention.index) : nil)
      }
      if mention.call == .first { convocation.deserted = deserted }
      sitting.convocations.append(convocation)
    }
    if !mentions.isEmpty, mentions.allSatisfy({ $0.call == .second }), let deserted,
      let first = moments.deserted(in: headTokens)
    {
      sitting.convocations.insert(
        Convocation(call: .first, date: first.day, time: first.time, deserted: deserted), at: 0)
    }
  }

  private var headTokens: Range<Int> {
    lines.isEmpty
      ? 0..<0 : text.lines[lines.lowerBound].first..<text.lines[lines.upperBound - 1].end
  }

  /// 'il 12 agosto in prima convocazione e il 14 agosto in seconda': the day of the call under which
  /// it sits, where the other's was taken.
  private func chooseDayOfCall(into sitting: inout Sitting) {
    guard sitting.convocations.count == 2, let call = sitting.call?.value,
      let own = sitting.convocations.first(where: { $0.call == call })?.date,
      let other = sitting.convocations.first(where: { $0.call != call })?.date,
      own.value != other.value, sitting.date?.value == other.value
    else { return }
    sitting.date = own
  }

  /// 'questa di oggi è dunque la seconda', 'la riunione odierna è la prima convocazione'.
  private func toldCall() -> Located<Call>? {
    for line in lines
    where minutes.facts[line].contains(.call) || minutes.facts[line].contains(.date) {
      for index in minutes.tokens(line) where text.lexeme(index - 1) == .la {
        guard let call = callWords.ordinal(index),
          text.tokens[min(index + 1, text.tokens.count - 1)].kind == .mark
            || text.lexeme(index + 1) == .convocazione
        else { continue }
        let clause = text.sentenceStart(index, notBefore: 0, reach: 12)..<index
        guard
          text.contains(.oggi, in: clause)
            || text.containsWord(["odierna", "questa"], in: clause),
          clause.contains(where: { text.word($0).lowercased() == "è" })
        else { continue }
        return Located(call, at: text.range(index, index + 1))
      }
    }
    return nil
  }
}
