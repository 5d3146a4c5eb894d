import Model

/// Makes a vote of a cluster of figures, with what the words around it say.
struct VoteContext {
  let text: TokenizedText
  let range: Range<Int>
  let cluster: VoteCluster
  /// Where the previous vote ends and the next begins: nothing beyond them is ours.
  let floor: Int
  let ceiling: Int
  /// Whether a vote told as like this one follows: enforceability said after the figures is its own.
  let hasEcho: Bool
  /// Whether no vote but on amendments was told before it.
  let isFirst: Bool

  func vote() -> Vote? {
    var vote = Vote(range: text.range(cluster.first, cluster.end))
    figures(into: &vote)
    unanimousCount(into: &vote)
    method(into: &vote)
    let ballots = BallotGrammar(text: text)
    if vote.isSecret {
      ballots.candidates(around: self, into: &vote)
    } else {
      ballots.elected(after: self, into: &vote)
    }
    vote.isImmediateEnforceability = isEnforceability
    vote.isAmendment = !vote.isImmediateEnforceability && isOnAmendment
    vote.time = time
    let outcomes = OutcomeGrammar(text: text)
    vote.outcome = outcomes.outcome(around: self)
    if vote.outcome == nil, vote.isImmediateEnforceability {
      vote.outcome = outcomes.enforceability(around: self)
    }
    vote.subject = subject
    vote.round = round
    abstainers(into: &vote)
    return vote
  }

  /// The sentence up to the figures.
  var sentenceBefore: Range<Int> {
    let start = text.sentenceStart(cluster.first, notBefore: floor)
    return start..<max(start, cluster.first)
  }

  /// From the figures to the end of their sentence and a little beyond.
  var sentenceAfter: Range<Int> {
    let end = text.sentenceEnd(cluster.end, notAfter: ceiling)
    return cluster.end..<max(cluster.end, min(end, ceiling))
  }

  /// After the sentence of the vote before; where none stands before, the floor.
  private func afterVoteBefore(reach: Int = 120) -> Int {
    guard floor > range.lowerBound else { return floor }
    return min(cluster.first, text.sentenceEnd(floor, notAfter: cluster.first, reach: reach))
  }

  private func figures(into vote: inout Vote) {
    for atom in cluster.atoms {
      switch atom.kind {
      case .inFavour:
        vote.inFavour = vote.inFavour ?? atom.value
        if vote.inFavourNames.isEmpty { vote.inFavourNames = atom.names }
        vote.weightInFavour = vote.weightInFavour ?? atom.weight
      case .against:
        vote.against = vote.against ?? atom.value
        if vote.againstNames.isEmpty { vote.againstNames = atom.names }
        vote.weightAgainst = vote.weightAgainst ?? atom.weight
      case .abstained:
        vote.abstained = vote.abstained ?? atom.value
        if vote.abstainedNames.isEmpty { vote.abstainedNames = atom.names }
        vote.weightAbstained = vote.weightAbstained ?? atom.weight
        vote.abstentionReason = vote.abstentionReason ?? atom.reason
      case .present: vote.statedPresent = vote.statedPresent ?? atom.value
      case .voters: vote.voters = vote.voters ?? atom.value
      case .notVoting:
        vote.notVoting = vote.notVoting ?? atom.value
        vote.notVotingNames = atom.names
      case .blank: vote.blank = vote.blank ?? atom.value
      case .candidate:
        vote.candidates += atom.names.map { Candidate(name: $0, votes: atom.value) }
      case .void: vote.void = vote.void ?? atom.value
      case .papers:
        // How many could vote, not how many did: told as such only where nothing else is.
        if cluster.atom(.voters) == nil {
          vote.voters = atom.value.map { Located($0.value, at: $0.range, inferred: true) }
        }
      case .unanimity:
        let range = text.range(max(floor, atom.first - 1), atom.end)
        vote.unanimity = vote.unanimity ?? Located(text.clean(range), at: range)
      case .majority:
        let range = text.range(atom.first, atom.end)
        vote.majority = Located(text.clean(range), at: range)
      }
    }
  }

