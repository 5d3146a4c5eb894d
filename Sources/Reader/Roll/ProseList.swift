import Model

/// A list of names after the word that opens it.
struct ProseList {
  let text: TokenizedText
  private var starts: NameStart { NameStart(text: text) }
  private var lineLists: LineList { LineList(text: text) }
  private var proseEntries: ProseEntry { ProseEntry(text: text) }

  /// Names that run on, as far as they are read.
  private struct Run {
    /// Where the name begins that is being read.
    var segment: Int
    var names = 0
    /// Commas with no name before them.
    var empties = 0
    var group: Located<String>?
    /// 'è collegato in videoconferenza,' was said, and whoever is named next is far away.
    var isLinked = false
  }

  /// What parts a name of a run from the next.
  private enum Boundary {
    /// A mark that divides.
    case mark
    /// The name itself, on a line of its own.
    case name
    /// The colon of '… e i seguenti Consiglieri:'.
    case label
  }

  /// Reads the names of a list, and tells where it ends and whether names are gone from it.
  func read(
    _ trigger: RollTrigger, before end: Int, _ manner: inout ListManner, into roll: inout Roll
  ) -> (end: Int, isLost: Bool) {
    var grammar = EntryGrammar(text)
    if let besides = trigger.besides {
      var none: Located<String>?
      proseEntries.add(
        besides.officeFirst ?? besides.first, besides.end, trigger, grammar, group: &none,
        into: &roll)
    }
    if let end = lineLists.read(trigger, before: end, grammar, &manner, into: &roll) {
      return (end, false)
    }
    grammar.linesDivide = false
    return readRun(trigger, before: end, grammar, into: &roll)
  }

  /// Names that run on: 'Rossi Anna, Verdi Carlo e Neri Ugo.'
  private func readRun(
    _ trigger: RollTrigger, before end: Int, _ grammar: EntryGrammar, into roll: inout Roll
  ) -> (end: Int, isLost: Bool) {
    let holding = Holding(text: text)
    var run = Run(segment: trigger.listStart)
    var position = trigger.listStart
    var depth = 0
    while position < end {
      // '1) Rossi Anna; 2) Verdi Carlo': neither the bracket nor the full stop ends the list.
      if position == run.segment, depth == 0 {
        position = afterNumber(position, before: end)
      }
      if text.isMark(position, .openParenthesis) { depth += 1 }
      if text.isMark(position, .closeParenthesis) {
        if depth == 0 { break }
        depth -= 1
      }
      if depth == 0, !holding.isInsideFigure(position) {
        if ends(trigger, at: position, from: run.segment, before: end) { break }
        switch boundary(at: position, from: run.segment, trigger, before: end) {
        case .mark:
          take(&run, to: position, trigger, grammar, into: &roll)
          run.segment = position + 1
          if text.isMark(position, .semicolon) { (run.group, run.isLinked) = (nil, false) }
        case .name:
          take(&run, to: position, trigger, grammar, into: &roll)
          run.segment = position
        case .label: run.segment = position + 1
        case nil: break
        }
      }
      position += 1
    }
    if run.segment < position { take(&run, to: position, trigger, grammar, into: &roll) }
    return (position, run.names > 0 && run.empties > run.names && run.empties >= 3)
  }

  /// The name after its number in a list that numbers its names.
  private func afterNumber(_ position: Int, before end: Int) -> Int {
    guard text.tokens[position].isNumber,
      text.isMark(position + 1, .closeParenthesis) || text.isMark(position + 1, .period),
      starts.isName(position + 2, before: end)
    else { return position }
    return position + 2
  }

  /// Adds what stands before a token: a name or a few, or the weight of the one before.
  private func take(
    _ run: inout Run, to end: Int, _ trigger: RollTrigger, _ grammar: EntryGrammar,
    into roll: inout Roll
  ) {
    guard run.segment < end else {
      run.empties += 1
      return
    }
    let words = run.segment..<end
    let before = roll.entries.count
    if before > 0, let weight = Holding(text: text).weight(in: words) {
      roll.entries[before - 1].weight = roll.entries[before - 1].weight ?? weight
      return
    }
    for name in NameRun(text: text).split(words) ?? [words] {
      proseEntries.add(
        name.lowerBound, name.upperBound, trigger, grammar, group: &run.group, into: &roll)
    }
    if roll.entries.count > before {
      run.names += 1
    } else if text.lexeme(run.segment + 1) == .collegato {
      run.isLinked = true
    }
    for added in before..<roll.entries.count
    where run.isLinked && roll.entries[added].presence?.value == .present {
      roll.entries[added].isRemote = true
    }
  }

