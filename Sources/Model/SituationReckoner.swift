/// Reckons the situation of each vote: who is in the room, what the tally says, what was needed.
struct SituationReckoner {
  let sitting: Sitting
  let tracks: [MemberTrack]
  let reading: PresenceReading
  let requirements: Requirements?
  let opening: OpeningSituation

  func situation(item: Int, index: Int, vote: Vote) -> VoteSituation {
    var result = VoteSituation(item: item, vote: index)
    let place = vote.range.lower
    result.reading = reading
    if hasRoll {
      readRoom(at: place, time: vote.time?.value, into: &result)
    } else {
      countRoom(vote, at: place, into: &result)
    }
    let tally = Tally(vote, in: sitting.source)
    readTally(tally, vote, into: &result)
    readRules(tally, vote, item: item, into: &result)
    if result.isConsistent == false { result.explanations = explanations(tally, at: place, result) }
    return result
  }

  /// A roll that names everybody present: counts come from it.
  private var hasRoll: Bool {
    sitting.rollStyle == .complete || sitting.rollStyle == .presentOnly
  }

  // MARK: Room

  private func readRoom(at place: Int, time: ClockTime?, into result: inout VoteSituation) {
    for member in tracks.indices {
      let track = tracks[member]
      if track.isOpen(at: place) { result.uncertain.append(member) }
      switch track.isInside(at: place, time: time) {
      case true: result.present.append(member)
      case false: result.away.append(away(member, track, at: place))
      case nil: break
      }
    }
    let unknown = tracks.filter { $0.isInside(at: place) == nil }.count
    result.presentCount = unknown == 0 ? result.present.count : nil
    let sure = result.present.filter { !result.uncertain.contains($0) }.count
    let most = result.present.count + result.uncertain.filter { !result.present.contains($0) }.count
    result.presentRange = sure...max(sure, most)
    result.presentWeight = requirements?.weight(of: result.present) ?? weight(of: result.present)
  }

  private func weight(of members: [Int]) -> Double? {
    var total = 0.0
    for member in members {
      guard let weight = sitting.members[member].weight?.value else { return nil }
      total += weight
    }
    return members.isEmpty ? nil : total
  }

  private func away(_ member: Int, _ track: MemberTrack, at place: Int) -> Away {
    if let step = track.lastStep(before: place), step.kind == .leaves {
      return Away(member: member, reason: .left(step.time), range: step.range)
    }
    if let step = track.nextStep(after: place), step.kind == .enters {
      return Away(member: member, reason: .notYetArrived(step.time), range: step.range)
    }
    return Away(
      member: member, reason: .absent, range: sitting.members[member].presence?.range)
  }

  /// Only totals are known: those declared, net of who is told to come and go.
  private func countRoom(_ vote: Vote, at place: Int, into result: inout VoteSituation) {
    if let stated = vote.statedPresent?.value {
      result.presentCount = stated
      result.presentRange = stated...stated
      return
    }
    guard let declared = sitting.presentCount else { return }
    var count = declared
    for movement in sitting.movements
    where movement.origin == .text && !movement.isParticipant && movement.range.lower < place {
      count += movement.kind == .enters ? 1 : -1
    }
    guard count >= 0 else { return }
    result.presentCount = count
    result.presentRange = count...count
  }

  // MARK: Tally

  private func readTally(_ tally: Tally, _ vote: Vote, into result: inout VoteSituation) {
    if tally.isWholeRoom || tally.isWholeRoomAgainst {
      result.inFavourComputed = tally.isWholeRoom ? result.presentCount.map { $0 - tally.known } : 0
    } else {
      result.inFavourComputed = vote.inFavour?.value
    }
    if let range = result.presentRange {
      let fits = tally.fits(range)
      // A count that only declared totals give is too weak to call a tally wrong.
      result.isConsistent = fits == false && !hasRoll && vote.statedPresent == nil ? nil : fits
    }
    result.accountedFor = tally.accountedFor(result.presentRange, count: result.presentCount)
    result.votersComputed = voters(tally, vote, result)
  }

  /// The voters under the regulation (LAW A2): favourable and contrary, and who else it counts.
  private func voters(_ tally: Tally, _ vote: Vote, _ result: VoteSituation) -> Int? {
    let regulation = requirements?.regulation
    guard let inFavour = result.inFavourComputed else { return vote.voters?.value }
    if tally.isElection { return vote.voters?.value ?? tally.known }
    var total =
      inFavour + (tally.isWholeRoomAgainst ? result.presentCount ?? 0 : tally.against ?? 0)
    if regulation?.abstainersAreVoters == true { total += tally.abstained ?? 0 }
    if regulation?.blanksAreVoters != false { total += tally.papers }
    return total
  }

