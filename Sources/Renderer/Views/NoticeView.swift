import Model

/// The notice that calls a sitting: day, hour and place of each call, and the order of the day.
enum NoticeView {
  /// A notice for every sitting given.
  static func make(_ sittings: [HeldSitting]) -> View {
    var view = View()
    view.set(.sittings, sittings.map(notice))
    view.set(.title, DocumentTitle.make("Avviso di convocazione", sittings))
    return view
  }

  private static func notice(_ held: HeldSitting) -> View {
    let sitting = held.sitting
    let calls = NoticeCalls(held)
    var view = SittingView.head(held)
    view.require(.protocolLine, view[.protocolLine] ?? "Prot. n. \(Blank.text) del \(Blank.text)")
    view.set(.addressees, .rows, AddresseeView.make(held))
    view.set(.firstCall, call(calls.first))
    view.set(.secondCall, calls.second.map(call))
    view.set(.isRemote, sitting.mode.map { $0.value != .inPerson } ?? false)
    view.set(.agenda, .rows, AgendaView.make(sitting))
    view.set(.deposit, held.regulation.notice.deposit.map(Spacing.tidy))
    view.set(.signatures, [signature(held)])
    let term = NoticeTermWords(held, first: calls.first)
    view.set(.noticeTerm, term?.term)
    view.set(.lastDelivery, term?.last)
    view.set(.checks, .rows, checks(calls).map(row))
    return view
  }

  private static func call(_ call: NoticeCalls.Call) -> View {
    var view = View()
    view.set(.weekday, call.day?.weekday.rawValue)
    view.require(.date, call.day.map(DateWords.long))
    view.require(.opening, call.time?.description)
    return view
  }

  private static func signature(_ held: HeldSitting) -> View {
    var view = View()
    let chair = held.sitting.chair
    // A notice names nobody as the chair: whoever alone signs it calls the sitting.
    let only = held.sitting.signatures.count == 1 ? held.sitting.signatures.first : nil
    let role = chair == nil ? only?.role : chair?.role
    let name = chair == nil ? only?.name : chair?.name
    view.require(.role, OfficePhrase.signing(role?.value ?? "Il Presidente"))
    view.set(.name, name.map { Spacing.tidy($0.value) })
    return view
  }

  /// What does not fit between the two calls.
  private static func checks(_ calls: NoticeCalls) -> [String] {
    guard let earliest = calls.earliestSecond else { return [] }
    if let second = calls.second?.moment, second >= earliest { return [] }
    return [
      "la seconda convocazione non può essere prima delle ore \(earliest.time) di "
        + "\(earliest.day.weekday.rawValue) \(DateWords.long(earliest.day))"
    ]
  }

  private static func row(_ text: String) -> View {
    var view = View()
    view.set(.text, text)
    return view
  }
}
