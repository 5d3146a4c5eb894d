import Model

/// Tells the unanimity (or bare majority) of this sitting's vote from other uses of the word.
struct UnanimityContext {
  let text: TokenizedText
  let range: Range<Int>

  /// Whether the word at a token says how this body voted, here and now.
  func isOwnVote(at index: Int) -> Bool {
    let start = text.sentenceStart(index, notBefore: range.lowerBound)
    let end = text.sentenceEnd(index, notAfter: range.upperBound)
    let sentence = start..<max(start, end)
    if isAloneInList(index) || isAloneInSentence(sentence) { return true }
    if opensFigures(index, start: start) { return true }
    if opensDecision(index) { return true }
    // 'Siamo tutti d'accordo.'
    if sentence.count <= 6, text.folded(index + 2) == "accordo" { return true }
    if recalled.isOfAnotherTime(at: index, in: sentence) || isInQuotedNorm(index) { return false }
    if startsRecital(start), !text.contains(.delibera, .voto, in: index..<end) { return false }
    // 'su unanime designazione', 'unanime apprezzamento'
    if text.lexeme(index) == .unanime, index + 1 < range.upperBound {
      let next = text.folded(index + 1)
      if ["designazione", "apprezzamento", "cordoglio", "plauso"].contains(next) { return false }
    }
    // An opinion given by somebody: 'parere favorevole espresso all'unanimità'.
    for back in max(start, index - 8)..<index
    where text.lexeme(back) == .parere && !isOwnOpinion(back, start: start) { return false }
    // Another college, another time: 'la commissione aveva approvato all'unanimità'.
    if text.containsWord(
      [
        "aveva", "avevano", "avevamo", "ebbe", "scorso", "scorsa", "fu", "furono", "abbia",
        "avrebbe", "era",
      ],
      in: sentence)
    {
      return false
    }
    if isElsewhere(sentence) { return false }
    if text.contains(.commissione, in: max(start, index - 14)..<index), !bodyIsCommission {
      return false
    }
    if isConditional(sentence, index: index) || isRule(index, in: sentence)
      || isRuleQuoted(start..<index)
    {
      return false
    }
    if isBesideBody(index, start: start) || isDeedOfBody(index, sentence: sentence)
      || isDone(index, start: start)
    {
      return true
    }
    if isJudgement(index, in: sentence) || opensCount(index) { return true }
    return text.contains(
      .voto, .votazione, .approva, .delibera, .decide, .prende, .accetta, .concorda, .nomina,
      .ratifica, .esprime, .dichiara, .respinge, .adotta, .votare, .votato, .votante, .elegge,
      .eletto,
      .conferma, .autorizza, .determina, .dispone, .rinvia, .favorevole, .approvare,
      .eseguibile, .eseguibilita, .esito, .palese,
      in: sentence) || followedByDecision(end)
      || text.containsWord(
        [
          "convalida", "riconosce", "respinta", "incarica", "consenso",
          "sceglie", "scelgono", "passa", "passano", "assunta", "assunte", "assunto", "assunti",
          "concede", "concedono", "concesso", "concessa", "concessi", "concesse", "rilascia",
          "rilasciato", "rilasciata", "rilasciati", "rilasciate", "accorda", "accordato",
          "accordata", "accordati", "assegna", "assegnato", "assegnata", "assegnati", "assegnate",
          "liquida", "liquidato", "liquidata", "liquidati", "fissa", "fissato", "fissata",
          "archivia", "archiviato", "archiviata", "iscrive", "cancella",
          "acclamazione", "accolte", "accolti", "ammessa", "ammesse", "ammesso", "ammessi",
        ],
        in: sentence)
  }

  /// 'Unanimità.', 'All'unanimità dei presenti.': a sentence that says nothing else.
  private func isAloneInSentence(_ sentence: Range<Int>) -> Bool {
    sentence.count <= 5
      && sentence.allSatisfy {
        let token = text.tokens[$0]
        switch token.lexeme {
        case .unanime, .unanimita, .alle, .a, .ad, .del, .presente, .votante, .voto: return true
        default: return token.isMark(.period) || token.isMark(.apostrophe)
        }
      }
  }

