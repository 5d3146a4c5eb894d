import Model

/// Figures that belong to one vote.
struct VoteCluster {
  var atoms: [VoteAtom]

  var first: Int { atoms.map(\.first).min() ?? 0 }
  var end: Int { atoms.map(\.end).max() ?? 0 }

  func atom(_ kind: VoteAtom.Kind) -> VoteAtom? { atoms.first { $0.kind == kind } }
}

/// Divides the figures of a stretch into votes.
struct VoteClusters {
  let text: TokenizedText

  func clusters(of atoms: [VoteAtom], in range: Range<Int>) -> [VoteCluster] {
    var result: [VoteCluster] = []
    var current: [VoteAtom] = []
    for var atom in atoms {
      let others = announced(atom, in: current).map { place in
        if atom.names.isEmpty { atom.names = current[place].names }
        return current.enumerated().filter { $0.offset != place }.map(\.element)
      }
      if let others, let last = others.last, belongs(atom, after: last, in: others) {
        current = others + [atom]
      } else if let last = current.last, belongs(atom, after: last, in: current) {
        current.append(atom)
      } else {
        close(&current, into: &result)
        current = [atom]
      }
    }
    close(&current, into: &result)
    return result
  }

  /// 'Neri si astiene. Con 5 voti favorevoli e 1 astenuto (Neri)': the place of the one who announced
  /// what the count then tells.
  private func announced(_ atom: VoteAtom, in current: [VoteAtom]) -> Int? {
    guard let value = atom.value, !value.isInferred, (2...8).contains(current.count) else {
      return nil
    }
    let announced = current.indices.filter { current[$0].value?.isInferred == true }
    guard let place = announced.first, announced.count == 1, current[place].kind == atom.kind,
      !current[place].names.isEmpty
    else { return nil }
    // 'Neri e Riva si astengono: 5 favorevoli, 2 astenuti'
    if atom.names.isEmpty {
      return atom.kind != .inFavour && current[place].names.count == value.value ? place : nil
    }
    let told = atom.names.map { NameKey($0.value) }
    return current[place].names.allSatisfy { name in
      let key = NameKey(name.value)
      return told.contains { $0.matches(key) }
    } ? place : nil
  }

  private func close(_ atoms: inout [VoteAtom], into result: inout [VoteCluster]) {
    defer { atoms = [] }
    guard !atoms.isEmpty else { return }
    // Those present alone make no vote, nor do figures with no vote among them.
    let cluster = VoteCluster(atoms: trimmedPresence(atoms))
    let kinds = Set(cluster.atoms.map(\.kind.rawValue))
    func has(_ kind: VoteAtom.Kind) -> Bool { kinds.contains(kind.rawValue) }
    let empties = cluster.atoms.filter(\.isLeftEmpty).count
    let figures = cluster.atoms.filter {
      ($0.value != nil || $0.weight != nil) && $0.kind != .present && $0.kind != .voters
        && $0.kind != .candidate && $0.kind != .papers
    }
    if has(.unanimity) || has(.majority) || empties >= 2 {
      result.append(cluster)
      return
    }
    if figures.isEmpty, has(.voters), isChoice(cluster) {
      result.append(cluster)
      return
    }
    // 'Si vota a scrutinio segreto: Riva riceve 13 voti, Neri 4.'
    if figures.isEmpty, cluster.atoms.count(where: { $0.kind == .candidate }) > 1 {
      result.append(cluster)
      return
    }
    guard !figures.isEmpty else { return }
    if has(.inFavour), figures.allSatisfy({ $0.value?.isInferred == true && $0.weight == nil }) {
      // Told by names only: those who speak in favour and those against make no vote.
      let start = text.sentenceStart(cluster.first, notBefore: 0)
      let lead = max(0, start - 30)..<min(text.tokens.count, cluster.end + 20)
      let isLabelled =
        figures.count >= 2 && figures.allSatisfy { text.isMark($0.first + 1, .colon) }
      if text.contains(.voto, .votazione, .votare, .votato, .scrutinio, .nominale, in: lead)
        || isLabelled
      {
        result.append(cluster)
      }
      return
    }
    if has(.inFavour) || has(.blank) || has(.void) || figures.count >= 2 {
      result.append(cluster)
      return
    }
    // A single count of those against or abstaining wants a vote around it.
    var start = text.sentenceStart(cluster.first, notBefore: 0)
    // 'Il Consiglio approva; contrari Rossi e Verdi.'
    if text.isMark(start - 1, .semicolon) { start = text.sentenceStart(start - 1, notBefore: 0) }
    let end = text.sentenceEnd(cluster.end, notAfter: text.tokens.count)
    if text.contains(
      .approva, .voto, .votazione, .delibera, .votato, .respinge, .maggioranza, in: start..<end)
      || (start..<end).contains(where: {
        text.lexeme($0) == .tutti
          && [text.lexeme($0 + 1), text.lexeme($0 - 1), text.lexeme($0 - 2)].contains(.favorevole)
          || text.lexeme($0) == .votare && text.lexeme($0 - 1) == .si
      })
    {
      result.append(cluster)
    }
  }

