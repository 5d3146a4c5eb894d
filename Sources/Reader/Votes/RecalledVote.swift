/// Tells the votes of another time or of another college: 'nel 2021 passò con …', 'la commissione ha
/// dato parere con 4 voti …', 'deliberazione n. 8 del 3 maggio 2022, approvata con …'.
struct RecalledVote {
  let text: TokenizedText

  /// Whether a sentence that holds figures at a token tells of another time.
  func isOfAnotherTime(at index: Int, in sentence: Range<Int>) -> Bool {
    if text.containsWord(Self.recalling, in: sentence) { return true }
    let lead = sentence.lowerBound..<max(sentence.lowerBound, min(index, sentence.upperBound))
    if isPluperfect(lead) || isCitedAct(lead) || isDated(lead) || isReminder(lead)
      || isAside(lead, sentence: sentence)
    {
      return true
    }
    let isPast =
      sentence.contains {
        isPastVote($0)
      } || text.containsWord(Self.imperfect, in: lead)
    let isNow = sentence.contains {
      text.isWord($0, in: Self.deciding)
        && text.lexeme($0 - 1) != .la && text.lexeme($0 - 1) != .del
    }
    // '… del marzo 2024: allora il Consiglio votò …'
    let isThen = lead.contains {
      text.folded($0) == "allora"
        && ($0 + 1..<min(lead.upperBound, $0 + 8)).contains(where: isPastVote)
    }
    return isPast && !isNow
      && (isThen || sentence.contains(where: isYearAgo) || isTimeAgo(sentence))
  }

  /// 'ricorda che la delibera n. 12 fu approvata con': what somebody calls to mind.
  private func isReminder(_ lead: Range<Int>) -> Bool {
    guard
      let verb = lead.first(where: {
        text.isWord($0, in: Self.reminding)
      }),
      let that = (verb + 1..<min(lead.upperBound, verb + 4)).first(where: {
        text.lexeme($0) == .che || text.folded($0) == "come"
      })
    else { return false }
    let told = that + 1..<lead.upperBound
    guard
      !text.contains(.votazione, .votare, in: told),
      !text.containsWord(["pone", "mette", "posta", "posto", "messa", "messo"], in: told)
    else { return false }
    return told.contains {
      isPastVote($0)
        || ["stato", "stata", "stati", "state"].contains(text.folded($0)) && isVoting($0 + 1)
        || ["ha", "hanno"].contains(text.folded($0))
          && (isVoting($0 + 1) || text.lexeme($0 + 1) == .riporta)
    }
  }

  /// 'Rispetto al piano del 2025, approvato con 9 voti favorevoli, il numero scende': how something of
  /// another year was passed, said by the way.
  private func isAside(_ lead: Range<Int>, sentence: Range<Int>) -> Bool {
    guard let verb = lead.last(where: { isVoting($0) }), lead.upperBound - verb <= 12,
      text.isMark(verb - 1, .comma), text.lexeme(verb + 1) == .con,
      !(verb + 1..<lead.upperBound).contains(where: { text.isMark($0, .comma) }),
      ["rispetto", "diversamente", "nonostante", "secondo", "come"].contains(
        text.folded(firstWord(of: lead))),
      (max(lead.lowerBound, verb - 5)..<verb - 1).contains(where: {
        text.tokens[$0].isNumber && (1900...2100).contains(text.tokens[$0].value)
      })
    else { return false }
    return (lead.upperBound..<sentence.upperBound).contains {
      text.isMark($0, .comma) && sentence.upperBound - $0 > 3
    }
  }

  private func firstWord(of range: Range<Int>) -> Int {
    range.first { text.tokens[$0].isWord } ?? range.lowerBound
  }

  /// 'fu approvata', 'approvò', 'decisero': a vote told in the remote past.
  func isPastVote(_ index: Int) -> Bool {
    text.isWord(index, in: Self.past) || isRemotePast(index) || isReflexivePast(index)
      || isRemotePlural(index)
  }

  /// 'decisero', 'votarono', 'stabilirono'; not 'fossero'.
  private func isRemotePlural(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.isWord, token.end - token.start > 6,
      text.source.bytes[Int(token.end) - 1] | 0x20 == UInt8(ascii: "o")
    else { return false }
    let word = text.folded(index)
    guard word.utf8.count > 6, word.hasSuffix("ro") else { return false }
    return ["arono", "irono", "erono"].contains(where: word.hasSuffix)
      || word.hasSuffix("sero") && !word.hasSuffix("ssero")
  }

