import Model

/// The parts of what is said of a vote, put together by the styles.
extension Page {
  /// ' per alzata di mano'.
  func manner(of ballot: Ballot) -> String {
    switch ballot.method {
    case .hands: " per alzata di mano"
    case .roll: " per appello nominale"
    case .open: " in forma palese"
    case .secret: " a scrutinio segreto"
    case nil: ""
    }
  }

  /// ', espressi per alzata di mano,'.
  func expressed(_ ballot: Ballot) -> String {
    ballot.method == nil ? "," : ", espressi" + manner(of: ballot) + ","
  }

  /// ' (A e B)'.
  func named(_ seats: [Int], row: Bool = false) -> String {
    seats.isEmpty ? "" : " (" + (row ? votersInRow(seats) : voters(seats)) + ")"
  }

  /// Those who abstain, with the reason they give.
  func abstainers(_ ballot: Ballot, row: Bool = false) -> String {
    guard let reason = ballot.reason, !ballot.abstainedNames.isEmpty else {
      return named(ballot.abstainedNames, row: row)
    }
    let names = row ? votersInRow(ballot.abstainedNames) : voters(ballot.abstainedNames)
    return " (\(names), \(reason))"
  }

  func shares(_ weight: Int?) -> String {
    weight.map { ", per \($0) quote" } ?? ""
  }

  /// What the vote is on, opening a sentence that ends before a colon.
  mutating func opensVote(_ ballot: Ballot) -> String {
    let how = manner(of: ballot)
    switch ballot.matter {
    case .point:
      return dice.pick([
        "Si passa alla votazione\(how)",
        "Posta ai voti\(how), la proposta ottiene il seguente esito",
        "\(theChair.capitalizedFirst) pone in votazione\(how) il punto",
        "Si procede alla votazione\(how), con il seguente risultato",
        "La votazione, tenuta\(how.isEmpty ? " subito dopo" : how), dà questo esito",
      ])
    case .amendment:
      return dice.pick([
        "Si vota\(how) l'emendamento presentato", "Posto ai voti\(how), l'emendamento ottiene",
        "Viene messo in votazione\(how) l'emendamento",
      ])
    case .enforceability:
      return dice.pick([
        "Con separata votazione\(how) sull'immediata eseguibilità",
        "Si vota quindi\(how) l'immediata eseguibilità della deliberazione",
        "Con successiva e distinta votazione\(how) per dichiarare l'atto immediatamente eseguibile",
      ])
    }
  }

  /// What comes of it, as a sentence.
  mutating func closesVote(_ ballot: Ballot) -> String {
    let the = minutes.organ.the.capitalizedFirst
    if let elected = ballot.elected.first {
      return "È elett\(elected.isFemale ? "a" : "o") \(full(elected))."
    }
    if ballot.isUnanimous, ballot.against != nil {
      let among = ballot.abstained ?? 0 > 0 ? " dei presenti" : ""
      return dice.pick([
        "La proposta è approvata all'unanimità\(among).", "\(the) approva all'unanimità\(among).",
      ])
    }
    switch (ballot.matter, ballot.outcome) {
    case (.amendment, .rejected): return "L'emendamento è respinto."
    case (.amendment, _): return "L'emendamento è approvato."
    case (.enforceability, .rejected): return "L'immediata eseguibilità non è approvata."
    case (.enforceability, _):
      return dice.pick([
        "La deliberazione è dichiarata immediatamente eseguibile, ai sensi dell'art. 134, comma \(ballot.paragraph), "
          + "del D.Lgs. 267/2000.",
        "\(the) dichiara l'atto immediatamente eseguibile ai sensi dell'art. 134, comma \(ballot.paragraph), del "
          + "D.Lgs. n. 267/2000.",
      ])
    case (_, .rejected):
      return dice.pick([
        "La proposta è respinta.", "\(the) non approva.", "\(the) respinge la proposta.",
      ])
    default:
      return dice.pick([
        "La proposta è approvata.", "\(the) approva.", "\(the) approva la proposta.",
        "Il punto è approvato.",
      ])
    }
  }

  /// 'approva', after the subject of the sentence.
  func decides(_ ballot: Ballot) -> String {
    if let elected = ballot.elected.first { return "elegge \(full(elected))" }
    if ballot.isUnanimous, ballot.against != nil {
      return "approva all'unanimità" + (ballot.abstained ?? 0 > 0 ? " dei presenti" : "")
    }
    return switch (ballot.matter, ballot.outcome) {
    case (.amendment, .rejected): "respinge l'emendamento"
    case (.amendment, _): "approva l'emendamento"
    case (.enforceability, .rejected): "non approva l'immediata eseguibilità"
    case (.enforceability, _):
      "dichiara la deliberazione immediatamente eseguibile ai sensi dell'art. 134, comma \(ballot.paragraph), del "
        + "D.Lgs. 267/2000"
    case (_, .rejected): "respinge la proposta"
    default: "approva"
    }
  }

  /// Unanimity, as an adverbial.
  mutating func unanimously(_ ballot: Ballot) -> String {
    let how = manner(of: ballot)
    if let inFavour = ballot.inFavour {
      var figures: [String] = []
      if let present = ballot.present {
        if let voters = ballot.voters {
          figures.append("presenti \(n(present)) e votanti \(n(voters))")
        } else {
          figures.append("presenti \(n(present))")
        }
      }
      let favour = "voti favorevoli \(n(inFavour))\(shares(ballot.weightInFavour))"
      return figures.isEmpty
        ? "all'unanimità, con \(favour)\(how.isEmpty ? "" : " espressi\(how)")"
        : "all'unanimità\(how), essendo \(figures[0]), con \(favour)"
    }
    return dice.pick([
      "all'unanimità dei presenti\(how.isEmpty ? "" : ", con voto espresso\(how)")",
      "ad unanimità di voti\(how.isEmpty ? "" : " espressi\(how)")",
      "con voti unanimi e favorevoli\(how.isEmpty ? "" : " resi\(how)")",
      "all'unanimità\(how)",
      "con voti favorevoli unanimi, resi\(how.isEmpty ? " nelle forme di legge" : how)",
    ])
  }
}
