import Model

/// Declared totals that do not make the declared number of members.
enum DeclaredMembersDiffer: Rule {
  static let about = RuleDescription(
    id: "totale-componenti-discorde",
    title: "Presenti e assenti non fanno il numero dei componenti",
    family: .presenze,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Presenti e assenti insieme sono tutti i componenti: se non tornano, una delle cifre è errata.
      """,
    passing: [
      CouncilOutline(roll: "", totals: "Consiglieri assegnati n. 7. Presenti n. 5, assenti n. 2.")
        .example
    ],
    failing: [
      CouncilOutline(totals: "Presenti n. ▸7 - Assenti n. 2").example
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    if sitting.rollFallsShort, !sitting.rollIsIncomplete, let present = sitting.declaredPresent,
      let absent = sitting.declaredAbsent, let range = present.range
    {
      return [
        Violation(
          at: range,
          "i totali contano \(present.value) presenti e \(absent.value) assenti, "
            + "\(present.value + absent.value) in tutto, ma nell'elenco si leggono "
            + "\(sitting.members.count) nomi",
          hint: "controlla che l'elenco sia completo, nome per nome",
          data: [
            "declared": .int(present.value + absent.value), "listed": .int(sitting.members.count),
          ])
      ]
    }
    guard let members = sitting.declaredMembers, let range = members.range, !members.isInferred
    else { return [] }
    let listed = sitting.members.count {
      !($0.role?.value.lowercased().contains("assessor") ?? false) || $0.representative != nil
    }
    if sitting.rollStyle == .complete, !sitting.rollIsIncomplete,
      listed > members.value + (mayExcludeHead(sitting) ? 1 : 0)
    {
      return [
        Violation(
          at: range,
          "nell'elenco si leggono \(listed) componenti, ma ne sono dichiarati \(members.value)",
          hint: "correggi la cifra, o l'elenco",
          data: ["members": .int(members.value), "listed": .int(listed)])
      ]
    }
    guard let present = sitting.declaredPresent?.value else { return [] }
    if present > members.value + 1 || present > members.value && !mayExcludeHead(sitting) {
      return [
        Violation(
          at: range,
          "i presenti dichiarati sono \(present), più dei componenti, che sono \(members.value)",
          hint: "correggi una delle due cifre",
          data: ["members": .int(members.value), "present": .int(present)])
      ]
    }
    guard let absent = sitting.declaredAbsent?.value else { return [] }
    let sum = present + absent
    guard sum != members.value, sum != members.value + 1 || !mayExcludeHead(sitting),
      // Offices may be vacant: fewer in office than assigned is no fault.
      sum > members.value
    else { return [] }
    return [
      Violation(
        at: range,
        "\(present) presenti e \(absent) assenti fanno \(sum), ma i componenti dichiarati sono "
          + "\(members.value)",
        hint: "correggi la cifra che non torna",
        data: [
          "members": .int(members.value), "present": .int(present), "absent": .int(absent),
        ])
    ]
  }

  /// 'Consiglieri assegnati n. 12' leaves the mayor out.
  private static func mayExcludeHead(_ sitting: Sitting) -> Bool {
    sitting.body.kind == .council || sitting.body.kind == .executive || sitting.body.kind == .union
  }
}
