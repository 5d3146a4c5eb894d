import Model

/// The share that voters hold, between them and their names: '2 soci, pari al 65% del capitale (Rossi,
/// Verdi)'.
struct VoteShare {
  let text: TokenizedText
  private var voters: VoterWords { VoterWords(text: text) }
  private var weights: VoteWeights { VoteWeights(text: text) }
  private var decimals: DecimalGrammar { DecimalGrammar(text: text) }

  /// '2 soci, pari al 65% del capitale (Rossi, Verdi)': the share between the heads and the names.
  func read(into atom: inout VoteAtom, in range: Range<Int>) {
    guard atom.value != nil, atom.weight == nil else { return }
    let told = atom.end
    if voters.isNoun(atom.end) || text.lexeme(atom.end).isOffice {
      atom.end += 1
    }
    skip(into: &atom, in: range)
    if atom.weight == nil { atom.end = told }
  }

  /// ', pari all'88,24% del capitale presente', 'per mill. 698,05'.
  func skip(into atom: inout VoteAtom, in range: Range<Int>) {
    var position = atom.end
    if text.isMark(position, .comma) { position += 1 }
    guard
      ["pari", "rappresentanti", "rappresentante", "titolari", "titolare", "portatori"].contains(
        text.folded(position))
        || text.lexeme(position) == .per && weights.isUnit(position + 1)
    else { return }
    position += 1
    var steps = 0
    while steps < 4, position < range.upperBound, text.tokens[position].isWord,
      text.lexeme(position).isFunctionWord || text.lexeme(position) == .n
        || ["complessivi", "complessive", "complessivamente"].contains(text.folded(position))
    {
      position += 1
      steps += 1
    }
    if weights.isUnit(position), !text.isMark(position, .percent) { position += 1 }
    if text.folded(position - 1) == "mill", text.isMark(position, .period) { position += 1 }
    guard let (value, end) = decimals.decimal(at: position, before: range.upperBound) else {
      return
    }
    var next = end
    if next < range.upperBound, weights.isUnit(next) {
      next += 1
    } else if !weights.isUnit(position - 1), !weights.isUnit(position - 2) {
      return
    }
    while next < range.upperBound, next - end < 6,
      text.lexeme(next) == .del || text.lexeme(next) == .di
        || ["capitale", "sociale", "presente", "presenti", "valore", "totale"].contains(
          text.folded(next))
    {
      next += 1
    }
    atom.weight = atom.weight ?? Located(value, at: text.range(position, end))
    atom.end = next
  }
}
