import Model

/// Entries and exits told in sentences.
struct MovementGrammar {
  let text: TokenizedText

  private var verbs: MovementVerb { MovementVerb(text: text) }
  private var moved: MovedPeople { MovedPeople(text: text) }
  private var hour: MovementHour { MovementHour(text: text) }

  /// The movements in a stretch, before anybody is looked up on the roll.
  func movements(in range: Range<Int>) -> [Movement] {
    var result: [Movement] = []
    var last: Clause?
    var index = range.lowerBound
    while index < range.upperBound {
      if let kind = verbs.kind(at: index),
        let clause = read(kind, at: index, in: range, after: last)
      {
        result += clause.movements
        index = max(index + 1, clause.end)
        last = clause
      } else {
        index += 1
      }
    }
    return result
  }

  /// What one verb tells, and where its clause ends.
  private struct Clause {
    var kind: Movement.Kind
    var people: [MovedPeople.Person]
    var movements: [Movement]
    var end: Int
  }

  /// Movements planned within the order of the day: 'Si allontanano i ricercatori'.
  func planned(from first: Int, to end: Int) -> [Movement] {
    let verb = text.lexeme(first) == .si ? first + 1 : first
    guard let kind = verbs.kind(at: verb) else { return [] }
    var start = verb + 1
    // 'dalla seduta', 'dall'aula'
    while start < end,
      text.lexeme(start) == .da || text.lexeme(start) == .seduta || text.lexeme(start) == .aula
        || text.lexeme(start) == .dalle
    { start += 1 }
    while start < end, text.lexeme(start) == .il || text.lexeme(start) == .la { start += 1 }
    guard start < end else { return [] }
    return [
      Movement(
        kind: kind, person: Located(text.string(start, end), at: text.range(start, end)),
        origin: .agenda, range: text.range(first, end))
    ]
  }

  private func read(
    _ kind: Movement.Kind, at index: Int, in range: Range<Int>, after last: Clause?
  ) -> Clause? {
    let start = clauseStart(index, in: range)
    let end = endOfClause(index, in: range)
    let hasRoom = text.contains(
      .aula, .seduta, .sala, .riunione, .lavori, .assemblea, .adunanza, .collegato,
      .videoconferenza, .sospensione,
      in: start..<end)
    let during = duringNumber(in: start..<end)
    let reason = reason(after: index, before: end)
    var people = moved.people(from: index + 1, to: reason ?? end)
    if people.isEmpty {
      people = moved.people(from: start, to: index)
      // 'escono, perché attesi altrove, i proff. Rossi e Neri'
      if people.isEmpty, reason != nil { people = moved.people(from: index + 1, to: end) }
    } else if let subject = subject(before: index, from: start, apartFrom: people) {
      people = subject
    } else if people.allSatisfy({ $0.body == nil && $0.name?.value.first?.isLowercase == true }) {
      // 'Emilio Neri prende posto fra i consiglieri'
      let named = moved.people(from: start, to: index)
      if named.contains(where: { $0.name?.value.first?.isUppercase == true }) { people = named }
    } else if areCompanions(after: index, before: end) {
      // 'La consigliera Rossi lascia l'aula con i consiglieri Verdi e Neri'
      people = moved.people(from: start, to: index) + people
    }
    let opensClause = index - start <= 1
    if people.isEmpty, opensClause, let last, last.kind != kind, start - last.end <= 12 {
      // '…; si ricollega alle ore 19.05': whoever went before.
      people = last.people
    }
    // '…; il collegamento riprende alle 17.31 e la sindaca viene identificata': the one who went.
    if let last, last.kind != kind, last.people.count == 1, start - last.end <= 12,
      people.allSatisfy({ $0.body == nil && $0.name?.value.first?.isLowercase == true })
    {
      people = last.people
    }
    // The hour at which somebody went is not the hour at which the same one comes back.
    let isSame = last.map { clause in
      clause.end > start
        && clause.people.contains { gone in
          people.contains {
            $0.name?.range == gone.name?.range && $0.body?.range == gone.body?.range
          }
        }
    }
    let apart = max(start, min(end, last?.end ?? start))..<end
    let own = isSame ?? false ? apart : start..<end
    let time =
      hour.time(in: apart, near: index) ?? hour.time(in: own, near: index)
      ?? hour.said(after: end, in: range)
      ?? (isSame ?? false ? nil : hour.ahead(of: start, in: range))
    if time != nil, people.isEmpty || isApart(people, from: index) {
      let subject = farSubject(of: index, from: start, in: range)
      if !subject.isEmpty { people = subject }
    }
    guard !people.isEmpty,
      time != nil || hasRoom || during != nil
        || isSame ?? false || isBare(index, start: start, end: end, people: people)
        || isGoneForVote(index, start: start, end: end, people: people)
        || isDuringPoint(index, before: end)
    else { return nil }
    // 'usciti durante la sospensione': before the work goes on.
    let isVague =
      time == nil && !text.contains(.sospensione, in: start..<end)
      && (during != nil || text.contains(.durante, in: start..<end))
    // 'mancano Gallo e Pace, che si sono allontanate alle 18.35': the hour is that of the verb.
    let isRelative = (max(start, index - 3)..<index).contains { text.lexeme($0) == .che }
    let times = isRelative ? [] : hour.times(in: apart)
    let movements = people.map { person in
      Movement(
        kind: kind, time: self.time(of: person, among: people, times) ?? time, body: person.body,
        person: person.name, origin: .text, isMomentVague: isVague, duringAgendaNumber: during,
        range: text.range(start, end))
    }
    return Clause(kind: kind, people: people, movements: movements, end: end)
  }

