import Model

/// Finds who presides, who keeps the minutes, who counts the ballots.
struct OfficerReader {
  let minutes: MinutesText

  private var text: TokenizedText { minutes.text }

  func read(
    head lines: Range<Int>, roll: Roll, agenda: Set<Int>, into sitting: inout Sitting
  ) {
    sitting.chair = roll.chair
    // 'Comunicazioni della presidenza' on the order of the day names nobody.
    let titles = agenda.isEmpty ? [:] : titles(of: sitting.agenda)
    for line in lines
    where minutes.facts[line].contains(.officer) || minutes.facts[line].contains(.opening) {
      var range = minutes.tokens(line)
      if agenda.contains(line) {
        // '… 9. Varie Presiede la Dirigente': what follows the last title in the same line.
        guard let title = titles[line] else { continue }
        range = min(range.upperBound, max(range.lowerBound, title))..<range.upperBound
      }
      let end = text.lines[min(lines.upperBound, line + 3) - 1].end
      for index in range {
        switch text.lexeme(index) {
        case .presidente, .segretario, .presidenza:
          if NameGrammar(text: text).isOfState(index) { continue }
        default: break
        }
        switch text.lexeme(index) {
        // 'Chi presiede dà lettura' names nobody.
        case .presiede where text.folded(index - 1) != "chi":
          let told =
            subject(before: index, from: range.lowerBound)
            ?? byOffice(after: skipObject(index + 1), members: sitting.members)
            ?? officer(after: index + 1, before: end, role: nil)
          if sitting.chair == nil || isAnother(told, than: roll.chair, sitting.members) {
            sitting.chair = told
          }
        // 'un elenco custodito dalla presidenza, …' names nobody.
        case .presidenza
        where (!text.isMark(index + 1, .comma) || text.lexeme(index - 2) == .assume)
          // 'Presidenza: Vicepresidenza: Scrutatori:', labels of columns that were lost.
          && !(text.isMark(index + 1, .colon) && text.isMark(index + 3, .colon)):
          if sitting.chair == nil {
            sitting.chair =
              text.lexeme(index - 1) == .la && text.lexeme(index - 2) == .assume
              ? subject(before: index - 2, from: range.lowerBound)
                ?? byOffice(after: index + 1, members: sitting.members) ?? officer(
                  after: index + 1, before: min(end, index + 14), role: nil)
                ?? officerBefore(index - 2, from: range.lowerBound)
              : officer(after: index + 1, before: min(end, index + 16), role: nil)
          }
        case .apre, .dichiara, .aperto:
          let subject = text.sentenceStart(index, notBefore: range.lowerBound)..<index
          if sitting.chair == nil, !subject.contains(where: { isOfState($0) }),
            text.contains(
              .presidente, .sindaco, .vicesindaco, .dirigente, .vicepresidente, in: subject)
              || opens(index)
          {
            sitting.chair =
              openerAfter(index, before: end)
              ?? opener(
                index,
                from: text.sentenceStart(index, notBefore: text.lines[lines.lowerBound].first))
          }
        case .segretario, .verbalizzante, .verbalizza, .funge:
          if sitting.secretary == nil {
            sitting.secretary =
              roll.lines.contains(line)
              ? listed(at: index, on: line, members: sitting.members)
                ?? secretary(at: index, before: range.upperBound)
              : secretary(at: index, before: end)
          }
        case .presidente where !roll.lines.contains(line):
          if sitting.chair == nil, let told = conductor(at: index, before: end) {
            sitting.chair = told
          } else if sitting.chair == nil,
            isNamed(by: index)
              || (text.tokens[index].isCapitals || index == range.lowerBound + 1
                || index == range.lowerBound) && isLabel(index, range)
          {
            sitting.chair = officer(after: index, before: end, role: index)
          }
        default: break
        }
      }
    }
    readWriter(in: lines.filter { !agenda.contains($0) }, into: &sitting)
    readAppointed(in: lines.filter { !agenda.contains($0) }, into: &sitting)
  }