  /// 'all'unanimità dei 9 votanti': how many they all are. Of those present it is not said that they
  /// voted.
  private func unanimousCount(into vote: inout Vote) {
    guard vote.unanimity != nil, vote.inFavour == nil, vote.against?.value ?? 0 == 0,
      vote.abstained?.value ?? 0 == 0, let told = cluster.atom(.unanimity),
      let count = cluster.atoms.first(where: {
        $0.kind == .voters && $0.first >= told.end
      })?.value, let place = count.range.map({ text.token(atByte: $0.lower) }), place >= told.end,
      place - told.end <= 2, text.lexeme(told.end) == .del || text.lexeme(told.end) == .di
    else { return }
    vote.inFavour = Located(count.value, at: count.range, inferred: true)
  }

  /// How it was voted: as its own sentence says, or else what leads to it.
  private func method(into vote: inout Vote) {
    let start = text.sentenceStart(cluster.first, notBefore: floor, reach: 60)
    let stop = min(ceiling, text.sentenceEnd(cluster.end, notAfter: ceiling, reach: 25))
    let own = start..<max(start, stop)
    // Where another vote stands before, its sentence says how that one was voted.
    let lead = max(min(start, afterVoteBefore(reach: 25)), start - 40)..<start
    vote.method = method(in: own) ?? (lead.isEmpty ? nil : method(in: lead))
    // 'sette bianche, nessuna nera': balls dropped in an urn.
    let counted = cluster.first..<cluster.end
    if vote.blank == nil, vote.inFavour != nil, vote.against != nil,
      counted.contains(where: {
        text.lexeme($0) == .bianca && text.folded($0).hasPrefix("bianc")
          && !text.tokens[$0].isCapital
      }),
      counted.contains(where: {
        ["nera", "nere"].contains(text.folded($0)) && !text.tokens[$0].isCapital
      })
    {
      vote.method = Located(.secret, at: text.range(cluster.first, cluster.end), inferred: true)
    }
    guard vote.method?.value != .secret else { return }
    let window = min(lead.lowerBound, own.lowerBound)..<own.upperBound
    let hasPapers = window.contains { text.lexeme($0) == .scheda }
    if vote.blank != nil || vote.void != nil
      || hasPapers && vote.method == nil && vote.inFavour == nil
    {
      vote.method = Located(.secret, at: vote.blank?.range ?? vote.void?.range, inferred: true)
    }
  }

  private func method(in window: Range<Int>) -> Located<VotingMethod>? {
    var found: Located<VotingMethod>?
    for index in window {
      let here = text.range(index, index + 1)
      switch text.lexeme(index) {
      case .segreto where isSecretBallot(index) && !isOfAnotherBallot(index, in: window):
        return Located(.secret, at: here)
      case .alzata where text.lexeme(index + 2) == .mano || text.lexeme(index + 1) == .di:
        found = found ?? Located(.showOfHands, at: here)
      case .nominale where text.lexeme(index - 1) == .appello:
        found = found ?? Located(.rollCall, at: here)
      case .palese: found = found ?? Located(.open, at: here)
      default: break
      }
    }
    return found
  }

  /// 'scrutinio segreto', 'voto segreto', 'votazione segreta', 'schede segrete'.
  private func isSecretBallot(_ index: Int) -> Bool {
    for back in max(0, index - 3)..<index {
      switch text.lexeme(back) {
      case .scrutinio, .voto, .votazione, .scheda, .palese: return true
      default: break
      }
      if text.folded(back) == "modo" || text.folded(back) == "forma" { return true }
    }
    return false
  }

