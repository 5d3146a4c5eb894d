import Model

/// Entries and exits told in sentences.
struct MovementGrammar {
  let text: TokenizedText

  /// The movements in a stretch, before anybody is looked up on the roll.
  func movements(in range: Range<Int>) -> [Movement] {
    var result: [Movement] = []
    var last: Clause?
    var index = range.lowerBound
    while index < range.upperBound {
      if let kind = kind(at: index), let clause = read(kind, at: index, in: range, after: last) {
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
    var people: [Person]
    var movements: [Movement]
    var end: Int
  }

  /// Movements planned within the order of the day: 'Si allontanano i ricercatori'.
  func planned(from first: Int, to end: Int) -> [Movement] {
    let verb = text.lexeme(first) == .si ? first + 1 : first
    guard let kind = kind(at: verb) else { return [] }
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

  /// Which way a verb goes; nil when the token is no verb of movement.
  private func kind(at index: Int) -> Movement.Kind? {
    // Most tokens are no such verb: nothing is looked at around them.
    guard LineFacts.isMovement(text.lexeme(index)) else { return nil }
    if text.lexeme(index - 1) == .non { return nil }
    // 'chiede se siano arrivati i fondi'
    if text.containsWord(
      ["sia", "siano", "fosse", "fossero", "saranno"], in: max(0, index - 3)..<index)
    {
      return nil
    }
    // 'Non è rientrato Rossi': who has not come back does not come in.
    if text.lexeme(index - 2) == .non,
      ["e", "sono", "ha", "hanno", "era", "erano", "essendo"].contains(text.folded(index - 1))
    {
      return nil
    }
    let isReflexive =
      text.lexeme(index - 1) == .si || text.lexeme(index - 1) == .e && text.lexeme(index - 2) == .si
      || ["e", "sono", "era", "erano"].contains(text.folded(index - 1))
        && text.lexeme(index - 2) == .si
    let word = text.folded(index)
    // 'deve andarsene', 'deve andare.'
    if text.lexeme(index) == .va, word.hasPrefix("and") {
      let isAlone =
        word == "andarsene" || index + 1 == text.tokens.count
        || text.tokens[index + 1].kind == .mark
      return isAlone && isCompelled(index) ? .leaves : nil
    }
    if word.hasSuffix("are") || word.hasSuffix("arsi") {
      return isCompelled(index) && (word.hasSuffix("arsi") || leavesRoom(index)) ? .leaves : nil
    }
    switch text.lexeme(index) {
    // 'torna al suo posto', 'si congeda'
    case .torna:
      if word.hasPrefix("conged") { return isReflexive ? .leaves : nil }
      if word == "ritorno", !isMade(index), !isRecorded(index) { return nil }
      let object = index + 1..<min(text.tokens.count, index + 5)
      if word.hasPrefix("occup") {
        return text.containsWord(["scranno", "seggio", "posto"], in: object)
          && text.containsWord(["proprio", "suo", "propri", "loro"], in: object) ? .enters : nil
      }
      return text.contains(.aula, .sala, .seduta, in: object)
        || text.containsWord(["posto"], in: object)
        || ["subito", "poco"].contains(text.folded(index + 1)) && text.lexeme(index + 2) == .dopo
        ? .enters : nil
    // 'Alle 22,05 Rossi saluta, perché ha il turno': goes before the others.
    case .saluta:
      let next = text.isMark(index + 1, .comma) ? index + 2 : index + 1
      let isEarly =
        text.lexeme(next) == .perche || text.folded(next) == "dovendo"
        || text.folded(next) == "siccome"
      return isEarly && isTimed(before: index) ? .leaves : nil
    case .presente, .intervenuto, .aula, .sala, .richiamato:
      return MovementIdioms(text: text).kind(at: index)
    // 'si ritira dalla sala', not 'ritira la mozione'
    case .ritira:
      let reach = index + 1..<min(text.tokens.count, index + 5)
      return isReflexive && word.hasPrefix("ritira")
        && (reach.isEmpty || text.tokens[index + 1].kind == .mark
          || text.contains(.aula, .sala, .seduta, .riunione, in: reach))
        ? .leaves : nil
    case .riprende:
      return (index + 1..<min(text.tokens.count, index + 4)).contains {
        text.folded($0) == "posto"
      } ? .enters : nil
    // 'se ne va', 'saluta e va'
    case .va:
      let isGone =
        text.folded(index - 1) == "ne" && text.folded(index - 2) == "se"
        || text.lexeme(index - 1) == .e && ["saluta", "salutano"].contains(text.folded(index - 2))
      return isGone ? .leaves : nil
    // 'Cosa c'entra'
    case .entra where text.folded(index - 1) == "c": return nil
    case .entra:
      let next = text.lexeme(index + 1)
      if next == .nel,
        ["merito", "dettaglio", "vivo", "sistema", "patrimonio"].contains(text.folded(index + 2))
      {
        return nil
      }
      if next == .inside, text.lexeme(index + 2) != .aula, text.lexeme(index + 2) != .sala,
        text.lexeme(index + 2) != .seduta
      {
        return nil
      }
      return isNoun(index) ? nil : .enters
    case .arriva, .sopraggiunge, .raggiunge, .giunge: return .enters
    // 'rientra al lavoro', 'rientra in classe': goes back to what was left for the sitting.
    case .rientra where isElsewhere(index + 1): return .leaves
    case .rientra:
      // 'rientra nel merito', 'rientra fra le competenze'
      if text.lexeme(index + 1) == .nel || text.lexeme(index + 1) == .tra,
        !text.contains(
          .aula, .sala, .seduta, .riunione, .assemblea, .adunanza, .collegato,
          in: index + 2..<min(text.tokens.count, index + 4))
      {
        return nil
      }
      return word == "rientro" && !isMade(index) && !isRecorded(index) ? nil : .enters
    case .prende:
      return text.folded(index + 1) == "posto" || MovementIdioms(text: text).takesPart(index)
        ? .enters : nil
    case .collega: return isReflexive ? .enters : nil
    case .ingresso:
      return text.contains(.aula, .sala, .seduta, in: index..<min(text.tokens.count, index + 5))
        || isMade(index) || isRecorded(index) ? .enters : nil
    case .esce: return isNoun(index) ? nil : .leaves
    case .scollega: return .leaves
    // 'va via', 'è andata via', 'deve andare via'
    case .via where ["va", "vanno"].contains(text.folded(index - 1)): return .leaves
    case .via where ["andato", "andata", "andati", "andate"].contains(text.folded(index - 1)):
      return ["e", "sono", "era", "erano"].contains(text.folded(index - 2)) ? .leaves : nil
    case .via where text.folded(index - 1) == "andare":
      return isCompelled(index - 1) ? .leaves : nil
    case .collegato where ["perde", "interrompe", "cade"].contains(text.folded(index - 2)):
      return .leaves
    // Whoever presides closes it for everybody.
    case .collegato where text.folded(index - 2) == "chiude":
      let start = text.sentenceStart(index, notBefore: 0)
      return text.contains(.presidente, .segretario, in: start..<index) ? nil : .leaves
    case .collegato
    where text.folded(index - 1) == "nuovo" && text.lexeme(index - 2) == .di
      || ["riprende", "ripristina"].contains(text.folded(index - 2)):
      return .enters
    // 'il collegamento riprende alle 17:31', 'il collegamento si interrompe'
    case .collegato where word == "collegamento":
      return MovementIdioms(text: text).connection(index)
    case .allontana, .assenta:
      return isReflexive || word.hasSuffix("ato") || word.hasSuffix("ata")
        || word.hasSuffix("ati") || word.hasSuffix("ate") ? .leaves : nil
    case .lascia, .abbandona: return leavesRoom(index) ? .leaves : nil
    default: return nil
    }
  }

  /// 'al lavoro', 'in servizio', 'a casa', 'nella propria classe'.
  private func isElsewhere(_ first: Int) -> Bool {
    switch text.lexeme(first) {
    case .al, .a, .inside, .nel: break
    default: return false
    }
    let next =
      ["propria", "proprio", "sua", "suo"].contains(text.folded(first + 1)) ? first + 2 : first + 1
    return ["lavoro", "servizio", "ufficio", "classe", "casa", "reparto"].contains(
      text.folded(next))
  }

  /// 'Alle 22,05 Rossi': the hour opens the sentence.
  private func isTimed(before verb: Int) -> Bool {
    let start = text.sentenceStart(verb, notBefore: 0, reach: 12)
    return TimeGrammar(text: text).time(at: start, before: verb) != nil
  }

  /// 'lascia la seduta', 'abbandona definitivamente l'aula'.
  private func leavesRoom(_ index: Int) -> Bool {
    text.contains(
      .aula, .seduta, .sala, .riunione, .lavori, .assemblea, .adunanza, .collegato,
      in: index..<min(text.tokens.count, index + 6))
      || text.containsWord(
        ["stanza", "saletta", "salone", "tavolo"],
        in: index..<min(text.tokens.count, index + 4))
  }

  /// 'deve lasciare', 'sono costretti ad assentarsi': what is told as done, where 'chiede di
  /// assentarsi' is not.
  private func isCompelled(_ index: Int) -> Bool {
    let lead = max(0, index - 3)..<index
    // 'in quanto deve allontanarsi entro le ore 20' tells what is to come.
    let before = max(0, index - 14)..<index
    if text.containsWord(["entro"], in: index..<min(text.tokens.count, index + 4))
      || before.contains(where: { text.lexeme($0) == .inside && text.folded($0 + 1) == "quanto" })
    {
      return false
    }
    return !text.contains(.non, .quando, .perche, in: max(0, index - 4)..<index)
      && text.containsWord(
        [
          "deve", "devono", "dovendo", "dovuto", "costretto", "costretta", "costretti", "costrette",
        ],
        in: lead)
  }

  /// 'fa ingresso', 'fanno il loro ingresso', 'fa rientro'.
  private func isMade(_ noun: Int) -> Bool {
    (max(0, noun - 3)..<noun).contains { ["fa", "fanno"].contains(text.folded($0)) }
  }

  /// 'Si registra, alle ore 18.40, l'uscita di Neri': whose, and who writes it down.
  private func isRecorded(_ noun: Int) -> Bool {
    var of = noun + 1
    // 'dell'uscita dall'aula del consigliere'
    if [.da, .dalle, .inside, .nel].contains(text.lexeme(of)),
      [.aula, .sala, .seduta, .riunione].contains(text.lexeme(of + 1))
    {
      of += 2
    }
    guard text.lexeme(of) == .di || text.lexeme(of) == .del else { return false }
    let start = text.sentenceStart(noun, notBefore: 0, reach: 20)
    return
      (text.containsWord(
        ["registra", "registrano", "annota", "annotano", "verbalizza"], in: start..<noun)
      || text.contains(.atto, in: start..<noun))
      && !people(from: of, to: min(text.tokens.count, of + 6)).isEmpty
  }

  /// 'previsioni di entrata', 'le uscite correnti': money, not people.
  private func isNoun(_ index: Int) -> Bool {
    let word = text.folded(index)
    guard ["entrata", "entrate", "uscita", "uscite"].contains(word), !isRecorded(index) else {
      return false
    }
    // 'è entrata', 'sono uscite'
    let auxiliary = text.folded(index - 1)
    return !(auxiliary == "e" || auxiliary == "sono" || auxiliary == "era")
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
    var people = people(from: index + 1, to: reason ?? end)
    if people.isEmpty {
      people = self.people(from: start, to: index)
      // 'escono, perché attesi altrove, i proff. Rossi e Neri'
      if people.isEmpty, reason != nil { people = self.people(from: index + 1, to: end) }
    } else if let subject = subject(before: index, from: start, apartFrom: people) {
      people = subject
    } else if people.allSatisfy({ $0.body == nil && $0.name?.value.first?.isLowercase == true }) {
      // 'Emilio Neri prende posto fra i consiglieri'
      let named = self.people(from: start, to: index)
      if named.contains(where: { $0.name?.value.first?.isUppercase == true }) { people = named }
    } else if areCompanions(after: index, before: end) {
      // 'La consigliera Rossi lascia l'aula con i consiglieri Verdi e Neri'
      people = self.people(from: start, to: index) + people
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
      time(in: apart, near: index) ?? time(in: own, near: index)
      ?? timeSaid(after: end, in: range)
      ?? (isSame ?? false ? nil : timeAhead(of: start, in: range))
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
    let times = isRelative ? [] : times(in: apart)
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
  private func subject(before verb: Int, from start: Int, apartFrom people: [Person]) -> [Person]? {
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
    let named = self.people(from: start, to: end)
    guard let last = named.last?.name?.range, last.upper == Int(text.tokens[end - 1].end),
      named.count == 1
    else { return nil }
    let before = text.token(atByte: last.lower) - 1
    return [.il, .la, .lo, .none].contains(text.lexeme(before)) || text.lexeme(before).isOffice
      || text.lexeme(before) == .title || text.isMark(before, .comma) ? named : nil
  }

  /// 'l'Assessore Rossi fa presente che …; richiamato pertanto l'art. 78, si allontana alle ore 15.50':
  /// who opens the sentence, however long, and holds an office.
  private func farSubject(of verb: Int, from clause: Int, in range: Range<Int>) -> [Person] {
    let isReflexive = text.lexeme(verb - 1) == .si
    // '…: esce pertanto alle 18.55', '…; esce alle ore 16.10': the verb opens its clause.
    let opens =
      verb > 0 && (text.isMark(verb - 1, .colon) || text.isMark(verb - 1, .semicolon))
      && text.lexeme(verb) == .esce && text.folded(verb) == "esce" && clause >= verb - 1
    guard isReflexive || opens else { return [] }
    var start = text.sentenceStart(verb, notBefore: range.lowerBound, reach: 120)
    while start > range.lowerBound, verb - start < 120, text.isMark(start - 1, .semicolon) {
      start = text.sentenceStart(start - 1, notBefore: range.lowerBound, reach: 120)
    }
    let named = people(from: start, to: min(verb, start + 16))
    guard named.count == 1, let name = named[0].name?.range,
      case let first = text.token(atByte: name.lower),
      text.lexeme(first - 1).isOffice || text.lexeme(first - 1) == .title
        || opens && first == start && tells(after: name)
    else { return [] }
    // 'Rossi dichiara di essere cugino di Anna Neri': she is no town he stands for.
    return opens ? [Person(name: named[0].name, body: nil)] : named
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
  private func isApart(_ people: [Person], from verb: Int) -> Bool {
    let mark = verb - 2
    guard mark > 0, text.isMark(mark, .comma) || text.isMark(mark, .semicolon),
      let last = people.compactMap({ ($0.name ?? $0.body)?.range?.upper }).max()
    else { return false }
    return last < Int(text.tokens[mark - 1].end)
  }

  /// 'alle ore 20.20 entra Rossi e alle ore 20.31 Neri': each at the hour said before the name, or
  /// after it where the first name comes before any hour.
  private func time(
    of person: Person, among people: [Person], _ times: [Located<ClockTime>]
  ) -> Located<ClockTime>? {
    guard times.count > 1, people.count > 1,
      let place = (person.name ?? person.body)?.range?.lower,
      let first = people.compactMap({ ($0.name ?? $0.body)?.range?.lower }).min()
    else { return nil }
    func lower(_ time: Located<ClockTime>) -> Int { time.range?.lower ?? 0 }
    return lower(times[0]) < first
      ? times.last { lower($0) < place } : times.first { lower($0) > place }
  }

  private func times(in clause: Range<Int>) -> [Located<ClockTime>] {
    let grammar = TimeGrammar(text: text)
    var result: [Located<ClockTime>] = []
    var index = clause.lowerBound
    while index < clause.upperBound {
      if let reading = grammar.time(at: index, before: clause.upperBound) {
        result.append(Located(reading.time, at: text.range(reading.first, reading.end)))
        index = reading.end
      } else {
        index += 1
      }
    }
    return result
  }

  /// 'Esce Rossi.': a short sentence that says nothing else.
  private func isBare(_ index: Int, start: Int, end: Int, people: [Person]) -> Bool {
    end - start <= 14
      // 'I docenti arrivati quest'anno': some of a kind, and not into the room.
      && people.contains { $0.body != nil || $0.name?.value.first?.isUppercase ?? false }
      && (text.tokens[start].isCapital
        || text.isMark(start, .openParenthesis) && text.tokens[start + 1].isCapital)
  }

  /// 'prima della votazione si è allontanato il consigliere Rossi': no hour and no room, but one who
  /// holds an office, and a vote to come.
  private func isGoneForVote(_ verb: Int, start: Int, end: Int, people: [Person]) -> Bool {
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

  private func time(in clause: Range<Int>, near verb: Int) -> Located<ClockTime>? {
    let grammar = TimeGrammar(text: text)
    var best: TimeGrammar.Reading?
    var index = clause.lowerBound
    while index < clause.upperBound {
      if let reading = grammar.time(at: index, before: clause.upperBound) {
        if best.map({ abs(reading.first - verb) < abs($0.first - verb) }) ?? true { best = reading }
        index = reading.end
      } else {
        index += 1
      }
    }
    return best.map { Located($0.time, at: text.range($0.first, $0.end)) }
      ?? timeInBrackets(clause)
  }

  /// 'Rossi esce (22 e 05)'
  private func timeInBrackets(_ clause: Range<Int>) -> Located<ClockTime>? {
    for open in clause.dropLast(4) where text.isMark(open, .openParenthesis) {
      let (hour, minute) = (text.tokens[open + 1], text.tokens[open + 3])
      guard hour.isNumber, text.lexeme(open + 2) == .e, minute.isNumber,
        minute.end - minute.start == 2, text.isMark(open + 4, .closeParenthesis),
        hour.value < 24, let time = ClockTime(hour: Int(hour.value), minute: Int(minute.value))
      else { continue }
      return Located(time, at: text.range(open + 1, open + 4))
    }
    return nil
  }

  /// 'Esce Rossi. Sono le ore 20:25.': the hour in a sentence of its own.
  private func timeSaid(after end: Int, in range: Range<Int>) -> Located<ClockTime>? {
    guard end + 3 < range.upperBound, text.folded(end) == "sono", text.lexeme(end + 1) == .la,
      text.lexeme(end + 2) == .ore,
      let reading = TimeGrammar(text: text).time(at: end + 2, before: range.upperBound)
        ?? TimeGrammar(text: text).time(at: end + 3, before: range.upperBound)
    else { return nil }
    return Located(reading.time, at: text.range(reading.first, reading.end))
  }

  /// 'ore 09:50 – MOVIMENTO: entra Rossi': the hour heads the line, and a label stands between.
  private func timeAhead(of start: Int, in range: Range<Int>) -> Located<ClockTime>? {
    let line = max(range.lowerBound, text.lines[text.lineIndex(of: start)].first)
    guard start > line, start - line <= 9, text.isMark(start - 1, .colon),
      let reading = (line..<min(line + 3, start)).lazy.compactMap({
        TimeGrammar(text: text).time(at: $0, before: start)
      }).first
    else { return nil }
    return Located(reading.time, at: text.range(reading.first, reading.end))
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
        if let other = (position + 1..<sentence).first(where: { kind(at: $0) != nil }),
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

  // MARK: People

  private struct Person {
    var name: Located<String>?
    var body: Located<String>?
  }

  /// The people named in a stretch, with the bodies in brackets after them.
  private func people(from first: Int, to end: Int) -> [Person] {
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
