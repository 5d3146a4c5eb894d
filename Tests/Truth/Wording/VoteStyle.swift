/// One way of writing an open vote with its figures.
struct VoteStyle: Sendable {
  let name: String
  /// Writes the figures, from the words that open it to those that say what comes of it.
  let write: @Sendable (inout Page, Ballot, String) -> Void
}

extension Page {
  /// Writes a vote in one of some styles; unanimity, ballots and elections have their own.
  mutating func vote(_ ballot: Ballot, _ anchor: Anchor, _ styles: [VoteStyle]) {
    let mark = mark(anchor)
    if ballot.isEmpty { return empty(ballot, mark) }
    if ballot.isElection { return election(ballot, mark) }
    if ballot.isSecret { return secret(ballot, mark) }
    if ballot.isUnanimous, ballot.against == nil { return unanimous(ballot, mark) }
    if ballot.inFavour == nil { return named(ballot, mark) }
    let style = dice.pick(ballot.reason == nil ? styles : VoteStyle.withReasons)
    if !ballot.notVotingNames.isEmpty {
      paragraph(
        dice.pick([
          "\(voters(ballot.notVotingNames)) dichiara di non partecipare al voto.",
          "Non partecipa al voto \(voters(ballot.notVotingNames)).",
        ]))
    }
    style.write(&self, ballot, mark)
  }

  /// Names alone, by roll call.
  private mutating func named(_ ballot: Ballot, _ mark: String) {
    var parts = ["votano a favore: \(votersInRow(ballot.inFavourNames))"]
    if !ballot.againstNames.isEmpty {
      parts.append(
        (ballot.againstNames.count == 1 ? "vota contro: " : "votano contro: ")
          + votersInRow(ballot.againstNames))
    }
    if !ballot.abstainedNames.isEmpty {
      parts.append(
        (ballot.abstainedNames.count == 1 ? "si astiene: " : "si astengono: ")
          + votersInRow(ballot.abstainedNames))
    }
    paragraph("\(opensVote(ballot)):")
    paragraph("\(mark)\(parts.joined(separator: "; ").capitalizedFirst).")
    paragraph(closesVote(ballot))
  }

  private mutating func unanimous(_ ballot: Ballot, _ mark: String) {
    let the = minutes.organ.the.capitalizedFirst
    let all = unanimously(ballot)
    switch (ballot.matter, dice.number(0...2)) {
    case (.enforceability, 0):
      paragraph(
        "\(mark)Successivamente, con separata votazione, \(minutes.organ.the), \(all), \(decides(ballot))."
      )
    case (.enforceability, _):
      paragraph("\(mark)Con separata votazione, \(all), \(minutes.organ.the) \(decides(ballot)).")
    case (.amendment, _): paragraph("\(mark)\(the), \(all), \(decides(ballot)).")
    case (.point, 0): paragraph("\(mark)Posta ai voti, la proposta è approvata \(all).")
    case (.point, 1): paragraph("\(mark)\(the), \(all), approva.")
    default: paragraph("\(mark)Il punto è approvato \(all).")
    }
  }

  /// The labels of a form nobody filled in.
  private mutating func empty(_ ballot: Ballot, _ mark: String) {
    paragraph("\(opensVote(ballot)):")
    line("\(mark)Favorevoli:    Contrari:    Astenuti:")
    paragraph(closesVote(ballot))
  }

  private mutating func secret(_ ballot: Ballot, _ mark: String) {
    var parts: [String] = []
    if let present = ballot.present { parts.append("presenti \(n(present))") }
    if let voters = ballot.voters { parts.append("votanti \(n(voters))") }
    parts.append("voti favorevoli \(n(ballot.inFavour ?? 0))")
    parts.append("voti contrari \(n(ballot.against ?? 0))\(named(ballot.againstNames))")
    parts.append("schede bianche \(n(ballot.blank ?? 0))")
    parts.append("schede nulle \(n(ballot.void ?? 0))")
    paragraph(
      "\(mark)Si vota a scrutinio segreto. \(scrutiny(ballot)) Lo spoglio dà il seguente esito: "
        + "\(parts.joined(separator: ", ")). \(closesVote(ballot))")
  }

  private mutating func scrutiny(_ ballot: Ballot) -> String {
    guard !minutes.tellers.isEmpty else { return "" }
    tell(.tellers)
    let names = Self.and(minutes.tellers.map { full(minutes.person($0)) })
    return mark(.tellers)
      + dice.pick(["Fungono da scrutatori \(names).", "Sono nominati scrutatori \(names)."])
  }

  private mutating func election(_ ballot: Ballot, _ mark: String) {
    let present = ballot.present.map { "presenti \(n($0))" }
    let voters = ballot.voters.map { "votanti \(n($0))" }
    let figures = [present, voters].compactMap { $0 }.joined(separator: ", ")
    let elected = Self.and(ballot.elected.map { full($0) })
    let isFemale = ballot.elected.first?.isFemale ?? false
    let papers =
      "schede bianche \(n(ballot.blank ?? 0)), schede nulle \(n(ballot.void ?? 0))"
    switch dice.number(0...2) {
    case 0:
      paragraph(
        "\(mark)Si vota a scrutinio segreto. \(scrutiny(ballot)) Lo spoglio dà il seguente risultato: \(figures)."
      )
      for standing in ballot.candidates {
        line("- \(full(standing.person)): voti \(standing.votes)")
      }
      line("- \(papers)")
      line("Risulta elett\(isFemale ? "a" : "o") \(elected).")
    case 1:
      let got = ballot.candidates.map { "\(full($0.person)) voti \(n($0.votes))" }
      paragraph(
        "\(mark)Si procede a scrutinio segreto. \(scrutiny(ballot)) Eseguito lo spoglio, risultano: "
          + "\(figures); hanno ottenuto voti: \(got.joined(separator: "; ")); \(papers). "
          + "\(theChair.capitalizedFirst) proclama elett\(isFemale ? "a" : "o") \(elected).")
    default:
      paragraph("\(mark)Distribuite le schede, si vota a scrutinio segreto. \(scrutiny(ballot))")
      if let present = ballot.present { line("Presenti: \(present)") }
      if let voters = ballot.voters { line("Votanti: \(voters)") }
      for standing in ballot.candidates { line("\(full(standing.person)): voti \(standing.votes)") }
      line("Schede bianche: \(ballot.blank ?? 0)")
      line("Schede nulle: \(ballot.void ?? 0)")
      line("È elett\(isFemale ? "a" : "o") \(elected).")
    }
  }
}