  /// Where the last title of the order of the day ends on each line.
  private func titles(of agenda: [AgendaItem]) -> [Int: Int] {
    var result: [Int: Int] = [:]
    for range in agenda.compactMap(\.title.range) {
      let line = text.lineIndex(ofByte: max(range.lower, range.upper - 1))
      result[line] = max(result[line] ?? 0, text.token(atByte: range.upper))
    }
    return result
  }

  /// 'Viene nominato, per acclamazione, Presidente della stessa Carlo Riva e Segretario Ugo Sala',
  /// 'vengono eletti: Carlo Riva a Presidente; Ugo Sala a Segretario': both in one sentence of the
  /// head, so that they are this assembly's own.
  private func readAppointed(in lines: [Int], into sitting: inout Sitting) {
    let names = NameGrammar(text: text)
    for line in lines where minutes.facts[line].contains(.officer) {
      for index in minutes.tokens(line) where text.lexeme(index) == .presidente {
        let sentence =
          text.sentenceStart(
            index, notBefore: 0, reach: 30)..<text.sentenceEnd(
            index, notAfter: text.tokens.count, reach: 30)
        let end = (sentence.upperBound..<min(text.tokens.count, sentence.upperBound + 24)).first {
          text.isMark($0, .period) && text.endsSentence($0)
        }
        // 'X a Presidente; Y a Segretario': a semicolon divides them, no more.
        let whole = sentence.lowerBound..<(end ?? sentence.upperBound)
        guard
          text.contains(.nomina, .eletto, .elegge, in: sentence.lowerBound..<index)
            || text.containsWord(
              ["chiamato", "chiamata", "chiamati", "designato", "designata"],
              in: sentence.lowerBound..<index),
          let second = whole.first(where: {
            $0 > index && text.lexeme($0) == .segretario
          }), second - index < 20
        else { continue }
        func holder(_ office: Int, from start: Int, before limit: Int) -> Officer? {
          let role = Located(text.string(office, office + 1), at: text.range(office, office + 1))
          var reading: NameGrammar.Reading?
          if text.lexeme(office - 1) == .a || text.folded(office - 1) == "quale" {
            reading = (start..<max(start, office - 1)).lazy.compactMap {
              text.tokens[$0].isCapital ? names.person(at: $0, before: office - 1) : nil
            }.first { $0.end == office - 1 && isSound($0) }
          } else {
            var next = office + 1
            while next < limit,
              text.lexeme(next).isFunctionWord && !text.tokens[next].isCapital
                || text.lexeme(next).isBodyNoun || text.folded(next) == "stessa"
                || text.lexeme(next) == .signor || text.isMark(next, .period)
            { next += 1 }
            reading = names.person(at: next, before: limit)
          }
          guard let reading, isSound(reading), isNamed(reading.first..<reading.end) else {
            return nil
          }
          var officer = made(reading)
          officer?.role = role
          return officer
        }
        guard let chair = holder(index, from: sentence.lowerBound, before: second),
          let secretary = holder(
            second, from: index + 1, before: min(whole.upperBound, second + 12))
        else { continue }
        (sitting.chair, sitting.secretary) = (chair, secretary)
        return
      }
    }
  }

  private func isOfState(_ index: Int) -> Bool {
    [.presidente, .segretario].contains(text.lexeme(index))
      && NameGrammar(text: text).isOfState(index)
  }

  /// After 'presiede': 'la seduta', 'l'Assemblea', 'i lavori'.
  private func skipObject(_ index: Int) -> Int {
    guard text.lexeme(index) == .il || text.lexeme(index) == .la || text.lexeme(index) == .lo
    else { return index }
    switch text.lexeme(index + 1) {
    case .seduta, .riunione, .adunanza, .lavori, .assemblea, .consiglio, .conferenza, .collegio,
      .commissione, .giunta:
      return index + 2
    default: return index
    }
  }

