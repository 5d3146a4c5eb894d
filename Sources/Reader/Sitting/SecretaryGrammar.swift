import Model

/// Who keeps the minutes, by the word for the office.
struct SecretaryGrammar {
  let text: TokenizedText
  private var officers: OfficerGrammar { OfficerGrammar(text: text) }

  /// The secretary told by a word of the office or of writing.
  func secretary(at index: Int, before end: Int) -> Officer? {
    switch text.lexeme(index) {
    case .segretario, .verbalizzante: return officeHolder(at: index, before: end)
    case .verbalizza where text.folded(index) != "verbalizza":
      // 'redige il verbale', not 'redige il bilancio'.
      guard text.contains(.verbale, in: index..<min(end, index + 4)) else { return nil }
      return officers.officer(after: index + 1, before: min(end, index + 14), role: nil)
    // 'Per l'Ufficio di Piano: Sara Icardi, che verbalizza.'
    case .verbalizza where text.lexeme(index - 1) == .che:
      return officers.officerBefore(
        index - 1, from: text.sentenceStart(index, notBefore: 0, reach: 20))
    default: return officers.officer(after: index + 1, before: min(end, index + 14), role: nil)
    }
  }

  /// Who holds the office that a word names.
  private func officeHolder(at index: Int, before end: Int) -> Officer? {
    // 'Livio Sala (segretario), Miriam Data': the office is that of the name before it.
    if text.isMark(index - 1, .openParenthesis), text.isMark(index + 1, .closeParenthesis) {
      return officers.officerBefore(index - 1, from: text.lines[text.lineIndex(of: index)].first)
    }
    let names = NameGrammar(text: text)
    let limit = endOfWords(index, before: min(end, index + 14))
    if let holder = holderBefore(index) { return holder }
    // 'con identità verificata dalla Segretaria, il consigliere Denis Riva': who is told of there.
    if ["dal", "dalla"].contains(text.folded(index - 1)), text.isMark(index + 1, .comma),
      [.il, .la].contains(text.lexeme(index + 2)),
      [.consigliere, .assessore, .componente, .socio].contains(text.lexeme(index + 3))
    {
      return nil
    }
    // 'con funzioni di verbalizzante, il Segretario comunale Ugo Sala': the office is the second.
    if text.isMark(index + 1, .comma),
      text.lexeme(index + 2) == .il || text.lexeme(index + 2) == .la,
      let reading = names.officeAndPerson(at: index + 2, before: limit)
    {
      return officers.made(reading)
    }
    if isOfficeOfTheOneBefore(index) {
      return officers.officerBefore(
        index - 1, from: text.sentenceStart(index, notBefore: 0, reach: 40))
    }
    if let reading = names.officeAndPerson(at: index, before: limit), officers.isSound(reading) {
      return officers.holder(of: reading, before: limit) ?? officers.made(reading)
    }
    return holderAfter(index, before: limit)
  }

  /// 'accertato dal Segretario, con appello nominale:' and the names below are the roll's.
  private func endOfWords(_ index: Int, before limit: Int) -> Int {
    guard let colon = (index..<limit).first(where: { text.isMark($0, .colon) }),
      colon + 1 < text.tokens.count, text.tokens[colon + 1].startsLine,
      (index + 1..<colon).contains(where: {
        text.tokens[$0].isWord && !text.tokens[$0].isCapital
          && text.lexeme($0) != .verbalizzante && !NameGrammar(text: text).isComplement($0)
          && !text.lexeme($0).isFunctionWord
      })
    else { return limit }
    return colon
  }