  /// 'Unanimità; 0 contrari; 0 astenuti', 'Dal verbale: «unanimità, nessun contrario»': the word opens
  /// the figures of the vote.
  private func opensFigures(_ index: Int, start: Int) -> Bool {
    guard
      (start..<index).allSatisfy({
        text.tokens[$0].lexeme.isFunctionWord || text.tokens[$0].kind == .mark
          || text.lexeme($0) == .verbale || text.lexeme($0) == .voto
      })
    else { return false }
    let close = (index + 1..<index + 5).first {
      $0 + 2 < range.upperBound && (text.isMark($0, .semicolon) || text.isMark($0, .comma))
    }
    guard let close else { return false }
    return [close + 1, close + 2].contains {
      text.lexeme($0) == .contrario || text.lexeme($0) == .astenuto
    }
  }

  /// 'Unanime: 4 sì', 'Unanimità: 12 favorevoli'.
  private func opensCount(_ index: Int) -> Bool {
    guard text.isMark(index + 1, .colon) || text.isMark(index + 1, .comma),
      text.number(at: index + 2) != nil, index + 3 < range.upperBound
    else { return false }
    switch text.lexeme(index + 3) {
    case .si, .favorevole, .voto: return true
    default: return false
    }
  }

  /// '… era stato fissato un compenso, all'unanimità' over 'DELIBERA'.
  private func opensDecision(_ index: Int) -> Bool {
    let next = text.isMark(index + 1, .comma) ? index + 2 : index + 1
    return next < text.tokens.count && text.lexeme(next) == .delibera
      && text.tokens[next].isCapitals && text.tokens[next].startsLine
  }

  /// 'Parere favorevole all'unanimità.': the opinion is what this body gives, not an office's.
  private func isOwnOpinion(_ index: Int, start: Int) -> Bool {
    guard text.lexeme(index + 1) == .favorevole || text.lexeme(index + 1) == .contrario else {
      return false
    }
    let lead = (start..<index).filter { text.tokens[$0].isWord }
    guard
      lead.allSatisfy({
        text.lexeme($0).isFunctionWord || text.lexeme($0) == .esprime
          || text.lexeme($0) == .discussione || text.folded($0) == "esame"
          || text.lexeme($0).isBodyNoun && isOwnBody(text.lexeme($0))
      })
    else { return false }
    return bodyIsCommission || isAboutOpinion
  }

  /// Whether the heading above the stretch asks for an opinion.
  private var isAboutOpinion: Bool {
    let line = text.lineIndex(of: range.lowerBound)
    return (max(0, line - 3)...line).contains {
      text.contains(.parere, in: text.lines[$0].first..<text.lines[$0].end)
    }
  }

  /// 'Il Collegio, all'unanimità, fissa': the body of these minutes right before the word.
  private func isBesideBody(_ index: Int, start: Int) -> Bool {
    guard index + 1 < range.upperBound, text.isMark(index + 1, .comma) else { return false }
    var position = index - 1
    while position > start, text.lexeme(position).isFunctionWord || text.lexeme(position) == .voto {
      position -= 1
    }
    return text.isMark(position, .comma) && position - 1 >= start
      && text.lexeme(position - 1).isBodyNoun && isOwnBody(text.lexeme(position - 1))
  }

  /// 'Il Consiglio, sentito il parroco, istituisce all'unanimità la scuola': what the body of these
  /// minutes does, the verb right before the word or right after it.
  private func isDeedOfBody(_ index: Int, sentence: Range<Int>) -> Bool {
    var noun = sentence.lowerBound
    while noun < index, text.lexeme(noun).isFunctionWord { noun += 1 }
    guard noun < index, text.lexeme(noun).isBodyNoun, isOwnBody(text.lexeme(noun)),
      text.folded(index - 1) == "all" || text.folded(index - 1) == "ad"
    else { return false }
    let before = index - 2
    if before > noun, isFinite(before),
      text.isMark(before - 1, .comma) || before - noun <= 2
    {
      return true
    }
    let isApart = before == noun || text.isMark(before, .comma)
    let after = text.isMark(index + 1, .comma) ? index + 2 : index + 1
    return isApart && after < sentence.upperBound && isFinite(after)
  }

