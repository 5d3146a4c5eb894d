import Model

/// Scadenza: something that happens to an act on the albo, or is to be done about it, on a day.
public struct Deadline: Sendable, Hashable {
  /// What.
  public enum Kind: Int, Sendable, Hashable, CaseIterable, Comparable {
    /// Its publication begins.
    case starts
    /// Its publication ends.
    case ends
    /// Its publication is over and nobody has certified it yet.
    case toCertify
    /// It becomes enforceable.
    case enforceable

    /// In the order of the day's work.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// What.
  public let kind: Kind
  /// The act.
  public let act: PostedAct

  /// What is due on a day, by kind and then in the order given.
  ///
  /// A certificate stays due until it is made; the rest belongs to its day alone.
  public static func due(on day: CalendarDate, among acts: [PostedAct]) -> [Deadline] {
    Kind.allCases.flatMap { kind in
      acts.filter { isDue(kind, $0, on: day) }.map { Deadline(kind: kind, act: $0) }
    }
  }

  /// `finisce oggi la pubblicazione`, as a line for the office.
  public var words: String {
    switch kind {
    case .starts: "comincia la pubblicazione, fino al \(DayWords.figures(act.period.lastDay))"
    case .ends: "ultimo giorno di pubblicazione"
    case .toCertify:
      "da certificare la pubblicazione, conclusa il \(DayWords.figures(act.period.lastDay))"
    case .enforceable: act.enforceability?.words ?? ""
    }
  }

  private static func isDue(_ kind: Kind, _ act: PostedAct, on day: CalendarDate) -> Bool {
    let isUp = act.withdrawnOn.map { $0 > day } ?? true
    switch kind {
    case .starts: return act.period.start == day && isUp
    case .ends: return act.period.lastDay == day && isUp
    case .toCertify:
      return act.period.certifiableFrom <= day && act.certifiedOn == nil
        && act.withdrawnOn.map { $0 > act.period.lastDay } ?? true
    case .enforceable: return act.enforceability?.day == day
    }
  }
}