  /// 'apre i lavori la Presidente Anna Riva': the subject after the verb.
  private func openerAfter(_ verb: Int, before end: Int) -> Officer? {
    var next = skipObject(verb + 1)
    guard next > verb + 1, text.lexeme(next) == .il || text.lexeme(next) == .la else { return nil }
    next += 1
    guard text.lexeme(next).isOffice, text.lexeme(next) != .segretario else { return nil }
    return officer(after: next, before: min(end, next + 14), role: next)
  }

  /// Who opens: the one the sentence begins with, else the last named before the verb, but for those
  /// who only assist or are told to be missing.
  private func opener(_ verb: Int, from start: Int) -> Officer? {
    let names = NameGrammar(text: text)
    if start < verb, text.tokens[start].isCapital,
      let subject = names.person(at: start, before: verb), subject.first <= start + 2,
      subject.first > start || isNamed(subject.first..<subject.end),
      text.isMark(subject.end, .comma),
      text.lexeme(subject.end + 1) == .presidente || text.lexeme(subject.end + 1) == .sindaco
    {
      var officer = made(subject)
      officer?.role = Located(
        text.word(subject.end + 1), at: text.range(subject.end + 1, subject.end + 2))
      return officer
    }
    let aside = (start..<max(start, verb)).first { index in
      switch text.folded(index) {
      case "assistito", "assistita", "coadiuvato", "coadiuvata", "assistenza", "esclusione",
        "eccezione",
        "assenza", "tranne", "salvo":
        return true
      default: return false
      }
    }
    return officerBefore(aside ?? verb, from: start)
  }

  /// 'Dirige i lavori il Presidente Ugo Riva', 'Svolge le funzioni di Presidente Ugo Riva'.
  private func conductor(at office: Int, before end: Int) -> Officer? {
    let lead = max(0, office - 5)..<office
    let conducts =
      text.containsWord(["dirige", "conduce", "coordina"], in: lead)
      && text.contains(.lavori, .seduta, .riunione, .assemblea, .adunanza, in: lead)
      || text.lexeme(office - 1) == .di && text.folded(office - 2).hasPrefix("funzion")
        && ["svolge", "esercita"].contains(text.folded(office - 4))
    guard conducts else { return nil }
    return officer(after: office, before: min(end, office + 12), role: office)
  }

  /// 'rag. Sala   Segretario   presente': on a row of the roll the office is that of its own name.
  private func listed(at index: Int, on line: Int, members: [Member]) -> Officer? {
    let span = text.range(minutes.tokens(line).lowerBound, index)
    let own = members.filter {
      let range = ($0.representative ?? $0.name).range
      return range.map { $0.lower >= span.lower && $0.upper <= Int(text.tokens[index].start) }
        ?? false
    }
    guard own.count == 1, let member = own.first,
      (member.representative ?? member.name).value.split(separator: " ").count <= 5
    else { return nil }
    return Officer(
      name: member.representative ?? member.name,
      role: Located(text.word(index), at: text.range(index, index + 1)))
  }

  /// 'Scrive Lia Pagan.', 'Ha scritto il verbale Ivo Riva', 'affida la penna alla socia Mara Neri',
  /// 'chiama a verbalizzare la dott.ssa Sala': who keeps the minutes, with no word of an office.
  func readWriter(in lines: [Int], into sitting: inout Sitting) {
    guard sitting.secretary == nil else { return }
    for line in lines {
      for index in minutes.tokens(line) {
        let isWriter: Bool
        switch text.folded(index) {
        case "scrive": isWriter = text.tokens[index].isCapital || text.lexeme(index + 2) == .verbale
        case "scritto", "steso": isWriter = text.lexeme(index + 2) == .verbale
        case "penna": isWriter = text.lexeme(index - 1) == .la && text.lexeme(index + 1) == .al
        case "verbalizzare": isWriter = text.lexeme(index - 1) == .a
        // 'chiede a Ivo Sala, che accetta, di redigere il verbale'
        case "redigere", "stendere":
          guard text.lexeme(index + 2) == .verbale, sitting.secretary == nil,
            let writer = asked(to: index)
          else { continue }
          sitting.secretary = writer
          return
        case "appunti", "nota":
          isWriter = text.lexeme(index - 1) == .prende
        case "segreteria":
          isWriter = (index + 1...index + 2).contains { text.isMark($0, .colon) }
        default: isWriter = false
        }
        guard isWriter else { continue }
        let after = text.lexeme(index + 2) == .verbale ? index + 3 : index + 1
        guard
          let writer = officer(after: after, before: min(text.tokens.count, after + 8), role: nil),
          let range = writer.name.range, isNamed(tokens(of: range))
        else { continue }
        sitting.secretary = writer
        return
      }
    }
  }

