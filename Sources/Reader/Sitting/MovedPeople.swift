import Model

/// Who is named in the clause of a movement: people, the bodies they stand for, categories.
struct MovedPeople {
  let text: TokenizedText

  /// One who moves: by name, by the body that the person stands for, or by both.
  struct Person {
    var name: Located<String>?
    var body: Located<String>?
  }

  /// The people named in a stretch, with the bodies in brackets after them.
  func people(from first: Int, to end: Int) -> [Person] {
    var result: [Person] = []
    let names = NameGrammar(text: text)
    var position = first
    while position < end {
      let token = text.tokens[position]
      // 'Comune di Colzate', before or after the person.
      if token.lexeme == .comune || token.lexeme == .provincia, position + 1 < end {
        let bodyFirst = text.lexeme(position + 1) == .di ? position + 2 : position + 1
        if let body = names.person(at: bodyFirst, before: end) {
          let located = Located(text.string(position, body.end), at: text.range(position, body.end))
          if let last = result.indices.last, result[last].body == nil {
            result[last].body = located
          } else {
            result.append(Person(name: nil, body: located))
          }
          position = body.end
          continue
        }
      }
      if let next = afterOthers(position, before: end) {
        position = next
        continue
      }
      // 'SIG.RA ROSSI': what is left of the title is no name.
      if token.lexeme == .signor {
        position = max(position + 1, names.skipTitles(from: position, before: end))
        continue
      }
      if let surname = organAsSurname(position, after: result, before: end) {
        result.append(Person(name: surname, body: nil))
        position += 1
        continue
      }
      if token.isMark(.openParenthesis) {
        if let close = (position..<end).first(where: { text.isMark($0, .closeParenthesis) }),
          let last = result.indices.last, result[last].body == nil,
          text.tokens[position + 1].isWord, text.tokens[position + 1].isCapital
        {
          result[last].body = Located(
            text.string(position + 1, close), at: text.range(position + 1, close))
          position = close + 1
          continue
        }
      }
      if token.isWord, token.isCapital, !token.lexeme.isOffice, token.lexeme != .signor,
        !(token.lexeme.isFunctionWord
          && !(position + 1 < end && text.tokens[position + 1].isCapital && !token.startsLine)),
        names.isNameWord(position) || token.lexeme == .title,
        !isSentenceWord(position), !isPlaceOrCompany(position),
        // 'presidente della banda "La Concordia"'
        (first..<position).count(where: { text.isMark($0, .quote) }).isMultiple(of: 2),
        let name = doubleSurname(names.person(at: position, before: end), before: end)
      {
        let located = Located(
          text.string(name.first, name.end), at: text.range(name.first, name.end))
        // 'il Sindaco di Casalmoro, Gino Alberici': the place, then the person.
        if text.lexeme(position - 1) == .di, text.lexeme(position - 2) == .e,
          let last = result.last, last.name == nil, last.body != nil
        {
          // 'i rappresentanti di Alba e di Borgo'
          result.append(Person(name: nil, body: located))
        } else if text.lexeme(position - 1) == .di, text.isMark(position - 2, .comma),
          let last = result.last, last.name == nil, last.body != nil
        {
          // 'i rappresentanti di Alba e di Borgo'
          result.append(Person(name: nil, body: located))
        } else if let last = result.indices.last, result[last].name == nil,
          result[last].body != nil, !text.contains(.e, in: position - 1..<position)
        {
          result[last].name = located
        } else if text.lexeme(position - 1) == .di, let office = officeBefore(position - 1),
          office.isOffice
        {
          if let last = result.indices.last, result[last].name != nil, result[last].body == nil {
            result[last].body = located
          } else {
            result.append(Person(name: nil, body: located))
          }
        } else if text.lexeme(position - 1) == .del || text.lexeme(position - 1) == .di,
          let last = result.indices.last, result[last].body == nil
        {
          result[last].body = located
        } else {
          result.append(Person(name: located, body: nil))
        }
        position = name.end
        continue
      }
      if isBareOffice(position, before: end) {
        result.append(
          Person(
            name: Located(
              text.string(position, position + 1), at: text.range(position, position + 1)),
            body: nil))
      }
      position += 1
    }
    if result.isEmpty,
      let office = (first..<end).first(where: {
        text.lexeme($0) == .presidente || text.lexeme($0) == .sindaco
          || text.lexeme($0) == .segretario
      }), text.lexeme(office - 1) == .il || text.lexeme(office - 1) == .la
    {
      result.append(
        Person(
          name: Located(text.string(office, office + 1), at: text.range(office, office + 1)),
          body: nil))
    }
    if result.isEmpty, let group = group(from: first, to: end) {
      result.append(Person(name: group, body: nil))
    }
    return result
  }

  /// The token after words that name no one who moves: '(art. 78 TUEL)', 'ceduta la presidenza
  /// all'ing. Rossi'; nil where none begin at a token.
  private func afterOthers(_ index: Int, before end: Int) -> Int? {
    if text.isMark(index, .openParenthesis),
      ["art", "artt", "ex", "ai"].contains(text.folded(index + 1))
    {
      return (index..<end).first { text.isMark($0, .closeParenthesis) }.map { $0 + 1 }
    }
    if text.lexeme(index) == .presidenza,
      ["ceduta", "cede", "cedendo", "affidata", "lasciata", "ceduto"].contains(
        text.folded(index - 2))
    {
      return (index..<end).first { text.isMark($0, .comma) } ?? end
    }
    return nil
  }

