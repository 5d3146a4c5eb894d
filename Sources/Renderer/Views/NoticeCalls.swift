import Model

/// Day and hour of each call, as far as the text gives them: what it does not say is left to fill.
struct NoticeCalls {
  struct Call {
    var day: CalendarDate?
    var time: ClockTime?

    /// Both together.
    var moment: Moment? {
      guard let day, let time else { return nil }
      return Moment(day, time)
    }
  }

  /// The first call, or the only one.
  let first: Call
  /// The second; nil where the body knows none.
  let second: Call?
  /// The earliest that the second may be, where the regulation sets an interval.
  let earliestSecond: Moment?

  init(_ held: HeldSitting) {
    let sitting = held.sitting
    let rules = held.regulation.notice
    let isSecond = sitting.call?.value == .second
    func call(_ which: Model.Call) -> Call {
      let told = sitting.convocations.first { $0.call == which }
      var call = Call(day: told?.date?.value, time: told?.time?.value)
      // The day of the sitting is that of the call under which it sits, and of no other.
      if (which == .second) == isSecond {
        call.day = call.day ?? sitting.date?.value
        if sitting.opensByCall { call.time = call.time ?? sitting.openedAt?.value }
      }
      return call
    }
    let first = call(.first)
    self.first = first
    let knowsSecond =
      isSecond || sitting.convocations.contains { $0.call == .second }
      || rules.secondCallHours != nil || held.regulation.quorum[.second] != nil
    second = knowsSecond ? call(.second) : nil
    earliestSecond = rules.secondCallHours.flatMap { first.moment?.adding(hours: $0) }
  }
}
