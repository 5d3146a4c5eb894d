import Model

/// What a text says of a call that too few came to.
struct DesertedCall {
  let minutes: MinutesText
  /// The head's lines.
  let lines: Range<Int>
  /// All the sitting's lines proper.
  let body: Range<Int>
  private var text: TokenizedText { minutes.text }

  /// 'la prima è andata deserta', 'in prima seduta non è stato raggiunto il numero legale'.
  func told() -> Located<String>? {
    for line in body.prefix(max(lines.count, 30)) {
      let range = minutes.tokens(line)
      if minutes.facts[line].contains(.legal) {
        for index in range {
          if let told = told(at: index, in: range) { return told }
        }
      } else if line < lines.upperBound, let none = nobodyCame(range) {
        return located(none)
      }
    }
    return nil
  }

  private func told(at index: Int, in range: Range<Int>) -> Located<String>? {
    switch text.lexeme(index) {
    case .deserta: return located(max(range.lowerBound, index - 3)..<index + 1)
    case .legale, .raggiunto:
      let window = max(range.lowerBound, index - 8)..<min(range.upperBound, index + 8)
      let isMissed =
        text.contains(.non, in: window)
        && (text.contains(.legale, in: window) || text.containsWord(["quorum"], in: window))
        && (text.contains(.raggiunto, in: window)
          || text.containsWord(["sufficiente", "mancanza", "valida"], in: window))
      return isMissed ? located(window) : nil
    default: return nil
    }
  }

  /// Whether a line says that a call was deserted.
  func tellsDesertion(_ line: Int) -> Bool {
    let range = minutes.tokens(line)
    return minutes.facts[line].contains(.legal) && text.contains(.deserta, in: range)
      || nobodyCame(range) != nil
  }

  /// 'nessuno è presente', 'nessuno si è presentato', 'la riunione non può avere luogo'.
  private func nobodyCame(_ range: Range<Int>) -> Range<Int>? {
    for index in range {
      let near = index + 1..<min(text.tokens.count, index + 5)
      switch text.lexeme(index) {
      // 'In prima convocazione … l'assemblea non si è costituita'
      case .non
      where near.contains(where: { ["costituita", "costituito"].contains(text.folded($0)) })
        && isAboutFirstCall(before: index):
        return index..<near.upperBound
      // 'Prima convocazione: …, ore 22, nessun intervenuto'
      case .nessuno
      where [.intervenuto, .presente].contains(text.lexeme(index + 1))
        && text.contains(.convocazione, in: range.lowerBound..<index):
        return index..<index + 2
      case .nessuno where !text.isMark(index - 1, .colon):
        guard
          let end = near.first(where: {
            text.lexeme($0) == .presente || text.lexeme($0) == .intervenuto
              || text.folded($0) == "presentato"
          }), !near.contains(where: { $0 < end && text.tokens[$0].kind == .mark }),
          near.contains(where: { text.word($0).lowercased() == "è" })
        else { continue }
        return index..<end + 1
      case .non:
        guard
          let end = (index + 1..<min(text.tokens.count, index + 6)).first(where: {
            text.folded($0) == "luogo"
          }), (index + 1..<end).contains(where: { text.folded($0).hasPrefix("av") })
        else { continue }
        return index..<end + 1
      default: break
      }
    }
    return nil
  }

  private func isAboutFirstCall(before index: Int) -> Bool {
    let start = text.sentenceStart(index, notBefore: 0, reach: 50)
    return text.contains(.prima, in: start..<index)
      && text.contains(.convocazione, in: start..<index)
  }

  private func located(_ words: Range<Int>) -> Located<String> {
    Located(
      text.string(words.lowerBound, words.upperBound),
      at: text.range(words.lowerBound, words.upperBound))
  }
}
