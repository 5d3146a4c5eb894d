import Model

/// How many sit in an assembly and how many stand for others, told over several lines: 'I soci con diritto
/// di voto sono 64. Ne sono presenti 27 di persona e 9 con delega, quindi 36'.
struct AssemblyTotals {
  let text: TokenizedText

  /// Those there in person and those who sent somebody, together: the sum that the text makes, else
  /// that of the two figures.
  func presentWithProxies(in range: Range<Int>) -> Located<Int>? {
    for index in range where isInPerson(index) {
      guard let own = figure(beside: index, in: range),
        let proxies = proxies(after: max(index, own.upperBound - 1), in: range),
        let first = text.number(at: own.lowerBound), let second = text.number(at: proxies)
      else { continue }
      let sum = first + second
      let around =
        max(range.lowerBound, index - 16)..<min(range.upperBound, proxies + 40)
      let told = around.first {
        $0 != own.lowerBound && $0 != proxies && isCount($0) && text.number(at: $0) == sum
      }
      if let told { return Located(sum, at: text.range(told, told + 1)) }
      guard text.contains(.presente, .intervenuto, in: max(range.lowerBound, index - 8)..<index + 2)
      else { continue }
      return Located(sum, at: text.range(min(own.lowerBound, proxies), max(index, proxies) + 1))
    }
    return nil
  }

  /// How many are entitled to vote: 'I soci con diritto di voto sono 64', 'I docenti in servizio sono
  /// 84', 'iscritti a libro soci 142'.
  func entitled(in range: Range<Int>) -> Located<Int>? {
    for index in range where isMember(index) {
      let end = min(text.sentenceEnd(index, notAfter: range.upperBound), index + 24)
      guard
        let verb = (index + 1..<max(index + 1, end)).first(where: {
          text.folded($0) == "sono" || text.isMark($0, .colon)
        }),
        text.containsEntitlement(in: index..<verb),
        !text.contains(.presente, .assente, .non, .delega, in: index..<verb),
        case let figure = text.afterNumberSign(verb + 1, before: end), figure < end,
        isCount(figure), let value = text.number(at: figure), value > 1,
        ![.presente, .assente, .delega].contains(text.lexeme(figure + 1))
      else { continue }
      return Located(value, at: text.range(figure, figure + 1))
    }
    return nil
  }

  /// What the words of a count amount to: 'gli iscritti ascendono al numero di sessanta; i presenti,
  /// come da foglio allegato, ammontano a trenta'.
  func amounting(to noun: Lexeme?, in range: Range<Int>) -> Located<Int>? {
    for verb in range
    where text.isWord(verb, in: ["ascendono", "ammontano", "assommano", "sommano"]) {
      let clause =
        ((max(range.lowerBound, verb - 40)..<verb).last {
          text.isMark($0, .semicolon) || text.isMark($0, .colon) || text.isMark($0, .period)
        } ?? range.lowerBound)..<verb
      let isAsked =
        noun.map { text.contains($0, in: clause) }
        ?? (text.containsEntitlement(in: clause)
          && !text.contains(.presente, .assente, .delega, in: clause))
      guard isAsked,
        let figure = (verb + 1..<min(range.upperBound, verb + 10)).first(where: {
          isCount($0) && text.ordinal(at: $0) == nil
        }),
        (verb + 1..<figure).allSatisfy({
          text.lexeme($0).isFunctionWord || text.lexeme($0) == .numero || text.lexeme($0) == .n
            || text.isMark($0, .comma) || text.folded($0).hasSuffix("mente")
        }), let value = text.number(at: figure)
      else { continue }
      return Located(value, at: text.range(figure, figure + 1))
    }
    return nil
  }

  /// 'ne sono presenti, in proprio, 41', 'i presenti, contati alla porta, sono 143': the figure after an
  /// aside.
  func aside(in range: Range<Int>) -> Located<Int>? {
    for index in range where text.folded(index) == "presenti" && text.isMark(index + 1, .comma) {
      let end = min(text.sentenceEnd(index, notAfter: range.upperBound), index + 14)
      guard
        let close = (index + 2..<max(index + 2, end)).first(where: { text.isMark($0, .comma) }),
        (index + 2..<close).allSatisfy({
          text.tokens[$0].isWord && !text.tokens[$0].isCapital && text.number(at: $0) == nil
        }),
        !text.contains(.oltre, .assente, .delega, .non, in: index + 2..<close),
        !text.containsWord(
          [
            "compreso", "compresa", "escluso", "esclusa", "esclusi", "tranne", "salvo",
          ], in: index..<close)
      else { continue }
      var figure = close + 1
      if ["sono", "risultano", "erano"].contains(text.folded(figure)) { figure += 1 }
      figure = text.afterNumberSign(figure, before: end)
      guard figure < end, isCount(figure), let value = text.number(at: figure), value > 1,
        text.tokens[figure + 1].kind == .mark || isMember(figure + 1)
          || text.lexeme(figure + 1) == .su
      else { continue }
      return Located(value, at: text.range(figure, figure + 1))
    }
    return nil
  }