  /// 'Votazione segreta fra i tre candidati (7 votanti):', and a line for each with its votes.
  private func isChoice(_ cluster: VoteCluster) -> Bool {
    let start = text.sentenceStart(cluster.first, notBefore: 0)
    guard text.contains(.segreto, .palese, .voto, .votazione, .scrutinio, in: start..<cluster.end)
    else { return false }
    let line = text.lineIndex(of: max(0, cluster.end - 1))
    return BallotRows(text: text).rows(startingAfter: line, notAfter: text.tokens.count).count >= 2
  }

  /// A count of those present that stands far before the figures belongs to a roll.
  private func trimmedPresence(_ atoms: [VoteAtom]) -> [VoteAtom] {
    var result = atoms
    while result.count > 1, result[0].kind == .present, result[1].first - result[0].end > 25 {
      result.removeFirst()
    }
    return result
  }

  private func belongs(_ atom: VoteAtom, after last: VoteAtom, in current: [VoteAtom]) -> Bool {
    let gap = last.end..<max(last.end, atom.first)
    // 'Alle ore 19.32 escono Rossi e Verdi. Presenti 7.': those left for the next vote.
    if atom.kind == .present, movesSomebody(gap) { return false }
    if namesOnly(atom, of: current, gap) { return true }
    if gap.count > 60 || beginsOther(gap) { return false }
    let repeats = current.contains {
      $0.kind == atom.kind && atom.kind != .candidate
        && ($0.value != nil || $0.weight != nil || $0.isLeftEmpty || $0.kind == .unanimity)
    }
    if repeats {
      // 'unanimità' said twice in one breath, or 'presenti 9' and 'dai nove presenti'.
      if atom.kind == .present {
        // 'Immediata eseguibilità:' and 'Presenti 11 | Favorevoli 8' under it: those of the next vote.
        if text.tokens[atom.first].startsLine, text.tokens[atom.first].isCapital { return false }
        return gap.count < 25 && !separates(gap) && !crossesSentence(gap, last: last, atom: atom)
      }
      if atom.kind == .unanimity {
        // 'Votazione: unanimità. Immediata eseguibilità: unanimità.'
        let isNext =
          text.contains(.eseguibilita, .eseguibile, in: gap)
          && crossesSentence(gap, last: last, atom: atom)
          || opensAnother(gap) || isOfEnforceability(atom, after: gap)
        return gap.count < 12 && !separates(gap) && !isNext
      }
      return false
    }
    if atom.kind == .present || atom.kind == .voters,
      current.contains(where: { [.inFavour, .against, .abstained].contains($0.kind) }),
      startsNewCount(atom, gap)
    {
      return false
    }
    if separates(gap) { return false }
    // 'Favorevoli: tutti. Contrari: nessuno.'
    if last.kind == .unanimity, gap.count <= 4, atom.value?.value == 0 { return true }
    if last.kind == .majority, opensDissent(atom, gap) || opensBracket(gap) { return true }
    if last.kind == .unanimity, opensBracket(gap) { return true }
    // Unanimity far from figures is another vote.
    if atom.kind == .unanimity || last.kind == .unanimity || last.kind == .majority {
      return !crossesSentence(gap, last: last, atom: atom)
    }
    return gap.count <= 18 || !crossesParagraph(gap, atom: atom)
  }

  /// 'Favorevoli 9, contrari 2. Contrari: Rossi e Verdi.', 'sì 18 - no 1' and below 'no: Neri': the
  /// names of a figure already given.
  private func namesOnly(_ atom: VoteAtom, of current: [VoteAtom], _ gap: Range<Int>) -> Bool {
    guard atom.value?.isInferred == true, !atom.names.isEmpty,
      let told = current.last(where: { $0.kind == atom.kind && !$0.isLeftEmpty }),
      let value = told.value, !value.isInferred, told.names.isEmpty, !separates(gap),
      !text.contains(.votazione, .appello, .punto, in: gap),
      !text.containsWord(["pone", "posto", "posta", "messo", "messa", "passa"], in: gap)
    else { return false }
    let isBelow = !gap.contains {
      text.tokens[$0].startsLine && text.lines[text.lineIndex(of: $0)].blanksBefore > 0
    }
    let words = gap.count < 200 ? gap.filter { text.tokens[$0].kind != .mark }.count : gap.count
    return value.value == atom.names.count ? words <= 20 : isBelow && words <= 3
  }