  /// 'il componente Rossi lascia la seduta per un impegno, e …': who is named right before the verb,
  /// where those named after it come after a comma.
  private func subject(before verb: Int, from start: Int, apartFrom people: [MovedPeople.Person])
    -> [MovedPeople.Person]?
  {
    guard let first = people.compactMap({ ($0.name ?? $0.body)?.range?.lower }).min() else {
      return nil
    }
    let object = verb + 1..<text.token(atByte: first)
    guard object.contains(where: { text.isMark($0, .comma) }),
      object.contains(where: {
        [.aula, .seduta, .sala, .riunione, .lavori, .adunanza, .assemblea, .collegato].contains(
          text.lexeme($0))
      })
    else { return nil }
    let end = text.lexeme(verb - 1) == .si ? verb - 1 : verb
    let named = moved.people(from: start, to: end)
    guard let last = named.last?.name?.range, last.upper == Int(text.tokens[end - 1].end),
      named.count == 1
    else { return nil }
    let before = text.token(atByte: last.lower) - 1
    return [.il, .la, .lo, .none].contains(text.lexeme(before)) || text.lexeme(before).isOffice
      || text.lexeme(before) == .title || text.isMark(before, .comma) ? named : nil
  }

  /// 'l'Assessore Rossi fa presente che …; richiamato pertanto l'art. 78, si allontana alle ore 15.50':
  /// who opens the sentence, however long, and holds an office.
  private func farSubject(of verb: Int, from clause: Int, in range: Range<Int>) -> [MovedPeople
    .Person]
  {
    let isReflexive = text.lexeme(verb - 1) == .si
    // '…: esce pertanto alle 18.55', '…; esce alle ore 16.10': the verb opens its clause.
    let opens =
      verb > 0 && (text.isMark(verb - 1, .colon) || text.isMark(verb - 1, .semicolon))
      && text.lexeme(verb) == .esce && text.folded(verb) == "esce" && clause >= verb - 1
    // 'La consigliera Rossi ci ha avvisato: la ringrazio, è uscita alle 11.20.'
    let isDone =
      text.folded(verb - 1) == "e" && text.tokens[verb - 1].end - text.tokens[verb - 1].start == 2
      && verb > 1 && text.tokens[verb - 2].kind == .mark
    guard isReflexive || opens || isDone else { return [] }
    var start = text.sentenceStart(verb, notBefore: range.lowerBound, reach: 120)
    while start > range.lowerBound, verb - start < 120, text.isMark(start - 1, .semicolon) {
      start = text.sentenceStart(start - 1, notBefore: range.lowerBound, reach: 120)
    }
    // 'PRESIDENTE. La consigliera Rossi …': who speaks is not who goes.
    if isDone,
      let stop = (start..<verb).last(where: {
        text.isMark($0, .period) && text.tokens[$0 + 1].isCapital
      })
    {
      start = stop + 1
    }
    let named = moved.people(from: start, to: min(verb, start + 16))
    guard named.count == 1, let name = named[0].name?.range,
      case let first = text.token(atByte: name.lower),
      text.lexeme(first - 1).isOffice || text.lexeme(first - 1) == .title
        || opens && first == start && tells(after: name)
    else { return [] }
    // 'Rossi dichiara di essere cugino di Anna Neri': she is no town he stands for.
    return opens ? [MovedPeople.Person(name: named[0].name, body: nil)] : named
  }

