import Model

/// Finds, among the lines of a roll, those that tell more than who is there: a roll drawn up anew
/// would lose their words.
struct RollProse {
  let text: TokenizedText
  /// The places of the names and of the offices that were read, in any order.
  let names: [SourceRange]

  /// How many words that no roll needs make of a line a sentence.
  private static let enough = 4

  func lines(among lines: Set<Int>) -> Set<Int> {
    let drawn = names.sorted { $0.lower < $1.lower }
    var result: Set<Int> = []
    var counts: [Int: Int] = [:]
    var next = 0
    for line in lines.sorted() {
      while next < drawn.count, drawn[next].upper <= text.lines[line].start { next += 1 }
      let count = words(line, beside: drawn[next...])
      counts[line] = count
      if count >= Self.enough { result.insert(line) }
    }
    // The margin breaks a sentence: its first line and its last may have fewer words of their own.
    let sorted = lines.sorted()
    for line in sorted + sorted.reversed() where !result.contains(line) && counts[line] ?? 0 > 0 {
      if result.contains(line - 1) && goesOn(line) || result.contains(line + 1) && goesOn(line + 1)
      {
        result.insert(line)
      }
    }
    return result
  }

  private func goesOn(_ line: Int) -> Bool {
    let first = text.tokens[text.lines[line].first]
    return first.isWord
      && (text.lines[line].blanksBefore == 0 && !first.isCapital
        || text.wraps(text.lines[line].first))
  }

  private func words(_ line: Int, beside drawn: ArraySlice<SourceRange>) -> Int {
    let range = text.lines[line].first..<text.lines[line].end
    var names = drawn
    var own: Set<String> = []
    var columns = 0
    for index in range {
      let token = text.tokens[index]
      if index > range.lowerBound, token.shape.contains(.column) || token.isMark(.pipe) {
        columns += 1
      }
      guard token.isWord, !token.isCapital, token.end - token.start > 3, !isOfRoll(index) else {
        continue
      }
      let start = Int(token.start)
      while let first = names.first, first.upper <= start { names = names.dropFirst() }
      if names.first.map({ $0.lower <= start }) != true { own.insert(text.folded(index)) }
    }
    // Rows of a table have columns; a sentence may have wide blanks too, but more words.
    return columns == 0 || columns < 3 && own.count >= 2 * Self.enough ? own.count : 0
  }

  /// Words that lists of the present and of the absent are made of.
  private func isOfRoll(_ index: Int) -> Bool {
    let lexeme = text.lexeme(index)
    if lexeme.isFunctionWord || lexeme.isOffice || lexeme.isBodyNoun || lexeme.isInstitution {
      return true
    }
    switch lexeme {
    case .presente, .assente, .giustificato, .ingiustificato, .remoto, .online, .videoconferenza,
      .telematico, .delega, .delegato, .sostituisce, .totale, .appello, .intervenuto, .convenuto,
      .componente, .nominativo, .risulta, .eccezione, .presenza, .assenza, .collegato, .mista,
      .partecipa, .partecipante, .title, .signor, .nominale, .numero, .tutti, .minoranza,
      .maggioranza, .quota, .millesimi, .risponde, .seduta, .riunione, .entra, .esce, .arriva:
      return true
    default:
      return [
        "sono", "seguenti", "persone", "oltre", "altresi", "stati", "fatto", "eseguito", "signori",
        "rispettivamente", "rappresentanza", "rappresentato", "rappresentata", "ordine", "elenco",
        "hanno", "motivi", "proprio", "nelle", "come", "segue", "indicati", "elencati", "persona",
        "mill",
      ].contains(text.folded(index))
    }
  }
}