  /// 'approvato: andrà alle assemblee, dove decideranno i soci col voto segreto', 'nessuno chiede il voto
  /// segreto': a ballot that others will hold, or that is not held.
  private func isOfAnotherBallot(_ index: Int, in window: Range<Int>) -> Bool {
    let near = max(window.lowerBound, index - 8)..<index
    if let refusal = near.last(where: { text.lexeme($0) == .nessuno || text.lexeme($0) == .non }),
      (refusal + 1..<index).contains(where: { text.lexeme($0) == .chiede })
        || text.containsWord(
          ["richiesto", "chiesto", "richiede", "essendo", "occorre", "occorrendo"],
          in: refusal + 1..<index)
    {
      return true
    }
    // 'il Regolamento prescrive il voto segreto, salvo che …': the rule, and what it spares.
    if near.contains(where: { Self.ruling.holds($0, of: text) }),
      (index..<text.sentenceEnd(index, notAfter: text.tokens.count, reach: 40)).contains(where: {
        text.folded($0) == "salvo" || text.folded($0) == "acclamazione"
      })
    {
      return true
    }
    return index > cluster.end
      && (max(cluster.end, window.lowerBound)..<index).contains { isToCome($0) }
  }

  private static let ruling: WordSet = [
    "prescrive", "prevede", "dispone", "richiede", "vuole", "impone", "esige",
  ]

  /// 'decideranno', 'andrà', 'dovrebbe': what is still to come.
  private func isToCome(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.isWord, !token.isCapital else { return false }
    let word = text.folded(index)
    if word.hasSuffix("ranno") || word.hasSuffix("rebbe") || word.hasSuffix("rebbero") {
      return true
    }
    // The accent on the last vowel: 'andrà', not 'sopra'.
    return word.hasSuffix("ra") && Int(token.end - token.start) > word.utf8.count
  }

  /// Whether an amendment is voted on: the sentence says so, or the one that closes it, or the next.
  private var isOnAmendment: Bool {
    if text.contains(.emendamento, in: sentenceBefore) { return true }
    let after = sentenceAfter
    if after.contains(where: {
      text.lexeme($0) == .emendamento && text.lexeme($0 - 1).isFunctionWord
        && [.approva, .respinge].contains(text.lexeme($0 - 2))
    }) {
      return true
    }
    // 'Si vota l'emendamento presentato:', and the figures on the lines below.
    let start = sentenceBefore.lowerBound
    if start > floor, text.isMark(start - 1, .colon) {
      let lead = text.sentenceStart(start - 1, notBefore: floor)
      // 'Testo come modificato dall'emendamento n. 3: si vota' is the whole.
      if (lead..<start).contains(where: {
        text.lexeme($0) == .emendamento && text.lexeme($0 - 1) != .da
      }) {
        return true
      }
    }
    // 'L'emendamento è approvato.'
    let words = afterChairLabel(after.upperBound)
    let next = words..<max(words, min(ceiling, words + 6))
    return next.lowerBound < next.upperBound
      && text.contains(.emendamento, in: next) && text.contains(.approva, .respinge, in: next)
  }

  /// The token after 'PRESIDENTE ROSSI. -', 'Il Presidente:' at the head of a line; the token itself
  /// where none stands.
  private func afterChairLabel(_ index: Int) -> Int {
    guard index < text.tokens.count, text.tokens[index].startsLine else { return index }
    let label = index..<min(text.tokens.count, index + 7)
    guard text.contains(.presidente, .vicepresidente, .sindaco, in: label.prefix(2)),
      let end = label.first(where: { text.isMark($0, .colon) || text.isMark($0, .dash) })
    else { return index }
    return end + 1
  }

