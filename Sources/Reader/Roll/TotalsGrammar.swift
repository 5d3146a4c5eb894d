import Model

/// Declared totals: 'Presenti n. 13 Assenti n. /', 'Totale assenti 6', 'Tot. 12 Tot. 1',
/// 'ventidue soci su quaranta'.
struct TotalsGrammar {
  let text: TokenizedText

  /// What a stretch declares.
  struct Reading {
    var present: Located<Int>?
    var absent: Located<Int>?
    var members: Located<Int>?
    var presentWeight: Located<Double>?
    var absentWeight: Located<Double>?
    var totalWeight: Located<Double>?

    var isEmpty: Bool { present == nil && absent == nil && members == nil && presentWeight == nil }
  }

  func totals(in tokens: Range<Int>) -> Reading {
    var result = Reading()
    for index in tokens {
      switch text.lexeme(index) {
      // 'circa 800 presenze': how often, not who.
      case .presenza where text.folded(index) == "presenze" && !text.isMark(index + 1, .colon):
        break
      case .presente, .intervenuto, .presenza:
        // 'nove presenti su undici componenti'
        if result.present == nil { outOf(at: index, in: tokens, into: &result) }
        if result.present == nil, let value = count(beside: index, in: tokens) {
          result.present = value
        }
      case .assente, .assenza:
        if result.absent == nil, let value = count(beside: index, in: tokens) {
          result.absent = value
        }
      case .totale:
        pairOfTotals(at: index, in: tokens, into: &result)
      case .socio, .componente, .consigliere, .membro, .sindaco, .docente:
        outOf(at: index, in: tokens, into: &result)
      case .none where Self.membersNouns.contains(text.folded(index)):
        outOf(at: index, in: tokens, into: &result)
      // 'Intervengono dunque 7 ditte su 10'
      case _ where Self.bodiesNouns.contains(text.folded(index)) && tellsPresence(tokens):
        outOf(at: index, in: tokens, into: &result)
      // 'Assegnati 13 (compreso il Sindaco)   Presenti 11'
      case .none where text.folded(index) == "assegnati" && index == tokens.lowerBound:
        let figure = text.afterNumberSign(index + 1, before: tokens.upperBound)
        if figure < tokens.upperBound, let value = text.number(at: figure), value < 5000 {
          result.members = Located(value, at: text.range(figure, figure + 1))
        }
      default: break
      }
    }
    if result.present == nil { inNumber(tokens, into: &result) }
    if let whole = inAll(tokens), whole.value >= result.present?.value ?? whole.value {
      result.present = whole
      return result
    }
    if let own = result.present,
      let word = tokens.first(where: {
        text.lexeme($0) == .presente || text.lexeme($0) == .intervenuto
      })
    {
      result.present = withProxies(own, after: word)
    }
    if result.members == nil { result.members = whole(tokens, present: result.present?.value) }
    if result.members == nil { result.members = entitled(tokens) ?? outOfPresent(result.present) }
    return result
  }

  /// 'in numero di cinque sui sei componenti', 'eravamo in undici su quindici', 'mancavano in quattro'.
  private func inNumber(_ tokens: Range<Int>, into result: inout Reading) {
    for index in tokens.dropLast(2) where text.lexeme(index) == .inside {
      let figure: Int
      if text.lexeme(index + 1) == .numero, text.lexeme(index + 2) == .di {
        figure = index + 3
      } else if ["eravamo", "siamo", "erano", "mancavano"].contains(text.folded(index - 1)) {
        figure = index + 1
      } else {
        continue
      }
      guard figure < tokens.upperBound, let count = text.number(at: figure), count < 5000 else {
        continue
      }
      let here = Located(count, at: text.range(figure, figure + 1))
      if text.folded(index - 1) == "mancavano" {
        result.absent = result.absent ?? here
        continue
      }
      guard ["su", "sui", "sugli", "dei"].contains(text.folded(figure + 1)),
        let whole = text.number(at: figure + 2), whole >= count
      else { continue }
      result.present = result.present ?? here
      result.members =
        result.members ?? Located(whole, at: text.range(figure + 2, figure + 3))
    }
  }

  /// Members of a college that no office names: '9 condomini su 12'.
  private static let membersNouns: Set<String> = [
    "amministratori", "condomini", "associati", "consorziati", "azionisti", "proprietari",
  ]