  /// 'chiede ad Anna Riva … di redigere', 'incarica Ivo Sala di stendere': the first name after the
  /// verb that charges somebody.
  private func asked(to verb: Int) -> Officer? {
    let start = text.sentenceStart(verb, notBefore: 0, reach: 24)
    guard
      let charge = (start..<verb).last(where: {
        [
          "chiede", "incarica", "invita", "prega", "affida", "designa", "nomina", "propone",
          "incaricato", "incaricata", "chiamato", "chiamata",
        ].contains(text.folded($0))
      }),
      let writer = officer(after: charge + 1, before: verb, role: nil),
      let range = writer.name.range, isNamed(tokens(of: range))
    else { return nil }
    return writer
  }

  private func tokens(of range: SourceRange) -> Range<Int> {
    let line = text.lines[text.lineIndex(ofByte: range.lower)]
    let first = (line.first..<line.end).first { Int(text.tokens[$0].start) >= range.lower }
    guard let first else { return line.first..<line.first }
    var end = first
    while end < text.tokens.count, Int(text.tokens[end].start) < range.upper { end += 1 }
    return first..<end
  }

  /// Whether the words that say who presides name another of the present than the roll's chair.
  private func isAnother(_ told: Officer?, than chair: Officer?, _ members: [Member]) -> Bool {
    guard let told, let chair else { return false }
    let directory = MemberDirectory(members)
    guard case .one(let member) = directory.find(told.name.value),
      members[member].presence?.value.isAttending ?? false
    else { return false }
    return directory.find(chair.name.value) != .one(member)
  }

  /// 'Presidente: Ilaria Corsi, Sindaca', where a line or a sentence begins.
  private func isNamed(by index: Int) -> Bool {
    guard text.isMark(index + 1, .colon) else { return false }
    return text.tokens[index].startsLine || text.tokens[index].shape.contains(.column)
      || text.endsSentence(index - 1)
      || (text.lexeme(index - 1) == .il || text.lexeme(index - 1) == .la)
        && (text.tokens[index - 1].startsLine || text.endsSentence(index - 2))
  }

  /// Who opens the sitting under its first point, where the head named nobody.
  func readOpener(in lines: Range<Int>, into sitting: inout Sitting) {
    guard sitting.chair == nil else { return }
    for line in lines where minutes.facts[line].contains(.opening) {
      let end = text.lines[min(lines.upperBound, line + 3) - 1].end
      for index in minutes.tokens(line)
      where text.lexeme(index) == .apre && opens(index)
        && ![.discussione, .votazione].contains(text.lexeme(index + 2))
      {
        sitting.chair =
          openerAfter(index, before: end)
          ?? opener(
            index, from: text.sentenceStart(index, notBefore: text.lines[lines.lowerBound].first))
        if sitting.chair != nil { return }
      }
    }
  }

  /// Those named to count the ballots, in the head or where a point tells it: 'Sono nominati
  /// scrutatori …'.
  func readTellers(in lines: Range<Int>, into sitting: inout Sitting) {
    for line in lines where sitting.tellers.isEmpty && minutes.facts[line].contains(.officer) {
      let end = text.lines[min(lines.upperBound, line + 3) - 1].end
      for index in minutes.tokens(line) where text.lexeme(index) == .scrutatore {
        if sitting.tellers.isEmpty { tellers(after: index, before: end, into: &sitting) }
      }
    }
  }