  /// 'aveva approvato', 'era stata respinta con', 'erano stati accolti'.
  private func isPluperfect(_ lead: Range<Int>) -> Bool {
    lead.contains { index in
      guard text.isWord(index, in: Self.auxiliaries) else { return false }
      switch text.folded(index) {
      case "aveva", "avevano", "avevamo":
        return (index + 1..<index + 4).contains { $0 < lead.upperBound && isVoting($0) }
      case "era", "erano":
        return ["stato", "stata", "stati", "state"].contains(text.folded(index + 1))
          && (index + 2..<index + 4).contains { $0 < lead.upperBound && isVoting($0) }
      default: return false
      }
    }
  }

  /// 'deliberazione n. 8 del 3 maggio 2022, adottata con': an act cited, and how it was passed.
  private func isCitedAct(_ lead: Range<Int>) -> Bool {
    guard
      let verb = lead.last(where: { isVoting($0) }),
      lead.upperBound - verb <= 6,
      !["e", "viene"].contains(text.folded(verb - 1)), text.lexeme(verb - 1) != .si
    else { return false }
    let before = max(lead.lowerBound, verb - 18)..<verb
    guard
      let act = before.last(where: {
        text.lexeme($0) == .deliberazione || text.lexeme($0) == .delibera
          || text.folded($0) == "atto"
      }),
      (act..<verb).contains(where: {
        text.lexeme($0) == .n && text.number(at: text.afterNumberSign($0, before: verb)) != nil
      })
    else { return false }
    return (act..<verb).contains { text.lexeme($0) == .del && isOtherDate($0 + 1) }
  }

  /// 'è stato adottato il 3 maggio con', 'si è espressa in marzo con', 'le assemblee del 4 e 5 giugno
  /// hanno approvato con', 'approvato dal Consiglio del 3 maggio, con': told with its own date.
  private func isDated(_ lead: Range<Int>) -> Bool {
    let verbs = lead.filter { isVoting($0) || isReflexivePast($0) }
    guard let verb = verbs.last else { return false }
    let dates = DateGrammar(text: text)
    for index in verb + 1..<max(verb + 1, lead.upperBound) {
      // 'il 3 maggio con', 'in marzo con'; not 'il 3 maggio, con', where the figures are another's.
      if text.lexeme(index) == .il, isOtherDate(index + 1) {
        let end = dates.date(at: index + 1, before: text.tokens.count)?.end ?? index + 1
        if !text.isMark(end, .comma) { return true }
      }
      if text.lexeme(index) == .inside, text.lexeme(index + 1) == .month { return true }
      if text.lexeme(index - 1) == .da || text.folded(index - 1) == "dall",
        isBodyOfDate(index, before: lead.upperBound)
      {
        return true
      }
    }
    // The college and its date first: 'le assemblee del 9 maggio hanno approvato con'.
    guard ["ha", "hanno"].contains(text.folded(verb - 1)) else { return false }
    return lead.contains {
      $0 < verb && text.lexeme($0 - 1) != .del && text.lexeme($0 - 1) != .al
        && isBodyOfDate($0, before: verb)
    }
  }

  /// 'assemblea del 9 maggio 2024', 'assemblee del 4 e 5 giugno'.
  private func isBodyOfDate(_ index: Int, before limit: Int) -> Bool {
    guard text.lexeme(index).isBodyNoun || text.isWord(index, in: Self.colleges),
      index + 2 < limit
    else { return false }
    let preposition = text.lexeme(index + 1) == .del ? index + 1 : index + 2
    guard text.lexeme(preposition) == .del, preposition < limit else { return false }
    var first = preposition + 1
    if text.lexeme(first + 1) == .e || text.isMark(first + 1, .comma) { first += 2 }
    return first < limit && isOtherDate(first)
  }

  /// A day and its month, not those that the head of these minutes gives.
  private func isOtherDate(_ index: Int) -> Bool {
    guard let reading = DateGrammar(text: text).date(at: index, before: text.tokens.count),
      let day = reading.day, let month = reading.month
    else { return false }
    let dates = DateGrammar(text: text)
    guard let head = text.lines.prefix(14).last?.end else { return true }
    let end = min(head, text.lines[text.lineIndex(of: index)].first, 400)
    return !(0..<end).contains { first in
      guard text.tokens[first].isNumber || text.number(at: first) != nil,
        let other = dates.date(at: first, before: end)
      else { return false }
      return other.day == day && other.month == month
        && (other.year == nil || reading.year == nil || other.year == reading.year)
    }
  }

