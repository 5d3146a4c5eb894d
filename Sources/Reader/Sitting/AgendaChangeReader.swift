import Model

/// Decisions about the order of the day: what is brought forward, put off, added, withdrawn.
struct AgendaChangeReader {
  let minutes: MinutesText

  private var text: TokenizedText { minutes.text }

  func read(_ lines: [Int], into sitting: inout Sitting) {
    for line in lines where minutes.facts[line].contains(.change) {
      let range = minutes.tokens(line)
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
