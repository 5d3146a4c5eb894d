import Model

/// Names of persons and bodies as minutes write them.
struct NameGrammar {
  let text: TokenizedText

  /// A name found: tokens of the name proper, titles left out.
  struct Reading {
    /// First token of the name.
    let first: Int
    /// Token after the last of the name.
    let end: Int
    /// First token of the office written before it ('il Sindaco'), if any.
    let officeFirst: Int?
    /// Token after the office.
    let officeEnd: Int?
  }

  /// A person's name beginning at a token: titles, then capitalised words with their particles.
  func person(at index: Int, before limit: Int, longest: Int = 6) -> Reading? {
    var position = skipTitles(from: index, before: limit)
    let first = position
    // 'La dotazione', 'Di seguito': an article or preposition begins a name only before a capital.
    if first < limit, text.tokens[first].lexeme.isFunctionWord, !isInitial(first),
      first + 1 >= limit || !text.tokens[first + 1].isCapital
    {
      return nil
    }
    var words = 0
    var end = position
    while position < limit, words < longest {
      let token = text.tokens[position]
      if position > first, token.startsLine, words >= 2,
        !wantsMore(first..<position, before: position)
      {
        break
      }
      // 'Presidenza: BARDI' over 'L'anno …': an article in the next line begins a sentence.
      if position > first, token.startsLine, token.lexeme.isFunctionWord, !isInitial(position),
        position + 1 >= limit || !text.tokens[position + 1].isCapital
      {
        break
      }
      // 'PRESIDENTE RIVA' over 'Buonasera a tutti': a label in capitals ends with its line.
      if position > first, token.startsLine, !token.isCapitals, !text.wraps(position),
        isLabel(before: position), !GivenNames.contains(text.folded(position))
      {
        break
      }
      // 'SALA Dott. Roberto': the title between surname and name.
      if words == 1, token.lexeme == .title || isDoctor(position), !token.startsLine,
        !token.shape.contains(.column), text.tokens[position - 1].isWord,
        text.lexeme(first - 1) != .del, text.lexeme(first - 1) != .di
      {
        let next = skipTitles(from: position, before: limit)
        if next < limit, next > position, text.tokens[next].isCapital,
          GivenNames.contains(text.folded(next)), !text.tokens[next].startsLine,
          !GivenNames.contains(text.folded(first))
        {
          position = next
          continue
        }
      }
      if token.isWord, token.isCapital, isNameWord(position) {
        words += 1
        position += 1
        end = position
        // 'Maggi F.' and 'G. Rossi': an initial takes its full stop.
        if token.end - token.start == 1, text.isMark(position, .period) {
          // 'F.to' signs, it names nobody.
          if text.folded(position + 1) == "to", !text.tokens[position + 1].isSpaced { return nil }
          position += 1
          end = position
        } else if text.isMark(position, .dash), position + 1 < limit,
          text.tokens[position + 1].isCapital, !text.tokens[position].isSpaced,
          !text.tokens[position + 1].isSpaced, isNameWord(position + 1)
        {
          position += 1
        }
        continue
      }
      // A particle in lower case joins what stands on both sides: 'Marciana de Lisboa'.
      if words > 0,
        token.lexeme == .particle || token.lexeme == .di || token.lexeme == .del
          || token.lexeme == .la || token.lexeme == .lo || token.lexeme == .da,
        !token.startsLine, position + 1 < limit, text.tokens[position + 1].isCapital,
        !text.tokens[position + 1].startsLine, isNameWord(position + 1),
        isParticle(position)
      {
        position += 1
        continue
      }
      break
    }
    guard words > 0 else { return nil }
    // 'La Commissaria Neri': an article alone, before an office, is nobody.
    if end - first == 1, [.il, .la, .lo].contains(text.lexeme(first)) { return nil }
    return Reading(first: first, end: end, officeFirst: nil, officeEnd: nil)
  }

  /// Whether a name at the end of a line wants the word that begins the next: 'Maria Luisa' its surname,
  /// 'Carlo Lo' and 'Nicola Dal' what follows the particle, 'Neri Maria' over 'Grazia' the whole name.
  private func wantsMore(_ name: Range<Int>, before next: Int) -> Bool {
    let last = name.upperBound - 1
    guard text.lines[text.lineIndex(of: next)].blanksBefore == 0 else { return false }
    if text.lexeme(last).isFunctionWord || text.lexeme(last) == .particle, !isInitial(last) {
      return text.tokens[last].isCapital && text.tokens[next].isCapital
        && (!text.tokens[last].isCapitals || text.tokens[next].isCapitals)
    }
    guard text.wraps(next) else { return false }
    return name.allSatisfy { GivenNames.contains(text.folded($0)) }
      || Self.halves.holds(last, of: text) && GivenNames.contains(text.folded(next))
  }