  private func ends(
    _ trigger: RollTrigger, at position: Int, from segment: Int, before end: Int
  ) -> Bool {
    endsList(position, from: segment, before: end) || opensAnother(position, from: segment)
      || lineLists.opensPoint(position, after: trigger.listStart)
      || !trigger.presence.isAttending && opensGroup(position)
  }

  /// '…; sono collegati in videoconferenza Verdi e Neri': another list, with a verb of its own.
  private func opensAnother(_ position: Int, from segment: Int) -> Bool {
    text.lexeme(position) == .collegato && position == segment + 1
      && ["sono", "risultano"].contains(text.folded(segment))
  }

  /// A full stop that ends no abbreviation, a new sentence, or a word that opens something else.
  private func endsList(_ position: Int, from segment: Int, before end: Int) -> Bool {
    let token = text.tokens[position]
    if token.isMark(.period) { return !endsShortWord(position, from: segment, before: end) }
    switch token.lexeme {
    case .presente, .intervenuto, .assente: return true
    case .totale, .risulta, .assiste, .presiede, .partecipa, .funge, .verbalizza, .apre:
      return true
    case .la, .lo, .il, .con:
      // 'Sala Luca;' and 'Lo Presti Lucia;' on the next line: a surname.
      let isSurname =
        position + 1 < end && text.tokens[position + 1].isCapital
        && (text.isMark(position - 1, .semicolon) || text.isMark(position - 1, .comma))
        && !text.lexeme(position + 1).isOffice
      if endsAtGivenName(segment..<position, before: end) { return false }
      return token.startsLine && token.isCapital && !isSurname
    case .per: return false
    // 'Alle ore 20:14 esce il consigliere Neri', 'Esce Neri'
    // 'OGGETTO N. 1 - Approvazione dei verbali'
    case .alle, .ora, .esce, .entra, .rientra, .arriva, .oggetto, .punto, .argomento:
      return token.startsLine && token.isCapital
    case .inside: return token.startsLine && text.lexeme(position + 1) == .totale
    default:
      return token.startsLine && position > segment
        && text.lines[text.lineIndex(of: position)].blanksBefore > 0
    }
  }

  /// 'Rossi Anna, Dario' over 'Lo Presti, …': a given name alone wants its surname.
  private func endsAtGivenName(_ segment: Range<Int>, before end: Int) -> Bool {
    guard 1...2 ~= segment.count, text.tokens[segment.upperBound - 1].isCapital,
      segment.allSatisfy({ GivenNames.contains(text.folded($0)) }), segment.upperBound + 1 < end
    else { return false }
    let position = segment.upperBound
    return [.la, .lo].contains(text.lexeme(position)) && text.tokens[position].isCapital
      && text.tokens[position + 1].isCapital && !text.lexeme(position + 1).isOffice
      && !text.lexeme(position + 1).isBodyNoun
      && text.lines[text.lineIndex(of: position)].blanksBefore == 0
  }

  private func endsShortWord(_ period: Int, from segment: Int, before end: Int) -> Bool {
    if NameGrammar(text: text).skipTitles(from: segment, before: end) > period { return true }
    if ShortOffice(at: period - 1, before: end, in: text) != nil { return true }
    let before = text.tokens[period - 1]
    return before.lexeme == .title || before.lexeme == .signor || before.lexeme == .abbreviation
      || before.end - before.start == 1 && before.isCapital
  }

  private func boundary(
    at position: Int, from segment: Int, _ trigger: RollTrigger, before end: Int
  ) -> Boundary? {
    let token = text.tokens[position]
    if token.isMark(.comma) {
      // 'Rossi Mario, sindaco di X; …': a comma before an office or a delegation goes on.
      let goesOn =
        isOfficeAlone(segment, position) || continuesEntry(position + 1, before: end)
        || trigger.isGuest && !starts.isName(position + 1, before: end)
      return goesOn ? nil : .mark
    }
    if token.isMark(.semicolon) || token.isMark(.bullet) || token.isMark(.star) && token.startsLine
      || token.isMark(.dash) && (token.isSpaced || token.startsLine)
    {
      return .mark
    }
    // '… e i seguenti Consiglieri: Rossi, Neri'
    if token.isMark(.colon),
      opensFollowing(segment, position)
        || GroupLabel(text: text).labels(segment, to: position, before: end)
        || colon(ofLabelAt: segment, before: end) == position
    {
      return .label
    }
    guard position > segment else { return nil }
    if colon(ofLabelAt: position, before: end) != nil { return .name }
    if token.lexeme == .e, !token.isCapital { return .mark }
    return token.startsLine && token.isCapital && startsNewEntry(position, from: segment)
      ? .name : nil
  }

