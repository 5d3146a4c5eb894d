import Model

/// The term of the notice, in words, with the last day on which it may be delivered.
struct NoticeTermWords {
  /// `cinque giorni liberi prima della seduta`, with its source.
  let term: String
  /// `giovedì 11 aprile 2024`; nil where day or hour of the sitting are unknown.
  let last: String?

  /// Nil where the regulation sets no term.
  init?(_ held: HeldSitting, first: NoticeCalls.Call) {
    let rules = held.regulation.notice
    guard let term = rules.term(forSession: held.sitting.sessionKind?.value) else { return nil }
    let source = held.regulation.sources["convocazione"].map { " (\(Spacing.tidy($0)))" } ?? ""
    switch term {
    case .days(let days):
      let count = days == 1 ? "un giorno" : "\(NumberWords.cardinal(days)) giorni"
      let clear = days == 1 ? "libero" : "liberi"
      self.term =
        (rules.clearDays == true
          ? "\(count) \(clear) prima della seduta, non contati quello della consegna e quello "
            + "della seduta"
          : "\(count) prima della seduta, non contato quello della seduta") + source
      last = first.day.map { day in
        let last = rules.lastDay(ofDays: days, before: day)
        return "\(last.weekday.rawValue) \(DateWords.long(last))"
      }
    case .hours(let hours):
      let count = hours == 1 ? "un’ora" : "\(NumberWords.cardinal(hours)) ore"
      self.term = "\(count) prima della seduta, per l’urgenza" + source
      last = first.moment.map { moment in
        let last = moment.adding(hours: -hours)
        return "le ore \(last.time) di \(last.day.weekday.rawValue) \(DateWords.long(last.day))"
      }
    }
  }
}
