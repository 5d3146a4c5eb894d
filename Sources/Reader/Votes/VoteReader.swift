import Model

/// Puts the figures of a stretch together into votes and says what each is about.
struct VoteReader {
  let text: TokenizedText

  /// Adds the votes between two tokens, in order; one already told is not added again.
  func read(_ range: Range<Int>, into result: inout [Vote]) {
    let atoms = VoteAtomGrammar(text: text).atoms(in: range).filter { isPlausible($0, in: range) }
    let clusters = VoteTotals(text: text).withoutParts(
      VoteClusters(text: text).clusters(of: atoms, in: range))
    let echoes = VoteEcho(text: text)
    for (index, cluster) in clusters.enumerated() {
      // The names of a vote may go on beyond the first word of the next, or the lines it was sought in.
      let floor = min(cluster.first, index > 0 ? clusters[index - 1].end : range.lowerBound)
      let next = index + 1 < clusters.count ? clusters[index + 1].first : nil
      let end = next.map { text.sentenceStart($0, notBefore: cluster.end) } ?? range.upperBound
      let echo = echoes.reading(in: cluster.end..<max(cluster.end, end))
      let vote = VoteContext(
        text: text, range: range, cluster: cluster, floor: floor,
        ceiling: max(cluster.end, next ?? range.upperBound), hasEcho: echo != nil,
        isFirst: floor == range.lowerBound || result.allSatisfy(\.isAmendment)
      ).vote()
      guard var vote else { continue }
      if let last = result.last { repeatNames(of: last, into: &vote, cluster: cluster) }
      let isAsked = index > 0 && clusters[index - 1].atoms.contains(where: \.isAnswer)
      if isAsked, let last = result.last,
        let told = summedUp(vote, after: last, cluster: cluster, floor: floor)
      {
        result[result.count - 1] = told
      } else if let last = result.last,
        let merged = merged(last, vote, cluster: cluster, floor: floor)
      {
        result[result.count - 1] = merged
      } else {
        if let second = enforceabilityBeside(vote, cluster, floor: floor) {
          var first = vote
          first.isImmediateEnforceability = false
          result += [first, second]
        } else {
          result.append(vote)
        }
      }
      if let echo, !vote.isImmediateEnforceability {
        result.append(echoes.vote(echo, like: vote))
      }
    }
  }

  /// 'contrari 4 (gli stessi)', 'Con identica votazione (7 favorevoli, 1 contrario)': the names of the
  /// vote before, where they are as many.
  private func repeatNames(of last: Vote, into vote: inout Vote, cluster: VoteCluster) {
    let isAlike =
      last.inFavour?.value == vote.inFavour?.value && last.against?.value == vote.against?.value
      && last.abstained?.value == vote.abstained?.value && isToldAlike(cluster)
    for (figure, names) in [
      (\Vote.inFavour, \Vote.inFavourNames), (\Vote.against, \Vote.againstNames),
      (\Vote.abstained, \Vote.abstainedNames),
    ] {
      guard let value = vote[keyPath: figure], let range = value.range,
        vote[keyPath: names].isEmpty,
        value.value > 0, last[keyPath: names].count == value.value,
        let place = (cluster.first..<cluster.end + 1).first(where: {
          $0 < text.tokens.count && Int(text.tokens[$0].start) >= range.upper
        })
      else { continue }
      let words = place..<min(text.tokens.count, place + 5)
      guard
        isAlike || text.isMark(place, .openParenthesis) || text.isMark(place + 1, .openParenthesis),
        isAlike || text.containsWord(["stessi", "stesse", "medesimi", "medesime"], in: words)
      else { continue }
      vote[keyPath: names] = last[keyPath: names].map {
        Located($0.value, at: value.range, inferred: true)
      }
    }
  }