  /// 'Sono accreditati all'unanimità due corsi', 'È istituita all'unanimità la borsa': the verb opens the
  /// sentence and the word follows it.
  private func isDone(_ index: Int, start: Int) -> Bool {
    guard index == start + 3, text.folded(index - 1) == "all",
      ["sono", "e", "viene", "vengono"].contains(text.folded(start)),
      text.word(start).lowercased() != "e", text.tokens[start + 1].isWord
    else { return false }
    let verb = text.folded(start + 1)
    return ["ato", "ata", "ati", "ate", "ito", "ita", "iti", "ite", "uto", "uta", "uti", "ute"]
      .contains { verb.hasSuffix($0) }
  }

  /// 'il Comitato all'unanimità ritiene che', 'ritiene il Comitato, all'unanimità dei presenti, che vi
  /// siano', 'all'unanimità dei presenti conclude che': what all of them hold.
  private func isJudgement(_ index: Int, in sentence: Range<Int>) -> Bool {
    let before = max(sentence.lowerBound, index - 8)..<index
    if let verb = before.last(where: isJudging), !text.contains(.che, in: verb..<index) {
      return (index + 1..<min(sentence.upperBound, index + 6)).contains {
        text.lexeme($0) == .che || text.isMark($0, .colon)
      }
    }
    let after = index + 1..<min(sentence.upperBound, index + 6)
    guard let verb = after.first(where: isJudging) else { return false }
    return (index + 1..<verb).allSatisfy {
      switch text.lexeme($0) {
      case .del, .di, .presente, .votante, .componente, .intervenuto: true
      default: text.isMark($0, .comma)
      }
    }
  }

  private func isJudging(_ index: Int) -> Bool {
    [
      "ritiene", "ritengono", "reputa", "reputano", "conclude", "concludono", "raccomanda",
      "raccomandano", "giudica", "giudicano",
    ].contains(text.folded(index))
  }

  /// A verb in the present of one who does something: 'istituisce', 'fissa', 'affida'.
  private func isFinite(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.isWord, !token.isCapital, !token.lexeme.isFunctionWord, token.end - token.start > 3
    else { return false }
    let word = text.folded(index)
    return (word.hasSuffix("a") || word.hasSuffix("e")) && !word.hasSuffix("re")
      && !Self.feelings.contains(word)
  }

  private static let feelings: Set<String> = [
    "ringrazia", "plaude", "saluta", "auspica", "lamenta", "direttiva", "comunale", "esecutiva",
  ]

  private func isOwnBody(_ noun: Lexeme) -> Bool {
    text.lines.prefix(12).contains { line in
      (line.first..<line.end).contains { text.lexeme($0) == noun }
    }
  }

  private var recalled: RecalledVote { RecalledVote(text: text) }

  /// 'La commissione ha dato parere con 4 voti a favore', 'l'Autorità, con 40 voti favorevoli, ha già
  /// escluso': another college than that of these minutes, before the figures.
  private func isOtherCollege(_ lead: Range<Int>, sentence: Range<Int>) -> Bool {
    guard
      let college = lead.last(where: {
        [.commissione, .giunta, .comitato, .autorita].contains(text.lexeme($0))
          || ["commissioni", "consulta", "consulte", "revisori"].contains(text.folded($0))
      }), text.lexeme(college) == .none || !isOwnBody(text.lexeme(college))
    else { return false }
    func auxiliary(in part: Range<Int>) -> Int? {
      part.first { ["ha", "hanno"].contains(text.folded($0)) }
    }
    if let verb = auxiliary(in: college..<lead.upperBound) {
      return text.lexeme(verb - 1) != .che
        && (verb + 1..<verb + 3).contains { recalled.isVoting($0) }
        && !text.contains(.consiglio, .assemblea, in: verb..<lead.upperBound)
    }
    guard lead.upperBound < sentence.upperBound,
      let verb = auxiliary(in: lead.upperBound..<sentence.upperBound)
    else { return false }
    return text.folded(verb + 1) == "gia"
  }

