import Model
import Register

/// A resolution of the register in a few words.
package enum ResolutionWords {
  /// `n. 12/2025`.
  package static func reference(_ number: Int?, _ year: Int) -> String {
    number.map { "n. \($0)/\(year)" } ?? "senza numero/\(year)"
  }

  /// `approvata; favorevoli 17, contrari 0, astenuti 5; immediatamente eseguibile`.
  package static func result(_ resolution: Resolution) -> String {
    let elected = resolution.mainVote?.elected ?? []
    var parts = [
      outcome(resolution)
        + (elected.isEmpty || resolution.outcome != .approved
          ? "" : ": " + elected.joined(separator: ", "))
    ]
    if let tally = resolution.mainVote.flatMap(tally) { parts.append(tally) }
    switch resolution.enforceability {
    case .carried: parts.append("immediatamente eseguibile")
    case .rejected: parts.append("immediata eseguibilità respinta")
    case .unknown: parts.append("immediata eseguibilità da verificare")
    case .none, .notApplicable: break
    }
    return parts.joined(separator: "; ")
  }

  /// `approvata`, `elezione avvenuta`.
  package static func outcome(_ resolution: Resolution) -> String {
    switch resolution.outcome {
    case .approved: resolution.isElection ? "elezione avvenuta" : "approvata"
    case .rejected: resolution.isElection ? "nessun eletto" : "respinta"
    case .deferred: "rinviata"
    case .noted: "presa d'atto"
    case nil: "esito non indicato"
    }
  }

  /// The figures that are known.
  package static func tally(_ vote: ResolutionVote) -> String? {
    var parts = vote.isUnanimous ? ["unanimità"] : []
    func add(_ name: String, _ count: Int?, unless isSaid: Bool = false) {
      guard let count, !(isSaid && count == 0) else { return }
      parts.append("\(name) \(count)")
    }
    add("favorevoli", vote.inFavour)
    add("contrari", vote.against, unless: vote.isUnanimous)
    add("astenuti", vote.abstained, unless: vote.isUnanimous)
    if parts.isEmpty, vote.isByMajority { parts.append("a maggioranza") }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// `rettifica del 12/05/2025 (Anna Rossi): …`.
  package static func annotation(_ entered: EnteredAnnotation, linkedTo target: String?) -> String {
    let annotation = entered.annotation
    let link = target.map { " con la \($0)" } ?? ""
    let document = annotation.document.map { " [\($0.name)]" } ?? ""
    return "\(kind(annotation.kind))\(link) del \(ItalianDate.figures(entered.at.day)) "
      + "(\(annotation.author)): \(annotation.text)\(document)"
  }

  /// Whether it can be carried out at once: nothing where that is not known, or does not exist.
  package static func enforceability(_ value: ImmediateEnforceability) -> String {
    switch value {
    case .carried: "sì"
    case .none: "no"
    case .rejected: "respinta"
    case .notApplicable, .unknown: ""
    }
  }

  /// `proposta`.
  package static func purpose(_ purpose: ResolutionVote.Purpose) -> String {
    switch purpose {
    case .motion: "proposta"
    case .amendment: "emendamento"
    case .enforceability: "immediata eseguibilità"
    }
  }

  /// `favorevole`.
  package static func choice(_ choice: Ballot.Choice) -> String {
    switch choice {
    case .inFavour: "favorevole"
    case .against: "contrario"
    case .abstained: "astenuto"
    case .notVoting: "non votante"
    case .present: "presente"
    }
  }

  /// `rettifica`.
  package static func kind(_ kind: Annotation.Kind) -> String {
    switch kind {
    case .correction: "rettifica"
    case .annulment: "annullamento"
    case .link: "collegamento"
    }
  }

  /// `una deliberazione`, `3 deliberazioni`.
  package static func count(_ count: Int) -> String {
    count == 1 ? "1 deliberazione" : "\(count) deliberazioni"
  }
}
