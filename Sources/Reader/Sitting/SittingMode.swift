import Model

/// Whether a sitting was held in person, online or both ways.
struct SittingMode {
  let minutes: MinutesText
  /// The head's lines.
  let lines: Range<Int>
  private var text: TokenizedText { minutes.text }
  private var rules: RulesOfMode { RulesOfMode(text: text) }

  func read(into sitting: inout Sitting) {
    var online: SourceRange?
    var mixed: SourceRange?
    for line in lines {
      let range = minutes.tokens(line)
      mixed = joinedLink(in: range) ?? mixed
      mixed = bothModes(in: range) ?? mixed
      guard minutes.facts[line].contains(.mode) else { continue }
      for index in range where !rules.tell(of: index) {
        switch text.lexeme(index) {
        case .mista where isOfMode(index, in: range): mixed = text.range(index, index + 1)
        case .online, .telematico, .videoconferenza:
          if isOfSitting(index) { online = text.range(index, index + 1) }
        default: break
        }
      }
    }
    if let mixed {
      sitting.mode = Located(.mixed, at: mixed)
    } else if let online {
      sitting.mode = Located(.online, at: online)
    } else if let inPerson = inPerson() {
      sitting.mode = Located(.inPerson, at: inPerson)
    }
  }

  /// 'presso la sede e in collegamento audio-video', 'aula Genovesi e collegamento Teams'
  private func joinedLink(in range: Range<Int>) -> SourceRange? {
    range.first { index in
      guard text.folded(index) == "collegamento" else { return false }
      if text.lexeme(index - 1) == .inside { return text.lexeme(index - 2) == .e }
      return text.lexeme(index - 1) == .e
        && (text.contains(.aula, .sala, in: max(range.lowerBound, index - 8)..<index)
          || text.containsWord(["sede", "presso"], in: max(range.lowerBound, index - 8)..<index))
    }.map { text.lexeme($0 - 1) == .inside ? text.range($0 - 1, $0 + 1) : text.range($0, $0 + 1) }
  }

  /// 'in presenza e in videoconferenza', 'sia in presenza che da remoto'.
  private func bothModes(in range: Range<Int>) -> SourceRange? {
    for index in range where text.lexeme(index) == .presenza && text.lexeme(index - 1) == .inside {
      // 'sia in presenza, nella sede sociale, sia in collegamento audio-video'
      let isBoth = text.folded(index - 2) == "sia"
      let reach =
        index
        + 1..<(isBoth
        ? min(text.tokens.count, index + 16)
        : max(index + 1, min(range.upperBound, index + 5)))
      let isJoined =
        text.contains(.e, .che, .o, in: reach) || text.containsWord(["sia", "ed"], in: reach)
      guard isJoined,
        let other = reach.first(where: {
          [.online, .videoconferenza, .remoto, .telematico].contains(text.lexeme($0))
            || isBoth && text.folded($0) == "collegamento"
        })
      else { continue }
      return text.range(index, other + 1)
    }
    return nil
  }

  /// 'in modalità mista'
  private func isOfMode(_ index: Int, in range: Range<Int>) -> Bool {
    text.contains(.telematico, .remoto, .videoconferenza, in: range)
      || text.folded(index - 1) == "modalita" || text.folded(index - 1) == "forma"
  }

  /// Whether a link is told of the sitting, by its sentence.
  private func isOfSitting(_ index: Int) -> Bool {
    let isVideo = text.lexeme(index) == .videoconferenza
    // 'È presente l'avv. Neri (in videoconferenza)', 'Rossi Anna    in videoconferenza'
    if isVideo && isOfOne(index) || isBesideName(index) { return false }
    let sentence = sentence(of: index)
    return text.contains(
      .riunito, .tenuto, .svolto, .seduta, .convocato, .presente, .riunione, in: sentence)
      || !isVideo && text.contains(.adunanza, in: sentence)
  }

  /// 'Sara Neri (3A) online,': right after a name and its bracket, in a list.
  private func isBesideName(_ index: Int) -> Bool {
    guard text.isMark(index - 1, .closeParenthesis),
      index + 1 >= text.tokens.count || text.tokens[index + 1].startsLine
        || text.isMark(index + 1, .comma) || text.isMark(index + 1, .semicolon)
        || text.isMark(index + 1, .period) || text.lexeme(index + 1) == .e,
      let open = (max(1, index - 8)..<index).last(where: { text.isMark($0, .openParenthesis) })
    else { return false }
    return text.tokens[open - 1].isWord && text.tokens[open - 1].isCapital
      && NameGrammar(text: text).isNameWord(open - 1)
  }

  /// Whether a link is told of one person: in a sentence that begins 'È presente', in a cell.
  private func isOfOne(_ index: Int) -> Bool {
    let first = text.lexeme(index - 1) == .inside ? index - 1 : index
    let line = text.lines[text.lineIndex(of: index)]
    if first > line.first, text.tokens[first].shape.contains(.column),
      index + 1 >= line.end || text.tokens[index + 1].shape.contains(.column)
    {
      return true
    }
    // 'è' is two bytes, where the conjunction is one.
    let start = max(1, text.sentenceStart(index, notBefore: 0, reach: 60))
    return (start..<max(start, index)).contains {
      text.folded($0) == "presente" && text.folded($0 - 1) == "e"
        && text.tokens[$0 - 1].end - text.tokens[$0 - 1].start == 2
    }
  }

  /// 'si è riunita in presenza', with no word of a link; 'in presenza di' is another thing.
  private func inPerson() -> SourceRange? {
    for line in lines {
      for index in minutes.tokens(line)
      where text.lexeme(index) == .presenza && text.folded(index) == "presenza" {
        guard text.folded(index - 1) == "in",
          !["di", "del", "della", "dei", "delle", "dello", "degli", "dell"].contains(
            text.folded(index + 1))
        else { continue }
        let sentence = sentence(of: index)
        guard
          text.contains(.riunito, .tenuto, .svolto, .seduta, .convocato, .riunione, in: sentence),
          !text.contains(.remoto, .online, .videoconferenza, .telematico, in: sentence)
        else { continue }
        return text.range(index - 1, index + 1)
      }
    }
    return nil
  }

  private func sentence(of index: Int) -> Range<Int> {
    text.sentenceStart(
      index, notBefore: text.lines[lines.lowerBound].first)..<text.sentenceEnd(
        index, notAfter: text.lines[lines.upperBound - 1].end)
  }
}