  // MARK: Words

  /// 'in proprio', 'di persona'.
  private func isInPerson(_ index: Int) -> Bool {
    ["persona", "proprio"].contains(text.folded(index))
      && (text.lexeme(index - 1) == .inside || text.lexeme(index - 1) == .di)
  }

  private func isMember(_ index: Int) -> Bool {
    switch text.lexeme(index) {
    case .socio, .docente, .componente, .membro: return text.folded(index).hasSuffix("i")
    default:
      return text.isWord(
        index,
        in: [
          "condomini", "associati", "consorziati", "azionisti", "iscritti", "delegati",
          "lavoratori", "dipendenti",
          "aderenti", "elettori",
        ])
    }
  }

  /// Whether a number counts people: no hour, no decimal, no share, no article of the statute.
  private func isCount(_ index: Int) -> Bool {
    guard let value = text.number(at: index), value < 5000 else { return false }
    if text.isMark(index + 1, .percent) || text.isMark(index + 1, .degree)
      || [.minuti, .month, .quota, .millesimi].contains(text.lexeme(index + 1))
      || [.ore, .month].contains(text.lexeme(index - 1))
      || ["euro", "art", "articolo"].contains(text.folded(index - 1))
    {
      return false
    }
    let joins = { (mark: Int, other: Int) in
      (self.text.isMark(mark, .comma) || self.text.isMark(mark, .period)
        || self.text.isMark(mark, .slash))
        && other >= 0 && other < self.text.tokens.count && self.text.tokens[other].isNumber
        && !self.text.tokens[max(mark, other)].isSpaced
        && !self.text.tokens[max(mark, other)].startsLine
    }
    return !joins(index + 1, index + 2) && !joins(index - 1, index - 2)
  }

  /// The figure beside 'in proprio': '27 di persona', 'in proprio n. 48 soci', 'di persona: 30'.
  private func figure(beside index: Int, in range: Range<Int>) -> Range<Int>? {
    for back in stride(from: index - 2, through: max(range.lowerBound, index - 4), by: -1) {
      if isCount(back) { return back..<index + 1 }
      guard text.tokens[back].isWord else { break }
    }
    var next = index + 1
    while next < min(range.upperBound, index + 5) {
      if isCount(next) { return next..<next + 1 }
      guard text.lexeme(next) == .n || text.tokens[next].kind == .mark else { return nil }
      if text.isMark(next, .semicolon) || text.isMark(next, .comma) { return nil }
      next += 1
    }
    return nil
  }

  /// The figure of those who sent somebody, after that of those who came.
  private func proxies(after own: Int, in range: Range<Int>) -> Int? {
    let limit = min(range.upperBound, own + 26)
    guard
      let word = (own + 1..<max(own + 1, limit)).first(where: {
        text.lexeme($0) == .delega
          || text.isWord($0, in: ["rappresentati", "rappresentate"])
      })
    else { return nil }
    // 'altri 21 sono rappresentati per delega', '9 con delega scritta'
    if let before = stride(from: word - 1, through: max(own + 1, word - 6), by: -1).first(where: {
      isCount($0)
    }) {
      return before
    }
    return (word + 1..<min(range.upperBound, word + 5)).first {
      isCount($0)
        && (word + 1..<$0).allSatisfy {
          text.tokens[$0].kind == .mark || text.lexeme($0) == .n || text.lexeme($0).isFunctionWord
            // 'per delega scritta 13 soci'
            || text.isWord($0, in: ["scritta", "regolare", "valida", "firmata", "conferita"])
        }
    }
  }
}

extension TokenizedText {
  /// Whether some words tell who may vote: 'con diritto di voto', 'in servizio', 'iscritti'.
  fileprivate func containsEntitlement(in range: Range<Int>) -> Bool {
    containsWord(
      ["diritto", "servizio", "regola", "iscritti", "aventi", "carica", "organico", "libro"],
      in: range)
  }
}
