import Model

/// 'Rientra' for a member whom nothing shows leaving.
enum ReturnWithoutExit: Rule {
  static let about = RuleDescription(
    id: "rientro-senza-uscita",
    title: "Rientro di chi non risulta uscito",
    family: .presenze,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Se qualcuno rientra è prima uscito: finché l'uscita non è annotata, alle votazioni precedenti \
      figura presente chi non c'era.
      """,
    passing: [
      CouncilOutline(
        points: CouncilOutline.points(
          movement: """
            Alle ore 18:20 esce il consigliere Neri.
            Alle ore 18:40 rientra il consigliere Neri.
            """)
      ).example
    ],
    failing: [
      CouncilOutline(
        points: CouncilOutline.points(movement: "▸Alle ore 18:40 rientra il consigliere Neri.")
      ).example
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    return sitting.movements.compactMap { movement in
      guard movement.origin == .text, movement.kind == .enters, let index = movement.memberIndex,
        sitting.members.indices.contains(index),
        sitting.source.firstRange(of: "rientr", in: movement.range) != nil,
        !sitting.movements.contains(where: {
          $0.memberIndex == index && $0.kind == .leaves
            && ($0.origin != .text || $0.range.lower <= movement.range.lower)
        }),
        !hasGroupExit(before: movement, in: sitting)
      else { return nil }
      return Violation(
        at: movement.range,
        "\(sitting.title(ofMember: index)) rientra, ma prima non risulta un'uscita",
        hint: "annota l'uscita, con l'ora",
        data: ["member": .string(sitting.members[index].name.value)])
    }
  }

  /// 'Escono i consiglieri di minoranza', or a suspension: names are not given one by one.
  private static func hasGroupExit(before movement: Movement, in sitting: Sitting) -> Bool {
    sitting.movements.contains {
      $0.kind == .leaves && $0.memberIndex == nil && !$0.isParticipant
        && $0.range.lower < movement.range.lower
    }
      || sitting.suspensions.contains {
        ($0.suspendedAt ?? $0.resumedAt).map { $0.lower < movement.range.lower } ?? false
      }
  }
}
