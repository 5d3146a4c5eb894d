import Model

/// A line of figures above the votes.
enum VoteFigure: CaseIterable, Sendable {
  case number
  case note
  case inFavour
  case against
  case abstained
  case notVoting
  case papers
  case present
  case required
  case outcome

  /// The lines that some vote of a sitting has something for.
  static func shown(in chart: PresenceChart) -> [VoteFigure] {
    guard !chart.votes.isEmpty else { return [] }
    return allCases.filter { figure in
      switch figure {
      case .number, .inFavour, .against, .abstained, .present, .required, .outcome: true
      case .note, .notVoting, .papers:
        chart.votes.contains { figure.text(of: $0, in: chart.held) != "" }
      }
    }
  }

  /// What the line is called.
  func label(isShort: Bool) -> String {
    switch self {
    case .number: isShort ? "Voto n." : "Votazione n."
    case .note: isShort ? "Natura" : "Natura del voto"
    case .inFavour: isShort ? "Favor." : "Favorevoli"
    case .against: isShort ? "Contr." : "Contrari"
    case .abstained: isShort ? "Asten." : "Astenuti"
    case .notVoting: isShort ? "Non vot." : "Non votanti"
    case .papers: isShort ? "B. e n." : "Schede bianche e nulle"
    case .present: isShort ? "Presenti" : "Presenti alla votazione"
    case .required: isShort ? "Richiesti" : "Voti richiesti"
    case .outcome: "Esito"
    }
  }

  /// What the line says of a vote.
  func text(of mark: PresenceChart.VoteMark, in held: HeldSitting) -> String {
    let vote = mark.vote
    let situation = mark.situation
    switch self {
    case .number: return String(mark.number)
    case .note:
      var letters = ""
      if vote.isImmediateEnforceability { letters += "e" }
      if vote.isAmendment { letters += "m" }
      if vote.isSecret { letters += "s" }
      if !vote.candidates.isEmpty { letters += "p" }
      return letters
    case .inFavour:
      return SituationView.figure(
        vote.inFavour, implied: vote.isUnanimous ? situation.inFavourComputed : nil)
    case .against: return SituationView.figure(vote.against)
    case .abstained: return SituationView.figure(vote.abstained)
    case .notVoting: return vote.notVoting.map { String($0.value) } ?? ""
    case .papers:
      let papers = [vote.blank, vote.void].compactMap { $0?.value }
      return papers.isEmpty ? "" : String(papers.reduce(0, +))
    case .present:
      if let range = situation.presentRange, range.lowerBound < range.upperBound {
        return "\(range.lowerBound)–\(range.upperBound)"
      }
      return situation.presentCount.map(String.init) ?? "—"
    case .required: return situation.majorityRequired.map(String.init) ?? "—"
    case .outcome:
      guard let outcome = held.outcome(item: situation.item, vote: situation.vote) else {
        return "—"
      }
      let letter = Self.letter(outcome.value)
      return outcome.isInferred ? "(\(letter))" : letter
    }
  }

  /// The letter of an outcome.
  static func letter(_ outcome: Outcome) -> String {
    switch outcome {
    case .approved: "A"
    case .rejected: "R"
    case .deferred: "V"
    case .noted: "P"
    }
  }
}
