import Model

/// A chair whom the roll marks absent.
enum ChairAbsent: Rule {
  static let about = RuleDescription(
    id: "presidente-assente",
    title: "Presidente della seduta segnato assente",
    family: .presenze,
    severity: .error,
    sources: [.consistency],
    rationale: """
      Chi presiede è in aula: se l'elenco lo dà assente, o ha presieduto un altro o l'elenco è errato.
      """,
    passing: [CouncilOutline().example],
    failing: [
      CouncilOutline(
        roll: """
          1. Rossi Anna - Sindaca - ▸Assente
          2. Bianchi Luca - Consigliere - Presente
          3. Verdi Carla - Consigliere - Presente
          4. Neri Piero - Consigliere - Presente
          5. Gallo Sara - Consigliere - Presente
          6. Riva Marco - Consigliere - Presente
          7. Fontana Elena - Consigliere - Assente
          """
      ).example
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard let chair = sitting.chair, NameKey(chair.name.value).words.count > 1,
      case .one(let index) = context.directory.find(chair.name.value),
      let presence = sitting.members[index].presence, !presence.value.isAttending,
      sitting.members[index].from == nil,
      // A body may be absent while the same person presides for another reason.
      sitting.members[index].representative == nil
        || NameKey(sitting.members[index].representative?.value ?? "").equals(
          NameKey(chair.name.value)),
      !sitting.movements.contains(where: { $0.memberIndex == index && $0.kind == .enters }),
      let range = presence.range ?? sitting.members[index].range
    else { return [] }
    return [
      Violation(
        at: range, "\(chair.name.value) presiede la seduta, ma per l'elenco è assente",
        hint: "correggi l'elenco, o scrivi chi ha presieduto",
        related: chair.name.range.map { [RelatedPlace($0, "presiede")] } ?? [],
        data: ["person": .string(chair.name.value)])
    ]
  }
}
