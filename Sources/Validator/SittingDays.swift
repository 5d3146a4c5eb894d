import Model

/// Sittings that stop on one day and go on upon another: their hours begin anew.
enum SittingDays {
  /// Whether the work is taken up again on another day.
  static func areSeveral(_ sitting: Sitting) -> Bool {
    sitting.suspensions.contains { isOverNight($0, sitting) }
  }

  /// 'conclude alle 21 del 14 giugno … riprende alle 9 del 15 giugno': the hour goes back, and between
  /// the two a day is named.
  static func isOverNight(_ suspension: Suspension, _ sitting: Sitting) -> Bool {
    guard let from = suspension.from?.value, let until = suspension.until?.value, until < from,
      let stopped = suspension.suspendedAt, let resumed = suspension.resumedAt,
      stopped.lower < resumed.upper
    else { return false }
    let dates = WrittenDate.all(in: resumed, of: sitting.source)
    if dates.contains(where: { $0.day != sitting.date?.value.day }) { return true }
    return sitting.source.hasWord(
      ["domani", "indomani", "giorno successivo", "giorno seguente", "giorno dopo"],
      in: SourceRange(stopped.lower, resumed.upper))
  }
}
