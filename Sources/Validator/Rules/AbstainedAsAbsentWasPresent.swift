import Model

/// One who abstains on the previous minutes 'perché assente', and whom those minutes show present.
enum AbstainedAsAbsentWasPresent: Rule {
  static let about = RuleDescription(
    id: "astenuto-perche-assente-ma-presente",
    title: "Astenuto perché assente alla seduta precedente, dove era presente",
    family: .fraSedute,
    severity: .error,
    sources: [.consistency],
    rationale: """
      Chi si astiene sul verbale precedente perché era assente deve risultare assente da quel \
      verbale: altrimenti uno dei due verbali è errato.
      """,
    passing: [SittingPair.example(abstaining: "Verdi, perché assente alla seduta precedente")],
    failing: [SittingPair.example(abstaining: "▸Riva, perché assente alla seduta precedente")])

  static func check(_ context: CheckContext) -> [Violation] {
    guard context.hasOtherSittings else { return [] }
    let sitting = context.sitting
    return sitting.items.flatMap { item -> [Violation] in
      guard !item.approvedMinutes.isEmpty else { return [] }
      return item.votes.flatMap { vote -> [Violation] in
        guard let reason = vote.abstentionReason, reason.value.lowercased().contains("assent"),
          let date = date(of: vote, in: item), date != sitting.date?.value
        else { return [] }
        let previous = context.otherSittingsOfBody(on: date)
        guard previous.count == 1, let earlier = previous.first,
          // A list of those present alone names them as surely.
          earlier.rollStyle == .complete || earlier.rollStyle == .presentOnly,
          !earlier.rollIsIncomplete
        else { return [] }
        let directory = MemberDirectory(earlier.members)
        return vote.abstainedNames.compactMap { name in
          violation(name, context, earlier, directory, date)
        }
      }
    }
  }

  /// The minutes that the vote is on: the only ones, or the last named before it.
  private static func date(of vote: Vote, in item: Item) -> CalendarDate? {
    let days = Set(item.approvedMinutes.map(\.value))
    if days.count == 1 { return days.first }
    return item.approvedMinutes
      .filter { ($0.range?.lower ?? .max) <= vote.range.upper }
      .max { ($0.range?.lower ?? 0) < ($1.range?.lower ?? 0) }?.value
  }

  private static func violation(
    _ name: Located<String>, _ context: CheckContext, _ earlier: Sitting,
    _ directory: MemberDirectory, _ date: CalendarDate
  ) -> Violation? {
    guard let range = name.range else { return nil }
    // The roll of today tells who it is: a body, or a person with name and surname.
    var words = name.value
    if case .one(let index) = context.directory.find(words) {
      words = context.sitting.members[index].name.value
    }
    guard case .one(let index) = directory.find(words) else { return nil }
    let member = earlier.members[index]
    guard member.presence?.value.isAttending ?? false else { return nil }
    let isPartly =
      member.from != nil || member.until != nil
      || earlier.movements.contains { $0.memberIndex == index }
    let who = member.representative.map { " (\($0.value))" } ?? ""
    return Violation(
      at: range,
      "«\(name.value)» si astiene perché assente alla seduta \(Wording.ofDate(date)), ma il verbale "
        + "di quella seduta lo dà presente\(who)" + (isPartly ? " per una parte" : ""),
      hint: "controlla l'elenco di quella seduta e il motivo dell'astensione",
      severity: isPartly ? .note : nil,
      data: ["member": .string(member.name.value), "date": .string("\(date)")])
  }
}