  /// Bodies that sit in an assembly of their own.
  private static let bodiesNouns: Set<String> = ["ditte", "imprese", "aziende", "enti", "comuni"]

  private func tellsPresence(_ tokens: Range<Int>) -> Bool {
    text.contains(.interviene, .intervenuto, .presente, .partecipa, in: tokens)
  }

  /// 'Presenti n. 6, per delega n. 2: in tutto 8 condomini su 10': the sum that the text makes itself.
  private func inAll(_ tokens: Range<Int>) -> Located<Int>? {
    guard text.contains(.presente, .intervenuto, in: tokens), text.contains(.delega, in: tokens),
      let index = tokens.first(where: {
        text.folded($0) == "tutto" && text.lexeme($0 - 1) == .inside
      })
    else { return nil }
    let figure = text.afterNumberSign(index + 1, before: tokens.upperBound)
    guard figure < tokens.upperBound, let value = text.number(at: figure), value < 5000,
      !text.isMark(figure + 1, .comma), !text.isMark(figure + 1, .period),
      ![.quota, .millesimi].contains(text.lexeme(figure + 1))
    else { return nil }
    return Located(value, at: text.range(figure, figure + 1))
  }

  /// The figure of those who sent somebody, after that of those who came: '63 in persona e 18 per delega'.
  private func byProxy(after figure: Int) -> Int? {
    guard text.lexeme(figure + 1) == .inside || text.lexeme(figure + 1) == .di,
      ["persona", "proprio"].contains(text.folded(figure + 2)),
      text.lexeme(figure + 3) == .e || text.isMark(figure + 3, .comma)
    else { return nil }
    let second = text.afterNumberSign(figure + 4, before: text.tokens.count)
    guard second + 2 < text.tokens.count, text.tokens[second].isNumber,
      text.lexeme(second + 1) == .per || text.lexeme(second + 1) == .con,
      text.lexeme(second + 2) == .delega
    else { return nil }
    return second
  }

  /// 'presenti in proprio n. 30 soci; presenti per delega n. 8 soci': both vote.
  func withProxies(_ own: Located<Int>, after index: Int) -> Located<Int> {
    guard index + 2 < text.tokens.count, text.lexeme(index + 1) == .inside,
      ["persona", "proprio"].contains(text.folded(index + 2)),
      let line = own.range.map({ text.lineIndex(ofByte: $0.lower) })
    else { return own }
    // On its own line or on the next, where the entries of a list are.
    let end = text.lines[min(line + 1, text.lines.count - 1)].end
    guard
      let proxies = (index + 3..<max(index + 3, end - 2)).first(where: {
        text.lexeme($0) == .per && text.lexeme($0 + 1) == .delega
      }),
      text.contains(.presente, .intervenuto, in: index + 1..<proxies)
        || text.containsWord(["rappresentati", "rappresentate"], in: index + 1..<proxies),
      Int(text.tokens[proxies].start) > own.range?.upper ?? 0
    else { return own }
    let figure = text.afterNumberSign(proxies + 2, before: end)
    guard figure < end, let value = text.number(at: figure), value < 5000 else { return own }
    let here = text.range(figure, figure + 1)
    return Located(own.value + value, at: own.range.map { $0.union(here) } ?? here)
  }

  /// 'Assegnati n. 13   In carica n. 13   Assenti n. 2   Presenti n. 11': a line of figures and of
  /// the words they count.
  func isCount(_ tokens: Range<Int>) -> Bool {
    guard 2...24 ~= tokens.count else { return false }
    var figures = 0
    var isAside = false
    for index in tokens {
      // '(compreso il Sindaco)'
      if text.isMark(index, .openParenthesis) { isAside = true }
      if text.isMark(index, .closeParenthesis) { isAside = false }
      if isAside || text.tokens[index].kind == .mark { continue }
      if text.tokens[index].isNumber {
        figures += 1
        continue
      }
      switch text.lexeme(index) {
      case .presente, .assente, .totale, .n, .numero, .inside, .consigliere, .componente: break
      default:
        guard ["assegnati", "assegnate", "carica"].contains(text.folded(index)) else {
          return false
        }
      }
    }
    return figures > 0 && text.tokens[tokens.lowerBound].isWord
  }

