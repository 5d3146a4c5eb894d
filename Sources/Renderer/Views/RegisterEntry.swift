import Model

/// One line of the register.
enum RegisterEntry {
  /// The fields of a line.
  static func make(_ line: RegisterLine) -> View {
    let resolution = line.resolution
    var view = View()
    view.set(.progressive, line.number)
    view.require(.shortDate, resolution.date.map(DateWords.short))
    view.set(.number, resolution.agendaNumber.map(String.init))
    view.require(.subject, resolution.subject)
    let isElection = resolution.isElection
    view.require(
      .outcome, resolution.outcome.map { isElection ? $0.electionWords : short($0) })
    view.set(.votes, .rows, resolution.votes.map(vote))
    view.set(.enforceable, enforceable(resolution.enforceability))
    let publication = line.publication
    view.set(.repertory, publication?.number)
    view.set(.publishedFrom, publication.map { DateWords.short($0.from) })
    view.set(.publishedThrough, publication.map { DateWords.short($0.through) })
    view.set(.enforceableFrom, line.enforceable.map(day))
    view.set(.isAnnulled, line.isAnnulled)
    view.set(.note, notes(line).joined(separator: "; "))
    view.set(.notes, .rows, notes(line).map(Self.text))
    return view
  }

  private static func day(_ enforceable: RegisterEnforceability) -> String {
    switch enforceable {
    case .from(let day): DateWords.short(day)
    case .never: "—"
    }
  }

  private static func short(_ outcome: Outcome) -> String {
    switch outcome {
    case .approved: "approvata"
    case .rejected: "respinta"
    case .deferred: "rinviata"
    case .noted: "presa d’atto"
    }
  }

  private static func vote(_ vote: ResolutionVote) -> View {
    var view = View()
    view.require(.tally, tally(vote))
    view.set(.text, label(vote))
    return view
  }

  /// `unanimità · F 12`.
  private static func tally(_ vote: ResolutionVote) -> String {
    var figures: [String] = []
    func add(_ letter: String, _ count: Int?, unless isSaid: Bool = false) {
      guard let count, !(isSaid && count == 0) else { return }
      figures.append("\(letter)\u{A0}\(count)")
    }
    add("F", vote.inFavour)
    add("C", vote.against, unless: vote.isUnanimous)
    add("A", vote.abstained, unless: vote.isUnanimous)
    var parts = vote.isUnanimous ? ["unanimità"] : []
    if !figures.isEmpty { parts.append(figures.joined(separator: "\u{A0}·\u{A0}")) }
    if parts.isEmpty, vote.isByMajority { parts.append("a maggioranza") }
    for candidate in vote.candidates {
      parts.append("\(candidate.name) \(candidate.votes.map(String.init) ?? Blank.text)")
    }
    return parts.joined(separator: " · ")
  }

  private static func label(_ vote: ResolutionVote) -> String? {
    switch vote.purpose {
    case .enforceability: "imm. eseguibilità"
    case .amendment: "emendamento"
    case .motion: vote.method == .secret ? "scrutinio segreto" : nil
    }
  }

  private static func enforceable(_ enforceability: ImmediateEnforceability) -> String {
    switch enforceability {
    case .notApplicable: "—"
    case .none: "no"
    case .carried: "sì"
    case .rejected: "no (respinta)"
    case .unknown: Blank.text
    }
  }

  private static func text(_ words: String) -> View {
    var view = View()
    view.set(.text, words)
    return view
  }

  private static func notes(_ line: RegisterLine) -> [String] {
    var notes: [String] = []
    if line.resolution.isOutcomeInferred { notes.append("esito ricavato dai voti") }
    if line.resolution.isTallyDoubtful { notes.append("conteggio da verificare") }
    return notes + line.annotations
  }
}