  /// A participle or a verb by which a college decides.
  func isVoting(_ index: Int) -> Bool {
    switch text.lexeme(index) {
    case .approva, .respinge, .adotta, .ratifica, .accetta, .delibera, .votato, .decide:
      let word = text.folded(index)
      return word.hasSuffix("ato") || word.hasSuffix("ata") || word.hasSuffix("ati")
        || word.hasSuffix("ate") || word.hasSuffix("nto") || word.hasSuffix("nta")
        || word.hasSuffix("nti") || word.hasSuffix("nte") || word.hasSuffix("olto")
        || word.hasSuffix("olta") || word.hasSuffix("iso") || word.hasSuffix("isa")
    case .espresso: return true
    default:
      return text.isWord(index, in: Self.given)
    }
  }

  /// 'si espresse', 'si è espressa', 'si pronunciò'.
  private func isReflexivePast(_ index: Int) -> Bool {
    guard text.isWord(index, in: Self.reflexive) else { return false }
    return switch text.folded(index) {
    case "espresse", "espressero", "pronuncio", "pronunciarono":
      text.lexeme(index - 1) == .si
    case "espresso", "espressa", "espressi", "pronunciato", "pronunciata":
      text.folded(index - 1) == "e" && text.lexeme(index - 2) == .si
    default: false
    }
  }

  /// 'passò', 'approvò', 'votò'.
  private func isRemotePast(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.isWord, token.hasApostrophe || token.end - token.start > 4 else { return false }
    let last = text.source.bytes[Int(token.end) - 1]
    guard token.hasApostrophe || last == 0xB2 || last == 0x92 else { return false }
    return ["passo", "approvo", "voto", "boccio", "rigetto", "riporto", "delibero", "adotto"]
      .contains(text.folded(index))
  }

  /// 'nel 2023', 'nel marzo 2021', 'dal 2017'.
  private func isYearAgo(_ index: Int) -> Bool {
    guard text.lexeme(index) == .nel || text.lexeme(index) == .da || text.lexeme(index) == .del
    else { return false }
    var year = index + 1
    if text.lexeme(index) != .da, text.lexeme(year) == .month {
      year += text.lexeme(year + 1) == .del ? 2 : 1
    }
    guard text.lexeme(index) != .del || year > index + 1 else { return false }
    return year < text.tokens.count && text.tokens[year].isNumber
      && (1900...2100).contains(text.tokens[year].value)
  }

  /// 'due anni fa', 'l'anno scorso', 'nella consiliatura precedente'.
  private func isTimeAgo(_ sentence: Range<Int>) -> Bool {
    sentence.contains { index in
      guard text.isWord(index, in: Self.ago) else { return false }
      return switch text.folded(index) {
      case "fa": ["anni", "mesi", "anno", "mese"].contains(text.folded(index - 1))
      case "scorso", "scorsa", "precedente", "passato", "passata":
        [
          "anno", "mandato", "consiliatura", "legislatura", "amministrazione", "biennio",
          "triennio", "quadriennio", "quinquennio", "gestione",
        ].contains {
          text.folded(index - 1) == $0 || text.folded(index + 1) == $0
        }
      default: false
      }
    }
  }

  private static let recalling: WordSet = [
    "ricordo", "ricordiamo", "rammento", "rammentiamo", "rammenta", "rievoca",
  ]

  private static let reminding: WordSet = ["ricorda", "ricordano", "ricordando", "rammentano"]

  private static let imperfect: WordSet = ["era", "erano", "aveva", "avevano"]

  private static let deciding: WordSet = ["approva", "approvano", "delibera", "respinge"]

  private static let past: WordSet = [
    "fu", "furono", "venne", "vennero", "ebbe", "ebbero", "ottenne", "ottennero", "raccolse",
    "raccolsero", "respinse", "respinsero", "accolse", "vinse", "vinsero", "approvammo",
    "votammo", "bocciammo", "respingemmo", "passarono", "approvarono", "bocciarono", "votarono",
  ]

  private static let auxiliaries: WordSet = ["aveva", "avevano", "avevamo", "era", "erano"]

  private static let reflexive: WordSet = [
    "espresse", "espressero", "pronuncio", "pronunciarono", "espresso", "espressa", "espressi",
    "pronunciato", "pronunciata",
  ]

  private static let ago: WordSet = [
    "fa", "scorso", "scorsa", "precedente", "passato", "passata",
  ]

  private static let given: WordSet = ["pronunciato", "pronunciata", "dato", "licenziato"]

  private static let colleges: WordSet = [
    "assemblee", "commissioni", "giunte", "consigli", "conferenze",
  ]
}
