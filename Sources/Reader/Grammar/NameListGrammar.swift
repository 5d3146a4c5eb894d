import Model

/// Lists of names: '(A, B, C e D: perché assenti)', 'i consiglieri Rossi, Bianchi e Verdi'.
struct NameListGrammar {
  let text: TokenizedText

  /// A list found.
  struct Reading {
    /// The names as written, articles and offices left out.
    var names: [Located<String>]
    /// Where what follows the list inside the same brackets begins and ends: a reason.
    var rest: SourceRange?
    /// Token after the list.
    var end: Int

    /// Whether each is short enough for a name.
    var isPlausible: Bool {
      names.allSatisfy { $0.value.split(separator: " ").count <= 7 }
    }
  }

  /// The names between two tokens.
  ///
  /// With `offices`, one named by the office alone counts too.
  /// Commas, semicolons, 'e' and spaced dashes divide; a colon or a full stop that ends no
  /// abbreviation closes the list, and the remainder is a reason.
  func names(from first: Int, to end: Int, offices: Bool = false) -> Reading {
    let dashesDivide = !(first..<max(first, end)).contains {
      text.isMark($0, .comma) || text.isMark($0, .semicolon) || text.lexeme($0) == .e
    }
    var result = Reading(names: [], rest: nil, end: end)
    var segment = first
    var position = first
    var depth = 0
    while position < end {
      let token = text.tokens[position]
      if token.isMark(.openParenthesis) { depth += 1 }
      if token.isMark(.closeParenthesis) { depth = max(0, depth - 1) }
      if depth > 0 {
        position += 1
        continue
      }
      if isReasonStart(position, first: first) {
        appendName(from: segment, to: position, offices: offices, into: &result.names)
        let restStart = token.kind == .mark ? position + 1 : position
        if restStart < end { result.rest = text.range(restStart, end) }
        result.end = position
        return result
      }
      if position > first, isBody(position) {
        appendName(from: segment, to: position, offices: offices, into: &result.names)
        result.end = position
        return result
      }
      if divides(position, end: end, dashes: dashesDivide) {
        appendName(from: segment, to: position, offices: offices, into: &result.names)
        segment = position + 1
      }
      position += 1
    }
    appendName(from: segment, to: end, offices: offices, into: &result.names)
    return result
  }

  /// 'Astenuti: Longhi' over 'IL CONSIGLIO APPROVA': the body that decides begins a sentence of its own.
  private func isBody(_ position: Int) -> Bool {
    let token = text.tokens[position]
    return token.startsLine && token.isCapital
      && (token.lexeme == .il || token.lexeme == .la) && position + 1 < text.tokens.count
      && text.lexeme(position + 1).isBodyNoun
  }

  /// '(la Presidente e l'avv. Rossi)': one who holds an office, named by it alone.
  private func appendOffice(from first: Int, to end: Int, into names: inout [Located<String>]) {
    let words = (first..<max(first, end)).filter {
      text.tokens[$0].isWord && !text.lexeme($0).isFunctionWord
    }
    guard words.count == 1, let word = words.first else { return }
    switch text.lexeme(word) {
    case .presidente, .vicepresidente, .vicesindaco: break
    case .sindaco: if text.folded(word) == "sindaci" { return }
    default: return
    }
    names.append(Located(text.word(word), at: text.range(word, word + 1)))
  }

  private func isReasonStart(_ position: Int, first: Int) -> Bool {
    let token = text.tokens[position]
    if token.isMark(.colon) { return position > first }
    if token.isMark(.period) {
      guard position > first else { return false }
      let before = text.tokens[position - 1]
      return
        !(before.lexeme == .title || before.lexeme == .signor || before.lexeme == .abbreviation
        || before.lexeme == .consigliere || before.end - before.start == 1
        || text.isShortTrade(position - 1))
    }
    if token.isMark(.quote) { return position > first && !isTitled(position, first: first) }
    switch token.lexeme {
    case .perche, .dichiara: return position > first
    // '(Neri, per conflitto di interessi)'; 'per il Comune di Alba' says whom somebody stands for.
    case .per:
      return position > first
        && ["conflitto", "incompatibilita", "motivi", "ragioni", "interesse"].contains(
          text.folded(position + 1))
    default: return false
    }
  }

  /// 'Unione "Terre di Mezzo"': quotation marks that belong to the name of a body.
  private func isTitled(_ position: Int, first: Int) -> Bool {
    let isOpen = { (mark: Int) in
      mark > first && text.tokens[mark - 1].isWord && text.tokens[mark - 1].isCapital
        && mark + 1 < text.tokens.count && text.tokens[mark + 1].isCapital
        && (mark + 1..<min(text.tokens.count, mark + 8)).contains { text.isMark($0, .quote) }
    }
    if isOpen(position) { return true }
    return (max(first, position - 8)..<position).contains { text.isMark($0, .quote) && isOpen($0) }
  }

