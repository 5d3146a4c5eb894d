import Model

/// Somebody who comes or goes and is neither on the roll nor among the participants.
enum MovementOfUnknown: Rule {
  static let about = RuleDescription(
    id: "movimento-di-sconosciuto",
    title: "Entrata o uscita di chi non figura nell'elenco",
    family: .presenze,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Chi entra o esce deve figurare fra i componenti o fra gli altri partecipanti: un nome che non \
      c'è può essere un componente scritto male, e allora i presenti non si contano più.
      """,
    passing: [
      CouncilOutline(points: CouncilOutline.points(movement: "Alle ore 18:20 esce Neri Piero."))
        .example
    ],
    failing: [
      CouncilOutline(
        points: CouncilOutline.points(movement: "▸Alle ore 18:20 esce il consigliere Nerini Piero.")
      ).example,
      CouncilOutline(
        points: CouncilOutline.points(movement: "▸Alle ore 18:20 esce il consigliere Serra.")
      ).example,
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    let listsAll = sitting.rollStyle == .complete
    guard listsAll || sitting.rollStyle == .presentOnly, !sitting.rollIsIncomplete,
      sitting.members.count > 1
    else { return [] }
    return sitting.movements.enumerated().compactMap { place, movement in
      // A roll of those present says nothing of who comes later, but who leaves was on it or came.
      guard
        listsAll
          || movement.kind == .leaves
            && !sitting.movements.prefix(place).contains(where: { earlier in
              earlier.kind != .leaves && isSame(earlier, movement)
            })
      else { return nil }
      guard movement.origin == .text, movement.memberIndex == nil, !movement.isParticipant,
        let person = movement.person ?? movement.body,
        isName(person.value) || listsAll && isMember(person, sitting),
        case .none = context.directory.find(person.value)
      else { return nil }
      let key = NameKey(person.value)
      let others =
        sitting.participants.map(\.name.value)
        + [sitting.chair?.name.value, sitting.secretary?.name.value].compactMap { $0 }
      guard !others.contains(where: { NameKey($0).matches(key) }) else { return nil }
      let near = NearestName.find(person.value, among: sitting.members)
      let verb = movement.kind == .leaves ? "esce" : "entra"
      return Violation(
        at: movement.range, "\(verb) «\(person.value)», che non figura nell'elenco delle presenze",
        hint: near.map { "si tratta di «\($0)»?" }
          ?? "aggiungi il nome all'elenco, o correggi il testo",
        data: ["name": .string(person.value)])
    }
  }

  private static func isSame(_ first: Movement, _ second: Movement) -> Bool {
    guard let left = (first.person ?? first.body)?.value,
      let right = (second.person ?? second.body)?.value
    else { return true }
    return NameKey(left).matches(NameKey(right))
  }

  /// Two words with a capital: a name, not a group or an office.
  private static func isName(_ words: String) -> Bool {
    let parts = words.split(separator: " ")
    return (2...4).contains(parts.count) && parts.allSatisfy { $0.first?.isUppercase ?? false }
  }

  /// A surname alone, right after the office that only members have.
  private static func isMember(_ person: Located<String>, _ sitting: Sitting) -> Bool {
    guard let range = person.range, person.value.first?.isUppercase ?? false,
      !person.value.contains(" ")
    else { return false }
    let before = SourceRange(max(0, range.lower - 12), range.lower)
    if sitting.source.hasWord(["consigliere", "consigliera", "componente"], in: before) {
      return true
    }
    // In a council an assessore may be no member of it.
    return sitting.body.kind == .executive && sitting.source.hasWord(["assessor"], in: before)
  }
}

extension CouncilOutline {
  /// Two points with some words between them.
  static func points(movement: String) -> String {
    """
    1. Approvazione del verbale della seduta precedente

    Il verbale è approvato all'unanimità dei presenti.

    \(movement)

    2. Convenzione per la biblioteca

    Relaziona la consigliera Verdi. La convenzione è approvata all'unanimità dei presenti.
    """
  }
}