  /// 'sulla prima unanimità; sulla seconda favorevoli 4': another matter, in the same breath.
  private func beginsOther(_ gap: Range<Int>) -> Bool {
    gap.contains {
      text.isMark($0, .semicolon) && text.lexeme($0 + 1) == .su
        && (text.ordinal(at: $0 + 2) ?? NumberWords.ordinal(text.folded($0 + 2))) != nil
    }
  }

  /// 'Approvato a maggioranza. Contraria Neri.', '… Il voto contrario di Neri è motivato così': who was
  /// not with the majority, in the sentence after it.
  private func opensDissent(_ atom: VoteAtom, _ gap: Range<Int>) -> Bool {
    guard atom.kind == .against || atom.kind == .abstained, gap.count <= 5 else { return false }
    return gap.allSatisfy {
      text.isMark($0, .period) || text.lexeme($0) == .voto || text.lexeme($0).isFunctionWord
    }
  }

  /// '… all'unanimità. (favorevoli 9, contrari 0)': the figures in brackets right after the word.
  private func opensBracket(_ gap: Range<Int>) -> Bool {
    guard gap.count <= 10, text.isMark(gap.upperBound - 1, .openParenthesis) else { return false }
    return !text.contains(.eseguibile, .eseguibilita, .punto, in: gap)
  }

  private func movesSomebody(_ gap: Range<Int>) -> Bool {
    gap.count <= 60
      && gap.contains { index in
        switch text.lexeme(index) {
        case .esce, .rientra, .allontana, .abbandona, .assenta, .arriva, .sopraggiunge, .entra:
          !["entrate", "uscite", "entrata", "uscita"].contains(text.folded(index))
        default: false
        }
      }
  }

  /// 'voti unanimi dei 5 presenti. Con ulteriore votazione unanime': the next vote.
  private func opensAnother(_ gap: Range<Int>) -> Bool {
    guard
      let word = gap.first(where: {
        ["ulteriore", "successiva", "altra"].contains(text.folded($0))
      })
    else { return false }
    return gap.contains { $0 < word && text.isMark($0, .period) }
  }

  /// 'Approvata all'unanimità; all'unanimità anche l'immediata eseguibilità.'
  private func isOfEnforceability(_ atom: VoteAtom, after gap: Range<Int>) -> Bool {
    // 'Approvata all'unanimità. All'unanimità, con separata votazione, è dichiarata eseguibile.'
    let next = atom.end..<min(text.tokens.count, atom.end + 4)
    if text.contains(.separata, in: next) { return true }
    guard
      text.contains(
        .eseguibilita, .eseguibile, in: atom.end..<min(text.tokens.count, atom.end + 6))
    else { return false }
    return text.folded(atom.end) == "anche" || gap.contains { text.isMark($0, .semicolon) }
  }

  /// 'Presenti n. 12' on a new line after a complete count opens the next.
  private func startsNewCount(_ atom: VoteAtom, _ gap: Range<Int>) -> Bool {
    // 'resi dai n. 9 consiglieri presenti e n. 7 votanti' says by whom.
    let before = text.lexeme(text.number(at: atom.first) == nil ? atom.first - 3 : atom.first - 1)
    if gap.count <= 14,
      [text.lexeme(atom.first - 1), before].contains(where: { $0 == .da || $0 == .su })
    {
      return false
    }
    if gap.count <= 1, gap.allSatisfy({ text.lexeme($0) == .e }) { return false }
    return text.tokens[atom.first].startsLine || gap.contains { text.tokens[$0].startsLine }
      || gap.count > 8
  }

  private func separates(_ gap: Range<Int>) -> Bool {
    text.contains(.delibera, .separata, .emendamento, in: gap)
      || text.containsWord(["successivamente", "medesimo", "medesima"], in: gap)
  }

  private func crossesSentence(_ gap: Range<Int>, last: VoteAtom, atom: VoteAtom) -> Bool {
    var index = gap.lowerBound
    while index < gap.upperBound {
      if text.isMark(index, .period), text.endsSentence(index) { return true }
      if text.tokens[index].startsLine, !isListMark(index), index > gap.lowerBound,
        text.lines[text.lineIndex(of: index)].blanksBefore > 0
      {
        return true
      }
      index += 1
    }
    return false
  }

  private func isListMark(_ index: Int) -> Bool {
    text.isMark(index, .dash) || text.isMark(index, .bullet) || text.isMark(index, .greater)
  }

  private func crossesParagraph(_ gap: Range<Int>, atom: VoteAtom) -> Bool {
    var stops = 0
    for index in gap {
      if text.isMark(index, .period), text.endsSentence(index) { stops += 1 }
      if text.tokens[index].startsLine, text.lines[text.lineIndex(of: index)].blanksBefore > 0,
        !isListMark(index), !text.continues(index)
      {
        stops += 1
      }
    }
    return stops > 0
  }
}