  private static let halves: WordSet = ["maria", "gian", "pier", "anna", "carlo"]

  /// Whether the line before a token is short and all in capitals.
  private func isLabel(before index: Int) -> Bool {
    let line = text.lines[text.lineIndex(of: index - 1)]
    return line.end - line.first <= 8 && line.end == index
      && (line.first..<line.end).allSatisfy {
        text.tokens[$0].isCapitals || text.tokens[$0].kind == .mark
      }
  }

  /// An office, then a name: 'il Sindaco dott. Mario Rossi', 'Consigliere Bianchi'.
  func officeAndPerson(at index: Int, before limit: Int) -> Reading? {
    var position = skipTitles(from: skipArticles(from: index, before: limit), before: limit)
    let officeFirst = position
    guard position < limit, text.lexeme(position).isOffice else { return nil }
    var officeEnd = position
    while position < limit, position - officeFirst < 12 {
      let token = text.tokens[position]
      if token.lexeme.isOffice {
        position += 1
        officeEnd = position
        continue
      }
      if text.isMark(position, .dash) || text.isMark(position, .slash)
        || text.isMark(position, .comma)
        || text.isMark(position, .period) && text.folded(position - 1) == "cons"
      {
        position += 1
        continue
      }
      if token.isWord, !isInitial(position), !opensSurname(position, before: limit),
        token.lexeme.isFunctionWord || token.lexeme.isBodyNoun
          || Self.officeComplements.contains(text.folded(position))
          || isUnit(position)
      {
        position += 1
        if !token.lexeme.isFunctionWord { officeEnd = position }
        continue
      }
      if isAcronym(position, of: officeFirst) {
        position += 1
        officeEnd = position
        continue
      }
      if let name = person(at: position, before: limit) {
        return Reading(
          first: name.first, end: name.end, officeFirst: officeFirst, officeEnd: officeEnd)
      }
      return nil
    }
    return nil
  }

  /// 'CTS' in 'Il Coordinatore del CTS': initials in capitals of what the office is of.
  func isAcronym(_ index: Int, of office: Int) -> Bool {
    let token = text.tokens[index]
    guard token.isCapitals, 2...6 ~= token.end - token.start, !token.hasApostrophe,
      !text.tokens[office].isCapitals, [.del, .la, .lo].contains(text.lexeme(index - 1)),
      !text.isMark(index + 1, .period)
    else { return false }
    // 'del LEO Carla' is no such thing.
    return index + 1 >= text.tokens.count || !text.tokens[index + 1].isCapitals
  }

  /// 'il Presidente del Consiglio dei Ministri', 'il Segretario Generale della Presidenza della
  /// Repubblica': an office of the State, nobody's in the sitting.
  func isOfState(_ office: Int) -> Bool {
    let end = min(text.tokens.count, office + 10)
    var index = office + 1
    while index < end, text.tokens[index].isWord {
      switch text.folded(index) {
      case "ministri", "repubblica", "ministro": return true
      default: break
      }
      guard
        text.lexeme(index).isFunctionWord || text.lexeme(index).isBodyNoun
          || text.lexeme(index) == .presidenza
          || Self.officeComplements.contains(text.folded(index))
      else { return false }
      index += 1
    }
    return false
  }

  /// 'DI MARZO Sergio' after the office: a particle of the surname, not 'DI PIANO'.
  func opensSurname(_ index: Int, before limit: Int) -> Bool {
    guard text.tokens[index].isCapital, text.lexeme(index).isFunctionWord, index + 1 < limit,
      text.tokens[index + 1].isCapital, isNameWord(index + 1)
    else { return false }
    let next = text.folded(index + 1)
    return !Self.officeComplements.contains(next) && !Self.units.contains(next)
  }

  /// 'Ufficio' and 'Piano' in 'Responsabile dell'Ufficio di Piano': what the office is of.
  private func isUnit(_ index: Int) -> Bool {
    switch text.lexeme(index - 1) {
    case .di, .del, .lo, .la: Self.units.contains(text.folded(index))
    default: false
    }
  }

