import Model

/// The same member twice on the roll.
enum MemberListedTwice: Rule {
  static let about = RuleDescription(
    id: "componente-doppio",
    title: "Componente elencato due volte",
    family: .presenze,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Chi è elencato due volte è contato due volte; se una volta è presente e l'altra assente, \
      l'elenco si contraddice.
      """,
    passing: [CouncilOutline().example],
    failing: [
      CouncilOutline(
        roll: """
          1. Rossi Anna - Sindaca - Presente
          2. Bianchi Luca - Consigliere - Presente
          3. Verdi Carla - Consigliere - Presente
          4. Neri Piero - Consigliere - Presente
          5. Gallo Sara - Consigliere - Presente
          6. Riva Marco - Consigliere - Assente
          7. ▸Neri Piero - Consigliere - Assente
          """
      ).example,
      CouncilOutline(
        roll: """
          Presenti: la Sindaca Rossi; i consiglieri Bianchi, Verdi, Neri, Gallo. Assenti: Riva, ▸Neri.
          """
      ).example,
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let members = context.sitting.members
    var first: [[String]: Int] = [:]
    return members.indices.compactMap { index in
      let member = members[index]
      let key = NameKey(member.name.value).words.sorted()
      guard !key.isEmpty else { return nil }
      guard let earlier = first[key] else {
        first[key] = index
        return nil
      }
      let twin = members[earlier]
      let isSurname = key.count == 1 && member.representative == nil
      if let left = twin.representative?.value, let right = member.representative?.value,
        !NameKey(left).matches(NameKey(right))
      {
        return nil
      }
      guard let range = member.name.range ?? member.range else { return nil }
      let left = twin.presence?.value.isAttending
      let right = member.presence?.value.isAttending
      let disagree = left != nil && right != nil && left != right
      // Two may share a surname, but who tells one present and one absent tells them apart.
      if isSurname, !disagree { return nil }
      return Violation(
        at: range,
        disagree
          ? "«\(member.name.value)» è elencato due volte, una presente e una assente"
          : "«\(member.name.value)» è elencato due volte",
        hint: "togli una delle due righe; se sono due persone con lo stesso nome, distinguile",
        related: twin.range.map { [RelatedPlace($0, "elencato già qui")] } ?? [],
        severity: disagree && !isSurname ? .error : nil,
        data: ["member": .string(member.name.value)])
    }
  }
}
