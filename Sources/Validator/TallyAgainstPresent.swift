import Model

/// A tally that does not add up to those in the room.
struct TallyAgainstPresent {
  let examined: ExaminedVote
  let counted: Int
  let expected: ClosedRange<Int>
  let isDeclared: Bool
  /// Where those present are told, when the vote does not tell them itself.
  var declaredAt: SourceRange?

  /// The votes of a sitting whose sum is known and differs from those present.
  static func mismatches(_ context: CheckContext) -> [TallyAgainstPresent] {
    context.votes.enumerated().compactMap { index, examined in
      let situation = examined.situation
      let isToldElsewhere =
        examined.vote.statedPresent == nil && context.rollOffset.map { $0.first != index } ?? false
      guard !isToldElsewhere, let counted = situation.accountedFor, situation.isConsistent != true
      else { return nil }
      // A tally of zeros on what is only noted is another rule's.
      if counted == 0, examined.item.decision?.value == .noted { return nil }
      // Each votes for as many as it stands for: what is counted is the weight in the room.
      if let weight = situation.presentWeight, weight == Double(counted) { return nil }
      let source = context.sitting.source
      if examined.countsMoreThanHeads(in: source) { return nil }
      if examined.vote.statedPresent == nil, examined.isVotedByPart(in: source) {
        guard let told = examined.toldOfPart(in: source), counted != told.value else { return nil }
        return TallyAgainstPresent(
          examined: examined, counted: counted, expected: told.value...told.value,
          isDeclared: true, declaredAt: told.range)
      }
      let expected: ClosedRange<Int>
      if let declared = examined.vote.statedPresent?.value {
        guard counted != declared else { return nil }
        if examined.isCountedOnRoll, let room = examined.possiblePresent, room.contains(counted) {
          // The declared figure is the odd one out: another rule says so.
          return nil
        }
        expected = declared...declared
      } else {
        guard let room = examined.possiblePresent, !room.contains(counted) else { return nil }
        // A list of those present may leave out the chair, who votes all the same.
        if counted == room.upperBound + 1, context.chairIsOffThePresentList { return nil }
        // 'se ne va Rossi, che portava anche la delega di Verdi': two votes less, or more.
        let taken = context.sitting.movements.count {
          $0.kind == .leaves && $0.range.lower < examined.range.lower
            && context.sitting.source.hasWord(["deleg"], in: $0.range)
        }
        if taken > 0, counted < room.lowerBound, counted >= room.lowerBound - taken * 5 {
          return nil
        }
        expected = room
      }
      if let voters = examined.vote.voters?.value, counted < expected.lowerBound,
        voters == counted || voters == counted - (examined.vote.abstained?.value ?? 0)
      {
        // The text says that not all of those present vote.
        return nil
      }
      return TallyAgainstPresent(
        examined: examined, counted: counted, expected: expected,
        isDeclared: examined.vote.statedPresent != nil)
    }
  }

  func violation(_ context: CheckContext) -> Violation {
    let vote = examined.vote
    let present =
      expected.lowerBound == expected.upperBound
      ? "\(expected.lowerBound)" : "da \(expected.lowerBound) a \(expected.upperBound)"
    var data: [String: DiagnosticValue] = [
      "counted": .int(counted), "present": .int(expected.upperBound),
      "difference": .int(
        counted < expected.lowerBound
          ? counted - expected.lowerBound : counted - expected.upperBound),
    ]
    for (name, figure) in [
      ("inFavour", vote.inFavour), ("against", vote.against), ("abstained", vote.abstained),
      ("notVoting", vote.notVoting), ("blank", vote.blank), ("void", vote.void),
    ] {
      if let figure { data[name] = .int(figure.value) }
    }
    if !examined.situation.explanations.isEmpty {
      data["explanations"] = .strings(examined.situation.explanations)
    }
    let declared = isDeclared ? "dichiarati " : ""
    return Violation(
      at: examined.range,
      "i voti sono \(counted), ma i presenti \(declared)sono \(present)"
        + (isDeclared ? "" : context.rollOffset?.remark ?? ""),
      label: examined.sum,
      hint: examined.situation.explanations.first
        ?? "controlla i conteggi, o chi è entrato e uscito prima della votazione",
      related: isDeclared ? declaredPlace : context.latestExits(before: examined),
      severity: context.rollIsDoubtful || isImplausible || isOffset(context) ? .warning : nil,
      data: data)
  }

  private func isOffset(_ context: CheckContext) -> Bool {
    !isDeclared && context.rollOffset != nil
  }

  /// So many votes more or less than people that the roll itself is to be doubted.
  private var isImplausible: Bool {
    let difference = max(counted - expected.upperBound, expected.lowerBound - counted)
    return !isDeclared && difference > max(3, expected.upperBound / 3)
  }

  private var declaredPlace: [RelatedPlace] {
    guard let range = declaredAt ?? examined.vote.statedPresent?.range,
      range.lower < examined.range.lower || range.upper > examined.range.upper
    else { return [] }
    return [RelatedPlace(range, "presenti dichiarati qui")]
  }
}

extension CheckContext {
  /// Whether only those present are listed and the chair is not among them.
  fileprivate var chairIsOffThePresentList: Bool {
    guard sitting.rollStyle == .presentOnly, let chair = sitting.chair else { return false }
    return directory.find(chair.name.value) == .none
  }

  /// Whether lines of the roll were lost in reading, so that counts on it may be wrong.
  var rollIsDoubtful: Bool {
    if let declared = sitting.declaredPresent?.value, sitting.rollStyle != .absentOnly {
      let listed = sitting.members.count { $0.presence?.value.isAttending == true }
      if declared - listed > max(2, declared / 4) { return true }
    }
    return sitting.notes.contains {
      switch $0.kind {
      case .columnsLost, .rollLineUnread: true
      case .namesLost: sitting.rollStyle != .complete
      case .orphanPerson, .voteUnread, .unbalancedMark, .encodingConverted, .contentOmitted:
        false
      }
    }
  }

  /// Where the last members to go out before a vote do so.
  func latestExits(before examined: ExaminedVote, most: Int = 3) -> [RelatedPlace] {
    var exits: [(range: SourceRange, time: ClockTime?, names: [String])] = []
    for away in examined.situation.away {
      guard case .left(let time) = away.reason, let range = away.range else { continue }
      let name = sitting.members[away.member].name.value
      if let known = exits.firstIndex(where: { $0.range == range }) {
        exits[known].names.append(name)
      } else {
        exits.append((range, time, [name]))
      }
    }
    return exits.sorted { $0.range.lower < $1.range.lower }.suffix(most).map { exit in
      let verb = exit.names.count == 1 ? "esce" : "escono"
      let time = exit.time.map { " alle \($0)" } ?? ""
      return RelatedPlace(exit.range, "\(Wording.list(exit.names)) \(verb)\(time)")
    }
  }
}