  /// 'Rossi dichiara', 'Neri fa presente': who is named tells something.
  private func tells(after name: SourceRange) -> Bool {
    guard let verb = text.tokens.indices.first(where: { Int(text.tokens[$0].start) >= name.upper })
    else { return false }
    return ["dichiara", "fa", "comunica", "informa", "segnala", "precisa", "avverte", "ricorda"]
      .contains(text.folded(verb))
  }

  /// Where the reason begins after a verb: 'Neri esce perché la ditta Rossi è sua'.
  private func reason(after verb: Int, before end: Int) -> Int? {
    (verb + 1..<max(verb + 1, end)).first { index in
      text.lexeme(index) == .perche && text.folded(index).hasPrefix("p")
        || text.folded(index) == "siccome"
        || text.lexeme(index) == .inside && text.folded(index + 1) == "quanto"
        || text.folded(index) == "essendo" && index > verb + 1
    }
  }

  /// '… che la Filarmonica è sua; richiamato l'art. 78, si allontana': none of those named stands right
  /// before the verb, which a comma or a semicolon sets apart.
  private func isApart(_ people: [MovedPeople.Person], from verb: Int) -> Bool {
    let mark = verb - 2
    guard mark > 0, text.isMark(mark, .comma) || text.isMark(mark, .semicolon),
      let last = people.compactMap({ ($0.name ?? $0.body)?.range?.upper }).max()
    else { return false }
    return last < Int(text.tokens[mark - 1].end)
  }

  /// 'alle ore 20.20 entra Rossi e alle ore 20.31 Neri': each at the hour said before the name, or
  /// after it where the first name comes before any hour.
  private func time(
    of person: MovedPeople.Person, among people: [MovedPeople.Person], _ times: [Located<ClockTime>]
  ) -> Located<ClockTime>? {
    guard times.count > 1, people.count > 1,
      let place = (person.name ?? person.body)?.range?.lower,
      let first = people.compactMap({ ($0.name ?? $0.body)?.range?.lower }).min()
    else { return nil }
    func lower(_ time: Located<ClockTime>) -> Int { time.range?.lower ?? 0 }
    return lower(times[0]) < first
      ? times.last { lower($0) < place } : times.first { lower($0) > place }
  }

  /// 'Esce Rossi.': a short sentence that says nothing else.
  private func isBare(_ index: Int, start: Int, end: Int, people: [MovedPeople.Person]) -> Bool {
    end - start <= 14
      // 'I docenti arrivati quest'anno': some of a kind, and not into the room.
      && people.contains { $0.body != nil || $0.name?.value.first?.isUppercase ?? false }
      && (text.tokens[start].isCapital
        || text.isMark(start, .openParenthesis) && text.tokens[start + 1].isCapital)
  }

  /// 'prima della votazione si è allontanato il consigliere Rossi': no hour and no room, but one who
  /// holds an office, and a vote to come.
  private func isGoneForVote(_ verb: Int, start: Int, end: Int, people: [MovedPeople.Person])
    -> Bool
  {
    guard [.allontana, .assenta].contains(text.lexeme(verb)), !text.folded(verb).hasSuffix("si"),
      text.contains(.votazione, .voto, in: start..<end),
      let first = people.first?.name?.range?.lower
    else { return false }
    let name = text.token(atByte: first)
    return (max(start, name - 3)..<name).contains {
      [.consigliere, .assessore, .sindaco, .vicesindaco, .componente, .socio, .presidente].contains(
        text.lexeme($0))
    }
  }

  /// 'esce durante la discussione del punto': right after the verb, where no number tells which point.
  private func isDuringPoint(_ verb: Int, before end: Int) -> Bool {
    let isDuring =
      text.lexeme(verb + 1) == .durante
      || text.lexeme(verb + 1) == .nel && text.folded(verb + 2) == "corso"
    return isDuring
      && text.contains(
        .discussione, .trattazione, .punto, .argomento, in: verb..<min(end, verb + 6))
  }