  /// Whether the words before the figures say that the vote is the same as the one before.
  private func isToldAlike(_ cluster: VoteCluster) -> Bool {
    // '(gli stessi consiglieri della votazione precedente)'
    let after = max(cluster.first, cluster.end - 12)..<min(text.tokens.count, cluster.end + 12)
    if let same = after.first(where: {
      ["stessi", "stesse", "medesimi", "medesime"].contains(text.folded($0))
    }),
      (same..<min(text.tokens.count, same + 6)).contains(where: {
        text.lexeme($0) == .precedente && text.lexeme($0 - 1) == .votazione
          || text.lexeme($0) == .votazione && text.lexeme($0 - 1) == .precedente
      })
    {
      return true
    }
    let start = text.sentenceStart(cluster.first, notBefore: 0, reach: 12)
    return (start..<cluster.first).contains { index in
      text.lexeme(index + 1) == .votazione
        && ["identic", "medesim", "stess"].contains(where: text.folded(index).hasPrefix)
    }
  }

  /// 'Con separate ed unanimi votazioni, di cui una per l'immediata eseguibilità': two votes told in
  /// one breath; the second, or nil.
  private func enforceabilityBeside(_ vote: Vote, _ cluster: VoteCluster, floor: Int) -> Vote? {
    guard vote.unanimity != nil, vote.inFavour == nil else { return nil }
    let start = text.sentenceStart(cluster.first, notBefore: floor)
    let end = text.sentenceEnd(cluster.end, notAfter: text.tokens.count, reach: 25)
    guard
      text.containsWord(["separate", "distinte"], in: start..<end),
      text.contains(.votazione, .voto, in: start..<end),
      let place = (cluster.end..<max(cluster.end, end)).first(where: {
        text.lexeme($0) == .eseguibilita || text.lexeme($0) == .eseguibile
      }),
      text.contains(.un, .seconda, in: cluster.end..<place)
        || text.containsWord(["ultima", "altra"], in: cluster.end..<place)
    else { return nil }
    var second = Vote(range: text.range(cluster.end, place + 1))
    second.unanimity = vote.unanimity
    second.method = vote.method
    second.isImmediateEnforceability = true
    return second
  }

  /// Unanimity of this body, said here and now: not an office's opinion, a recital, another college.
  private func isPlausible(_ atom: VoteAtom, in range: Range<Int>) -> Bool {
    if isAsked(atom) { return false }
    guard atom.kind == .unanimity || atom.kind == .majority else {
      return !UnanimityContext(text: text, range: range).isToldOfOthers(at: atom.first)
    }
    return UnanimityContext(text: text, range: range).isOwnVote(at: atom.first)
  }

  /// 'Chi si astiene?': a question counts nobody.
  private func isAsked(_ atom: VoteAtom) -> Bool {
    // 'Chi è contrario? Due.' counts them.
    if atom.isAnswer { return false }
    let limit = min(text.tokens.count, atom.end + 6)
    return (atom.first..<limit).contains {
      text.tokens[$0].kind == .mark && text.tokens[$0].value == 63
    } && (max(0, atom.first - 3)..<atom.end).contains { text.folded($0) == "chi" }
  }

  /// 'Favorevoli 10. Accolto all'unanimità.': right after the figures, a sentence that names nothing
  /// else voted on.
  private func onlySumsUp(
    _ second: Vote, _ first: Vote, cluster: VoteCluster, floor: Int
  ) -> Bool {
    guard second.unanimity != nil, second.inFavour == nil, second.against == nil,
      second.abstained == nil, first.inFavour != nil, first.unanimity == nil,
      first.against?.value ?? 0 == 0, first.abstained?.value ?? 0 == 0
    else { return false }
    // 'PRESIDENTE ROSSI. - L'emendamento è accolto all'unanimità.'
    let label = floor..<min(cluster.first, floor + 7)
    let isChair =
      floor < text.tokens.count && text.tokens[floor].startsLine
      && text.contains(.presidente, .vicepresidente, in: label)
    let start =
      isChair
      ? label.first { text.isMark($0, .dash) || text.isMark($0, .colon) }.map { $0 + 1 } ?? floor
      : floor
    guard cluster.first - start <= 10 else { return false }
    return (start..<max(start, cluster.first)).allSatisfy { index in
      let token = text.tokens[index]
      if token.startsLine, text.lines[text.lineIndex(of: index)].blanksBefore > 0 { return false }
      switch token.lexeme {
      case .approva, .accetta, .respinge, .adotta, .emendamento, .si, .voto, .votante, .presente,
        .n:
        return true
      default:
        return token.kind != .word || token.lexeme.isFunctionWord
          || ["passa", "viene", "e", "risulta"].contains(text.folded(index))
      }
    }
  }

