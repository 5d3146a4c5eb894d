import Model

/// Decisions about the order of the day: what is brought forward, put off, added, withdrawn.
struct AgendaChangeReader {
  let minutes: MinutesText

  private var text: TokenizedText { minutes.text }

  func read(_ lines: [Int], into sitting: inout Sitting) {
    for line in lines where !minutes.facts[line].isDisjoint(with: [.change, .agenda]) {
      let range = minutes.tokens(line)
      if let moved = moved(range) {
        sitting.agendaChanges.append(moved)
        continue
      }
      guard minutes.facts[line].contains(.change) else { continue }
      for index in range {
        guard let kind = kind(index) else { continue }
        let start = text.sentenceStart(index, notBefore: 0)
        let end = text.sentenceEnd(index, notAfter: text.tokens.count)
        let sentence = start..<end
        guard
          text.contains(.punto, .argomento, .odg, .trattazione, .discussione, .ordine, in: sentence)
        else { continue }
        sitting.agendaChanges.append(
          AgendaChange(kind: kind, numbers: numbers(in: sentence), range: text.range(start, end)))
        break
      }
    }
  }

  /// 'propone di trattare il punto 6 subito dopo il punto 2', 'il punto 4 è discusso per primo': the point
  /// that goes elsewhere in the order.
  private func moved(_ line: Range<Int>) -> AgendaChange? {
    guard
      let verb = line.first(where: { Self.treating.holds($0, of: text) }),
      case let start = text.sentenceStart(verb, notBefore: 0, reach: 60),
      case let end = text.sentenceEnd(verb, notAfter: text.tokens.count, reach: 60),
      let point = (start..<end).first(where: {
        text.lexeme($0) == .punto || text.lexeme($0) == .argomento
      }), abs(point - verb) <= 6,
      let place = (max(point, verb) + 1..<max(point, verb) + 10).first(where: { isPlace($0, end) }),
      case let numbers = numbers(in: point - 1..<place), !numbers.isEmpty
    else { return nil }
    return AgendaChange(kind: .broughtForward, numbers: numbers, range: text.range(start, end))
  }

  /// 'subito dopo il punto 2', 'prima degli altri', 'per primo', 'in coda'.
  private func isPlace(_ index: Int, _ end: Int) -> Bool {
    guard index + 1 < end else { return false }
    if ["subito", "immediatamente"].contains(text.folded(index)) { return true }
    switch text.lexeme(index) {
    case .dopo: return text.lexeme(index + 1) == .il || text.lexeme(index + 1) == .al
    case .prima: return text.lexeme(index + 1) == .del || text.lexeme(index + 1) == .di
    default: break
    }
    let next = text.folded(index + 1)
    return text.lexeme(index) == .per
      && ["primo", "prima", "primi", "ultimo", "ultima"].contains(next)
      || text.lexeme(index) == .inside && ["coda", "chiusura", "apertura"].contains(next)
  }

  private static let treating: WordSet = [
    "trattare", "discutere", "esaminare", "affrontare", "spostare", "trattato", "discusso",
    "esaminato", "spostato", "trattati", "discussi", "spostati",
  ]

  private func kind(_ index: Int) -> AgendaChange.Kind? {
    switch text.lexeme(index) {
    // 'prelievo del punto 4': brought forward, as they say in Sicily; one out of a fund is none.
    case .anticipa where text.folded(index).hasPrefix("prel"):
      return text.contains(
        .punto, .argomento, in: index..<min(text.tokens.count, index + 4)) ? .broughtForward : nil
    case .anticipa: return .broughtForward
    case .inverte: return .broughtForward
    case .posticipa: return .postponed
    case .aggiunge:
      return text.contains(.punto, .argomento, in: index..<min(text.tokens.count, index + 8))
        ? .added : nil
    case .rinvia, .ritira:
      return text.contains(
        .punto, .argomento, in: max(0, index - 8)..<min(text.tokens.count, index + 6))
        ? .withdrawn : nil
    default: return nil
    }
  }

  /// 'dei punti n. 4 e n. 5', 'del terzo punto', 'il punto 6'.
  private func numbers(in sentence: Range<Int>) -> [Int] {
    var result: [Int] = []
    for index in sentence where text.lexeme(index) == .punto || text.lexeme(index) == .argomento {
      if let value = text.ordinal(at: index - 1), !result.contains(value) { result.append(value) }
      var next = index + 1
      while next < min(sentence.upperBound, index + 14) {
        let token = text.tokens[next]
        if let value = text.number(at: next), value > 0, value < 100 {
          if !result.contains(value) { result.append(value) }
        } else if let value = text.ordinal(at: next) {
          if !result.contains(value) { result.append(value) }
        } else if !(token.lexeme == .n || token.lexeme == .e || token.kind == .mark
          || token.lexeme == .numero || token.lexeme == .il)
        {
          break
        }
        next += 1
      }
    }
    return result
  }
}
