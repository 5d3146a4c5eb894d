import Model

/// 'Totale presenti: 12' under a roll that shows another number.
enum DeclaredPresentTotalDiffers: Rule {
  static let about = RuleDescription(
    id: "totale-presenti-discorde",
    title: "Totale dei presenti diverso dall'elenco",
    family: .presenze,
    severity: .error,
    sources: [.consistency],
    rationale: """
      Il totale scritto sotto l'elenco deve essere il numero di chi vi è segnato presente: su quel \
      numero si verifica il numero legale.
      """,
    passing: [
      CouncilOutline().example,
      CouncilOutline(
        roll: """
          1. Rossi Anna - Sindaca - Presente
          2. Bianchi Luca - Consigliere - Presente
          3. Verdi Carla - Consigliere - Presente
          4. Neri Piero - Consigliere - Presente (entra alle ore 18.30)
          5. Gallo Sara - Consigliere - Presente
          6. Riva Marco - Consigliere - Assente
          7. Fontana Elena - Consigliere - Assente
          """, totals: "Presenti n. 4 - Assenti n. 3"
      ).example,
    ],
    failing: [CouncilOutline(totals: "Presenti n. ▸6 - Assenti n. 2").example])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard let declared = sitting.declaredPresent, let range = declared.range, !declared.isInferred,
      sitting.rollStyle == .complete || sitting.rollStyle == .presentOnly,
      !sitting.rollIsIncomplete, !sitting.rollFallsShort,
      sitting.rollStyle == .presentOnly || sitting.isFullyMarked
    else { return [] }
    let listed = sitting.members.count { $0.presence?.value.isAttending ?? false }
    guard listed > 0, sitting.isTotal(declared, near: listed) else { return [] }
    var possible = Set([listed, sitting.presentAtOpening.count])
    // 'oltre al Presidente': one who presides may be counted without being listed.
    if let chair = sitting.chair, case .none = context.directory.find(chair.name.value) {
      possible.insert(listed + 1)
    }
    guard !possible.contains(declared.value) else { return [] }
    return [
      Violation(
        at: range,
        "i presenti dichiarati sono \(declared.value), ma nell'elenco i presenti sono \(listed)",
        label: "nell'elenco sono \(listed)",
        hint: "ricontrolla i nomi segnati presenti, poi correggi il totale o l'elenco",
        data: ["declared": .int(declared.value), "listed": .int(listed)])
    ]
  }
}

extension Sitting {
  /// Whether every member on the roll is marked present or absent.
  var isFullyMarked: Bool { members.allSatisfy { $0.presence != nil } }

  /// Whether a declared figure can be a total of the roll: it stands before the first point, and a
  /// slip of the pen is small; '140' under twelve names counts something else.
  func isTotal(_ declared: Located<Int>, near listed: Int) -> Bool {
    guard let range = declared.range else { return false }
    if let first = items.first(where: { !$0.votes.isEmpty })?.votes.first,
      first.range.lower <= range.lower
    {
      return false
    }
    return abs(declared.value - listed) <= max(3, members.count / 3)
  }

  /// Whether the declared totals count two names or more that the list does not have, or has over:
  /// then it is the list that wants looking at, name by name.
  var rollFallsShort: Bool {
    guard rollStyle == .complete, let present = declaredPresent?.value,
      let absent = declaredAbsent?.value
    else { return false }
    return abs(present + absent - members.count) > 1
  }
}