  /// 'Viene chiamato a presiedere il sig. Moretti', where the assembly chooses its chair first of all.
  func readChosenChair(in lines: Range<Int>, into sitting: inout Sitting) {
    let chosen: Set<String> = ["chiamat", "nominat", "elett", "designat", "indicat"]
    for line in lines.prefix(24) {
      for index in minutes.tokens(line) where text.folded(index) == "presiedere" {
        guard
          (max(0, index - 6)..<index).contains(where: {
            chosen.contains(String(text.folded($0).dropLast()))
          }),
          let chair = officer(
            after: index + 1, before: min(text.tokens.count, index + 14), role: nil)
        else { continue }
        sitting.chair = chair
        return
      }
    }
    readChosenOfficers(in: lines.prefix(12), into: &sitting)
  }

  /// 'Presidente il sig. Rocco Neri, segretario l'amministratore Ugo Sala.', with no verb.
  private func readChosenOfficers(in lines: Range<Int>.SubSequence, into sitting: inout Sitting) {
    guard sitting.chair == nil else { return }
    for line in lines {
      let first = minutes.tokens(line).lowerBound
      guard text.lexeme(first) == .presidente, text.tokens[first].isCapital,
        text.lexeme(first + 1) == .il || text.lexeme(first + 1) == .la,
        let chair = officer(
          after: first + 1, before: min(text.tokens.count, first + 9), role: nil),
        let range = chair.name.range, isNamed(tokens(of: range))
      else { continue }
      sitting.chair = chair
      let end = tokens(of: range).upperBound
      guard sitting.secretary == nil, text.isMark(end, .comma),
        text.lexeme(end + 1) == .segretario,
        text.lexeme(end + 2) == .il || text.lexeme(end + 2) == .la
      else { return }
      sitting.secretary = officer(
        after: end + 2, before: min(text.tokens.count, end + 12), role: nil)
      return
    }
  }

  /// From the signatures, where the head said nothing.
  func complete(from signatures: [Signature], into sitting: inout Sitting) {
    // Two who presided in turn sign both: neither is the chair for sure.
    let chairs = Set(
      signatures.filter {
        let words = FoldedWords.of($0.role?.value ?? "")
        return words.contains("presidente") && !words.contains("vice")
      }.compactMap { $0.name.map { FoldedWords.of($0.value) } })
    for signature in signatures {
      guard let role = signature.role, let name = signature.name else { continue }
      let words = FoldedWords.of(role.value)
      // Of those who sign, a coordinator presides where nobody is called president.
      if sitting.chair == nil, chairs.isEmpty, signatures.count > 1,
        let first = words.first(where: { !["il", "la"].contains($0) }),
        ["coordinatore", "coordinatrice"].contains(first), name.value.contains(" ")
      {
        sitting.chair = Officer(name: name, role: role)
      }
      if sitting.chair == nil, chairs.count < 2,
        words.contains("presidente") && (chairs.isEmpty || !words.contains("vice"))
          || words.contains("sindaco") || words.contains("sindaca")
          || words.contains("vicesindaco")
      {
        sitting.chair = Officer(name: name, role: role)
      }
      if sitting.secretary == nil,
        words.contains(where: {
          $0.hasPrefix("segretari") || $0.hasPrefix("verbalizz") || $0.hasPrefix("vicesegretari")
        })
      {
        sitting.secretary = Officer(name: name, role: role)
      }
    }
  }

  private func opens(_ index: Int) -> Bool {
    (index..<min(text.tokens.count, index + 5)).contains {
      text.lexeme($0) == .seduta || text.lexeme($0) == .adunanza || text.lexeme($0) == .assemblea
        || text.lexeme($0) == .lavori
    }
  }