  /// Moves over 'il', 'la', 'i', 'gli', 'l''.
  func skipArticles(from index: Int, before limit: Int) -> Int {
    var position = index
    while position < limit {
      // 'D'Avanzo', 'La Rosa', 'Di Maio': a capital before a capital belongs to the name.
      if text.tokens[position].isCapital, text.lexeme(position) != .signor, position + 1 < limit,
        text.tokens[position + 1].isCapital, !text.lexeme(position + 1).isOffice,
        text.lexeme(position + 1) != .title, text.lexeme(position + 1) != .signor,
        isNameWord(position + 1)
      {
        return position
      }
      if isInitial(position) { return position }
      switch text.lexeme(position) {
      case .il, .la, .lo, .al, .del, .da, .di, .signor: position += 1
      default: return position
      }
      if text.isMark(position, .period) || text.isMark(position, .slash) { position += 1 }
    }
    return position
  }

  /// Moves over titles with their full stops: 'il Sig.', 'dott.ssa', 'Avv.'.
  func skipTitles(from index: Int, before limit: Int) -> Int {
    var position = index
    while position < limit {
      let token = text.tokens[position]
      let isTitle =
        token.lexeme == .title || token.lexeme == .signor || isTrade(position, before: limit)
        || position > index && ["iunior", "junior", "iun", "jun"].contains(text.folded(position))
          && !token.isCapital
      guard isTitle else { break }
      // 'Sen' and 'On' are titles only with their full stop; 'Don', 'Maestro' as they stand.
      var next = position + 1
      if text.isMark(next, .period) { next += 1 }
      if text.isMark(next, .slash), next + 1 < limit { next += 2 }
      guard next < limit else { break }
      position = next
      if position < limit,
        ["ra", "ssa", "na"].contains(text.folded(position))
          || ["li", "le"].contains(text.folded(position)) && text.isMark(position - 1, .period)
            && !text.tokens[position].isSpaced && !text.tokens[position].isCapital
      {
        position += 1
        if text.isMark(position, .period) { position += 1 }
      }
    }
    return position
  }

  /// 'Per. Agr.', 'Per. Ind.', 'Cav. Uff.': a title in two shortened words; either of them.
  private func isTrade(_ index: Int, before limit: Int) -> Bool {
    guard text.isMark(index + 1, .period), index + 2 < limit else { return false }
    let isPair = { (first: Int) in
      ["per", "cav", "gr", "dr", "dott", "p"].contains(text.folded(first))
        && ["agr", "ind", "uff", "edile", "chim", "inf", "for"].contains(text.folded(first + 2))
        && text.isMark(first + 1, .period) && text.isMark(first + 3, .period)
    }
    // 'p.a. Renza Neri'
    let isSurveyor = { (first: Int) in
      first >= 0 && self.text.folded(first) == "p" && !self.text.tokens[first].isCapital
        && self.text.isMark(first + 1, .period) && self.text.folded(first + 2) == "a"
        && !self.text.tokens[first + 2].isSpaced && self.text.isMark(first + 3, .period)
    }
    if isSurveyor(index) || isSurveyor(index - 2) { return true }
    if isDoctor(index) { return true }
    // 'pian. Riva', 'agr. iunior Neri'
    if text.isShortTrade(index), text.tokens[index + 2].isWord { return true }
    // 'Sr. Magda', 'p. Lamberto'
    if ["sr", "p", "fra"].contains(text.folded(index)),
      text.tokens[index + 2].isWord, text.tokens[index + 2].isCapital,
      text.tokens[index + 2].end - text.tokens[index + 2].start > 1,
      text.folded(index) == "sr" || !text.tokens[index].isCapital
    {
      return true
    }
    return isPair(index) || index >= 2 && isPair(index - 2)
  }

  /// 'D.SSA'
  private func isDoctor(_ index: Int) -> Bool {
    text.folded(index) == "d" && text.isMark(index + 1, .period)
      && index + 2 < text.tokens.count && text.folded(index + 2) == "ssa"
      && !text.tokens[index + 2].isSpaced
  }