  /// 'la dott.ssa Anna Riva, Segretario Generale del Comune', 'RIVA Anna (Segretario Generale)': the
  /// name before the office, where none follows it.
  private func holderBefore(_ index: Int) -> Officer? {
    let isInBrackets = text.isMark(index - 1, .openParenthesis)
    guard isInBrackets || text.isMark(index - 1, .comma) else { return nil }
    let names = NameGrammar(text: text)
    var next = index + 1
    while next < text.tokens.count, text.tokens[next].isWord, names.isComplement(next) { next += 1 }
    guard next > index + 1, next < text.tokens.count else { return nil }
    // 'Segretario comunale': the office, whole.
    let role = Located(text.string(index, next), at: text.range(index, next))
    if isInBrackets {
      guard text.isMark(next, .closeParenthesis) else { return nil }
    } else {
      if text.lexeme(next) == .del, text.lexeme(next + 1).isInstitution { next += 2 }
      guard text.tokens[next].kind == .mark, !text.isMark(next, .colon),
        !text.tokens[next].startsLine,
        !text.isMark(next, .comma) || names.person(at: next + 1, before: next + 4) == nil
      else { return nil }
    }
    let start = text.sentenceStart(index - 1, notBefore: 0, reach: 12)
    for first in start..<(index - 1) where text.tokens[first].isCapital {
      guard let name = names.person(at: first, before: index - 1), name.end == index - 1,
        officers.isSound(name)
      else { continue }
      var officer = officers.made(name)
      officer?.role = role
      return officer
    }
    return nil
  }

  /// 'il Direttore dott. Sala, con funzione di segretario verbalizzante': no name follows at once.
  private func isOfficeOfTheOneBefore(_ index: Int) -> Bool {
    // 'Stefano Sala, Segretario' at the end of its line in a list.
    if text.isMark(index - 1, .comma), index + 1 < text.tokens.count,
      text.tokens[index + 1].startsLine,
      text.tokens[index + 1].isCapital
        || text.tokens[index + 1].kind == .mark,
      let name = officers.officerBefore(
        index - 1, from: text.lines[text.lineIndex(of: index)].first)
    {
      return officers.isSound(officers.tokens(of: name.name.range ?? SourceRange(0, 0)))
    }
    guard text.lexeme(index - 1) == .di || text.lexeme(index - 1) == .da,
      ["funzione", "funzioni", "veste", "qualita"].contains(text.folded(index - 2))
    else { return false }
    var next = index + 1
    while next < text.tokens.count, text.lexeme(next) == .verbalizzante { next += 1 }
    return next >= text.tokens.count
      || text.tokens[next].kind == .mark
        && !(text.isMark(next, .comma) || text.isMark(next, .colon))
      || text.isMark(next, .comma)
        && ["coadiuvato", "coadiuvata", "assistito", "assistita", "che"].contains(
          text.folded(next + 1))
  }

  /// The office, then commas and complements, then the name.
  private func holderAfter(_ index: Int, before limit: Int) -> Officer? {
    let names = NameGrammar(text: text)
    var position = index
    while position < limit {
      if text.isMark(position, .period), text.endsSentence(position) { return nil }
      // 'Bruno Sala, Segretario; Carla Riva': the next name is another's.
      if text.isMark(position, .semicolon) { return nil }
      // '…, coadiuvato dalla dott.ssa Zurlo': she helps.
      if ["coadiuvato", "coadiuvata", "assistito", "assistita"].contains(text.folded(position)) {
        return officers.officerBefore(
          index, from: text.sentenceStart(index, notBefore: 0, reach: 40))
      }
      // 'chiamati dal Segretario, risultano:' over a table.
      if position > index, text.tokens[position].startsLine,
        text.lines[text.lineIndex(of: position)].blanksBefore > 0
      {
        return nil
      }
      if text.tokens[position].isCapital || text.lexeme(position) == .title
        || text.lexeme(position) == .signor, !text.lexeme(position).isOffice,
        let name = names.person(at: position, before: limit)
      {
        guard officers.isSound(name) else {
          position = name.end
          continue
        }
        guard var officer = officers.made(name) else { return nil }
        officer.role = Located(text.string(index, index + 1), at: text.range(index, index + 1))
        return officer
      }
      position += 1
    }
    return nil
  }
}