  /// 'Presenti 3 su 3'.
  private func outOfPresent(_ present: Located<Int>?) -> Located<Int>? {
    guard let present, let range = present.range else { return nil }
    let figure = text.token(atByte: range.lower) + 2
    guard text.lexeme(figure - 1) == .su, let whole = text.number(at: figure),
      whole >= present.value
    else { return nil }
    return Located(whole, at: text.range(figure, figure + 1))
  }

  /// 'Soci con diritto di voto: 41', 'Gli associati aventi diritto sono 58'.
  private func entitled(_ tokens: Range<Int>) -> Located<Int>? {
    let first = tokens.lowerBound
    let noun = text.lexeme(first) == .il ? first + 1 : first
    guard noun + 2 < tokens.upperBound, text.tokens[first].isCapital,
      text.lexeme(noun) == .socio || Self.membersNouns.contains(text.folded(noun)),
      let end = (noun + 1..<min(tokens.upperBound, noun + 12)).first(where: {
        text.isMark($0, .colon) || text.folded($0) == "sono"
      }),
      text.containsWord(["diritto", "regola", "iscritti", "aventi"], in: noun..<end),
      case let figure = text.afterNumberSign(end + 1, before: tokens.upperBound),
      figure < tokens.upperBound, let value = text.number(at: figure), value < 5000,
      !text.contains(.presente, .assente, in: noun..<figure)
    else { return nil }
    return Located(value, at: text.range(figure, figure + 1))
  }

  /// 'Totale 26 sezioni, presenti 23'.
  private func whole(_ tokens: Range<Int>, present: Int?) -> Located<Int>? {
    let number = tokens.lowerBound + 1
    guard let present, tokens.count > 4, text.lexeme(tokens.lowerBound) == .totale,
      text.tokens[number].isNumber, text.tokens[number].value < 5000,
      Int(text.tokens[number].value) >= present, text.tokens[number + 1].isWord,
      text.lexeme(number + 1) != .presente, text.lexeme(number + 1) != .assente,
      text.isMark(number + 2, .comma)
    else { return nil }
    return Located(Int(text.tokens[number].value), at: text.range(number, number + 1))
  }

  /// What may stand between the word and its figure: 'presenti all'assemblea n. 50'.
  private static let between: Set<String> = [
    "dunque", "quindi", "pertanto", "sono", "risultano", "erano", "all", "alla", "assemblea",
    "seduta", "riunione", "adunanza", "sessione", "incontro",
  ]