  /// Whether a capitalised word can be part of a name.
  func isNameWord(_ index: Int) -> Bool {
    let token = text.tokens[index]
    switch token.lexeme {
    case .none, .particle, .bianca, .sala, .primo, .secondo, .favore, .segreto, .ordinal, .preso,
      .sentito, .month, .weekday, .allontana, .di, .del, .la, .lo, .da, .sottoscritto, .zero,
      .palese, .nulla, .un, .dato, .aula, .letto, .arriva, .citta, .quota, .title, .atteso:
      break
    case .n, .a, .e, .o, .x, .p:
      // An initial: 'Rossi N.', not the sign before a figure.
      return token.end - token.start == 1 && text.isMark(index + 1, .period)
        && text.number(at: index + 2) == nil && !isNothing(index + 2)
    case .data, .giunta, .consiglio, .comune, .fine, .anno, .verbale, .rende:
      return standsByGivenName(index)
    // 'Amoruso, Boccia, Neri'
    case .respinge:
      return text.folded(index) == "boccia" && (standsByGivenName(index) || standsInList(index))
    // 'Carla Voto 24'
    case .voto:
      return text.folded(index) == "voto" && index > 0 && text.tokens[index - 1].isCapital
        && !token.startsLine && GivenNames.contains(text.folded(index - 1))
    // 'DALL'OLIO Sara', 'DALLA COSTA Maria'
    case .dalle:
      guard token.isCapital, index + 1 < text.tokens.count, text.tokens[index + 1].isCapital else {
        return false
      }
      return token.hasApostrophe
        ? !text.tokens[index + 1].isSpaced
        : index > 0 && text.lexeme(index + 1) == .none && !text.endsSentence(index - 1)
          && token.isCapitals == text.tokens[index + 1].isCapitals
    default:
      return false
    }
    if token.lexeme == .title {
      return token.end - token.start > 4 && !text.isMark(index + 1, .period)
    }
    if Self.neverNames.contains(text.folded(index)) { return isSurnamePiazza(index) }
    return true
  }

  /// 'Assenti N. /': a stroke where the figure would be.
  private func isNothing(_ index: Int) -> Bool {
    text.isMark(index, .slash) || text.isMark(index, .equals) || text.isMark(index, .underscore)
  }

  /// 'Fino del Monte', 'Oltre il Colle', 'Ora' in a cell of its own: towns whose name begins with a
  /// word of the language.
  func beginsTown(_ first: Int, before end: Int) -> Bool {
    let token = text.tokens[first]
    guard token.isCapital, token.end - token.start > 1,
      token.lexeme.isFunctionWord || token.lexeme == .ora, first + 1 < text.tokens.count
    else { return false }
    let next = text.tokens[first + 1]
    if next.shape.contains(.column) { return !next.startsLine }
    var position = first + 1
    while position < end, text.lexeme(position).isFunctionWord { position += 1 }
    guard position < end, position - first <= 2, !text.tokens[position].startsLine else {
      return false
    }
    return text.tokens[position].isCapital && isNameWord(position)
  }

  /// 'Giunta Salvatore', 'Miriam Data,': a surname that is also a word of the trade.
  private func standsByGivenName(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.isCapital, index == 0 || !text.lexeme(index - 1).isFunctionWord else {
      return false
    }
    let next = index + 1
    if next < text.tokens.count, text.tokens[next].isCapital, !text.tokens[next].startsLine,
      !token.hasApostrophe, GivenNames.contains(text.folded(next))
    {
      return true
    }
    if isSurnameOfList(index) { return true }
    guard index > 0, text.tokens[index - 1].isCapital, !token.startsLine,
      GivenNames.contains(text.folded(index - 1))
    else { return false }
    return next >= text.tokens.count || text.tokens[next].kind == .mark
      || text.tokens[next].startsLine
      || text.lexeme(next).isFunctionWord && !text.tokens[next].isCapital
        && text.lexeme(next) != .di && text.lexeme(next) != .del
  }

  /// 'Amoruso, Boccia, Neri': between the commas of other names.
  private func standsInList(_ index: Int) -> Bool {
    text.tokens[index].isCapital && text.isMark(index - 1, .comma) && index > 1
      && text.tokens[index - 2].isCapital && text.tokens[index - 2].isWord
      && (text.isMark(index + 1, .comma) || text.lexeme(index + 1) == .e
        || text.isMark(index + 1, .period) || text.isMark(index + 1, .semicolon)
        || text.isMark(index + 1, .closeParenthesis))
  }

  /// 'Riva Carla, Giunta Salvo, Neri Ugo': between the commas of a list, a word and one that goes with no
  /// college.
  private func isSurnameOfList(_ index: Int) -> Bool {
    let next = index + 1
    guard text.lexeme(index) == .giunta, index > 2, next + 1 < text.tokens.count,
      text.isMark(index - 1, .comma) || text.isMark(index - 1, .semicolon),
      text.tokens[next].isWord, text.tokens[next].isCapital, !text.tokens[next].isCapitals,
      !text.tokens[next].startsLine, text.lexeme(next) == .none || text.folded(next) == "salvo",
      !text.folded(next).hasSuffix("ale"), !text.folded(next).hasSuffix("iva"),
      !text.folded(next).hasSuffix("ana")
    else { return false }
    return [Mark.comma, .semicolon, .openParenthesis].contains { text.isMark(next + 1, $0) }
      && (text.tokens[index - 2].isCapital || text.isMark(index - 2, .closeParenthesis))
  }

