import Model

/// What a word by itself says of the names after it: that they are there, or are not.
struct RollWord {
  let text: TokenizedText
  private var context: RollContext { RollContext(text: text) }
  private var starts: NameStart { NameStart(text: text) }

  /// What a word says of the names after it.
  enum Reading {
    case presence(Presence)
    /// Where the list begins, too.
    case list(RollTrigger)
  }

  /// Whether a word may say anything of the names after it: hardly any may.
  func mayTell(_ position: Int) -> Bool {
    switch text.lexeme(position) {
    case .manca, .inside, .interviene, .presente, .intervenuto, .convenuto, .assente, .risponde,
      .collegato, .eccezione, .assenza, .presenza, .partecipa, .prende, .sala, .aula:
      true
    case .none: Self.words.holds(position, of: text)
    default: false
    }
  }

  private static let words: WordSet = [
    "partecipazione", "intervenire", "partecipare", "persone", "persona", "scusati", "scusate",
    "scusato", "scusata", "siamo", "eravamo", "pres", "ass",
  ]

  /// What a word says of the names after it; nil where it opens no list.
  func reading(at position: Int, before end: Int) -> Reading? {
    switch text.lexeme(position) {
    case .none where text.folded(position) == "partecipazione":
      return partakers(after: position, before: end).map { .list($0) }
    // 'verbalizza Manca Piero': a surname.
    case .manca
    where text.tokens[position].isCapital && !text.tokens[position].startsLine
      && !text.endsSentence(position - 1):
      return nil
    // 'Manca Rossi', 'Mancavano Verdi e Neri': never 'manca il numero legale'.
    case .manca where starts.isName(afterAside(position + 1), before: end):
      return .list(
        RollTrigger(
          presence: isExcusedAside(position + 1) ? .excused : .absent,
          listStart: afterAside(position + 1), isPlain: true))
    // 'In sala: Rossi, Verdi', 'In video: Neri', each on a line of its own
    case .inside where wayOfTakingPart(position) != nil:
      return wayOfTakingPart(position).map {
        .list(
          RollTrigger(
            presence: .present, listStart: $0.listStart, isRemote: $0.way == .remote, isPlain: true)
        )
      }
    // 'Hanno comunicato di non poter intervenire Rossi e Verdi'
    case .none where isExcuse(position), .interviene where isExcuse(position):
      guard starts.isName(position + 1, before: end) else { return nil }
      return .list(RollTrigger(presence: .excused, listStart: position + 1, isPlain: true))
    default:
      if let persons = PersonsOfBody(text: text).trigger(at: position, before: end) {
        return .list(persons)
      }
      return presence(at: position, before: end).map { .presence($0) }
    }
  }

  private enum Way {
    case inTheRoom
    case remote
  }

  /// How those listed after 'In sala:', 'In videoconferenza:' take part.
  private func wayOfTakingPart(_ position: Int) -> (way: Way, listStart: Int)? {
    guard text.tokens[position].startsLine, text.tokens[position].isCapital,
      let colon = (position + 2..<max(position + 2, min(text.tokens.count, position + 6)))
        .first(where: { text.isMark($0, .colon) }),
      // 'In collegamento da casa:', 'In video (Meet):'
      (position + 2..<colon).allSatisfy({
        !text.tokens[$0].startsLine && !text.tokens[$0].isNumber
          && (!text.tokens[$0].isCapital || text.isMark($0 - 1, .openParenthesis))
      }),
      starts.isName(colon + 1, before: text.tokens.count)
    else { return nil }
    switch text.folded(position + 1) {
    case "sala", "aula", "presenza", "sede": return (.inTheRoom, colon + 1)
    case "video", "videoconferenza", "collegamento", "remoto", "videocollegamento":
      return (.remote, colon + 1)
    default: return nil
    }
  }

  private func presence(at position: Int, before end: Int) -> Presence? {
    let token = text.tokens[position]
    switch token.lexeme {
    // 'Amodeo (pres. C.d.I.)': an office
    case .presente
    where text.isMark(position - 1, .openParenthesis) && !token.isCapital
      && text.folded(position) == "pres":
      return nil
    case .presente, .intervenuto, .convenuto: return .present
    case .assente: return .absent
    // 'Hanno risposto SÌ: Rossi, Verdi' is a vote.
    case .risponde
    where text.lexeme(position + 1) != .si && text.lexeme(position + 1) != .no
      && answersCall(position):
      let isNegated = text.lexeme(position - 1) == .non || text.lexeme(position - 2) == .non
      return isNegated ? .absent : .present
    case .collegato
    where text.folded(position - 1) == "sono"
      || text.folded(position - 1) == "e" && text.tokens[position - 1].isCapital:
      return text.lexeme(position - 2) == .non ? .absent : .present
    // 'Collegati da remoto: Rossi, Verdi'
    case .collegato
    where token.isCapital && text.lexeme(position + 1) == .da
      && text.lexeme(position + 2) == .remoto && text.isMark(position + 3, .colon):
      return .present
    case .eccezione where !context.isOfVote(position): return .absent
    case .assenza: return isExcusedAbsence(position) ? .excused : nil
    // 'constatata la presenza dei consiglieri: Rossi, Verdi'
    case .presenza where text.lexeme(position + 1) == .del && text.lexeme(position + 2).isOffice:
      let reach = position + 3..<max(position + 3, min(end, position + 7))
      return reach.contains { text.isMark($0, .colon) } ? .present : nil
    // 'hanno partecipato il Presidente Rossi, i Consiglieri Verdi e Neri'
    case .partecipa where namesPartakers(position) || token.isCapital: return .present
    // 'Alla riunione prendono parte la Presidente …'
    case .prende where text.folded(position + 1) == "parte": return .present
    // 'Sono in sala: …'
    case .sala, .aula:
      let isTold =
        text.lexeme(position - 1) == .inside && text.folded(position - 2) == "sono"
        && text.isMark(position + 1, .colon)
      return isTold ? .present : nil
    // 'Intervengono:' over a list
    case .interviene where token.isCapital && text.isMark(position + 1, .colon): return .present
    case .none: return presence(ofWord: position)
    default: return nil
    }
  }

