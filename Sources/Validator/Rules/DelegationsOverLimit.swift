import Model

/// One person who stands for more bodies than the regulation lets.
enum DelegationsOverLimit: Rule {
  static let about = RuleDescription(
    id: "deleghe-oltre-il-limite",
    title: "Rappresentante con più deleghe di quante il regolamento ammette",
    family: .presenze,
    severity: .error,
    sources: [.regulation("deleghe")],
    rationale: """
      Molti regolamenti limitano le deleghe che una persona può portare: quelle in più non valgono, \
      e gli enti deleganti sono assenti.
      """,
    passing: [AssemblyOutline().example],
    failing: [
      Example(
        AssemblyOutline(
          roll: """
            Pieve Lenta
            Dario Conti

            Borgo Lento
            Gina Moro

            Castel Lento
            Gina Moro su delega

            Dosso Lento
            Lia Greco su delega

            Erbosa
            ▸Gina Moro su delega
            """
        ).example.text, regulation: "una-delega")
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    guard let limit = context.regulation.delegationsPerPerson else { return [] }
    var carried: [[String]: [Int]] = [:]
    let members = context.sitting.members
    for index in members.indices {
      guard members[index].isDelegate, members[index].presence?.value.isAttending ?? true,
        let person = members[index].representative?.value
      else { continue }
      carried[NameKey(person).words.sorted(), default: []].append(index)
    }
    return carried.values.filter { $0.count > limit }.compactMap { indices in
      guard let last = indices.last, let person = members[last].representative,
        let range = person.range ?? members[last].range
      else { return nil }
      let bodies = indices.map { members[$0].name.value }
      return Violation(
        at: range,
        "\(person.value) porta \(indices.count) deleghe (\(Wording.list(bodies))), ma il regolamento "
          + "ne ammette \(limit)",
        hint: "controlla le deleghe: quelle oltre il limite non valgono",
        data: ["person": .string(person.value), "bodies": .strings(bodies), "limit": .int(limit)])
    }
  }
}