  /// 'PREMESSO che: - con deliberazione …': an entry of a list that a recital leads.
  private func isListedRecital(_ start: Int) -> Bool {
    guard text.isMark(start, .dash) || text.isMark(start, .bullet) else { return false }
    var line = text.lineIndex(of: start)
    guard text.lines[line].first == start, text.lines[line].first > range.lowerBound else {
      return false
    }
    var steps = 0
    while line > 0, steps < 40, text.lines[line].first > range.lowerBound {
      line -= 1
      steps += 1
      let first = text.lines[line].first
      if text.lexeme(first).isRecital {
        return text.isMark(text.lines[line].end - 1, .colon)
      }
      if text.lines[line + 1].blanksBefore > 1 { return false }
    }
    return false
  }

  /// 'nella riunione del 18 dicembre': a vote told of another sitting.
  func isElsewhere(_ sentence: Range<Int>) -> Bool {
    for index in sentence where text.lexeme(index) == .nel {
      // 'nelle riunioni di marzo; nell'ultima, con tre voti favorevoli'
      if text.folded(index + 1) == "ultima",
        text.isMark(index + 2, .comma) || text.lexeme(index + 2) == .riunione
          || text.lexeme(index + 2) == .seduta
      {
        return true
      }
      switch text.lexeme(index + 1) {
      case .riunione, .seduta, .adunanza: return text.lexeme(index + 2) == .del
      default: break
      }
    }
    return false
  }

  /// Whether figures at a token are another college's, told of the past: 'la commissione aveva
  /// bocciato con 4 voti contrari'.
  func isToldOfOthers(at index: Int) -> Bool {
    let start = text.sentenceStart(index, notBefore: range.lowerBound)
    let lead = start..<max(start, index)
    if startsRecital(start) || isListedRecital(start),
      !text.contains(.delibera, .votazione, in: lead), !endsInVote(lead)
    {
      return true
    }
    if isQuoted(index) { return true }
    let end = text.sentenceEnd(index, notAfter: range.upperBound)
    if recalled.isOfAnotherTime(at: index, in: start..<end)
      || isSaidAside(index, sentence: start..<end) || isOtherCollege(lead, sentence: start..<end)
      || OtherBodies(text: text, before: start).voted(in: lead)
    {
      return true
    }
    // A rule is quoted, not a vote: 'occorre il voto favorevole di 9 consiglieri'.
    if text.containsWord(["richiede", "occorre", "occorrono", "prescrive"], in: lead) {
      return true
    }
    for word in lead where text.folded(word) == "quale" && text.lexeme(word - 2) == .con {
      return true
    }
    return text.containsWord(["aveva", "avevano", "ebbe", "era", "erano", "fu"], in: lead)
      && text.contains(
        .commissione, .giunta, .conferenza, .comitato, .consorzio, .collegio, in: lead)
      || isElsewhere(start..<text.sentenceEnd(index, notAfter: range.upperBound))
  }

  /// Whether a token stands inside quotation marks opened on its own line, or in the same speech.
  private func isQuoted(_ index: Int) -> Bool {
    let line = text.lines[text.lineIndex(of: index)]
    var words = line.first..<line.end
    let paragraph = paragraph(of: index)
    if isSpeech(paragraph.lowerBound) {
      words = paragraph
    } else if line.isContinuation {
      return false
    }
    for stretch in [words, paragraph] where stretch.count < 400 {
      guard marks(in: stretch) % 2 == 0 || stretch == words,
        marks(in: stretch.lowerBound..<index) % 2 == 1,
        (index..<stretch.upperBound).contains(where: { text.isMark($0, .quote) }),
        let open = (stretch.lowerBound..<index).last(where: { text.isMark($0, .quote) })
      else { continue }
      // 'Il Presidente: "Favorevoli 10, contrari 2."', 'Dal verbale: «favorevoli 10»': the vote itself.
      let lead = max(paragraph.lowerBound, open - 8)..<open
      return !text.contains(.presidente, .sindaco, .vicepresidente, in: lead)
        && !lead.contains { text.lexeme($0) == .verbale && text.lexeme($0 - 1) == .da }
    }
    return false
  }

