import Model

/// Finds the figures of votes in a stretch of text.
struct VoteAtomGrammar {
  let text: TokenizedText
  private var answers: AnswerWords { AnswerWords(text: text) }
  private var plainVotes: PlainVotes { PlainVotes(text: text) }
  private var everybody: EveryoneGrammar { EveryoneGrammar(text: text) }
  private var labels: VoteLabels { VoteLabels(text: text) }
  private var figureBefore: FigureBefore { FigureBefore(text: text) }
  private var figureAfter: FigureAfter { FigureAfter(text: text) }
  private var voterNames: VoterNames { VoterNames(text: text) }
  private var introductions: NameIntroduction { NameIntroduction(text: text) }
  private var verbNames: NamesAroundVerb { NamesAroundVerb(text: text) }
  private var weights: VoteWeights { VoteWeights(text: text) }
  private var shares: VoteShare { VoteShare(text: text) }
  private var weighedVotes: WeighedVotes { WeighedVotes(text: text) }

  /// The atoms between two tokens, in order.
  func atoms(in range: Range<Int>) -> [VoteAtom] {
    var result: [VoteAtom] = []
    var consumed = range.lowerBound
    var position = range.lowerBound
    let keywords = VoteKeywords(text: text)
    let nominal = NominalVotes(text: text)
    let mayBeNominal = nominal.hasAnswers(in: range)
    let idioms = VoteIdioms(text: text)
    let grids = VoteGrid(text: text)
    let rows = VoteRow(text: text)
    let crosses = NominalGrid(text: text)
    while position < range.upperBound {
      if text.tokens[position].startsLine, let grid = grids.atoms(at: position, in: range) {
        result += grid.atoms
        consumed = grid.end
        position = grid.end
        continue
      }
      if text.tokens[position].startsLine, let grid = crosses.atoms(at: position, in: range) {
        result += grid.atoms
        consumed = grid.end
        position = grid.end
        continue
      }
      if text.tokens[position].startsLine, let row = rows.atom(at: position, in: range) {
        result.append(row)
        consumed = row.end
        position = row.end
        continue
      }
      let told = idioms.atoms(at: position, in: range, consumed: consumed)
      if let end = told.map(\.end).max() {
        result += told.map { withNames($0, keyword: position, in: range) }
        consumed = max(end, result.last?.end ?? end)
        position = consumed
        continue
      }
      if [.votare, .votazione, .scrutinio].contains(text.lexeme(position)),
        case let candidates = CandidateRun(text: text).atoms(at: position, in: range),
        let end = candidates.last?.end
      {
        result += candidates
        consumed = end
        position = end
        continue
      }
      if mayBeNominal, let run = nominal.run(at: position, in: range) {
        result += run.atoms
        consumed = run.end
        position = run.end
      } else if let kind = keywords.kind(at: position, in: range),
        let atom = atom(kind, at: position, in: range, consumed: consumed)
      {
        result.append(atom)
        consumed = atom.end
        position = max(position + 1, atom.end)
        if let count = everybody.count(of: atom, in: range) {
          result.append(count)
          consumed = max(consumed, count.end)
          position = max(position, consumed)
        }
      } else {
        position += 1
      }
    }
    return result
  }

  /// The figures of an idiom, with the weight and the names that follow them.
  private func withNames(_ told: VoteAtom, keyword: Int, in range: Range<Int>) -> VoteAtom {
    var atom = told
    if atom.kind == .inFavour || atom.kind == .against {
      weights.readCell(into: &atom, in: range)
      if text.isMark(atom.end, .openParenthesis) {
        voterNames.read(into: &atom, keyword: keyword, in: range)
      }
    }
    return atom
  }