  /// A count right after its word ('Presenti: 12', 'assenti n. /') or right before ('29 presenti').
  private func count(beside index: Int, in tokens: Range<Int>) -> Located<Int>? {
    var position = index + 1
    var sawSign = false
    while position < tokens.upperBound, position - index <= 7 {
      let token = text.tokens[position]
      if token.isNumber {
        // A number that begins a numbered entry, a time or a percentage is no count.
        if text.isMark(position + 1, .closeParenthesis) && !text.isMark(index - 1, .openParenthesis)
          || text.isMark(position + 1, .degree)
        {
          break
        }
        if text.isMark(position + 1, .percent) || text.isMark(position + 1, .slash) { break }
        if numbersName(position, before: tokens.upperBound) { break }
        // 'Sono presenti 480 quote su 506'
        if [.quota, .millesimi].contains(text.lexeme(position + 1)) { break }
        // 'Abitanti non rappresentati 4.978': thousands, in another column.
        if text.isMark(position + 1, .period), position + 2 < tokens.upperBound,
          text.tokens[position + 2].isNumber, !text.tokens[position + 2].isSpaced
        {
          break
        }
        if text.contains(.millesimi, .quota, in: max(tokens.lowerBound, index - 2)..<index) {
          break
        }
        if text.isMark(position + 1, .comma), position + 2 < tokens.upperBound,
          text.tokens[position + 2].isNumber, !text.tokens[position + 2].isSpaced
        {
          break
        }
        guard token.value < 5000 else { break }
        // '63 in persona e 18 per delega'
        if let more = byProxy(after: position), more < tokens.upperBound {
          return Located(
            Int(token.value) + Int(text.tokens[more].value), at: text.range(position, more + 1))
        }
        return Located(Int(token.value), at: text.range(position, position + 1))
      }
      // 'Presenti n. /', but not 'Pres./Ass.'
      if token.isMark(.slash), sawSign,
        !(position + 1 < tokens.upperBound && text.tokens[position + 1].isWord
          && !text.tokens[position + 1].isSpaced)
      {
        return Located(0, at: text.range(position, position + 1))
      }
      if token.isWord {
        if token.lexeme == .n || token.lexeme == .numero || token.lexeme == .totale
          || token.lexeme == .consigliere || token.lexeme == .componente
        {
          sawSign = true
          position += 1
          continue
        }
        if token.lexeme == .nessuno, sawSign || text.isMark(index + 1, .colon) {
          return Located(0, at: text.range(position, position + 1))
        }
        if Self.between.contains(text.folded(position)) || token.lexeme == .inside
          || token.lexeme == .di && text.folded(index) == "presenza"
        {
          position += 1
          continue
        }
        // 'presenti undici su quattordici'
        if sawSign || text.lexeme(position + 1) == .su && text.number(at: position + 2) != nil,
          let value = text.number(at: position)
        {
          return Located(value, at: text.range(position, position + 1))
        }
        break
      }
      // 'Presenti (13):'
      if token.isMark(.openParenthesis), text.isMark(position + 2, .closeParenthesis),
        text.isMark(position + 3, .colon), let value = text.number(at: position + 1), value < 5000
      {
        return Located(value, at: text.range(position + 1, position + 2))
      }
      if token.isMark(.colon) || token.isMark(.period) || token.isMark(.degree)
        || token.isMark(.equals)
        || token.isMark(.pipe)
      {
        sawSign = true
        position += 1
        continue
      }
      break
    }
    // '29 consiglieri presenti', 'presenti 29 consiglieri' was taken above.
    position = index - 1
    if position >= tokens.lowerBound, text.lexeme(position).isOffice { position -= 1 }
    if position >= tokens.lowerBound, text.tokens[position].isNumber,
      text.tokens[position].value < 5000, !text.tokens[index].startsLine,
      // 'Quota/1000   Presenza': the heads of two columns.
      !(position > tokens.lowerBound && text.isMark(position - 1, .slash)),
      position == tokens.lowerBound || !text.tokens[position - 1].isMark(.comma)
        || text.tokens[position].isSpaced
    {
      if position > tokens.lowerBound {
        let before = text.lexeme(position - 1)
        if before == .presente || before == .assente || before == .totale { return nil }
        if text.isMark(position - 1, .colon) || text.isMark(position - 1, .equals) { return nil }
        if before == .n || text.isMark(position - 1, .period) {
          // 'PRESENTI N. 19 ASSENTI N. 1': the number belongs to the word before it.
          var back = position - 1
          while back >= tokens.lowerBound,
            text.tokens[back].kind == .mark || text.lexeme(back) == .n
          {
            back -= 1
          }
          if back >= tokens.lowerBound, [.presente, .assente, .totale].contains(text.lexeme(back)) {
            return nil
          }
        }
      }
      return Located(Int(text.tokens[position].value), at: text.range(position, position + 1))
    }
    return nil
  }

  /// 'Presenti: 1. Rossi Anna; 2. Verdi Carlo': the number of the first name, not how many they are.
  private func numbersName(_ position: Int, before end: Int) -> Bool {
    guard text.tokens[position].value == 1, text.isMark(position + 1, .period), position + 2 < end,
      NameStart(text: text).isName(position + 2, before: end)
    else { return false }
    return (position + 3..<min(end, position + 14)).contains {
      text.tokens[$0].isNumber && text.tokens[$0].value == 2 && text.isMark($0 + 1, .period)
    }
  }

