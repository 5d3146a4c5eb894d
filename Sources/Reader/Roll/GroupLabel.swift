/// The group whose members the names are: '* Insieme per Alba: Anna Neri, Ugo Riva' at a bullet,
/// 'PROFESSORI DI PRIMA FASCIA' on a line of its own, 'Personale ATA' in a column.
struct GroupLabel {
  let text: TokenizedText

  /// Whether a line only names people by category: 'RICERCATORI', 'Rappresentanti degli studenti:'.
  func fills(_ line: Line) -> Bool {
    var end = line.end
    while end > line.first, text.tokens[end - 1].kind == .mark { end -= 1 }
    return names(line.first, to: end)
  }

  /// Whether some words only name people by category.
  func names(_ first: Int, to end: Int) -> Bool {
    guard 1...9 ~= end - first else { return false }
    var isNamed = false
    for index in first..<end {
      if Self.people.contains(text.folded(index)) {
        isNamed = true
        continue
      }
      let token = text.tokens[index]
      let isComplement =
        token.lexeme.isFunctionWord || text.ordinal(at: index) != nil || token.isMark(.dash)
        || token.isMark(.slash) || token.lexeme == .rappresentante
        || token.lexeme == .componente || Self.complements.contains(text.folded(index))
      guard isComplement else { return false }
    }
    return isNamed && text.tokens[first].isCapital
  }

  /// People by category.
  private static let people: Set<String> = [
    "genitori", "docenti", "studenti", "ata", "alunni", "personale", "esterni", "dirigente", "ds",
    "dsga", "genitore", "docente", "studente", "soci", "interni", "professori", "ricercatori",
    "assistenti", "dottorandi", "assegnisti", "tecnici", "insegnanti", "lavoratori", "dipendenti",
    "volontari",
  ]
  private static let complements: Set<String> = [
    "tecnico", "tecnica", "amministrativo", "amministrativa", "amministrativi", "bibliotecario",
    "scolastico", "scolastica", "fascia", "ruolo", "ordinari", "associati", "aggregati",
    "confermati", "tempo", "determinato", "indeterminato", "eletti", "elettiva", "insegnante",
    "ricerca", "sovventori", "cooperatori", "fondatori", "ordinario", "non",
  ]

  /// Whether the words before a colon label a group, and the names come after it.
  func labels(_ first: Int, to colon: Int, before end: Int) -> Bool {
    guard 1...9 ~= colon - first, colon + 1 < end, isBullet(first) || isBullet(first - 1),
      text.tokens[colon + 1].isCapital || text.lexeme(colon + 1) == .title
    else { return false }
    // 'per il Comune di Alba:' groups by towns, 'Sindaca: Anna Neri' gives an office.
    return text.lexeme(isBullet(first) ? first + 1 : first) != .per
      && !(first..<colon).contains {
        text.lexeme($0).isOffice || text.lexeme($0) == .comune || text.isMark($0, .comma)
      }
  }

  private func isBullet(_ index: Int) -> Bool {
    index >= 0 && text.tokens[index].startsLine
      && [Mark.bullet, .star, .dash].contains { text.isMark(index, $0) }
  }
}
