import Model

/// Esecutività: the day from which an act may be carried out, and why.
public struct Enforceability: Sendable, Hashable {
  /// Why, or why not.
  public enum Ground: Sendable, Hashable {
    /// Its own vote said so.
    case immediate
    /// The term after publication has run.
    case lapse
    /// There is nothing to carry out: rejected, put off, only noted.
    case nothingDecided
    /// It was annulled first.
    case annulled
    /// It is not published yet.
    case unpublished
    /// Its publication was broken off before the term.
    case interrupted
    /// What became of the motion is not known.
    case outcomeUnknown
  }

  /// The first day; nil where there is none.
  public let day: CalendarDate?
  /// Why.
  public let ground: Ground
  private let facts: EnforceabilityFacts

  /// Works it out.
  public init(_ facts: EnforceabilityFacts) {
    self.facts = facts
    (ground, day) = Self.reckon(facts)
  }

  /// Whether it can be carried out on a day.
  public func holds(on day: CalendarDate) -> Bool { self.day.map { $0 <= day } ?? false }

  /// `esecutiva dal 21/01/2025, perché …; fonte: …`, for the office.
  public var words: String {
    guard let day else {
      return (ground == .outcomeUnknown ? "esecutività non verificabile: " : "non esecutiva: ")
        + reason
    }
    return "esecutiva \(DayWords.from(day)), perché \(reason); fonte: \(source)"
  }

  /// The norm or the regulation it rests on.
  public var source: String {
    ground == .immediate ? facts.immediateSource ?? facts.source : facts.source
  }

  /// Why, as a clause.
  public var reason: String {
    switch ground {
    case .immediate:
      return "dichiarata immediatamente eseguibile con separata votazione"
        + (facts.immediateVote.map { " (\($0))" } ?? "")
    case .lapse: return lapse
    case .nothingDecided:
      switch facts.outcome {
      case .rejected: return "la proposta è stata respinta"
      case .deferred: return "il punto è stato rinviato"
      default: return "il punto è stato solo oggetto di presa d'atto"
      }
    case .annulled:
      return "è stata annullata" + (facts.annulledOn.map { " il \(DayWords.figures($0))" } ?? "")
    case .unpublished: return "non è stata ancora pubblicata"
    case .interrupted:
      return "la pubblicazione è stata ritirata"
        + (facts.withdrawnOn.map { " il \(DayWords.figures($0))" } ?? "")
        + ", prima del compimento del termine: occorre ripubblicare l'atto"
    case .outcomeUnknown:
      return "dall'atto non risulta se la proposta è stata approvata"
    }
  }

  private var lapse: String {
    guard let period = facts.period else { return "" }
    let start = DayWords.figures(period.start)
    switch facts.rule {
    case .startPlus11:
      return
        "sono trascorsi dieci giorni interi dall'inizio della pubblicazione (\(start), escluso)"
    case .startPlus10:
      return
        "è trascorso il decimo giorno di pubblicazione (\(DayWords.from(period.start)), compreso)"
    case .endPlus11:
      return "sono trascorsi dieci giorni interi dalla fine della pubblicazione "
        + "(\(DayWords.figures(period.lastDay)), escluso)"
    }
  }

  private static func reckon(_ facts: EnforceabilityFacts) -> (Ground, CalendarDate?) {
    switch facts.outcome {
    case .approved: break
    case .rejected, .deferred, .noted: return (.nothingDecided, nil)
    case nil: return (.outcomeUnknown, nil)
    }
    let (ground, day) = byVoteOrLapse(facts)
    if let annulled = facts.annulledOn, day.map({ annulled <= $0 }) ?? true {
      return (.annulled, nil)
    }
    return (ground, day)
  }

  private static func byVoteOrLapse(_ facts: EnforceabilityFacts) -> (Ground, CalendarDate?) {
    if facts.isImmediate, let adopted = facts.adoptedOn { return (.immediate, adopted) }
    guard let period = facts.period else { return (.unpublished, nil) }
    let day =
      switch facts.rule {
      case .startPlus11: period.start.adding(11)
      case .startPlus10: period.start.adding(10)
      case .endPlus11: period.lastDay.adding(11)
      }
    if let withdrawn = facts.withdrawnOn, withdrawn < day { return (.interrupted, nil) }
    return (.lapse, day)
  }
}
