import Model
import Register

/// Whether something can happen to a publication on a day; what it rests on.
public enum BoardCheck {
  /// The certificate of publication.
  public static func certification(
    _ entry: BoardEntry, on day: CalendarDate
  ) throws -> (day: CalendarDate, reason: String) {
    if let done = entry.event(.certification) {
      throw RegisterError.refused(
        "la pubblicazione n. \(entry.reference) è già stata certificata il "
          + DayWords.figures(done.event.day))
    }
    if let withdrawn = entry.withdrawnOn, withdrawn <= entry.period.lastDay {
      throw RegisterError.refused(
        "la pubblicazione n. \(entry.reference) è stata ritirata il \(DayWords.figures(withdrawn)), "
          + "prima della fine: non si può certificare che sia durata \(entry.period.words)")
    }
    guard day >= entry.period.certifiableFrom else {
      throw RegisterError.refused(
        "la pubblicazione n. \(entry.reference) dura \(entry.period.words): si certifica "
          + DayWords.from(entry.period.certifiableFrom))
    }
    return (day, "pubblicata \(entry.period.words)")
  }

  /// The certificate that the act is enforceable.
  public static func enforceability(
    _ entry: BoardEntry, on day: CalendarDate
  ) throws -> (day: CalendarDate, reason: String) {
    if let done = entry.event(.enforceability) {
      throw RegisterError.refused(
        "l'esecutività della pubblicazione n. \(entry.reference) è già stata certificata il "
          + DayWords.figures(done.event.day))
    }
    guard let enforceability = entry.enforceability else {
      throw RegisterError.refused(
        "la pubblicazione n. \(entry.reference) non è di una deliberazione: non diviene esecutiva")
    }
    guard enforceability.holds(on: day) else {
      throw RegisterError.refused(
        enforceability.day.map {
          "la deliberazione pubblicata al n. \(entry.reference) diviene esecutiva il "
            + "\(DayWords.figures($0)): non si può certificare prima"
        } ?? "la deliberazione pubblicata al n. \(entry.reference) è \(enforceability.words)")
    }
    return (day, enforceability.words)
  }

  /// A withdrawal.
  public static func withdrawal(
    _ entry: BoardEntry, on day: CalendarDate, reason: String
  ) throws -> (day: CalendarDate, reason: String) {
    if let done = entry.withdrawnOn {
      throw RegisterError.refused(
        "la pubblicazione n. \(entry.reference) è già stata ritirata il \(DayWords.figures(done))")
    }
    guard day <= entry.period.visibleThrough else {
      throw RegisterError.refused(
        "la pubblicazione n. \(entry.reference) è già terminata il "
          + DayWords.figures(entry.period.lastDay))
    }
    return (day, reason)
  }
}