  /// 'Favorevoli 10. La mozione è approvata all'unanimità, con il voto contrario di Rossi.': the
  /// sentence that says how the figures ended, though it gainsays them.
  private func withDissent(
    _ second: Vote, _ first: Vote, cluster: VoteCluster, floor: Int
  ) -> Vote? {
    guard second.unanimity != nil, second.inFavour == nil, first.inFavour != nil,
      first.unanimity == nil, first.inFavour?.isInferred == false,
      second.against.map({ $0.isInferred }) ?? true,
      second.abstained.map({ $0.isInferred }) ?? true,
      !second.againstNames.isEmpty || !second.abstainedNames.isEmpty,
      first.againstNames.isEmpty, first.abstainedNames.isEmpty,
      !text.contains(.separata, .eseguibile, .eseguibilita, .votazione, in: floor..<cluster.first),
      cluster.first - floor <= 12
    else { return nil }
    let end = text.sentenceEnd(cluster.first, notAfter: text.tokens.count)
    guard text.contains(.approva, .accetta, .adotta, in: floor..<max(floor, end)) else {
      return nil
    }
    var result = first
    result.unanimity = second.unanimity
    // The figures that leave nobody over stay as written: who is named beside them is told by name.
    let total = first.voters?.value ?? first.statedPresent?.value
    if first.inFavour?.value != total {
      result.against = first.against ?? second.against
      result.abstained = first.abstained ?? second.abstained
    }
    result.againstNames = second.againstNames
    result.abstainedNames = second.abstainedNames
    result.outcome = first.outcome ?? second.outcome
    result.range = first.range.union(second.range)
    return result
  }

  /// A roll call, and right after it the figures it comes to, right or wrong.
  private func sumsUpCall(
    _ second: Vote, _ first: Vote, cluster: VoteCluster, floor: Int
  ) -> Bool {
    guard first.inFavour != nil, second.inFavour?.isInferred == false,
      first.inFavourNames.count + first.againstNames.count + first.abstainedNames.count >= 3,
      second.inFavourNames.isEmpty, second.againstNames.isEmpty, second.abstainedNames.isEmpty
    else { return false }
    if isProclaimed(cluster, after: first, floor: floor) { return true }
    guard first.inFavour?.isInferred == true, cluster.first - floor <= 12,
      first.isAmendment == second.isAmendment
    else { return false }
    return !text.contains(
      .separata, .emendamento, .eseguibile, .eseguibilita, .votazione, .votare, .approva,
      in: floor..<max(floor, cluster.first))
  }

  /// 'Procedutosi alla votazione, la Presidente, con l'assistenza degli scrutatori, ne proclama l'esito:'
  private func isProclaimed(_ cluster: VoteCluster, after first: Vote, floor: Int) -> Bool {
    let gap = floor..<max(floor, cluster.atom(.inFavour)?.first ?? cluster.first)
    return first.outcome == nil && gap.count <= 45 && text.contains(.proclama, .esito, in: gap)
      && !text.contains(.separata, .eseguibile, .eseguibilita, .approva, .respinge, in: gap)
  }