  /// 'Ugo Riva assume la presidenza e chiede a Ivo Sala …': the name right before the verb.
  private func subject(before verb: Int, from start: Int) -> Officer? {
    let names = NameGrammar(text: text)
    let floor = max(start, verb - 8)
    for first in stride(from: floor, to: verb, by: 1) where text.tokens[first].isCapital {
      guard !text.lexeme(first).isOffice, let name = names.person(at: first, before: verb),
        name.end == verb || name.end == verb - 1 && text.isMark(name.end, .comma),
        isSound(name), isNamed(name.first..<name.end), var officer = made(name)
      else { continue }
      officer.role = officer.role ?? roleBefore(name.first, from: max(start, name.first - 3))
      return officer
    }
    return nil
  }

  /// A line or phrase that is the office and the name, no more.
  private func isLabel(_ index: Int, _ range: Range<Int>) -> Bool {
    range.count <= 16 && !text.contains(.dichiara, in: range)
  }

  private func officer(after index: Int, before end: Int, role: Int?) -> Officer? {
    let names = NameGrammar(text: text)
    var position = role ?? index
    let limit = min(end, index + 18)
    var office: Located<String>?
    while position < limit {
      if text.isMark(position, .period), text.endsSentence(position) { return nil }
      if text.isMark(position, .semicolon) { return nil }
      if let reading = names.officeAndPerson(at: position, before: limit), reading.first < limit {
        if isSound(reading) { return holder(of: reading, before: limit) ?? made(reading) }
        // 'il presidente del C.d.A. dott. Spanò': the initials are the body's.
        if let from = reading.officeFirst {
          office = Located(text.string(from, from + 1), at: text.range(from, from + 1))
        }
        position = reading.end
        continue
      }
      let token = text.tokens[position]
      if token.isWord, token.isCapital || token.lexeme == .title || token.lexeme == .signor,
        !token.lexeme.isOffice,
        // The words that are looked through may end in the midst of a name.
        let name = names.person(at: position, before: min(limit + 2, text.tokens.count)),
        name.first < limit
      {
        // 'la Presidente della Comunità Montana, Marisa Neri': the name of the body, then hers.
        let isPlace =
          !isNamed(name.first..<name.end) && text.lexeme(name.first - 1).isInstitution
        if isSound(name), !isPlace, var officer = made(name) {
          officer.role = officer.role ?? office
          return officer
        }
        position = name.end
        continue
      }
      position += 1
    }
    return nil
  }

  /// 'C. d.A.' and 'DEL' are nobody's name.
  private func isSound(_ reading: NameGrammar.Reading) -> Bool {
    isSound(reading.first..<reading.end)
  }

  private func isSound(_ range: Range<Int>) -> Bool {
    range.contains {
      let token = text.tokens[$0]
      return token.isWord && token.end - token.start > 1 && !token.lexeme.isFunctionWord
    }
      && (isNamed(range) || !NameGrammar(text: text).isComplement(range.lowerBound))
  }

  /// 'la Sindaca di Campora, Arianna Trevi': the first name is that of the place.
  private func holder(of office: NameGrammar.Reading, before limit: Int) -> Officer? {
    guard text.contains(.di, .del, in: (office.officeFirst ?? office.first)..<office.first),
      text.isMark(office.end, .comma) || text.lexeme(office.end) == .title
        || text.lexeme(office.end) == .signor,
      !isNamed(office.first..<office.end),
      let name = NameGrammar(text: text).person(
        at: text.isMark(office.end, .comma) ? office.end + 1 : office.end, before: limit),
      isNamed(name.first..<name.end), var holder = made(name)
    else { return nil }
    if holder.role == nil { holder.role = made(office)?.role }
    return holder
  }

  private func isNamed(_ range: Range<Int>) -> Bool {
    range.contains { GivenNames.contains(text.folded($0)) }
  }

