import Model

/// A body listed twice, or with two persons, where one vote is due.
enum TwoRepresentativesForOneBody: Rule {
  static let about = RuleDescription(
    id: "due-rappresentanti-per-un-ente",
    title: "Un ente con due rappresentanti presenti",
    family: .presenze,
    severity: .error,
    sources: [.consistency],
    rationale: """
      Ogni ente esprime un solo voto: se per lo stesso ente sono elencati due rappresentanti \
      presenti, i presenti e i voti risultano uno di troppo.
      """,
    passing: [AssemblyOutline().example],
    failing: [
      AssemblyOutline(
        roll: """
          Pieve Lenta
          Dario Conti

          Borgo Lento
          Gina Moro

          Castel Lento
          ASSENTE

          Dosso Lento
          Lia Greco su delega

          ▸Borgo Lento
          Nino Villa
          """
      ).example
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let members = context.sitting.members
    guard members.contains(where: { $0.representative != nil }) else { return [] }
    var first: [[String]: Int] = [:]
    return members.indices.compactMap { index in
      let member = members[index]
      // The province and the municipality of one town are two bodies.
      let isProvince = member.name.value.lowercased().hasPrefix("provincia ")
      let key = NameKey(member.name.value).words.sorted() + (isProvince ? ["provincia"] : [])
      guard let earlier = first[key] else {
        first[key] = index
        return nil
      }
      guard let left = members[earlier].representative?.value,
        let right = member.representative?.value, !NameKey(left).matches(NameKey(right)),
        members[earlier].presence?.value.isAttending ?? true,
        member.presence?.value.isAttending ?? true,
        let range = member.name.range ?? member.range
      else { return nil }
      return Violation(
        at: range,
        "per «\(member.name.value)» sono elencati due rappresentanti presenti, \(left) e \(right)",
        hint: "lascia chi rappresenta l'ente, e l'altro fra gli invitati",
        related: members[earlier].range.map { [RelatedPlace($0, "elencato già qui")] } ?? [],
        data: ["body": .string(member.name.value), "names": .strings([left, right])])
    }
  }
}
