import Model

/// The fields of a sitting that every act opens with.
enum SittingView {
  /// Names, day, hour, place, call and officers.
  static func head(_ held: HeldSitting) -> View {
    let sitting = held.sitting
    var view = View()
    view.set(.authority, held.authority)
    view.merge(LetterheadView.make(held))
    view.require(.body, held.bodyName)
    let phrase = NounPhrase(held.bodyName ?? Blank.text)
    let spoken = NounPhrase(BodyNameCase.inSentence(held.bodyName ?? Blank.text))
    view.set(.bodyWithArticle, spoken.withArticle)
    view.set(.ofBody, spoken.of)
    view.set(.bodyAsSubject, phrase.asSubject)
    view.set(.gathered, phrase.agreeing("riunit"))
    view.set(.minutesNumber, sitting.number.map { Spacing.tidy($0.value) })
    view.merge(dates(sitting))
    view.set(.ownFormula, OpeningFormula.own(of: sitting).map { Spacing.tidy($0.text) })
    view.set(.place, sitting.place.map { PlacePhrase.locative($0.value) })
    view.set(.session, sitting.sessionKind.map { Spacing.tidy($0.value) })
    view.set(.publicSitting, sitting.isPublic?.value == true)
    view.set(.closedSitting, sitting.isPublic?.value == false)
    view.set(.callOrdinal, sitting.call.map { ordinal($0.value) })
    view.set(.mode, sitting.mode.map { mode($0.value) })
    view.set(.convocations, sitting.convocations.map(convocation))
    view.set(.desertedSitting, sitting.deserted.map { Spacing.tidy($0.value) })
    view.set(.chair, sitting.chair.map { officer($0, impliedBy: ["presidente"]) })
    view.set(
      .secretary,
      sitting.secretary.map {
        officer($0, impliedBy: ["verbalizzante", "segretario", "segretaria"])
      })
    view.set(.tellers, Agreement.list(sitting.tellers.map { Spacing.tidy($0.value) }))
    view.set(.quorumFormula, QuorumWords.found(in: sitting))
    view.set(.isLocalAuthority, held.regulation.isLocalAuthority)
    view.set(.hasEnforceability, held.regulation.hasEnforceability)
    return view
  }

  private static func dates(_ sitting: Sitting) -> View {
    var view = View()
    let date = sitting.date?.value
    view.require(.yearInWords, date.map(DateWords.year))
    view.require(.dayInWords, date.map(DateWords.day))
    view.require(.month, date.map(DateWords.month))
    view.require(.date, date.map(DateWords.long))
    view.require(.shortDate, date.map(DateWords.short))
    view.require(.openingInWords, sitting.openedAt.map { DateWords.time($0.value) })
    view.set(.opening, sitting.openedAt.map { $0.value.description })
    view.set(.calledFor, sitting.openedAt != nil && sitting.opensByCall)
    view.set(.closingTime, sitting.closedAt.map { $0.value.description })
    view.set(.closingInWords, sitting.closedAt.map { DateWords.time($0.value) })
    view.set(.closingWords, Spacing.tidy(sitting.text(sitting.closing)))
    return view
  }

  /// The office is left out where the sentence says it already: 'Presiede …, presidente'.
  private static func officer(_ officer: Officer, impliedBy words: Set<String>) -> View {
    var view = View()
    view.set(.name, Spacing.tidy(officer.name.value))
    let role = officer.role.map { Spacing.tidy($0.value) } ?? ""
    view.set(.role, OfficePhrase.plain(OfficePhrase.telling(role, beyond: words)))
    return view
  }

  private static func convocation(_ convocation: Convocation) -> View {
    var view = View()
    view.set(.callOrdinal, ordinal(convocation.call))
    view.set(.date, convocation.date.map { DateWords.long($0.value) })
    view.set(.openingInWords, convocation.time.map { DateWords.time($0.value) })
    view.set(.deserted, convocation.deserted != nil)
    return view
  }

  private static func ordinal(_ call: Call) -> String {
    switch call {
    case .first: "prima"
    case .second: "seconda"
    }
  }

  private static func mode(_ mode: Mode) -> String {
    switch mode {
    case .inPerson: "in presenza"
    case .online: "in modalità telematica"
    case .mixed: "in modalità mista, in presenza e a distanza"
    }
  }
}
