import Model

/// The weight beside a figure: '(685 millesimi)', 'per 310 millesimi', 'pari a quote 45,2'.
struct VoteWeights {
  let text: TokenizedText
  private var voters: VoterWords { VoterWords(text: text) }
  private var decimals: DecimalGrammar { DecimalGrammar(text: text) }

  /// '(685 millesimi)', 'per 310 millesimi', 'pari a quote 45,2'.
  func read(into atom: inout VoteAtom, in range: Range<Int>) {
    guard atom.weight == nil else { return }
    var position = atom.end
    let limit = min(range.upperBound, atom.end + 7)
    while position < limit {
      // '(Rossi), quota 209', 'n. 20.000 azioni'
      if isUnit(position), position + 1 < range.upperBound, text.tokens[position + 1].isNumber,
        let (value, end) = decimals.decimal(at: position + 1, before: range.upperBound)
      {
        atom.weight = Located(value, at: text.range(position + 1, end))
        atom.end = end
        return
      }
      if text.tokens[position].isNumber,
        let (value, end) = decimals.decimal(at: position, before: range.upperBound)
      {
        if end < range.upperBound, isUnit(end) || isUnit(end + 1) && text.lexeme(end) == .di {
          atom.weight = Located(value, at: text.range(position, end))
          atom.end = end + 1
        }
        return
      }
      let token = text.tokens[position]
      guard
        token.isWord && (!token.isCapital || token.lexeme == .per)
          || token.isMark(.comma) && position == atom.end
      else { return }
      if [.favorevole, .contrario, .astenuto, .e].contains(token.lexeme) { return }
      position += 1
    }
  }

  /// 'Contrari   3   quote 581   Rossi, Verdi': the weight in a cell of its own after the figure.
  func readCell(into atom: inout VoteAtom, in range: Range<Int>) {
    guard atom.value != nil else { return }
    var unit = atom.end
    // '6 Comuni, quote 80,80', '5 Comuni     71,60 %'
    if voters.isNoun(unit) || text.lexeme(unit).isOffice {
      unit += 1
      if unit < range.upperBound, text.tokens[unit].isNumber,
        text.tokens[unit].shape.contains(.column),
        let (value, end) = decimals.decimal(at: unit, before: range.upperBound),
        end < range.upperBound,
        isUnit(end)
      {
        atom.weight = Located(value, at: text.range(unit, end))
        atom.end = end + 1
        return
      }
      if text.isMark(unit, .comma) { unit += 1 }
      // '8 condomini, 654,10 millesimi'
      if unit < range.upperBound, !text.tokens[unit].startsLine,
        let (value, end) = decimals.decimal(at: unit, before: range.upperBound),
        end < range.upperBound, isUnit(end)
      {
        atom.weight = Located(value, at: text.range(unit, end))
        atom.end = end + 1
        return
      }
    }
    // 'Favorevoli   6   voti ponderati   620'
    if text.lexeme(unit) == .voto, Self.weighing.contains(text.folded(unit + 1)) {
      unit += 1
    } else if !isUnit(unit) {
      return
    }
    // 'mill. 249,25'
    let figure = text.isMark(unit + 1, .period) ? unit + 2 : unit + 1
    guard figure < range.upperBound, !text.tokens[unit].startsLine,
      text.tokens[figure].isNumber,
      let (value, end) = decimals.decimal(at: figure, before: range.upperBound)
    else { return }
    atom.weight = Located(value, at: text.range(figure, end))
    atom.end = end
  }

  /// The weight that the words in a bracket give.
  func readBracket(from first: Int, to end: Int, into atom: inout VoteAtom) {
    guard let (value, next) = decimals.decimal(at: first, before: end), next <= end else { return }
    if next < end && (isUnit(next) || text.isMark(next, .percent)) || isUnit(first - 1) {
      atom.weight = atom.weight ?? Located(value, at: text.range(first, next))
    }
  }

  /// Whether a word or a mark names what is weighed: 'millesimi', 'quote', '%'.
  func isUnit(_ index: Int) -> Bool {
    switch text.lexeme(index) {
    case .quota, .millesimi: return true
    default:
      return text.isMark(index, .percent)
        || ["abitanti", "carature", "carati", "azioni", "centesimi"].contains(text.folded(index))
    }
  }

  /// What says that votes are weights and not heads.
  private static let weighing: Set<String> = [
    "ponderati", "rappresentati", "ponderato", "capitari",
  ]
}