  /// The weight of the voters under the regulation; nil where one of the figures has none.
  private func votersWeight(_ tally: Tally, _ vote: Vote, _ regulation: Regulation) -> Double? {
    guard let inFavour = vote.weightInFavour?.value,
      let against = vote.weightAgainst?.value ?? (tally.against ?? 0 == 0 ? 0 : nil)
    else { return nil }
    guard regulation.abstainersAreVoters == true else { return inFavour + against }
    return (vote.weightAbstained?.value ?? (tally.abstained ?? 0 == 0 ? 0 : nil)).map {
      inFavour + against + $0
    }
  }

  // MARK: Rules

  private func readRules(
    _ tally: Tally, _ vote: Vote, item: Int, into result: inout VoteSituation
  ) {
    guard let requirements else { return }
    let regulation = requirements.regulation
    let quorum = requirements.quorum(present: result.presentCount, weight: result.presentWeight)
    result.quorumRequired = quorum.heads
    result.notVerifiable += quorum.notVerifiable
    if tally.isElection {
      result.outcomeComputed = election(vote)
      return
    }
    let title = sitting.items[item].title?.value
    guard let requirement = regulation.majority(for: vote, title: title) else {
      result.notVerifiable.append("il regolamento non fissa la maggioranza richiesta")
      return
    }
    let present = result.presentCount ?? vote.statedPresent?.value
    let verdict = requirements.majority(
      requirement, inFavour: result.inFavourComputed, weight: vote.weightInFavour?.value,
      present: present, voters: result.votersComputed,
      weights: (result.presentWeight, votersWeight(tally, vote, regulation)))
    result.majorityRequired = verdict.heads
    result.notVerifiable += verdict.notVerifiable
    guard let inFavour = result.inFavourComputed, let isMet = verdict.isMet else { return }
    let isTie = inFavour == (tally.against ?? 0) && inFavour > 0
    if isTie, regulation.castingVote {
      result.notVerifiable.append("a parità di voti decide il voto di chi presiede")
      return
    }
    result.outcomeComputed = isMet ? .approved : .rejected
  }

  /// An election has an outcome only where somebody is proclaimed.
  private func election(_ vote: Vote) -> Outcome? {
    guard let elected = vote.elected.first else { return nil }
    let key = NameKey(elected.value)
    guard
      let own = vote.candidates.first(where: { NameKey($0.name.value).matches(key) })?.votes?.value
    else {
      return nil
    }
    let most = vote.candidates.compactMap { $0.votes?.value }.max() ?? 0
    return own == most ? .approved : nil
  }

  // MARK: Explanations

  /// The smallest explanations of a tally that does not fit, best first.
  private func explanations(_ tally: Tally, at place: Int, _ result: VoteSituation) -> [String] {
    guard let present = result.presentCount else { return [] }
    let counted = tally.isComplete ? tally.known : tally.stated ?? tally.known
    let gap = present - counted
    guard gap != 0 else { return [] }
    var lines: [String] = []
    let size = abs(gap)
    let voteWord = size == 1 ? "1 voto" : "\(size) voti"
    let verb = size == 1 ? (gap > 0 ? "manca" : "c'è") : (gap > 0 ? "mancano" : "ci sono")
    if gap > 0 {
      lines.append(
        "\(verb) \(voteWord): \(size == 1 ? "un presente non risulta" : "\(size) presenti non risultano") né tra i favorevoli, né tra i contrari, né tra gli astenuti"
      )
      let leaving = moves(.leaves, around: place, after: true)
      if let name = leaving.first, size == 1 {
        lines.append("\(name) esce subito dopo: può essere uscito prima della votazione")
      }
      let entering = moves(.enters, around: place, after: false)
      if let name = entering.first, size == 1 {
        lines.append("\(name) è entrato poco prima: può non aver partecipato alla votazione")
      }
    } else {
      lines.append("\(verb) \(voteWord) più dei presenti")
      let left = moves(.leaves, around: place, after: false)
      if let name = left.last {
        lines.append("l'uscita di \(name) è anteriore: il suo voto può essere stato contato ancora")
      }
      let entering = moves(.enters, around: place, after: true)
      if let name = entering.first {
        lines.append("\(name) entra subito dopo: può essere entrato prima della votazione")
      }
    }
    return lines
  }

  /// Members whose nearest step before or after a place is of a kind, in text order.
  private func moves(_ kind: Movement.Kind, around place: Int, after: Bool) -> [String] {
    var found: [(Int, String)] = []
    for member in tracks.indices {
      let step =
        after ? tracks[member].nextStep(after: place) : tracks[member].lastStep(before: place)
      guard let step, step.kind == kind else { continue }
      found.append((step.place, sitting.members[member].name.value))
    }
    return found.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