  /// Whether the words right around tie the vote to immediate enforceability.
  private var isEnforceability: Bool {
    if enforceability(in: sentenceBefore.lowerBound..<cluster.first) != nil {
      return true
    }
    // The line or short sentence before: 'Successivamente, stante l'urgenza, …'.
    let start = max(floor, sentenceBefore.lowerBound - 45)
    if let place = enforceability(in: start..<sentenceBefore.lowerBound),
      cluster.first - place < 60
    {
      // '… propone di dichiararlo immediatamente eseguibile. La proposta è approvata con voti …'
      let isProposed = text.contains(.propone, in: start..<place)
      let end = isProposed ? sentenceBefore.lowerBound : cluster.first
      if !text.contains(.approva, .approvare, in: place..<end) { return true }
    }
    let limit = min(ceiling, cluster.end + 40)
    guard cluster.end < limit, let place = enforceability(in: cluster.end..<limit) else {
      return false
    }
    // The words of the next vote are the next vote's.
    if ceiling < range.upperBound, place >= text.sentenceStart(ceiling, notBefore: cluster.end) {
      return false
    }
    if hasEcho || isLabel(place) || announcesNext(place) || headsNext(place) { return false }
    let between = cluster.end..<place
    // The first vote of a point is on the point: 'L'atto è dichiarato eseguibile' is told of it after.
    let isOther = place >= text.sentenceEnd(cluster.end, notAfter: limit)
    // 'All'unanimità, con separata votazione, l'atto è dichiarato immediatamente eseguibile.'
    if !isOther, text.contains(.separata, in: cluster.end..<min(place, cluster.end + 4)) {
      return true
    }
    if isOther, isFirst,
      text.contains(.punto, .proposta, .votazione, in: sentenceBefore),
      !text.contains(.separata, in: sentenceBefore)
    {
      return false
    }
    if isOther, isFirst, !text.contains(.separata, in: sentenceBefore),
      text.contains(.approva, in: cluster.end..<text.sentenceEnd(cluster.end, notAfter: limit))
    {
      return false
    }
    if text.contains(.approvare, .separata, in: between) { return false }
    if between.count > 1,
      between.dropFirst().contains(where: {
        text.lexeme($0) == .votazione && text.lexeme($0 + 1) != .precedente
      })
    {
      return false
    }
    if text.contains(.approva, in: between), place - cluster.end > 12 { return false }
    // A numbered or lettered operative part between them means another vote is meant.
    let points = between.filter { text.tokens[$0].isNumber && text.tokens[$0].startsLine }.count
    return points == 0
  }

  /// 'Votiamo l'immediata eseguibilità.', 'Si vota l'immediata eseguibilità:', and another vote after.
  private func announcesNext(_ index: Int) -> Bool {
    guard ceiling < range.upperBound else { return false }
    let start = text.sentenceStart(index, notBefore: cluster.end)
    let end = text.sentenceEnd(index, notAfter: ceiling)
    guard start > cluster.end || text.isMark(start - 1, .period) else { return false }
    return text.isMark(end - 1, .colon) || text.contains(.votare, in: start..<index)
      || text.containsWord(["votiamo", "pongo", "poniamo", "passiamo"], in: start..<index)
  }

  /// 'Immediata eseguibilità (art. 134), vista la scadenza. Presenti 11. Voti favorevoli: 8.': words that
  /// head the figures of the next vote.
  private func headsNext(_ index: Int) -> Bool {
    guard ceiling < range.upperBound else { return false }
    let start = text.sentenceStart(index, notBefore: cluster.end)
    guard index - start <= 2, start > cluster.end || text.isMark(start - 1, .period) else {
      return false
    }
    let end = text.sentenceEnd(index, notAfter: ceiling)
    return !text.contains(
      .approva, .dichiara, .delibera, .respinge, .rende, .unanime, .unanimita, in: start..<end)
      && (start..<ceiling).allSatisfy {
        !text.tokens[$0].startsLine || text.lines[text.lineIndex(of: $0)].blanksBefore == 0
          || $0 == start
      }
  }

  /// 'Immediata eseguibilità: NO' on a line of its own tells of itself, not of the vote above.
  private func isLabel(_ index: Int) -> Bool {
    let line = text.lines[text.lineIndex(of: index)]
    return index - line.first <= 2
      && (index..<min(line.end, index + 3)).contains {
        text.isMark($0, .colon)
      }
  }