  /// 'Presiede il Sindaco;': the office alone, whose holder is on the roll.
  private func byOffice(after index: Int, members: [Member]) -> Officer? {
    var position = index
    while position < text.tokens.count,
      text.lexeme(position) == .il || text.lexeme(position) == .la
        || text.isMark(position, .colon) && position == index
    {
      position += 1
    }
    let first = position
    guard text.lexeme(first).isOffice, text.lexeme(first) != .consigliere else { return nil }
    guard
      position + 1 >= text.tokens.count || text.tokens[position + 1].kind == .mark
        || text.tokens[position + 1].startsLine
    else { return nil }
    // 'il Sindaco, dott. Rossi' goes on with the name.
    if text.isMark(position + 1, .comma),
      NameGrammar(text: text).person(at: position + 2, before: min(text.tokens.count, position + 8))
        != nil
    {
      return nil
    }
    let word = text.folded(first)
    let stem =
      word.hasSuffix("o") || word.hasSuffix("a") || word.hasSuffix("e")
      ? String(word.dropLast()) : word
    let holders = members.filter { member in
      guard let role = member.role, member.presence?.value.isAttending ?? false else {
        return false
      }
      let words = FoldedWords.of(role.value)
      return words.first.map { $0.hasPrefix(stem) } ?? false
    }
    guard holders.count == 1, let holder = holders.first else { return nil }
    return Officer(
      name: holder.representative ?? holder.name,
      role: Located(text.string(first, first + 1), at: text.range(first, first + 1)))
  }

  private func made(_ reading: NameGrammar.Reading) -> Officer? {
    guard reading.first < reading.end else { return nil }
    var role: Located<String>?
    if let first = reading.officeFirst, let end = reading.officeEnd, first < end {
      role = Located(text.string(first, end), at: text.range(first, end))
    }
    // 'la DS Anna Riva': the initials of an office.
    let isInitialled =
      reading.end - reading.first > 2 && text.tokens[reading.first].isCapitals
      && text.tokens[reading.first].lexeme == .none
      && (2...3).contains(text.tokens[reading.first].end - text.tokens[reading.first].start)
      && !text.tokens[reading.first + 1].isCapitals
    let first = isInitialled ? reading.first + 1 : reading.first
    return Officer(
      name: Located(
        NameGrammar(text: text).written(first, reading.end), at: text.range(first, reading.end)),
      role: role)
  }

  /// The last person named before a verb: 'la Presidente … Flavia Bigoni, alle ore 17.40 apre la seduta'.
  private func officerBefore(_ verb: Int, from start: Int) -> Officer? {
    let names = NameGrammar(text: text)
    var position = start
    var found: Officer?
    while position < verb {
      let token = text.tokens[position]
      if token.lexeme.isOffice, let reading = names.officeAndPerson(at: position, before: verb) {
        // 'Sindaco di Brenzate' names a place.
        let isPlace =
          text.lexeme(reading.first - 1) == .di && !isNamed(reading.first..<reading.end)
        if !isPlace { found = made(reading) }
        position = reading.end
        continue
      }
      if token.isWord, token.isCapital, !token.lexeme.isFunctionWord, !token.lexeme.isBodyNoun,
        names.isNameWord(position), let name = names.person(at: position, before: verb),
        (name.first..<name.end).contains(where: { GivenNames.contains(text.folded($0)) })
      {
        let role = found?.role ?? roleBefore(position, from: start)
        found = made(name)
        if found?.role == nil { found?.role = role }
        position = name.end
        continue
      }
      position += 1
    }
    return found
  }

  private func roleBefore(_ index: Int, from start: Int) -> Located<String>? {
    for back in stride(from: index - 1, through: start, by: -1) where text.lexeme(back).isOffice {
      return Located(text.string(back, back + 1), at: text.range(back, back + 1))
    }
    return nil
  }

