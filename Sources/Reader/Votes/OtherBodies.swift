/// Tells votes that other bodies cast, or voters at the polls: 'in commissione la proposta ha avuto …',
/// 'nel referendum i favorevoli furono …', 'il Consiglio di istituto ha espresso …'.
struct OtherBodies {
  let text: TokenizedText
  /// The first lines of the minutes, which name their body.
  private let head: ArraySlice<Line>

  /// What the lines above a token say the body is.
  init(text: TokenizedText, before token: Int) {
    self.text = text
    head = text.lines[..<min(14, text.lineIndex(of: token))]
  }

  /// Whether the words that lead to figures say that others than the body of these minutes voted.
  func voted(in lead: Range<Int>) -> Bool {
    for index in lead {
      switch text.lexeme(index) {
      case .none: if isPoll(index, in: lead) || isReported(index) { return true }
      case .commissione:
        if isInCommission(index, in: lead) { return true }
        if isOtherSubject(index, in: lead) { return true }
      case .consiglio, .giunta, .assemblea, .conferenza, .collegio, .comitato:
        if isOtherSubject(index, in: lead) { return true }
      default: break
      }
    }
    return false
  }

  /// 'nel referendum', 'alle elezioni comunali', 'alle elezioni del 24 maggio'.
  private func isPoll(_ index: Int, in lead: Range<Int>) -> Bool {
    switch text.folded(index) {
    case "referendum", "sondaggio", "primarie": return true
    case "elezioni":
      guard [.alle, .nel, .al].contains(text.lexeme(index - 1)) else { return false }
      let next = index + 1..<min(text.tokens.count, index + 3)
      return text.containsWord(
        ["politiche", "comunali", "amministrative", "europee", "regionali", "provinciali"],
        in: next)
        || text.lexeme(index + 1) == .del && text.tokens[index + 2].isNumber
    default: return false
    }
  }

  /// 'licenziato nell'ultima seduta con quattro voti favorevoli': only a commission does so.
  private func isReported(_ index: Int) -> Bool {
    text.folded(index).hasPrefix("licenziat") && !heads(.commissione)
  }

  /// 'in commissione la proposta ha avuto 3 favorevoli'.
  private func isInCommission(_ index: Int, in lead: Range<Int>) -> Bool {
    guard !heads(.commissione), lead.lowerBound < index,
      text.contains(.inside, .nel, in: max(lead.lowerBound, index - 3)..<index)
    else { return false }
    let rest = index + 1..<lead.upperBound
    return !text.contains(.votazione, .votare, .consiglio, .assemblea, .giunta, in: rest)
      && rest.contains {
        ["ha", "hanno", "fu", "furono", "ebbe", "aveva", "avevano"].contains(text.folded($0))
      }
  }

  /// 'Il Consiglio di istituto ha espresso', 'l'assemblea dei soci approvò', where these are the
  /// minutes of another body.
  private func isOtherSubject(_ index: Int, in lead: Range<Int>) -> Bool {
    let noun = text.lexeme(index)
    guard text.lexeme(index - 1) == .il || text.lexeme(index - 1) == .la, hasBody,
      isQualifiedOtherwise(index, noun, before: lead.upperBound)
    else { return false }
    let recalled = RecalledVote(text: text)
    return (index + 1..<lead.upperBound).contains {
      recalled.isPastVote($0)
        || ["ha", "hanno"].contains(text.folded($0))
          && (recalled.isVoting($0 + 1) || recalled.isVoting($0 + 2))
    }
  }

  /// Whether what follows the noun makes it another body than that of the head: 'Consiglio di istituto',
  /// 'Consiglio comunale di Alba'.
  private func isQualifiedOtherwise(_ index: Int, _ noun: Lexeme, before limit: Int) -> Bool {
    var position = index + 1
    var steps = 0
    while position < limit, steps < 5 {
      let first = position
      while position < limit, [.di, .del].contains(text.lexeme(position)) { position += 1 }
      guard position < limit, text.tokens[position].isWord else { return false }
      let isOf = position > first
      let isAdjective = Self.adjectives.contains(text.folded(position))
      guard isOf || isAdjective else { return false }
      if !isHeadWord(text.folded(position)) {
        return !(heads(noun) && Self.own.contains(text.folded(position)))
      }
      position += 1
      steps += 1
    }
    return false
  }

  /// Whether the head names a body with a noun.
  private func heads(_ noun: Lexeme) -> Bool {
    head.contains { text.contains(noun, in: $0.first..<$0.end) }
  }

  private var hasBody: Bool {
    head.contains { line in (line.first..<line.end).contains { text.lexeme($0).isBodyNoun } }
  }

  private func isHeadWord(_ word: String) -> Bool {
    head.contains { line in (line.first..<line.end).contains { text.folded($0) == word } }
  }

  private static let adjectives: Set<String> = [
    "comunale", "provinciale", "regionale", "circoscrizionale", "metropolitano", "metropolitana",
    "nazionale",
  ]

  /// Words for the members of any body, which need not stand in its head.
  private static let own: Set<String> = [
    "soci", "sindaci", "condomini", "delegati", "docenti", "rappresentanti", "consiglieri",
    "comuni", "membri", "presenti", "professori", "consorziati", "associati", "azionisti",
    "amministrazione", "direttivo", "unione", "ambito",
  ]
}