  private func divides(_ position: Int, end: Int, dashes: Bool) -> Bool {
    let token = text.tokens[position]
    if token.isMark(.comma) || token.isMark(.semicolon) || token.isMark(.bullet) { return true }
    if token.isMark(.slash) { return token.isSpaced }
    if token.isMark(.dash) {
      return dashes
        && (token.isSpaced || token.startsLine
          || position + 1 < end && text.tokens[position + 1].isSpaced)
    }
    return token.lexeme == .e && !token.isCapital
  }

  private func appendName(
    from first: Int, to end: Int, offices: Bool, into names: inout [Located<String>]
  ) {
    var start = first
    defer { if offices, start >= end { appendOffice(from: first, to: end, into: &names) } }
    // 'Rossi in proprio e per delega di Neri'
    if text.lexeme(start) == .per, text.folded(start + 1) == "delega", text.lexeme(start - 1) == .e
    {
      start += 2
    }
    // Articles, offices in the plural, 'da parte di', numbers of a list.
    while start < end {
      let token = text.tokens[start]
      // 'i Comuni di Alba e Borgo'
      if text.folded(start) == "comuni", text.lexeme(start + 1) == .di {
        start += 2
        continue
      }
      if token.lexeme == .azienda || token.lexeme == .consorzio || token.lexeme == .istituto
        || token.lexeme == .comune || token.lexeme == .provincia || token.lexeme == .unione
        || token.lexeme == .comunita
      {
        break
      }
      let isSkippable =
        token.lexeme.isFunctionWord
        && !(token.isCapital && start + 1 < end && text.tokens[start + 1].isCapital
          && token.lexeme != .il)
        || token.lexeme.isOffice || token.lexeme == .signor || token.lexeme == .title
        || text.isShortTrade(start) && text.isMark(start + 1, .period)
        || token.isNumber || token.kind == .mark && !token.isMark(.openParenthesis)
        || [
          "ovvero", "cioe", "signori", "nonche", "gruppo", "parte", "prof", "proff", "comunale",
          "comunali", "provinciale", "provinciali", "precisamente", "quali", "persone", "nome",
          "anche", "pure",
        ].contains(text.folded(start))
      guard isSkippable else { break }
      start += 1
    }
    guard start < end, text.tokens[start].isWord, text.tokens[start].isCapital else { return }
    // 'l'astensione di Rossi e il Consiglio delibera': the body itself abstains from nothing.
    if text.lexeme(start) == .nessuno { return }
    if text.lexeme(start).isBodyNoun, start > first,
      text.lexeme(start - 1) == .il || text.lexeme(start - 1) == .la,
      start + 1 >= end || !text.tokens[start + 1].isCapital
    {
      return
    }
    if [.comune, .provincia, .unione, .comunita, .azienda, .consorzio, .istituto].contains(
      text.tokens[start].lexeme)
    {
      names.append(Located(text.string(start, end), at: text.range(start, end)))
      return
    }
    var last = end
    // What follows the name in the same element: '(Lista civica)', 'con la motivazione …'.
    var position = start
    while position < end {
      let token = text.tokens[position]
      if token.isMark(.openParenthesis) {
        last = position
        break
      }
      // 'Rossi del Gruppo Misto'
      if token.lexeme == .del, position > start,
        ["gruppo", "lista"].contains(text.folded(position + 1))
      {
        last = position
        break
      }
      // 'Alfa S.p.A.'
      let isInitial =
        token.end - token.start == 1 && text.isMark(position - 1, .period)
        && text.isMark(position + 1, .period)
      if token.isWord, !token.isCapital, position > start, !isInitial,
        !(token.lexeme == .particle || token.lexeme == .di || token.lexeme == .del
          || token.lexeme == .la || token.lexeme == .da || token.lexeme == .lo
          || token.lexeme == .su
          || token.lexeme == .inside || token.lexeme == .al || token.lexeme == .nel)
      {
        last = position
        break
      }
      position += 1
    }
    // 'Rossi 11', 'Verdi di', what a name never ends with: the votes it brings, a preposition.
    while last > start + 1,
      text.tokens[last - 1].isNumber
        || text.tokens[last - 1].lexeme.isFunctionWord && !text.tokens[last - 1].isCapital
    {
      last -= 1
    }
    guard start < last else { return }
    names.append(Located(text.string(start, last), at: text.range(start, last)))
  }
}