  /// 'SEGRETARIO: 21 favorevoli, 13 astenuti. PRESIDENTE: Quindi, con 13 astenuti e 21 favorevoli, il
  /// Consiglio approva.': the count, and then who presides proclaims it.
  private func proclaimed(
    _ second: Vote, after first: Vote, cluster: VoteCluster, floor: Int
  ) -> Vote? {
    guard first.outcome == nil, second.outcome != nil, first.inFavour != nil,
      first.inFavour?.value == second.inFavour?.value,
      first.against?.value == second.against?.value,
      first.abstained?.value == second.abstained?.value,
      first.against != nil || first.abstained != nil, cluster.first - floor <= 40,
      text.contains(.quindi, .proclama, in: floor..<max(floor, cluster.first)),
      !text.contains(.separata, .eseguibile, .votazione, .votare, in: floor..<cluster.first)
    else { return nil }
    var result = second
    if result.againstNames.isEmpty { result.againstNames = first.againstNames }
    if result.abstainedNames.isEmpty { result.abstainedNames = first.abstainedNames }
    if result.inFavourNames.isEmpty { result.inFavourNames = first.inFavourNames }
    result.method = result.method ?? first.method
    result.isAmendment = first.isAmendment || second.isAmendment
    result.range = first.range.union(second.range)
    return result
  }

  /// 'Favorevoli? Tre. Contrari? Riva e Neri: due. Con tre favorevoli e due contrari è approvato.': the
  /// answers, and the sentence that proclaims them.
  private func summedUp(
    _ second: Vote, after first: Vote, cluster: VoteCluster, floor: Int
  ) -> Vote? {
    let isAlike = { (told: Located<Int>?, asked: Located<Int>?) in
      told.map { $0.value == asked?.value ?? 0 } ?? (asked?.value ?? 0 == 0)
    }
    guard second.inFavour != nil || cluster.first - floor <= 2,
      !cluster.atoms.contains(where: \.isAnswer),
      second.inFavour.map({ $0.value == first.inFavour?.value ?? $0.value }) ?? true,
      isAlike(second.against, first.against), isAlike(second.abstained, first.abstained),
      cluster.first - floor <= 12,
      !text.contains(
        .separata, .eseguibile, .eseguibilita, .votazione, .votare, in: floor..<cluster.first)
    else { return nil }
    var result = first
    result.inFavour = first.inFavour ?? second.inFavour
    result.outcome = first.outcome ?? second.outcome
    result.isAmendment = first.isAmendment || second.isAmendment
    result.subject = first.subject ?? second.subject
    result.range = first.range.union(second.range)
    return result
  }

  /// 'Contrari? Due. – Chiedo scusa: contrari tre.': figures told again, with one that was wrong put right.
  private func corrected(
    _ first: Vote, by second: Vote, cluster: VoteCluster, between: Range<Int>
  ) -> Vote? {
    guard let own = first.inFavour, second.against != nil || second.abstained != nil,
      second.inFavour.map({ $0.value == own.value }) ?? true, second.unanimity == nil,
      first.candidates.isEmpty, first.unanimity == nil, between.count <= 60,
      text.containsWord(["scusa", "scusate", "scusatemi", "scusi"], in: between),
      abs((first.against?.value ?? 0) - (second.against?.value ?? first.against?.value ?? 0)) <= 3,
      !text.contains(.separata, .emendamento, .eseguibilita, .eseguibile, .votare, in: between)
    else { return nil }
    var result = second
    result.inFavour = second.inFavour ?? own
    if second.inFavourNames.isEmpty { result.inFavourNames = first.inFavourNames }
    if second.against == nil {
      result.against = first.against
      result.againstNames = first.againstNames
    }
    if second.abstained == nil {
      result.abstained = first.abstained
      result.abstainedNames = first.abstainedNames
    }
    result.subject = first.subject ?? second.subject
    result.method = first.method ?? second.method
    result.range = first.range.union(second.range)
    return result
  }

