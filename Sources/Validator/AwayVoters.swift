import Model

/// The names of a vote that belong to members out of the room.
enum AwayVoters {
  static func violations(
    _ context: CheckContext, lists: [ChoiceList], where applies: (Away.Reason) -> Bool
  ) -> [Violation] {
    context.votes.flatMap { examined in
      examined.choices.compactMap { choice in
        guard lists.contains(choice.list), let member = choice.member,
          let away = examined.situation.away.first(where: { $0.member == member }),
          !examined.situation.present.contains(member), applies(away.reason),
          isSurely(choice, member, context.sitting)
        else { return nil }
        return violation(choice, away, examined, context.sitting.members[member])
      }
    }
  }

  /// Where only the absent are listed, somebody present may share the surname of one of them.
  private static func isSurely(_ choice: NamedChoice, _ member: Int, _ sitting: Sitting) -> Bool {
    guard sitting.rollStyle == .absentOnly else { return true }
    return NameKey(choice.name.value).equals(NameKey(sitting.members[member].name.value))
  }

  private static func violation(
    _ choice: NamedChoice, _ away: Away, _ examined: ExaminedVote, _ member: Member
  ) -> Violation {
    let name = choice.name.value
    let fact: String
    let place: String
    let hint: String
    switch away.reason {
    case .absent:
      fact = "è assente all'appello"
      place = "assente all'appello"
      hint = "se è arrivato dopo, annota l'ora d'ingresso"
    case .left(let time):
      fact = time.map { "risulta uscito alle \($0)" } ?? "risulta uscito"
      place = "uscita annotata qui"
      hint = "se è rientrato, aggiungi l'ora del rientro"
    case .notYetArrived(let time):
      fact = time.map { "entra soltanto alle \($0)" } ?? "entra soltanto dopo"
      place = "ingresso annotato qui"
      hint = "controlla l'ora d'ingresso, o togli il nome dalla votazione"
    }
    return Violation(
      at: choice.name.range ?? examined.range,
      "\(name) è \(choice.list.place), ma \(fact)",
      label: label(choice.list, away.reason), hint: hint,
      related: (away.range ?? member.range).map { [RelatedPlace($0, place)] } ?? [],
      data: ["name": .string(name), "member": .string(member.name.value)])
  }

  private static func label(_ list: ChoiceList, _ reason: Away.Reason) -> String {
    let verb =
      switch list {
      case .inFavour, .against: "vota"
      case .abstained: "si astiene"
      case .notVoting: "non vota"
      }
    switch reason {
    case .absent: return "\(verb), ma è assente"
    case .left: return "\(verb) dopo l'uscita"
    case .notYetArrived: return "\(verb) prima dell'ingresso"
    }
  }
}

extension Away.Reason {
  /// Absent or gone, as against not yet there.
  var isOut: Bool {
    switch self {
    case .absent, .left: true
    case .notYetArrived: false
    }
  }
}