  /// Whether who is named after the verb goes along with its subject: 'con i consiglieri Verdi e Neri'.
  private func areCompanions(after verb: Int, before end: Int) -> Bool {
    for index in verb + 1..<max(verb + 1, end) {
      let token = text.tokens[index]
      if token.isWord, token.isCapital { return false }
      if text.lexeme(index) == .con
        || ["insieme", "assieme", "unitamente"].contains(text.folded(index))
      {
        let next = text.lexeme(index) == .con ? index + 1 : index + 2
        return (next..<min(end, next + 3)).contains {
          text.lexeme($0).isOffice || text.lexeme($0) == .signor
        }
      }
    }
    return false
  }

  /// 'durante il punto 4', 'nel corso della trattazione del punto n. 4'.
  private func duringNumber(in clause: Range<Int>) -> Int? {
    for index in clause where text.lexeme(index) == .punto || text.lexeme(index) == .argomento {
      guard
        text.contains(
          .durante, .trattazione, .discussione, .nel, .prima, .dopo, .al,
          in: clause.lowerBound..<index)
          || text.containsWord(["corso"], in: clause.lowerBound..<index)
      else { continue }
      let next = text.afterNumberSign(index + 1, before: clause.upperBound)
      if next < clause.upperBound, let value = text.number(at: next) { return value }
      if let value = text.ordinal(at: index - 1) { return value }
    }
    return nil
  }

  // MARK: Clauses

  private func clauseStart(_ index: Int, in range: Range<Int>) -> Int {
    var start = text.sentenceStart(index, notBefore: range.lowerBound, reach: 40)
    // A colon or an opening bracket before the verb begins its clause, but not 'Ore 15.32:'.
    var position = index - 1
    while position > start {
      // 'Pratica 31/26:' opens a clause as a word does, 'Ore 15.32:' does not.
      if text.isMark(position, .colon),
        !(position > start && text.tokens[position - 1].isNumber)
          || text.isMark(position - 2, .slash),
        !text.tokens[min(position + 1, text.tokens.count - 1)].isNumber
      {
        start = position + 1
        break
      }
      position -= 1
    }
    return afterHeading(start, index)
  }

  /// 'VARIE' on the line above, '4.1' at the head of its own: neither belongs to the clause.
  private func afterHeading(_ start: Int, _ verb: Int) -> Int {
    let line = text.lines[text.lineIndex(of: verb)]
    guard line.first > start else { return start }
    let isNumbered =
      text.tokens[line.first].isNumber && line.first + 3 < verb
      && text.isMark(line.first + 1, .period) && text.tokens[line.first + 2].isNumber
      && text.tokens[line.first + 3].isWord && text.tokens[line.first + 3].isCapital
    let above = start..<line.first
    let words = above.filter { text.tokens[$0].isWord }
    let isTitle =
      !words.isEmpty && words.allSatisfy { text.tokens[$0].isCapitals }
      && !(line.first..<verb).contains {
        text.tokens[$0].isWord && text.tokens[$0].isCapitals
          && text.tokens[$0].end - text.tokens[$0].start > 1
      }
    return isNumbered ? line.first + 3 : isTitle ? line.first : start
  }

  private func endOfClause(_ index: Int, in range: Range<Int>) -> Int {
    let sentence = text.sentenceEnd(index, notAfter: range.upperBound, reach: 60)
    var position = index + 1
    var depth = 0
    while position < sentence {
      let token = text.tokens[position]
      if token.isMark(.closeBracket) { return position }
      if token.isMark(.openParenthesis) { depth += 1 }
      if token.isMark(.closeParenthesis) {
        if depth == 0 { return position }
        depth -= 1
      }
      if depth == 0, token.lexeme == .e || token.isMark(.comma) || token.isMark(.semicolon) {
        // '… ed assume la presidenza il Vicepresidente Neri': who takes over does not go.
        switch text.lexeme(position + 1) {
        case .assume, .presiede: return position
        // '… e la presidenza è assunta dal Vicesindaco Bianchi'
        case .la where text.lexeme(position + 2) == .presidenza: return position
        case .che
        where text.lexeme(position + 2) == .la && text.lexeme(position + 3) == .presidenza:
          return position
        default: if text.folded(position + 1) == "cede" { return position }
        }
        // Another verb of movement further on has a clause of its own.
        if let other = (position + 1..<sentence).first(where: { verbs.kind(at: $0) != nil }),
          other - position <= 8,
          !text.isMark(position, .comma) || text.lexeme(position + 1) == .e
            || text.lexeme(position + 1) == .che && other - position <= 3
        {
          return position
        }
      }
      position += 1
    }
    return sentence
  }
}