  private func enforceability(in window: Range<Int>) -> Int? {
    guard window.lowerBound < window.upperBound else { return nil }
    for index in window {
      switch text.lexeme(index) {
      // 'L'immediata eseguibilità non viene richiesta.'
      case .eseguibilita where text.lexeme(index + 1) == .non: break
      // 'I.E.: favorevoli 8'
      case .eseguibilita where text.word(index).hasPrefix("I."): return index
      case .eseguibile, .eseguibilita, .esecutivo:
        for near in max(0, index - 4)..<min(text.tokens.count, index + 3)
        where text.lexeme(near) == .immediata {
          return index
        }
      default: break
      }
    }
    return nil
  }

  /// What is voted on, when the sentence says so: 'il verbale del 2/10', 'l'emendamento n. 1'.
  private var subject: Located<String>? {
    let before = sentenceBefore
    guard before.count >= 3 else { return nil }
    let verbs = before.filter {
      switch text.lexeme($0) {
      case .approva, .respinge, .ratifica: true
      default: false
      }
    }
    var end = verbs.first ?? before.upperBound
    while end > before.lowerBound,
      text.lexeme(end - 1).isFunctionWord || text.lexeme(end - 1) == .si
        || ["viene", "e", "vengono", "sono"].contains(text.folded(end - 1))
    {
      end -= 1
    }
    var start = before.lowerBound
    if let approval = before.first(where: {
      text.lexeme($0) == .approvazione || text.lexeme($0) == .emendamento
    }), approval < end {
      start = text.lexeme(approval) == .approvazione ? approval + 1 : approval
      while start < end, text.lexeme(start).isFunctionWord { start += 1 }
    } else if verbs.isEmpty {
      return nil
    }
    start = afterAside(start, before: end)
    while start < end,
      text.tokens[start].kind == .mark
        || text.lexeme(start) == .decisione && text.isMark(start + 1, .colon)
    {
      start += 1
    }
    while end > start, text.tokens[end - 1].kind == .mark { end -= 1 }
    // ', con il seguente esito' tells of the vote, not of what is voted.
    if let comma = (start..<end).first(where: {
      text.isMark($0, .comma) && text.lexeme($0 + 1) == .con
    }) {
      end = comma
    }
    guard end - start >= 2, end - start <= 45, !isVoter(start..<end) else { return nil }
    return Located(text.string(start, end), at: text.range(start, end))
  }

  /// 'Il Consiglio approva', 'I presenti approvano': who votes, not what is voted on.
  private func isVoter(_ range: Range<Int>) -> Bool {
    let words = range.filter { text.tokens[$0].isWord && !text.lexeme($0).isFunctionWord }
    guard let first = words.first, words.count <= 3 else { return false }
    switch text.lexeme(first) {
    case .consiglio, .giunta, .assemblea, .presente, .intervenuto, .componente, .consigliere,
      .collegio, .commissione, .conferenza, .comitato, .organo:
      return true
    default: return false
    }
  }

  /// 'Non essendovi osservazioni, il verbale': what only says when or why is no subject.
  private func afterAside(_ start: Int, before end: Int) -> Int {
    guard let comma = (start..<end).first(where: { text.isMark($0, .comma) }), comma - start <= 12,
      comma + 1 < end
    else { return start }
    let head = start..<min(comma, start + 2)
    let isAside =
      text.contains(.dopo, .sentito, .visto, in: head)
      || head.contains { index in
        ["ndo", "ndovi", "ndosi", "ndone"].contains { text.folded(index).hasSuffix($0) }
      }
      || text.containsWord(
        [
          "udita", "udito", "terminata", "esaurita", "conclusa", "messa", "messo", "posta", "posto",
        ],
        in: head)
    return isAside ? comma + 1 : start
  }

