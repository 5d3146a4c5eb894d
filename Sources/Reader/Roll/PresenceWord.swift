import Model

/// Whether 'presente' or 'assente' says of somebody that they are there, or is one of the other
/// words written alike: 'fa presente che', 'i presenti', 'la presente comunicazione'.
struct PresenceWord {
  let text: TokenizedText
  let position: Int

  /// Whether a roll may begin at the word.
  var mayOpenRoll: Bool {
    // 'Pres.', 'Ass.' are marks.
    guard text.tokens[position].end - text.tokens[position].start > 4, position > 0 else {
      return true
    }
    let before = text.folded(position - 1)
    if Self.speaking.contains(before) || Self.otherTimes.contains(before) { return false }
    if opensLine || text.isMark(position - 1, .colon) { return true }
    if text.tokens[position].startsLine, position + 4 < text.tokens.count,
      text.isCountInBrackets(position + 1, before: text.tokens.count),
      text.tokens[position + 4].startsLine
    {
      return true
    }
    if Self.determiners.contains(before) { return isTitle || listFollowsVerb }
    if text.tokens[position].isCapital || text.tokens[position - 1].kind == .mark { return true }
    if text.isMark(position + 1, .colon) || headsLine { return true }
    return isSaidOfSomebody || hasColonNearby
  }

  /// 'non è presente Rossi': who is not there.
  var isNegated: Bool {
    guard let verb, verb > 0 else { return false }
    return text.lexeme(verb - 1) == .non
  }

  private var opensLine: Bool {
    text.tokens[position].startsLine && text.tokens[position].isCapital
  }

  /// 'Consiglieri presenti' at the head of a line.
  private var headsLine: Bool {
    let line = text.lines[text.lineIndex(of: position)]
    return position - line.first <= 3 && text.tokens[line.first].isCapital
      && !text.tokens[position - 1].lexeme.isFunctionWord
  }

  /// 'Elenco dei presenti', with nothing after it on its line, or a colon.
  private var isTitle: Bool {
    if text.isMark(position + 1, .colon) { return true }
    let line = text.lines[text.lineIndex(of: position)]
    return line.end == position + 1 && line.end - line.first <= 6
  }

  /// 'I presenti sono: …', 'i consiglieri presenti sono i seguenti: …'.
  private var listFollowsVerb: Bool {
    Self.verbs.contains(text.folded(position + 1))
      && (position + 2..<min(text.tokens.count, position + 6)).contains { text.isMark($0, .colon) }
  }

  /// The verb that joins the word to whom it is said of: 'sono', 'risultano', 'essendo'.
  private var verb: Int? {
    (max(0, position - 4)..<position).last { Self.verbs.contains(text.folded($0)) }
  }

  private var isSaidOfSomebody: Bool {
    guard let verb else { return false }
    return verb == 0 || !Self.places.contains(text.folded(verb - 1))
  }

  /// 'i consiglieri presenti in aula risultano:', before the sentence ends.
  private var hasColonNearby: Bool {
    let end = text.sentenceEnd(position, notAfter: min(text.tokens.count, position + 16))
    return (position..<end).contains { text.isMark($0, .colon) }
  }

  private static let speaking: Set<String> = [
    "fa", "fanno", "far", "fare", "facendo", "fatto", "fara", "faccio", "facciamo", "fece",
    "faceva", "facevano", "tenuto", "tenere", "tenendo", "tenga",
  ]
  private static let otherTimes: Set<String> = [
    "sara", "saranno", "fu", "sarebbe", "fosse", "oggi", "ivi", "qui", "attualmente", "gia",
  ]
  private static let determiners: Set<String> = [
    "i", "gli", "le", "il", "la", "dei", "degli", "delle", "del", "della", "ai", "agli", "alle",
    "al", "alla", "dai", "dagli", "dalla", "dal", "sui", "sul", "sulla", "nei", "nel", "nella",
    "tra", "fra", "coi", "col", "di", "quei", "questa", "questo",
  ]
  private static let verbs: Set<String> = [
    "sono", "e", "risulta", "risultano", "risultavano", "risultava", "erano", "era", "essendo",
    "siano", "sia", "furono", "restano", "siamo", "eravamo", "risultati", "risultato", "risultando",
  ]
  private static let places: Set<String> = ["dove", "ove", "laddove"]
}