  private func marks(in range: Range<Int>) -> Int {
    range.reduce(0) { $0 + (text.isMark($1, .quote) ? 1 : 0) }
  }

  /// The lines around a token that only the margin divides: the first word of each had no room on the
  /// line above.
  private func paragraph(of index: Int) -> Range<Int> {
    let place = text.lineIndex(of: index)
    var first = place
    while first > 0, place - first < 40, text.lines[first].blanksBefore == 0 { first -= 1 }
    var last = place
    while last + 1 < text.lines.count, last - place < 40, text.lines[last + 1].blanksBefore == 0 {
      last += 1
    }
    let width = (first...last).map { text.lines[$0].stop - text.lines[$0].start }.max() ?? 0
    func wraps(_ line: Int) -> Bool {
      if text.wraps(text.lines[line].first) { return true }
      let above = text.lines[line - 1]
      let word = text.tokens[text.lines[line].first]
      return above.stop - above.start + 1 + Int(word.end - word.start) > width && width > 40
    }
    var start = place
    while start > first, wraps(start) { start -= 1 }
    var end = place
    while end < last, wraps(end + 1) { end += 1 }
    return text.lines[start].first..<text.lines[end].end
  }

  /// 'legge l'art. 6: "… è eletto a maggioranza assoluta"': the words of a norm between quotation marks.
  private func isInQuotedNorm(_ index: Int) -> Bool {
    let marks = (max(range.lowerBound, index - 80)..<index).filter { text.isMark($0, .quote) }
    guard let open = marks.last, !marks.count.isMultiple(of: 2) else { return false }
    return text.containsWord(
      ["art", "articolo", "statuto", "regolamento", "norma", "comma"],
      in: max(range.lowerBound, open - 12)..<open)
  }

  /// 'CONSIGLIERE ROSSI - Con 12 favorevoli tra i residenti che ho sentito': figures in the speech of
  /// one who does not preside, in a sentence that tells of no vote.
  private func isSaidAside(_ index: Int, sentence: Range<Int>) -> Bool {
    guard !text.tokens[index].startsLine, isSpeech(paragraph(of: index).lowerBound) else {
      return false
    }
    return !text.contains(
      .votazione, .votare, .votato, .voto, .approva, .respinge, .adotta, .accetta, .delibera,
      .esito, .presente, .votante, .scrutinio, .scheda, .risponde,
      in: sentence)
  }

  /// Whether a paragraph begins with whom it quotes: 'CONSIGLIERE ROSSI:', 'Assessora VERDI -'.
  private func isSpeech(_ first: Int) -> Bool {
    switch text.lexeme(first) {
    case .consigliere, .assessore, .capogruppo, .rappresentante, .dirigente, .socio: break
    default: return false
    }
    var position = first + 1
    if text.isMark(position, .period) { position += 1 }
    let name = position
    while position < text.tokens.count, position - name < 5, text.tokens[position].isWord,
      text.tokens[position].isCapital, !text.tokens[position].startsLine
    {
      position += 1
    }
    guard position > name, position < text.tokens.count else { return false }
    // 'ASSESSORE VERDI. - Si tratta di'
    if text.isMark(position, .period), text.isMark(position + 1, .dash) { position += 1 }
    return text.isMark(position, .colon)
      || text.isMark(position, .dash) && text.tokens[position].isSpaced
  }

  private var bodyIsCommission: Bool {
    for line in text.lines.prefix(12)
    where text.contains(.commissione, in: line.first..<line.end) { return true }
    return false
  }