  /// 'Tot. 12 Tot. 1' under the columns Presente and Assente.
  private func pairOfTotals(at index: Int, in tokens: Range<Int>, into result: inout Reading) {
    func value(after start: Int) -> (Located<Int>, Int)? {
      var position = start + 1
      while position < tokens.upperBound,
        text.isMark(position, .period) || text.isMark(position, .colon)
          || text.isMark(position, .pipe)
      {
        position += 1
      }
      guard position < tokens.upperBound, text.tokens[position].isNumber else { return nil }
      return (
        Located(Int(text.tokens[position].value), at: text.range(position, position + 1)),
        position + 1
      )
    }
    guard result.present == nil, let (first, next) = value(after: index) else { return }
    var position = next
    while position < tokens.upperBound, text.isMark(position, .pipe) { position += 1 }
    guard position < tokens.upperBound else { return }
    if text.lexeme(position) == .totale, let (second, _) = value(after: position) {
      result.present = first
      result.absent = second
    } else if text.tokens[position].isNumber, text.isMark(next, .pipe) {
      // 'Totali | 10 | 4 | 3': more columns than those of present and absent.
      let further = position + 1..<tokens.upperBound
      guard !further.contains(where: { text.tokens[$0].isNumber }) else { return }
      result.present = first
      result.absent = Located(
        Int(text.tokens[position].value), at: text.range(position, position + 1))
    }
  }

  /// 'Consiglieri assegnati n. 13', 'Componenti in carica: 12', 'Dei 13 componenti risultano assenti'.
  private func assigned(at index: Int, in tokens: Range<Int>) -> Located<Int>? {
    var position = index + 1
    if ["assegnati", "assegnate"].contains(text.folded(position)) {
      position += 1
    } else if text.lexeme(position) == .inside, text.folded(position + 1) == "carica" {
      position += 2
    } else if text.lexeme(index) == .componente, text.tokens[index].startsLine,
      text.folded(index) == "componenti",
      case let figure = text.isMark(position, .colon) ? position + 1 : position,
      figure < tokens.upperBound, text.tokens[figure].isNumber
    {
      // 'Componenti 19.', 'Componenti: 5'
    } else if index > tokens.lowerBound + 1, text.lexeme(index - 2) == .del,
      text.tokens[index - 2].isCapital, let total = text.number(at: index - 1)
    {
      return Located(total, at: text.range(index - 1, index))
    } else {
      return nil
    }
    while position < tokens.upperBound,
      text.tokens[position].kind == .mark
        || text.lexeme(position) == .n || text.lexeme(position) == .numero
    { position += 1 }
    guard position < tokens.upperBound, text.tokens[position].isNumber,
      text.tokens[position].value < 5000
    else { return nil }
    return Located(Int(text.tokens[position].value), at: text.range(position, position + 1))
  }

  /// After the noun, its adjective and the names in brackets: 'consiglieri effettivi (Rossi, …) su 15'.
  private func afterNoun(_ index: Int, before end: Int) -> Int {
    var position = index + 1
    guard position < end else { return position }
    if text.tokens[position].isWord, !text.tokens[position].isCapital,
      !text.lexeme(position).isFunctionWord
    {
      position += 1
    }
    guard position < end, text.isMark(position, .openParenthesis) else { return position }
    let close = (position..<min(end, position + 90)).first { text.isMark($0, .closeParenthesis) }
    return close.map { $0 + 1 } ?? position
  }

  /// 'ventidue soci su quaranta', '41 soci'.
  private func outOf(at index: Int, in tokens: Range<Int>, into result: inout Reading) {
    // 'tutti i tredici componenti'
    if index >= tokens.lowerBound + 3, text.lexeme(index - 3) == .tutti,
      let total = text.number(at: index - 1), result.members == nil
    {
      result.members = Located(total, at: text.range(index - 1, index))
    }
    // 'tutti e 5 gli amministratori'
    if index >= tokens.lowerBound + 4, text.lexeme(index - 4) == .tutti,
      text.lexeme(index - 3) == .e, text.lexeme(index - 1).isFunctionWord,
      let total = text.number(at: index - 2), result.members == nil
    {
      result.members = Located(total, at: text.range(index - 2, index - 1))
    }
    if result.members == nil { result.members = assigned(at: index, in: tokens) }
    // The figure may stand at the end of the line before.
    let goesOn =
      text.tokens[index].startsLine && text.lines[text.lineIndex(of: index)].blanksBefore == 0
    let after = afterNoun(index, before: tokens.upperBound)
    guard index > tokens.lowerBound || goesOn && index > 0,
      text.lexeme(after) == .su || ["sui", "sugli"].contains(text.folded(after)),
      let count = text.number(at: index - 1), let total = text.number(at: after + 1),
      total >= count
    else { return }
    result.present = Located(count, at: text.range(index - 1, index))
    if result.members == nil {
      result.members = Located(total, at: text.range(after + 1, after + 2))
    }
  }
}