  /// 'Non partecipa al voto Anna Neri.', 'Anna Neri dichiara di non partecipare alla votazione.':
  /// whoever stays and takes no part, told right before the figures or right after.
  private func abstainers(into vote: inout Vote) {
    guard vote.notVoting == nil, vote.notVotingNames.isEmpty else { return }
    let window = max(afterVoteBefore(), cluster.first - 60)..<min(ceiling, cluster.end + 40)
    for index in window
    where text.lexeme(index) == .partecipa && text.lexeme(index - 1) == .non
      && text.contains(.voto, .votazione, in: index..<min(window.upperBound, index + 5))
    {
      if belongsToNext(index) { continue }
      let start = text.sentenceStart(index, notBefore: window.lowerBound)
      let end = text.sentenceEnd(index, notAfter: window.upperBound)
      let lists = NameListGrammar(text: text)
      var object = index + 1
      while object < end,
        text.lexeme(object) != .voto && text.lexeme(object) != .votazione
      { object += 1 }
      let after = lists.names(from: min(end, object + 1), to: end).names
      let verb = text.folded(index - 2) == "di" ? index - 3 : index - 1
      let names = after.isEmpty ? lists.names(from: start, to: max(start, verb)).names : after
      guard !names.isEmpty else { continue }
      vote.notVotingNames = names
      vote.notVoting = Located(names.count, at: text.range(index - 1, index + 1), inferred: true)
      return
    }
  }

  /// Whether the figures make the number of those present.
  private var isComplete: Bool {
    var counted = 0
    var present: Int?
    for atom in cluster.atoms {
      switch atom.kind {
      case .inFavour, .against, .abstained: counted += atom.value?.value ?? atom.names.count
      case .present: present = present ?? atom.value?.value
      default: break
      }
    }
    return present.map { $0 == counted } ?? false
  }

  /// Whether who takes no part is told between two votes, of the second: announced ('dichiara di non
  /// partecipare'), or in its paragraph.
  private func belongsToNext(_ index: Int) -> Bool {
    guard index >= sentenceAfter.upperBound, ceiling < range.upperBound else { return false }
    // All those present have been counted already.
    if isComplete { return true }
    let isParted = { (first: Int, end: Int) in
      (text.lineIndex(of: first) + 1...max(text.lineIndex(of: first) + 1, text.lineIndex(of: end)))
        .contains { $0 < text.lines.count && text.lines[$0].blanksBefore > 0 }
    }
    if text.folded(index - 2) == "di" { return true }
    // The amendment is settled, and a line of its own tells who stays out of what comes next.
    if isOnAmendment, text.tokens[text.sentenceStart(index, notBefore: cluster.end)].startsLine,
      text.contains(.approva, .respinge, in: cluster.end..<index)
    {
      return true
    }
    guard isParted(cluster.end - 1, index),
      text.lineIndex(of: ceiling) > text.lineIndex(of: index)
    else { return false }
    // 'Non partecipa al voto Neri. Si procede alla votazione:', whatever stands over the figures.
    let end = text.sentenceEnd(index, notAfter: ceiling)
    let isCalled = (end..<ceiling).prefix { !isParted(index, $0) }
      .contains { text.lexeme($0) == .votazione || text.lexeme($0) == .votare }
    return isCalled || !isParted(index, ceiling)
  }

  /// 'Alle ore 18:50 si vota': the hour in the sentence of the vote or in the short one before.
  private var time: Located<ClockTime>? {
    let times = TimeGrammar(text: text)
    let start = max(floor, sentenceBefore.lowerBound - 12)
    var index = start
    while index < cluster.first {
      if let reading = times.time(at: index, before: cluster.first) {
        let end = text.sentenceEnd(index, notAfter: cluster.first)
        let isOfVote = text.contains(
          .votare, .votazione, in: reading.end..<max(reading.end, min(end, reading.end + 6)))
        if isOfVote { return Located(reading.time, at: text.range(reading.first, reading.end)) }
        index = max(index + 1, reading.end)
      } else {
        index += 1
      }
    }
    return nil
  }

  /// 'prima votazione', 'secondo scrutinio'.
  private var round: Int? {
    let window = max(floor, cluster.first - 45)..<cluster.end
    var result: Int?
    for index in window {
      switch text.lexeme(index) {
      case .votazione, .scrutinio, .ballottaggio:
        if let value = text.ordinal(at: index - 1) { result = value }
      default: break
      }
    }
    return result
  }
}
