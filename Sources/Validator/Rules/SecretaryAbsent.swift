import Model

/// A secretary whom the list of participants marks absent.
enum SecretaryAbsent: Rule {
  static let about = RuleDescription(
    id: "segretario-assente",
    title: "Verbalizzante segnato assente",
    family: .presenze,
    severity: .error,
    sources: [.consistency],
    rationale: """
      Chi redige il verbale attesta ciò che avviene in sua presenza: se l'elenco lo dà assente, il \
      verbale lo ha redatto un altro o l'elenco è errato.
      """,
    passing: [AssemblyOutline(roll: roll("Marta Salvi"), opening: opening).example],
    failing: [
      AssemblyOutline(roll: roll("▸Marta Salvi - ASSENTE"), opening: opening).example,
      CouncilOutline(
        roll: CouncilOutline().roll.replacing("6. Riva Marco", with: "6. ▸Riva Marco"),
        opening: """
          Presiede la Sindaca Anna Rossi; funge da segretario verbalizzante Marco Riva. La Sindaca,
          constatato il numero legale, dichiara aperta la seduta alle ore 18:00.
          """
      ).example,
    ])

  private static func roll(_ official: String) -> String {
    AssemblyOutline().roll + "\n\nResponsabile UdP\n\n\(official)"
  }

  private static let opening = """
    Presiede Dario Conti; verbalizza Marta Salvi. Verificata la presenza della maggioranza dei
    convocati, il Presidente alle ore 17.40 apre la seduta.
    """

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard let secretary = sitting.secretary else { return [] }
    let key = NameKey(secretary.name.value)
    guard key.words.count > 1 else { return [] }
    // Officials are listed among the participants, a college's own secretary among the members.
    let officials = sitting.participants.filter { NameKey($0.name.value).equals(key) }
    let members = sitting.members.indices.filter {
      NameKey(sitting.members[$0].name.value).equals(key)
    }
    let listed =
      officials.map { (presence: $0.presence, range: $0.name.range) }
      + members.map {
        (presence: sitting.members[$0].presence, range: sitting.members[$0].name.range)
      }
    guard let range = listed.first?.range,
      listed.allSatisfy({ $0.presence.map { !$0.value.isAttending } ?? false }),
      // One who comes later writes from then on.
      !members.contains(where: { sitting.firstMovement(of: $0)?.kind == .enters })
    else { return [] }
    return [
      Violation(
        at: range, "\(secretary.name.value) verbalizza la seduta, ma per l'elenco è assente",
        hint: "correggi l'elenco, o scrivi chi ha verbalizzato",
        related: secretary.name.range.map { [RelatedPlace($0, "verbalizza")] } ?? [])
    ]
  }
}