  /// What a word says that the lexicon does not know.
  private func presence(ofWord position: Int) -> Presence? {
    switch text.folded(position) {
    // 'Consiglieri scusati: Rossi, Neri'
    case "scusati", "scusate", "scusato", "scusata":
      let isLabel =
        text.isMark(position + 1, .colon)
        && position - text.lines[text.lineIndex(of: position)].first <= 3
        && text.lexeme(position - 1) != .assente
      return isLabel ? .excused : nil
    // 'Siamo in otto su nove: …', 'Eravamo in nove: …'
    case "siamo", "eravamo":
      let isCounted =
        text.lexeme(position + 1) == .inside && text.number(at: position + 2) != nil
      return isCounted ? .present : nil
    case "pres": return Self.isShortened(position, in: text) ? .present : nil
    case "ass": return Self.isShortened(position, in: text) ? .absent : nil
    default: return nil
    }
  }

  /// 'giustificata l'assenza di Rossi', 'ha comunicato la sua assenza'.
  private func isExcusedAbsence(_ position: Int) -> Bool {
    guard text.lexeme(position - 1) == .la || text.lexeme(position - 1) == .lo else { return false }
    return text.lexeme(position - 2) == .giustificato
      || ["comunicato", "giustificato", "annunciato", "scusano", "scusa", "scusato"].contains(
        text.folded(position - 2))
  }

  /// 'con la partecipazione dei membri del Consiglio Signori:' over a list.
  private func partakers(after position: Int, before end: Int) -> RollTrigger? {
    guard
      let colon = (position + 2..<max(position + 2, min(end, position + 16))).first(where: {
        text.isMark($0, .colon) || text.isMark($0, .comma) || text.isMark($0, .period)
      }), text.isMark(colon, .colon), colon + 1 < end, text.tokens[colon + 1].startsLine,
      (position + 2..<colon).contains(where: { text.lexeme($0).isOffice })
    else { return nil }
    return RollTrigger(presence: .present, listStart: colon + 1, isPlain: true)
  }

  /// 'Rispondono all'appello', 'Hanno risposto in otto:', and not 'Risponde l'assessora Alpi: …'.
  private func answersCall(_ position: Int) -> Bool {
    let word = text.folded(position)
    if word == "rispondono" || text.folded(position - 1) == "hanno" { return true }
    return text.contains(
      .appello, .presente, .non, in: max(0, position - 6)..<min(text.tokens.count, position + 7))
  }

  /// 'All'adunanza hanno partecipato il Presidente Rossi, …', 'Hanno partecipato i Consiglieri …'.
  func namesPartakers(_ position: Int) -> Bool {
    guard text.folded(position) == "partecipato", text.folded(position - 1) == "hanno",
      text.lexeme(position - 2) != .che, text.lexeme(position - 2) != .non
    else { return false }
    return text.lexeme(position + 1) == .il && text.lexeme(position + 2).isOffice
      || text.isMark(position + 1, .colon)
  }

  /// 'non poter intervenire', of whoever wrote so.
  private func isExcuse(_ position: Int) -> Bool {
    text.lexeme(position - 2) == .non
      && ["intervenire", "partecipare"].contains(text.folded(position))
      && ["poter", "potere"].contains(text.folded(position - 1))
  }

  /// The name after ', giustificata,' or ', che si è scusato,'.
  private func afterAside(_ position: Int) -> Int {
    guard text.isMark(position, .comma),
      let end = (position + 1..<min(text.tokens.count, position + 6)).first(where: {
        text.isMark($0, .comma)
      })
    else { return position }
    return end + 1
  }

  private func isExcusedAside(_ position: Int) -> Bool {
    text.contains(.giustificato, in: position..<max(position, afterAside(position)))
  }

  /// 'pres.:', 'ass.:', 'ass. giust.:' at the head of a line, or after the list before it.
  static func isShortened(_ position: Int, in text: TokenizedText) -> Bool {
    let token = text.tokens[position]
    guard token.isWord, 3...4 ~= token.end - token.start,
      text.isMark(position + 1, .period), ["pres", "ass"].contains(text.folded(position)),
      token.startsLine
        || token.isCapital && position > 0 && text.isMark(position - 1, .period)
          && text.tokens[text.lines[text.lineIndex(of: position)].first].isWord
          && isShortened(text.lines[text.lineIndex(of: position)].first, in: text)
    else { return false }
    return (position + 2..<min(text.tokens.count, position + 6)).contains {
      text.isMark($0, .colon)
    }
  }
}
