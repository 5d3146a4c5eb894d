/// The names of those whom a figure counts.
struct VoterNames {
  let text: TokenizedText
  private var voters: VoterWords { VoterWords(text: text) }
  private var brackets: BracketedNames { BracketedNames(text: text) }
  private var introductions: NameIntroduction { NameIntroduction(text: text) }
  private var colonNames: NamesAfterColon { NamesAfterColon(text: text) }
  private var countedNames: CountedNames { CountedNames(text: text) }
  private var verbNames: NamesAroundVerb { NamesAroundVerb(text: text) }
  private var openNames: OpenNames { OpenNames(text: text) }

  /// Names after the figure: in brackets, after a colon, or introduced by their office.
  func read(into atom: inout VoteAtom, keyword: Int, in range: Range<Int>) {
    let limit = range.upperBound
    let position = afterNoun(atom.end, before: limit)
    guard position < limit else { return }
    if let end = endOfNameCell(from: position, keyword: keyword, before: limit) {
      let reading = NameListGrammar(text: text).names(from: position, to: end)
      guard reading.isPlausible, atom.value?.value != 0 else { return }
      atom.names = reading.names
      atom.end = end
      return
    }
    if text.isMark(position, .openParenthesis) {
      // 'Astenuti 0', and a note in brackets under it.
      let isApart =
        text.tokens[position].startsLine
        && text.lines[text.lineIndex(of: position)].blanksBefore > 0
      if isApart, atom.value != nil { return }
      brackets.read(position, into: &atom, before: limit)
      return
    }
    if let named = named(at: position, atom: atom, keyword: keyword, in: range) {
      atom.take(named)
      return
    }
    let isColon = text.isMark(position, .colon)
    // 'contrari 2: il Consiglio approva'
    let subject = text.lexeme(position + 1).isFunctionWord ? position + 2 : position + 1
    if isColon, atom.value?.isInferred == false, text.lexeme(subject).isBodyNoun { return }
    let introduces =
      isColon && (atom.value != nil || introductions.listsNames(position + 1, before: limit))
      || introductions.introduces(position, keyword: keyword, atom: atom)
    if introduces {
      openNames.read(
        from: isColon ? position + 1 : position, into: &atom, keyword: keyword, before: limit)
    } else if text.lexeme(keyword) == .astiene {
      verbNames.readBefore(into: &atom, keyword: keyword, in: range)
    } else if atom.value == nil {
      verbNames.readSubject(into: &atom, keyword: keyword, in: range)
    }
  }

  /// 'contrari 3 consiglieri (…)', 'astenuti 1 consorziato (…)': the token after who they are.
  private func afterNoun(_ index: Int, before limit: Int) -> Int {
    var position = index
    // 'contrari tre, quindi: Riva, Neri e Sala'
    if text.isMark(position, .comma), position + 2 < limit, text.isMark(position + 2, .colon),
      text.isWord(position + 1, in: ["quindi", "dunque", "pertanto", "cioe", "ossia"])
    {
      return position + 2
    }
    while position < limit {
      let isOffice = text.lexeme(position).isOffice
      guard
        isOffice && position + 1 < limit && text.isMark(position + 1, .openParenthesis)
          || isOffice && text.isMark(position + 1, .colon)
          || voters.isNoun(position) && text.isMark(position + 1, .openParenthesis)
          || (isOffice || voters.isNoun(position)) && text.isMark(position + 1, .comma)
      else { break }
      position += 1
    }
    return position
  }

  /// 'Contrari    3    Rossi, Verdi, Neri': where a cell of names in a column after the figure ends.
  private func endOfNameCell(from position: Int, keyword: Int, before limit: Int) -> Int? {
    let line = text.lines[text.lineIndex(of: keyword)]
    guard position > keyword + 1, position < min(line.end, limit),
      text.tokens[position].shape.contains(.column), text.tokens[position].isCapital,
      text.tokens[position].isWord, text.tokens[position].lexeme != .un,
      NameGrammar(text: text).person(at: position, before: line.end) != nil
    else { return nil }
    var end = min(line.end, limit)
    var next = text.lineIndex(of: keyword) + 1
    // Names that go on in their column below.
    while text.isMark(end - 1, .comma), next < text.lines.count, text.lines[next].end <= limit,
      text.lines[next].blanksBefore == 0
    {
      end = text.lines[next].end
      next += 1
    }
    return end
  }

  /// The names that the words after a figure announce in a form of their own.
  private func named(
    at position: Int, atom: VoteAtom, keyword: Int, in range: Range<Int>
  ) -> NamedVoters? {
    let limit = range.upperBound
    if atom.value == nil, text.isMark(position, .colon),
      let listed = colonNames.namesBelow(position, before: limit)
        ?? colonNames.groups(after: position + 1, before: limit)
    {
      return listed
    }
    if text.lexeme(keyword) == .astiene, let aside = verbNames.namesAfterAside(position, in: range)
    {
      return aside
    }
    return countedNames.apposition(at: position, atom: atom, before: limit)
      ?? countedNames.introduced(at: position, atom: atom, before: limit)
  }
}