  /// A bullet or line that holds the word and little else.
  private func isAloneInList(_ index: Int) -> Bool {
    let line = text.lines[text.lineIndex(of: index)]
    return line.end - line.first <= 6 && !line.isContinuation
      && text.lexeme(line.first).isRecital == false
  }

  /// 'Acquisiti i pareri favorevoli, con voti 7 favorevoli, il Consiglio approva': recitals that lead to
  /// the vote in one sentence.
  private func endsInVote(_ lead: Range<Int>) -> Bool {
    guard
      let comma = lead.first(where: { index in
        (text.isMark(index, .comma) || text.isMark(index, .semicolon))
          && text.lexeme(index + 1) == .con
          && text.contains(.voto, in: index..<min(text.tokens.count, index + 8))
      }), lead.upperBound - comma <= 30
    else { return false }
    let end = text.sentenceEnd(lead.upperBound, notAfter: range.upperBound)
    return (lead.upperBound..<max(lead.upperBound, end)).contains {
      ["approva", "delibera", "decide", "dispone", "adotta", "respinge"].contains(text.folded($0))
    }
  }

  private func startsRecital(_ start: Int) -> Bool {
    var position = start
    while position < range.upperBound,
      text.tokens[position].kind == .mark || text.lexeme(position).isFunctionWord
        || isHeadOfAct(position)
    {
      position += 1
    }
    return text.lexeme(position).isRecital
  }

  /// 'IL CONSIGLIO COMUNALE' before 'VISTO'.
  private func isHeadOfAct(_ index: Int) -> Bool {
    text.tokens[index].isCapitals
      && (text.lexeme(index).isBodyNoun
        || ["comunale", "provinciale", "direttivo"].contains(text.folded(index)))
  }

  /// 'il quale stabilisce che il regolamento è approvato a maggioranza': a rule that is quoted.
  private func isRuleQuoted(_ lead: Range<Int>) -> Bool {
    lead.contains {
      ["stabilisce", "stabiliscono", "prevede", "prevedono", "prescrive", "dispone"].contains(
        text.folded($0))
        && (["quale", "quali"].contains(text.folded($0 - 1)) || text.lexeme($0 - 1) == .che)
    }
  }

  /// 'occorre l'unanimità', 'se approvata all'unanimità': a rule, not a vote.
  private func isConditional(_ sentence: Range<Int>, index: Int) -> Bool {
    for back in max(sentence.lowerBound, index - 5)..<index {
      let word = text.folded(back)
      if [
        "occorre", "serve", "richiesta", "richiede", "necessaria", "auspica", "auspicando",
        "cercare", "raggiungere",
      ]
      .contains(word) {
        return true
      }
    }
    return false
  }

  /// 'l'elezione si fa in prima votazione a maggioranza dei due terzi': how many it takes, not a vote.
  private func isRule(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard text.lexeme(index) == .maggioranza else { return false }
    let next = index + 1..<min(sentence.upperBound, index + 5)
    guard
      text.containsWord(
        ["assoluta", "qualificata", "semplice", "terzi", "quinti", "quarti"], in: next)
    else { return false }
    return !sentence.contains { word in
      switch text.lexeme(word) {
      case .eletto: text.folded(word) != "elezione"
      case .approva, .delibera, .decide, .accetta, .respinge, .adotta, .elegge, .nomina, .votato,
        .conferma, .dichiara, .esprime, .dispone:
        true
      default: false
      }
    }
      && !text.containsWord(["passa", "respinta", "approvata", "approvato"], in: sentence)
  }

  private func followedByDecision(_ end: Int) -> Bool {
    var position = end
    while position < min(text.tokens.count, end + 6) {
      switch text.lexeme(position) {
      case .delibera, .dichiara, .approva, .prende, .decide: return true
      default: break
      }
      position += 1
    }
    return false
  }
}

extension Lexeme {
  /// Words that open a recital: 'Visto', 'Premesso che', 'Richiamata'.
  var isRecital: Bool {
    switch self {
    case .visto, .premesso, .richiamato, .considerato, .ritenuto, .acquisito, .atteso, .preso,
      .sentito, .dato:
      true
    default: false
    }
  }
}
