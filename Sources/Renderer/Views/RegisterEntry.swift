import Model

/// One line of the register.
enum RegisterEntry {
  /// The line; takes the next progressive number unless the minutes state one.
  static func make(_ decision: Decision, held: HeldSitting, next: inout Int) -> View {
    let item = decision.item
    var view = View()
    view.set(.progressive, number(decision, held: held, next: &next))
    view.require(.shortDate, held.sitting.date.map { DateWords.short($0.value) })
    view.set(.number, item.agendaNumber.map(String.init))
    view.require(.subject, held.title(of: item))
    let isElection = decision.isElection
    view.require(
      .outcome, decision.outcome(held).map { isElection ? $0.value.electionWords : short($0.value) }
    )
    view.set(.votes, .rows, item.votes.indices.map { vote(item, $0) })
    view.set(.enforceable, enforceable(decision, held))
    view.set(.note, notes(decision, held))
    return view
  }

  private static func number(_ decision: Decision, held: HeldSitting, next: inout Int) -> String {
    if let stated = decision.item.resolutionNumber {
      let words = Spacing.tidy(stated.value)
      if let figure = Int(words.prefix { $0.isNumber }) { next = max(next, figure + 1) }
      return words
    }
    if decision.outcome(held)?.value == .rejected, !held.regulation.publication.numbersRejected {
      return "—"
    }
    defer { next += 1 }
    return String(next)
  }

  private static func short(_ outcome: Outcome) -> String {
    switch outcome {
    case .approved: "approvata"
    case .rejected: "respinta"
    case .deferred: "rinviata"
    case .noted: "presa d’atto"
    }
  }

  private static func vote(_ item: Item, _ index: Int) -> View {
    let vote = item.votes[index]
    var figures: [String] = []
    func add(_ letter: String, _ count: Located<Int>?, unless isSaid: Bool = false) {
      guard let count, !(isSaid && count.value == 0) else { return }
      figures.append("\(letter)\u{A0}\(count.value)")
    }
    add("F", vote.inFavour)
    add("C", vote.against, unless: vote.isUnanimous)
    add("A", vote.abstained, unless: vote.isUnanimous)
    var parts = vote.isUnanimous ? ["unanimità"] : []
    if !figures.isEmpty { parts.append(figures.joined(separator: "\u{A0}·\u{A0}")) }
    if parts.isEmpty, vote.majority != nil { parts.append("a maggioranza") }
    for candidate in vote.candidates {
      let votes = candidate.votes.map { String($0.value) } ?? Blank.text
      parts.append("\(Spacing.tidy(candidate.name.value)) \(votes)")
    }
    var view = View()
    view.require(.tally, parts.joined(separator: " · "))
    view.set(.text, label(vote))
    return view
  }

  private static func label(_ vote: Vote) -> String? {
    if vote.isImmediateEnforceability { return "imm. eseguibilità" }
    if vote.isAmendment { return "emendamento" }
    return vote.isSecret ? "scrutinio segreto" : nil
  }

  private static func enforceable(_ decision: Decision, _ held: HeldSitting) -> String {
    guard let index = decision.enforceabilityVote else {
      return held.regulation.hasEnforceability ? "no" : "—"
    }
    switch held.outcome(item: decision.index, vote: index)?.value {
    case .approved: return "sì"
    case .rejected: return "no (respinta)"
    case .deferred, .noted, nil: return Blank.text
    }
  }

  private static func notes(_ decision: Decision, _ held: HeldSitting) -> String {
    let isDoubtful = decision.item.votes.indices.contains {
      held.timeline.situation(item: decision.index, vote: $0)?.isConsistent == false
    }
    var notes: [String] = []
    if decision.outcome(held)?.isInferred ?? false { notes.append("esito ricavato dai voti") }
    if isDoubtful { notes.append("conteggio da verificare") }
    return notes.joined(separator: "; ")
  }
}