  /// One vote told twice, or corrected aloud; nil when they are two.
  private func merged(_ first: Vote, _ second: Vote, cluster: VoteCluster, floor: Int) -> Vote? {
    // 'Immediata eseguibilità: favorevoli 9. Approvata all'unanimità.'
    let isAlike = first.isImmediateEnforceability == second.isImmediateEnforceability
    guard isAlike || first.isImmediateEnforceability else { return nil }
    if onlySumsUp(second, first, cluster: cluster, floor: floor) {
      var result = first
      result.isAmendment = first.isAmendment || second.isAmendment
      result.unanimity = second.unanimity
      result.outcome = result.outcome ?? second.outcome
      result.range = first.range.union(second.range)
      return result
    }
    guard isAlike else { return nil }
    if let dissent = withDissent(second, first, cluster: cluster, floor: floor) { return dissent }
    if let proclaimed = proclaimed(second, after: first, cluster: cluster, floor: floor) {
      return proclaimed
    }
    if sumsUpCall(second, first, cluster: cluster, floor: floor) {
      var result = second
      result.isAmendment = first.isAmendment || second.isAmendment
      result.inFavourNames = first.inFavourNames
      result.againstNames = first.againstNames
      result.abstainedNames = first.abstainedNames
      result.weightInFavour = second.weightInFavour ?? first.weightInFavour
      result.weightAgainst = second.weightAgainst ?? first.weightAgainst
      result.weightAbstained = second.weightAbstained ?? first.weightAbstained
      result.method = first.method ?? second.method
      result.subject = first.subject ?? second.subject
      result.range = first.range.union(second.range)
      return result
    }
    guard first.isAmendment == second.isAmendment else { return nil }
    let sameFigures =
      first.inFavour?.value == second.inFavour?.value
      && first.against?.value == second.against?.value
      && first.abstained?.value == second.abstained?.value && first.inFavour != nil
    let start = text.sentenceStart(cluster.first, notBefore: floor)
    let between = floor..<max(floor, cluster.first)
    if let corrected = corrected(first, by: second, cluster: cluster, between: between) {
      return corrected
    }
    let isCorrection =
      text.contains(.quindi, in: start..<cluster.first) && first.inFavour != nil
      && second.inFavour != nil && first.method?.value == second.method?.value
      && abs((first.inFavour?.value ?? 0) - (second.inFavour?.value ?? 0)) <= 3
      && !text.contains(.separata, .emendamento, .delibera, in: between)
      && !text.containsWord(
        ["messa", "messo", "messe", "messi", "posta", "posto", "poste", "posti", "mette", "pone"],
        in: between)
      || text.containsWord(
        ["correggo", "rettifico", "corregge", "rettifichiamo", "rettificati", "rettificato"],
        in: start..<cluster.first)
    if isCorrection, first.candidates.isEmpty {
      var result = second
      result.subject = first.subject
      return result
    }
    let isSeparate =
      text.contains(
        .separata, .emendamento, .eseguibile, .eseguibilita, .esecutivo, in: between)
      || text.containsWord(["successivamente", "successiva", "nuova"], in: between)
      || text.contains(.seconda, in: between)
      || text.contains(.delibera, in: between) || between.count > 160
      || text.contains(.votazione, .votare, in: between)
    if sameFigures, !isSeparate {
      // Counted from the names first, then told in figures: the figures are the ones written.
      let isCounted = first.inFavour?.isInferred == true
      var result = isCounted ? second : first
      let other = isCounted ? first : second
      if isCounted {
        if result.inFavourNames.isEmpty { result.inFavourNames = first.inFavourNames }
        result.range = first.range.union(second.range)
      }
      if result.againstNames.isEmpty { result.againstNames = other.againstNames }
      if result.abstainedNames.isEmpty { result.abstainedNames = other.abstainedNames }
      result.unanimity = result.unanimity ?? second.unanimity
      result.outcome = result.outcome ?? second.outcome
      result.statedPresent = result.statedPresent ?? second.statedPresent
      return result
    }
    // The figures, then a sentence that only sums them up: 'i consiglieri accettano all'unanimità'.
    if second.inFavour == nil, second.against == nil, second.abstained == nil,
      second.unanimity != nil, first.inFavour != nil, !isSeparate,
      first.against?.value ?? 0 == 0 && first.abstained?.value ?? 0 == 0 && between.count <= 40
        // What contradicts the figures is the same vote only when it says that it was passed.
        || first.unanimity == nil && between.count <= 12
          && text.contains(
            .approva, in: start..<text.sentenceEnd(cluster.end, notAfter: text.tokens.count))
    {
      var result = first
      result.unanimity = second.unanimity
      result.outcome = result.outcome ?? second.outcome
      result.range = first.range.union(second.range)
      return result
    }
    return nil
  }
}
