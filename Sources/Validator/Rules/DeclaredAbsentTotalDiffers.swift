import Model

/// 'Totale assenti: 2' under a roll that shows another number.
enum DeclaredAbsentTotalDiffers: Rule {
  static let about = RuleDescription(
    id: "totale-assenti-discorde",
    title: "Totale degli assenti diverso dall'elenco",
    family: .presenze,
    severity: .error,
    sources: [.consistency],
    rationale: """
      Il totale degli assenti deve essere il numero di chi è segnato assente nell'elenco.
      """,
    passing: [CouncilOutline().example],
    failing: [CouncilOutline(totals: "Presenti n. 5 - Assenti n. ▸3").example])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard let declared = sitting.declaredAbsent, let range = declared.range, !declared.isInferred,
      sitting.rollStyle == .complete || sitting.rollStyle == .absentOnly,
      !sitting.rollIsIncomplete, !sitting.rollFallsShort,
      sitting.rollStyle == .absentOnly || sitting.isFullyMarked
    else { return [] }
    let absent = sitting.members.indices.filter {
      sitting.members[$0].presence.map { !$0.value.isAttending } ?? false
    }
    let late =
      sitting.members.count { $0.presence?.value.isAttending ?? false }
      - sitting.presentAtOpening.count
    guard !absent.isEmpty || sitting.rollStyle == .complete,
      sitting.isTotal(declared, near: absent.count),
      declared.value != absent.count,
      sitting.rollStyle == .absentOnly || declared.value != absent.count + late
    else { return [] }
    return [
      Violation(
        at: range,
        "gli assenti dichiarati sono \(declared.value), ma nell'elenco gli assenti sono \(absent.count)",
        label: "nell'elenco sono \(absent.count)",
        hint: "ricontrolla i nomi segnati assenti, poi correggi il totale o l'elenco",
        data: ["declared": .int(declared.value), "listed": .int(absent.count)])
    ]
  }
}