  /// 'escono i consiglieri Bianchi, Verdi e Giunta': after names, with no article, a surname.
  private func organAsSurname(
    _ index: Int, after found: [Person], before end: Int
  ) -> Located<String>? {
    guard text.tokens[index].isCapital,
      [.giunta, .consiglio, .comune, .data, .anno, .presente, .segreto, .voto].contains(
        text.lexeme(index)),
      !found.isEmpty && (text.lexeme(index - 1) == .e || text.isMark(index - 1, .comma))
        || isHeldBySomeone(index - 1),
      index + 1 >= end || text.tokens[index + 1].kind == .mark
    else { return nil }
    return Located(text.string(index, index + 1), at: text.range(index, index + 1))
  }

  /// 'esce anche il Consigliere Presente.': an office of one person, then a surname.
  private func isHeldBySomeone(_ office: Int) -> Bool {
    [.consigliere, .assessore, .componente, .socio].contains(text.lexeme(office))
      && !text.folded(office).hasSuffix("i") && text.lexeme(office - 1).isFunctionWord
  }

  /// 'chiamati in Prefettura', 'all'idrovora Neri', 'quote della società Alfa': no person.
  private func isPlaceOrCompany(_ index: Int) -> Bool {
    if text.lexeme(index - 1) == .inside { return true }
    let before = text.tokens[max(0, index - 1)]
    if before.isWord, !before.isCapital, before.lexeme == .none, index > 1,
      [.al, .alle, .inside, .nel].contains(text.lexeme(index - 2))
    {
      return true
    }
    return [
      "societa", "ditta", "impresa", "cooperativa", "associazione", "fondazione", "banca",
      "agenzia", "azienda",
    ].contains(text.folded(index - 1))
  }

  /// 'Ruggeri – Neri': one person whose two surnames a dash joins.
  private func doubleSurname(
    _ name: NameGrammar.Reading?, before end: Int
  ) -> NameGrammar.Reading? {
    guard let name, text.isMark(name.end, .dash), name.end + 1 < end,
      let second = NameGrammar(text: text).person(at: name.end + 1, before: end),
      second.first == name.end + 1
    else { return name }
    return NameGrammar.Reading(first: name.first, end: second.end, officeFirst: nil, officeEnd: nil)
  }

  /// 'escono il Sindaco e la consigliera Rossi': one told by the office alone, among others.
  private func isBareOffice(_ index: Int, before end: Int) -> Bool {
    switch text.lexeme(index) {
    case .sindaco, .vicesindaco, .presidente, .vicepresidente: break
    default: return false
    }
    guard text.lexeme(index - 1) == .il || text.lexeme(index - 1) == .la,
      !text.folded(index).hasSuffix("i"), index + 1 < end
    else { return false }
    return (text.lexeme(index + 1) == .e || text.isMark(index + 1, .comma))
      && text.lexeme(index + 2).isFunctionWord
  }

  private func officeBefore(_ index: Int) -> Lexeme? { index > 0 ? text.lexeme(index - 1) : nil }

  /// A capitalised word that only begins its sentence.
  private func isSentenceWord(_ index: Int) -> Bool {
    let token = text.tokens[index]
    if token.lexeme == .month || token.lexeme == .weekday || token.lexeme == .aula
      || token.lexeme == .sala && isRoom(index)
    {
      return true
    }
    // 'Dato atto che l'Assessore Rossi si allontana'
    if token.lexeme.isRecital, index + 1 < text.tokens.count, text.tokens[index + 1].isWord,
      !text.tokens[index + 1].isCapital
    {
      return true
    }
    // 'Rifatto l'appello', 'Sospesa la seduta': what opens a sentence before an article.
    if index == 0 || token.startsLine || text.endsSentence(index - 1),
      let next = text.tokens.indices.contains(index + 1) ? text.tokens[index + 1] : nil,
      next.isWord, !next.isCapital,
      next.hasApostrophe && next.end - next.start == 1 || [.il, .la, .lo].contains(next.lexeme)
    {
      return true
    }
    return [
      "ore", "consiglio", "seduta", "verso", "subito", "nel", "prima", "durante", "dopo", "alle",
      "al", "tuel",
    ].contains(text.folded(index))
  }

  /// 'la Sala', 'in Sala', 'Sala consiliare', where 'Sala e Neri', 'l'uscita di SALA Anna' are people.
  private func isRoom(_ index: Int) -> Bool {
    let next = text.tokens[min(index + 1, text.tokens.count - 1)]
    switch text.lexeme(index - 1) {
    case .la, .da, .nel, .al, .inside: return !(next.isWord && next.isCapital)
    default:
      return next.isWord && !next.isCapital && !next.lexeme.isFunctionWord
        && !LineFacts.isMovement(next.lexeme) && next.lexeme != .si
    }
  }

  /// Nouns for people by category: 'i voti', 'i fondi' are none.
  private static let groups: Set<String> = [
    "ricercatori", "studenti", "genitori", "professori", "tecnici", "funzionari", "ospiti",
    "invitati", "commissari", "colleghi", "cittadini", "dipendenti", "sindaci", "assessori",
    "delegati", "dirigenti", "relatori", "progettisti", "professionisti", "giornalisti", "uditori",
    "alunni", "lavoratori", "medici", "esperti", "consulenti", "legali", "associati", "condomini",
  ]

  /// 'i rappresentanti degli studenti', 'i ricercatori': people by category.
  private func group(from first: Int, to end: Int) -> Located<String>? {
    for index in first..<end
    where text.lexeme(index) == .il && index + 1 < end && text.tokens[index + 1].isWord
      && !text.tokens[index + 1].isCapital
    {
      let word = text.folded(index + 1)
      guard text.lexeme(index + 1).isOffice || Self.groups.contains(word) else { continue }
      var last = index + 1
      while last < end, text.tokens[last].isWord, text.lexeme(last) != .alle,
        text.lexeme(last) != .dalle
      { last += 1 }
      return Located(text.string(index + 1, last), at: text.range(index + 1, last))
    }
    return nil
  }
}