  /// What a keyword of a kind tells; nil where it tells nothing.
  private func atom(
    _ kind: VoteAtom.Kind, at index: Int, in range: Range<Int>, consumed: Int
  ) -> VoteAtom? {
    if kind == .inFavour, let all = everybody.allPresent(index, in: range) { return all }
    if let answer = AskedVotes(text: text).atom(kind, at: index, in: range) { return answer }
    var atom = VoteAtom(kind: kind, first: index, end: index + 1)
    switch kind {
    case .unanimity, .majority: return atom
    case .papers:
      guard let count = figureAfter.reading(index + 1, in: range) else { return nil }
      atom.value = count.value
      atom.end = count.end
      return atom
    default: break
    }
    // 'nessuno si astiene'
    if text.lexeme(index - 1) == .si, text.lexeme(index - 2) == .nessuno, consumed <= index - 2 {
      atom.value = Located(0, at: text.range(index - 2, index - 1))
      atom.first = index - 2
      return atom
    }
    if kind == .inFavour || kind == .against || kind == .abstained,
      let weighed = weighedVotes.atom(atom, at: index, in: range, consumed: consumed)
    {
      return weighed
    }
    // 'presenti e votanti 16' tells both.
    if kind == .present, text.lexeme(index + 1) == .e, text.lexeme(index + 2) == .votante,
      let both = figureAfter.reading(index + 2, in: range)
    {
      atom.value = both.value
      return atom
    }
    readFigure(into: &atom, at: index, in: range, consumed: consumed)
    return completed(atom, keyword: index, in: range)
  }

  /// The figure of a keyword, before it or after it; or that its place is left empty.
  private func readFigure(
    into atom: inout VoteAtom, at index: Int, in range: Range<Int>, consumed: Int
  ) {
    let before =
      plainVotes.isOpposed(index) || answers.isAnswered(index)
        || labels.isRowLabel(index, in: range)
      ? nil : figureBefore.reading(index, notBefore: max(range.lowerBound, consumed))
    let after = figureAfter.reading(index, in: range)
    if let before, after == nil || prefersBefore(index) {
      atom.value = before.value
      atom.first = before.first
    } else if let after {
      atom.value = after.value
      atom.end = after.end
    } else if labels.isLeftEmpty(index, in: range) {
      atom.isLeftEmpty = true
      atom.end = index + 2
    }
  }

  /// When a figure stands on both sides, whether the one before is meant.
  private func prefersBefore(_ index: Int) -> Bool {
    // 'bianche 1   nulle 0': in a row of cells the label comes first.
    if text.tokens[index].shape.contains(.column), index + 1 < text.tokens.count,
      text.tokens[index + 1].isNumber, !text.tokens[index + 1].shape.contains(.column)
    {
      return false
    }
    return !text.isMark(index + 1, .colon) && text.lexeme(index + 1) != .n
      && !text.isMark(index + 1, .equals)
  }

  /// A figure with the weight and the names beside it; nil where there are neither figure nor names.
  private func completed(_ told: VoteAtom, keyword: Int, in range: Range<Int>) -> VoteAtom? {
    var atom = told
    weights.readCell(into: &atom, in: range)
    shares.read(into: &atom, in: range)
    let isCount =
      atom.kind == .present || atom.kind == .voters || atom.kind == .blank || atom.kind == .void
    if !isCount { voterNames.read(into: &atom, keyword: keyword, in: range) }
    if atom.value != nil, atom.weight == nil { shares.skip(into: &atom, in: range) }
    weights.read(into: &atom, in: range)
    if atom.value == nil, atom.names.isEmpty, atom.kind == .against {
      _ = verbNames.readExcepted(into: &atom, keyword: keyword, in: range)
    }
    guard atom.value == nil, !atom.isLeftEmpty else { return atom }
    guard !isCount, !atom.names.isEmpty,
      atom.kind == .abstained || atom.kind == .against || labels.isListed(keyword)
        || introductions.isToldByNames(keyword)
    else { return nil }
    // Names with no figure: the figure is their number.
    atom.value = Located(atom.names.count, at: text.range(keyword, keyword + 1), inferred: true)
    return atom
  }
}
