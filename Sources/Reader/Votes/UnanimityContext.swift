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
    if isAloneInList(index) { return true }
    if startsRecital(start), !text.contains(.delibera, .voto, in: index..<end) { return false }
    // 'su unanime designazione', 'unanime apprezzamento'
    if text.lexeme(index) == .unanime, index + 1 < range.upperBound {
      let next = text.folded(index + 1)
      if ["designazione", "apprezzamento", "cordoglio", "plauso"].contains(next) { return false }
    }
    // An opinion given by somebody: 'parere favorevole espresso all'unanimità'.
    for back in max(start, index - 8)..<index where text.lexeme(back) == .parere { return false }
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
    if isConditional(sentence, index: index) { return false }
    return text.contains(
      .voto, .votazione, .approva, .delibera, .decide, .prende, .accetta, .concorda, .nomina,
      .ratifica, .esprime, .dichiara, .respinge, .adotta, .votare, .votato, .votante, .elegge,
      .eletto,
      .conferma, .autorizza, .determina, .dispone, .rinvia, .favorevole, .approvare,
      .eseguibile, .eseguibilita,
      in: sentence) || followedByDecision(end)
      || text.containsWord(
        [
          "convalida", "riconosce", "respinta", "incarica", "consenso",
          "sceglie", "scelgono",
        ],
        in: sentence)
  }

  /// 'nella riunione del 18 dicembre': a vote told of another sitting.
  func isElsewhere(_ sentence: Range<Int>) -> Bool {
    for index in sentence where text.lexeme(index) == .nel {
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
    if startsRecital(start), !text.contains(.delibera, .votazione, in: lead) { return true }
    if isQuoted(index) { return true }
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

  /// Whether a token stands inside quotation marks opened on its own line.
  private func isQuoted(_ index: Int) -> Bool {
    let line = text.lines[text.lineIndex(of: index)]
    guard !line.isContinuation, line.end - line.first < 400 else { return false }
    var marks = 0
    for token in line.first..<index where text.isMark(token, .quote) { marks += 1 }
    guard marks % 2 == 1 else { return false }
    return (index..<line.end).contains { text.isMark($0, .quote) }
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

  private func startsRecital(_ start: Int) -> Bool {
    var position = start
    while position < range.upperBound,
      text.tokens[position].kind == .mark || text.lexeme(position).isFunctionWord
    {
      position += 1
    }
    return text.lexeme(position).isRecital
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