  /// '13) Piazza Paola   Presente', '| Piazza Paola |': a cell that holds a name and no street number.
  private func isCell(_ index: Int, before after: Int) -> Bool {
    let before = text.tokens[index - 1]
    let opens =
      text.tokens[index].startsLine || text.tokens[index].shape.contains(.column)
      || before.isMark(.pipe)
      || text.tokens[max(0, index - 2)].isNumber
        && (before.isMark(.closeParenthesis) || before.isMark(.period))
    guard opens, after < text.tokens.count, !text.tokens[after].isNumber else { return false }
    return text.tokens[after].shape.contains(.column) && !text.tokens[after].startsLine
      || text.isMark(after, .pipe)
  }

  /// 'Piazza Vittorio (giustificato)', 'Galli Rita, Piazza Vittorio, Zoli Marta': a surname in a list.
  private func isSurnamePiazza(_ index: Int) -> Bool {
    guard text.folded(index) == "piazza", index > 0 else { return false }
    // 'il consigliere Piazza'
    switch text.lexeme(index - 1) {
    case .consigliere, .assessore, .vicesindaco, .capogruppo: return true
    default: break
    }
    guard GivenNames.contains(text.folded(index + 1)),
      !text.tokens[index + 1].startsLine
    else { return false }
    let before = text.tokens[index - 1]
    let follows = before.isMark(.comma) || before.isMark(.colon) || before.lexeme.isOffice
    let after = index + 2
    if isCell(index, before: after) { return true }
    return follows && after + 1 < text.tokens.count
      && (text.isMark(after, .comma) && !text.tokens[after + 1].isNumber
        || text.isMark(after, .semicolon) || text.isMark(after, .openParenthesis))
  }

  /// 'E. Pagani': a capital with its full stop is no conjunction.
  func isInitial(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.end - token.start == 1 && token.isCapital && text.isMark(index + 1, .period)
  }

  private func isParticle(_ index: Int) -> Bool {
    ["de", "di", "del", "della", "la", "lo", "li", "dal", "d", "da", "degli", "dei", "van", "von"]
      .contains(text.folded(index))
  }

  /// Whether a word goes with an office: 'Generale', 'comunale', 'verbalizzante'.
  func isComplement(_ index: Int) -> Bool {
    index < text.tokens.count
      && (text.lexeme(index) == .verbalizzante
        || Self.officeComplements.contains(text.folded(index)))
  }

  /// A name as written, without the title that may stand between surname and name.
  func written(_ first: Int, _ end: Int) -> String {
    guard end - first > 2,
      let title = (first + 1..<end).first(where: { text.lexeme($0) == .title }),
      case let next = skipTitles(from: title, before: end), next > title, next < end
    else { return text.string(first, end) }
    return text.string(first, title) + " " + text.string(next, end)
  }

  private static let officeComplements: Set<String> = [
    "comunale", "generale", "provinciale", "uscente", "vicario", "reggente", "supplente", "anziano",
    "anziana", "pro", "tempore", "facente", "funzioni", "vice", "scolastico", "scolastica",
    "didattico", "didattica",
    "amministrativo", "amministrativa", "tecnico", "finanziario", "delegato", "delegata", "esterno",
    "dimissionario", "designato", "incaricato", "unico", "straordinario", "capo", "verbalizzante",
    "nazionale", "regionale",
  ]

  private static let units: Set<String> = [
    "ufficio", "piano", "servizio", "servizi", "settore", "area", "distretto", "ambito",
    "dipartimento", "ragioneria", "municipio",
  ]

  /// Capitalised words that head columns, lines or sentences and are never names.
  private static let neverNames: Set<String> = [
    "ultimo", "aggiornamento", "ruolo", "carica", "nome", "cognome", "qualifica", "note", "firma",
    "pagina", "pag", "tutti",
    "tutte", "ambo", "unitamente", "sono", "altri", "altre", "via", "piazza", "art", "legge",
    "decreto", "regolamento", "statuto", "testo", "udp", "si", "con", "gruppo", "lista", "ne",
    "egli", "ella", "essi", "ha", "hanno", "viene", "vengono", "intervengono", "nella",
    "componenti",
    "quorum",
    "gli", "dopo", "prima", "poi", "infine", "inoltre", "successivamente", "consiglieri", "asst",
    "ats",
    "favorevoli", "contrari", "astenuti", "esito", "municipio", "vice", "genitori", "docenti",
    "studenti", "indi", "presidenza", "vicepresidenza", "ministri", "relata", "referto",
    "amministratori", "amministratore", "amministratrice", "amministrazione",
    "relazione", "certificato", "attestato", "attestazione", "pubblicazione",
  ]
}