  /// A line of its own for each name: the one before is complete (two words at least).
  private func startsNewEntry(_ position: Int, from segment: Int) -> Bool {
    let line = text.lines[text.lineIndex(of: position)]
    return position == line.first && position - segment >= 2 && text.tokens[segment].startsLine
      && line.end - line.first <= 10
  }

  /// 'secondaria: Carla Riva, Ivo Moro' on a line of its own: where the colon stands after the words that
  /// say where those named come from.
  private func colon(ofLabelAt first: Int, before end: Int) -> Int? {
    guard text.tokens[first].startsLine, text.tokens[first].isWord, !text.tokens[first].isCapital,
      let colon = (first + 1..<min(end, first + 4)).first(where: { text.isMark($0, .colon) }),
      (first..<colon).allSatisfy({
        text.tokens[$0].isWord && !text.tokens[$0].isCapital && !text.lexeme($0).isOffice
          && (text.lexeme($0) == .none || text.lexeme($0).isFunctionWord)
      }), starts.isName(colon + 1, before: end)
    else { return nil }
    return colon
  }

  /// 'i seguenti Consiglieri', before a colon.
  private func opensFollowing(_ first: Int, _ end: Int) -> Bool {
    2...5 ~= end - first
      && (first..<end).allSatisfy {
        text.lexeme($0).isFunctionWord || text.lexeme($0).isOffice
          || ["seguenti", "signori", "altri"].contains(text.folded($0))
          || text.lexeme($0) == .signor
      }
  }

  /// 'la Presidente, dott.ssa Riva': the name is still to come.
  private func isOfficeAlone(_ first: Int, _ end: Int) -> Bool {
    first < end && end - first <= 4 && (first..<end).contains { text.lexeme($0).isOffice }
      && (first..<end).allSatisfy {
        text.lexeme($0).isOffice || text.lexeme($0).isFunctionWord || text.folded($0) == "vice"
      } && starts.isName(end + 1, before: text.tokens.count)
  }

  private func continuesEntry(_ position: Int, before end: Int) -> Bool {
    guard position < end else { return false }
    switch text.lexeme(position) {
    // ', Cons. Neri Ugo,': another name, after its office shortened.
    case .consigliere
    where text.isMark(position + 1, .period) && starts.isName(position + 2, before: end):
      return false
    case .delegato, .sindaco, .vicesindaco, .assessore, .consigliere, .presidente:
      return !text.tokens[position].isCapital || text.isMark(position + 1, .comma)
        || text.isMark(position + 1, .semicolon) || text.isMark(position + 1, .period)
        || position + 1 >= end || text.tokens[position + 1].startsLine
        || text.lexeme(position + 1) == .da
        || text.lexeme(position + 1) == .del
    case .inside: return true
    case .su, .per: return text.lexeme(position + 1) == .delega
    default: return false
    }
  }

  /// Where the names of a group begin: after '; per', or '- per il Comune di Alba (3 seggi):'.
  func startOfGroup(_ position: Int) -> Int? {
    if opensGroup(position) { return position + 1 }
    guard text.isMark(position, .dash) || text.isMark(position, .bullet),
      text.tokens[position].startsLine, text.lexeme(position + 1) == .per
    else { return nil }
    let colon = (position + 2..<min(text.tokens.count, position + 16)).first {
      text.isMark($0, .colon)
    }
    return colon.map { $0 + 1 }
  }

  /// '; per Alba', after which come the office and the name of who is there for it.
  private func opensGroup(_ position: Int) -> Bool {
    text.isMark(position, .semicolon) && text.lexeme(position + 1) == .per
      && position + 2 < text.tokens.count && text.tokens[position + 2].isCapital
  }
}