  private func secretary(at index: Int, before end: Int) -> Officer? {
    switch text.lexeme(index) {
    case .segretario, .verbalizzante:
      // 'Livio Sala (segretario), Miriam Data': the office is that of the name before it.
      if text.isMark(index - 1, .openParenthesis), text.isMark(index + 1, .closeParenthesis) {
        return officerBefore(index - 1, from: text.lines[text.lineIndex(of: index)].first)
      }
      let names = NameGrammar(text: text)
      // The office, then commas and complements, then the name.
      var position = index
      var limit = min(end, index + 14)
      // 'accertato dal Segretario, con appello nominale:' and the names below are the roll's.
      if let colon = (index..<limit).first(where: { text.isMark($0, .colon) }),
        colon + 1 < text.tokens.count, text.tokens[colon + 1].startsLine,
        (index + 1..<colon).contains(where: {
          text.tokens[$0].isWord && !text.tokens[$0].isCapital
            && text.lexeme($0) != .verbalizzante && !names.isComplement($0)
            && !text.lexeme($0).isFunctionWord
        })
      {
        limit = colon
      }
      if let holder = holderBefore(index) { return holder }
      // 'con funzioni di verbalizzante, il Segretario comunale Ugo Sala': the office is the second.
      if text.isMark(index + 1, .comma),
        text.lexeme(index + 2) == .il || text.lexeme(index + 2) == .la,
        let reading = names.officeAndPerson(at: index + 2, before: limit)
      {
        return made(reading)
      }
      if isOfficeOfTheOneBefore(index) {
        return officerBefore(index - 1, from: text.sentenceStart(index, notBefore: 0, reach: 40))
      }
      if let reading = names.officeAndPerson(at: index, before: limit), isSound(reading) {
        return holder(of: reading, before: limit) ?? made(reading)
      }
      while position < limit {
        if text.isMark(position, .period), text.endsSentence(position) { return nil }
        // 'Bruno Sala, Segretario; Carla Riva': the next name is another's.
        if text.isMark(position, .semicolon) { return nil }
        // '…, coadiuvato dalla dott.ssa Zurlo': she helps.
        if ["coadiuvato", "coadiuvata", "assistito", "assistita"].contains(text.folded(position)) {
          return officerBefore(index, from: text.sentenceStart(index, notBefore: 0, reach: 40))
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
          guard isSound(name) else {
            position = name.end
            continue
          }
          guard var officer = made(name) else { return nil }
          officer.role = Located(text.string(index, index + 1), at: text.range(index, index + 1))
          return officer
        }
        position += 1
      }
      return nil
    case .verbalizza where text.folded(index) != "verbalizza":
      // 'redige il verbale', not 'redige il bilancio'.
      guard text.contains(.verbale, in: index..<min(end, index + 4)) else { return nil }
      return officer(after: index + 1, before: min(end, index + 14), role: nil)
    // 'Per l'Ufficio di Piano: Sara Icardi, che verbalizza.'
    case .verbalizza where text.lexeme(index - 1) == .che:
      return officerBefore(index - 1, from: text.sentenceStart(index, notBefore: 0, reach: 20))
    default: return officer(after: index + 1, before: min(end, index + 14), role: nil)
    }
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
        isSound(name)
      else { continue }
      var officer = made(name)
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
      let name = officerBefore(index - 1, from: text.lines[text.lineIndex(of: index)].first)
    {
      return isSound(tokens(of: name.name.range ?? SourceRange(0, 0)))
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

  private func tellers(after index: Int, before end: Int, into sitting: inout Sitting) {
    var start = index + 1
    var limit = min(end, text.sentenceEnd(index, notAfter: end))
    // 'Scrutatori: Rossi Anna, Neri Ugo' over 'Presenti: …'
    if let roll = (start..<max(start, limit)).first(where: {
      [.presente, .assente, .nominativo].contains(text.lexeme($0))
    }) {
      limit = roll
    }
    while start < limit,
      text.tokens[start].kind == .mark || text.lexeme(start) == .il || text.lexeme(start).isOffice
        || text.lexeme(start) == .signor
    { start += 1 }
    guard start < limit else { return }
    sitting.tellers = NameListGrammar(text: text).names(from: start, to: limit).names
  }
}
